"""What a page says of its kind: opinion is told by its label, its section or the note on its writer."""

import pytest

from sitrep.model import Field, FieldName
from sitrep.reading.clean import clip_document
from sitrep.reading.formats.frontmatter import find_front_matter
from sitrep.reading.genres import find_notes, names_genre
from sitrep.reading.lines import read_lines
from tests.reading.samples import (
    ARABIC,
    ARABIC_TOO,
    BAKHMUT,
    FRENCH,
    FRENCH_TOO,
    GOMA,
    RUSSIAN,
    RUSSIAN_TOO,
    TITLES,
    document,
)

T = TITLES[0]
BODY = f"{BAKHMUT}\n\n{GOMA}"
COMMENTARY = {
    f"OPINION\n\n{T}\n\n{BODY}": "OPINION",
    f"{T}\n\nEditorial\n3 May 2022\n\n{BODY}": "Editorial",
    f"COMMENT\n{T}\nBy Ana Example\n3 May 2022\n\n{BODY}": "COMMENT",
    f"Comment: the lake deserves better than this\n\n{BODY}": "Comment",
    f"The lake deserves better than this | Opinion\n\n{BODY}": "Opinion",
    f"{T}\nSection: Opinion\nPublished: 3 May 2022\n\n{BODY}": "Opinion",
    f"{T}\n\nTRIBUNE. {FRENCH}\n\n{FRENCH_TOO}": "TRIBUNE",
    f"{T}\n\nOPINION - {BODY}": "OPINION",
    f"{T}\n\n{BODY}\n\nThe writer is a retired engineer from the lake.": (
        "The writer is a retired engineer from the lake."
    ),
    f"{T}\n\n{BODY}\n\nThe author is a senior fellow at a think tank and a former envoy.": (
        "The author is a senior fellow at a think tank and a former envoy."
    ),
    f"{T}\nOp-Ed\nBy Ana Example\n\n{BODY}": "Op-Ed",
    f"{T}\n\nCOMMENT: {BODY}": "COMMENT",
    f"Le lac mérite mieux que cela - Opinion\n\n{FRENCH}\n\n{FRENCH_TOO}": "Opinion",
    f"{T}\n\n{FRENCH}\n\n{FRENCH_TOO}\n\nL'auteure est juriste à Bamako.": "L'auteure est juriste à Bamako.",
    f"{T}\n\n{BODY}\n\nThe views expressed here are those of the author.\nFollow us on Facebook": (
        "The views expressed here are those of the author."
    ),
    f"Мнение: мира не будет без обмена\n\n{RUSSIAN}\n\n{RUSSIAN_TOO}": "Мнение",
    f"رأي\n\nقصف السوق القديم في المدينة\n\n{ARABIC}\n\n{ARABIC_TOO}": "رأي",
    f"Kommentar: Der See verdient mehr\n\n{BODY}": "Kommentar",
}
NEWS = (
    f"{T}\n\n{BODY}\n\nComment\n\nReader: sad.",
    f"{T}\nBy Ana Example\n\nShare\nComment\n\n{BODY}",
    f"Public opinion turns against the truce\n\n{BODY}",
    f"Lake war: opinion is divided in the camps\n\n{BODY}",
    f"{T}\n\n{BODY}\n\nThe author was killed in the raid.",
    f"{T}\n\n{BODY}\n\nThe writer is a refugee in Ankara, his wife said.",
    f"{T}\nSection: World\nPublished: 3 May 2022\n\n{BODY}",
    f"{T}\n\n{BODY}\n\nAna Example is a correspondent in Goma.",
    f"{T}\n\nEDITORIAL offices were searched on Monday, the union said. Two laptops were taken.\n\n{BODY}",
    f"The Coast Tribune\n\n{T}\n\n{BODY}",
    f"Tribune collapses at football match in camp\n\n{BODY}",
    f"Home | Opinion | World\n{T}\n3 May 2022\n\n{BODY}",
    f"{T}\n\nThe writer, held since March, was freed on Friday, his lawyer said.\n\n{BODY}",
)


def _genres(fields: tuple[Field, ...]) -> list[str]:
    return [one.quote.text for one in fields if one.name is FieldName.GENRE]


@pytest.mark.parametrize("page", COMMENTARY)
def test_commentary_is_told_by_what_the_page_prints(page: str) -> None:
    (clipping,) = clip_document(document(page))
    assert _genres(clipping.fields) == [COMMENTARY[page]]
    for one in clipping.fields:
        assert page[one.quote.start : one.quote.end] == one.quote.text


@pytest.mark.parametrize("page", NEWS)
def test_news_states_no_kind(page: str) -> None:
    (clipping,) = clip_document(document(page))
    assert _genres(clipping.fields) == []


def test_the_note_on_the_writer_is_no_text_of_the_article() -> None:
    note = "The author is a former judge."
    (clipping,) = clip_document(document(f"{T}\n\n{BODY}\n\n{note}"))
    assert note not in clipping.text
    assert [one.reason for one in clipping.removed if one.text == note] == ["author note"]


@pytest.mark.parametrize(
    ("matter", "said"),
    [
        ("title: A\nsection: Opinion", ["Opinion"]),
        ("title: A\ncategory: [World, Op-Ed]", ["Op-Ed"]),
        ("title: A\nsection: World", []),
        ("title: A\ngenre: News", []),
    ],
)
def test_front_matter_states_the_section(matter: str, said: list[str]) -> None:
    assert _genres(find_front_matter(f"---\n{matter}\n---\nText.").fields) == said


@pytest.mark.parametrize(
    ("value", "opinion"),
    [("World, Opinion", True), ("Opinion | Columns", True), ("Public opinion", False), ("Africa", False)],
)
def test_a_section_names_the_kind(value: str, *, opinion: bool) -> None:
    assert names_genre(value) is opinion


def test_the_worst_of_lines_takes_no_time() -> None:
    for page in ("The author is a " * 60_000, "A, " * 300_000, "OPINION " * 120_000, "- " * 500_000):
        lines = read_lines(page, 0, len(page))
        assert list(find_notes(lines, range(len(lines)))) == []
        assert not names_genre(page)

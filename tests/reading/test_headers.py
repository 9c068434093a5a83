"""What the header of an article states, and what it doesn't."""

import pytest

from sitrep.model import Clipping, FieldName
from sitrep.reading.clean import clip_document
from tests.reading.samples import (
    ALEPPO,
    ARABIC,
    BAKHMUT,
    FRENCH,
    GOMA,
    MALI,
    RUSSIAN,
    SUDAN,
    TITLES,
    document,
)

T = TITLES[0]
BODY = f"{BAKHMUT}\n\n{GOMA}"


def clip(text: str) -> Clipping:
    (clipping,) = clip_document(document(text))
    return clipping


# Page, and all that its header states.
CASES = {
    "nothing": (BODY, {}),
    "title": (f"{T}\n\n{BODY}", {"title": T}),
    "title over a line": (f"{T}\n{BAKHMUT}\n{GOMA}", {"title": T}),
    "question as title": (
        f"Who holds the lake road now?\n\n{BODY}",
        {"title": "Who holds the lake road now?"},
    ),
    "markdown title": (f"# {T}\n\n{BODY}", {"title": T}),
    "title, byline, day": (
        f"{T}\n\nBy Ana Example and Bo Writer\n\n3 May 2022\n\n{BODY}",
        {"title": T, "byline": "Ana Example and Bo Writer", "date": "3 May 2022"},
    ),
    "news id and publish date": (
        f"News ID: 4711\nPublish Date : 03 May 2022 - 21:44\n\nBAKHMUT (SNA) – {BODY}",
        {"date": "03 May 2022 - 21:44"},
    ),
    "posted on, by": (
        f"{T}\nPosted on May 3, 2016 by A. Writer\n\n{BODY}",
        {"title": T, "date": "May 3, 2016", "byline": "A. Writer"},
    ),
    "hours ago": (f"{T}\n\nPublished 3 h ago\n\n{BODY}", {"title": T, "date": "3 h ago"}),
    "one line for all": (
        f"{T}\n\nBy Ana Example | Published: 3 May 2022, 10:15 GMT | Updated: 4 May 2022\n\n{BODY}",
        {"title": T, "byline": "Ana Example", "date": "3 May 2022, 10:15 GMT", "updated": "4 May 2022"},
    ),
    "inline prefix": (f" date 2015-09-28 {BODY}", {"date": "2015-09-28"}),
    "outlet alone": (f"Lake Provinces News\n\n{BODY}", {"publisher": "Lake Provinces News"}),
    "outlet, then title": (
        f"The Sample Gazette\n\n{T}\n\n{BODY}",
        {"publisher": "The Sample Gazette", "title": T},
    ),
    "outlet known by its credit": (f"SNA\n\nGOMA (SNA) - {BODY}", {"publisher": "SNA"}),
    "outlet by its domain": (f"lakenews.example\n\n{BODY}", {"publisher": "lakenews.example"}),
    "section is no outlet": (f"World News\n\n{T}\n\n{BODY}", {"title": T}),
    "source and address below": (
        f"{T}\n\n{BODY}\n\nSource: Sample Wire\nURL: https://w.example/a?b=1\nRetrieved: 4 May 2022",
        {"title": T, "publisher": "Sample Wire", "url": "https://w.example/a?b=1", "retrieved": "4 May 2022"},
    ),
    "bare address": (f"https://w.example/a\n{T}\n\n{BODY}", {"url": "https://w.example/a", "title": T}),
    "labels": (
        f"Title: {T}\nSource: Sample Wire\nAuthor: Ana Example\nDate: 2014-07-02\n\n{BODY}",
        {"title": T, "publisher": "Sample Wire", "byline": "Ana Example", "date": "2014-07-02"},
    ),
    "label above its value": (
        f"Publish Date :\n3 May 2022\n\n{T}\n\n{BODY}",
        {"date": "3 May 2022", "title": T},
    ),
    "standfirst with its credit": (
        f"{T}\n\nThe water main broke in several places…reports Sample Wire News\n\n{BODY}",
        {"title": T, "publisher": "Sample Wire News"},
    ),
    "standfirst by a person": (
        f"{T}\n\nThe water main broke in several places….reports Ana B Example\n\n{BODY}",
        {"title": T, "byline": "Ana B Example"},
    ),
    "accessed": (f"{T}\n\nAccessed 4 May 2022\n\n{BODY}", {"title": T, "retrieved": "4 May 2022"}),
    "russian": (
        f"Три села под обстрелом\n\nОпубликовано: 3 мая 2022, 10:15\nИсточник: Пример Вести\n\n{RUSSIAN}",
        {"title": "Три села под обстрелом", "date": "3 мая 2022, 10:15", "publisher": "Пример Вести"},
    ),
    "french": (
        f"Les combats reprennent aux abords de la ville\n\nPublié le 3 mai 2022\n\n{FRENCH}",
        {"title": "Les combats reprennent aux abords de la ville", "date": "3 mai 2022"},
    ),
    "arabic": (
        f"قصف السوق القديم في المدينة\n\nتاريخ النشر: 3 مايو 2022\n\n{ARABIC}",
        {"title": "قصف السوق القديم في المدينة", "date": "3 مايو 2022"},
    ),
    "day below the standfirst": (
        f"{T}\n\nWater main broken in several places\n\nWed 3 May 2023 10.15 BST\n\n{BODY}",
        {"title": T, "date": "Wed 3 May 2023 10.15 BST"},
    ),
    "last modified on": (
        f"{T}\nLast modified on Wed 3 May 2023\n\n{BODY}",
        {"title": T, "updated": "Wed 3 May 2023"},
    ),
    "outlet below the byline": (
        f"By ANA EXAMPLE\nSample Wire\n\n{BODY}",
        {"byline": "ANA EXAMPLE", "publisher": "Sample Wire"},
    ),
    "title between drawn lines": (f"=====\n{T}\n=====\n\n{BODY}", {"title": T}),
    "a first sentence is no title": (f"He fled.\n\n{BODY}", {}),
    "a first quotation is no title": (f"“We will not leave,” she said.\n\n{BODY}", {}),
    "wrapped text has no title": (
        (
            "Ukrainian units held two streets in the east of the town on\nWednesday after a night of "
            "shelling, the "
            "regional\nadministration said. Three residents were wounded when a\ngrocery was hit."
        ),
        {},
    ),
    "verse has no title": ("The water goes\nwhere water goes\nand no one knows", {}),
    "a label within prose": (
        f"Source: officials said that the bridge over the river had been held.\n\n{BODY}",
        {},
    ),
    "an update in words": (f"Update: three more bodies were found under the market hall.\n\n{BODY}", {}),
    "a day that opens a sentence": (f"On 3 May 2022 the bridge fell.\n\n{BODY}", {}),
    "an outlet within a title": (
        f"Press Freedom Under Fire In Lake Towns\n\n{BODY}",
        {"title": "Press Freedom Under Fire In Lake Towns"},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_states_what_stands_there_and_no_more(name: str) -> None:
    text, wanted = CASES[name]
    clipping = clip(text)
    found = {one.name.value: one.quote.text for one in clipping.fields}
    assert found == wanted
    for one in clipping.fields:
        assert text[one.quote.start : one.quote.end] == one.quote.text


@pytest.mark.parametrize("name", CASES)
def test_header_is_not_body(name: str) -> None:
    text, wanted = CASES[name]
    body = clip(text).text
    for value in wanted.values():
        assert not body.startswith(value)
    assert body.endswith(body.split("\n\n")[-1])
    for sentence in ("held two streets", "provincial official told reporters") if BODY in text else ():
        assert sentence in body


def test_the_format_goes_before_the_header_lines() -> None:
    from sitrep.model import Field, Quote  # noqa: PLC0415  used in this test alone

    text = f"{T}\n\nSource: Sample Wire\n\n{BODY}"
    stated = (Field(FieldName.PUBLISHER, Quote("Sample Feed", None, None), "sidecar"),)
    (clipping,) = clip_document(document(text, fields=stated))
    assert clipping.publisher is not None
    assert clipping.publisher.text == "Sample Feed"
    assert [one.quote.text for one in clipping.fields] == ["Sample Feed", T, "Sample Wire"]


def test_front_matter_of_a_dump_gives_its_title_to_none() -> None:
    from sitrep.model import Field, Quote  # noqa: PLC0415  used in this test alone

    text = "\n\n".join(f"Publish Date : 0{n} May 2022\n\n{b}" for n, b in enumerate((ALEPPO, SUDAN, MALI), 1))
    stated = (Field(FieldName.TITLE, Quote("Digest", None, None), "sidecar"),)
    clippings = clip_document(document(text, fields=stated))
    assert [clipping.title for clipping in clippings] == [None] * 3


def test_a_line_of_a_megabyte_is_read_in_linear_time() -> None:
    for unit in ("By Ana ", "Date: 1 ", "| ", "a-", "A", "1", "(@a)", "…reports A", "Posted on "):
        clip(unit * (1_000_000 // len(unit)))
        clip(f"{T}\n\n{unit * 30}\n\n{BODY}")

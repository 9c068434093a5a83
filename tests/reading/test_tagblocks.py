"""A category marker takes its tags and nothing else: neither the headline nor the date below them."""

import pytest

from sitrep.model import FieldName
from sitrep.reading.clean import clip_document
from tests.reading.samples import GOMA, MALI, RUSSIAN, RUSSIAN_TOO, SUDAN, TIGRAY, document

T = "Shells fall on the market of the old port"
BODY = f"{SUDAN}\n\n{MALI}"
FULL = {"title": T, "date": "3 May 2021"}

# Page, what its header states, and the tags.
CASES = {
    "tags in one block with all": (
        f"Categories\nWar\nPort life\n{T}\n3 May 2021\n\n{BODY}",
        FULL,
        ["War", "Port life"],
    ),
    "a row of tags, a posting line": (
        f"Categories\nWar, Coast\n{T}\nPosted on May 3, 2021 by A. Writer\n\n{BODY}",
        {"title": T, "date": "May 3, 2021", "byline": "A. Writer"},
        ["War, Coast"],
    ),
    "no blank line at all": (f"Filed under\nWar\n{T}\n3 May 2021\n{BODY}", FULL, ["War"]),
    "between headline and date": (
        f"{T}\n\nCategories\nWar\nCoast\n3 May 2021\n\n{BODY}",
        FULL,
        ["War", "Coast"],
    ),
    "right below the headline": (f"{T}\nTags\nWar\nCoast\n3 May 2021\n\n{BODY}", FULL, ["War", "Coast"]),
    "bullets": (f"Categories\n- War\n- Coast\n{T}\n3 May 2021\n\n{BODY}", FULL, ["- War", "- Coast"]),
    "a byline below the day": (
        f"Posted in\nDispatches\n{T}\n3 May 2021\nBy Ana Example\n\n{BODY}",
        {**FULL, "byline": "Ana Example"},
        ["Dispatches"],
    ),
    "below the day": (f"3 May 2021\nCategories\nWar\n{T}\n\n{BODY}", FULL, ["War"]),
    "a marker without tags": (f"Categories\n{T}\n3 May 2021\n\n{BODY}", FULL, []),
    "no day": (f"Categories\nWar\nCoast\n{T}\n\n{BODY}", {"title": T}, ["War", "Coast"]),
    "a bullet of four words": (
        f"Categories\n-Top World Africa News\n\n{T}\n\n3 May 2021\n\n{BODY}",
        FULL,
        ["-Top World Africa News"],
    ),
    "a tag of four words": (
        f"Categories\nWar on the coast\n\n{T}\n\n3 May 2021\n\n{BODY}",
        FULL,
        ["War on the coast"],
    ),
    "at the foot": (
        f"{T}\n3 May 2021\n\n{BODY}\n\nTags\nWar\nLife in the port",
        FULL,
        ["War", "Life in the port"],
    ),
    "Russian": (
        f"Рубрика\nВойна\nОбстрел посёлка на севере области\n3 мая 2021\n\n{RUSSIAN}\n\n{RUSSIAN_TOO}",
        {"title": "Обстрел посёлка на севере области", "date": "3 мая 2021"},
        ["Война"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_the_marker_takes_its_tags_alone(name: str) -> None:
    page, stated, tags = CASES[name]
    (clipping,) = clip_document(document(page))
    found = {one.name.value: one.quote.text for one in clipping.fields if one.name is not FieldName.LANGUAGE}
    assert found == stated
    removed = [one.text for one in clipping.removed if one.reason == "category marker"]
    assert removed[1:] == tags
    assert clipping.text.startswith((SUDAN[:40], RUSSIAN[:40]))


def test_each_post_of_a_blog_page_keeps_its_headline_and_its_day() -> None:
    posts = [
        (T, "3 May 2021", BODY),
        ("Ferry crews refuse to sail at night", "5 May 2021", f"{GOMA}\n\n{TIGRAY}"),
    ]
    page = "\n\n".join(f"Categories\nWar\n{title}\n{day}\n\n{body}" for title, day, body in posts)
    clippings = clip_document(document(page))
    assert [clipping.title.text for clipping in clippings if clipping.title] == [title for title, *_ in posts]
    days = [
        [one.quote.text for one in clipping.fields if one.name is FieldName.DATE] for clipping in clippings
    ]
    assert days == [["3 May 2021"], ["5 May 2021"]]

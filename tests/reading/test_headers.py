"""What the header of an article states, and what it doesn't."""

import pytest

from sitrep.model import Clipping, FieldName
from sitrep.reading.clean import clip_document
from sitrep.reading.labels import read_header_line
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
        {"date": "03 May 2022 - 21:44", "publisher": "SNA"},
    ),
    "posted on, by": (
        f"{T}\nPosted on May 3, 2016 by A. Writer\n\n{BODY}",
        {"title": T, "date": "May 3, 2016", "byline": "A. Writer"},
    ),
    "hours ago": (f"{T}\n\nPublished 3 h ago\n\n{BODY}", {"title": T, "date": "3 h ago"}),
    "the day of a bulletin below the title": (
        f"{T}\nDaily bulletin, 9 May 2022\n\n{BODY}",
        {"title": T, "date": "9 May 2022"},
    ),
    "a report with a name of its own below the title": (
        f"{T}\nGreat Plains Report, 9 May 2022\n\n{BODY}",
        {"title": T, "date": "9 May 2022", "publisher": "Great Plains Report"},
    ),
    "a situation report below the title": (
        f"{T}\nSituation Report, 9 May 2022\n\n{BODY}",
        {"title": T, "date": "9 May 2022"},
    ),
    "a caption below the title states no day": (
        f"{T}\n\nA street of the old town in winter, 4 May 2012\n\n{BODY}",
        {"title": T},
    ),
    "who wrote it over the day": (
        f"{T}\nAna Example\nPublished: 3 May 2022\n\n{BODY}",
        {"title": T, "date": "3 May 2022"},
    ),
    "place over the day": (f"{T}\nAddis Ababa\n3 May 2022\n\n{BODY}", {"title": T, "date": "3 May 2022"}),
    "paper under the day": (
        f"{T}\n\nPublié le 3 mai 2022 à 20h14\nLe Quotidien des Monts\n\n{FRENCH}\n\n{FRENCH}",
        {"title": T, "date": "3 mai 2022 à 20h14", "publisher": "Le Quotidien des Monts"},
    ),
    "outlet in brackets behind the title": (
        f"{T} (Dune Wire)\n\n{BODY}",
        {"title": T, "publisher": "Dune Wire"},
    ),
    "brackets behind the title that name no outlet": (
        f"{T} (second night)\n\n{BODY}",
        {"title": f"{T} (second night)"},
    ),
    "agency of the dateline under a title": (
        f"{T}\n\nBAKHMUT, May 3 (Sample Wire) - {BODY}",
        {"title": T, "publisher": "Sample Wire"},
    ),
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
    "outlet over its labels": (
        f"Lake Herald\nNews ID: 4711\nPublish Date : 03 May 2022 - 21:44\n\n{T}\n\n{BODY}",
        {"publisher": "Lake Herald", "date": "03 May 2022 - 21:44", "title": T},
    ),
    "outlet, section, day, then title": (
        f"The Donbas Courier\nUkraine | Front line\nPosted on May 3, 2022 by War desk\n\n{T}\n\n{BODY}",
        {"publisher": "The Donbas Courier", "date": "May 3, 2022", "byline": "War desk", "title": T},
    ),
    "outlet with a menu": (
        f"Goma Tribune | Home | Kivu | Africa | Video\n\n{T}\n\nPosted on 3 May 2022\n\n{BODY}",
        {"publisher": "Goma Tribune", "title": T, "date": "3 May 2022"},
    ),
    "menu of no outlet": (f"Home | Politics | War\n{T}\n\n{BODY}", {"title": T}),
    "crumbs": (f"World » Africa » Sudan\n\n{T}\n\n{BODY}", {"title": T}),
    "outlet, desk, updated": (
        f"Sahel Observer\nAfrica desk\nUpdated: May 3, 2017 22:40 GMT\n\n{T}\n\n{BODY}",
        {"publisher": "Sahel Observer", "updated": "May 3, 2017 22:40 GMT", "title": T},
    ),
    "an outlet that could be anything is not named": (
        f"Blue Heron\nDate: Sunday, 8 May 2016\nPlace: Aleppo\n\n{T}\n\n{BODY}",
        {"date": "Sunday, 8 May 2016", "title": T},
    ),
    "byline, place and update": (
        f"By Lake Herald Correspondent\nGoma | Updated: May 9, 2023 17:40 CAT\n4 min read\n\n{T}\n\n{BODY}",
        {"byline": "Lake Herald Correspondent", "updated": "May 9, 2023 17:40 CAT", "title": T},
    ),
    "place and day": (f"{T}\n\nMekelle, 9 May 2021\n\n{BODY}", {"title": T, "date": "9 May 2021"}),
    "outlet and day, minutes to read": (
        f"{T}\n\nLake Herald, Monday, May 9, 2016 — 4 minutes to read\n\n{BODY}",
        {"title": T, "publisher": "Lake Herald", "date": "Monday, May 9, 2016"},
    ),
    "byline of a role": (
        f"{T}\n\nBy our correspondent in Goma\n\n{BODY}",
        {"title": T, "byline": "our correspondent in Goma"},
    ),
    "byline of a role in emphasis": (
        f"# {T}\n\n*Herald staff and agencies*\n\n{BODY}",
        {"title": T, "byline": "Herald staff and agencies"},
    ),
    "agencies": (f"{T}\n\nAgencies\n\n{BODY}", {"title": T, "byline": "Agencies"}),
    "quarterly": (
        f"Sudan Quarterly\n\nWhy the river towns wait\n\n{BODY}",
        {"publisher": "Sudan Quarterly", "title": "Why the river towns wait"},
    ),
    "persian agency, place and day": (
        (
            "آژانس خبری دریا\nهرات، ۹ سنبله ۱۳۹۹\n\nکاروان آرد به ولسوالی رسید\n\n"
            "یک کاروان آرد روز دوشنبه به ولسوالی رسید و باشندگان در صف ایستادند، یک بزرگ محل گفت. "
            "او افزود که راه از ماه گذشته بسته بود."
        ),
        {
            "publisher": "آژانس خبری دریا",
            "date": "۹ سنبله ۱۳۹۹",
            "title": "کاروان آرد به ولسوالی رسید",
        },
    ),
    "wire copy": (
        f"KHARTOUM, May 8 (Lake Wire) — {BODY}",
        {"publisher": "Lake Wire"},
    ),
    "wire copy of an agency by its letters": (f"GOMA, Congo (LNA) - {BODY}", {"publisher": "LNA"}),
    "a nickname in a dateline is no agency": (f"GOMA (Updated) - {BODY}", {}),
    "a headline that ends as outlets do": (
        f"Rebels Shell Army Post\n\n{BODY}",
        {"title": "Rebels Shell Army Post"},
    ),
    "a headline in capitals over its day": (
        f"Death Toll Hits Record\n3 May 2022\n\n{BODY}",
        {"title": "Death Toll Hits Record", "date": "3 May 2022"},
    ),
    "a headline over its standfirst": (
        f"{T}\nPosted on 3 May 2022\n\nWater main broken in several places\n\n{BODY}",
        {"title": T, "date": "3 May 2022"},
    ),
    "a headline of staff": (
        f"Agencies withdraw staff from the lake towns\n\n{BODY}",
        {"title": "Agencies withdraw staff from the lake towns"},
    ),
    "a headline with strokes": (
        f"Opinion | Why the ceasefire on the lake cannot hold\n\n{BODY}",
        {"title": "Opinion | Why the ceasefire on the lake cannot hold", "genre": "Opinion"},
    ),
    "a day in the first sentence": (f"Goma, 8 May 2016 was a quiet town.\n\n{BODY}", {}),
    "a table": (
        f"{T}\n\n{BODY}\n\n| Body | Figure | As of |\n|---|---|---|\n| WFP | 14 million people hungry | June 2021 |\n\n{BODY}",
        {"title": T},
    ),
    "a row that counts": (f"{T}\n\n{BODY}\n\nWFP | 14 people hungry | 3 June 2021\n\n{BODY}", {"title": T}),
    "a table row": (f"{T}\n\n{BODY}\n\nGoma | 3 May 2022 | 12 killed", {"title": T}),
    "an order of the day": (f"By order of the governor the lake road is shut.\n\n{BODY}", {}),
    "page head: outlet, section, day, update, title, byline": (
        f"Heron\nWorld\nMarch 3, 2022 10:15 AM GMT\nLast Updated 2 hours ago\n\n{T}\n\nBy Ana Example\n\n{BODY}",
        {"date": "March 3, 2022 10:15 AM GMT", "updated": "2 hours ago", "title": T, "byline": "Ana Example"},
    ),
    "page head: title and standfirst in one block, label over its day": (
        f"{T}\nThe port has been closed since the spring, say officials\n\nPublished\n3 March 2022\n\n{BODY}",
        {"title": T, "date": "3 March 2022"},
    ),
    "page head: outlet between title and day": (
        f"{T}\nLake Herald\n3 March 2022\n\n{BODY}",
        {"title": T, "publisher": "Lake Herald", "date": "3 March 2022"},
    ),
    "outlet at the end of the title": (
        f"{T} - Lake Herald\n\n{BODY}",
        {"title": T, "publisher": "Lake Herald"},
    ),
    "source and its day in one label": (
        f"{T}\n\nSource: Lake Herald, 3 May 2022\n\n{BODY}",
        {"title": T, "publisher": "Lake Herald", "date": "3 May 2022"},
    ),
    "outlet over running text": (f"The Lake Herald\n{BAKHMUT}\n\n{GOMA}", {"publisher": "The Lake Herald"}),
    "page head: a headline of three words": (
        f"Обстрел порта ночью\nПример Вести\n3 мая 2022, 10:15\n\n{RUSSIAN}",
        {"title": "Обстрел порта ночью", "publisher": "Пример Вести", "date": "3 мая 2022, 10:15"},
    ),
    "a dash within the title": (f"{T} - again\n\n{BODY}", {"title": f"{T} - again"}),
    "an attacked outlet in a headline": (
        f"Fighters Storm Media Network\n\nStaff fled through the back door as shots rang out\n\n{BODY}",
        {"title": "Fighters Storm Media Network"},
    ),
    "agency by its full name": (
        f"Northern Provinces News Agency\n\n{T}\n\n{BODY}",
        {"publisher": "Northern Provinces News Agency", "title": T},
    ),
    "wrapped text under its day has no title": (
        (
            "3 May 2022\nUkrainian units held two streets in the east of the town on\nWednesday after a night of "
            "shelling, the regional\nadministration said. Three residents were wounded when a\ngrocery was hit."
        ),
        {"date": "3 May 2022"},
    ),
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
    for unit in (
        "By Ana ",
        "Date: 1 ",
        "| ",
        "a-",
        "A",
        "1",
        "(@a)",
        "…reports A",
        "Posted on ",
        "Goma, ",
        "*Ana ",
        "Our staff ",
        "A | ",
        "> ",
    ):
        clip(unit * (1_000_000 // len(unit)))
        clip(f"{T}\n\n{unit * 30}\n\n{BODY}")


@pytest.mark.parametrize("line", ["* | *", "_ _", "By |  | ", "| |", "** **", "Published: | |"])
def test_a_line_of_signs_alone_is_no_crash(line: str) -> None:
    assert all(0 <= one.start <= one.end <= len(line) for one in read_header_line(line))

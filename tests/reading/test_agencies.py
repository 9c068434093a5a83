"""The outlet on a bare line or beside the day: by its name, by its letters, or because a person registered it."""

import pytest

from sitrep.analysis.dates import date_clippings
from sitrep.model import Clipping, FieldName
from sitrep.reading.agencies import is_agency
from sitrep.reading.clean import clip_document
from sitrep.text import fold
from tests.analysis.dates.cases import SETTINGS, TODAY
from tests.reading.samples import MALI, SUDAN, document

T = "Shells fall on the market of the old port"
BODY = f"{SUDAN}\n\n{MALI}"


def clip(page: str, *registered: str) -> Clipping:
    (clipping,) = clip_document(document(page), outlets=frozenset(map(fold, registered)))
    return clipping


def stated(clipping: Clipping, name: FieldName) -> list[str]:
    return [one.quote.text for one in clipping.fields if one.name is name]


# Header line, the outlet that it states, the day as printed and as read.
LINES = [
    ("OHCHR / 9 July 2024", "OHCHR", "9 July 2024", "2024-07-09"),
    ("MSF | 3 May 2023", "MSF", "3 May 2023", "2023-05-03"),
    ("UNHCR - 12 Aug 2022", "UNHCR", "12 Aug 2022", "2022-08-12"),
    ("(Reuters) 4 June 2014", "Reuters", "4 June 2014", "2014-06-04"),
    ("[AFP] 4 June 2014", "AFP", "4 June 2014", "2014-06-04"),
    ("UNICEF, 3 May 2021", "UNICEF", "3 May 2021", "2021-05-03"),
    ("Sample Wire – May 3, 2021", "Sample Wire", "May 3, 2021", "2021-05-03"),
    ("3 May 2021 | WFP", "WFP", "3 May 2021", "2021-05-03"),
    ("3 May 2021 - Xinhua", "Xinhua", "3 May 2021", "2021-05-03"),
    ("ICRC (3 May 2021)", "ICRC", "3 May 2021", "2021-05-03"),
    ("Radio Kivu - 3 May 2021 - Bukavu", "Radio Kivu", "3 May 2021", "2021-05-03"),
    ("Aden, 3 May 2021 (AFP)", "AFP", "3 May 2021", "2021-05-03"),
    ("SHRC | 3 May 2021", "SHRC", "3 May 2021", "2021-05-03"),
    ("Aden - 3 May 2021", None, "3 May 2021", "2021-05-03"),
    ("ADEN, 3 May 2021", None, "3 May 2021", "2021-05-03"),
    ("GORIS / 3 May 2021", None, "3 May 2021", "2021-05-03"),
    ("Monday, 3 May 2021", None, "Monday, 3 May 2021", "2021-05-03"),
    ("3 May 2021 | 21:44 GMT", None, "3 May 2021 | 21:44 GMT", "2021-05-03"),
]


@pytest.mark.parametrize(
    "layout", ["{line}\n{title}\n\n{body}", "{title}\n{line}\n\n{body}", "{line}\n\n{title}\n\n{body}"]
)
@pytest.mark.parametrize(("line", "outlet", "words", "day"), LINES)
def test_a_day_with_a_name_beside_it(
    layout: str, line: str, outlet: str | None, words: str, day: str
) -> None:
    clipping = clip(layout.format(line=line, title=T, body=BODY))
    assert stated(clipping, FieldName.PUBLISHER) == ([outlet] if outlet else [])
    assert stated(clipping, FieldName.DATE) == [words]
    assert clipping.title is not None
    assert clipping.title.text == T
    (dating,) = date_clippings([clipping], SETTINGS, "Africa/Khartoum", TODAY)
    assert str(dating.day) == day


LAYOUTS = [
    "{name}\n3 May 2021\n\n{title}\n\n{body}",
    "{title}\n\n{name}\n3 May 2021\n\n{body}",
    "{title}\n3 May 2021\n{name}\n\n{body}",
    "{name}\n{title}\n3 May 2021\n\n{body}",
    "3 May 2021\n{name}\n\n{title}\n\n{body}",
]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", ["Reuters", "OCHA", "Radio Kivu", "Human Rights Watch", "SNHR"])
def test_a_bare_line_that_names_the_outlet(name: str, layout: str) -> None:
    clipping = clip(layout.format(name=name, title=T, body=BODY))
    assert stated(clipping, FieldName.PUBLISHER) == [name]
    assert stated(clipping, FieldName.TITLE) == [T]
    assert clipping.text.startswith(SUDAN[:40])


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", ["Bukavu", "Port Sudan", "Ana Example", "World", "GORIS", "Analysis"])
def test_a_place_a_person_or_a_section_is_no_outlet(name: str, layout: str) -> None:
    assert stated(clip(layout.format(name=name, title=T, body=BODY)), FieldName.PUBLISHER) == []


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_registered_name_is_the_outlet(layout: str) -> None:
    page = layout.format(name="Al Mashreq", title=T, body=BODY)
    assert stated(clip(page), FieldName.PUBLISHER) == []
    clipping = clip(page, "Al-Mashreq English", "Al Mashreq")
    assert stated(clipping, FieldName.PUBLISHER) == ["Al Mashreq"]
    (field,) = (one for one in clipping.fields if one.name is FieldName.PUBLISHER)
    assert page[field.quote.start : field.quote.end] == "Al Mashreq"


def test_a_registered_name_within_the_text_is_not_the_outlet() -> None:
    page = f"{T}\n\n3 May 2021\n\n{BODY}\n\nIt was Al Mashreq that first told of it."
    assert stated(clip(page, "Al Mashreq"), FieldName.PUBLISHER) == []


def test_what_the_page_states_goes_before_the_register() -> None:
    page = f"Source: Lake Herald\n3 May 2021 | Al Mashreq\n\n{T}\n\n{BODY}"
    assert stated(clip(page, "Al Mashreq"), FieldName.PUBLISHER) == ["Lake Herald"]


@pytest.mark.parametrize("title", ["Sudan Situation Report - 4 May 2021", "Kivu Flash Update – 4 May 2021"])
def test_a_document_with_its_day_keeps_its_title(title: str) -> None:
    clipping = clip(f"{title}\n\n{BODY}")
    assert clipping.title is not None
    assert clipping.title.text == title
    assert stated(clipping, FieldName.DATE) == ["4 May 2021"]


@pytest.mark.parametrize(
    ("name", "told"), [("MSF", True), ("UNHCR", True), ("GMT", False), ("KABUL", False), ("TINE", False)]
)
def test_letters_that_cannot_be_said_are_an_acronym(name: str, told: bool) -> None:
    assert is_agency(name) is told


@pytest.mark.parametrize(
    "head",
    [
        "{name}\n3 May 2021\n\n" + T,
        "3 May 2021\n{name}\n\n" + T,
        "{name}\n\n" + T,
        "{name}\n" + T,
        "{name} | 3 May 2021\n\n" + T,
    ],
)
@pytest.mark.parametrize("name", ["Banner of the Northern Front", "Azawad Speaks", "Lamp"])
def test_the_name_of_a_registered_source_is_no_headline(name: str, head: str) -> None:
    clipping = clip(f"{head.format(name=name)}\n\n{BODY}", name)
    assert stated(clipping, FieldName.PUBLISHER) == [name]
    assert stated(clipping, FieldName.TITLE) == [T]
    assert clipping.text.startswith(SUDAN[:40])


@pytest.mark.parametrize(("name", "outlet"), [("Reuters", ["Reuters"]), ("Tillabéri", [])])
def test_one_word_over_the_day_is_no_text(name: str, outlet: list[str]) -> None:
    clipping = clip(f"{name}\n3 May 2021\n\n{BODY}")
    assert stated(clipping, FieldName.PUBLISHER) == outlet
    assert stated(clipping, FieldName.DATE) == ["3 May 2021"]
    assert clipping.text.startswith(SUDAN[:40])


@pytest.mark.parametrize("credit", ["(Dune Wire)", "[Dune Wire/AFP]", "(dune wire)"])
def test_a_registered_source_in_a_credit_is_the_outlet_of_what_has_none(credit: str) -> None:
    page = f"1. {T}\n{SUDAN} {credit}\n\n2. Six soldiers die in the north\n{MALI}\n\n3. A post is lost\n{SUDAN} {credit}"
    clippings = clip_document(document(page), outlets=frozenset({"dune wire"}))
    assert [stated(one, FieldName.PUBLISHER) for one in clippings] == [[credit[1:10]], [], [credit[1:10]]]
    assert [stated(one, FieldName.TITLE)[0] for one in clippings] == [
        T,
        "Six soldiers die in the north",
        "A post is lost",
    ]
    assert all(page[each.start : each.end] == each.text for one in clippings for each in one.removed)


def test_a_credit_doesnt_replace_the_outlet() -> None:
    clipping = clip(f"Radio Kivu\n3 May 2021\n\n{T}\n\n{SUDAN} (Dune Wire)", "Dune Wire")
    assert stated(clipping, FieldName.PUBLISHER) == ["Radio Kivu"]

import csv
import io
import json
import re
from dataclasses import replace
from datetime import date
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.model import Brief, Count, DateBasis, Metric, Period, Qualifier, Unit
from sitrep.rendering.exports import bibliography_json, figures_csv
from sitrep.rendering.exports.cells import text_cell
from tests.rendering.briefs import DAYS, busy_day, counted, empty_day, figure, source

STANDARD = [
    "id",
    "metric",
    "value",
    "min",
    "max",
    "qualifier",
    "as printed",
    "group",
    "province",
    "pcode",
    "start",
    "end",
    "as of",
    "basis",
    "speaker",
    "tag",
    "source",
    "url",
]
TAGS = [
    "#meta+id",
    "#indicator+code",
    "#indicator+value+num",
    "#indicator+min+num",
    "#indicator+max+num",
    "#meta+qualifier",
    "#description+raw",
    "#group+name",
    "#adm1+name",
    "#adm1+code",
    "#date+start",
    "#date+end",
    "#date+reported",
    "#status+basis",
    "#contact+speaker",
    "#status+tag",
    "#meta+source",
    "#meta+url",
]


def _table(brief: Brief) -> list[list[str]]:
    return list(csv.reader(io.StringIO(figures_csv(brief).decode("utf-8-sig"), newline=""), strict=True))


def _rows(*counts: Count, units: tuple[Unit, ...] = ()) -> list[dict[str, str]]:
    header, _, *rows = _table(replace(busy_day(), figures=counts, units=units))
    return [dict(zip(header, row, strict=True)) for row in rows]


def test_the_columns_of_the_standard_come_first_with_their_tags() -> None:
    header, tags, *_ = _table(busy_day())

    assert header[: len(STANDARD)] == STANDARD
    assert tags[: len(TAGS)] == TAGS
    assert len(set(tags)) == len(set(header)) == len(header) == len(tags)
    for tag in tags:
        assert re.fullmatch(r"#[a-z][a-z0-9]*(\+[a-z][a-z0-9_]*)+", tag)


def test_a_day_without_figures_has_a_header_and_tags() -> None:
    assert len(_table(empty_day())) == 2


def test_the_file_is_what_spreadsheets_and_programs_expect() -> None:
    content = figures_csv(busy_day())

    assert content.startswith(b"\xef\xbb\xbfid,")
    assert content.endswith(b"\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")


def test_every_printed_figure_has_a_row_in_order() -> None:
    brief = busy_day()

    assert [row[0] for row in _table(brief)[2:]] == [f"f-{count.figure.id}" for count in brief.figures]


def test_a_row_holds_what_the_text_states() -> None:
    period = Period("from January to June", date(2016, 1, 1), date(2016, 6, 30), "range")
    counts = figure(
        Metric.CASUALTIES, 5166, "5,166 civilian casualties", speaker="the mission", group=("civilians", "children"),
        period=period, as_of=date(2016, 6, 30),
    )  # fmt: skip
    made = counted(counts, 1, place="Zamfara (Anka)")

    row = _rows(made, units=(Unit("NG037", "Zamfara", 1, "NGA", None, None),))[0]

    assert (row["value"], row["min"], row["max"], row["as printed"]) == (
        "5166",
        "5166",
        "5166",
        "5,166 civilian casualties",
    )
    assert (row["start"], row["end"], row["as of"]) == ("2016-01-01", "2016-06-30", "2016-06-30")
    assert (row["province"], row["pcode"], row["place"]) == ("Zamfara", "NG037", "Zamfara (Anka)")
    assert (row["group"], row["speaker"], row["reliability"], row["credibility"]) == (
        "civilians; children", "the mission", "B", "3",
    )  # fmt: skip
    assert (row["source"], row["url"], row["citations"]) == (
        "Sample Gazette", "https://example.org/news/market-burns?id=7&lang=en", "1",
    )  # fmt: skip
    assert (row["file"], row["from character"]) == ("wires/evening-01.txt", "4000")


def test_an_outlet_is_named_as_it_is_registered() -> None:
    brief = busy_day()
    known = tuple(
        replace(
            one, publisher="SG" if number == 0 else one.publisher, registered="Sample Gazette of the North"
        )
        for number, one in enumerate(brief.sources)
    )
    printed = replace(brief, sources=known)

    names = [row[STANDARD.index("source")] for row in _table(printed)[2:]]

    assert names
    assert set(names) == {"Sample Gazette of the North"}


def test_families_stay_families_and_words_have_no_value() -> None:
    families = figure(Metric.DISPLACED, 900, "900 families", unit="families")
    dozens = replace(figure(Metric.KILLED, None, "dozens", qualifier=Qualifier.VAGUE), min=24)

    first, second = _rows(counted(families, 1), counted(dozens, 2))

    assert (first["value"], first["unit"]) == ("900", "families")
    assert (second["value"], second["min"], second["max"], second["qualifier"]) == ("", "24", "", "vague")


@pytest.mark.parametrize(
    ("place", "province"),
    [("Kayin", "Kayin"), ("Kayin (Hpa-An)", "Kayin"), ("Kayin, Mon", ""), ("Kayin-Ost", ""), (None, "")],
)
def test_a_province_is_named_where_the_label_names_one(place: str | None, province: str) -> None:
    units = tuple(
        Unit(code, name, 0, "MMR", None, None) for code, name in (("MM003", "Kayin"), ("MM011", "Mon"))
    )

    row = _rows(counted(figure(Metric.KILLED, 3, "three"), 1, place=place), units=units)[0]

    assert row["province"] == province


@pytest.mark.parametrize(
    "sign", ["=", "+", "-", "@", "\t=", "\r=", "＝", "＋", "－", "＠", " =", "\u200b=", "\x00="]
)
def test_no_cell_of_text_is_a_formula(sign: str) -> None:
    hostile = f"{sign}HYPERLINK(0)"
    made = counted(figure(Metric.KILLED, 3, hostile, speaker=hostile, group=(hostile,)), 1, place=hostile)

    row = _rows(made)[0]

    for column in ("as printed", "speaker", "group", "place"):
        assert row[column].startswith("'")
        assert row[column].endswith("HYPERLINK(0)")


def test_an_address_that_is_none_is_left_out() -> None:
    brief = busy_day()
    entry = replace(brief.sources[0], url="javascript:alert(1)")
    row = _table(replace(brief, sources=(entry,), figures=(counted(figure(Metric.KILLED, 3, "three"), 1),)))[
        2
    ]

    assert row[17] == ""


@given(st.text())
def test_a_cell_comes_back_as_it_was_written(text: str) -> None:
    cell = text_cell(text)
    page = io.StringIO(newline="")
    csv.writer(page, lineterminator="\r\n").writerow([cell, "behind"])

    assert next(csv.reader(io.StringIO(page.getvalue(), newline=""), strict=True)) == [cell, "behind"]
    assert cell[:1] not in {"=", "+", "-", "@", "\t", "\r"}
    cell.encode()


# What CSL-JSON 1.0.2 asks of the fields that are used here.
_DATE: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "date-parts": {
            "type": "array", "minItems": 1, "maxItems": 2,
            "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "integer"}},
        },
        "circa": {"type": "boolean"},
        "literal": {"type": "string", "minLength": 1},
    },
}  # fmt: skip
_NAMES: dict[str, Any] = {
    "type": "array", "minItems": 1,
    "items": {
        "type": "object", "additionalProperties": False, "required": ["literal"],
        "properties": {"literal": {"type": "string", "minLength": 1}},
    },
}  # fmt: skip
_WORDS = {"type": "string", "minLength": 1}
CSL = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["id", "type", "title"],
        "additionalProperties": False,
        "properties": {
            "type": {"enum": ["article-newspaper", "broadcast", "document", "post", "report", "webpage"]},
            "citation-number": {"type": "integer", "minimum": 1},
            "author": _NAMES,
            "issued": _DATE,
            "accessed": _DATE,
            "URL": {"type": "string", "pattern": "^https?://"},
        }
        | dict.fromkeys(
            (
                "id",
                "title",
                "container-title",
                "publisher",
                "language",
                "archive",
                "archive_location",
                "keyword",
                "note",
            ),
            _WORDS,
        ),
    },
}


def _entries(brief: Brief) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = json.loads(bibliography_json(brief))
    jsonschema.Draft202012Validator(CSL).validate(entries)
    return entries


def _entry(**changes: Any) -> dict[str, Any]:
    return _entries(replace(busy_day(), sources=(replace(source(1, date(2015, 3, 26)), **changes),)))[0]


@pytest.mark.parametrize("name", DAYS)
def test_every_source_is_listed_in_order(name: str) -> None:
    brief = DAYS[name]()

    entries = _entries(brief)

    assert [entry["citation-number"] for entry in entries] == [entry.number for entry in brief.sources]
    assert [entry["archive"] for entry in entries] == [f"sha256:{entry.sha256}" for entry in brief.sources]


def test_an_entry_says_what_is_stated() -> None:
    entry = _entry(
        byline="Ama Ofori and agencies",
        kind="media",
        retrieved="2015-03-27T08:00:00Z",
        owner="state",
        reliability="C",
    )

    assert entry["type"] == "article-newspaper"
    assert entry["container-title"] == "Sample Wire"
    assert entry["author"] == [{"literal": "Ama Ofori and agencies"}]
    assert entry["issued"] == {"date-parts": [[2015, 3, 26]]}
    assert entry["accessed"] == {"date-parts": [[2015, 3, 27]]}
    for told in (
        "Characters: 1000-1900",
        "Retrieved: 2015-03-27T08:00:00Z",
        "Owner: state",
        "Reliability: C",
    ):
        assert told in entry["note"]


def test_what_is_not_stated_is_left_out() -> None:
    entry = _entry(
        byline=None,
        publisher=None,
        url=None,
        retrieved=None,
        day=None,
        earliest=None,
        latest=None,
        date_basis=DateBasis.NONE,
    )

    assert not {"author", "publisher", "container-title", "URL", "accessed", "issued"} & set(entry)
    assert entry["type"] == "document"


@pytest.mark.parametrize(
    ("kind", "url", "type_"),
    [
        ("un", None, "report"),
        ("wire", "https://example.org/1", "article-newspaper"),
        ("party", "https://example.org/1", "webpage"),
        (None, "https://example.org/1", "webpage"),
        (None, "ftp://example.org/1", "document"),
    ],
)
def test_the_type_is_what_the_register_says(kind: str | None, url: str | None, type_: str) -> None:
    assert _entry(kind=kind, url=url)["type"] == type_


def test_a_day_out_of_a_range_has_both_ends_and_an_inferred_one_is_about() -> None:
    bounds = _entry(day=None, earliest=date(2015, 3, 24), latest=date(2015, 3, 26))
    inferred = _entry(date_basis=DateBasis.INFERRED)

    assert bounds["issued"] == {"date-parts": [[2015, 3, 24], [2015, 3, 26]], "circa": True}
    assert inferred["issued"] == {"date-parts": [[2015, 3, 26]], "circa": True}


@pytest.mark.parametrize("words", ["yesterday evening", "2015-02-30", "2015-03", "١٢-٠٣-٢٠١٥"])
def test_a_retrieval_that_is_no_day_stays_words(words: str) -> None:
    assert _entry(retrieved=words)["accessed"] == {"literal": words}


def test_the_themes_of_a_source_are_its_keywords() -> None:
    assert _entries(busy_day())[0]["keyword"].split(", ")[0] == "Battlefield"


def test_hostile_text_stays_text() -> None:
    entry = _entry(label='\udcff"},\x00{"id": 1', publisher="\u202eevil", file="a\udcff.txt")

    assert "\x00" not in entry["title"]
    assert entry["archive_location"].startswith("a")
    bibliography_json(busy_day()).decode()


def test_no_pattern_goes_back_and_forth() -> None:
    worst = "-" * 500_000 + "1" * 500_000

    assert len(text_cell(worst)) == 1_000_001
    assert _entry(retrieved=worst)["accessed"] == {"literal": worst}

import json
from pathlib import Path
from typing import Any

import pytest

from sitrep.model import FieldName
from sitrep.reading.formats import record
from tests.reading.formats.reading import attempt, body, read, refuse, values

SAMPLES = Path(__file__).parents[2] / "data" / "formats"


def one(item: Any) -> dict[FieldName, str]:
    return values(read(record, json.dumps(item)))


def test_a_wrapped_list_of_records() -> None:
    draft = read(record, (SAMPLES / "record.json").read_bytes())
    assert len(draft.parts) == 2
    assert values(draft)[FieldName.TITLE] == "Ceasefire <talks> | resume [today](javascript:alert(1))"
    assert values(draft)[FieldName.PUBLISHER] == "Sample Post"
    assert body(draft) == "Envoys met again on Sunday.\n\nNo text was agreed, a delegate said."


def test_a_ninjs_item_was_published_when_first_created() -> None:
    found = values(read(record, (SAMPLES / "record.json").read_bytes()), 1)
    assert found[FieldName.DATE] == "2020-10-18T21:30:00Z"
    assert found[FieldName.UPDATED] == "2020-10-19T09:00:00Z"
    assert found[FieldName.PUBLISHER] == "Sample Wire"


@pytest.mark.parametrize(
    ("item", "date", "publisher"),
    [
        ({"title": "t", "text": "b", "pubDate": "3 May", "source": "The Pilot"}, "3 May", "The Pilot"),
        ({"headline": {"main": "t"}, "pub_date": "2001-09-09", "source": "The Pilot"}, "2001-09-09", "The Pilot"),
        (
            {"id": 1, "fields": {"title": "t", "body": "b", "date": {"original": "2014-07-01", "changed": "2014-07-02"},
             "source": [{"name": "The Pilot"}]}}, "2014-07-01", "The Pilot",
        ),
        (
            {"headlines": [{"value": "t"}], "bodies": [{"value": "b"}], "versionCreated": "2022-06-01T00:00:00Z",
             "infoSources": [{"name": "The Pilot"}]}, "2022-06-01T00:00:00Z", "The Pilot",
        ),
        ({"title": {"rendered": "t"}, "content": {"rendered": "<p>b</p>"}, "date": "2019-02-02", "site": "The Pilot"},
         "2019-02-02", "The Pilot"),
    ],
)  # fmt: skip
def test_common_shapes_of_records(item: dict[str, Any], date: str, publisher: str) -> None:
    found = one(item)
    assert (found[FieldName.TITLE], found[FieldName.DATE], found[FieldName.PUBLISHER]) == (
        "t",
        date,
        publisher,
    )


def test_an_address_as_source_is_the_url() -> None:
    found = one({"title": "t", "source": "https://a.example/1"})
    assert found[FieldName.URL] == "https://a.example/1"
    assert FieldName.PUBLISHER not in found


def test_a_bad_line_is_named_and_the_others_are_read() -> None:
    draft = read(record, (SAMPLES / "record.jsonl").read_bytes(), "r.jsonl")
    assert len(draft.parts) == 2
    (problem,) = draft.problems
    assert problem.lost
    assert "line 2" in problem.what


def test_what_is_no_record_is_named() -> None:
    draft = read(record, '[{"title": "t"}, 7, {"url": "https://a.example"}, null]')
    assert len(draft.parts) == 1
    assert "no. 2, no. 3, no. 4" in draft.problems[0].what


@pytest.mark.parametrize(
    "text", ["{", "[]", "7", '"x"', "[" * 100_000, '{"a":' * 100_000, "1" * 10_000, '[{"title": ']
)
def test_what_holds_no_record_is_a_problem(text: str) -> None:
    refuse(record, text)


def test_lone_surrogates_and_control_characters_are_replaced() -> None:
    draft = read(record, r'{"title": "a \ud83d b", "text": "x \u0000 y \ud83d\ude00"}')
    assert values(draft)[FieldName.TITLE] == "a \ufffd b"
    assert body(draft) == "x \ufffd y \U0001f600"


def test_markup_in_a_body_becomes_paragraphs_and_a_bare_sign_stays() -> None:
    assert (
        body(read(record, '{"title": "t", "body": "<p>One.</p><p>Two &amp; three.</p>"}'))
        == "One.\n\nTwo & three."
    )
    assert body(read(record, '{"title": "t", "body": "5 < 7 & 8 > 2"}')) == "5 < 7 & 8 > 2"


def test_floods_end() -> None:
    attempt(record, '"' + "\\" * 1_000_000)
    attempt(record, '{"items":' * 90 + "[]" + "}" * 90)
    attempt(record, '{"title": "' + "<p " * 300_000 + '"}')

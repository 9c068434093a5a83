import json
from collections.abc import Callable
from dataclasses import fields, replace

import jsonschema
import pytest

from sitrep.model import Brief
from sitrep.rendering.records import article_line, article_record, brief_record, load_schema, to_json
from tests.build import article
from tests.rendering.briefs import DAYS, busy_day

# The contract of `sitrep articles --json`; further keys may follow, these are always there.
CONTRACT = {
    "id",
    "source",
    "title",
    "publisher",
    "byline",
    "url",
    "language",
    "text",
    "date",
    "themes",
    "in_theatre",
    "theatre_evidence",
    "passages",
    "places",
    "figures",
    "story",
    "origin",
    "duplicate_of",
}
TEXT = "Shells fell on the mill at dawn, a miller said.\n\nThe envoy left the talks, aides said."


def _valid(name: str, record: object) -> None:
    validator = jsonschema.Draft202012Validator(
        load_schema(name), format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )
    validator.validate(record)


@pytest.mark.parametrize("name", ["article", "brief"])
def test_the_schemas_are_schemas(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(load_schema(name))


@pytest.mark.parametrize("make", DAYS.values(), ids=DAYS)
def test_a_brief_is_what_its_schema_says(make: Callable[[], Brief]) -> None:
    _valid("brief", json.loads(to_json(brief_record(make()), indent=2)))


def test_a_brief_keeps_every_attribute_in_order() -> None:
    record = brief_record(busy_day())

    assert list(record) == ["schema", *(field.name for field in fields(Brief))]
    assert record["schema"] == "sitrep-brief/1"
    assert record["day"] == "2023-04-20"
    assert record["cutoff"] == "2023-04-21T00:00:00+02:00"


def test_a_brief_carries_the_words_untouched() -> None:
    brief = busy_day()
    record = json.loads(to_json(brief_record(brief), indent=2))

    printed = [e["text"] for section in record["sections"] for i in section["items"] for e in i["excerpts"]]
    assert printed == [e.text for section in brief.sections for i in section.items for e in i.excerpts]


@pytest.mark.parametrize("day", [True, False])
@pytest.mark.parametrize("inside", [True, False])
def test_an_article_is_what_its_schema_says(*, day: bool, inside: bool) -> None:
    made = article(
        TEXT,
        themes=("battlefield", "diplomacy"),
        passages=("battlefield", None),
        cues=("Shells",),
        title="Mill hit" if day else None,
        inside=inside,
        **({} if day else {"day": None}),  # type: ignore[arg-type]
    )

    _valid("article", article_record(made))


def test_an_article_has_every_key_of_the_contract() -> None:
    record = article_record(article(TEXT, title="Mill hit", publisher="Sample Wire"))

    assert set(record) >= CONTRACT
    assert set(record["source"]) == {"file", "also", "sha256", "encoding", "start", "end"}
    assert {"day", "earliest", "latest", "precision", "basis", "evidence"} <= set(record["date"])
    assert {"text", "start", "end", "rule"} <= set(record["date"]["evidence"][0])
    assert {"start", "end", "theme", "story"} <= set(record["passages"][0])
    assert {"name", "score", "primary", "evidence"} <= set(record["themes"][0])


def test_an_article_with_a_key_too_many_is_refused() -> None:
    with pytest.raises(jsonschema.ValidationError, match="mood"):
        _valid("article", article_record(article(TEXT)) | {"mood": "grim"})


def test_a_line_is_one_line() -> None:
    made = article("One.\n\nTwo\u2028three.")
    source = replace(made.clipping.source, file="bad\udcff.txt")
    line = article_line(replace(made, clipping=replace(made.clipping, source=source)))

    assert "\n" not in line
    record = json.loads(line.encode())
    assert record["text"] == "One.\n\nTwo\u2028three."
    assert record["source"]["file"] == "bad\udcff.txt"


def test_json_is_readable_text() -> None:
    assert to_json({"place": "Київ"}, indent=2) == '{\n  "place": "Київ"\n}\n'

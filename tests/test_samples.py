"""The project's own sample documents against what a careful reader finds in them."""

import json
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from sitrep.text import fold
from tests.run import ROOT, sitrep

TRUTH = ROOT / "tests" / "data" / "seeds-truth.json"
FLOORS = ROOT / "tests" / "gold" / "floors.json"
Row = dict[str, Any]


@cache
def labels() -> Row:
    found: Row = json.loads(TRUTH.read_text(encoding="utf-8"))
    return found


@cache
def articles() -> tuple[Row, ...]:
    ran = sitrep("articles", "--json")
    assert ran.returncode == 0, ran.stderr
    return tuple(json.loads(line) for line in ran.stdout.splitlines() if line.strip())


def articles_of(file: str) -> list[Row]:
    return [row for row in articles() if Path(row["source"]["file"]).name == file]


def labelled() -> Iterator[tuple[str, Row, Row | None]]:
    """Yield the file of each label, the label, and the article that it speaks of, if there is one."""
    for document in labels()["documents"]:
        rows = articles_of(document["file"])
        for label in document["articles"]:
            yield document["file"], label, find(rows, label)


def find(rows: list[Row], label: Row) -> Row | None:
    if "title" in label:
        return next((row for row in rows if fold(row["title"] or "") == fold(label["title"])), None)
    starts = tuple(fold(words) for words in (label["starts"], *label.get("starts_alt", ())))
    return next((row for row in rows if fold(row["text"]).startswith(starts)), None)


def dates_well(row: Row, wanted: Row) -> bool:
    date = row["date"]
    if date["day"] is not None:
        return not wanted.get("unknown") and date["day"] in wanted["day_in"]
    if wanted.get("unknown") or wanted.get("unknown_ok"):
        return True
    if "within" not in wanted or not (date["earliest"] and date["latest"]):
        return False
    low, high = wanted["within"]
    return bool(low <= date["earliest"] <= date["latest"] <= high)


def primary_of(row: Row) -> str | None:
    return next((theme["name"] for theme in row["themes"] if theme["primary"]), None)


def checks() -> Iterator[tuple[str, bool, str]]:
    """Yield every check: its kind, whether it holds, and what it speaks of."""
    for document in labels()["documents"]:
        count = len(articles_of(document["file"]))
        yield "split", count == len(document["articles"]), f"{document['file']}: {count} articles"
    for file, label, row in labelled():
        name = f"{file}: {label.get('title') or label['starts']}"
        yield "title", row is not None, name
        given = row or {"publisher": None, "text": "", "date": {"day": None, "earliest": None}, "themes": []}
        if "publisher" in label:
            yield "publisher", fold(given["publisher"] or "") == fold(label["publisher"]), name
        body = fold(given["text"])
        for words in label.get("absent", ()):
            yield "clean", row is not None and fold(words) not in body, f"{name}: {words}"
        for words in label.get("contains", ()):
            yield "kept", fold(words) in body, f"{name}: {words}"
        yield "date", row is not None and dates_well(given, label["date"]), f"{name}: {given['date']['day']}"
        primary = primary_of(given)
        yield "theme", row is not None and primary in label["themes"]["primary_in"], f"{name}: {primary}"


@cache
def results() -> tuple[tuple[str, bool, str], ...]:
    return tuple(checks())


KINDS = ("split", "title", "publisher", "clean", "kept", "date", "theme")


@pytest.mark.parametrize("kind", KINDS)
def test_the_samples_are_read_as_labelled(kind: str) -> None:
    short = [about for name, holds, about in results() if name == kind and not holds]
    held = sum(holds for name, holds, _ in results() if name == kind)
    floor = json.loads(FLOORS.read_text(encoding="utf-8"))["samples"][kind]
    assert held >= floor, short


def test_every_kind_of_check_has_its_floor() -> None:
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))["samples"]
    made = Counter(name for name, _, _ in results())
    assert set(floors) == set(made) == set(KINDS)
    assert all(0 < floors[kind] <= made[kind] for kind in KINDS)


def test_no_sample_is_given_a_wrong_day() -> None:
    wrong = [
        (name, row["date"]["day"])
        for name, label, row in labelled()
        if row is not None and row["date"]["day"] is not None and not dates_well(row, label["date"])
    ]
    assert wrong == []


def test_every_sample_is_labelled() -> None:
    known = {document["file"] for document in labels()["documents"]}
    assert {Path(row["source"]["file"]).name for row in articles()} <= known

"""Commentary is told from news: by its label, or by a writer who judges in the first person."""

import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from sitrep.analysis.codebook import Codebook, compile_codebook
from sitrep.analysis.themes import theme_clipping
from sitrep.config.load import load_configuration
from sitrep.model import Field, FieldName, Quote, Theming
from tests.build import clipping

_FILE = Path(__file__).parents[1] / "gold" / "opinion.jsonl"
LABELS = [json.loads(line) for line in _FILE.read_text(encoding="utf-8").splitlines()]
JUDGED = "I think that the siege must end. I was there in May."


@cache
def packaged() -> Codebook:
    settings = load_configuration(None).settings
    return compile_codebook(settings.codebook, settings.theatre)


def theme(row: dict[str, Any]) -> Theming:
    clip = clipping(row["text"], title=row["title"])
    if row["label"]:
        stated = Field(FieldName.GENRE, Quote(row["label"], None, None), "front matter")
        clip = replace(clip, fields=(stated,))
    return theme_clipping(clip, packaged())


def read(text: str, title: str | None = None) -> Theming:
    return theme({"text": text, "title": title, "label": None})


@pytest.mark.parametrize("held_out", [False, True], ids=["tuned", "held out"])
def test_labelled_texts(held_out: bool) -> None:
    rows = [row for row in LABELS if row["held_out"] == held_out]
    wrong = [row["title"] for row in rows if bool(theme(row).opinion) != row["opinion"]]
    assert len(rows) >= 12
    assert wrong == []


def test_commentary_has_no_theme_and_keeps_its_passages() -> None:
    text = "Shells fell on the hospital, and 40 died. The council slept.\n\nIt sleeps still."
    found = theme({"text": text, "title": None, "label": "Leitartikel"})
    assert found.themes == ()
    assert found.opinion == "Leitartikel"
    assert [passage.theme for passage in found.passages] == [None, None]
    assert {passage.rule for passage in found.passages} == {"opinion"}
    assert read(text).opinion is None
    assert read(text).themes


def test_the_words_that_say_so_are_those_of_the_writer() -> None:
    assert read(JUDGED).opinion == "I think"
    assert read(f"“{JUDGED}”").opinion is None
    assert read("I think that the siege must end.").opinion is None


@pytest.mark.parametrize("title", ["Remarks to the Council", "Lettre de Goma", "Interview: a nurse"])
def test_who_speaks_elsewhere_writes_no_commentary(title: str) -> None:
    assert read(JUDGED, title).opinion is None


@pytest.mark.parametrize(
    "text", ["“" * 200_000, 'I think "' * 100_000, "« I think. " * 60_000, "„I. “\n\n" * 60_000]
)
def test_odd_texts_never_fail(text: str) -> None:
    assert read(text).rule

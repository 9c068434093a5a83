"""A piece of a dump that names nothing belongs where its siblings do."""

import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from sitrep.analysis.siblings import follow_siblings
from sitrep.analysis.theatre import detect_theatre
from sitrep.model import Field, FieldName, Quote, Theatre
from tests.build import clipping
from tests.gold.theatre_scorer import matchers

_DUMPS = Path(__file__).parents[1] / "gold" / "dumps.jsonl"
DUMPS = [json.loads(line) for line in _DUMPS.read_text(encoding="utf-8").splitlines()]
compiled = cache(matchers)


def read(dump: dict[str, Any]) -> tuple[Theatre, ...]:
    clippings = [clipping(piece["text"], title=piece["title"]) for piece in dump["pieces"]]
    matcher = compiled()[dump["theatre"]]
    return follow_siblings(clippings, [detect_theatre(clip, matcher) for clip in clippings], matcher)


@pytest.mark.parametrize("held_out", [False, True], ids=["tuned", "held out"])
def test_labelled_dumps(held_out: bool) -> None:
    wrong = [
        (piece["text"], theatre.reason)
        for dump in DUMPS
        if dump["held_out"] == held_out
        for piece, theatre in zip(dump["pieces"], read(dump), strict=True)
        if theatre.inside != piece["inside"]
    ]
    assert wrong == []


def test_the_reason_counts_the_siblings() -> None:
    found = read(DUMPS[0])
    assert found[0].reason.startswith("headline or lead name")
    assert "3 of 6 articles of its document" in found[3].reason
    assert not found[3].evidence


def test_three_siblings_are_the_least() -> None:
    pieces = DUMPS[0]["pieces"]
    assert not read({"theatre": "Sudan", "pieces": [*pieces[:2], pieces[3]]})[2].inside
    assert read({"theatre": "Sudan", "pieces": pieces[:4]})[3].inside


def test_one_article_follows_nobody() -> None:
    assert not read({"theatre": "Sudan", "pieces": DUMPS[0]["pieces"][3:4]})[0].inside


def test_posts_of_an_export_are_judged_together() -> None:
    matcher = compiled()["Sudan"]
    texts = ("Shells on the market of Khartoum since dawn.", "Bring bandages.", "One of them is alive.")
    post = Field(FieldName.BYLINE, Quote("Ana", None, None), "post")
    clippings = [replace(clipping(text), fields=(post,)) for text in texts]
    found = follow_siblings(clippings, [detect_theatre(clip, matcher) for clip in clippings], matcher)
    assert [theatre.inside for theatre in found] == [True, True, True]
    assert found[1].reason == "it is a post of an export; 1 of its 3 posts are of the theatre"
    abroad = [*clippings, replace(clipping("Rain stops the match in Kingston, Jamaica."), fields=(post,))]
    found = follow_siblings(abroad, [detect_theatre(clip, matcher) for clip in abroad], matcher)
    assert [theatre.inside for theatre in found] == [True, False, False, False]

"""The quality of dating on labelled snippets may rise, never fall."""

import json
from pathlib import Path

import pytest

from sitrep.analysis.dates import date_clippings
from tests.analysis.dates.cases import SETTINGS, TODAY
from tests.gold.dates_scorer import Outcome, Score, Snippet, judge, load_snippets, score

FLOORS = Path(__file__).parents[2] / "gold" / "floors.json"
Judged = list[tuple[Snippet, Outcome]]


@pytest.fixture(scope="module")
def judged() -> Judged:
    return [
        (snippet, judge(snippet, date_clippings([snippet.clipping], SETTINGS, snippet.zone, TODAY)[0]))
        for snippet in load_snippets()
    ]


def measured(judged: Judged) -> dict[str, float]:
    whole: Score = score(judged)
    unseen: Score = score((snippet, found) for snippet, found in judged if snippet.held_out)
    return {
        "right": whole.right,
        "not_wrong": round(100 - whole.wrong, 2),
        "kept_silent": whole.kept_silent,
        "held_out_right": unseen.right,
        "held_out_not_wrong": round(100 - unseen.wrong, 2),
    }


def test_there_are_enough_snippets(judged: Judged) -> None:
    assert len(judged) >= 300
    assert len({snippet.language for snippet, _ in judged}) >= 5
    assert len({snippet.id for snippet, _ in judged}) == len(judged)
    assert 5 * sum(snippet.held_out for snippet, _ in judged) >= len(judged)


def test_the_bar_is_held(judged: Judged) -> None:
    whole = score(judged)
    assert whole.right >= 95
    assert whole.wrong <= 1


def test_no_floor_is_broken(judged: Judged, request: pytest.FixtureRequest) -> None:
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    found = measured(judged)
    if request.config.getoption("--update-floors"):
        known = floors.get("dates", {})
        floors["dates"] = {name: max(value, known.get(name, 0)) for name, value in found.items()}
        FLOORS.write_text(json.dumps(floors, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    for name, floor in floors["dates"].items():
        failed = [snippet.id for snippet, outcome in judged if outcome is not Outcome.RIGHT]
        assert found[name] >= floor, f"{name}: {found[name]} is below {floor}; not right: {failed}"

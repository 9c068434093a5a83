"""Score what changed from one day to the next against pairs of days labelled by hand."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from sitrep.config.load import load_configuration
from sitrep.model import Brief, Change
from sitrep.pipeline.issues import Order, issue_day
from sitrep.pipeline.workspace import open_workspace
from sitrep.text import fold
from tests.gold.labels import read_labels

CASES = Path(__file__).with_name("changes.jsonl")
THEATRES = Path(__file__).with_name("changes_theatres.json")

Shape = tuple[str, str, int | None, int | None]


@dataclass(slots=True)
class Score:
    """Changes labelled, found and right, marks and silences asked and right, and pairs right as a whole."""

    labelled: int = 0
    found: int = 0
    right: int = 0
    asked: int = 0
    answered: int = 0
    pairs: int = 0
    whole: int = 0
    wrong: list[str] = field(default_factory=list)

    def shares(self) -> dict[str, float]:
        """Return precision and recall of changes, the share of marks and silences, and of whole pairs."""
        return {
            "precision": self.right / max(1, self.found),
            "recall": self.right / max(1, self.labelled),
            "marks": self.answered / max(1, self.asked),
            "pairs": self.whole / max(1, self.pairs),
        }


def load_cases(*, held_out: bool | None = None) -> list[dict[str, Any]]:
    """Read the labelled pairs of days, all or one part of them."""
    return read_labels(CASES, held_out=held_out)


def score_cases(cases: Iterable[dict[str, Any]], folder: Path) -> Score:
    """Issue the first day of each pair, then the second, from real files, and compare with the labels."""
    score = Score()
    for case in cases:
        brief = issue_pair(case, folder / case["id"])
        wrong = [*_changes(case, brief, score), *_marks(case, brief, score)]
        score.pairs += 1
        score.whole += not wrong
        score.wrong += [f"{case['id']} ({case['why']}): {each}" for each in wrong]
    return score


def issue_pair(case: dict[str, Any], folder: Path) -> Brief:
    """Issue both days of a pair and return the brief of the second; its documents come after the first."""
    seeds = folder / "seeds"
    seeds.mkdir(parents=True)
    config = folder / "config.yaml"
    config.write_text(_config(case["theatre"]), encoding="utf-8")
    issued = None
    for number, (day, texts) in enumerate(case["days"]):
        for position, text in enumerate(texts):
            record = {
                "title": text["title"],
                "publisher": text["outlet"],
                "date": day,
                "language": "en",
                "text": text["text"],
            }
            (seeds / f"{number}-{position}.json").write_text(json.dumps(record), encoding="utf-8")
        now = datetime.combine(date.fromisoformat(day) + timedelta(days=1), datetime.min.time(), UTC)
        workspace = open_workspace(config, (seeds,), now + timedelta(hours=12))
        issued = issue_day(workspace, Order(day, folder / "archive", ("json",)), lambda *_: None)
    assert issued is not None
    return issued.brief


@cache
def _config(code: str) -> str:
    theatre = json.loads(THEATRES.read_text(encoding="utf-8"))[code]
    packaged = load_configuration(None).settings.theatre
    elsewhere = [each for each in ("Ukrain*", "Afghan*") if each not in theatre["names"]]
    assert packaged.code != code
    return yaml.safe_dump({"theatre": {"code": code, "elsewhere": elsewhere, **theatre}}, allow_unicode=True)


def _changes(case: dict[str, Any], brief: Brief, score: Score) -> Iterable[str]:
    wanted = Counter((kind, metric, before, after) for kind, metric, before, after, _ in case["changes"])
    owners = {(kind, metric, before, after): owner for kind, metric, before, after, owner in case["changes"]}
    found = Counter(map(_shape, brief.changes.changes))
    score.labelled += wanted.total()
    score.found += found.total()
    for change in brief.changes.changes:
        shape = _shape(change)
        if shape in wanted and fold(owners[shape]) in fold(change.owner):
            score.right += 1
        elif shape in wanted:
            yield f"owner of {shape} is {change.owner}"
        else:
            yield f"false {shape} of {change.owner}"
    for shape in (wanted - found).elements():
        yield f"missed {shape}"


def _shape(change: Change) -> Shape:
    return (
        change.kind.value,
        change.metric.value,
        change.before.value,
        change.after.value if change.after else None,
    )


def _marks(case: dict[str, Any], brief: Brief, score: Score) -> Iterable[str]:
    items = [item for part in brief.sections for item in (*part.items, *part.more)]
    for words, new in [*((w, True) for w in case["new"]), *((w, False) for w in case["told"])]:
        score.asked += 1
        files = {f"1-{n}.json" for n, text in enumerate(case["days"][1][1]) if words in text["text"]}
        named = {source.article for source in brief.sources if source.file in files}
        marks = [item.mark for item in items if item.excerpts[0].article in named]
        if marks and all((mark == "new") is new for mark in marks):
            score.answered += 1
        else:
            yield f"{words!r} is {marks or 'not printed'}, not {'new' if new else 'told'}"
    score.asked += 1
    if sorted(case["silent"]) == sorted(brief.changes.silent):
        score.answered += 1
    else:
        yield f"silent are {brief.changes.silent}"

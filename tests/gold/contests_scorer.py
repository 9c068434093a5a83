"""Score contests against days labelled by hand: what is contested, by which versions, and whose they are."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from sitrep.analysis.contests import find_contests
from sitrep.analysis.contests.bounds import printed_number
from sitrep.analysis.copies import mark_copies
from sitrep.analysis.figures import FigureMatchers, find_figures
from sitrep.analysis.places import find_places
from sitrep.analysis.stories import gather_stories
from sitrep.config.load import load_configuration
from sitrep.config.theatre import TheatreSettings
from sitrep.model import Article, Contest, Figure, Version
from sitrep.text import fold
from tests.build import article
from tests.gold.labels import read_labels
from tests.gold.places_scorer import matcher

CASES = Path(__file__).with_name("contests.jsonl")
SIDES = Path(__file__).with_name("contests_sides.json")


@dataclass(slots=True)
class Score:
    """Contests labelled, found and right, and of the right ones how many name every owner and denier right."""

    labelled: int = 0
    found: int = 0
    right: int = 0
    owned: int = 0
    wrong: list[str] = field(default_factory=list)

    def shares(self) -> dict[str, float]:
        """Return precision and recall of contests, and the share of the right ones with the right owners."""
        return {
            "precision": self.right / max(1, self.found),
            "recall": self.right / max(1, self.labelled),
            "owners": self.owned / max(1, self.right),
        }


def load_cases(*, held_out: bool | None = None) -> list[dict[str, Any]]:
    """Read the labelled days, all or one part of them."""
    return read_labels(CASES, held_out=held_out)


@cache
def theatre_of(country: str) -> TheatreSettings:
    """Return the packaged theatre with the sides of another conflict."""
    theatre = load_configuration(None).settings.theatre
    sides = json.loads(SIDES.read_text(encoding="utf-8"))[country]
    return theatre.model_copy(
        update={"code": country, "sides": {side: tuple(names) for side, names in sides.items()}}
    )


@cache
def _figures_of(country: str) -> FigureMatchers:
    return FigureMatchers(theatre_of(country))


def read_day(case: dict[str, Any]) -> tuple[Article, ...]:
    """Make the articles of a labelled day, with places, figures and stories."""
    made = []
    for number, row in enumerate(case["texts"]):
        plain = article(
            row["text"],
            day=date.fromisoformat(row.get("day", case["day"])),
            publisher=row["outlet"],
            file=f"{case['id']}-{number}.txt",
        )
        plain = replace(plain, clipping=replace(plain.clipping, language=row.get("language", "en")))
        places = find_places(plain.clipping, matcher(case["country"]))
        figures = find_figures(plain.clipping, plain.date, _figures_of(case["country"]), places)
        made.append(replace(plain, places=places, figures=figures))
    return gather_stories(mark_copies(made), load_configuration(None).settings.dates).articles


def score_cases(cases: Iterable[dict[str, Any]]) -> Score:
    """Score contests; one is right if kind, metrics and the numbers of every version are."""
    score = Score()
    for case in cases:
        articles = read_day(case)
        found = list(find_contests(articles, theatre_of(case["country"])))
        figures = {each.id: each.figures for each in articles}
        score.labelled += len(case["contests"])
        score.found += len(found)
        for label in case["contests"]:
            match = next((each for each in found if _shape(each, figures) == _wanted(label)), None)
            if match is None:
                score.wrong.append(f"missed {case['id']}: {_wanted(label)}")
                continue
            found.remove(match)
            score.right += 1
            if _owned(match, label, figures):
                score.owned += 1
            else:
                score.wrong.append(
                    f"owners {case['id']}: {[v.owner for v in match.versions]} {match.denied_by}"
                )
        score.wrong += [f"false {case['id']}: {_shape(each, figures)}" for each in found]
    return score


Shape = tuple[str, list[str], list[list[int]]]
Figures = dict[str, tuple[Figure, ...]]


def _wanted(label: dict[str, Any]) -> Shape:
    versions = sorted(sorted(set(version["numbers"])) for version in label["versions"])
    return label["kind"], sorted(label["metrics"]), versions


def _shape(contest: Contest, figures: Figures) -> Shape:
    versions = sorted(_numbers(version, figures) for version in contest.versions)
    return contest.kind.value, sorted(metric.value for metric in contest.metrics), versions


def _numbers(version: Version, figures: Figures) -> list[int]:
    return sorted({printed_number(figures[each.article][each.figure]) for each in version.statements})


def _owned(contest: Contest, label: dict[str, Any], figures: Figures) -> bool:
    wanted = {tuple(sorted(set(version["numbers"]))): version["owner"] for version in label["versions"]}
    right = all(
        _is(wanted[tuple(_numbers(version, figures))], [version.owner, *version.also])
        for version in contest.versions
    )
    denied = [name for name in label["denied_by"] if not _is(name, contest.denied_by)]
    return right and not denied and bool(label["denied_by"]) == bool(contest.denied_by)


def _is(wanted: str | None, names: Sequence[str | None]) -> bool:
    return any(name == wanted or (name and wanted and fold(wanted) in fold(name)) for name in names)

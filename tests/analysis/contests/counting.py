"""Articles whose figures are given, for tests of what is made of them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sitrep.config.load import load_configuration
from sitrep.config.theatre import TheatreSettings
from sitrep.model import Article, Figure, FigureBasis, Metric, Period, Qualifier
from tests.build import DAY, article

THEATRE: TheatreSettings = load_configuration(None).settings.theatre
HALF = Period("first half of 2022", date(2022, 1, 1), date(2022, 6, 30), "range")
_NEEDS_NO_FLOOR = {Qualifier.UP_TO, Qualifier.NEARLY, Qualifier.FEWER_THAN, Qualifier.ABOUT}


def count(
    value: int | None, speaker: str | None = None, metric: Metric = Metric.KILLED, **more: Any
) -> Figure:
    """Make a figure; offsets are set by `told`."""
    qualifier = more.pop("qualifier", Qualifier.EXACT)
    made = Figure(
        id=f"{metric.value}-{value}-{speaker}",
        metric=metric,
        value=value,
        min=None if qualifier in _NEEDS_NO_FLOOR else value,
        max=value if qualifier is Qualifier.EXACT else None,
        qualifier=qualifier,
        unit="people",
        raw=f"{value} people",
        group=(),
        perpetrator=None,
        speaker=speaker,
        party=None,
        basis=FigureBasis.REPORTED,
        place=None,
        period=None,
        as_of=None,
        start=0,
        end=1,
    )
    return replace(made, **more)


def told(
    name: str,
    *figures: Figure,
    outlet: str | None = None,
    story: str | None = "story",
    day: date | None = DAY,
    origin: str | None = None,
    duplicate_of: str | None = None,
) -> Article:
    """Make an article of one passage that tells a story with these figures."""
    plain = article(f"Text of {name} with nothing in it.", file=name, publisher=outlet, day=day)
    passages = tuple(replace(passage, story=story) for passage in plain.theming.passages)
    return replace(
        plain,
        story=story,
        origin=origin or plain.id,
        duplicate_of=duplicate_of,
        figures=tuple(figures),
        theming=replace(plain.theming, passages=passages),
    )


def numbers(articles: Sequence[Article], contest: Any) -> list[list[int | None]]:
    """Return the values of each version."""
    figures = {each.id: each.figures for each in articles}
    return [
        [figures[statement.article][statement.figure].value for statement in version.statements]
        for version in contest.versions
    ]

"""Build the website of a year of large days, add a day to it, and build it again: seconds and megabytes.

python -m benchmarks.site [ISSUES] [ITEMS]
"""

import random
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock
from pathlib import Path
from typing import Any

from sitrep.config.archive import ArchiveSettings
from sitrep.delivery.archive.facts import Edition, IssueFacts
from sitrep.delivery.archive.freeze import freeze_issue
from sitrep.delivery.site.build import SiteOrder, build_site
from sitrep.gazetteer import load_units
from sitrep.model import (
    Brief,
    Changes,
    Count,
    DateBasis,
    Excerpt,
    Figure,
    FigureBasis,
    Grade,
    Item,
    Metric,
    Qualifier,
    Section,
    Silence,
    SourceEntry,
    SourceSummary,
    Support,
    Tag,
    Unit,
)
from sitrep.model import (
    Edition as BriefEdition,
)
from sitrep.rendering.records import brief_record, to_json

FIRST = date(2022, 1, 1)
CODE = "SDN"
SETTINGS = ArchiveSettings(keep_sources="hashes", keep="cited", address="", feed_days=30, wait=30)
OUTLETS = tuple(f"Outlet {number:02}" for number in range(60))
THEMES = ("battlefield", "diplomacy", "humanitarian", "refugees")
WORDS = 30_000
LENGTH = 40  # words of an item
PAGE = 400_000  # bytes of an archived page with its fonts


def report(issues: int = 365, items: int = 200) -> list[str]:
    """Return the page: the whole site, nothing new, and a day more."""
    with tempfile.TemporaryDirectory(prefix="sitrep-bench-site-") as folder:
        archive, out = Path(folder) / "archive", Path(folder) / "site"
        freezer = _Freezer(archive, items)
        for number in range(issues):
            freezer.freeze(FIRST + timedelta(days=number))
        order = SiteOrder(archive, CODE, out, "", 30, "en", None, "bench")
        full, built = _timed(lambda: build_site(order))
        same, again = _timed(lambda: build_site(order))
        freezer.freeze(FIRST + timedelta(days=issues))
        added, more = _timed(lambda: build_site(order))
        search = sum(path.stat().st_size for path in (out / "search").iterdir())
        pages = sum(path.stat().st_size for path in out.rglob("*.html") if "archive" not in path.parts)
        return [
            f"| what ({issues} issues of {items} items) | seconds | files written |",
            "|---|--:|--:|",
            f"| full build | {full:.1f} | {built.written.written:,} |",
            f"| again, nothing has changed | {same:.1f} | {again.written.written:,} |",
            f"| one day more | {added:.1f} | {more.written.written:,} |",
            "",
            (
                f"The site is {more.written.size / 1e6:.0f} MB: pages {pages / 1e6:.0f}, search "
                f"{search / 1e6:.1f}, the rest are copies of what was issued."
            ),
            "Aim: a full build under 120 s, one day more under 5 s.",
        ]


def _timed(work: Callable[[], Any]) -> tuple[float, Any]:
    begun = time.perf_counter()
    done = work()
    return time.perf_counter() - begun, done


class _Freezer:
    """Freezes days of words that are drawn as words of a language are: few often, many rarely."""

    def __init__(self, archive: Path, items: int) -> None:
        self.archive, self.items = archive, items
        self.chance = random.Random(1)
        parts = ["ba", "de", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va", "we"]
        self.words = ["".join(self.chance.choices(parts, k=self.chance.randint(1, 4))) for _ in range(WORDS)]
        self.weights = [1 / (rank + 3) for rank in range(WORDS)]
        self.units = load_units(CODE)

    def freeze(self, day: date) -> None:
        """Freeze a day."""
        brief = self._brief(day)
        page = b"<!DOCTYPE html><title>x</title>" + b" " * PAGE
        moment = datetime.combine(day + timedelta(days=1), clock(), UTC)

        def files(edition: Edition) -> dict[str, bytes]:
            numbered = replace(brief, edition=replace(brief.edition, id=edition.id, number=edition.number))
            return {"brief.html": page, "brief.json": to_json(brief_record(numbered), indent=None).encode()}

        facts = IssueFacts("Sudan", "", "bench", "0" * 64, moment, moment)
        freeze_issue(self.archive, CODE, day, files, (), facts, SETTINGS)

    def _text(self) -> str:
        return " ".join(self.chance.choices(self.words, self.weights, k=LENGTH)).capitalize() + "."

    def _brief(self, day: date) -> Brief:
        numbers = range(1, self.items + 1)
        articles = [f"{day:%Y%m%d}{number:04}-1" for number in numbers]
        sources = tuple(
            _source(day, number, article, self.chance.choice(OUTLETS))
            for number, article in zip(numbers, articles, strict=True)
        )
        items = [self._item(day, number, article) for number, article in zip(numbers, articles, strict=True)]
        sections = tuple(
            Section(theme, theme.title(), tuple(item for item in items if item.theme == theme), ())
            for theme in THEMES
        )
        moment = datetime.combine(day, clock(), UTC)
        return Brief(
            theatre="Sudan", theatre_code=CODE, timezone="UTC", language="en", publisher="", contact="",
            day=day, start=moment, cutoff=moment + timedelta(days=1), status="final",
            edition=BriefEdition("", 1, 1, moment + timedelta(days=1), day + timedelta(days=1)),
            picked_latest=False, highlights=(), key_figures=(), changes=Changes(), sections=sections, late=(),
            contested=(), figures=tuple(self._figure(item, day) for item in items[::4]),
            units=tuple(
                Unit(unit.code, unit.name, sum(unit.name in item.units for item in items), unit.country, unit.lat, unit.lon)
                for unit in self.units
            ),
            silence=Silence(), summary=SourceSummary(), sources=sources, undated=(), outside=(), other=(),
            problems=(), articles_of_day=self.items, copies=0, publishers=OUTLETS, program_version="bench",
            config_sha256="0" * 64, input_sha256="0" * 64,
        )  # fmt: skip

    def _item(self, day: date, number: int, article: str) -> Item:
        unit = self.chance.choice(self.units).name
        text = self._text()
        return Item(
            f"{article}-100", THEMES[number % len(THEMES)], unit, (unit,),
            (Excerpt(article, text, 100, 100 + len(text), clipped_before=False, clipped_after=False),),
            (number,), day, day, approximate=False, score=1.0, story=article,
            support=Support(Tag.SINGLE_SOURCE, Grade("F", 3), 1, 1),
        )  # fmt: skip

    def _figure(self, item: Item, day: date) -> Count:
        value = self.chance.randint(1, 400)
        metric = self.chance.choice((Metric.KILLED, Metric.INJURED, Metric.DISPLACED))
        figure = Figure(
            f"{item.id}-f", metric, value, value, value, Qualifier.EXACT, "people", f"{value} people", (), None,
            self.chance.choice(OUTLETS), None, FigureBasis.REPORTED, item.place, None, None, 101, 110,
        )  # fmt: skip
        return Count(
            item.story,
            figure,
            item.excerpts[0],
            item.place,
            day,
            Tag.SINGLE_SOURCE,
            Grade("F", 3),
            item.citations,
        )


def _source(day: date, number: int, article: str, outlet: str) -> SourceEntry:
    return SourceEntry(
        number, article, outlet, None, f"Headline {number}", untitled=False, day=day, earliest=day, latest=day,
        date_basis=DateBasis.STATED, date_words=("today",), url=f"https://example.org/{article}",
        file=f"wire/{article}.txt", also=(), start=0, end=900, sha256=f"{number:064x}", retrieved=None,
        language="en",
    )  # fmt: skip


if __name__ == "__main__":
    print("\n".join(report(*map(int, sys.argv[1:3]))))

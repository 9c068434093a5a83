"""Series of figures: what each owner counted, issue by issue, as printed; nothing is added up."""

import json
import re
import sqlite3
from dataclasses import dataclass
from difflib import get_close_matches

from sitrep.delivery.search.filters import Filters, of_issues
from sitrep.delivery.search.folding import words_of
from sitrep.delivery.search.spellings import Spellings
from sitrep.errors import UsageError
from sitrep.model import Metric
from sitrep.text import shorten_line

_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
_COLUMNS = (
    "issues.name, issues.day, newest, items.item, figure, metric, figures.owner, speaker, party, value, min, "
    'max, qualifier, unit, as_printed, "group", perpetrator, figures.place, spot, code, period, '
    "period_start, period_end, as_of, published, basis, figures.tag, figures.reliability, "
    "figures.credibility, denied_by, told, sources.number, sources.publisher, headline, sources.url, "
    "sources.file, sources.sha256"
)


@dataclass(frozen=True, slots=True)
class Point:
    """A figure as one issue prints it; `spot` is the place that the text names with it, `told` its words."""

    issue: str
    day: str
    newest: bool
    item: str | None
    figure: str
    metric: str
    owner: str | None
    speaker: str | None
    party: str | None
    value: int | None
    min: int | None
    max: int | None
    qualifier: str | None
    unit: str | None
    as_printed: str | None
    group: str
    perpetrator: str | None
    place: str | None
    spot: str | None
    code: str | None
    period: str | None
    period_start: str | None
    period_end: str | None
    as_of: str | None
    published: str | None
    basis: str | None
    tag: str | None
    reliability: str | None
    credibility: int | None
    denied_by: str
    told: str
    citation: int | None
    publisher: str | None
    headline: str | None
    url: str | None
    file: str | None
    sha256: str | None


@dataclass(frozen=True, slots=True)
class Series:
    """What one owner counted of one kind, by day; an owner of None is named by nobody."""

    owner: str | None
    party: str | None
    metric: str
    points: tuple[Point, ...]


def find_series(
    connection: sqlite3.Connection,
    spellings: Spellings,
    filters: Filters,
    metric: str | None = None,
    owner: str | None = None,
) -> tuple[Series, ...]:
    """Find the figures of a metric, a place and an owner, a series for each owner.

    A figure is of all places that its words name, and of the place of its item where they name none. An
    owner is a name; one who is only described ("a doctor") is one owner within one publisher. `owner` takes
    all owners whose name holds these words.

    Raises:
        UsageError: for a metric, place or owner that is not known.
        sqlite3.Error: for a damaged index.
    """
    area = spellings.find_area(filters.place) if filters.place is not None else None
    issues = of_issues(connection, filters)
    wanted = " ".join(words_of(owner)) if owner is not None else None
    sql = (
        f"SELECT {_COLUMNS} FROM figures JOIN issues ON issues.id = figures.issue "  # noqa: S608  our words
        "LEFT JOIN items ON items.id = figures.item LEFT JOIN sources ON sources.id = figures.source "
        "WHERE (?1 IS NULL OR metric = ?1) AND (?2 IS NULL OR figures.id IN ("
        "SELECT figure FROM figure_places JOIN places ON places.id = place "
        "WHERE (?3 IS NOT NULL AND code = ?3) OR places.id IN (SELECT value FROM json_each(?2)))) "
        "ORDER BY issues.day, published, figures.id"
    )
    listed = json.dumps(area.places) if area is not None else None
    code = area.code if area is not None else None
    rows = connection.execute(sql, (_known_metric(metric) if metric else None, listed, code))
    names = None if issues is None else {name for (name,) in _names(connection, issues)}
    points = [Point(row[0], row[1], bool(row[2]), *row[3:]) for row in rows]
    points = [point for point in points if names is None or point.issue in names]
    if wanted is not None:
        points = _of_owner(points, wanted, str(owner))
    return _series(points)


def _names(connection: sqlite3.Connection, issues: tuple[int, ...]) -> list[tuple[str]]:
    wanted = set(issues)
    return [(name,) for number, name in connection.execute("SELECT id, name FROM issues") if number in wanted]


def _known_metric(metric: str) -> str:
    name = metric.strip().casefold().replace("-", "_").replace(" ", "_")
    if name not in set(Metric):
        near = get_close_matches(name[:60], sorted(Metric), n=1)
        nearest = f" Did you mean {near[0]}?" if near else ""
        raise UsageError(
            f'--metric "{shorten_line(metric, 60)}" is none.{nearest} There is: {", ".join(Metric)}.'
        )
    return name


def _of_owner(points: list[Point], wanted: str, asked: str) -> list[Point]:
    known = {point.owner: f" {' '.join(words_of(point.owner))} " for point in points if point.owner}
    fitting = {name for name, folded in known.items() if wanted and f" {wanted} " in folded}
    if known and not fitting:
        near = get_close_matches(asked[:60], sorted(known), n=3, cutoff=0.4)
        nearest = f" Nearest: {'; '.join(near)}." if near else ""
        raise UsageError(f'--owner "{shorten_line(asked, 60)}": nobody of that name counts that.{nearest}')
    return [point for point in points if point.owner in fitting]


def _series(points: list[Point]) -> tuple[Series, ...]:
    found: dict[tuple[str, ...], list[Point]] = {}
    for point in points:
        found.setdefault(_key(point), []).append(point)
    return tuple(
        Series(held[-1].owner, held[-1].party, held[-1].metric, tuple(held))
        for _, held in sorted(found.items())
    )


def _key(point: Point) -> tuple[str, ...]:
    """Return what makes two counts of one owner's: its name; without a name also where it stands."""
    owner = point.owner or ""
    name = " ".join(words_of(_BRACKETS.sub(" ", owner))).removeprefix("the ")
    if owner and any(sign.isupper() for sign in owner):
        return name, "", "", point.metric
    return name, point.publisher or point.file or "", point.party or "", point.metric

"""The timeline: items of each theme over the last days, one row of bars a theme."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sitrep.rendering.escape import clean
from sitrep.rendering.pictures.lettering import drawn_by_letter, shorten, text_width
from sitrep.rendering.pictures.svg import HAIR, INK, SOFT, content, element, number, picture

WIDTH = 320.0
BAR = "#8d9aa6"
LAST = "#841717"
_NAME = 8.5
_DAY = 8.0
_MARGIN = 3.0
_ROW = 26.0
_TALLEST = 19.0
_LEAST = 1.5  # a single item can be seen beside a hundred
_FOOT = 13.0
_NAMES_SHARE = 0.38
_WEEK = 7


@dataclass(frozen=True, slots=True)
class TimelineWords:
    """The fixed words of the timeline, in the language of the page."""

    title: str
    """What the picture is, read aloud in its place: "Items per day and theme, 19 July to 1 August 2021"."""
    no_issue: str
    """Stands for a day without an issue: "no issue"."""
    write_day: Callable[[date], str]
    """Writes a day briefly: "1 Aug"."""


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """A row of the table that says the same as the timeline: a number, or None for a day without an issue."""

    title: str
    values: tuple[int | None, ...]


def draw_timeline(
    days: Sequence[date],
    series: Mapping[str, Sequence[int | None]],
    words: TimelineWords,
    *,
    width: float = WIDTH,
) -> str:
    """Draw items per day as SVG, one row of bars for each theme; "" where there is no day or no theme.

    Args:
        days: the days of the timeline, in order.
        series: the title of each theme, in the order of the page, and its number for each day; None for a
            day without an issue.
        words: the fixed words.
        width: of the picture, in pixels; letters keep their size, so draw it as wide as it is shown.

    All rows have one scale. The base line runs under the days that had an issue and is broken at the
    others, so that none and not known are told apart. The last day is marked, and its number printed.

    Raises:
        ValueError: for a theme with more or fewer numbers than days.
    """
    rows = list_days(days, series)
    if not days or not rows:
        return ""
    height = _MARGIN + _ROW * len(rows) + _FOOT
    body = "".join(_body(days, rows, words, width))
    return picture("timeline", (width, height), (words.title, _told(rows, words)), body)


def list_days(days: Sequence[date], series: Mapping[str, Sequence[int | None]]) -> tuple[TimelineRow, ...]:
    """List the numbers of each theme, in the order of the days: the timeline as a table.

    Raises:
        ValueError: for a theme with more or fewer numbers than days.
    """
    rows = tuple(TimelineRow(title, tuple(values)) for title, values in series.items())
    for row in rows:
        if len(row.values) != len(days):
            raise ValueError(f"{row.title}: {len(row.values)} numbers for {len(days)} days")
    return rows


def _told(rows: Sequence[TimelineRow], words: TimelineWords) -> str:
    """Say in words what the timeline shows: the numbers, as the table has them."""
    return ". ".join(
        f"{row.title}: " + ", ".join(words.no_issue if value is None else f"{value}" for value in row.values)
        for row in rows
    )


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where the days stand, from left to right."""

    left: float
    step: float
    bar: float
    scale: float
    """Pixels of height an item takes."""

    def at(self, number: int) -> float:
        return self.left + self.step * number


def _body(
    days: Sequence[date], rows: Sequence[TimelineRow], words: TimelineWords, width: float
) -> Iterator[str]:
    names = [
        shorten(clean(row.title), width * _NAMES_SHARE, _NAME) if drawn_by_letter(clean(row.title)) else ""
        for row in rows
    ]
    figures = [_figure(row.values[-1]) for row in rows]
    left = _MARGIN + max(text_width(name, _NAME) for name in names) + 8
    right = width - _MARGIN - max(text_width(figure, _NAME) for figure in figures) - 5
    step = (right - left) / len(days)
    most = max((value or 0 for row in rows for value in row.values), default=0)
    grid = _Grid(left, step, min(step * 0.72, 14), _TALLEST / max(most, 1))
    bars: list[str] = []
    lasts: list[str] = []
    bases: list[str] = []
    texts, numbers = [], []
    for place, (row, name, figure) in enumerate(zip(rows, names, figures, strict=True)):
        base = _MARGIN + _ROW * (place + 1) - 4
        for number_, value in enumerate(row.values):
            if value is None:
                continue
            (lasts if number_ == len(days) - 1 else bars).append(_bar(grid, number_, value, base))
        bases += _bases(grid, row.values, base)
        texts.append(element("text", content(name), x=_MARGIN, y=base - 1))
        numbers.append(element("text", figure, x=width - _MARGIN, y=base - 1))
    yield element("path", class_="bar", fill=BAR, d="".join(bars)) if any(bars) else ""
    yield element("path", class_="last", fill=LAST, d="".join(lasts)) if any(lasts) else ""
    yield element("path", class_="base", stroke=SOFT, stroke_width=0.6, fill="none", d="".join(bases))
    yield element("g", "".join(texts), class_="ink", fill=INK, font_size=_NAME)
    yield element(
        "g", "".join(numbers), class_="ink", fill=INK, font_size=_NAME, font_weight="600", text_anchor="end"
    )
    yield from _axis(days, grid, words, _MARGIN + _ROW * len(rows))


def _figure(value: int | None) -> str:
    return "–" if value is None else f"{value:,}"


def _bar(grid: _Grid, place: int, value: int, base: float) -> str:
    """Write one bar as a closed path, nothing for no items."""
    if value <= 0:
        return ""
    high = number(max(_LEAST, value * grid.scale))
    left = number(grid.at(place) + (grid.step - grid.bar) / 2)
    wide = number(grid.bar)
    return f"M{left} {number(base)}v-{high}h{wide}v{high}z"


def _bases(grid: _Grid, values: Sequence[int | None], base: float) -> Iterator[str]:
    """Write the base line under each run of days that had an issue."""
    start: int | None = None
    for place, value in enumerate((*values, None)):
        if value is not None and start is None:
            start = place
        if value is None and start is not None:
            inset = (grid.step - grid.bar) / 2 - 0.8
            yield f"M{number(grid.at(start) + inset)} {number(base)}H{number(grid.at(place) - inset)}"
            start = None


def _axis(days: Sequence[date], grid: _Grid, words: TimelineWords, top: float) -> Iterator[str]:
    """Draw a tick for each week back from the last day, with the day's name where it has room."""
    ticks, texts = [], []
    free = grid.at(len(days)) + 200.0
    for place in range(len(days) - 1, -1, -1):
        if (len(days) - 1 - place) % _WEEK and place:
            continue
        middle = grid.at(place) + grid.step / 2
        name = clean(words.write_day(days[place]))
        wide = text_width(name, _DAY)
        if middle + wide / 2 + 5 > free or middle - wide / 2 < _MARGIN or not drawn_by_letter(name):
            continue
        free = middle - wide / 2
        ticks.append(f"M{number(middle)} {number(top - 3)}v2.5")
        texts.append(element("text", content(name), x=middle, y=top + 8))
    if ticks:
        yield element("path", class_="hair", stroke=HAIR, stroke_width=0.6, fill="none", d="".join(ticks))
        yield element("g", "".join(texts), class_="soft", fill=SOFT, font_size=_DAY, text_anchor="middle")

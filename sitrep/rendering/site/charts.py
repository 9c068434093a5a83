"""Charts of the site: items by month, and the counts of one owner; drawn as SVG, never summed."""

from collections.abc import Sequence
from datetime import date

from sitrep.rendering.labels import format_day
from sitrep.rendering.pictures.lettering import text_width
from sitrep.rendering.pictures.scale import round_length
from sitrep.rendering.pictures.svg import HAIR, INK, PAPER, SOFT, content, element, picture
from sitrep.rendering.pictures.timeline import BAR, LAST
from sitrep.rendering.site.days import SiteFigure
from sitrep.rendering.site.frame import Frame

WIDTH = 360.0
_LETTER = 10.0
_MARGIN = 4.0
_PLOT = 72.0  # pixels of height
_FOOT = 20.0
_WIDEST_BAR = 16.0


def draw_months(months: Sequence[tuple[str, int]], frame: Frame, name: str) -> str:
    """Draw the items of each month as bars; "" where there are fewer than two months."""
    most = max((count for _, count in months), default=0)
    if len(months) < 2 or not most:
        return ""
    left = _MARGIN + text_width(f"{most:,}", _LETTER) + 6
    step = (WIDTH - _MARGIN - left) / len(months)
    base = _MARGIN + _LETTER + _PLOT
    parts = list(_scale(left, base, most, f"{most:,}"))
    wide = min(_WIDEST_BAR, step * 0.72)
    for number, (_, count) in enumerate(months):
        if count:
            high = max(1.5, _PLOT * count / most)
            middle = left + step * (number + 0.5)
            class_, fill = ("last", LAST) if number == len(months) - 1 else ("bar", BAR)
            box = {"x": middle - wide / 2, "y": base - high, "width": wide, "height": high}
            parts.append(element("rect", class_=class_, fill=fill, **box))
    for number, anchor in ((0, "start"), (len(months) - 1, "end")):
        x = left if anchor == "start" else WIDTH - _MARGIN
        parts.append(_text(frame.write_month(months[number][0]), x, base + 14, anchor))
    told = ", ".join(f"{frame.write_month(month)} {count}" for month, count in months)
    title = f"{frame.words['items_by_month']}: {name}"
    return picture("months", (WIDTH, base + _FOOT), (title, told), "".join(parts))


def draw_series(
    number: int, figures: Sequence[SiteFigure], first: date, last: date, title: str, frame: Frame
) -> str:
    """Draw what one owner counts, from 0: a dot where the number stands, a bar from the least to the most.

    Nothing is drawn between two counts: what lies there was not said. `first` and `last` are the ends of the
    axis, the same for all owners of a page; the scale is each owner's own. Words that are no number are in
    the table only. Where fewer than two days have a number there is nothing to compare: this returns "".
    """
    drawn = [
        each for each in figures if each.value is not None or (each.low is not None and each.high is not None)
    ]
    if len({each.on for each in drawn}) < 2:
        return ""
    most = max(max(each.value or 0, each.high or 0) for each in drawn)
    top = f"{most:,}"
    left = _MARGIN + text_width(top, _LETTER) + 10
    base = _MARGIN + _LETTER + _PLOT
    parts = list(_scale(left - 4, base, most, top))
    days = max(1, (last - first).days)
    for each in drawn:
        x = left + 4 + (WIDTH - _MARGIN - left - 10) * ((date.fromisoformat(each.on) - first).days / days)
        if each.value is None:
            low, high = (base - _PLOT * (end or 0) / max(1, most) for end in (each.low, each.high))
            parts.append(_path("last-line", LAST, 5.0, f"M{x:.1f} {low:.1f}V{high:.1f}"))
        else:
            y = base - _PLOT * each.value / max(1, most)
            parts.append(_path("stem", HAIR, 1.0, f"M{x:.1f} {base:.1f}V{y:.1f}"))
            tip = element("title", content(f"{each.amount}, {each.when}"))
            dot = {"class_": "last", "fill": LAST} if each.dated else {"class_": "hollow", "fill": PAPER}
            parts.append(element("circle", tip, **dot, stroke=LAST, stroke_width=1.4, cx=x, cy=y, r=2.8))
    parts.append(_text(format_day(first, frame.labels), left - 4, base + 14, "start"))
    parts.append(_text(format_day(last, frame.labels), WIDTH - _MARGIN, base + 14, "end"))
    told = "; ".join(f"{each.when}: {each.amount}" for each in drawn)
    return picture(f"series-{number}", (WIDTH, base + _FOOT), (title, told), "".join(parts))


def _scale(left: float, base: float, most: int, top: str) -> Sequence[str]:
    """Draw the base line, the line of the highest count, and a round number between them."""
    lines = [
        _path("base", SOFT, 1.0, f"M{left:.1f} {base:.1f}H{WIDTH - _MARGIN:.1f}"),
        _text(top, left - 4, base - _PLOT + 4, "end"),
        _text("0", left - 4, base + 1, "end"),
    ]
    middle = round(round_length(most / 1.6)) if most > 3 else 0
    if middle and 0.25 < middle / most < 0.75:
        y = base - _PLOT * middle / most
        lines.append(_path("key", HAIR, 0.6, f"M{left:.1f} {y:.1f}H{WIDTH - _MARGIN:.1f}"))
        lines.append(_text(f"{middle:,}", left - 4, y + 4, "end"))
    return lines


def _path(class_: str, colour: str, width: float, data: str) -> str:
    return element("path", class_=class_, stroke=colour, stroke_width=width, d=data)


def _text(text: str, x: float, y: float, anchor: str) -> str:
    return element(
        "text", content(text), class_="ink", fill=INK, font_size=_LETTER, x=x, y=y, text_anchor=anchor
    )

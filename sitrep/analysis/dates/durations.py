"""Read spans counted back from the publication: "three days ago", "in the last 24 hours"."""

from sitrep.analysis.dates.mention import Form, Mention
from sitrep.analysis.dates.numeric import number
from sitrep.analysis.dates.window import Window


def find_duration(window: Window, unit: int) -> tuple[Mention | None, int]:
    """Build the expression around the unit of time in token `unit`; return where it ends."""
    length = window.lexicon.units[window.keys[unit]]
    inner = window.ends_with(unit, "recent")  # "24 dernières heures"
    place = unit - inner - 1
    amount = _amount(window, place)
    if amount is None or not amount:
        return None, unit + 1
    if inner:
        return _recent(window, place, unit + 1, amount * length), unit + 1
    behind = unit + 1 + (window.starts_with(unit + 1, "ago_after") or window.starts_with(unit + 1, "recent"))
    ahead = place - (window.ends_with(place, "ago_before") or window.ends_with(place, "recent"))
    if window.starts_with(unit + 1, "ago_after"):
        return _ago(window, place, behind, amount, length), behind
    if behind > unit + 1:
        return _recent(window, place, behind, amount * length), behind
    if window.ends_with(place, "ago_before"):
        return _ago(window, ahead, unit + 1, amount, length), unit + 1
    return (_recent(window, ahead, unit + 1, amount * length) if ahead < place else None), unit + 1


def _amount(window: Window, position: int) -> int | None:
    if position < 0 or window.glued(position):
        return None
    key = window.keys[position]
    return window.lexicon.numbers.get(key, number(key))


def _ago(window: Window, first: int, after: int, amount: int, length: float) -> Mention:
    """Count back; a week is exact to three days, a month to fifteen, hours to the day before."""
    days = amount * length
    slack = 0 if length == 1 else int(length / 2)
    low, high = (-int(days) - 1, -int(days)) if length < 1 else (-int(days) - slack, -int(days) + slack)
    return Mention(window.starts[first], window.ends[after - 1], Form.RELATIVE, low=low, high=min(high, 0))


def _recent(window: Window, first: int, after: int, days: float) -> Mention:
    return Mention(
        window.starts[first], window.ends[after - 1], Form.RELATIVE, low=-max(1, round(days)), high=0
    )

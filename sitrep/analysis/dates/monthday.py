"""Read the day and the year that stand beside a month name."""

from sitrep.analysis.dates.calendars import YEARS
from sitrep.analysis.dates.lexicon import Anchor, Calendar
from sitrep.analysis.dates.mention import Form, Mention
from sitrep.analysis.dates.numeric import number
from sitrep.analysis.dates.window import Window

_DASHES = frozenset("-–—‐‑")
_LONGEST_MONTH = {Calendar.GREGORIAN: 31, Calendar.SOLAR: 31, Calendar.LUNAR: 30}
# Words that show that a bare month name is a month; "since May", "by August".
_MONTH_OPENERS = ("year_words", "since", "until", "next_words", "last_words")


def read_month(window: Window, first: int, after: int, anchor: Anchor) -> tuple[Mention | None, int]:
    """Build the expression around the month name in tokens `first` to `after`; return where it ends.

    The day stands before the month ("8 August", "12-13 August", "8 de agosto") or behind it ("August
    8th", "Aug. 5-10"), the year behind both or in front of all ("2021 کال د اګست 8").
    """
    start = first
    last_day = 0
    days = _days_before(window, first, anchor.calendar)
    end = after
    if days is not None:
        start, day, last_day = days
        end = _skip(window, end, "." if anchor.short else "", "fillers")
    else:
        behind = _days_behind(window, after, anchor)
        if behind is not None:
            end, day, last_day = behind
        else:
            day = 0
    year, year_end = _year_behind(window, end, anchor)
    if year is None:
        year, start = _year_before(window, start, anchor.calendar)
        if days is not None:
            end = after
    else:
        end = year_end
    if end <= after:
        end = after + (after < len(window.keys) and window.keys[after] == "." and day > 0 and days is None)
    if anchor.ambiguous and _lower_case(window, first) and not (day and year):
        return None, after
    span = window.starts[start], window.ends[max(end, after) - 1]
    if day:
        last_month = anchor.low if last_day else 0
        return Mention(
            *span,
            Form.DAY,
            anchor.calendar,
            year=year,
            month=anchor.low,
            day=day,
            last_month=last_month,
            last_day=last_day,
        ), max(end, after)
    if year is None and not any(window.ends_with(first, group) for group in _MONTH_OPENERS):
        return None, after
    if year is None and anchor.ambiguous and not window.capital(first):
        return None, after
    return Mention(*span, Form.MONTH, anchor.calendar, year=year, month=anchor.low), max(end, after)


def _lower_case(window: Window, position: int) -> bool:
    """Whether an ambiguous month name lacks the capital that its language gives to months."""
    return window.lexicon.language.code in {"en", "de"} and not window.capital(position)


def _day(window: Window, position: int, calendar: Calendar) -> int:
    if not 0 <= position < len(window.keys) or window.glued(position):
        return 0
    value = number(window.keys[position])
    if value is None or len(window.keys[position]) > 2:
        return 0
    return value if 1 <= value <= _LONGEST_MONTH[calendar] else 0


def _days_before(window: Window, first: int, calendar: Calendar) -> tuple[int, int, int] | None:
    """Return the first token, the day and the last day (0: none) of "8", "8th of", "12-13", "12 and 13"."""
    position = first
    while (length := window.ends_with(position, "fillers")) and first - position < 3:
        position -= length
    if (
        position
        and window.keys[position - 1] in {".", "-"}
        and (window.keys[position - 1] == "-" or _is_ordinal_dot(window, position))
    ):
        position -= 1  # "24. Februar", "8-Aug-2021"
    position -= (
        window.ends_with(position, "ordinals") and window.starts[position - 1] == window.ends[position - 2]
    )
    last = _day_loose(window, position - 1, calendar)
    begin = position - 1
    if last and "\n\n" in window.text[window.ends[begin] : window.starts[first]]:
        return None
    if not last or (
        position < first and window.keys[position] == "-" and begin and _is_month(window, begin - 1)
    ):
        return None  # "28" of "February 28-March 2" belongs to February
    before = begin
    if (before and window.keys[before - 1] in _DASHES) or window.ends_with(before, "joiners"):
        before -= 1
        before -= bool(before and window.keys[before - 1] == ".")
        before -= (
            window.ends_with(before, "ordinals") and window.starts[before - 1] == window.ends[before - 2]
        )
        day = _day_loose(window, before - 1, calendar)
        if day and day < last and window.starts[begin] - window.ends[before - 1] <= 12:
            return before - 1, day, last
    return begin, last, 0


def _is_ordinal_dot(window: Window, position: int) -> bool:
    """Tell whether the full stop before a month is that of its day: "24. Februar", "24.Feb"."""
    if window.starts[position] == window.ends[position - 1]:
        return True
    return window.lexicon.language.code == "de"


def _day_loose(window: Window, position: int, calendar: Calendar) -> int:
    """Read a day that may be joined to another by a dash ("12-13 August")."""
    if position < 0:
        return 0
    start, end = window.starts[position], window.ends[position]
    value = number(window.keys[position])
    if value is None or end - start > 2 or not 1 <= value <= _LONGEST_MONTH[calendar]:
        return 0
    before = window.text[start - 1] if start else " "
    if (
        before.isalnum()
        or before in "$€£¥₹₽₴#@_=+/:'’"
        or (before in ".," and start > 1 and window.text[start - 2].isdecimal())
    ):
        return 0
    after = window.text[end : end + 1]
    return 0 if after in set("%_/:") else value


def _days_behind(window: Window, after: int, month: Anchor) -> tuple[int, int, int] | None:
    """Return the end token, the day and the last day of "8", "8th", "5-10", "5 to 10", "8 and 9"."""
    position, calendar = after, month.calendar
    if position < len(window.keys) and window.keys[position] in ({".", "-"} if month.short else {"-"}):
        position += 1
    if position < len(window.keys) and window.keys[position] == "the":
        position += 1
    if position >= len(window.keys) or window.starts[position] - window.ends[after - 1] > 6:
        return None
    if "\n" in window.text[window.ends[after - 1] : window.starts[position]] and _is_item(window, position):
        return None
    day = _day_loose(window, position, calendar)
    if not day or not _ends_clean(window, position):
        return None
    position += 1
    position += _ordinal(window, position)
    joint = position
    if joint < len(window.keys) and (window.keys[joint] in _DASHES or window.starts_with(joint, "joiners")):
        last = _day_loose(window, joint + 1, calendar)
        if last > day and _ends_clean(window, joint + 1) and not _is_month(window, joint + 2):
            return joint + 2 + _ordinal(window, joint + 2), day, last
    return position, day, 0


def _is_item(window: Window, position: int) -> bool:
    """Tell whether a number on a new line is that of an item, or of another paragraph."""
    start, end = window.starts[position], window.ends[position]
    return window.text[max(0, start - 2) : start] == "\n\n" or window.text[end : end + 1] in {".", ")"}


def _ordinal(window: Window, position: int) -> int:
    if position >= len(window.keys) or window.starts[position] != window.ends[position - 1]:
        return 0
    return window.starts_with(position, "ordinals")


def _is_month(window: Window, position: int) -> bool:
    return position < len(window.keys) and window.keys[position] in window.lexicon.anchors


def _ends_clean(window: Window, position: int) -> bool:
    """Whether a number behind a month name is whole: not 8,000, 8.5, 8%, 8:30 or 8/3."""
    end = window.ends[position]
    after = window.text[end : end + 2]
    return not (len(after) == 2 and after[0] in ".,:/" and after[1].isdecimal()) and after[:1] not in {
        "%",
        "_",
        "/",
    }


def _skip(window: Window, position: int, sign: str, group: str) -> int:
    if position < len(window.keys) and window.keys[position] == sign:
        position += 1
    return position + window.starts_with(position, group)


def _year_behind(window: Window, position: int, month: Anchor) -> tuple[int | None, int]:
    """Read ", 2021", "de 2021", "سال 1400"; return the year and where it ends."""
    start = position
    calendar = month.calendar
    for _ in range(3):
        if position >= len(window.keys):
            return None, start
        key = window.keys[position]
        if key in {",", "،", "-", "("} or (key == "." and _is_short_dot(window, position, month)):
            position += 1
        elif (length := window.starts_with(position, "fillers")) or (
            (length := window.starts_with(position, "year_words"))
            and window.lexicon.language.script.value != "latin"
        ):
            position += length
        else:
            break
    year = _year(window, position, calendar)
    if year is None or (start < len(window.starts) and window.starts[position] - window.ends[start - 1] > 14):
        return None, start
    return year, position + 1


def _is_short_dot(window: Window, position: int, month: Anchor) -> bool:
    """Tell whether a full stop before a year ends no sentence: behind a short month, or with no space."""
    if window.starts[position + 1 : position + 2] == [window.ends[position]]:
        return True
    return month.short and window.keys[position - 1] in month.keys


def _year_before(window: Window, start: int, calendar: Calendar) -> tuple[int | None, int]:
    position = start
    for _ in range(3):
        position -= window.ends_with(position, "fillers") or window.ends_with(position, "year_words")
    if (position and position != start) or (position and window.adjacent(position)):
        year = _year(window, position - 1, calendar)
        if year is not None and window.starts[start] - window.ends[position - 1] <= 14:
            return year, position - 1
    return None, start


def _year(window: Window, position: int, calendar: Calendar) -> int | None:
    if not 0 <= position < len(window.keys):
        return None
    start, end = window.starts[position], window.ends[position]
    value = number(window.keys[position]) if end - start == 4 else None
    if value is None or not YEARS[calendar][0] <= value <= YEARS[calendar][1]:
        return None
    before, after = window.text[start - 1 : start], window.text[end : end + 2]
    if before in set("$€£#@_/:") or (len(after) == 2 and after[0] in ".,/-–" and after[1].isdecimal()):
        return None
    return value

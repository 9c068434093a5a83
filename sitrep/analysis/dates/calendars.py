"""Days of the Gregorian, the Solar Hijri and the lunar Hijri calendar."""

import calendar
from datetime import date, timedelta

from sitrep.analysis.dates.lexicon import Calendar

# The years that news speak of, per calendar (Gregorian 1900 to 2099 and the same years in the others).
YEARS = {Calendar.GREGORIAN: (1900, 2099), Calendar.SOLAR: (1279, 1478), Calendar.LUNAR: (1343, 1500)}


def known_year(year: int) -> Calendar | None:
    """Return the calendar in which a year of news is numbered so, solar before lunar Hijri."""
    for name in (Calendar.GREGORIAN, Calendar.SOLAR, Calendar.LUNAR):
        low, high = YEARS[name]
        if low <= year <= high:
            return name
    return None


def gregorian(name: Calendar, year: int, month: int, day: int) -> tuple[date, date] | None:
    """Return the Gregorian day, as earliest and latest; None where the calendar has no such day.

    The lunar month begins when the moon is seen: one day either way.
    """
    low, high = YEARS[name]
    if not low <= year <= high:
        return None
    try:
        if name is Calendar.GREGORIAN:
            exact = date(year, month, day)
            return exact, exact
        if name is Calendar.SOLAR:
            from persiantools.jdatetime import JalaliDate  # noqa: PLC0415 - few texts need it

            exact = JalaliDate(year, month, day).to_gregorian()  # type: ignore[no-untyped-call]
            return exact, exact
        from hijridate import Hijri  # noqa: PLC0415 - few texts need it

        exact = date.fromordinal(Hijri(year, month, day).to_gregorian().toordinal())
    except (ValueError, OverflowError):
        return None
    return exact - timedelta(days=1), exact + timedelta(days=1)


def month_span(name: Calendar, year: int, month: int) -> tuple[date, date] | None:
    """Return the first and the last Gregorian day of a month."""
    first = gregorian(name, year, month, 1)
    if first is None:
        return None
    if name is Calendar.GREGORIAN:
        return first[0], date(year, month, calendar.monthrange(year, month)[1])
    for length in (31, 30, 29):
        last = gregorian(name, year, month, length)
        if last is not None:
            return first[0], last[1]
    return None


def year_in(name: Calendar, day: date) -> int:
    """Return the year of a calendar in which a Gregorian day falls, right to one year."""
    if name is Calendar.SOLAR:
        return day.year - 621 if (day.month, day.day) >= (3, 21) else day.year - 622
    if name is Calendar.LUNAR:
        return int((day.year + day.timetuple().tm_yday / 366 - 621.57) * 33 / 32)
    return day.year

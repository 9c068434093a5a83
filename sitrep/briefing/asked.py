"""The day that a user asks for, in words."""

from datetime import date, datetime, time

from sitrep.errors import UsageError

_ORDERS = ("DMY", "MDY", "YMD")


def parse_day(words: str, today: date) -> date:
    """Turn "8 Aug 2021", "2021-08-08" or "yesterday" into a day; relative words count from `today`.

    Raises:
        UsageError: for words that name no single day, or that name two ("07/06/2021").
    """
    try:
        return date.fromisoformat(words.strip())
    except ValueError:
        pass
    import dateparser  # noqa: PLC0415  heavy, and only needed for words

    found = set()
    for order in _ORDERS:
        try:
            moment = dateparser.parse(
                words,
                languages=["en"],
                settings={
                    "DATE_ORDER": order,
                    "RELATIVE_BASE": datetime.combine(today, time(12)),
                    "PREFER_DATES_FROM": "past",
                    "REQUIRE_PARTS": ["day", "month"],
                    "RETURN_AS_TIMEZONE_AWARE": False,
                },
            )
        except (ValueError, OverflowError):
            moment = None
        if moment is not None:
            found.add(moment.date())
    if len(found) == 1:
        return found.pop()
    if found:
        options = " or ".join(day.isoformat() for day in sorted(found))
        raise UsageError(f'"{words}" can be {options}. Name the day as YYYY-MM-DD.')
    raise UsageError(f'"{words}" names no day. Try 2021-08-08, "8 Aug 2021", yesterday, latest or all.')

"""Find the time expressions of a text: one walk over its tokens, linear in its length."""

from dataclasses import replace

from sitrep.analysis.dates.calendars import known_year
from sitrep.analysis.dates.durations import find_duration
from sitrep.analysis.dates.lexicon import Anchor, Calendar, Kind, Lexicon
from sitrep.analysis.dates.mention import Form, Mention
from sitrep.analysis.dates.monthday import read_month
from sitrep.analysis.dates.numeric import number, numeric_date
from sitrep.analysis.dates.tokens import Tokens
from sitrep.analysis.dates.window import Window

_NEAR = 2  # signs between a weekday and its date: "Sunday (8 August)"


def find_mentions(text: str, tokens: Tokens, lexicon: Lexicon, *, day_first: bool | None) -> list[Mention]:
    """Return the time expressions of `text` in order, weekdays joined to their dates and spans closed."""
    window = Window(text, tokens, lexicon)
    found: list[Mention] = []
    passed = 0
    words = set(tokens.keys)
    # Sorting the distinct words takes a fraction of the time that asking every token takes.
    openers = {
        *(lexicon.anchors.keys() & words),
        *(lexicon.units.keys() & words),
        *filter(str.isdecimal, words),
    }
    followers = (*tokens.keys[1:], "")
    for position in [place for place, key in enumerate(tokens.keys) if key in openers]:
        seconds = lexicon.seconds.get(tokens.keys[position])
        if position < passed or (seconds is not None and followers[position] not in seconds):
            continue
        mention, passed = _mention_at(window, position, day_first)
        if mention is None:
            continue
        while found and found[-1].end > mention.start:
            found.pop()  # a longer expression that reaches back over a shorter one
        found.append(mention)
    return _join(window, found)


def _mention_at(window: Window, position: int, day_first: bool | None) -> tuple[Mention | None, int]:
    key = window.keys[position]
    if key[0].isdecimal():
        return _number_at(window, position, day_first)
    for anchor in window.lexicon.anchors.get(key, ()):
        if len(anchor.keys) > 1 and tuple(window.keys[position : position + len(anchor.keys)]) != anchor.keys:
            continue
        after = position + len(anchor.keys)
        if anchor.kind is Kind.MONTH:
            mention, end = read_month(window, position, after, anchor)
            if mention is not None:
                return mention, end
        elif anchor.kind is Kind.RELATIVE:
            start, end_offset = window.starts[position], window.ends[after - 1]
            return Mention(start, end_offset, Form.RELATIVE, low=anchor.low, high=anchor.high), after
        else:
            weekday = _weekday(window, position, after, anchor)
            if weekday is not None:
                return weekday, after
    if key in window.lexicon.units:
        return find_duration(window, position)
    return None, position + 1


def _number_at(window: Window, position: int, day_first: bool | None) -> tuple[Mention | None, int]:
    start, end = window.starts[position], window.ends[position]
    if end < len(window.text) and window.text[end] in "./-" and end - start in {1, 2, 4}:
        mention = numeric_date(window.text, start, day_first=day_first)
        if mention is not None:
            after = position
            while after < len(window.keys) and window.starts[after] < mention.end:
                after += 1
            return mention, after
    if end - start != 4 or window.glued(position):
        return None, position + 1
    year = number(window.keys[position])
    calendar = known_year(year) if year is not None else None
    beside = window.ends_with(position, "year_words") or window.starts_with(position + 1, "year_words")
    if calendar is None or calendar is Calendar.LUNAR or not beside:
        return None, position + 1
    return Mention(start, end, Form.YEAR, calendar, year=year), position + 1


def _weekday(window: Window, position: int, after: int, anchor: Anchor) -> Mention | None:
    """Read a weekday that is meant as a day, not a name ("Sunday Times", "Black Friday")."""
    start, end = window.starts[position], window.ends[after - 1]
    if window.ends_with(position, "every_words"):
        return None
    modifier = ""
    if window.ends_with(position, "next_words") or window.starts_with(after, "next_words"):
        modifier = "next"
    elif window.ends_with(position, "last_words") or window.starts_with(after, "last_words"):
        modifier = "last"
    opened = (
        modifier or window.ends_with(position, "weekday_openers") or window.ends_with(position, "reporting")
    )
    name = window.capital(position) and window.adjacent(after) and window.capital(after)
    if name and not opened and window.keys[after] not in window.lexicon.anchors:
        return None
    capitals = window.lexicon.language.code in {"en", "de"}
    if window.cased and not window.capital(position) and capitals:
        return None
    if (
        not capitals
        and window.capital(position)
        and window.adjacent(position)
        and window.capital(position - 1)
    ):
        return None  # "Santo Domingo"
    ambiguous = anchor.ambiguous and not (opened and window.lexicon.language.code != "en")
    return Mention(
        start, end, Form.WEEKDAY, weekday=anchor.low, modifier=modifier, day=-1 if ambiguous else 0
    )


def _join(window: Window, found: list[Mention]) -> list[Mention]:
    """Join weekdays to the dates beside them, close spans of two dates, and drop what stays ambiguous."""
    joined: list[Mention] = []
    for mention in found:
        if joined:
            last = joined[-1]
            between = window.text[last.end : mention.start]
            pair = {last.form, mention.form} == {Form.WEEKDAY, Form.DAY} and not last.last_day
            if pair and window.only_signs(between, _NEAR):
                day, weekday = (last, mention) if last.form is Form.DAY else (mention, last)
                if day.weekday is None:
                    fits = tuple(option for option in day.options if option.weekday() == weekday.weekday)
                    joined[-1] = replace(
                        day,
                        start=last.start,
                        end=mention.end,
                        weekday=weekday.weekday,
                        options=fits or day.options,
                    )
                    continue
            if last.form is mention.form is Form.DAY and window.is_range(between) and not last.options:
                closed = _span(last, mention)
                if closed is not None:
                    joined[-1] = closed
                    continue
        joined.append(mention)
    return [mention for mention in joined if not (mention.form is Form.WEEKDAY and mention.day < 0)]


def _span(first: Mention, last: Mention) -> Mention | None:
    if first.calendar is not last.calendar or first.last_day or last.last_day or last.options:
        return None
    if first.year is not None and last.year is not None and last.year - first.year not in {0, 1}:
        return None
    year = first.year
    if year is None and last.year is not None:
        year = last.year - (last.month < first.month)
    return replace(first, end=last.end, year=year, last_month=last.month, last_day=last.day, weekday=None)

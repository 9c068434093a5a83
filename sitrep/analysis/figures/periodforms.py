"""The forms of periods in one language, told apart by the words that open them."""

import re
from collections.abc import Mapping

from sitrep.languages.forms import any_listed, any_of
from sitrep.languages.language import Language

YEAR = r"(?:19|20)\d\d"
NUMBER = ""  # stands for a number where forms of a period are told apart by the word that opens them
_PART = re.compile(r"\w+")
_SHORT = 3  # letters: an article opens no look for a day
# The forms of a period, by their opening words.
PeriodWords = Mapping[str, re.Pattern[str]]


def compile_periods(language: Language) -> PeriodWords:
    """Make the words of a language for periods ready; no part of the pattern repeats within another."""
    words = language.counting
    months = any_of(form for listed in language.months for form in listed.split("|"))
    ordinal = f"(?:{language.ordinals})?" if language.ordinals else ""
    day = rf"(?:\d{{1,2}}{ordinal}\s+{months}|{months}\s+\d{{1,2}}(?!\d)|{months})(?:,?\s+{YEAR}\b)?"
    lengths = any_of(form for forms, _ in language.units for form in forms.split("|"))
    weekdays = any_of(form for listed in language.weekdays for form in listed.split("|"))
    within = any_listed(words.within)
    halves = "|".join(halves_of(language))
    forms = (
        (words.as_of, rf"{any_listed(words.as_of)}\s+(?P<asof>{day})"),
        (
            words.ranges,
            rf"{any_listed(words.ranges)}\s+(?P<low>{day}|\d{{1,2}})\s*{any_listed(words.spans)}\s*(?P<high>{day})",
        ),
        (
            NUMBER,
            rf"(?<!\d[.,:/])(?P<first>\d{{1,2}})\s*{any_listed(words.spans_alone)}\s*(?P<last>\d{{1,2}}{ordinal}\s+{months}(?:,?\s+{YEAR}\b)?)",
        ),
        (words.this_year, rf"(?P<year_so_far>{any_listed(words.this_year)})"),
        (
            halves,
            rf"(?P<half>{any_listed(halves)})(?:\s+of)?(?:\s+the\s+year)?(?:\s+(?P<half_year>{YEAR}))?",
        ),
        (
            words.since,
            rf"{any_listed(words.since)}(?:\s+[^\W\d_]+){{0,8}}?\s+(?:[^\W\d_]+-)?(?P<since>{day}|{YEAR})(?!,?\d)",
        ),
        (words.since, rf"{any_listed(words.since)}\s+(?:last\s+)?(?P<since_weekday>{weekdays})"),
        (
            words.ranges,
            rf"{any_listed(words.ranges)}\s+(?P<low_weekday>{weekdays})\s+{any_listed(words.spans)}\s+(?P<high_weekday>{weekdays})",
        ),
        (
            words.last_spell,
            rf"{any_listed(words.last_spell)}\s+(?P<spell>\w+)\s+(?P<length>{lengths})",
        ),
        (words.spell, rf"{any_listed(words.spell)}\s+(?P<while>\w+)\s+(?:{lengths})"),
        (
            words.within,
            rf"{within}\s+(?P<month>{months})\s+{any_listed(words.both)}\s+(?P<next>{months}(?:,?\s+{YEAR}\b)?)",
        ),
        (words.within, rf"{within}\s+(?P<within>{day}|{YEAR}(?!,?\d))"),
        (
            words.within,
            rf"{within}\s+(?P<weekday>{weekdays})(?:\s+{any_listed(words.both)}\s+(?P<until>{weekdays}))?",
        ),
        ("|".join(days_ago(language)), rf"(?P<ago>{any_of(days_ago(language))})"),
        (
            words.bare_days,
            rf"(?P<bare>{any_listed(words.bare_days)})(?!\s+{any_listed(words.not_days)})",
        ),
    )
    opened: dict[str, dict[str, None]] = {}
    for openers, form in forms:
        for opener in openers.split("|"):
            first = _PART.search(opener)
            if first is not None or openers == NUMBER:
                opened.setdefault(first.group().lower() if first else NUMBER, {})[form] = None
    return {
        word: re.compile(rf"(?<!\w)(?:{'|'.join(listed)})(?!\w)", re.IGNORECASE)
        for word, listed in opened.items()
    }


def days_ago(language: Language) -> dict[str, int]:
    """Return the words for one day before the day of publication: "yesterday"."""
    return {
        form: first
        for form, first, last in language.relatives
        if first == last < 0 and len(form.split()[0]) > _SHORT
    }


def halves_of(language: Language) -> dict[str, str]:
    """Return the months of each half of a year, "1-6", by its words."""
    return dict(pair.split("=") for pair in language.counting.halves.split("|") if pair)

"""What one language brings: its script, its date words and the words around them."""

from dataclasses import dataclass
from enum import StrEnum

from sitrep.languages.counting import NO_COUNTS, CountWords
from sitrep.languages.speaking import NO_SPEECH, SpeakingWords
from sitrep.languages.telling import NO_TELLING, TellingWords


class Script(StrEnum):
    """The writing systems that are told apart."""

    LATIN = "latin"
    CYRILLIC = "cyrillic"
    ARABIC = "arabic"


@dataclass(frozen=True, slots=True)
class Language:
    """Date words of one language: data only, lower case, without knowledge of any text.

    A value of several forms parts them with "|"; a form may hold spaces. Twelve months, seven weekdays
    from Monday on. A relative word maps to the days between it and the day of publication, as
    (earliest, latest): "yesterday" is (-1, -1).
    """

    code: str
    name: str
    script: Script
    digits: str
    day_first: bool | None  # how 07/06/2021 is read; None: both ways are in use
    stop_words: str  # parted by spaces
    letters: str  # letters that its neighbours in the same script do without
    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    relatives: tuple[tuple[str, int, int], ...]
    numbers: tuple[tuple[str, int], ...]
    units: tuple[tuple[str, float], ...]  # "day", "week": length in days; an hour is 1/24
    ago_before: str  # "vor drei Tagen"
    ago_after: str  # "three days ago"
    recent: str  # "in the last 24 hours"
    past: str
    past_endings: tuple[str, ...]
    future: str
    future_endings: tuple[str, ...]
    conjunctions: str  # words between two clauses, each with a tense of its own
    auxiliaries: str  # words that make a past form behind them future or wished: "will be held"
    reporting: str
    weekday_openers: str  # words that may stand before a weekday that is meant as a day
    next_words: str
    last_words: str
    every_words: str
    since: str
    until: str
    anniversary: str
    joiners: str  # "5 to 10 August", "5 and 6 August"
    fillers: str  # "8 de agosto de 2021", "8th of August"
    ordinals: str  # endings that a day may carry: "8th", "1er"
    published: str
    updated: str
    retrieved: str
    furniture: str  # words that make a date part of the page, not of the news: "copyright"
    captions: str  # words that mark a caption: "photo by"
    year_words: str = ""  # words beside a year that stands alone: "in 2021", "2021 года", "سنة 2021"
    ambiguous: str = ""  # forms that are everyday words as well: "may", "mar", "sun"
    solar_months: tuple[str, ...] = ()  # Solar Hijri, from Farvardin (Hamal) on
    prefixes: str = ""  # letters written in one with the next word: Arabic "and"
    lunar_months: tuple[str, ...] = ()  # lunar Hijri, from Muharram on
    appointing: str = ""  # verbs that set a day for what is to come: "invited", "planned"
    appointments: str = ""  # what is held on a set day: "talks", "a vote"
    inviting: str = ""  # those of them that set a day for a way: "invited to the capital"
    appointed_for: str = ""  # the word before such a day: "a meeting for Friday"
    bound: str = ""  # verbs that say what was to be done: "was to leave"
    deed_openers: str = ""  # the word before the deed: "to leave"
    not_deeds: str = ""  # words behind it that are no deed: "to the capital"
    deed_endings: tuple[str, ...] = ()  # how a deed ends: "de se réunir"; without openers, it stands alone
    departing: str = ""  # verbs of those who set out: "flew to the capital to …"
    joining: str = ""  # what they may set out for on a day to come: "to join the talks"
    documents: str = ""  # what is put out under its day: "statement", "press release"
    dating: str = ""  # words between its name and its day: "statement of 4 May", "as of"
    happenings: str = ""  # what a headline names with its day: "the massacre, 1 April 2022"
    closing: str = ""  # words between "week" and its last day: "week ending 4 May"
    explaining: str = ""  # headlines of what explains or looks back: "what we know"; "#" is a number
    looking_back: str = ""  # words that only open such a headline: "profile"
    counting: CountWords = NO_COUNTS  # number words and the words around a count of people
    speaking: SpeakingWords = NO_SPEECH  # words around who says it
    telling: TellingWords = NO_TELLING  # words of events and credits

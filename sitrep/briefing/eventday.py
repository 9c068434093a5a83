"""The day on which happened what an item tells, where its own sentence leaves no choice."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from sitrep.analysis.dates.events import EventTime
from sitrep.analysis.speakers import Voice

# Words between a verb of saying and the time of the saying: "told reporters in Geneva late on Tuesday".
_WITHIN_SAYING = re.compile(
    r"\s*(?:(?:on|in|at|by|from|the|a|an|his|her|its|their|late|later|early|earlier|also|again|only|of|via|to|"
    r"reporters?|journalists?|parliament|lawmakers|statement|interview|briefing|conference|press|news|"
    r"television|radio|agency|channel|post|message|morning|afternoon|evening|night|[A-Z][\w.’'-]*)\s+){0,9}"
)
# A time before who speaks is that of the saying: "On Wednesday the agency warned".
_BEFORE_SPEAKER = re.compile(r"(?:\s*,)?\s*(?:(?:the|a|an|its|their|his|her|[a-z]+)\s+){0,2}", re.IGNORECASE)
_COMPLEMENT = re.compile(r"\s*(?:morning|afternoon|evening|night)?,?\s*that\b")
# What stands before a time that ends or opens a span, or that belongs to a text and not to an event.
GOVERNED = re.compile(
    r"\b(?:since|from|until|till|by|before|between|through|to|and|or|than|as\s+of|dated|published|issued|"
    r"released|updated|posted|recorded|aired|broadcast|filmed|speaking|statements?|reports?|interviews?|"
    r"briefings?|conferences?|letters?|articles?|scheduled|planned|expected|due|anniversary)"
    r"\s+(?:late\s+|early\s+)?(?:on\s+|for\s+)?(?:the\s+(?:morning|evening|night)\s+of\s+)?$",
    re.IGNORECASE,
)
# Within a clause of these, a time is that of what went before or comes after.
_OTHER_EVENT = re.compile(
    r"\b(?:since|until|till|after|before|following|ahead\s+of|who|which|whose|whom|where|when|because|"
    r"if|unless|although|though|like|unlike|similar)\b",
    re.IGNORECASE,
)
# ", captured on Monday,": a participle set off by commas tells of something else than its sentence.
_SET_OFF = re.compile(r"\s*[a-z]+(?:ed|en|wn)\b")
_RELATIVE = re.compile(r"\b(?:who|which|whose|whom|where)\b", re.IGNORECASE)
# "the attack on Monday", "Monday's attack": a deed that somebody speaks of, not what the sentence tells.
_SPOKEN_OF = re.compile(
    r"\b(?:condemn|denounc|deplor|criticis|criticiz|investigat|welcom|reject|mourn|blam|accus|recall|"
    r"call(?:s|ed|ing)?\s+for|respon[ds]|claim(?:s|ed|ing)?\s+responsibility)",
    re.IGNORECASE,
)
# What happens on a day, told as past. A time beside anything else ("no comment on Monday") dates no event.
_HAPPENED = re.compile(
    r"\b(?:abducted|ambushed|arrested|arrived|attacked|beaten|beheaded|blew|bombed|bombarded|broke|brought|burned|"
    r"burnt|captured|carried|clashed|closed|collapsed|crashed|crossed|deported|destroyed|detained|detonated|died|"
    r"displaced|downed|drowned|entered|evacuated|executed|exploded|expelled|fell|fired|fled|flew|fought|found|freed|"
    r"gathered|handed|happened|held|hit|injured|intercepted|kidnapped|killed|landed|launched|left|looted|lost|"
    r"marched|met|moved|occurred|opened|ordered|overran|passed|pounded|pulled|pushed|raided|reached|recaptured|"
    r"released|reopened|rescued|resigned|resumed|retook|returned|seized|sentenced|set|shelled|shot|shut|signed|"
    r"sank|stabbed|started|stopped|stormed|struck|surrendered|suspended|swept|targeted|took|torched|travelled|"
    r"visited|voted|walked|washed|withdrew|wounded|went|came|began)\b",
    re.IGNORECASE,
)
_NOT_HAPPENED = re.compile(
    r"\b(?:to\s+be|will|would|shall|may|might|could|should|must|can|cannot|not|no|nobody|never|without|"
    r"if|due|expected|planned|scheduled|supposed|meant|show(?:s|ed|n|ing)?|told\s+of|named|alleged(?:ly)?)\b",
    re.IGNORECASE,
)
# "on Sunday and Monday", "on Friday or at the weekend": more than one day, whatever the second may mean.
_GOES_ON = re.compile(
    r"\s*(?:and|or|to|through|until|till|[–-])\s+(?:on\s+|in\s+|at\s+|early\s+|late\s+)?"
    r"(?:[A-Z]|the\s+(?:day|night|weekend|following|next)|again|\d)"
)
# A number that stands on a day counts up to it.
_STANDS = re.compile(r"\b(?:stood|stands|standing|totall?ed|as)\s+(?:at|of)\b|\btotall?ed\b", re.IGNORECASE)
_POSSESSIVE = re.compile(r"[’']s?\b")
# A day that is named and not understood may be the event's own; "Friday prayers" name no day of the event.
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_DATED = re.compile(r"\b(?:on|of|last|this|late|early|yesterday|today)\s*$", re.IGNORECASE)
_CLAUSE_MARKS = (",", ";", ":", "—", "–")


def find_event_day(
    text: str, sentence: tuple[int, int], times: Iterable[EventTime], voices: Sequence[Voice], published: date
) -> date | None:
    """Return the one day that a sentence gives to what it tells; None where it gives none or several.

    `sentence` is a span of the clipping's `text`; `times` and `voices` are those of the article. The times of
    sayings ("officials said on Saturday"), of texts, of spans and of subordinate clauses are no times of the
    event, and a day after `published` is a plan. English only: other languages have no words here.
    """
    start, end = sentence
    inside = [time for time in times if start <= time.text_start and time.text_end <= end]
    said = [voice for voice in voices if start <= voice.start < end]
    if _SPOKEN_OF.search(text, start, end) or _STANDS.search(text, start, end):
        return None
    if any(
        not any(time.text_start <= named.start() < time.text_end for time in inside)
        or not _DATED.search(text, max(start, named.start() - 12), named.start())
        for named in _WEEKDAY.finditer(text, start, end)
    ):
        return None
    days: set[date] = set()
    for time in inside:
        if _is_of_saying(text, start, time, said):
            continue
        if _is_of_other(text, start, time):
            if time.earliest == time.latest and _RELATIVE.search(_clause(text, start, time)):
                return None  # two events, each with its day
            continue
        if not _happened(text, sentence, time):
            return None
        if time.earliest != time.latest or _GOES_ON.match(text, time.text_end):
            return None  # a night, a week, a month: which of its days is not said
        days.add(time.earliest)
    day = next(iter(days)) if len(days) == 1 else None
    return day if day is not None and day <= published else None


def _is_of_saying(text: str, start: int, time: EventTime, voices: Iterable[Voice]) -> bool:
    """Tell whether a time stands within an attribution or directly beside it."""
    if _COMPLEMENT.match(text, time.text_end):
        return True
    for voice in voices:
        if voice.start <= time.text_start:
            # "the governor said on Wednesday"; "according to a statement issued on Saturday".
            between = text[voice.end : time.text_start]
            if time.text_start < voice.end or _WITHIN_SAYING.fullmatch(_behind_verb(between, voice)):
                return True
            opening = not text[start : voice.start].strip(" “\"'").partition(" ")[2]
            if not opening and not any(mark in between for mark in _CLAUSE_MARKS) and "that" not in between:
                return True
        elif _BEFORE_SPEAKER.fullmatch(text, time.text_end, voice.start) and _opens(text, start, time):
            return True
    return False


def _opens(text: str, start: int, time: EventTime) -> bool:
    """Tell whether nothing stands before a time but what leads to it: "In a statement on Tuesday"."""
    before = text[start : time.text_start].removeprefix("Speaking ")
    return _WITHIN_SAYING.fullmatch(before) is not None


def _behind_verb(between: str, voice: Voice) -> str:
    """Return what follows the verb of saying, where the name stands before it."""
    return between.partition(voice.verb)[2] if voice.verb and voice.verb in between else between


def _is_of_other(text: str, start: int, time: EventTime) -> bool:
    """Tell whether a time opens or ends a span, or belongs to another event or a text."""
    before = text[start : time.text_start]
    if GOVERNED.search(before[-60:]) or _POSSESSIVE.match(text, time.text_end):
        return True
    clause = _clause(text, start, time)
    if (
        len(clause) < len(before)
        and _SET_OFF.match(clause)
        and text[time.text_end : time.text_end + 1] == ","
    ):
        return True
    return _OTHER_EVENT.search(clause) is not None


def _happened(text: str, sentence: tuple[int, int], time: EventTime) -> bool:
    """Tell whether the clause of a time, or the one that it opens, tells a deed that was done."""
    start, end = sentence
    first = time.text_start - len(_clause(text, start, time))
    stop = min(
        (at for mark in _CLAUSE_MARKS if (at := text.find(mark, time.text_end, end)) >= 0), default=end
    )
    if not text[first : time.text_start].strip().partition(" ")[2] and stop < end:
        # "On Monday, militants attacked …": the clause comes behind the comma.
        after = stop + 1
        stop = min((at for mark in _CLAUSE_MARKS if (at := text.find(mark, after, end)) >= 0), default=end)
    clause = text[first:stop]
    return _HAPPENED.search(clause) is not None and _NOT_HAPPENED.search(clause) is None


def _clause(text: str, start: int, time: EventTime) -> str:
    """Return what stands before a time in its clause."""
    before = text[start : time.text_start]
    return before[max(before.rfind(mark) for mark in _CLAUSE_MARKS) + 1 :]

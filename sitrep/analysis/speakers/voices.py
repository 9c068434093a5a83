"""Who speaks in each sentence of a text, with what the sentences before tell of them."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import lru_cache

from sitrep.analysis.speakers.attributions import find_attributions
from sitrep.analysis.speakers.matcher import SpeakerMatcher, standing_of
from sitrep.analysis.speakers.scopes import Voice
from sitrep.analysis.speakers.subjects import is_person
from sitrep.analysis.speakers.words import QUOTES
from sitrep.analysis.words import SentenceWords, cut_sentences

_MANY = 64  # attributions of one sentence
_ARTICLE = 10  # characters before a name that hold its article


@lru_cache(maxsize=1024)  # the articles of a day are asked for in the order of its page
def article_voices(text: str, matcher: SpeakerMatcher) -> tuple[tuple[int, int, tuple[Voice, ...]], ...]:
    """Return the sentences of a text, each with its attributions; the latest texts are kept."""
    cut = cut_sentences(text, matcher.grouping)
    return tuple(
        (each.start, each.end, tuple(voices))
        for each, voices in zip(cut, find_voices(text, cut, matcher), strict=True)
    )


def find_voices(text: str, cut: Sequence[SentenceWords], matcher: SpeakerMatcher) -> list[list[Voice]]:
    """Return the attributions of each sentence of a text, given all its sentences in order.

    A pronoun stands for whoever spoke last in the paragraph; so does a sentence within a quotation that
    somebody opened, and a noun that stands for one ("the statement") belongs to the side of the last speaker.
    """
    result: list[list[Voice]] = []
    last: Voice | None = None
    told = -1  # the sentence in which that one spoke
    named: dict[str, Voice] = {}
    quoting = False
    end = 0
    for number, sentence in enumerate(cut):
        start, stop = sentence.start, sentence.end
        parted = "\n\n" in text[end:start]
        if parted:
            quoting = quoting and text[start] in QUOTES
        voices = []
        for voice in find_attributions(text, sentence, matcher):
            echo = voice.name.lower() in matcher.lists.echoes and not _is_new(text, voice, matcher)
            if voice.subject and _is_of_itself(voice, last, matcher, near=number - told <= 1, parted=parted):
                known: Voice | None = _named(voice, matcher)
            else:
                known = _carry(voice, last, named, echo=echo)
            if known is None:
                continue
            voices.append(known)
            named.setdefault(_surname(known.name), known)
            last, told = known, number
        quoted = quoting or (text[start] in QUOTES and not parted)
        if not voices and quoted and last is not None:
            spoken = last._replace(start=start, end=start, scope_start=start, scope_end=stop)
            voices = [spoken._replace(leads=True, denial=False, confirms_not=False)]
        quoting = _left_open(text[start:stop], quoting=quoting)
        result.append(voices)
        end = stop
    return result


def _is_of_itself(
    voice: Voice, last: Voice | None, matcher: SpeakerMatcher, *, near: bool, parted: bool
) -> bool:
    """Tell whether "it" stands for the body that opens its sentence, not for whoever spoke before.

    Who spoke in the sentence before goes on, unless that is a person, or a new paragraph tells what the body
    "has" done up to now.
    """
    new = parted and voice.perfect
    return last is None or not near or new or is_person(last.name, matcher.lists)


def _named(voice: Voice, matcher: SpeakerMatcher) -> Voice:
    party, side, method = standing_of(voice.subject, matcher)
    return voice._replace(name=voice.subject, party=party, side=side, method=method)


def _carry(voice: Voice, last: Voice | None, named: Mapping[str, Voice], *, echo: bool) -> Voice | None:
    """Tell for whom "he", "the statement" or a surname stands.

    Whoever brings words of his own ("the lawyers' union", "the governor's office") stands for nobody else.
    """
    if voice.pronoun:
        if last is None:
            return None
        return voice._replace(name=last.name, party=last.party, side=last.side, method=last.method)
    if voice.party is not None:
        return voice
    known = named.get(_surname(voice.name))
    if known is not None and voice.name[:1].islower() and not _words(voice.name) <= _words(known.name):
        known = None
    if known is None and echo:
        known = last
    return voice._replace(party=known.party, side=known.side, method=known.method) if known else voice


def _is_new(text: str, voice: Voice, matcher: SpeakerMatcher) -> bool:
    """Tell whether somebody is brought in: "a priest", "villagers", not "the statement"."""
    lists = matcher.lists
    before = text[max(0, voice.start - _ARTICLE) : voice.start].split()
    word = before[-1].lower() if before else ""
    return word in lists.indefinite or (bool(lists.indefinite) and word not in lists.determiners)


def _words(name: str) -> frozenset[str]:
    return frozenset(name.lower().replace("’", "'").split())


def _surname(name: str) -> str:
    """Return the last word of the name before any apposition, in small letters."""
    return name.partition(",")[0].rpartition(" ")[2].lower()


def _left_open(sentence: str, *, quoting: bool) -> bool:
    opened = sentence.count("“") + sentence.count("«")
    closed = sentence.count("”") + sentence.count("»")
    plain = sentence.count('"') % 2 == 1
    if opened or closed:
        return opened > closed or (quoting and closed <= opened and not closed)
    return quoting != plain


def voices_near(voices: Sequence[Voice], at: int) -> Sequence[Voice]:
    """Return the attributions around an offset; all, where they are not very many."""
    if len(voices) <= _MANY:
        return voices
    index = bisect_left(voices, at, key=lambda voice: voice.start)
    return voices[max(0, index - _MANY // 2) : index + _MANY // 2]


def voice_at(voices: Sequence[Voice], start: int, end: int) -> Voice | None:
    """Return who says the words at a span of a sentence, among its attributions.

    Whoever is cited says them only where nobody who cites them is told.
    """
    said = [voice for voice in voices if not voice.denial]
    inside = [voice for voice in said if voice.scope_start <= start and end <= voice.scope_end]
    if not inside:
        return None
    inside = [voice for voice in inside if not voice.relayed] or inside
    before = [voice for voice in inside if voice.leads and voice.end <= start]
    after = [voice for voice in inside if not voice.leads and voice.start >= end]
    if before:
        return before[-1]
    return after[0] if after else inside[0]

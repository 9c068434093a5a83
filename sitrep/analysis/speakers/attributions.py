"""The attributions of one sentence: who says, and which part of it is theirs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sitrep.analysis.speakers.matcher import SpeakerMatcher
from sitrep.analysis.speakers.names import find_apposition, name_before, name_behind
from sitrep.analysis.speakers.words import QUOTES, Word, WordLists, begins, may_speak, split_words


@dataclass(frozen=True, slots=True)
class Voice:
    """One attribution: who speaks, and which part of the text is theirs.

    `name` are the words as printed; offsets are those of the text that was read. `party` is the side of the
    conflict or the kind of body, `side` whether it is one that fights, `method` whether it counts with a
    stated method. `denial` marks what is denied, not said. `leads` tells that the words follow the speaker.
    """

    name: str
    start: int
    end: int
    scope_start: int
    scope_end: int
    party: str | None
    side: bool = False
    method: bool = False
    denial: bool = False
    leads: bool = True
    pronoun: bool = False
    verb: str = ""


@dataclass(frozen=True, slots=True)
class _Found:
    """An attribution as words of the sentence: the name, the verb, and what they do."""

    first: int
    after: int
    verb: int
    leads: bool
    denial: bool = False


def find_attributions(text: str, start: int, end: int, matcher: SpeakerMatcher) -> list[Voice]:
    """Return the attributions of one sentence in text order, each with the part of it that is theirs."""
    if not matcher.words.says:
        return []
    lists = matcher.lists
    if not may_speak(text, start, end, lists):
        return []
    words = split_words(text, start, end)
    found: list[_Found] = []
    for at, word in enumerate(words):
        cited = begins(words, at, lists.cites)
        if cited:
            span = name_behind(words, at + len(cited), lists)
            if span is not None:
                opens = at == 0 or (at < 3 and words[at - 1].text == ",")
                found.append(_Found(*span, at, leads=opens))
        elif word.low in lists.speech or begins(words, at, lists.puts):
            spoken = _beside(words, at, lists)
            if spoken is not None:
                found.append(spoken)
    return list(_scoped(text, words, found, (start, end), matcher))


def _beside(words: Sequence[Word], at: int, lists: WordLists) -> _Found | None:
    """Return the speaker beside a verb of saying; None where the word is none here."""
    denial = words[at].low in lists.denies
    if denial and not any(word.low in lists.denied for word in words[at + 1 : at + 7]):
        return None
    before = words[at - 1] if at else None
    behind = words[at + 1] if at + 1 < len(words) else None
    # "The claim" and "claimed responsibility" say nothing.
    if (before is not None and before.low in lists.not_verbs) or any(
        word.low in lists.not_said for word in words[at + 1 : at + 4]
    ):
        return None
    cut_off = before is None or before.text in QUOTES or before.text == ","
    if cut_off and not find_apposition(words, at, lists):
        span = name_behind(words, at + 1, lists) if behind is not None else None
        opened = not any(lists.articles) or (behind is not None and behind.low in lists.determiners)
        if span is None or not (opened or words[span[0]].capital):
            return None
        return _Found(*span, at, leads=before is None, denial=denial)
    span = name_before(words, at, lists)
    # "Rescuers found nine bodies" is no attribution, "the inquiry found" is.
    study = span is not None and any(word.low in lists.studies for word in words[slice(*span)])
    if span is None or (words[at].low in lists.finds and not study):
        return None
    return _Found(*span, at, leads=True, denial=denial)


def _scoped(
    text: str,
    words: Sequence[Word],
    found: Sequence[_Found],
    sentence: tuple[int, int],
    matcher: SpeakerMatcher,
) -> Iterator[Voice]:
    """Give every attribution its part of the sentence, cut at the words that set two versions apart."""
    lists = matcher.lists
    cuts = [word.start for word in words if word.low in lists.contrasts]
    for spoken in found:
        low, high = sentence
        here = words[spoken.verb].start
        leads = spoken.leads and not _is_aside(words, spoken, lists)
        if not leads:
            turns = (
                word.start for word in words[spoken.verb :] if word.text == ";" or word.low in lists.turns
            )
            high = next(turns, high)
        others = [words[other.verb].start for other in found if other is not spoken]
        low = max([low, *(cut for cut in cuts if cut < here and any(other < cut for other in others))])
        high = min([high, *(cut for cut in cuts if cut > here and any(other > cut for other in others))])
        start, last = words[spoken.first].start, words[spoken.after - 1].end
        name = text[start:last]
        party, side = matcher.party(name)
        yield Voice(
            name=name,
            start=start,
            end=max(last, words[spoken.verb].end) if leads else last,
            scope_start=low,
            scope_end=high,
            party=party,
            side=side,
            method=matcher.verifies(name),
            denial=spoken.denial,
            leads=leads,
            pronoun=name.lower() in lists.pronouns and not words[spoken.first].initials,
            verb=words[spoken.verb].low,
        )


def _is_aside(words: Sequence[Word], spoken: _Found, lists: WordLists) -> bool:
    """Tell whether the attribution follows what was said: "12 died, officials said"."""
    back = spoken.first - 1
    while back > 0 and words[back].low in lists.articles:
        back -= 1
    behind = words[spoken.verb + 1].text if spoken.verb + 1 < len(words) else "."
    return spoken.verb >= spoken.after and back > 0 and words[back].text == "," and behind in {",", ".", ";"}

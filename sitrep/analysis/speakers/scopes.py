"""Which part of a sentence is theirs who speak in it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sitrep.analysis.speakers.matcher import SpeakerMatcher, standing_of
from sitrep.analysis.speakers.officers import body_of_officer
from sitrep.analysis.speakers.subjects import is_person, opening_subject
from sitrep.analysis.speakers.words import QUOTES, Word, WordLists, begins

_OPENING = 40  # characters of a sentence that name whose government speaks in it
_MANNER = 8  # words of time and manner behind a verb of saying


class Voice(NamedTuple):
    """One attribution: who speaks, and which part of the text is theirs.

    `name` are the words as printed; offsets are those of the text that was read. `party` is the side of the
    conflict or the kind of body, `side` whether it is one that fights, `method` whether it counts with a
    stated method. `denial` marks what is denied, not said, `confirms_not` what is only not confirmed.
    `leads` tells that the words follow the speaker, `relayed` that somebody else may pass them on. `subject`
    is the body that opens the sentence, where "it" behind may stand for that one, and `perfect` tells that it
    "has" done what is told.
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
    confirms_not: bool = False
    relayed: bool = False
    subject: str = ""
    perfect: bool = False

    @property
    def name_end(self) -> int:
        """Where the words end that name the speaker here: "he" may stand for a longer name."""
        return min(self.start + len(self.name), self.end)


class Found(NamedTuple):
    """An attribution as words of the sentence: the name, the verb, and what they do."""

    first: int
    after: int
    verb: int
    leads: bool
    denial: bool = False
    confirms_not: bool = False


def give_parts(
    text: str,
    words: Sequence[Word],
    found: Sequence[Found],
    sentence: tuple[int, int],
    matcher: SpeakerMatcher,
) -> Iterator[Voice]:
    """Give every attribution its part of the sentence, cut at the words that set two versions apart."""
    lists = matcher.lists
    cuts = [word.start for word in words if word.low in lists.contrasts]
    turns = [word.start for word in words if word.low in lists.turns or word.text == ";"]
    verbs = sorted(words[spoken.verb].start for spoken in found)
    denied = min((spoken.verb for spoken in found if spoken.denial), default=len(words))
    for spoken in found:
        low, high = sentence
        here = words[spoken.verb].start
        leads = spoken.leads and not _is_aside(words, spoken, lists)
        if leads and not spoken.denial and denied < spoken.verb and not _ends(words, spoken.verb + 1):
            # What is denied before is not what is told behind.
            low = words[spoken.first if spoken.first > denied else spoken.verb].start
        if not leads:
            turn = bisect_left(turns, here)
            high = turns[turn] if turn < len(turns) else high
        # A cut parts two versions only where another one stands beyond it.
        before, behind = bisect_left(cuts, here), bisect_right(cuts, here)
        if before and (leads or verbs[0] < cuts[before - 1]):
            low = max(low, cuts[before - 1])
        if behind < len(cuts) and verbs[-1] > cuts[behind]:
            high = min(high, cuts[behind])
        start, last = words[spoken.first].start, words[spoken.after - 1].end
        name = _without_possessive(text[start:last])
        party, side, method = standing_of(name, matcher)
        body = body_of_officer(text, words, (spoken.first, spoken.after), matcher)
        if body is not None:
            party, side, method = standing_of(body, matcher)
            name = body
        if side and matcher.is_of_another(name, text[low : low + _OPENING]):
            party, side = "foreign_state", False
        pronoun = name.lower() in lists.pronouns and not words[spoken.first].initials
        subject = ("", False)
        if pronoun and not leads and name.lower() in lists.neuters:
            subject = _subject(text, words, spoken, matcher)
        yield Voice(
            name=name,
            start=start,
            end=max(last, words[spoken.verb].end) if leads else last,
            scope_start=low,
            scope_end=high,
            party=party,
            side=side,
            method=method,
            denial=spoken.denial,
            confirms_not=spoken.confirms_not,
            leads=leads,
            pronoun=pronoun,
            verb=words[spoken.verb].low,
            relayed=spoken.verb < spoken.first and begins(words, spoken.verb, lists.relays) is not None,
            subject=subject[0],
            perfect=subject[1],
        )


def _ends(words: Sequence[Word], at: int) -> bool:
    return at >= len(words) or not words[at].text[0].isalnum()


def _subject(text: str, words: Sequence[Word], spoken: Found, matcher: SpeakerMatcher) -> tuple[str, bool]:
    """Return the body that opens the sentence of "it said", as printed; nothing where none does."""
    found = opening_subject(words, spoken.first, matcher.lists)
    if found is None:
        return "", False
    name = text[words[found[0]].start : words[found[1] - 1].end]
    body = standing_of(name, matcher)[0] is not None and not is_person(name, matcher.lists)
    return (name, found[2]) if body else ("", False)


def _without_possessive(name: str) -> str:
    """Return the owner of "UNHCR's count"."""
    return name[:-2] if name.endswith(("'s", "’s")) else name.rstrip("'’")


def _is_aside(words: Sequence[Word], spoken: Found, lists: WordLists) -> bool:
    """Tell whether the attribution follows what was said: "12 died, officials said"."""
    back = spoken.first - 1
    while back > 0 and words[back].low in lists.articles:
        back -= 1
    if back > 1 and words[back].text in QUOTES:
        back -= 1
    if spoken.verb < spoken.after or back <= 0 or words[back].text != ",":
        return False
    behind = words[spoken.verb + 1].text if spoken.verb + 1 < len(words) else "."
    return behind in {",", ".", ";"} or _ends_saying(words, spoken.verb + 1, lists)


def _ends_saying(words: Sequence[Word], at: int, lists: WordLists) -> bool:
    """Tell whether only time and manner follow to the end: "said on Monday", "said in a communique"."""
    behind = words[at : at + _MANNER + 1]
    addressed = words[at - 1].low in lists.addressing  # "told a briefing in Kinshasa"
    if not (addressed or behind[0].low in lists.prepositions or behind[0].low in lists.fillers):
        return False
    for word in behind:
        if word.text in {".", ";"}:
            return True
        told = word.low in lists.boundaries or word.low in lists.says or word.text[0].isdigit()
        if word.text == "," or told:
            return addressed and not told
    return len(behind) <= _MANNER

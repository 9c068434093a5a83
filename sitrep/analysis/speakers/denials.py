"""Every sentence of an article in which somebody denies, rejects or does not confirm something."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sitrep.analysis.speakers.matcher import SpeakerMatcher, SpeakerMatchers
from sitrep.analysis.speakers.scopes import Voice
from sitrep.analysis.speakers.voices import article_voices
from sitrep.analysis.speakers.words import Word, WordLists, may_refuse, words_of
from sitrep.analysis.words import cut_words
from sitrep.model import Clipping

_LEAST = 5  # words of a claim
# "…; Kigali denies it", "…, a charge that Moscow rejects", "…, which the army has denied".
_LINK = re.compile(
    r"(?:[;:–—]\s|\s[-]\s|,\s(?:(?:but|though|although|while|whereas|and|something|an?|the)\s|which\s)?)"
    r"(?:(?:claim|charge|allegation|accusation|count|toll|figure|report|version|account)s?\s)?"
    r"(?:(?:that|which|what)\s)?(?:the\s)?[^,;]{0,40}$"
)
_SMALL = 4  # letters of a word that is mostly a small one
_CLAUSE = 40  # words between who denies and the verb, and of what is denied


@dataclass(frozen=True, slots=True)
class Denial:
    """Who denies, as printed, in the sentence at `start` to `end` of the clipping's text.

    `party` is the side of the conflict or the kind of body, `side` whether it fights. `confirms_not` marks
    who only could or would not confirm. `matter` is what is denied, `bare` that it names nothing of its own
    ("denied it", "rejected the report"), `within` that its own sentence says before what it is of ("the UN
    counts 40 dead; the army denies it").
    """

    speaker: str
    party: str | None
    side: bool
    start: int
    end: int
    confirms_not: bool = False
    matter: tuple[int, int] = (0, 0)
    bare: bool = False
    within: bool = False


def find_denials(clipping: Clipping, matchers: SpeakerMatchers) -> tuple[Denial, ...]:
    """Return the denials of an article in text order; offsets are those of the clipping's text.

    What nobody in particular denies ("the toll could not be confirmed"), what a medium could not confirm and
    entry that is denied to somebody are none. Linear in the length of the text.
    """
    matcher = matchers.of(clipping.language)
    if matcher is None or not may_refuse(clipping.text, matcher.lists):
        return ()
    found: list[Denial] = []
    for start, end, voices in article_voices(clipping.text, matcher):
        words: list[Word] = []
        for voice in voices:
            if not voice.denial or (voice.confirms_not and not _vouches(voice, matcher)):
                continue
            who = Denial(voice.name, voice.party, voice.side, start, end, voice.confirms_not)
            # Who denies twice in one sentence is heard once.
            if any(
                replace(each, matter=who.matter, bare=who.bare, within=False) == who for each in found[-4:]
            ):
                continue
            words = words or words_of(cut_words(clipping.text, start, end, matcher.grouping))
            matter, bare = _matter((start, end), words, voice, matcher.lists)
            within = bare and _follows_claim(clipping.text[start : voice.start])
            found.append(replace(who, matter=matter, bare=bare, within=within))
    return tuple(found)


def _follows_claim(before: str) -> bool:
    """Tell whether a claim stands before who denies it, in one sentence."""
    clause = _LINK.search(before)
    return clause is not None and len(before[: clause.start()].split()) >= _LEAST


def _matter(
    sentence: tuple[int, int], words: Sequence[Word], voice: Voice, lists: WordLists
) -> tuple[tuple[int, int], bool]:
    """Return what a denial is of, and whether it names nothing: it follows the verb, or comes before "by"."""
    at = bisect_left(words, voice.start, key=lambda word: word.start)
    behind = range(at, min(len(words), at + _CLAUSE))
    verb = next((near for near in behind if words[near].low in lists.refusing.verbs), None)
    if verb is not None:
        return (words[verb].end, _said_besides(words, verb, lists) or sentence[1]), _is_bare(
            words[verb + 1 : verb + _CLAUSE], lists
        )
    # "The report was denied by the army": who denies stands last.
    before = words[max(0, at - _CLAUSE) : at]
    if any(word.low in lists.refusing.verbs for word in before):
        return (before[0].start, voice.start), _is_bare(before, lists)
    at = bisect_left(words, voice.end, key=lambda word: word.start)
    return (voice.end, sentence[1]), _is_bare(words[at : at + _CLAUSE], lists)


def _said_besides(words: Sequence[Word], verb: int, lists: WordLists) -> int | None:
    """Return where a denial ends and its speaker goes on: "denied the raid and said its men had rifles"."""
    for at in range(verb + 1, min(len(words) - 1, verb + _CLAUSE)):
        if words[at].low in lists.joins and words[at + 1].low in lists.says:
            return words[at - 1].end
    return None


def _is_bare(words: Sequence[Word], lists: WordLists) -> bool:
    for word in words:
        if not word.text[0].isalnum() or word.low in lists.joins:
            return True
        # "It", "all of this", "any part in the raid": small words and words of claims name no matter.
        if (
            word.low not in lists.refusing.claims
            and word.low not in lists.articles
            and word.low not in lists.determiners
            and (len(word.low) > _SMALL or word.low.isdigit())
        ):
            return word.low in lists.refusing.verbs
    return True


def _vouches(voice: Voice, matcher: SpeakerMatcher) -> bool:
    """Tell whether somebody speaks whose word would confirm: a side, an office, a body; no medium."""
    if voice.party is not None:
        return voice.party != "media"
    return any(word in matcher.lists.roles for word in voice.name.lower().split())

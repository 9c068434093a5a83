"""What a figure rests on: a claim, a method, an estimate, a plan, or a plain report."""

import re
from collections.abc import Collection, Mapping
from functools import cache

from sitrep.analysis.figures.ahead import Ahead
from sitrep.analysis.figures.methods import Methods
from sitrep.analysis.speakers import SpeakerMatcher, Voice
from sitrep.analysis.words import SentenceWords, parts_of
from sitrep.model import FigureBasis

_BEFORE, _AFTER = 60, 60  # characters around the count that speak of it
_PART = re.compile(r"\w+")
_INDEPENDENT = frozenset({None, "un", "ngo"})


class Grounds:
    """What the counts of one sentence rest on, asked for count by count."""

    def __init__(self, text: str, words: SentenceWords, matcher: SpeakerMatcher) -> None:
        """Note whether any word of the sentence tells of a plan, an estimate or a method: few do."""
        self._text = text
        self.limits = words.start, words.end
        self._matcher = matcher
        self._clues = _clues(matcher)
        self._lows = words.lows
        self._told = _are_told(parts_of(words), self._clues) or not _methods(matcher).clues.isdisjoint(
            words.lows
        )

    def find(self, span: tuple[int, int], voice: Voice | None, *, forecast: bool = False) -> FigureBasis:
        """Return the basis of a count at `span` of the text that `voice` says.

        `forecast` tells that its own verb says what could happen.
        What a side of the conflict says is claimed, whatever its words. A plan or projection stays one.
        Verified is what a body with a stated method counts, or what nobody but the UN or an NGO calls so.
        """
        spoken = _PART.findall(f"{voice.name} {voice.verb}".lower()) if voice is not None else ()
        told = self._told or _are_told(spoken, self._clues)
        basis = self._told_basis(span, voice) if told else None
        if forecast and basis is not FigureBasis.PLANNED:
            return FigureBasis.PROJECTED
        if basis is not None:
            return basis
        if voice is not None and voice.side:
            return FigureBasis.CLAIMED
        return FigureBasis.VERIFIED if voice is not None and voice.method else FigureBasis.REPORTED

    def _is_found_out(self, voice: Voice) -> bool:
        methods = _methods(self._matcher)
        return not methods.clues.isdisjoint(self._lows) and methods.are_stated(self._text, voice)

    def _told_basis(self, span: tuple[int, int], voice: Voice | None) -> FigureBasis | None:
        """Return the basis that the words around a count tell; None where they tell none."""
        text, limits, patterns = self._text, self.limits, _patterns(self._matcher)
        # What another clause says of another count speaks of none here: "reached five, yet seven will need".
        before = text[max(limits[0], span[0] - _BEFORE) : span[0]].lower()
        before = patterns["parted"].split(before)[-1]
        after = text[span[0] : min(limits[1], span[1] + _AFTER)].lower()
        after = patterns["parted"].split(after)[0]
        # "Killed 20, and the toll is expected to rise": what is expected is told of another count.
        own = before + " " + patterns["clause"].split(after)[0]
        near = before + " " + after
        behind = text[span[1] : min(limits[1], span[1] + _AFTER)].lower()
        party = voice.party if voice else None
        if voice is not None:
            near, own = (f"{voice.name} {voice.verb} {words}".lower() for words in (near, own))
        ahead = _ahead(self._matcher)
        feared = ahead.feared.search(before) or ahead.projected.search(behind)
        steps = (
            (FigureBasis.PLANNED, patterns["planned"].search(before) or ahead.planned.search(before)),
            (FigureBasis.PROJECTED, patterns["projected"].search(own) or feared),
            (FigureBasis.CLAIMED, voice is not None and voice.side),
            (FigureBasis.ESTIMATED, patterns["estimated"].search(near)),
            (FigureBasis.VERIFIED, party in _INDEPENDENT and patterns["verified"].search(near)),
            (FigureBasis.VERIFIED, voice is not None and party in _INDEPENDENT and self._is_found_out(voice)),
            (FigureBasis.ASSESSED, patterns["assessed"].search(near)),
        )
        return next((basis for basis, holds in steps if holds), None)


@cache
def _methods(matcher: SpeakerMatcher) -> Methods:
    return Methods.of(matcher.words)


@cache
def _ahead(matcher: SpeakerMatcher) -> Ahead:
    return Ahead.of(matcher.words)


@cache
def _clues(matcher: SpeakerMatcher) -> Mapping[str, tuple[frozenset[str], ...]]:
    """Return the words of every form that can tell a basis by the longest of them.

    Where no form has all its words, no pattern needs a look.
    """
    words = matcher.words
    listed = (words.planned, words.projected, words.estimated, words.verified, words.assessed)
    found: dict[str, tuple[frozenset[str], ...]] = {}
    ahead = (words.intents, words.ahead, words.room, words.dreads, words.risking)
    for form in "|".join((*listed, *ahead)).lower().split("|"):
        if parts := _PART.findall(form):
            longest = max(parts, key=len)
            found[longest] = (*found.get(longest, ()), frozenset(parts))
    return found


def _are_told(words: Collection[str], clues: Mapping[str, tuple[frozenset[str], ...]]) -> bool:
    return any(form.issubset(words) for word in clues.keys() & words for form in clues[word])


@cache
def _patterns(matcher: SpeakerMatcher) -> dict[str, re.Pattern[str]]:
    words = matcher.words
    joined = rf"\b(?:{words.joins})\b(?!\W*\d)" if words.joins else r"(?!)"
    clause = {"clause": re.compile(rf"[,;:](?!\d)|{joined}")}
    return clause | {
        name: re.compile(_words(listed) if listed else r"(?!)")
        for name, listed in (
            ("planned", words.planned),
            ("projected", words.projected),
            ("estimated", words.estimated),
            ("verified", words.verified),
            ("assessed", words.assessed),
            ("parted", words.contrasts),
        )
    }


def _words(listed: str) -> str:
    """Make a pattern of whole words, and of signs wherever they stand."""
    forms = listed.split("|")
    whole = "|".join(re.escape(form) for form in forms if form[:1].isalnum())
    signs = "".join(f"|{re.escape(form)}" for form in forms if not form[:1].isalnum())
    return rf"\b(?:{whole})\b{signs}"

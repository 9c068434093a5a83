"""What a figure rests on: a claim, a method, an estimate, a plan, or a plain report."""

import re
from functools import cache

from sitrep.analysis.figures.ahead import Ahead
from sitrep.analysis.speakers import SpeakerMatcher, Voice
from sitrep.analysis.words import SentenceWords, holds_any
from sitrep.languages.speaking import SpeakingWords
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
        self._clues = _clues(matcher.words)
        self._told = holds_any(words, self._clues)

    def find(self, span: tuple[int, int], voice: Voice | None) -> FigureBasis:
        """Return the basis of a count at `span` of the text that `voice` says.

        What a side of the conflict says is claimed, whatever its words. A plan or projection stays one.
        Verified is what a body with a stated method counts, or what nobody but the UN or an NGO calls verified.
        """
        told = self._told or (
            voice is not None
            and not self._clues.isdisjoint(_PART.findall(f"{voice.name} {voice.verb}".lower()))
        )
        if told and (basis := self._told_basis(span, voice)) is not None:
            return basis
        if voice is not None and voice.side:
            return FigureBasis.CLAIMED
        return FigureBasis.VERIFIED if voice is not None and voice.method else FigureBasis.REPORTED

    def _told_basis(self, span: tuple[int, int], voice: Voice | None) -> FigureBasis | None:
        """Return the basis that the words around a count tell; None where they tell none."""
        text, limits, patterns = self._text, self.limits, _patterns(self._matcher)
        # What another clause says of another count speaks of none here: "reached five, yet seven will need help".
        before = text[max(limits[0], span[0] - _BEFORE) : span[0]].lower()
        before = patterns["parted"].split(before)[-1]
        after = text[span[0] : min(limits[1], span[1] + _AFTER)].lower()
        near = before + " " + patterns["parted"].split(after)[0]
        behind = text[span[1] : min(limits[1], span[1] + _AFTER)].lower()
        party = voice.party if voice else None
        if voice is not None:
            near = f"{voice.name} {voice.verb} {near}".lower()
        ahead = Ahead.of(self._matcher.words)
        steps = (
            (FigureBasis.PLANNED, patterns["planned"].search(before) or ahead.planned.search(before)),
            (FigureBasis.PROJECTED, patterns["projected"].search(near) or ahead.projected.search(behind)),
            (FigureBasis.CLAIMED, voice is not None and voice.side),
            (FigureBasis.ESTIMATED, patterns["estimated"].search(near)),
            (FigureBasis.VERIFIED, party in _INDEPENDENT and patterns["verified"].search(near)),
            (FigureBasis.ASSESSED, patterns["assessed"].search(near)),
        )
        return next((basis for basis, holds in steps if holds), None)


@cache
def _clues(words: SpeakingWords) -> frozenset[str]:
    """Return a word of every form that can tell a basis: without one of them no pattern needs a look."""
    listed = (words.planned, words.projected, words.estimated, words.verified, words.assessed)
    forms = [form for forms in (*listed, words.intents, words.ahead, words.room) for form in forms.split("|")]
    return frozenset(max(parts, key=len) for form in forms if (parts := _PART.findall(form.lower())))


@cache
def _patterns(matcher: SpeakerMatcher) -> dict[str, re.Pattern[str]]:
    words = matcher.words
    return {
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

"""What a figure rests on: a claim, a method, an estimate, a plan, or a plain report."""

import re
from functools import cache

from sitrep.analysis.figures.ahead import Ahead
from sitrep.analysis.speakers import SpeakerMatcher, Voice
from sitrep.model import FigureBasis

_BEFORE, _AFTER = 60, 60  # characters around the count that speak of it
_INDEPENDENT = frozenset({None, "un", "ngo"})


def find_basis(
    text: str, span: tuple[int, int], limits: tuple[int, int], voice: Voice | None, matcher: SpeakerMatcher
) -> FigureBasis:
    """Return the basis of a count at `span` of a sentence at `limits` that `voice` says.

    What a side of the conflict says is claimed, whatever its words. A plan or projection stays one. Verified
    is what a body with a stated method counts, or what nobody but the UN or an NGO calls verified.
    """
    patterns = _patterns(matcher)
    # What another clause says of another count speaks of none here: "reached five, yet seven will need help".
    before = text[max(limits[0], span[0] - _BEFORE) : span[0]].lower()
    before = patterns["parted"].split(before)[-1]
    after = text[span[0] : min(limits[1], span[1] + _AFTER)].lower()
    near = before + " " + patterns["parted"].split(after)[0]
    behind = text[span[1] : min(limits[1], span[1] + _AFTER)].lower()
    party = voice.party if voice else None
    if voice is not None:
        near = f"{voice.name} {voice.verb} {near}".lower()
    side = voice is not None and voice.side
    ahead = Ahead.of(matcher.words)
    steps = (
        (FigureBasis.PLANNED, patterns["planned"].search(before) or ahead.planned.search(before)),
        (FigureBasis.PROJECTED, patterns["projected"].search(near) or ahead.projected.search(behind)),
        (FigureBasis.CLAIMED, side),
        (FigureBasis.ESTIMATED, patterns["estimated"].search(near)),
        (FigureBasis.VERIFIED, party in _INDEPENDENT and patterns["verified"].search(near)),
        (FigureBasis.ASSESSED, patterns["assessed"].search(near)),
        (FigureBasis.VERIFIED, voice is not None and voice.method),
    )
    return next((basis for basis, holds in steps if holds), FigureBasis.REPORTED)


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

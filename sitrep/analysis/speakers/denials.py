"""Every sentence of an article in which somebody denies, rejects or does not confirm something."""

from dataclasses import dataclass

from sitrep.analysis.speakers.attributions import Voice
from sitrep.analysis.speakers.matcher import SpeakerMatcher, SpeakerMatchers
from sitrep.analysis.speakers.voices import article_voices
from sitrep.analysis.speakers.words import may_refuse
from sitrep.model import Clipping


@dataclass(frozen=True, slots=True)
class Denial:
    """Who denies, as printed, in the sentence at `start` to `end` of the clipping's text.

    `party` is the side of the conflict or the kind of body, `side` whether it fights. `confirms_not` marks
    who only could or would not confirm.
    """

    speaker: str
    party: str | None
    side: bool
    start: int
    end: int
    confirms_not: bool = False


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
        for voice in voices:
            if not voice.denial or (voice.confirms_not and not _vouches(voice, matcher)):
                continue
            denial = Denial(voice.name, voice.party, voice.side, start, end, voice.confirms_not)
            if denial not in found[-4:]:
                found.append(denial)
    return tuple(found)


def _vouches(voice: Voice, matcher: SpeakerMatcher) -> bool:
    """Tell whether somebody speaks whose word would confirm: a side, an office, a body; no medium."""
    if voice.party is not None:
        return voice.party != "media"
    return any(word in matcher.lists.roles for word in voice.name.lower().split())

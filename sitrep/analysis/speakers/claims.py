"""Who says one sentence of an article, or a part of it."""

from collections.abc import Sequence

from sitrep.analysis.speakers.grounds import ground_voices
from sitrep.analysis.speakers.matcher import SpeakerMatchers
from sitrep.analysis.speakers.scopes import Voice
from sitrep.analysis.speakers.voices import article_voices, voice_at
from sitrep.model import Clipping, Place


def find_claim_voice(
    clipping: Clipping, start: int, end: int, matchers: SpeakerMatchers, places: Sequence[Place] = ()
) -> Voice | None:
    """Return who says the words at `start` to `end` of the clipping's text; None where nobody or several do.

    `places` are those of the clipping: the police of a town abroad are no side.

    The voices of the latest articles are kept, so that asking for several sentences of one costs little.
    """
    matcher = matchers.of(clipping.language)
    if matcher is None:
        return None
    said = [
        voice
        for first, last, voices in ground_voices(
            article_voices(clipping.text, matcher), clipping, places, matcher
        )
        if first < end and start < last
        for voice in voices
        if not voice.denial and voice.scope_start < end and start < voice.scope_end
    ]
    if len({voice.name for voice in said}) == 1:
        return said[0]
    return voice_at(said, start, end)

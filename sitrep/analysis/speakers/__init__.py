"""Who says what, and for whom: sides of the conflict, bodies, witnesses; who denies it."""

from sitrep.analysis.speakers.claims import find_claim_voice
from sitrep.analysis.speakers.denials import Denial, find_denials
from sitrep.analysis.speakers.grounds import ground_voices
from sitrep.analysis.speakers.matcher import SpeakerMatcher, SpeakerMatchers, compile_speakers
from sitrep.analysis.speakers.scopes import Voice
from sitrep.analysis.speakers.voices import article_voices, find_voices, voice_at, voices_near

__all__ = [
    "Denial",
    "SpeakerMatcher",
    "SpeakerMatchers",
    "Voice",
    "article_voices",
    "compile_speakers",
    "find_claim_voice",
    "find_denials",
    "find_voices",
    "ground_voices",
    "voice_at",
    "voices_near",
]

"""Who says what, and for whom: sides of the conflict, bodies, witnesses."""

from sitrep.analysis.speakers.attributions import Voice
from sitrep.analysis.speakers.matcher import SpeakerMatcher, compile_speakers
from sitrep.analysis.speakers.voices import find_voices, voice_at

__all__ = ["SpeakerMatcher", "Voice", "compile_speakers", "find_voices", "voice_at"]

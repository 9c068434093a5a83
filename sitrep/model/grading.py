"""How far a reader may lean on what is said: the printed tag and the stored grade."""

from dataclasses import dataclass
from enum import StrEnum


class Tag(StrEnum):
    """What an item rests on, as printed (standards of situation reports, basis tags)."""

    VERIFIED = "verified"
    CORROBORATED = "corroborated"
    SINGLE_SOURCE = "single_source"
    PARTY_CLAIM = "party_claim"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True)
class Grade:
    """An Admiralty grade, its two axes rated apart and never made into one number.

    `reliability` is that of the source, A to F (F: cannot be judged), which only a person sets;
    `credibility` that of what it says, 1 to 6 (6: cannot be judged), which never is 1 without a person.
    """

    reliability: str = "F"
    credibility: int = 6


@dataclass(frozen=True, slots=True)
class Support:
    """What stands behind an item: its tag, its grade, and how many articles of how many origins tell it."""

    tag: Tag
    grade: Grade
    origins: int
    articles: int

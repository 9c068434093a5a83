"""Look around a token: the words beside it, signs that glue it to others, capitals."""

from dataclasses import dataclass, field

from sitrep.analysis.dates.lexicon import Lexicon
from sitrep.analysis.dates.tokens import Tokens, phrase
from sitrep.languages.language import Script

_DASHES = frozenset("-–—‐‑")
_MONEY = frozenset("$€£¥₹₽₴﷼%‰")


@dataclass(frozen=True, slots=True)
class Window:
    """The tokens of a text with its lexicon."""

    text: str
    tokens: Tokens
    lexicon: Lexicon
    keys: list[str] = field(init=False)
    starts: list[int] = field(init=False)
    ends: list[int] = field(init=False)
    cased: bool = field(init=False)

    def __post_init__(self) -> None:
        """Lay the token lists open: they are read for every token."""
        object.__setattr__(self, "keys", self.tokens.keys)
        object.__setattr__(self, "starts", self.tokens.starts)
        object.__setattr__(self, "ends", self.tokens.ends)
        object.__setattr__(self, "cased", self.lexicon.language.script is not Script.ARABIC)

    def starts_with(self, position: int, group: str) -> int:
        """Return how many tokens from `position` on form an entry of a group of words; 0 if none do."""
        keys = self.keys
        if position >= len(keys) or (lengths := self.lexicon.heads[group].get(keys[position])) is None:
            return 0
        entries = self.lexicon.words[group]
        for length in lengths:
            if position + length <= len(keys) and tuple(keys[position : position + length]) in entries:
                return length
        return 0

    def ends_with(self, position: int, group: str) -> int:
        """Return how many tokens right before `position` form an entry of a group of words."""
        keys = self.keys
        if position <= 0 or (lengths := self.lexicon.tails[group].get(keys[position - 1])) is None:
            return 0
        entries = self.lexicon.words[group]
        for length in lengths:
            if length <= position and tuple(keys[position - length : position]) in entries:
                return length
        return 0

    def glued(self, position: int) -> bool:
        """Whether a number belongs to a longer one: a price, a decimal, a time, a version, a score."""
        start, end = self.starts[position], self.ends[position]
        before, after = self.text[max(0, start - 2) : start], self.text[end : end + 2]
        if before and (before[-1].isalnum() or before[-1] in _MONEY or before[-1] in "#@_&=+"):
            return True
        if (
            before
            and before[-1] in ".,:/'’-–"
            and len(before) == 2
            and before[0].isalnum()
            and before[0].isdecimal()
        ):
            return True
        if after and (after[0] in _MONEY or after[0] == "_"):
            return True
        return len(after) == 2 and after[0] in ".,:/'’-–" and after[1].isdecimal()

    def capital(self, position: int) -> bool:
        """Whether the token begins with a capital letter."""
        return 0 <= position < len(self.starts) and self.text[self.starts[position]].isupper()

    def adjacent(self, position: int) -> bool:
        """Whether only white space parts the token from the one before it."""
        if not 0 < position < len(self.starts):
            return False
        return self.text[self.ends[position - 1] : self.starts[position]].isspace()

    def only_signs(self, between: str, most: int) -> bool:
        """Whether a gap holds nothing but at most so many signs and small words of dates ("the", "le")."""
        keys = phrase(between) if len(between) <= 16 and "\n\n" not in between else ("x", "y", "z")
        fillers = self.lexicon.words["fillers"] | self.lexicon.words["weekday_openers"]
        return len(keys) <= most and all((key,) in fillers or key in ",(،.-–—" for key in keys)

    def is_range(self, between: str) -> bool:
        """Whether a gap between two dates says "from the one to the other"."""
        keys = phrase(between) if len(between) <= 16 and "\n" not in between else ()
        if len(keys) == 1 and keys[0] in _DASHES:
            return True
        range_word = phrase(self.lexicon.language.joiners.split("|")[0])
        return (
            bool(keys)
            and tuple(key for key in keys if (key,) not in self.lexicon.words["fillers"]) == range_word
        )

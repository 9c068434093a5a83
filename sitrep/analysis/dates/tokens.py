"""Cut a text into words, numbers and signs, folded so that spellings of one word meet."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_TOKEN = re.compile(
    r"""(?P<word>[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u064b-\u0655\u0670\u200c\u200d]|['’ʼ](?=[^\W\d_]))*)
      | \d+
      | [^\w\s]""",
    re.VERBOSE,
)
# Marks of vocalisation, the stretching sign and joiners carry no meaning in date words.
_DROPPED = re.compile("[\u0640\u064b-\u0655\u0670\u200c\u200d]")
_FOLDED = str.maketrans("أإآٱيىېۍئكةۀہګ’ʼёѐ", "اااایییییکهههگ''ее")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text: `keys` folded, `starts` and `ends` into the text."""

    keys: list[str]
    starts: list[int]
    ends: list[int]


def tokenise(text: str) -> Tokens:
    """Cut `text` into tokens in linear time; a run of digits is one token."""
    keys: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _TOKEN.finditer(text):
        word = match.group()
        keys.append(fold_word(word) if match.lastgroup else word)
        start, end = match.span()
        starts.append(start)
        ends.append(end)
    return Tokens(keys, starts, ends)


def phrase(form: str) -> tuple[str, ...]:
    """Fold a form of the language files into the keys that `tokenise` makes of it."""
    return tuple(tokenise(form).keys)


@lru_cache(maxsize=1 << 16)
def fold_word(word: str) -> str:
    """Fold case, composition, and the spellings of the Arabic script."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFC", word.casefold())
    return _DROPPED.sub("", plain).translate(_FOLDED)

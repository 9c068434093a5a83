"""Cut a text into words, numbers and signs, folded so that spellings of one word meet."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

# A word (letters, with the marks on them and apostrophes between them), a number, or a sign. Most words are
# plain letters with a space behind them: asked for first, they take half the time.
_TOKEN = re.compile(
    r"""([A-Za-z]++(?=[ ,.])
      | [^\W\d_]+(?:(?:[\u0300-\u036f\u064b-\u0655\u0670\u200c\u200d]|['’ʼ](?=[^\W\d_]))[^\W\d_]*)*
      | \d+
      | [^\w\s])""",
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
    pieces = _TOKEN.split(text)  # a gap, a token, a gap ... a gap
    ends = list(accumulate(map(len, pieces)))
    return Tokens(list(map(_fold_token, pieces[1::2])), ends[:-1:2], ends[1::2])


def phrase(form: str) -> tuple[str, ...]:
    """Fold a form of the language files into the keys that `tokenise` makes of it."""
    return tuple(tokenise(form).keys)


def fold_word(word: str) -> str:
    """Fold case, composition, and the spellings of the Arabic script; nothing folds to nothing."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFC", word.casefold())
    return _DROPPED.sub("", plain).translate(_FOLDED) or word


@lru_cache(maxsize=1 << 16)
def _fold_token(token: str) -> str:
    """Fold a word; numbers and signs stay as they are."""
    begin = token[0]
    return fold_word(token) if begin.isalnum() and not begin.isdecimal() else token

"""Words as they are compared in a search: no case, no diacritics, one form of each letter."""

import re
from collections.abc import Iterator

from sitrep.text import fold

# Letters that NFKD leaves whole; signs for ayin and hamza, and the stroke that only lengthens, are dropped.
_LETTERS = str.maketrans(
    {
        **dict(zip("łøđıəƒþ", ("l", "o", "d", "i", "e", "f", "th"), strict=True)),
        **dict(zip("æœ", ("ae", "oe"), strict=True)),
        **dict(zip("يىكةھ", "ییکهه", strict=True)),
        **dict(zip("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789", strict=True)),
        **dict.fromkeys("ʹʺʻʼʽʾʿˈˊˋـ"),
    }
)
_TOKEN = re.compile(r"[^\W_]+")
# A printed word with its marks: what is highlighted is never a letter without its accent.
_PRINTED = re.compile(
    "(?:[^\\W_][\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u0900-\u0903\u093a-\u094d]*)+"
)
# Scripts that put no spaces between words: each sign is a word, and words are phrases.
_UNSPACED = re.compile(
    "([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff])"
)


def words_of(text: str) -> list[str]:
    """Return the folded words of a text in order."""
    plain = fold(text).translate(_LETTERS)
    if not plain.isascii():
        plain = _UNSPACED.sub(r" \1 ", plain)
    return _TOKEN.findall(plain)


def printed_words(text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Yield the spans of the words of a printed text, each with what it is folded to."""
    for found in _PRINTED.finditer(text):
        start, end = found.span()
        word = found.group()
        if word.isascii() or not _UNSPACED.search(word):
            yield start, end, tuple(words_of(word))
            continue
        for piece in _UNSPACED.split(word):
            if piece:
                yield start, start + len(piece), tuple(words_of(piece))
                start += len(piece)

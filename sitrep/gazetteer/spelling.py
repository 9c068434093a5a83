"""How place names are compared: what is folded always, and what only between transliterations."""

import re
import unicodedata

# Apostrophes, ayin and hamza, however a source types them.
APOSTROPHES = "'’‘ʼʻʿʾ`´′"
_MARKS = re.compile(f"[{APOSTROPHES}]")
_NOT_LETTERS = re.compile(r"[\W\d_]+")
_SINGLE = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "ə": "e", "œ": "oe", "þ": "th"}
)

# The definite article of Arabic before a name, as it is pronounced before each letter.
_ARTICLE = re.compile(
    r"^(?:al|el|ar|as|ash|ad|az|at|an|aj|adh|ath|es|ed|er|ez)[ \-]+(?=\w{3})", re.IGNORECASE
)

# One sound, several spellings, in the order in which they are replaced.
_SOUNDS = (
    (re.compile(r"([^aeo])\1+"), r"\1"),
    (re.compile("[ao]w(?![aeiou])|[ao]u|oo"), "u"),
    (re.compile("[ae][iy](?![aou])|ee|iy|yi|ae"), "i"),
    (re.compile("[ey]"), "i"),
    (re.compile("o"), "u"),
    (re.compile("q"), "k"),
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile("[ai]h$"), "a"),
)


def join_key(name: str) -> str:
    """Fold a name to its letters: no case, diacritics, apostrophes, hyphens or spaces."""
    if name.isascii():
        return _NOT_LETTERS.sub("", name).lower()
    # Folded twice: compatibility forms hide capitals, and folding a capital gives marks.
    plain = unicodedata.normalize("NFKD", _MARKS.sub("", name)).casefold()
    plain = unicodedata.normalize("NFKD", plain).casefold().translate(_SINGLE)
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return _NOT_LETTERS.sub("", _MARKS.sub("", letters))


# Letters that Arabic, Persian and Pashto keyboards write in several ways.
_ALIKE = str.maketrans("ىيېۍةۀك", "ییییههک")


def native_key(name: str) -> str:
    """Fold a name in another script: as `join_key`, and the spellings of the Arabic letters."""
    return join_key(name).translate(_ALIKE)


def sound_key(key: str) -> str:
    """Fold a `join_key` further, so that the usual transliterations of one name meet.

    Herat and Hirat, Nimroz and Nimruz, Jawzjan and Jowzjan, Sar-e-Pul and Sari Pul give one key.
    """
    for pattern, letter in _SOUNDS:
        key = pattern.sub(letter, key)
    return key


def sound_rules() -> tuple[tuple[str, str], ...]:
    """Return the steps of `sound_key`, pattern and replacement, for who folds names in another language."""
    return tuple((pattern.pattern, letter) for pattern, letter in _SOUNDS)


def without_article(name: str) -> str:
    """Drop a leading Arabic article ("Ar-Raqqa", "Al Hodeidah"); other names stay as they are."""
    return _ARTICLE.sub("", name)

"""Lists of words as people write them in `config.yaml`: checked, never regular expressions."""

import re
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator

LONGEST_PHRASE = 12  # words
SHORTEST_STEM = 2  # letters before "*": fewer would match almost every word
_WORD = re.compile(r"[^\W_]+\*?")
_PARTS = re.compile(r"(?:[\s\-‐‑'’\u200c]|(?<!\.)\.(?!\.))+")
ANY_WORD, SOME_WORDS, NUMBER = "_", "...", "#"


def split_phrase(phrase: str) -> tuple[tuple[str, ...], ...]:
    """Split a phrase into words, each a tuple of alternatives: `fight*/battle* with covid`.

    "*" stands for any ending, "_" for any one word, "..." for up to four words, "#" for a number in digits,
    "/" parts alternatives; hyphens, single full stops and apostrophes count as spaces.

    Raises:
        ValueError: saying what is wrong with the phrase.
    """
    words = tuple(tuple(word.split("/")) for word in _PARTS.split(phrase.strip()) if word)
    if not words:
        raise ValueError(f'"{phrase}" holds no word')
    if len(words) > LONGEST_PHRASE:
        raise ValueError(f'"{phrase}" is longer than {LONGEST_PHRASE} words')
    for alternatives in words:
        for word in alternatives:
            if word in {ANY_WORD, SOME_WORDS, NUMBER}:
                continue
            if not _WORD.fullmatch(word):
                raise ValueError(
                    f'"{phrase}": "{word}" is not a word. Word lists take words, "*" for any ending, "_" for '
                    'any one word, "..." for up to four, "#" for a number and "/" between alternatives, '
                    "not regular expressions"
                )
            if word.endswith("*") and len(word) <= SHORTEST_STEM:
                raise ValueError(f'"{phrase}": "{word}" would match almost anything; write more letters')
    if {ANY_WORD, SOME_WORDS} & {*words[0], *words[-1]}:
        raise ValueError(f'"{phrase}" may not begin or end with "_" or "..."')
    if sum(SOME_WORDS in alternatives for alternatives in words) > 1:
        raise ValueError(f'"{phrase}" may hold "..." only once')
    return words


def _split_list(value: Any) -> Any:
    """Accept "a, b" as well as [a, b]; nothing at all is an empty list."""
    if value is None:
        return ()
    entries = value if isinstance(value, list | tuple) else [value]
    return tuple(
        part.strip() if isinstance(entry, str) else part
        for entry in entries
        for part in (entry.split(",") if isinstance(entry, str) else (entry,))
        if not isinstance(part, str) or part.strip()
    )


def _check(phrases: tuple[str, ...]) -> tuple[str, ...]:
    seen: set[str] = set()
    for phrase in phrases:
        split_phrase(phrase)
        if phrase.casefold() in seen:
            raise ValueError(f'"{phrase}" stands twice in this list')
        seen.add(phrase.casefold())
    return phrases


WordList = Annotated[tuple[str, ...], BeforeValidator(_split_list), AfterValidator(_check)]

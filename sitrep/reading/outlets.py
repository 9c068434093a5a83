"""Which lines name the outlet that published the page, and nothing else."""

import re
from collections.abc import Sequence

from sitrep.reading.lines import Line, ends_sentence

# Nouns by which outlets name themselves.
_OUTLET = re.compile(
    r"(?:news|times|post|press|agency|wire|gazette|tribune|herald|journal|chronicle|daily|weekly|"
    r"observer|monitor|"
    r"telegraph|mail|sun|star|guardian|mirror|independent|standard|examiner|dispatch|bulletin|courier|"
    r"register|record|"
    r"radio|tv|television|broadcasting|media|network|online|today|report|review|magazine|newspaper|service|"
    r"zeitung|nachrichten|rundschau|presse|agence|agencia|noticias|diario|periódico|jornal|quotidien|"
    r"новости|газета|вести|агентство|известия|новини|وكالة|صحيفة|قناة|أنباء|الأنباء|جريدة|خبرگزاری|روزنامه)$",
    re.IGNORECASE,
)
_DOMAIN = re.compile(r"(?:[\w-]{2,40}\.){1,3}[a-z]{2,10}$", re.IGNORECASE)
# Sections of a paper, which are no outlets: "World News", "Breaking news".
_SECTION_WORDS = (
    "breaking top latest world local national regional international related more featured headline "
    "headlines home "
    "business sports sport politics live video daily today recent africa asia europe america middle east "
    "us uk"
)
_SECTION = frozenset(_SECTION_WORDS.split())
_SMALL_WORDS = "of the and for de la le el del di du al"
_SMALL = frozenset(_SMALL_WORDS.split())


def is_outlet(lines: Sequence[Line], number: int) -> bool:
    """Tell whether a line names an outlet and nothing else."""
    line = lines[number]
    words = line.text.split()
    if not line.gap_after or not 1 <= len(words) <= 6 or number + 1 >= len(lines):
        return False
    if len(words) == 1 and _DOMAIN.match(line.text):
        return True
    if ends_sentence(line.text) or not are_names(words):
        return False
    if all(word.casefold() in _SECTION or _OUTLET.match(word) for word in words) and len(words) < 3:
        # "World News" is a section; "Daily Post" could be either, and says so in its text.
        return _is_credited(lines, line.text) or not any(word.casefold() in _SECTION for word in words)
    if len(words) > 1 and (_OUTLET.match(words[0]) or _OUTLET.match(words[-1])):
        return True
    return _is_credited(lines, line.text)


def _is_credited(lines: Sequence[Line], name: str) -> bool:
    """Tell whether the first or last lines credit a name: "(Name)" or "Name reports"."""
    credit = re.compile(
        rf"\({re.escape(name)}\)|\b{re.escape(name)} (?:has )?(?:reports|reported|learn(?:s|ed|t))\b"
    )
    return any(credit.search(line.text[:2000]) for line in (*lines[1:4], *lines[-3:]) if line.text != name)


def names_outlet(words: Sequence[str]) -> bool:
    """Tell whether a name holds a noun by which outlets call themselves."""
    return any(_OUTLET.match(word) for word in words)


def are_names(words: Sequence[str]) -> bool:
    """Tell whether all words but the small ones begin with a capital, or have no case."""
    return not any(word[0].islower() and word not in _SMALL for word in words)

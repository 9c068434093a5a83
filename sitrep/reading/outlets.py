"""Which lines name the outlet that published the page, and nothing else."""

import re
from collections.abc import Sequence

from sitrep.reading.agencies import is_agency
from sitrep.reading.lines import Line, ends_sentence

# Nouns by which outlets name themselves, and which headlines seldom end with.
_OUTLET = re.compile(
    r"(?:news|times|press|newswire|wire|gazette|tribune|herald|journal|chronicle|weekly|monthly|quarterly|"
    r"observer|monitor|telegraph|guardian|examiner|dispatch|bulletin|courier|ledger|sentinel|inquirer|"
    r"enquirer|intelligencer|argus|advertiser|advocate|clarion|globe|crescent|statesman|spectator|"
    r"radio|tv|television|broadcasting|media|network|online|magazine|newspaper|"
    r"zeitung|nachrichten|rundschau|presse|agence|agencia|noticias|diario|periódico|jornal|quotidien|"
    r"новости|газета|вести|агентство|известия|новини|وكالة|صحيفة|قناة|أنباء|الأنباء|جريدة|خبرگزاری|"
    r"روزنامه|آژانس)$",
    re.IGNORECASE,
)
# Nouns that outlets share with headlines ("Rebels Shell Army Post"): they need more to go by.
_COMMON = re.compile(
    r"(?:post|agency|daily|mail|sun|star|mirror|independent|standard|register|record|today|report|review|"
    r"service|leader|voice|nation|world|express|echo|union|pioneer|eagle|banner|citizen|messenger|"
    r"mercury|republic|reporter|letter|briefing)$",
    re.IGNORECASE,
)
# Of these the nouns that name neither a place, a body nor a kind of document.
_PAPER = re.compile(
    r"(?:post|daily|mail|sun|star|mirror|independent|standard|today|review|leader|voice|world|express|echo|"
    r"pioneer|eagle|citizen|messenger|mercury|reporter)$",
    re.IGNORECASE,
)
# News that is listed, and no name.
_FRESH = frozenset(["последние", "главные", "свежие", "все", "останні", "головні", "свіжі", "усі", "всі"])
_ARTICLES = frozenset(["the", "le", "la", "les", "el", "los", "las", "il", "die", "der", "das"])
# Longer names are outlets only so: "Radio of the Lakes", "Northern Provinces News Agency".
_IN_FULL = re.compile(
    r"^(?:(?:le|la|el|il|o|die|der) )?(?:radio|voice|voz|voix|journal|quotidien|courrier|correo|diario|"
    r"gaceta|heraldo|peri[óo]dico|jornal|corriere|agence|agencia|agency) "
    r"(?:of|de|du|des|del|dello|della|da|do)\b|"
    r"\b(?:news|press) (?:agency|service|network|channel)$|\bbroadcasting (?:corporation|service)$",
    re.IGNORECASE,
)
_DOMAIN = re.compile(r"(?:[\w-]{2,40}\.){1,3}[a-z]{2,10}$", re.IGNORECASE)
# Sections of a paper, which are no outlets: "World News", "Breaking news".
_SECTION_WORDS = (
    "breaking top latest world local national regional international related more featured headline "
    "headlines home nation opinion analysis comment editorial business markets economy culture "
    "sports sport politics live video daily today recent africa asia europe america americas middle east "
    "us uk e-paper war conflict"
)
_SECTION = frozenset(_SECTION_WORDS.split())
_FEED_SEAM = re.compile(r"\s*[|»>•·]\s*|\s+[-–—/:]{1,2}\s+|:\s+")
_TWO = 2
_LONGEST_FEED = 120
_SMALL_WORDS = "of the and for de la le les el del des di du al"
_SMALL = frozenset(_SMALL_WORDS.split())
_MOST_WORDS = 6
_NAME_WORDS = 3
# A survey of other outlets' words names none of its own.
_SURVEY = re.compile(r"\b(?:press|media|news) (?:review|digest|summary|round-?up|survey)\b", re.IGNORECASE)


def is_outlet(lines: Sequence[Line], number: int, *, alone: bool, title_below: bool) -> bool:
    """Tell whether a line names an outlet and nothing else.

    `alone` says that it is set off from running text, `title_below` that a headline of its own follows.
    """
    line = lines[number]
    words = line.text.split()
    if not alone or not 1 <= len(words) <= _MOST_WORDS or number + 1 >= len(lines):
        return False
    if is_lower_outlet(words) or (len(words) == 1 and _DOMAIN.match(line.text)):
        return True
    if ends_sentence(line.text) or not are_names(words):
        return False
    if are_sections(words):
        return _is_credited(lines, line.text)
    if (
        is_named_outlet(words)
        or is_agency(line.text)
        or (title_below and len(words) <= _NAME_WORDS and _COMMON.match(words[-1]))
    ):
        return len(words) > 1 or title_below or _is_credited(lines, line.text)
    return _is_credited(lines, line.text)


def is_named_outlet(words: Sequence[str]) -> bool:
    """Tell whether words are a name that holds a noun by which outlets call themselves."""
    if is_lower_outlet(words):
        return True
    if not 1 < len(words) <= _MOST_WORDS or not are_names(words) or are_sections(words):
        return False
    if _SURVEY.search(" ".join(words)):
        return False
    has_article = words[0].casefold() in _ARTICLES
    if len(words) > _NAME_WORDS and not (has_article or _IN_FULL.search(" ".join(words))):
        return False
    return bool(_OUTLET.match(words[0]) or _OUTLET.match(words[-1]) or _IN_FULL.search(" ".join(words))) or (
        has_article and len(words) <= _NAME_WORDS and bool(_COMMON.match(words[-1]))
    )


def strip_section(title: str) -> str:
    """Return the outlet in the title of a feed: "Hill Dispatch - Asia" and "World | Hill Dispatch" name one.

    The title as it is where no piece of it is the name of an outlet beyond doubt.
    """
    pieces = [piece for piece in _FEED_SEAM.split(title) if piece]
    if len(pieces) < _TWO or len(title) > _LONGEST_FEED:
        return title
    named = [piece for piece in pieces if is_named_outlet(piece.split()) or is_agency(piece)]
    if len(named) == 1:
        return named[0]
    others = [piece for piece in pieces if not are_sections(piece.split())]
    return others[0] if len(others) == 1 and not named else title


def is_lower_outlet(words: Sequence[str]) -> bool:
    """Tell whether a name in Cyrillic is an outlet's whose noun is no capital: "Степная газета"."""
    return (
        1 < len(words) <= _NAME_WORDS
        and not words[-1].isascii()
        and words[-1][0].islower()
        and are_names(words[:-1])
        and words[0].casefold() not in _FRESH
        and _OUTLET.match(words[-1]) is not None
    )


def is_paper(words: Sequence[str]) -> bool:
    """Tell whether a name beside a day is that of a paper, by a noun that outlets share with headlines."""
    return (
        1 < len(words) <= _MOST_WORDS
        and are_names(words)
        and not are_sections(words)
        and _SURVEY.search(" ".join(words)) is None
        and _PAPER.match(words[-1]) is not None
    )


def are_sections(words: Sequence[str]) -> bool:
    """Tell whether words name a section of a paper ("World News"): up to three, none of its own."""
    return len(words) <= _NAME_WORDS and all(
        word.casefold() in _SECTION or word.casefold() in {"news", "&"} for word in words
    )


def _is_credited(lines: Sequence[Line], name: str) -> bool:
    """Tell whether the first or last lines credit a name: "(Name)" or "Name reports"."""
    credit = re.compile(
        rf"\({re.escape(name)}\)|\b{re.escape(name)} (?:has )?(?:reports|reported|learn(?:s|ed|t))\b"
    )
    return any(credit.search(line.text[:2000]) for line in (*lines[1:4], *lines[-3:]) if line.text != name)


def names_outlet(words: Sequence[str]) -> bool:
    """Tell whether a name holds a noun by which outlets call themselves."""
    return any(_OUTLET.match(word) or _COMMON.match(word) for word in words)


def are_names(words: Sequence[str]) -> bool:
    """Tell whether all words but the small ones begin with a capital, or have no case."""
    return not any(word[0].islower() and word not in _SMALL for word in words)

"""Words that a page broke at the end of its lines: joined again, true compounds with their hyphen."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache

from sitrep.languages.detect import detect_language
from sitrep.languages.registry import language_of, languages
from sitrep.model import Problem
from sitrep.reading.formats.base import Context
from sitrep.text import count_of, fold

# A line of running text that ends with a hyphen, and the first word of the next.
_BREAK = re.compile(r"(?P<head>[^\W_]{1,40})(?P<hyphen>[-‐])[ \t]{0,3}\n[ \t]{0,12}(?P<tail>[^\W_]{1,40})")
_WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
_HYPHENS = frozenset("-‐")
_APOSTROPHES = frozenset("'’")
_BLANKS = 3  # behind the hyphen, at most
_LONGEST_PART = 40
_SHORTEST_LINE = 12
_SHORTEST_PART = 3  # letters of a free word that can be the first part of a compound
_SAMPLE = 8_000  # signs by which the language is told


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


# What follows a hyphen that stands for the rest of a word: "pre- and post-war".
_SUSPENDING = _words("and or to und oder bis et ou y o e и или і та або")
# First parts that always keep it, and last parts of compounds that end no other word.
_HEADS = _words(
    """self vice anti semi twenty thirty forty fifty sixty seventy eighty ninety porte cessez celui celle ceux
    celles vis rendez peut кое вице экс юго северо віце південно північно"""
)
_TAILS = _words(
    """called held backed based ranking controlled aligned torn affected linked sponsored supported general
    wide scale style sided proof old year month mile level speaking fuelled led то либо нибудь небудь"""
)
# First syllables of so many words that a word behind them says nothing.
_PREFIXES = _words(
    """in re de un dis con com pro per ex out over under for with sub im em en ab ad ob pre sup inter trans up
    after ver be ge er ent zer auf aus ein an vor nach um bei zu mit über unter durch nieder wider par pour
    sur sou dés dé es al el por по при про под на за вы от до об не від роз ви"""
)
_PAIRS = frozenset({("cease", "fire"), ("cross", "fire"), ("stand", "off"), ("so", "called"), ("run", "up")})
# Words of two words that are written as one.
_CLOSED = _words(
    """someone anyone everyone something anything everything somewhere anywhere everywhere elsewhere however
    whenever wherever whatever whoever therefore otherwise meanwhile throughout nevertheless weekend airport
    airstrike airstrikes gunfire gunman gunmen gunship warship warships warplane warplanes warlord warlords
    policeman policemen spokesman spokeswoman spokesmen chairman fisherman fishermen homeland household
    households hometown roadblock roadblocks roadside checkpoint checkpoints headquarters bloodshed
    battlefield frontline stronghold hardline hardliners lawmaker lawmakers landmine landmines minefield
    shutdown breakdown breakthrough deadline crackdown outbreak countryside riverside peacekeepers bystanders
    lieutenant understand understanding overnight waterway highway railway newspaper statement"""
)


def mend_hyphens(text: str, context: Context) -> tuple[str, tuple[Problem, ...]]:
    """Join the words that the lines of a text break (`join_words`), and note it."""
    mended, joined = join_words(text)
    if not joined:
        return text, ()
    have = "has" if joined == 1 else "have"
    what = f"breaks words at the ends of its lines; {count_of(joined, 'word')} {have} been joined"
    return mended, (context.problem(what, "Compare quotations with the source.", lost=False),)


def join_words(text: str) -> tuple[str, int]:
    """Return a text with the words joined that its lines break, and how many there were.

    The second part of a word moves up to its first. The hyphen goes, unless the word has one by itself: the
    text writes it so elsewhere, a capital or another hyphen stands beside it ("Al-Shabaab", "Sar-e-Pul"), or
    both parts are words and the whole is none that is known. Everything else stays.
    """
    breaks = [match for match in _find_breaks(text) if _is_broken(text, match)]
    if not breaks:
        return text, 0
    known = _Known(text)
    pieces: list[str] = []
    done = joined = 0
    for match in breaks:
        if match.start() < done:
            continue
        hyphen = "" if _is_one_word(text, match, known) else match["hyphen"]
        end = _end_of_word(text, match.end())
        pieces += (text[done : match.end("head")], hyphen, text[match.start("tail") : end])
        done = end
        joined += 1
        # The line goes on below, where the rest of the broken word stood.
        if text[end : end + 1] in {" ", "\t"}:
            pieces.append("\n")
            done = end + 1
    pieces.append(text[done:])
    return "".join(pieces), joined


def _find_breaks(text: str) -> Iterator[re.Match[str]]:
    """Yield the hyphens at the ends of lines with what stands on both sides."""
    # Few lines end with a hyphen: their ends are looked at, not every sign of the text.
    end = text.find("\n")
    while end >= 0:
        edge = end
        while edge and end - edge < _BLANKS and text[edge - 1] in " \t":
            edge -= 1
        if edge and text[edge - 1] in _HYPHENS:
            begin = edge - 1
            while begin and edge - begin <= _LONGEST_PART and text[begin - 1].isalnum():
                begin -= 1
            if match := _BREAK.match(text, begin):
                yield match
        end = text.find("\n", end + 1)


class _Known:
    """The words of a text that stand in it whole, with and without hyphens."""

    def __init__(self, text: str) -> None:
        """Count the words, those that a line breaks left out."""
        self._vocabulary = _vocabulary(detect_language(text[:_SAMPLE]))
        whole = _BREAK.sub(" ", text)
        self._counts: Counter[str] = Counter()
        for word, times in Counter(_WORD.findall(whole)).items():
            self._counts[fold(word).replace("‐", "-")] += times
        self._parts = {part for word in self._counts for part in word.split("-")}

    def times(self, word: str) -> int:
        """Return how often a word stands in the text."""
        return self._counts[word]

    def lists(self, word: str) -> bool:
        """Tell whether a word is listed for the language."""
        return word in _CLOSED or word in self._vocabulary

    def has(self, word: str) -> bool:
        """Tell whether a word stands in the text by itself or as a part of a compound, or is listed."""
        return word in self._parts or word in self._vocabulary


def _is_broken(text: str, match: re.Match[str]) -> bool:
    """Tell whether a hyphen at the end of a line belongs to a word that goes on below."""
    line = text.rfind("\n", 0, match.start()) + 1
    if match.start("hyphen") - line < _SHORTEST_LINE:
        return False
    head, tail = match["head"], match["tail"]
    if tail[0].isdigit() or (head[-1].isdigit() and not tail.isalpha()):
        return False  # "2009-\n10" may be a range of years, "12-\n15" one of anything
    return fold(tail) not in _SUSPENDING


def _is_one_word(text: str, match: re.Match[str], known: _Known) -> bool:
    """Tell whether the hyphen is that of the line, not of the word."""
    first, last = fold(match["head"]), fold(match["tail"])
    if _is_compound(text, match):
        return False
    whole, compound = known.times(first + last), known.times(f"{first}-{last}")
    if whole or compound:
        return whole >= compound
    if known.lists(first + last) or (first, last) in _PAIRS:
        return (first, last) not in _PAIRS
    if first in _PREFIXES or len(first) < _SHORTEST_PART or not known.has(first):
        return first not in _HEADS
    return not (first in _HEADS or last in _TAILS or known.has(last))


def _is_compound(text: str, match: re.Match[str]) -> bool:
    """Tell by what stands beside it that a hyphen is the word's: a capital, a number, another hyphen."""
    head, tail = match["head"], match["tail"]
    before, behind = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 2]
    if before in _HYPHENS or (behind[:1] in _HYPHENS and behind[1:].isalpha()):
        return True
    if head[-1].isdigit() or (len(head) == 1 and before not in _APOSTROPHES):
        return True
    return not tail[0].islower() and _has_case(tail) and not _is_in_capitals(text, match)


def _has_case(word: str) -> bool:
    return word[0].upper() != word[0].lower()


def _is_in_capitals(text: str, match: re.Match[str]) -> bool:
    """Tell whether the whole line is in capitals, so that a capital says nothing."""
    line = text[text.rfind("\n", 0, match.start()) + 1 : match.start("hyphen")]
    return line.isupper() and match["tail"].isupper()


def _end_of_word(text: str, end: int) -> int:
    """Return where what is glued to a word ends: its other parts, quotes and stops."""
    while end < len(text) and not text[end].isspace():
        end += 1
    return end


@cache
def _vocabulary(code: str | None) -> frozenset[str]:
    """Return every word of a language file; of all where the language is not known."""
    known = language_of(code) if code else None
    found: set[str] = set()
    for language in (known,) if known else languages():
        _gather(language, found)
    return frozenset(found)


def _gather(value: object, found: set[str]) -> None:
    if isinstance(value, str):
        found.update(fold(word) for word in _WORD.findall(value))
    elif isinstance(value, tuple):
        for one in value:
            _gather(one, found)
    elif is_dataclass(value):
        for field in fields(value):
            _gather(getattr(value, field.name), found)

"""What a user asks for: words, phrases, beginnings and operators, read into a tree that FTS5 is asked by."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sitrep.delivery.search.folding import words_of
from sitrep.errors import UsageError

LONGEST = 1000  # characters
_MOST_WORDS = 64
_DEEPEST = 16  # parentheses within each other
_QUOTES = tuple('"“”„«»')
_PIECE = re.compile(
    r"""(?P<mark>[()])
    | ["“”„«»](?P<phrase>[^"“”„«»]*+)(?P<close>["“”„«»])?(?P<more>\*)?
    | (?P<word>[^\s()"“”„«»]++)""",
    re.VERBOSE,
)

Variants = Callable[[str], tuple[tuple[str, ...], ...]]


@dataclass(frozen=True, slots=True)
class Words:
    """Words that stand one after the other; the last may be a `prefix`. `spellings` mean the same place."""

    words: tuple[str, ...]
    prefix: bool = False
    spellings: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Parts that "AND" or "OR" joins, or the second of which must "NOT" be there."""

    joint: str
    parts: tuple["Node", ...]


Node = Words | Group


def parse_query(text: str, variants: Variants = lambda _: ()) -> Node:
    """Read a query: words (all must be there), "phrases", beginnings*, AND, OR, NOT and parentheses.

    Operators are in capitals; NOT, or a minus before the word, binds closest, then AND, then OR. `variants`
    gives the other spellings of a place's name; a phrase is taken as it is.

    Raises:
        UsageError: for a query that cannot be read so; it says where.
    """
    if len(text) > LONGEST:
        raise UsageError(
            f"The query has {len(text):,} characters; {LONGEST:,} are the most. Ask for fewer words."
        )
    reader = _Reader(list(_pieces(text)), variants)
    if not reader.pieces:
        raise UsageError('The query holds no word. Give one, such as: sitrep search "evacuation flights"')
    node = reader.either(0)
    if reader.piece is not None:
        raise UsageError("The query has a ) without its (. Take it away, or put the ( where it belongs.")
    return node


def to_match(node: Node) -> str:
    """Return the tree in the language of FTS5; all words in it are letters and digits within quotes."""
    if isinstance(node, Group):
        return "(" + f" {node.joint} ".join(map(to_match, node.parts)) + ")"
    ways = [f'"{" ".join(words)}"' for words in (node.words, *node.spellings)]
    if node.prefix:
        ways[0] += " *"
    return f"({' OR '.join(ways)})" if len(ways) > 1 else ways[0]


def wanted_words(node: Node) -> Iterator[Words]:
    """Yield what a result holds because it was asked for: all words but those behind NOT."""
    if isinstance(node, Words):
        yield node
    else:
        for part in node.parts[:1] if node.joint == "NOT" else node.parts:
            yield from wanted_words(part)


@dataclass(frozen=True, slots=True)
class _Piece:
    """An operator or a parenthesis (`sign`), or words; `bare` ones may be part of a name of several words."""

    sign: str = ""
    words: tuple[str, ...] = ()
    prefix: bool = False
    bare: bool = False


def _pieces(text: str) -> Iterator[_Piece]:
    count = 0
    for found in _PIECE.finditer(text):
        word, phrase = found["word"], found["phrase"]
        if found["mark"] or word in {"AND", "OR", "NOT"}:
            yield _Piece(sign=found["mark"] or word)
            continue
        if phrase is not None and not found["close"]:
            raise UsageError(
                f"The quotation mark at character {found.start() + 1} of the query isn't closed. "
                "Close it, or take it away."
            )
        asked = phrase if word is None else word
        if "*" in asked.rstrip("*"):
            raise UsageError(f'"*" stands at the end of a word only, as in disp*: not in "{asked[:60]}".')
        words = tuple(words_of(asked))
        count += len(words)
        if count > _MOST_WORDS:
            raise UsageError(f"The query has more than {_MOST_WORDS} words. Ask for fewer.")
        if (
            word is not None
            and word.startswith("-")
            and (words or text[found.end() : found.end() + 1] in _QUOTES)
        ):
            yield _Piece(sign="NOT")
        if words:  # what is marks only asks for nothing
            prefix = bool(found["more"]) or asked.endswith("*")
            yield _Piece(words=words, prefix=prefix, bare=word is not None and not prefix)


class _Reader:
    """Reads pieces from left to right, by descent."""

    def __init__(self, pieces: list[_Piece], variants: Variants) -> None:
        self.pieces = pieces
        self._variants = variants
        self._at = 0

    @property
    def piece(self) -> _Piece | None:
        return self.pieces[self._at] if self._at < len(self.pieces) else None

    @property
    def sign(self) -> str:
        return self.piece.sign if self.piece is not None else ""

    def either(self, depth: int) -> Node:
        parts = [self._all(depth)]
        while self.sign == "OR":
            self._at += 1
            parts.append(self._all(depth))
        return parts[0] if len(parts) == 1 else Group("OR", tuple(parts))

    def _all(self, depth: int) -> Node:
        wanted, unwanted = self._some(depth), list[Node]()
        while self.piece is not None and self.sign not in {"OR", ")"}:
            if self.sign == "AND":
                self._at += 1
            if self.sign == "NOT":
                self._at += 1
                unwanted.append(self._one(depth))
            else:
                wanted += self._some(depth)
        node = wanted[0] if len(wanted) == 1 else Group("AND", tuple(wanted))
        for each in unwanted:
            node = Group("NOT", (node, each))
        return node

    def _some(self, depth: int) -> list[Node]:
        """Read one part, or several words of which some together are a place's name."""
        if self.piece is None or not self.piece.bare:
            return [self._one(depth)]
        run: list[tuple[str, ...]] = []
        while self.piece is not None and self.piece.bare:
            run.append(self.piece.words)
            self._at += 1
        return list(self._named(run))

    def _named(self, run: list[tuple[str, ...]]) -> Iterator[Node]:
        """Yield the words of a run; the longest names of places are found first."""
        at = 0
        while at < len(run):
            for length in range(min(4, len(run) - at), 0, -1):
                words = tuple(word for each in run[at : at + length] for word in each)
                spellings = self._variants(" ".join(words))
                if spellings and length > 1:
                    each = tuple(Words(part) for part in run[at : at + length])
                    apart = Group("AND", each)
                    yield Group("OR", (apart, *map(Words, spellings)))
                elif spellings or length == 1:
                    yield Words(words, spellings=spellings)
                else:
                    continue
                at += length
                break

    def _one(self, depth: int) -> Node:
        piece = self.piece
        if piece is None or piece.sign in {"AND", "OR", "NOT", ")"}:
            where = f'before "{piece.sign}"' if piece is not None else "at its end"
            raise UsageError(
                f"The query lacks a word {where}. AND, OR and NOT stand between words; in small letters "
                "they are words themselves."
            )
        self._at += 1
        if piece.sign != "(":
            spellings = self._variants(" ".join(piece.words)) if piece.bare else ()
            return Words(piece.words, piece.prefix, spellings)
        if depth >= _DEEPEST:
            raise UsageError(
                f"The query has more than {_DEEPEST} parentheses within each other. Ask for less."
            )
        node = self.either(depth + 1)
        if self.sign != ")":
            raise UsageError("The query has a ( that is not closed. Close it, or take it away.")
        self._at += 1
        return node

"""What the words around a name say: place, person, organisation, or nothing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from sitrep.analysis.places.bodies import ARTICLES, in_body
from sitrep.analysis.places.lexicon import (
    HEADS,
    KIND_OF,
    LEADING,
    LOCATIVE,
    PARTICLES,
    PERSONAL,
    QUALIFIERS,
    SITES,
    SPEECH,
    TIMES,
    TITLES,
)
from sitrep.analysis.places.mentions import Mention, Word, gap, spaced
from sitrep.model import PlaceKind

# "KABUL (AFP) —", "Aden, 3 May", "Khartoum: " at the head of a paragraph.
_DATELINE = re.compile(r"\s?(?:,|\(|[—–]|--? |:\s)")
_SENTENCE_END = re.compile(r"[.!?:;•*|“\"‘(\[\n]\s*$|^\s*$|[—–-]\s+$")


class Evidence(IntEnum):
    """How strongly the words around a name speak for a place."""

    NONE = 0
    LEAD = 1
    LOCATED = 2
    NAMED = 3


@dataclass(frozen=True, slots=True)
class Context:
    """The words around a mention.

    `kind` is what a common noun beside the name says; `person` and `body` that the name belongs to a
    person's or an organisation's name; `beside` that another proper noun adjoins it,
    `article` and `speech` that "the" stands before it or a verb of saying behind.
    """

    evidence: Evidence
    kind: PlaceKind | None
    noun: bool
    person: bool
    body: bool
    beside: bool
    article: bool
    speech: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text; `headline` tells that it is set in title case or capitals."""

    start: int
    headline: bool


def read_context(
    text: str, words: Sequence[Word], mention: Mention, *, line: Line, known: frozenset[int]
) -> Context:
    """Read what stands around a mention; `known` are the numbers of words that are places themselves."""
    before = _before(text, words, mention)
    after = _after(text, words, mention)
    kind, noun = _noun(text, words, mention, after)
    joined = not line.headline and _beside_before(text, mention, before, known=known)
    following = not line.headline and _beside_after(after, mention, known=known)
    personal = mention.key in PERSONAL
    title = before is not None and before.low in TITLES and (before.capital or personal)
    given = _is_personal(before) and (mention.first - 1) not in known
    family = _is_personal(after) and mention.after not in known
    return Context(
        evidence=Evidence.NAMED if noun else _evidence(text, mention, before, line),
        kind=kind,
        noun=noun,
        person=(title or given or family or (joined and (personal or _has_article(text, words, mention))))
        and not noun,
        body=in_body(text, words, mention, headline=line.headline),
        beside=(joined or following) and not noun,
        article=before is not None and before.low == "the",
        speech=after is not None and after.low in SPEECH,
    )


def _has_article(text: str, words: Sequence[Word], mention: Mention) -> bool:
    """Tell whether an article is tied to the name: behind a capital it makes a surname ("Karim al-Homsi")."""
    number = mention.first - 1
    return (
        number >= 0
        and words[number].low in ARTICLES
        and gap(text, words[number], words[mention.first]) == "-"
    )


def _is_personal(word: Word | None) -> bool:
    return word is not None and word.capital and word.low in PERSONAL


def _evidence(text: str, mention: Mention, before: Word | None, line: Line) -> Evidence:
    if before is not None and before.low in LOCATIVE:
        return Evidence.LOCATED
    # Longer openings than that are no dateline.
    opens = mention.start - line.start < 60 and not text[line.start : mention.start].strip()
    if opens and _DATELINE.match(text, mention.end):
        return Evidence.LOCATED
    return Evidence.LEAD if before is not None and before.low in LEADING else Evidence.NONE


def is_headline(line: str, words: Sequence[Word]) -> bool:
    """Tell whether a line is set in title case or capitals, where a capital says nothing."""
    if line.rstrip().endswith((".", ".”", '."', "!”", "?”")):
        return False
    long = [word for word in words if len(word.text) > 3]
    return len(long) > 3 and sum(word.capital for word in long) * 10 >= len(long) * 7


def _before(text: str, words: Sequence[Word], mention: Mention) -> Word | None:
    """Return the word before, if only white space (or an article's hyphen) parts it from the name."""
    number = mention.first - 1
    if number < 0:
        return None
    between = gap(text, words[number], words[mention.first])
    if between == "-" and words[number].low in PARTICLES and number > 0:
        # "in al-Raqqa": look past the article.
        number -= 1
        between = gap(text, words[number], words[number + 1])
    return words[number] if spaced(between) else None


def _after(text: str, words: Sequence[Word], mention: Mention) -> Word | None:
    if mention.after >= len(words):
        return None
    following = words[mention.after]
    return following if spaced(text[mention.end : following.start]) else None


def _noun(
    text: str, words: Sequence[Word], mention: Mention, after: Word | None
) -> tuple[PlaceKind | None, bool]:
    """Find a common noun of places that belongs to the name: "Kunduz province", "province of Kunduz"."""
    if after is not None and after.low in KIND_OF:
        return KIND_OF[after.low], True
    number = mention.first - 1
    if number < 0 or not spaced(gap(text, words[number], words[mention.first])):
        return None, False
    if words[number].low in HEADS and words[number].low not in {"division", "state", "capital"}:
        return KIND_OF[words[number].low], True
    if words[number].low in {"of", "capital"}:
        back = number - (words[number].low == "of")
        if back >= 0 and spaced(gap(text, words[back], words[back + 1])) and words[back].low in HEADS:
            return KIND_OF[words[back].low], True
        # "The market of Sake": what stands in a place and is no title vouches for it too.
        if back >= 0 and words[back].low in SITES and text[words[back].end : words[number].start].isspace():
            return None, True
    return None, False


def _beside_before(text: str, mention: Mention, before: Word | None, *, known: frozenset[int]) -> bool:
    """Tell whether a proper noun that is no place, time or side stands directly before the name."""
    number = mention.first - 1
    if before is None or not before.capital or number in known or before.text.isupper():
        return False
    if any(before.low in list_ for list_ in (QUALIFIERS, KIND_OF, TIMES, LEADING)):
        return False
    opening = number == 0 or bool(_SENTENCE_END.search(text[max(0, before.start - 3) : before.start]))
    return not (opening and before.low not in PERSONAL and len(before.low) < 4)


def _beside_after(after: Word | None, mention: Mention, *, known: frozenset[int]) -> bool:
    if after is None or not after.capital or mention.after in known:
        return False
    return not any(after.low in list_ for list_ in (KIND_OF, TIMES, QUALIFIERS))

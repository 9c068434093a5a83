"""Who first reported it: articles of one story that go back to one wire, agency or speaker."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from sitrep.analysis.shared import Shared
from sitrep.model import Article
from sitrep.text import fold, sentences

# The words that tell the news, in which whoever it comes from is named.
_TELLING = 3
_BESIDE = 90  # characters
_SPELLING = {"defense": "defence"}
_NAME = r"(?:\b[^\W\d_a-z][\w’'-]{0,24})"
_NAMES = re.compile(rf"{_NAME}(?:[ ]{_NAME}){{1,4}}")
# "… told Sample Wire", "reported Sample Wire", "according to Sample News Agency".
_REPORTED = re.compile(
    r"\b(?:told|reports?|reported|quoted by|cited by|informed)\s+(?:the\s+)?"
    rf"(?P<name>{_NAME}(?:[ ]{_NAME}){{0,3}})"
)
# "SAMPLE CITY, June 7 (Sample Wire) —": the agency in front of the first sentence.
_DATELINE = re.compile(r"[^\n(]{0,60}\((?P<name>[^()\n\d]{2,40})\)\s{0,2}[-–—:]")
_CREDIT = frozenset({"agency credit", "credit"})
_BRACKETS = re.compile(r"^\W+|\W+$")
_CREDIT_WORDS = re.compile(
    r"(?:with |additional )?(?:inputs?|reporting|reports?|reported|writes?|credit|source)?(?: from| by)?[ :]*"
)
_SPEECH = re.compile(
    r"\b(?:said|says|told|announced|stated|added|confirmed|tweeted|according to|declared|reported|claimed)\b"
)
# Bodies whose statement is one origin even where nobody's name stands beside it.
_BODY = re.compile(
    r"\b(?:(?:ministry|department|directorate) of (?:the )?\w+|\w+ (?:ministry|directorate)|army|police|"
    r"military|governor|mayor|general staff|security council|president’?'?s office|defen[cs]e minister|"
    r"foreign minister|interior minister|un mission|red cross|red crescent|civil defen[cs]e)\b",
    re.IGNORECASE,
)


def find_origins(
    articles: Sequence[Article], stories: Iterable[Sequence[int]], shared: Sequence[Shared]
) -> tuple[str, ...]:
    """Return for each article the id of the lead article of its origin (standards.md section 3.3).

    Articles that share a wire's paragraphs have one origin. Within one story, so have those that credit
    the same agency and those whose news comes from the same named speaker or body, however many outlets
    carry it. Given are the positions of the articles of each story.
    """
    root = list(range(len(articles)))
    for pair in shared:
        _join(root, articles, pair.left, pair.right)
    for story in stories:
        if len(story) == 1:
            continue
        holders: defaultdict[str, list[int]] = defaultdict(list)
        for number in story:
            for key in sorted(_keys(articles[number])):
                holders[key].append(number)
        for _, numbers in sorted(holders.items()):
            for other in numbers[1:]:
                _join(root, articles, numbers[0], other)
    return tuple(articles[_find(root, number)].id for number in range(len(articles)))


def _keys(article: Article) -> frozenset[str]:
    """Return the agency that an article credits and the speaker that its news comes from."""
    agencies = {f"agency {name}" for name in _agencies(article)}
    return frozenset(agencies | {f"speaker {name}" for name in _speakers(article)})


def _agencies(article: Article) -> Iterable[str]:
    clipping = article.clipping
    for removal in clipping.removed:
        if removal.reason in _CREDIT:
            name = _CREDIT_WORDS.sub("", fold(_BRACKETS.sub("", removal.text)), count=1)
            if name:
                yield name
    opening = clipping.text[:400]
    if dateline := _DATELINE.match(opening):
        yield fold(dateline["name"])
    for match in _REPORTED.finditer(opening):
        yield fold(match["name"])


def _speakers(article: Article) -> Iterator[str]:
    """Yield the surname and the body that the first attributed sentence of the news names."""
    text = article.clipping.text
    for start, end in islice(sentences(text), _TELLING):
        sentence = text[start:end]
        verb = _SPEECH.search(sentence)
        if verb is None:
            continue
        # Whoever speaks stands beside the verb; a name a clause away is somebody else.
        first = max(0, verb.start() - _BESIDE)
        around = sentence[first : verb.end() + _BESIDE]
        body = _nearest(_BODY, around, verb.start() - first)
        name = _nearest(_NAMES, around, verb.start() - first)
        if body is not None:
            yield " ".join(sorted({_SPELLING.get(word, word) for word in fold(body).split()} - {"of", "the"}))
        if name is not None and _BODY.search(name) is None:
            yield fold(name.rsplit(" ", 1)[-1]).removesuffix("'s")
        if body is not None or name is not None:
            return


def _nearest(pattern: re.Pattern[str], text: str, at: int) -> str | None:
    found = min(
        pattern.finditer(text),
        key=lambda match: (min(abs(match.start() - at), abs(match.end() - at)), match.start()),
        default=None,
    )
    return found.group() if found else None


def _find(root: list[int], number: int) -> int:
    while root[number] != number:
        number = root[number]
    return number


def _join(root: list[int], articles: Sequence[Article], left: int, right: int) -> None:
    one, other = _find(root, left), _find(root, right)
    keep, give = sorted(
        (one, other), key=lambda number: (-len(articles[number].clipping.text), articles[number].id)
    )
    if keep != give:
        root[give] = keep

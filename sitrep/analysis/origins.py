"""Who first reported it: articles of one story that go back to one wire, agency or speaker."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from sitrep.analysis.shared import Shared
from sitrep.analysis.speakers import SpeakerMatcher, compile_speakers, find_voices
from sitrep.analysis.words import cut_words
from sitrep.config.theatre import TheatreSettings
from sitrep.languages.registry import language_of
from sitrep.model import Article
from sitrep.text import fold, sentences

# The words that tell the news, in which whoever it comes from is named.
_TELLING = 3
_LONGEST = 1000  # characters of a sentence; a longer one is no sentence
_OPENING = 400
_SPELLING = {"defense": "defence"}
_SMALL = frozenset({"of", "the", "de", "du", "des", "la", "le", "del", "der", "für", "fur"})
_NAME = r"(?:\b[^\W\d_a-z][\w’'-]{0,24})"
_NAMES = re.compile(rf"{_NAME}(?:[ ]{_NAME}){{1,4}}")
# "SAMPLE CITY, June 7 (Sample Wire) —": the agency in front of the first sentence.
_DATELINE = re.compile(r"[^\n(]{0,60}\((?P<name>[^()\n\d]{2,40})\)\s{0,2}[-–—:]")
_CREDIT = frozenset({"agency credit", "credit"})
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
# Who speaks is asked here, not for which side.
_NO_SIDES = TheatreSettings(
    name="any", code="XXX", timezone="UTC", names=("any",), parties=("any",), places=("any",)
)


@dataclass(frozen=True, slots=True)
class _Words:
    """What one language says around speakers, bodies and agencies."""

    speakers: SpeakerMatcher
    bodies: re.Pattern[str]
    relays: re.Pattern[str]
    credits: frozenset[str]


def _no_family(_: Article) -> str | None:
    """Tell that no wire families are known."""


def find_origins(
    articles: Sequence[Article],
    stories: Iterable[Sequence[int]],
    shared: Sequence[Shared],
    family_of: Callable[[Article], str | None] = _no_family,
) -> tuple[str, ...]:
    """Return for each article the id of the lead article of its origin (standards.md section 3.3).

    Articles that share a wire's paragraphs have one origin. Within one story, so have those of one wire
    family (`family_of` names it), those that credit the same agency and those whose news comes from the
    same named speaker or body, however many outlets carry it. Given are the positions of the articles of
    each story.
    """
    root = list(range(len(articles)))
    for pair in shared:
        _join(root, articles, pair.left, pair.right)
    for story in stories:
        if len(story) == 1:
            continue
        holders: defaultdict[str, list[int]] = defaultdict(list)
        for number in story:
            for key in sorted(_keys(articles[number], family_of)):
                holders[key].append(number)
        for _, numbers in sorted(holders.items()):
            for other in numbers[1:]:
                _join(root, articles, numbers[0], other)
    return tuple(articles[_find(root, number)].id for number in range(len(articles)))


def _keys(article: Article, family_of: Callable[[Article], str | None]) -> frozenset[str]:
    """Return the wire family of an article, the agency it credits and the speaker it has its news from."""
    family = family_of(article)
    words = _words((article.clipping.language or "en").partition("-")[0].lower())
    agencies = {f"agency {name}" for name in _agencies(article, words)}
    speakers = {f"speaker {name}" for name in _speakers(article, words)}
    return frozenset(agencies | speakers | ({f"family {family}"} if family else set()))


def _agencies(article: Article, words: _Words) -> Iterator[str]:
    clipping = article.clipping
    for removal in clipping.removed:
        if removal.reason in _CREDIT:
            name = [word for word in _WORD.findall(fold(removal.text)) if word not in words.credits]
            if name:
                yield " ".join(name)
    opening = clipping.text[:_OPENING]
    if dateline := _DATELINE.match(opening):
        yield fold(dateline["name"])
    for match in words.relays.finditer(opening):
        yield fold(match["name"])


def _speakers(article: Article, words: _Words) -> Iterator[str]:
    """Yield the surname and the body that the first attributed sentence of the news names."""
    text = article.clipping.text
    for start, end in islice(sentences(text[: (_TELLING + 1) * _LONGEST]), _TELLING):
        if end - start > _LONGEST:
            continue
        for voice in find_voices(
            text, [cut_words(text, start, end, words.speakers.grouping)], words.speakers
        )[0]:
            if voice.pronoun or voice.denial:
                continue
            named = list(_names_in(voice.name, words))
            yield from named
            if named:
                return


def _names_in(speaker: str, words: _Words) -> Iterator[str]:
    """Yield the body and the surname in the words that name a speaker."""
    body = words.bodies.search(fold(speaker))
    if body is not None:
        parts = {_SPELLING.get(word, word) for word in body.group().split()}
        yield " ".join(sorted(parts - _SMALL))
    for match in _NAMES.finditer(speaker):
        if words.bodies.search(fold(match.group())) is None:
            yield fold(match.group().rsplit(" ", 1)[-1]).removesuffix("'s")


@lru_cache(maxsize=64)
def _words(code: str) -> _Words:
    """Make a language's words ready for use; bodies and credits are the English where it brings none."""
    english = language_of("en")
    if english is None:
        raise RuntimeError("the words of English are missing")
    language = language_of(code) or english
    telling = language.telling if language.telling.bodies else english.telling
    bodies = "|".join(r"\w+".join(map(re.escape, form.split("*"))) for form in telling.bodies.split("|"))
    relays = "|".join(map(re.escape, telling.relays.split("|")))
    return _Words(
        compile_speakers(_NO_SIDES, language),
        re.compile(rf"\b(?:{bodies})\b"),
        # "… told Sample Wire", "reported the Sample News Agency"
        re.compile(rf"\b(?:{relays})\s+(?:\w{{1,3}}\s+)?(?P<name>{_NAME}(?:[ ]{_NAME}){{0,3}})"),
        frozenset(telling.credits.split("|")),
    )


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

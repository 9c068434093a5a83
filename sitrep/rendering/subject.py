"""What the subject of a message says of the day: its first highlight, and never a bare toll."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sitrep.languages.registry import language_of
from sitrep.model import Brief, Count, Highlight, Qualifier, SourceEntry
from sitrep.rendering.escape import clean

_LONGEST = 180  # characters of a quotation or headline that stays whole
_SINGLE = 1  # the number that words such as "one" and "a" stand for, which is no toll
# M23, F-16: figures that belong to a name.
_NAMED = re.compile(r"\b[^\W\d_]+-?\d\w*")


@dataclass(frozen=True, slots=True)
class Lead:
    """What stands in a subject where the first highlight itself may not.

    `headline` is that of its first source, quoted, or empty where that may not stand there either; then
    `place` (or None) and `section`, the title of its theme, say where and what.
    """

    headline: str
    publisher: str | None
    place: str | None
    section: str


def find_headline(brief: Brief, labels: Mapping[str, Any]) -> Highlight | None:
    """Return the first highlight where a subject may hold it: short enough to stay whole, no bare number.

    "At least" makes a number fit to stand alone; any other one needs what stands beside it in the brief.
    """
    if not brief.highlights:
        return None
    first = brief.highlights[0]
    words = clean(" ".join(excerpt.text for excerpt in first.excerpts))
    return None if len(words) > _LONGEST or _is_bare(words, brief, labels) else first


def find_lead(brief: Brief, labels: Mapping[str, Any]) -> Lead | None:
    """Return what a subject says where `find_headline` finds nothing; None on a day without highlights."""
    if not brief.highlights:
        return None
    first = brief.highlights[0]
    source = next((each for each in brief.sources if each.number in first.citations[:1]), None)
    sections = {section.name: section.title for section in brief.sections}
    headline = clean(source.label) if source is not None and not source.untitled else ""
    if len(headline) > _LONGEST or _is_bare(headline, brief, labels, source):
        headline = ""
    publisher = source.publisher if source is not None else None
    return Lead(headline, publisher, first.place, sections.get(first.theme, ""))


def _is_bare(words: str, brief: Brief, labels: Mapping[str, Any], source: SourceEntry | None = None) -> bool:
    """Tell whether a text holds a number that "at least" does not stand before."""
    at_least = re.escape(str(labels["qualifiers"]["at_least"]).casefold())
    text = re.sub(rf"\b{at_least} (?:\d[\d.,]*|[^\W\d_]+(?:-[^\W\d_]+)*)", "", words.casefold())
    text = _NAMED.sub("", text)
    if re.search(r"\d", text):
        return True
    numbers = {*_counted(brief), *(_number_words(source.language or brief.language) if source else ())}
    whole = _spaced(text)
    return any(_spaced(number) in whole for number in numbers)


def _spaced(text: str) -> str:
    """Write the words of a text with spaces around each, so that words are found in another text whole."""
    words = re.findall(r"\w+", text)
    return f" {' '.join(words)} "


def _counted(brief: Brief) -> Iterator[str]:
    """Yield the words of the counts that the brief gives, without those that are no number ("dozens")."""
    for count in (*brief.key_figures, *brief.figures):
        for each in (count, *count.further):
            if words := _words_of(each):
                yield words


def _words_of(count: Count) -> str:
    vague = count.figure.qualifier is Qualifier.VAGUE or count.figure.value == _SINGLE
    return "" if vague else clean(count.figure.raw).casefold()


def _number_words(code: str) -> Iterator[str]:
    """Yield the number words of a language: a headline's numbers are counted nowhere else."""
    language = language_of(code)
    for entry in (language.counting.numbers if language else "").split("|"):
        word, _, value = entry.rpartition("=")
        if word and value != str(_SINGLE):
            yield word

"""Which sentences of an article can stand alone on a page, and how much they tell."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sitrep.briefing.backward import leans_on_a_noun
from sitrep.briefing.bulletins import is_counting_entry
from sitrep.briefing.clauses import attribution, has_pronoun_speaker, lacks_its_blow
from sitrep.briefing.datelines import opens_paragraph, opens_text, skip_opening
from sitrep.briefing.pronouns import leans_on_a_person, leans_on_they, speaks_for_itself
from sitrep.briefing.questions import leans_on_a_question
from sitrep.briefing.standalone import (
    QUOTES,
    is_printable,
    leans,
    names_by_noun,
    names_by_surname,
    points_back,
)
from sitrep.languages.notices import find_notices, notice_at
from sitrep.model import Article, Passage
from sitrep.text import count_words, sentences

# Words that only lead over from the sentence before: they are cut, and the cut shows.
_CONNECTIVE = re.compile(
    r"(?:Meanwhile|Moreover|Furthermore|Further|Additionally|Separately|Elsewhere|In addition|Besides|"
    r"However|(?:In|At|On|For) (?:an?other|a separate|a related|the same|the other|his|her|its|their)"
    r" (?:development|incident|statement|time|day|hand|part)),\s+(?=\S)"
)
_NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|scores|hundreds|thousands|"
    r"millions?)\b",
    re.IGNORECASE,
)
_DENIES = re.compile(r"\b(?:denied|denies|rejected|dismissed|refuted)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d(?:s\b|\b)")
_BACKGROUND = re.compile(
    r"\b(?:decades?|years? (?:ago|of|after|since)|historically|in the past|founded|was born|for years|"
    r"in the \d{4}s|is (?:one of|known|located|home to)|"
    r"(?:lies|sits) (?:on|in|at|near|along|between))\b",
    re.IGNORECASE,
)


# More cues than this say no more: a theme with a longer list of cues would crowd out the others.
_MOST_CUES = 6.0


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that may be quoted: offsets into the clipping's text, and what speaks for it.

    `clipped` says that a connective was cut off its start. `leans` marks one that needs the sentence
    before it; such a sentence is only ever quoted behind that one.
    """

    start: int
    end: int
    paragraph: int
    words: int
    clipped: bool
    leans: bool
    score: float


def rate_sentences(article: Article, passage: Passage) -> Iterator[Sentence]:
    """Yield the sentences of a passage that can be printed, in order, with their salience.

    What an editor writes of the text itself is left out.

    Position, cue words, figures and an owner of the claim speak for a sentence; background, length
    and words that point back speak against it.
    """
    text, title = article.clipping.text, article.clipping.title
    notices = find_notices(text, title.text if title else "")
    paragraph, counted = 0, 0
    for start, end in sentences(text, passage.text_start, passage.text_end):
        paragraph, counted = paragraph + text.count("\n\n", counted, start), start
        if notice_at(notices, end - 1) is None:
            yield from _rate(article, passage, start, end, paragraph)


def stands_alone(article: Article, start: int, end: int) -> bool | None:
    """Tell whether a sentence of the text can be read alone; None where it is no whole sentence of news."""
    judged = _judge(article, start, end)
    return None if judged is None else not judged[2]


def _rate(article: Article, passage: Passage, start: int, end: int, paragraph: int) -> Iterator[Sentence]:
    judged = _judge(article, start, end)
    if judged is None:
        return
    begin, clipped, leaning = judged
    yield Sentence(
        start=begin,
        end=end,
        paragraph=paragraph,
        words=count_words(article.clipping.text[begin:end]),
        clipped=clipped,
        leans=leaning,
        score=_salience(article, passage, begin, end, paragraph),
    )


def _judge(article: Article, start: int, end: int) -> tuple[int, bool, bool] | None:
    """Return where the words to quote begin, whether a connective was cut off them, and whether they lean."""
    text = article.clipping.text
    begin = skip_opening(text, start, end)
    clipped = False
    if connective := _CONNECTIVE.match(text, begin, end):
        begin, clipped = connective.end(), True
    words = text[begin:end]
    if not is_printable(words, clipped=clipped, counts=is_counting_entry(article, start, end)):
        return None
    # Behind its dateline the first sentence is still the first: nothing was told before it.
    told = 0 if opens_text(text, start) else begin
    leaning = (
        leans(words)
        or names_by_surname(text, told, words)
        or names_by_noun(text, told, words)
        or leans_on_they(words)
        or leans_on_a_person(words)
        or speaks_for_itself(words)
        or leans_on_a_question(text, begin, words)
        or (begin == start and not opens_paragraph(text, start) and lacks_its_blow(words))
        or leans_on_a_noun(text, told, words)
    )
    return begin, clipped, leaning


def _salience(article: Article, passage: Passage, start: int, end: int, paragraph: int) -> float:
    clipping = article.clipping
    words = clipping.text[start:end]
    length = count_words(words)
    first, last = clipping.locate(start, end)
    seen: dict[tuple[int, int], float] = {
        (cue.start, cue.end): cue.weight for cue in passage.evidence if first <= cue.start and cue.end <= last
    }
    score = min(_MOST_CUES, sum(seen.values()))
    score += 4.0 / (1 + paragraph)
    score += 1.5 if not clipping.text[:start].strip() else 0.0
    score += 2.0 if _NUMBER.search(words) else 0.0
    score += 1.5 if attribution(words) else 0.0
    year = article.date.latest.year if article.date.latest else None
    old = any(year is not None and int(match.group()[:4]) < year for match in _YEAR.finditer(words))
    score -= 2.0 if old or _BACKGROUND.search(words) else 0.0
    score -= 3.0 if start > 0 and points_back(words) else 0.0
    score -= 3.0 if has_pronoun_speaker(words) else 0.0
    # A denial says little away from what it denies.
    score -= 4.0 if _DENIES.search(words) else 0.0
    score -= 1.5 if words[0] in QUOTES else 0.0
    score -= 3.0 if length < 8 else 0.0
    score -= 1.0 if length > 45 else 0.0
    return score

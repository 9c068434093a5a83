"""Background: texts that explain or look back, and sentences of years past. It is told, and never leads."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

from sitrep.languages.language import Language
from sitrep.languages.registry import language_of
from sitrep.model import PAST, Article, Excerpt, FieldName, Period
from sitrep.text import fold

_LONGEST_TITLE = 240
_OVER = timedelta(days=183)
_FIRST_MONTHS = 2
_OPENING = 120  # characters of a text without a headline
_YEAR = re.compile(r"(?<![\d,.$€£/-])(?:1[89]|20)\d\d(?![\d,.]\d|\d|[/-]\d)")
# "The worst raid since 2014" is of today.
_RECORD = re.compile(
    r"\b(?:worst|first|deadliest|biggest|heaviest|largest|highest|lowest|most|bloodiest|fiercest|longest|last|"
    r"only)\b[^.;:]{0,80}$",
    re.IGNORECASE,
)
# Clauses that tell of somebody or something in passing: "who rose in 2012", "formed in 1998".
_PASSING = re.compile(
    r",?\s(?:who|whom|whose|which|that|where|when|formed|founded|created|signed|set up|launched|built|opened|"
    r"captured|taken|seized|elected|established|born|known)\b[^,;:]{0,160}(?:,|(?=[;:])|$)"
    r"|\([^()]{0,160}\)|\b(?:a|an|the|its|their|his|her)\s(?:[A-Za-z]+\s){0,2}(?:1[89]|20)\d\d\s[A-Za-z]"
)


def explains(article: Article) -> bool:
    """Tell whether a headline is that of questions and answers, an explainer, an obituary or a look back.

    The forms are those of the article's language; a genre that the page states counts as a headline does.
    """
    clipping = article.clipping
    language = language_of(clipping.language or "en")
    forms = _forms(language) if language is not None else None
    if forms is None:
        return False
    title = clipping.title.text if clipping.title is not None else clipping.text.partition("\n")[0][:_OPENING]
    stated = [field.quote.text for field in clipping.fields if field.name is FieldName.GENRE]
    return any(forms.search(fold(words[:_LONGEST_TITLE])) for words in (title, *stated))


def looks_back(article: Article, excerpts: Iterable[Excerpt]) -> bool:
    """Tell whether quoted words tell of a past year, or of an event long over, and of no day of these.

    A year in passing ("the rebels, who rose in 2012") and one that measures ("the worst raid since 2014") is
    none. Who did something on a day of now ("a court on Friday …") tells news, whatever it was about.
    """
    latest = article.date.latest
    code = (article.clipping.language or "en").partition("-")[0].lower()
    language = language_of(code)
    if latest is None or language is None:
        return False
    quoted = list(excerpts)
    told = " ".join(excerpt.text for excerpt in quoted)
    if _days(code).search(told):
        return False
    harm = [figure.period for figure in article.figures_in(quoted)]
    if harm and all(period is not None and _is_over(period, latest) for period in harm):
        return True
    own = _PASSING.sub(" ", told)
    years = [match for match in _YEAR.finditer(own) if not _RECORD.search(own[: match.start()])]
    # In January the year before is that of last week.
    newest = (latest - _OVER).year if latest.month <= _FIRST_MONTHS else latest.year
    return bool(years) and all(int(match[0]) < newest for match in years)


def _is_over(period: Period, latest: date) -> bool:
    return period.kind == PAST or (period.end is not None and period.end < latest - _OVER)


@lru_cache(maxsize=64)
def _days(code: str) -> re.Pattern[str]:
    """Compile the words of a day of now: weekdays, "today" and its like."""
    language = language_of(code)
    if language is None:
        return re.compile(r"(?!)")
    words = [form for forms in language.weekdays for form in forms.split("|")]
    words += [form for form, *_ in language.relatives]
    unclear = set(language.ambiguous.split("|"))
    alternatives = "|".join(
        re.escape(word) for word in sorted(words, key=len, reverse=True) if word not in unclear
    )
    return re.compile(rf"\b(?:{alternatives})\b", re.IGNORECASE)


@lru_cache(maxsize=64)
def _forms(language: Language) -> re.Pattern[str] | None:
    """Compile the headlines of a language; folded, as the headline that is searched."""
    if not language.explaining:
        return None
    numbers = "|".join(
        form
        for form, _, _ in (entry.partition("=") for entry in language.counting.numbers.split("|"))
        if form
    )
    number = rf"(?:\d+|{fold(numbers)})"

    def pattern(listed: str) -> str:
        forms = (re.escape(fold(form)).replace(r"\#", number) for form in listed.split("|"))
        # "Dies at 84" closes its headline; "dies at 40-bed clinic" does not.
        return "|".join(form + r"(?=\s*(?:$|[,.;:|]))" if form.endswith(number) else form for form in forms)

    opening = pattern(language.looking_back)
    return re.compile(rf"(?<!\w)(?:{pattern(language.explaining)})(?!\w)|(?:^|[:|–—-]\s)(?:{opening})(?!\w)")

"""Whether a few words are a date as printed, and which labels announce one; nothing is parsed here."""

import re
from functools import cache

from sitrep.languages.registry import languages
from sitrep.model import FieldName

_NUMERIC = re.compile(
    r"(?<!\d)(?:\d{4}\s?[-/.年]\s?\d{1,2}(?:\s?[-/.月]\s?\d{1,2}|(?!\d))|"
    r"\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{2,4})(?!\d)"
)
_TOKEN = re.compile(r"\d+|[^\W\d_]+(?:\.(?=\s|$|,))?")
_MOST_WORDS = 14
_LONGEST = 90
# "09:30 am EST", "(GMT+4:30)", "2021 г.", "8 de agosto".
_CLOCK_WORDS = (
    "a p m am pm at on t z h hr hrs min mins s hour hours minute minutes local time o clock noon "
    "midnight st nd rd th "
    "de del la le les du der den dem um à las г года год в utc gmt saat year years month months week weeks"
)


def is_dated(text: str) -> bool:
    """Tell whether a short run of words holds a date or says how long ago it was."""
    if len(text) > _LONGEST or len(text.split()) > _MOST_WORDS:
        return False
    vocabulary = _vocabulary()
    if not any(map(str.isdigit, text)):
        return text.casefold().strip(" .") in vocabulary.relatives
    if _NUMERIC.search(text):
        return True
    return any(token in vocabulary.months or token in vocabulary.units for token in _tokens(text))


def is_only_date(text: str) -> bool:
    """Tell whether a line is a date and nothing else ("Monday, 7 June 2021 | 21:44 GMT")."""
    if not is_dated(text):
        return False
    vocabulary = _vocabulary()
    return all(
        token.isdigit()
        or token in vocabulary.months
        or token in vocabulary.units
        or token in vocabulary.others
        for token in _tokens(re.sub(r"\b[A-Z]{2,5}(?=\W|$)", " ", text))
    )


def names_happening(text: str) -> bool:
    """Tell whether words name what happened on some day ("Battle of Ilovaisk"): the day beside is its own."""
    return any(token in _happenings() for token in _tokens(text))


@cache
def _happenings() -> frozenset[str]:
    return frozenset(form for language in languages() for form in language.happenings.split("|") if form)


@cache
def date_labels() -> dict[str, FieldName]:
    """Return the words that announce a date ("publish date", "accessed") with the field they state."""
    labels: dict[str, FieldName] = {}
    for language in languages():
        for words, name in (
            (language.retrieved, FieldName.RETRIEVED),
            (language.updated, FieldName.UPDATED),
            (language.published, FieldName.DATE),
        ):
            labels.update((word, name) for word in words.casefold().split("|") if word)
    return labels


class _Vocabulary:
    def __init__(self) -> None:
        months: set[str] = set()
        units: set[str] = set()
        others: set[str] = set()
        relatives: set[str] = set()
        labels = date_labels()
        for language in languages():
            months.update(_forms(*language.months, *language.solar_months, *language.lunar_months))
            units.update(_forms(*(form for form, _ in language.units)))
            others.update(_forms(*language.weekdays, language.fillers, language.ordinals))
            others.update(_forms(language.ago_before, language.ago_after, language.year_words))
            # "vom 3. bis 9. März", "week ending 9 March"
            others.update(_forms(language.joiners, language.closing))
            others.update(
                form for form in language.dating.split("|") if " " not in form and form not in labels
            )
            relatives.update(form for form, *_ in language.relatives)
        self.months, self.units = frozenset(months), frozenset(units)
        self.others = frozenset(_CLOCK_WORDS.split()) | frozenset(
            others | {word for form in relatives for word in form.split()}
        )
        self.relatives = frozenset(relatives)


@cache
def _vocabulary() -> _Vocabulary:
    return _Vocabulary()


def _forms(*values: str) -> set[str]:
    return {word for value in values for form in value.split("|") for word in form.split() if word}


def _tokens(text: str) -> list[str]:
    return [token.rstrip(".") for token in _TOKEN.findall(text.casefold())]

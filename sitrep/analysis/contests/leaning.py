"""Counts that lean on the one told before: it says of whom, where and by whom ("78 in the same period")."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sitrep.analysis.contests.said import Said
from sitrep.model import Article, Figure
from sitrep.text import sentences

_BESIDE = 2  # figures: "1,200 civilians killed and 800 injured" tell of one group


def fill_in(said: Iterable[Said]) -> Iterator[Said]:
    """Give counts of a period what they leave to the count before: the group, and also place and perpetrator.

    A group passes to what the same speaker counts over the same time; all three pass to whoever counts "in
    the same period" and names neither time nor place of his own.
    """
    last: dict[str, list[Said]] = {}
    for each in said:
        before = last.setdefault(each.article.id, [])
        filled = each
        for other in before[-_BESIDE:]:
            if each.number - other.number <= _BESIDE and other.figure.period == each.figure.period:
                filled = _filled(filled, other)
        before.append(filled)
        yield filled


def _filled(each: Said, before: Said) -> Said:
    figure, other = each.figure, before.figure
    if figure.speaker == other.speaker:
        return replace(each, figure=replace(figure, group=figure.group or other.group))
    if figure.group not in {(), other.group} or figure.perpetrator or not _leans(each.article, figure, other):
        return each
    told = replace(figure, group=other.group, perpetrator=other.perpetrator, place=other.place)
    return replace(each, figure=told, area=before.area)


def _leans(article: Article, figure: Figure, before: Figure) -> bool:
    """Tell whether the time of a count stands only with the count before, and its sentence names no place."""
    period, text = figure.period, article.clipping.text
    earlier, at = _text_offset(article, before.start), _text_offset(article, figure.start)
    if period is None or figure.place is not None or figure.metric is not before.metric:
        return False
    if earlier is None or at is None:
        return False
    start, end = _sentence(text, at)
    told = text.find(period.text, _sentence(text, earlier)[0], at)
    own = max(start, told + len(period.text))
    if told < 0 or period.text in text[own:end]:
        return False
    named = (_text_offset(article, place.start) for place in article.places)
    return not any(own <= place < end for place in named if place is not None)


def _sentence(text: str, at: int) -> tuple[int, int]:
    first, last = text.rfind("\n\n", 0, at) + 1, text.find("\n\n", at)
    spans = sentences(text, first, last if last >= 0 else len(text))
    return next(((start, end) for start, end in spans if start <= at < end), (at, at))


def _text_offset(article: Article, start: int) -> int | None:
    try:
        return article.clipping.text_offset(start)
    except ValueError:  # it stands in what was taken out
        return None

"""The words that state a figure stand in one piece in the document, or the figure stands alone."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.analysis.details import Details
from sitrep.briefing.told import quote_around, quote_figure, sentence_of
from sitrep.config.load import load_configuration
from sitrep.model import Article, Excerpt, Figure, Segment
from sitrep.text import count_words
from tests.build import article

DETAILS = Details(load_configuration(None).settings.theatre)
TOLL = "Shells hit a market in El Obeid on Tuesday, killing 14 people and wounding 31, a doctor said."


def counted(text: str) -> tuple[Article, Figure]:
    told = DETAILS.add_to(article(text))
    return told, told.figures[0]


def stands(excerpt: Excerpt, told: Article) -> bool:
    clip = told.clipping
    at = clip.text_offset(excerpt.start)
    return clip.text[at : at + len(excerpt.text)] == excerpt.text and excerpt.end - excerpt.start == len(
        excerpt.text
    )


def test_a_short_sentence_is_quoted_whole() -> None:
    told, figure = counted(f"Traders came early.\n\nIt was market day. {TOLL} Ambulances came.")
    excerpt = quote_figure(told, figure, 30)
    assert excerpt.text == TOLL
    assert not excerpt.clipped_before
    assert not excerpt.clipped_after


@pytest.mark.parametrize(
    "opening",
    ["MARIB, Yemen, March 3 (Sample Wire) - ", "EL OBEID — ", "Beni, 4 mai 2019 (Agence Modèle) – ", "• "],
)
def test_where_it_was_filed_is_no_part_of_what_is_quoted(opening: str) -> None:
    told, figure = counted(f"Markets reopened.\n\n{opening}{TOLL}")
    excerpt = quote_figure(told, figure, 30)
    assert (excerpt.text, excerpt.clipped_before) == (TOLL, False)
    assert stands(excerpt, told)


@given(st.integers(1, 60))
def test_however_few_words_the_figure_stands_in_them(limit: int) -> None:
    long = (
        TOLL[:-1]
        + ", adding that the roof of the hall had fallen on those who were asleep beside their stalls."
    )
    told, figure = counted(long)
    excerpt = quote_figure(told, figure, limit)
    assert figure.raw in excerpt.text
    assert stands(excerpt, told)
    assert count_words(excerpt.text) <= max(limit, count_words(figure.raw))
    assert excerpt.clipped_before == (excerpt.start > 0)
    assert excerpt.clipped_after == (excerpt.end < len(long))


def with_furniture(text: str, words: str) -> Article:
    """Make an article whose document has furniture inside a sentence, behind `words`."""
    told = DETAILS.add_to(article(text))
    cut = text.index(words) + len(words)
    gap = len(" [Read also: the week in pictures]")
    segments = (Segment(0, 0, cut), Segment(cut, cut + gap, len(text) + gap))
    figures = tuple(
        replace(f, start=f.start + gap, end=f.end + gap) if f.start >= cut else f for f in told.figures
    )
    return replace(told, clipping=replace(told.clipping, segments=segments), figures=figures)


@pytest.mark.parametrize("words", ["Tuesday,", "14 people", "wounding 31,"])
def test_furniture_inside_a_sentence_ends_what_is_quoted(words: str) -> None:
    told = with_furniture(TOLL, words)
    for figure in told.figures:
        excerpt = quote_figure(told, figure, 30)
        assert figure.raw in excerpt.text
        assert stands(excerpt, told)
        assert excerpt.clipped_before or excerpt.clipped_after


def test_of_a_parted_sentence_the_longest_run_is_quoted() -> None:
    told = with_furniture(TOLL, "Shells hit")
    excerpt = quote_around(told, (0, len(TOLL)), None, 30)
    assert excerpt is not None
    assert excerpt.text == TOLL.removeprefix("Shells hit ")
    assert (excerpt.clipped_before, excerpt.clipped_after) == (True, False)


def test_what_must_be_kept_is_not_cut_off() -> None:
    told, figure = counted(TOLL)
    assert quote_around(told, sentence_of(told, figure), (figure.start, figure.end), 30) is not None
    assert quote_around(told, sentence_of(told, figure), (0, len(TOLL) + 5), 30) is None

"""What no line quotes of a cited text stands in a list with its reason, and every text is cited or listed."""

from datetime import date

import pytest

from sitrep.model import Article, Brief, Excerpt, LeftReason
from sitrep.text import count_words, sentences
from tests.briefing.days import compose, read_day

DAY = date(2018, 9, 12)
RELIEF = """Boats bring 300 families to Leticia

Some 300 families fled fighting between the ELN and FARC dissidents in Cauca on Tuesday, the ombudsman said.

They came in eleven boats and sleep in a school.

Who will feed all of them?

The ombudsman counted 41 children without parents. Nobody knows where the parents are.

Bakers of the town sang at the fair of the river."""
CLAIM = """ELN denies attack in Cauca

The ELN said on Tuesday that it had killed nine soldiers in Cauca.

It will not talk to the government before the elections, its commander added.

Colombia's army said that four soldiers had been wounded and that two helicopters had come back with holes.

(Corrects spelling of name in third paragraph.)"""
WORDS = {
    "They came in eleven boats": LeftReason.LEANS,
    "Who will feed all of them?": LeftReason.QUESTION,
}


def made(*texts: str) -> tuple[Brief, tuple[Article, ...]]:
    articles = read_day("COL", DAY, [(f"Paper {n}", text) for n, text in enumerate(texts)])
    return compose("COL", DAY, articles), articles


def quoted(brief: Brief) -> list[Excerpt]:
    items = [item for section in brief.sections for item in (*section.items, *section.more)]
    shown = [excerpt for highlight in brief.highlights for excerpt in highlight.excerpts]
    shown += [excerpt for item in items for excerpt in item.excerpts]
    shown += [excerpt for item in items for aside in item.asides for excerpt in aside.excerpts]
    shown += [count.told for count in brief.key_figures]
    return shown + [e for row in brief.contested for version in row.versions for e in version.excerpts]


def left(brief: Brief) -> list[Excerpt]:
    return [e for text in brief.unquoted for passage in text.passages for e in passage.excerpts]


@pytest.mark.parametrize("texts", [(RELIEF,), (CLAIM,), (RELIEF, CLAIM), (CLAIM, RELIEF, RELIEF)])
def test_every_sentence_is_quoted_or_in_the_list(texts: tuple[str, ...]) -> None:
    brief, articles = made(*texts)
    cited = {source.article for source in brief.sources}
    spans = [(each.article, each.start, each.end) for each in (*quoted(brief), *left(brief))]
    for article in articles:
        assert article.id in cited | {entry.article for entry in brief.other}
        if article.id not in cited or article.duplicate_of:
            continue
        text = article.clipping.text
        for start, end in sentences(text):
            if count_words(text[start:end]) >= 5:
                first, last = article.clipping.locate(start, end)
                assert any(a == article.id and s < last and first < e for a, s, e in spans), text[start:end]


def test_nothing_is_in_the_list_that_a_line_quotes() -> None:
    brief, _ = made(RELIEF, CLAIM)
    for passage in left(brief):
        assert not any(passage.overlaps(each) for each in quoted(brief))


def test_the_reason_stands_beside_it() -> None:
    brief, _ = made(RELIEF)
    reasons = {
        excerpt.text: passage.reason
        for text in brief.unquoted
        for passage in text.passages
        for excerpt in passage.excerpts
    }
    for words, reason in WORDS.items():
        assert [why for text, why in reasons.items() if text.startswith(words)] == [reason]
    number = {source.article: source.number for source in brief.sources}
    for text in brief.unquoted:
        assert all(passage.citations == (number[text.article],) for passage in text.passages)


def test_a_long_passage_shows_its_first_words() -> None:
    brief, _ = made(
        RELIEF + "\n\n" + "Bakers of the town sang at the fair of the river by day and by night. " * 40
    )
    (long,) = [excerpt for excerpt in left(brief) if excerpt.text.startswith("Bakers of the town sang")][-1:]
    assert count_words(long.text) == 40
    assert long.clipped_after


def test_the_list_is_the_same_whatever_the_order() -> None:
    first, _ = made(RELIEF, CLAIM)
    articles = read_day("COL", DAY, [("Paper 0", RELIEF), ("Paper 1", CLAIM)])
    assert compose("COL", DAY, tuple(reversed(articles))).unquoted == first.unquoted

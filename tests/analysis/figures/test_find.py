"""Figures of whole articles: offsets, stability, hostile texts, quality and speed."""

import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.analysis.figures import find_figures
from sitrep.analysis.figures.tokens import tokenize
from sitrep.analysis.words import cut_words
from sitrep.model import Place, PlaceKind, Qualifier
from tests.gold.figures_scorer import clip, dated, find, load_sentences, matchers, score

FLOORS = json.loads((Path(__file__).parents[2] / "gold" / "floors.json").read_text(encoding="utf-8"))[
    "figures"
]


@pytest.mark.parametrize("part", ["tuned", "held_out"])
def test_quality_stays_above_its_floors(part: str) -> None:
    shares = score(load_sentences(held_out=part == "held_out")).shares()
    short = {name: round(shares[name], 3) for name, floor in FLOORS[part].items() if shares[name] < floor}
    assert short == {}


def test_the_labels_are_many_and_of_many_conflicts() -> None:
    rows = load_sentences()
    assert len(rows) >= 200
    assert sum(len(row["figures"]) for row in rows) >= 500
    assert len(Counter(row["conflict"] for row in rows)) >= 6
    assert len(Counter(row["year"] for row in rows)) >= 6
    assert len({row["text"] for row in rows}) == len(rows)
    assert sum(1 for row in rows if row.get("held_out")) * 5 >= len(rows) - 5


def test_every_figure_is_quoted_where_it_stands() -> None:
    for row in load_sentences():
        for figure in find(row):
            assert row["text"][figure.start : figure.end] == figure.raw


def test_ids_are_stable_and_apart() -> None:
    text = "The blast killed 12 people and wounded 30. The toll rose to 14."
    first, again = (find_figures(clip(text), dated(2021), matchers("af")) for _ in range(2))
    assert first == again
    assert len({figure.id for figure in first}) == len(first)


def test_a_place_of_the_same_sentence_is_the_figure_s() -> None:
    text = "A bomb in Gao killed 12 people. In Kidal the market was closed."
    place = Place("Gao", "Gao", 10, 13, PlaceKind.TOWN, None, None, None, None, "MLI")
    far = Place("Kidal", "Kidal", 35, 40, PlaceKind.TOWN, None, None, None, None, "MLI")
    (figure,) = find_figures(clip(text), dated(2020), matchers("ml"), (place, far))
    assert figure.place == "Gao"


def test_a_language_without_words_of_counts_has_no_figures() -> None:
    assert find_figures(clip("Il y a 12 morts.", "xx"), dated(2020), matchers("af")) == ()


_PIECES = st.sampled_from(
    ["12", "killed", "1,200", "people", "and", ",", "including", "of whom", "(", ")", "dozens", "of", "the", "to", "from",
     "between", "30", "wounded", "were", "toll", "rose", "said", "army", ".", "“", "”", "$5", "million", "per cent", "\n\n",
     "families", "at least", "over", "twenty-three", "one", "in", "as many as", "8-30", "+", ":", "Taliban", "denied", "that"]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(_PIECES, max_size=60))
def test_any_jumble_of_words_gives_sound_figures(pieces: list[str]) -> None:
    text = " ".join(pieces)
    found = find_figures(clip(text), dated(2021), matchers("af"))
    for number, figure in enumerate(found):
        assert text[figure.start : figure.end] == figure.raw
        assert (figure.value is None) == (figure.qualifier in {Qualifier.BETWEEN, Qualifier.VAGUE})
        if figure.min is not None and figure.max is not None:
            assert figure.min <= figure.max
        assert figure.part_of is None or (0 <= figure.part_of < len(found) and figure.part_of != number)
        assert figure.superseded_by is None or figure.superseded_by > number


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_tokens_cover_what_they_say(text: str) -> None:
    matcher = matchers("af").of("en")
    assert matcher is not None
    end = 0
    for token in tokenize(text, cut_words(text, 0, len(text), ","), matcher.lexicon):
        assert end <= token.start < token.end <= len(text)
        end = token.end


@pytest.mark.parametrize(
    "piece", ["1,", "killed and ", "(", "“", "said ", "1.1.", "people who ", "a spokesman, "]
)
def test_a_megabyte_of_the_worst_is_read(piece: str) -> None:
    text = "killed " + piece * (1_000_000 // len(piece))
    for figure in find_figures(clip(text), dated(2021), matchers("af")):
        assert figure.end > figure.start


@pytest.mark.parametrize(
    "piece",
    ["1 ", "12 killed ", "12 people, ", "including 5 ", "the toll to 9 ", "killed 12 and ", "from 8 to ", "1-", "the 5 dead "],
)  # fmt: skip
def test_one_endless_sentence_of_counts_is_read(piece: str) -> None:
    text = "killed " + piece * (60_000 // len(piece))
    for figure in find_figures(clip(text), dated(2021), matchers("af")):
        assert figure.end > figure.start

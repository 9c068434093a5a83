"""Words folded for comparing, in the scripts that news is written in."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.delivery.search.folding import printed_words, words_of
from sitrep.delivery.search.query import Words
from sitrep.delivery.search.snippets import find_marks, make_snippet


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dîlok", "dilok"),
        ("Şırnak", "sirnak"),
        ("Łódź", "lodz"),
        ("ʿAyn al-ʿArab", "Ayn al Arab"),
        ("كابل", "کابل"),
        ("العـــراق", "العراق"),
        ("مُحَمَّد", "محمد"),
        ("۱۷", "17"),
        ("Е́льск", "ЕЛЬСК"),
        ("Ｋｈａｒｔｏｕｍ", "khartoum"),
        ("ﬁeld", "field"),
    ],
)
def test_spellings_of_one_word_fold_to_one(one: str, other: str) -> None:
    assert words_of(one) == words_of(other)


def test_scripts_without_spaces_are_found_within() -> None:
    assert words_of("在北京") == ["在", "北", "京"]
    marks = find_marks("部队在北京附近", [Words(tuple(words_of("北京")))])
    assert [(start, end) for start, end, _ in marks] == [(3, 5)]


@given(st.text(max_size=80))
def test_printed_words_hold_all_the_words(text: str) -> None:
    printed = [(start, end, words) for start, end, words in printed_words(text)]
    assert all(0 <= start < end <= len(text) for start, end, _ in printed)
    assert all(left[1] <= right[0] for left, right in pairwise(printed))


def test_a_mark_covers_the_accents_of_its_word() -> None:
    text = "Near Cafe\u0301 Noir"
    assert [text[start:end] for start, end, _ in find_marks(text, [Words(("cafe",))])] == ["Cafe\u0301"]


def test_a_phrase_is_marked_as_a_whole_and_its_words_alone_are_not() -> None:
    text = "The bridge fell. The old bridge road is open."
    (mark,) = find_marks(text, [Words(("old", "bridge"))])
    assert text[mark[0] : mark[1]] == "old bridge"


def test_a_snippet_is_cut_to_where_most_of_the_query_stands() -> None:
    text = (
        "Ferry. "
        + "Nothing was heard of it all day. " * 30
        + "The ferry sank near the bridge. "
        + "Then rain. " * 40
    )
    snippet = make_snippet(text, [Words(("ferry",)), Words(("bridge",))])
    assert snippet.text.startswith("…")
    assert snippet.text.endswith("…")
    assert [snippet.text[start:end] for start, end in snippet.marks] == ["ferry", "bridge"]
    assert len(snippet.text) < 340


@given(st.text(alphabet="ab é.\u0301北", max_size=900), st.text(alphabet="abé北", min_size=1, max_size=3))
def test_marks_lie_in_the_snippet_and_apart(text: str, word: str) -> None:
    words = tuple(words_of(word))
    snippet = make_snippet(text, [Words(words)])
    done = 0
    for start, end in snippet.marks:
        assert done <= start < end <= len(snippet.text)
        done = end

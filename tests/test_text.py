"""Sentences, words and folding."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.text import count_of, count_words, drop_hidden, fold, paragraphs, sentences, squeeze, strip_hidden

CASES = [
    ("Rebels took the town. Residents fled.", ["Rebels took the town.", "Residents fled."]),
    ("Gen. Musa spoke on Sept. 11 in Goma.", ["Gen. Musa spoke on Sept. 11 in Goma."]),
    ("The U.S. Senate voted. It passed.", ["The U.S. Senate voted.", "It passed."]),
    ("Aid came from the U.S. The army left.", ["Aid came from the U.S.", "The army left."]),
    ("“We stay.” The mayor left.", ["“We stay.”", "The mayor left."]),
    ('He asked "Why now?" and sat down.', ['He asked "Why now?" and sat down.']),
    ("Prices rose 3.5 percent. Why? Nobody knew!", ["Prices rose 3.5 percent.", "Why?", "Nobody knew!"]),
    ("J. Okello spoke. Then rain came.", ["J. Okello spoke.", "Then rain came."]),
    ("One line\n\nAnother line", ["One line", "Another line"]),
    ("Обстрел начался в 5 ч. утра. Погибли двое.", ["Обстрел начался в 5 ч. утра.", "Погибли двое."]),
    ("هل وصلت القافلة؟ نعم وصلت.", ["هل وصلت القافلة؟", "نعم وصلت."]),
    ("حمله آغاز شد۔ مردم گریختند۔", ["حمله آغاز شد۔", "مردم گریختند۔"]),
    ("The toll rose to 14 [2]. Police confirmed.", ["The toll rose to 14 [2].", "Police confirmed."]),
    ("Wait… Then it began.", ["Wait…", "Then it began."]),
    ("Am 19. August fiel die Brücke. Niemand starb.", ["Am 19. August fiel die Brücke.", "Niemand starb."]),
    ("Vom 3. bis 9. März war Ruhe.", ["Vom 3. bis 9. März war Ruhe."]),
    ("Her son was 19. August was worse.", ["Her son was 19.", "August was worse."]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == expected


@given(st.text(alphabet=st.sampled_from("ab A.!?\n\t “”\"')(…U.S"), max_size=200))
def test_sentences_hold_every_word_in_order(text: str) -> None:
    spans = list(sentences(text))
    assert all(start < end for start, end in spans)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())


@given(st.text(max_size=200))
def test_paragraphs_hold_no_blank_line(text: str) -> None:
    assert all("\n\n" not in text[start:end].strip() for start, end in paragraphs(text))


def test_words_are_counted_as_an_editor_counts_them() -> None:
    assert count_words("At least 1,650 civilians – all of Sar-e-Pul – were hurt.") == 9


def test_folding_meets_spellings_that_differ_in_marks_only() -> None:
    assert fold("“Zürich”  ÉTÉ ﬁn") == fold('"zurich" ete fin')


def test_a_number_has_its_noun() -> None:
    assert [count_of(number, "issue") for number in (0, 1, 1200)] == ["0 issues", "1 issue", "1,200 issues"]
    assert [count_of(number, "copy", "copies") for number in (1, 2)] == ["1 copy", "2 copies"]


def test_squeeze_keeps_words_apart() -> None:
    assert squeeze(" a\n b\t\u00a0c ") == "a b c"


def test_long_text_without_an_end_is_read_in_linear_time() -> None:
    text = "word. " * 20_000 + "A." * 50_000 + "“" * 50_000
    assert sum(end - start for start, end in sentences(text)) > 200_000


@given(
    st.text(alphabet=st.sampled_from("ab A.!?\n “”US"), max_size=120),
    st.integers(0, 120),
    st.integers(0, 120),
)
def test_a_part_of_a_text_is_split_as_if_it_stood_alone(text: str, left: int, right: int) -> None:
    start, end = sorted((min(left, len(text)), min(right, len(text))))
    spans = list(sentences(text, start, end))
    assert all(start <= first < last <= end for first, last in spans)
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text[start:end].split())


@pytest.mark.parametrize(
    ("text", "stripped"),
    [
        ("gun\u00admen at\u00adtacked", "gunmen attacked"),
        ("Сол\u00adдаты от\u200bошли", "Солдаты отошли"),
        ("\u200eBuses\u200f, \u2060they said\ufeff.", "Buses, they said."),
        (
            "Ε\u00adλ, Հայ\u00adաստան, Viê\u0323\u00adt, საქ\u00adართველო",
            "Ελ, Հայաստան, Viê\u0323t, საქართველო",
        ),
        # A number is not put together, not even by way of letters beside it.
        ("5\u200b6 men, 1\u00ad000 more", "5\u200b6 men, 1\u00ad000 more"),
        ("B\u00ad2 and 7\u200bdays", "B2 and 7days"),
        # Scripts that need them keep them.
        ("می\u200cشود", "می\u200cشود"),
        ("קרב\u200f, 12", "קרב\u200f, 12"),
        ("ភាសា\u200bខ្មែរ", "ភាសា\u200bខ្មែរ"),
        ("\U0001f469\u200d\U0001f692", "\U0001f469\u200d\U0001f692"),
    ],
)
def test_marks_that_print_nothing_go_where_the_script_needs_none(text: str, stripped: str) -> None:
    assert strip_hidden(text) == stripped
    assert drop_hidden(strip_hidden(text)) == drop_hidden(text)


def test_a_megabyte_of_marks_is_read_at_once() -> None:
    assert strip_hidden("a" + "\u00ad" * 1_000_000 + "b") == "ab"

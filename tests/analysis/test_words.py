"""Sentences cut into words: nothing printed is lost, and every word stands where it says."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.analysis.words import cut_sentences, cut_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Rebels killed 1,200 men.", ["Rebels", "killed", "1,200", "men", "."]),
        ("8 – 30 died at 19:05, U.N. aides said", ["8 – 30", "died", "at", "19:05", ",", "U.N.", "aides", "said"]),
        ("Sar-e-Pul’s $5m", ["Sar-e-Pul’s", "$", "5m"]),
        ("pri\xadson _quiet_ \u200bway", ["pri", "son", "quiet_", "way"]),
        ("  ", []),
        ("", []),
    ],
)  # fmt: skip
def test_words_numbers_and_signs_are_one_each(text: str, words: list[str]) -> None:
    assert cut_words(text, 0, len(text), ",").printed == words


def test_thousands_are_grouped_as_the_language_does() -> None:
    assert cut_words("1.200 morts", 0, 11, ".").printed == ["1.200", "morts"]
    assert cut_words("1 200 morts", 0, 11, " ").printed == ["1 200", "morts"]


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_every_word_stands_where_it_says_and_no_letter_is_lost(text: str) -> None:
    left = list(text)
    for sentence in cut_sentences(text, ","):
        for word, low, start in zip(sentence.printed, sentence.lows, sentence.starts, strict=True):
            assert text[start : start + len(word)] == word
            assert low == word.lower()
            left[start : start + len(word)] = " " * len(word)
    assert not any(sign.isalnum() for sign in left)

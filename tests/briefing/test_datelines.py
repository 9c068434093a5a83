"""Where the words of a sentence begin."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.briefing.datelines import skip_opening

SAID = "Two mills in Bangassou burned on Friday, the prefect said."


@pytest.mark.parametrize(
    "opening",
    [
        "BANGUI, May 4 (Sample Wire) - ",
        "BANGASSOU/OBO — ",
        "4 May 2018 - ",
        "• ",
        "▪ ",
        "- ",
        "FOOD SECURITY\n",
        "WATER, SANITATION AND HYGIENE\n",
        "ACCESS:\n• ",
        "PROTECTION\nBANGUI, May 4 (Sample Wire) - ",
    ],
)
def test_what_stands_before_the_sentence_is_left_out(opening: str) -> None:
    text = f"An update.\n\n{opening}{SAID}"
    assert text[skip_opening(text, 12, len(text)) :] == SAID


@pytest.mark.parametrize(
    "sentence",
    [
        SAID,
        "UNICEF and WFP\nsaid that two mills in Bangassou burned.",
        "– and nobody came to help the two millers.",
        "MINUSCA\nsaid it.",
        "The UN (OCHA) said: two mills burned.",
    ],
)
def test_words_of_the_sentence_stay(sentence: str) -> None:
    text = f"An update.\n\n{sentence}"
    assert skip_opening(text, 12, len(text)) == 12


def test_within_a_line_nothing_is_left_out() -> None:
    text = f"The prefect spoke. KAGA-BANDORO — {SAID}"
    assert skip_opening(text, 19, len(text)) == 19


@given(st.text(alphabet="AB ab•-—:()\n1", min_size=1, max_size=60))
def test_something_is_always_left(text: str) -> None:
    assert 0 <= skip_opening(text, 0, len(text)) < len(text)


def test_a_megabyte_of_capitals_is_read_at_once() -> None:
    text = "AB " * 350_000
    assert skip_opening(text, 0, len(text)) == 0

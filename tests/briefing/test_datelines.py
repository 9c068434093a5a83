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
        "(Nairobi, July 25, 2018) – ",
        "(Geneva) – ",
        "(Bangui, 4 May 2018) - ",
        "[Bangui, 4 May] — ",
        "Bambari, Central African Republic - ",
        "Bambari, 4 May 2018 - ",
        "Bambari, May 4 – ",
        "Bambari, le 4 mai 2018 – ",
        "Tibú, Colombia.- ",
        "San José del Guaviare, Colombia - ",
        "Bogotá, 4 de mayo de 2018 - ",
        "Bogotá, 4 may (Agencia Andina).- ",
        "Bambari, Ouaka, 4 May 2018 — ",
        "Бамбари, 4 мая — ",
        "Port-au-Prince, Haiti – ",
        "• Bambari, May 4 – ",
        "KAGA-BANDORO, May 4, 2018: ",
        "BANGUI (Sample Wire) — ",
        "Bangui/Bambari, 4 May 2018 – ",
        "(New York/Bangui, 4 May 2018) – ",
        "Bangui (CAR), 4 May 2018 - ",
        "NEW YORK/GENEVA (4 May 2018) – ",
        "Bangui, Friday 4 May 2018 - ",
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
        "Flour, salt - all of it burned in Bangassou.",
        "Kenya, Uganda - both sent lorries to Bangassou.",
        "Musa, 14 - the eldest of six - saw the mills burn.",
        "Bangassou, where two mills burned, has no flour.",
        "On Friday, May 4 - the day of the market - two mills burned.",
        "(Two mills burned.) Nobody came - or nobody who could help.",
        "Bangassou - a town of 30,000 - lost two mills.",
        "In Bangassou, Mbomou - two mills burned.",
        "The prefect, Jean Sample - A man of few words - left.",
        "Obo, Zemio and Rafai - Three towns of the east - have no flour.",
        "[...] Two mills - The last ones - burned.",
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


@pytest.mark.parametrize(
    "piece", ["AB ", "Ab ", "Ab, ", "Ab/", "(Ab ", "Ab de ", "Ab 1 ", "Ab.-", "A.", "4 May "]
)
def test_a_megabyte_of_names_is_read_at_once(piece: str) -> None:
    text = piece * 350_000
    assert skip_opening(text, 0, len(text)) == 0

"""A text is cut into words, numbers and signs, and every token stands where its offsets say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.analysis.dates.tokens import phrase, tokenise
from tests.analysis.dates.cases import date_text

_SIGNS = "aБ8۸²½ـ\u064b\u0301\u200c'’ʼ-–—., _\n“"


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("On 12-13 Août, l’armée", ("on", "12", "-", "13", "août", ",", "l'armée")),
        ("don't 'quote'", ("don't", "'", "quote", "'")),
        ("8th_of", ("8", "th", "of")),
        ("دوشنبه‌ی ۸ اګست", ("دوشنبهی", "۸", "اگست")),
        ("Сёла", ("села",)),
        ("ـ ـ", ("ـ", "ـ")),
        ("", ()),
    ],
)
def test_words_numbers_and_signs_are_told_apart(text: str, keys: tuple[str, ...]) -> None:
    assert phrase(text) == keys


@given(st.text(alphabet=_SIGNS, max_size=40))
def test_tokens_cover_all_but_space_and_underscores(text: str) -> None:
    tokens = tokenise(text)
    spans = list(zip(tokens.starts, tokens.ends, strict=True))
    assert len(tokens.keys) == len(spans)
    assert all(tokens.keys)
    assert "".join(text[start:end] for start, end in spans) == "".join(
        sign for sign in text if not sign.isspace() and sign != "_"
    )
    assert spans == sorted(spans)


@pytest.mark.parametrize("piece", ["a'", "’", "\u064b", "a\u064b", "8", "ـ ", "word "])
def test_a_megabyte_of_anything_is_cut_once(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    tokens = tokenise(text)
    assert tokens.ends[-1] == len(text.rstrip())


def test_a_stretching_sign_by_itself_says_nothing() -> None:
    assert date_text("ـ ـ ـ").day is None

"""Queries: what users type, hostile or not, becomes a question that FTS5 understands, or a clear refusal."""

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.delivery.search.folding import words_of
from sitrep.delivery.search.query import LONGEST, parse_query, to_match, wanted_words
from sitrep.errors import UsageError

DOCUMENTS = {
    1: "Two ferries were stopped near the harbour of Omdurman",
    2: "Displaced families crossed the harbour bridge",
    3: "The disputed bridge was closed; no ferries ran",
    4: "A café in Gödel street was hit",
}


def answer(query: str) -> list[int]:
    connection = sqlite3.connect(":memory:")
    connection.execute(
        "CREATE VIRTUAL TABLE found USING fts5 (text, tokenize='unicode61 remove_diacritics 2')"
    )
    connection.executemany(
        "INSERT INTO found (rowid, text) VALUES (?, ?)",
        [(number, " ".join(words_of(text))) for number, text in DOCUMENTS.items()],
    )
    rows = connection.execute(
        "SELECT rowid FROM found WHERE found MATCH ? ORDER BY rowid", (to_match(parse_query(query)),)
    )
    return [row[0] for row in rows]


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("ferries", [1, 3]),
        ("FERRIES", [1, 3]),
        ("ferries harbour", [1]),
        ("harbour AND bridge", [2]),
        ("ferries OR families", [1, 2, 3]),
        ("bridge NOT ferries", [2]),
        ("bridge AND NOT ferries", [2]),
        ("disp*", [2, 3]),
        ('"harbour bridge"', [2]),
        ('"the harb"*', [1, 2]),
        ("“harbour bridge”", [2]),
        ("(ferries OR families) harbour", [1, 2]),
        ("ferries OR families harbour", [1, 2, 3]),
        ("bridge NOT (ferries OR families)", []),
        ("cafe", [4]),
        ("CAFÉ", [4]),
        ("godel", [4]),
        ("harbour -", [1, 2]),
        ("and", []),
        ("text:ferries", []),
        ("{text} : ferries", []),
        ("ferries^", [1, 3]),
        ("NEAR(ferries bridge)", []),
        ("'; DROP TABLE found; --", []),
    ],
)
def test_words_phrases_beginnings_and_operators(query: str, numbers: list[int]) -> None:
    assert answer(query) == numbers


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("", "holds no word"),
        (" \t ", "holds no word"),
        ("-- !", "holds no word"),
        ('""', "holds no word"),
        ('ferries "harbour', "character 9 .* isn't closed"),
        ("(ferries", "not closed"),
        ("ferries)", "without its \\("),
        ("()", "lacks a word"),
        ("NOT ferries", 'lacks a word before "NOT"'),
        ("ferries AND", "lacks a word at its end"),
        ("ferries OR OR bridge", 'lacks a word before "OR"'),
        ("fe*ries", "end of a word only"),
        ("(" * 400 + "a" + ")" * 400, "parentheses within each other"),
        ("x" * 10_000, "1,000 are the most"),
        (" ".join("abcdefgh" * 9), "more than 64 words"),
    ],
)
def test_what_cannot_be_understood_is_refused_in_words(query: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        parse_query(query)


PIECES = st.sampled_from(
    ["ferries", "AND", "OR", "NOT", "(", ")", '"', "*", "disp*", '"the harbour"', "NEAR", ":", "^", "-", "+", "'",
     "\0", "\ud800", "½", "ﷺ", "ʿAzīz", "မြန်မာ", "{", "}", ",", "%", "--", ";", "\\", "\n"]
)  # fmt: skip


@given(
    st.one_of(
        st.text(max_size=200), st.lists(PIECES, max_size=40).map(" ".join), st.lists(PIECES).map("".join)
    )
)
def test_every_query_is_answered_or_refused(query: str) -> None:
    said = ""
    try:
        numbers = answer(query)
    except UsageError as error:
        numbers, said = [], str(error)
    assert set(numbers) <= set(DOCUMENTS)
    assert "fts5" not in said
    assert "syntax" not in said


@given(st.text(min_size=1, max_size=60))
def test_a_text_is_found_by_its_own_words_as_a_phrase(text: str) -> None:
    words = words_of(text)
    phrase = " ".join(sign for sign in text.replace("*", " ") if sign not in '"“”„«»')
    if words and phrase.strip():
        tokens = [token for wish in wanted_words(parse_query(f'"{" ".join(words)}"')) for token in wish.words]
        assert tokens == words


@pytest.mark.parametrize("sign", ["(", ")", '"', "*", "NOT ", "( ", "-", "a*"])
def test_a_megabyte_of_the_worst_signs_is_refused(sign: str) -> None:
    with pytest.raises(UsageError):
        parse_query(sign * (1_000_000 // len(sign)))
    with pytest.raises(UsageError):
        parse_query((sign * LONGEST)[: LONGEST - 1])


def test_a_query_of_the_greatest_length_is_answered() -> None:
    assert answer("ferries OR " + "x" * (LONGEST - 11)) == [1, 3]

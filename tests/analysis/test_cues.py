"""All words and phrases of many lists, found in one pass, with the offsets of the text as given."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.analysis.cues import CueMatcher


def found(phrases: str, text: str) -> list[str]:
    matcher = CueMatcher((phrase, number) for number, phrase in enumerate(phrases.split(",")))
    return [text[start:end] for start, end, _ in matcher.find(text)]


CASES = [
    ("airstrike*", "Two AIRSTRIKES; no airstrik", ["AIRSTRIKES"]),
    ("aid", "He said aid, AID and raids aided.", ["aid", "AID"]),
    (
        "air strike*",
        "an air\nstrike, an air-strike, air \n strikes",
        ["air\nstrike", "air-strike", "air \n strikes"],
    ),
    ("women's rights", "women’s rights and women's rights", ["women’s rights", "women's rights"]),
    ("peace talks", "They spoke of peace. Talks followed.", []),
    ("peace talks", "for peace, talks", []),
    ("is-k, isis-k", "IS-K and ISIS–K", ["IS-K", "ISIS–K"]),
    (
        "fight*/battle* with covid*",
        "a battle with Covid-19, the fighting with covid",
        ["battle with Covid", "fighting with covid"],
    ),
    ("struck a _ deal", "struck a new deal, struck a deal, struck a very new deal", ["struck a new deal"]),
    (
        "people ... left",
        "people left; people have since left; people a b c d e left",
        ["people left", "people have since left"],
    ),
    ("# fled", "some 1,200 fled, many fled, 30 fled", ["200 fled", "30 fled"]),
    ("réfugié*", "Des REFUGIES et des réfugiés", ["REFUGIES", "réfugiés"]),
    ("обстрел*", "Обстрелы и ОБСТРЕЛ", ["Обстрелы", "ОБСТРЕЛ"]),
    ("пленные", "плённые", ["плённые"]),
    ("پناهندگان", "پناهندگان در كابل", ["پناهندگان"]),
    ("كابل", "در کابل", ["کابل"]),
    ("straße", "Die STRASSE", ["STRASSE"]),
    ("istanbul", "İstanbul", ["İstanbul"]),
    ("u.s. troops", "the U.S. troops", ["U.S. troops"]),
    ("covid-19", "covid-19.", ["covid-19"]),
]


@pytest.mark.parametrize(("phrases", "text", "expected"), CASES)
def test_words_count_as_wholes_whatever_their_case_and_spacing(
    phrases: str, text: str, expected: list[str]
) -> None:
    assert found(phrases, text) == expected


def test_hits_come_in_order_and_name_all_their_owners() -> None:
    matcher = CueMatcher([("border*", 1), ("border crossing*", 2), ("borders", 3)])
    hits = matcher.find("A border crossing; borders.")
    assert hits == [(2, 8, (1,)), (2, 17, (2,)), (19, 26, (1, 3))]


@given(st.text(max_size=200), st.text(max_size=200))
def test_a_hit_never_depends_on_what_stands_around_it(before: str, after: str) -> None:
    text = f"{before} . heavy fighting . {after}"
    matcher = CueMatcher([("heavy fighting", 1)])
    start = len(before) + 3
    assert (start, start + len("heavy fighting")) in [(first, last) for first, last, _ in matcher.find(text)]


@given(st.text(alphabet="ab *\n-’", max_size=60))
def test_single_words_are_found_as_a_pattern_finds_them(text: str) -> None:
    hits = CueMatcher([("ab", 1)]).find(text)
    assert [(start, end) for start, end, _ in hits] == [
        m.span() for m in re.finditer(r"(?<![^\W_])ab(?![^\W_])", text)
    ]


@pytest.mark.parametrize("piece", ["people ", "a", "people left ", "- ", "\u0301", "killed\n", "1"])
def test_a_megabyte_of_anything_is_read_once(piece: str) -> None:
    matcher = CueMatcher(
        [("people ... left", 1), ("aaaa*", 2), ("people people people people killed", 3), ("# left", 4)]
    )
    small, large = piece * (100_000 // len(piece)), piece * (1_000_000 // len(piece))
    assert len(matcher.find(large)) >= len(matcher.find(small))


def test_what_is_remembered_does_not_change_the_answer() -> None:
    matcher = CueMatcher([("siege*", 1)])
    crowd = " ".join(f"word{number}" for number in range(60_000))
    assert [keys for _, _, keys in matcher.find(f"siege {crowd} sieges siege")] == [(1,), (1,), (1,)]


_PIECES = ["7", "12", "days", "day", "people", "fled", "have", "left", "u", "s", "-", ". ", " ", "\n"]


@given(st.lists(st.sampled_from(_PIECES), max_size=30), st.lists(st.sampled_from(_PIECES), max_size=30))
def test_what_was_read_before_does_not_change_the_answer(before: list[str], pieces: list[str]) -> None:
    phrases = [
        ("# day*", 1),
        ("people ... left", 2),
        ("people _ fled", 3),
        ("fle*", 4),
        ("u s", 5),
        ("left", 2),
    ]
    used = CueMatcher(phrases)
    used.find(" ".join(before))
    text = " ".join(pieces)
    assert used.find(text) == CueMatcher(phrases).find(text)


def test_a_stem_may_be_long_and_a_word_longer() -> None:
    stem = "counter" * 6
    (hit,) = CueMatcher([(f"{stem}*", 1)]).find(f"{stem}{'s' * 1_000_000} {stem[:-1]}")
    assert hit == (0, len(stem) + 1_000_000, (1,))

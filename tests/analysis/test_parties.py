"""Who met whom in an opening."""

import pytest

from sitrep.analysis.stories.parties import find_parties, meet_apart
from sitrep.analysis.stories.stems import sound_of, stems_of


def parties(sentence: str, *places: str) -> list[str]:
    found = find_parties(sentence, stems_of(sentence, "en"), frozenset(map(sound_of, places)), "en")
    return [party[-1] for party in found]


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        (
            "Norwegian envoy Erik Solheim met Velupillai Prabhakaran at Kilinochchi.",
            ["solheim", "prabhakaran"],
        ),
        ("Hassan Turabi visited John Garang in New Torit on Monday.", ["turabi", "garang"]),
        ("Sheikh Mansour al-Barakani spoke by telephone with Yusuf Hallabi.", ["barakani", "hallabi"]),
        ("Hassan Turabi was born beside John Garang.", []),
    ],
)
def test_those_who_meet_are_found(sentence: str, named: list[str]) -> None:
    assert parties(sentence) == [sound_of(name) for name in named]


def test_a_place_is_no_guest() -> None:
    assert parties("Hassan Turabi met John Garang, Torit sources said.", "torit") == [
        sound_of("turabi"),
        sound_of("garang"),
    ]


def test_one_host_and_two_guests_are_two_meetings() -> None:
    one, other = (("host",), ("guest",)), (("host",), ("envoy",))
    names = frozenset({"host", "guest"}), frozenset({"host", "envoy"})
    assert meet_apart(one, other, *names)
    assert not meet_apart(one, other, names[0], names[1] | {"guest"})
    assert not meet_apart(one, other[:1], *names)
    assert not meet_apart((), other, *names)


def test_a_language_without_words_of_meeting_has_no_meetings() -> None:
    assert find_parties("Hassan Turabi met John Garang.", ["met"], frozenset(), "xx") == ()


def test_the_worst_text_is_read_in_linear_time() -> None:
    for unit in ("A", "Met Envoy Ab de ", "Envoy ", "in New "):
        sentence = unit * (1_000_000 // len(unit))
        assert all(find_parties(sentence, ["met"], frozenset(), "en"))

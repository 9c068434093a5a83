"""Words of grave events raise an item."""

from sitrep.briefing.weight import Weight

WEIGHT = Weight(["captur*", "ceasefire", "mass grave*"])


def test_grave_words_count_once_each_and_no_more_than_two() -> None:
    plain = WEIGHT.of(["The bakery opened again."])
    one = WEIGHT.of(["Rebels captured the bakery, captured it whole."])
    two = WEIGHT.of(["Rebels captured the bakery", ", and the ceasefire ended."])
    three = WEIGHT.of(["Rebels captured a mass grave during the ceasefire."])
    assert plain == 0 < one < two == three


def test_a_word_within_a_word_is_none() -> None:
    assert Weight(["coup"]).of(["A couple of coupons."]) == 0


def test_an_empty_list_weighs_nothing() -> None:
    assert Weight([]).of(["Rebels captured the bakery."]) == 0

"""A denial stands with the claim that it names, or denies nothing."""

from datetime import date

from sitrep.model import Brief, ContestKind, Item
from tests.briefing.days import compose, read_day

DAY = date(2023, 9, 14)
TAKEN = (
    "A rebel spokesman said that fighters had captured Kupiansk and Vovchansk, and that 70 soldiers had "
    "surrendered."
)


def brief(theatre: str, *texts: str) -> Brief:
    named = [(f"Paper {number}", text) for number, text in enumerate(texts)]
    return compose(theatre, DAY, read_day(theatre, DAY, named))


def items(made: Brief) -> list[Item]:
    return [item for part in made.sections for item in (*part.items, *part.more)]


def denied(made: Brief) -> list[str | None]:
    return [
        version.owner
        for row in made.contested
        if row.kind is ContestKind.DENIAL
        for version in row.versions
        if version.denies
    ]


def test_a_denial_of_one_town_denies_no_count_told_beside_it() -> None:
    made = brief("UKR", f"{TAKEN} The army spokesman denied that Vovchansk had fallen.")
    assert made.contested == ()
    (item,) = items(made)
    assert item.support.tag.value == "disputed"  # Vovchansk is named


def test_a_denial_of_the_count_is_one() -> None:
    made = brief("UKR", f"{TAKEN} The army spokesman denied that any soldier had surrendered.")
    assert denied(made) == ["army spokesman"]


def test_a_denial_of_what_nobody_claimed_disputes_nothing() -> None:
    made = brief(
        "UKR",
        "The UN General Assembly met on Wednesday about the fighting in Ukraine. The foreign minister asked for "
        "sanctions against Belarus. Belarus's ambassador denied that Belarusian troops were in Ukraine.",
    )
    assert [item.support.tag.value for item in items(made)] == ["single_source"]


def test_who_denies_what_others_say_disputes_not_his_own_words() -> None:
    made = brief(
        "SDN",
        "The Sudanese army said on Wednesday that it had killed 8 fighters in an air strike on Kutum. The "
        "Sudanese army denied that civilians had been killed.",
    )
    assert [item.support.tag.value for item in items(made)] == ["party_claim"]


def test_it_was_denied_speaks_of_what_stands_before() -> None:
    raid = "Residents said on Wednesday that jets had bombed the market of Kutum and killed 14 people."
    made = brief("SDN", f"{raid} The army denied it.")
    (item,) = items(made)
    assert item.support.tag.value == "disputed"


def test_a_denial_stands_beside_the_strike_that_another_text_tells_best() -> None:
    made = brief(
        "SDN",
        "An air strike hit the livestock market of Kutum in North Darfur on Wednesday, killing 14 people and "
        "wounding at least 26, a nurse said.\n\nGrain was dear that day and the wells were low.\n\nThe army "
        "spokesman said that it had hit a position of the RSF and denied that any civilian had been killed.",
        "At least 21 people were killed when a plane bombed the market of Kutum on Wednesday, a trader said.",
    )
    asides = [(aside.kind.value, aside.owner) for item in items(made) for aside in item.asides]
    assert ("denial", "army spokesman") in asides
    assert len([each for each in asides if each[0] == "count"]) == 1

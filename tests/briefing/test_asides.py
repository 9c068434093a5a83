"""What stands beside an item: other counts of its event, and those who deny it."""

from datetime import date
from itertools import permutations

import pytest

from sitrep.model import Brief, Item
from tests.briefing.days import compose, read_day

DAY = date(2023, 9, 14)
DOCTOR = "A missile hit a market in Kupiansk on Wednesday, killing 12 people, a hospital doctor said."
MAYOR = (
    "At least 17 people were killed when a missile hit the market in Kupiansk on Wednesday, the mayor said."
)
DENIAL = "The Russian defence ministry denied that its forces had struck the market in Kupiansk."


def brief(*texts: str) -> Brief:
    named = [(f"Paper {number}", text) for number, text in enumerate(texts)]
    return compose("UKR", DAY, read_day("UKR", DAY, named))


def items(made: Brief) -> list[Item]:
    return [item for part in made.sections for item in (*part.items, *part.more)]


def beside(made: Brief) -> list[tuple[str, str | None]]:
    return [(aside.kind.value, aside.owner) for item in items(made) for aside in item.asides]


def test_another_count_stands_beside_the_item_with_its_owner() -> None:
    made = brief(DOCTOR, MAYOR)
    (item,) = items(made)
    quoted = item.excerpts[0].text
    (aside,) = item.asides
    assert {quoted, aside.excerpts[0].text} == {DOCTOR, MAYOR}
    assert (aside.kind.value, aside.owner) == ("count", "hospital doctor" if quoted == MAYOR else "mayor")
    assert set(aside.citations) <= set(item.citations + item.told_by)
    assert item.support.tag.value == "disputed"


def test_the_order_of_the_articles_decides_nothing() -> None:
    articles = read_day("UKR", DAY, [("A", DOCTOR), ("B", MAYOR), ("C", f"{DOCTOR}\n\n{DENIAL}")])
    made = [compose("UKR", DAY, order) for order in permutations(articles)]
    assert all(each == made[0] for each in made)


def test_a_denial_stands_beside_the_claim() -> None:
    made = brief(f"{DOCTOR}\n\n{DENIAL}")
    assert ("denial", "Russian defence ministry") in beside(made)
    claim = next(item for item in items(made) if "12 people" in item.excerpts[0].text)
    assert claim.support.tag.value == "disputed"


def test_one_who_denies_twice_is_quoted_once() -> None:
    again = "The ministry denied the strike on the market in Kupiansk again in the evening."
    made = brief(f"{DOCTOR}\n\n{DENIAL} {again}")
    assert len([kind for kind, _ in beside(made) if kind == "denial"]) == 1


def test_two_who_deny_are_both_quoted() -> None:
    other = "The Belarusian foreign ministry denied that the missile that hit the market came from Belarus."
    made = brief(f"{DOCTOR}\n\n{DENIAL} {other}")
    owners = [owner for kind, owner in beside(made) if kind == "denial"]
    assert sorted(map(str, owners)) == ["Belarusian foreign ministry", "Russian defence ministry"]


def test_a_denial_of_another_event_stands_elsewhere() -> None:
    made = brief(
        DOCTOR,
        "Separatists said a drone set an oil depot in Luhansk on fire on Tuesday.\n\n"
        "The Ukrainian military denied that its drones had hit the oil depot in Luhansk.",
    )
    market = next(item for item in items(made) if "market" in item.excerpts[0].text)
    assert [aside.kind.value for aside in market.asides] == []


def test_what_cannot_be_confirmed_disputes_nothing() -> None:
    made = brief(f"{DOCTOR}\n\nThe UN human rights office said it could not confirm the toll in Kupiansk.")
    kinds = [kind for kind, _ in beside(made)]
    assert "denial" not in kinds
    assert all(item.support.tag.value != "disputed" for item in items(made))


@pytest.mark.parametrize("texts", [(DOCTOR, MAYOR), (f"{DOCTOR}\n\n{DENIAL}", MAYOR)])
def test_every_citation_resolves_to_an_article_that_holds_the_words(texts: tuple[str, ...]) -> None:
    made = brief(*texts)
    articles = {source.number: source.article for source in made.sources}
    for item in items(made):
        for quoted, cited in [
            (item.excerpts, item.citations),
            *((a.excerpts, a.citations) for a in item.asides),
        ]:
            assert cited
            for excerpt in quoted:
                assert excerpt.article in {articles[number] for number in cited}


def test_a_contest_of_other_people_stands_beside_no_item() -> None:
    made = brief(
        "The UN said that 50,000 families had been displaced from Kharkiv region since 1 June.\n\n"
        "The governor's office in Sumy spoke of 9,000 displaced families. Community leaders put the number at 14,000."
    )
    (row,) = made.contested
    assert [len(version.counts) for version in row.versions] == [1, 1]
    first = next(item for item in items(made) if "50,000" in item.excerpts[0].text)
    assert first.asides == ()
    assert first.support.tag.value == "single_source"


@pytest.mark.parametrize(
    "denial",
    [
        "The Russian defence ministry denied that it had aimed at civilians.",
        "The Russian defence ministry denied targeting civilians.",
        "Moscow denied that its forces strike civilians.",
    ],
)
def test_who_denies_an_aim_disputes_no_count(denial: str) -> None:
    made = brief(f"{DOCTOR} {denial}")
    assert [item.support.tag.value for item in items(made)] == ["single_source"]
    assert made.contested == ()
    apart = brief(f"{DOCTOR}\n\n{denial}")
    assert "denial" not in [kind for kind, _ in beside(apart)]
    assert all(item.support.tag.value != "disputed" for item in items(apart))


def test_who_denies_the_deed_disputes_it() -> None:
    made = brief(f"{DOCTOR} The Russian defence ministry denied that it had targeted the market in Kupiansk.")
    assert [item.support.tag.value for item in items(made)] == ["disputed"]


@pytest.mark.parametrize(
    ("code", "claim", "other"),
    [
        (
            "UKR",
            "NATO said on Thursday that 1,000 Russian soldiers were fighting in Donetsk and Luhansk; Moscow denies it.",
            "President Vladimir Putin of Russia said that no Russian soldiers were fighting in Donetsk.",
        ),
        (
            "SDN",
            "UN experts said on Thursday that soldiers of Chad had fought in the battle of Nyala with RSF fighters, which N'Djamena denies.",
            "Chad's president said that RSF fighters had crossed into Chad after the battle of Nyala and were attacked by its soldiers.",
        ),
        (
            "MMR",
            "Bangladesh said on Thursday that junta jets had bombed a village across its border, a claim the junta rejects.",
            "The junta said its jets had bombed rebels in a village near the border of Bangladesh.",
        ),
    ],
)
def test_a_denial_in_the_sentence_of_a_claim_is_one_of_it(code: str, claim: str, other: str) -> None:
    made = compose(code, DAY, read_day(code, DAY, [("A", f"{claim}\n\n{other}")]))
    told = {item.excerpts[0].text: item for item in items(made)}
    assert told[claim].support.tag.value == "disputed"
    assert all("denial" not in [a.kind.value for a in item.asides] for item in items(made))
    assert other not in told or told[other].support.tag.value != "disputed"


def test_nobody_denies_that_something_was_condemned() -> None:
    made = brief(
        "The UN Security Council condemned the missile strike on the market in Kupiansk and the killing of 12 people "
        "there. Belarus denied that soldiers had crossed its border with heavy artillery."
    )
    assert all(item.support.tag.value != "disputed" for item in items(made))


def test_a_denial_stands_beside_the_claim_that_says_most_of_it() -> None:
    first = "The UN said that 31 civilians were shot by Russian soldiers in Kupiansk on Monday and Tuesday."
    second = "Neighbours spoke of killings in the same town in May."
    denied = "The Russian defence ministry denied that soldiers had shot civilians."
    made = brief(f"{first}\n\n{second}\n\n{denied}")
    (item,) = [each for each in items(made) if any(aside.kind.value == "denial" for aside in each.asides)]
    assert item.excerpts[0].text == first


def test_what_is_said_besides_is_not_denied() -> None:
    made = brief(
        "Residents said that 20 civilians were killed when the police stormed a block of flats in Kupiansk on Monday.\n\n"
        "The mayor denied that helicopters were used and said the police had had only rifles."
    )
    assert made.contested == ()

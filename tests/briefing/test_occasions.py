"""A shared name and office is no event: only an act, a place or a figure in common bears a text out."""

from datetime import date

import pytest

from sitrep.model import Item
from tests.briefing.days import compose, read_day

# Each: theatre, day, what happened, and what another text says that does not tell of it.
APART = [
    (
        "UKR",
        date(2013, 12, 12),
        "Prime Minister Mykola Azarov, who was in Vienna last week, has not come back, two aides said on Thursday.",
        "Prime Minister Mykola Azarov must resign, the Brigade of the Square said in its statement.",
    ),
    (
        "SDN",
        date(2019, 4, 5),
        "President Omar Bashir dissolved the cabinet and the states' governments on Thursday, his office said.",
        "President Omar Bashir must hand over power to civilians, the Freedom Front said in communique 14.",
    ),
    (
        "BFA",
        date(2022, 9, 29),
        "President Paul-Henri Damiba flew to New York on Tuesday for a speech to diplomats, his office said.",
        "President Paul-Henri Damiba lacks the trust of the nation, the lawyers' league said.",
    ),
    (
        "MMR",
        date(2021, 2, 3),
        "Soldiers shelled a monastery of Kachin monks on Monday, the abbot said.",
        "The junta must stop shelling the monasteries of Kachin, the abbots' union demanded.",
    ),
    (
        "BFA",
        date(2019, 5, 3),
        "Le président Roch Kaboré a limogé le ministre de la défense jeudi, a indiqué la présidence.",
        "Le président Roch Kaboré doit démissionner, exige le Front populaire dans un communiqué.",
    ),
]
# … and what does tell of it, in other words.
ONE = [
    (
        "UKR",
        date(2013, 12, 12),
        "Prime Minister Mykola Azarov flew to Vienna for talks on gas on Wednesday, two aides said.",
        "Mykola Azarov, the prime minister, is in Vienna to talk about gas, state television reported.",
    ),
    (
        "SDN",
        date(2019, 4, 5),
        "President Omar Bashir dissolved the cabinet on Thursday night, his office said.",
        "The cabinet was dissolved late on Thursday by President Omar Bashir, state radio said.",
    ),
    (
        "COL",
        date(2021, 5, 3),
        "Police shot two demonstrators dead in Cali on Sunday, the ombudsman said.",
        "Two protesters were shot dead by police in Cali, a priest who was there said on Sunday.",
    ),
]
CONTEXT = (
    "Ministers met in the evening to speak of the ceasefire and the war, a clerk of the government said."
)


def items(code: str, day: date, *texts: str) -> list[Item]:
    articles = read_day(code, day, [(f"Paper {n}", f"{text}\n\n{CONTEXT}") for n, text in enumerate(texts)])
    made = compose(code, day, articles)
    return [item for section in made.sections for item in (*section.items, *section.more)]


@pytest.mark.parametrize(("code", "day", "one", "other"), APART)
def test_a_name_or_a_demand_bears_nothing_out(code: str, day: date, one: str, other: str) -> None:
    for texts in ((one, other), (other, one)):
        for item in items(code, day, *texts):
            if item.excerpts[0].text in {one, other}:
                assert item.support.origins == 1
                assert item.support.tag != "corroborated"
                assert not item.told_by


@pytest.mark.parametrize(("code", "day", "one", "other"), ONE)
def test_an_act_in_common_bears_out(code: str, day: date, one: str, other: str) -> None:
    (told,) = [item for item in items(code, day, one, other) if item.excerpts[0].text in {one, other}]
    beside = [number for aside in told.asides for number in aside.citations]
    assert len({*told.citations, *told.told_by, *beside}) == 2

"""Who condemns an event is no origin of it."""

from dataclasses import replace

import pytest

from sitrep.briefing.reactions import is_reaction
from sitrep.model import Tag
from tests.briefing.test_backing import NEUTRAL, found, tag

CONDEMNED = (
    "The UN Security Council condemned the shelling of Izium on Monday, in which a school was set on fire."
)


@pytest.mark.parametrize(
    "sentence",
    [
        CONDEMNED,
        "France has strongly denounced the capture of Kidal by JNIM.",
        "The African Union expressed deep concern at the fall of the base at Djibo.",
        "The council adopted a resolution on the fall of Bukavu.",
        "L'Union africaine a condamné la prise de Goma et exige le retrait des rebelles.",
        "El Consejo de Seguridad condenó el ataque contra la base de Djibo.",
        "Die Bundesregierung verurteilte den Angriff auf Charkiw.",
        "МИД осудил обстрел Белгорода.",
    ],
)
def test_it_only_reacts(sentence: str) -> None:
    assert is_reaction(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        NEUTRAL,
        "Fighters entered the base at Djibo on Sunday, residents said.",
        "The UN mission condemned the raid, in which it had counted 14 bodies.",
        "The council condemned the attack, which its monitors witnessed.",
        "Human Rights Watch documented the shelling and called for an inquiry.",
        "",
    ],
)
def test_it_tells_what_happened(sentence: str) -> None:
    assert not is_reaction(sentence)


def test_a_condemnation_bears_nothing_out() -> None:
    told = found(NEUTRAL, file="a", origin="x")
    reaction = found(CONDEMNED, file="b", origin="y")
    other = found(NEUTRAL.replace("witnesses", "the mayor"), file="c", origin="z")
    assert tag(replace(told, behind=(reaction,))) is Tag.SINGLE_SOURCE
    assert tag(replace(told, behind=(reaction, other))) is Tag.CORROBORATED
    assert tag(replace(reaction, behind=(told,))) is Tag.SINGLE_SOURCE


def test_two_reports_of_a_condemnation_bear_each_other_out() -> None:
    first = found(CONDEMNED, file="a", origin="x")
    again = found(CONDEMNED.replace("condemned", "deplored"), file="b", origin="y")
    assert tag(replace(first, behind=(again,))) is Tag.CORROBORATED


def test_a_megabyte_is_no_trouble() -> None:
    assert not is_reaction("expressed very " * 80_000)

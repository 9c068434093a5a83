"""One owner under several names."""

import pytest

from sitrep.analysis.contests.owners import Owner, find_owners
from sitrep.analysis.contests.said import collect
from sitrep.model import Article
from tests.analysis.contests.counting import count, told


def owners_of(*articles: Article) -> list[Owner]:
    return find_owners(list(collect(articles, "UKR")))


def names(*speakers: str | tuple[str, str]) -> list[list[str]]:
    figures = [
        count(n, each) if isinstance(each, str) else count(n, each[0], party=each[1])
        for n, each in enumerate(speakers)
    ]
    return [owner.names for owner in owners_of(told("a.txt", *figures))]


ONE = [
    ("police", "local police"),
    ("General Amadou Keita", "General Keita"),
    ("World Health Organization", "WHO"),
    ("United Nations Mission in Liberia (UNMIL)", "UNMIL"),
    ("UN Assistance Mission in Somalia", "UN"),
    ("the UN refugee agency", "UNHCR"),
    ("UNHCR report", "UNHCR"),
    ("Oleh Moroz, the governor of Sumy", "governor Moroz"),
    ("Red Cross", "International Committee of the Red Cross"),
    ("spokesman for the ministry of health", "ministry of health"),
]
TWO = [
    ("UN refugee agency", "UN human rights office"),
    ("governor of Sumy", "governor of Kherson"),
    ("ministry of health", "ministry of defence"),
    (("officials", "russia"), ("officials", "ukraine")),
    ("the mayor", "a doctor"),
    ("Human Rights Watch", "Human Rights Commission"),
]


@pytest.mark.parametrize(("one", "other"), ONE)
def test_two_names_of_one_owner(one: str, other: str) -> None:
    assert len(names(one, other)) == len(names(other, one)) == 1


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_owners(one: str | tuple[str, str], other: str | tuple[str, str]) -> None:
    assert len(names(one, other)) == len(names(other, one)) == 2


def test_a_short_name_joins_one_of_its_bodies_and_not_both() -> None:
    found = names("UN refugee agency", "UN human rights office", "UN")
    assert sorted(len(each) for each in found) == [1, 2]
    assert found == names("UN", "UN human rights office", "UN refugee agency")


def test_the_owner_is_named_as_fully_as_it_is_printed() -> None:
    (owner,) = owners_of(
        told("a.txt", count(5, "UNMIL"), count(5, "a report by the UN Mission in Liberia (UNMIL)"))
    )
    assert owner.name == "UN Mission in Liberia (UNMIL)"


def test_an_outlet_speaks_for_itself_once() -> None:
    found = owners_of(
        told("a.txt", count(5), outlet="Nile Courier"),
        told("b.txt", count(6), outlet="NILE COURIER"),
        told("c.txt", count(7), outlet="Port Gazette", origin="wire"),
        told("d.txt", count(8), outlet="Red Sea Radio", origin="wire"),
        told("e.txt", count(9)),
    )
    assert sorted(len(owner.said) for owner in found) == [1, 2, 2]
    assert all(owner.name is None for owner in found)


def test_one_origin_and_one_outlet_chain() -> None:
    found = owners_of(
        told("a.txt", count(5), outlet="Nile Courier", origin="wire"),
        told("b.txt", count(6), outlet="Nile Courier"),
        told("c.txt", count(7), outlet="Port Gazette", origin="wire"),
    )
    assert [len(owner.said) for owner in found] == [3]


def test_hostile_names_are_read_in_good_time() -> None:
    speakers = ["A." * 200_000, "U N " * 200_000, "'" * 500_000, "the report by " * 50_000, "-’" * 300_000]
    assert len(names(*speakers)) == len(speakers)

"""Leads are numbered by their agencies; only those of one outlet follow each other."""

import pytest

from sitrep.analysis.copies import mark_copies
from sitrep.analysis.leads import compare_leads, lead_number
from sitrep.model import Article
from tests.build import article

BODY = (
    "Shells fell on the harbour of Mariupol on Monday and a grain ship burned at its berth, the port said.\n\n"
    "Two tugs pulled a second ship away from the quay while firemen cooled its tanks through the night.\n\n"
    "The port said {} dockers were hurt and that the cranes of the northern quay stood still since noon."
)


def text(slug: str, *, publisher: str = "Delta Wire", count: str = "nine", end: str = "") -> Article:
    return article(f"{slug}\n\n{BODY.format(count)}{end}", publisher=publisher, file=f"{slug}{publisher}.txt")


@pytest.mark.parametrize(
    ("slug", "number"),
    [
        ("1ST LEAD - Ships burn", 1),
        ("2nd Lead: Ships burn", 2),
        ("(3rd LD) Ships burn", 3),
        ("11TH UPDATE Ships burn", 11),
        ("UPDATE 4-Ships burn", 4),
        ("WRAPUP 2-Ships burn", 2),
        ("(LEAD) Ships burn", 1),
        ("LEAD Ships burn", 1),
        ("HX0419\n2ND LEAD\nShips burn", 2),
        ("Ships burn", None),
        ("Rebels take 2nd town, lead envoy says", None),
        ("Minister to lead 12 envoys", None),
        ("Army gives update on 3 raids", None),
        ("UN misleads 2 of 3, envoy says", None),
    ],
)
def test_numbers(slug: str, number: int | None) -> None:
    assert lead_number(text(slug)) == number


def test_only_leads_of_one_outlet_are_compared() -> None:
    first, second = text("1ST LEAD Ships burn"), text("2ND LEAD Ships burn")
    assert compare_leads(second, first) == 1
    assert compare_leads(first, second) == -1
    assert compare_leads(first, first) == 0
    assert compare_leads(text("Ships burn"), first) == -1
    assert compare_leads(text("Ships burn"), text("Ships burn at dawn")) == 0
    assert compare_leads(text("2ND LEAD Ships burn", publisher="Hill Post"), first) == 0


def test_the_last_lead_stands_for_its_copies_unless_it_lacks_much() -> None:
    end = "\n\nA pilot said that the channel was open again at dusk."
    older, newer = text("1ST LEAD Ships burn", end=end), text("2ND LEAD Ships burn", count="eleven")
    for given in ((older, newer), (newer, older)):
        marked = {each.id: each.duplicate_of for each in mark_copies(given)}
        assert marked == {older.id: newer.id, newer.id: None}
    other = text("2ND LEAD Ships burn", count="eleven", publisher="Hill Post")
    assert {each.id: each.duplicate_of for each in mark_copies((older, other))}[older.id] is None
    short = article(
        "2ND LEAD Ships burn\n\n" + BODY.partition("\n\n")[0] + "\n\n" + BODY.split("\n\n")[1],
        publisher="Delta Wire",
        file="short.txt",
    )
    assert {each.id: each.duplicate_of for each in mark_copies((older, short))}[older.id] is None


def test_a_megabyte_of_marks_is_read_at_once() -> None:
    assert lead_number(text("UPDATE " * 150_000)) in {None, 1}

"""What stands in a row of rivals or denials is tagged as disputed wherever it is printed, and the other way."""

from datetime import date

import pytest

from sitrep.model import Brief, ContestKind, Item, Tag
from tests.briefing.days import compose, read_day
from tests.gold.contests_scorer import load_cases as contest_cases
from tests.gold.keyfigures_scorer import load_cases as tile_cases

KNOWN = {"AFG", "SDN", "UKR", "MMR", "BFA", "COL", "PSE"}
DAYS = [
    *((row["theatre"], row["day"], tuple(map(tuple, row["articles"]))) for row in tile_cases()),
    *(
        (case["country"], case["day"], tuple((text["outlet"], text["text"]) for text in case["texts"]))
        for case in contest_cases()
        if case["country"] in KNOWN
    ),
]


def items_of(made: Brief) -> list[Item]:
    return [*(item for part in made.sections for item in (*part.items, *part.more)), *made.late]


def compose_day(code: str, day: str, *texts: tuple[str, str]) -> Brief:
    then = date.fromisoformat(day)
    return compose(code, then, read_day(code, then, texts))


@pytest.mark.parametrize(("code", "day", "texts"), DAYS)
def test_tags_and_rows_say_the_same(code: str, day: str, texts: tuple[tuple[str, str], ...]) -> None:
    made = compose_day(code, day, *texts)
    rows = [
        row
        for row in made.contested
        if row.kind in {ContestKind.INCIDENT, ContestKind.UNITS, ContestKind.DENIAL}
    ]
    stated = {
        (count.article, count.figure.start)
        for row in rows
        for version in row.versions
        for count in version.counts
    }
    for item in items_of(made):
        prints = any(
            excerpt.article == article and excerpt.start <= start < excerpt.end
            for excerpt in item.excerpts
            for article, start in stated
        )
        if prints:
            assert item.support.tag is Tag.DISPUTED, item.excerpts[0].text
        if item.support.tag is Tag.DISPUTED and not item.asides:
            assert prints or "den" in " ".join(excerpt.text for excerpt in item.excerpts)


KOSTI = (
    "The governor said six people were killed when shells hit the port of Kosti on Sunday, while doctors put the "
    "number of dead at 15."
)


def test_two_counts_within_one_item_are_disputed() -> None:
    made = compose_day(
        "SDN",
        "2023-06-12",
        (
            "Nile Post",
            KOSTI,
        ),
    )
    (item,) = items_of(made)
    assert [row.kind for row in made.contested] == [ContestKind.INCIDENT]
    assert item.support.tag is Tag.DISPUTED


def test_a_denied_claim_is_disputed_in_every_item_that_prints_it() -> None:
    claim = "The Arakan Army said it killed 80 soldiers when it overran a base near Kyauktaw on Sunday."
    denial = "A junta spokesman denied that 80 soldiers had been killed near Kyauktaw."
    made = compose_day("MMR", "2024-01-15", ("Delta Monitor", f"{claim} {denial}"), ("Hill Voice", claim))
    claims = [item for item in items_of(made) if "killed 80" in item.excerpts[0].text]
    assert claims
    assert all(item.support.tag is Tag.DISPUTED for item in claims)


def test_families_against_people_are_disputed() -> None:
    made = compose_day(
        "COL",
        "2022-03-08",
        (
            "Cauca Diario",
            "The mayor said 300 families were displaced from Argelia in Cauca by clashes on Sunday.",
        ),
        (
            "Andes Wire",
            "The ombudsman said 150 people were displaced from Argelia in Cauca by clashes on Sunday.",
        ),
    )
    rows = [row for row in made.contested if row.kind is ContestKind.UNITS]
    assert len(rows) == 1
    quoted = [item for item in items_of(made) if "displaced" in item.excerpts[0].text]
    assert quoted
    assert {item.support.tag for item in quoted} == {Tag.DISPUTED}


def test_bodies_side_by_side_over_a_period_dispute_nothing() -> None:
    made = compose_day(
        "AFG",
        "2019-08-01",
        ("Kabul Post", "UNAMA counted 1,366 civilians killed in Afghanistan in the first half of 2019."),
        (
            "Pamir Wire",
            "The rights commission counted 1,611 civilians killed in Afghanistan in the first half of 2019.",
        ),
    )
    assert [row.kind for row in made.contested] == [ContestKind.PERIOD]
    assert all(item.support.tag is not Tag.DISPUTED for item in items_of(made))


def test_what_may_be_two_events_is_a_row_and_disputes_nothing() -> None:
    made = compose_day(
        "UKR",
        "2023-09-06",
        (
            "Harbour News",
            "A missile struck the Saltivka district of Kharkiv on Tuesday and killed four people, the mayor said.",
        ),
        (
            "Steppe Wire",
            "Shelling of Saltivka in Kharkiv killed six people on Tuesday, the regional prosecutor said.",
        ),
    )
    (row,) = made.contested
    assert (row.kind, row.lowest, row.highest) == (ContestKind.POSSIBLE, None, None)
    assert [version.owner for version in row.versions] == ["mayor", "regional prosecutor"]
    assert Tag.DISPUTED not in {item.support.tag for item in items_of(made)}
    assert Tag.DISPUTED not in {count.tag for version in row.versions for count in version.counts}

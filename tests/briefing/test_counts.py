"""Figures as the page prints them: cited, owned, tagged; nothing printed that no text states."""

from collections.abc import Iterator
from datetime import date

import pytest

from sitrep.model import Brief, Count
from tests.briefing.days import compose, read_day
from tests.gold.keyfigures_scorer import load_cases

DAY = date(2023, 9, 14)
STRIKE = "A missile hit a market in Kupiansk on Wednesday, killing 12 people, a hospital doctor said."
RIVAL = (
    "At least 17 people were killed when a missile hit the market in Kupiansk on Wednesday, the mayor said."
)
DENIAL = (
    "The Russian defence ministry denied that its forces had hit the market with 3 missiles on Wednesday."
)


def brief(*texts: str) -> Brief:
    named = [(f"Paper {number}", text) for number, text in enumerate(texts)]
    return compose("UKR", DAY, read_day("UKR", DAY, named))


def counts(made: Brief) -> Iterator[Count]:
    for tile in made.key_figures:
        yield from (tile, *tile.further)
    for row in made.contested:
        for version in row.versions:
            yield from version.counts
        yield from (end for end in (row.lowest, row.highest) if end is not None)
    yield from made.figures


@pytest.mark.parametrize("row", load_cases(), ids=lambda row: f"{row['theatre']}-{row['day']}")
def test_every_figure_stands_in_a_text_and_its_citation_resolves(row: dict[str, list[list[str]]]) -> None:
    day = date.fromisoformat(str(row["day"]))
    articles = read_day(str(row["theatre"]), day, [(p, t) for p, t in row["articles"]])
    made = compose(str(row["theatre"]), day, articles)
    known = {article.id: article for article in articles}
    numbered = {source.number: source.article for source in made.sources}
    for count in counts(made):
        article = known[count.article]
        assert count.figure in article.figures
        assert count.figure.raw in article.clipping.text
        assert {numbered[number] for number in count.citations} == {count.article}


@pytest.mark.parametrize("row", load_cases(), ids=lambda row: f"{row['theatre']}-{row['day']}")
def test_all_figures_that_are_shown_are_listed_once(row: dict[str, list[list[str]]]) -> None:
    day = date.fromisoformat(str(row["day"]))
    articles = read_day(str(row["theatre"]), day, [(p, t) for p, t in row["articles"]])
    made = compose(str(row["theatre"]), day, articles)
    listed = [(count.article, count.figure.start, count.figure.metric) for count in made.figures]
    assert len(listed) == len(set(listed))
    assert {(count.article, count.figure.start, count.figure.metric) for count in counts(made)} == set(listed)


def test_the_range_of_an_incident_has_the_owners_of_its_ends() -> None:
    made = brief(STRIKE, RIVAL)
    (row,) = (row for row in made.contested if row.kind.value == "incident")
    assert row.lowest is not None
    assert row.highest is not None
    assert (row.lowest.figure.value, row.lowest.figure.speaker) == (12, "hospital doctor")
    assert (row.highest.figure.value, row.highest.figure.speaker) == (17, "mayor")
    assert row.item in {item.id for part in made.sections for item in part.items}
    assert {version.owner for version in row.versions} == {"hospital doctor", "mayor"}


def test_bodies_that_count_a_period_have_no_range_and_are_not_disputed() -> None:
    made = brief(
        "The UN human rights office verified 118 civilians killed in Ukraine in August 2023.",
        "The Kyiv School of Rights counted 131 civilians killed in Ukraine in August 2023.",
    )
    (row,) = made.contested
    assert (row.kind.value, row.lowest, row.highest) == ("period", None, None)
    assert all(count.tag.value != "disputed" for version in row.versions for count in version.counts)


def test_a_denial_is_cited_where_it_stands() -> None:
    made = brief(RIVAL, f"{STRIKE}\n\n{DENIAL}")
    numbered = {source.number: source.article for source in made.sources}
    denials = [version for row in made.contested for version in row.versions if version.denies]
    assert denials
    for version in denials:
        assert version.excerpts
        for excerpt in version.excerpts:
            assert excerpt.text == DENIAL
            assert [numbered[number] for number in version.citations] == [excerpt.article]


def test_nothing_is_added_up() -> None:
    made = brief(STRIKE, "Shells killed 5 people in Izium on Wednesday, the mayor of Izium said.")
    assert {count.figure.value for count in counts(made)} == {12, 5}


def test_a_number_has_one_qualifier_wherever_it_stands() -> None:
    made = brief(
        "Residents said 70 people were killed when an air strike hit a bakery in Kupiansk on Wednesday.",
        "An air strike hit a bakery in Kupiansk on Wednesday; residents said as many as 70 people were killed.",
        "An air strike on a bakery in Kupiansk on Wednesday killed 40 people, a doctor said.",
    )
    (row,) = made.contested
    assert row.highest is not None
    raws = {count.figure.raw.lower() for version in row.versions for count in version.counts}
    tiles = {count.figure.raw.lower() for count in made.key_figures}
    assert raws == {"40 people", "as many as 70 people"}
    assert row.highest.figure.raw == "as many as 70 people"
    assert tiles <= raws


def test_a_tile_has_the_place_that_its_count_leaves_to_the_one_before() -> None:
    made = brief(
        "The UN mission verified 61 civilians killed in Kupiansk in the first half of 2023. The Kharkiv Rights "
        "Group counted 78 deaths in the same period."
    )
    (row,) = made.contested
    tiles = {count.figure.value: count.place for count in made.key_figures}
    assert row.place is not None
    assert tiles[78] == row.place


def test_a_row_has_the_words_of_the_owner_that_it_names() -> None:
    made = brief(
        "A rights watchdog said 118 civilians were killed in Ukraine in August 2023.",
        "The Kyiv School of Rights said as many as 118 civilians were killed in Ukraine in August 2023.",
        "The UN human rights office verified 97 civilians killed in Ukraine in August 2023.",
    )
    (row,) = made.contested
    told = {version.owner: version.counts[0].figure for version in row.versions}
    assert told["Kyiv School of Rights"].raw == "as many as 118 civilians"


def test_each_number_of_a_row_stands_with_who_gives_it() -> None:
    day = date(2023, 11, 6)
    texts = [
        (
            "Militiamen attacked Kalma camp near Nyala on Sunday with machetes. The camp's leader said at least 12 people "
            "were killed, and a priest in Nyala counted seven bodies."
        ),
        (
            "Militiamen with machetes attacked Kalma camp near Nyala on Sunday. The Sudanese army said at least 10 people "
            "were killed."
        ),
    ]
    made = compose("SDN", day, read_day("SDN", day, [(f"Paper {n}", text) for n, text in enumerate(texts)]))
    (row,) = made.contested
    told = [(version.owner, [count.figure.value for count in version.counts]) for version in row.versions]
    assert told == [("priest in Nyala", [7]), ("Sudanese army", [10]), ("camp's leader", [12])]
    for version in row.versions:
        assert all(count.figure.speaker == version.owner for count in version.counts)


def test_an_owner_stands_once_in_a_row() -> None:
    day = date(2023, 11, 6)
    raid = "Militiamen attacked Kalma camp near Nyala on Sunday with machetes. {}"
    texts = [
        raid.format("The camp's leader said at least 10 people were killed."),
        raid.format("At least 12 people were killed, the camp's leader said."),
        raid.format("The Sudanese army said four people were killed."),
    ]
    made = compose("SDN", day, read_day("SDN", day, [(f"Paper {n}", text) for n, text in enumerate(texts)]))
    for row in made.contested:
        owners = [version.owner for version in row.versions]
        assert len(owners) == len(set(owners))

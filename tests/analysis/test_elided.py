"""Units of which only the side is printed, and short names of towns that what stands there vouches for."""

import pytest

from sitrep.analysis.places import find_places
from sitrep.model import PlaceKind
from tests.build import clipping
from tests.gold.places_scorer import matcher


def units(text: str, theatre: str) -> list[tuple[str, str | None]]:
    return [(place.text, place.admin1) for place in find_places(clipping(text), matcher(theatre))]


@pytest.mark.parametrize(
    ("theatre", "text", "expected"),
    [
        (
            "SDN",
            "Villages burned in North and South Darfur.",
            [("North", "North Darfur"), ("South Darfur", "South Darfur")],
        ),
        (
            "SDN",
            "Floods hit West, Central and East Darfur.",
            [("West", "West Darfur"), ("Central", "Central Darfur"), ("East Darfur", "East Darfur")],
        ),
        (
            "SSD",
            "Cholera spread in Central as well as Eastern Equatoria.",
            [("Central", "Central Equatoria"), ("Eastern Equatoria", "Eastern Equatoria")],
        ),
        ("SDN", "Roads lead north and South Darfur waits.", [("South Darfur", "South Darfur")]),
        ("SDN", "It rained in the North. South Darfur was dry.", [("South Darfur", "South Darfur")]),
        ("SDN", "The Upper and South Darfur roads were cut.", [("South Darfur", "South Darfur")]),
        (
            "SDN",
            "It rained in North Darfur and South Darfur.",
            [("North Darfur", "North Darfur"), ("South Darfur", "South Darfur")],
        ),
    ],
)
def test_a_side_before_another_unit_of_its_region(
    theatre: str, text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert units(text, theatre) == expected


@pytest.mark.parametrize(
    ("theatre", "text", "town"),
    [
        ("COD", "Nine people died at the market of Sake in North Kivu.", "Sake"),
        ("ETH", "A drone circled over the airport of Gore for an hour.", "Gore"),
        ("AFG", "Water rose, residents of Dand said.", "Dand"),
    ],
)
def test_a_short_name_is_a_town_where_its_market_is(theatre: str, text: str, town: str) -> None:
    (found, *_) = find_places(clipping(text), matcher(theatre))
    assert (found.text, found.kind) == (town, PlaceKind.TOWN)


def test_a_list_of_sides_takes_no_long() -> None:
    text = "North, South and " * 60_000 + "East Darfur."
    assert units(text, "SDN")[-1] == ("East Darfur", "East Darfur")

"""What an article gives to a brief: all that its passages tell, and where a quotation begins."""

from datetime import date
from pathlib import Path

import pytest

from tests.briefing.days import compose, read_day
from tests.desk import Desk, words


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "desk")


def test_a_passage_of_a_theme_that_the_article_lacks_is_printed(desk: Desk) -> None:
    desk.put(
        "shelling.json",
        "2024-05-06",
        "The army shelled rebel positions near Kassala on Monday, and the rebels attacked an army base with drones "
        "and artillery; 6 soldiers were killed in the battle, the army said.\n\nThe rebels captured a base and an "
        "outpost after an airstrike, a commander said.\n\nA nurse at the hospital counted 97 wounded patients who "
        "were brought in without medicine, 11 of them civilians.",
    )
    brief = desk.issue("2024-05-06").brief
    assert "6 soldiers were killed" in words(brief)
    assert "counted 97 wounded patients" in words(brief)


def test_two_passages_of_one_paragraph_are_two_items(desk: Desk) -> None:
    desk.put(
        "ferries.json",
        "2024-05-06",
        "Ferries carried 420 evacuees from Suakin to Jeddah on Monday, the Saudi foreign ministry said. "
        "UNHCR said 700 refugees had registered at Adré.",
    )
    told = words(desk.issue("2024-05-06").brief)
    assert "Ferries carried 420 evacuees" in told
    assert "UNHCR said 700 refugees" in told


def test_a_quotation_begins_where_what_stands_before_tells_as_much(desk: Desk) -> None:
    desk.put(
        "envoy.json",
        "2024-05-06",
        "The governor of Kassala called for a ceasefire and for talks with the rebels. "
        "A UN envoy will propose a resolution on sanctions to the Security Council in 12 days, diplomats said.",
    )
    (item,) = [item for part in desk.issue("2024-05-06").brief.sections for item in part.items]
    assert [excerpt.text.split()[0] for excerpt in item.excerpts] == ["The", "A"]


GARRISON = (
    "RSF fighters entered the garrison of Nyala in South Darfur on Thursday after a siege of weeks and raised "
    "their flag over the garrison, residents of Nyala said."
)
FLIGHT = (
    "Residents of Nyala fled the garrison quarter on Thursday as RSF fighters entered it; 4,200 families were "
    "displaced to Kalma, the mayor of Nyala said."
)


def test_what_an_item_tells_further_is_printed_and_counted() -> None:
    day = date(2023, 11, 4)
    made = compose("SDN", day, read_day("SDN", day, [("A", GARRISON), ("B", FLIGHT)]))
    (item,) = (item for part in made.sections for item in part.items)
    assert [aside.kind.value for aside in item.asides] == ["further"]
    assert [tile.figure.value for tile in made.key_figures] == [4200]
    assert [count.figure.value for count in made.figures] == [4200]
    assert {unit.name: unit.items for unit in made.units}["South Darfur"] == 1


def test_a_rival_of_what_an_item_tells_further_stands_beside_it() -> None:
    day = date(2023, 11, 4)
    rival = "Camp leaders in Nyala said on Thursday that 7,000 families of the garrison quarter were displaced to Kalma."
    made = compose("SDN", day, read_day("SDN", day, [("A", GARRISON), ("B", FLIGHT), ("C", rival)]))
    items = [item for part in made.sections for item in (*part.items, *part.more)]
    (row,) = made.contested
    told = next(item for item in items if item.id == row.item)
    assert told.support.tag.value == "disputed"
    words = " ".join(e.text for e in (*told.excerpts, *(e for aside in told.asides for e in aside.excerpts)))
    assert "4,200" in words
    assert "7,000" in words

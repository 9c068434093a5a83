"""What an article gives to a brief: all that its passages tell, and where a quotation begins."""

from pathlib import Path

import pytest

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

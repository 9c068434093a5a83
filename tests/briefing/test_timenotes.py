"""The day that words of time mean stands beside them."""

from datetime import date

from sitrep.analysis.copies import mark_copies
from sitrep.briefing.compose import Listings, Provenance, compose_brief
from sitrep.config.load import load_configuration
from tests.build import DAY, SETTING, article

SETTINGS = load_configuration(None).settings


def notes(text: str) -> list[tuple[str, date]]:
    made = compose_brief(
        DAY, mark_copies([article(text)]), Listings(), SETTINGS, Provenance("", "", ""), SETTING
    )
    return [
        (excerpt.text[: note.end].split()[-1], note.earliest)
        for item in made.sections[0].items
        for excerpt in item.excerpts
        for note in excerpt.times
    ]


def test_a_weekday_gets_its_date() -> None:
    assert DAY.strftime("%A") == "Thursday"
    assert notes("Gunmen killed nine herders near Kidal on Monday, the governor said.") == [
        ("Monday", date(2023, 4, 17))
    ]


def test_a_date_that_says_itself_gets_none() -> None:
    assert notes("Gunmen killed nine herders near Kidal on April 17, the governor said.") == []


def test_yesterday_is_told() -> None:
    assert notes("Gunmen killed nine herders near Kidal yesterday, the governor said.") == [
        ("yesterday", date(2023, 4, 19))
    ]


def test_years_are_left_alone() -> None:
    assert (
        notes("Gunmen killed nine herders near Kidal, where a truce has held since 2015, the governor said.")
        == []
    )

"""Who denies an aim denies nothing of what happened."""

import pytest

from sitrep.analysis.speakers.intents import is_of_aim


@pytest.mark.parametrize(
    "matter",
    [
        "that it had aimed at civilians",
        "that it targets civilians",
        "targeting the civilian population",
        "that its pilots had deliberately bombed the ward",
        "that it strikes civilians and said its planes had hit fighters",
        "that they ever shelled residential quarters",
        "any intention to harm villagers",
        "avoir visé des civils",
        "haber apuntado contra civiles",
        "Zivilisten gezielt beschossen zu haben",
        "что намеренно обстреливала жилые дома",
        "استهداف المدنيين",
    ],
)
def test_an_aim_is_denied(matter: str) -> None:
    assert is_of_aim(matter)


@pytest.mark.parametrize(
    "matter",
    [
        "that civilians had been killed",
        "that it had targeted the clinic",
        "killing 12 civilians",
        "the report",
        "that its planes had flown over the town that day",
        "avoir visé l'hôpital",
        "haber matado a civiles",
        "",
    ],
)
def test_a_deed_or_a_count_is_denied(matter: str) -> None:
    assert not is_of_aim(matter)


def test_a_megabyte_is_no_trouble() -> None:
    assert not is_of_aim("it aim " * 150_000)

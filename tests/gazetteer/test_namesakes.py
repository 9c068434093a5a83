"""A name that the sources give to two places means the one that is called so."""

import pytest

from sitrep.gazetteer import Entry, Level, Tier, load_gazetteer
from sitrep.gazetteer.namesakes import drop_namesakes


def town(
    name: str,
    *alternates: str,
    at: tuple[float, float] | None = (14.0, 30.0),
    population: int = 50_000,
    country: str = "SDN",
    unit: str = "SD01",
) -> Entry:
    lat, lon = at or (None, None)
    tier = Tier.THEATRE if country == "SDN" else Tier.NEIGHBOUR
    return Entry(Level.TOWN, tier, country, name, name, unit, lat, lon, population, alternates, ())


FAR = (16.0, 30.0)


@pytest.mark.parametrize(
    ("entry", "other", "kept"),
    [
        (town("Kosti", "Rabak"), town("Rabak", at=FAR), False),
        (town("Kosti", "Rabak"), town("Rabak", at=(14.1, 30.1)), True),  # side by side
        (town("Kosti", "Kusti"), town("Kusti", at=FAR), True),  # the same name, written otherwise
        (town("Kosti", "Rabak", population=500_000), town("Rabak", at=FAR, population=300), True),
        (town("Kosti", "Rabak"), town("Rabak", at=FAR, country="TCD"), True),
        (town("Abeche", "Rabak", country="TCD"), town("Rabak", at=FAR), False),
        (town("Kosti", "Rabak", at=None), town("Rabak", unit="SD02"), False),
        (town("Kosti", "Rabak", at=None), town("Rabak"), True),
    ],
)
def test_a_name_stays_unless_a_place_elsewhere_is_called_so(
    entry: Entry, other: Entry, *, kept: bool
) -> None:
    found, beside = drop_namesakes([entry, other])
    assert found.alternates == (entry.alternates if kept else ())
    assert beside == other


@pytest.mark.parametrize(
    ("country", "name", "gone", "stays"),
    [
        ("AFG", "Taloqan", "Khanabad", "Taluqan"),
        ("UKR", "Nikopol", "Slov'yansk", None),
        ("UKR", "Zaporizhzhya", None, "Zaporizhzhia"),
        ("YEM", "Sanaa", None, "San'a"),
    ],
)
def test_places_of_the_real_gazetteer(country: str, name: str, gone: str | None, stays: str | None) -> None:
    before = {e.alternates for e in load_gazetteer(country).entries if e.name == name and e.alternates}
    after = {
        alternate
        for e in drop_namesakes(load_gazetteer(country).entries)
        if e.name == name
        for alternate in e.alternates
    }
    assert before
    assert gone not in after
    assert stays is None or stays in after

"""Which registered source an article comes from."""

from dataclasses import replace

import pytest

from sitrep.analysis.registry import SourceRegistry
from sitrep.config.load import load_configuration
from sitrep.config.sources import SourceSettings
from sitrep.model import Article, Quote
from tests.build import article

COURIER = SourceSettings(
    name="Nile Courier", also=("NC",), domains=("courier.example", "example.org"), wire="Courier"
)
RADIO = SourceSettings(name="Radio Sahel", domains=("radio.example.org",))
GAZETTE = SourceSettings(name="Gazette de l’Étoile")


def registry(*sources: SourceSettings) -> SourceRegistry:
    settings = load_configuration(None).settings
    return SourceRegistry.of(settings.model_copy(update={"sources": sources}))


def from_outlet(publisher: str | None = None, url: str | None = None, file: str = "a.txt") -> Article:
    made = article("Four lorries crossed the ford on Monday.", publisher=publisher, file=file)
    quote = Quote(url, None, None) if url is not None else None
    return replace(made, clipping=replace(made.clipping, url=quote))


FOUND = [
    ("nile  COURIER", None, "Nile Courier"),
    ("NC", None, "Nile Courier"),
    ("Gazette de l'Etoile", None, "Gazette de l’Étoile"),
    ("Nile Courier Weekly", None, None),
    (None, None, None),
    (None, "https://www.courier.example/2021/07/ford", "Nile Courier"),
    (None, "https://ar.courier.example:8080/x", "Nile Courier"),
    (None, "courier.example/x", "Nile Courier"),
    (None, "https://notcourier.example/", None),
    (None, "https://courier.example.net/", None),
    (None, "https://live.radio.example.org/1", "Radio Sahel"),
    (None, "https://shop.example.org/1", "Nile Courier"),
    (None, "https://[::1", None),
    (None, "https://courier.example@evil.test/", None),
    (None, "mailto:desk", None),
    (None, "", None),
    ("Radio Sahel", "https://courier.example/", "Radio Sahel"),
    ("Unknown Post", "https://courier.example/", "Nile Courier"),
]


@pytest.mark.parametrize(("publisher", "url", "name"), FOUND)
def test_a_source_is_found_by_publisher_then_by_address(
    publisher: str | None, url: str | None, name: str | None
) -> None:
    found = registry(COURIER, RADIO, GAZETTE).find(from_outlet(publisher, url))
    assert (found.name if found else None) == name


def test_the_family_is_that_of_the_source() -> None:
    made = registry(COURIER, RADIO)
    assert made.family_of(from_outlet("NC")) == "Courier"
    assert made.family_of(from_outlet("Radio Sahel")) is None
    assert made.family_of(from_outlet("Nobody")) is None


def test_silent_sources_stand_in_the_order_of_the_configuration() -> None:
    made = registry(RADIO, COURIER, GAZETTE)
    assert made.silent([from_outlet("NC"), from_outlet("Nobody")]) == (RADIO, GAZETTE)
    assert made.silent([]) == (RADIO, COURIER, GAZETTE)
    assert registry().silent([from_outlet("NC")]) == ()


def test_hostile_names_and_addresses_are_nobodys() -> None:
    made = registry(COURIER)
    for url in ("https://" + "a." * 500_000, "//" * 500_000, "https://" + "[" * 500_000, "é." * 500_000):
        assert made.find(from_outlet("NC " * 300_000, url)) is None

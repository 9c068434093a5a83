"""What the brief says nothing of: units without an item, sources without a word."""

from dataclasses import replace

from sitrep.analysis.registry import SourceRegistry
from sitrep.briefing.gaps import count_units, find_silent
from sitrep.config.load import load_configuration
from sitrep.config.sources import SourceSettings
from sitrep.gazetteer import load_units
from tests.briefing.days import settings_of
from tests.briefing.test_sections import entry
from tests.build import article

THEATRE = settings_of("UKR").theatre


def test_every_unit_of_the_theatre_is_named_once_even_without_an_item() -> None:
    units = count_units([], THEATRE)
    assert [unit.name for unit in units] == [unit.name for unit in load_units("UKR")]
    assert len({unit.code for unit in units}) == len(units) > 20
    assert not any(unit.items for unit in units)


def test_an_item_counts_once_for_each_unit_that_it_or_what_stands_behind_it_names() -> None:
    first, second, *_ = (unit.name for unit in load_units("UKR"))
    lead = entry(0, score=1, unit=first)
    lead = replace(lead, behind=(entry(1, score=1, unit=first), entry(2, score=1, unit=second)))
    counted = {unit.name: unit.items for unit in count_units([lead, entry(3, score=1, unit=first)], THEATRE)}
    assert counted[first] == 2
    assert counted[second] == 1
    assert sum(counted.values()) == 3


def test_what_is_dropped_from_the_theatre_is_no_gap() -> None:
    dropped = load_units("UKR")[0].code
    units = count_units([], THEATRE.model_copy(update={"units_drop": (dropped,)}))
    assert dropped not in {unit.code for unit in units}


def test_a_registered_source_without_an_article_is_silent() -> None:
    sources = (SourceSettings(name="Steppe Wire"), SourceSettings(name="Front Voice", also=("FV",)))
    registry = SourceRegistry.of(load_configuration(None).settings.model_copy(update={"sources": sources}))
    silence = find_silent([article("It rained.", publisher="FV")], registry)
    assert (silence.silent, silence.registered) == (("Steppe Wire",), 2)
    assert find_silent([], registry).silent == ("Steppe Wire", "Front Voice")


def test_without_a_register_nobody_is_silent() -> None:
    registry = SourceRegistry.of(load_configuration(None).settings)
    assert find_silent([article("It rained.")], registry).silent == ()

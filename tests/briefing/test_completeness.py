"""How complete a brief is, against what the articles of its day could have told."""

from dataclasses import replace

import pytest

from sitrep.briefing.completeness import Completeness, rate_completeness
from sitrep.config.completeness import CompletenessSettings, SlotSettings
from sitrep.config.load import load_configuration
from sitrep.model import Article, Brief, Metric, Section
from tests.build import article
from tests.rendering.briefs import counted, empty_day, figure, item, source

SLOTS = CompletenessSettings(
    slots={
        "health": SlotSettings(title="health", words=("hospital*", "cholera")),
        "wash": SlotSettings(title="WASH", words=("drinking water", "latrine*")),
        "displacement": SlotSettings(title="displacement", metrics=(Metric.DISPLACED,)),
        "funding": SlotSettings(title="funding", words=("pledg*",), metrics=(Metric.FUNDED_USD,)),
    }
)
PACKAGED = load_configuration(None).settings.completeness


def brief_with(*texts: str) -> Brief:
    items = tuple(item(number, "humanitarian", [text], (1,)) for number, text in enumerate(texts, start=1))
    section = Section("humanitarian", "Humanitarian", items, ())
    empty = empty_day()
    return replace(empty, sections=(section,), sources=(source(1, empty.day),))


def read(*texts: str) -> list[Article]:
    return [article(text, publisher="Sample Lake Post") for text in texts]


def test_what_items_tell_is_filled_and_what_only_articles_tell_is_missing() -> None:
    rated = rate_completeness(
        brief_with("The hospital of Goma turned patients away, a surgeon said."),
        read("The hospital of Goma turned patients away.", "Drinking water ran out in Sake, a teacher said."),
        SLOTS,
    )
    assert rated == Completeness(
        possible=("dates and period", "named sources", "health", "WASH"),
        filled=("dates and period", "named sources", "health"),
    )
    assert rated.missing == ("WASH",)
    assert str(rated) == "Completeness: 3 of 4 slots that the day's sources could fill; missing: WASH"


def test_nothing_missing_is_said_without_a_list() -> None:
    rated = rate_completeness(brief_with("Cholera came to Aden."), read("Cholera came to Aden."), SLOTS)
    assert str(rated) == "Completeness: 3 of 3 slots that the day's sources could fill"


def test_what_is_left_out_for_length_fills_nothing() -> None:
    day = brief_with("Latrines were dug in the camp of Cox’s Bazar.")
    section = day.sections[0]
    shortened = replace(day, sections=(replace(section, items=(), more=section.items),))
    assert "WASH" in rate_completeness(shortened, read("Latrines were dug."), SLOTS).missing


def test_a_figure_fills_the_slot_of_its_metric() -> None:
    tile = counted(figure(Metric.DISPLACED, 900, "900 people"), 1)
    day = replace(brief_with("Nobody said more."), key_figures=(tile,))
    rated = rate_completeness(day, read("Nobody said more."), SLOTS)
    assert "displacement" in rated.filled


def test_a_figure_that_only_an_article_holds_is_missing() -> None:
    told = replace(read("Donors met.")[0], figures=(figure(Metric.FUNDED_USD, 5, "$5"),))
    assert "funding" in rate_completeness(brief_with("Nobody said more."), [told], SLOTS).missing


def test_a_source_without_a_day_leaves_the_dates_open() -> None:
    day = brief_with("The hospital of Goma turned patients away.")
    undated = replace(day.sources[0], day=None, earliest=None, latest=None)
    rated = rate_completeness(replace(day, sources=(undated,)), read("The hospital was full."), SLOTS)
    assert "dates and period" in rated.missing


def test_names_that_no_source_states_are_no_slot() -> None:
    day = brief_with("The hospital of Goma turned patients away.")
    nameless = replace(day.sources[0], publisher=None, byline=None)
    rated = rate_completeness(replace(day, sources=(nameless,)), [article("The hospital was full.")], SLOTS)
    assert "named sources" not in rated.possible


def test_a_day_without_articles_could_fill_nothing() -> None:
    rated = rate_completeness(empty_day(), [], SLOTS)
    assert rated == Completeness((), ())
    assert "no sources" in str(rated)


def test_the_order_of_articles_changes_nothing() -> None:
    texts = ("Donors pledged in Oslo.", "Latrines were dug.", "Cholera came.")
    day = brief_with("Cholera came.")
    assert rate_completeness(day, read(*texts), SLOTS) == rate_completeness(day, read(*texts[::-1]), SLOTS)


def test_the_packaged_slots_are_the_fifteen() -> None:
    titles = [slot.title for slot in PACKAGED.slots.values()]
    assert len(titles) + len(("dates and period", "named sources")) == 15
    assert len(set(titles)) == len(titles)
    assert all(slot.words for slot in PACKAGED.slots.values())


# Each line was labelled before the words were tried on it.
LABELLED = [
    ("Nine people were killed when a shell hit a bus in Sloviansk.", {"casualties"}),
    ("Hundreds of families fled their homes in Tigray and walked to Sekota.", {"displacement"}),
    ("The clinic of Idlib has no surgeon left.", {"health"}),
    ("The bridge at Antonivka was destroyed in the night.", {"damage"}),
    ("Donors pledged half of what the agency had asked for Yemen.", {"funding"}),
    ("Schools in Mekelle stayed closed for the second week.", {"education"}),
    ("Sewage runs through the camp at Bentiu.", {"WASH"}),
    ("Bread costs twice as much as in March, a baker in Aleppo said.", {"food"}),
    ("The relief convoy was turned back at the checkpoint of Afrera.", {"access"}),
    ("OCHA called a coordination meeting in Beni.", {"coordination"}),
    ("The shortage of insulin is acute in Stepanakert.", {"needs and gaps"}),
    ("Volunteers distributed blankets and stoves in Kherson.", {"response", "shelter"}),
    ("Families sleep in tents by the road to Rutshuru.", {"shelter"}),
    ("The two foreign ministers shook hands in Ankara.", set()),
    ("The army seized three villages along the river.", set()),
]


@pytest.mark.parametrize(("text", "slots"), LABELLED)
def test_the_packaged_words_find_the_slots_of_a_sentence(text: str, slots: set[str]) -> None:
    filled = rate_completeness(brief_with(text), read(text), PACKAGED).filled
    assert set(filled) - {"dates and period", "named sources"} == slots


def test_a_megabyte_is_read_in_one_pass() -> None:
    text = "hospital " * 110_000
    assert "health" in rate_completeness(brief_with("Nobody said more."), read(text), PACKAGED).missing

"""Endnotes and lists take no more of a line than a reader can use, whatever the document says."""

from sitrep.analysis.copies import mark_copies
from sitrep.briefing.compose import Listings, Provenance, compose_brief
from sitrep.briefing.endnotes import describe_source, label_of, list_undated
from sitrep.config.load import load_configuration
from sitrep.config.sources import SourceSettings
from tests.build import DAY, SETTING, article, clipping

SETTINGS = load_configuration(None).settings


def test_a_line_of_a_million_digits_is_cut() -> None:
    label, untitled = label_of(clipping("1" * 1_000_000))
    assert untitled
    assert len(label) <= 240


def test_a_headline_without_an_end_is_cut() -> None:
    assert len(label_of(clipping("Text.", title="word " * 40_000))[0]) <= 240
    listed = list_undated(article("Text here.", title="x" * 200_000, publisher="y" * 100_000, day=None))
    assert len(listed.label) <= 240
    assert len(listed.publisher or "") <= 120


def test_a_sentence_without_an_end_is_not_printed() -> None:
    made = compose_brief(
        DAY,
        mark_copies([article("A" + "a" * 100_000 + " killed nine herders.")]),
        Listings(),
        SETTINGS,
        Provenance("", "", ""),
        SETTING,
    )
    assert not made.sections[0].items


def test_a_copy_without_the_printed_sentence_is_not_cited_for_it() -> None:
    wire = "\n\n".join(f"Shells fell on the {place} of Gao at dawn and broke {n} windows." for n, place in enumerate(
        ["market", "bridge", "school", "port", "station", "mosque", "mill", "prison", "camp", "well", "fort", "square"], 20
    ))  # fmt: skip
    owned = f"Nine people were killed on Thursday, the governor said.\n\n{wire}"
    made = compose_brief(
        DAY,
        mark_copies([article(owned, file="a.txt"), article(wire, file="b.txt")]),
        Listings(),
        SETTINGS,
        Provenance("", "", ""),
        SETTING,
    )
    (item,) = [item for item in made.sections[0].items if "Nine people" in item.excerpts[0].text]
    (number,) = item.citations
    assert next(source.file for source in made.sources if source.number == number) == "a.txt"


def test_sources_name_the_words_that_set_the_day_only() -> None:
    made = compose_brief(
        DAY,
        mark_copies([article("Gunmen killed nine herders in May.")]),
        Listings(),
        SETTINGS,
        Provenance("", "", ""),
        SETTING,
    )
    assert made.sources[0].date_words == ("20 April 2023",)


def test_a_source_is_quoted_as_printed_and_named_as_registered() -> None:
    told = article("Gunmen killed nine herders.", publisher="NW")
    entry = describe_source(told, 1, SourceSettings(name="Niger Wire", also=("NW",)))
    assert (entry.publisher, entry.registered) == ("NW", "Niger Wire")
    assert describe_source(told, 1).registered is None

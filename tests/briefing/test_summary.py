"""The sources of a day in numbers."""

from dataclasses import replace
from datetime import date

from sitrep.analysis.registry import SourceRegistry
from sitrep.briefing.summary import summarize_sources
from sitrep.model import SourceSummary
from tests.briefing.days import compose, read_day, settings_of

DAY = date(2023, 9, 14)
STRIKE = "Shells hit a bakery in Izium on Tuesday, killing four people, a doctor said."
CLAIM = "The Russian defence ministry claimed that its troops had captured Robotyne on Tuesday."
REGISTRY = SourceRegistry.of(settings_of("UKR"))


def test_no_articles_are_no_sources() -> None:
    assert summarize_sources([], [], REGISTRY) == SourceSummary()


def test_outlets_origins_copies_and_parties_are_counted() -> None:
    articles = read_day("UKR", DAY, [("A", STRIKE), ("B", STRIKE), ("A", CLAIM)])
    summary = compose("UKR", DAY, articles).summary
    assert (summary.articles, summary.outlets, summary.wire_articles) == (3, 2, 1)
    assert summary.origins == 2
    assert summary.party_sources == 1
    assert (summary.oldest, summary.newest, summary.inferred) == (DAY, DAY, 0)
    assert summary.languages == (("en", 3),)


def test_a_source_of_which_more_than_a_claim_is_printed_is_no_partys() -> None:
    made = compose("UKR", DAY, read_day("UKR", DAY, [("A", f"{CLAIM}\n\n{STRIKE}")]))
    assert len([item for part in made.sections for item in part.items]) == 2
    assert made.summary.party_sources == 0


def test_languages_stand_most_first_and_by_name_where_equal() -> None:
    articles = read_day("UKR", DAY, [("A", STRIKE), ("B", CLAIM), ("C", "Nothing happened in Lviv.")])
    told = [
        replace(each, clipping=replace(each.clipping, language=language))
        for each, language in zip(articles, ["uk", "uk", "de"], strict=True)
    ]
    assert summarize_sources(told, [], REGISTRY).languages == (("uk", 2), ("de", 1))
    assert summarize_sources(told[1:], [], REGISTRY).languages == (("de", 1), ("uk", 1))


def test_the_span_of_days_is_that_of_what_is_known() -> None:
    first, second = read_day("UKR", DAY, [("A", STRIKE), ("B", CLAIM)])
    ranged = replace(first, date=replace(first.date, day=None, earliest=date(2023, 9, 12)))
    open_ended = replace(second, date=replace(second.date, day=None, earliest=None))
    summary = summarize_sources([ranged, open_ended], [], REGISTRY)
    assert (summary.oldest, summary.newest) == (date(2023, 9, 12), DAY)
    assert summary.inferred == 2

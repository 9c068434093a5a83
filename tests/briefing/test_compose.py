"""The day as a whole: what is printed, cited, referred to and listed."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from sitrep.analysis.copies import mark_copies
from sitrep.briefing.compose import Listings, Provenance, compose_brief
from sitrep.config.load import load_configuration
from sitrep.model import Article, Brief, DateBasis, Dating, Precision, Problem
from sitrep.text import count_words
from tests.build import DAY, SETTING, article

SETTINGS = load_configuration(None).settings
PROVENANCE = Provenance("0", "c", "i")

RAID = "Gunmen killed nine herders near Kidal on Thursday, the governor said.\n\nTroops closed the road to the north."
TALKS = "Envoys of both sides met in Algiers on Thursday, the host ministry said."
FLIGHT = "Some 4,000 people left Kidal for the border, the refugee agency said."


def brief(*articles: Article, listings: Listings | None = None) -> Brief:
    return compose_brief(DAY, mark_copies(articles), listings or Listings(), SETTINGS, PROVENANCE, SETTING)


def section(made: Brief, name: str) -> list[str]:
    return [
        " ".join(excerpt.text for excerpt in item.excerpts)
        for part in made.sections
        if part.name == name
        for item in part.items
    ]


def test_each_theme_prints_its_own_passages() -> None:
    text = f"{RAID}\n\n{FLIGHT}"
    made = brief(
        article(text, themes=("battlefield", "refugees"), passages=["battlefield", "battlefield", "refugees"])
    )
    assert (
        section(made, "battlefield")[0]
        == "Gunmen killed nine herders near Kidal on Thursday, the governor said."
    )
    assert section(made, "refugees") == [FLIGHT]


def test_a_theme_without_a_printable_passage_gets_a_cross_reference() -> None:
    made = brief(article(RAID, themes=("battlefield", "humanitarian")))
    humanitarian = next(part for part in made.sections if part.name == "humanitarian")
    battlefield = next(part for part in made.sections if part.name == "battlefield")
    assert not humanitarian.items
    assert [reference.item for reference in humanitarian.references] == [battlefield.items[0].id]


def test_one_text_printed_twice_is_one_item_with_both_numbers() -> None:
    first = article(RAID, file="one.txt", publisher="Sample Wire", title="Nine herders dead")
    second = article(RAID, file="two.txt", publisher="Sample Gazette", title="Killings near Kidal")
    made = brief(first, second)
    items = [item for part in made.sections for item in part.items]
    assert all(item.citations == (1, 2) for item in items)
    assert {entry.file for entry in made.sources} == {"one.txt", "two.txt"}
    assert made.copies == 1


def test_every_item_cites_and_every_source_is_cited() -> None:
    made = brief(
        article(RAID),
        article(TALKS, themes=("diplomacy",), file="b.txt"),
        article(FLIGHT, themes=("refugees",), file="c.txt"),
    )
    cited = {number for part in made.sections for item in part.items for number in item.citations}
    assert cited == {entry.number for entry in made.sources} == {1, 2, 3}
    assert [entry.number for entry in made.sources] == [1, 2, 3]


def test_no_item_prints_more_than_forty_words_nor_words_that_are_not_there() -> None:
    long = (
        "Two drones struck a grain store on the southern edge of Izmail shortly before dawn, setting fire to the roof "
        "and to three lorries that were waiting to be loaded beside the quay of the old river harbour, the regional governor said on Tuesday."
    )
    source = article(long)
    made = brief(source)
    item = made.sections[0].items[0]
    assert sum(count_words(excerpt.text) for excerpt in item.excerpts) <= 40
    for excerpt in item.excerpts:
        assert long[excerpt.start : excerpt.end] == excerpt.text
    assert item.excerpts[0].clipped_after
    assert item.excerpts[-1].clipped_before


def test_what_leans_is_only_quoted_behind_what_it_leans_on() -> None:
    text = "Gunmen killed nine herders near Kidal, the governor said. He also closed the road.\n\nHe later left the town."
    made = brief(article(text))
    assert section(made, "battlefield") == [
        "Gunmen killed nine herders near Kidal, the governor said. He also closed the road."
    ]


def test_what_cannot_be_printed_is_listed_with_its_reason() -> None:
    made = brief(
        article("He left. They followed him home.", file="leans.txt"),
        article("Shopkeepers had a quiet week in the old bazaar.", themes=(), file="plain.txt"),
        article("A match was lost in another country.", inside=False, file="far.txt"),
    )
    assert {(entry.file, entry.reason) for entry in made.other} == {
        ("leans.txt", "no sentence that can stand alone"),
        ("plain.txt", "no theme of the codebook"),
    }
    assert [(entry.file, entry.reason) for entry in made.outside] == [
        ("far.txt", "names nothing of the theatre")
    ]


def test_a_day_without_articles_has_every_section_and_keeps_the_lists() -> None:
    problem = Problem("x.txt", "It is empty.", "Remove it.")
    made = brief(listings=Listings(problems=(problem,)))
    assert [part.name for part in made.sections] == list(SETTINGS.codebook.themes)
    assert not any(part.items for part in made.sections)
    assert made.problems == (problem,)


def test_the_order_of_articles_changes_nothing() -> None:
    articles = [
        article(RAID),
        article(TALKS, themes=("diplomacy",), file="b.txt"),
        article(RAID, file="c.txt"),
    ]
    assert brief(*articles) == brief(*reversed(articles))


def test_an_inferred_day_is_marked_and_leads_only_where_nothing_else_can() -> None:
    def inferred(made: Article) -> Article:
        dating = Dating(None, DAY - timedelta(days=2), DAY, Precision.RANGE, DateBasis.INFERRED)
        return replace(made, date=dating)

    certain = article("Police found a mine in Gao.", file="z.txt")
    made = brief(inferred(article(RAID)), certain)
    assert [item.approximate for item in made.sections[0].items][:2] == [False, True]
    assert made.highlights[0].item.startswith(certain.id)


def test_a_full_section_counts_what_it_leaves_out() -> None:
    names = [
        "Amba",
        "Bole",
        "Cari",
        "Dilo",
        "Ebo",
        "Fara",
        "Gimbi",
        "Hara",
        "Ilu",
        "Jijo",
        "Kaya",
        "Lalo",
        "Mota",
        "Nejo",
    ]
    made = brief(
        *(
            article(f"Militiamen burned {n * 3} houses in {name}, elders said.", file=f"{name}.txt")
            for n, name in enumerate(names, 2)
        )
    )
    assert len(made.sections[0].items) == SETTINGS.brief.section_items == 10
    assert made.sections[0].omitted == 4


@pytest.mark.parametrize("zone", ["Asia/Kabul", "Europe/Kyiv"])
def test_the_period_is_the_calendar_day_of_the_theatre(zone: str) -> None:
    settings = SETTINGS.model_copy(update={"theatre": SETTINGS.theatre.model_copy(update={"timezone": zone})})
    made = compose_brief(date(2023, 3, 26), (), Listings(), settings, PROVENANCE, SETTING)
    assert (made.start.isoformat()[:16], made.cutoff.isoformat()[:16]) == (
        "2023-03-26T00:00",
        "2023-03-27T00:00",
    )
    hours = (made.cutoff.timestamp() - made.start.timestamp()) / 3600
    assert hours == (23 if zone == "Europe/Kyiv" else 24)


def test_a_highlight_keeps_the_owner_of_its_claim() -> None:
    text = (
        "As many as 1,240 villagers were killed and 2,310 more were wounded in three districts in "
        "the first nine months of the year, showing a rise of a third over the months before, the Sample Rights Commission said."
    )
    made = brief(article(text))
    words = "".join(excerpt.text for excerpt in made.highlights[0].excerpts)
    assert "the Sample Rights Commission said." in words
    assert count_words(words) <= SETTINGS.brief.highlight_words

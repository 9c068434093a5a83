"""Counts in the lists of bulletins reach the page, or stand in what is left out; links to other stories don't."""

from dataclasses import replace
from pathlib import Path

import pytest

from sitrep.briefing.bulletins import find_counting_entries
from tests.build import article, clipping
from tests.desk import Desk

FLASH = """Haiti: displacement flash update

OCHA
12 March 2024

KEY FIGURES
• 160,000 people displaced in and around Port-au-Prince since 29 February
• 362,000 displaced in the whole country
• 6% funded

The commune of Carrefour was cut off by barricades on Monday, and the police withdrew from two stations.
• One woman, aged 40, was killed at a water point and three children were wounded, it said.
• Gangs burned a pharmacy in Delmas
• 18 health centres closed in Port-au-Prince, according to the health ministry
"""
HAITI = {
    "name": "Haiti",
    "code": "HTI",
    "timezone": "America/Port-au-Prince",
    "names": ["Haiti*", "Port-au-Prince*"],
    "sides": {"government": ["Haitian police"], "gangs": ["Viv Ansanm"]},
}


def test_counts_of_a_bulletin_are_items_and_key_figures_or_are_listed(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "desk")
    desk.configure(theatre=HAITI)
    (desk.seeds / "flash.txt").write_text(FLASH, encoding="utf-8")
    brief = desk.draft("2024-03-12")
    quoted = {each.text for part in brief.sections for item in part.items for each in item.excerpts}
    assert "160,000 people displaced in and around Port-au-Prince since 29 February" in quoted
    assert "18 health centres closed in Port-au-Prince, according to the health ministry" in quoted
    assert [count.figure.value for count in brief.key_figures] == [160_000]
    (left,) = brief.other
    assert left.reason == "counts in its lists that no item quotes"
    assert left.words == (
        "362,000 displaced in the whole country",
        "6% funded",
        "One woman, aged 40, was killed at a water point and three children were wounded, it said.",
    )
    assert not any("pharmacy" in words for words in (*quoted, *left.words))


LISTED = [
    ("Situation report No. 4", "• 4,200 families arrived in Pemba"),
    ("Protection overview", "- 31 incidents recorded in Oromia"),
    ("Mine on road", "• 12 hamlets without water (UNICEF)"),
    ("Mine on road", "• Five nurses were released, the ministry said"),
    ("Mine on road", "The governor gave these losses of the week:\n\n• Two villages burned"),
    ("Situation report No. 4", "• 4,200 families arrived in Pemba. They sleep in a church"),
    ("Boletín semanal", "• 300 personas desplazadas en Tumaco"),
]
NOT_LISTED = [
    ("Mine on road", "Also read:\n\n• 18 killed as bus plunges into ravine"),
    ("Mine on road", "A lorry hit a mine near Bol.\n\n• 18 killed as bus plunges into ravine"),
    ("Situation report No. 4", "• Gangs burned a pharmacy in Delmas"),
    ("Situation report No. 4", "• The school of 2014"),
    ("Situation report No. 4", "4,200 families arrived in Pemba"),
]


@pytest.mark.parametrize(("title", "text"), LISTED)
def test_an_entry_of_a_bulletin_counts(title: str, text: str) -> None:
    told = article(text, title=title)
    assert [text[start:end] for start, end in find_counting_entries(told)] == [
        text.rsplit("• ", 1)[-1].removeprefix("- ")
    ]


@pytest.mark.parametrize(("title", "text"), NOT_LISTED)
def test_a_link_or_an_entry_without_a_number_does_not(title: str, text: str) -> None:
    assert list(find_counting_entries(article(text, title=title))) == []


def test_a_list_of_a_megabyte_is_read_at_once() -> None:
    text = "\n\n".join(f"• {number} wells dry" for number in range(100_000, 140_000))
    told = replace(article("None."), clipping=clipping(text, title="Field report"))
    assert len(list(find_counting_entries(told))) == 40_000

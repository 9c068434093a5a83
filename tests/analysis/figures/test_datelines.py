"""The town that a text was sent from, or where something was told, is not where it happened."""

import pytest

from sitrep.analysis.figures import find_figures
from sitrep.analysis.places import find_places
from sitrep.model import Figure
from tests.gold.figures_scorer import clip, dated, matchers
from tests.gold.places_scorer import matcher


def read(text: str, country: str) -> tuple[Figure, ...]:
    article = clip(text)
    return find_figures(article, dated(2022), matchers("sd"), find_places(article, matcher(country)))


@pytest.mark.parametrize(
    ("country", "text", "expected"),
    [
        ("YEM", "ADEN - At least 300 people have been killed in Yemen since March, the UN said.", "Yemen"),
        ("ETH", "ADDIS ABABA, 3 May (Agency) - Some 2.4 million people are displaced nationwide.", None),
        ("MLI", "BAMAKO, Jan. 4 (Wire) - More than 700 civilians have been killed since January.", None),
        ("ETH", "MEKELLE, 3 May (Agency) - A drone killed 12 people in Adigrat on Tuesday.", "Adigrat"),
        ("COD", "BUNIA, 5 December - Militiamen killed 14 villagers near Djugu overnight.", "Djugu"),
        ("UKR", "Some 180 of the country's hospitals are damaged, a doctor in Kharkiv said.", None),
        ("COD", "The minister told a briefing in Kinshasa that 131 civilians had been killed.", None),
        ("COD", "As many as 131 civilians were killed, the minister told a briefing in Kinshasa.", None),
        ("COD", '"The toll is 131 dead," Minister Ilunga told a briefing in Kinshasa, citing chiefs.', None),
        # What is not told of the whole country stays where it was sent from or where it happened.
        ("ETH", "MEKELLE, 3 May (Agency) - A drone killed 12 people at a bakery, medics said.", "Mek'ele"),
        ("COD", "GOMA - A bomb killed 17 displaced people, the governor of North Kivu said.", "Goma"),
        ("COD", "GOMA - A bomb killed 17 people in the worst attack in the country for years.", "Goma"),
        ("COD", "Nine people died, police said, in Beni on Sunday.", "Beni"),
        ("COD", "Goma: 12 killed.", "Goma"),
    ],
)
def test_where_it_happened_is_told_by_its_own_words(country: str, text: str, expected: str | None) -> None:
    assert [figure.place for figure in read(text, country)] == [expected]


def test_a_dateline_hides_neither_who_speaks_nor_since_when() -> None:
    text = (
        "PORT SUDAN, June 15 (Desk) - Sudan's health ministry said on Thursday that at least 958 people had "
        "been killed in the country since April 15."
    )
    (figure,) = read(text, "SDN")
    assert (figure.place, figure.speaker) == (None, "Sudan's health ministry")
    assert figure.period is not None
    assert figure.period.kind == "cumulative_since"


def test_a_megabyte_that_may_be_a_dateline_takes_linear_time() -> None:
    for piece in ("GOMA, May 3 ", "GOMA (", "in the country ", "GOMA, the minister told a briefing in "):
        text = "GOMA " + piece * (1_000_000 // len(piece)) + "9 people were killed."
        assert [figure.value for figure in read(text[-1_000_000:], "COD")][-1:] in ([9], [])

"""The place of a count: in its own clause, where people went, and none where several share it."""

import pytest

from sitrep.analysis.figures import find_figures
from sitrep.analysis.places import find_places
from tests.gold.figures_scorer import clip, dated, matchers
from tests.gold.places_scorer import matcher


def where(text: str, country: str, language: str = "en") -> list[tuple[int | None, str | None]]:
    article = clip(text, language)
    places = find_places(article, matcher(country))
    return [(f.value, f.place) for f in find_figures(article, dated(2022), matchers("sd"), places)]


@pytest.mark.parametrize(
    ("country", "text", "expected"),
    [
        ("TCD", "Some 4,300 refugees arrived in Abéché from Darfur in June.", "Abéché"),
        ("TCD", "About 900 people crossed from Sudan into Chad near Tine.", "Chad"),
        ("TCD", "Some 900 refugees arrived from Sudan in Adré.", "Adré"),
        ("TCD", "More than 2,000 refugees from West Darfur arrived in Adré.", "Adré"),
        ("COD", "Nearly 700 people from Masisi arrived in Goma.", "Goma"),
        ("COD", "Around 5,000 people fled Bunia for Uganda.", "Bunia"),
        ("LBN", "More than 8,000 Syrians returned home from Lebanon.", None),
        ("AFG", "Iran deported 2,300 Afghans through Islam Qala in Herat.", "Eslam Qaleh"),
        ("AFG", "The UN said 1,900 Afghans crossed from Nimroz into Iran near Zaranj.", "Iran"),
    ],
)
def test_who_came_is_where_they_went(country: str, text: str, expected: str | None) -> None:
    assert [place for _, place in where(text, country)] == [expected]


@pytest.mark.parametrize(
    ("country", "language", "text", "expected"),
    [
        ("TCD", "fr", "Quelque 4 300 réfugiés sont arrivés à Abéché depuis le Darfour.", "Abéché"),
        ("COD", "fr", "Plus de 700 déplacés venus de Masisi sont arrivés à Goma.", "Goma"),
        ("SDN", "ar", "وصل 900 لاجئ من الخرطوم إلى كسلا.", "Kassala"),
    ],
)
def test_other_languages_tell_it_too(country: str, language: str, text: str, expected: str) -> None:
    assert [place for _, place in where(text, country, language)] == [expected]


@pytest.mark.parametrize(
    ("country", "text"),
    [
        ("COD", "Some 34 teachers were killed in the provinces of Ituri, North Kivu and South Kivu."),
        ("COD", "Clashes in North Kivu and Ituri killed 40 people."),
        ("MLI", "Twenty soldiers were killed near Ménaka, Gao and Timbuktu."),
        ("UKR", "Shelling wounded 14 in Kharkiv and Sumy regions."),
    ],
)
def test_a_count_of_several_places_is_of_none_alone(country: str, text: str) -> None:
    assert [place for _, place in where(text, country)] == [None]


@pytest.mark.parametrize(
    ("country", "text", "expected"),
    [
        ("SDN", "At least 14 were killed at the fish market of Nyala in South Darfur.", [(14, "Nyala")]),
        ("SDN", "Some 9 people died in Kutum and Kabkabiya in North Darfur.", [(9, "North Darfur")]),
        ("SDN", "Doctors counted 90 wounded. The hospital in Nyala was full.", [(90, None)]),
        ("COD", "Twelve people were killed in Djugu, Ituri.", [(12, "Djugu")]),
        ("COD", "Militia killed 12 people in Djugu and nine in Beni.", [(12, "Djugu"), (9, "Beni")]),
        ("COD", "In Kinshasa, the minister said 20 people had been killed in Beni.", [(20, "Beni")]),
        ("UKR", "Nine died in Kherson, and three in Nikopol.", [(9, "Kherson"), (3, "Nikopol")]),
    ],
)
def test_the_words_of_its_own_clause_tell(country: str, text: str, expected: list[tuple[int, str]]) -> None:
    assert where(text, country) == expected


def test_a_megabyte_of_listed_places_takes_linear_work() -> None:
    text = "12 were killed in Goma, " + "Beni, Goma, " * 3_000 + "and Bunia."
    assert where(text, "COD") == [(12, None)]


@pytest.mark.parametrize(
    ("country", "text", "expected"),
    [
        ("UKR", "Russia's General Staff said 12 people died.", None),
        ("IND", "India's missile strikes killed 26 people.", None),
        ("SDN", "Chad's new defence minister said 26 people were killed.", None),
        ("SDN", "Sudan's army killed 30 people in Kutum.", "Kutum"),
        ("SDN", "Sudan's war has killed 9,000 people.", "Sudan"),
        ("SSD", "In Tambura, the fighting resumed at dawn: 12 people were killed.", "Tambura"),
    ],
)
def test_a_state_that_acts_is_no_place(country: str, text: str, expected: str | None) -> None:
    assert [place for _, place in where(text, country)] == [expected]


def test_a_place_close_behind_a_pronoun_is_no_part_of_a_name() -> None:
    text = (
        "Amadou Maiga, a spokesman for the municipal ambulance service of the north, said the road was open. "
        "He said 12 people died in Kidal."
    )
    assert where(text, "MLI") == [(12, "Kidal")]

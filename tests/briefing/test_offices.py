"""A place that only says what a speaker is head of doesn't label an item that names another."""

import pytest

from sitrep.analysis.details import Details
from sitrep.briefing.offices import is_of_speaker
from sitrep.briefing.places import label_place
from sitrep.config.load import load_configuration
from sitrep.model import Excerpt
from tests.build import article

THEATRE = load_configuration(None).settings.theatre


def label(words: str, country: str) -> str | None:
    made = Details(THEATRE.model_copy(update={"code": country})).add_to(article(words))
    excerpt = Excerpt(made.id, words, 0, len(words), clipped_before=False, clipped_after=False)
    return label_place(made, [excerpt], country)[0]


@pytest.mark.parametrize(
    ("country", "words", "expected"),
    [
        (
            "UKR",
            "Shells hit the market of Kupiansk, the head of the teachers' union of Poltava told reporters.",
            "Kharkiv Oblast (Kupiansk)",
        ),
        (
            "SYR",
            "A bomb went off in Afrin, said the chairman of the lawyers' guild of Homs.",
            "Aleppo (Afrin)",
        ),
        ("SDN", "Gunmen raided Kutum on Sunday, the mayor of Nyala said.", "North Darfur (Kutum)"),
        ("SDN", "Gunmen raided Kutum on Sunday, the Nyala police chief said.", "North Darfur (Kutum)"),
        (
            "ETH",
            "Drones hit Woldia, a spokesman for the governor of Tigray, Haile Sample, said.",
            "Amhara (Woldia)",
        ),
        ("AFG", "Two elders were shot in Sangin, according to the prefect of Herat.", "Helmand (Sangin)"),
        (
            "SDN",
            "Nine died in Kutum, said Osman Sample, head of the Nyala doctors' union.",
            "North Darfur (Kutum)",
        ),
        (
            "SDN",
            "Nine died in Kutum, Osman Sample, head of a union in Nyala, told us.",
            "North Darfur (Kutum)",
        ),
        ("AFG", "Men fled Sangin, a member of the council of Herat province said.", "Helmand (Sangin)"),
        ("AFG", "Gunmen killed a doctor in Sangin and two officers in Herat, said Wali.", "Helmand, Herat"),
        ("UKR", "The mayor of Kupiansk said that two houses had burned.", "Kharkiv Oblast (Kupiansk)"),
        ("AFG", "The governor of Kunduz was shot, the army said.", "Kunduz"),
        ("AFG", "Police said the mayor of Kandahar was shot on the road from Herat.", "Kandahar, Herat"),
        ("AFG", "A bomb killed two officials in Herat, the army said; Kunduz was calm.", "Herat, Kunduz"),
    ],
)
def test_the_place_of_an_office_is_not_where_it_happened(country: str, words: str, expected: str) -> None:
    assert label(words, country) == expected


@pytest.mark.parametrize("unit", ["the head of ", "said the mayor of X, ", "A, ", "chief A B C D "])
def test_only_what_is_near_counts(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    for start in range(1_000, 900_000, 1_000):
        near = text[start - 200 : start + 200]
        assert is_of_speaker(text, start, start + 1) == is_of_speaker(near, 200, 201)

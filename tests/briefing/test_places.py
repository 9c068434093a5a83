"""The place that an item is labelled with."""

from dataclasses import replace

import pytest

from sitrep.analysis.details import Details
from sitrep.briefing.places import label_place, units_of
from sitrep.config.load import load_configuration
from sitrep.model import Excerpt
from tests.build import article

THEATRE = load_configuration(None).settings.theatre.model_copy(update={"code": "UKR"})
DETAILS = Details(THEATRE)


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("Shells hit Kupiansk in the Kharkiv region on Monday.", "Kharkiv Oblast (Kupiansk)"),
        (
            "Two drones fell in the Sumy region, and one in the Chernihiv region.",
            "Sumy Oblast, Chernihiv Oblast",
        ),
        (
            "Saboteurs burned a depot in the Sumy region, two hours' drive from the capital, Kyiv.",
            "Sumy Oblast",
        ),
        (
            "Shells fell on Vovchansk, 60 kilometres north of Poltava, on Friday.",
            "Kharkiv Oblast (Vovchansk)",
        ),
        ("Guards were shot in the Chernihiv region, which borders Sumy region.", "Chernihiv Oblast"),
        ("Hundreds fled from Kupiansk in the Kharkiv region to Poltava.", "Kharkiv Oblast, Poltava Oblast"),
        ("KUPIANSK, Kharkiv Oblast — Two drones fell on the market.", "Kharkiv Oblast (Kupyansk)"),
        ("KUPIANSK, Kharkiv Oblast — Two drones fell on Kupiansk.", "Kharkiv Oblast (Kupiansk)"),
        ("The envoy spoke in Geneva about prisoners.", None),
        ("Trains ran late in the Sumy region, the Poltava region and the Odesa region.", None),
    ],
)
def test_an_item_is_labelled_with_the_places_of_its_words(words: str, label: str | None) -> None:
    made = DETAILS.add_to(article(words))
    excerpt = Excerpt(made.id, words, 0, len(words), clipped_before=False, clipped_after=False)
    assert label_place(made, [excerpt], "UKR")[0] == label


def test_a_place_outside_the_excerpt_labels_nothing() -> None:
    made = DETAILS.add_to(article("Shells hit Kupiansk.\n\nThe road is closed."))
    excerpt = Excerpt(made.id, "The road is closed.", 22, 41, clipped_before=False, clipped_after=False)
    assert label_place(made, [excerpt], "UKR") == (None, ())


def test_units_of_another_country_do_not_count() -> None:
    made = DETAILS.add_to(article("Shells hit Kupiansk while envoys met in Warsaw."))
    assert units_of(made, "UKR") == ("Kharkiv Oblast",)
    assert units_of(replace(made, places=()), "UKR") == ()

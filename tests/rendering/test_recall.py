"""Articles made of their records again, as far as they tell their events."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from sitrep.analysis.details import Details
from sitrep.config.load import load_configuration
from sitrep.errors import NotMadeError
from sitrep.rendering.recall import recall_articles
from sitrep.rendering.records import article_record, to_json
from tests.build import article

TEXT = (
    "Rockets hit a bazaar in Kunduz on Monday and killed 12 people, the governor said.\n\n"
    "In Herat, shells killed 12 people, and the governor of Herat said 3,000 families fled to Kunduz."
)
DETAILS = Details(load_configuration(None).settings.theatre)


def record_of(**changes: Any) -> dict[str, Any]:
    made = DETAILS.add_to(article(TEXT, title="Rockets and shells"))
    record: dict[str, Any] = json.loads(to_json(article_record(made), indent=None))
    return record | changes


def test_words_places_days_and_figures_come_back() -> None:
    made = DETAILS.add_to(article(TEXT, title="Rockets and shells"))
    (again,) = recall_articles([record_of()], {})
    assert again.clipping.text == TEXT
    assert again.clipping.title is not None
    assert again.clipping.title.text == "Rockets and shells"
    assert again.date.day == made.date.day == date(2023, 4, 20)
    offset = made.clipping.segments[0].start
    assert [
        replace(place, start=place.start + offset, end=place.end + offset) for place in again.places
    ] == list(made.places)
    assert [
        replace(figure, start=figure.start + offset, end=figure.end + offset) for figure in again.figures
    ] == list(made.figures)
    assert len(again.figures) >= 3


def test_without_its_text_an_article_is_what_was_quoted_of_it() -> None:
    record = record_of(text="")
    quote = "Rockets hit a bazaar in Kunduz on Monday and killed 12 people, the governor said."
    (again,) = recall_articles([record], {record["id"]: [quote, quote]})
    assert again.clipping.text == quote
    assert [figure.value for figure in again.figures] == [12]
    assert recall_articles([record], {}) == ()


def test_copies_and_what_is_outside_the_theatre_are_left_out() -> None:
    assert recall_articles([record_of(duplicate_of="a-1"), record_of(in_theatre=False)], {}) == ()


@pytest.mark.parametrize(
    "changes",
    [
        {"date": None},
        {"date": {"day": "soon"}},
        {"places": [{}]},
        {"figures": [{"raw": "12", "start": 0, "end": 2}]},
        {"text": 3},
    ],
)
def test_a_record_of_another_kind_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(NotMadeError, match="record of an article"):
        recall_articles([record_of(**changes)], {})

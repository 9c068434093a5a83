from dataclasses import replace
from typing import Any

import pytest

from sitrep.errors import NotMadeError
from sitrep.model import Brief, Period, TimeNote
from sitrep.rendering.records import brief_record
from sitrep.rendering.restore import restore_brief
from tests.delivery.mail.samples import DAY, FIGURES, HIGHLIGHTS, brief, record


def test_a_brief_comes_back_from_its_record_whole() -> None:
    period = Period("since Monday", DAY, None, "cumulative_since")
    figure = replace(
        FIGURES[0], figure=replace(FIGURES[0].figure, period=period, as_of=DAY), further=(FIGURES[1],)
    )
    timed = replace(HIGHLIGHTS[0].excerpts[0], times=(TimeNote(4, "Nine", DAY, DAY),))
    made = brief([replace(HIGHLIGHTS[0], excerpts=(timed,))], [figure])
    assert restore_brief(record(made)) == made
    assert brief_record(restore_brief(record(made))) == brief_record(made)


def test_keys_of_another_version_are_passed_over_and_missing_ones_get_their_defaults() -> None:
    given = {**record(brief()), "weather": "calm"}
    del given["notes"]
    assert restore_brief(given) == brief()


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        ("theatre", None, "theatre"),
        ("day", "someday", "day"),
        ("start", 7, "start"),
        ("highlights", "none", "highlights"),
        ("highlights", [{"item": "x"}], "highlights"),
        ("sections", [3], "sections"),
        ("articles_of_day", "many", "articles_of_day"),
    ],
)
def test_what_is_wrong_is_told_by_its_key(key: str, value: Any, told: str) -> None:
    with pytest.raises(NotMadeError, match=f"brief.json: {told}"):
        restore_brief({**record(brief()), key: value})


def test_a_missing_key_is_told() -> None:
    given = record(brief())
    del given["sources"]
    with pytest.raises(NotMadeError, match=r"brief\.json: sources is missing"):
        restore_brief(given)


def test_an_empty_record_is_told() -> None:
    with pytest.raises(NotMadeError):
        restore_brief({})
    assert isinstance(restore_brief(record(brief())), Brief)

"""What is doubtful of an article, and what a person's word settles."""

from dataclasses import replace
from datetime import timedelta

import pytest

from sitrep.briefing.doubts import rate_doubt
from sitrep.model import Article, Confidence, CurationMark, DateBasis, Dating, Precision, Theme, Theming
from tests.build import DAY, article

TEXT = "Gunmen killed nine herders near Kidal on Thursday, the governor said."


def themed(rule: str, *themes: tuple[str, float]) -> Article:
    made = article(TEXT)
    listed = tuple(Theme(name, score, number == 0) for number, (name, score) in enumerate(themes))
    return replace(made, theming=Theming(listed, made.theming.passages, rule))


def ranged(days: int, confidence: Confidence) -> Article:
    start = DAY - timedelta(days=days - 1)
    day = DAY if days == 1 else None
    return replace(
        article(TEXT),
        date=Dating(day, start, DAY, Precision.RANGE, DateBasis.INFERRED, (), confidence),
    )


SETTLED = themed("score", ("battlefield", 12.0), ("refugees", 4.0))
ORDER = [
    ranged(9, Confidence.LOW),
    themed("score", ("battlefield", 12.0), ("refugees", 11.9)),
    themed("tie, by precedence", ("battlefield", 12.0), ("refugees", 11.0)),
    themed("below floor"),
    ranged(2, Confidence.MEDIUM),
    ranged(1, Confidence.LOW),
    themed("T3", ("refugees", 9.0), ("battlefield", 9.0)),
    themed("no cue"),
    SETTLED,
]


def test_the_undated_come_first_then_close_themes_then_what_is_inferred() -> None:
    grades = [rate_doubt(made, 3).grade for made in ORDER]
    assert grades == sorted(grades, reverse=True)
    assert len(set(grades)) == len(grades)
    assert grades[-1] == 0


@pytest.mark.parametrize("made", ORDER[:-1])
def test_every_doubt_has_its_reason_and_exclusion_settles_it(made: Article) -> None:
    assert rate_doubt(made, 3).reasons
    excluded = replace(made, curated=(CurationMark("exclude", "yes", "AB", "hoax", None),))
    assert rate_doubt(excluded, 3).grade == 0


def test_what_a_person_decided_is_settled_and_nothing_else() -> None:
    both = replace(ORDER[1], date=ORDER[0].date)
    dated = replace(both, curated=(CurationMark("date", "2023-04-20", "AB", "seen", None),))
    assert rate_doubt(dated, 3).reasons == ("battlefield 12, refugees 11.9",)
    themes = replace(both, curated=(CurationMark("themes", "refugees", "AB", "seen", None),))
    assert rate_doubt(themes, 3).reasons == ("no usable day",)


def test_copies_and_foreign_news_wait_at_the_end() -> None:
    copy = replace(ORDER[1], duplicate_of="0123456789ab-1")
    assert 0 < rate_doubt(copy, 3).grade < rate_doubt(ORDER[-2], 3).grade
    abroad = article(TEXT, themes=(), passages=[None], inside=False)
    assert rate_doubt(abroad, 3).grade < rate_doubt(ORDER[-2], 3).grade

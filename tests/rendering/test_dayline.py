"""The line of days that `sitrep explain` draws."""

from datetime import date

from sitrep.model import DateBasis, DateEvidence, Dating, Precision
from sitrep.rendering.dayline import draw_days


def evidence(rule: str, earliest: date | None, latest: date | None, *, kept: bool = True) -> DateEvidence:
    return DateEvidence("words", 0, 5, rule, earliest, latest, kept=kept)


def dating(earliest: date | None, latest: date | None, *rows: DateEvidence) -> Dating:
    return Dating(None, earliest, latest, Precision.RANGE, DateBasis.INFERRED, rows)


def test_bars_stand_under_their_days() -> None:
    drawn = list(
        draw_days(
            dating(
                date(2022, 12, 31),
                date(2023, 1, 1),
                evidence("past day", date(2022, 12, 31), None),
                evidence("future day", None, date(2023, 1, 1)),
                evidence("wrong clock", date(2030, 1, 1), None, kept=False),
            )
        )
    )
    assert drawn[1].split() == ["29", "30", "31", "1", "2", "3"]
    assert "Dec 2022" in drawn[0]
    assert len(drawn) == 5
    columns = {day: number for number, day in enumerate(drawn[1].split())}
    leaves = drawn[4][28:]
    assert [leaves[3 * columns[day] :][:3] for day in ("30", "31", "1", "2")] == ["  ·", " ██", " ██", "  ·"]
    assert "├" in drawn[2][28 + 3 * columns["31"] :][:3]
    assert "┤" in drawn[3][28 + 3 * columns["1"] :][:3]


def test_an_interval_with_one_end_is_drawn_on() -> None:
    drawn = list(draw_days(dating(date(2023, 5, 4), None, evidence("past day", date(2023, 5, 4), None))))
    assert drawn[1].split()[0] == "2"
    assert drawn[-1].count("██") == 7


def test_nothing_is_drawn_of_nothing_or_of_a_year() -> None:
    assert list(draw_days(dating(None, None))) == []
    assert list(draw_days(dating(date(2022, 1, 1), date(2022, 12, 31)))) == []


def test_the_ends_of_time_are_no_error() -> None:
    assert list(draw_days(dating(date.min, None))) == []
    assert list(draw_days(dating(None, date.max))) == []

"""Which figures of two issues are one owner's count of one thing."""

from dataclasses import replace
from datetime import date

import pytest

from sitrep.analysis.contests.owners import is_same_owner
from sitrep.briefing.reported import Reported
from sitrep.briefing.retelling import Told
from sitrep.model import Figure, FigureBasis, Metric, Period, Qualifier

MONDAY, TUESDAY = date(2024, 5, 6), date(2024, 5, 7)
SINCE = Period("since 1 May", date(2024, 5, 1), MONDAY, "cumulative_since")
DAILY = Period("in the past 24 hours", None, None, "range")


def reported(
    value: int = 12,
    *,
    metric: Metric = Metric.KILLED,
    group: tuple[str, ...] = (),
    unit: str = "people",
    period: Period | None = None,
    basis: FigureBasis = FigureBasis.REPORTED,
    owner: str = "Red Crescent",
    place: str | None = None,
    told: Told | None = Told("market", frozenset({MONDAY}), MONDAY),  # noqa: B008  it is frozen
) -> Reported:
    figure = Figure(
        id="f",
        metric=metric,
        value=value,
        min=None,
        max=None,
        qualifier=Qualifier.EXACT,
        unit=unit,
        raw=str(value),
        group=group,
        perpetrator=None,
        speaker=owner,
        party="ngo",
        basis=basis,
        place=None,
        period=period,
        as_of=None,
        start=0,
        end=2,
    )
    return Reported(figure, owner, "Sample Wire", "a-1", place, told, MONDAY)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (reported(), reported(17)),
        (reported(period=SINCE, told=None), reported(40, period=replace(SINCE, end=TUESDAY), told=None)),
        (reported(metric=Metric.REFUGEES, told=None), reported(metric=Metric.REFUGEES, told=None)),
        (reported(place="Kassala"), reported(place="Kassala (Wad Sharifey)")),
        (reported(), reported(told=Told("market", frozenset(), TUESDAY))),
    ],
)
def test_one_count(one: Reported, other: Reported) -> None:
    assert one.is_same_count(other)
    assert other.is_same_count(one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (reported(), reported(metric=Metric.INJURED)),
        (reported(), reported(group=("children",))),
        (reported(unit="families"), reported(unit="people")),
        (reported(), reported(owner="Army")),
        (reported(), reported(told=Told("bridge", frozenset({MONDAY}), TUESDAY))),
        (reported(), reported(told=Told("market", frozenset({TUESDAY}), TUESDAY))),
        (reported(told=None), reported(told=None)),
        (reported(), reported(period=SINCE)),
        (reported(period=SINCE), reported(period=replace(SINCE, start=date(2024, 4, 1)))),
        (reported(period=SINCE, place="Kassala"), reported(period=SINCE, place="Gedaref")),
        (reported(period=DAILY), reported(period=DAILY)),
        (reported(basis=FigureBasis.PLANNED), reported()),
        (reported(place="Kassala"), reported(place="Gedaref")),
        (reported(owner=""), reported(owner="")),
    ],
)
def test_two_counts(one: Reported, other: Reported) -> None:
    assert not one.is_same_count(other)
    assert not other.is_same_count(one)


@pytest.mark.parametrize(
    ("one", "party", "other", "other_party", "wanted"),
    [
        ("the health ministry", "government", "Chad's health ministry", "government", True),
        ("WHO", "un", "World Health Organization", "un", True),
        ("UN refugee agency", "un", "UNHCR", "un", True),
        ("the Red Cross", "ngo", "ICRC", "ngo", True),
        ("Kassala governor", "local_official", "the governor of Kassala", "local_official", True),
        ("rebels", "rebels", "rebels spokesman Idris Salih", "rebels", True),
        ("officials", "local_official", "hospital officials", "local_official", False),
        ("a doctor", "medical", "a doctor at the port hospital", "medical", False),
        ("army", "government", "rebel army", "rebels", False),
        ("UN", "un", "UN rights office", "un", True),
        ("police", None, "residents", "resident", False),
        ("", None, "", None, False),
        ("the", None, "the", None, False),
    ],
)
def test_owners(one: str, party: str | None, other: str, other_party: str | None, *, wanted: bool) -> None:
    assert is_same_owner(one, party, other, other_party) is wanted
    assert is_same_owner(other, other_party, one, party) is wanted

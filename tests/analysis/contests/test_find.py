"""Where those who count disagree, on whole days."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sitrep.analysis.contests import find_contests
from sitrep.analysis.contests.said import collect
from sitrep.analysis.contests.versions import MOST
from sitrep.model import PAST, Article, Contest, ContestKind, Figure, FigureBasis, Metric, Period, Qualifier
from tests.analysis.contests.counting import HALF, THEATRE, count, numbers, told
from tests.gold.contests_scorer import load_cases, read_day, score_cases, theatre_of

FLOORS = json.loads((Path(__file__).parents[2] / "gold" / "floors.json").read_text(encoding="utf-8"))
INCIDENT, PERIOD, DENIAL = ContestKind.INCIDENT, ContestKind.PERIOD, ContestKind.DENIAL


def find(*articles: Article) -> tuple[Contest, ...]:
    return find_contests(articles, THEATRE)


@pytest.mark.parametrize("held_out", [False, True])
def test_labelled_days(held_out: bool) -> None:
    score = score_cases(load_cases(held_out=held_out))
    floors = FLOORS["contests"]["held_out" if held_out else "tuned"]
    for name, share in score.shares().items():
        assert share >= floors[name], f"{name} {share:.3f}\n" + "\n".join(score.wrong)


def test_days_don_t_disturb_each_other() -> None:
    cases = [case for case in load_cases() if case["country"] == "UKR"]
    alone = [contest for case in cases for contest in find_contests(read_day(case), theatre_of("UKR"))]
    together = find_contests([each for case in cases for each in read_day(case)], theatre_of("UKR"))
    assert sorted(alone, key=repr) == sorted(together, key=repr)


def test_one_wire_twice_three_tolls_and_a_denial() -> None:
    wire = "Shells struck the fish market of El Fasher on Sunday, burning stalls. A doctor said 12 people were killed."
    day = read_day(
        {
            "id": "probe",
            "country": "SDN",
            "day": "2023-06-12",
            "texts": [
                {"outlet": "Nile Courier", "text": wire},
                {"outlet": "Port Gazette", "text": wire},
                {
                    "outlet": "Red Sea Radio",
                    "text": "Stalls burned when shells struck the fish market of El Fasher on Sunday. The "
                    "lawyers' union said at least 17 people were killed. The defence ministry denied the claim.",
                },
                {
                    "outlet": "Valley Post",
                    "text": "The governor said nine people were killed when shells struck the fish market of El "
                    "Fasher on Sunday, and traders saved what they could from burning stalls.",
                },
            ],
        }
    )
    (contest,) = find_contests(day, theatre_of("SDN"))
    assert contest.kind is INCIDENT
    assert numbers(day, contest) == [[9], [12], [17]]
    owners = ["governor", "doctor", "lawyers"]
    assert all(name in (v.owner or "") for name, v in zip(owners, contest.versions, strict=True))
    assert ["ministry" in name for name in contest.denied_by] == [True]
    figures = {each.id: each.figures for each in day}
    assert contest.lowest is not None
    assert contest.highest is not None
    assert figures[contest.lowest.article][contest.lowest.figure].value == 9
    assert figures[contest.highest.article][contest.highest.figure].raw == "at least 17 people"


def test_bodies_that_count_a_half_year_have_no_range() -> None:
    articles = [
        told(
            "a.txt",
            count(2310, "WHO", period=HALF, group=("civilians",)),
            count(4020, "WHO", Metric.INJURED, period=HALF),
            story="one",
        ),
        told(
            "b.txt",
            count(
                2300,
                "Rights Commission of Sample (RCS)",
                period=replace(HALF, text="first six months of the year"),
                qualifier=Qualifier.MORE_THAN,
                group=("civilians",),
            ),
            count(3900, "Rights Commission of Sample (RCS)", Metric.INJURED, period=HALF),
            story="two",
        ),
    ]
    (contest,) = find(*articles)
    assert (contest.kind, contest.story, contest.group) == (PERIOD, None, ("civilians",))
    assert contest.metrics == (Metric.KILLED, Metric.INJURED)
    assert contest.lowest is contest.highest is None
    assert sorted(numbers(articles, contest)) == [[2300, 3900], [2310, 4020]]


A, B = "Rights Watch Sample", "Health Union Sample"
DAY_PERIOD = Period("on Monday", date(2023, 4, 17), date(2023, 4, 17), "day")
YEAR = Period("2021", date(2021, 1, 1), date(2021, 12, 31), "range")
NONE: list[tuple[str, list[Figure], list[Figure]]] = [
    ("one body, two numbers", [count(5, A, period=HALF)], [count(9, A, period=HALF)]),
    ("other periods", [count(5, A, period=HALF)], [count(9, B, period=YEAR)]),
    ("other metrics", [count(5, A, period=HALF)], [count(9, B, Metric.INJURED, period=HALF)]),
    (
        "stock and flow",
        [count(5, A, Metric.DISPLACED, period=HALF)],
        [count(9, B, Metric.IDP_STOCK, period=HALF)],
    ),
    (
        "other groups",
        [count(5, A, period=HALF, group=("children",))],
        [count(9, B, period=HALF, group=("civilians",))],
    ),
    (
        "fighters and people",
        [count(5, A, period=HALF, group=("insurgents",))],
        [count(9, B, period=HALF)],
    ),
    (
        "one perpetrator's share",
        [count(5, A, period=HALF, perpetrator="the army")],
        [count(9, B, period=HALF)],
    ),
    ("nobody's count", [count(5, period=HALF)], [count(9, B, period=HALF)]),
    ("equal counts", [count(9, A, period=HALF)], [count(9, B, period=HALF)]),
    ("other units", [count(5, A, unit="families")], [count(9, B)]),
    ("an incident and a half-year", [count(5, A)], [count(9, B, period=HALF)]),
    (
        "incidents of other days",
        [count(5, A, period=DAY_PERIOD)],
        [count(9, B, period=replace(DAY_PERIOD, start=date(2023, 4, 10), end=date(2023, 4, 10)))],
    ),
    ("a part", [count(9, A), count(4, A, part_of=0)], [count(9, B)]),
    ("a replaced toll", [count(4, A, superseded_by=1), count(9, A)], [count(9, B)]),
    ("a share of the dead", [count(5, A, group=("children",))], [count(9, B)]),
    ("stocks", [count(5, A, Metric.REFUGEES)], [count(9, B, Metric.REFUGEES)]),
    ("a war's toll", [count(5)], [count(14_000)]),
    ("one number in two words", [count(9, A)], [count(9, B, qualifier=Qualifier.AT_LEAST)]),
]


@pytest.mark.parametrize(("why", "one", "other"), NONE)
def test_no_contest(why: str, one: list[Figure], other: list[Figure]) -> None:
    assert find(told("a.txt", *one), told("b.txt", *other)) == (), why


def test_an_event_that_is_only_recalled_has_no_rivals() -> None:
    past = Period("anniversary of", None, None, PAST)
    one, other = count(102, "mayor", period=past), count(95, "bishop", period=past)
    assert find(told("a", one), told("b", other)) == ()
    assert len(find(told("a", count(102, "mayor")), told("b", count(95, "bishop")))) == 1


def test_rivals_in_two_articles_and_in_one() -> None:
    apart = find(told("a.txt", count(5, A)), told("b.txt", count(9, B)))
    together = find(told("a.txt", count(5, A), count(9, B)))
    assert [c.kind for c in apart] == [c.kind for c in together] == [INCIDENT]
    assert find(told("a.txt", count(5, A)), told("b.txt", count(9, B), story="other")) == ()


def test_an_aside_is_no_rival_of_what_a_speaker_says() -> None:
    assert find(told("a.txt", count(5, A), count(9))) == ()
    assert len(find(told("a.txt", count(5, A), count(9)), told("b.txt", count(9)))) == 1
    assert len(find(told("a.txt", count(5, A)), told("b.txt", count(9)))) == 1


def test_a_later_toll_of_one_owner_takes_the_place_of_the_older() -> None:
    monday, tuesday = date(2023, 4, 17), date(2023, 4, 18)
    assert find(told("a.txt", count(12, A), day=monday), told("b.txt", count(17, A), day=tuesday)) == ()
    articles = [
        told("a.txt", count(12, A), day=monday),
        told("b.txt", count(17, A), day=tuesday),
        told("c.txt", count(9, B), day=monday),
    ]
    (contest,) = find(*articles)
    assert numbers(articles, contest) == [[9], [17]]


def test_copies_and_one_origin_make_no_version() -> None:
    first = told("a.txt", count(12), outlet="Nile Courier", origin="wire")
    again = told("b.txt", count(17), outlet="Port Gazette", origin="wire")
    copy = told("c.txt", count(17), outlet="Red Sea Radio", duplicate_of=first.id)
    assert find(first, again) == find(first, copy) == ()


def test_versions_that_agree_are_one_with_all_their_owners() -> None:
    articles = [
        told("a.txt", count(12, "police chief of Sample Town", basis=FigureBasis.CLAIMED, party="army")),
        told("b.txt", count(12, "surgeon", qualifier=Qualifier.AT_LEAST)),
        told("c.txt", count(30, "mayor")),
    ]
    (contest,) = find(*articles)
    assert [(v.owner, v.also, v.party) for v in contest.versions] == [
        ("police chief of Sample Town", ("surgeon",), "army"),
        ("mayor", (), None),
    ]
    assert contest.versions[0].basis is FigureBasis.CLAIMED
    assert numbers(articles, contest) == [[12, 12], [30]]


def test_a_denial_stands_beside_its_claim_once() -> None:
    claim = count(70, "army spokesman", denied_by=("rebels",), group=("insurgents",))
    wounded = count(20, "army spokesman", Metric.INJURED, denied_by=("the rebels",))
    articles = [told("a.txt", claim, wounded), told("b.txt", count(70, "army spokesman"))]
    (contest,) = find(*articles)
    assert (contest.kind, contest.denied_by) == (DENIAL, ("rebels",))
    assert contest.metrics == (Metric.KILLED, Metric.INJURED)
    assert numbers(articles, contest) == [[70, 70, 20]]
    (rival,) = find(*articles, told("c.txt", count(4, B)))[:1]
    assert (rival.kind, rival.denied_by) == (INCIDENT, ("rebels",))


def test_a_denial_needs_somebody_who_claims() -> None:
    denied = count(298, denied_by=("army",))
    own = count(3, "Three of those deported", raw="Three of those deported", denied_by=("army",))
    assert find(told("a.txt", denied, own)) == ()


def test_one_owner_has_a_line_for_each_claim_and_its_deniers() -> None:
    articles = [
        told(
            "a.txt",
            count(70, A, denied_by=("rebels",)),
            count(12, A, Metric.DETAINED, denied_by=("mayor",)),
            count(70, A, denied_by=("mayor", "the rebels")),
            count(5, A, Metric.MISSING),
        )
    ]
    found = find(*articles)
    assert [contest.denied_by for contest in found] == [("mayor", "rebels"), ("mayor",)]
    assert [numbers(articles, contest) for contest in found] == [[[70, 70]], [[12]]]


TOWNS = (
    "In Nyala the shelling of a bread queue killed four people.\n\n"
    "In El Obeid drones struck the railway yard. Six people were killed, the station master said."
)


def test_a_count_without_a_place_is_of_the_place_that_its_passage_names() -> None:
    day = read_day(
        {
            "id": "towns",
            "country": "SDN",
            "day": "2023-06-12",
            "texts": [{"outlet": "Nile Courier", "text": TOWNS}],
        }
    )
    counts = list(collect(day, "SDN"))
    assert [each.figure.place for each in counts] == ["Nyala", None]
    assert [each.spot[1] if each.spot else None for each in counts] == ["Nyala", "El Obeid"]
    assert [each.area is None for each in counts] == [False, True]


def test_more_versions_than_rivals_can_be_are_no_contest() -> None:
    few = [told(f"{n}.txt", count(n + 1, f"witness {n}")) for n in range(MOST)]
    assert len(find(*few)) == 1
    assert find(*few, told("more.txt", count(999, "someone"))) == ()


def test_a_group_passes_to_the_count_beside_it() -> None:
    one = count(900, A, period=HALF, group=("children",)), count(700, A, Metric.INJURED, period=HALF)
    other = count(800, B, Metric.INJURED, period=HALF, group=("civilians",))
    assert find(told("a.txt", *one), told("b.txt", other)) == ()


def test_a_count_of_anybody_stands_beside_another_body_s_count_of_civilians() -> None:
    text = (
        "The health office in Hodeidah said on Friday that 55 people were killed in the strikes on the fish market. "
        "The Houthis put the number of dead at 38. OHCHR verified 41 civilian deaths. The fishermen's union said "
        "that 17 of the dead were its members."
    )
    case = {"id": "hod", "country": "YEM", "day": "2018-08-03", "texts": [{"outlet": "Wire", "text": text}]}
    day = read_day(case)
    (contest,) = find_contests(day, theatre_of("YEM"))
    assert numbers(day, contest) == [[38], [41], [55]]


def test_one_who_died_elsewhere_is_no_rival_of_the_fighters() -> None:
    text = (
        "Jets hit the edge of Hays before dawn. The ministry claimed that 54 fighters were killed there; a council "
        "member in Hays said that a clinic was also hit, and that one person died in the clinic."
    )
    case = {"id": "hays", "country": "YEM", "day": "2018-08-03", "texts": [{"outlet": "Wire", "text": text}]}
    assert find_contests(read_day(case), theatre_of("YEM")) == ()

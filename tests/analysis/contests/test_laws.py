"""The laws of contests, on days made up at random and on hostile ones."""

from collections.abc import Sequence
from datetime import date
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from sitrep.analysis.contests import find_contests
from sitrep.model import Article, Contest, ContestKind, Figure, Metric, Period, Qualifier
from tests.analysis.contests.counting import HALF, THEATRE, count, told

INCIDENT, DENIAL = ContestKind.INCIDENT, ContestKind.DENIAL
A, B = "Rights Watch Sample", "Health Union Sample"
DAY_PERIOD = Period("on Monday", date(2023, 4, 17), date(2023, 4, 17), "day")
YEAR = Period("2021", date(2021, 1, 1), date(2021, 12, 31), "range")


def find(*articles: Article) -> tuple[Contest, ...]:
    return find_contests(articles, THEATRE)


PARTIES = {"police": "army", "local police": "army", "UN": "un", "UN mission in Sample (UNMIS)": "un"}
FIGURES = st.builds(
    lambda value, speaker, metric, qualifier, group, period, denied: count(
        value,
        speaker,
        metric,
        qualifier=qualifier,
        group=group,
        period=period,
        denied_by=denied,
        party=PARTIES.get(speaker),
    ),
    st.sampled_from([3, 9, 12, 13, 40, 42, 1650, 1659, 40_000]),
    st.sampled_from([None, "police", "local police", "UN", "UN mission in Sample (UNMIS)", A, B]),
    st.sampled_from([Metric.KILLED, Metric.INJURED, Metric.DISPLACED]),
    st.sampled_from([q for q in Qualifier if q not in {Qualifier.VAGUE, Qualifier.BETWEEN}]),
    st.sampled_from([(), ("civilians",), ("children",), ("insurgents",)]),
    st.sampled_from([None, None, HALF, YEAR, DAY_PERIOD]),
    st.sampled_from([(), (), ("rebels",)]),
)
DAYS = st.lists(
    st.tuples(
        st.lists(FIGURES, max_size=4),
        st.sampled_from(["Nile Courier", "Port Gazette", None]),
        st.sampled_from(["one", "two", None]),
        st.sampled_from([date(2023, 4, 20), date(2023, 4, 21), None]),
        st.sampled_from(["wire", None]),
    ),
    max_size=6,
).map(
    lambda rows: [
        told(f"{number}.txt", *figures, outlet=outlet, story=story, day=day, origin=origin)
        for number, (figures, outlet, story, day, origin) in enumerate(rows)
    ]
)


@given(DAYS, st.randoms(use_true_random=False))
def test_the_order_of_articles_decides_nothing(articles: list[Article], random: Random) -> None:
    shuffled = list(articles)
    random.shuffle(shuffled)
    assert find(*articles) == find(*shuffled)


@given(DAYS)
def test_laws(articles: list[Article]) -> None:
    figures = {each.id: each.figures for each in articles}
    contests = find(*articles)
    for contest in contests:
        statements = [statement for version in contest.versions for statement in version.statements]
        said = [figures[statement.article][statement.figure] for statement in statements]
        assert {figure.metric for figure in said} == set(contest.metrics)
        assert len(statements) == len(set(statements))
        assert (contest.lowest is not None) == (contest.highest is not None) == (contest.kind is INCIDENT)
        _assert_owners_apart(contest)
        if contest.kind is DENIAL:
            assert len(contest.versions) == 1
            assert contest.denied_by
        else:
            assert len(contest.versions) > 1
    every = [(c.kind, s) for c in contests for v in c.versions for s in v.statements]
    assert len(every) == len(set(every))


def _assert_owners_apart(contest: Contest) -> None:
    owners = [name for version in contest.versions for name in (version.owner, *version.also) if name]
    assert len(owners) == len(set(owners))


def many(speakers: Sequence[str | None]) -> list[Figure]:
    return [count(number, speaker) for number, speaker in enumerate(speakers)]


def test_a_text_of_nothing_but_numbers_is_read_in_good_time() -> None:
    article = told("a.txt", *many([f"witness {number}" for number in range(30_000)]))
    assert find(article) == ()
    spans = [
        Period("x", date(1950 + number // 300, 1, 1), date(2000, 1, 1 + number % 28), "range")
        for number in range(10_000)
    ]
    counts = [count(number, f"W{number} Sample", period=span) for number, span in enumerate(spans)]
    assert find(told("b.txt", *counts)) == ()


def test_a_large_day() -> None:
    articles = [
        told(f"{number}.txt", count(number % 50, f"speaker {number % 7}"), count(9), story=f"s{number // 4}")
        for number in range(10_000)
    ]
    assert len(find(*articles)) > 1000

"""The laws of tags and grades."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.analysis.tags import OriginClaim, support_of
from sitrep.model import Grade, Tag

NOBODY, ARMY, REBELS = OriginClaim(None), OriginClaim("army"), OriginClaim("rebels")
COUNTERS = OriginClaim(None, verified=True)
BOAST = OriginClaim("army", verified=True)

CASES = [
    ([NOBODY], False, Tag.SINGLE_SOURCE, 3),
    ([OriginClaim(None, articles=9)], False, Tag.SINGLE_SOURCE, 3),
    ([NOBODY, NOBODY], False, Tag.CORROBORATED, 2),
    ([NOBODY, ARMY], False, Tag.CORROBORATED, 2),
    ([ARMY], False, Tag.PARTY_CLAIM, 6),
    ([ARMY, ARMY], False, Tag.PARTY_CLAIM, 6),
    ([ARMY, REBELS], False, Tag.PARTY_CLAIM, 6),
    ([BOAST], False, Tag.PARTY_CLAIM, 6),
    ([BOAST, NOBODY], False, Tag.CORROBORATED, 2),
    ([COUNTERS], False, Tag.VERIFIED, 3),
    ([COUNTERS, ARMY], False, Tag.VERIFIED, 2),
    ([COUNTERS, NOBODY], False, Tag.VERIFIED, 2),
    ([COUNTERS, NOBODY], True, Tag.DISPUTED, 4),
    ([ARMY], True, Tag.DISPUTED, 4),
]


@pytest.mark.parametrize(("origins", "disputed", "tag", "credibility"), CASES)
def test_tag_and_credibility(origins: list[OriginClaim], disputed: bool, tag: Tag, credibility: int) -> None:
    support = support_of(origins, disputed=disputed, reliability="F")
    assert (support.tag, support.grade) == (tag, Grade("F", credibility))


def test_origins_and_articles_are_counted_apart() -> None:
    support = support_of(
        [OriginClaim(None, articles=10), OriginClaim("army", articles=2)], disputed=False, reliability="B"
    )
    assert (support.origins, support.articles, support.grade.reliability) == (2, 12, "B")


def test_nothing_is_graded_without_an_origin() -> None:
    with pytest.raises(ValueError, match="at least one origin"):
        support_of([], disputed=False, reliability="F")


CLAIMS = st.lists(
    st.builds(
        OriginClaim,
        st.sampled_from([None, "army", "rebels"]),
        verified=st.booleans(),
        articles=st.integers(1, 50),
    ),
    min_size=1,
    max_size=6,
)
LETTERS = st.sampled_from("ABCDEF")


@given(CLAIMS, st.booleans(), LETTERS, st.randoms(use_true_random=False))
def test_the_order_of_origins_decides_nothing(
    origins: list[OriginClaim], disputed: bool, letter: str, random: Random
) -> None:
    shuffled = list(origins)
    random.shuffle(shuffled)
    assert support_of(origins, disputed=disputed, reliability=letter) == support_of(
        shuffled, disputed=disputed, reliability=letter
    )


@given(CLAIMS, st.booleans(), LETTERS)
def test_the_program_confirms_nothing_and_grades_no_source(
    origins: list[OriginClaim], disputed: bool, letter: str
) -> None:
    grade = support_of(origins, disputed=disputed, reliability=letter).grade
    assert grade.credibility in {2, 3, 4, 6}
    assert grade.reliability == letter


@given(CLAIMS, LETTERS)
def test_the_axes_are_rated_apart(origins: list[OriginClaim], letter: str) -> None:
    one = support_of(origins, disputed=False, reliability=letter)
    other = support_of(origins, disputed=False, reliability="F")
    assert (one.tag, one.grade.credibility) == (other.tag, other.grade.credibility)


@given(CLAIMS)
def test_parties_alone_never_leave_party_claim(origins: list[OriginClaim]) -> None:
    support = support_of(origins, disputed=False, reliability="F")
    assert (support.tag is Tag.PARTY_CLAIM) == all(origin.party for origin in origins)
    assert (support.tag is Tag.PARTY_CLAIM) == (support.grade.credibility == 6)


@given(CLAIMS, st.integers(2, 9))
def test_more_copies_make_nothing_truer(origins: list[OriginClaim], times: int) -> None:
    copied = [OriginClaim(o.party, verified=o.verified, articles=o.articles * times) for o in origins]
    one = support_of(origins, disputed=False, reliability="F")
    other = support_of(copied, disputed=False, reliability="F")
    assert (one.tag, one.grade) == (other.tag, other.grade)


@given(CLAIMS)
def test_a_dispute_outweighs_everything(origins: list[OriginClaim]) -> None:
    assert support_of(origins, disputed=True, reliability="F").tag is Tag.DISPUTED


@given(CLAIMS)
def test_another_independent_origin_never_lowers_the_grade(origins: list[OriginClaim]) -> None:
    before = support_of(origins, disputed=False, reliability="F").grade.credibility
    after = support_of([*origins, NOBODY], disputed=False, reliability="F").grade.credibility
    assert after <= before

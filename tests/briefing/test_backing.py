"""What stands behind an item: independent origins, parties, denials; the laws of tags and grades."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.analysis.speakers import Denial
from sitrep.briefing.backing import Backing
from sitrep.briefing.items import Found, Text
from sitrep.config.sources import SourceSettings
from sitrep.model import Article, Excerpt, FigureBasis, Tag
from tests.briefing.days import compose, read_day, settings_of
from tests.build import article

DAY = date(2023, 9, 14)
SOURCES = (
    SourceSettings(name="Steppe Wire", reliability="B"),
    SourceSettings(name="Front Voice", reliability="D", owner="russia"),
)
BACKING = Backing(settings_of("UKR").model_copy(update={"sources": SOURCES}))
NEUTRAL = "Shells fell on Izium on Monday and set a school on fire, witnesses said."
CLAIM = "The Russian defence ministry claimed that its troops had entered Izium on Monday."


def found(text: str, *, file: str, publisher: str = "Paper", origin: str | None = None) -> Found:
    told = replace(article(text, file=file, publisher=publisher), origin=origin)
    return Found(
        id=f"{told.id}-0",
        text=Text(told, (told,)),
        theme="battlefield",
        story="s",
        place=None,
        units=(),
        excerpts=(Excerpt(told.id, text, 0, len(text), clipped_before=False, clipped_after=False),),
        sentence=(0, len(text)),
        score=1.0,
        cited=(told,),
    )


def tag(entry: Found, *, disputed: bool = False) -> Tag:
    return BACKING.of_item(entry, disputed=disputed).tag


def test_one_witness_is_a_single_source() -> None:
    assert tag(found(NEUTRAL, file="a")) is Tag.SINGLE_SOURCE


def test_a_second_origin_corroborates_and_a_copy_does_not() -> None:
    first = found(NEUTRAL, file="a", origin="x")
    other = found(NEUTRAL.replace("witnesses", "the mayor"), file="b", origin="y")
    copied = found(NEUTRAL.replace("witnesses", "the mayor"), file="b", origin="x")
    assert tag(replace(first, behind=(other,))) is Tag.CORROBORATED
    assert tag(replace(first, behind=(copied,))) is Tag.SINGLE_SOURCE


def test_what_only_a_party_says_is_its_claim() -> None:
    first = found(CLAIM, file="a", origin="x")
    again = found(CLAIM.replace("entered", "taken"), file="b", origin="y")
    assert tag(first) is Tag.PARTY_CLAIM
    assert tag(replace(first, behind=(again,))) is Tag.PARTY_CLAIM
    assert tag(replace(first, behind=(found(NEUTRAL, file="c", origin="z"),))) is Tag.CORROBORATED


def test_an_outlet_that_a_side_owns_speaks_for_it() -> None:
    assert tag(found("Troops entered Izium on Monday.", file="a", publisher="Front Voice")) is Tag.PARTY_CLAIM
    assert (
        tag(found("Troops entered Izium on Monday.", file="a", publisher="Steppe Wire")) is Tag.SINGLE_SOURCE
    )


def test_reliability_is_only_what_a_person_set() -> None:
    assert BACKING.of_item(found(NEUTRAL, file="a"), disputed=False).grade.reliability == "F"
    known = found(NEUTRAL, file="a", publisher="Steppe Wire")
    assert BACKING.of_item(known, disputed=False).grade.reliability == "B"


@given(st.lists(st.tuples(st.booleans(), st.sampled_from("xyz")), min_size=1, max_size=5), st.booleans())
def test_support_counts_every_article_once_and_never_confirms(
    told: list[tuple[bool, str]], disputed: bool
) -> None:
    entries = [
        found(f"{CLAIM if party else NEUTRAL} {number}", file=str(number), origin=origin)
        for number, (party, origin) in enumerate(told)
    ]
    support = BACKING.of_item(replace(entries[0], behind=tuple(entries[1:])), disputed=disputed)
    assert support.articles == len(told)
    assert support.origins == len({origin for _, origin in told})
    assert support.grade.credibility > 1
    assert (support.tag is Tag.DISPUTED) == disputed


@given(st.permutations(range(4)))
def test_the_order_of_what_stands_behind_decides_nothing(order: list[int]) -> None:
    lead = found(CLAIM, file="lead", origin="a")
    behind = [
        found(f"{CLAIM if number % 2 else NEUTRAL} {number}", file=str(number), origin=f"o{number}")
        for number in range(4)
    ]
    made = BACKING.of_item(replace(lead, behind=tuple(behind[n] for n in order)), disputed=False)
    assert made == BACKING.of_item(replace(lead, behind=tuple(behind)), disputed=False)


def _counted() -> tuple[Article, Article]:
    texts = [
        (
            "A",
            "The Russian military claimed its forces killed 200 Ukrainian soldiers near Bakhmut on Tuesday.",
        ),
        ("B", "The UN human rights office verified 118 civilians killed in Ukraine in August 2023."),
    ]
    claimed, verified = read_day("UKR", DAY, texts)
    return claimed, verified


def test_figures_are_tagged_by_who_counts() -> None:
    claimed, verified = _counted()
    assert claimed.figures[0].basis is FigureBasis.CLAIMED
    assert BACKING.of_figure([(claimed, claimed.figures[0])], disputed=False).tag is Tag.PARTY_CLAIM
    assert BACKING.of_figure([(verified, verified.figures[0])], disputed=False).tag is Tag.VERIFIED
    assert BACKING.of_figure([(verified, verified.figures[0])], disputed=True).tag is Tag.DISPUTED


def test_copies_of_a_wire_are_one_origin_in_the_brief() -> None:
    text = "Shells hit a bakery in Izium on Tuesday, killing four people, a doctor said."
    made = compose("UKR", DAY, read_day("UKR", DAY, [("A", text), ("B", text), ("C", text)]))
    (item,) = (item for part in made.sections for item in part.items)
    assert (item.support.origins, item.support.articles, item.support.tag) == (1, 3, Tag.SINGLE_SOURCE)
    assert len(item.citations) == 3


@pytest.mark.parametrize(
    ("denier", "speaker", "same"),
    [
        ("Moscow", "President Vladimir Putin of Russia", True),
        ("Kigali", "Rwanda's foreign minister", True),
        ("the Rwandan government", "Kigali", True),
        ("Damascus", "The Syrian Network for Human Rights", False),
        ("Moscow", "The Ukrainian president", False),
        ("Kyiv", "A doctor in Kyiv", False),
    ],
)
def test_a_government_does_not_deny_what_it_says_itself(denier: str, speaker: str, same: bool) -> None:
    words = f"{speaker} said that troops had entered Izium on Monday."
    denial = Denial(denier, None, side=False, start=0, end=9)
    assert bool(BACKING.speaks_for(denial, found(words, file="a"))) is same

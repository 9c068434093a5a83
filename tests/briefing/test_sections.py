"""Sections: what is printed, in which order; what is left out is kept by weight."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from sitrep.briefing.items import Found, Text
from sitrep.briefing.sections import shelve
from sitrep.config.load import load_configuration
from sitrep.model import CurationMark, Excerpt
from tests.briefing.days import compose, read_day
from tests.build import article

SETTINGS = load_configuration(None).settings
SMALL = SETTINGS.model_copy(update={"brief": SETTINGS.brief.model_copy(update={"section_items": 3})})
THEMES = tuple(SETTINGS.codebook.themes)


def entry(
    number: int,
    *,
    score: float,
    theme: str = "battlefield",
    unit: str | None = None,
    topic: str | None = None,
    pinned: bool = False,
) -> Found:
    words = f"Shells fell on village {number} on Monday, the mayor said."
    told = article(words, file=f"{number}.txt")
    if pinned:
        told = replace(told, curated=(CurationMark("pin", "true", "A. Desk", "lead", None),))
    return Found(
        id=f"{told.id}-0",
        text=Text(told, (told,)),
        theme=theme,
        story=told.id,
        place=unit,
        units=(unit,) if unit else (),
        excerpts=(Excerpt(told.id, words, 0, len(words), clipped_before=False, clipped_after=False),),
        sentence=(0, len(words)),
        score=score,
        cited=(told,),
        topic=topic,
    )


@given(st.lists(st.tuples(st.integers(0, 30), st.sampled_from(THEMES)), max_size=14))
def test_every_item_is_on_one_shelf(told: list[tuple[int, str]]) -> None:
    found = [entry(number, score=score, theme=theme) for number, (score, theme) in enumerate(told)]
    shelves = shelve(found, SMALL)
    assert tuple(shelves) == THEMES
    kept = [each.id for shelf in shelves.values() for each in (*shelf.printed, *shelf.rest)]
    assert sorted(kept) == sorted(each.id for each in found)
    for name, shelf in shelves.items():
        assert {each.theme for each in (*shelf.printed, *shelf.rest)} <= {name}
        assert len(shelf.printed) <= 3
        assert not shelf.rest or len(shelf.printed) == 3
        least = min((each.score for each in shelf.printed), default=0.0)
        assert all(each.score <= least for each in shelf.rest)
        assert [each.score for each in shelf.rest] == sorted((e.score for e in shelf.rest), reverse=True)


@given(st.permutations(range(8)))
def test_the_order_of_what_is_found_decides_nothing(order: list[int]) -> None:
    found = [entry(n, score=n % 3, unit=["Herat", "Balkh", None][n % 3]) for n in range(8)]
    assert shelve([found[n] for n in order], SMALL) == shelve(found, SMALL)


def test_items_of_a_unit_stand_together_the_weightiest_first() -> None:
    found = [
        entry(0, score=1, unit="Herat"),
        entry(1, score=9, unit=None),
        entry(2, score=5, unit="Herat"),
        entry(3, score=7, unit="Balkh"),
    ]
    printed = shelve(found, SETTINGS)["battlefield"].printed
    assert [(each.units, each.score) for each in printed] == [
        (("Balkh",), 7),
        (("Herat",), 5),
        (("Herat",), 1),
        ((), 9),
    ]


def test_parts_stand_in_the_order_of_the_configuration_and_what_has_none_comes_last() -> None:
    names = list(SETTINGS.codebook.themes["humanitarian"].topics)
    found = [
        entry(n, score=n, theme="humanitarian", topic=name) for n, name in enumerate([None, *names[::-1]])
    ]
    printed = shelve(
        found, SETTINGS.model_copy(update={"brief": SETTINGS.brief.model_copy(update={"section_items": 99})})
    )
    assert [each.topic for each in printed["humanitarian"].printed] == [*names, None]


def test_what_was_pinned_leads_whatever_its_weight() -> None:
    found = [entry(number, score=10 + number) for number in range(5)] + [entry(9, score=0, pinned=True)]
    printed = shelve(found, SMALL)["battlefield"].printed
    assert len(printed) == 3
    assert printed[0].text.pinned


BLOG = (
    "A drone hit the fuel depot of Kosti on Monday and killed three guards, the governor said.\n\n"
    "Rebels shelled the displaced people's camp of Abu Zar near Nyala on Monday and 400 families fled to the "
    "town, an aid worker said.\n\n"
    "Officers of the army captured a bridge at Sinja on Monday, soldiers said."
)


def test_a_reference_points_to_the_item_that_touches_the_theme() -> None:
    made = compose("SDN", date(2024, 7, 1), read_day("SDN", date(2024, 7, 1), [("Live", BLOG)]))
    parts = {part.name: part for part in made.sections}
    told = {item.id: item.excerpts[0].text for part in made.sections for item in part.items}
    assert parts["refugees"].references == ()
    assert [told[reference.item][:14] for reference in parts["humanitarian"].references] == ["Rebels shelled"]
    assert parts["diplomacy"].references == ()

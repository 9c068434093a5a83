"""What a page shows together; which sources the printed page cites."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.model import Brief, Section
from sitrep.rendering.grouping import cited_on_paper, group_items
from tests.rendering.briefs import DAYS, busy_day

BUSY = busy_day()
ITEM = next(item for part in BUSY.sections for item in part.items)
TOPICS = (("food", "Food"), ("health", "Health"))


def section(topics: list[str | None]) -> Section:
    items = tuple(replace(ITEM, id=f"i{number}", topic=topic) for number, topic in enumerate(topics))
    told = tuple(topic for topic in TOPICS if topic[0] in topics)
    return Section("humanitarian", "Humanitarian", items, (), topics=told)


@given(st.lists(st.sampled_from(["food", "health", "gone", None]), max_size=8))
def test_every_item_stands_in_one_group(topics: list[str | None]) -> None:
    part = section(topics)
    groups = list(group_items(part, "Other"))
    assert sorted(item.id for group in groups for item in group.items) == sorted(i.id for i in part.items)
    assert all(group.items for group in groups)
    titles = [group.title for group in groups]
    assert len(titles) == len(set(titles))
    named = [title for title in titles if title not in {"Other", ""}]
    assert titles == named + titles[len(named) :]
    assert named == [title for name, title in TOPICS if name in topics]


def test_items_of_no_part_close_the_section() -> None:
    groups = list(group_items(section([None, "health", "food"]), "Other"))
    assert [(group.title, [item.id for item in group.items]) for group in groups] == [
        ("Food", ["i2"]),
        ("Health", ["i1"]),
        ("Other", ["i0"]),
    ]


def test_a_section_without_parts_has_no_headings() -> None:
    (group,) = group_items(section([None, None]), "Other")
    assert group.title == ""
    assert not list(group_items(section([]), "Other"))


@pytest.mark.parametrize("day", DAYS.values(), ids=DAYS.keys())
def test_only_sources_of_the_brief_are_cited(day: object) -> None:
    made: Brief = day()  # type: ignore[operator]
    assert cited_on_paper(made) <= {source.number for source in made.sources}


def test_each_place_of_the_page_counts() -> None:
    bare = replace(
        BUSY,
        highlights=(),
        key_figures=(),
        changes=replace(BUSY.changes, changes=()),
        sections=(),
        late=(),
        contested=(),
    )
    assert cited_on_paper(bare) == frozenset()
    for field in ("highlights", "key_figures", "changes", "sections", "contested"):
        assert cited_on_paper(replace(bare, **{field: getattr(BUSY, field)})), field
    assert cited_on_paper(replace(bare, late=(ITEM,)))


def test_what_the_page_leaves_out_does_not_count() -> None:
    part = replace(section([]), more=(replace(ITEM, citations=(77,), told_by=(), asides=()),))
    bare = replace(BUSY, highlights=(), key_figures=(), sections=(part,), late=(), contested=())
    assert 77 not in cited_on_paper(bare)
    assert 77 in cited_on_paper(replace(bare, sections=(replace(part, items=part.more),)))

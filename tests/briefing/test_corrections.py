"""What a version prints otherwise than the one before it."""

from dataclasses import replace

from sitrep.briefing.corrections import find_corrections
from sitrep.briefing.differences import find_changed_parts
from sitrep.briefing.edition import Previous
from sitrep.model import Brief, Problem
from tests.briefing.test_compose import FLIGHT, RAID, brief
from tests.build import article
from tests.rendering.briefs import busy_day

OLD = brief(
    article(
        f"{RAID}\n\n{FLIGHT}",
        themes=("battlefield", "refugees"),
        passages=["battlefield", "battlefield", "refugees"],
    )
)
ITEMS = [item for part in OLD.sections for item in (*part.items, *part.more)]


def test_a_first_version_corrects_nothing() -> None:
    assert find_corrections(None, ITEMS) == ()


def test_the_same_items_in_another_order_are_no_correction() -> None:
    assert len(ITEMS) > 1
    assert find_corrections(Previous(OLD), ITEMS[::-1]) == ()


def test_old_and_new_words_of_a_changed_item_stand_side_by_side() -> None:
    first, *rest = ITEMS
    excerpt = first.excerpts[0]
    changed = replace(first, excerpts=(replace(excerpt, text=excerpt.text.replace("nine", "eleven")),))
    found = find_corrections(Previous(OLD), [changed, *rest])
    assert [(each.kind, "nine" in each.text, "eleven" in each.text) for each in found] == [
        ("removed", True, False),
        ("added", False, True),
    ]


def test_an_item_that_moved_to_another_theme_is_told() -> None:
    first, *rest = ITEMS
    found = find_corrections(Previous(OLD), [replace(first, theme="diplomacy"), *rest])
    assert [(each.kind, each.theme) for each in found] == [("removed", first.theme), ("added", "diplomacy")]


def test_white_space_is_no_correction() -> None:
    first, *rest = ITEMS
    excerpt = first.excerpts[0]
    spaced = replace(first, excerpts=(replace(excerpt, text=excerpt.text.replace(" ", "\n ")),))
    assert find_corrections(Previous(OLD), [spaced, *rest]) == ()


def test_what_the_printed_page_left_out_for_length_counts_too() -> None:
    section = OLD.sections[0]
    short = replace(OLD, sections=(replace(section, items=(), more=section.items), *OLD.sections[1:]))
    assert find_corrections(Previous(short), ITEMS) == ()


def parts(old: Brief, new: Brief) -> list[tuple[str, str]]:
    return [(each.kind, each.theme) for each in find_changed_parts(Previous(old), new)]


def test_a_part_that_tells_something_else_is_named() -> None:
    assert parts(OLD, OLD) == []
    assert find_changed_parts(None, OLD) == ()
    (source, *rest) = OLD.sources
    assert parts(OLD, replace(OLD, sources=(replace(source, publisher="The River Post"), *rest))) == [
        ("changed", "sources")
    ]
    problem = Problem("wire/a.txt", "It cannot be read.", "Save it anew.")
    assert parts(OLD, replace(OLD, problems=(problem,))) == [("changed", "problems")]
    assert parts(OLD, replace(OLD, highlights=())) == [("changed", "highlights")]


def test_a_figure_that_is_read_otherwise_from_the_same_words_is_named() -> None:
    day = busy_day()
    count, *rest = day.figures
    read = replace(count, figure=replace(count.figure, value=(count.figure.value or 0) + 1))
    assert parts(day, replace(day, figures=(read, *rest))) == [("changed", "figures")]
    assert parts(day, replace(day, figures=day.figures[::-1])) == []


def test_a_label_beside_the_same_words_is_named_and_the_number_of_an_endnote_is_not() -> None:
    section, *others = OLD.sections
    first, *rest = section.items
    labelled, numbered = replace(first, place="Elsewhere"), replace(first, citations=(99,))
    for item, named in ((labelled, [("changed", "items")]), (numbered, [])):
        sections = (replace(section, items=(item, *rest)), *others)
        assert parts(OLD, replace(OLD, sections=sections)) == named

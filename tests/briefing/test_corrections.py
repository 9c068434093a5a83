"""What a version prints otherwise than the one before it."""

from dataclasses import replace

from sitrep.briefing.corrections import find_corrections
from sitrep.briefing.edition import Previous
from tests.briefing.test_compose import FLIGHT, RAID, brief
from tests.build import article

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

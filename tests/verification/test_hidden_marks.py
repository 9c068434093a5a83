"""Marks that print nothing, such as soft hyphens, make no page unsound: a PDF keeps none of them."""

from pathlib import Path

import pytest

from sitrep.pipeline.verifying import verify_issue
from sitrep.verification.pages import Line, Page
from sitrep.verification.printed import solid
from tests.desk import Desk

FORMATS = ("md", "html", "pdf", "docx", "json")
MARKS = [
    *("\u00ad", "\u034f", "\u061c", "\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u202a", "\u202e"),
    *("\u2060", "\u2063", "\u2066", "\ufe0f", "\ufeff"),
]


def put_marked(desk: Desk, mark: str, name: str = "ferry") -> None:
    """Save an article that bears a mark in its words, headline, outlet and speaker."""
    desk.put(
        f"{name}.json",
        "2024-05-06",
        f"Shells sank a fer{mark}ry near Kosti in Sudan{mark} on Monday, and 23 passen{mark}gers were killed, the "
        f"har{mark}bour master said. The RSF sei{mark}zed two river{mark} posts of the Sudanese army in Kosti.",
        outlet=f"White Nile{mark} Her{mark}ald 7",
        title=f"Fer{mark}ry sunk at Kosti{mark}, 23 dead",
    )


@pytest.mark.parametrize("mark", ["\u00ad", "\u200f", "\u061c", "\u2060\u200e\u00ad"])
def test_they_hide_no_word_of_a_script_that_needs_none(mark: str, tmp_path: Path) -> None:
    desk = Desk(tmp_path / "desk")
    put_marked(desk, mark)
    issued = desk.issue("2024-05-06", formats=FORMATS)
    (item,) = [item for part in issued.brief.sections for item in part.items]
    assert "killed, the harbour master said." in item.excerpts[0].text
    assert (item.place, issued.brief.sources[0].label) == (
        "White Nile (Kosti)",
        "Ferry sunk at Kosti, 23 dead",
    )
    assert verify_issue(desk.open("2024-05-07"), issued.issue).failures == ()


@pytest.mark.parametrize("mark", ["\u200f", "\u061c", "\u200c", "\u2060\u200e\u00ad"])
def test_an_issue_with_marks_beside_arabic_letters_is_sound(mark: str, tmp_path: Path) -> None:
    desk = Desk(tmp_path / "desk")
    desk.put(
        "post.json",
        "2024-05-06",
        f"The RSF, in Arabic الدعم{mark} السريع, seized two river posts of the Sudanese army in Kosti on Monday.",
        outlet=f"النيل{mark} الأبيض",
    )
    issued = desk.issue("2024-05-06", formats=FORMATS)
    quoted = [each.text for part in issued.brief.sections for item in part.items for each in item.excerpts]
    assert any(mark in text for text in quoted)
    assert issued.brief.sources[0].publisher == f"النيل{mark} الأبيض"
    assert verify_issue(desk.open("2024-05-07"), issued.issue).failures == ()


def test_a_number_that_a_mark_parts_is_printed_as_two_and_counted_as_none(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "desk")
    desk.put(
        "post.json",
        "2024-05-06",
        "The Sudanese army killed 5\u200b6 fighters of the RSF in Kosti on Monday, the army said.",
    )
    issued = desk.issue("2024-05-06", formats=FORMATS)
    (page,) = (path.read_text(encoding="utf-8") for path in issued.issue.folder.rglob("brief.md"))
    assert "killed 5 6 fighters" in page
    assert "56 fighters" not in page
    assert issued.brief.figures == ()
    assert verify_issue(desk.open("2024-05-07"), issued.issue).failures == ()


@pytest.mark.parametrize("mark", MARKS)
def test_both_sides_are_compared_without_them(mark: str) -> None:
    page = Page((Line("line 1", f"The fer{mark}ry{mark} sank{mark}."),))
    assert page.solid == solid(f"The{mark} ferry sa{mark}nk.") == "Theferrysank."
    assert page.text == "The ferry sank.\n"


def test_places_on_a_page_hold_behind_them() -> None:
    page = Page((Line("line 1", "a\u00adb"), Line("line 2", "\u200f"), Line("line 3", "c\u00add e")))
    assert page.place(page.solid.index("e")) == "line 3"
    assert page.span(2, 5) == (page.text.index("cd"), page.text.index("e") + 1)
    assert page.lines[0].text == "ab"

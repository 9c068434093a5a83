from dataclasses import replace
from datetime import date

from sitrep.model import TimeNote
from sitrep.rendering.quotation import Kind, lay_out
from tests.rendering.briefs import excerpt

A = "0123456789ab-1"


def _laid(*excerpts: object) -> list[str]:
    return [run.text or "[…]" for run in lay_out(excerpts)]  # type: ignore[arg-type]


def test_sentences_in_a_row_stand_together() -> None:
    assert _laid(excerpt("One fell.", A, 10), excerpt("Two rose.", A, 20)) == ["One fell.", "Two rose."]


def test_a_gap_is_marked_once() -> None:
    first = excerpt("One fell", A, 10, after=True)
    second = excerpt("rose.", A, 40, before=True)

    assert _laid(first, second) == ["One fell", "[…]", "rose."]


def test_distant_sentences_are_parted() -> None:
    assert _laid(excerpt("One fell.", A, 10), excerpt("Two rose.", A, 90)) == [
        "One fell.",
        "[…]",
        "Two rose.",
    ]


def test_excerpts_of_two_articles_are_parted() -> None:
    assert _laid(excerpt("One.", A, 10), excerpt("Two.", "ba9876543210-1", 15)) == ["One.", "[…]", "Two."]


def test_clipped_ends_are_marked() -> None:
    assert _laid(excerpt("in the middle", A, 10, before=True, after=True)) == ["[…]", "in the middle", "[…]"]


def test_nothing_gives_nothing() -> None:
    assert _laid() == []


def test_a_day_stands_behind_the_words_that_mean_it() -> None:
    words = "Shells fell on Monday, the mayor said."
    note = TimeNote(21, "on Monday", date(2023, 6, 5), date(2023, 6, 5))
    runs = list(lay_out([replace(excerpt(words, A, 10), times=(note,))]))

    assert [(run.kind, run.text) for run in runs] == [
        (Kind.WORDS, "Shells fell on Monday"),
        (Kind.DAYS, ""),
        (Kind.WORDS, ", the mayor said."),
    ]
    assert [run.spaced for run in runs] == [False, True, False]


def test_what_closes_a_sentence_stands_close_to_the_cut() -> None:
    first = excerpt("One fell", A, 10, after=True)
    second = excerpt(", the mayor said.", A, 40, before=True)

    assert [run.spaced for run in lay_out([first, second])] == [False, True, False]


def test_marks_of_the_source_do_not_touch_those_of_the_page() -> None:
    (run,) = lay_out([excerpt("“We stay,” he said of “it”", A, 10)])

    assert run.quoted_first
    assert run.quoted_last

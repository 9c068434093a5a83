from sitrep.rendering.quotation import lay_out
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

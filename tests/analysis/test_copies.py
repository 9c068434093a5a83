"""One text printed twice."""

import random
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.analysis.copies import mark_copies, sample_of, shingles_of
from sitrep.model import Article
from tests.build import article

WORDS = [
    "river",
    "bridge",
    "convoy",
    "market",
    "shelling",
    "mayor",
    "ward",
    "north",
    "south",
    "grain",
    "council",
    "engineer",
    "school",
    "tent",
    "flour",
    "road",
    "ministry",
    "border",
    "bus",
    "station",
    "clinic",
    "harbour",
    "valley",
    "village",
    "elders",
    "radio",
    "hospital",
    "army",
    "tower",
    "fuel",
]


def report(seed: int, sentences: int = 12) -> str:
    dice = random.Random(seed)
    return "\n\n".join(f"{' '.join(dice.choices(WORDS, k=14)).capitalize()}." for _ in range(sentences))


def groups(marked: Sequence[Article]) -> dict[str, str | None]:
    return {made.clipping.source.file: made.duplicate_of for made in marked}


def test_a_wire_under_two_headlines_is_one_text() -> None:
    wire = report(1)
    marked = mark_copies(
        [
            article(wire, file="a.txt", title="Bridge shelled"),
            article(
                f"{wire}\n\nOne line was added by the paper.", file="b.txt", title="A night at the river"
            ),
            article(report(2), file="c.txt"),
        ]
    )
    lead = next(made for made in marked if made.clipping.source.file == "b.txt")
    assert groups(marked) == {"a.txt": lead.id, "b.txt": None, "c.txt": None}
    assert {made.origin for made in marked} == {lead.id, None}


def test_an_excerpt_belongs_to_the_longer_text() -> None:
    wire = report(3, 20)
    excerpt = "\n\n".join(wire.split("\n\n")[:6])
    marked = mark_copies([article(excerpt, file="short.txt"), article(wire, file="long.txt")])
    assert [made.duplicate_of is None for made in marked] == [False, True]


def test_two_reports_that_hold_one_excerpt_stay_two() -> None:
    shared = report(4, 5)
    marked = mark_copies(
        [
            article(shared, file="brief.txt"),
            article(f"{shared}\n\n{report(5, 14)}", file="one.txt"),
            article(f"{shared}\n\n{report(6, 15)}", file="two.txt"),
        ]
    )
    assert sum(made.duplicate_of is None for made in marked) == 2


def test_two_reports_of_one_event_are_not_copies() -> None:
    marked = mark_copies(
        [
            article(
                "Rockets hit the fuel depot of Port Sudan at dawn, the harbour master said.", file="a.txt"
            ),
            article(
                "A fuel depot in Port Sudan burned after rockets struck it, witnesses told us.", file="b.txt"
            ),
        ]
    )
    assert all(made.duplicate_of is None for made in marked)


def test_texts_without_words_are_not_copies_of_each_other() -> None:
    marked = mark_copies([article("—", file="a.txt", themes=()), article("…", file="b.txt", themes=())])
    assert all(made.duplicate_of is None for made in marked)


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(6)))
def test_the_order_decides_nothing(order: list[int]) -> None:
    texts = [report(1), report(1), report(1) + "\n\nMore was said later.", report(2), report(2), report(7)]
    articles = [article(text, file=f"{number}.txt") for number, text in enumerate(texts)]
    expected = groups(mark_copies(articles))
    assert groups(mark_copies([articles[number] for number in order])) == expected


def test_a_thousand_different_texts_meet_nobody() -> None:
    marked = mark_copies([article(report(seed), file=f"{seed}.txt") for seed in range(1000)])
    assert all(made.duplicate_of is None for made in marked)


def test_phrases_of_many_texts_hide_no_copy() -> None:
    phrases = report(99, 30).split("\n\n")
    dice = random.Random(5)
    texts = ["\n\n".join([*dice.sample(phrases, 12), report(seed, 3)]) for seed in range(400)]
    copies = [text.replace(" army ", " militia ", 1) for text in texts[::40]]
    marked = mark_copies([article(text, file=f"{n}.txt") for n, text in enumerate([*texts, *copies])])
    assert sum(made.duplicate_of is not None for made in marked) == len(copies)


def test_one_word_changed_in_a_short_text_leaves_it_a_copy() -> None:
    text = (
        "Nine shells fell on the bridge of Malakal before noon, an engineer said, and the ferry that took its "
        "place carries only women with small children until the spans are mended."
    )
    marked = mark_copies([article(text, file="a.txt"), article(text.replace("said", "says"), file="b.txt")])
    assert sum(made.duplicate_of is not None for made in marked) == 1


def test_a_bulletin_with_other_figures_is_another_text() -> None:
    bulletin = "In the past day the army repelled {} attacks near {} and shot down {} drones, its staff said."
    marked = mark_copies(
        [
            article(bulletin.format("twelve", "Orikhiv", "four"), file="a.txt"),
            article(bulletin.format("seven", "Kupiansk", "nine"), file="b.txt"),
        ]
    )
    assert all(made.duplicate_of is None for made in marked)


@given(st.integers(0, 10_000), st.integers(8, 40))
def test_a_long_text_is_looked_up_by_a_part_of_its_shingles(seed: int, sentences: int) -> None:
    text = report(seed, sentences)
    assert len(sample_of(text)) < len(shingles_of(text)) / 2
    assert all(mark % 8 == 0 for mark in sample_of(text))


@given(st.integers(0, 10_000), st.integers(1, 6))
def test_a_short_text_is_looked_up_by_all_its_shingles(seed: int, sentences: int) -> None:
    text = report(seed, sentences)
    assert len(sample_of(text)) == len(shingles_of(text)) > 0
    assert {mark for mark in sample_of(text) if mark % 8 == 0} <= sample_of(
        f"{text}\n\n{report(seed + 1, 40)}"
    )


def test_an_excerpt_is_looked_up_by_what_the_longer_text_is_looked_up_by() -> None:
    text = report(8, 60)
    excerpt = " ".join(text.split()[200:500])
    assert len(sample_of(excerpt)) > 10
    assert sample_of(excerpt) <= sample_of(text)

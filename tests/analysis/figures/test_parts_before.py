"""Parts of a total: told beside it without a comma, in brackets, or in the sentence behind it."""

import pytest

from sitrep.analysis.figures import find_figures
from sitrep.model import Figure
from tests.gold.figures_scorer import clip, dated, matchers


def figures(text: str, conflict: str = "np") -> tuple[Figure, ...]:
    return find_figures(clip(text), dated(2004), matchers(conflict))


def counts(text: str) -> list[tuple[str, int | None, int | None]]:
    return [(each.metric.value, each.value, each.part_of) for each in figures(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine hikers including two girls died.", [("killed", 9, None), ("killed", 2, 0)]),
        ("The blast left 31 dead, 12 pupils among them.", [("killed", 31, None), ("killed", 12, 0)]),
        ("Ferry attack: 44 killed incl. 10 women.", [("killed", 44, None), ("killed", 10, 0)]),
        (
            "A raid left 16 dead (13 herders, three policemen).",
            [("killed", 16, None), ("killed", 13, 0), ("killed", 3, 0)],
        ),
        ("The bridge fell and 16 were killed (the town has 900 people).", [("killed", 16, None)]),
        (
            "Shells wounded 70 villagers. Of these, 21 were children.",
            [("injured", 70, None), ("injured", 21, 0)],
        ),
        (
            "Rebels abducted 40 pupils. Of those, six later died.",
            [("abducted", 40, None), ("killed", 6, 0)],
        ),
        ("Shells wounded 70 villagers. Of these, 21 were treated at once.", [("injured", 70, None)]),
        ("Shells wounded 12 villagers. Of these, 21 were children.", [("injured", 12, None)]),
        (
            "In ten years 9,000 people died. Some 5,500 by the army and 3,500 by the rebels.",
            [("killed", 9000, None), ("killed", 5500, 0), ("killed", 3500, 0)],
        ),
        ("The bridge was built in 1998. Some 5,500 by the army.", []),
    ],
)
def test_a_part_knows_its_total(text: str, expected: list[tuple[str, int | None, int | None]]) -> None:
    assert counts(text) == expected


def test_whoever_told_the_total_told_its_part() -> None:
    whole, part = figures("The army said 38 rebels had been killed in May. Eleven of these were women.")
    assert (part.speaker, part.party, part.basis) == (whole.speaker, whole.party, whole.basis)
    assert part.group == ("women",)
    assert part.period == whole.period


def test_a_part_that_came_later_has_no_time_of_the_total() -> None:
    whole, part = figures("Rebels abducted 276 girls in April. Of those, 89 came back.")
    assert whole.period is not None
    assert (part.period, part.part_of) == (None, 0)


def test_parts_are_of_the_same_paragraph() -> None:
    assert counts("Shells wounded 70 villagers.\n\nOf these, 21 were children.") == [("injured", 70, None)]


@pytest.mark.parametrize(
    "piece",
    [
        "Of these, 3 were women. 12 including two of them died ",
        "Shells killed 70 men. Of these, 21 were women. ",
        "New displacements: Kutum 3, ",
        "12 incl. 3 incl. 2 ",
    ],
)
def test_the_worst_text_takes_linear_time(piece: str) -> None:
    assert len(figures(piece * (500_000 // len(piece)) + "12 people died.")) > 0

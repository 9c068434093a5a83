"""Articles that go back to one wire, agency or speaker."""

from dataclasses import replace

import pytest

from sitrep.analysis.origins import find_origins
from sitrep.analysis.shared import find_shared
from sitrep.model import Article, Removal
from tests.build import article


def origins(*articles: Article) -> int:
    """Count the origins of articles that tell one story."""
    return len(set(find_origins(articles, (tuple(range(len(articles))),), find_shared(articles))))


def credited(text: str, credit: str, file: str) -> Article:
    made = article(text, file=file)
    return replace(
        made, clipping=replace(made.clipping, removed=(Removal(credit, 0, len(credit), "agency credit"),))
    )


ONE = "Shells fell on the grain silo of Bentiu in the night, and two watchmen were hurt."
TWO = "Two guards were wounded when mortars hit a silo with sorghum at Bentiu before dawn."


@pytest.mark.parametrize(
    ("left", "right", "count"),
    [
        (f"{ONE} Colonel James Gatluak told reporters.", f"{TWO} It was the rebels, said James Gatluak.", 1),
        (f"{ONE} Colonel James Gatluak told reporters.", f"{TWO} It was the army, said Nyandeng Kuol.", 2),
        (f"{ONE} The defence ministry said so.", f"{TWO} The Defence Ministry announced an inquiry.", 1),
        (f"{ONE} Residents said so.", f"{TWO} Residents said that they fled.", 2),
        (f"{ONE}", f"{TWO}", 2),
        (f"BENTIU, March 3 (Nilotic Press) — {ONE}", f"JUBA (Nilotic Press) — {TWO}", 1),
        (f"BENTIU, March 3 (Nilotic Press) — {ONE}", f"JUBA (Savanna Wire) — {TWO}", 2),
        (f"{ONE} A clerk told Savanna Wire so.", f"{TWO} Nobody is dead, reports Savanna Wire.", 1),
    ],
)
def test_who_says_it_makes_the_origin(left: str, right: str, count: int) -> None:
    assert origins(article(left, file="a.txt"), article(right, file="b.txt")) == count


def test_a_credit_that_was_taken_out_of_the_text_counts() -> None:
    assert origins(credited(ONE, "(NPA)", "a.txt"), credited(TWO, "(NPA)", "b.txt")) == 1
    assert origins(credited(ONE, "(With inputs from NPA)", "a.txt"), credited(TWO, "(NPA)", "b.txt")) == 1
    assert origins(credited(ONE, "(NPA)", "a.txt"), credited(TWO, "(SW)", "b.txt")) == 2


def test_one_speaker_in_two_stories_leaves_two_origins() -> None:
    left = article(f"{ONE} Colonel James Gatluak told reporters.", file="a.txt")
    right = article("A school opened in Wau. Colonel James Gatluak said it has six rooms.", file="b.txt")
    assert len(set(find_origins((left, right), ((0,), (1,)), ()))) == 2


def test_a_paragraph_of_every_text_is_nobody_s() -> None:
    background = (
        "The war in the south began in December of 2013 and has driven four million from their homes."
    )
    many = [article(f"{ONE} Number {n}.\n\n{background}", file=f"{n}.txt") for n in range(60)]
    assert find_shared(many) == ()

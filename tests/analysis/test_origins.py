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


def test_a_wire_family_is_one_origin_within_a_story_only() -> None:
    def family_of(made: Article) -> str | None:
        return {"a.txt": "nilotic", "b.txt": "nilotic"}.get(made.clipping.source.file)

    one, two = article(ONE, file="a.txt"), article(TWO, file="b.txt")
    other = article("A market reopened in Malakal.", file="c.txt")
    together, apart = ((0, 1), (2,)), ((0,), (1,), (2,))
    assert len(set(find_origins((one, two, other), together, (), family_of))) == 2
    assert len(set(find_origins((one, two, other), apart, (), family_of))) == 3
    assert len(set(find_origins((one, two, other), together, ()))) == 3


@pytest.mark.parametrize(
    ("left", "right", "count"),
    [
        (
            f"{ONE} Two men died, according to Colonel Gatluak.",
            f"{TWO} James Gatluak, a colonel, said so.",
            1,
        ),
        (f"{ONE} According to the Ministry of Health nobody died.", f"{TWO} The health ministry said so.", 1),
        (f"{ONE} Police denied that rebels did it.", f"{TWO} Rebels did it, police said.", 2),
        (f"{ONE} He said so.", f"{TWO} He said so.", 2),
    ],
)
def test_speakers_are_read_as_figures_read_them(left: str, right: str, count: int) -> None:
    assert origins(article(left, file="a.txt"), article(right, file="b.txt")) == count


@pytest.mark.parametrize(
    ("language", "left", "right", "count"),
    [
        (
            "fr",
            "Des obus sont tombés sur le marché de Djibo. Le ministère de la Défense a annoncé une enquête.",
            "Le marché de Djibo a été bombardé. Le ministère de la Défense a indiqué que deux gardes sont morts.",
            1,
        ),
        (
            "uk",
            "Уночі обстріляли елеватор. Про це повідомив голова адміністрації Іван Лисенко.",
            "Елеватор пошкоджено вночі, повідомила речниця Олена Гнатюк.",
            2,
        ),
    ],
)
def test_other_languages_have_words_of_their_own(language: str, left: str, right: str, count: int) -> None:
    one, two = (
        replace(made, clipping=replace(made.clipping, language=language))
        for made in (article(left, file="a.txt"), article(right, file="b.txt"))
    )
    assert origins(one, two) == count


def test_shared_paragraphs_that_are_too_few_leave_two_origins() -> None:
    wire = [
        f"The {word} column crossed the ford below Bor at dawn and left eleven lorries with grain behind it."
        for word in ("first", "second", "third", "fourth")
    ]
    own = "\n\n".join(
        f"Herders of camp {number} told visitors that the river had risen by a hand since Sunday evening."
        for number in range(12)
    )
    four = [
        article("\n\n".join([*wire, own]), file="a.txt"),
        article("\n\n".join([*wire, ONE]), file="b.txt"),
    ]
    one = [article("\n\n".join([*wire[:1], own]), file="a.txt"), article(f"{wire[0]}\n\n{ONE}", file="b.txt")]
    assert [(pair.paragraphs, pair.left, pair.right) for pair in find_shared(four)] == [(4, 0, 1)]
    assert origins(*four) == 1
    assert find_shared(one) == ()
    assert origins(*one) == 2


def test_paragraphs_meet_whatever_their_marks_case_and_line_breaks() -> None:
    wire = (
        "Engineers walked along the canal of Renk on Monday and marked eleven breaches in its banks.\n\n"
        "The largest of them is forty metres wide, and the flood of the spring runs out into the plain."
    )
    left = article(wire, file="a.txt")
    right = article(f"{TWO}\n\n{wire.upper().replace(' AND ', chr(10) + 'AND ')}", file="b.txt")
    assert [pair.paragraphs for pair in find_shared((left, right))] == [2]

"""A text is cut where it turns, and each passage is themed by its own words."""

from functools import cache

import pytest

from sitrep.analysis.themes import Codebook, compile_codebook, theme_clipping
from sitrep.config.load import load_configuration
from sitrep.model import Passage
from tests.build import clipping


@cache
def packaged() -> Codebook:
    configured = load_configuration(None).settings
    return compile_codebook(configured.codebook, configured.theatre)


def passages(text: str, title: str | None = None) -> tuple[Passage, ...]:
    return theme_clipping(clipping(text, title=title), packaged()).passages


def test_each_paragraph_has_its_theme() -> None:
    text = (
        "Mortar rounds hit the market in Taiz on Sunday, killing five.\n\n"
        "In Muscat, the UN envoy met a delegation to discuss the ceasefire proposal.\n\n"
        "The food programme has cut rations as the hungry months begin.\n\n"
        "Some 4,000 displaced families have reached Marib."
    )
    assert [found.theme for found in passages(text)] == [
        "battlefield",
        "diplomacy",
        "humanitarian",
        "refugees",
    ]


def test_a_paragraph_that_turns_is_cut_there() -> None:
    text = (
        "Artillery pounded the suburbs all night. Two soldiers were killed. "
        "In Geneva, negotiators discussed a draft ceasefire agreement. They meet again on Friday."
    )
    first, second = passages(text)
    assert (first.theme, second.theme) == ("battlefield", "diplomacy")
    assert text[second.text_start :].startswith("In Geneva")
    assert text[: first.text_end].endswith("killed.")


def test_sentences_without_a_theme_stay_with_those_before_them() -> None:
    text = "Rebels seized the bridge. It was built in 1962. The river is wide there."
    assert len(passages(text)) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Shells hit the clinic at Kilwa on Thursday, a nurse said.",
            "She called it a war crime and asked the Red Cross for help.",
        ),
        (
            "Jets bombed a bridge near Tete at noon, the army said.",
            "That cut the water supply and the food rations of two hospitals, aid workers fear.",
        ),
        (
            "Des hommes armés ont tendu une embuscade à un convoi de soldats.",
            "Ils ont brûlé les vivres et les médicaments de la Croix-Rouge.",
        ),
    ],
)
def test_a_sentence_that_speaks_on_stays_with_the_one_before_it(first: str, second: str) -> None:
    assert len(passages(f"{first} {second}")) == 1
    named = second.split(" ", 1)[1]
    assert len(passages(f"{first} Amina {named}")) == 2
    assert len(passages(f"{first}\n\n{second}")) == 2


def test_a_passage_leans_to_what_the_headline_is_about() -> None:
    text = "The road is long. It rained.\n\nFamilies waited by it."
    alone = passages(text)[-1]
    beside = passages(text, title="Refugees stranded as displaced families flee")[-1]
    assert alone.score < beside.score


def test_words_of_the_headline_alone_give_a_passage_no_theme() -> None:
    (only,) = passages("It was a cool morning.", title="Rebels seize garrison in heavy fighting")
    assert only.theme is None
    assert only.rule == "no cue"


def test_a_passage_says_what_decided() -> None:
    (only,) = passages("Envoys met in Doha as shelling went on.")
    assert only.rule
    assert only.runner_up is not None
    assert only.evidence


@pytest.mark.parametrize("rule", ["T1", "T2"])
def test_rules_hold_within_a_passage(rule: str) -> None:
    text = {
        "T1": "A missile struck the hospital and killed two patients.",
        "T2": "The monitors' report counted 300 civilians killed in the first three months, double the same period before.",
    }[rule]
    (only,) = passages(f"{text}")
    assert only.rule == rule
    assert only.theme == ("battlefield" if rule == "T1" else "humanitarian")


def test_a_theme_of_one_passage_is_a_theme_of_the_article() -> None:
    text = (
        "Rebels shelled the airport on Monday, officials said. Four soldiers died.\n\n"
        "Fighting went on at the port.\n\n"
        "UNHCR said 9,000 refugees had crossed into Chad."
    )
    theming = theme_clipping(clipping(text, title="Rebels shell airport"), packaged())
    assert [found.name for found in theming.themes if not found.primary] == ["refugees"]

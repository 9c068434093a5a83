"""Themes follow the codebook: its test items, the labelled texts, and the laws of scoring."""

import csv
import json
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.analysis.themes import Codebook, compile_codebook, theme_clipping
from sitrep.config.load import load_configuration
from sitrep.model import Theming
from tests.build import clipping
from tests.gold.themes_scorer import OTHER, by_codebook, load_labels, score_labels

ITEMS = Path(__file__).parents[3] / "shared" / "domain" / "codebook-items.tsv"
FLOORS = json.loads((Path(__file__).parents[1] / "gold" / "floors.json").read_text(encoding="utf-8"))[
    "themes"
]


@cache
def packaged() -> Codebook:
    configured = load_configuration(None).settings
    return compile_codebook(configured.codebook, configured.theatre)


def theme(text: str, title: str | None = None) -> Theming:
    return theme_clipping(clipping(text, title=title), packaged())


def primary(theming: Theming) -> str:
    return next((found.name for found in theming.themes if found.primary), OTHER)


def test_the_items_of_the_codebook() -> None:
    if not ITEMS.exists():
        pytest.skip("the codebook's test items are not here (../shared/domain)")
    with ITEMS.open(encoding="utf-8", newline="") as lines:
        items = list(csv.DictReader(lines, delimiter="\t"))
    assert len(items) >= 42
    wrong = []
    for item in items:
        theming = theme(item["text"], item["title"])
        names = [found.name for found in theming.themes]
        if primary(theming) != item["primary"] or (item["secondary"] and item["secondary"] not in names):
            wrong.append((item["title"], names, theming.rule))
    assert wrong == []


@pytest.mark.parametrize("held_out", [False, True], ids=["tuned", "held out"])
def test_labelled_texts(held_out: bool) -> None:
    labels = [labelled for labelled in load_labels() if labelled.held_out == held_out]
    score = score_labels(labels, by_codebook(packaged()))
    assert score.macro_f1 >= FLOORS["held_out_macro_f1" if held_out else "tuned_macro_f1"], score.table()


def test_other_news_stays_other() -> None:
    labels = [labelled for labelled in load_labels() if labelled.theme == OTHER]
    assert len(labels) >= 60
    score = score_labels(labels, by_codebook(packaged()))
    assert score.recall(OTHER) >= FLOORS["other_recall"], score.table()


def test_secondary_themes_are_found() -> None:
    score = score_labels(load_labels(), by_codebook(packaged()))
    assert score.secondaries_found / score.secondaries >= FLOORS["secondary_recall"], score.table()


def test_the_labels_are_enough_and_a_fifth_is_kept_apart() -> None:
    labels = [labelled for labelled in load_labels() if labelled.paragraph is None]
    assert len(labels) >= 400
    assert sum(labelled.held_out for labelled in labels) >= len(labels) / 5
    assert len({labelled.clipping.text for labelled in labels}) == len(labels)


RULES = [
    ("T1", "battlefield", "humanitarian", "Rocket hits clinic in Marib", "Two nurses were wounded when a rocket hit the clinic."),
    ("T2", "humanitarian", "battlefield", "Civilian deaths in Darfur double", "The UN mission recorded 900 civilians killed in the first six months, compared with 430 a year ago."),
    ("T3", "battlefield", "refugees", "Shells strike refugee camp", "Mortar rounds landed in the refugee camp and killed three."),
    ("T5", "battlefield", "refugees", "Rebels capture Bunagana crossing", "Fighters seized the customs post at dawn."),
    ("T9", "diplomacy", "battlefield", "African Union condemns attack on Bangui market", "Its chairman urged both sides to talk."),
    ("T10", "diplomacy", "refugees", "Embassy staff evacuated from Juba", "Two flights took embassy personnel and their families to Nairobi."),
    ("T11", "humanitarian", "battlefield", "Investigators document executions of detainees over six months", "The report of the rights group names nine sites."),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "wins", "beside", "title", "text"), RULES)
def test_a_tie_rule_decides_and_says_so(rule: str, wins: str, beside: str, title: str, text: str) -> None:
    theming = theme(text, title)
    assert theming.rule == rule
    assert primary(theming) == wins
    if beside in {found.name for found in theming.themes}:
        return
    assert beside == "refugees", theming  # a secondary needs a word of its own


@pytest.mark.parametrize(
    ("text", "themes"),
    [
        ("The Houthis killed 13 people in Taiz on Friday, a nurse said.", ("battlefield",)),
        ("Les Houthis ont tué treize habitants de Taiz, a dit un habitant.", ("battlefield",)),
        ("A bus crash killed 13 people near Taiz on Friday, a nurse said.", ()),
        ("The Houthis said that a bus crash killed 13 people near Taiz.", ()),
    ],
)
def test_whom_a_party_of_the_theatre_kills_is_of_the_battlefield(text: str, themes: tuple[str, ...]) -> None:
    configured = load_configuration(None).settings
    theatre = configured.theatre.model_copy(update={"parties": ("Houthi*",)})
    theming = theme_clipping(clipping(text, title="Flash"), compile_codebook(configured.codebook, theatre))
    assert tuple(found.name for found in theming.themes) == themes


def test_no_theme_is_forced() -> None:
    theming = theme("The library opens at nine. It closes at six.", "Opening hours")
    assert theming.themes == ()
    assert [passage.theme for passage in theming.passages] == [None]
    assert theming.rule == "no cue"


def test_negative_phrases_do_not_count() -> None:
    assert (
        primary(theme("The nurses will strike for three days.", "Hunger strike ends, doctors strike begins"))
        == OTHER
    )
    assert primary(theme("The visitors relied on a pace attack.", "Bowling attack named")) == OTHER


def test_evidence_quotes_the_document_and_adds_up() -> None:
    clip = clipping(
        "Troops shelled the town on Monday. Four died.\n\nThousands fled to the hills, the UN refugee agency said.",
        title="Shelling of border town kills four",
    )
    document = f"{clip.title.text}\n\n{clip.text}" if clip.title else clip.text
    theming = theme_clipping(clip, packaged())
    assert theming.themes[0].name == "battlefield"
    for found in theming.themes:
        assert found.evidence
        for cue in found.evidence:
            assert document[cue.start : cue.end] == cue.text
    battlefield = theming.themes[0]
    if theming.rule == "score":
        assert battlefield.score == pytest.approx(sum(cue.weight for cue in battlefield.evidence))
    assert {cue.field for cue in battlefield.evidence} >= {"title", "lead"}


def test_a_cue_counts_once_per_field() -> None:
    once = theme("An ambush on the road to Gao. Quiet since.")
    often = theme("An ambush, an ambush, an ambush on the road to Gao. An ambush. Quiet since.")
    assert once.themes[0].score == often.themes[0].score


ODD = [
    "",
    " ",
    "siege",
    "SHELLING KILLS NINE IN MARKET AS TROOPS ADVANCE ON TOWN.",
    "Обстрел рынка, shelling of the market, قصف السوق, 炮击市场.",
    "." * 2000,
    "\u202e\u0000\ufeff siege \ud7ff",
    "a\n\n\n\n\nb",
]


@pytest.mark.parametrize("text", ODD)
def test_odd_texts_never_fail(text: str) -> None:
    theming = theme(text)
    assert sum(found.primary for found in theming.themes) == (1 if theming.themes else 0)


@pytest.mark.parametrize("piece", ["siege ", "hunger strike ", "people left ", "ceasefire broken by attack "])
def test_one_endless_sentence_is_read_in_linear_steps(piece: str) -> None:
    theming = theme(piece * 40_000)
    assert len(theming.passages) == 1


def test_capitals_change_nothing() -> None:
    text = "Gunmen attacked the village at night. Nine people were killed and hundreds fled."
    assert [t.name for t in theme(text.upper()).themes] == [t.name for t in theme(text).themes]


def test_a_million_words_are_themed() -> None:
    text = "Shelling hit the town. Families fled to the camp.\n\n" * 110_000
    theming = theme(text)
    assert {found.name for found in theming.themes} >= {"battlefield", "refugees"}
    assert len(theming.passages) >= 110_000


PIECES = (
    "siege. Shelling refugees famine envoy. The said, Talks killed cricket in of border “ ” aid camp hospital "
    "report months civilians U.S. troops left ceasefire broken"
)
words = st.lists(st.sampled_from([*PIECES.split(), "\n\n"]), max_size=60).map(" ".join)


@settings(max_examples=200)
@given(words, st.none() | words.filter(lambda title: bool(title.strip())))
def test_passages_cover_the_text_in_order_and_themes_are_few(text: str, title: str | None) -> None:
    clip = clipping(text, title=title)
    theming = theme_clipping(clip, packaged())
    end = 0
    for passage in theming.passages:
        assert clip.text[end : passage.text_start].strip() == ""
        assert passage.text_start < passage.text_end
        assert clip.locate(passage.text_start, passage.text_end) == (passage.start, passage.end)
        end = passage.text_end
    assert clip.text[end:].strip() == ""
    names = [found.name for found in theming.themes]
    assert len(names) == len(set(names)) <= 3
    scores = [found.score for found in theming.themes]
    assert scores == sorted(scores, reverse=True)
    assert theme_clipping(clip, packaged()) == theming


def test_a_french_spokesman_is_no_cue_of_refugees() -> None:
    theming = theme("Des réfugiés ont franchi la frontière près de Ségou, a dit le porte-parole du HCR.")
    cues = [cue.text for found in theming.themes for cue in found.evidence]
    assert cues
    assert "parole" not in cues

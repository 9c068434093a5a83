"""Ways to say that nobody was hurt, or that nobody knows: they make no count, whatever numbers stand beside."""

import pytest

from sitrep.analysis.figures import find_figures
from sitrep.model import Metric
from tests.gold.figures_scorer import clip, dated, matchers

HARM = {Metric.KILLED, Metric.INJURED, Metric.CASUALTIES}

TEXTS = [
    ("ss", "The army's spokesman said it had no word of casualties."),
    ("ss", "A spokesman for MSF's three clinics said it had no word of casualties."),
    ("np", "There was no word on casualties from the two villages."),
    ("pk", "There were no immediate reports of casualties in the four blasts."),
    ("ua", "No one was killed or wounded in the six raids, the mayor said."),
    ("gaza", "Nobody was hurt when three shells fell, police said."),
    ("so", "None of the 40 passengers was hurt."),
    ("co", "Not one of the 12 soldiers was killed."),
    ("ng", "Not a single one of the 90 pupils was injured."),
    ("ml", "Not even one of the 90 guards was killed."),
    ("ss", "The mission said it had no information about deaths among its 200 men."),
    ("ye", "The hospital said it could give no number of the dead two days after the raid."),
    ("am", "Neither of the two sides gave a count of its dead."),
    ("mm", "The number of dead is not known three days later."),
    ("et", "The army gave no figure for its losses in the 12 clashes."),
    ("in", "It was not clear how many of the 30 workers had been killed."),
    ("ng", "How many of the 300 hostages died is unknown."),
    ("ml", "The army did not say how many of its 200 men in the fort had died."),
    ("hn", "Police would not say whether any of the 50 protesters had been killed."),
    ("ph", "It is not known if the 11 missing men are among the dead."),
    ("sy", "He said he had no toll yet, two hours after the attack."),
    ("iq", "The governor had no death toll yet, 12 hours after the blast."),
    ("bf", "The mayor said none of the dead were among his 70 workers."),
    ("lb", "None of its three staff was injured, the charity said."),
    ("af", "The clinic received no wounded from the five villages."),
    ("mz", "The governor said he knew of no deaths among the 600 families."),
    ("ye", "The strike on the nine tankers caused no casualties."),
    ("ye", "All 14 crew survived without injury."),
    ("rw", "The army said its 60 soldiers suffered no losses."),
    ("ht", "A count of the dead was not possible because two roads were shut."),
    ("sd", "Rumours that 40 people had died were untrue, the mayor said."),
    ("cd", "The report that 40 people had been killed was not true, the bishop said."),
    ("cd", "There is no evidence that 200 people were killed, the mission said."),
    ("lk", "There was no sign that 30 prisoners had been shot dead."),
    ("lk", "It is unclear whether the 19 fishermen drowned, the coastguard said."),
    ("ug", "Doctors could not confirm whether the 15 patients had died."),
    ("pe", "The bishop said he could not tell how many of his 4,000 parishioners had been killed."),
    ("tr", "Many of the 300 passengers died."),
]


@pytest.mark.parametrize(("home", "text"), TEXTS)
def test_no_count_is_made(home: str, text: str) -> None:
    figures = find_figures(clip(text), dated(2018), matchers(home))
    assert [(figure.metric, figure.value) for figure in figures if figure.metric in HARM] == []


@pytest.mark.parametrize(
    ("home", "text", "value"),
    [
        ("ss", "The army's spokesman said it had lost 12 men, and had no word of other casualties.", 12),
        ("co", "Nobody could say whether the 12 killed were guerrillas.", 12),
        ("iq", "Two hours after the blast the governor put the toll at 12.", 12),
        ("sd", "The rumours were untrue, but 12 people were killed, the mayor said.", 12),
        ("cd", "There is evidence that 12 people were killed, the mission said.", 12),
        ("cd", "There is no evidence of a plot, said police, after 12 people were killed.", 12),
        ("ye", "Twelve people died three hours later.", 12),
        ("ph", "No fewer than 12 people were killed.", 12),
        ("ng", "Many of the 12 dead were boys.", 12),
        ("lb", "Some 12 people died, no children among them.", 12),
    ],
)
def test_a_count_is_made(home: str, text: str, value: int) -> None:
    figures = find_figures(clip(text), dated(2018), matchers(home))
    assert [(figure.metric, figure.value) for figure in figures] == [("killed", value)]


def test_who_would_not_say_says_nothing() -> None:
    text = (
        "Nine people were killed. Police would not say who shot them or how many of the 40 wounded were boys."
    )
    figures = find_figures(clip(text), dated(2018), matchers("hn"))
    assert {figure.speaker for figure in figures} <= {None}


def test_a_hostile_text_takes_linear_time() -> None:
    for piece in ("no evidence that rumours were untrue ", "12 killed were false ", "not a single one of "):
        text = piece * (400_000 // len(piece)) + "nine people died."
        assert find_figures(clip(text), dated(2018), matchers("sd")) is not None

"""Who says what: names as printed, sides, scopes, denials."""

import pytest

from sitrep.analysis.figures import find_figures
from sitrep.analysis.speakers import Voice, compile_speakers, find_voices
from sitrep.analysis.speakers.words import words_of
from sitrep.analysis.words import cut_sentences, cut_words
from sitrep.config.load import load_configuration
from sitrep.model import Figure
from tests.gold.figures_scorer import clip, dated, matchers


def figures(text: str, conflict: str = "af") -> tuple[Figure, ...]:
    return find_figures(clip(text), dated(2021), matchers(conflict))


def voices(text: str, conflict: str = "af") -> list[Voice]:
    matcher = matchers(conflict).of("en")
    assert matcher is not None
    cut = cut_sentences(text, matcher.speakers.grouping)
    return [voice for found in find_voices(text, cut, matcher.speakers) for voice in found]


@pytest.mark.parametrize(
    ("text", "name", "party"),
    [
        ("The interior ministry said 12 people had died.", "interior ministry", "government"),
        ("12 people died, a Taliban spokesman said.", "Taliban spokesman", "taliban"),
        ("Twelve died, according to the Red Crescent.", "Red Crescent", "ngo"),
        ("According to two doctors, 12 people died.", "two doctors", "medical"),
        ("“We lost 12 people,” said Gul Agha, an elder.", "Gul Agha, an elder", "resident"),
        ("Wali Jan, a spokesman for the governor, told reporters that 12 had died.",
         "Wali Jan, a spokesman for the governor", "local_official"),
        ("UNICEF estimates that 12 children died.", "UNICEF", "un"),
        ("On Monday the army said 12 people were killed.", "army", "government"),
        ("In a report, the UN mission (UNMX) said 12 people had died.", "UN mission (UNMX)", "un"),
        ("A report released by Amnesty said 12 people were killed.", "report released by Amnesty", "ngo"),
    ],
)  # fmt: skip
def test_the_speaker_as_printed_and_whose_it_is(text: str, name: str, party: str) -> None:
    spoken = voices(text)
    assert [(voice.name, voice.party) for voice in spoken] == [(name, party)]


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people were reported missing.",
        "The claim was printed in a report.",
        "A group claimed responsibility for the blast that killed 12.",
        "Rescuers found nine bodies.",
    ],
)
def test_nobody_speaks(text: str) -> None:
    assert voices(text) == []


def test_two_versions_in_one_sentence_keep_their_owners() -> None:
    rebels, army = figures(
        "The rebels said they had killed 40 soldiers, but the army put the toll at six.", "ml"
    )
    assert (rebels.value, rebels.speaker, rebels.party) == (40, "rebels", "insurgents")
    assert (army.value, army.speaker, army.party) == (6, "army", "government")


def test_he_is_who_spoke_before() -> None:
    text = "Haji Karim, a Taliban commander, said nine men had died. He said 12 more were wounded."
    _, wounded = figures(text)
    assert wounded.speaker == "Haji Karim, a Taliban commander"
    assert (wounded.party, wounded.basis) == ("taliban", "claimed")


def test_a_surname_is_the_one_named_before() -> None:
    text = "Army spokesman Colonel Idris Bah said nine had died. The road was shut. Bah said 12 were hurt."
    _, hurt = figures(text, "ml")
    assert (hurt.party, hurt.basis) == ("government", "claimed")


def test_a_quotation_runs_on() -> None:
    text = "“They shelled us,” said the mayor. “Four people died. Nine people were wounded,” he added."
    assert {figure.speaker for figure in figures(text, "ua")} == {"mayor"}


def test_what_nobody_says_is_reported() -> None:
    (figure,) = figures("Nine people were killed in the market.")
    assert (figure.speaker, figure.party, figure.basis) == (None, None, "reported")


@pytest.mark.parametrize(
    "text",
    [
        "The army said it had killed 40 rebels. The rebels denied the claim.",
        "The army said it had killed 40 rebels, a claim that the rebels denied in a statement.",
    ],
)
def test_a_denial_stands_beside_its_claim(text: str) -> None:
    (figure,) = figures(text, "ml")
    assert figure.speaker == "army"
    assert figure.denied_by == ("rebels",)


def test_a_denial_of_something_else_sticks_to_nothing() -> None:
    (figure,) = figures("The army said it had killed 40 rebels. A mayor said the road was shut.", "ml")
    assert figure.denied_by == ()


@pytest.mark.parametrize(
    ("name", "party", "side"),
    [
        ("the defence ministry", "government", True),
        ("Sudanese army spokesman", "army", True),
        ("Egypt's defence ministry", "foreign_state", False),
        ("Chadian army", "foreign_state", False),
        ("Ethiopian defence minister", "foreign_state", False),
        ("RSF", "rsf", True),
    ],
)
def test_an_army_of_another_state_is_no_side(name: str, party: str, side: bool) -> None:
    theatre = load_configuration(None).settings.theatre.model_copy(
        update={
            "name": "Sudan",
            "names": ("Sudan*",),
            "sides": {"army": ("Sudanese army",), "rsf": ("RSF",)},
        }
    )
    assert compile_speakers(theatre).party(name) == (party, side)


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The RSF said it had taken the base. The association said 12 people had died.", ["rsf", None]),
        ("The RSF said it had taken the base. The lawyers' union claimed 12 people had died.", ["rsf", None]),
        ("The RSF's legal office said 9 had died. The landlord's office said 12 had.", ["rsf", None]),
        ("The RSF said it had taken the base. The provincial governor's office claimed 12 had died.",
         ["rsf", "local_official"]),
        ("The RSF said it had taken the base. The statement said 12 people had died.", ["rsf", "rsf"]),
        ("The RSF said it had taken the base. The spokesman added that 12 people had died.", ["rsf", "rsf"]),
        ("The RSF's legal office said 9 had died. The office said 12 had fled.", ["rsf", "rsf"]),
        ("A district official, who asked not to be named, said 12 people had died.", ["local_official"]),
        ("A WHO official said 12 people had died.", ["un"]),
    ],
)  # fmt: skip
def test_a_side_is_only_for_who_belongs_to_it(text: str, parties: list[str | None]) -> None:
    assert [voice.party for voice in voices(text, "sd")] == parties


@pytest.mark.parametrize("text", ["İstanbul’da ẞ said: no, 3.5 U.N. men", "قال الجيش، أمس؛ نعم؟", "", "a—b"])
def test_words_keep_their_places_in_the_text(text: str) -> None:
    for word in words_of(cut_words(f"x {text}", 2, 2 + len(text), ",")):
        assert len(f"x {text}"[word.start : word.end]) == len(word.text)
        assert word.low == f"x {text}"[word.start : word.end].lower()

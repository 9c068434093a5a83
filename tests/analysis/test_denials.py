"""Who denies, rejects or cannot confirm something, and who says a sentence."""

import pytest

from sitrep.analysis.figures import find_figures
from sitrep.analysis.speakers import Denial, SpeakerMatchers, Voice, find_claim_voice, find_denials
from tests.gold.figures_scorer import SIDES, clip, dated, matchers, theatre_of


def speakers(conflict: str) -> SpeakerMatchers:
    assert SIDES.is_file()
    return SpeakerMatchers(theatre_of(conflict))


def denials(text: str, conflict: str = "ml") -> tuple[Denial, ...]:
    return find_denials(clip(text), speakers(conflict))


def voice(text: str, sentence: str, conflict: str = "ml") -> Voice | None:
    start = text.index(sentence)
    return find_claim_voice(clip(text), start, start + len(sentence), speakers(conflict))


@pytest.mark.parametrize(
    ("text", "conflict", "speaker", "party"),
    [
        ("The rebels denied the claim.", "ml", "rebels", "insurgents"),
        ("Rwanda has repeatedly denied backing the group.", "cd", "Rwanda", None),
        ("The army denies any role in the raid on the village.", "mm", "army", "government"),
        ("The army rejected the figure as inflated.", "ml", "army", "government"),
        ("A spokesman for the junta dismissed the report as propaganda.", "mm", "spokesman for the junta", "junta"),
        ("The rebels said they had taken the fort, a claim the army denied.", "ml", "army", "government"),
        ("Forty men were killed, according to the rebels, a figure disputed by the ministry of defence.", "ml",
         "ministry of defence", "government"),
        ("The allegation was denied by the Sudanese police.", "sd", "Sudanese police", "government"),
        ("Hamas said the accusation was baseless.", "gaza", "Hamas", "hamas"),
        ("The interior minister called the video a fabrication.", "ml", "interior minister", "government"),
        ("There was no truth to the report, said Colonel Traoré, an army spokesman.", "ml",
         "Colonel Traoré, an army spokesman", "government"),
        ("Kigali, which denies sending troops, has called for talks.", "cd", "Kigali", None),
        ("Drone strikes hit the market on Sunday. The army denied targeting civilians.", "et", "army", "government"),
        ("“We deny it,” the rebels' spokesman told a local station.", "co", "rebels' spokesman", "insurgents"),
        ("The governor refuted claims that he had fled.", "ye", "governor", "local_official"),
        ("The ministry said reports of a retreat were untrue.", "ua", "ministry", None),
        ("Both armies denied they had fired first.", "am", "Both armies", None),
        ("The general denied that nine of his men had surrendered.", "ml", "general", None),
        ("Militants disputed the toll, saying four of them had died.", "ml", "Militants", "insurgents"),
        ("Ethiopia's government has dismissed the findings as biased.", "et", "Ethiopia's government", "government"),
        ("Israel said it was looking into the report and denied striking the school.", "gaza", "Israel", "israel"),
        ("The military, in a statement late on Monday, denied it had shelled the market.", "sd", "military",
         "government"),
        ("The RSF has denied responsibility for the killings.", "sd", "RSF", "rsf"),
        ("Myanmar's military, which denies the use of air power, cut the lines.", "mm", "Myanmar's military",
         "government"),
        ("Azerbaijan's ministry called the claim “absolutely false”.", "am", "Azerbaijan's ministry", "azerbaijan"),
        ("The claims have been denied by both governments.", "am", "both governments", None),
        ("The governor denied the Taliban had taken the district.", "af", "governor", "local_official"),
        ("Villagers contradicted the army's account, saying no rebels were there.", "ng", "Villagers", "resident"),
        ("“That is a lie,” said the mayor.", "co", "mayor", "local_official"),
    ],
)  # fmt: skip
def test_who_denies(text: str, conflict: str, speaker: str, party: str | None) -> None:
    (denial,) = denials(text, conflict)
    assert (denial.speaker, denial.party, denial.confirms_not) == (speaker, party, False)


def test_he_denies_for_whom_he_speaks() -> None:
    text = "Rebel spokesman Amadou Sow said on Friday that talks went on. He denied that hostages were held."
    (denial,) = denials(text)
    assert (denial.party, denial.side) == ("insurgents", True)
    assert text[denial.start : denial.end] == "He denied that hostages were held."


@pytest.mark.parametrize(
    ("text", "speaker", "party"),
    [
        ("The army spokesman could not confirm the toll.", "army spokesman", "government"),
        ("The defence ministry declined to confirm the losses.", "defence ministry", "government"),
        ("Officials have neither confirmed nor denied the raid.", "Officials", "local_official"),
        ("The rebels did not confirm or deny the report.", "rebels", "insurgents"),
        ("The police were unable to confirm how many had been held.", "police", "government"),
        ("The government has not confirmed the deaths.", "government", "government"),
        (
            "Neither the rebels nor the army could confirm the deaths.",
            "Neither the rebels nor the army",
            "government",
        ),
    ],
)
def test_who_cannot_confirm(text: str, speaker: str, party: str) -> None:
    (denial,) = denials(text)
    assert (denial.speaker, denial.party, denial.confirms_not) == (speaker, party, True)


@pytest.mark.parametrize(
    "text",
    [
        "The claim could not be independently confirmed.",
        "Reuters could not verify the toll.",
        "The report has not been confirmed.",
        "Soldiers denied them entry to the camp.",
        "Aid workers were denied access to the town.",
        "The army denied humanitarian convoys passage for a month.",
        "The rebels rejected the ceasefire proposal.",
        "The president dismissed the army chief on Tuesday.",
        "Two clans disputed the wells, and nine men died.",
        "The army did not deny the report.",
        "The army confirmed that nine soldiers were killed.",
        "The court rejected his appeal.",
        "The opposition rejected the result of the vote.",
        "Rights groups say doctors were denied passage by the rebels.",
        "Prisoners are denied lawyers.",
        "The general staff refused to comment on the claim.",
    ],
)
def test_no_denial(text: str) -> None:
    assert denials(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The army said it had killed 40 rebels. The rebels rejected the figure.",
        "The army said it had killed 40 rebels, a claim the rebels deny.",
        "The army said it had killed 40 rebels. The rebels called the claim false.",
        "The army said it had killed 40 rebels. The road was cut. The claim was denied by the rebels.",
    ],
)
def test_a_denial_of_a_figure_stands_beside_it(text: str) -> None:
    (figure,) = find_figures(clip(text), dated(2021), matchers("ml"))
    assert (figure.speaker, figure.denied_by) == ("army", ("rebels",))


@pytest.mark.parametrize(
    "text",
    [
        "The army said it had killed 40 rebels. The toll could not be independently confirmed.",
        "The army said it had killed 40 rebels. The rebels did not deny the claim.",
        "The army said it had killed 40 rebels. A rebel spokesman could not confirm the toll.",
    ],
)
def test_what_is_not_confirmed_is_not_denied(text: str) -> None:
    (figure,) = find_figures(clip(text), dated(2021), matchers("ml"))
    assert (figure.speaker, figure.denied_by) == ("army", ())


def test_who_says_a_sentence() -> None:
    text = (
        "The town fell at dawn, the rebels said. They hold the bridge. The army said it had pulled back. "
        "According to UNAMA, nine people died.\n\n“We had no food,” said Amina, a resident. “We walked.”"
    )
    found = [
        voice(text, sentence, "af")
        for sentence in (
            "The town fell at dawn, the rebels said.",
            "They hold the bridge.",
            "The army said it had pulled back.",
            "According to UNAMA, nine people died.",
            "“We walked.”",
        )
    ]
    assert [(one.name, one.party, one.side, one.method) if one else None for one in found] == [
        ("rebels", "insurgents", True, False),
        None,
        ("army", "government", True, False),
        ("UNAMA", "un", False, True),
        ("Amina, a resident", "resident", False, False),
    ]


def test_a_sentence_of_two_voices_has_none_but_its_parts_have() -> None:
    text = "The rebels said they held the fort, but the army said its men had driven them out."
    assert voice(text, text) is None
    first = voice(text, "they held the fort")
    second = voice(text, "its men had driven them out")
    assert (first and first.name, second and second.name) == ("rebels", "army")


def test_an_aside_in_mid_sentence_owns_it_all() -> None:
    text = "Nine villages burned, the governor said, as the column moved on along the river towards the dam."
    found = voice(text, text)
    assert found is not None
    assert found.name == "governor"


def test_a_denier_says_no_claim() -> None:
    assert voice("The army denied the claim.", "The army denied the claim.") is None


def test_a_language_without_words_of_speech_denies_nothing() -> None:
    assert find_denials(clip("Hãng tin phủ nhận.", "vi"), speakers("ml")) == ()
    assert find_claim_voice(clip("Hãng tin.", "vi"), 0, 9, speakers("ml")) is None


def test_the_worst_text_takes_linear_time() -> None:
    worst = "claim denied not confirm false " * 33_000
    assert len(denials(worst)) <= 1


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        (
            "The RSF said its men had killed 54 soldiers. The army denied that any clinic had been struck.",
            [()],
        ),
        ("The RSF said its men had killed 54 soldiers. The army denied it.", [("army",)]),
        (
            "The RSF said its men had killed 54 soldiers. The army denied that soldiers had been lost.",
            [("army",)],
        ),
        ("The army said it had killed 54 fighters. An army spokesman denied the claim.", [()]),
        ("The army said it had killed 54 fighters. The RSF denied the claim.", [("RSF",)]),
    ],
)
def test_a_denial_of_another_thing_is_none_of_the_count(text: str, denied: list[tuple[str, ...]]) -> None:
    found = find_figures(clip(text), dated(2023), matchers("sd"))
    assert [figure.denied_by for figure in found] == denied


def test_he_is_whoever_denied_last() -> None:
    text = (
        "The army claimed that 85 fighters were killed. A spokesman for the RSF denied the figure. He claimed that "
        "64 soldiers had surrendered."
    )
    first, second = find_figures(clip(text), dated(2023), matchers("sd"))
    assert (first.speaker, first.denied_by) == ("army", ("spokesman for the RSF",))
    assert (second.speaker, second.party) == ("spokesman for the RSF", "rsf")

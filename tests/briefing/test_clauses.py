"""Cutting long sentences: whose claim it is stays, and no cut turns the meaning."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.briefing.clauses import attribution, cut, has_pronoun_speaker, is_balanced, loses_owner
from sitrep.text import count_words

OWNED = [
    (
        "Shelling hit the port of Hodeidah, a harbour official said on Monday.",
        "a harbour official said on Monday",
    ),
    ("Nine people died in Aleppo, according to the civil defence.", "according to the civil defence"),
    ("According to the army, the bridge at Chasiv Yar was blown up.", "According to the army"),
    ("The health ministry said that two wards had been evacuated.", "The health ministry said"),
    ("The camp was emptied by night, residents told a local radio.", "residents told a local radio"),
]
UNOWNED = ["Shelling hit the port of Hodeidah.", "The bridge at Chasiv Yar was blown up on Monday."]


@pytest.mark.parametrize(("sentence", "owner"), OWNED)
def test_the_owner_of_a_claim_is_found(sentence: str, owner: str) -> None:
    found = attribution(sentence)
    assert found is not None
    assert owner in found


@pytest.mark.parametrize("sentence", UNOWNED)
def test_a_sentence_without_an_owner_has_none(sentence: str) -> None:
    assert attribution(sentence) is None


def test_a_pronoun_is_no_owner() -> None:
    assert has_pronoun_speaker("The road is closed, he said.")
    assert has_pronoun_speaker("“The road is closed,” she added.")
    assert not has_pronoun_speaker("The road is closed, the mayor said.")


LONG = (
    "Two drones struck a grain store on the southern edge of Izmail shortly before dawn, setting fire to the roof "
    "and to three lorries that were waiting to be loaded beside the quay, the regional governor said on Tuesday."
)


def test_a_long_sentence_keeps_its_owner() -> None:
    pieces = [LONG[start:end] for start, end in cut(LONG, 30)]
    assert pieces == [
        "Two drones struck a grain store on the southern edge of Izmail shortly before dawn",
        ", the regional governor said on Tuesday.",
    ]


def test_a_short_sentence_is_left_whole() -> None:
    assert cut("The road is open.", 30) == ((0, 17),)


def test_no_cut_drops_a_denial() -> None:
    sentence = (
        "Rebels captured the whole of the old quarter of Taiz and its citadel in a night of house-to-house fighting, "
        "but the army denied that it had lost any position and said the assault had been thrown back with heavy losses."
    )
    assert cut(sentence, 25) == ()


def test_no_cut_falls_inside_a_quotation() -> None:
    sentence = (
        "The envoy told the council that the siege of El Fasher was “a deliberate, patient and organised strangling of "
        "a city of nearly a million people who have nowhere to go and nothing left to eat” in a closed session."
    )
    for start, end in cut(sentence, 24):
        assert is_balanced(sentence[start:end])


def test_a_number_is_never_split() -> None:
    sentence = "Some 1,650 people and 3,250 others were counted by the mission in the first half of the year in all provinces."
    for start, end in cut(sentence, 14):
        assert not sentence[start:end].endswith(("1", "3"))


@given(
    st.lists(
        st.sampled_from(["word", "of", "said,", "“a", "b”", "which", "but", "—", "(x", "y)", "1,2"]),
        max_size=80,
    )
)
def test_what_is_cut_is_short_ordered_and_verbatim(words: list[str]) -> None:
    sentence = " ".join(words)
    spans = cut(sentence, 20)
    assert sum(count_words(sentence[start:end]) for start, end in spans) <= 20
    assert list(spans) == sorted(spans)


def test_a_megabyte_without_an_end_is_cut_in_linear_time() -> None:
    assert cut("a, which said, " * 70_000, 40) is not None


def test_an_opening_clause_gives_way_to_what_happened() -> None:
    sentence = (
        "As government troops and rebels fought for a third day around the airport of Goma on Friday evening, "
        "a mortar shell struck the maternity ward of the main hospital, according to the health office."
    )
    pieces = [sentence[start:end] for start, end in cut(sentence, 24)]
    assert pieces == [
        "a mortar shell struck the maternity ward of the main hospital, according to the health office."
    ]


def test_a_cut_never_ends_in_the_opening_clause() -> None:
    sentence = (
        "After weeks of shelling along the river and a siege that cut off water, power and food to the whole of the old "
        "town, the last defenders of the steel works laid down their arms and walked out in small groups under a flag."
    )
    for start, end in cut(sentence, 28):
        assert "defenders" in sentence[start:end]


def test_shares_of_one_whole_are_not_parted() -> None:
    sentence = (
        "The monitors found that the army was responsible for 41 per cent of the deaths in the valley in the first half of "
        "the year, the rebels for 37 per cent and unknown gunmen for the remaining 22 per cent of all the deaths counted."
    )
    assert cut(sentence, 28) == ()


@pytest.mark.parametrize(
    ("sentence", "lost"),
    [
        ("Embassies that empty their buildings, he said, weaken the talks.", True),
        ("The road to the port is mined, she added.", True),
        ("The mayor of Derna said that he told the army of the breach.", False),
        ("The road to the port is mined, the harbour master said.", False),
        ("The road to the port is mined.", False),
    ],
)
def test_a_claim_whose_owner_is_a_pronoun_is_told(sentence: str, lost: bool) -> None:
    assert loses_owner(sentence) is lost


@pytest.mark.parametrize(
    ("sentence", "limit", "expected"),
    [
        (
            (
                "Two children in intensive care and at least one nurse were killed when the roof of the ward at the Saint "
                "Luke hospital in the besieged town collapsed after an air strike by the armed forces landed fifty metres "
                "away, the charity said."
            ),
            30,
            [
                "Two children in intensive care and at least one nurse were killed",
                "after an air strike by the armed forces landed fifty metres away",
                ", the charity said.",
            ],
        ),
        (
            (
                "Eleven people were killed and 30 wounded, most of them women who were queueing for bread beside the old "
                "grain store in the northern quarter of the town, when shells hit the market, the mayor said on Sunday."
            ),
            30,
            [
                "Eleven people were killed and 30 wounded, most of them women",
                "when shells hit the market",
                ", the mayor said on Sunday.",
            ],
        ),
    ],
)
def test_what_struck_the_dead_is_not_cut_away(sentence: str, limit: int, expected: list[str]) -> None:
    assert [sentence[start:end] for start, end in cut(sentence, limit)] == expected


@pytest.mark.parametrize(
    ("sentence", "limit", "expected"),
    [
        (
            (
                "Barrel bombs dropped on two crowded quarters of western Aleppo killed 31 people and wounded 64 on Friday "
                "morning, the provincial health directorate said, in the bloodiest raid on the city since the spring."
            ),
            30,
            (
                "Barrel bombs dropped on two crowded quarters of western Aleppo killed 31 people and wounded 64 on Friday "
                "morning, the provincial health directorate said"
            ),
        ),
        (
            (
                "A landslide of waste above the displaced people's camp at Bulengo buried forty huts and killed eleven "
                "children, the camp's elder said on Sunday, the third such fall on its northern slope since the rains began."
            ),
            28,
            (
                "A landslide of waste above the displaced people's camp at Bulengo buried forty huts and killed eleven "
                "children, the camp's elder said on Sunday"
            ),
        ),
        (
            (
                "Gunmen burned the grain stores and both wells of the lakeside village of Baga Sola and shot nine herders "
                "dead, the prefect said, but the army denied that any village had been attacked that night."
            ),
            30,
            None,
        ),
    ],
)
def test_a_cut_falls_behind_an_owner_in_mid_sentence(sentence: str, limit: int, expected: str | None) -> None:
    assert [sentence[start:end] for start, end in cut(sentence, limit)] == ([expected] if expected else [])


@pytest.mark.parametrize(
    "sentence",
    [
        (
            "Patrol boats of the coast guard in the gulf, known as Harpoon, shelled two camps of the smugglers along the "
            "mouth of the river and set a fuel barge alight, a port official said on Sunday."
        ),
        (
            "Bands of armed men from the hill districts around Agadez, the Tamat, ambushed three lorries of the relief "
            "agency on the salt road and took the drivers with them, an elder said on Monday."
        ),
        (
            "The spring manoeuvres - a parade of the strength of three navies, with forty ships and a hospital vessel, in "
            "the shallow waters off Kerch - ended on Sunday without a shot at the drone that had followed them."
        ),
    ],
)
@pytest.mark.parametrize("limit", [18, 22, 26, 30])
def test_no_cut_leaves_a_sentence_without_its_verb(sentence: str, limit: int) -> None:
    pieces = [sentence[start:end] for start, end in cut(sentence, limit)]
    assert not pieces or re.search(r"shelled|ambushed|ended", pieces[0])


@pytest.mark.parametrize(
    ("sentence", "head"),
    [
        (
            (
                "Floods below the broken dam at Alau drowned forty cattle and buried eleven wells, which is more than the "
                "district can dig again before the sowing, the water office said."
            ),
            "Floods below the broken dam at Alau drowned forty cattle and buried eleven wells",
        ),
        (
            (
                "Les habitants du quartier nord ont quitté leurs maisons dans la nuit de samedi, emportant des matelas et "
                "des sacs de farine vers la rive opposée du fleuve."
            ),
            "Les habitants du quartier nord ont quitté leurs maisons dans la nuit de samedi",
        ),
    ],
)
def test_a_head_with_its_verb_is_kept(sentence: str, head: str) -> None:
    first = cut(sentence, 21)[0]
    assert sentence[slice(*first)] == head


@pytest.mark.parametrize(
    ("sentence", "limit"),
    [
        (
            (
                "Kalehe fell to the rebels on Saturday morning, and hours later another town on the lake, Minova, was "
                "taken by fighters who came down from the hills, residents said."
            ),
            18,
        ),
        (
            (
                "The army lost the garrison of Zalingei on Tuesday and by nightfall another state capital, El Geneina, "
                "with its airfield and depots, was in the hands of the RSF, officers said."
            ),
            20,
        ),
        (
            (
                "Government forces withdrew from Bria on Friday; another mining town, Ndassima, which foreign guards "
                "protect, was attacked by rebels on motorcycles at dawn, a nun said."
            ),
            16,
        ),
        (
            (
                "Protesters burned tyres in Port-au-Prince on Monday and, after dark, the largest prison of the country, "
                "the National Penitentiary, was stormed by gangs, a guard said."
            ),
            17,
        ),
        (
            (
                "Mortar rounds killed three people in Taiz on Tuesday, as the only open road to Aden, the Hayjat al-Abd "
                "pass, was closed by landslides and fighting, drivers said."
            ),
            18,
        ),
        (
            (
                "Rebels took the barracks of Bambari on Sunday and burnt the town hall hours before a further garrison "
                "town on the river, Kouango, was overrun too, residents said."
            ),
            24,
        ),
    ],
)
def test_no_clause_is_left_without_its_verb(sentence: str, limit: int) -> None:
    pieces = [sentence[start:end] for start, end in cut(sentence, limit)]
    subjects = (
        "another town",
        "another state",
        "another mining",
        "after dark",
        "the only open road",
        "garrison",
        "hours",
    )
    assert not any(subject in pieces[0] for subject in subjects if pieces and pieces[0] != sentence)


def test_what_goes_on_with_the_same_subject_is_cut() -> None:
    sentence = (
        "Shells killed nine people in Kupiansk on Monday and wounded 14, among them a nurse, two drivers and a boy "
        "of eight who had come for bread, the governor said."
    )
    assert [sentence[start:end] for start, end in cut(sentence, 18)] == [
        "Shells killed nine people in Kupiansk on Monday and wounded 14, among them a nurse",
        ", the governor said.",
    ]

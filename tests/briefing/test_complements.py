"""A cut never parts a verb from what it says of its object."""

import pytest

from sitrep.briefing.clauses import cut
from sitrep.briefing.complements import leaves_its_complement

# A head, what stands behind the cut, and whether that completes its verb. Labelled before the rules.
CASES = [
    ("A jury in Paris on Tuesday found a former Rwandan mayor, Octavien N.", "guilty of genocide", True),
    ("A court in Bern found a Liberian commander, Alieu K.", "liable for 18 killings in Lofa", True),
    ("The tribunal found the general, who ran the camp,", "not guilty on two of nine counts", True),
    ("The junta declared the towns of the north, Hpakant among them", "a closed zone", True),
    ("The council declared the vote, held under curfew", "null and void", True),
    ("Parliament named the governor of Basra, Asaad al-Eidani", "prime minister on Monday", True),
    ("The president named General Oleh S., who had led the east", "as head of the army", True),
    ("A court in N'Djamena sentenced eleven rebels, all from Tibesti", "to life in prison", True),
    ("Judges sentenced Ratko M., 74, once the army's chief", "to 40 years", True),
    ("The UN accused the militia, which holds four mines", "of taxing every sack of ore", True),
    ("Kyiv accused Moscow, which denied it at once", "of striking the dam", True),
    ("Prosecutors charged a nurse, Ewa L., and two drivers", "with spying", True),
    ("The police charged the editor, who has been held since May", "with treason", True),
    ("The commission barred the party, the second largest", "from the vote in June", True),
    ("Taliban officials banned women, aid workers among them", "from all offices in Herat", True),
    ("The army described the raid, in which a boy died", "as a mistake", True),
    ("The mayor blamed the governor, his rival", "for the loss of the bridge", True),
    ("Shells left the town of Avdiivka, with 30,000 people", "without water or heat", True),
    ("The envoy asked both armies, through the Red Cross", "to open the road to Taiz", True),
    ("The army convicted four officers, one of them a colonel", "of selling fuel to rebels", True),
    ("The jury found the colonel liable for 26 killings", "and ordered him to pay 15 million dollars", False),
    ("Divers found four bodies near the pier of Zuwara", "where a boat had sunk on Sunday", False),
    ("The UN accused the militia of taxing every sack of ore", "which it denies", False),
    ("Prosecutors charged a nurse with spying on Monday", "with two drivers still at large", False),
    ("Shells left 14 people dead in Avdiivka on Monday", "and cut the water", False),
    ("The court sentenced him to death", "to cheers from the gallery", False),
    ("Rockets hit the port of Odesa at dawn", "setting grain on fire", False),
    ("The army banned boats from the lake", "from which fighters had come", False),
    ("Rebels took the town of Kidal on Tuesday", "the third in a week", False),
]


@pytest.mark.parametrize(("head", "rest", "wanted"), CASES)
def test_complements(head: str, rest: str, wanted: bool) -> None:
    assert leaves_its_complement(head, rest) is wanted


@pytest.mark.parametrize(
    ("sentence", "must"),
    [
        (
            (
                "A jury in Boston on Tuesday found a former Haitian mayor, Jean Morose V., who had fled to Malden "
                "and drove a school bus there for years, liable for a killing and for the burning of 36 houses."
            ),
            "liable",
        ),
        (
            (
                "A military court in Bukavu on Friday sentenced two captains of the army, both of the regiment "
                "that guards the lake and its islands, to death for selling rifles to the rebels of the hills."
            ),
            "to death",
        ),
        (
            (
                "The United Nations on Monday accused the armed groups of Ituri, among them the one that took the "
                "gold mines of Mongbwalu in the spring, of burning 19 villages and of taking boys as fighters."
            ),
            "of burning",
        ),
    ],
)
def test_a_cut_keeps_what_is_said_of_the_object_or_is_not_made(sentence: str, must: str) -> None:
    for limit in range(10, 40):
        spans = cut(sentence, limit)
        assert not spans or must in sentence[: spans[0][1]]


def test_the_worst_text_takes_linear_time() -> None:
    worst = "found a man, " * 80_000
    assert leaves_its_complement(worst, "liable") in {True, False}
    assert leaves_its_complement("found a man", ", jointly partly " * 60_000) in {True, False}

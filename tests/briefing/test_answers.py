"""Who rejects what was asked, and who says that nothing was agreed."""

from datetime import date

import pytest

from sitrep.briefing.answers import find_answers
from sitrep.model import Brief, Item
from tests.briefing.days import compose, read_day
from tests.build import article

DAY = date(2025, 5, 10)


def brief(code: str, *texts: str) -> Brief:
    return compose(
        code, DAY, read_day(code, DAY, [(f"Paper {number}", text) for number, text in enumerate(texts)])
    )


def items(made: Brief) -> list[Item]:
    return [item for part in made.sections for item in (*part.items, *part.more)]


def beside(item: Item) -> list[tuple[str, str]]:
    return [(aside.kind.value, aside.excerpts[0].text) for aside in item.asides]


def printed(item: Item) -> list[str]:
    return [item.excerpts[0].text, *(words for _, words in beside(item))]


@pytest.mark.parametrize(
    ("code", "asked", "refused"),
    [
        (
            "COL",
            "Bishops asked ELN guerrillas on Monday to hold peace talks and to release 12 hostages of the army in Cauca.",
            "The ELN refused and asked for a ransom.",
        ),
        (
            "SDN",
            "Envoys of the African Union urged the RSF on Friday to accept a truce in Khartoum.",
            "The RSF rejected the call and shelled Omdurman again.",
        ),
        (
            "MMR",
            "China offered on Friday to host talks between the junta and the Arakan Army in Kunming.",
            "The Arakan Army turned the offer down.",
        ),
        (
            "UKR",
            "Turkey proposed on Friday a ceasefire for the ports of Odesa.",
            "Moscow said it would not accept any ceasefire at sea.",
        ),
    ],
)
def test_a_refusal_stands_beside_what_was_asked(code: str, asked: str, refused: str) -> None:
    plan = "Up to 900 observers could be sent to the region in June, the envoys said."
    made = brief(code, f"{asked}\n\n{refused}\n\n{plan}")
    words = [e.text for item in items(made) for e in item.excerpts]
    item = next(each for each in items(made) if asked in " ".join(e.text for e in each.excerpts))
    assert refused in words or ("further", refused) == beside(item)[0]
    assert item.support.tag.value != "disputed"


@pytest.mark.parametrize(
    "sentence",
    [
        "He rejected the call.",  # nobody can tell who
        "Russia declined to comment.",
        "The army refused to say how many had died.",
        "The hospital refused patients for want of beds.",
        "The rebels accepted the call.",
        "Farmers rejected seeds that the ministry had sent.",
    ],
)
def test_what_answers_nothing_is_no_refusal(sentence: str) -> None:
    assert not list(find_answers(article(sentence)))


def test_a_refusal_without_a_question_stands_nowhere() -> None:
    made = brief("COL", "A bomb killed two soldiers in Cauca on Friday, police said.\n\nThe ELN refused.")
    assert all(beside(item) == [] for item in items(made))


AGREED = "Qatar's foreign minister said on Friday that Ukraine and Russia had agreed in principle to a ceasefire at sea near Odesa."


@pytest.mark.parametrize(
    "negation",
    [
        "Russia's foreign ministry said on Friday that no truce had been agreed with Ukraine and that strikes on Odesa went on.",
        "Ukraine's foreign ministry said on Friday that it had not agreed to a ceasefire with Russia near Odesa.",
        "Kyiv said on Friday that no ceasefire with Russia was signed and that missiles had struck the port of Odesa.",
    ],
)
def test_who_says_that_nothing_was_agreed_denies_it(negation: str) -> None:
    (item,) = items(brief("UKR", AGREED, negation))
    assert set(printed(item)) == {AGREED, negation}
    assert item.support.tag.value == "disputed"


@pytest.mark.parametrize(
    "other",
    [
        "Sudan's army said on Friday that no truce had been agreed with Chad.",  # of others
        "Russia's foreign ministry said on Friday that no date for the vote in Ukraine had been set.",
        "Qatar's foreign minister said on Friday that no truce had been agreed on land between Russia and Ukraine.",
    ],
)
def test_who_speaks_of_something_else_denies_nothing(other: str) -> None:
    made = brief("UKR", AGREED, other)
    assert all("denial" not in [kind for kind, _ in beside(item)] for item in items(made))
    assert all(item.support.tag.value != "disputed" for item in items(made))
    assert AGREED in [words for item in items(made) for words in printed(item)]


def test_a_megabyte_is_no_trouble() -> None:
    for words in ("The rebels ", "no truce ", "A a ", "had not agreed "):
        assert not list(find_answers(article(words * 100_000)))

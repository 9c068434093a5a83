"""The items on top: the gravest news, whatever its length, before money and movement."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from sitrep.briefing.weight import weigh_copies
from sitrep.text import count_words
from tests.briefing.days import compose, read_day

DAY = date(2016, 8, 12)
LONG = (
    "Rebels shelled the crowded central market and the bus station of Damazin with mortars and rockets for two hours "
    "before noon on Friday and killed 43 people and wounded dozens more who had come from the villages to trade."
)


def tops(code: str, day: date, texts: list[tuple[str, str]]) -> list[str]:
    made = compose(code, day, read_day(code, day, texts))
    return [" ".join(excerpt.text for excerpt in each.excerpts) for each in made.highlights]


def test_the_deadliest_event_is_on_top_though_it_cannot_be_cut() -> None:
    assert count_words(LONG) > 30
    told = tops(
        "SDN",
        DAY,
        [
            ("Post", LONG),
            ("Echo", "The governor of Kassala met elders of the town on Friday to speak of a truce."),
        ],
    )
    assert told[0] == LONG


def test_what_is_only_passed_around_is_no_highlight() -> None:
    rumour = "Social media is full of rumours that 60 soldiers were killed in an ambush near Kutum on Friday."
    told = tops(
        "SDN",
        DAY,
        [
            ("Echo", rumour),
            ("Post", "Shells killed five traders at the cattle market of Kadugli on Friday, a nurse said."),
        ],
    )
    assert len(told) == 1
    assert "five traders" in told[0]


def test_a_count_that_only_adds_to_another_is_no_highlight() -> None:
    text = (
        "A shell killed three nurses in Kutum on Friday, the medical union said.\n\n"
        "Rockets on the market and on two schools in the besieged town killed another 40 people, the union said."
    )
    told = tops("SDN", DAY, [("Post", text)])
    assert told == ["A shell killed three nurses in Kutum on Friday, the medical union said."]


def test_the_dead_stand_before_money_that_many_print() -> None:
    tax = "Rebels took 40,000 dollars in taxes from lorries at the border post of Dajabon on Friday, a broker said."
    copies = [(f"Outlet {number}", tax) for number in range(6)]
    told = tops(
        "COL",
        DAY,
        [
            *copies,
            ("Radio", "Gunmen killed 23 farmers in Tibu on Friday, a priest said."),
        ],
    )
    assert "23 farmers" in told[0]


def test_what_a_party_boasts_of_does_not_outweigh_the_dead_of_a_market() -> None:
    told = tops(
        "MMR",
        DAY,
        [
            ("Gazette", "The Myanmar military said its troops had killed 120 fighters in Hpakant on Friday."),
            ("Voice", "Eleven villagers were killed by shells in Kyaukme on Friday, a monk said."),
        ],
    )
    assert "villagers" in told[0]


@given(st.integers(1, 10_000))
def test_copies_raise_a_text_within_limits(articles: int) -> None:
    assert 0 <= weigh_copies(articles) <= weigh_copies(articles + 1) <= 3

"""What is planned, offered, feared or has room is told apart from what is."""

import pytest

from sitrep.analysis.figures import find_figures
from sitrep.model import FigureBasis, Metric
from tests.gold.figures_scorer import clip, dated, matchers

PLANNED, PROJECTED = FigureBasis.PLANNED, FigureBasis.PROJECTED
AHEAD = [
    ("Norway announced that it would accept up to 3,000 Syrian refugees over two years.", 3000, PLANNED),
    ("Uruguay has agreed to take in 120 refugees from camps in Lebanon.", 120, PLANNED),
    ("The premier of Ontario offered to resettle 4,500 refugees from Rwanda.", 4500, PLANNED),
    ("Rwanda said it was ready to host 30,000 asylum seekers.", 30000, PLANNED),
    ("Cyprus is preparing to receive 15,000 evacuees, its foreign minister said.", 15000, PLANNED),
    ("Portugal pledged to quickly resettle 1,010 refugees.", 1010, PLANNED),
    ("Chile will accept 14 refugees next month.", 14, PLANNED),
    ("The stadium of Goma can shelter 9,000 displaced people, the mayor said.", 9000, PLANNED),
    ("Iceland expects to welcome 500 refugees.", 500, PLANNED),
    ("The site near Zahle has room for 2,600 refugees.", 2600, PLANNED),
    ("The camp at Dollo was built for 10,000 refugees, the agency said.", 10000, PLANNED),
    ("The government set a ceiling of 45,000 refugees for the year.", 45000, PLANNED),
    ("Washington raised its refugee quota to 62,500 refugees.", 62500, PLANNED),
    ("Denmark has threatened to return 1,200 refugees to Damascus.", 1200, PLANNED),
    ("The hostel has a capacity of 700 asylum seekers.", 700, PLANNED),
    ("Up to 250,000 civilians could flee Hodeidah, the UN warned.", 250000, PROJECTED),
    ("Aid workers fear that 80,000 people may be displaced from Daraa.", 80000, PROJECTED),
    ("As many as 60,000 refugees might cross into Chad, the governor said.", 60000, PROJECTED),
    ("Some 6,000 people will be evacuated from Eastern Ghouta on Friday.", 6000, PROJECTED),
    ("The UN fears that a battle for Hodeidah could uproot 80,000 more people.", 80000, PROJECTED),
    ("A siege of Timbuktu might drive 60,000 residents from their homes.", 60000, PROJECTED),
    ("OCHA said up to 250,000 people risk being displaced if the dam breaks.", 250000, PROJECTED),
    ("There is a risk of 45,000 people being uprooted, the commissioner said.", 45000, PROJECTED),
    ("Fighting around Malakal threatens to displace 70,000 people.", 70000, PROJECTED),
    ("The UN warned that 5 million people are at risk of needing food aid.", 5_000_000, PROJECTED),
    ("UNHCR says it needs to move 15,000 refugees away from the border.", 15000, PLANNED),
    ("The agency must relocate 3,000 refugees before the rains.", 3000, PLANNED),
]
REAL = [
    ("Uganda hosts 1.4 million refugees, the prime minister said.", Metric.REFUGEES, 1_400_000),
    ("Lebanon can no longer host 1.1 million refugees, its president said.", Metric.REFUGEES, 1_100_000),
    ("The army managed to evacuate 300 people from the valley.", Metric.EVACUATED, 300),
    ("Helicopters were sent and began to evacuate 1,500 residents.", Metric.EVACUATED, 1500),
    ("Some 4,200 refugees have crossed into Uganda and will be given land.", Metric.NEW_ARRIVALS, 4200),
    ("Kenya, which threatened to close the camp, hosts 230,000 refugees.", Metric.REFUGEES, 230_000),
    ("The storm forced 5,600 people to flee their homes.", Metric.DISPLACED, 5600),
    ("Clashes displaced 7,000 people who could not return.", Metric.DISPLACED, 7000),
    ("Jordan has taken in 655,000 refugees and said it would seek help.", Metric.REFUGEES, 655_000),
    ("The shelling may have killed 90 people, the mayor said.", Metric.KILLED, 90),
    ("A blast killed 20 people in Jos and the toll could rise, police said.", Metric.KILLED, 20),
    ("A blast killed 21 people in Jos, and the number is expected to climb.", Metric.KILLED, 21),
    ("The strikes displaced 12,000 people, many of whom face hunger.", Metric.DISPLACED, 12000),
    ("The strikes may have displaced 40,000 people, the UN said.", Metric.DISPLACED, 40000),
    ("In Choco 1,200 villagers were displaced and face hunger.", Metric.DISPLACED, 1200),
]


def bases_of(text: str) -> dict[tuple[Metric, int | None], FigureBasis]:
    found = find_figures(clip(text, "en"), dated(2018), matchers("sd"))
    return {(figure.metric, figure.value): figure.basis for figure in found}


@pytest.mark.parametrize(("text", "value", "basis"), AHEAD)
def test_what_is_ahead_is_no_report_of_what_is(text: str, value: int, basis: FigureBasis) -> None:
    ahead = {PLANNED, PROJECTED}
    found = {number: found for (_, number), found in bases_of(text).items()}
    assert value not in found or found[value] in ahead, (found, basis)
    assert found.get(value, basis) is basis


@pytest.mark.parametrize(("text", "metric", "value"), REAL)
def test_what_is_stays_what_it_is(text: str, metric: Metric, value: int) -> None:
    assert bases_of(text).get((metric, value)) not in {PLANNED, PROJECTED, None}


def test_a_toll_that_may_yet_rise_is_that_of_nobody() -> None:
    assert bases_of("The death toll could rise to 40, doctors said.") == {}
    assert bases_of("The death toll rose to 40 in May, doctors said.").keys() == {(Metric.KILLED, 40)}


def test_a_megabyte_of_words_that_lead_nowhere_takes_no_longer_than_its_length() -> None:
    text = "agreed to will can could ready to room for " * 25_000 + "accept 300 refugees."
    assert (Metric.REFUGEES, 300) in bases_of(text)

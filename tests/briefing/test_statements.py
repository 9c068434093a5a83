"""Counts of one sentence and owner stand together, however many a text repeats."""

from collections import Counter
from datetime import date

from sitrep.briefing.statements import find_statements
from sitrep.briefing.told import sentence_of
from sitrep.model import Article, Metric
from tests.briefing.days import read_day

DAY = date(2023, 9, 14)
TOLL = "Rockets killed 17 people and wounded 23 in Kherson on Wednesday, a nurse said. "
SIZE = 100_000


def counted(text: str) -> Article:
    (told,) = read_day("UKR", DAY, [("Paper", text)])
    return told


def test_the_killed_and_the_injured_of_one_sentence_stand_together() -> None:
    told = counted(f"{TOLL}Later, a mine killed 4 people in Odesa, a driver said.")
    values = [[told.figures[number].value for number in numbers] for numbers in find_statements(told)]
    assert sorted(values, key=str) == [[17, 23], [4]]


def test_a_count_repeated_without_end_is_read() -> None:
    told = counted(TOLL * (SIZE // len(TOLL)))
    found = list(find_statements(told))
    assert len(found) > 1000
    # Each pair is of its own sentence, and none is taken twice.
    for numbers in found:
        assert len({sentence_of(told, told.figures[number]) for number in numbers}) == 1
        assert [told.figures[number].metric for number in numbers] == [Metric.KILLED, Metric.INJURED]
    assert set(Counter(number for numbers in found for number in numbers).values()) == {1}

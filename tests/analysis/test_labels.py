"""Speakers that only stand beside what they say, and those of whom a clause tells first."""

import pytest

from sitrep.analysis.figures import find_figures
from tests.gold.figures_scorer import clip, dated, matchers


def speakers(text: str, conflict: str = "am") -> list[str | None]:
    return [each.speaker for each in find_figures(clip(text), dated(2020), matchers(conflict))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Azerbaijani side: 12 soldiers killed in Lachin.", "Azerbaijani side"),
        ("Police: 12 killed at a market.", "Police"),
        ("UNHCR: 12,000 people displaced in a week.", "UNHCR"),
        ("Shelling kills 12 in the old town – Red Crescent", "Red Crescent"),
        ("Shelling kills 12 in the old town - UN envoy.", "UN envoy"),
        ("Azerbaijan: 12 soldiers killed in Lachin.", None),
        ("Hospital: 12 killed by a rocket.", None),
        ("UN depot: 12 killed by a rocket.", None),
        ("Killed: 12 soldiers; police: four.", None),
        ("Shelling kills 12 in the old town – a black day.", None),
        ("A nun who escaped said 12 people were killed.", "nun"),
        ("A guard who got away told reporters 12 people were killed.", "guard"),
        ("Police informed that 12 people were killed.", "Police"),
        ("Shusha hospital admitted 12 people with burns, the mayor said.", "mayor"),
        ("In Goris residents said 12 people were killed.", "residents"),
    ],
)
def test_who_says_it(text: str, expected: str | None) -> None:
    assert set(speakers(text)) == {expected}


def test_the_worst_text_takes_linear_time() -> None:
    speakers("12 killed " + "a man who fled who " * 50_000 + "said: - UN")

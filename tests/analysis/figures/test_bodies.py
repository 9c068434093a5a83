"""Counts of "the agency": those of the one body that the text named, else of nobody."""

import pytest

from sitrep.analysis.figures import find_figures
from tests.gold.figures_scorer import clip, dated, matchers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("UNHCR lorries came to Bunia at dawn. The agency reached 40,000 people with blankets.", "UNHCR"),
        (
            "The Red Crescent opened a kitchen in Taiz. The organisation reached 12,000 people.",
            "Red Crescent",
        ),
        ("UNHCR and WFP share the depot. The agency reached 40,000 people with blankets.", None),
        ("Lorries came to Bunia at dawn. The agency reached 40,000 people with blankets.", None),
        ("Mercy Hands said the road was cut. WFP has no fuel. The agency reached 9,000 people.", None),
        ("WFP has no fuel. Farmers helped. The agency reached 9,000 people.", "WFP"),
        ("Later WFP came. Nurses reached 9,000 people.", None),
        ("The agency reached 9,000 people. WFP came later.", None),
    ],
)
def test_the_agency_is_the_one_that_was_named(text: str, speaker: str | None) -> None:
    (figure,) = find_figures(clip(text), dated(2018), matchers("cd"))
    assert figure.metric.value == "reached"
    assert figure.speaker == speaker


def test_a_hostile_text_takes_linear_time() -> None:
    text = "UNHCR reached 5 people. " + "The agency reached 7 people. " * 8_000
    figures = find_figures(clip(text), dated(2018), matchers("cd"))
    assert figures[1].speaker == "UNHCR"

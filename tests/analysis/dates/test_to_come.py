"""Days that are asked for, planned or set as a limit tell nothing of how late a text came out."""

from datetime import date

import pytest

from sitrep.analysis.dates import date_clippings
from tests.analysis.dates.cases import SETTINGS, TODAY, clip, date_text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "The Council spoke on Friday. It asked the parties to meet in Male on 20 March 2014 for talks.",
        ),
        ("en", "The prime minister flew to Port Vila to join a meeting on 20 March 2014, his office said."),
        ("en", "The president left for Nairobi to attend a summit on 20 March 2014."),
        ("en", "Mediators gave both armies until 20 March 2014 to leave the valley."),
        ("en", "The parties agreed to hold a first round on 20 March 2014."),
        ("en", "The commander ordered his men to hand in their arms by 20 March 2014."),
        ("en", "The council extended the mandate of the mission through 20 March 2014."),
        ("en", "Envoys were invited to a summit in Addis Ababa on 20 March 2014."),
        ("fr", "Les médiateurs ont demandé aux parties de se réunir à Bangui le 20 mars 2014."),
        ("fr", "Le président a invité les chefs de la rébellion à un sommet le 20 mars 2014."),
        ("fr", "Les rebelles ont promis d'ouvrir la route le 20 mars 2014."),
        ("de", "Die Vermittler baten die Parteien, sich am 20. März 2014 in Genf zu treffen."),
        ("es", "Los mediadores pidieron a las partes volver a reunirse el 20 de marzo de 2014."),
        ("ru", "Посредники попросили стороны встретиться 20 марта 2014 года в Женеве."),
        ("uk", "Посередники попросили сторони зустрітися 20 березня 2014 року в Женеві."),
    ],
)
def test_a_day_to_come_bounds_nothing_from_below(language: str, text: str) -> None:
    assert date_text(text, language=language).earliest is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Troops fired to disperse a protest on 9 March 2014, residents said."),
        ("en", "Ministers met to sign the accord on 9 March 2014."),
        ("en", "The rebels attacked the post on 9 March 2014 and asked for talks."),
        ("en", "The army was forced to leave the town on 9 March 2014."),
        ("en", "The envoy flew to the capital on 9 March 2014."),
        ("fr", "L'armée a repris la ville le 9 mars 2014."),
        ("fr", "Les rebelles ont attaqué le poste de garde le 9 mars 2014."),
        ("de", "Die Armee hat den Ort am 9. März 2014 genommen."),
        ("es", "El ejército tomó el puente el 9 de marzo de 2014."),
        ("ru", "Посредники встретились 9 марта 2014 года в Женеве."),
    ],
)
def test_a_day_that_was_bounds_from_below(language: str, text: str) -> None:
    assert date_text(text, language=language).earliest == date(2014, 3, 9)


def test_a_meeting_to_come_does_not_carry_the_weekday_of_the_news() -> None:
    text = (
        "The Heads of Government spoke about the islands on Tuesday, they said. They asked the parties to "
        "meet in Male on 20 May 2008 for talks."
    )
    dating = date_text(text)
    assert (dating.day, dating.earliest) == (None, None)


@pytest.mark.parametrize(
    "summary",
    [
        "* Army says two officers gave up on Monday\n\n* Aid group asked for a corridor",
        "(The army said on Monday that two officers gave up.)",
    ],
)
def test_the_weekday_of_a_summary_goes_not_forward_of_a_dateline_below(summary: str) -> None:
    wire = "GOMA, February 9, 2005 (Lake Wire) - Two officers gave up on Monday, the army said on Wednesday."
    above, below = date_clippings([clip(summary, number=1), clip(wire, number=2)], SETTINGS, "UTC", TODAY)
    assert below.day == date(2005, 2, 9)
    assert above.day is None
    assert all(evidence.rule != "weekday of the report" for evidence in above.evidence)


def test_the_weekday_of_a_report_above_still_tells() -> None:
    wire = "GOMA, February 9, 2005 (Lake Wire) - Two officers gave up on Monday, the army said on Wednesday."
    report = "Two officers gave up on Thursday, the army said."
    above, _ = date_clippings([clip(report, number=1), clip(wire, number=2)], SETTINGS, "UTC", TODAY)
    assert any(evidence.rule == "weekday of the report" for evidence in above.evidence)

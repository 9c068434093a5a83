"""Police, army and government of a place abroad are no side of the theatre, and at home they are."""

from datetime import date
from functools import cache

import pytest

from sitrep.analysis.details import Details
from sitrep.config.load import load_configuration
from sitrep.config.theatre import TheatreSettings
from sitrep.model import DateBasis, Dating, FigureBasis, Precision
from tests.build import clipping

_PACKAGED = load_configuration(None).settings.theatre
_SIDES: dict[str, tuple[str, dict[str, str]]] = {
    "NPL": ("Nepal*", {"government": "Royal Nepal Army", "maoists": "Maoists, People's Liberation Army"}),
    "COL": ("Colombia*", {"government": "Colombian army", "farc": "FARC", "eln": "ELN"}),
    "SOM": ("Somali*", {"government": "Somali government, AMISOM", "shabaab": "al-Shabaab"}),
    "GEO": ("Georgia*", {"government": "Georgian army", "russia": "Russian army, Russian forces"}),
    "PHL": ("Philippin*", {"government": "Philippine army", "milf": "MILF"}),
    "KHM": ("Cambodia*, Thai*", {"cambodia": "Cambodian army", "thailand": "Thai army, Royal Thai Army"}),
}


_DAY = date(2008, 8, 14)
_DATING = Dating(_DAY, _DAY, _DAY, Precision.DAY, DateBasis.STATED)


@cache
def details(code: str) -> Details:
    names, sides = _SIDES[code]
    bare = dict.fromkeys(("parties", "places", "homonyms", "effects"), "")
    own = {"name": code, "code": code, "names": names, "sides": sides, "cues": {}}
    return Details(TheatreSettings.model_validate({**_PACKAGED.model_dump(), **bare, **own}))


def standing(code: str, text: str) -> list[tuple[float | None, str | None, FigureBasis]]:
    clip, of = clipping(text), details(code)
    found = of.find_figures(clip, _DATING, of.find_places(clip))
    return [(figure.value, figure.party, figure.basis) for figure in found]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("NPL", "Police in Lucknow said that 14 people were killed when a bus fell into a canal."),
        ("NPL", "Fourteen people were killed in a stampede in Patna, police said."),
        ("NPL", "A bomb went off at a market in Delhi on Friday. Police said 14 people were killed."),
        ("NPL", "LUCKNOW, India, 12 August – A boat sank on the river. The army said 14 people were killed."),
        (
            "COL",
            "The state government of Apure said that 14 people were killed when the river rose in Achaguas.",
        ),
        ("COL", "Gunmen killed 14 people in a bar near Guayaquil, the army said."),
        ("SOM", "The police in Mombasa said 14 people were killed in a raid."),
        ("SOM", "The army said 14 people were killed in a raid off Zanzibar."),
        ("PHL", "The interior ministry in Kuala Lumpur said 14 people were killed by gunmen at Lahad Datu."),
        ("GEO", "Police in Ankara said 14 people were killed when a bus hit a lorry."),
    ],
)
def test_bodies_abroad_are_no_side(code: str, text: str) -> None:
    ((value, party, basis),) = standing(code, text)
    assert value == 14
    assert party not in _SIDES[code][1]
    assert basis is FigureBasis.REPORTED


@pytest.mark.parametrize(
    ("code", "text", "party"),
    [
        ("NPL", "Police in Biratnagar said that 14 people were killed when a mine went off.", "government"),
        ("NPL", "Fourteen people were killed in a raid on Gorkha, police said.", "government"),
        ("NPL", "Police said that 14 people were killed by a mine.", "government"),
        ("NPL", "The Royal Nepal Army told envoys in Delhi that 14 people were killed.", "government"),
        (
            "NPL",
            "A mine went off at Gorkha. Police said 14 people were killed. Envoys met in Delhi.",
            "government",
        ),
        (
            "NPL",
            "Talks went on in Geneva. In Gorkha, police said, 14 people were killed by a mine.",
            "government",
        ),
        (
            "COL",
            "The army said 14 people were killed near Tumaco by men who came from Ecuador.",
            "government",
        ),
        ("SOM", "The army said 14 people were killed in Baidoa. The wounded are in Nairobi.", "government"),
        ("SOM", "Al-Shabaab said that it killed 14 people in Nairobi.", "shabaab"),
        ("PHL", "Rebels said that 14 people were killed in Jolo.", "insurgents"),
        ("GEO", "The army in Vladikavkaz said that 14 people were killed by shells.", "russia"),
        ("GEO", "The army in Gori said that 14 people were killed by shells.", "government"),
        ("KHM", "Police in Siem Reap said that 14 people were killed by rockets.", "government"),
    ],
)
def test_bodies_at_home_and_named_sides_claim(code: str, text: str, party: str) -> None:
    ((value, found, basis),) = standing(code, text)
    assert (value, found, basis) == (14, party, FigureBasis.CLAIMED)


def test_a_neighbour_that_fights_is_its_side() -> None:
    ((value, party, basis),) = standing("KHM", "The army in Bangkok said 14 people were killed by rockets.")
    assert (value, party, basis) == (14, "thailand", FigureBasis.CLAIMED)

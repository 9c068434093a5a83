"""Briefs of days that a test writes itself: short reports, read, dated and composed as a run does it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from sitrep.analysis.analyst import Analyst
from sitrep.analysis.copies import mark_copies
from sitrep.analysis.details import Details
from sitrep.analysis.stories import gather_stories
from sitrep.briefing.compose import Listings, Provenance, compose_brief
from sitrep.config.load import load_configuration
from sitrep.config.settings import Settings
from sitrep.config.theatre import TheatreSettings
from sitrep.model import Article, Brief, DateBasis, Dating, Precision
from tests.build import SETTING, clipping

_THEATRES: dict[str, tuple[str, str, str, str, dict[str, tuple[str, ...]]]] = {
    "AFG": ("Afghanistan", "Asia/Kabul", "Afghan*, Kabul*", "Taliban*", {}),
    "SDN": (
        "Sudan",
        "Africa/Khartoum",
        "Sudan*, Khartoum*, Darfur*",
        "Rapid Support Forces, RSF, Sudanese army",
        {"army": ("Sudanese army", "Sudanese military"), "rsf": ("Rapid Support Forces", "RSF")},
    ),
    "UKR": (
        "Ukraine",
        "Europe/Kyiv",
        "Ukrain*, Kyiv*, Kharkiv*, Odesa*, Kherson*, Donetsk*",
        "Russian forces, Ukrainian forces",
        {
            "ukraine": ("Ukrainian army", "Ukrainian military", "Ukraine's general staff"),
            "russia": ("Russian defence ministry", "Russian military", "Moscow"),
        },
    ),
    "MMR": (
        "Myanmar",
        "Asia/Yangon",
        "Myanmar*, Burm*, Rakhine*, Sagaing*, Kachin*",
        "junta, Arakan Army",
        {"junta": ("junta", "Tatmadaw", "Myanmar military"), "aa": ("Arakan Army",)},
    ),
    "BFA": (
        "Burkina Faso",
        "Africa/Ouagadougou",
        "Burkina*, Ouagadougou, Djibo",
        "JNIM",
        {"army": ("Burkinabe army",), "jnim": ("JNIM",)},
    ),
    "COL": (
        "Colombia",
        "America/Bogota",
        "Colombia*, Catatumbo, Cauca",
        "ELN, FARC dissidents",
        {"army": ("Colombian army",), "eln": ("ELN", "National Liberation Army")},
    ),
    "PSE": (
        "Palestine",
        "Asia/Gaza",
        "Gaza*, Palestin*, West Bank, Rafah, Jenin",
        "Hamas, Israeli army, Israeli military",
        {"israel": ("Israeli army", "Israeli military", "IDF"), "hamas": ("Hamas",)},
    ),
}


@cache
def settings_of(code: str) -> Settings:
    """Return the packaged settings for a theatre of these tests."""
    name, zone, names, parties, sides = _THEATRES[code]
    theatre = TheatreSettings.model_validate(
        {
            "name": name,
            "code": code,
            "timezone": zone,
            "names": names,
            "parties": parties,
            "places": "",
            "sides": {side: ", ".join(listed) for side, listed in sides.items()},
            "verifiers": ["UNAMA", "OHCHR", "UN human rights office"],
        }
    )
    return load_configuration(None).settings.model_copy(update={"theatre": theatre})


@cache
def _analyst(code: str) -> tuple[Analyst, Details]:
    settings = settings_of(code)
    return Analyst(settings, date(2026, 1, 1)), Details(settings.theatre)


def read_day(code: str, day: date, texts: Sequence[tuple[str, str]]) -> tuple[Article, ...]:
    """Read (publisher, text) pairs as the articles of a day, with copies, places, figures and stories."""
    analyst, details = _analyst(code)
    dated = Dating(day, day, day, Precision.DAY, DateBasis.STATED, ())
    articles = []
    for number, (publisher, text) in enumerate(texts):
        clip = clipping(text, publisher=publisher, file=f"{number}.txt")
        (article,) = analyst.read([clip])
        inside = replace(article.theatre, inside=True)  # a short report need not name the country
        articles.append(details.add_to(replace(article, date=dated, theatre=inside)))
    return gather_stories(mark_copies(articles), settings_of(code).dates).articles


def compose(code: str, day: date, articles: Sequence[Article]) -> Brief:
    """Compose the brief of a day."""
    setting = replace(SETTING, edition=replace(SETTING.edition, next_day=day + timedelta(days=1)))
    return compose_brief(day, articles, Listings(), settings_of(code), Provenance("", "", ""), setting)

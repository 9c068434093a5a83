"""Whose communiqué a text is, told from an outlet that reports on one."""

from dataclasses import replace
from datetime import date

import pytest

from sitrep.analysis.figures import FigureMatchers, find_figures
from sitrep.analysis.speakers import SpeakerMatchers
from sitrep.analysis.speakers.senders import Sender, Senders
from sitrep.model import Clipping, FigureBasis, Quote
from tests.briefing.days import compose, read_day, settings_of
from tests.build import clipping
from tests.gold.figures_scorer import dated

PLAIN = "It rained on the town all day."


def sender(code: str, clip: Clipping) -> Sender | None:
    theatre = settings_of(code).theatre
    return Senders(theatre, SpeakerMatchers(theatre)).find(clip)


def side(code: str, clip: Clipping) -> str | None:
    found = sender(code, clip)
    return found.side if found is not None else None


@pytest.mark.parametrize(
    ("code", "language", "title", "expected"),
    [
        ("UKR", "en", "BRIEFING OF THE RUSSIAN DEFENCE MINISTRY", "russia"),
        (
            "UKR",
            "en",
            "Briefing by the Ministry of Defence of the Russian Federation (12 May 2024)",
            "russia",
        ),
        ("SDN", "en", "Statement by the General Command of the Sudanese Armed Forces", "army"),
        ("SDN", "en", "Rapid Support Forces: statement No. 14", "rsf"),
        ("SDN", "en", "RSF press release", "rsf"),
        ("YEM", "en", "General Command of the Armed Forces, Sanaa, 4 March 2025", "government"),
        ("BFA", "fr", "Communiqué n° 12 du ministère de la Défense", "government"),
        ("BFA", "fr", "COMMUNIQUÉ DE L'ÉTAT-MAJOR GÉNÉRAL DES ARMÉES", "government"),
        ("UKR", "ru", "Сводка Министерства обороны Российской Федерации", "russia"),
        ("UKR", "uk", "Зведення Генерального штабу Збройних сил України", "ukraine"),
    ],
)
def test_a_title_says_whose_communique_it_is(code: str, language: str, title: str, expected: str) -> None:
    theatre = "SDN" if code == "YEM" else code
    assert side(theatre, replace(clipping(PLAIN, title=title), language=language)) == expected


@pytest.mark.parametrize(
    ("code", "publisher", "expected"),
    [
        ("UKR", "Ministry of Defence of the Russian Federation", "russia"),
        ("UKR", "General Staff of the Armed Forces of Ukraine", "ukraine"),
        ("MMR", "Arakan Army", "aa"),
        ("PSE", "Israel Defense Forces", "israel"),
        ("SDN", "Rapid Support Forces", "rsf"),
        ("COL", "Ministry of National Defence", "government"),
    ],
)
def test_a_publisher_is_a_side(code: str, publisher: str, expected: str) -> None:
    assert side(code, clipping(PLAIN, publisher=publisher)) == expected


@pytest.mark.parametrize(
    "text",
    [
        f"General Command of the Armed Forces\n\n{PLAIN}",
        f"{PLAIN}\n\nOffice of the spokesman of the armed forces\nKhartoum, 14 June 2023",
    ],
)
def test_the_first_and_the_last_lines_say_who_sends_a_text(text: str) -> None:
    assert side("SDN", clipping(text)) == "government"


@pytest.mark.parametrize(
    ("code", "address", "expected"),
    [
        ("UKR", "https://function.mil.ru/news_page/more.htm?id=12", "russia"),
        ("UKR", "https://www.mod.gov.ua/en/news/1", "ukraine"),
        ("SDN", "https://mod.gov.sd/1", "army"),
        ("UKR", "https://news.gov.fr/1", None),
        ("UKR", "https://militarypages.com/russian-army", None),
        ("UKR", "http://[broken", None),
    ],
)
def test_an_address_is_that_of_a_ministry(code: str, address: str, expected: str | None) -> None:
    assert side(code, replace(clipping(PLAIN), url=Quote(address, None, None))) == expected


@pytest.mark.parametrize(
    ("code", "title", "publisher"),
    [
        ("UKR", None, "Moscow Times"),
        ("UKR", None, "Ukraine War Bulletin"),
        ("UKR", None, "The Military Review"),
        ("UKR", "Russian defence ministry claims capture of village", None),
        ("UKR", "Russian defence ministry: 40 drones shot down", None),
        ("UKR", "Russian defence ministry: troops killed 40", None),
        ("UKR", "Briefing by the defence ministry: what we know", None),
        ("UKR", "Statement by the Russian army rejected by Kyiv", None),
        ("SDN", "Sudanese army and RSF trade blame", None),
        ("SDN", "Army statement raises doubts", None),
        ("SDN", "RSF rebels", None),
        ("SDN", None, "Sudan Tribune"),
        ("SDN", None, "Army Times"),
        ("SDN", None, "The National"),
        ("PSE", None, "Hamas News Network"),
        ("PSE", None, "UN human rights office"),
        ("PSE", None, "Palestinian Red Crescent"),
    ],
)
def test_who_tells_of_a_side_is_none(code: str, title: str | None, publisher: str | None) -> None:
    assert side(code, clipping(PLAIN, title=title, publisher=publisher)) is None


def test_a_heading_is_no_sender() -> None:
    assert sender("SDN", clipping(f"The army\n\n{PLAIN}\n\nRebels\n\n{PLAIN}")) is None


def test_an_office_that_is_no_side_has_a_name() -> None:
    found = sender("PSE", clipping(PLAIN, title="REPUBLIC OF LEBANON - MINISTRY OF PUBLIC HEALTH"))
    assert found == Sender("REPUBLIC OF LEBANON - MINISTRY OF PUBLIC HEALTH", None)


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("SDN", "RSF\nCommunique No. 9\nNyala, 4 May 2023\n\nThe base of Nyala has fallen.", "rsf"),
        ("MMR", "Arakan Army and brothers\nStatement to the people of Rakhine\n\nThe town is free.", "aa"),
        ("COL", "ELN, war front of the east\n\nWe took the post of Tame. Our fighters hold the road.", "eln"),
        ("BFA", "JNIM\n\nNous avons pris la caserne de Djibo. Nos hommes tiennent la route.", "jnim"),
    ],
)
def test_a_name_over_a_text_that_speaks_for_itself_sends_it(code: str, text: str, expected: str) -> None:
    assert side(code, clipping(text)) == expected


@pytest.mark.parametrize(
    ("title", "publisher", "text"),
    [
        (
            "RSF rebels in Nyala",
            None,
            "The rebels took the base. Our reporters saw our correspondent's house burn.",
        ),
        (
            "RSF advance",
            "Nile Courier",
            "We saw smoke over the base of Nyala. Our car was stopped twice by fighters.",
        ),
        ("RSF fighters seized the base", None, "We heard shots all night, a nurse said. We hid, she said."),
        (
            "RSF in Nyala",
            None,
            "“We will go on to El Fasher,” a fighter said. “Our guns are ready.” The town is shut.",
        ),
        ("Statement to the nation", None, "The president spoke of peace for an hour on Sunday."),
    ],
)
def test_a_heading_over_a_report_sends_nothing(title: str, publisher: str | None, text: str) -> None:
    assert side("SDN", clipping(text, title=title, publisher=publisher)) is None


def test_a_health_ministry_fights_nobody() -> None:
    found = sender("UKR", clipping(PLAIN, publisher="Ministry of Health of Ukraine"))
    assert found == Sender("Ministry of Health of Ukraine", None)


def test_a_megabyte_without_lines_is_no_trouble() -> None:
    for words in ("statement of ", "army ", "12 ", "the "):
        assert sender("SDN", clipping(words * 80_000, title=words * 80_000, publisher=words * 80_000)) is None


def test_counts_of_a_communique_are_claims_of_who_sends_it() -> None:
    text = "The fighters seized the base of Gedaref on Sunday and killed 63 soldiers. Residents said nine civilians were killed."
    matchers = FigureMatchers(settings_of("SDN").theatre)
    title = "Statement by the Rapid Support Forces"
    first, second = find_figures(clipping(text, title=title), dated(2023), matchers)
    assert (first.speaker, first.party, first.basis) == ("Rapid Support Forces", "rsf", FigureBasis.CLAIMED)
    assert (second.speaker, second.basis) == ("Residents", FigureBasis.REPORTED)
    plain, _ = find_figures(clipping(text, title="Base falls"), dated(2023), matchers)
    assert (plain.speaker, plain.basis) == (None, FigureBasis.REPORTED)


@pytest.mark.parametrize(
    ("publisher", "tag"),
    [
        ("Rapid Support Forces", "party_claim"),
        ("RSF media office", "party_claim"),
        ("Sudan Tribune", "single_source"),
    ],
)
def test_what_a_side_publishes_is_its_claim(publisher: str, tag: str) -> None:
    day = date(2023, 9, 14)
    text = "Fighters seized the army base at Gedaref on Wednesday after heavy shelling and killed 63 soldiers there."
    made = compose("SDN", day, read_day("SDN", day, [(publisher, text)]))
    (item,) = (item for part in made.sections for item in part.items)
    assert item.support.tag.value == tag

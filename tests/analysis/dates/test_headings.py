"""A day in the heading of a document is its own; one that a headline tells of is not."""

from dataclasses import replace
from datetime import date

import pytest

from sitrep.analysis.dates import date_clippings
from sitrep.model import Confidence, DateBasis, Removal, Segment
from tests.analysis.dates.cases import SETTINGS, TODAY, clip, date_text, rules

NINTH = date(2014, 3, 9)
BODY = {
    "en": "Gunners shelled the hills above the town, the ministry said.",
    "fr": "L'artillerie a bombardé les collines, a indiqué le ministère.",
    "de": "Artillerie beschoss die Hügel über der Stadt, teilte das Ministerium mit.",
    "es": "La artillería bombardeó las colinas, informó el ministerio.",
    "pt": "A artilharia bombardeou as colinas, informou o ministério.",
    "ru": "Артиллерия обстреляла высоты над городом, сообщило министерство.",
    "uk": "Артилерія обстріляла висоти над містом, повідомило міністерство.",
    "ar": "قالت الوزارة إن المدفعية قصفت التلال فوق المدينة.",
}


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("en", "Statement of 9 March 2014"),
        ("en", "COUNCIL OF ISLANDS SECRETARIAT\nBridgetown, Barbados\nStatement of 9 March 2014"),
        ("en", "MINISTRY OF DEFENCE\nSituation of 9 March 2014 - Operation Lake"),
        ("en", "Press release | Lake Nurses | 9 March 2014"),
        ("en", "Lake Nurses | Goma | 9 March 2014"),
        ("en", "Statement of the high command of the Lake Front to the press, Bunagana, 9 March 2014"),
        ("en", "KIVU SECURITY\nWeek ending 9 March 2014"),
        ("en", "Flash update (9 March 2014)"),
        ("en", "Weekly Bulletin No. 12\nCovering 3 to 9 March 2014"),
        ("en", "Reporting period: 3 - 9 March 2014"),
        ("en", "Speech by the minister, 9 March 2014"),
        ("fr", "Résumé des faits du 3 au 9 mars 2014"),
        ("fr", "Point de situation du 9 mars 2014 - Offensive au Nord-Kivu"),
        ("fr", "Communiqué du Front du Lac, Bunagana, le 9 mars 2014"),
        ("fr", "Bulletin de la semaine du 3 au 9 mars 2014 - Nord-Kivu"),
        ("de", "Erklärung vom 9. März 2014"),
        ("de", "Pressemitteilung | Seenotärzte | 9. März 2014"),
        ("es", "Comunicado del 9 de marzo de 2014 | Oficina de Prensa"),
        ("pt", "Comunicado de 9 de março de 2014 | Gabinete de Imprensa"),
        ("pt", "Boletim semanal\nde 3 a 9 de março de 2014"),
        ("ru", "Заявление МИД от 9 марта 2014 года"),
        ("uk", "Заява МЗС від 9 березня 2014 року"),
        ("ar", "بيان بتاريخ 9 مارس 2014"),
    ],
)
def test_a_day_set_off_in_a_heading_is_stated(language: str, heading: str) -> None:
    dating = date_text(f"{heading}\n\n{BODY[language]}", language=language)
    assert (dating.day, dating.basis) == (NINTH, DateBasis.STATED)
    assert dating.evidence[0].text in heading


def test_a_day_in_the_title_counts_as_much() -> None:
    title = "Point de situation du 9 mars 2014 - Opération Lac"
    body, begin = BODY["fr"], len(title) + 2
    clipping = replace(
        clip(body, language="fr", removed=(Removal(title, 0, len(title), "header"),)),
        segments=(Segment(0, begin, begin + len(body)),),
    )
    (dating,) = date_clippings([clipping], SETTINGS, "UTC", TODAY)
    assert (dating.day, dating.confidence) == (NINTH, Confidence.MEDIUM)
    assert rules(dating) == {"heading": True}
    evidence = dating.evidence[0]
    assert evidence.start is not None
    assert title[evidence.start : evidence.end] == evidence.text == "9 mars 2014"


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("en", "The 11 September 2001 attacks, ten years on"),
        ("en", "The fall of Bukavu, 2 June 2004"),
        ("en", "Lake Massacre, 1 April 2022"),
        ("en", "Letter dated 9 March 2014 from the envoy"),
        ("en", "The agreement of 9 March 2014\nFull text"),
        ("en", "Tenth anniversary statement of 9 March 2014"),
        ("en", "Days of fire: the lake towns from 3 to 9 March 2014"),
        ("en", "Remembering the massacre of 12 May 1997"),
        ("en", "What happened on 7 July 2005"),
        ("en", "7 July 2005: the day the buses stopped"),
        ("en", "Statement on the attack of 9 March 2014"),
        ("en", "Report of the massacre of 9 March 2014"),
        ("en", "Statement of 9 March 2014 in response to the report of 4 March 2014"),
        ("en", "Press release | Lake Nurses | 9 March 2014\nReport of 2 March 2014"),
        ("en", "Obituary: Colonel Lake, 4 March 1931 - 9 March 2014"),
        ("en", "Lake rebels sign the deal of 23 March 2009"),
        ("en", "A statement of 9 March 2014 said so."),
        ("en", "Statement of 9 March"),
        ("fr", "Le massacre du 28 septembre 2009, Conakry"),
        ("fr", "Il y a dix ans, le 9 mars 2004"),
        ("de", "Der Anschlag vom 19. Dezember 2016"),
        ("es", "La masacre, Bojayá, 2 de mayo de 2002"),
        ("pt", "O massacre, Santa Cruz, 12 de novembro de 1991"),
        ("ru", "Теракт, Беслан, 1 сентября 2004 года"),
    ],
)
def test_a_day_that_a_headline_tells_of_is_not_stated(language: str, heading: str) -> None:
    dating = date_text(f"{heading}\n\n{BODY[language]}", language=language)
    assert dating.day is None
    assert dating.basis is not DateBasis.STATED


def test_a_dateline_of_another_day_is_stronger_than_a_heading() -> None:
    text = "Report on prisons, 2 February 2013\n\nGENEVA, 5 February 2013 (Lake Wire) - Cells are full."
    assert date_text(text).day == date(2013, 2, 5)


def test_a_text_that_tells_of_later_days_is_not_of_the_day_of_its_heading() -> None:
    text = "Situation of 9 March 2014\n\nThe army shelled the hills on 14 March 2014, the ministry said."
    dating = date_text(text)
    assert (dating.day, dating.earliest) == (None, date(2014, 3, 14))


@pytest.mark.parametrize("line", ["Statement of " * 20_000, "9 March 2014 | " * 30_000, "(" * 500_000])
def test_odd_headings_are_read_in_no_time_at_all(line: str) -> None:
    assert date_text(f"{line}\n\nThe road is shut.").day is None

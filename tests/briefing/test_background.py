"""Texts that explain or look back, and sentences of past years, never lead; a verdict of today does."""

from dataclasses import replace
from datetime import date

import pytest

from sitrep.briefing.background import explains, looks_back
from sitrep.model import Brief, Excerpt
from tests.briefing.days import compose, read_day

DAY = date(2023, 9, 14)
NEWS = "A drone hit the fuel market of Nyala on Wednesday and killed two drivers, a trader said."

# Headlines, and whether the text under them explains or looks back. Labelled before any rule was run.
TITLES = {
    "Five questions about the war in Sudan": True,
    "Q&A: How the fighting in Darfur began": True,
    "What we know about the siege of El Obeid": True,
    "Explainer: who fights whom in Khartoum": True,
    "EXPLAINER - The road to war": True,
    "Hassan al-Turabi, kingmaker of Khartoum, dies at 84": True,
    "Obituary: a general of two coups": True,
    "Timeline: six months of war": True,
    "Who is the man they call Hemedti?": True,
    "Darfur, twenty years on": True,
    "Factbox | Armies and militias": True,
    "Ten things to know about Port Sudan": True,
    "Shells hit Omdurman market, 17 dead": False,
    "Minister explains delay of grain ship": False,
    "Nurse dies at 40-bed clinic in raid": False,
    "Baby dies at 12 Kilo camp": False,
    "Rebels who are holding Kassala free 12": False,
    "Army questions five men over theft of aid": False,
    "Court sentences militia chief for killings of 2004": False,
    "Thousands march on anniversary of coup, two shot": False,
    "UN knows what it will ask for, envoy says": False,
}
# Sentences of that day, and whether they look back.
SENTENCES = {
    "The fighting of 2003 killed 300,000 people in Darfur, by a count of the United Nations.": True,
    "In June 2019 soldiers killed more than 100 protesters in front of the army's headquarters.": True,
    "Between 1983 and 2005 two million people died in the war of the south.": True,
    "Gunmen burned the mission school in 2014 and took 11 girls.": True,
    "A court in Port Sudan on Tuesday sentenced a colonel to death for killing 14 protesters in 2019.": False,
    "The raid on Kutum, the worst since 2004, killed 30 people, an elder said.": False,
    "It was the deadliest strike since 2015: 41 people died in the market of Kabkabiya, a doctor said.": False,
    "Fighters of the movement, which rose in 2003, stormed the garrison of Zalingei, residents said.": False,
    "The parties asked for the 2020 Juba accord to be kept, a mediator said.": False,
    "Shells killed four people in Wad Madani, a nurse said.": False,
    "Aircraft bombed the bridge of Shambat yesterday, which had been opened in 1966, an engineer said.": False,
}


@pytest.mark.parametrize(("title", "wanted"), TITLES.items())
def test_headlines(title: str, wanted: bool) -> None:
    (article,) = read_day("SDN", DAY, [("Paper", f"{title}\n\n{NEWS}")])
    assert explains(article) is wanted


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("fr", "Cinq questions sur la guerre au Soudan"),
        ("es", "Lo que se sabe del ataque a Nyala"),
        ("de", "Fragen und Antworten zum Krieg im Sudan"),
        ("ru", "Что известно об ударе по Ньяле"),
        ("uk", "Що відомо про удар по Ньялі"),
        ("ar", "أسئلة وأجوبة حول الحرب في السودان"),
    ],
)
def test_headlines_of_other_languages(language: str, title: str) -> None:
    (article,) = read_day("SDN", DAY, [("Paper", f"{title}\n\n{NEWS}")])
    assert explains(replace(article, clipping=replace(article.clipping, language=language)))


@pytest.mark.parametrize(("sentence", "wanted"), SENTENCES.items())
def test_sentences(sentence: str, wanted: bool) -> None:
    (article,) = read_day("SDN", DAY, [("Paper", sentence)])
    excerpt = Excerpt(article.id, sentence, 0, len(sentence), clipped_before=False, clipped_after=False)
    assert looks_back(article, [excerpt]) is wanted


def made(*texts: str) -> Brief:
    return compose("SDN", DAY, read_day("SDN", DAY, [(f"Paper {n}", text) for n, text in enumerate(texts)]))


def test_background_is_printed_and_never_leads() -> None:
    old = "The fighting of 2003 killed 300,000 people in Darfur, by a count of the United Nations."
    asked = "Five questions about Darfur\n\nMore than 9,000 people have died in the fighting, a monitor says."
    brief = made(NEWS, old, asked)
    assert [highlight.excerpts[0].text for highlight in brief.highlights] == [NEWS]
    assert all(count.figure.value == 2 for count in brief.key_figures)
    for section in brief.sections:
        if section.items:
            assert section.items[0].excerpts[0].text == NEWS
    printed = [
        item.excerpts[0].text for section in brief.sections for item in (*section.items, *section.more)
    ]
    assert any("300,000" in text for text in printed)
    assert any("9,000" in text for text in printed)


def test_a_verdict_of_today_is_news() -> None:
    verdict = "Judges in The Hague on Wednesday sentenced a militia leader for war crimes in Darfur in 2004."
    brief = made(verdict)
    assert [highlight.excerpts[0].text for highlight in brief.highlights] == [verdict]

"""Who passes on another's word, and who speaks in languages whose verb stands before the speaker."""

import pytest

from sitrep.analysis.figures import find_figures
from sitrep.model import Figure
from tests.gold.figures_scorer import clip, dated, matchers


def only(text: str, language: str = "en", conflict: str = "ye") -> Figure:
    (figure,) = find_figures(clip(text, language), dated(2022), matchers(conflict))
    return figure


@pytest.mark.parametrize(
    ("text", "speaker", "party", "basis"),
    [
        ("The mayor, citing the army, said 13 people had died.", "mayor", "local_official", "reported"),
        ("Thirteen died, the prosecutor said, quoting a nurse.", "prosecutor", "local_official", "reported"),
        ("In a report citing the police, Amnesty said 13 people had died.", "Amnesty", "ngo", "reported"),
        ("SABA news agency, quoting the health ministry, said 13 died.", "SABA news agency", "medical", "reported"),
        ("Thirteen people died, state television said, citing the army.", "state television", "government", "claimed"),
        ("Local media, citing the army, reported 13 deaths.", "Local media", "government", "claimed"),
        ("Thirteen were killed, it said, citing residents.", "residents", "resident", "reported"),
    ],
)  # fmt: skip
def test_who_cites_another_says_it_and_a_medium_stands_where_its_source_does(
    text: str, speaker: str, party: str, basis: str
) -> None:
    figure = only(text)
    assert (figure.speaker, figure.party, figure.basis) == (speaker, party, basis)


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("ar", "قتل 14 شخصا في قصف على سوق بالمدينة، حسبما أفاد مسؤولون محليون.", "مسؤولون محليون"),
        ("ar", "قتل 14 شخصا في قصف على السوق حسبما أفاد مسؤولون محليون.", "مسؤولون محليون"),
        ("ar", "أصيب 9 مدنيين بجروح، وفق ما ذكرت وزارة الصحة.", "وزارة الصحة"),
        ("ar", "أفاد مصدر طبي بمقتل 7 مدنيين.", "مصدر طبي"),
        ("ar", "وقال الجيش إنه قتل 30 مسلحا.", "الجيش"),
        ("ar", "أعلنت الأمم المتحدة نزوح أكثر من 4000 شخص.", "الأمم المتحدة"),
        ("fa", "۱۲ غیرنظامی کشته شدند، مقام‌های محلی گفتند.", "مقام‌های محلی"),
        ("fa", "یک مقام محلی به رویترز گفت که ۵ نفر کشته شدند.", "یک مقام محلی"),
        ("ps", "په برید کې ۱۰ کسان ووژل شول، ځایي چارواکو وویل.", "ځایي چارواکو"),
        ("fr", "Neuf civils ont été tués, ont rapporté des habitants.", "habitants"),
        ("fr", "L'attaque a fait 11 morts, comme l'a annoncé le gouverneur.", "gouverneur"),
        ("fr", "Six personnes ont été tuées, a déclaré à l'AFP un habitant.", "habitant"),
        ("fr", "Au moins 18 personnes ont été tuées, d'après deux chauffeurs.", "deux chauffeurs"),
        ("uk", "Загинули 5 людей, про це повідомив голова ОВА.", "голова ОВА"),
        ("uk", "Як повідомив губернатор, загинули 7 людей.", "губернатор"),
        ("uk", "Вночі загинули 5 людей, — повідомив губернатор.", "губернатор"),
        ("ru", "Погибли восемь мирных жителей, об этом сообщила прокуратура.", "прокуратура"),
        ("ru", "В полиции сообщили, что ранены 14 человек.", "полиции"),
        ("es", "Nueve campesinos fueron asesinados, según denunciaron vecinos.", "vecinos"),
        ("es", "Murieron cinco policías, así lo confirmó el comandante.", "comandante"),
        ("es", "Seis personas murieron, dijo a la prensa el alcalde.", "alcalde"),
        ("de", "Wie die Polizei mitteilte, wurden zwölf Menschen getötet.", "Polizei"),
        ("de", "Zwölf Menschen wurden getötet, teilte die Polizei mit.", "Polizei"),
    ],
)
def test_the_owner_is_who_says_it_not_what_is_said(language: str, text: str, speaker: str) -> None:
    assert only(text, language).speaker == speaker


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Douze personnes sont mortes, a-t-on appris de source sécuritaire."),
        ("fr", "La mort de six personnes a été confirmée par le maire."),
        ("ar", "وأضاف أن 40 جريحا نقلوا إلى المستشفى."),
    ],
)
def test_no_owner_rather_than_a_wrong_one(language: str, text: str) -> None:
    assert only(text, language).speaker is None

"""Short texts of people killed, hurt or taken have a theme; accidents have none."""

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from sitrep.analysis.harmed import theme_by_harm
from sitrep.model import Article, Figure, FigureBasis, Metric, Qualifier, Theming
from sitrep.pipeline.articles import gather_articles
from tests.build import article
from tests.desk import Desk

NONE = "other"
THEATRES: Mapping[str, Mapping[str, object]] = {
    "COL": {"name": "Colombia", "timezone": "America/Bogota", "names": ["Colombia*"]},
    "MOZ": {"name": "Mozambique", "timezone": "Africa/Maputo", "names": ["Mozambi*"]},
    "UKR": {"name": "Ukraine", "timezone": "Europe/Kyiv", "names": ["Ukrain*", "Україн*", "Украин*"]},
    "YEM": {"name": "Yemen", "timezone": "Asia/Aden", "names": ["Yemen*", "اليمن"]},
    "MLI": {"name": "Mali", "timezone": "Africa/Bamako", "names": ["Mali*"]},
    "HTI": {"name": "Haiti", "timezone": "America/Port-au-Prince", "names": ["Haiti*", "Port-au-Prince*"]},
    "LKA": {"name": "Sri Lanka", "timezone": "Asia/Colombo", "names": ["Sri Lanka*"]},
}
# Theatre, language, text, theme; the second half was labelled with the first and run last.
TEXTS = [
    (
        "COL",
        "en",
        "Four farmers were killed by a mine in Tumaco on Friday, the governor said.",
        "battlefield",
    ),
    (
        "MOZ",
        "en",
        "Two woodcutters were found dead in Macomia on Sunday, the administrator said.",
        "battlefield",
    ),
    (
        "UKR",
        "en",
        "A drone hit a minibus in Kherson on Tuesday and five passengers were hurt, the region said.",
        "battlefield",
    ),
    (
        "YEM",
        "en",
        "Three fishermen were wounded off Hodeidah on Monday when a mine went off, the coast guard said.",
        "battlefield",
    ),
    ("MLI", "en", "Six people drowned when a canoe overturned near Mopti on Saturday, the mayor said.", NONE),
    (
        "HTI",
        "en",
        "A bus fell into a ravine near Jacmel in Haiti and 18 people were killed, the police said.",
        NONE,
    ),
    (
        "LKA",
        "en",
        "Shell splinters wounded nine people in a church in the north of Sri Lanka, a priest said.",
        "battlefield",
    ),
    (
        "COL",
        "es",
        "Tres soldados murieron y cinco resultaron heridos el jueves en un combate con la guerrilla en Arauca, informó el ejército.",
        "battlefield",
    ),
    ("COL", "es", "Dos niños murieron al pisar una mina en Colombia, dijo el alcalde.", "battlefield"),
    (
        "COL",
        "es",
        "Ocho pasajeros murieron el lunes al volcar un bus en Boyacá, informó la policía de carreteras.",
        NONE,
    ),
    (
        "MLI",
        "fr",
        "Trois chauffeurs ont été tués mardi par une mine près de Gossi, au Mali, a indiqué le préfet.",
        "battlefield",
    ),
    (
        "MLI",
        "fr",
        "Neuf villageois ont péri dans une attaque à Diallassagou, dans le centre du Mali, selon un élu.",
        "battlefield",
    ),
    (
        "UKR",
        "uk",
        "Унаслідок удару по Нікополю загинули дві людини, ще семеро поранені, повідомив голова ОВА.",
        "battlefield",
    ),
    ("UKR", "uk", "У ДТП під Рівним в Україні загинули четверо людей, повідомила поліція.", NONE),
    (
        "UKR",
        "ru",
        "В Курахово при обстреле погибли трое жителей, сообщили в прокуратуре Донецкой области.",
        "battlefield",
    ),
    ("YEM", "ar", "قتل أربعة أشخاص وأصيب تسعة في انفجار لغم في الحديدة، قال مسؤول محلي.", "battlefield"),
    (
        "UKR",
        "de",
        "Bei einem Angriff auf Cherson in der Ukraine wurden am Montag drei Menschen getötet, teilte der Gouverneur mit.",
        "battlefield",
    ),
    (
        "UKR",
        "de",
        "Bei einem Verkehrsunfall nahe Odessa in der Ukraine starben am Sonntag fünf Menschen, teilte die Polizei mit.",
        NONE,
    ),
    ("HTI", "en", "Eleven people were shot in Cabaret, Haiti, on Sunday, the mayor said.", "battlefield"),
    (
        "MOZ",
        "en",
        "Cholera has killed 14 people in Nampula since March, the health service said.",
        "humanitarian",
    ),
    (
        "COL",
        "en",
        "Seven villagers were killed in Corinto, Colombia, on Thursday, the ombudsman said.",
        "battlefield",
    ),
    (
        "MLI",
        "en",
        "Five herders died on Monday when their cart ran over a bomb near Djibo road in Mali, a relative said.",
        "battlefield",
    ),
    (
        "UKR",
        "en",
        "Two electricians were injured in Nikopol, Ukraine, the head of the district said.",
        "battlefield",
    ),
    (
        "YEM",
        "en",
        "Nine people were killed and 12 injured in a wedding fire in Ibb, Yemen, the civil defence said.",
        NONE,
    ),
    (
        "HTI",
        "en",
        "Four traders were kidnapped on the road to Mirebalais, Haiti, their families said.",
        "battlefield",
    ),
    (
        "COL",
        "es",
        "Un policía murió y otros tres quedaron heridos tras un ataque con explosivos en Jamundí, Colombia, según la alcaldesa.",
        "battlefield",
    ),
    (
        "COL",
        "es",
        "Cuatro campesinos fueron asesinados el domingo en Argelia, Cauca, Colombia, denunció la Defensoría.",
        "battlefield",
    ),
    (
        "COL",
        "es",
        "Doce personas murieron sepultadas por un deslizamiento de tierra en Nariño, Colombia, tras las lluvias.",
        "humanitarian",
    ),
    (
        "MLI",
        "fr",
        "Deux Casques bleus ont été blessés à Kidal, au Mali, par un engin explosif, a annoncé la mission.",
        "battlefield",
    ),
    (
        "MLI",
        "fr",
        "Treize personnes sont mortes dans un accident de la route près de Ségou, au Mali, selon les pompiers.",
        NONE,
    ),
    (
        "UKR",
        "uk",
        "Через обстріли Харківщини поранено одинадцять людей, серед них двоє дітей.",
        "battlefield",
    ),
    (
        "UKR",
        "ru",
        "Четыре человека погибли при ударе по рынку в Константиновке, Украина, сообщил мэр.",
        "battlefield",
    ),
    ("YEM", "ar", "قتل ثلاثة مدنيين في قصف مدفعي على تعز، قال طبيب.", "battlefield"),
    ("YEM", "ar", "توفي ستة أشخاص في حادث مرور قرب ذمار في اليمن.", NONE),
    (
        "UKR",
        "de",
        "Eine Rakete traf einen Markt in Nikopol, Ukraine; vier Verkäuferinnen kamen ums Leben, so der Bürgermeister.",
        "battlefield",
    ),
    ("LKA", "en", "Three children were killed by lightning near Vavuniya, Sri Lanka, the police said.", NONE),
    (
        "MOZ",
        "en",
        "The administrator said that 12 people had been killed in two hamlets of Nangade, Mozambique.",
        "battlefield",
    ),
    ("HTI", "fr", "Cinq agents ont été tués par balles à Port-au-Prince, a dit le syndicat.", "battlefield"),
    (
        "MOZ",
        "en",
        "A boat carrying families sank off Ibo, Mozambique, and 9 people died, the harbour master said.",
        NONE,
    ),
    (
        "LKA",
        "en",
        "A train crashed into a bus at a crossing near Anuradhapura, Sri Lanka, and 21 people were killed, the railway said.",
        NONE,
    ),
]


@pytest.mark.parametrize("code", THEATRES)
def test_who_is_killed_or_hurt_gives_a_theme(code: str, tmp_path: Path) -> None:
    desk = Desk(tmp_path / "desk")
    desk.configure(theatre={"code": code, **THEATRES[code]})
    wanted = {text: theme for theatre, _, text, theme in TEXTS if theatre == code}
    for number, (_, language, text, _) in enumerate(row for row in TEXTS if row[0] == code):
        record = {"publisher": "Sample Herald", "language": language, "text": text, "date": "2024-05-06"}
        (desk.seeds / f"{number}.json").write_text(json.dumps(record), encoding="utf-8")
    articles, _ = gather_articles(desk.open("2024-05-07"), lambda *_: None)
    inside = [each for each in articles if each.theatre.inside]
    assert len(inside) >= 0.6 * len(wanted)
    found = {each.clipping.text: each.primary or NONE for each in inside}
    assert found == {text: wanted[text] for text in found}


def _counting(metric: Metric = Metric.KILLED, rule: str = "no cue", **changes: object) -> Article:
    text = "Four farmers fell at the ford on Friday. The rice is late."
    told = article(text, themes=())
    figure = Figure(
        id="f",
        metric=metric,
        value=4,
        min=4,
        max=4,
        qualifier=Qualifier.EXACT,
        unit="people",
        raw="Four farmers",
        group=(),
        perpetrator=None,
        speaker=None,
        party=None,
        basis=FigureBasis.REPORTED,
        place=None,
        period=None,
        as_of=None,
        start=0,
        end=12,
    )
    passages = tuple(replace(each, theme=None, rule=rule) for each in told.theming.passages)
    return replace(
        told,
        theming=Theming((), passages, rule),
        figures=(replace(figure, **changes),),  # type: ignore[arg-type]
    )


@pytest.mark.parametrize("metric", [Metric.KILLED, Metric.INJURED, Metric.CASUALTIES, Metric.ABDUCTED])
def test_a_count_of_harm_gives_the_theme_of_the_fighting(metric: Metric) -> None:
    (told,) = theme_by_harm([_counting(metric)], "battlefield")
    assert (told.primary, told.theming.rule) == ("battlefield", "harm")
    assert [each.theme for each in told.theming.passages] == ["battlefield"]


@pytest.mark.parametrize(
    "told",
    [
        _counting(Metric.DISPLACED),
        _counting(basis=FigureBasis.PROJECTED),
        _counting(value=0),
        _counting(superseded_by="g"),
        _counting(rule="other words"),
        replace(_counting(), theatre=article("Far away.", inside=False).theatre),
        article("Four farmers fell at the ford on Friday.", themes=("humanitarian",)),
    ],
)
def test_nothing_else_does(told: Article) -> None:
    assert theme_by_harm([told], "battlefield") == (told,)


def test_without_such_a_theme_nothing_is_changed() -> None:
    told = _counting()
    assert theme_by_harm([told], None) == (told,)

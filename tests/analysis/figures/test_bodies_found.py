"""Bodies that are found, and what is only spoken of, in the languages whose counts are read."""

import pytest

from sitrep.analysis.figures import find_figures
from sitrep.model import Figure
from tests.gold.figures_scorer import clip, dated, matchers


def read(language: str, text: str, home: str = "ml") -> tuple[Figure, ...]:
    return find_figures(clip(text, language), dated(2013), matchers(home))


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "La Croix-Rouge a ramassé 62 corps, dont 38 de civils.", [62, 38]),
        ("fr", "Les secouristes ont retrouvé 14 cadavres dans un puits.", [14]),
        ("fr", "Les secours ont relevé au moins quatorze corps sans vie.", [14]),
        ("es", "La Cruz Roja recogió 62 cuerpos, 38 de ellos de civiles.", [62, 38]),
        ("es", "Los bomberos recuperaron 14 cadáveres.", [14]),
        ("es", "En la fosa se encontraron 14 cuerpos.", [14]),
        ("de", "Das Rote Kreuz hat 62 Leichen geborgen, darunter 38 von Zivilisten.", [62, 38]),
        ("de", "Helfer fanden 14 Leichen in einem Keller.", [14]),
        ("ru", "Спасатели извлекли 14 тел из-под завалов.", [14]),
        ("ru", "Красный Крест собрал 62 тела.", [62]),
        ("uk", "Рятувальники дістали 14 тіл з-під завалів.", [14]),
        ("uk", "Червоний Хрест зібрав 62 тіла.", [62]),
        ("ru", "Под завалами нашли тела 14 человек.", [14]),
        ("uk", "Під завалами знайшли тіла п'ятьох людей.", [5]),
        ("fr", "Les habitants ont retrouvé les corps de neuf villageois.", [9]),
        ("es", "Los vecinos encontraron los cuerpos de nueve campesinos.", [9]),
        ("de", "In dem Keller lagen die Leichen von neun Menschen.", [9]),
        ("ar", "انتشل الدفاع المدني 62 جثة من تحت الأنقاض.", [62]),
        ("ar", "عثر السكان على 14 جثمانا في البئر.", [14]),
    ],
)
def test_bodies_found_are_dead(language: str, text: str, expected: list[int]) -> None:
    found = read(language, text)
    assert [(figure.metric, figure.value) for figure in found] == [("killed", value) for value in expected]
    assert [figure.part_of for figure in found[1:]] == [0] * (len(found) - 1)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Deux corps d'armée tiennent la ville."),
        ("fr", "Il a reçu 14 membres du corps diplomatique."),
        ("fr", "Cinq blindés ont été retrouvés dans le fleuve."),
        ("es", "Tres cuerpos de policía participaron en la búsqueda."),
        ("es", "El jefe de los 14 cuerpos de bomberos viajó a Cali."),
        ("de", "Drei Körper des Parlaments berieten."),
    ],
)
def test_other_bodies_are_nobody(language: str, text: str) -> None:
    assert read(language, text) == ()


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "L'armée fait état de sept civils tués.", [("killed", 7, "L'armée")]),
        ("fr", "Le HCR parle de 70 000 personnes qui ont fui.", [("displaced", 70_000, "HCR")]),
        ("es", "La ONU habla de 70.000 personas desplazadas.", [("displaced", 70_000, "ONU")]),
        ("es", "El ejército da cuenta de siete civiles muertos.", [("killed", 7, "ejército")]),
        (
            "es",
            "El hospital dio cuenta de 12 muertos y 30 heridos.",
            [("killed", 12, "hospital"), ("injured", 30, "hospital")],
        ),
        ("de", "Die Uno spricht von 70.000 Vertriebenen.", [("idp_stock", 70_000, "Uno")]),
        ("de", "Die Armee meldet sieben tote Zivilisten.", [("killed", 7, "Armee")]),
        ("de", "Die Armee berichtet von sieben getöteten Zivilisten.", [("killed", 7, "Armee")]),
        (
            "de",
            "Das Krankenhaus meldet zwölf Tote und 30 Verletzte.",
            [("killed", 12, "Krankenhaus"), ("injured", 30, "Krankenhaus")],
        ),
        ("ru", "ООН говорит о 70 тысячах перемещенных лиц.", [("idp_stock", 70_000, "ООН")]),
        (
            "ru",
            "Власти сообщают о 12 погибших и 30 раненых.",
            [("killed", 12, "Власти"), ("injured", 30, "Власти")],
        ),
        ("ru", "Армия сообщила о семи погибших мирных жителях.", [("killed", 7, "Армия")]),
        ("uk", "ООН говорить про 70 тисяч переселенців.", [("idp_stock", 70_000, "ООН")]),
        ("uk", "Військові повідомили про сімох загиблих цивільних.", [("killed", 7, "Військові")]),
        ("ar", "تتحدث الأمم المتحدة عن نزوح 70 ألف شخص.", [("displaced", 70_000, "الأمم المتحدة")]),
    ],
)
def test_what_somebody_speaks_of_is_a_count(
    language: str, text: str, expected: list[tuple[str, int, str]]
) -> None:
    found = read(language, text)
    assert [(figure.metric, figure.value, figure.speaker) for figure in found] == expected


@pytest.mark.parametrize(
    ("language", "text", "value", "speaker"),
    [
        (
            "en",
            "Some 46,000 people were displaced in Gao, the government said. The Red Cross speaks of 70,000 people.",
            70_000,
            "Red Cross",
        ),
        (
            "fr",
            "Quelque 46 000 personnes ont été déplacées, selon le maire. La Croix-Rouge parle de 70 000 personnes.",
            70_000,
            "Croix-Rouge",
        ),
        (
            "es",
            "Unas 46.000 personas fueron desplazadas, según el gobierno. La Cruz Roja habla de 70.000 personas.",
            70_000,
            "Cruz Roja",
        ),
        (
            "de",
            "Rund 46.000 Menschen wurden vertrieben, sagte die Regierung. Die Uno spricht von 70.000 Menschen.",
            70_000,
            "Uno",
        ),
    ],
)  # fmt: skip
def test_a_rival_speaks_of_the_people_told_before(language: str, text: str, value: int, speaker: str) -> None:
    first, rival = read(language, text)
    assert (rival.metric, rival.value, rival.speaker) == (first.metric, value, speaker)
    assert (first.superseded_by, rival.part_of) == (None, None)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Some 46,000 people were displaced in Gao. The mayor spoke of 70,000 people who live there."),
        ("en", "Some 46,000 people were displaced in Gao.\n\nThe mayor spoke of 70,000 people."),
        ("fr", "Quelque 46 000 personnes ont été déplacées. Le maire parle de 70 000 habitants."),
        ("en", "Some 46,000 people were displaced in Gao. The mayor spoke to 70,000 people."),
    ],
)
def test_others_spoken_of_are_no_rival_count(language: str, text: str) -> None:
    assert len(read(language, text)) == 1

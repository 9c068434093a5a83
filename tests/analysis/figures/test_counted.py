"""What is counted: people, homes, or things that are none of the metrics."""

import pytest

from sitrep.analysis.figures import find_figures
from sitrep.model import Figure
from tests.gold.figures_scorer import clip, dated, matchers


def read(text: str, language: str = "en") -> list[tuple[str, int | None]]:
    return [(figure.metric.value, figure.value) for figure in figures(text, language)]


def figures(text: str, language: str = "en") -> tuple[Figure, ...]:
    return find_figures(clip(text, language), dated(2019), matchers("ml"))


@pytest.mark.parametrize(
    "text",
    [
        "The number of cars burned in Beni since Friday stood at 77, the mayor said.",
        "The number of cattle killed in the raids on Pibor has reached 4,300, elders said.",
        "The number of shells that fell on Avdiivka on Monday rose to 480.",
        "The number of tents burned in the camp rose to 90, an aid group said.",
        "The number of acres burned has grown to 700.",
        "The number of trees burned in the fires is 4,000.",
        "The number of mines lifted near Quang Tri reached 9,100.",
        "Two helicopters were hit and burned on the runway.",
        "The rebels captured three helicopters.",
        "Two tractors, the farmer said, were burned.",
        "Poachers killed 26 elephants in the park.",
        "The strike killed the power to 5,000 homes in Nikopol.",
        "Engineers marked a dead zone of 3 km around the plant.",
        "The injured list has grown to nine players, the club said.",
        "The death penalty was passed by 40 votes to 38.",
        "The number of killed and stolen cattle stood at 1,900.",
        "About 70 missing files were found in a cellar.",
        "Some 40 wounded horses were shot.",
        "Some 300 dead trees were felled.",
        "Missing teeth: 4. Broken ribs: two.",
        "The convoy of 30 trucks, six of which were burned, reached Gao.",
    ],
)
def test_things_are_no_people(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The number of shops burned since Thursday stood at 212, the mayor said.", 212),
        ("The number of shops and homes burned in Wau rose to 130.", 130),
        ("The number of shops that were burned in Wau stood at 130, traders said.", 130),
        ("The number of homes destroyed in Marawi climbed to 350.", 350),
        ("The number of schools burned down since January stood at 43, a union said.", 43),
    ],
)
def test_a_number_of_buildings_is_of_buildings(text: str, value: int) -> None:
    (figure,) = figures(text)
    assert (figure.metric, figure.value, figure.unit) == ("facilities_damaged", value, "facilities")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The number of people burned in the blast rose to 61.", ("injured", 61)),
        ("The number of Hazaras killed since June rose to 88.", ("killed", 88)),
        ("The number of miners and cooks killed in the raid rose to 24.", ("killed", 24)),
        ("The number of wounded soldiers brought to Goma rose to 61.", ("injured", 61)),
        ("A number of shops were burned and the number of dead rose to 12.", ("killed", 12)),
        ("That brings to 33 the number of reporters killed this year.", ("killed", 33)),
        ("To 26 rose the number of dead in Kandy, police said.", ("killed", 26)),
        ("The dead number 18, all of them miners.", ("killed", 18)),
        ("The total of those killed this week is now 71.", ("killed", 71)),
        ("This takes to 71 the number killed this week.", ("killed", 71)),
        ("The number of killed rose to 71.", ("killed", 71)),
    ],
)
def test_a_number_of_people_stays_one(text: str, found: tuple[str, int]) -> None:
    assert read(text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The death toll of a mine blast on a bus on its way to Agadez from the border rose to 16.",
            ("killed", 16),
        ),
        (
            "The death toll of a rain of shells, mortars and rockets on the huts near Kamituga is put at 19.",
            ("killed", 19),
        ),
        (
            "The number of people who have fled Kachin since Monday has risen to 8,250, the UN said.",
            ("displaced", 8250),
        ),
        ("The number of people who have fled since Friday stood at 3,300.", ("displaced", 3300)),
        ("The number of villagers who left their homes stood at 640.", ("displaced", 640)),
        ("The number of people who had returned to Raqqa by June stood at 90,000.", ("returned", 90000)),
        (
            "The number of people who crossed the river since Tuesday climbed to 4,150.",
            ("new_arrivals", 4150),
        ),
    ],
)
def test_a_toll_is_read_across_what_it_is_of(text: str, found: tuple[str, int]) -> None:
    assert read(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "The death toll alarmed diplomats, and prices rose to 12 dollars.",
        "The number of refugees was unknown, but the price of maize rose to 40 shillings.",
        "The death toll of the raid alarmed doctors and demand rose to 900 beds.",
    ],
)
def test_what_else_rises_is_no_toll(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nine people, the mayor said, were killed in Jos.", ("killed", 9)),
        ("About 800 families, according to the chief, have fled.", ("displaced", 800)),
        ("Two nurses, however, were abducted.", ("abducted", 2)),
        ("Ten more have since died of their wounds, the surgeon said.", ("killed", 10)),
        ("Killed were three teachers and a driver.", ("killed", 3)),
        ("Wounded were 12 policemen and a cook.", ("injured", 12)),
        ("They beat two men to death.", ("killed", 2)),
        ("Ninety lives have been lost so far.", ("killed", 90)),
        ("Injured motorcyclists: 4.", ("injured", 4)),
        ("Two bodyguards and a driver were killed.", ("killed", 2)),
        ("Among the wreck lay 12 dead diplomats.", ("killed", 12)),
        ("Some 40 wounded scouts were carried out.", ("injured", 40)),
        ("The patrol, six of whom were killed, was caught in the open.", ("killed", 6)),
        ("About 40 wounded days later were still in the field.", ("injured", 40)),
        ("Some 40 wounded motorcyclists were treated.", ("injured", 40)),
    ],
)
def test_the_verb_may_stand_apart(text: str, found: tuple[str, int]) -> None:
    assert read(text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The one of 1999 killed 17,000.", [("killed", 17000)]),
        ("The one that struck Gao killed 40 people.", [("killed", 40)]),
        ("This one killed nine people.", [("killed", 9)]),
        ("One of the worst raids killed 12 people.", [("killed", 12)]),
        ("One of them was killed.", [("killed", 1)]),
    ],
)
def test_one_may_stand_for_an_event(text: str, found: list[tuple[str, int]]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "About 140 prisoners fled the prison at Kalemie when its gate was blown open.",
        "Some 820 men fled the jail in Butembo, the warden said.",
        "About 60 gunmen fled in three cars.",
        "Some 300 soldiers fled to Zambia.",
    ],
)
def test_who_breaks_out_or_runs_from_a_fight_is_not_displaced(text: str) -> None:
    assert read(text) == []


def test_people_who_flee_beside_them_are() -> None:
    text = "Some 3,000 people fled the town after 200 prisoners broke out of its jail."
    assert read(text) == [("displaced", 3000)]


@pytest.mark.parametrize(
    "text",
    [
        "A court on Monday sentenced 12 men to death.",
        "The judge condemned 14 men to death.",
        "Fourteen men were sentenced to death.",
        "The court sentenced to death nine men.",
    ],
)
def test_a_sentence_of_death_kills_nobody_yet(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("fr", "Le nombre de voitures brûlées à Lyon s'élève à 77.", []),
        ("fr", "Le nombre de têtes de bétail tuées à Pibor est passé à 4 300.", []),
        ("fr", "Le nombre de personnes tuées à Gao s'élève à 19.", [("killed", 19)]),
        (
            "fr",
            "Le nombre de personnes qui ont fui les combats depuis lundi est passé à 8 250.",
            [("displaced", 8250)],
        ),
        ("fr", "Neuf personnes, a indiqué le maire, ont été tuées à Gao.", [("killed", 9)]),
        ("fr", "Quelque 820 détenus se sont enfuis de la prison de Butembo.", []),
        ("es", "El número de coches quemados en Cali desde el viernes ascendió a 77.", []),
        (
            "es",
            "El número de muertos por la explosión de una mina cerca de la frontera ha subido a 19.",
            [("killed", 19)],
        ),
        ("es", "Nueve personas, dijo el alcalde, murieron en Cali.", [("killed", 9)]),
        ("es", "El tribunal condenó a muerte a 12 hombres.", []),
        (
            "de",
            "Die Zahl der Toten nach dem Angriff auf einen Bus nahe der Grenze ist auf 19 gestiegen.",
            [("killed", 19)],
        ),
        ("de", "Die Zahl der verbrannten Autos in Goma stieg auf 77.", []),
        ("ru", "Число погибших при обстреле автобуса недалеко от границы выросло до 19.", [("killed", 19)]),
        ("uk", "Кількість спалених машин зросла до 77.", []),
    ],
)
def test_other_languages_count_alike(language: str, text: str, found: list[tuple[str, int]]) -> None:
    assert read(text, language) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The mission recorded 1,190 civilian deaths and injuries in Kutum, of them 425 killed.",
            [("casualties", 1190), ("killed", 425)],
        ),
        ("The union counted 40 deaths or injuries on Friday.", [("casualties", 40)]),
        ("There were 12 deaths and 30 injuries, the governor said.", [("killed", 12), ("injured", 30)]),
        ("Nine deaths and arrests of 12 men were reported.", [("killed", 9), ("detained", 12)]),
        ("Shelling caused 22 deaths and wounded 9 people.", [("killed", 22), ("injured", 9)]),
    ],
)
def test_two_nouns_of_harm_are_counted_together(text: str, found: list[tuple[str, int]]) -> None:
    assert read(text) == found

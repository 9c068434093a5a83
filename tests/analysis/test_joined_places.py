"""A name joined by a hyphen or an apostrophe to another word is often not the shorter place."""

import pytest

from sitrep.analysis.places import load_places
from sitrep.analysis.places.find import locate_places


def named(code: str, text: str) -> list[str]:
    return [text[start:end] for start, end, _, _ in locate_places(text, load_places(code))]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("COD", "Two men were shot in Goma-Birere on Monday."),
        ("COD", "Shells fell in Bukavu-sur-Lac at night."),
        ("CIV", "Youths put up road blocks in Abidjan-Dokui on Monday."),
        ("CIV", "Soldiers searched houses in Yopougon-Sideci."),
        ("CAF", "Grenades were thrown in Bangui-Mpoko-Nzongo."),
        ("MOZ", "Guards fired in the air in Pemba-Muxara."),
        ("SOM", "A mine went off at Baidoa-Isha."),
        ("COL", "The bomb went off in Santa-Marta-Vieja."),
        ("YEM", "A sniper fired from Taiz-Hawban."),
        ("UKR", "The train left Kharkiv-Pasazhyrskyi at noon."),
        ("UKR", "The Marie-Odesa was hit at sea."),
        ("UKR", "The anti-Kyiv march drew few."),
        ("IRQ", "The post-Mosul plan is not known."),
        ("SYR", "Pro-Damascus fighters left the hills."),
        ("LBY", "The Tripoli-backed fighters fell back."),
        ("SDN", "A Khartoum-brokered truce held for a day."),
    ],
)
def test_a_longer_name_and_an_adjective_name_no_place(code: str, text: str) -> None:
    assert named(code, text) == []


@pytest.mark.parametrize(
    ("code", "text", "places"),
    [
        ("AFG", "A mine went off on the Kabul-Kandahar road.", ["Kabul", "Kandahar"]),
        ("AFG", "A mine went off on the Kabul–Kandahar road.", ["Kabul", "Kandahar"]),
        ("SDN", "Lorries were held on the Nyala-Umjurah road.", ["Nyala"]),
        ("SYR", "Rebels cut the Aleppo-Damascus highway.", ["Aleppo", "Damascus"]),
        ("COD", "Shells hit Goma-Ville.", ["Goma"]),
        ("COD", "Soldiers came to Nord-Kivu.", ["Nord-Kivu"]),
        ("COD", "Soldiers came to North-Kivu.", ["North-Kivu"]),
        ("TCD", "Guards fired in N'Djamena.", ["N'Djamena"]),
        ("IRQ", "Shells hit West-Mosul at night.", ["Mosul"]),
        ("IRQ", "Shells hit Mosul's Old City.", ["Mosul"]),
        ("AFG", "Lorries wait at the Afghan-Pakistan border.", ["Pakistan"]),
        ("COL", "Guards closed the Colombia-Venezuela border.", ["Colombia", "Venezuela"]),
        ("SYR", "Shells hit Deir ez-Zor.", ["Deir ez-Zor"]),
        ("UKR", "Drones flew over Ivano-Frankivsk.", ["Ivano-Frankivsk"]),
        ("GNB", "Soldiers left Guinea-Bissau.", ["Guinea-Bissau"]),
        ("UKR", "Shells hit Kharkiv - the mayor said two died.", ["Kharkiv"]),
        ("UKR", "A Kharkiv-based group counted the shells.", ["Kharkiv"]),
        ("UKR", "The Kharkiv-area command said nothing.", ["Kharkiv"]),
    ],
)
def test_roads_sides_and_known_names_stay(code: str, text: str, places: list[str]) -> None:
    assert named(code, text) == places


def test_a_megabyte_of_joined_names_is_read() -> None:
    text = "Goma-" * 200_000
    assert isinstance(named("COD", text), list)

"""Places are found by name, judged by the words around them, and told apart by what they stand beside."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.analysis.places import compile_places, find_places
from sitrep.config.load import load_configuration
from sitrep.gazetteer import load_gazetteer
from sitrep.model import Place, PlaceKind, Segment
from tests.build import clipping
from tests.gold.places_scorer import load_labels, matcher, score_labels

FLOORS = json.loads((Path(__file__).parents[1] / "gold" / "floors.json").read_text(encoding="utf-8"))[
    "places"
]


def find(text: str, country: str = "AFG") -> tuple[Place, ...]:
    return find_places(clipping(text), matcher(country))


def names(text: str, country: str = "AFG") -> list[str]:
    return [place.text for place in find(text, country)]


def codes(text: str, country: str = "AFG") -> list[tuple[str, str | None]]:
    return [(place.text, place.code) for place in find(text, country)]


def test_labelled_sentences() -> None:
    score = score_labels(load_labels())
    assert score.precision >= FLOORS["precision"], score.wrong
    assert score.recall >= FLOORS["recall"], score.wrong


def test_held_out_sentences() -> None:
    score = score_labels([label for label in load_labels() if label.get("held_out")])
    assert score.precision >= FLOORS["held_out_precision"], score.wrong
    assert score.recall >= FLOORS["held_out_recall"], score.wrong


def test_the_labels_are_many_and_point_at_what_they_say() -> None:
    labels = load_labels()
    places = [(label["text"], place) for label in labels for place in label["places"]]
    assert len(places) >= 300
    assert len({label["theatre"] for label in labels}) >= 5
    assert sum(bool(label.get("held_out")) for label in labels) * 5 >= len(labels)
    assert all(text[place["start"] : place["end"]] == place["text"] for text, place in places)


def test_the_same_name_in_two_provinces() -> None:
    text = "Mines were cleared in Muqur district of Ghazni and in Muqur district of Badghis."
    assert codes(text) == [("Muqur", "AF11"), ("Ghazni", "AF11"), ("Muqur", "AF31"), ("Badghis", "AF31")]


def test_the_owner_before_the_district() -> None:
    assert codes("Elders of Kabul province's Qarabagh district met.")[1] == ("Qarabagh", "AF01")
    assert codes("Elders of Ghazni's Qarabagh district met.")[1] == ("Qarabagh", "AF11")


def test_a_homonym_that_nothing_decides_has_no_unit() -> None:
    (place,) = find("The bazaar of Jani Khel district was empty.")
    assert place.name == "Jani Khel"
    assert (place.admin1, place.code, place.lat, place.lon) == (None, None, None, None)


def test_the_common_noun_says_what_kind() -> None:
    text = "From Kandahar province to Kandahar city, and to Kandahar district."
    assert [place.kind for place in find(text)] == [PlaceKind.ADMIN1, PlaceKind.TOWN, PlaceKind.ADMIN2]


def test_a_list_shares_its_noun() -> None:
    text = "Rain fell in Farah, Ghor and Nimroz provinces."
    assert [(place.text, place.kind) for place in find(text)] == [
        ("Farah", PlaceKind.ADMIN1),
        ("Ghor", PlaceKind.ADMIN1),
        ("Nimroz", PlaceKind.ADMIN1),
    ]


def test_a_list_of_provinces_is_not_one_within_the_other() -> None:
    assert codes("Snow fell in Balkh, Baghlan and Kunduz.") == [
        ("Balkh", "AF21"),
        ("Baghlan", "AF09"),
        ("Kunduz", "AF19"),
    ]


def test_the_word_before_belongs_to_the_district() -> None:
    assert names("Shells fell on Khas Balkh district of Balkh province.") == ["Khas Balkh", "Balkh"]
    assert names("In northern Balkh district the canal is dry.") == ["Balkh"]


@pytest.mark.parametrize(
    "text",
    [
        "Ashraf Ghani spoke for an hour.",
        "General Kakar was not available.",
        "Vladimir and Farah were wed in March.",
        "The Herat Times named no source.",
        "He works for the Bank of Kandahar.",
        "The Kunduz Liberation Front claimed it.",
        "They signed the Doha Agreement.",
        "Ships left the Gulf of Oman.",
        "Kabuli bread, Herati silk and Kandahari pomegranates.",
        "We march in May, and the central and northern fronts hold.",
        "Kot said nothing, and Bak left.",
        "Tehrik-e-Nowhere Pakistan (TNP) denied it.",
    ],
)
def test_other_names_are_no_places(text: str) -> None:
    assert names(text) == []


def test_sides_and_common_words_are_units_only_with_their_noun() -> None:
    assert codes("Northern State is calm, and so is Red Sea state.", "SDN") == [
        ("Northern", "SD17"),
        ("Red Sea", "SD10"),
    ]
    assert names("Northern fighters sailed the Red Sea and up the Blue Nile.", "SDN") == []


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("Hilmand", "AF30"),
        ("Hirat", "AF32"),
        ("Nimruz", "AF34"),
        ("Jowzjan", "AF28"),
        ("Sari Pul", "AF22"),
        ("Sar-i-Pul", "AF22"),
        ("Paktya", "AF13"),
        ("Maidan Wardak", "AF04"),
        ("Lashkargah", "AF30"),
        ("Lashkar Gah", "AF30"),
        ("Tirinkot", "AF25"),
        ("Tarin Kot", "AF25"),
        ("Tirin Kot", "AF25"),
        ("Pul-e-Khumri", "AF09"),
        ("Pul-i-Khumri", "AF09"),
        ("Taloqan", "AF18"),
        ("Taluqan", "AF18"),
        ("Taliqan", "AF18"),
        ("Taleqan", "AF18"),
        ("Qala-e-Naw", "AF31"),
        ("Qala-i-Naw", "AF31"),
        ("Sheberghan", "AF28"),
        ("Shibirghan", "AF28"),
        ("Feroz Koh", "AF23"),
        ("Fayroz Koh", "AF23"),
        ("Chaghcharan", "AF23"),
    ],
)
def test_spellings_meet(printed: str, code: str) -> None:
    assert codes(f"Two men died in {printed} yesterday.") == [(printed, code)]


def test_a_misspelt_district_is_found_in_its_province_only() -> None:
    assert codes("Sherzaad district of Nangarhar was quiet.")[0] == ("Sherzaad", "AF06")
    assert codes("Betikot district of Nangarhar was quiet.")[0] == ("Betikot", "AF06")
    assert names("Betikot district was quiet.") == []


def test_an_oblast_is_not_its_capital() -> None:
    found = find("Kyiv oblast was dark, Kyiv was not; Kharkiv held.", "UKR")
    assert [(place.code, place.kind) for place in found] == [
        ("UA32", PlaceKind.ADMIN1),
        ("UA80", PlaceKind.ADMIN1),
        ("UA63", PlaceKind.TOWN),
    ]


def test_datelines_and_initials() -> None:
    assert names("KUNDUZ (AFP) - Shops reopened.") == ["KUNDUZ"]
    assert names("He fled to the UK, not to a US base.") == ["UK"]


def test_offsets_are_those_of_the_document() -> None:
    text = "Fighting near Sangin.\n\nShops shut in Marja, Helmand."
    base = clipping(text, title="A headline")
    document = f"A headline\n\n{text}"
    found = find_places(base, matcher("AFG"))
    assert [document[place.start : place.end] for place in found] == ["Sangin", "Marja", "Helmand"]


def test_words_that_furniture_parted_are_no_name() -> None:
    base = clipping("In Lashkar\nGah it rained.")
    cut = replace(base, segments=(Segment(0, 0, 10), Segment(11, 40, 55)))
    assert [place.text for place in find_places(cut, matcher("AFG"))] == []


@given(st.text(alphabet="KabulHertMc ,.'-()\n’Ñß中ا", max_size=80))
def test_any_text_gives_spans_in_order(text: str) -> None:
    found = find(text)
    assert all(text[place.start : place.end] == place.text for place in found)
    assert [place.start for place in found] == sorted(place.start for place in found)


@pytest.mark.parametrize(
    "unit",
    [
        "Kabul ",
        "Kabul, ",
        "District ",
        "Aa-",
        "the the ",
        "Kabul (K",
        "Balkh district of ",
        "'’",
        "K",
        "Sar e Pul-",
        "\n",
    ],
)
def test_a_megabyte_of_the_worst(unit: str) -> None:
    text = (unit * (1_000_000 // len(unit))).strip() or "x"
    assert all(text[place.start : place.end] == place.text for place in find(text))


def test_another_theatre_is_a_change_in_the_configuration(tmp_path: Path) -> None:
    file = tmp_path / "config.yaml"
    file.write_text(
        "theatre: {code: UKR, units_add: {RUS: [RU-KRS]}, units_drop: [UA85]}\n", encoding="utf-8"
    )
    theatre = load_configuration(file).settings.theatre
    gazetteer = load_gazetteer(theatre.code, units_add=theatre.units_add, units_drop=theatre.units_drop)
    found = find_places(
        clipping("Drones crossed from Sudzha to Sumy; Sevastopol was calm."), compile_places(gazetteer)
    )
    assert [(place.text, place.code) for place in found][:2] == [("Sudzha", "RU-KRS"), ("Sumy", "UA59")]
    assert "UA85" not in {place.code for place in found}

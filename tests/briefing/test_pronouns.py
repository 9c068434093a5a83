"""Pronouns that only the text before a sentence explains are told from those that it explains."""

import pytest

from sitrep.briefing.pronouns import leans_on_a_person, leans_on_they, speaks_for_itself


@pytest.mark.parametrize(
    "sentence",
    [
        "A nurse said that they had been put up for the night.",
        "The mayor of Mocha told Radio Aden that they would not return.",
        "“We asked them to wait,” the mayor said.",
        "Nurse Hala said the harbour master gave them bread.",
    ],
)
def test_they_who_are_not_named_lean(sentence: str) -> None:
    assert leans_on_they(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Two nurses said that they had been put up for the night.",
        "Families from Mocha said they would not return.",
        "Before they left, the families burned what was in the houses.",
        "The army said they had taken the ridge.",
        "Houda and her sister said they had walked for two days.",
        "The mayor and Salah Omar said they would resign.",
        "Police said they had held a man.",
        "A man was held near Mocha on Friday.",
    ],
)
def test_they_who_are_named_stand_alone(sentence: str) -> None:
    assert not leans_on_they(sentence)


def test_a_megabyte_without_anybody_is_read_at_once() -> None:
    assert leans_on_they("a nun in blue " * 75_000 + "they")
    assert not leans_on_they("a nun and " * 100_000 + "the nun, they")


@pytest.mark.parametrize(
    "sentence",
    [
        "Four neighbours said that riders in uniform had dragged him from the house.",
        "The UN mission in Bangui said his convoy was stopped twice.",
        "Shops in Bria stayed closed while her coffin was carried to the church.",
        "Rebels near Kaga-Bandoro let him go after two nights.",
    ],
)
def test_one_who_is_not_named_leans(sentence: str) -> None:
    assert leans_on_a_person(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "President Idris Déby told his generals to hold the line.",
        "Macron said that he would fly to Beirut.",
        "A woman lost two of her sons when shells hit a school in Lodja.",
        "The prefect of Ouham said that he had not slept for two nights.",
        "Before he left for Nairobi, Ahmed Madobe met the elders.",
        "The rebel commander said his men would not disarm.",
        "Monks hid a boy in Thandwe and brought him to the river.",
        "Soldiers in Obo said: “We will not let him pass.”",
        "Maria Lvova-Belova rejected the warrant against her.",
        "Bread in Bria costs twice what it did.",
    ],
)
def test_one_who_is_named_stands_alone(sentence: str) -> None:
    assert not leans_on_a_person(sentence)


@pytest.mark.parametrize(
    ("sentence", "speaks"),
    [
        ("Nine of our fighters fell on the hill of Walikale.", True),
        ("We struck the airport of Kisangani with two drones.", True),
        ("I sat in a tent in Kibati and wrote this down.", True),
        ("“We struck the airport,” said the commander of the rebels.", False),
        ("Shells fell near the market, our correspondent in Kindu reports.", False),
        ("The US said that World War I mines were found near Verdun.", False),
        ("The article says I is a crime under part I of the code.", False),
    ],
)
def test_a_text_that_speaks_of_itself_is_told(sentence: str, *, speaks: bool) -> None:
    assert speaks_for_itself(sentence) is speaks


def test_a_megabyte_without_anybody_is_read_in_one_pass() -> None:
    assert leans_on_a_person("a hut in blue " * 75_000 + "saw him")
    assert not speaks_for_itself("“x " * 300_000)

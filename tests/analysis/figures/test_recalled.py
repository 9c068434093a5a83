"""Harm of an event that a sentence only recalls: no day of the verdict, the wreath or the film is its own."""

from datetime import date

import pytest

from sitrep.analysis.figures import find_figures
from sitrep.model import PAST, Figure, Period
from tests.gold.figures_scorer import clip, dated, matchers

# Sentences are told on Tuesday, 31 December 2019.
FRIDAY, SATURDAY, SUNDAY, MONDAY = (date(2019, 12, day) for day in (27, 28, 29, 30))


def read(text: str, language: str = "en") -> list[Figure]:
    return list(find_figures(clip(text, language), dated(2019), matchers("ml")))


def only_period(text: str, language: str = "en") -> Period | None:
    (figure,) = read(text, language)
    return figure.period


@pytest.mark.parametrize(
    "text",
    [
        "Widows in Ayacucho on Saturday laid flowers for the massacre in which 69 villagers died.",
        "A court in Manila on Thursday acquitted two officers of the ambush in which 57 people were killed.",
        "A judge in Kigali on Monday sentenced a former mayor to life for the killing of 340 villagers.",
        "On the tenth anniversary of the siege in which 334 people died, schools stayed shut on Tuesday.",
        "A film about the ferry fire that killed 118 people opened in Dhaka on Friday.",
        "Families on Sunday unveiled a memorial to the 43 students killed at Iguala.",
        "The state paid compensation on Monday for the air raid in which 31 herders were killed.",
        "Ten years after the blast that killed 85 people, a trial opened in Buenos Aires on Monday.",
        "The massacre, in which 800 people were killed, was remembered on Friday in Srebrenica.",
        "The president apologised on Tuesday for the crackdown in which 120 miners died.",
        "Mothers in Lima held a Mass on Wednesday in memory of the 15 people shot dead at a barbecue.",
        "An appeals court on Friday upheld the sentence of a colonel over a raid in which 22 nuns were abducted.",
        "The tribunal convicted him on Wednesday of ordering the shelling of a market in which 68 people died.",
        "The court jailed him for life on Monday for the murder of 17 patients.",
        "The bombing 20 years ago killed 168 people, the mayor said on Monday.",
        "An attack on the same church killed 13 people ten years ago.",
        "A decade earlier, a mob killed 13 people there on a Sunday.",
        "The general whose men killed 26 farmers was sentenced on Friday.",
        "The gunman who killed 51 worshippers asked a court on Monday for a retrial.",
        "The killing of 11 students was commemorated on Friday.",
        "The book on the siege, in which 11,541 people died, sold well on Friday.",
        "They remembered the raid on Bentiu, South Sudan, in which 60 people died.",
    ],
)
def test_an_event_that_is_remembered_or_tried_has_no_day(text: str) -> None:
    period = only_period(text)
    assert period is not None
    assert (period.kind, period.start, period.end) == (PAST, None, None)
    assert period.text in text


def test_all_counts_of_one_clause_are_of_that_event() -> None:
    text = (
        "Jurors on Tuesday found two men guilty of the bombing in which 91 people died and 1,400 were hurt."
    )
    assert [figure.period and figure.period.kind for figure in read(text)] == [PAST, PAST]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("A court on Friday sentenced a general to 30 years for the killing of 26 farmers in 1996.", 1996),
        ("The mayor laid flowers on Sunday where 34 hostages were shot dead in 1944.", 1944),
        ("The court heard on Monday that the 1996 bombing killed 91 people.", 1996),
        ("The one of 1999 killed 17,000.", 1999),
    ],
)
def test_a_year_of_its_own_stays(text: str, year: int) -> None:
    period = only_period(text)
    assert period is not None
    assert period.start == date(year, 1, 1)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A bomb killed 12 people outside a court on Monday that had convicted two men of murder.", MONDAY),
        ("Gunmen killed 14 people on Friday at a memorial to war dead in Kunduz.", FRIDAY),
        ("Nine mourners were killed on Sunday at the anniversary of the battle.", SUNDAY),
        ("On the anniversary of the coup on Monday, police shot dead six protesters.", MONDAY),
        ("The verdict set off riots in Lahore on Friday in which 12 people were killed.", FRIDAY),
        ("Rebels shelled the town on Friday, killing 16, after a court acquitted their chief.", FRIDAY),
        ("Hutu rebels remembered for their raids killed 20 people in Beni on Sunday.", SUNDAY),
        ("On Sunday, as the country remembered its dead, gunmen killed 19 people.", SUNDAY),
        ("The trial of a warlord was put off on Monday after shelling killed 30 people.", MONDAY),
        ("Mourners marked the anniversary of the blast; on Sunday another killed nine people.", SUNDAY),
        ("A man convicted of fraud killed four people in Lyon on Sunday.", SUNDAY),
        ("They burned a bridge built 20 years ago and killed four men on Sunday.", SUNDAY),
        ("The school, built 20 years ago, was shelled on Sunday and nine pupils died.", SUNDAY),
        ("Under the 2015 peace deal, rebels who killed 12 people on Sunday would be tried.", SUNDAY),
        ("A memorial for two pilots was bombed on Sunday, killing six people.", SUNDAY),
        ("Gunmen on Sunday killed 12 people and the UN condemned the attack.", SUNDAY),
        ("A bomb on Sunday killed 14 people at the funeral of a judge.", SUNDAY),
    ],
)
def test_news_beside_such_words_keeps_its_day(text: str, day: date) -> None:
    period = only_period(text)
    assert period is not None
    assert (period.kind, period.start) == ("day", day)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The army apologised on Sunday for a strike that killed 12 civilians on Saturday.", SATURDAY),
        ("The UN on Sunday condemned the attack in Gao on Friday that killed nine nurses.", FRIDAY),
        ("Police on Monday charged a man with the shooting in which five people died on Sunday.", SUNDAY),
        ("The minister on Sunday visited the market where shelling killed 15 people on Saturday.", SATURDAY),
        ("The rebels claimed responsibility for the ambush on Saturday in which 14 soldiers died.", SATURDAY),
        ("The UN condemned the attack that killed nine nurses in Gao on Sunday.", SUNDAY),
        ("The army accused the rebels of killing 12 villagers on Sunday.", SUNDAY),
    ],
)
def test_the_day_of_the_event_itself_is_its_own(text: str, day: date) -> None:
    period = only_period(text)
    assert period is not None
    assert (period.kind, period.start) == ("day", day)


@pytest.mark.parametrize(
    "text",
    [
        "The UN on Sunday condemned the attack that killed nine nurses.",
        "The UN condemned on Sunday the attack in which nine nurses were killed.",
        "Villagers on Sunday buried the 17 people killed in the raid.",
        "Two days after the blast that killed 23 people in Aden, shops opened on Friday.",
        "The minister on Sunday visited the market where shelling killed 15 people.",
        "The rebels claimed responsibility on Sunday for the ambush in which 14 soldiers died.",
        "The army said on Sunday it was investigating a strike that killed 11 children.",
        "A report on the clashes in which 31 people were killed was due on Monday.",
    ],
)
def test_the_day_of_what_followed_is_not_that_of_the_event(text: str) -> None:
    assert only_period(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Survivors of the raid, in which 60 people died, were given medals on Friday.",
        "The bridge where 14 marchers were shot dead was closed on Sunday.",
        "The men who killed 12 villagers were arrested on Sunday.",
        "The rebels, who killed nine soldiers in an ambush, fled to the hills on Sunday.",
        "The 17 people killed in the raid were buried on Sunday.",
    ],
)
def test_the_day_of_the_main_verb_behind_a_clause_is_not_that_of_the_harm(text: str) -> None:
    assert only_period(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "The raid, in which 60 people died on Sunday, was the third.",
        "The shelling of a market, in which 12 people were killed, on Sunday, was heard in Gao.",
        "Gunmen who came on motorcycles killed 12 people on Sunday.",
        "The mayor said that 12 people were shot dead in the market on Sunday.",
        "A mine that was laid on the road killed nine people on Sunday.",
        "Shells struck a queue, and 12 people who stood there were killed on Sunday.",
    ],
)
def test_the_day_of_the_harm_itself_stays_its_own(text: str) -> None:
    period = only_period(text)
    assert period is not None
    assert period.start == SUNDAY


def test_a_year_of_its_own_holds_for_verbs_that_are_joined() -> None:
    text = "The court heard on Monday that the 1996 bombing killed 91 people and hurt 1,400."
    assert [figure.period and figure.period.text for figure in read(text)] == ["1996", "1996"]


def test_a_count_that_runs_keeps_its_beginning() -> None:
    text = "The UN on Monday condemned the raids that have killed 300 people since May."
    period = only_period(text)
    assert period is not None
    assert period.start == date(2019, 5, 1)


@pytest.mark.parametrize(
    "piece", ["convicted of for over the ", "years ago, ", "12 people killed was remembered "]
)
def test_a_megabyte_of_such_words_takes_no_longer_than_its_length(piece: str) -> None:
    # A pattern or a loop that tries each word with each other would not end within the test's time.
    figures = read((piece * (300_000 // len(piece))) + "killed 12 people.")
    assert figures


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "fr",
            "Des familles ont déposé samedi une gerbe pour l'incendie dans lequel 102 personnes ont été tuées.",
        ),
        (
            "fr",
            "Au dixième anniversaire du massacre qui a tué 69 villageois, les écoles étaient fermées mardi.",
        ),
        ("fr", "Une attaque avait tué 13 personnes il y a dix ans."),
        ("es", "Las familias conmemoraron el sábado la masacre en la que 69 campesinos fueron asesinados."),
        ("de", "Angehörige gedachten am Sonntag des Massakers, bei dem 69 Menschen getötet wurden."),
        ("ru", "Суд в пятницу приговорил генерала за нападение, в котором погибли 26 человек."),
        ("ru", "В воскресенье жители отметили годовщину обстрела, в котором погибли 69 человек."),
        ("uk", "У неділю мешканці вшанували роковини обстрілу, в якому загинули 69 людей."),
    ],
)
def test_other_languages_recall_too(language: str, text: str) -> None:
    period = only_period(text, language)
    assert period is not None
    assert period.kind == PAST


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Bei einem Anschlag wurden am Sonntag 12 Menschen getötet."),
        ("ru", "В воскресенье при обстреле погибли 12 человек."),
        ("uk", "У неділю внаслідок обстрілу загинули 12 людей."),
    ],
)
def test_news_in_other_languages_keeps_its_day(language: str, text: str) -> None:
    period = only_period(text, language)
    assert period is not None
    assert period.start == SUNDAY


def test_what_is_condemned_in_french_is_news_of_an_earlier_day() -> None:
    assert only_period("L'ONU a condamné dimanche l'attaque qui a tué neuf civils.", "fr") is None

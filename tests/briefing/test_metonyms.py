"""Names of places that are not where it happened."""

import pytest

from sitrep.briefing.metonyms import is_elsewhere

ELSEWHERE = [
    "[Juba]'s foreign minister, Taban Deng, said that the border was open.",
    "[Tripoli] has repeatedly denied that its planes crossed the line.",
    "Rebels blamed the navy. [Aden] has not commented on the raid.",
    "Sanaa and [Aden] agree on little.",
    "Talks between [Bogota] and the guerrillas resumed in Havana.",
    "Talks between the rebels and [Manila] resumed in Oslo.",
    "The envoy accused [Asmara] of sending troops.",
    "A pact with [Damascus] was signed at night.",
    "The port has taken in 40,000 people from [Mocha] since March.",
    "Villages along the river host families from the city of [Taiz].",
    "The toll does not include [Sirte], where no hospital is open.",
    "Schools reopened everywhere except in [Marib].",
    "The guerrillas asked [Bogota] for a pause of ten days.",
    "The bloc has sent envoys to [Manila] three times this year.",
    "Her letter to [Asmara] was not answered.",
    "Norway's delegation to [Juba] left without a word.",
    "The guerrillas wanted a pause, but [Bogota] had refused.",
    "The UN wants the border open; [Asmara] denies that it is shut.",
    "Rebels offered [Bogota] a list of prisoners.",
    "The bishop begged [Manila] to hold its fire.",
    "Paris warned that [Juba] must pay.",
    "Ties between Addis Ababa and [Asmara] are cold.",
    "A row with [Tripoli] over wages goes on.",
    "The generals are loyal to [Damascus].",
    "Rebels hope that [Manila] will accept the list.",
    "A [Kharkiv]-based group counted nine shells on Sumy.",
    "The army named a [Homs]-born colonel to lead the siege of Idlib.",
    "The Saudi ambassador to [Sanaa] was called home.",
    "The fighters want to force [Bangui] to talk.",
    "Diplomats put pressure on [Asmara] on Monday.",
    "L'envoyé a demandé à [Bangui] de libérer les chefs.",
    "Les rebelles accusent [Bangui] de mentir.",
    "Los rebeldes pidieron a [Bogota] una pausa.",
]
THERE = [
    "Shells hit [Juba] on Monday, and the foreign minister left.",
    "The mayor of [Marib] said that two wells were dry.",
    "Thousands fled from [Mocha] to the hills.",
    "Gunmen said to be bandits robbed a bank in [Tripoli].",
    "[Sirte] has been shelled since Monday.",
    "Fighting between rebels and soldiers reached [Taiz] on Friday.",
    "Envoys met in [Bogota] for talks with the guerrillas.",
    "[Aden]'s airport was closed by drones.",
    "A child was told in [Sanaa] that his father was alive.",
    "Envoys flew to [Manila] on Monday and were met by a crowd.",
    "The wounded were sent to [Bangui] by lorry.",
    "Rebels asked people in [Taiz] for money.",
    "Gunmen offered lorry drivers near [Mocha] a choice.",
    "A letter bomb went off in [Bogota] on Monday.",
    "Soldiers must leave [Juba], the court said.",
    "[Sirte] needs water, a nurse said.",
    "The convoy to [Taiz] was shelled.",
    "Shells hit the road to [Bangui].",
    "Troops loyal to the mayor entered [Juba].",
    "Rebels forced [Marib] residents to dig.",
    "The delegation in [Juba] heard shots.",
    "Bandits begged in [Manila].",
    "Aid for [Taiz] was looted on the road.",
]


def marked(words: str) -> tuple[str, int, int]:
    start, end = words.index("["), words.index("]") - 1
    return words.replace("[", "").replace("]", ""), start, end


@pytest.mark.parametrize("words", ELSEWHERE)
def test_a_name_that_means_something_else_is_not_where_it_happened(words: str) -> None:
    assert is_elsewhere(*marked(words))


@pytest.mark.parametrize("words", THERE)
def test_where_it_happened_stays(words: str) -> None:
    assert not is_elsewhere(*marked(words))


def test_a_megabyte_is_read_at_once() -> None:
    text = "talks with a and the " * 50_000 + "Juba"
    assert is_elsewhere(text + " said so.", len(text) - 4, len(text))

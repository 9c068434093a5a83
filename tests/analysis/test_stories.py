"""Articles and passages that tell one event."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.analysis.copies import mark_copies
from sitrep.analysis.places import find_places
from sitrep.analysis.stories import Gathering, gather_stories
from sitrep.config.dating import DateSettings
from sitrep.config.load import load_configuration
from sitrep.model import Article
from tests.build import article
from tests.gold.pairs_scorer import gather_all, load_pairs, load_texts, read_texts, score_pairs
from tests.gold.places_scorer import matcher
from tests.gold.stories_scorer import load_days, part_of, score_days

_ALL_FLOORS = json.loads((Path(__file__).parents[1] / "gold" / "floors.json").read_text(encoding="utf-8"))
FLOORS, DAY_FLOORS = _ALL_FLOORS["pairs"], _ALL_FLOORS["story_days"]
DAY = date(2016, 3, 9)  # a Wednesday

DAM = (
    "A car packed with explosives blew up beside the fish market of Mukalla on Tuesday, and eleven recruits "
    "who stood in line for their pay were killed. The governor said a twelfth had died in hospital."
)
DAM_AGAIN = (
    "Recruits waiting for pay at the fish market in Mukalla were struck by a car bomb on Tuesday; doctors "
    "counted eleven bodies. A branch of Islamic State said one of its men drove the car."
)
FUEL = (
    "Tankers with petrol reached Taiz on Tuesday for the first time in a month, drivers said, after elders "
    "on both sides of the front line let them pass. A litre costs half of what it did."
)


@cache
def dates() -> DateSettings:
    return load_configuration(None).settings.dates


def report(
    text: str, file: str, *, day: date | None = DAY, title: str | None = None, country: str = "YEM"
) -> Article:
    plain = article(text, file=file, day=day, title=title)
    return replace(plain, places=find_places(plain.clipping, matcher(country)))


def gather(articles: Sequence[Article]) -> Gathering:
    return gather_stories(mark_copies(articles), dates())


def stories(gathering: Gathering) -> dict[str, str | None]:
    return {each.clipping.source.file: each.story for each in gathering.articles}


def test_two_reports_of_one_event_are_one_story() -> None:
    found = gather([report(DAM, "a.txt"), report(DAM_AGAIN, "b.txt"), report(FUEL, "c.txt")])
    story = stories(found)
    assert story["a.txt"] == story["b.txt"] != story["c.txt"]
    lead = max((each for each in found.articles), key=lambda each: len(each.clipping.text))
    assert {made.id for made in found.stories} == {story["a.txt"], story["c.txt"]}
    assert next(made for made in found.stories if made.id == story["a.txt"]).members[0] == lead.id


def test_the_same_place_on_another_day_is_another_story() -> None:
    later = DAM_AGAIN.replace("Tuesday", "Saturday").replace("eleven", "nine")
    found = gather([report(DAM, "a.txt"), report(later, "b.txt", day=date(2016, 3, 13))])
    assert len(set(stories(found).values())) == 2


def test_the_same_day_in_another_town_is_another_story() -> None:
    found = gather([report(DAM, "a.txt"), report(DAM_AGAIN.replace("Mukalla", "Sanaa"), "b.txt")])
    assert len(set(stories(found).values())) == 2


def test_a_round_up_gives_its_passage_to_the_story() -> None:
    round_up = report(
        "The week saw quiet on most fronts of the country, and delegates spoke of a pause before the holidays "
        "in which prisoners might come home, elders and drivers alike told their visitors in the evening.\n\n"
        + DAM_AGAIN,
        "round-up.txt",
    )
    found = gather([report(DAM, "a.txt"), round_up])
    passages = [passage.story for each in found.articles for passage in each.theming.passages]
    assert stories(found)["round-up.txt"] != stories(found)["a.txt"]
    assert passages == [stories(found)["a.txt"], stories(found)["round-up.txt"], stories(found)["a.txt"]]
    story = next(made for made in found.stories if made.id == stories(found)["a.txt"])
    assert len(story.members) == 2


def test_a_copy_has_the_story_of_what_it_prints() -> None:
    found = gather(
        [report(DAM, "a.txt"), report(DAM, "b.txt", title="Recruits killed"), report(FUEL, "c.txt")]
    )
    story = stories(found)
    assert story["a.txt"] == story["b.txt"]
    assert len(found.stories) == 2
    assert [len(made.members) for made in found.stories] == [1, 1]
    assert len({each.origin for each in found.articles}) == 2


def test_shared_paragraphs_make_one_story_and_one_origin() -> None:
    wire = (
        "Engineers of the water board walked along the canal of Marib on Monday and marked eleven breaches.\n\n"
        "The largest, they said, is forty metres wide and lets the flood of the spring run into the desert.\n\n"
        "Farmers who grow oranges below the old dam have sold their pumps and moved to the edge of the town.\n\n"
        "A clerk of the board said that cement had been ordered in the autumn and had not come."
    )
    one = f"Oranges will be dear this year in the markets of the south, traders say.\n\n{wire}\n\n{FUEL}"
    two = f"The sluices were built by a firm from Ankara in 1986.\n\n{wire}\n\n{DAM_AGAIN}"
    found = gather([report(one, "a.txt"), report(two, "b.txt")])
    assert all(each.duplicate_of is None for each in found.articles)
    assert len(set(stories(found).values())) == 1
    assert len({each.origin for each in found.articles}) == 1


def test_no_article_is_lost_and_every_passage_has_a_story() -> None:
    bare = replace(report("—", "empty.txt", day=None), theming=replace(article("—").theming, passages=()))
    given_ = [report(DAM, "a.txt"), bare, report(FUEL, "c.txt", day=None)]
    found = gather(given_)
    assert [each.id for each in found.articles] == [each.id for each in given_]
    assert all(each.story and each.origin for each in found.articles)
    assert all(passage.story for each in found.articles for passage in each.theming.passages)
    assert {member for made in found.stories for member in made.members} == {each.id for each in given_}


def test_nothing_gives_nothing() -> None:
    assert gather([]) == Gathering((), ())


@cache
def mixed() -> tuple[Article, ...]:
    """Return thirty gold texts, in which there are copies, twins and strangers."""
    return mark_copies(read_texts(load_texts()[:30]))


@settings(max_examples=20, deadline=None)
@given(st.permutations(range(30)))
def test_the_order_of_articles_decides_nothing(order: list[int]) -> None:
    articles = mixed()
    expected = gather_stories(articles, dates())
    shuffled = gather_stories([articles[number] for number in order], dates())
    assert shuffled.stories == expected.stories
    assert {each.id: each for each in shuffled.articles} == {each.id: each for each in expected.articles}


def test_a_story_that_everybody_tells_stays_one() -> None:
    told = [
        report(
            f"{DAM_AGAIN if number % 2 else DAM} Reader {number} of our town wrote to us.", f"{number}.txt"
        )
        for number in range(150)
    ]
    found = gather_stories(told, dates())
    assert len({each.story for each in found.articles}) == 1


def test_the_worst_text_is_read_in_linear_time() -> None:
    for unit in ("( ", "A", "A ", "told ", "A (A", "said A ", "—", "12,"):
        found = gather([report(unit * (1_000_000 // len(unit)), "worst.txt", country="YEM")])
        assert len(found.stories) == 1


@pytest.mark.parametrize("held_out", [False, True])
def test_the_labelled_pairs_hold(held_out: bool) -> None:
    story, duplicate = score_pairs([pair for pair in load_pairs() if pair["held_out"] is held_out])
    prefix = "held_out_" if held_out else ""
    assert story.f1 >= FLOORS[f"{prefix}story_f1"], story.wrong
    assert duplicate.f1 >= FLOORS[f"{prefix}duplicate_f1"], duplicate.wrong


def test_the_labels_are_enough_and_speak_of_texts_that_are_there() -> None:
    pairs, texts = load_pairs(), {row["id"]: row for row in load_texts()}
    assert len(pairs) >= 200
    assert sum(pair["held_out"] for pair in pairs) * 5 >= len(pairs)
    assert len({row["theatre"] for row in texts.values()}) >= 5
    assert all(pair["left"] in texts and pair["right"] in texts for pair in pairs)
    assert len(gather_all().articles) == len(texts)


@pytest.mark.parametrize("part", sorted(DAY_FLOORS))
def test_the_labelled_days_hold(part: str) -> None:
    score = score_days(day for day in load_days() if part_of(day) == part)
    assert score.precision >= DAY_FLOORS[part]["precision"], score.wrong
    assert score.recall >= DAY_FLOORS[part]["recall"], score.wrong


def test_a_small_place_that_no_list_has_tells_one_deed() -> None:
    told = [
        report("Raiders burned the hamlet and killed 31 people at Tolomba in the night to Monday.", "a.txt"),
        report("Forty are dead at Tolomba, said a nurse who treats survivors in the next town.", "b.txt"),
        report("Raiders burned the hamlet and killed 12 people at Guirgo in the night to Monday.", "c.txt"),
    ]
    found = stories(gather(told))
    assert found["a.txt"] == found["b.txt"] != found["c.txt"]


def test_a_town_is_taken_once() -> None:
    told = [
        report("Fighters entered Mukalla on Tuesday after the garrison had left by sea.", "a.txt"),
        report("The port of Mukalla is under rebel control since Tuesday, a trader said.", "b.txt"),
        report("Fighters entered Taiz on Tuesday after the garrison had left on foot.", "c.txt"),
    ]
    found = stories(gather(told))
    assert found["a.txt"] == found["b.txt"] != found["c.txt"]


def test_two_weapons_tell_two_deeds() -> None:
    told = [
        report("A car bomb killed six people outside the bank of Mukalla on Tuesday.", "a.txt"),
        report("A roadside bomb killed three people on the ring road of Mukalla on Tuesday.", "b.txt"),
    ]
    assert len(set(stories(gather(told)).values())) == 2


def test_tolls_that_differ_tell_one_event() -> None:
    told = [
        report(DAM, "a.txt"),
        report(DAM_AGAIN.replace("eleven", "at least 17"), "b.txt"),
        report(DAM_AGAIN.replace("Recruits waiting", "Nine men waiting").replace("eleven", "9"), "c.txt"),
    ]
    assert len(set(stories(gather(told)).values())) == 1


def test_one_desk_tells_two_towns_in_the_same_words() -> None:
    text = (
        "A shell fell on a bakery in {} on Tuesday and killed two women who stood in line, the governor said."
    )
    found = gather([report(text.format("Mukalla"), "a.txt"), report(text.format("Taiz"), "b.txt")])
    assert len(set(stories(found).values())) == 2


def test_one_minister_sees_two_guests() -> None:
    text = (
        "President Yusuf Hallabi received {} at his palace on Tuesday. They spoke of the ports and of the "
        "prisoners whom both sides still hold, his office said."
    )
    guests = ["the Omani envoy, Said Kharusi", "the Swedish ambassador, Nils Bergqvist"]
    found = gather([report(text.format(guest), f"{guest}.txt") for guest in guests])
    assert len(set(stories(found).values())) == 2


def test_an_envoy_meets_two_sides_in_two_towns() -> None:
    told = [
        report("Envoy Nils Bergqvist met governor Said Kharusi in Mukalla on Tuesday on the truce.", "a.txt"),
        report("Governor Said Kharusi received Nils Bergqvist in Mukalla on Tuesday on the truce.", "b.txt"),
        report("Envoy Nils Bergqvist met Sheikh Omar Barakani in Taiz on Tuesday on the truce.", "c.txt"),
        report("Envoy Nils Bergqvist spoke with Amal Hadi in Mukalla on Tuesday on the truce.", "d.txt"),
    ]
    found = stories(gather(told))
    assert found["a.txt"] == found["b.txt"]
    assert len(set(found.values())) == 3


def test_a_name_is_heard_however_it_is_spelt() -> None:
    found = gather(
        [
            report("Elders buried Sheikh Mansour al-Barakani on Tuesday; a mine had torn his car.", "a.txt"),
            report(
                "The burial of Shaykh Mansur al-Barakany drew a crowd on Tuesday, two days after the mine.",
                "b.txt",
            ),
            report(FUEL, "c.txt"),
        ]
    )
    story = stories(found)
    assert story["a.txt"] == story["b.txt"] != story["c.txt"]


def test_a_day_is_told_alike_whatever_lies_far_from_it() -> None:
    near = [report(DAM, "a.txt"), report(DAM_AGAIN, "b.txt"), report(FUEL, "c.txt")]
    far = [
        report(" ".join(text.split()[::-1]), f"far-{number}.txt", day=date(2014, 2, 5))
        for number, text in enumerate([DAM, FUEL] * 20)
    ]
    alone, among = gather(near), gather([*near, *far])
    assert {each.id: each.story for each in alone.articles}.items() <= {
        each.id: each.story for each in among.articles
    }.items()

"""One item for what several texts tell of one event; nothing that a text adds is lost."""

from datetime import date
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from sitrep.briefing.items import Found, find_items, gather_texts
from sitrep.briefing.repeats import merge_repeats
from sitrep.briefing.together import alikeness, join_stories, words_of
from sitrep.model import Article, AsideKind, Tag
from tests.briefing.days import compose, read_day, settings_of

DAY = date(2023, 9, 14)
TEXTS = [
    ("A", "A missile hit a market in Kupiansk on Wednesday, killing 12 people, a hospital doctor said."),
    (
        "B",
        "At least 17 people were killed when a missile hit the market in Kupiansk on Wednesday, the mayor said.",
    ),
    (
        "C",
        (
            "A missile hit the market in Kupiansk on Wednesday and set stalls on fire, residents said.\n\n"
            "Artillery killed two railway workers at a depot in Lozova on Wednesday, the railway said."
        ),
    ),
    (
        "D",
        "Envoys of both sides met in Istanbul on Wednesday for talks on a ceasefire in Ukraine, a diplomat said.",
    ),
]
ARTICLES = read_day("UKR", DAY, TEXTS)


def found(articles: tuple[Article, ...] = ARTICLES) -> list[Found]:
    return merge_repeats(find_items(gather_texts(articles), settings_of("UKR"))[0])


def test_texts_of_one_event_are_one_item_that_cites_them_all() -> None:
    made = compose("UKR", DAY, ARTICLES)
    market = [i for part in made.sections for i in part.items if "market" in i.excerpts[0].text]
    assert len(market) == 1
    assert len(market[0].citations + market[0].told_by) == 3


def test_what_a_text_tells_beside_the_event_stays_an_item() -> None:
    made = compose("UKR", DAY, ARTICLES)
    told = [excerpt.text for part in made.sections for item in part.items for excerpt in item.excerpts]
    assert any("Lozova" in text for text in told)
    assert any("Istanbul" in text for text in told)


def test_who_tells_something_else_of_an_event_bears_nothing_out_and_is_quoted() -> None:
    texts = [
        (
            "A",
            (
                "Ukrainian troops shut the road bridge at Oskil in Kupiansk district on Wednesday after clashes killed "
                "nine soldiers, the mayor said."
            ),
        ),
        (
            "B",
            "Russia's army said on Wednesday that it had captured the road bridge at Oskil in Kupiansk district.",
        ),
    ]
    made = compose("UKR", DAY, read_day("UKR", DAY, texts))
    items = [item for part in made.sections for item in part.items]
    assert all(item.support.tag is not Tag.CORROBORATED for item in items)
    printed = [excerpt.text for item in items for excerpt in item.excerpts]
    printed += [excerpt.text for item in items for aside in item.asides for excerpt in aside.excerpts]
    assert any("captured" in text for text in printed)
    assert any("nine soldiers" in text for text in printed)


@given(st.permutations(range(len(found()))))
def test_nothing_is_lost_and_the_order_decides_nothing(order: list[int]) -> None:
    before = found()
    joined = join_stories(before[number] for number in order)
    assert joined == join_stories(before)
    after = [told.id for entry in joined for told in (entry, *entry.behind, *entry.further)]
    assert sorted(after) == sorted(entry.id for entry in before)


def test_each_brief_is_the_same_whatever_comes_first() -> None:
    made = [compose("UKR", DAY, order) for order in permutations(ARTICLES[:3])]
    assert all(each == made[0] for each in made)


def test_no_item_stands_behind_one_of_another_story_or_theme() -> None:
    for entry in join_stories(found()):
        told = (*entry.behind, *entry.further)
        assert {(each.story, each.theme) for each in told} <= {(entry.story, entry.theme)}


KILLING = (
    "The mayor of Djibo, Idrissa Sawadogo, was shot dead at the grain market of Djibo on Tuesday, the governor said.\n\n"
    "Witnesses said that four gunmen came on motorcycles, opened fire and burned a police post.\n\n"
    "JNIM denied any part in the killing of the mayor and blamed bandits.\n\n"
    "Bandits attacked a convoy of traders and burned eleven lorries on Monday, drivers said.\n\n"
    "Gunmen killed three gendarmes in Titao on Tuesday, the gendarmerie said."
)


def test_what_a_text_tells_further_of_an_event_stands_in_its_item() -> None:
    day = date(2019, 11, 5)
    made = compose("BFA", day, read_day("BFA", day, [("Echo", KILLING)]))
    (part,) = (part for part in made.sections if part.name == "battlefield")
    (mayor,) = (item for item in part.items if "Sawadogo" in item.excerpts[0].text)
    beside = {aside.kind: aside for aside in mayor.asides}
    assert "motorcycles" in beside[AsideKind.FURTHER].excerpts[0].text
    assert beside[AsideKind.FURTHER].citations == mayor.citations
    assert "denied" in beside[AsideKind.DENIAL].excerpts[0].text
    assert any("Titao" in item.excerpts[0].text for item in part.items)
    # What has a day of its own may be another event: it stays an item.
    assert any("burned" in item.excerpts[0].text for item in part.items)
    told = [excerpt.text for item in part.items for aside in item.asides for excerpt in aside.excerpts]
    assert len(told) == len(set(told))


WORDS = st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from([0.25, 1.0]), max_size=8)


@given(WORDS, WORDS)
def test_alikeness_is_a_share_that_both_sides_agree_on(
    left: dict[str, float], right: dict[str, float]
) -> None:
    left, right = (dict.fromkeys(side, 1.0) for side in (left, right))
    share = alikeness(left, right)
    assert 0.0 <= share <= 1.0
    assert share == alikeness(right, left)
    if len(left) >= 4:
        assert alikeness(left, left) == 1.0


def test_words_of_the_trade_count_little() -> None:
    words = words_of(["Three people were killed in Kupiansk by a missile"], "en", ["Kharkiv"])
    assert words["at Kharkiv"] == 1.0
    assert words["kupiansk"] == 1.0
    assert 0 < words["kill"] < 1.0
    assert "were" not in words

"""Key figures: the tiles that an editor would choose, each with its owner, its time and its basis."""

import json
from dataclasses import replace
from datetime import date
from itertools import permutations
from pathlib import Path

import pytest

from sitrep.briefing.keyfigures import pick_key_figures
from sitrep.briefing.weight import weigh_dead
from sitrep.model import Article, Count, Excerpt, FigureBasis, Metric
from tests.briefing.days import compose, read_day
from tests.gold.keyfigures_scorer import load_cases, score_cases, tiles_of

FLOORS = json.loads((Path(__file__).parents[1] / "gold" / "floors.json").read_text(encoding="utf-8"))[
    "key_figures"
]
DAY = date(2023, 9, 14)


def tiles(*texts: str, day: date = DAY, code: str = "UKR") -> list[tuple[tuple[str, int | None], ...]]:
    """Return the tiles of a day, each with the figures that it prints."""
    articles = read_day(code, day, [(f"Paper {number}", text) for number, text in enumerate(texts)])
    made = compose(code, day, articles).key_figures
    return [
        tuple((each.figure.metric.value, each.figure.value) for each in (tile, *tile.further))
        for tile in made
    ]


@pytest.mark.parametrize("part", ["tuned", "held_out"])
def test_tiles_are_those_that_an_editor_chooses(part: str) -> None:
    score = score_cases(load_cases(held_out=part == "held_out"))
    assert score.silly == 0
    for name, share in score.shares().items():
        assert share >= FLOORS[part][name], score.wrong


@pytest.mark.parametrize("row", load_cases(), ids=lambda row: f"{row['theatre']}-{row['day']}")
def test_each_tile_says_whose_it_is_and_prints_what_a_text_states(row: dict[str, object]) -> None:
    texts = [text for _, text in row["articles"]]  # type: ignore[attr-defined]
    for tile in tiles_of(row):
        for count in (tile, *tile.further):
            assert any(count.figure.raw in text for text in texts)
            assert count.figure.raw in count.told.text
            assert count.citations
            assert count.published is not None
            assert isinstance(count.figure.basis, FigureBasis)


def test_the_order_of_the_articles_decides_nothing() -> None:
    day = date(2023, 6, 14)
    texts = [("Paper", text) for _, text in load_cases()[0]["articles"]]
    articles = read_day("SDN", day, texts)
    made = {compose("SDN", day, order).key_figures for order in permutations(articles)}
    assert len(made) == 1


def test_killed_and_injured_stand_on_one_tile_apart() -> None:
    assert tiles(
        "Shells killed 14 people, three of them children, and wounded 31 in Izium, a doctor said."
    ) == [(("killed", 14), ("injured", 31))]


def test_a_total_leads_its_parts() -> None:
    told = tiles(
        "The UN human rights office verified 512 civilian casualties, 118 killed and 394 injured, in August 2023."
    )
    assert told == [(("casualties", 512), ("killed", 118), ("injured", 394))]


def test_what_was_given_leads_what_was_asked_for() -> None:
    assert tiles(
        "Donors have given $40 million of the $96 million asked for in Ukraine this year, the UN said."
    ) == [(("funded_usd", 40_000_000), ("required_usd", 96_000_000))]


def test_rival_counts_of_one_event_are_one_tile() -> None:
    told = tiles(
        "A missile hit a market in Kupiansk on Wednesday, killing 12 people, a hospital doctor said.",
        "At least 17 people were killed when a missile hit the market in Kupiansk on Wednesday, the mayor said.",
    )
    assert len(told) == 1


def test_one_count_in_two_papers_is_one_tile() -> None:
    text = "Some 9,200 people were evacuated from Kupiansk in August 2023, the {} said."
    assert tiles(text.format("governor"), text.format("rescue service")) == [(("evacuated", 9200),)]


def test_one_count_told_with_two_verbs_is_one_tile() -> None:
    text = (
        "Some 41,250 people have crossed from Kharkiv into Poland since 11 September, the border guard said. "
        "The number of people who have fled since 11 September has risen to 41,250, the governor said."
    )
    (article,) = read_day("UKR", DAY, [("Paper", text)])
    assert len({figure.metric for figure in article.figures}) == 2
    assert {figure.value for figure in article.figures} == {41_250}
    assert len(tiles(text)) == 1
    assert len(tiles(text.replace("to 41,250", "to 52,900"))) == 2


def test_counts_of_two_bodies_stand_on_two_tiles() -> None:
    told = tiles(
        "The UN human rights office verified 118 civilians killed in Ukraine in August 2023.",
        "The Kyiv School of Rights counted 131 civilians killed in Ukraine in August 2023.",
    )
    assert sorted(told) == [(("killed", 118),), (("killed", 131),)]


def test_more_people_than_there_are_is_no_key_figure() -> None:
    told = "About {} people were displaced in Ukraine in August 2023, the UN migration agency said."
    assert tiles(told.format("9 billion")) == []
    assert tiles(told.format("9 million")) == [(("displaced", 9_000_000),)]


def test_what_happened_on_the_day_stands_before_what_happened_the_day_before() -> None:
    told = "A missile hit a {} in {} on {}, killing {} people, a doctor said."
    before = [
        told.format(what, where, "Wednesday", dead)
        for what, where, dead in (("school", "Izium", 19), ("shop", "Kupiansk", 18), ("mill", "Lyman", 17))
    ]
    today = told.format("bridge", "Kherson", "Thursday", 14)
    made = tiles(*before, today)
    assert made[0] == (("killed", 14),)
    assert len(made) == 3


def test_a_period_that_still_runs_is_news() -> None:
    assert tiles("Some 61,000 people were displaced in Ukraine in 2023, the UN migration agency said.") == [
        (("displaced", 61_000),)
    ]


def test_people_on_the_move_are_counted_by_somebody_even_where_no_item_prints_it() -> None:
    told = (
        "Shells killed four people in Izium on Wednesday, a doctor said.\n\n"
        "“We see more every day,” he said. He put the number of families displaced in the district at more than 4,000."
    )
    (article,) = read_day("UKR", DAY, [("Paper", told)])
    moved = [figure for figure in article.figures if figure.metric is Metric.DISPLACED]
    assert [figure.value for figure in moved] == [4000]
    owned = replace(article, figures=tuple(replace(figure, speaker="district chief") for figure in moved))
    nobody = replace(article, figures=tuple(replace(figure, speaker=None) for figure in moved))
    harmed = replace(owned, figures=tuple(replace(f, metric=Metric.KILLED) for f in owned.figures))
    assert len(pick_key_figures([owned], (), DAY, 6)) == 1
    assert pick_key_figures([nobody], (), DAY, 6) == ()
    assert pick_key_figures([harmed], (), DAY, 6) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The Russian defence ministry claimed its forces killed 980 Ukrainian soldiers near Bakhmut on Tuesday.",
        "Officials in Donetsk said 17 militants were killed in a clash near Bakhmut on Tuesday.",
        "Dozens of people were killed by shelling in Bakhmut on Tuesday, the mayor said.",
        "One man was killed by shelling in Bakhmut on Tuesday, the mayor said.",
        "Some 5,000 people were displaced by fighting in Ukraine in 2015, the UN migration agency said.",
        "More than 60,000 people were to be evacuated from Bakhmut by October 2023, the mayor said.",
    ],
)
def test_no_tile(text: str) -> None:
    assert tiles(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Families in Odesa on Wednesday laid flowers for the fire in which 42 people died.",
        "A court in Kyiv on Wednesday acquitted two men of the ambush near Izium in which 14 people were killed.",
        "A film about the shelling of Izium that killed 54 people opened in Kyiv on Wednesday.",
        "The 2014 shelling of the bus killed 12 people, a court in Kyiv heard on Wednesday.",
    ],
)
def test_what_is_remembered_or_tried_is_no_tile_and_raises_nothing(text: str) -> None:
    assert tiles(text) == []
    (article,) = read_day("UKR", DAY, [("Paper", text)])
    assert article.figures
    excerpt = Excerpt(
        article.id, text, 0, len(article.clipping.text), clipped_before=False, clipped_after=False
    )
    assert weigh_dead(article, [excerpt]) == 0


def _articles() -> tuple[Article, ...]:
    return read_day(
        "UKR",
        DAY,
        [("Paper", "Some 9,200 people were evacuated from Kupiansk in August 2023, the governor said.")],
    )


def test_a_count_that_nobody_owns_is_no_tile() -> None:
    (article,) = _articles()
    assert pick_key_figures([article], (), DAY, 6)
    nobody = replace(
        article,
        clipping=replace(article.clipping, publisher=None),
        figures=tuple(replace(figure, speaker=None) for figure in article.figures),
    )
    assert pick_key_figures([nobody], (), DAY, 6) == ()


def test_no_more_tiles_than_asked_for() -> None:
    (article,) = _articles()
    many = [
        replace(
            article,
            clipping=replace(article.clipping, id=f"{number:012d}-1"),
            figures=tuple(
                replace(f, metric=metric, value=f.value + number, speaker=f"Body {number}")
                for f in article.figures
                if f.value
            ),
        )
        for number, metric in enumerate([Metric.EVACUATED, Metric.KILLED, Metric.IN_NEED] * 4)
    ]
    assert len(pick_key_figures(many, (), DAY, 5)) == 5
    assert pick_key_figures(many, (), DAY, 0) == ()
    by_metric = [
        many[int(k.statements[0].article[:12])].figures[0].metric for k in pick_key_figures(many, (), DAY, 99)
    ]
    assert max(map(by_metric.count, by_metric)) <= 3


def test_a_tile_in_dispute_says_so() -> None:
    articles = read_day(
        "UKR",
        DAY,
        [
            (
                "A",
                "A missile hit a market in Kupiansk on Wednesday, killing 12 people, a hospital doctor said.",
            ),
            (
                "B",
                "Some 19 people were killed when a missile hit the market in Kupiansk on Wednesday, police said.",
            ),
        ],
    )
    made: tuple[Count, ...] = compose("UKR", DAY, articles).key_figures
    assert [tile.tag.value for tile in made] == ["disputed"]


@pytest.mark.parametrize(
    ("before", "owner"),
    [("UNHCR sent lorries to Kupiansk.", "UNHCR"), ("UNHCR and WFP sent lorries to Kupiansk.", None)],
)
def test_the_agency_s_count_is_the_publisher_s_never(before: str, owner: str | None) -> None:
    text = f"{before} The agency reached 40,000 people in need in Kharkiv region with blankets on Wednesday."
    made = compose("UKR", DAY, read_day("UKR", DAY, [("Paper", text)])).key_figures
    assert [tile.figure.speaker for tile in made] == ([owner] if owner else [])


@pytest.mark.parametrize(
    "text",
    [
        "The Ukrainian military said it had killed 380 Russian military near Kupiansk on Wednesday.",
        "Shells killed two men in Kupiansk on Wednesday, their relatives said.",
        "A seat in the bus out of Kupiansk cost $200 on Wednesday; families need $200 each, one resident said.",
    ],
)
def test_what_no_editor_would_put_on_top(text: str) -> None:
    assert tiles(text) == []

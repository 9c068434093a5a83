"""How many are displaced or in need leads no section before the news of the day."""

from datetime import date

import pytest

from sitrep.model import Brief
from tests.briefing.days import compose, read_day

DAY = date(2024, 6, 12)  # a Wednesday


def brief(code: str, *paragraphs: str) -> Brief:
    return compose(code, DAY, read_day(code, DAY, [("A", "\n\n".join(paragraphs))]))


def told(made: Brief) -> list[str]:
    return [item.excerpts[0].text for part in made.sections for item in part.items]


@pytest.mark.parametrize(
    ("code", "known", "news"),
    [
        (
            "SDN",
            "About 9 million people are displaced in Sudan and half of the country needs aid.",
            "Some 640 families fled El Fasher for Zamzam camp on Tuesday, the Red Crescent said.",
        ),
        (
            "COL",
            "Some 4.9 million people are displaced in Colombia after decades of war.",
            "The government gave land to 640 families who had fled Cauca on Tuesday, its land agency said.",
        ),
        (
            "MMR",
            "More than 3 million people are displaced in Myanmar.",
            "Soldiers sent back 90 refugees across the river to Rakhine on Tuesday, a monk said.",
        ),
    ],
)
def test_a_known_total_stands_behind_the_news_of_the_day(code: str, known: str, news: str) -> None:
    made = brief(code, known, news)
    words = told(made)
    assert words.index(news) < words.index(known)
    assert made.highlights[0].excerpts[0].text == news


def test_a_toll_of_a_war_stands_behind_the_news_of_the_day() -> None:
    known = "Wars in Darfur have killed more than 300,000 people since 2003."
    news = "Fighters attacked a convoy near Nyala on Tuesday and burned four lorries, drivers said."
    made = brief("SDN", known, news)
    assert told(made) == [news, known]
    assert known not in [highlight.excerpts[0].text for highlight in made.highlights[:1]]


@pytest.mark.parametrize(
    "total",
    [
        "The UN refugee agency said on Tuesday that 9 million people were displaced in Sudan.",
        "The number of displaced people in Sudan has risen to 9 million.",
        "Some 4,000 people were displaced from El Fasher on Tuesday.",
    ],
)
def test_a_total_that_is_news_may_lead(total: str) -> None:
    assert (
        told(brief("SDN", total, "A truck with flour reached Zamzam camp for refugees, drivers said."))[0]
        == total
    )


def test_a_known_total_alone_is_printed() -> None:
    known = "About 9 million people are displaced in Sudan and half of the country needs aid."
    assert told(brief("SDN", known)) == [known]

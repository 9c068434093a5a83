"""One sentence in several texts is printed once, with every citation."""

from datetime import date

import pytest

from sitrep.analysis.copies import mark_copies
from sitrep.briefing.compose import Listings, Provenance, compose_brief
from sitrep.config.load import load_configuration
from sitrep.model import Article, Brief
from tests.briefing.days import compose, read_day
from tests.build import DAY, SETTING, article

SETTINGS = load_configuration(None).settings
SHARED = "The commission counted 212 civilians killed and 340 wounded in the region of Tillabéri between January and March."


def brief(*articles: Article) -> Brief:
    return compose_brief(DAY, mark_copies(articles), Listings(), SETTINGS, Provenance("", "", ""), SETTING)


def test_a_sentence_that_two_texts_share_is_one_item() -> None:
    first = article(
        f"Gunmen burned a school in Ouallam on Tuesday, a teacher said.\n\n{SHARED}",
        file="a.txt",
        cues=("counted", "killed"),
    )
    second = article(
        f"Elders met in Niamey to ask for more patrols, a chief said.\n\n{SHARED[:-1]}, its report of Monday said.",
        file="b.txt",
        cues=("counted", "killed"),
    )
    made = brief(first, second)
    items = [item for item in made.sections[0].items if "212 civilians" in item.excerpts[0].text]
    assert len(items) == 1
    # The other text prints these words with more behind them: it tells the same, and isn't cited for them.
    assert (items[0].citations, items[0].told_by) == ((1,), (2,))
    assert items[0].support.origins == 1
    assert brief(second, first) == made


def test_both_texts_are_cited_for_words_that_both_print() -> None:
    texts = (
        f"Gunmen burned a school in Ouallam on Tuesday, a teacher said.\n\n{SHARED}",
        f"Elders met in Niamey to ask for more patrols, a chief said.\n\n{SHARED.replace(' ', chr(10), 4)}",
    )
    made = brief(
        *(article(text, file=f"{n}.txt", cues=("counted", "killed")) for n, text in enumerate(texts))
    )
    items = [item for item in made.sections[0].items if "civilians" in item.excerpts[0].text]
    assert [(item.citations, item.told_by) for item in items] == [((1, 2), ())]


def test_a_text_that_says_it_twice_cites_itself_once() -> None:
    made = brief(
        article(
            f"{SHARED}\n\nA chief asked for patrols.\n\n{SHARED}",
            passages=["battlefield", "battlefield", "humanitarian"],
            themes=("battlefield", "humanitarian"),
        )
    )
    items = [
        item
        for section in made.sections
        for item in section.items
        if "212 civilians" in item.excerpts[0].text
    ]
    assert [item.citations for item in items] == [(1,)]


def test_two_counts_of_one_form_stay_two() -> None:
    other = (
        SHARED.replace("212", "231")
        .replace("340", "298")
        .replace("commission", "army")
        .replace("January and March", "April and June")
    )
    made = brief(article(SHARED, file="a.txt"), article(other, file="b.txt"))
    assert len(made.sections[0].items) == 2


def test_filler_of_two_places_is_no_repeat() -> None:
    day = date(2023, 9, 14)
    text = (
        "Rebels stormed the well of {} on Wednesday and killed {} herders, a nurse said.\n\n"
        "Households fled to the wadi, {} said."
    )

    def fillers(*filled: tuple[str, str, str]) -> list[int]:
        articles = read_day(
            "SDN", day, [(f"Paper {n}", text.format(*words)) for n, words in enumerate(filled)]
        )
        return [
            len(item.citations)
            for section in compose("SDN", day, articles).sections
            for item in (*section.items, *section.more)
            if item.excerpts[0].text.startswith("Households")
        ]

    assert fillers(("Kutum", "5", "a sheikh"), ("Kosti", "6", "a sheikh")) == [1, 1]
    named = "a sheikh named Bakri Idris"
    assert fillers(("Kutum", "5", named), ("Kosti", "6", named)) == [2]


MARKET = (
    "Shells hit the bakery of {} on {} and wounded {} people who stood in line for bread, the mayor said."
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Kupiansk", "Tuesday", "nine"), ("Kupiansk", "Tuesday", "eleven")),
        (("Kupiansk", "Tuesday", "9"), ("Kupiansk", "Tuesday", "11")),
        (("Kupiansk", "Tuesday", "nine"), ("Izium", "Tuesday", "nine")),
        (("Kupiansk", "Tuesday", "nine"), ("Kupiansk", "Wednesday", "nine")),
    ],
)
def test_wordings_that_differ_in_a_number_a_day_or_a_place_are_both_printed(
    one: tuple[str, str, str], other: tuple[str, str, str]
) -> None:
    articles = read_day(
        "UKR",
        date(2022, 6, 16),
        [
            ("Paper A", f"{MARKET.format(*one)}\n\nThe shop had been opened in May by two sisters."),
            ("Paper B", f"{MARKET.format(*other)}\n\nSchools stay shut until autumn, the council said."),
        ],
    )
    made = compose("UKR", date(2022, 6, 16), articles)
    printed = [item for section in made.sections for item in section.items]
    told = {excerpt.text: item for item in printed for excerpt in item.excerpts}
    told |= {e.text: item for item in printed for aside in item.asides for e in aside.excerpts}
    for words in (MARKET.format(*one), MARKET.format(*other)):
        assert any(text.startswith(words) for text in told)
    cited = {source.article: source.number for source in made.sources}
    for item in printed:
        quoted = {cited[excerpt.article] for excerpt in item.excerpts}
        assert set(item.citations) == quoted
        assert not item.told_by


def test_one_number_in_words_or_figures_is_the_same() -> None:
    articles = read_day(
        "UKR",
        date(2022, 6, 16),
        [
            ("Paper A", MARKET.format("Kupiansk", "Tuesday", "nine")),
            ("Paper B", MARKET.format("Kupiansk", "Tuesday", "9") + "\n\nSchools stay shut until autumn."),
        ],
    )
    made = compose("UKR", date(2022, 6, 16), articles)
    items = [item for section in made.sections for item in section.items if "bakery" in item.excerpts[0].text]
    assert [len(item.citations) + len(item.told_by) for item in items] == [2]

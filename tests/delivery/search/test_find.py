"""Items are found: in any spelling of a place, narrowed, ranked, with their issue and sources."""

from datetime import date
from pathlib import Path

import pytest

from sitrep.delivery.search.filters import Filters, read_day
from sitrep.delivery.search.find import Found, Order, find_items
from sitrep.delivery.search.listing import list_found
from sitrep.delivery.search.opening import open_search
from sitrep.delivery.search.spellings import Spellings
from sitrep.errors import UsageError
from tests.delivery.search.making import CODE, Told, article_id, freeze_day

FIRST, SECOND, THIRD = date(2023, 4, 20), date(2023, 5, 3), date(2024, 1, 9)
FERRY = Told(
    "Soldiers stopped two ferries at Omdurman.", units=("SD01",), towns=(("Omdurman", "Omdurman", "SD01"),)
)
MARKET = Told(
    "Shells fell on the market of El Fashir and killed a trader.",
    units=("SD02",),
    towns=(("El Fashir", "El Fasher", "SD02"),),
    headline="A market is shelled",
    publisher="Harbour Radio",
    file="radio/b.txt",
)
CAMP = Told(
    "Families displaced from Gezira state reached a camp near Gedarif.",
    theme="refugees",
    units=("SD15", "SD12"),
    headline="On the road",
    denial="The army said that nobody had left the villages.",
)
TALKS = Told(
    "Envoys met in Jeddah about ferries for aid.", theme="diplomacy", headline="Talks go on", file="c.txt"
)
WRONG = Told("Soldiers stopped nine ferries at Omdurman.", units=("SD01",), file="wire/wrong.txt")


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three days of Sudan; the first corrected."""
    place = tmp_path_factory.mktemp("search") / "archive"
    freeze_day(place, FIRST, WRONG, MARKET)
    freeze_day(place, SECOND, CAMP)
    freeze_day(place, FIRST, FERRY, MARKET, reason="A count was misread.")
    freeze_day(place, THIRD, TALKS, Told("Rain fell on the ferries.", part="more", file="d.txt"))
    return place


def search(archive: Path, query: str, filters: Filters | None = None, order: Order = Order.BEST) -> Found:
    with open_search(archive, CODE) as opened:
        spellings = Spellings(CODE, {}, opened.connection)
        return find_items(opened.connection, spellings, query, filters or Filters(), 50, order)


def items(found: Found) -> list[str]:
    return [hit.item for hit in found.hits]


def item(told: Told) -> str:
    return f"{article_id(told)}-0"


def test_a_hit_names_issue_item_words_and_source(archive: Path) -> None:
    (hit,) = search(archive, "shells").hits
    assert (hit.issue, hit.day, hit.newest) == ("sdn-sitrep-2023-04-20-v2", "2023-04-20", True)
    assert hit.item == item(MARKET)
    assert (hit.theme, hit.place, hit.tag) == ("battlefield", "North Darfur (El Fashir)", "single_source")
    assert hit.snippet.text == MARKET.text
    assert [hit.snippet.text[start:end] for start, end in hit.snippet.marks] == ["Shells"]
    (source,) = hit.sources
    assert (source.number, source.role, source.publisher) == (2, "quoted", "Harbour Radio")
    assert (source.headline, source.file) == ("A market is shelled", "radio/b.txt")
    headline = source.headline or ""
    assert [headline[start:end] for start, end in source.marks] == []


def test_the_newest_version_of_a_day_is_looked_at_unless_all_are_asked_for(archive: Path) -> None:
    assert set(items(search(archive, "soldiers"))) == {item(FERRY)}
    found = search(archive, "soldiers", Filters(all_versions=True))
    assert {(hit.item, hit.newest) for hit in found.hits} == {(item(FERRY), True), (item(WRONG), False)}


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("Fasher", MARKET),  # printed otherwise; the gazetteer spells it so
        ("Gezira", CAMP),
        ("Jazirah", CAMP),  # a part of the name on the label
        ("Gadaref", CAMP),  # another transliteration of Gedaref
        ("Qadarif", CAMP),
        ("disp*", CAMP),
        ('"nobody had left"', CAMP),  # beside the item
        ("Härbour", MARKET),  # the publisher
        ("envoys jeddah", TALKS),
    ],
)
def test_spellings_beginnings_denials_and_publishers_are_found(archive: Path, query: str, told: Told) -> None:
    assert item(told) in items(search(archive, query))


def test_the_spelling_of_a_place_is_no_merit(tmp_path: Path) -> None:
    def raid(spelling: str, number: int) -> Told:
        town = ((spelling, "El Fasher", "SD02"),)
        return Told(
            f"Shells fell on {spelling} for hour {number}.", units=("SD02",), towns=town, file=f"{number}.txt"
        )

    usual = [raid("El Fasher", number) for number in range(6)]
    rare = [raid("Al-Fashir", number) for number in range(6, 8)]
    rest = [Told(f"Rain fell on day {number}.", file=f"r{number}.txt") for number in range(30)]
    freeze_day(tmp_path, FIRST, *rare, *rest)
    freeze_day(tmp_path, SECOND, *usual)
    found = search(tmp_path, "El Fasher")
    assert len(found.hits) == 8
    scores = {hit.item: hit.score for hit in found.hits}
    most = max(scores[item(told)] for told in rare)
    assert 0 < most <= min(scores[item(told)] for told in usual)
    assert items(search(tmp_path, "El Fasher", order=Order.OLDEST))[0] in {item(told) for told in rare}


def test_a_source_is_listed_once_with_all_that_it_is_cited_for(archive: Path) -> None:
    (hit,) = search(archive, "families displaced").hits
    assert [(source.number, source.role) for source in hit.sources] == [(1, "quoted, beside")]


def test_a_hit_by_its_headline_says_so(archive: Path) -> None:
    page = list_found(search(archive, '"talks go on"'), lambda words: f"**{words}**")
    assert "(What was asked for stands in a headline.)" in page
    assert "**Talks go on**" in page
    assert "stands in" not in list_found(search(archive, "envoys"), str)


def test_a_phrase_keeps_its_spelling(archive: Path) -> None:
    assert items(search(archive, '"Gadaref"')) == []


def test_the_words_of_an_item_count_more_than_the_headline_of_its_source(archive: Path) -> None:
    found = search(archive, "market OR camp OR road")
    assert set(items(found)) == {item(MARKET), item(CAMP)}
    assert all(left.score >= right.score for left, right in zip(found.hits, found.hits[1:], strict=False))


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(theme="diplomacy"), {TALKS}),
        (Filters(theme="Diplomacy"), {TALKS}),
        (Filters(place="SD01"), {FERRY}),
        (Filters(place="sd01"), {FERRY}),
        (Filters(place="Khartoum"), {FERRY}),
        (Filters(place="al-Khartum"), {FERRY}),
        (Filters(place="Khartoum state"), {FERRY}),
        (Filters(place="Umm Durman"), {FERRY}),
        (Filters(place="North Darfur"), set()),
        (Filters(first=date(2023, 5, 1)), {TALKS}),
        (Filters(last=date(2023, 12, 31)), {FERRY}),
        (Filters(first=date(2023, 4, 20), last=date(2023, 4, 20)), {FERRY}),
        (Filters(source="sample gazette", last=date(2023, 12, 31)), {FERRY}),
        (Filters(source="GAZETTE", theme="diplomacy"), {TALKS}),
        (Filters(source="Harbour Radio"), set()),
    ],
)
def test_filters_narrow(archive: Path, filters: Filters, expected: set[Told]) -> None:
    found = search(archive, "two OR aid", filters)
    assert set(items(found)) == {item(told) for told in expected}
    assert found.total == len(expected)


@pytest.mark.parametrize(
    ("filters", "said"),
    [
        (Filters(theme="sports"), "the archive has battlefield, diplomacy, refugees[.]"),
        (Filters(place="Khartooooom Bay"), "no place that the gazetteer or the archive knows"),
        (Filters(place="'; DROP TABLE items"), "no place"),
        (Filters(place=""), "no place"),
        (Filters(source="Harbor Radyo"), "Nearest: Harbour Radio"),
        (Filters(source="%"), "cites nobody"),
        (Filters(first=date(2024, 1, 2), last=date(2024, 1, 1)), "comes before"),
    ],
)
def test_filters_that_mean_nothing_are_refused(archive: Path, filters: Filters, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        search(archive, "ferries", filters)


def test_the_first_report_comes_first_where_that_is_asked_for(archive: Path) -> None:
    days = [hit.day for hit in search(archive, "ferries", order=Order.OLDEST).hits]
    assert days == ["2023-04-20", "2024-01-09", "2024-01-09"]
    days = [hit.day for hit in search(archive, "ferries", order=Order.NEWEST).hits]
    assert days == ["2024-01-09", "2024-01-09", "2023-04-20"]


def test_what_the_page_leaves_out_is_found_and_says_so(archive: Path) -> None:
    (hit,) = search(archive, "rain").hits
    assert hit.part == "more"


@pytest.mark.parametrize(
    ("text", "end", "day"),
    [
        ("2021-08-08", False, date(2021, 8, 8)),
        ("2021-02", False, date(2021, 2, 1)),
        ("2024-02", True, date(2024, 2, 29)),
        ("2021", True, date(2021, 12, 31)),
        ("2021", False, date(2021, 1, 1)),
    ],
)
def test_days_months_and_years(text: str, end: bool, day: date) -> None:
    assert read_day("--from", text, end=end) == day


@pytest.mark.parametrize(
    "text", ["", "yesterday", "2021-13", "2021-02-30", "0000", "2021-8-8", "٢٠٢١", "x" * 5000]
)
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match=r"--from .* is no day"):
        read_day("--from", text)

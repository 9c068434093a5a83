"""An index that says anything else than the folders is found, and never quoted where that is cheap to know."""

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from sitrep.delivery.archive.findings import FindingKind
from sitrep.delivery.archive.fixity import verify_archive
from sitrep.delivery.search.build import rebuild_search, update_search
from sitrep.delivery.search.comparison import check_search
from sitrep.delivery.search.filters import Filters
from sitrep.delivery.search.find import find_items
from sitrep.delivery.search.opening import Opened, ask_search
from sitrep.delivery.search.schema import FILE_NAME
from sitrep.delivery.search.series import find_series
from sitrep.delivery.search.spellings import Spellings
from sitrep.delivery.search.stamp import is_stamped, stamp_index
from tests.delivery.search.making import CODE, Counted, Told, freeze_day

DAY = date(2019, 4, 3)
RAID = Told(
    "Riders killed 7 herders at a well near Nyala.",
    units=("SD03",),
    towns=(("Nyala", "Nyala", "SD03"),),
    counts=(Counted("killed", 7, "7 herders", speaker="Well Keepers"),),
)
FLOOD = Told("A flood took the bridge.", file="flood.txt")
FORGERIES = {
    "words": "UPDATE items SET text = replace(text, 'herders', 'riders')",
    "figure": "UPDATE figures SET value = 70 WHERE metric = 'killed'",
    "source": "UPDATE sources SET publisher = 'Nobody'",
    "no items": "DELETE FROM items",
    "no figures": "DROP TABLE figures",
    "one less": "DELETE FROM items WHERE id = (SELECT max(id) FROM items)",
    "one more": "INSERT INTO item_places SELECT (SELECT max(id) FROM items), min(id) FROM places",
    "newest": "UPDATE issues SET newest = 0",
    "view": "DROP VIEW newest_issues; CREATE VIEW newest_issues AS SELECT * FROM issues WHERE 0",
    "trigger": "CREATE TRIGGER t AFTER INSERT ON items BEGIN DELETE FROM items; END",
    "index of words": "INSERT INTO items_search (items_search) VALUES ('delete-all')",
    "one word": "INSERT INTO items_search (rowid, text, beside, place, sources) "
    "SELECT max(id), 'gold', '', '', '' FROM items",
}


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Two days; the second went into an index that was there."""
    place = tmp_path / "archive"
    freeze_day(place, DAY, RAID)
    rebuild_search(place, CODE)
    freeze_day(place, DAY + timedelta(1), FLOOD)
    update_search(place, CODE)
    return place


def index_of(archive: Path) -> Path:
    return archive / CODE / FILE_NAME


def forge(archive: Path, sql: str, *, hide: bool) -> None:
    """Change an index as somebody with an SQLite program does; `hide`: as one who knows of the mark."""
    with closing(sqlite3.connect(index_of(archive))) as connection:
        connection.executescript(sql)
        connection.commit()
    assert not is_stamped(index_of(archive))
    if hide:
        stamp_index(index_of(archive))


def told(opened: Opened) -> tuple[list[str], list[int | None]]:
    spellings = Spellings(CODE, {}, opened.connection)
    hits = find_items(opened.connection, spellings, "herders OR flood", Filters(), 9).hits
    series = find_series(opened.connection, spellings, Filters(place="Nyala"), "killed")
    return sorted(hit.snippet.text for hit in hits), [p.value for each in series for p in each.points]


def test_an_index_that_says_what_the_folders_hold_is_sound_however_it_grew(archive: Path) -> None:
    assert list(check_search(archive)) == []
    freeze_day(archive, DAY + timedelta(2), FLOOD)
    assert list(check_search(archive)) == []  # behind, and right in what it holds
    rebuild_search(archive, CODE)
    assert list(check_search(archive)) == []


@pytest.mark.parametrize("sql", FORGERIES.values(), ids=FORGERIES)
@pytest.mark.parametrize("hide", [False, True])
def test_a_forged_index_is_found_and_a_new_one_is_not(archive: Path, sql: str, *, hide: bool) -> None:
    forge(archive, sql, hide=hide)
    assert list(verify_archive(archive)) == []  # the issues themselves are whole
    (finding,) = check_search(archive)
    assert (finding.kind, finding.path, finding.harmless) == (FindingKind.INDEX, f"{CODE}/{FILE_NAME}", False)
    assert "archive rebuild" in finding.remedy
    rebuild_search(archive, CODE)
    assert list(check_search(archive)) == []


@pytest.mark.parametrize("sql", FORGERIES.values(), ids=FORGERIES)
def test_an_index_that_was_written_to_is_mended_before_it_is_quoted(archive: Path, sql: str) -> None:
    sound, _ = ask_search(archive, CODE, told)
    assert sound == (sorted((RAID.text, FLOOD.text)), [7])
    forge(archive, sql, hide=False)
    answer, notes = ask_search(archive, CODE, told)
    assert answer == sound
    assert notes == (
        "The search index had been changed since it was made; 2 issues went in from the folders.",
    )
    assert ask_search(archive, CODE, told) == (sound, ())


@pytest.mark.parametrize("name", ["no items", "no figures"])
def test_an_index_that_does_not_hold_together_is_mended_and_asked_again(archive: Path, name: str) -> None:
    forge(archive, FORGERIES[name], hide=True)
    answer, notes = ask_search(archive, CODE, told)
    assert answer == (sorted((RAID.text, FLOOD.text)), [7])
    assert notes == ("The search index was damaged; 2 issues went in from the folders.",)


def test_an_index_that_was_cut_off_is_noticed(archive: Path) -> None:
    content = index_of(archive).read_bytes()
    index_of(archive).write_bytes(content[:-4096])
    assert [each.kind for each in check_search(archive)] == [FindingKind.INDEX]
    assert ask_search(archive, CODE, told)[0][1] == [7]


def test_damaged_folders_are_not_taken_for_a_forged_index(archive: Path) -> None:
    record = archive / CODE / "2019/04/03/v1/run.json"
    record.chmod(0o644)
    record.write_bytes(b"{")
    assert [each.what for each in check_search(archive)] == [
        "it cannot be compared with the folders, which are damaged"
    ]


def test_a_figure_is_of_the_places_that_its_words_name(tmp_path: Path) -> None:
    schools = Told(
        "In Nyala, El Fasher and Gedaref 27 schools were shut, teachers said.",
        units=("SD03", "SD02", "SD12"),
        towns=(
            ("Nyala", "Nyala", "SD03"),
            ("El Fasher", "El Fasher", "SD02"),
            ("Gedaref", "Gedaref", "SD12"),
        ),
        counts=(Counted("destroyed", 27, "27 schools"),),
        place="",
    )
    freeze_day(tmp_path, DAY, schools, RAID)

    def values(opened: Opened) -> list[list[int | None]]:
        spellings = Spellings(CODE, {}, opened.connection)
        return [
            [
                point.value
                for each in find_series(opened.connection, spellings, Filters(place=place), None)
                for point in each.points
            ]
            for place in ("Nyala", "SD03", "El-Fasher", "SD02", "SD15")
        ]

    answer, _ = ask_search(tmp_path, CODE, values)
    assert [sorted(map(str, each)) for each in answer] == [["27", "7"], ["27", "7"], ["27"], ["27"], []]

"""The index holds what the folders hold, however it came to be; what is wrong with it is noticed and mended."""

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.delivery.archive.backup import backup_archive
from sitrep.delivery.archive.copying import copy_archive
from sitrep.delivery.archive.failures import ArchiveDamagedError, ArchiveError
from sitrep.delivery.archive.findings import FindingKind
from sitrep.delivery.archive.fixity import verify_archive
from sitrep.delivery.archive.restore import restore_archive
from sitrep.delivery.search.build import rebuild_search, update_search
from sitrep.delivery.search.comparison import check_search
from sitrep.delivery.search.filters import Filters
from sitrep.delivery.search.find import find_items
from sitrep.delivery.search.opening import open_search
from sitrep.delivery.search.schema import FILE_NAME, VERSION
from sitrep.delivery.search.spellings import Spellings
from sitrep.delivery.search.state import StateKind, detect_state
from sitrep.errors import UsageError
from tests.delivery.archive.making import snapshot
from tests.delivery.search.making import CODE, Counted, Told, brief_of, freeze_day

DAY = date(2022, 10, 3)
FERRY = Told(
    "Two ferries were stopped and 7 sailors held at Port Sudan.",
    units=("SD01",),
    counts=(Counted("detained", 7, "7 sailors", speaker="Harbour Union"),),
)
BRIDGE = Told("A bridge fell in Nyala.", units=("SD03",), towns=(("Nyala", "Nyala", "SD03"),), file="b.txt")
TABLES = (
    "issues",
    "items",
    "articles",
    "sources",
    "places",
    "figures",
    "item_places",
    "item_sources",
    "figure_places",
)


def index_of(archive: Path) -> Path:
    return archive / CODE / FILE_NAME


def content(archive: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return all rows, and the words of the full-text index with where they stand."""
    with closing(sqlite3.connect(f"file:{index_of(archive)}?mode=ro", uri=True)) as connection:
        found = {
            table: connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall()  # noqa: S608  our own
            for table in TABLES
        }
        connection.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, items_search, instance)")
        found["words"] = connection.execute("SELECT * FROM temp.words ORDER BY 1, 2, 3, 4").fetchall()
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    return found


def found_in(archive: Path, query: str) -> tuple[list[str], tuple[str, ...]]:
    with open_search(archive, CODE) as opened:
        spellings = Spellings(CODE, {}, opened.connection)
        hits = find_items(opened.connection, spellings, query, Filters(), 50).hits
        return [hit.issue for hit in hits], opened.notes


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Two days, the first corrected; with its index."""
    place = tmp_path / "archive"
    freeze_day(place, DAY, FERRY)
    freeze_day(place, DAY + timedelta(2), BRIDGE)
    freeze_day(place, DAY, FERRY, BRIDGE, reason="The bridge was left out.")
    rebuild_search(place, CODE)
    return place


def test_the_same_folders_give_the_same_bytes(archive: Path) -> None:
    first = index_of(archive).read_bytes()
    index_of(archive).unlink()
    rebuild_search(archive, CODE)
    assert index_of(archive).read_bytes() == first


STORIES = st.lists(
    st.builds(
        Told,
        text=st.text(alphabet=st.characters(codec="utf-8"), min_size=1, max_size=60),
        theme=st.sampled_from(["battlefield", "refugees"]),
        publisher=st.sampled_from([None, "Sample Gazette", "=Harbour"]),
        units=st.sampled_from([(), ("SD01",), ("SD01", "SD03")]),
        part=st.sampled_from(["printed", "more", "late"]),
        file=st.sampled_from(["a.txt", "../../b.txt", "c d/ü.txt"]),
    ),
    max_size=3,
)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 3), STORIES, st.booleans()), min_size=1, max_size=5))
def test_an_index_that_grew_holds_what_a_new_one_does(frozen: list[tuple[int, list[Told], bool]]) -> None:
    with TemporaryDirectory() as folder:
        archive = Path(folder) / "archive"
        for offset, told, update in frozen:
            freeze_day(archive, DAY + timedelta(offset), *told, reason="It was wrong.")
            if update:
                update_search(archive, CODE)
        update_search(archive, CODE)
        grown = content(archive)
        assert rebuild_search(archive, CODE).problems == ()
        assert content(archive) == grown


def test_a_backup_and_an_export_bring_back_the_same_archive_and_index(archive: Path, tmp_path: Path) -> None:
    before, rows = snapshot(archive), content(archive)
    del before[f"{CODE}/{FILE_NAME}"]
    backup_archive(archive, tmp_path / "backup.tar")
    copy_archive(archive, tmp_path / "export")
    shutil.rmtree(archive)
    restore_archive(tmp_path / "backup.tar", archive)
    copy_archive(tmp_path / "export", tmp_path / "again")
    for place in (archive, tmp_path / "again"):
        assert snapshot(place) == before
        rebuild_search(place, CODE)
        assert content(place) == rows
        assert list(verify_archive(place)) == []


def test_an_export_never_overwrites_and_never_carries_damage(archive: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="something already"):
        copy_archive(archive, tmp_path)
    with pytest.raises(UsageError, match="within the archive"):
        copy_archive(archive, archive / "copy")
    next(archive.rglob("brief.json")).unlink()
    with pytest.raises(ArchiveDamagedError, match="not as it was frozen"):
        copy_archive(archive, tmp_path / "export")
    assert not (tmp_path / "export").exists()
    assert not list(tmp_path.glob(".*"))


def test_the_tables_are_for_people(archive: Path) -> None:
    with closing(sqlite3.connect(index_of(archive))) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)
        rows = connection.execute(
            "SELECT issue_name, newest_items.item, newest_items.place, publisher, headline FROM newest_items "
            "JOIN item_sources ON item_sources.item = newest_items.id "
            "JOIN sources ON sources.id = item_sources.source WHERE theme = 'battlefield' ORDER BY newest_items.id"
        ).fetchall()
        figures = connection.execute(
            "SELECT issue_name, owner, metric, value, code FROM newest_figures"
        ).fetchall()
        places = connection.execute("SELECT name, kind, code FROM places WHERE kind = 'town'").fetchall()
    assert [row[0] for row in rows] == ["sdn-sitrep-2022-10-05-v1", *["sdn-sitrep-2022-10-03-v2"] * 2]
    assert {row[3:] for row in rows} == {("Sample Gazette", "What was heard")}
    assert figures == [("sdn-sitrep-2022-10-03-v2", "Harbour Union", "detained", 7, "SD01")]
    assert places == [("Nyala", "town", "SD03")]


def _set_version(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA user_version = 0")


def _foreign(file: Path) -> None:
    file.unlink()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE other (x)")


def _swap(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE issues SET digest = 'ff' WHERE id = 1")
        connection.commit()


def _link(file: Path) -> None:
    file.rename(file.parent.parent / "elsewhere.sqlite")
    file.symlink_to(file.parent.parent / "elsewhere.sqlite")


def _folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (Path.unlink, "There was no search index; 3 issues"),
        (_set_version, f"of version 0, this program writes version {VERSION}; 3 issues"),
        (_foreign, "a database of something else; 3 issues"),
        (lambda file: file.write_bytes(b"no database" * 500), "could not be read .*; 3 issues"),
        (lambda file: file.write_bytes(b""), "something else; 3 issues"),
        (lambda file: file.write_bytes(file.read_bytes()[:8192]), "could not be read|held other"),
        (_swap, "held other issues than the folders do; 3 issues"),
        (_link, "There was no search index"),
        (_folder, "There was no search index"),
    ],
)
def test_an_index_that_does_not_fit_is_made_anew_and_it_is_said(
    archive: Path, harm: Callable[[Path], object], said: str
) -> None:
    rows = content(archive)
    harm(index_of(archive))
    issues, notes = found_in(archive, "bridge")
    assert set(issues) == {"sdn-sitrep-2022-10-03-v2", "sdn-sitrep-2022-10-05-v1"}
    with pytest.raises(AssertionError, match=said):
        raise AssertionError("\n".join(notes))
    assert content(archive) == rows
    assert found_in(archive, "bridge")[1] == ()


def test_what_was_frozen_since_is_added_and_it_is_said(archive: Path) -> None:
    freeze_day(archive, DAY + timedelta(3), Told("A dam broke.", file="dam.txt"))
    assert detect_state(archive, CODE).kind is StateKind.BEHIND
    issues, notes = found_in(archive, "dam")
    assert issues == ["sdn-sitrep-2022-10-06-v1"]
    assert notes == ("The search index lacked 1 issue; 1 issue went in from the folders.",)
    grown = content(archive)
    rebuild_search(archive, CODE)
    assert content(archive) == grown


def test_a_damaged_page_is_not_carried_on(archive: Path) -> None:
    raw = bytearray(index_of(archive).read_bytes())
    raw[4096 * 3 : 4096 * 4] = b"\xff" * 4096
    index_of(archive).write_bytes(raw)
    assert [(f.kind, f.path) for f in check_search(archive)] == [(FindingKind.INDEX, f"{CODE}/{FILE_NAME}")]
    freeze_day(archive, DAY + timedelta(3), Told("A dam broke.", file="dam.txt"))
    update_search(archive, CODE)
    assert list(check_search(archive)) == []
    content(archive)


def test_a_sound_or_missing_index_is_no_finding(archive: Path) -> None:
    assert list(check_search(archive)) == []
    assert list(verify_archive(archive)) == []
    index_of(archive).unlink()
    assert list(check_search(archive)) == []


def test_a_log_that_another_program_left_is_not_taken_in(archive: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.sqlite"
    shutil.copyfile(index_of(archive), other)
    connection = sqlite3.connect(other)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("UPDATE items SET text = 'forged'")
    connection.commit()
    shutil.copyfile(f"{other}-wal", f"{index_of(archive)}-wal")
    connection.close()
    rows = content_without_log(archive)
    assert found_in(archive, "bridge")[0]
    rebuild_search(archive, CODE)
    assert not Path(f"{index_of(archive)}-wal").exists()
    assert content(archive)["items"] == rows


def content_without_log(archive: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(f"file:{index_of(archive)}?immutable=1", uri=True)) as connection:
        return connection.execute("SELECT * FROM items ORDER BY 1, 2").fetchall()


@pytest.mark.parametrize(
    "record",
    [
        b"",
        b"null",
        b"[]",
        b"{",
        b'"text"',
        b"[" * 100_000,
        b'{"sections": 5}',
        b'{"sections": [{"items": [{}]}]}',
        b'{"units": [{"code": [], "name": {}}]}',
        b'{"sources": [{"number": 1, "article": "a"}, {"number": 1, "article": "b"}]}',
        b'{"figures": [{"article": "a", "figure": {"id": 7}}]}',
        b'{"sources": [{"number": 99999999999999999999999, "article": "a"}]}',
        b"\xff\xfe",
        b'{"sections": [{"items": [{"id": "", "theme": "x", "excerpts": []}]}]}',
        b'{"figures": [{"article": "a", "figure": {"id": "a", "metric": "", "start": 0, "end": 1}}]}',
    ],
)
def test_a_record_that_is_none_is_named_and_the_rest_is_found(archive: Path, record: bytes) -> None:
    freeze_day(archive, DAY + timedelta(4), files={"brief.json": record})
    freeze_day(archive, DAY + timedelta(5), Told("A dam broke.", file="dam.txt"))
    issues, notes = found_in(archive, "dam OR bridge")
    assert "sdn-sitrep-2022-10-08-v1" in issues
    assert any(note.startswith("sdn-sitrep-2022-10-07-v1: brief.json") for note in notes)
    assert content(archive)["issues"][3][-1] is not None


def test_numbers_that_no_column_holds_and_texts_that_no_file_holds_are_taken(archive: Path) -> None:
    record = brief_of([FERRY], DAY)
    record["sections"][0]["items"][0]["excerpts"][0]["text"] = "A dam \ud800 broke\x00 at \u202enight."
    record["figures"][0]["figure"] |= {"value": 1 << 80, "min": True, "max": 2.5}
    record["units"][0] |= {"lat": float("nan"), "lon": float("inf")}
    freeze_day(archive, DAY + timedelta(4), FERRY, files={"brief.json": json.dumps(record).encode()})
    assert found_in(archive, "dam")[0] == ["sdn-sitrep-2022-10-07-v1"]
    with closing(sqlite3.connect(index_of(archive))) as connection:
        (text,) = connection.execute("SELECT text FROM items ORDER BY id DESC LIMIT 1").fetchone()
        numbers = connection.execute(
            "SELECT value, min, max FROM figures ORDER BY id DESC LIMIT 1"
        ).fetchone()
    assert text == "A dam \ufffd broke at night."
    assert numbers == (None, None, None)


def test_a_record_that_was_changed_since_gives_nothing(archive: Path) -> None:
    path = archive / CODE / "2022/10/05/v1/data/brief.json"
    path.chmod(0o644)
    path.write_bytes(path.read_bytes().replace(b"A bridge fell", b"A temple fell"))
    made = rebuild_search(archive, CODE)
    assert made.problems == ("sdn-sitrep-2022-10-05-v1: brief.json is not what was frozen",)
    assert found_in(archive, "temple")[0] == []
    path.unlink()
    assert rebuild_search(archive, CODE).problems == (
        "sdn-sitrep-2022-10-05-v1: brief.json or articles.jsonl cannot be read (no such file or directory)",
    )


def test_an_archive_without_issues_says_what_it_holds(archive: Path, tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match=r"there are no issues.*It holds SDN"), open_search(archive, "UKR"):
        pass
    with pytest.raises(ArchiveError, match=r"there are no issues"), open_search(tmp_path / "none", "UKR"):
        pass


@pytest.mark.parametrize("name", ["with space", "ü 北 ك", "a?mode=rw&b#c", "100%25", "..hidden", "'; DROP"])
def test_folders_may_be_called_anything(tmp_path: Path, name: str) -> None:
    archive = tmp_path / name
    freeze_day(archive, DAY, Told("A dam broke.", file="../../../etc/x y/ü.txt"))
    assert found_in(archive, "dam")[0] == ["sdn-sitrep-2022-10-03-v1"]
    assert sorted(path.name for path in tmp_path.iterdir()) == [name]
    assert index_of(archive).is_file()

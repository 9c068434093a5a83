"""The archive from the command line: what a user types, what comes back, how it ends."""

import csv
import io
import json
import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from sitrep.delivery.archive.issues import list_issues
from tests.delivery.archive.making import snapshot
from tests.delivery.search.making import Counted, Told, freeze_day
from tests.run import ROOT, sitrep

CODE = "AFG"
FIRST, SECOND = date(2022, 3, 1), date(2022, 3, 2)
UNIT = "SD01"  # of the small gazetteer that the samples carry; its name stands in the records
ROAD = Told(
    "A mine on the road killed 3 drivers, =SUM(A1) said.",
    units=(UNIT,),
    headline="=HYPERLINK(1)",
    counts=(Counted("killed", 3, "3 drivers", speaker="=SUM(A1)", group=("civilians",)),),
    file="../../etc/road.txt",
)
ROAD_AGAIN = Told(
    "The mine killed 4 drivers, an elder said.",
    units=(UNIT,),
    counts=(Counted("killed", 4, "4 drivers", speaker="an elder"),),
    file="again.txt",
)
UN = Told(
    "At least 11 people were killed since Monday, UNAMA said.",
    units=(UNIT,),
    counts=(
        Counted(
            "killed",
            11,
            "At least 11 people",
            speaker="UNAMA",
            party="un",
            qualifier="at_least",
            basis="verified",
        ),
    ),
    file="un.txt",
)
UN_LATER = Told(
    "The UN mission (UNAMA) has now counted 14 dead.",
    units=(UNIT,),
    counts=(Counted("killed", 14, "14 dead", speaker="UNAMA", party="un", basis="verified"),),
    file="un-later.txt",
)
SCHOOLS = Told("Schools in Jirah stay shut.\x1b[31m", theme="humanitarian", file="s.txt")


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("desk with space") / "archive"
    freeze_day(place, FIRST, ROAD, UN, code=CODE)
    freeze_day(place, FIRST, ROAD_AGAIN, UN, code=CODE, reason="A count was misread.")
    freeze_day(place, SECOND, UN_LATER, SCHOOLS, code=CODE)
    return place


@pytest.fixture
def archive(base: Path, tmp_path: Path) -> Path:
    shutil.copytree(base, tmp_path / "archive")
    return tmp_path / "archive"


@pytest.mark.parametrize("command", [["archive"], ["search"], ["figures"]] + [["archive", name] for name in (
    "list", "show", "verify", "rebuild", "export", "backup", "restore")])  # fmt: skip
def test_each_command_explains_itself(command: list[str]) -> None:
    done = sitrep(*command, "--help")
    assert done.returncode == 0
    assert command == ["archive"] or f"sitrep {' '.join(command)}" in done.stdout


def test_list_and_show(archive: Path) -> None:
    listed = sitrep("archive", "list", "--archive", archive)
    assert listed.returncode == 0, listed.stderr
    lines = listed.stdout.splitlines()
    assert lines[0].startswith("afg-sitrep-2022-03-01-v1  No. 1  ")
    assert lines[0].endswith("corrected by afg-sitrep-2022-03-01-v2")
    assert lines[1].endswith("corrects afg-sitrep-2022-03-01-v1: A count was misread.")
    assert lines[-1] == "3 issues of 2 days"
    records = json.loads(sitrep("archive", "list", "--json", "--archive", archive).stdout)
    assert [(each["id"], each["current"]) for each in records] == [
        ("afg-sitrep-2022-03-01-v1", False),
        ("afg-sitrep-2022-03-01-v2", True),
        ("afg-sitrep-2022-03-02-v1", True),
    ]
    shown = sitrep("archive", "show", "2022-03-01", "--archive", archive).stdout
    issue = list_issues(archive, CODE)[1]
    assert issue.digest in shown
    assert "changed  brief.json" in shown
    for file in issue.files:
        assert f"{file.sha256}  {file.name}" in shown
    assert "../../etc/road.txt" not in shown
    (record,) = json.loads(sitrep("archive", "show", "2022-03-01-v1", "--json", "--archive", archive).stdout)
    assert (record["version"], record["current"]) == (1, False)
    assert [source["names"] for source in record["sources"]]


def test_search_says_what_it_mended_and_finds(archive: Path) -> None:
    first = sitrep("search", "unama", "--archive", archive)
    assert first.returncode == 0, first.stderr
    assert "There was no search index; 3 issues went in from the folders." in first.stderr
    assert "afg-sitrep-2022-03-02-v1#" in first.stdout
    assert "**UNAMA**" in first.stdout
    assert "[1] Sample Gazette" in first.stdout
    assert first.stdout.splitlines()[-1] == "2 items"
    second = sitrep("search", "unama", "--archive", archive, "--json")
    assert second.stderr == ""
    answer = json.loads(second.stdout)
    assert (answer["query"], answer["total"]) == ("unama", 2)
    hit = answer["hits"][0]
    start, end = hit["snippet"]["marks"][0]
    assert hit["snippet"]["text"][start:end] == "UNAMA"
    assert sitrep("search", "nothing", "of", "this", "--archive", archive).stdout == "Nothing is found.\n"


def test_search_narrows_orders_and_limits(archive: Path) -> None:
    def ids(*words: str) -> list[str]:
        done = sitrep("search", *words, "--json", "--archive", archive)
        assert done.returncode == 0, done.stderr
        return [hit["issue"][-13:] for hit in json.loads(done.stdout)["hits"]]

    assert ids("killed", "OR", "counted", "--order", "oldest") == [
        "2022-03-01-v2",
        "2022-03-01-v2",
        "2022-03-02-v1",
    ]
    assert ids("killed OR counted", "--order", "newest", "--limit", "1") == ["2022-03-02-v1"]
    assert ids("killed OR counted", "--from", "2022-03-02") == ["2022-03-02-v1"]
    assert ids("road", "--all-versions") == ["2022-03-01-v1"]
    assert ids("road") == []
    assert ids("schools", "--theme", "humanitarian", "--source", "gazette") == ["2022-03-02-v1"]


def test_a_terminal_obeys_nothing_of_a_document(archive: Path) -> None:
    assert "\x1b" not in sitrep("search", "schools", "--archive", archive).stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (['"unclosed'], "isn't closed"),
        (["x" * 10_000], "1,000 are the most"),
        (["road", "--theme", "sports"], "the archive has"),
        (["road", "--place", "Atlantis Bay"], "no place that the gazetteer"),
        (["road", "--source", "Nobody's Wire"], "cites nobody"),
        (["road", "--from", "soon"], "is no day"),
        (["road", "--order", "random"], "best, oldest, newest"),
        (["AND"], "lacks a word"),
    ],
)
def test_a_search_that_cannot_be_understood_ends_with_2(archive: Path, words: list[str], said: str) -> None:
    done = sitrep("search", *words, "--archive", archive)
    assert done.returncode == 2
    assert said in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr
    assert "sqlite" not in done.stderr.lower().replace("index.sqlite", "")


def test_figures_are_series_of_each_owner_and_never_summed(archive: Path) -> None:
    done = sitrep("figures", "--metric", "killed", "--place", UNIT, "--json", "--archive", archive)
    assert done.returncode == 0, done.stderr
    series = json.loads(done.stdout)["series"]
    assert [(each["owner"], [point["value"] for point in each["points"]]) for each in series] == [
        ("an elder", [4]),
        ("UNAMA", [11, 14]),
    ]
    point = series[1]["points"][0]
    assert (point["qualifier"], point["as_printed"], point["basis"]) == (
        "at_least",
        "At least 11 people",
        "verified",
    )
    assert (point["period"], point["as_of"], point["tag"]) == ("since Monday", "2022-03-01", "single_source")
    assert (point["issue"], point["citation"], point["file"]) == ("afg-sitrep-2022-03-01-v2", 2, "un.txt")
    listed = sitrep("figures", "--metric", "killed", "--archive", archive).stdout
    assert "“At least 11 people” (at least)" in listed
    assert listed.splitlines()[-1] == "3 figures, 2 series, nothing added up"
    assert "25" not in listed
    assert sitrep("figures", "--metric", "missing", "--archive", archive).stdout == "No figure is found.\n"


def test_figures_as_csv_hold_no_formula(archive: Path) -> None:
    done = sitrep("figures", "--owner", "sum a1", "--all-versions", "--csv", "--archive", archive)
    assert done.returncode == 0, done.stderr
    header, tags, row = csv.reader(io.StringIO(done.stdout.removeprefix("\ufeff")))
    assert len(header) == len(tags) == len(row)
    assert all(tag.startswith("#") for tag in tags)
    cells = dict(zip(header, row, strict=True))
    assert (cells["owner"], cells["headline"], cells["value"]) == ("'=SUM(A1)", "'=HYPERLINK(1)", "3")
    assert (cells["pcode"], cells["group"], cells["file"]) == (UNIT, "civilians", "../../etc/road.txt")
    assert cells["issue"] == "afg-sitrep-2022-03-01-v1"
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--metric", "kiled"], "Did you mean killed?"),
        (["--owner", "UNAMI"], "Nearest: UNAMA"),
        (["--csv", "--json"], "exclude each other"),
        (["--place", "Atlantis"], "no place"),
    ],
)
def test_figures_that_nobody_counts_end_with_2(archive: Path, words: list[str], said: str) -> None:
    done = sitrep("figures", *words, "--archive", archive)
    assert done.returncode == 2
    assert said in done.stderr


def test_verify_ends_with_1_on_each_harm_and_0_without(archive: Path) -> None:
    whole = sitrep("archive", "verify", "--archive", archive)
    assert (whole.returncode, whole.stderr) == (0, "")
    assert whole.stdout.endswith("everything is there as it was frozen\n")
    path = archive / CODE / "2022/03/02/v1/data/brief.json"
    path.chmod(0o644)
    path.write_bytes(path.read_bytes()[:-1])
    done = sitrep("archive", "verify", "--archive", archive)
    assert done.returncode == 1
    assert (
        "AFG/2022/03/02/v1/data/brief.json: it does not hold what was frozen. Put it back from a backup."
        in done.stderr
    )
    assert sitrep("archive", "verify", "--archive", archive / "none").returncode == 1


def test_rebuild_mends_lists_and_names_what_is_lost(archive: Path) -> None:
    (archive / CODE / "feed.xml").unlink()
    assert sitrep("archive", "verify", "--archive", archive).returncode == 1
    made = sitrep("archive", "rebuild", "--archive", archive)
    assert made.returncode == 0, made.stderr
    assert "index.json, feed.xml and index.sqlite made from 3 issues" in made.stdout
    assert sitrep("archive", "verify", "--archive", archive).returncode == 0
    with closing(sqlite3.connect(archive / CODE / "index.sqlite")) as connection:
        connection.execute("PRAGMA application_id = 0")
    broken = sitrep("archive", "verify", "--archive", archive)
    assert broken.returncode == 1
    assert 'index.sqlite: it is damaged, or was changed since it was made. Run "sitrep' in broken.stderr
    assert sitrep("archive", "rebuild", "--archive", archive).returncode == 0
    assert sitrep("archive", "rebuild", "--archive", archive / "none").returncode == 1
    assert not (archive / "none").exists()


def test_a_loss_is_missed_until_it_is_accepted(archive: Path) -> None:
    assert sitrep("archive", "rebuild", "--archive", archive).returncode == 0
    shutil.rmtree(archive / CODE / "2022/03/02/v1")
    (archive / CODE / "index.json").unlink()  # the search index still knows of it
    for _ in range(2):
        made = sitrep("archive", "rebuild", "--archive", archive)
        assert made.returncode == 1
        assert "--accept-loss afg-sitrep-2022-03-02-v1" in made.stderr
        missed = sitrep("archive", "verify", "--archive", archive)
        assert missed.returncode == 1
        assert "AFG/2022/03/02/v1: it was frozen and is not there." in missed.stderr
        assert "take it away" not in missed.stderr
    assert (
        "afg-sitrep-2022-03-02-v1  is not there: put it back"
        in sitrep("archive", "list", "--archive", archive).stderr
    )
    wrong = sitrep("archive", "rebuild", "--archive", archive, "--accept-loss", "2022-03-01-v1")
    assert wrong.returncode == 2
    accept = ("--accept-loss", "2022-03-02-v1", "--reason", "The disk died.")
    assert sitrep("archive", "rebuild", "--archive", archive, *accept).returncode == 0
    done = sitrep("archive", "verify", "--archive", archive)
    assert done.returncode == 0
    assert "but for what was accepted as lost" in done.stdout
    assert "The disk died." in done.stderr
    listed = sitrep("archive", "list", "--archive", archive)
    assert "afg-sitrep-2022-03-02-v1  is not there: lost for good (The disk died.)" in listed.stderr


def test_a_forged_search_index_is_found_and_is_not_quoted(archive: Path) -> None:
    first = sitrep("search", "drivers OR elder", "--archive", archive)
    assert first.returncode == 0
    for forgery in ("DELETE FROM items", "DROP TABLE figures", "UPDATE items SET text = 'forged elder'"):
        with closing(sqlite3.connect(archive / CODE / "index.sqlite")) as connection:
            connection.execute(forgery)
            connection.commit()
        found = sitrep("archive", "verify", "--archive", archive)
        assert found.returncode == 1
        assert "AFG/index.sqlite" in found.stderr
        again = sitrep("search", "drivers OR elder", "--archive", archive)
        assert (again.returncode, again.stdout) == (0, first.stdout)
        assert "had been changed since it was made" in again.stderr
    assert sitrep("archive", "verify", "--archive", archive).returncode == 0


def test_nothing_else_is_put_into_the_archive(archive: Path) -> None:
    done = sitrep("site", "--archive", archive, "--out", archive / CODE / "site")
    assert done.returncode == 2
    assert "within the archive" in done.stderr
    assert not (archive / CODE / "site").exists()


def test_a_harmed_backup_is_named_as_the_user_knows_it(archive: Path, tmp_path: Path) -> None:
    good, bad = tmp_path / "a.tar", tmp_path / "b.tar"
    assert sitrep("archive", "backup", good, "--archive", archive).returncode == 0
    content = good.read_bytes()
    at = content.index(b"UNAMA")
    bad.write_bytes(content[:at] + b"UNICE" + content[at + 5 :])
    done = sitrep("archive", "restore", bad, "--archive", tmp_path / "new")
    assert done.returncode == 1
    assert f"{bad}: " in done.stderr
    assert ".part" not in done.stderr
    assert not (tmp_path / "new").exists()


def test_backup_export_and_restore_bring_back_the_same(archive: Path, tmp_path: Path) -> None:
    before = snapshot(archive)
    for words in (
        ["backup", tmp_path / "a.tar"],
        ["export", tmp_path / "b.tar"],
        ["export", tmp_path / "c d"],
    ):
        done = sitrep("archive", *map(str, words), "--archive", archive)
        assert done.returncode == 0, done.stderr
    assert (tmp_path / "a.tar").read_bytes() == (tmp_path / "b.tar").read_bytes()
    for number, name in enumerate(("a.tar", "c d")):
        place = tmp_path / f"back{number}"
        done = sitrep("archive", "restore", tmp_path / name, "--archive", place)
        assert done.returncode == 0, done.stderr
        assert snapshot(place) == before
        again = sitrep("archive", "restore", tmp_path / name, "--archive", place)
        assert again.returncode == 2
        assert "something already" in again.stderr
    assert sitrep("archive", "restore", tmp_path / "none.tar", "--archive", tmp_path / "x").returncode == 1


def test_another_theatre_is_named(tmp_path: Path) -> None:
    freeze_day(tmp_path / "archive", FIRST, SCHOOLS)
    done = sitrep("search", "schools", "--archive", tmp_path / "archive", cwd=ROOT)
    assert done.returncode == 1
    assert "It holds SDN; the configuration says which theatre is meant." in done.stderr

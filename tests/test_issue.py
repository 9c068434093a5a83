"""The commands that issue a day and make it again, as a user runs them."""

import os
import re
import subprocess
from pathlib import Path

import pytest

from tests.desk import BRIDGE, CAMP, MARKET, Desk
from tests.run import ROOT, sitrep

PAGES = {"brief.md", "brief.html", "brief.pdf", "brief.docx", "brief.json", "figures.csv", "sources.csl.json"}


def run(desk: Desk, *words: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return sitrep(*words, "--config", desk.folder / "config.yaml", cwd=desk.folder, **environment)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A desk that issued two days, the first of them twice."""
    made = Desk(tmp_path_factory.mktemp("issue") / "desk")
    made.put("market.json", "2023-06-12", MARKET)
    said = [run(made, "issue", "12 June 2023")]
    made.put("market2.json", "2023-06-13", MARKET.replace("12 people", "17 people"))
    made.put("bridge.json", "2023-06-12", BRIDGE)
    said.append(run(made, "issue", "13", "June", "2023", "--issued-at", "2023-06-14T04:30:00Z"))
    said.append(run(made, "issue", "2023-06-12", "--reason", "a report came late"))
    assert [each.returncode for each in said] == [0, 0, 0], said
    (made.folder / "said").write_text("\n".join(each.stdout for each in said))
    return made


def test_each_issue_is_told_with_number_version_and_folder(desk: Desk) -> None:
    assert (desk.folder / "said").read_text().split("\n\n") == [
        "sdn-sitrep-2023-06-12-v1 (No. 1, version 1)  out/archive/SDN/2023/06/12/v1",
        "sdn-sitrep-2023-06-13-v1 (No. 2, version 1)  out/archive/SDN/2023/06/13/v1",
        (
            "sdn-sitrep-2023-06-12-v2 (No. 1, version 2, corrects sdn-sitrep-2023-06-12-v1)  "
            "out/archive/SDN/2023/06/12/v2\n"
        ),
    ]


def test_an_issue_has_every_form_and_its_pages_say_what_changed(desk: Desk) -> None:
    data = desk.archive / "SDN" / "2023" / "06" / "13" / "v1" / "data"
    assert {path.name for path in data.iterdir()} >= PAGES
    page = (data / "brief.md").read_text()
    assert "report No. 2" in page
    assert "2023-06-14 04:30 UTC" in page
    assert "Compared with sdn-sitrep-2023-06-12-v1" in page
    assert re.search(r"\*\*Updated\*\* .*17, was 12", page)
    assert "**UPDATED**" in page
    assert "refers to 12 Jun" in page
    corrected = (desk.archive / "SDN" / "2023" / "06" / "12" / "v2" / "data" / "brief.md").read_text()
    assert "a report came late" in corrected
    assert "Halfaya bridge" in corrected.partition("## Corrections")[2]


def test_issuing_the_same_again_makes_nothing(desk: Desk) -> None:
    before = sorted((path, path.stat().st_mtime_ns) for path in desk.archive.rglob("v*/data/*"))
    said = run(desk, "issue", "12 June 2023", TZ="Pacific/Apia", LC_ALL="de_DE.UTF-8")
    assert (said.returncode, "stands as it is: nothing differs" in said.stdout) == (0, True)
    assert sorted((path, path.stat().st_mtime_ns) for path in desk.archive.rglob("v*/data/*")) == before


def test_an_issue_can_be_verified(desk: Desk) -> None:
    said = run(desk, "verify", "2023-06-13")
    assert said.returncode == 0, said.stderr
    assert 'feed.xml; "sitrep archive verify" checks those' in said.stdout


def test_an_issue_is_made_again_without_seeds_or_configuration(desk: Desk, tmp_path: Path) -> None:
    for words in (["2023-06-13"], ["sdn-sitrep-2023-06-12-v1", "--from-sources"]):
        said = sitrep("rebuild", *words, "--archive", desk.archive, "--out", tmp_path / "again", cwd=tmp_path)
        assert said.returncode == 0, said.stdout + said.stderr
        assert said.stdout.count("same  ") == len(PAGES) + ("--from-sources" in words)
        assert "made by sitrep" in said.stdout
    day = desk.archive / "SDN" / "2023" / "06" / "12" / "v1" / "data"
    for name in PAGES:
        assert (tmp_path / "again" / name).read_bytes() == (day / name).read_bytes()


def test_a_draft_is_compared_with_the_issues_of_the_archive_it_is_given(desk: Desk, tmp_path: Path) -> None:
    words = ("brief", "13 June 2023", "--format", "md", "--out", tmp_path)
    alone = run(desk, *words)
    assert "first issue" in (tmp_path / "2023-06-13" / "brief.md").read_text(), alone.stderr
    run(desk, *words, "--archive", desk.archive)
    page = (tmp_path / "2023-06-13" / "brief.md").read_text()
    assert "**Status** Draft" in page
    assert "No. 2" in page
    assert "**Version** 2" in page


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["issue", "all"], 2, "one day"),
        (["issue", "12 June 2023", "--issued-at", "2023-06-13T04:30:00"], 2, "time zone"),
        (["issue", "12 June 2023", "--seeds", "nowhere"], 2, "no such folder"),
    ],
)
def test_a_wrong_request_is_told_and_makes_nothing(
    desk: Desk, words: list[str], code: int, told: str
) -> None:
    said = run(desk, *words)
    assert (said.returncode, told in said.stderr) == (code, True), said.stderr
    assert "Traceback" not in said.stderr


@pytest.mark.parametrize(
    ("name", "told"), [("2023-06-30", "nearest"), ("2023-06-12-v9", "v1, v2"), ("soon", "names no issue")]
)
def test_an_issue_that_is_not_there_is_told(desk: Desk, name: str, told: str) -> None:
    said = sitrep("rebuild", name, "--archive", desk.archive)
    assert (said.returncode, told in said.stderr) == (2, True), said.stderr


def test_nothing_dated_is_no_issue(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "desk")
    desk.put("undated.json", None, CAMP)
    said = run(desk, "issue")
    assert (said.returncode, "without a usable date" in said.stderr) == (1, True), said.stderr
    assert not desk.archive.exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_an_archive_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "desk")
    desk.put("market.json", "2023-06-12", MARKET)
    desk.archive.mkdir(parents=True)
    desk.archive.chmod(0o555)
    said = run(desk, "issue", "12 June 2023")
    assert (said.returncode, "cannot be written" in said.stderr) == (1, True), said.stderr


def test_an_archive_in_the_place_of_a_file_is_told(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "desk")
    desk.put("market.json", "2023-06-12", MARKET)
    desk.archive.parent.mkdir()
    desk.archive.write_text("a file")
    said = run(desk, "issue", "12 June 2023")
    assert (said.returncode, str(desk.archive.relative_to(desk.folder)) in said.stderr) == (1, True), (
        said.stderr
    )
    assert "Traceback" not in said.stderr


def test_a_damaged_past_issue_is_named(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "desk")
    desk.put("market.json", "2023-06-12", MARKET)
    path = desk.issue("2023-06-12").issue.path("read.json")
    path.chmod(0o644)
    path.write_bytes(path.read_bytes()[:40])
    desk.put("bridge.json", "2023-06-13", BRIDGE)
    for command in ("issue", "brief"):
        said = run(desk, command, "13 June 2023")
        assert said.returncode == 1
        assert "read.json: the archive is damaged there" in said.stderr
        assert "Traceback" not in said.stderr


def test_every_day_of_the_samples_is_issued_verified_and_made_again(tmp_path: Path) -> None:
    read = ("--seeds", ROOT / "seeds", "--config", ROOT / "config.yaml")
    for day in ("2021-08-07", "2021-08-08", "2021-08-09"):
        for words in (("issue", day, *read), ("verify", day, *read), ("rebuild", day, "--from-sources")):
            said = sitrep(*words, "--archive", "archive", cwd=tmp_path)
            assert said.returncode == 0, (words, said.stdout, said.stderr)

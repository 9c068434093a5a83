"""What the archive holds is found by name, by day and by order."""

from datetime import date
from pathlib import Path

import pytest

from sitrep.delivery.archive.issues import (
    issued_days,
    latest_issue,
    list_issues,
    list_theatres,
    open_issue,
    previous_issue,
)
from sitrep.delivery.archive.names import IssueName
from sitrep.errors import UsageError
from tests.delivery.archive.making import FIRST, SECOND, THIRD, freeze, small_archive


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("2023-04-20", "sdn-sitrep-2023-04-20-v2"),
        ("2023-04-20-v1", "sdn-sitrep-2023-04-20-v1"),
        ("SDN-sitrep-2023-04-20-v2", "sdn-sitrep-2023-04-20-v2"),
        (IssueName(SECOND), "sdn-sitrep-2023-04-21-v1"),
    ],
)
def test_an_issue_is_opened_by_its_name(tmp_path: Path, name: str | IssueName, found: str) -> None:
    issue = open_issue(small_archive(tmp_path), "SDN", name)
    assert issue.id == found
    assert issue.path("brief.md").read_text(encoding="utf-8").startswith(f"# {found}")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("2023-04-19", "no issue of 2023-04-19.*nearest to it is that of 2023-04-20"),
        ("2023-04-23", "nearest to it is that of 2023-04-24"),
        ("2023-04-20-v3", "no version 3 of 2023-04-20; there is v1, v2"),
        ("ukr-sitrep-2023-04-20", "archive of SDN.*of UKR"),
        ("the last one", "names no issue"),
    ],
)
def test_an_issue_that_is_not_there_is_told(tmp_path: Path, name: str, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        open_issue(small_archive(tmp_path), "SDN", name)


def test_an_empty_archive(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="Nothing has been issued yet"):
        open_issue(tmp_path / "none", "SDN", "2023-04-20")
    assert list_issues(tmp_path / "none", "SDN") == ()
    assert latest_issue(tmp_path / "none", "SDN") is None
    assert previous_issue(tmp_path / "none", "SDN", THIRD) is None
    assert list_theatres(tmp_path / "none") == ()


def test_the_issue_before_is_the_newest_version_of_the_last_day_before(tmp_path: Path) -> None:
    small_archive(tmp_path)

    def before(day: date) -> str | None:
        issue = previous_issue(tmp_path, "SDN", day)
        return issue.id if issue else None

    assert before(FIRST) is None
    assert before(SECOND) == "sdn-sitrep-2023-04-20-v2"
    assert before(THIRD) == "sdn-sitrep-2023-04-21-v1"
    assert before(date(2030, 1, 1)) == "sdn-sitrep-2023-04-24-v1"


def test_issues_come_by_day_and_version(tmp_path: Path) -> None:
    freeze(tmp_path, THIRD)
    for number in range(11):
        freeze(tmp_path, FIRST, f"Text {number}")
    names = [issue.id.removeprefix("sdn-sitrep-") for issue in list_issues(tmp_path, "SDN")]
    assert names == [*(f"2023-04-20-v{number}" for number in range(1, 12)), "2023-04-24-v1"]
    assert open_issue(tmp_path, "SDN", "2023-04-20").edition.version == 11


def test_folders_that_are_no_days_are_passed_over(tmp_path: Path) -> None:
    small_archive(tmp_path)
    for name in ("2023/13/01/v1", "2023/04/25", "2023/04/26/v0", "2023/4/27/v1", "20230/04/20/v1", "notes"):
        (tmp_path / "SDN" / name).mkdir(parents=True)
    (tmp_path / "readme.txt").write_bytes(b"")
    assert issued_days(tmp_path, "SDN") == (FIRST, SECOND, THIRD)
    assert len(list_issues(tmp_path, "SDN")) == 4
    assert list_theatres(tmp_path) == ("SDN",)

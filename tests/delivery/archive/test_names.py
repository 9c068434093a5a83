"""Names of issues: three forms and nothing else."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.delivery.archive.names import (
    IssueName,
    check_file_names,
    day_folder,
    issue_id,
    parse_issue_name,
    theatre_folder,
)
from sitrep.errors import UsageError


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2022-03-16", IssueName(date(2022, 3, 16))),
        ("2022-03-16-v2", IssueName(date(2022, 3, 16), 2)),
        ("ukr-sitrep-2022-03-16-v12", IssueName(date(2022, 3, 16), 12, "UKR")),
        ("ukr-sitrep-2022-03-16", IssueName(date(2022, 3, 16), None, "UKR")),
        (" UKR-Sitrep-2022-03-16-V1\n", IssueName(date(2022, 3, 16), 1, "UKR")),
    ],
)
def test_three_forms_are_read(text: str, name: IssueName) -> None:
    assert parse_issue_name(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "", "v2", "16.03.2022", "2022-3-16", "2022-03-16v2", "2022-03-16-v0", "2022-03-16-v01", "2022-03-16-v",
        "2022-03-16-v999999", "2022-03-16-v-1", "ukrsitrep-2022-03-16", "../2022-03-16", "2022-03-16/v1",
        "٢٠٢٢-٠٣-١٦", "2022-03-16\u202e", "2022-03-16-v1 v2", "uk-sitrep-2022-03-16", "latest",
    ],
)  # fmt: skip
def test_anything_else_is_refused_and_shown_the_forms(text: str) -> None:
    with pytest.raises(UsageError, match="2021-08-08-v2"):
        parse_issue_name(text)


def test_a_day_that_no_calendar_has_is_told() -> None:
    with pytest.raises(UsageError, match="no day 2023-02-29"):
        parse_issue_name("2023-02-29-v1")


def test_a_long_name_is_shown_short() -> None:
    with pytest.raises(UsageError) as caught:
        parse_issue_name("2022-03-16-v" + "1" * 1_000_000)
    assert len(str(caught.value)) < 300


@given(st.dates(), st.integers(1, 99_999), st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=3, max_size=3))
def test_what_is_named_is_read_back(day: date, version: int, code: str) -> None:
    assert parse_issue_name(issue_id(code, day, version)) == IssueName(day, version, code)


@pytest.mark.parametrize("code", ["", "..", "af", "afg", "AFGH", "A/G", "AF\n", "АФГ"])
def test_only_codes_of_theatres_become_folders(code: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not the code"):
        theatre_folder(tmp_path, code)


def test_a_day_is_three_folders(tmp_path: Path) -> None:
    assert day_folder(tmp_path, "MLI", date(987, 1, 2)) == tmp_path / "MLI" / "0987" / "01" / "02"


@pytest.mark.parametrize(
    "names",
    [
        ["../a"], ["/a"], [""], ["a//b"], ["a/"], [".a"], ["a/.."], ["a\\b"], ["a b"], ["a\0"], ["ä"], ["a:b"],
        ["a/b/c/d/e"], ["x" * 101], ["a", "A"], ["a", "a/b"], ["a/b/c", "A/B"],
    ],
)  # fmt: skip
def test_names_of_files_are_the_same_on_every_disk(names: list[str]) -> None:
    with pytest.raises(ValueError, match=r"not a plain|differ in case|both a file"):
        check_file_names(names)


def test_plain_names_pass() -> None:
    check_file_names(["brief.md", "brief.pdf", "maps/day-1_a.svg", "maps/b.svg", "a/b/c/d"])

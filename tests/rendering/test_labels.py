import json
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from sitrep.assets import packaged
from sitrep.errors import TemplateFailure
from sitrep.rendering.labels import format_count, format_day, format_offset, format_span, load_labels, to_utc

ENGLISH = load_labels("en", [packaged("templates")])


def test_a_day_is_written_out() -> None:
    assert format_day(date(2022, 2, 24), ENGLISH) == "24 February 2022"
    assert format_day(date(2022, 2, 24), ENGLISH, "long_day_format") == "Thursday 24 February 2022"


@pytest.mark.parametrize(
    ("earliest", "latest", "written"),
    [
        (date(2022, 6, 7), date(2022, 6, 7), "7 Jun"),
        (date(2022, 6, 7), date(2022, 6, 9), "7–9 Jun"),
        (date(2022, 7, 30), date(2022, 8, 1), "30 Jul–1 Aug"),
        (date(2021, 12, 31), date(2022, 1, 1), "31 Dec 2021–1 Jan 2022"),
    ],
)
def test_days_in_brackets_are_brief(earliest: date, latest: date, written: str) -> None:
    assert format_span(earliest, latest, ENGLISH) == written


def test_a_count_has_its_word() -> None:
    assert format_count(1, ENGLISH["copy"]) == "1 copy"
    assert format_count(0, ENGLISH["copy"]) == "0 copies"
    assert format_count(1234, ENGLISH["article"]) == "1,234 articles"


@pytest.mark.parametrize(
    ("zone", "written"),
    [("Asia/Kabul", "UTC+04:30"), ("America/Bogota", "UTC−05:00"), ("America/St_Johns", "UTC−03:30")],
)
def test_the_distance_from_utc(zone: str, written: str) -> None:
    assert format_offset(datetime(2022, 1, 1, tzinfo=ZoneInfo(zone))) == written


def test_a_moment_without_a_zone_has_no_distance() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        format_offset(datetime(2022, 1, 1))  # noqa: DTZ001  that is the point


def test_utc() -> None:
    cutoff = datetime(2022, 1, 2, tzinfo=ZoneInfo("Asia/Kabul"))

    assert to_utc(cutoff) == datetime(2022, 1, 1, 19, 30, tzinfo=UTC)


def test_the_nearest_language_is_taken(tmp_path: Path) -> None:
    (tmp_path / "labels").mkdir()
    (tmp_path / "labels" / "de.json").write_text('{"report": "Tageslage"}', encoding="utf-8")
    folders = [tmp_path, packaged("templates")]

    assert load_labels("de-AT", folders)["report"] == "Tageslage"
    assert load_labels("fr", folders) == ENGLISH


@pytest.mark.parametrize(
    ("text", "told"), [('{"a": 1,\n"b"}', "line 2"), ("[]", "line 1"), ("\udcff", "UTF-8")]
)
def test_a_wrong_labels_file_is_named(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "labels").mkdir()
    (tmp_path / "labels" / "en.json").write_bytes(text.encode("utf-8", "surrogateescape"))

    with pytest.raises(TemplateFailure, match=told) as failure:
        load_labels("en", [tmp_path])
    assert "en.json" in str(failure.value)


def test_without_any_labels_the_folders_are_named(tmp_path: Path) -> None:
    with pytest.raises(TemplateFailure, match=tmp_path.name):
        load_labels("en", [tmp_path])


def test_the_labels_are_plain_json() -> None:
    text = (packaged("templates") / "labels" / "en.json").read_text("utf-8")

    assert json.loads(text) == ENGLISH

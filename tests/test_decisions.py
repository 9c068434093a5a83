"""`curation.yaml` beside the configuration, from the command line: what it changes, where it shows."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.run import sitrep

RAID = (
    "Shells fell on the market of Kunduz on Saturday and killed four people, a doctor at the hospital said.\n"
)
TALKS = "Envoys met Taliban officials in Kabul on Saturday about a truce, the foreign ministry said.\n"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "raid.txt").write_text(f"Published: 14 May 2022\n\n{RAID}", encoding="utf-8")
    (seeds / "talks.txt").write_text(TALKS, encoding="utf-8")
    return tmp_path


def decide(desk: Path, *entries: str, notes: str = "") -> None:
    lines = "".join(f"  {entry}\n" for entry in entries)
    (desk / "curation.yaml").write_text(f"articles:\n{lines}{notes}", encoding="utf-8")


def brief(desk: Path, day: str = "2022-05-14") -> dict:  # type: ignore[type-arg]
    done = sitrep("brief", day, "--format", "json", "--format", "md", cwd=desk)
    assert done.returncode == 0, done.stderr
    found = json.loads((desk / "out" / day / "brief.json").read_text(encoding="utf-8"))
    Draft202012Validator(json.loads(sitrep("schema", "brief").stdout)).validate(found)
    return found  # type: ignore[no-any-return]


def test_a_day_that_was_set_moves_the_article_and_is_signed(desk: Path) -> None:
    before = brief(desk)
    decide(desk, "talks.txt#1: {date: 2022-05-14, by: AB, why: the ministry's own page}")
    after = brief(desk)
    assert len(after["sources"]) == len(before["sources"]) + 1
    (source,) = [each for each in after["sources"] if each["file"] == "talks.txt"]
    assert (source["date_basis"], source["date_words"]) == ("override", [])
    assert source["curated"] == [
        {"field": "date", "value": "2022-05-14", "by": "AB", "why": "the ministry's own page", "at": None}
    ]
    page = (desk / "out/2022-05-14/brief.md").read_text(encoding="utf-8")
    assert "14 May 2022 (set by the analyst). *reviewed*: dated by AB: the ministry's own page." in page
    assert before["config_sha256"] != after["config_sha256"]
    assert before["input_sha256"] == after["input_sha256"]


def test_explain_and_articles_say_what_was_decided(desk: Path) -> None:
    decide(
        desk,
        "talks.txt#1: {date: 2022-05-14, theme: humanitarian, by: AB, why: read in full, at: 2022-05-15}",
    )
    told = sitrep("explain", "talks.txt#1", cwd=desk).stdout
    assert "date       2022-05-14, by AB, 2022-05-15: read in full" in told
    assert "theme      humanitarian, by AB" in told
    assert "THEMES     humanitarian" in told
    assert "decided by override" in told
    schema = Draft202012Validator(json.loads(sitrep("schema", "article").stdout))
    records = [json.loads(line) for line in sitrep("articles", "--json", cwd=desk).stdout.splitlines()]
    for record in records:
        schema.validate(record)
    assert [(record["date"]["basis"], len(record["curated"])) for record in records] == [
        ("stated", 0),
        ("override", 2),
    ]


def test_an_entry_whose_article_is_gone_is_listed(desk: Path) -> None:
    decide(desk, "raid.txt#1: {pin: yes, by: AB, why: x}", "moved.txt#1: {pin: yes, by: AB, why: x}")
    (problem,) = brief(desk)["problems"]
    assert problem["file"] == "curation.yaml"
    assert problem["what"].startswith('Line 3: no article "moved.txt#1"')
    assert sitrep("brief", "2022-05-14", "--format", "md", "--strict", cwd=desk).returncode == 1
    assert 'no article "moved.txt#1"' in sitrep("articles", cwd=desk).stderr


def test_an_excluded_article_without_a_day_is_listed_too(desk: Path) -> None:
    decide(desk, "talks.txt#1: {exclude: yes, by: AB, why: a forgery}")
    (entry,) = brief(desk)["undated"]
    assert (entry["file"], entry["reason"]) == ("talks.txt", "excluded by AB: a forgery")


def test_a_merge_without_a_day_is_told(desk: Path) -> None:
    decide(desk, "talks.txt#1: {merge_into: raid.txt#1, by: AB, why: one event}")
    (entry,) = brief(desk)["undated"]
    assert entry["reason"] == "no usable date; to be merged into raid.txt#1 by AB, which needs a day"
    decide(desk, "talks.txt#1: {merge_into: raid.txt#1, date: 2022-05-14, by: AB, why: one event}")
    merged = brief(desk)
    assert not merged["undated"]
    assert merged["copies"] == 1
    page = (desk / "out/2022-05-14/brief.md").read_text(encoding="utf-8")
    assert "*reviewed*: dated, merged by AB: one event." in page


def test_two_entries_for_one_article_stop_the_run(desk: Path) -> None:
    (name,) = [json.loads(line)["id"] for line in sitrep("articles", "--json", cwd=desk).stdout.splitlines()][
        :1
    ]
    decide(desk, f"{name}: {{pin: yes, by: AB, why: x}}", "raid.txt#1: {exclude: yes, by: CD, why: y}")
    done = sitrep("brief", "2022-05-14", cwd=desk)
    assert done.returncode == 2
    assert "line 3" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_unknown_theme_stops_the_run_and_check_tells_it(desk: Path) -> None:
    decide(desk, "raid.txt#1: {theme: batlefield, by: AB, why: x}")
    done = sitrep("brief", "2022-05-14", cwd=desk)
    assert done.returncode == 2
    assert (
        'curation.yaml, line 2: the theme "batlefield" is not in the codebook. Did you mean "battlefield"?'
        in done.stderr
    )
    checked = sitrep("check", cwd=desk)
    assert checked.returncode == 2
    assert "BAD  decisions" in checked.stdout


def test_the_decisions_beside_the_configuration_count_wherever_the_run_starts(
    desk: Path, tmp_path: Path
) -> None:
    decide(desk, "raid.txt#1: {exclude: yes, by: AB, why: a hoax}")
    (desk / "config.yaml").write_text("brief: {paper: A4}\n", encoding="utf-8")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    done = sitrep(
        "brief", "2022-05-14", "--format", "json", "--config", desk / "config.yaml", "--seeds", desk / "seeds",
        cwd=elsewhere,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found = json.loads((elsewhere / "out/2022-05-14/brief.json").read_text(encoding="utf-8"))
    assert [entry["reason"] for entry in found["other"]] == ["excluded by AB: a hoax"]


def test_notes_are_printed_and_cite_nothing(desk: Path) -> None:
    decide(desk, notes="notes:\n  - {section: battlefield, text: Lines were down., by: AB}\n")
    made = brief(desk)
    assert made["notes"] == [{"section": "battlefield", "text": "Lines were down.", "by": "AB", "at": None}]
    for section in made["sections"]:
        assert all(item["citations"] for item in section["items"])
    assert "> Lines were down." in (desk / "out/2022-05-14/brief.md").read_text(encoding="utf-8")

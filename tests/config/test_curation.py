"""`curation.yaml`: what may stand there, and how mistakes are told."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from sitrep.config.curation import Curation, load_curation
from sitrep.errors import ConfigError

THEMES = ("battlefield", "diplomacy", "refugees")
GOOD = """\
# kept by the desk
articles:
  0123456789ab-1: {date: 2020-10-15, by: AB, why: seen in print, at: 2024-05-31T18:30:00Z}
  wires/late.txt#2:
    - theme: refugees
      themes: [refugees, diplomacy]
      by: AB
      why: the lead is a misprint
    - pin: yes
      by: CD
      why: "first: word # of it"
      at: 2024-06-01
notes:
  - section: top
    text: "Lines were down."
    by: AB
    day: 2024-05-31
"""


def write(folder: Path, text: str) -> Path:
    file = folder / "curation.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def test_decisions_and_notes_are_read_with_who_and_why(tmp_path: Path) -> None:
    curation = load_curation(write(tmp_path, GOOD), THEMES)
    (dated,) = curation.articles["0123456789ab-1"]
    assert (dated.date, dated.by, dated.why) == (date(2020, 10, 15), "AB", "seen in print")
    assert dated.at == datetime(2024, 5, 31, 18, 30, tzinfo=UTC)
    themed, pinned = curation.articles["wires/late.txt#2"]
    assert themed.decided == ("theme", "themes")
    assert (pinned.decided, pinned.by, pinned.at) == (("pin",), "CD", date(2024, 6, 1))
    assert pinned.why == "first: word # of it"
    assert [(note.section, note.day) for note in curation.notes] == [("top", date(2024, 5, 31))]
    assert curation.lines == {"0123456789ab-1": 3, "wires/late.txt#2": 4}


def test_no_file_and_an_empty_one_decide_nothing(tmp_path: Path) -> None:
    assert load_curation(tmp_path / "curation.yaml", THEMES) == Curation()
    empty = load_curation(write(tmp_path, "articles:\nnotes:\n"), THEMES)
    assert (dict(empty.articles), empty.notes) == ({}, ())


def test_the_hash_follows_what_is_decided_not_how_it_is_written(tmp_path: Path) -> None:
    before = load_curation(write(tmp_path, GOOD), THEMES)
    commented = load_curation(write(tmp_path, GOOD.replace("# kept by the desk", "# kept by us\n")), THEMES)
    changed = load_curation(write(tmp_path, GOOD.replace("2020-10-15", "2020-10-16")), THEMES)
    assert before.sha256 == commented.sha256 != changed.sha256


ENTRY = "articles:\n  a.txt#1:\n    {}\n    by: AB\n    why: read in full\n"
BAD = [
    ("articls: {}\n", "line 1", 'Did you mean "articles"?'),
    (ENTRY.format("dat: 2020-10-15"), "line 3", 'Did you mean "date"?'),
    (ENTRY.format("date: 15 October 2020"), "line 3", "write it as 2024-05-31"),
    (ENTRY.format("date: 2021-02-29"), "line 3", "day"),
    (ENTRY.format("date: 20201015"), "line 3", "write it as 2024-05-31"),
    (ENTRY.format("theme: refuges"), "line 3", 'Did you mean "refugees"?'),
    (ENTRY.format("themes: [diplomacy, weather]"), "line 3", '"weather" is not in the codebook'),
    (ENTRY.format("themes: [diplomacy, diplomacy]"), "line 2", "a theme stands twice"),
    (ENTRY.format("themes: [diplomacy, other]"), "line 2", "theme: other"),
    (ENTRY.format("{theme: refugees, themes: [diplomacy]}").replace("{", "").replace("}", "")
     .replace(", ", "\n    "), "line 2", '"refugees" is not among themes'),
    (ENTRY.format("exclude: perhaps"), "line 3", "articles.a.txt#1.exclude"),
    (ENTRY.format("in_theatre: abroad"), "line 3", "articles.a.txt#1.in_theatre"),
    (ENTRY.format("merge_into: the other one"), "line 3", "FILE#N"),
    (ENTRY.format("title: ' '"), "line 3", "expected some words"),
    (ENTRY.format("at: 2024-05-31"), "line 2", "nothing is decided"),
    (ENTRY.format("{pin: yes, at: tomorrow}").replace("{", "").replace("}", "")
     .replace(", ", "\n    "), "line 4", "is no time"),
    ("articles:\n  a.txt#1: {pin: yes, why: x}\n", "line 2", "a.txt#1.by: Field required"),
    ("articles:\n  a.txt#1: {pin: yes, by: x}\n", "line 2", "a.txt#1.why: Field required"),
    ("articles:\n  a.txt: {pin: yes, by: x, why: y}\n", "line 2", '"a.txt" names no article'),
    ("articles:\n  a.txt#1: {pin: yes, by: x, why: y}\n  a.txt#1: {exclude: yes, by: x, why: y}\n",
     "line 3", "a second time (first in line 2)"),
    ("articles:\n  a.txt#1:\n    - {pin: yes, by: x, why: y}\n    - {pin: yes, by: z, why: y}\n",
     "line 1", "two decisions on pin"),
    ("articles:\n  a.txt#1:\n    - {pin: yes, by: x, why: y}\n    - {date: 1, by: z, why: y}\n",
     "line 4", "a.txt#1.1.date"),
    ("notes:\n  - {section: diplomcy, text: x, by: y}\n", "line 2", 'Did you mean "diplomacy"?'),
    ("notes:\n  - {section: top, text: x}\n", "line 2", "notes.0.by: Field required"),
    ("notes:\n  - {section: top, text: x, by: y, days: 2020-10-15}\n", "line 2", 'Did you mean "day"?'),
    ("articles: [a.txt#1]\n", "line 1", "articles"),
    ("articles: {a.txt#1: [}\n", "line 1", "not valid YAML"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line", "hint"), BAD)
def test_a_mistake_is_told_with_its_line_and_remedy(tmp_path: Path, text: str, line: str, hint: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load_curation(write(tmp_path, text), THEMES)
    message = str(caught.value)
    assert "curation.yaml" in message
    assert line in message
    assert hint in message


def test_all_unknown_themes_are_told_at_once(tmp_path: Path) -> None:
    text = "articles:\n  a#1: {theme: wether, by: x, why: y}\nnotes:\n  - {section: tpo, text: x, by: y}\n"
    with pytest.raises(ConfigError) as caught:
        load_curation(write(tmp_path, text), THEMES)
    assert len(str(caught.value).splitlines()) == 2


def test_a_folder_or_bytes_in_its_place_are_told(tmp_path: Path) -> None:
    (tmp_path / "curation.yaml").mkdir()
    with pytest.raises(ConfigError, match=r"curation.yaml: cannot be read"):
        load_curation(tmp_path / "curation.yaml", THEMES)
    binary = tmp_path / "b" / "curation.yaml"
    binary.parent.mkdir()
    binary.write_bytes(b"notes: \xff\n")
    with pytest.raises(ConfigError, match="UTF-8"):
        load_curation(binary, THEMES)

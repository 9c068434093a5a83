"""From files to briefs: the same bytes everywhere, nothing lost, nothing injected."""

import json
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from sitrep.config.load import load_configuration
from sitrep.model import Document
from sitrep.reading.files import survey_files
from sitrep.reading.read import read_document
from sitrep.text import count_words
from tests.run import ROOT, sitrep


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("samples")
    done = sitrep("brief", "all", "--out", out, "--today", "2022-01-01")
    assert done.returncode == 0, done.stderr
    return out


def briefs(out: Path) -> Iterator[dict]:  # type: ignore[type-arg]
    for file in sorted(out.glob("*/brief.json")):
        yield json.loads(file.read_text(encoding="utf-8"))


def documents(seeds: Path) -> dict[str, Document]:
    settings = load_configuration(None).settings.reading
    read = (
        found for file in survey_files([seeds], settings).files for found in read_document(file, settings)
    )
    return {found.sha256: found for found in read if isinstance(found, Document)}


def test_the_samples_make_a_brief_of_each_of_their_days(samples: Path) -> None:
    assert [brief["day"] for brief in briefs(samples)][-3:] == ["2021-08-07", "2021-08-08", "2021-08-09"]
    for folder in samples.iterdir():
        assert {file.name for file in folder.iterdir()} == {
            "brief.md",
            "brief.html",
            "brief.pdf",
            "brief.docx",
            "brief.json",
            "figures.csv",
            "sources.csl.json",
        }
        assert (folder / "brief.pdf").read_bytes().startswith(b"%PDF-")


def test_every_brief_obeys_its_schema(samples: Path) -> None:
    schema = Draft202012Validator(json.loads(sitrep("schema", "brief").stdout))
    for brief in briefs(samples):
        schema.validate(brief)


def test_every_printed_word_stands_in_its_source(samples: Path) -> None:
    by_hash = documents(ROOT / "seeds")
    quoted = 0
    for brief in briefs(samples):
        sources = {source["article"]: source for source in brief["sources"]}
        printed = [
            *brief["highlights"],
            *(item for section in brief["sections"] for item in section["items"]),
        ]
        for entry in printed:
            assert entry["citations"]
            assert sum(count_words(excerpt["text"]) for excerpt in entry["excerpts"]) <= 40
            for excerpt in entry["excerpts"]:
                document = by_hash[sources[excerpt["article"]]["sha256"]]
                assert document.text[excerpt["start"] : excerpt["end"]] == excerpt["text"]
                quoted += 1
    assert quoted > 60


def test_every_theme_is_served_on_each_day(samples: Path) -> None:
    for brief in list(briefs(samples))[-3:]:
        for section in brief["sections"]:
            assert section["items"], f"{brief['day']}: {section['name']} is empty"


def test_what_was_not_used_is_listed(samples: Path) -> None:
    for brief in briefs(samples):
        assert brief["undated"]
        assert brief["outside"]
        assert any("unreadable" in problem["file"] for problem in brief["problems"])


def test_two_runs_in_other_places_give_the_same_bytes(samples: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "a place with spaces"
    shutil.copytree(ROOT / "seeds", elsewhere / "seeds")
    for file in sorted((elsewhere / "seeds").rglob("*"), reverse=True):
        os.utime(file, (1, 1))
    done = sitrep(
        "brief", "all", "--config", ROOT / "config.yaml", "--seeds", elsewhere / "seeds", "--today", "2025-12-31",
        cwd=elsewhere, PYTHONHASHSEED="7", TZ="Pacific/Auckland", LC_ALL="C", LANG="tr_TR.UTF-8",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    for file in sorted(samples.rglob("brief.*")):
        assert (elsewhere / "out" / file.relative_to(samples)).read_bytes() == file.read_bytes(), file.name


HOSTILE = """---
title: "<script>alert(1)</script> [x](javascript:alert(2)) | `ls` <img src=http://127.0.0.1:9/x>"
publisher: "<b onmouseover=alert(3)>Sample</b>"
date: 2022-05-12
url: "javascript:alert(4)"
---
Taliban fighters shelled <script>alert(5)</script> Kunduz on Thursday and killed 4 | 5 people, [police](javascript:alert(6)) said.

Shells fell on the `hospital` of Kunduz *again* and _again_, ![a doctor](file:///etc/passwd) said on Thursday.
"""


def test_hostile_words_stay_words(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "hostile.md").write_text(HOSTILE, encoding="utf-8")
    (seeds / "bomb.txt").write_bytes(b"\x1f\x8b\x08\x00" + b"\x00" * 400)
    (seeds / "empty.html").write_bytes(b"")
    (seeds / "cut.json").write_text('{"title": "Half', encoding="utf-8")
    (seeds / "nodates.rss").write_text("<rss><channel><item><title>Kabul", encoding="utf-8")
    (seeds / "out.txt").symlink_to("/etc/passwd")
    (seeds / "rtl.txt").write_text(
        "Published: 12 May 2022\n\nطالبان \u202eKunduz\u202c را گرفت.\n", encoding="utf-8"
    )
    done = sitrep("brief", "all", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "out/2022-05-12/brief.html").read_text(encoding="utf-8")
    assert "<script>alert" not in page
    assert "<img src=http" not in page
    assert 'href="javascript' not in page.lower()
    assert "onmouseover=alert" not in page.replace("&lt;b onmouseover=alert", "")
    assert "\u202e" not in page
    told = json.loads((tmp_path / "out/2022-05-12/brief.json").read_text(encoding="utf-8"))["problems"]
    assert {"bomb.txt", "empty.html", "cut.json", "out.txt"} <= {problem["file"] for problem in told}
    assert all(problem["what"] and problem["remedy"] for problem in told)
    markdown = (tmp_path / "out/2022-05-12/brief.md").read_text(encoding="utf-8")
    assert not re.search(r"(?<!\\)<script", markdown)
    assert not re.search(r"(?<!\\)\]\(javascript", markdown)

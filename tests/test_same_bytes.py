"""Same input, same bytes: whatever folder, time zone, locale, hash seed, and order and times of the files."""

import hashlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desk import BRIDGE, CAMP, MARKET, Desk
from tests.run import sitrep

HERE = {"TZ": "UTC", "LC_ALL": "C.UTF-8", "LANG": "C.UTF-8", "PYTHONHASHSEED": "0"}
THERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "fa_IR", "PYTHONHASHSEED": "4711"}
DOCUMENTS = (
    ("market.json", "2023-06-12", MARKET),
    ("copy.json", "2023-06-12", MARKET),
    ("camp.json", "2023-06-12", CAMP),
    ("undated.json", None, "Clashes killed two drivers on the road to Khartoum, the RSF said."),
    ("bridge.json", "2023-06-13", BRIDGE),
    (
        "more.json",
        "2023-06-13",
        MARKET.replace("12 people", "17 people") + " Residents fled, and 300 left for Chad.",
    ),
    ("İstanbul-Ä.json", "2023-06-13", CAMP.replace("six men", "nine men")),
)


def made(folder: Path) -> dict[str, str]:
    """Return the hashes of all files below a folder but the lock's."""
    paths = (path for path in folder.rglob("*") if path.is_file() and path.name != ".lock")
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths
    }


def fill(desk: Desk, *, backwards: bool) -> Iterator[int]:
    """Save the documents in one order or the other, with other times."""
    for number, (name, day, text) in enumerate(reversed(DOCUMENTS) if backwards else DOCUMENTS):
        path = desk.put(name, day, text)
        os.utime(path, (10**9 * (1 + backwards) + number, 10**9 * (1 + backwards) - number))
        yield number


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two desks with the same documents, each with its draft and its issues."""
    one = Desk(tmp_path_factory.mktemp("one") / "desk")
    other = Desk(tmp_path_factory.mktemp("a longer name") / "sub folder" / "désk")
    for desk, environment in ((one, HERE), (other, THERE)):
        assert len(list(fill(desk, backwards=desk is other))) == len(DOCUMENTS)
        for words in (
            ("brief", "12 June 2023"),
            ("issue", "12 June 2023"),
            ("issue", "13 June 2023"),
            ("brief", "13 June 2023"),
        ):
            here = Path() if desk is one else desk.folder
            said = sitrep(
                *words,
                "--today",
                "2023-06-20",
                "--config",
                (desk.folder if desk is one else here) / "config.yaml",
                *(("--out", desk.folder / "out") if words[0] == "brief" else ()),
                *(("--archive", desk.archive)),
                cwd=tmp_path_factory.getbasetemp() if desk is one else desk.folder,
                **environment,
            )
            assert said.returncode == 0, said.stderr
    return one.folder / "out", other.folder / "out"


def test_drafts_and_issues_are_the_same_bytes(folders: tuple[Path, Path]) -> None:
    one, other = map(made, folders)
    assert "2023-06-13/brief.pdf" in one
    assert "2023-06-13/brief.docx" in one
    assert "archive/SDN/2023/06/13/v1/tagmanifest-sha256.txt" in one
    assert {name for name in one.keys() | other.keys() if one.get(name) != other.get(name)} == set()


def test_nothing_of_the_machine_is_in_what_is_made(folders: tuple[Path, Path]) -> None:
    for path in folders[1].rglob("*"):
        if path.suffix in {".md", ".html", ".json", ".csv", ".jsonl", ".txt", ".xml"}:
            text = path.read_text(encoding="utf-8")
            assert "sub folder" not in text
            assert "Kiritimati" not in text


def test_a_past_day_is_made_again_on_the_other_machine(folders: tuple[Path, Path], tmp_path: Path) -> None:
    shutil.copytree(folders[0] / "archive", tmp_path / "archive")
    said = sitrep(
        "rebuild", "2023-06-13", "--from-sources", "--archive", tmp_path / "archive", cwd=tmp_path, **THERE
    )
    assert said.returncode == 0, said.stdout + said.stderr

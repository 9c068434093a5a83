import hashlib
import os
from pathlib import Path

import pytest

from sitrep.config.load import load_configuration
from sitrep.errors import UsageError
from sitrep.model import Problem
from sitrep.reading.files import survey_files

SETTINGS = load_configuration(None).settings.reading


def problems(root: Path) -> dict[str, Problem]:
    return {problem.file: problem for problem in survey_files([root], SETTINGS).problems}


def test_files_come_sorted_with_their_hash_and_hidden_and_readme_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("b/2.txt", "a.txt", "README.md", "readme", ".hidden.txt", "B.md"):
        (tmp_path / name).write_text(f"text of {name}")
    survey = survey_files([tmp_path], SETTINGS)
    assert [one.file for one in survey.files] == ["B.md", "a.txt", "b/2.txt"]
    assert survey.problems == ()
    assert survey.files[1].sha256 == hashlib.sha256(b"text of a.txt").hexdigest()
    assert survey.files[1].size == len("text of a.txt")


def test_identical_bytes_are_listed_once(tmp_path: Path) -> None:
    for name in ("c.txt", "a.txt", "b.html"):
        (tmp_path / name).write_text("same")
    (one,) = survey_files([tmp_path], SETTINGS).files
    assert (one.file, one.also) == ("a.txt", ("b.html", "c.txt"))


def test_what_is_not_read_is_a_problem_each(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "large.txt").write_bytes(b"x" * (SETTINGS.max_bytes + 1))
    (tmp_path / "page.docx").write_text("x")
    (tmp_path / "bare").write_text("x")
    (tmp_path / "feed.xml.gz").write_text("x")
    os.mkfifo(tmp_path / "pipe.txt")
    found = problems(tmp_path)
    assert sorted(found) == ["bare", "empty.txt", "feed.xml.gz", "large.txt", "page.docx", "pipe.txt"]
    assert found["feed.xml.gz"].remedy == "Unpack it first."
    assert all(problem.lost and name in problem.what for name, problem in found.items())
    assert survey_files([tmp_path], SETTINGS).files == ()


def test_links_count_only_inside_the_folder(tmp_path: Path) -> None:
    root = tmp_path / "seeds"
    (root / "sub").mkdir(parents=True)
    (tmp_path / "secret.txt").write_text("secret")
    (root / "sub" / "a.txt").write_text("a")
    (root / "out.txt").symlink_to(tmp_path / "secret.txt")
    (root / "up").symlink_to(tmp_path)
    (root / "gone.txt").symlink_to(root / "nowhere")
    (root / "ring.txt").symlink_to(root / "ring.txt")
    (root / "again.txt").symlink_to(root / "sub" / "a.txt")
    (root / "sub" / "loop").symlink_to(root)
    assert sorted(problems(root)) == ["gone.txt", "out.txt", "ring.txt", "up"]
    (one,) = survey_files([root], SETTINGS).files
    assert (one.file, one.also) == ("again.txt", ("sub/a.txt",))


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_files_and_folders_without_permission_are_problems(tmp_path: Path) -> None:
    (tmp_path / "locked").mkdir(mode=0)
    (tmp_path / "a.txt").write_text("a")
    (tmp_path / "a.txt").chmod(0)
    assert sorted(problems(tmp_path)) == ["a.txt", "locked"]


def test_names_that_are_not_utf_8_or_hold_controls_are_shown_escaped(tmp_path: Path) -> None:
    for raw in (b"caf\xe9.txt", b"two\nlines.txt", "قصف.txt".encode()):
        (Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + raw))).write_bytes(raw)
    names = [one.file for one in survey_files([tmp_path], SETTINGS).files]
    assert names == ["caf\\udce9.txt", "two\\x0alines.txt", "قصف.txt"]


def test_root_names_stand_before_names_only_where_two_roots_clash(tmp_path: Path) -> None:
    for name in ("x/seeds/a.txt", "y/seeds/a.txt", "z/b.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    first, second, third = tmp_path / "x/seeds", tmp_path / "y/seeds", tmp_path / "z"
    assert [one.file for one in survey_files([first, third], SETTINGS).files] == ["a.txt", "b.txt"]
    assert [one.file for one in survey_files([first, second, third, first], SETTINGS).files] == [
        "seeds/a.txt",
        "seeds~2/a.txt",
        "z/b.txt",
    ]


@pytest.mark.parametrize("name", ["missing", "file.txt"])
def test_a_root_that_is_no_folder_is_wrong_usage(tmp_path: Path, name: str) -> None:
    (tmp_path / "file.txt").write_text("x")
    with pytest.raises(UsageError, match=name):
        survey_files([tmp_path / name], SETTINGS)


def test_sidecars_belong_to_their_document(tmp_path: Path) -> None:
    names = ("a.txt", "a.txt.meta.yaml", "a.txt.meta.json", "b.json", "c.txt.meta.yaml")
    for name in names:
        (tmp_path / name).write_text(name)
    survey = survey_files([tmp_path], SETTINGS)
    assert [(one.file, [side.name for side in one.sidecars]) for one in survey.files] == [
        ("a.txt", ["a.txt.meta.yaml", "a.txt.meta.json"]),
        ("b.json", []),
    ]
    (orphan,) = survey.problems
    assert "without its document" in orphan.what

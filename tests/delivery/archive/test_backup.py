"""A backup brings everything back, or says why not; whoever made the file."""

import json
import os
import shutil
import tarfile
from pathlib import Path

import bagit
import pytest

from sitrep.delivery.archive.backup import backup_archive
from sitrep.delivery.archive.failures import ArchiveDamagedError, ArchiveError
from sitrep.delivery.archive.fixity import verify_archive
from sitrep.delivery.archive.issues import list_issues
from sitrep.delivery.archive.restore import restore_archive
from sitrep.errors import UsageError
from tests.delivery.archive.making import (
    SECOND,
    freeze,
    made,
    snapshot,
)


def test_what_is_destroyed_comes_back(tmp_path: Path) -> None:
    archive, file = made(tmp_path)
    before, issues = snapshot(archive), list_issues(archive, "SDN")
    shutil.rmtree(archive)

    carried = restore_archive(file, archive)

    assert snapshot(archive) == before
    assert (carried.files, carried.size) == (len(before), sum(map(len, before.values())))
    assert list_issues(archive, "SDN") == issues
    for issue in issues:
        bagit.Bag(str(issue.folder)).validate()
    assert list(verify_archive(archive)) == []
    assert not freeze(archive, SECOND).made
    assert freeze(archive, SECOND, "Other.").issue.sequence == 5


def test_the_same_archive_makes_the_same_bytes(tmp_path: Path) -> None:
    archive, file = made(tmp_path)
    restore_archive(file, tmp_path / "again")
    for path in (tmp_path / "again").rglob("*"):
        os.utime(path, (0, 0))
    backup_archive(tmp_path / "again", tmp_path / "again.tar")
    assert (tmp_path / "again.tar").read_bytes() == file.read_bytes()
    with tarfile.open(file) as tar:
        assert {(each.uid, each.gid, each.uname, each.mtime, each.mode) for each in tar} == {
            (0, 0, "", 0, 0o444)
        }
    assert archive.is_dir()


def test_what_can_be_made_anew_stays_out(tmp_path: Path) -> None:
    archive, file = made(tmp_path)
    before = file.read_bytes()
    (archive / "SDN" / "index.sqlite").write_bytes(b"an index of words")
    (archive / "SDN" / ".v9.part").mkdir()
    (archive / "SDN" / ".v9.part" / "a").write_bytes(b"half")
    backup_archive(archive, file)
    assert file.read_bytes() == before


def test_a_damaged_archive_never_takes_the_place_of_a_sound_backup(tmp_path: Path) -> None:
    archive, file = made(tmp_path)
    before = file.read_bytes()
    list_issues(archive, "SDN")[0].path("brief.md").unlink()
    with pytest.raises(ArchiveDamagedError, match=r"brief\.md: it is listed and is not there"):
        backup_archive(archive, file)
    assert file.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["archive", "backup.tar"]


def test_a_backup_lies_elsewhere(tmp_path: Path) -> None:
    archive, _ = made(tmp_path)
    with pytest.raises(UsageError, match="lost with it"):
        backup_archive(archive, archive / "SDN" / "backup.tar")


def test_a_backup_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    archive, _ = made(tmp_path)
    with pytest.raises(ArchiveError, match=r"no such.*cannot be written|cannot be written"):
        backup_archive(archive, tmp_path / "no such" / "backup.tar")


def test_a_folder_that_holds_something_is_not_written_over(tmp_path: Path) -> None:
    archive, file = made(tmp_path)
    before = snapshot(archive)
    with pytest.raises(UsageError, match="there is something already"):
        restore_archive(file, archive)
    assert snapshot(archive) == before
    (tmp_path / "empty").mkdir()
    restore_archive(file, tmp_path / "empty")
    assert snapshot(tmp_path / "empty") == before


def test_a_backup_that_is_cut_off_anywhere_is_refused(tmp_path: Path) -> None:
    _, file = made(tmp_path)
    content = file.read_bytes()
    for end in sorted(
        {*range(0, 4096, 512), *range(0, len(content), 7777), len(content) - 512, len(content) - 1}
    ):
        (tmp_path / "cut.tar").write_bytes(content[:end])
        with pytest.raises(ArchiveError, match=r"cut\.tar"):
            restore_archive(tmp_path / "cut.tar", tmp_path / "new")
        assert not (tmp_path / "new").exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["archive", "backup.tar", "cut.tar"]


def test_a_turned_bit_anywhere_is_refused(tmp_path: Path) -> None:
    _, file = made(tmp_path)
    content = file.read_bytes()
    for place in [*range(0, len(content), 4999), len(content) - 1]:
        turned = content[:place] + bytes([content[place] ^ 4]) + content[place + 1 :]
        (tmp_path / "turned.tar").write_bytes(turned)
        with pytest.raises(ArchiveError):
            restore_archive(tmp_path / "turned.tar", tmp_path / "new")
        assert not (tmp_path / "new").exists()


def test_a_backup_is_read_by_other_programs(tmp_path: Path) -> None:
    archive, file = made(tmp_path)
    with tarfile.open(file) as tar:
        held = {
            member.name: stream.read() for member in tar if (stream := tar.extractfile(member)) is not None
        }
    assert json.loads(held.pop("contents.json"))["files"] == {name: len(held[name]) for name in held}
    assert held == snapshot(archive)


def test_an_empty_archive_travels_too(tmp_path: Path) -> None:
    (tmp_path / "archive").mkdir()
    assert backup_archive(tmp_path / "archive", tmp_path / "b.tar").files == 0
    restore_archive(tmp_path / "b.tar", tmp_path / "new")
    assert list((tmp_path / "new").iterdir()) == []
    with pytest.raises(ArchiveError, match="no archive"):
        backup_archive(tmp_path / "none", tmp_path / "c.tar")

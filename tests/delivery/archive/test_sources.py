"""Cited documents are kept once, under names that their own names have no say in."""

import json
import stat
from pathlib import Path

import pytest

from sitrep.delivery.archive.facts import KeptSource, SourceCopy
from sitrep.delivery.archive.failures import ArchiveError
from sitrep.delivery.archive.sources import find_source, keep_sources, source_path
from tests.delivery.archive.making import FIRST, SECOND, freeze, snapshot, source

HOSTILE = (
    "../../etc/passwd", "/etc/passwd", "C:\\boot.ini", "con", "a b.txt", "طالبان.html", "\u202etxt.exe", "a\nb",
    "a\0b", "x" * 5000, "bad\udcff.txt", "", ".", "..",
)  # fmt: skip


def test_names_never_become_paths(tmp_path: Path) -> None:
    document = source(b"text", *HOSTILE)
    issue = freeze(tmp_path / "in" / "archive", FIRST, "x", document).issue
    assert issue.sources == (KeptSource(document.sha256, 4, tuple(sorted(HOSTILE)), kept=True),)
    assert [path.name for path in tmp_path.iterdir()] == ["in"]
    store = tmp_path / "in" / "archive" / "SDN" / "sources"
    assert snapshot(store) == {f"{document.sha256[:2]}/{document.sha256}": b"text"}
    assert (issue.folder / "sources.json").read_bytes().isascii()
    listed = json.loads((issue.folder / "sources.json").read_bytes())
    assert listed["sources"][0]["names"] == sorted(HOSTILE)


def test_a_document_is_kept_once(tmp_path: Path) -> None:
    same = source(b"text", "a.txt")
    freeze(tmp_path, FIRST, "x", same, source(b"text", "b.txt"))
    copy = find_source(tmp_path, "SDN", same.sha256)
    assert copy is not None
    before = copy.stat()
    issue = freeze(tmp_path, SECOND, "x", same).issue
    assert (copy.stat().st_ino, copy.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert stat.S_IMODE(before.st_mode) == 0o444
    assert copy.read_bytes() == b"text"
    assert issue.sources[0].names == ("a.txt",)


def test_documents_are_read_from_where_they_lie(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"text")
    given = source(b"text", "a.txt")
    kept = keep_sources(tmp_path, "IRQ", [SourceCopy(given.sha256, given.names, file)], "copies")
    assert kept == (KeptSource(given.sha256, 4, ("a.txt",), kept=True),)
    file.unlink()
    with pytest.raises(ArchiveError, match=r"a\.txt: cannot be read \(no such file"):
        keep_sources(tmp_path, "IRQ", [SourceCopy(given.sha256, given.names, file)], "copies")


@pytest.mark.parametrize("digest", ["", "..", "../" * 22, "AB" * 32, "ab" * 31, "ab" * 32 + "\n", "z" * 64])
def test_only_hashes_are_looked_for(tmp_path: Path, digest: str) -> None:
    with pytest.raises(ValueError, match="not a SHA-256"):
        source_path(tmp_path, "IRQ", digest)


def test_what_is_not_kept_is_not_found(tmp_path: Path) -> None:
    assert find_source(tmp_path, "IRQ", "ab" * 32) is None

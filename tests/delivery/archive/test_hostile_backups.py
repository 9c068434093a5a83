"""Whoever made the file: nothing is taken from it but what the archive itself writes."""

import json
import os
import tarfile
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from sitrep.delivery.archive.failures import ArchiveDamagedError, ArchiveError
from sitrep.delivery.archive.restore import restore_archive
from tests.delivery.archive.making import (
    made,
)


def entry(name: str, content: bytes = b"x", **fields: object) -> tuple[tarfile.TarInfo, bytes]:
    info = tarfile.TarInfo(name)
    info.size, info.mode = len(content), 0o444
    for field, value in fields.items():
        setattr(info, field, value)
    return info, content


def pack(
    file: Path, entries: Iterable[tuple[tarfile.TarInfo, bytes]], listed: dict[str, int] | None = None
) -> None:
    """Write a tar file whose table of contents lists what is asked, else what is there."""
    entries = list(entries)
    table = listed if listed is not None else {info.name: info.size for info, _ in entries}
    contents = json.dumps({"format": 1, "files": table}).encode()
    with file.open("wb") as out:
        for info, content in [entry("contents.json", contents), *entries]:
            out.write(info.tobuf(tarfile.PAX_FORMAT) + content + b"\0" * (-len(content) % 512))
        out.write(b"\0" * 1024)


HOSTILE: dict[str, Callable[[], list[tuple[tarfile.TarInfo, bytes]]]] = {
    "above": lambda: [entry("../evil")],
    "above within": lambda: [entry("SDN/../../evil")],
    "absolute": lambda: [entry("/tmp/sitrep-evil")],  # noqa: S108  the point is that it is not written
    "hidden": lambda: [entry("SDN/.lock")],
    "not a theatre": lambda: [entry("evil")],
    "backslash": lambda: [entry("SDN\\..\\evil")],
    "long": lambda: [entry("SDN/" + "a" * 200)],
    "deep": lambda: [entry("SDN/" + "a/" * 50 + "a")],
    "not ASCII": lambda: [entry("SDN/\u202egpj.exe")],
    "newline": lambda: [entry("SDN/a\n")],
    "link": lambda: [entry("SDN/a", b"", type=tarfile.SYMTYPE, linkname="/etc/passwd")],
    "hard link": lambda: [entry("SDN/a"), entry("SDN/b", b"", type=tarfile.LNKTYPE, linkname="SDN/a")],
    "folder": lambda: [entry("SDN/a", b"", type=tarfile.DIRTYPE)],
    "device": lambda: [entry("SDN/a", b"", type=tarfile.CHRTYPE, devmajor=1, devminor=3)],
    "pipe": lambda: [entry("SDN/a", b"", type=tarfile.FIFOTYPE)],
    "twice": lambda: [entry("SDN/a"), entry("SDN/a", b"y")],
    "file and folder": lambda: [entry("SDN/a"), entry("SDN/a/b")],
    "extended header": lambda: [entry("SDN/a", b"x", pax_headers={"comment": "x"})],
    "sparse": lambda: [
        entry("SDN/a", b"x", pax_headers={"GNU.sparse.major": "1", "GNU.sparse.realsize": "9" * 12})
    ],
    "size of its own": lambda: [entry("SDN/a", b"x", pax_headers={"size": "-512"})],
}


def test_what_these_files_are_made_of_would_pass(tmp_path: Path) -> None:
    pack(tmp_path / "backup.tar", [entry("SDN/a", b"x" * 600), entry("SDN/b/c")])
    with pytest.raises(ArchiveDamagedError, match="nothing lists it"):
        restore_archive(tmp_path / "backup.tar", tmp_path / "new")


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_writes_nothing(tmp_path: Path, kind: str) -> None:
    file = tmp_path / "hostile" / "backup.tar"
    file.parent.mkdir()
    pack(file, HOSTILE[kind]())
    with pytest.raises(ArchiveError, match=r"backup\.tar: is no backup"):
        restore_archive(file, tmp_path / "hostile" / "new")
    assert [path.relative_to(tmp_path).as_posix() for path in sorted(tmp_path.rglob("*"))] == [
        "hostile", "hostile/backup.tar"
    ]  # fmt: skip
    assert not Path("/tmp/sitrep-evil").exists()  # noqa: S108


@pytest.mark.parametrize(
    "listed", [{}, {"SDN/a": 2}, {"SDN/a": 1, "SDN/b": 1}, {"SDN/a": True}, {"SDN/a": 1.0}, {"SDN/a": "1"}]
)
def test_what_is_not_as_listed_is_refused(tmp_path: Path, listed: dict[str, int]) -> None:
    pack(tmp_path / "backup.tar", [entry("SDN/a")], listed)
    with pytest.raises(ArchiveError, match=r"backup\.tar"):
        restore_archive(tmp_path / "backup.tar", tmp_path / "new")
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("content", [b"", b"x", b"\0" * 10_240, b"[" * 100_000, os.urandom(20_000)])
def test_a_file_that_is_no_backup_is_told(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "backup.tar").write_bytes(content)
    with pytest.raises(ArchiveError, match=r"backup\.tar"):
        restore_archive(tmp_path / "backup.tar", tmp_path / "new")
    with pytest.raises(ArchiveError, match=r"none\.tar: cannot be read"):
        restore_archive(tmp_path / "none.tar", tmp_path / "new")


@pytest.mark.parametrize(
    "contents", [b"", b"[]", b"[" * 100_000, b'{"format": 1}', b'{"format": 2, "files": {}}', b"\xff"]
)
def test_a_table_of_contents_that_is_none_is_told(tmp_path: Path, contents: bytes) -> None:
    info, content = entry("contents.json", contents)
    (tmp_path / "backup.tar").write_bytes(
        info.tobuf() + content + b"\0" * (-len(content) % 512) + b"\0" * 1024
    )
    with pytest.raises(ArchiveError, match="table of contents"):
        restore_archive(tmp_path / "backup.tar", tmp_path / "new")


def header(name: bytes, size: bytes, kind: bytes) -> bytes:
    """Write a header of a tar file by hand: its size may be anything."""
    fields = (
        name.ljust(100, b"\0") + b"0000444\0" + b"0000000\0" * 2 + size.ljust(12, b"\0") + b"0" * 11 + b"\0"
    )
    rest = kind + b"\0" * 100 + b"ustar\x0000"
    total = sum(fields) + 8 * 32 + sum(rest)
    return (fields + b"%06o\0 " % total + rest).ljust(512, b"\0")


@pytest.mark.parametrize("kind", [b"0", b"x", b"g", b"L", b"K", b"S"])
@pytest.mark.parametrize(
    "size", [b"\xff" * 12, b"\xff" * 10 + b"\xfe\x00", b"\x80" + b"\x7f" * 11, b"77777777777\0", b"abc"]
)
def test_sizes_that_lead_nowhere_end(tmp_path: Path, kind: bytes, size: bytes) -> None:
    contents = json.dumps({"format": 1, "files": {"SDN/a": 1}}).encode()
    head = header(b"contents.json", b"%011o\0" % len(contents), b"0") + contents.ljust(512, b"\0")
    for content in (head + header(b"SDN/a", size, kind), header(b"contents.json", size, kind)):
        (tmp_path / "backup.tar").write_bytes(content + b"\0" * 1024)
        with pytest.raises(ArchiveError, match=r"backup\.tar"):
            restore_archive(tmp_path / "backup.tar", tmp_path / "new")
        assert not (tmp_path / "new").exists()


def test_headers_upon_headers_end(tmp_path: Path) -> None:
    record = b"11 path=ab\n"
    chain = (header(b"x", b"%011o\0" % len(record), b"x") + record.ljust(512, b"\0")) * 5000
    (tmp_path / "backup.tar").write_bytes(chain + b"\0" * 1024)
    with pytest.raises(ArchiveError, match=r"backup\.tar"):
        restore_archive(tmp_path / "backup.tar", tmp_path / "new")


def test_a_restored_page_that_was_changed_is_found(tmp_path: Path) -> None:
    _, file = made(tmp_path)
    with tarfile.open(file) as tar:
        entries = [
            (member, stream.read()) for member in tar if (stream := tar.extractfile(member)) is not None
        ]
    changed = [
        (info, content.replace(b"north", b"south"))
        for info, content in entries
        if info.name != "contents.json"
    ]
    pack(tmp_path / "changed.tar", changed)
    with pytest.raises(ArchiveDamagedError, match="does not hold what was frozen"):
        restore_archive(tmp_path / "changed.tar", tmp_path / "new")
    assert not (tmp_path / "new").exists()
    assert not list(tmp_path.glob(".*"))

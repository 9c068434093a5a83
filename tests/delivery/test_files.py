import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sitrep.delivery.files import write_files
from sitrep.errors import SitrepError

ROOT = Path(__file__).parents[2]


def test_files_are_written_and_nothing_else_stays(tmp_path: Path) -> None:
    folder = tmp_path / "out" / "2022-02-24"

    write_files(folder, {"brief.md": b"one", "brief.pdf": b""})

    assert {file.name: file.read_bytes() for file in folder.iterdir()} == {
        "brief.md": b"one",
        "brief.pdf": b"",
    }


def test_new_content_takes_the_place_of_old(tmp_path: Path) -> None:
    write_files(tmp_path, {"a": b"old", "b": b"old"})
    write_files(tmp_path, {"a": b"new"})

    assert (tmp_path / "a").read_bytes() == b"new"
    assert (tmp_path / "b").read_bytes() == b"old"


def test_unchanged_content_is_left_alone(tmp_path: Path) -> None:
    write_files(tmp_path, {"a": b"same", "b": b"old"})
    before = (tmp_path / "a").stat()

    write_files(tmp_path, {"a": b"same", "b": b"new"})

    after = (tmp_path / "a").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert (tmp_path / "b").read_bytes() == b"new"


@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o000, 0o644)])
def test_the_mode_follows_the_umask(tmp_path: Path, mask: int, mode: int) -> None:
    old = os.umask(mask)
    try:
        write_files(tmp_path, {"a": b"x"})
    finally:
        os.umask(old)

    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == mode


@pytest.mark.parametrize("name", ["", ".", "..", "a/b", "../a", "/a", "a\\b", "a\0b", ".hidden"])
def test_only_plain_names_are_written(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="not a plain file name"):
        write_files(tmp_path / "in", {"good": b"x", name: b"x"})
    assert not list(tmp_path.rglob("*"))


def test_a_link_is_replaced_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"secret")
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "a").symlink_to(tmp_path / "secret")

    write_files(folder, {"a": b"new"})

    assert (tmp_path / "secret").read_bytes() == b"secret"
    assert (folder / "a").read_bytes() == b"new"


def test_a_folder_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"")

    with pytest.raises(SitrepError, match="out: cannot be written"):
        write_files(tmp_path / "out", {"a": b"x"})


def test_a_place_that_is_taken_is_named_and_nothing_stays_behind(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()

    with pytest.raises(SitrepError, match=r"a: cannot be written \(is a directory\)"):
        write_files(tmp_path, {"a": b"x"})
    assert [entry.name for entry in tmp_path.iterdir()] == ["a"]


def test_a_full_disk_leaves_the_old_files(tmp_path: Path) -> None:
    """A limit on file size stands in for a full disk: both make the write fail half way."""
    write_files(tmp_path, {"a": b"old", "b": b"old"})
    child = subprocess.run(
        [sys.executable, "-c", _LIMITED, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert "b: cannot be written (file too large)" in child.stdout
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {"a": b"old", "b": b"old"}


_LIMITED = """
import resource, signal, sys
from pathlib import Path
from sitrep.delivery.files import write_files
from sitrep.errors import SitrepError
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
try:
    write_files(Path(sys.argv[1]), {"a": b"new", "b": b"x" * 1_000_000})
except SitrepError as error:
    print(error)
"""


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_rights_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(SitrepError, match="permission denied"):
            write_files(tmp_path, {"a": b"x"})
    finally:
        tmp_path.chmod(0o700)


_WRITER = """
import sys
from pathlib import Path
from sitrep.delivery.files import write_files
folder, size = Path(sys.argv[1]), 300_000
print("ready", flush=True)
for number in range(10**9):
    content = (b"%d " % (number % 10)) * size
    write_files(folder, {"a": content, "b": content})
"""


def test_a_kill_leaves_whole_files(tmp_path: Path) -> None:
    for turn in range(12):
        child = subprocess.Popen(
            [sys.executable, "-c", _WRITER, str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE
        )
        assert child.stdout is not None
        assert child.stdout.readline() == b"ready\n"
        time.sleep(0.005 * turn)
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()
        for name in ("a", "b"):
            if (tmp_path / name).exists():
                content = (tmp_path / name).read_bytes()
                assert content == content[:2] * 300_000

    write_files(tmp_path, {"a": b"after", "b": b"after"})
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a", "b"]

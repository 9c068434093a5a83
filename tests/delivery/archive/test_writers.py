"""Two writers, a folder that is not ours, a full disk."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from sitrep.config.archive import ArchiveSettings
from sitrep.delivery.archive.failures import ArchiveError
from sitrep.delivery.archive.fixity import verify_archive
from sitrep.delivery.archive.issues import list_issues
from sitrep.delivery.archive.lock import reading, writing
from tests.delivery.archive.making import FIRST, freeze, snapshot

ROOT = Path(__file__).parents[3]
HASTY = ArchiveSettings(keep_sources="copies", keep="read", address="", feed_days=30, wait=0)

_WRITER = """
import sys
from datetime import date, timedelta
from pathlib import Path
from tests.delivery.archive.making import FIRST, freeze
made = 0
for number in range(6):
    day = FIRST + timedelta(days=number if sys.argv[2] == "days" else 0)
    made += freeze(Path(sys.argv[1]), day, f"Text {number} of {sys.argv[3] if sys.argv[2] != 'same' else 'all'}").made
print(made)
"""


def write_together(archive: Path, kind: str) -> list[int]:
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", _WRITER, str(archive), kind, str(number)],
            cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for number in range(3)
    ]  # fmt: skip
    said = [writer.communicate() for writer in writers]
    assert [writer.returncode for writer in writers] == [0, 0, 0], said
    return [int(out) for out, _ in said]


def test_writers_of_one_day_make_versions_one_after_the_other(tmp_path: Path) -> None:
    made = write_together(tmp_path, "day")
    issues = list_issues(tmp_path, "SDN")
    assert sum(made) == len(issues)
    assert [issue.edition.version for issue in issues] == list(range(1, len(issues) + 1))
    assert [issue.sequence for issue in issues] == list(range(1, len(issues) + 1))
    assert list(verify_archive(tmp_path)) == []


def test_writers_of_other_days_are_chained(tmp_path: Path) -> None:
    write_together(tmp_path, "days")
    issues = list_issues(tmp_path, "SDN")
    assert sorted(issue.sequence for issue in issues) == list(range(1, len(issues) + 1))
    assert len({issue.edition.day for issue in issues}) == 6
    assert list(verify_archive(tmp_path)) == []


def test_who_waits_too_long_is_told(tmp_path: Path) -> None:
    freeze(tmp_path)
    before = snapshot(tmp_path)
    with writing(tmp_path / "SDN", 0), pytest.raises(ArchiveError, match="somebody else is writing"):
        freeze(tmp_path, text="Other.", settings=HASTY)
    with writing(tmp_path / "SDN", 0), pytest.raises(ArchiveError, match="somebody else is writing"):
        list(verify_archive(tmp_path, wait=0))
    assert snapshot(tmp_path) == before
    assert freeze(tmp_path, text="Other.", settings=HASTY).made


def test_readers_share(tmp_path: Path) -> None:
    freeze(tmp_path)
    with reading(tmp_path / "SDN", 0), reading(tmp_path / "SDN", 0), pytest.raises(ArchiveError, match="SDN"):
        freeze(tmp_path, text="Other.", settings=HASTY)


_HOLDER = """
import sys, time
from pathlib import Path
from sitrep.delivery.archive.lock import writing
with writing(Path(sys.argv[1]), 0):
    print("held", flush=True)
    time.sleep(600)
"""


def test_the_lock_of_a_killed_writer_is_nobodys(tmp_path: Path) -> None:
    freeze(tmp_path)
    holder = subprocess.Popen(
        [sys.executable, "-c", _HOLDER, str(tmp_path / "SDN")], cwd=ROOT, stdout=subprocess.PIPE
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"held\n"
    with pytest.raises(ArchiveError):
        freeze(tmp_path, text="Other.", settings=HASTY)
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    holder.stdout.close()
    assert freeze(tmp_path, text="Other.", settings=HASTY).made


_LIMITED = """
import resource, signal, sys
from pathlib import Path
from sitrep.errors import SitrepError
from tests.delivery.archive.making import FIRST, freeze, source
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
big = b"x" * 200_000
try:
    if sys.argv[2] == "page":
        freeze(Path(sys.argv[1]), FIRST, "y" * 200_000)
    else:
        freeze(Path(sys.argv[1]), FIRST, "Other.", source(big))
except SitrepError as error:
    print(error)
"""


@pytest.mark.parametrize("what", ["page", "source"])
def test_a_full_disk_leaves_the_archive_as_it_was(tmp_path: Path, what: str) -> None:
    """A limit on file size stands in for a full disk: both make the write fail half way."""
    freeze(tmp_path)
    before = snapshot(tmp_path)
    child = subprocess.run(
        [sys.executable, "-c", _LIMITED, str(tmp_path), what],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "cannot be written (file too large)" in child.stdout, child.stderr
    assert "Make room" in child.stdout
    assert str(tmp_path) in child.stdout
    assert snapshot(tmp_path) == before


_STRANGER = """
import os, sys
from pathlib import Path
from sitrep.errors import SitrepError
from sitrep.delivery.archive.fixity import verify_archive
from tests.delivery.archive.making import freeze
os.chdir(sys.argv[1])  # the folders above may be closed to others, and so may Python's own
os.setgid(65534)
os.setuid(65534)
print([finding.kind for finding in verify_archive(Path("archive"))])
try:
    freeze(Path("archive"), text="Other.")
except SitrepError as error:
    print(error)
"""


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may become somebody else")
def test_a_folder_of_somebody_else_is_read_and_not_written(tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    freeze(archive)
    before = snapshot(archive)
    tmp_path.chmod(0o755)
    child = subprocess.run(
        [sys.executable, "-c", _STRANGER, str(tmp_path)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert child.stdout.startswith("[]\n"), child.stderr
    assert ".lock: cannot be written (permission denied)" in child.stdout
    assert "Take a folder that you may write to" in child.stdout
    assert snapshot(archive) == before


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "archive").write_bytes(b"")
    with pytest.raises(ArchiveError, match=r"archive.*cannot be written"):
        freeze(tmp_path / "archive", FIRST)


def test_waiting_ends_when_the_other_does(tmp_path: Path) -> None:
    freeze(tmp_path)
    holder = subprocess.Popen(
        [sys.executable, "-c", _HOLDER.replace("600", "0.5"), str(tmp_path / "SDN")],
        cwd=ROOT, stdout=subprocess.PIPE,
    )  # fmt: skip
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"held\n"
    assert freeze(tmp_path, text="Other.").made
    holder.wait()
    holder.stdout.close()

"""Kills, two writers, folders of somebody else and full disks: the old index or the new one, and clear words."""

import fcntl
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from sitrep.delivery.archive.failures import ArchiveError
from sitrep.delivery.archive.fixity import verify_archive
from sitrep.delivery.search.build import rebuild_search, update_search
from sitrep.delivery.search.schema import FILE_NAME
from sitrep.delivery.search.state import StateKind, detect_state, is_sound
from tests.delivery.search.making import CODE, Told, freeze_day

ROOT = Path(__file__).parents[3]
DAY = date(2022, 10, 3)
FERRY, DAM = Told("Two ferries were stopped."), Told("A dam broke.", file="dam.txt")

# The parent forks a child for each step; a step is a call that reaches SQLite or the disk. In the child the
# n-th ends it as kill -9 does, before it is carried out.
_DRIVER = """
import os, shutil, signal, sys
from pathlib import Path
from sitrep.delivery.search.build import rebuild_search, update_search
from tests.delivery.search.making import CODE

base, out, job = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
run = {"rebuild": rebuild_search, "update": update_search}[job]
NAMES = {"execute", "executemany", "executescript", "close", "replace", "unlink", "chmod", "fsync", "sendfile",
         "copy_file_range", "flock", "open", "connect"}

def arm(last):
    count = 0
    def hook(frame, event, called):
        nonlocal count
        if event == "c_call" and called.__name__ in NAMES:
            count += 1
            if count == last:
                os.kill(os.getpid(), signal.SIGKILL)
    sys.setprofile(hook)

last = 0
while True:
    last += 3
    archive = out / f"{last:04d}"
    shutil.copytree(base, archive)
    child = os.fork()
    if child == 0:
        arm(last)
        try:
            run(archive, CODE)
            os._exit(0)
        except BaseException as error:
            print(error, file=sys.stderr)
            os._exit(1)
    status = os.waitpid(child, 0)[1]
    if os.WIFEXITED(status):
        sys.exit(os.WEXITSTATUS(status))
"""


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A day with its index, and one that the index lacks."""
    place = tmp_path / "archive"
    freeze_day(place, DAY, FERRY)
    rebuild_search(place, CODE)
    freeze_day(place, DAY + timedelta(1), DAM)
    return place


@pytest.mark.parametrize("job", ["rebuild", "update"])
def test_a_kill_at_any_step_leaves_the_old_index_or_the_new_one(
    archive: Path, tmp_path: Path, job: str
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", _DRIVER, str(archive), str(out), job],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    old = (archive / CODE / FILE_NAME).read_bytes()
    archives = sorted(out.iterdir())
    new = (archives[-1] / CODE / FILE_NAME).read_bytes()
    assert len(archives) > 15
    assert old != new
    states = []
    for each in archives:
        states.append((each / CODE / FILE_NAME).read_bytes() == new)
        assert states[-1] or (each / CODE / FILE_NAME).read_bytes() == old
        assert [finding for finding in verify_archive(each) if not finding.harmless] == []
        update_search(each, CODE)
        assert detect_state(each, CODE).kind is StateKind.FRESH
        assert is_sound(each / CODE / FILE_NAME)
        assert not list((each / CODE).glob(".*.part"))
    assert set(states) == {True, False}
    assert states == sorted(states)


def test_two_writers_take_turns(archive: Path) -> None:
    code = "import sys; from pathlib import Path; from sitrep.delivery.search.build import *; {0}(Path(sys.argv[1]), 'SDN')"
    runs = [
        subprocess.Popen([sys.executable, "-c", code.format(name), str(archive)], cwd=ROOT, stderr=subprocess.PIPE, text=True)
        for name in ("rebuild_search", "update_search", "rebuild_search")
    ]  # fmt: skip
    assert [(run.communicate()[1], run.returncode) for run in runs] == [("", 0)] * 3
    assert detect_state(archive, CODE).kind is StateKind.FRESH
    assert is_sound(archive / CODE / FILE_NAME)
    assert list(verify_archive(archive)) == []


def test_a_writer_who_holds_the_lock_is_waited_for_and_named(archive: Path) -> None:
    before = (archive / CODE / FILE_NAME).read_bytes()
    with (archive / CODE / ".lock").open("rb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with pytest.raises(ArchiveError, match="somebody else is writing to the archive"):
            rebuild_search(archive, CODE, wait=0)
    assert (archive / CODE / FILE_NAME).read_bytes() == before


_LIMITED = """
import resource, signal, sys
from pathlib import Path
from sitrep.errors import SitrepError
from sitrep.delivery.search.build import rebuild_search, update_search
from sitrep.delivery.search.comparison import check_search
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
try:
    if sys.argv[2] == "compare":
        print(list(check_search(Path(sys.argv[1]))))
    else:
        (rebuild_search if sys.argv[2] == "rebuild" else update_search)(Path(sys.argv[1]), "SDN")
except SitrepError as error:
    print(error)
"""


@pytest.mark.parametrize("job", ["rebuild", "update", "compare"])
def test_a_full_disk_leaves_the_old_index_and_is_told(archive: Path, job: str) -> None:
    """A limit on file size stands in for a full disk: both make the write fail half way."""
    before = (archive / CODE / FILE_NAME).read_bytes()
    done = subprocess.run(
        [sys.executable, "-c", _LIMITED, str(archive), job],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "index.sqlite" in done.stdout, done.stderr
    assert "cannot be written" in done.stdout
    assert "Make room and run it again." in done.stdout
    assert (archive / CODE / FILE_NAME).read_bytes() == before
    assert not list((archive / CODE).glob(".*.part"))


_STRANGER = """
import os, sys
from pathlib import Path
from sitrep.errors import SitrepError
from sitrep.delivery.search.build import rebuild_search
from sitrep.delivery.search.filters import Filters
from sitrep.delivery.search.find import find_items
from sitrep.delivery.search.opening import open_search
from sitrep.delivery.search.spellings import Spellings
from sitrep.gazetteer import load_gazetteer
load_gazetteer("SDN")
os.chdir(sys.argv[1])
os.setgid(65534)
os.setuid(65534)
with open_search(Path("archive"), "SDN") as opened:
    found = find_items(opened.connection, Spellings("SDN", {}, opened.connection), "dam", Filters(), 5)
    print([hit.issue for hit in found.hits], *opened.notes)
try:
    rebuild_search(Path("archive"), "SDN")
except SitrepError as error:
    print(error)
"""


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that anybody may enter, from the root down."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may become somebody else")
def test_an_archive_of_somebody_else_is_searched_and_not_written(open_folder: Path) -> None:
    archive = open_folder / "archive"
    freeze_day(archive, DAY, FERRY)
    rebuild_search(archive, CODE)
    freeze_day(archive, DAY + timedelta(1), DAM)
    before = (archive / CODE / FILE_NAME).read_bytes()
    done = subprocess.run(
        [sys.executable, "-c", _STRANGER, str(open_folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    found, refused = done.stdout.splitlines() or ["", done.stderr]
    assert found.startswith("['sdn-sitrep-2022-10-04-v1'] The search index lacked 1 issue; "), done.stderr
    assert "could not be kept" in found
    assert "permission denied" in found
    assert "serves this search only" in found
    assert "cannot be written (permission denied)" in refused
    assert (archive / CODE / FILE_NAME).read_bytes() == before

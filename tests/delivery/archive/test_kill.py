"""A run that is killed at whatever step leaves an issue whole or not there, and the others as they were."""

import subprocess
import sys
from pathlib import Path

import bagit

from sitrep.delivery.archive.backup import backup_archive
from sitrep.delivery.archive.fixity import verify_archive
from sitrep.delivery.archive.issues import list_issues
from sitrep.delivery.archive.restore import restore_archive
from tests.delivery.archive.making import freeze, snapshot

ROOT = Path(__file__).parents[3]

# The parent forks a child for each step. In the child every call that touches the disk counts, and the
# n-th ends it as kill -9 does, before it is carried out.
_DRIVER = """
import os, shutil, signal, sys
from pathlib import Path
from tests.delivery.archive.making import freeze
from sitrep.delivery.archive.backup import backup_archive
from sitrep.delivery.archive.restore import restore_archive

base, out, job = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]

def run(archive):
    if job == "restore":
        restore_archive(base.parent / "backup.tar", archive / "new")
    elif job == "backup":
        backup_archive(archive, archive.parent / (archive.name + ".tar"))
    else:
        freeze(archive, text="It was in the south.", reason="The place was wrong.")

def arm(last):
    count = 0
    def step(event):
        nonlocal count
        count += 1
        if count == last:
            os.kill(os.getpid(), signal.SIGKILL)
    def hook(event, arguments):
        writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & 3
        if writes or event in ("os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.chmod", "fcntl.flock"):
            step(event)
    sync = os.fsync
    def counted(handle):
        step("fsync")
        sync(handle)
    os.fsync = counted
    sys.addaudithook(hook)

last = 0
while True:
    last += 1
    archive = out / f"{last:04d}"
    shutil.copytree(base, archive)
    child = os.fork()
    if child == 0:
        arm(last)
        try:
            run(archive)
            os._exit(0)
        except BaseException as error:
            print(error, file=sys.stderr)
            os._exit(1)
    status = os.waitpid(child, 0)[1]
    if os.WIFEXITED(status):
        sys.exit(os.WEXITSTATUS(status))
"""


def kill_at_each_step(tmp_path: Path, job: str) -> list[Path]:
    """Return the archives as they are after a run was killed at its first step, its second, and so on.

    The last is that of the run that ended by itself.
    """
    out = tmp_path / "out"
    out.mkdir()
    child = subprocess.run(
        [sys.executable, "-c", _DRIVER, str(tmp_path / "base"), str(out), job],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert child.returncode == 0, child.stderr
    return sorted(path for path in out.iterdir() if path.is_dir())


def test_a_kill_at_any_step_leaves_a_version_whole_or_not_there(tmp_path: Path) -> None:
    freeze(tmp_path / "base")
    before = {name: content for name, content in snapshot(tmp_path / "base").items() if "/v1/" in name}

    archives = kill_at_each_step(tmp_path, "freeze")

    assert len(archives) > 40
    made = []
    for archive in archives:
        # Index and feed may lag behind one issue; the check says so, and they are made anew.
        assert [
            finding for finding in verify_archive(archive) if not finding.harmless and finding.kind != "index"
        ] == []
        issues = list_issues(archive, "SDN")
        for issue in issues:
            bagit.Bag(str(issue.folder)).validate()
        made.append(len(issues))
        now = snapshot(archive)
        assert {name: now.get(name) for name in before} == before
        # The next run sweeps, and ends as if nothing had happened.
        freeze(archive, text="It was in the south.", reason="The place was wrong.")
        assert list(verify_archive(archive)) == []
        assert snapshot(archive) == snapshot(archives[-1])
    assert made == sorted(made)
    assert set(made) == {1, 2}


def test_a_kill_at_any_step_leaves_a_backup_whole_or_not_there(tmp_path: Path) -> None:
    freeze(tmp_path / "base")
    archives = kill_at_each_step(tmp_path, "backup")
    assert len(archives) > 3
    whole = archives[-1].with_suffix(".tar").read_bytes()
    for archive in archives:
        file = archive.with_suffix(".tar")
        assert not file.exists() or file.read_bytes() == whole


def test_a_kill_at_any_step_restores_all_or_nothing(tmp_path: Path) -> None:
    freeze(tmp_path / "base")
    backup_archive(tmp_path / "base", tmp_path / "backup.tar")
    archives = kill_at_each_step(tmp_path, "restore")
    assert len(archives) > 40
    for archive in archives:
        new = archive / "new"
        if not new.exists():
            restore_archive(tmp_path / "backup.tar", new)
        assert snapshot(new) == snapshot(tmp_path / "base")
        assert not list(archive.glob(".*"))

"""A build that is killed, finds no room or may not write: what is served is whole, the next build completes it."""

import json
import os
import resource
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from sitrep.delivery.site.writing import Folder
from sitrep.errors import SitrepError
from tests.delivery.archive.making import snapshot
from tests.delivery.site.making import FIRST, SECOND, THIRD, build, day_of, freeze
from tests.run import ROOT, sitrep

# A build of a site in a process of its own; at its n-th call that changes the disk it ends as kill -9 ends it.
_KILLED = """
import os, signal, sys
from pathlib import Path
from tests.delivery.site.making import build
archive, out, last = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
count = 0
def hook(event, arguments):
    global count
    writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & 3
    if writes or event in ("os.mkdir", "os.rename", "os.remove", "os.rmdir"):
        if str(out.parent) not in str(arguments[0]):
            return
        count += 1
        if count == last:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(hook)
build(archive, out)
print(count)
"""


def run_killed(archive: Path, out: Path, last: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", _KILLED, str(archive), str(out), str(last)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_a_build_that_was_killed_at_any_step_is_completed_by_the_next(tmp_path: Path) -> None:
    archive, base = tmp_path / "archive", tmp_path / "base"
    freeze(archive, day_of(FIRST))
    freeze(archive, day_of(SECOND))
    build(archive, base / "site")
    before = snapshot(base / "site")
    freeze(archive, day_of(THIRD))
    build(archive, tmp_path / "whole" / "site")
    whole = snapshot(tmp_path / "whole" / "site")
    shutil.copytree(base, tmp_path / "counted")
    steps = int(run_killed(archive, tmp_path / "counted" / "site", -1).stdout)
    assert steps > 100

    for last in (1, 2, 3, 5, 8, steps // 3, steps // 2, steps - 40, *range(steps - 4, steps + 1)):
        folder = tmp_path / f"killed-{last}"
        shutil.copytree(base, folder)
        assert run_killed(archive, folder / "site", last).returncode == -9
        left = snapshot(folder / "site")
        # Every file is the old one or the new one, and none is anything else.
        assert [name for name in left if left[name] not in {before.get(name), whole.get(name)}] == []

        build(archive, folder / "site")

        assert snapshot(folder / "site") == whole
        assert build(archive, folder / "site").written.written == 0
        shutil.rmtree(folder)


def test_a_full_disk_is_told_and_what_was_there_stays(tmp_path: Path) -> None:
    archive, out = tmp_path / "archive", tmp_path / "site"
    freeze(archive, day_of(FIRST))
    build(archive, out)
    before = snapshot(out)
    freeze(archive, day_of(SECOND))
    limit = 60_000  # bytes of a file: less than an archived page takes
    code = (
        "import resource, sys; from pathlib import Path; from sitrep.errors import SitrepError\n"
        "from tests.delivery.site.making import build\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, resource.RLIM_INFINITY))\n"
        "try: build(Path(sys.argv[1]), Path(sys.argv[2]))\n"
        "except SitrepError as error: print(error)"
    )

    done = subprocess.run(
        [sys.executable, "-c", code, str(archive), str(out)],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip

    assert "cannot be written" in done.stdout
    assert "Make room" in done.stdout
    after = snapshot(out)
    assert {name: after.get(name) for name in before if name != "x"} == before
    assert build(archive, out).written.written > 0
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] != limit


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    freeze(tmp_path / "archive", day_of(FIRST))
    (tmp_path / "file").write_text("", "utf-8")

    with pytest.raises(SitrepError, match="cannot be written"):
        build(tmp_path / "archive", tmp_path / "file" / "site")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_named(tmp_path: Path) -> None:
    freeze(tmp_path / "archive", day_of(FIRST))
    (tmp_path / "shut").mkdir(mode=0o555)

    with pytest.raises(SitrepError, match="permission denied"):
        build(tmp_path / "archive", tmp_path / "shut" / "site")


def test_two_builds_at_once_do_not_mix(tmp_path: Path) -> None:
    freeze(tmp_path / "archive", day_of(FIRST))

    with Folder(tmp_path / "site"), pytest.raises(SitrepError, match="somebody else"):
        build(tmp_path / "archive", tmp_path / "site")
    assert build(tmp_path / "archive", tmp_path / "site").issues == 1


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"format": 1}', b'{"format": 1, "pages": {"a": 1}}', b"\xff"]
)
def test_a_record_of_the_last_build_that_is_none_costs_time_and_nothing_else(
    tmp_path: Path, content: bytes
) -> None:
    freeze(tmp_path / "archive", day_of(FIRST))
    out = tmp_path / "site"
    build(tmp_path / "archive", out)
    whole = snapshot(out)
    (tmp_path / ".site-state" / "pages.json").write_bytes(content)
    for path in (tmp_path / ".site-state" / "days").iterdir():
        path.write_bytes(content)

    assert build(tmp_path / "archive", out).written.written == 0
    assert snapshot(out) == whole


def test_a_record_cannot_make_a_build_remove_what_lies_elsewhere(tmp_path: Path) -> None:
    freeze(tmp_path / "archive", day_of(FIRST))
    out = tmp_path / "site"
    build(tmp_path / "archive", out)
    (tmp_path / "mine.txt").write_text("mine", "utf-8")
    record = tmp_path / ".site-state" / "pages.json"
    held = json.loads(record.read_bytes())
    held["pages"] |= {
        "../mine.txt": ["", 4],
        str(tmp_path / "mine.txt"): ["", 4],
        "a/../../mine.txt": ["", 4],
    }
    record.write_text(json.dumps(held), "utf-8")

    build(tmp_path / "archive", out)

    assert (tmp_path / "mine.txt").is_file()


def test_the_command_builds_and_says_what_it_did(tmp_path: Path) -> None:
    freeze(tmp_path / "archive", day_of(FIRST))
    config = tmp_path / "config.yaml"
    config.write_text((ROOT / "config.yaml").read_text("utf-8").replace("code: AFG ", "code: SDN "), "utf-8")

    words = ("site", "--archive", tmp_path / "archive", "--out", tmp_path / "site", "--config", config)
    first, second = sitrep(*words), sitrep(*words)

    assert (first.returncode, second.returncode) == (0, 0), first.stderr
    assert "issues 1, items " in first.stdout
    assert "files: 0 written" in second.stdout
    wrong = sitrep(*words, "--address", "ftp://example.org")
    assert wrong.returncode == 2
    assert "--address" in wrong.stderr

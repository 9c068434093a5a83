"""A run that is killed behind each of its steps: the next one completes it, and nothing is sent twice."""

import json
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sitrep.delivery.archive.fixity import verify_archive
from sitrep.pipeline.runreport import Status
from tests.delivery.mail.servers import ROOT, Inbox, serve
from tests.pipeline.desk import READERS, archive_of, run, workspace

TWO = READERS[:2]


class Fragile:
    """A process that runs, and dies where it is told to."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def run(self, here: Path, step: int = 0) -> dict[str, Any]:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{here} {step}\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer


@contextmanager
def fragile(here: Path) -> Iterator[Fragile]:
    words = [sys.executable, "-m", "tests.pipeline.fragile", str(here)]
    with subprocess.Popen(
        words, cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        yield Fragile(process)
        process.communicate(timeout=60)


def test_a_run_that_is_killed_behind_any_step_is_completed_by_the_next(tmp_path: Path) -> None:
    inbox = Inbox()
    with serve(inbox) as port, fragile(workspace(tmp_path / "first")) as runs:
        fresh = workspace(tmp_path / "fresh", port, readers=TWO)
        whole = shutil.copytree(fresh, tmp_path / "whole")
        done = runs.run(whole)
        steps: list[str] = done["steps"]
        assert done["report"]["status"] == "mailed"
        assert Counter(steps)["reserve"] == len(TWO)
        assert {"issue_day", "verify_files", "write_folder", "check_message", "_final_answer"} <= set(steps)
        sound = archive_of(whole)
        doubtful = 0
        for number, step in enumerate(steps, 1):
            inbox.taken.clear()
            here = shutil.copytree(fresh, tmp_path / f"{number}-{step}")
            assert runs.run(here, number) == {"killed": True}, step
            report = runs.run(here)["report"]
            # Nothing is lost: the archive is what it is without a stop, byte for byte.
            assert archive_of(here) == sound, step
            assert not [each for each in verify_archive(here / "out" / "archive") if not each.harmless]
            # Nothing is sent twice, and who got nothing is in doubt and told so.
            got = Counter(address for address in inbox.addresses if address in TWO)
            assert max(got.values()) == 1, step
            told = Counter({name: count for name, count in report["mail"].items() if name != "already"})
            assert told["sent"] + report["mail"].get("already", 0) + told["unknown"] == len(TWO)
            in_doubt = told["unknown"]
            assert report["status"] == ("undelivered" if in_doubt else "mailed"), step
            assert report["exit"] == (1 if in_doubt else 0)
            assert len(got) >= len(TWO) - in_doubt
            doubtful += in_doubt
            assert inbox.addresses.count("ops@example.org") == in_doubt, "the operator hears of it"
            # After that there is nothing left to do.
            last = run(here, if_due=True)
            assert last.status is Status.NOTHING_TO_DO
            assert last.mail == ({"sent": 1, "unknown": 1} if in_doubt else {"sent": 2})
            assert Counter(address for address in inbox.addresses if address in TWO) == got
        # In doubt is who was killed between "sending" and "sent": behind three steps for each of them.
        assert doubtful == 3 * len(TWO)

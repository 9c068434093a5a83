"""Runs against servers, disks and rivals: nothing is lost, nothing is sent twice, and the report is true."""

import re
import sqlite3
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

from sitrep.delivery.lock import hold
from sitrep.delivery.mail.ledger import Ledger
from sitrep.pipeline.runreport import Status
from tests.delivery.mail.samples import SENT
from tests.delivery.mail.servers import ROOT, Inbox, free_port, serve
from tests.pipeline.desk import (
    ISSUE,
    MORNING,
    READERS,
    archive_of,
    notices,
    run,
    workspace,
)


def test_a_server_that_is_down_loses_nothing(tmp_path: Path) -> None:
    inbox = Inbox()
    down = free_port()
    here = workspace(tmp_path / "w", down)
    report = run(here, if_due=True)
    assert (report.status, report.exit, report.made) == (Status.UNDELIVERED, 1, True)
    assert report.operator == "not told"
    assert report.mail == {"deferred": 1, "not_tried": 2}
    assert report.why[0] == f"{ISSUE}: 0 of 3 got it, 1 deferred, 2 not yet tried."
    assert "no connection" in report.why[1]
    assert report.unfinished == (ISSUE,)
    kept = archive_of(here)
    # Next morning the first issue is still open, and said to be.
    with serve(inbox) as port:
        text = (here / "config.yaml").read_text()
        (here / "config.yaml").write_text(text.replace(f"port: {down}", f"port: {port}"))
        next_day = run(here, if_due=True, now=MORNING + timedelta(days=1))
        assert (next_day.day, next_day.mail, next_day.exit) == ("2023-04-21", {"sent": 3}, 0)
        assert (next_day.finished, next_day.unfinished) == ({ISSUE: {"sent": 3}}, ())
        assert inbox.addresses == [*READERS, *READERS]
        assert ISSUE.encode() in inbox.taken[0][1], "the old one comes before the new one"
        after = run(here, if_due=True, now=MORNING + timedelta(days=1))
        assert (after.status, after.finished, after.unfinished) == (Status.NOTHING_TO_DO, {}, ())
    assert len(inbox.taken) == 6
    assert {name: content for name, content in archive_of(here).items() if "/04/20/" in name} == {
        name: content for name, content in kept.items() if "/04/20/" in name
    }


def test_who_is_refused_is_told_once_and_the_run_is_over(tmp_path: Path) -> None:
    inbox = Inbox(rcpt={"bo@example.net": ["550 no such user"]})
    with serve(inbox) as port:
        here = workspace(tmp_path / "w", port)
        report = run(here, if_due=True)
        assert (report.status, report.exit) == (Status.UNDELIVERED, 1)
        assert report.mail == {"failed": 1, "sent": 2}
        assert report.why == (
            f"{ISSUE}: 2 of 3 got it, 1 failed.",
            "bo@example.net was refused: 550 no such user.",
            f'After mending what was refused: "sitrep mail {ISSUE} --resend failed".',
            f'To let it rest: "sitrep mail {ISSUE} --settle".',
        )
        (notice,) = notices(inbox)
        assert notice.startswith(f"[SDN sitrep] undelivered: {ISSUE}\n")
        assert all(line in notice for line in report.why)
        over = run(here, if_due=True)
        assert (over.status, over.exit, over.mail) == (Status.NOTHING_TO_DO, 0, {"failed": 1, "sent": 2})
        assert over.why == (
            f"{ISSUE} is issued, and mailed to 2 of 3. bo@example.net was refused: 550 no such user.",
        )
        # Asked for once more, it is the same trouble, whose tally alone differs.
        asked = run(here)
        assert (asked.status, asked.exit, asked.mail) == (Status.UNDELIVERED, 1, {"already": 2, "failed": 1})
        assert asked.operator == "already"
        assert len(inbox.taken) == 3


def test_two_runs_at_once_are_one(tmp_path: Path) -> None:
    here = workspace(tmp_path / "w")
    with hold(here / "out" / "run.lock", "a run"):
        other = run(here)
        asked = run(here, if_due=True)
    assert (other.status, other.exit) == (Status.BUSY, 1)
    assert (asked.status, asked.exit) == (Status.BUSY, 0)
    assert archive_of(here) == {}
    # The file of the lock stays, and locks nobody.
    assert run(here).status is Status.ISSUED


def test_a_run_beside_a_mailing_by_hand_leaves_it_alone(tmp_path: Path) -> None:
    inbox = Inbox()
    with serve(inbox) as port:
        here = workspace(tmp_path / "w", port)
        with Ledger(here / "out" / "mail.sqlite3") as ledger, ledger.run(SENT):
            asked = run(here)
            due = run(here, if_due=True)
        assert (asked.status, asked.exit, asked.operator) == (Status.BUSY, 1, None)
        assert (due.status, due.exit, due.unfinished) == (Status.BUSY, 0, ())
        assert "another process is sending mail" in due.why[0]
        assert inbox.taken == []
        assert run(here, if_due=True).mail == {"sent": 3}


def test_two_processes_at_once_send_everything_once(tmp_path: Path) -> None:
    inbox = Inbox(slow=0.2)
    with serve(inbox) as port:
        here = workspace(tmp_path / "w", port)
        program = "import sys; from pathlib import Path; from tests.pipeline.desk import run; print(run(Path(sys.argv[1])).to_json())"
        words = [sys.executable, "-c", program, str(here)]
        both = [subprocess.Popen(words, cwd=ROOT, text=True, stdout=subprocess.PIPE) for _ in range(2)]
        said = [process.communicate(timeout=300)[0] for process in both]
    assert inbox.addresses == list(READERS)
    assert sum('"made": true' in line for line in said) == 1
    others = {re.findall(r'"status": "(\w+)"', line)[0] for line in said if '"made": true' not in line}
    assert others <= {"busy", "mailed"}


def test_a_disk_that_is_full_is_told_and_the_next_run_completes_it(tmp_path: Path) -> None:
    inbox = Inbox()
    with serve(inbox) as port:
        whole = workspace(tmp_path / "whole", port)
        assert run(whole).status is Status.MAILED
        sound = archive_of(whole)
        here = workspace(tmp_path / "w", port)
        program = (
            "import resource, signal, sys; from pathlib import Path; from tests.pipeline.desk import run; "
            "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); size = int(sys.argv[2]); "
            "resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)); print(run(Path(sys.argv[1])).to_json())"
        )
        largest = max(file.stat().st_size for file in (whole / "out").rglob("*") if file.is_file())
        for size in (2048, largest // 3, largest - 1):
            words = [sys.executable, "-c", program, str(here), str(size)]
            done = subprocess.run(words, cwd=ROOT, text=True, capture_output=True, check=False, timeout=300)
            assert done.returncode == 0, done.stderr
            assert '"status": "failed"' in done.stdout or '"status": "undelivered"' in done.stdout
            assert "too large" in done.stdout
            assert "fault of the program" not in done.stdout
        inbox.taken.clear()
        report = run(here)
        assert report.status is Status.MAILED
        assert archive_of(here) == sound
        assert inbox.addresses == list(READERS)


def test_what_cannot_be_done_is_told_in_the_report_and_to_the_operator(tmp_path: Path) -> None:
    inbox = Inbox()
    with serve(inbox) as port:
        here = workspace(tmp_path / "w", port)
        gone = run(here, seeds=(here / "elsewhere",))
        assert (gone.status, gone.exit, gone.operator) == (Status.FAILED, 2, "sent")
        assert "no such folder of documents" in gone.why[0]
        future = run(here, asked="2023-04-21")
        assert (future.status, future.exit) == (Status.FAILED, 2)
        assert "has not closed" in future.why[0]
        assert future.operator is None, "whoever asked for it knows"
        with sqlite3.connect(here / "out" / "mail.sqlite3") as ledger:
            ledger.execute("PRAGMA user_version = 99")
        newer = run(here)
        assert (newer.status, newer.exit, newer.made, newer.operator) == (Status.FAILED, 1, True, "not told")
    wrong = run(here, config=tmp_path / "none.yaml")
    assert (wrong.status, wrong.exit, wrong.operator) == (Status.FAILED, 2, None)


def test_a_fault_of_the_program_is_told_too(tmp_path: Path) -> None:
    inbox = Inbox()
    log: list[tuple[str, str, str]] = []

    class Broken:
        def __iter__(self) -> object:
            raise ZeroDivisionError

    with serve(inbox) as port:
        here = workspace(tmp_path / "w", port)
        report = run(here, log, seeds=Broken())
    assert (report.status, report.exit, report.operator) == (Status.FAILED, 1, "sent")
    assert "ZeroDivisionError" in report.why[0]
    assert any(event == "traceback" and "Traceback" in text for _, event, text in log)

"""What a run leaves and the next ones finish, name until it is over, and tell the operator of once."""

import shutil
import subprocess
import sys
import time
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from sitrep.delivery.mail.deliveries import State
from sitrep.delivery.mail.ledger import Ledger
from sitrep.delivery.mail.post import settle_mailing
from sitrep.pipeline.mailing import open_desk
from sitrep.pipeline.runreport import RunReport, Status
from tests.delivery.mail.samples import SENT, Clock
from tests.delivery.mail.servers import ROOT, Inbox, free_port, serve
from tests.pipeline.desk import BRIDGE, ISSUE, MARKET, MORNING, READERS, notices, read, run, workspace

SERIES = ISSUE.removesuffix("-v1")


def set_port(here: Path, port: int) -> None:
    config = here / "config.yaml"
    lines = config.read_text(encoding="utf-8").splitlines()
    text = "\n".join(f"  port: {port}" if line.startswith("  port:") else line for line in lines)
    config.write_text(f"{text}\n", encoding="utf-8")


def after(days: int) -> datetime:
    return MORNING + timedelta(days=days)


def subjects(inbox: Inbox, reader: str) -> list[str]:
    return [str(read(content)["Subject"]) for address, content in inbox.taken if address == reader]


@pytest.fixture(scope="module")
def down(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace whose issue was made, and whose server was down."""
    here = workspace(tmp_path_factory.mktemp("down") / "w", free_port())
    report = run(here, if_due=True)
    assert (report.status, report.unfinished) == (Status.UNDELIVERED, (ISSUE,))
    return here


@pytest.fixture
def here(down: Path, tmp_path: Path) -> Path:
    return shutil.copytree(down, tmp_path / "w")


def test_a_run_that_is_killed_between_two_recipients_is_finished_next_morning(tmp_path: Path) -> None:
    inbox = Inbox(slow=1.0)
    with serve(inbox) as port:
        here = workspace(tmp_path / "w", port)
        program = "import sys; from pathlib import Path; from tests.pipeline.desk import run; run(Path(sys.argv[1]))"
        with subprocess.Popen([sys.executable, "-c", program, str(here)], cwd=ROOT) as process:
            states: list[State] = []
            for _ in range(1200):
                time.sleep(0.05)
                if (here / "out/mail.sqlite3").is_file():
                    with Ledger(here / "out/mail.sqlite3") as ledger:
                        states = [entry.state for entry in ledger.entries(SERIES, 1)]
                if State.SENT in states and State.SENDING in states:
                    break
            process.kill()
        assert states == [State.SENT, State.SENDING, State.NOT_TRIED]
        inbox.slow = 0.0
        time.sleep(1.1)  # the server may or may not count the one in doubt as taken
        inbox.taken.clear()
        first = run(here, if_due=True, now=after(1))
        assert (first.status, first.mail, first.exit) == (Status.MAILED, {"sent": 3}, 1)
        assert (first.finished, first.unfinished) == ({ISSUE: {"sent": 1}}, (ISSUE,))
        assert inbox.addresses[:1] == ["cy@example.net"], "who had nothing has it before the new issue"
        assert inbox.addresses.count("bo@example.net") == 1, "who is in doubt got the new issue only"
        (notice,) = notices(inbox)
        assert notice.startswith(f"[SDN sitrep] unfinished: {ISSUE}\n")
        assert "1 (bo@example.net) may have got it or not." in notice
        assert f'"sitrep mail {ISSUE} --resend unknown"' in notice
        assert f'"sitrep mail {SERIES} --settle"' in notice
        # It is named until it is settled, and told once.
        later = run(here, if_due=True, now=after(1))
        assert (later.status, later.exit, later.unfinished) == (Status.NOTHING_TO_DO, 0, (ISSUE,))
        assert len(notices(inbox)) == 1
        office = open_desk(here / "config.yaml", here / "out/archive", {}, Clock()).office
        assert settle_mailing(SERIES, None, office) == 1
        assert run(here, if_due=True, now=after(1)).unfinished == ()


def test_what_is_too_old_is_left_to_the_operator(here: Path) -> None:
    inbox = Inbox()
    with serve(inbox) as port:
        set_port(here, port)
        report = run(here, if_due=True, now=after(3))
        assert (report.status, report.finished, report.exit) == (Status.MAILED, {}, 1)
        assert report.unfinished == (ISSUE,)
        assert "older than mail.finish_days (2)" in " ".join(report.why)
        told = [notice for notice in notices(inbox) if "unfinished" in notice]
        assert len(told) == 1
        assert "3 (ana@example.net, bo@example.net, cy@example.net) got nothing." in told[0]
        assert f'"sitrep mail {SERIES}"' in told[0]
        again = run(here, if_due=True, now=after(3))
        assert (again.exit, again.unfinished) == (0, (ISSUE,))
        assert len([notice for notice in notices(inbox) if "unfinished" in notice]) == 1


def test_the_newest_version_is_what_is_sent(here: Path) -> None:
    inbox = Inbox()
    (here / "seeds" / "bridge.md").write_text(BRIDGE.replace("400", "450"), encoding="utf-8")
    words = [sys.executable, "-m", "sitrep", "issue", "2023-04-20", "--reason", "a count was misread"]
    done = subprocess.run(words, cwd=here, check=False, capture_output=True, env={"PYTHONPATH": str(ROOT)})
    assert done.returncode == 0, done.stderr
    with serve(inbox) as port:
        set_port(here, port)
        report = run(here, if_due=True, now=after(1))
        assert report.finished == {f"{SERIES}-v2": {"sent": 3}}
        assert "CORRECTED" in subjects(inbox, "bo@example.net")[0]
        assert (report.unfinished, report.exit) == ((), 0)


def test_a_run_before_its_time_finishes_what_is_left(here: Path) -> None:
    inbox = Inbox()
    with serve(inbox) as port:
        set_port(here, port)
        report = run(here, if_due=True, now=datetime.fromisoformat("2023-04-22T00:10:00+02:00"))
    assert (report.status, report.exit) == (Status.NOT_DUE, 0)
    assert (report.finished, report.unfinished) == ({ISSUE: {"sent": 3}}, ())


def test_an_issue_that_is_held_waits_for_the_operator_however_long(tmp_path: Path) -> None:
    inbox = Inbox()
    with serve(inbox) as port:
        here = workspace(tmp_path / "w", port, {"market.md": MARKET}, more="  hold: [single_source]\n")
        first = run(here, if_due=True)
        assert (first.status, first.unfinished) == (Status.HELD, (ISSUE,))
        (here / "config.yaml").write_text((here / "config.yaml").read_text() + "  most_problems: 5\n")
        next_day = run(here, if_due=True, now=after(1))
        assert (next_day.status, next_day.finished, next_day.unfinished) == (Status.MAILED, {}, (ISSUE,))
        assert next_day.exit == 1, "it will not go out by itself, which nobody was told yet"
        assert "It is held, as run.hold asks for (single_source)." in " ".join(next_day.why)
        assert run(here, if_due=True, now=after(1)).exit == 0
    assert [subject.split(":")[0] for subject in subjects(inbox, "ops@example.org")] == [
        "[SDN sitrep] held",
        "[SDN sitrep] unfinished",
    ]
    assert len(subjects(inbox, "bo@example.net")) == 1


def test_who_is_refused_an_earlier_issue_is_told(here: Path) -> None:
    inbox = Inbox(rcpt={"bo@example.net": ["550 no such user"]})
    with serve(inbox) as port:
        set_port(here, port)
        report = run(here, if_due=True, now=after(1))
        assert (report.status, report.exit, report.unfinished) == (Status.MAILED, 1, ())
        assert report.finished == {ISSUE: {"failed": 1, "sent": 2}}
        assert "bo@example.net was refused: 550 no such user." in " ".join(report.why)
        (notice,) = notices(inbox)
        assert notice.startswith(f"[SDN sitrep] undelivered: {SERIES}\n")
        assert run(here, if_due=True, now=after(1)).exit == 0


def test_an_earlier_issue_that_was_changed_is_not_sent_and_the_new_one_is(here: Path) -> None:
    page = here / "out/archive/SDN/2023/04/20/v1/data/brief.html"
    page.chmod(0o644)
    page.write_text(page.read_text(encoding="utf-8").replace("nine", "ninety"), encoding="utf-8")
    inbox = Inbox()
    with serve(inbox) as port:
        set_port(here, port)
        report = run(here, if_due=True, now=after(1))
    assert (report.status, report.mail, report.exit) == (Status.MAILED, {"sent": 3}, 1)
    assert (report.finished, report.unfinished) == ({}, (ISSUE,))
    assert "brief.html" in " ".join(report.why)


def test_a_run_that_was_cut_off_between_making_and_mailing_is_finished(tmp_path: Path) -> None:
    inbox = Inbox()
    with serve(inbox) as port:
        here = workspace(tmp_path / "w", port)
        program = (
            "import os, signal, sys; from pathlib import Path; from sitrep.pipeline import run as morning; "
            "from tests.pipeline.desk import run; "
            "morning.check_bag = lambda *_: os.kill(os.getpid(), signal.SIGKILL); run(Path(sys.argv[1]))"
        )
        words = [sys.executable, "-c", program, str(here)]
        assert subprocess.run(words, cwd=ROOT, check=False).returncode == -9
        assert (here / "out/archive/SDN/2023/04/20/v1").is_dir()
        report = run(here, if_due=True, now=after(1))
        assert (report.finished, report.unfinished, report.exit) == ({ISSUE: {"sent": 3}}, (), 0)


def test_an_issue_that_no_run_meant_to_mail_is_mailed_by_none(tmp_path: Path) -> None:
    inbox = Inbox()
    here = workspace(tmp_path / "w")
    assert run(here).status is Status.ISSUED
    with serve(inbox) as port:
        config = (here / "config.yaml").read_text().replace('server: ""', "server: 127.0.0.1")
        (here / "config.yaml").write_text(config)
        set_port(here, port)
        report = run(here, if_due=True, now=after(1))
    assert (report.mail, report.finished, len(inbox.taken)) == ({"sent": 3}, {}, 3)


def test_a_day_that_was_missed_is_named_until_it_is_made_and_told_once(tmp_path: Path) -> None:
    inbox = Inbox()
    with serve(inbox) as port:
        here = workspace(tmp_path / "w", port)
        assert run(here, if_due=True).missed == ()
        reports: list[RunReport] = [run(here, if_due=True, now=after(3)) for _ in range(2)]
        assert [each.missed for each in reports] == [("2023-04-21", "2023-04-22")] * 2
        assert [each.exit for each in reports] == [0, 0]
        (notice,) = notices(inbox)
        assert notice.startswith("[SDN sitrep] missed: 2023-04-21, 2023-04-22\n")
        assert '"sitrep run 2023-04-22"' in notice
        assert run(here, asked="2023-04-22", now=after(3)).missed == ("2023-04-21",)
        assert run(here, if_due=True, now=after(3)).missed == ("2023-04-21",)
        assert len(notices(inbox)) == 1


def test_a_missing_secret_is_told_before_anything_is_made(tmp_path: Path) -> None:
    here = workspace(tmp_path / "w", free_port())
    config = (here / "config.yaml").read_text()
    (here / "config.yaml").write_text(
        config.replace("  per_minute: 0", "  per_minute: 0\n  user: desk\n  secret: env:SITREP_TEST_NONE")
    )
    report = run(here)
    assert (report.status, report.exit, report.made) == (Status.FAILED, 2, False)
    assert "SITREP_TEST_NONE is not set" in report.why[0]
    assert not (here / "out/archive").exists()


def test_an_issue_in_doubt_is_named_by_the_line_of_its_own_day(tmp_path: Path) -> None:
    inbox = Inbox()
    with serve(inbox) as port:
        here = workspace(tmp_path / "w", port)
        assert run(here).mail == {"sent": 3}
        mark(here, "bo@example.net", State.UNKNOWN)
        first, second = (run(here, if_due=True) for _ in range(2))
        assert (first.status, first.exit, second.exit) == (Status.NOTHING_TO_DO, 1, 0)
        assert first.unfinished == second.unfinished == (ISSUE,)
        assert first.mail == {"sent": 2, "unknown": 1}
        assert "mailed to 2 of 3. bo@example.net may have it or not: no answer." in first.why[0]
    assert inbox.addresses == [*READERS, "ops@example.org"]


def mark(here: Path, reader: str, state: State) -> None:
    """Change the ledger as a mailing by hand would."""
    with Ledger(here / "out/mail.sqlite3") as ledger, ledger.run(SENT):
        (entry,) = [each for each in ledger.entries(SERIES, 1) if each.key.recipient == reader]
        ledger.record(entry.key, state, "no answer", SENT)

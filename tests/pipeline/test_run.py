"""The morning run against real servers and disks: made, checked, kept and mailed, once."""

import re
import sqlite3
import subprocess
import sys
from datetime import datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest

from sitrep.delivery.lock import hold
from sitrep.pipeline.issues import Order, issue_day
from sitrep.pipeline.runreport import Status
from sitrep.pipeline.workspace import open_workspace
from tests.delivery.mail.servers import ROOT, Inbox, free_port, serve
from tests.pipeline.desk import (
    BRIDGE,
    FORMATS,
    ISSUE,
    LATE,
    MARKET,
    MORNING,
    READERS,
    archive_of,
    run,
    workspace,
)


def read(content: bytes) -> EmailMessage:
    message = message_from_bytes(content, policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


def text_of(content: bytes) -> str:
    body = read(content).get_body(("plain",))
    assert body is not None
    return " ".join(str(body.get_content()).split())


def notices(inbox: Inbox) -> list[str]:
    return [
        f"{read(content)['Subject']}\n{text_of(content)}"
        for address, content in inbox.taken
        if address == "ops@example.org"
    ]


def test_a_morning(tmp_path: Path) -> None:
    inbox = Inbox()
    log: list[tuple[str, str, str]] = []
    with serve(inbox) as port:
        here = workspace(tmp_path / "w", port)
        first = run(here, log)
        kept = archive_of(here)
        again = run(here)
        due = run(here, if_due=True)
    assert (first.status, first.exit, first.issue, first.made) == (Status.MAILED, 0, ISSUE, True)
    assert (first.day, first.number, first.version, first.sources) == ("2023-04-20", 1, 1, 2)
    assert first.items
    assert (first.warnings, first.missed, first.unfinished, first.operator) == ((), (), (), None)
    assert first.mail == {"sent": 3}
    assert inbox.addresses == list(READERS)
    (paper,) = read(inbox.taken[0][1]).iter_attachments()
    assert paper.get_content() == kept["SDN/2023/04/20/v1/data/brief.pdf"]
    events = [event for _, event, _ in log]
    assert events.index("verified") < events.index("kept") < events.index("sent") < events.index("mailed")
    assert (again.status, again.made, again.mail) == (Status.MAILED, False, {"already": 3})
    assert (due.status, due.exit, due.mail) == (Status.NOTHING_TO_DO, 0, {"sent": 3})
    assert archive_of(here) == kept


def test_a_run_is_due_when_the_cut_off_and_the_delay_have_passed(tmp_path: Path) -> None:
    here = workspace(tmp_path / "w", 0, {"market.md": MARKET, "bridge.md": BRIDGE}, more="  delay: 90\n")
    due = datetime.fromisoformat("2023-04-21T01:30:00+02:00")
    early = run(here, if_due=True, now=due - timedelta(seconds=1))
    assert (early.status, early.exit, early.day) == (Status.NOT_DUE, 0, "2023-04-20")
    assert early.why == ("2023-04-20: not due before 2023-04-21T01:30+02:00.",)
    assert archive_of(here) == {}
    made = run(here, if_due=True, now=due)
    assert (made.status, made.exit, made.mail) == (Status.ISSUED, 0, None)
    later = run(here, if_due=True, now=due + timedelta(minutes=15))
    assert (later.status, later.exit) == (Status.NOTHING_TO_DO, 0)


def test_the_delay_counts_by_the_clock_of_the_theatre(tmp_path: Path) -> None:
    here = workspace(tmp_path / "w")
    text = (here / "config.yaml").read_text()
    (here / "config.yaml").write_text(text.replace("Africa/Khartoum", "Europe/Kyiv"))
    # The clocks of Kyiv went from 3 to 4 in that night.
    early = run(here, if_due=True, now=datetime.fromisoformat("2022-03-27T01:59:59+00:00"))
    assert early.why == ("2022-03-26: not due before 2022-03-27T05:00+03:00.",)
    made = run(here, if_due=True, now=datetime.fromisoformat("2022-03-27T02:00:00+00:00"))
    assert (made.status, made.day) == (Status.ISSUED, "2022-03-26")


def test_no_news_is_news_and_is_sent_with_a_warning_on_top(tmp_path: Path) -> None:
    inbox = Inbox()
    with serve(inbox) as port:
        report = run(workspace(tmp_path / "w", port, {}))
    assert (report.status, report.items, report.warnings) == (Status.MAILED, 0, ("no_items",))
    assert text_of(inbox.taken[0][1]).startswith("! Please note: nothing was found for this period")
    assert re.search(r"\* Diplomacy[^*]*: No items", text_of(inbox.taken[0][1]))


def test_one_source_and_many_problems_are_warned_of(tmp_path: Path) -> None:
    inbox = Inbox()
    scans = {f"scan-{number}.json": "{" * number for number in range(1, 4)}
    with serve(inbox) as port:
        here = workspace(tmp_path / "w", port, {"market.md": MARKET, **scans}, more="  most_problems: 2\n")
        report = run(here)
    assert report.status is Status.MAILED
    assert (report.warnings, report.problems) == (("single_source", "problems"), 3)
    top = text_of(inbox.taken[0][1]).split("Sudan:")[0]
    assert "all of this brief rests on one source." in top
    assert "3 problems with documents;" in top


def test_a_warning_holds_the_mail_where_the_configuration_asks_for_it(tmp_path: Path) -> None:
    inbox = Inbox()
    with serve(inbox) as port:
        here = workspace(tmp_path / "w", port, {"market.md": MARKET}, more="  hold: [single_source]\n")
        report = run(here, if_due=True)
        again = run(here, if_due=True)
        assert (report.status, report.exit, report.made, report.mail) == (Status.HELD, 1, True, None)
        assert (report.operator, again.operator) == ("sent", "already")
        assert inbox.addresses == ["ops@example.org"]
        (notice,) = notices(inbox)
        assert notice.startswith(f"[SDN sitrep] held: {ISSUE}\n")
        assert f'"sitrep mail {ISSUE}"' in notice
        text = (here / "config.yaml").read_text()
        (here / "config.yaml").write_text(text.replace("hold: [single_source]", "hold: [no_items]"))
        assert run(here, if_due=True).mail == {"sent": 3}


def test_what_does_not_verify_is_neither_kept_nor_sent(tmp_path: Path) -> None:
    inbox = Inbox()
    with serve(inbox) as port:
        here = workspace(tmp_path / "w", port)
        own = here / "templates"
        own.mkdir()
        page = (ROOT / "templates" / "brief.md").read_text(encoding="utf-8")
        (own / "brief.md").write_text(page + "\nAt least 8812 people [insert name here].\n", encoding="utf-8")
        report = run(here)
        assert (report.status, report.exit, report.issue, report.mail) == (Status.REFUSED, 1, None, None)
        assert report.operator == "sent"
        assert not [name for name in archive_of(here) if "/v1/" in name]
        (notice,) = notices(inbox)
        assert notice.startswith("[SDN sitrep] refused: sdn-sitrep-2023-04-20\n")
        assert "8812" in notice
        assert "[insert name here" in notice
        (own / "brief.md").unlink()
        mended = run(here)
    assert (mended.status, mended.version, mended.mail) == (Status.MAILED, 1, {"sent": 3})


def test_an_issue_is_verified_with_the_templates_that_it_was_made_with(tmp_path: Path) -> None:
    here = workspace(tmp_path / "w")
    own = here / "templates"
    own.mkdir()
    page = (ROOT / "templates" / "brief.md").read_text(encoding="utf-8")
    (own / "brief.md").write_text(page + "\nRead, and passed on.\n", encoding="utf-8")
    assert run(here).made
    (own / "brief.md").write_text(page + "\nRead, and kept to ourselves.\n", encoding="utf-8")
    again = run(here)
    assert (again.status, again.made, again.why) == (Status.ISSUED, False, ())


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("mail.txt", "{{ labels.mail.quoted }}", "TODO", "mail.txt"),
        ("mail.subject.txt", "{{ labels.mail.number }}", "[placeholder]", "the subject"),
        ("mail.html", "{{ labels.no_items }}{% endif %}</td></tr>", "{% endif %}</td></tr>", "does not say"),
        ("mail.txt", "{{ labels.no_items }}{% endif %}{% endfilter %}", "{% endif %}{% endfilter %}", "mail.txt"),
        ("mail.html", "{{ labels.mail.contents }}", "{{ nothing.at.all }}", "mail.html"),
    ],
)  # fmt: skip
def test_a_message_with_a_gap_is_not_sent(tmp_path: Path, name: str, old: str, new: str, told: str) -> None:
    inbox = Inbox()
    with serve(inbox) as port:
        here = workspace(tmp_path / "w", port)
        page = (ROOT / "templates" / name).read_text(encoding="utf-8")
        assert old in page
        (here / "templates").mkdir()
        (here / "templates" / name).write_text(page.replace(old, new), encoding="utf-8")
        report = run(here)
    assert report.status in {Status.REFUSED, Status.FAILED}
    assert report.exit == 1
    assert told in " ".join(report.why)
    assert inbox.addresses == ["ops@example.org"]
    assert report.made, "the issue itself is sound"


def test_signs_that_a_document_brings_are_no_gap(tmp_path: Path) -> None:
    inbox = Inbox()
    told = MARKET.replace("a\ndoctor at", "a [name withheld] of")
    told = told.replace("nine porters", "nine porters {{ on Monday }} TODO")
    assert told.count("withheld") == told.count("TODO") == 1
    with serve(inbox) as port:
        report = run(workspace(tmp_path / "w", port, {"market.md": told, "bridge.md": BRIDGE}))
    assert report.status is Status.MAILED, report.why
    assert "TODO" in text_of(inbox.taken[0][1])


def test_an_issue_that_was_changed_in_the_archive_is_not_sent(tmp_path: Path) -> None:
    inbox = Inbox()
    down = free_port()
    here = workspace(tmp_path / "w", down)
    assert run(here).status is Status.UNDELIVERED
    page = here / "out/archive/SDN/2023/04/20/v1/data/brief.html"
    page.chmod(0o644)
    page.write_text(
        page.read_text(encoding="utf-8").replace("nine porters", "ninety porters"), encoding="utf-8"
    )
    with serve(inbox) as port:
        text = (here / "config.yaml").read_text()
        (here / "config.yaml").write_text(text.replace(f"port: {down}", f"port: {port}"))
        report = run(here)
    assert (report.status, report.made) == (Status.REFUSED, False)
    assert "brief.html" in " ".join(report.why)
    assert inbox.addresses == ["ops@example.org"]


def test_a_server_that_is_down_loses_nothing(tmp_path: Path) -> None:
    inbox = Inbox()
    down = free_port()
    here = workspace(tmp_path / "w", down)
    report = run(here, if_due=True)
    assert (report.status, report.exit, report.made) == (Status.UNDELIVERED, 1, True)
    assert report.operator == "not told"
    assert "no connection" in report.why[0]
    kept = archive_of(here)
    # Next morning the first issue is still open, and said to be.
    with serve(inbox) as port:
        text = (here / "config.yaml").read_text()
        (here / "config.yaml").write_text(text.replace(f"port: {down}", f"port: {port}"))
        next_day = run(here, if_due=True, now=MORNING + timedelta(days=1))
        assert (next_day.day, next_day.mail) == ("2023-04-21", {"sent": 3})
        assert next_day.unfinished == (ISSUE,)
        first = run(here, asked="20 April 2023", now=MORNING + timedelta(days=1))
        assert (first.issue, first.made, first.mail) == (ISSUE, False, {"sent": 3})
        assert run(here, if_due=True, now=MORNING + timedelta(days=1)).unfinished == ()
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
        assert report.why == ("bo@example.net: failed. 550 no such user.",)
        assert "550 no such user" in notices(inbox)[0]
        over = run(here, if_due=True)
        assert (over.status, over.exit, over.mail) == (Status.NOTHING_TO_DO, 0, {"failed": 1, "sent": 2})
        assert len(inbox.taken) == 3


def test_late_documents_stand_in_the_next_issue_and_change_none(tmp_path: Path) -> None:
    inbox = Inbox()
    with serve(inbox) as port:
        here = workspace(tmp_path / "w", port)
        assert run(here).made
        (here / "seeds" / "clinic.md").write_text(LATE, encoding="utf-8")
        again = run(here)
        assert (again.made, again.version, again.mail) == (False, 1, {"already": 3})
        inbox.taken.clear()
        later = run(here, now=MORNING + timedelta(days=1))
        assert (later.day, later.number, later.warnings) == ("2023-04-21", 2, ("no_items",))
    page = here / "out/archive/SDN/2023/04/21/v1/data/brief.md"
    assert "Clinic" in page.read_text(encoding="utf-8") or "clinic" in page.read_text(encoding="utf-8")


def test_a_correction_goes_to_everybody_and_answers_the_first_message(tmp_path: Path) -> None:
    inbox = Inbox()
    with serve(inbox) as port:
        here = workspace(tmp_path / "w", port)
        assert run(here).mail == {"sent": 3}
        (here / "seeds" / "bridge.md").write_text(BRIDGE.replace("400", "450"), encoding="utf-8")
        corrected = issue_day(
            open_workspace(here / "config.yaml", (here / "seeds",), MORNING),
            Order("2023-04-20", here / "out" / "archive", FORMATS, reason="a count was misread"),
            lambda *_: None,
        )
        assert corrected.made
        report = run(here, if_due=True)
    assert (report.version, report.made, report.mail) == (2, False, {"sent": 3})
    old, new = (read(content) for address, content in inbox.taken if address == "bo@example.net")
    assert new["In-Reply-To"] == old["Message-ID"]
    assert "CORRECTED" in new["Subject"]
    assert "a count was misread" in text_of(new.as_bytes())


def test_days_that_were_missed_are_named(tmp_path: Path) -> None:
    here = workspace(tmp_path / "w")
    assert run(here).missed == ()
    log: list[tuple[str, str, str]] = []
    report = run(here, log, now=MORNING + timedelta(days=3))
    assert (report.day, report.missed) == ("2023-04-23", ("2023-04-21", "2023-04-22"))
    assert ("warning", "missed", '2023-04-21 was never issued. To make it: "sitrep run 2023-04-21".') in log
    made = run(here, asked="2023-04-21", now=MORNING + timedelta(days=3))
    assert (made.status, made.day) == (Status.ISSUED, "2023-04-21")


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
        for kilobytes in (2, 40, 120):
            words = [sys.executable, "-c", program, str(here), str(kilobytes * 1024)]
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


def test_the_operator_need_not_be_there(tmp_path: Path) -> None:
    inbox = Inbox()
    with serve(inbox) as port:
        here = workspace(
            tmp_path / "w", port, {"m.md": MARKET}, more="  hold: [single_source]\n", operator='""'
        )
        report = run(here)
    assert (report.status, report.operator, inbox.taken) == (Status.HELD, None, [])

"""The morning run: the issue of the day that closed is made, checked, kept and mailed, once."""

from datetime import datetime, timedelta
from pathlib import Path

from sitrep.pipeline.issues import Order, issue_day
from sitrep.pipeline.runreport import Status
from sitrep.pipeline.workspace import open_workspace
from tests.delivery.mail.servers import Inbox, serve
from tests.pipeline.desk import (
    BRIDGE,
    FORMATS,
    ISSUE,
    LATE,
    MARKET,
    MORNING,
    READERS,
    archive_of,
    read,
    run,
    text_of,
    workspace,
)


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

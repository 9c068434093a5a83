"""What stands between an issue and its readers: it is verified, its message is looked through, warnings go on top."""

from pathlib import Path

import pytest

from sitrep.pipeline.issues import Order, issue_day
from sitrep.pipeline.workspace import open_workspace
from tests.delivery.mail.servers import ROOT, Inbox, serve
from tests.pipeline.desk import BRIDGE, ISSUE, MARKET, MORNING, READERS, run, workspace
from tests.run import sitrep


def issued(folder: Path, port: int, documents: dict[str, str] | None = None) -> Path:
    """Make a workspace whose day is issued and not mailed."""
    here = workspace(folder, port, documents)
    wanted = Order("2023-04-20", here / "out" / "archive", ("html", "pdf", "json"))
    assert issue_day(open_workspace(here / "config.yaml", (), MORNING), wanted, lambda *_: None).made
    return here


def test_what_a_run_held_is_sent_by_hand_with_its_warning(tmp_path: Path) -> None:
    inbox = Inbox()
    with serve(inbox) as port:
        here = workspace(tmp_path / "w", port, {"market.md": MARKET}, more="  hold: [single_source]\n")
        assert run(here).status == "held"
        inbox.taken.clear()
        done = sitrep("mail", ISSUE, cwd=here)
        assert (done.returncode, done.stdout) == (0, f"{ISSUE}: 3 sent\n")
        assert inbox.addresses == list(READERS)
        assert b"! Please note: all of this brief rests on one source." in inbox.taken[0][1]
        # The run knows of it, holds nothing back any more, and sends nothing twice.
        after = run(here)
        assert (after.status, after.exit, after.mail) == ("mailed", 0, {"already": 3})
        assert len(inbox.taken) == 3


@pytest.mark.parametrize("name", ["brief.html", "brief.json"])
def test_a_digit_that_was_changed_in_the_archive_stops_the_mail(tmp_path: Path, name: str) -> None:
    inbox = Inbox()
    with serve(inbox) as port:
        here = issued(tmp_path / "w", port)
        file = here / "out/archive/SDN/2023/04/20/v1/data" / name
        file.chmod(0o644)
        text = file.read_text(encoding="utf-8")
        assert "400" in text
        file.write_text(text.replace("400", "900", 1), encoding="utf-8")
        done = sitrep("mail", "2023-04-20", cwd=here)
    assert done.returncode == 1
    assert "The issue is not sent." in done.stderr
    assert name in done.stderr
    assert inbox.connections == 0


def test_documents_that_the_archive_has_no_copy_of_are_looked_for_in_the_folders_named(
    tmp_path: Path,
) -> None:
    inbox = Inbox()
    with serve(inbox) as port:
        here = workspace(tmp_path / "w", port, more="archive: {keep_sources: hashes}\n")
        wanted = Order("2023-04-20", here / "out" / "archive", ("html", "pdf", "json"))
        issue_day(open_workspace(here / "config.yaml", (), MORNING), wanted, lambda *_: None)
        (here / "seeds").rename(here / "elsewhere")
        lost = sitrep("mail", "2023-04-20", cwd=here)
        assert lost.returncode == 1
        assert "market.md" in lost.stderr
        found = sitrep("mail", "2023-04-20", "--seeds", "elsewhere", cwd=here)
        assert (found.returncode, found.stdout) == (0, f"{ISSUE}: 3 sent\n"), found.stderr


def test_a_message_with_a_placeholder_stops_the_mail(tmp_path: Path) -> None:
    inbox = Inbox()
    with serve(inbox) as port:
        here = issued(tmp_path / "w", port, {"market.md": MARKET, "bridge.md": BRIDGE})
        page = (ROOT / "templates" / "mail.txt").read_text(encoding="utf-8")
        (here / "templates").mkdir()
        (here / "templates" / "mail.txt").write_text(f"Dear [insert name],\n\n{page}", encoding="utf-8")
        done = sitrep("mail", "2023-04-20", cwd=here)
    assert done.returncode == 1
    assert 'mail.txt, line 1: A placeholder was left on the page: "[insert name]"' in done.stderr
    assert inbox.connections == 0

import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sitrep.delivery.mail.deliveries import Key, State
from sitrep.delivery.mail.ledger import Ledger
from sitrep.errors import SitrepError
from tests.delivery.mail.samples import SENT
from tests.delivery.mail.servers import ROOT

ANA, BO = (
    Key("sdn-sitrep-2023-04-20", 1, "ana@example.net"),
    Key("sdn-sitrep-2023-04-20", 1, "bo@example.net"),
)


def test_what_was_sent_is_never_free_again(tmp_path: Path) -> None:
    for run in range(3):
        with Ledger(tmp_path / "mail.sqlite3") as ledger, ledger.run(SENT):
            standing = ledger.reserve(ANA, "<1@x>", SENT)
            assert (standing is None) is (run == 0)
            if standing is None:
                assert ledger.reserve(ANA, "<1@x>", SENT) is not None
                ledger.record(ANA, State.SENT, "250 OK", SENT)
            else:
                assert (standing.state, standing.reply, standing.tries) == (State.SENT, "250 OK", 1)


def test_another_version_is_another_message(tmp_path: Path) -> None:
    with Ledger(tmp_path / "mail.sqlite3") as ledger, ledger.run(SENT):
        assert ledger.reserve(ANA, "<1@x>", SENT) is None
        ledger.record(ANA, State.SENT, "", SENT)
        assert ledger.reserve(Key(ANA.issue, 2, ANA.recipient), "<2@x>", SENT) is None


def test_a_deferred_message_waits_for_the_next_turn(tmp_path: Path) -> None:
    with Ledger(tmp_path / "mail.sqlite3") as ledger, ledger.run(SENT):
        assert ledger.reserve(ANA, "<1@x>", SENT, 0) is None
        ledger.record(ANA, State.DEFERRED, "451 later", SENT)
        assert ledger.reserve(ANA, "<1@x>", SENT, 0) is not None
        assert ledger.reserve(ANA, "<1@x>", SENT, 1) is None
        found = ledger.find(ANA)
        assert found is not None
        assert found.tries == 2


@pytest.mark.parametrize("state", [State.FAILED, State.UNKNOWN])
def test_failed_and_unknown_are_free_only_when_asked_for_and_in_a_later_run(
    tmp_path: Path, state: State
) -> None:
    with Ledger(tmp_path / "mail.sqlite3") as ledger:
        with ledger.run(SENT):
            assert ledger.reserve(ANA, "<1@x>", SENT) is None
            ledger.record(ANA, state, "why", SENT)
            assert ledger.reserve(ANA, "<1@x>", SENT, 1, frozenset({state})) is not None
        with ledger.run(SENT):
            assert ledger.reserve(ANA, "<1@x>", SENT) is not None
            assert ledger.reserve(ANA, "<1@x>", SENT, 0, frozenset({state})) is None


def test_what_a_run_leaves_behind_is_settled_by_the_next(tmp_path: Path) -> None:
    with Ledger(tmp_path / "mail.sqlite3") as ledger, ledger.run(SENT) as cut_off:
        assert cut_off == ()
        for key in (ANA, BO):
            assert ledger.reserve(key, "<1@x>", SENT) is None
        ledger.record(ANA, State.SENDING, "", SENT)
    with Ledger(tmp_path / "mail.sqlite3") as ledger, ledger.run(SENT) as cut_off:
        assert [entry.key for entry in cut_off] == [ANA]
        states = {entry.key: entry.state for entry in ledger.entries(ANA.issue, 1)}
        assert states == {ANA: State.UNKNOWN, BO: State.NOT_TRIED}
        assert ledger.reserve(BO, "<1@x>", SENT) is None
        assert ledger.reserve(ANA, "<1@x>", SENT) is not None
    with Ledger(tmp_path / "mail.sqlite3") as ledger:
        assert list(ledger.summary()) == [(ANA.issue, 1, {State.RESERVED: 1, State.UNKNOWN: 1})]


def test_only_one_process_sends_at_a_time_and_others_may_look(tmp_path: Path) -> None:
    file = tmp_path / "mail.sqlite3"
    with Ledger(file) as ledger, ledger.run(SENT):
        assert ledger.reserve(ANA, "<1@x>", SENT) is None
        code = (
            "import sys; from pathlib import Path; from datetime import datetime, UTC\n"
            "from sitrep.delivery.mail.ledger import Ledger\n"
            "ledger = Ledger(Path(sys.argv[1])); print(list(ledger.summary()))\n"
            "with ledger.run(datetime.now(UTC)): pass\n"
        )
        done = subprocess.run(
            [sys.executable, "-c", code, str(file)], capture_output=True, text=True, cwd=ROOT, check=False
        )
    assert done.returncode != 0
    assert "reserved" in done.stdout
    assert "another process is sending mail" in done.stderr
    with Ledger(file) as ledger, ledger.run(SENT):
        assert ledger.reserve(ANA, "<1@x>", SENT) is None


def test_only_the_owner_reads_the_addresses(tmp_path: Path) -> None:
    with Ledger(tmp_path / "deep" / "mail.sqlite3") as ledger, ledger.run(SENT):
        ledger.reserve(ANA, "<1@x>", SENT)
        modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in (tmp_path / "deep").iterdir()}
    assert len(modes) == 4  # the file, its log, what processes share of it, the lock
    assert set(modes.values()) == {0o600}


def test_each_step_is_on_disk_at_once(tmp_path: Path) -> None:
    with Ledger(tmp_path / "mail.sqlite3") as ledger:
        base = sqlite3.connect(tmp_path / "mail.sqlite3")
        assert base.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert ledger._base.execute("PRAGMA synchronous").fetchone() == (2,)
        base.close()


@pytest.mark.parametrize("content", [b"no data base" * 100, b""])
def test_a_file_that_is_no_ledger_is_told(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "mail.sqlite3"
    file.write_bytes(content)
    if content:
        with pytest.raises(
            SitrepError, match=r"mail\.sqlite3: the mail ledger cannot be used \(.*not a database"
        ):
            Ledger(file)
        assert file.read_bytes() == content
    else:
        with Ledger(file) as ledger:
            assert list(ledger.summary()) == []


def test_a_ledger_of_a_later_version_is_left_alone(tmp_path: Path) -> None:
    base = sqlite3.connect(tmp_path / "mail.sqlite3")
    base.execute("PRAGMA user_version = 99")
    base.close()
    with pytest.raises(SitrepError, match="newer version"):
        Ledger(tmp_path / "mail.sqlite3")


@pytest.mark.skipif(os.getuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(SitrepError, match="cannot be used"):
        Ledger(tmp_path / "mail.sqlite3")


def test_a_path_that_is_a_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(SitrepError, match="cannot be used"):
        Ledger(tmp_path)


def test_a_list_is_written_down_and_takes_nothing_back(tmp_path: Path) -> None:
    with Ledger(tmp_path / "mail.sqlite3") as ledger, ledger.run(SENT):
        assert ledger.reserve(ANA, "<1@x>", SENT) is None
        ledger.record(ANA, State.SENT, "250 OK", SENT)
        ledger.begin([(ANA, "<1@x>"), (BO, "<2@x>"), (BO, "<2@x>")], SENT)
        assert list(ledger.summary()) == [(ANA.issue, 1, {State.NOT_TRIED: 1, State.SENT: 1})]
        assert [entry.key for entry in ledger.open_entries()] == [BO]
        assert ledger.reserve(BO, "<2@x>", SENT) is None
        found = ledger.find(BO)
        assert found is not None
        assert found.tries == 1


def test_a_list_that_breaks_off_is_not_written_down_at_all(tmp_path: Path) -> None:
    def broken() -> Iterator[tuple[Key, str]]:
        yield ANA, "<1@x>"
        raise ZeroDivisionError

    with Ledger(tmp_path / "mail.sqlite3") as ledger, ledger.run(SENT):
        with pytest.raises(ZeroDivisionError):
            ledger.begin(broken(), SENT)
        assert ledger.find(ANA) is None


def test_what_is_settled_keeps_what_it_was(tmp_path: Path) -> None:
    with Ledger(tmp_path / "mail.sqlite3") as ledger, ledger.run(SENT):
        ledger.begin([(ANA, "<1@x>"), (BO, "<2@x>")], SENT)
        ledger.record(ANA, State.FAILED, "550 no such user", SENT)
        for key in (ANA, BO):
            ledger.settle(key, SENT)
        replies = {entry.key: (entry.state, entry.reply) for entry in ledger.entries(ANA.issue, 1)}
        assert replies == {
            ANA: (State.SETTLED, "failed: 550 no such user"),
            BO: (State.SETTLED, "not_tried"),
        }
        assert list(ledger.open_entries()) == []


def test_what_was_told_is_known_and_who_is_sending_too(tmp_path: Path) -> None:
    with Ledger(tmp_path / "mail.sqlite3") as ledger:
        assert not ledger.is_told("missed 2023-04-19")
        ledger.tell("missed 2023-04-19", SENT)
        ledger.tell("missed 2023-04-19", SENT)
        assert ledger.is_told("missed 2023-04-19")
        assert not ledger.is_under_way()
        with ledger.run(SENT), Ledger(tmp_path / "mail.sqlite3") as other:
            assert other.is_under_way()
        assert not ledger.is_under_way()


def test_a_ledger_of_the_first_version_is_brought_up_to_date_with_all_it_holds(tmp_path: Path) -> None:
    file = tmp_path / "mail.sqlite3"
    with sqlite3.connect(file) as base:
        base.execute(
            "CREATE TABLE deliveries (issue TEXT NOT NULL, version INTEGER NOT NULL, recipient TEXT NOT NULL, "
            "state TEXT NOT NULL CHECK (state IN ('reserved', 'sending', 'sent', 'deferred', 'failed', "
            "'unknown')), message_id TEXT NOT NULL, tries INTEGER NOT NULL, reply TEXT NOT NULL, at TEXT NOT NULL, "
            "run INTEGER NOT NULL, round INTEGER NOT NULL, PRIMARY KEY (issue, version, recipient)) "
            "WITHOUT ROWID, STRICT"
        )
        row = (*(ANA.issue, 1, ANA.recipient), "sent", "<1@x>", 1, "250 OK", SENT.isoformat(), 1, 0)
        base.execute("INSERT INTO deliveries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
        base.execute("PRAGMA user_version = 1")
    base.close()
    for _ in range(2):
        with Ledger(file) as ledger, ledger.run(SENT):
            standing = ledger.reserve(ANA, "<1@x>", SENT)
            assert standing is not None
            assert (standing.state, standing.reply) == (State.SENT, "250 OK")
            ledger.begin([(BO, "<2@x>")], SENT)
            assert ledger.find(BO) is not None

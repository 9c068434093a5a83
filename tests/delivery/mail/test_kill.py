"""Killed at each step, with no time for a last word: nothing is sent twice, nothing is lost, the state is true."""

import resource
import subprocess
import sys
from collections import Counter
from pathlib import Path

from sitrep.delivery.mail.ledger import Ledger
from tests.delivery.mail.fragile import THREE
from tests.delivery.mail.servers import ROOT, Inbox, serve

_MOMENTS = (
    *((number, moment) for number in range(1, 7) for moment in ("before", "after")),
    (10, "after"),
    (11, "after"),
)
COMMAND = "-m", "tests.delivery.mail.fragile"


def run(folder: Path, port: int, number: int = 0, moment: str = "before") -> tuple[int, list[str]]:
    arguments = [sys.executable, *COMMAND, str(folder), str(port), str(number), moment]
    done = subprocess.run(arguments, capture_output=True, text=True, cwd=ROOT, check=False, timeout=120)
    assert done.returncode in {0, -9}, done.stderr
    return done.returncode, done.stdout.splitlines()


def states(folder: Path) -> dict[str, str]:
    with Ledger(folder / "mail.sqlite3") as ledger:
        return {
            entry.key.recipient: entry.state.value for entry in ledger.entries("sdn-sitrep-2023-04-20", 1)
        }


def test_a_run_that_is_killed_at_any_step_sends_nothing_twice_and_tells_the_truth(tmp_path: Path) -> None:
    inbox = Inbox()
    with serve(inbox) as port:
        code, lines = run(tmp_path / "whole", port)
        assert code == 0
        steps = int(lines[-1].split()[1])
        assert steps == 18  # reserve, open, deliver, sending, answer, sent: for each of three
        unknown = 0
        # All steps of the first recipient, and those of the second around which a message is in doubt.
        for number, moment in _MOMENTS:
            inbox.taken.clear()
            folder = tmp_path / f"{number}-{moment}"
            code, before = run(folder, port, number, moment)
            assert code == -9
            code, after = run(folder, port)
            assert code == 0
            got = Counter(inbox.addresses)
            assert max(got.values()) == 1, "sent twice"
            known = states(folder)
            assert set(known) == set(THREE)
            for reader in THREE:
                if known[reader] == "sent":
                    assert got[reader] == 1, "told as sent and never arrived"
                else:
                    assert known[reader] == "unknown", "lost"
                    assert f"{reader} unknown" in after
            unknown += list(known.values()).count("unknown")
            assert not [
                line for line in before if line.endswith(" sent") and known[line.split()[0]] != "sent"
            ]
    # In doubt is only who was killed between the last line and the ledger's knowing of the answer: after "sending",
    # around the answer, after the delivery, before "sent"; and before "sending" never.
    assert unknown == 5 + 2


def test_a_disk_that_is_full_stops_the_run_with_nothing_sent_in_doubt(tmp_path: Path) -> None:
    inbox = Inbox()
    with serve(inbox) as port:
        _, lines = run(tmp_path / "whole", port)
        assert int(lines[-1].split()[1]) == 18
        stopped = []
        for kilobytes in range(8, 160, 16):
            inbox.taken.clear()
            folder = tmp_path / str(kilobytes)
            arguments = [sys.executable, *COMMAND, str(folder), str(port), "0", "before"]
            size = kilobytes * 1024
            done = subprocess.run(
                arguments, capture_output=True, text=True, cwd=ROOT, check=False, timeout=120,
                preexec_fn=lambda size=size: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)),  # type: ignore[misc]
            )  # fmt: skip
            if done.returncode == 0:
                break
            stopped.append(kilobytes)
            assert "mail ledger cannot be used" in done.stderr
            assert "Without it nothing is sent" in done.stderr
            first = Counter(inbox.addresses)
            assert run(folder, port)[0] == 0
            got = Counter(inbox.addresses)
            assert max(got.values()) == 1
            known = states(folder)
            assert all(got[reader] == 1 or known[reader] == "unknown" for reader in THREE)
            assert all(known[reader] in {"sent", "unknown"} for reader in first)
    assert stopped, "the disk was never full"
    assert done.returncode == 0

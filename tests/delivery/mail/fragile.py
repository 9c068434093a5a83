"""A run of the mailing that kills itself at a step: the program itself knows nothing of it.

Called as: fragile.py FOLDER PORT STEP MOMENT, where STEP counts the steps of the whole run from 1 (0: none) and
MOMENT is "before" or "after" the step.
"""

import os
import signal
import smtplib
import sys
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from datetime import datetime
from pathlib import Path
from typing import Any

from sitrep.delivery.mail import transport
from sitrep.delivery.mail.addresses import parse_addresses
from sitrep.delivery.mail.deliveries import Entry, Key, State
from sitrep.delivery.mail.ledger import Ledger
from sitrep.delivery.mail.message import Composer, Envelope
from sitrep.delivery.mail.send import Sender
from sitrep.delivery.mail.transport import Attempt, Transport
from tests.delivery.mail.samples import SENT, Clock, mailing, settings

THREE = ("ana@example.net", "bo@example.net", "cy@example.net")
_steps = 0


def step(number: int, moment: str, call: Callable[[], Any]) -> Any:
    """Count a step, and die before or after it where the test asks for that."""
    global _steps  # noqa: PLW0603  one count for all that is wrapped
    _steps += 1
    here = _steps == number
    if here and moment == "before":
        os.kill(os.getpid(), signal.SIGKILL)
    result = call()
    if here:
        os.kill(os.getpid(), signal.SIGKILL)
    return result


def main(folder: Path, port: int, number: int, moment: str) -> None:
    class FragileLedger(Ledger):
        def reserve(
            self,
            key: Key,
            message_id: str,
            now: datetime,
            turn: int = 0,
            again: AbstractSet[State] = frozenset(),
        ) -> Entry | None:
            kept: Entry | None = step(
                number, moment, lambda: Ledger.reserve(self, key, message_id, now, turn, again)
            )
            return kept

        def record(self, key: Key, state: State, reply: str, now: datetime) -> None:
            step(number, moment, lambda: Ledger.record(self, key, state, reply, now))

    class FragileTransport(Transport):
        def open(self) -> None:
            step(number, moment, lambda: Transport.open(self))

        def deliver(self, envelope: Envelope, before_end: Callable[[], None]) -> Attempt:
            made: Attempt = step(number, moment, lambda: Transport.deliver(self, envelope, before_end))
            return made

        def _final_answer(self, session: smtplib.SMTP) -> tuple[int, bytes]:
            answer: tuple[int, bytes] = step(number, moment, lambda: Transport._final_answer(self, session))
            return answer

    given = settings(port=port, security="plain", pause=0)
    assert transport.Transport is Transport
    with FragileLedger(folder / "mail.sqlite3") as ledger, ledger.run(SENT):
        sender = Sender(
            Composer(mailing(), given, None, None), FragileTransport(given, None), ledger, given, Clock()
        )
        for outcome in sender.send(lambda: [each for text in THREE for each in parse_addresses(text)]):
            print(outcome.recipient, outcome.result.value)  # noqa: T201  told to the test
    print("steps", _steps)  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4])

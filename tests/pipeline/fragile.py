"""Runs that kill themselves behind a step: the program itself knows nothing of it.

Called with the folder of a workspace, in which all is loaded once. Reads orders from stdin, one a line: FOLDER STEP,
where STEP counts the steps of the whole run from 1 (0: none). Each is done in a process of its own; answers with a
line of JSON: how it ended, its steps, and its report.
"""

import json
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sitrep.delivery.archive import folders, freeze
from sitrep.delivery.mail.ledger import Ledger
from sitrep.delivery.mail.transport import Transport
from sitrep.pipeline import issues
from sitrep.pipeline import run as morning
from sitrep.pipeline.mailing import MailDesk
from tests.pipeline.desk import run

if TYPE_CHECKING:
    from collections.abc import Callable

# What is left behind by one step and not by the one before it; inner ones return before outer ones.
STEPS: tuple[tuple[Any, str], ...] = (
    (morning, "open_desk"),
    (morning, "open_workspace"),
    (morning, "mean_to_mail"),
    (morning, "issue_day"),
    (morning, "verify_files"),
    (freeze, "keep_sources"),
    (folders, "make_folder"),
    (freeze, "write_folder"),
    (freeze, "write_index"),
    (issues, "follow_index"),
    (morning, "check_bag"),
    (MailDesk, "mailing"),
    (morning, "begin_mailing"),
    (morning, "check_message"),
    (morning, "standing_of"),
    (Ledger, "_settle"),
    (Ledger, "reserve"),
    (Ledger, "record"),
    (Transport, "open"),
    (Transport, "deliver"),
    (Transport, "_final_answer"),
)
FEW = ("html", "pdf", "json")
taken: list[str] = []


def wrap(owner: Any, name: str, number: int) -> None:
    """Count each call when it is done, and die behind the one that is asked for."""
    call: Callable[..., Any] = getattr(owner, name)

    def step(*words: Any, **named: Any) -> Any:
        result = call(*words, **named)
        # A folder that is there already is no step.
        if name != "make_folder" or not taken or taken[-1] != name:
            taken.append(name)
        if len(taken) == number:
            os.kill(os.getpid(), signal.SIGKILL)
        return result

    setattr(owner, name, step)


def answer(here: Path, number: int) -> dict[str, Any]:
    """Run in a process of its own and say how it ended; what it wrote before it died counts."""
    read, write = os.pipe()
    child = os.fork()
    if not child:
        for owner, name in STEPS:
            wrap(owner, name, number)
        report = run(here, formats=FEW)
        os.write(write, json.dumps({"steps": taken, "report": json.loads(report.to_json())}).encode())
        os._exit(0)
    os.close(write)
    _, status = os.waitpid(child, 0)
    with os.fdopen(read, "rb") as said:
        text = said.read()
    return {"killed": os.WIFSIGNALED(status), **(json.loads(text) if text else {})}


if __name__ == "__main__":
    run(Path(sys.argv[1]), formats=FEW)
    for line in sys.stdin:
        folder, step_number = line.rsplit(" ", 1)
        print(json.dumps(answer(Path(folder), int(step_number))), flush=True)  # noqa: T201  told to the test

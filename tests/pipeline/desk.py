"""A workspace for the morning run: a war in Sudan, in words of our own, and a server of the test's own."""

import json
from collections.abc import Sequence
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from jsonschema import Draft202012Validator

from sitrep.pipeline.run import RunOrder, make_run
from sitrep.pipeline.runreport import RunReport
from sitrep.rendering.records import load_schema
from tests.delivery.mail.samples import Clock
from tests.delivery.mail.servers import Inbox

DAY, ISSUE = "2023-04-20", "sdn-sitrep-2023-04-20-v1"
MORNING = datetime.fromisoformat("2023-04-21T05:30:00+02:00")
READERS = ("ana@example.net", "bo@example.net", "cy@example.net")
FORMATS = ("md", "html", "pdf", "docx", "json", "csv", "csl")
CONFIG = """
theatre:
  name: Sudan
  code: SDN
  timezone: Africa/Khartoum
  names: [Sudan*, Khartoum, Omdurman]
  parties: [RSF, Rapid Support Forces, Sudanese army]
  sides: {{army: [Sudanese army], rsf: [RSF, Rapid Support Forces]}}
mail:
  server: 127.0.0.1
  port: {port}
  security: plain
  sender: "The harbour desk <desk@example.org>"
  recipients: [{recipients}]
  per_minute: 0
  pause: 0
  tries: 2
run:
  operator: {operator}
"""
MARKET = """---
title: Shells fall on a market in Omdurman
date: 2023-04-20
publisher: Sample Wire
---
OMDURMAN, Sudan — Shells fell on the river market of Omdurman on Thursday and killed at least nine porters, a
doctor at the teaching hospital said.

The Sudanese army and the Rapid Support Forces blamed each other for the shelling.
"""
BRIDGE = """---
title: Bridge to Khartoum is shut
date: 2023-04-20
publisher: River Gazette
---
KHARTOUM — Fighters of the Rapid Support Forces shut the northern bridge to Khartoum on Thursday, two drivers said,
and about 400 families fled the quarter beside it on foot.
"""
LATE = """---
title: Clinic in Khartoum without water
date: 2023-04-20
publisher: Harbour Monitor
---
KHARTOUM — The last clinic of a Khartoum quarter has been without water since Wednesday, its head nurse said, and
dozens of patients were sent home.
"""


def workspace(
    folder: Path,
    port: int = 0,
    documents: dict[str, str] | None = None,
    more: str = "",
    operator: str = '"ops@example.org"',
    readers: Sequence[str] = READERS,
) -> Path:
    """Make a workspace with documents and a configuration; `more` is written behind the section `run`."""
    seeds = folder / "seeds"
    seeds.mkdir(parents=True)
    given = {"market.md": MARKET, "bridge.md": BRIDGE} if documents is None else documents
    for name, text in given.items():
        (seeds / name).write_text(text, encoding="utf-8")
    config = CONFIG.format(port=port, recipients=", ".join(readers), operator=operator)
    if not port:
        config = config.replace("server: 127.0.0.1", 'server: ""')
    (folder / "config.yaml").write_text(config + more, encoding="utf-8")
    return folder


def order(here: Path, **changed: object) -> RunOrder:
    """Return the order of a run in a workspace on the morning after its day."""
    given = {
        "config": here / "config.yaml",
        "seeds": (here / "seeds",),
        "archive": here / "out" / "archive",
        "formats": FORMATS,
        "now": MORNING,
        "environment": {},
        "clock": Clock(),
        **changed,
    }
    return RunOrder(**given)  # type: ignore[arg-type]  # what a test changes is its own affair


def run(here: Path, log: list[tuple[str, str, str]] | None = None, **changed: object) -> RunReport:
    """Run, and keep what was logged where a list is given; whatever comes out, its line is of the published shape."""
    said: list[tuple[str, str, str]] = [] if log is None else log
    report = make_run(order(here, **changed), lambda *entry: said.append(entry))
    schema = Draft202012Validator(load_schema("run"), format_checker=Draft202012Validator.FORMAT_CHECKER)
    schema.validate(json.loads(report.to_json()))
    return report


def archive_of(here: Path) -> dict[str, bytes]:
    """Return every file of the archive."""
    root = here / "out" / "archive"
    return {
        str(path.relative_to(root)): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()
    }


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

"""The command as a user runs it, on an archive and a server of the test's own."""

import atexit
import json
import shutil
from email import message_from_bytes, policy
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest

from sitrep.delivery.mail.addresses import Address
from sitrep.delivery.mail.credentials import Secret
from sitrep.delivery.mail.naming import leave_token
from sitrep.pipeline.issues import Order, issue_day
from sitrep.pipeline.workspace import open_workspace
from tests.delivery.mail.servers import Inbox, free_port, serve
from tests.pipeline.desk import BRIDGE, MARKET, MORNING
from tests.run import sitrep

CONFIG = """
theatre: {{name: Sudan, code: SDN, timezone: Africa/Khartoum, names: [sudan*, khartoum, omdurman]}}
archive: {{address: "https://example.org/SDN/"}}
mail:
  server: 127.0.0.1
  port: {port}
  security: plain
  sender: "The harbour desk <desk@example.org>"
  recipients: ["Ana <ana@example.net>"]
  recipients_file: readers.txt
  token_secret: env:SITREP_TEST_KEY
  unsubscribe_url: "https://example.org/leave/{{token}}"
  per_minute: 0
  pause: 0
  tries: 2
"""


@cache
def archive() -> Path:
    """Issue a day twice, once for all tests."""
    home = Path(mkdtemp(prefix="sitrep-test-"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    (home / "config.yaml").write_text(CONFIG.format(port=25), encoding="utf-8")
    (home / "seeds").mkdir()
    for reason, families in (("", "400"), ("a count was misread", "450")):
        (home / "seeds" / "market.md").write_text(MARKET, encoding="utf-8")
        (home / "seeds" / "bridge.md").write_text(BRIDGE.replace("400", families), encoding="utf-8")
        wanted = Order("2023-04-20", home / "archive", ("html", "pdf", "json"), reason=reason)
        made = issue_day(open_workspace(home / "config.yaml", (), MORNING), wanted, lambda *_: None)
        assert made.made
    return home / "archive"


def workspace(folder: Path, port: int, versions: int = 1) -> Path:
    """Make a workspace with an archive that holds versions of one issue, and without its documents."""
    (folder / "config.yaml").write_text(CONFIG.format(port=port), encoding="utf-8")
    (folder / "readers.txt").write_text("bo@example.net\n", encoding="utf-8")
    kept = shutil.copytree(archive(), folder / "out" / "archive")
    if versions == 1:
        shutil.rmtree(kept / "SDN" / "2023" / "04" / "20" / "v2")
    return folder


def test_an_issue_is_mailed_once_and_its_correction_after_it(tmp_path: Path) -> None:
    inbox = Inbox()
    key = {"SITREP_TEST_KEY": "tides"}
    with serve(inbox) as port:
        here = workspace(tmp_path, port, versions=2)
        first = sitrep("mail", "2023-04-20-v1", cwd=here, **key)
        assert (first.returncode, first.stdout) == (0, "sdn-sitrep-2023-04-20-v1: 2 sent\n")
        again = sitrep("mail", "2023-04-20-v1", cwd=here, **key)
        assert (again.returncode, again.stdout) == (0, "sdn-sitrep-2023-04-20-v1: 2 already\n")
        later = sitrep("mail", "2023-04-20", cwd=here, **key)
        assert (later.returncode, later.stdout) == (0, "sdn-sitrep-2023-04-20-v2: 2 sent\n")
    old, _, new, _ = (message_from_bytes(content, policy=policy.default) for _, content in inbox.taken)
    assert new["In-Reply-To"] == old["Message-ID"]
    for message, version in ((old, 1), (new, 2)):
        (attached,) = message.iter_attachments()
        archived = here / f"out/archive/SDN/2023/04/20/v{version}/data/brief.pdf"
        assert attached.get_content() == archived.read_bytes()
        body = message.get_body(("plain",))
        assert body is not None
        text = body.get_content()
        assert f"https://example.org/SDN/2023/04/20/v{version}/data/brief.html" in text
        assert ("corrects version 1: a count was misread." in text) is (version == 2)
    status = sitrep("mail", "--status", cwd=here)
    assert status.stdout == (
        "sdn-sitrep-2023-04-20-v1: 2 recipients: 2 sent\nsdn-sitrep-2023-04-20-v2: 2 recipients: 2 sent\n"
    )
    assert status.returncode == 0
    token = leave_token("sdn-sitrep.example.org", Address("", "bo@example.net"), Secret("tides"))
    assert sitrep("mail-whose", token, cwd=here, **key).stdout == "bo@example.net\n"


def test_who_did_not_get_it_is_told_and_the_exit_code_says_so(tmp_path: Path) -> None:
    inbox = Inbox(rcpt={"bo@example.net": ["550 no such user"] * 3})
    with serve(inbox) as port:
        here = workspace(tmp_path, port)
        (here / "readers.txt").write_text("bo@example.net\nnonsense\n")
        done = sitrep("mail", "2023-04-20", cwd=here, SITREP_TEST_KEY="tides")
        assert done.returncode == 1
        assert done.stdout == "sdn-sitrep-2023-04-20-v1: 1 failed, 1 invalid, 1 sent\n"
        assert done.stderr.splitlines() == [
            "bo@example.net: failed: 550 no such user",
            'nonsense: invalid: line 2: no "name@domain"',
        ]
        status = sitrep("mail", "--status", cwd=here)
        assert status.stdout.startswith("sdn-sitrep-2023-04-20-v1: 2 recipients: 1 sent, 1 failed\n")
        assert "  failed  bo@example.net  " in status.stdout
        assert '"sitrep mail sdn-sitrep-2023-04-20-v1 --resend failed"' in status.stdout
        assert status.returncode == 1
        inbox.rcpt.clear()
        asked = sitrep(
            "mail",
            "2023-04-20",
            "--resend",
            "failed",
            "--to",
            "bo@example.net",
            cwd=here,
            SITREP_TEST_KEY="tides",
        )
        assert (asked.returncode, asked.stdout) == (0, "sdn-sitrep-2023-04-20-v1: 1 sent\n")
        assert sitrep("mail", "--status", cwd=here).returncode == 0


def test_the_status_counts_everybody_whom_an_outage_kept_it_from_until_that_is_settled(
    tmp_path: Path,
) -> None:
    here = workspace(tmp_path, free_port())
    key = {"SITREP_TEST_KEY": "tides"}
    assert sitrep("mail", "2023-04-20", cwd=here, **key).returncode == 1
    told = sitrep("mail", "--status", cwd=here)
    first, *rest = told.stdout.splitlines()
    assert first == "sdn-sitrep-2023-04-20-v1: 2 recipients: 1 deferred, 1 not yet tried"
    assert [line.split()[0] for line in rest[:2]] == ["deferred", "not"]
    assert rest[2:] == [
        'sdn-sitrep-2023-04-20-v1: To send it to who has nothing: "sitrep mail sdn-sitrep-2023-04-20".',
        'sdn-sitrep-2023-04-20-v1: To let it rest: "sitrep mail sdn-sitrep-2023-04-20 --settle".',
    ]
    assert told.returncode == 1
    machine = sitrep("mail", "--status", "--json", cwd=here)
    (record,) = map(json.loads, machine.stdout.splitlines())
    assert (record["issue"], record["recipients"]) == ("sdn-sitrep-2023-04-20-v1", 2)
    assert record["states"] == {"deferred": 1, "not_tried": 1}
    assert {each["recipient"] for each in record["messages"]} == {"ana@example.net", "bo@example.net"}
    assert machine.returncode == 1
    settled = sitrep("mail", "2023-04-20", "--settle", cwd=here)
    assert (settled.returncode, settled.stdout) == (0, "sdn-sitrep-2023-04-20: 2 settled\n")
    again = sitrep("mail", "2023-04-20", "--settle", cwd=here)
    assert again.stdout == "sdn-sitrep-2023-04-20: there was nothing to settle\n"
    over = sitrep("mail", "--status", cwd=here)
    assert (over.returncode, over.stdout.splitlines()[0]) == (
        0,
        "sdn-sitrep-2023-04-20-v1: 2 recipients: 2 settled",
    )


def test_the_status_of_an_issue_of_which_nothing_was_mailed_says_so(tmp_path: Path) -> None:
    told = sitrep("mail", "2023-04-20", "--status", cwd=workspace(tmp_path, free_port()))
    assert told.returncode == 1
    assert "Nothing of 2023-04-20 was mailed yet. The ledger is out/mail.sqlite3." in told.stdout


def test_a_missing_secret_is_told_before_the_issue_is_verified(tmp_path: Path) -> None:
    here = workspace(tmp_path, free_port())
    (here / "out/archive/SDN/2023/04/20/v1/data/brief.html").unlink()
    done = sitrep("mail", "2023-04-20", cwd=here)
    assert done.returncode == 2
    assert "SITREP_TEST_KEY is not set" in done.stderr
    assert "brief.html" not in done.stderr


def test_a_dry_run_writes_files_and_needs_no_server(tmp_path: Path) -> None:
    here = workspace(tmp_path, free_port())
    done = sitrep("mail", "2023-04-20", "--dry-run", cwd=here, SITREP_TEST_KEY="tides")
    assert done.returncode == 0
    files = [here / line for line in done.stdout.splitlines()]
    assert [file.suffix for file in files] == [".eml", ".eml"]
    assert message_from_bytes(files[0].read_bytes())["To"] == "Ana <ana@example.net>"
    assert "Nothing was mailed yet" in sitrep("mail", "--status", cwd=here).stdout
    down = sitrep("mail", "2023-04-20", cwd=here, SITREP_TEST_KEY="tides")
    assert down.returncode == 1
    assert "nothing sent; then it stopped" in down.stdout
    assert "no connection" in down.stderr
    assert "Traceback" not in down.stderr


def test_a_file_that_was_changed_after_it_was_issued_is_not_mailed(tmp_path: Path) -> None:
    inbox = Inbox()
    with serve(inbox) as port:
        here = workspace(tmp_path, port)
        paper = here / "out/archive/SDN/2023/04/20/v1/data/brief.pdf"
        paper.chmod(0o644)
        paper.write_bytes(paper.read_bytes() + b"!")
        done = sitrep("mail", "2023-04-20", cwd=here, SITREP_TEST_KEY="tides")
    assert done.returncode == 1
    assert "brief.pdf: it does not hold what was frozen" in done.stderr
    assert inbox.taken == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "Which issue?"),
        (("2023-04-21",), "no issue of 2023-04-21"),
        (("yesterday",), "names no issue"),
        (("2023-04-20", "--resend", "all"), "unknown, failed, settled"),
        (("2023-04-20", "--json"), "--json is for --status"),
        (("--settle",), "Which issue?"),
        (("afg-sitrep-2023-04-20", "--settle"), "of AFG"),
        (("afg-sitrep-2023-04-20", "--status"), "of AFG"),
    ],
)
def test_a_wrong_request_is_told(tmp_path: Path, words: tuple[str, ...], told: str) -> None:
    done = sitrep("mail", *words, cwd=workspace(tmp_path, free_port()), SITREP_TEST_KEY="tides")
    assert done.returncode == 2
    assert told in done.stderr


def test_check_tries_the_mail_only_when_asked(tmp_path: Path) -> None:
    inbox = Inbox()
    with serve(inbox) as port:
        here = workspace(tmp_path, port)
        asked = sitrep("check", "--mail", cwd=here, SITREP_TEST_KEY="tides")
        assert f"ok   mail server: 127.0.0.1:{port}, no TLS, no login; nothing was sent" in asked.stdout
        assert inbox.connections == 1
        assert "mail" not in sitrep("check", cwd=here).stdout
    assert inbox.taken == []

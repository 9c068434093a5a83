"""The morning run as a user and a scheduler start it."""

import json
import re
from datetime import datetime
from pathlib import Path

import pytest

from sitrep.delivery.lock import hold
from sitrep.delivery.mail.deliveries import State
from sitrep.pipeline.runreport import Status
from tests.delivery.mail.servers import Inbox, serve
from tests.pipeline.desk import ISSUE, READERS, workspace
from tests.run import ROOT, sitrep

AT = ("--at", "2023-04-21T03:30:00Z")


def test_one_line_of_json_and_a_log_of_json(tmp_path: Path) -> None:
    inbox = Inbox()
    with serve(inbox) as port:
        here = workspace(tmp_path / "w", port)
        done = sitrep("run", *AT, "--log-format", "json", cwd=here)
        assert done.returncode == 0, done.stderr
        (line,) = done.stdout.splitlines()
        told = json.loads(line)
        assert (told["status"], told["issue"], told["mail"], told["exit"]) == (
            "mailed",
            ISSUE,
            {"sent": 3},
            0,
        )
        log = [json.loads(entry) for entry in done.stderr.splitlines()]
        assert {frozenset(entry) for entry in log} == {frozenset({"at", "level", "event", "text"})}
        assert all(datetime.fromisoformat(entry["at"]).tzinfo for entry in log)
        assert log[-1]["event"] == "mailed"
        again = sitrep("run", *AT, "--if-due", cwd=here)
        assert (again.returncode, json.loads(again.stdout)["status"]) == (0, "nothing_to_do")
        assert "is issued and mailed" in again.stderr
        schema = json.loads(sitrep("schema", "run").stdout)
        assert schema["required"] == list(told), "every key of the line is told of, in its order"
    assert inbox.addresses == list(READERS)
    assert not (here / "out" / "2023-04-20").exists(), "a run makes issues, no drafts"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--log-format", "xml"), "choose among text, json"),
        (("--at", "2023-04-21"), "names no time zone"),
        (("--at", "soon"), "is no time"),
    ],
)
def test_a_wrong_request_is_told(tmp_path: Path, words: tuple[str, ...], told: str) -> None:
    done = sitrep("run", *words, cwd=workspace(tmp_path / "w"))
    assert done.returncode == 2
    assert told in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("words", "status", "code", "told"),
    [
        (("21", "Apr", "2023", *AT), "failed", 2, "has not closed"),
        (("someday", *AT), "failed", 2, "names no day"),
        (("--config", "none.yaml", *AT), "failed", 2, "no such file"),
        (("--seeds", "nowhere", *AT), "failed", 2, "no such folder of documents"),
        (("--if-due", "--at", "2023-04-21T00:00:00+02:00"), "not_due", 0, "not due before"),
    ],
)
def test_what_cannot_be_done_is_told_in_the_line_too(
    tmp_path: Path, words: tuple[str, ...], status: str, code: int, told: str
) -> None:
    done = sitrep("run", *words, cwd=workspace(tmp_path / "w"))
    report = json.loads(done.stdout)
    assert (done.returncode, report["status"], report["exit"]) == (code, status, code)
    assert told in report["why"][0]
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_a_second_run_at_once_is_no_fault_for_a_scheduler(tmp_path: Path) -> None:
    here = workspace(tmp_path / "w")
    with hold(here / "out" / "run.lock", "a run"):
        asked = sitrep("run", *AT, cwd=here)
        scheduled = sitrep("run", *AT, "--if-due", cwd=here)
    assert (asked.returncode, json.loads(asked.stdout)["status"]) == (1, "busy")
    assert (scheduled.returncode, json.loads(scheduled.stdout)["status"]) == (0, "busy")


def test_the_readme_names_every_word_of_status_and_state_with_what_it_means() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    rows = set(re.findall(r"(?m)^\| `([a-z_]+)` \|", readme))
    assert {status.value for status in Status} <= rows
    assert {state.value for state in State} <= rows


def test_the_sample_of_the_readme_is_a_configuration(tmp_path: Path) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (sample,) = re.findall(r"```yaml\n(mail:\n.*?)```", readme, re.DOTALL)
    here = workspace(tmp_path / "w")
    config = here / "config.yaml"
    config.write_text(config.read_text().partition("mail:")[0] + sample, encoding="utf-8")
    done = sitrep("check", "--mail", cwd=here, SITREP_TEST_NONE="")
    assert "ok   configuration" in done.stdout, done.stdout + done.stderr
    assert "ok   mail sender" in done.stdout
    assert "ok   mail recipients: 3" in done.stdout
    assert "ok   operator" in done.stdout


def test_the_help_shows_what_to_type() -> None:
    said = sitrep("run", "--help").stdout
    assert "sitrep run --if-due --log-format json" in " ".join(said.replace("│", " ").split())
    assert "run.delay" in said


def test_check_mail_tries_the_operator_too(tmp_path: Path) -> None:
    with serve(Inbox()) as port:
        good = sitrep("check", "--mail", cwd=workspace(tmp_path / "good", port))
        assert "ok   operator: ops@example.org" in good.stdout
        bad = sitrep("check", "--mail", cwd=workspace(tmp_path / "bad", port, operator='"nobody"'))
        assert bad.returncode == 1
        assert 'BAD  operator: run.operator: "nobody" is not one mail address' in bad.stdout

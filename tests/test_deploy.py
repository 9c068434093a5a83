"""What lies in deploy/: units that systemd accepts, and command lines that the program does."""

import json
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pipeline.desk import workspace
from tests.run import ROOT, sitrep

DEPLOY = ROOT / "deploy"
PROGRAM = "/opt/sitrep/.venv/bin/sitrep"
CONFIG, STATE = "/etc/sitrep/desk/config.yaml", "/var/lib/sitrep"


def analyze(*words: str) -> subprocess.CompletedProcess[str]:
    tool = shutil.which("systemd-analyze")
    if tool is None:
        pytest.skip("systemd-analyze is not installed here")
    return subprocess.run([tool, *words], text=True, capture_output=True, check=False, timeout=120)


def units(folder: Path) -> list[str]:
    """Copy the units, with what is nowhere but on an installed machine replaced."""
    for file in DEPLOY.glob("sitrep.[st]*"):
        text = re.sub(r"(?m)^Documentation=.*\n", "", file.read_text(encoding="utf-8"))
        (folder / file.name).write_text(text.replace(PROGRAM, sys.executable), encoding="utf-8")
    return sorted(str(file) for file in folder.iterdir())


def test_systemd_takes_the_units(tmp_path: Path) -> None:
    files = units(tmp_path)
    assert [Path(file).name for file in files] == ["sitrep.service", "sitrep.timer"]
    done = analyze("verify", "--man=no", *files)
    if "Failed to" in done.stderr and "credential" not in done.stderr and "unit" not in done.stderr:
        pytest.skip(f"systemd-analyze cannot work here: {done.stderr.strip()}")
    assert (done.returncode, done.stderr) == (0, "")
    (tmp_path / "sitrep.timer").write_text((tmp_path / "sitrep.timer").read_text().replace("*:00/15", "soon"))
    assert "soon" in analyze("verify", "--man=no", *files).stderr, "it sees what is wrong"


def test_the_service_is_shut_off_from_the_rest_of_the_machine(tmp_path: Path) -> None:
    service = units(tmp_path)[0]
    done = analyze("security", "--offline=true", "--threshold=20", "--no-pager", service)
    if "unrecognized option" in done.stderr:
        pytest.skip("this systemd-analyze knows no --offline")
    assert done.returncode == 0, done.stdout[-400:] + done.stderr
    text = Path(service).read_text(encoding="utf-8")
    for line in (
        "NoNewPrivileges=yes",
        "ProtectSystem=strict",
        "PrivateTmp=yes",
        "LoadCredential=mail-password:/etc/sitrep/mail-password",
    ):
        assert f"\n{line}\n" in text


def placed(command: str, here: Path) -> list[str]:
    """Return the words of a command behind the program, with the paths of a workspace."""
    program, *words = shlex.split(
        command.replace(CONFIG, str(here / "config.yaml")).replace(STATE, str(here))
    )
    assert program == PROGRAM
    return words


def test_the_command_of_the_service_is_one_that_the_program_takes(tmp_path: Path) -> None:
    text = (DEPLOY / "sitrep.service").read_text(encoding="utf-8")
    (command,) = re.findall(r"(?m)^ExecStart=(.*)$", text)
    here = workspace(tmp_path / "w")
    done = sitrep(*placed(command, here), "--at", "2023-04-21T03:30:00Z", cwd=here)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["status"] == "issued"
    assert all(json.loads(line)["level"] for line in done.stderr.splitlines())
    assert (here / "archive" / "SDN").is_dir()


def test_the_line_for_cron_is_one_that_the_program_takes(tmp_path: Path) -> None:
    (line,) = re.findall(r"(?m)^[*\d].*$", (DEPLOY / "sitrep.cron").read_text(encoding="utf-8"))
    *times, user, command = line.split(None, 6)
    assert (times, user) == (["*/15", "*", "*", "*", "*"], "sitrep")
    assert "%" not in command, "cron takes it for a line break"
    change, _, rest = command.partition(" && ")
    assert change == f"cd {STATE}"
    run, _, log = rest.partition(" 2>&1 | ")
    assert log == "logger -t sitrep"
    here = workspace(tmp_path / "w")
    done = sitrep(*placed(run, here), "--at", "2023-04-20T22:10:00Z", cwd=here)
    assert (done.returncode, json.loads(done.stdout)["status"]) == (0, "not_due")

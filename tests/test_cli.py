"""The command line: what a user types, what comes back, how it ends."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.run import ROOT, sitrep

COMMANDS = (
    "brief", "issue", "rebuild", "verify", "search", "figures", "site", "serve", "mail", "mail-whose", "run",
    "articles", "explain", "review", "check", "init", "schema",
)  # fmt: skip
REPORT = (
    "Shells fell on the market of Kunduz on Saturday and killed four people, a doctor at the hospital said.\n\n"
    "Taliban fighters denied that they had fired on the city.\n"
)


def workspace(folder: Path, **files: str) -> Path:
    seeds = folder / "seeds"
    seeds.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (seeds / name.replace("__", ".")).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_explains_itself_with_an_example(command: str) -> None:
    done = sitrep(command, "--help")
    assert done.returncode == 0
    assert "Example" in done.stdout
    assert f"sitrep {command}" in done.stdout


def test_help_and_readme_name_every_command() -> None:
    said = sitrep("--help").stdout
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for command in COMMANDS:
        assert command in said
        assert f"sitrep {command}" in readme


def test_the_package_runs_as_a_module() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "sitrep", "--version"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == sitrep("--version").stdout


def test_completion_is_offered() -> None:
    done = sitrep(_SITREP_COMPLETE="source_bash")
    assert "sitrep" in done.stdout


def test_init_brief_articles_explain(tmp_path: Path) -> None:
    desk = tmp_path / "desk"
    made = sitrep("init", desk)
    assert made.returncode == 0, made.stderr
    assert (desk / "config.yaml").is_file()
    assert (desk / "templates" / "brief.html").is_file()
    brief = sitrep("brief", "--format", "md", "--format", "json", cwd=desk)
    assert brief.returncode == 0, brief.stderr
    (folder,) = (desk / "out").iterdir()
    assert sorted(file.name for file in folder.iterdir()) == ["brief.json", "brief.md"]
    lines = sitrep("articles", "--json", cwd=desk).stdout.splitlines()
    schema = Draft202012Validator(json.loads(sitrep("schema", "article").stdout))
    records = [json.loads(line) for line in lines]
    for record in records:
        schema.validate(record)
    listed = sitrep("articles", cwd=desk).stdout
    assert all(record["id"] in listed for record in records)
    explained = sitrep("explain", records[0]["id"], cwd=desk)
    assert explained.returncode == 0
    assert "DATE" in explained.stdout
    assert "THEMES" in explained.stdout


def test_init_overwrites_nothing(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text("theatre: {name: Mine}\n", encoding="utf-8")
    done = sitrep("init", tmp_path)
    assert done.returncode == 2
    assert "is there already" in done.stderr
    assert (tmp_path / "config.yaml").read_text(encoding="utf-8") == "theatre: {name: Mine}\n"
    assert not (tmp_path / "seeds").exists()


def test_latest_names_the_day_it_picked(tmp_path: Path) -> None:
    desk = workspace(
        tmp_path, a__txt=f"Published: 12 May 2022\n\n{REPORT}", b__txt=f"Published: 10 May 2022\n\n{REPORT}x"
    )
    done = sitrep("brief", "--format", "md", "--today", "2022-05-20", cwd=desk)
    assert "2022-05-12 (latest day with articles)" in done.stdout
    assert "12 May 2022" in (desk / "out/2022-05-12/brief.md").read_text(encoding="utf-8")
    yesterday = sitrep("brief", "--format", "json", "--today", "2022-05-13", cwd=desk)
    assert "latest day" not in yesterday.stdout
    assert (
        json.loads((desk / "out/2022-05-12/brief.json").read_text(encoding="utf-8"))["picked_latest"] is False
    )
    earlier = sitrep("brief", "--format", "md", "--today", "2022-05-12", cwd=desk)
    assert "2022-05-10" in earlier.stdout  # the 12th is not over yet


def test_a_day_without_articles_says_so(tmp_path: Path) -> None:
    desk = workspace(tmp_path, a__txt=f"Published: 12 May 2022\n\n{REPORT}")
    done = sitrep("brief", "1", "Jan", "2022", "--format", "md", cwd=desk)
    assert done.returncode == 0
    page = (desk / "out/2022-01-01/brief.md").read_text(encoding="utf-8")
    assert page.count("No items in the period") >= 4


def test_nothing_dated_is_an_error_that_says_so(tmp_path: Path) -> None:
    desk = workspace(tmp_path, a__txt=REPORT)
    done = sitrep("brief", cwd=desk)
    assert done.returncode == 1
    assert "Nothing in" in done.stderr
    assert "1 article without a usable date" in done.stderr
    assert not (desk / "out").exists()


def test_a_problem_is_told_and_strict_makes_it_count(tmp_path: Path) -> None:
    desk = workspace(tmp_path, a__txt=f"Published: 12 May 2022\n\n{REPORT}", empty__txt="")
    assert sitrep("brief", "all", "--format", "md", cwd=desk).returncode == 0
    strict = sitrep("brief", "all", "--format", "md", "--strict", cwd=desk)
    assert strict.returncode == 1
    assert "1 problem" in strict.stderr
    assert "empty.txt" in (desk / "out/2022-05-12/brief.md").read_text(encoding="utf-8")
    listed = sitrep("articles", "--strict", cwd=desk)
    assert listed.returncode == 1
    assert "empty.txt" in listed.stderr


WRONG = [
    (["brief", "07/06/2021"], "YYYY-MM-DD"),
    (["brief", "--format", "doc"], "md, html, pdf, docx, json, csv, csl"),
    (["brief", "--seeds", "nowhere"], "--seeds"),
    (["brief", "--config", "none.yaml"], "none.yaml"),
    (["brief", "--today", "soon"], "YYYY-MM-DD"),
    (["explain", "ffffffffffff-1"], "sitrep articles"),
    (["schema", "poem"], "article, brief or run"),
    (["fly"], "fly"),
]


@pytest.mark.parametrize(("words", "hint"), WRONG)
def test_wrong_usage_ends_with_two_and_a_remedy(words: list[str], hint: str) -> None:
    done = sitrep(*words)
    assert done.returncode == 2
    assert hint in done.stderr
    assert "Traceback" not in done.stderr


def test_check_tells_what_is_wrong(tmp_path: Path) -> None:
    assert sitrep("check").returncode == 0
    (tmp_path / "config.yaml").write_text("brief:\n  papr: A4\n", encoding="utf-8")
    done = sitrep("check", cwd=tmp_path)
    assert done.returncode == 2
    assert 'Did you mean "paper"?' in done.stdout
    (tmp_path / "config.yaml").write_text("brief:\n  paper: A4\n", encoding="utf-8")
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "brief.md").write_text("{{ brief.nothing }}\n", encoding="utf-8")
    done = sitrep("check", cwd=tmp_path)
    assert done.returncode == 1
    assert "brief.md, line 1" in done.stdout


def test_a_template_error_leaves_the_last_good_output_alone(tmp_path: Path) -> None:
    desk = workspace(tmp_path, a__txt=f"Published: 12 May 2022\n\n{REPORT}")
    assert sitrep("brief", "--format", "md", "--format", "html", cwd=desk).returncode == 0
    folder = desk / "out/2022-05-12"
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    (desk / "templates").mkdir()
    (desk / "templates" / "brief.html").write_text("line\n{{ brief.day | nofilter }}\n", encoding="utf-8")
    done = sitrep("brief", "--format", "md", "--format", "html", cwd=desk)
    assert done.returncode == 1
    assert "brief.html, line 2" in done.stderr
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    desk = workspace(tmp_path, **{f"a{n}__txt": f"Published: 12 May 2022\n\n{REPORT}{n}" for n in range(300)})
    command = [sys.executable, "-c", "from sitrep.cli import main; main()", "articles", "--json"]
    with subprocess.Popen(command, cwd=desk, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        assert json.loads(running.stdout.readline())["id"]
        running.stdout.close()
        assert b"Traceback" not in running.stderr.read()

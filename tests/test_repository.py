"""What holds for the repository as a whole: locks, versions, file sizes, scripts."""

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
LOCKS = ("requirements.lock", "requirements-build.lock", "requirements-dev.lock", "requirements-bench.lock")
BINARY = {".gz", ".ico", ".jpg", ".pdf", ".png", ".ttf", ".woff", ".woff2"}
# What is read as news or compared byte for byte may end as it likes.
DATA = ("seeds/", "tests/data/", "tests/golden/")
LARGEST = 1_000_000


def _tracked() -> list[str]:
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("needs git and a clone")
    listed = subprocess.run([git, "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True)
    return [name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def _project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def _pins(lock: str) -> dict[str, set[str]]:
    """Return the locked versions of each name; more than one where markers tell them apart."""
    pins: dict[str, set[str]] = {}
    for name, version in re.findall(
        r"^([a-z0-9._-]+)==([^ ;\\]+)", (ROOT / lock).read_text("utf-8"), re.MULTILINE
    ):
        pins.setdefault(canonicalize_name(name), set()).add(version)
    return pins


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_names_versions_hashes_and_markers_only(lock: str) -> None:
    allowed = re.compile(
        r"[a-z0-9._-]+==[A-Za-z0-9.!+_-]+( ; [a-zA-Z_ '0-9.<>=!()]+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?"
    )
    strange = [line for line in (ROOT / lock).read_text("utf-8").splitlines() if not allowed.fullmatch(line)]
    assert strange == []


@pytest.mark.parametrize(
    ("lock", "group"),
    [("requirements.lock", None), ("requirements-build.lock", "build")]
    + [("requirements-dev.lock", group) for group in (None, "build", "dev")]
    + [("requirements-bench.lock", group) for group in (None, "build", "dev", "bench")],
)
def test_a_lock_holds_what_pyproject_asks_for(lock: str, group: str | None) -> None:
    project = _project()
    asked = project["project"]["dependencies"] if group is None else project["dependency-groups"][group]
    requirements = [Requirement(each) for each in asked if isinstance(each, str)]
    pins = _pins(lock)
    unmet = [
        str(requirement)
        for requirement in requirements
        if not any(
            requirement.specifier.contains(pin) for pin in pins.get(canonicalize_name(requirement.name), ())
        )
    ]
    assert requirements
    assert unmet == [], "pyproject.toml has changed: run `make lock`"


def test_the_package_imports_only_what_it_declares() -> None:
    declared = {canonicalize_name(Requirement(each).name) for each in _project()["project"]["dependencies"]}
    imported: set[str] = set()
    for path in (ROOT / "sitrep").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                imported.add(node.module.partition(".")[0])
    foreign = imported - set(sys.stdlib_module_names) - {"sitrep"}
    known = packages_distributions()
    undeclared = [
        name for name in foreign if not declared & {canonicalize_name(each) for each in known.get(name, [])}
    ]
    assert foreign
    assert undeclared == []


@pytest.mark.parametrize(("smaller", "larger"), [(0, 2), (1, 2), (2, 3)])
def test_the_larger_lock_keeps_the_versions_of_the_smaller(smaller: int, larger: int) -> None:
    few, many = _pins(LOCKS[smaller]), _pins(LOCKS[larger])
    assert {name: many.get(name) for name in few} == few


def test_the_version_is_the_newest_of_the_changelog() -> None:
    released = re.findall(
        r"^## \[(\d[^]]*)\] - \d{4}-\d\d-\d\d$", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE
    )
    assert released[0] == _project()["project"]["version"]


def test_no_module_tells_of_another_version() -> None:
    told = {
        version
        for path in (ROOT / "sitrep").rglob("*.py")
        for version in re.findall(
            r'^_?_?VERSION(?:__)? = "([^"]+)"$', path.read_text("utf-8"), re.IGNORECASE | re.MULTILINE
        )
    }
    assert told <= {_project()["project"]["version"]}


def test_the_package_itself_imports_nothing() -> None:
    tree = ast.parse((ROOT / "sitrep" / "__init__.py").read_text("utf-8"))
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]


def test_every_text_file_ends_with_a_newline() -> None:
    texts = [name for name in _tracked() if Path(name).suffix not in BINARY and not name.startswith(DATA)]
    ragged = []
    for name in texts:
        content = (ROOT / name).read_bytes()
        if content and (not content.endswith(b"\n") or b"\r\n" in content):
            ragged.append(name)
    assert ragged == []


def test_no_file_is_large() -> None:
    assert [name for name in _tracked() if (ROOT / name).stat().st_size > LARGEST] == []


def test_nothing_made_by_a_run_is_tracked() -> None:
    made = ("out/", "dist/", ".venv/")
    assert [name for name in _tracked() if name.startswith(made) or "__pycache__" in name] == []


def test_make_help_tells_of_every_target_for_users() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    phony = re.search(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)
    assert phony is not None
    told = set(re.findall(r"@echo 'make ([a-z-]+)", makefile))
    assert told == set(phony[1].split()) - {"help", "setup-dev", "setup-bench"}


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md"])
def test_the_documentation_names_only_files_that_are_there(document: str) -> None:
    text = (ROOT / document).read_text("utf-8")
    named = set(re.findall(r"`([a-z_][\w.-]*/[\w./-]*|[\w-]+\.(?:lock|toml|yaml))`", text))
    made = ("out/", "desk/", "curation.yaml")
    missing = [
        name
        for name in named
        if not name.startswith(made) and not (ROOT / name).exists() and not (ROOT / "sitrep" / name).exists()
    ]
    assert named
    assert missing == []


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md"])
def test_the_documentation_names_only_commands_that_are_there(document: str) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    text = (ROOT / document).read_text("utf-8")
    assert set(re.findall(r"(?:^|`)make ([a-z-]+)", text, re.MULTILINE)) - targets == set()
    options = (ROOT / "tests" / "conftest.py").read_text("utf-8")
    assert [option for option in re.findall(r"--update-[a-z]+", text) if f'"{option}"' not in options] == []


@pytest.mark.parametrize(
    "script",
    ["tools/setup.sh", "tools/install-test-tools.sh", "tools/lock.sh", "tools/try-bare-debian.sh", ".ci/run"],
)
def test_shellcheck_finds_nothing(script: str) -> None:
    shellcheck = shutil.which("shellcheck")
    if shellcheck is None:
        pytest.skip("shellcheck is not installed (tools/install-test-tools.sh)")
    found = subprocess.run([shellcheck, ROOT / script], capture_output=True, check=False, text=True)
    assert (found.returncode, found.stdout) == (0, "")


def _set_up(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run set-up in an empty project, so that the real .venv stays as it is."""
    (folder / "tools").mkdir()
    script = shutil.copy(ROOT / "tools" / "setup.sh", folder / "tools")
    command = ["/bin/sh", str(script), *arguments]
    return subprocess.run(
        command, env={"PATH": "/usr/bin:/bin", **environment}, capture_output=True, check=False, text=True
    )


def test_set_up_names_the_command_when_the_chosen_python_does_not_do(tmp_path: Path) -> None:
    done = _set_up(tmp_path, PYTHON="/no/such/python")
    assert done.returncode == 1
    assert "sitrep needs Python 3.11 or newer, and /no/such/python is not that." in done.stderr
    assert "    make setup PYTHON=/path/to/python3.11\n" in done.stderr
    assert not (tmp_path / ".venv").exists()


def test_set_up_refuses_a_level_that_it_does_not_know(tmp_path: Path) -> None:
    done = _set_up(tmp_path, "everything")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "usage: sh tools/setup.sh [run|dev|bench]\n"

"""The archives that are handed out: what is in them, and that the wheel works where nothing else is."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
# Whoever has no way to the package index cannot try an installation; anything else that pip says is a failure.
OFFLINE = ("NewConnectionError", "ConnectionError", "ConnectTimeoutError", "ProxyError", "name resolution")


def _build(root: Path, target: str, folder: Path) -> Path:
    command = [sys.executable, "-m", "hatchling", "build", "--target", target, "--directory", str(folder)]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1600000000"}
    subprocess.run(command, cwd=root, env=environment, capture_output=True, check=True, text=True)
    (archive,) = folder.iterdir()
    return archive


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _build(ROOT, "wheel", tmp_path_factory.mktemp("wheel"))


def _files(*folders: str) -> set[str]:
    return {
        path.relative_to(ROOT).as_posix()
        for folder in folders
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_wheel_holds_the_package_and_what_it_reads(wheel: Path) -> None:
    held = set(zipfile.ZipFile(wheel).namelist())
    wanted = {f"sitrep/packaged/{name}" for name in {"config.yaml"} | _files("templates", "seeds")} | _files(
        "sitrep"
    )
    assert wanted - held == set()
    assert {name for name in held if ".dist-info/" not in name} == wanted


def test_the_wheel_holds_the_fonts_and_every_licence(wheel: Path) -> None:
    held = zipfile.ZipFile(wheel).namelist()
    licences = [name for name in held if "/licenses/" in name and name.endswith("LICENSE")]
    fonts = {path.parent.name for path in (ROOT / "templates" / "fonts").rglob("*.woff2")}
    assert fonts
    assert len(licences) == 1 + len(fonts)


def test_the_same_tree_makes_the_same_bytes(wheel: Path, tmp_path: Path) -> None:
    assert _build(ROOT, "wheel", tmp_path / "again").read_bytes() == wheel.read_bytes()


def test_the_source_archive_makes_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    source = _build(ROOT, "sdist", tmp_path / "sdist")
    subprocess.run(["tar", "-xzf", source, "-C", tmp_path], check=True)
    unpacked = tmp_path / source.name.removesuffix(".tar.gz")
    again = _build(unpacked, "wheel", tmp_path / "wheel")
    assert set(zipfile.ZipFile(again).namelist()) == set(zipfile.ZipFile(wheel).namelist())


def _run(*command: str | Path, cwd: Path, home: Path) -> subprocess.CompletedProcess[str]:
    """Run a command as somebody does who has this project neither installed nor at hand."""
    kept = ("PIP_", "SSL_", "REQUESTS_", "HTTP", "http", "DYLD_", "no_proxy", "NO_PROXY")
    environment = {name: value for name, value in os.environ.items() if name.startswith(kept)}
    environment |= {"PATH": "/usr/bin:/bin", "HOME": str(home), "LANG": "C.UTF-8"}
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, check=False, text=True)


def test_an_empty_environment_with_the_wheel_makes_a_brief(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "venv", with_pip=True)
    scripts = tmp_path / "venv" / "bin"
    pip = (scripts / "python", "-m", "pip", "--disable-pip-version-check", "--no-input", "install", "--quiet")
    # The real home, so that pip finds its configuration and its cache.
    locked = _run(*pip, "--require-hashes", "-r", ROOT / "requirements.lock", cwd=tmp_path, home=Path.home())
    if locked.returncode and any(sign in locked.stderr for sign in OFFLINE):
        pytest.skip("pip cannot reach its package index")
    assert locked.returncode == 0, locked.stderr
    installed = _run(*pip, "--no-deps", "--no-index", wheel, cwd=tmp_path, home=tmp_path)
    assert installed.returncode == 0, installed.stderr

    checked = _run(scripts / "python", "-m", "pip", "check", cwd=tmp_path, home=tmp_path)
    assert checked.returncode == 0, checked.stdout
    begun = _run(scripts / "sitrep", "init", "x", cwd=tmp_path, home=tmp_path)
    assert begun.returncode == 0, begun.stderr
    made = _run(scripts / "sitrep", "brief", cwd=tmp_path / "x", home=tmp_path)
    assert made.returncode == 0, made.stderr
    (day,) = (tmp_path / "x" / "out").iterdir()
    assert {path.name for path in day.iterdir()} >= {"brief.md", "brief.html", "brief.pdf", "brief.json"}
    assert (day / "brief.pdf").read_bytes().startswith(b"%PDF-")

"""The five real documents, where they are at hand, and our own samples, against what a careful reader finds."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.run import ROOT, SHARED, sitrep

CHECK = SHARED / "acceptance" / "check_seeds.py"

pytestmark = pytest.mark.skipif(
    not CHECK.is_file(), reason="the shared acceptance checks are not beside this checkout"
)


def scores(rows: str, *kinds: str) -> tuple[int, dict[str, tuple[int, int]], str]:
    done = subprocess.run(
        [sys.executable, str(CHECK), *kinds], input=rows, capture_output=True, encoding="utf-8", check=False
    )
    found = re.findall(r"^(\S+) +(\d+) of (\d+)$", done.stdout, re.MULTILINE)
    return done.returncode, {kind: (int(passed), int(total)) for kind, passed, total in found}, done.stdout


@pytest.fixture(scope="module")
def rows() -> str:
    done = sitrep("articles", "--seeds", SHARED / "seeds", "--json")
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_real_documents_are_split_cleaned_and_never_misdated(rows: str) -> None:
    code, _, said = scores(rows, "split", "clean", "publisher", "date-wrong")
    assert code == 0, said


@pytest.mark.parametrize("kind", ["date", "theme", "figure", "figure-not", "place", "story"])
def test_the_real_documents_are_read_as_a_careful_reader_does(rows: str, kind: str) -> None:
    _, found, said = scores(rows)
    passed, total = found[kind]
    assert passed == total > 0, said


def test_the_real_documents_make_briefs(tmp_path: Path) -> None:
    done = sitrep("brief", "all", "--seeds", SHARED / "seeds", "--out", tmp_path, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    assert len(list(tmp_path.glob("*/brief.pdf"))) >= 4

"""Runs the command line as a user does: in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"


def sitrep(*words: str | Path, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `sitrep` and return what it said and how it ended."""
    return subprocess.run(
        [sys.executable, "-c", "from sitrep.cli import main; main()", *map(str, words)],
        cwd=cwd,
        env={**os.environ, "COLUMNS": "120", "TERM": "dumb", **environment},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=300,
        check=False,
    )

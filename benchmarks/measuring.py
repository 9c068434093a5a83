"""Measurements in processes of their own, and their memory."""

import json
import subprocess
import sys
import time
from pathlib import Path


def measure(name: str, *words: str, tree: bool = False) -> dict[str, float]:
    """Run one measurement of `benchmarks.child` and return what it printed.

    With `tree` the peak is that of the process and all that it started, added up at each moment.
    """
    print(f"… {name} {' '.join(words)}", file=sys.stderr)
    command = [sys.executable, "-m", "benchmarks.child", name, *words]
    peak = 0.0
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
        while tree and running.poll() is None:
            peak = max(peak, _memory(running.pid))
            time.sleep(0.1)
        printed, _ = running.communicate()
    if running.returncode:
        raise subprocess.CalledProcessError(running.returncode, command)
    found: dict[str, float] = json.loads(printed.splitlines()[-1])
    return {**found, "peak_mb": peak or found["peak_mb"]}


def _memory(pid: int) -> float:
    """Return the megabytes of a process and those that it started; pages in common count once. Linux only."""
    process = Path("/proc") / str(pid)
    try:
        lines = (process / "smaps_rollup").read_text(encoding="ascii").splitlines()
        own = next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
        started = [
            int(child)
            for task in (process / "task").iterdir()
            for child in (task / "children").read_text(encoding="ascii").split()
        ]
    except OSError:
        return 0.0
    return own / 1024 + sum(map(_memory, started))

"""Labels as they lie in their files: one record a line, some of them held out of all tuning."""

import json
from pathlib import Path
from typing import Any


def read_labels(file: Path, *, held_out: bool | None = None) -> list[dict[str, Any]]:
    """Read all labels of a file, or those that are held out, or those that are not."""
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    return [row for row in rows if held_out is None or bool(row.get("held_out")) is held_out]

"""Score key figures against days labelled by hand: the tiles that an editor would choose, and those never."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from sitrep.model import Count
from tests.briefing.days import compose, read_day
from tests.gold.labels import read_labels

CASES = Path(__file__).with_name("keyfigures.jsonl")


@dataclass(slots=True)
class Score:
    """Tiles that are wanted, that are printed, that are printed and wanted, and that must not be printed."""

    wanted: int = 0
    printed: int = 0
    right: int = 0
    silly: int = 0
    wrong: list[str] = field(default_factory=list)

    def shares(self) -> dict[str, float]:
        """Return the share of printed tiles that are wanted, and of wanted tiles that are printed."""
        return {
            "precision": self.right / max(1, self.printed),
            "recall": self.right / max(1, self.wanted),
        }


def load_cases(*, held_out: bool | None = None) -> list[dict[str, Any]]:
    """Read the labelled days, all or one part of them."""
    return read_labels(CASES, held_out=held_out)


def tiles_of(row: dict[str, Any]) -> tuple[Count, ...]:
    """Return the key figures of a labelled day."""
    day = date.fromisoformat(row["day"])
    texts = [(publisher, text) for publisher, text in row["articles"]]
    return compose(row["theatre"], day, read_day(row["theatre"], day, texts)).key_figures


def score_cases(rows: Sequence[dict[str, Any]]) -> Score:
    """Compare the tiles of labelled days with their labels; a tile counts by its large figure."""
    score = Score()
    for row in rows:
        printed = {(tile.figure.metric.value, tile.figure.value) for tile in tiles_of(row)}
        wanted = {(metric, value) for metric, value in row["tiles"]}
        never = {(metric, value) for metric, value in row["never"]}
        score.wanted += len(wanted)
        score.printed += len(printed)
        score.right += len(wanted & printed)
        score.silly += len(never & printed)
        if wanted != printed:
            name = f"{row['theatre']} {row['day']}"
            score.wrong.append(f"{name}: lacks {sorted(wanted - printed)}, more {sorted(printed - wanted)}")
    return score

"""The fixed words of a page, one file a language, and the dates and counts made with them."""

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from sitrep.errors import TemplateFailure

_FALLBACK = "en"


def load_labels(language: str, folders: Sequence[Path]) -> dict[str, Any]:
    """Load the labels of a language tag ("de-AT", else "de", else "en") from the first folder that has them.

    Raises:
        TemplateFailure: for a labels file that isn't a JSON object.
    """
    parts = language.split("-")
    tags = ["-".join(parts[:length]) for length in range(len(parts), 0, -1)]
    for tag in (*tags, _FALLBACK):
        for folder in folders:
            file = folder / "labels" / f"{tag}.json"
            if file.is_file():
                return _read(file)
    raise TemplateFailure(f"No labels/{_FALLBACK}.json in {', '.join(map(str, folders))}.")


def _read(file: Path) -> dict[str, Any]:
    try:
        labels = json.loads(file.read_text(encoding="utf-8"))
    except json.JSONDecodeError as error:
        raise TemplateFailure(f"{file}, line {error.lineno}: not valid JSON: {error.msg}.") from error
    except (OSError, ValueError) as error:
        raise TemplateFailure(f"{file}: cannot be read as UTF-8 text ({error}).") from error
    if not isinstance(labels, dict):
        raise TemplateFailure(f"{file}, line 1: expected an object of labels.")
    return labels


def format_day(day: date, labels: dict[str, Any], form: str = "day_format") -> str:
    """Write a day as the labels ask for it."""
    return str(labels[form]).format(
        day=day.day,
        month=labels["months"][day.month - 1],
        year=day.year,
        weekday=labels["weekdays"][day.weekday()],
    )


def format_count(number: int, label: dict[str, str]) -> str:
    """Write a number with the word for it."""
    return f"{number:,} {label['one' if number == 1 else 'other']}"


def format_offset(moment: datetime) -> str:
    """Write the distance of a moment's clock from UTC: "UTC+04:30"."""
    offset = moment.utcoffset()
    if offset is None:
        raise ValueError(f"{moment} has no time zone")
    minutes = round(offset.total_seconds() / 60)
    sign = "−" if minutes < 0 else "+"
    return f"UTC{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def to_utc(moment: datetime) -> datetime:
    """Return the same moment by the clock of UTC."""
    return moment.astimezone(UTC)

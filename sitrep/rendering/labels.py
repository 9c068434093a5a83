"""The fixed words of a page, one file a language, and the dates and counts made with them."""

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from sitrep.assets import packaged
from sitrep.errors import ConfigError, TemplateFailure

_FALLBACK = "en"


def load_labels(language: str, folders: Sequence[Path]) -> dict[str, Any]:
    """Load the labels of a language tag ("de-AT", else "de", else "en") from the first folder that has them.

    Raises:
        TemplateFailure: for a labels file that isn't a JSON object.
    """
    file = _find(language, folders) or _find(_FALLBACK, folders)
    if file is None:
        raise TemplateFailure(f"No labels/{_FALLBACK}.json in {', '.join(map(str, folders))}.")
    return _read(file)


def require_labels(language: str, templates: Path, config: Path | None) -> None:
    """See that pages have words in the language that they say to be in.

    `templates` is the folder beside the configuration, whether it is there or not.

    Raises:
        ConfigError: where neither that folder nor the packaged one has labels of the language.
    """
    if _find(language, (templates, packaged("templates"))) is None:
        raise ConfigError(
            f"{config or 'config.yaml'}: brief.language: no labels in {language}. Say en, or write "
            f"{templates / 'labels' / language}.json after templates/labels/en.json."
        )


def _find(language: str, folders: Sequence[Path]) -> Path | None:
    parts = language.split("-")
    for length in range(len(parts), 0, -1):
        for folder in folders:
            file = folder / "labels" / f"{'-'.join(parts[:length])}.json"
            if file.is_file():
                return file
    return None


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


def format_span(earliest: date, latest: date, labels: dict[str, Any]) -> str:
    """Write a day or a range of days briefly: "7 Jun", "30 Jul–1 Aug", "31 Dec 2021–1 Jan 2022"."""

    def short(day: date, *, month: bool = True, year: bool = False) -> str:
        words = [
            str(day.day),
            labels["months"][day.month - 1][:3] if month else "",
            str(day.year) if year else "",
        ]
        return " ".join(word for word in words if word)

    if earliest == latest:
        return short(latest)
    years = earliest.year != latest.year
    months = years or earliest.month != latest.month
    return f"{short(earliest, month=months, year=years)}–{short(latest, year=years)}"


def format_short_day(day: date, beside: date, labels: dict[str, Any]) -> str:
    """Write a day briefly, with its year where that is not the year of the day it stands beside."""
    return format_span(day, day, labels) if day.year == beside.year else format_day(day, labels)


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

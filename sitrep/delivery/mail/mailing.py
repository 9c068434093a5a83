"""What is mailed: one version of one issue."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class Mailing:
    """One version of one issue, as it was archived.

    `issue` is its name ("afg-sitrep-2021-08-08-v1"), `corrects` the version that this one corrects, or None.
    `brief` is what brief.json holds and `pdf` the bytes of brief.pdf. `link` is where the issue is
    published, empty where it isn't. `warnings` are lines of ours that stand above everything.
    """

    issue: str
    theatre: str
    code: str
    day: date
    number: int
    version: int
    corrects: int | None
    language: str
    link: str
    brief: Mapping[str, Any]
    pdf: bytes
    warnings: tuple[str, ...] = ()

    @property
    def series(self) -> str:
        """The name that all versions of the issue share."""
        return series_of(self.code, self.day)


def series_of(code: str, day: date) -> str:
    """Return the name that all versions of a day's issue share."""
    return f"{code.lower()}-sitrep-{day.isoformat()}"

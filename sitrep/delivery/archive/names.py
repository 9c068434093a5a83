"""The names of issues, and the folders that they stand for."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from sitrep.errors import UsageError
from sitrep.text import shorten_line

_NAME = re.compile(
    r"(?:(?P<code>[a-z]{3})-sitrep-)?(?P<day>\d{4}-\d\d-\d\d)(?:-v(?P<version>[1-9]\d{0,4}))?",
    re.ASCII | re.IGNORECASE,
)
CODE = re.compile(r"[A-Z]{3}", re.ASCII)
_PART = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}", re.ASCII)
_DEEPEST = 4  # folders and file


@dataclass(frozen=True, slots=True)
class IssueName:
    """How a user names an issue; no `version`: its newest, no `code`: that of the theatre at hand."""

    day: date
    version: int | None = None
    code: str | None = None


def parse_issue_name(text: str) -> IssueName:
    """Read "2021-08-08", "2021-08-08-v2" or "afg-sitrep-2021-08-08-v2", in either case.

    Raises:
        UsageError: for anything else; the message shows the forms.
    """
    found = _NAME.fullmatch(text.strip())
    if found is not None:
        code, version = found["code"], found["version"]
        try:
            day = date.fromisoformat(found["day"])
        except ValueError as error:
            raise UsageError(f"There is no day {found['day']} in the calendar.") from error
        return IssueName(day, int(version) if version else None, code.upper() if code else None)
    raise UsageError(
        f'"{shorten_line(text, 60)}" names no issue. Write its day as 2021-08-08, one version of it as '
        "2021-08-08-v2, or in full as afg-sitrep-2021-08-08-v2."
    )


def issue_id(code: str, day: date, version: int) -> str:
    """Return the full name of an issue, as in "afg-sitrep-2021-08-08-v1"."""
    return f"{code.lower()}-sitrep-{day.isoformat()}-v{version}"


def theatre_folder(archive: Path, code: str) -> Path:
    """Return the folder of one theatre.

    Raises:
        ValueError: for a code that is not three capital letters.
    """
    if not CODE.fullmatch(code):
        raise ValueError(f"not the code of a theatre: {code!r}")
    return archive / code


def day_folder(archive: Path, code: str, day: date) -> Path:
    """Return the folder that holds the versions of one day."""
    return theatre_folder(archive, code).joinpath(*day.isoformat().split("-"))


def check_file_names(names: Iterable[str]) -> None:
    """Refuse names of files that would not be the same file on every disk: ASCII, relative, no two alike.

    Raises:
        ValueError: naming the first that is refused.
    """
    seen: set[str] = set()
    folders: set[str] = set()
    for name in sorted(names):
        parts = name.split("/")
        if len(parts) > _DEEPEST or not all(map(_PART.fullmatch, parts)):
            raise ValueError(f"not a plain relative file name: {name!r}")
        folded = name.casefold()
        if folded in seen:
            raise ValueError(f"two files differ in case only: {name!r}")
        seen.add(folded)
        folders.update(str(folder) for folder in PurePosixPath(folded).parents)
    if clash := sorted(seen & folders):
        raise ValueError(f"both a file and a folder: {clash[0]!r}")

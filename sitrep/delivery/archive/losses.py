"""Issues that are gone: the index remembers them until they are put back, or their loss is accepted."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from sitrep.delivery.archive.facts import FrozenIssue
from sitrep.delivery.archive.names import parse_issue_name
from sitrep.errors import UsageError

INDEX = "index.json"
_NO_REASON = "no reason is given"


@dataclass(frozen=True, slots=True)
class Gone:
    """An issue that was frozen and isn't there; `accepted` is why that is so on record, or None.

    `number` is 0 where only the issue that was frozen after it is known.
    """

    id: str
    day: date
    version: int
    number: int
    sequence: int
    digest: str
    accepted: str | None = None


def find_gone(folder: Path, issues: Sequence[FrozenIssue], known: Sequence[Gone] = ()) -> tuple[Gone, ...]:
    """Return what the index or the chain knows and the folders don't hold, by day and version.

    `known` are issues that something else remembers, where the index does not.
    """
    there = {issue.id for issue in issues}
    gone = {each.id: each for each in (*known, *_of_index(folder)) if each.id not in there}
    for issue in issues:
        before = issue.previous
        if before is not None and before.id not in there and before.id not in gone:
            try:
                name = parse_issue_name(before.id)
            except UsageError:
                continue  # no name of an issue; the fixity check reports that
            gone[before.id] = Gone(
                before.id, name.day, name.version or 1, 0, issue.sequence - 1, before.digest
            )
    return tuple(sorted(gone.values(), key=lambda each: (each.day, each.version)))


def accept_loss(gone: Sequence[Gone], names: Sequence[str], reason: str = "") -> tuple[Gone, ...]:
    """Mark issues as lost for good; they may be named in any of the ways in which issues are.

    Raises:
        UsageError: for a name that is none, and for an issue that is not missing.
    """
    marked = {each.id: each for each in gone}
    for name in names:
        wanted = parse_issue_name(name)
        fitting = [
            each
            for each in gone
            if each.day == wanted.day
            and wanted.version in {None, each.version}
            and wanted.code in {None, each.id[:3].upper()}
        ]
        if len(fitting) != 1:
            missing = ", ".join(each.id for each in gone if each.accepted is None) or "none"
            raise UsageError(f'"{name[:60]}" names no issue that is missing. Missing: {missing}.')
        marked[fitting[0].id] = replace(fitting[0], accepted=" ".join(reason.split()) or _NO_REASON)
    return tuple(marked.values())


def gone_record(gone: Gone) -> dict[str, Any]:
    """Return what the index says of an issue that is gone."""
    return {
        "id": gone.id,
        "day": gone.day.isoformat(),
        "version": gone.version,
        "number": gone.number,
        "sequence": gone.sequence,
        "digest": gone.digest,
        "accepted": gone.accepted,
    }


def _of_index(folder: Path) -> list[Gone]:
    try:
        index = json.loads((folder / INDEX).read_bytes())
        return [
            Gone(
                str(each["id"]),
                date.fromisoformat(each["day"]),
                int(each["version"]),
                int(each["number"]),
                int(each["sequence"]),
                str(each["digest"]),
                None if each.get("accepted") is None else str(each["accepted"]),
            )
            for each in (*index["issues"], *index.get("gone", ()))
        ]
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return []

"""`run.json` and `sources.json` of a bag: written from what is known of an issue, and read back."""

import json
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

from sitrep.delivery.archive.bags import read_bag
from sitrep.delivery.archive.facts import (
    Change,
    ChangeKind,
    Edition,
    FrozenIssue,
    IssueFacts,
    KeptFile,
    KeptSource,
    Predecessor,
)
from sitrep.delivery.archive.failures import damaged

RUN, SOURCES = "run.json", "sources.json"
_FORMAT = 1  # of both files
_T = TypeVar("_T")


def compose_run(
    edition: Edition,
    facts: IssueFacts,
    sequence: int,
    previous: Predecessor | None,
    changes: Sequence[Change],
) -> bytes:
    """Write down what the issue is."""
    return as_json(
        {
            "format": _FORMAT,
            "id": edition.id,
            "code": edition.code,
            "day": edition.day.isoformat(),
            "version": edition.version,
            "number": edition.number,
            "sequence": sequence,
            "previous": {"id": previous.id, "digest": previous.digest} if previous else None,
            "theatre": facts.theatre,
            "publisher": facts.publisher,
            "program_version": facts.program_version,
            "config_sha256": facts.config_sha256,
            "cutoff": facts.cutoff.isoformat(),
            "issued_at": edition.issued_at.isoformat(),
            "corrects": edition.corrects,
            "reason": edition.reason,
            "changes": [{"file": change.file, "kind": change.kind.value} for change in changes],
        }
    )


def compose_sources(sources: Sequence[KeptSource]) -> bytes:
    """Write down which documents the issue cites."""
    listed = [
        {"sha256": each.sha256, "size": each.size, "names": list(each.names), "kept": each.kept}
        for each in sources
    ]
    return as_json({"format": _FORMAT, "sources": listed})


def read_issue(folder: Path) -> FrozenIssue:
    """Read an issue from its bag; its files are listed, not looked at.

    Raises:
        ArchiveDamagedError: where the bag does not say what it should.
    """
    path = folder
    try:
        bag = read_bag(folder)
        path = folder / RUN
        run = _read(path)
        path = folder / SOURCES
        sources = _read(path)["sources"]
        path = folder / RUN
        previous = run["previous"]
        edition = Edition(
            _typed(run["code"], str),
            date.fromisoformat(run["day"]),
            _typed(run["version"], int),
            _typed(run["number"], int),
            datetime.fromisoformat(run["issued_at"]),
            None if run["corrects"] is None else _typed(run["corrects"], str),
            _typed(run["reason"], str),
        )
        return FrozenIssue(
            edition,
            IssueFacts(
                _typed(run["theatre"], str),
                _typed(run["publisher"], str),
                _typed(run["program_version"], str),
                _typed(run["config_sha256"], str),
                datetime.fromisoformat(run["cutoff"]),
                edition.issued_at,
                edition.reason,
            ),
            _typed(run["sequence"], int),
            Predecessor(_typed(previous["id"], str), _typed(previous["digest"], str)) if previous else None,
            tuple(Change(_typed(each["file"], str), ChangeKind(each["kind"])) for each in run["changes"]),
            tuple(KeptFile(name, digest) for name, digest in bag.payload.items()),
            tuple(
                KeptSource(
                    _typed(each["sha256"], str),
                    _typed(each["size"], int),
                    tuple(_typed(name, str) for name in each["names"]),
                    _typed(each["kept"], bool),
                )
                for each in sources
            ),
            folder,
            bag.digest,
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise damaged(path, _why(error)) from error


def as_json(content: object) -> bytes:
    """Return JSON of ASCII signs only, so that no name in it changes how the rest is read."""
    return (json.dumps(content, indent=1, sort_keys=True) + "\n").encode("ascii")


def _read(path: Path) -> Any:
    content = json.loads(path.read_bytes())
    if content["format"] != _FORMAT:
        raise ValueError(f"format {content['format']} is not known to this version of the program")
    return content


def _typed(value: Any, kind: type[_T]) -> _T:
    if type(value) is not kind:
        raise TypeError(f"expected {kind.__name__}, found {type(value).__name__}")
    return value


def _why(error: Exception) -> str:
    if isinstance(error, OSError):
        return (error.strerror or "it cannot be read").lower()
    return f"no {error}" if isinstance(error, KeyError) else str(error) or type(error).__name__

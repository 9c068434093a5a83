"""JSON and JSON Lines: news items as records (ninjs and the common shapes of news programs)."""

import json
from collections.abc import Iterator
from typing import Any, Final

from sitrep.model import Problem
from sitrep.reading.encoding import decode
from sitrep.reading.formats.base import Context, Draft
from sitrep.reading.formats.compose import Entry, compose_text
from sitrep.reading.formats.keys import plain_key
from sitrep.reading.formats.recorditem import find_entry

NAME: Final = "record"
SUFFIXES: Final = (".json", ".jsonl", ".ndjson")

# Folded keys of objects that hold the records.
_WRAPPERS: Final = frozenset(
    (
        *("articles", "items", "results", "docs", "data", "response", "entries", "hits", "posts"),
        *("stories", "news", "records", "documents", "@graph", "feed", "channel", "item"),
        *("objects", "list"),
    )
)
_MAX_DEPTH: Final = 6
_LISTED: Final = 10


def read(data: bytes, context: Context) -> Draft | Problem:
    """Read the records of a file in their order; what is no record is named as a problem."""
    decoded = decode(data, context)
    if isinstance(decoded, Problem):
        return decoded
    problems = list(decoded.problems)
    entries: list[Entry] = []
    strange: list[str] = []
    surplus = 0
    for place, value in _values(decoded.text, context):
        if isinstance(value, Problem):
            problems.append(value)
            continue
        for number, record in enumerate(_records(value), 1):
            entry = find_entry(record)
            if entry is None:
                strange.append(place or f"no. {number}")
            elif len(entries) < context.settings.max_articles:
                entries.append(entry)
            else:
                surplus += 1
    if strange:
        more = f" and {len(strange) - _LISTED} more" if len(strange) > _LISTED else ""
        what = f"has records with neither title nor text ({', '.join(strange[:_LISTED])}{more})"
        problems.append(context.problem(what, "Look into the file."))
    if surplus:
        what = f"holds {surplus} records more than reading.max_articles; they were not read"
        problems.append(context.problem(what, "Raise reading.max_articles, or split the file."))
    if not entries:
        lost = [problem for problem in problems if problem.lost]
        nothing = context.problem("holds no record with a title or text", "Look into the file, or remove it.")
        return lost[0] if len(lost) == 1 else nothing
    text, parts = compose_text(entries, "record")
    return Draft(text, decoded.encoding, parts, problems=tuple(problems))


def _values(text: str, context: Context) -> Iterator[tuple[str, Any]]:
    """Yield the JSON values of a file, each with its line (empty: the file is one value), or a Problem."""
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    if context.file.lower().endswith((".jsonl", ".ndjson")) or _is_by_line(lines):
        for number, line in lines:
            value, trouble = _parse(line)
            what = f"line {number}: not valid JSON ({trouble})"
            yield (
                f"line {number}",
                context.problem(f"has a bad {what}", "Mend the line.") if trouble else value,
            )
        return
    value, trouble = _parse(text)
    what = f"is not valid JSON ({trouble})"
    yield "", context.problem(what, "Fetch it again, or mend it there.") if trouble else value


def _is_by_line(lines: list[tuple[int, str]]) -> bool:
    """Tell whether a file called .json holds one object a line all the same."""
    return len(lines) > 1 and all(
        line.strip().startswith("{") and line.strip().endswith("}") for _, line in lines[:2]
    )


def _parse(text: str) -> tuple[Any, str]:
    """Return the value, or what is wrong with the text."""
    try:
        return json.loads(text, strict=False), ""
    except json.JSONDecodeError as error:
        return None, f"{error.msg}, line {error.lineno}, column {error.colno}"
    except ValueError:
        return None, "a number is too long"
    except RecursionError:
        return None, "nested too deeply"


def _records(value: Any, depth: int = 0) -> Iterator[Any]:
    """Yield what may be records: the members of a list, of a wrapping object's list, or the object itself."""
    if isinstance(value, list):
        yield from value
        return
    if isinstance(value, dict) and depth < _MAX_DEPTH:
        for key, inner in value.items():
            if plain_key(key) in _WRAPPERS and _holds_records(inner, depth):
                yield from _records(inner, depth + 1)
                return
    yield value


def _holds_records(value: Any, depth: int) -> bool:
    if isinstance(value, list):
        return any(isinstance(one, dict) and find_entry(one) is not None for one in value[:50])
    return (
        isinstance(value, dict)
        and depth < _MAX_DEPTH
        and any(plain_key(key) in _WRAPPERS and _holds_records(one, depth + 1) for key, one in value.items())
    )

"""The numbers that brief.json gives to its pages, beside what they quote."""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sitrep.rendering.escape import clean, to_link
from sitrep.text import drop_hidden
from sitrep.verification.walk import Json, records, strings

# A number as pages print it; signs between thousands fall away.
NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?!\d)|\d+")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)")
# Numbers of what brief.json describes and no page prints: where words stand, and how weighty they are.
_UNPRINTED = frozenset({"start", "end", "score", "lat", "lon", "part_of", "superseded_by"})
# Hashes, and the names of articles, items, stories and figures, which begin with a piece of one.
_NAME = re.compile(r"[0-9a-f]{12,64}(?:[-@]\d+)*")
_HASHES = frozenset({"sha256", "config_sha256", "input_sha256"})
_DAYS_DRAWN = 31
_MOST_DRAWN = 10_000
_SCALES = {str(step * 10**power) for step in (1, 2, 5) for power in range(5)}  # kilometres of a scale bar
_CLOCK = frozenset({"24", "0"})  # a day goes from 00:00 to 24:00


def numbers_of(text: str) -> Iterator[str]:
    """Yield the numbers in a text as printed, without signs between thousands and zeros in front."""
    for found in NUMBER.findall(drop_hidden(text)):
        yield bare(found)


def bare(number: str) -> str:
    """Return a number without signs between thousands and zeros in front."""
    return number.replace(",", "").lstrip("0") or "0"


def known_numbers(record: Json) -> frozenset[str]:
    """Return every number that a page of this brief may print outside quotations and the list of sources.

    They are the values in brief.json, its days and times (in UTC too), how many entries its lists have, and
    the numbers within its texts.
    """
    found = set(_CLOCK)
    listed = {key: value for key, value in record.items() if key != "sources"}
    found.update(_values(listed))
    for source in records(record.get("sources")):
        found.add(str(source.get("number")))
        found.update(numbers_of(clean(str(source.get("publisher") or ""))))
    for text in strings(listed):
        if _NAME.fullmatch(text):
            continue
        found.update(numbers_of(clean(text)))
        for moment in _MOMENT.findall(text):
            found.update(numbers_of(_in_utc(moment)))
    units = records(record.get("units"))
    found.add(str(sum(unit.get("items") == 0 for unit in units)))
    found.update(map(str, _totals(record)))
    return frozenset(found)


def drawn_numbers(record: Json) -> frozenset[str]:
    """Return every number that a picture may hold beside the known ones: scales up to the most, and days."""
    counts = [unit["items"] for unit in records(record.get("units")) if isinstance(unit.get("items"), int)]
    history = [number for day in records(record.get("history")) for number in _integers(day)]
    most = min(max((*counts, *history, *_totals(record)), default=0), _MOST_DRAWN)
    found = {str(number) for number in range(2 * most + 1)} | _SCALES
    try:
        day = date.fromisoformat(str(record.get("day")))
        for back in range(_DAYS_DRAWN):
            found.update(numbers_of((day - timedelta(days=back)).isoformat()))
    except (ValueError, OverflowError):
        pass
    return frozenset(found)


def _totals(record: Json) -> list[int]:
    """Return how many items each section has, with those that the printed page leaves out."""
    sections = records(record.get("sections"))
    return [len(records(part.get("items"))) + len(records(part.get("more"))) for part in sections]


def _integers(value: Any) -> Iterator[int]:
    if isinstance(value, int) and not isinstance(value, bool):
        yield value
    elif isinstance(value, list | Mapping):
        for inner in value.values() if isinstance(value, Mapping) else value:
            yield from _integers(inner)


def source_numbers(source: Json) -> frozenset[str]:
    """Return every number that the entry of one source may print beside its hash."""
    found = {str(source.get("start")), str(source.get("end")), str(source.get("number"))}
    for text in strings({key: value for key, value in source.items() if key not in _HASHES}):
        found.update(numbers_of(clean(text)))
    url = source.get("url")
    found.update(numbers_of(to_link(url)) if isinstance(url, str) else ())
    return frozenset(found)


def _values(value: Any) -> Iterator[str]:
    if isinstance(value, bool) or value is None:
        return
    if isinstance(value, int):
        yield str(abs(value))
    elif isinstance(value, list):
        yield str(len(value))
        for inner in value:
            yield from _values(inner)
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            if key not in _UNPRINTED:
                yield from _values(inner)


def _in_utc(moment: str) -> str:
    try:
        return datetime.fromisoformat(moment).astimezone(UTC).isoformat()
    except (ValueError, OverflowError):
        return ""

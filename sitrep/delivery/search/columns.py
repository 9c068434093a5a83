"""Columns from records: texts on one line, whole numbers."""

from collections.abc import Mapping
from typing import Any

from sitrep.delivery.search.quoting import plain

Row = dict[str, Any]


def needed(record: Mapping[str, Any], name: str) -> str:
    """Return the text under a key that no record lacks.

    Raises:
        ValueError: where it is empty.
    """
    text = plain(record[name])
    if text is None:
        raise ValueError(f"{name} is empty")
    return text


def texts(record: Mapping[str, Any], *names: str) -> Row:
    """Return the texts under these keys; None where there is none."""
    return {name: plain(record.get(name)) for name in names}


def numbers(record: Mapping[str, Any], *names: str) -> Row:
    """Take whole numbers; one that no column holds is left out, as is what is none."""
    found = {name: record.get(name) for name in names}
    return {
        name: number if type(number) is int and -(1 << 63) <= number < 1 << 63 else None
        for name, number in found.items()
    }

"""What a version of an issue prints otherwise than the version that it takes the place of."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sitrep.briefing.edition import Previous
from sitrep.model import Correction, Item

ADDED, REMOVED = "added", "removed"


def find_corrections(replaced: Previous | None, items: Iterable[Item]) -> tuple[Correction, ...]:
    """Compare the quoted words of all items: what the older version did not print, and what it alone did."""
    if replaced is None:
        return ()
    now = [(item.theme, _fold(excerpt.text for excerpt in item.excerpts)) for item in items]
    before = list(_of_record(replaced.record))
    added = [Correction(ADDED, *told) for told in now if told not in before]
    removed = [Correction(REMOVED, *told) for told in before if told not in now]
    return (*removed, *added)


def _of_record(record: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    sections = (item for part in record["sections"] for item in (*part["items"], *part["more"]))
    for item in (*sections, *record["late"]):
        yield item["theme"], _fold(excerpt["text"] for excerpt in item["excerpts"])


def _fold(texts: Iterable[str]) -> str:
    return " […] ".join(" ".join(text.split()) for text in texts)

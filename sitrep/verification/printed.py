"""What every page must quote: the quotations of brief.json in print order, run by run."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from sitrep.rendering.escape import clean
from sitrep.text import drop_hidden
from sitrep.verification.walk import Json, Node, numbers_in, records, texts, walk

# Scripts that a PDF holds in the order of the eye, not of the text.
TURNED = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LEFT_OUT = ".more["  # items that the printed page leaves out
_UNQUOTED = "unquoted"  # … and what the brief quotes in a list only


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stand together, without white space; `days` are the numbers that may follow in brackets."""

    solid: str
    days: frozenset[tuple[str, ...]] = frozenset()


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation as a page prints it, and the numbers of the sources that must stand behind it.

    `shelf` is set where a page may leave it out for length: the place in brief.json of all that it leaves out
    with it.
    """

    where: str
    runs: tuple[Run, ...]
    citations: tuple[int, ...]
    shelf: str | None


def printed_quotations(record: Json) -> Iterator[Quotation]:
    """Yield what the pages quote, part by part in the order of brief.json, which is that of the page.

    Of the contested counts only denials are quoted; parts that the configuration hides are not.
    """
    hidden = set(texts(record.get("hidden")))
    for key, value in record.items():
        if key in hidden or not isinstance(value, list | dict):
            continue
        for node in walk(value, key):
            excerpts = records(node.record.get("excerpts"))
            if excerpts and "citations" in node.record and node.record.get("denies", True):
                yield _quotation(node, excerpts)


def solid(text: str) -> str:
    """Return text as a page prints it, without any white space and without marks that print nothing."""
    return "".join(drop_hidden(clean(text)).split())


def _quotation(node: Node, excerpts: Sequence[Json]) -> Quotation:
    told = numbers_in(node.record.get("told_by")) if "asides" in node.record else []
    return Quotation(
        where=node.where,
        runs=tuple(run for excerpt in excerpts for run in _runs(excerpt)),
        citations=(*numbers_in(node.record["citations"]), *told),
        shelf=_shelf(node.path),
    )


def _shelf(path: str) -> str | None:
    if path.startswith(f"{_UNQUOTED}["):
        return _UNQUOTED
    return path.partition(_LEFT_OUT)[0] if _LEFT_OUT in path else None


def _runs(excerpt: Json) -> Iterator[Run]:
    text = excerpt.get("text")
    if not isinstance(text, str):
        return
    times = [time for time in records(excerpt.get("times")) if isinstance(time.get("end"), int)]
    cuts = [0, *(time["end"] for time in times), len(text)]
    for number, (start, end) in enumerate(pairwise(cuts)):
        words = solid(text[start:end])
        days = _days(times[number]) if number < len(times) else frozenset()
        if words:
            yield Run(words, days)


def _days(time: Json) -> frozenset[tuple[str, ...]]:
    """Return the numbers with which a page may write days, as in "7", "7–9", "30 Dec 2021–1 Jan 2022"."""
    try:
        first, last = (date.fromisoformat(str(time.get(key))) for key in ("earliest", "latest"))
    except ValueError:
        return frozenset()
    ways: list[tuple[Any, ...]] = [
        (first.day, last.day),
        (first.day, last.day, last.year),
        (first.day, first.year, last.day, last.year),
    ]
    if first == last:
        ways = [(first.day,), (first.day, first.year)]
    return frozenset(tuple(map(str, way)) for way in ways)

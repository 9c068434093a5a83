"""Do figures.csv and sources.csl.json say what brief.json says?"""

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from sitrep.rendering.escape import clean, to_link
from sitrep.verification.failures import ANEW, Failure, at_most, show
from sitrep.verification.walk import Json, records, texts

FIGURES, SOURCES = "figures.csv", "sources.csl.json"


def check_figures(data: bytes, record: Json) -> Iterator[Failure]:
    """Compare the table of figures, cell by cell, by its HXL tags; an unknown column is passed over."""
    yield from at_most(_figures(data, record))


def check_sources(data: bytes, record: Json) -> Iterator[Failure]:
    """Compare the bibliography, entry by entry."""
    yield from at_most(_bibliography(data, record))


def _figures(data: bytes, record: Json) -> Iterator[Failure]:
    try:
        rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        yield Failure(FIGURES, "", f"It is no table of UTF-8 text ({type(error).__name__}).", ANEW)
        return
    tags = rows[1] if len(rows) > 1 else []
    counts = records(record.get("figures"))
    if not tags or not all(tag.startswith("#") for tag in tags):
        yield Failure(FIGURES, "line 2", "The row of HXL tags is missing.", ANEW)
        return
    if len(rows) - 2 != len(counts):
        what = f"It has {len(rows) - 2} figures, brief.json has {len(counts)}."
        yield Failure(FIGURES, "", what, ANEW)
    sources = {source.get("article"): source for source in records(record.get("sources"))}
    units = {str(unit.get("name")): unit.get("code") for unit in records(record.get("units"))}
    for number, (row, count) in enumerate(zip(rows[2:], counts, strict=False), start=3):
        figure = count.get("figure")
        if not isinstance(figure, Mapping):
            continue
        where = f"row {number}, figure {figure.get('id')}"
        cells = dict(zip(tags, row, strict=False))
        if len(row) != len(tags):
            yield Failure(FIGURES, where, f"It has {len(row)} cells, not {len(tags)}.", ANEW)
        for what in _cells(cells, count, sources.get(str(count.get("article")), {}), units):
            yield Failure(FIGURES, where, what, ANEW)


def _cells(cells: Mapping[str, str], count: Json, source: Json, units: Mapping[str, Any]) -> Iterator[str]:
    for tag, cell in cells.items():
        if tag in _CELLS:
            wanted = _written(_CELLS[tag](count, count["figure"], source))
            # An apostrophe keeps a spreadsheet from taking a text for a formula.
            if cell not in {wanted, f"'{wanted}"}:
                yield f'{tag} is "{show(cell)}"; brief.json says "{show(wanted)}".'
    name = cells.get("#adm1+name", "").removeprefix("'")
    if name and str(units.get(name)) != cells.get("#adm1+code", "").removeprefix("'"):
        yield f"The code of {show(name)} is not the one of brief.json."


def _period(key: str) -> Callable[[Json, Json, Json], Any]:
    return lambda _count, figure, _source: (figure.get("period") or {}).get(key)


def _of_figure(key: str) -> Callable[[Json, Json, Json], Any]:
    return lambda _count, figure, _source: figure.get(key)


def _of_count(key: str) -> Callable[[Json, Json, Json], Any]:
    return lambda count, _figure, _source: count.get(key)


def _of_grade(key: str) -> Callable[[Json, Json, Json], Any]:
    return lambda count, _figure, _source: (count.get("grade") or {}).get(key)


def _of_source(key: str) -> Callable[[Json, Json, Json], Any]:
    return lambda _count, _figure, source: source.get(key)


# Columns by their HXL tags, and what of a count, its figure and its source stands in them.
_CELLS: Mapping[str, Callable[[Json, Json, Json], Any]] = {
    "#meta+id": lambda _count, figure, _source: f"f-{figure.get('id')}",
    "#indicator+code": _of_figure("metric"),
    "#indicator+value+num": _of_figure("value"),
    "#indicator+min+num": _of_figure("min"),
    "#indicator+max+num": _of_figure("max"),
    "#meta+qualifier": _of_figure("qualifier"),
    "#description+raw": _of_figure("raw"),
    "#group+name": _of_figure("group"),
    "#date+start": _period("start"),
    "#date+end": _period("end"),
    "#date+reported": _of_figure("as_of"),
    "#status+basis": _of_figure("basis"),
    "#contact+speaker": _of_figure("speaker"),
    "#status+tag": _of_count("tag"),
    "#meta+source": lambda _count, _figure, source: source.get("registered") or source.get("publisher"),
    "#meta+url": lambda _count, _figure, source: to_link(source.get("url")),
    "#meta+unit": _of_figure("unit"),
    "#contact+party": _of_figure("party"),
    "#meta+perpetrator": _of_figure("perpetrator"),
    "#contact+denial": _of_figure("denied_by"),
    "#loc+name": _of_count("place"),
    "#description+period": _period("text"),
    "#status+reliability": _of_grade("reliability"),
    "#status+credibility+num": _of_grade("credibility"),
    "#date+published": _of_count("published"),
    "#meta+citations": _of_count("citations"),
    "#meta+file": _of_source("file"),
    "#meta+hash": _of_source("sha256"),
    "#meta+start+num": _of_figure("start"),
    "#meta+end+num": _of_figure("end"),
}


def _written(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return clean("; ".join(map(str, value)))
    return clean(value) if isinstance(value, str) else str(value)


def _bibliography(data: bytes, record: Json) -> Iterator[Failure]:
    try:
        entries = json.loads(data)
    except (ValueError, RecursionError):
        yield Failure(SOURCES, "", "It is not valid JSON.", ANEW)
        return
    sources = records(record.get("sources"))
    if not isinstance(entries, list) or len(records(entries)) != len(sources) or len(entries) != len(sources):
        yield Failure(SOURCES, "", f"It does not have one entry for each of {len(sources)} sources.", ANEW)
        return
    for entry, source in zip(entries, sources, strict=True):
        where = f"source [{source.get('number')}]"
        for key, wanted in _entry(source).items():
            found = entry.get(key)
            if found != wanted:
                what = f'"{key}" is {show(str(found))}; brief.json says {show(str(wanted))}.'
                yield Failure(SOURCES, where, what, ANEW)
        note = entry.get("note")
        for part in _noted(source):
            if not isinstance(note, str) or part not in note:
                yield Failure(SOURCES, where, f'Its note does not hold "{show(part)}".', ANEW)


def _entry(source: Json) -> dict[str, Any]:
    """Return what the entry of a source must hold; a value of None must be absent."""
    return {
        "id": source.get("article"),
        "citation-number": source.get("number"),
        "title": clean(str(source.get("label") or "")) or None,
        "URL": to_link(source.get("url")) or None,
        "language": source.get("language"),
        "archive": f"sha256:{source.get('sha256')}",
        "archive_location": clean(str(source.get("file") or "")) or None,
        "issued": _issued(source),
    }


def _issued(source: Json) -> dict[str, Any] | None:
    days = [source.get("day")] if source.get("day") else [source.get("earliest"), source.get("latest")]
    if None in days:
        return None
    parts = [[int(part) for part in str(day).split("-") if part.isdecimal()] for day in days]
    inferred = len(parts) > 1 or source.get("date_basis") == "inferred"
    return {"date-parts": parts, "circa": True} if inferred else {"date-parts": parts}


def _noted(source: Json) -> Iterator[str]:
    yield str(source.get("sha256"))
    yield f"{source.get('start')}-{source.get('end')} "
    yield from map(clean, texts(source.get("date_words")))
    for key in ("retrieved", "owner"):
        if source.get(key):
            yield clean(str(source[key]))

"""The figures that a brief prints, as CSV with HXL tags: one row per figure and source statement."""

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from sitrep.model import Brief, Count, SourceEntry, Unit
from sitrep.rendering.escape import to_link
from sitrep.rendering.exports.cells import text_cell

Cell = str | int | date | None


@dataclass(frozen=True, slots=True)
class _Row:
    """A figure with what it points to: its first source and the first-level unit of its place, if known."""

    count: Count
    source: SourceEntry | None
    unit: Unit | None


def figures_csv(brief: Brief) -> bytes:
    """Write `brief.figures` in their order: a header, the row of HXL tags, then a row per figure.

    Nothing is added up or converted: families stay families, words that are no number have no value (their
    floor stands under `min`, for sorting only). Days are ISO 8601, lists are parted by "; ".

    UTF-8 with a byte order mark, without which spreadsheets take Arabic and Cyrillic names for Latin-1;
    programs that read HXL look at the second row, which it doesn't touch. Lines end as RFC 4180 asks.
    Source: HXL 1.1; a cell of text is no formula (OWASP, CSV injection).
    """
    sources = {source.article: source for source in brief.sources}
    page = io.StringIO(newline="")
    writer = csv.writer(page, lineterminator="\r\n")
    writer.writerow([column.header for column in _COLUMNS])
    writer.writerow([column.tag for column in _COLUMNS])
    for count in brief.figures:
        row = _Row(count, sources.get(count.article), _unit_of(count.place, brief.units))
        writer.writerow([_written(column.value(row)) for column in _COLUMNS])
    return page.getvalue().encode("utf-8-sig")


def _written(cell: Cell) -> str | int:
    if cell is None:
        return ""
    if isinstance(cell, date):
        return cell.isoformat()
    return cell if isinstance(cell, int) else text_cell(cell)


def _name_of(source: SourceEntry | None) -> str | None:
    """Return the name by which an outlet is registered: its spellings are one; else the name as printed."""
    return None if source is None else source.registered or source.publisher


def _unit_of(place: str | None, units: tuple[Unit, ...]) -> Unit | None:
    """Return the unit that a label names: "Helmand" and "Helmand (Lashkar Gah)", not "Herat, Kandahar"."""
    if place is None:
        return None
    fitting = [
        unit
        for unit in units
        if place == unit.name or (place.startswith(f"{unit.name} (") and place.endswith(")"))
    ]
    return max(fitting, key=lambda unit: len(unit.name), default=None)


@dataclass(frozen=True, slots=True)
class _Column:
    header: str
    tag: str
    value: Callable[[_Row], Cell]


# The first eighteen are those of the standard, in its order; what else a row needs to be judged follows.
_COLUMNS = (
    # Ids are hexadecimal: without a letter in front a spreadsheet takes 12e456789012 for a number.
    _Column("id", "#meta+id", lambda row: f"f-{row.count.figure.id}"),
    _Column("metric", "#indicator+code", lambda row: row.count.figure.metric.value),
    _Column("value", "#indicator+value+num", lambda row: row.count.figure.value),
    _Column("min", "#indicator+min+num", lambda row: row.count.figure.min),
    _Column("max", "#indicator+max+num", lambda row: row.count.figure.max),
    _Column("qualifier", "#meta+qualifier", lambda row: row.count.figure.qualifier.value),
    _Column("as printed", "#description+raw", lambda row: row.count.figure.raw),
    _Column("group", "#group+name", lambda row: "; ".join(row.count.figure.group)),
    _Column("province", "#adm1+name", lambda row: row.unit.name if row.unit else None),
    _Column("pcode", "#adm1+code", lambda row: row.unit.code if row.unit else None),
    _Column(
        "start", "#date+start", lambda row: period.start if (period := row.count.figure.period) else None
    ),
    _Column("end", "#date+end", lambda row: period.end if (period := row.count.figure.period) else None),
    _Column("as of", "#date+reported", lambda row: row.count.figure.as_of),
    _Column("basis", "#status+basis", lambda row: row.count.figure.basis.value),
    _Column("speaker", "#contact+speaker", lambda row: row.count.figure.speaker),
    _Column("tag", "#status+tag", lambda row: row.count.tag.value),
    _Column("source", "#meta+source", lambda row: _name_of(row.source)),
    _Column("url", "#meta+url", lambda row: to_link(row.source.url) if row.source else None),
    _Column("unit", "#meta+unit", lambda row: row.count.figure.unit),
    _Column("party", "#contact+party", lambda row: row.count.figure.party),
    _Column("perpetrator", "#meta+perpetrator", lambda row: row.count.figure.perpetrator),
    _Column("denied by", "#contact+denial", lambda row: "; ".join(row.count.figure.denied_by)),
    _Column("place", "#loc+name", lambda row: row.count.place),
    _Column("period", "#description+period", lambda row: p.text if (p := row.count.figure.period) else None),
    _Column("reliability", "#status+reliability", lambda row: row.count.grade.reliability),
    _Column("credibility", "#status+credibility+num", lambda row: row.count.grade.credibility),
    _Column("published", "#date+published", lambda row: row.count.published),
    _Column("citations", "#meta+citations", lambda row: "; ".join(map(str, row.count.citations))),
    _Column("file", "#meta+file", lambda row: row.source.file if row.source else None),
    _Column("sha256", "#meta+hash", lambda row: row.source.sha256 if row.source else None),
    _Column("from character", "#meta+start+num", lambda row: row.count.figure.start),
    _Column("to character", "#meta+end+num", lambda row: row.count.figure.end),
)

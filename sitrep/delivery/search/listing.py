"""What a search found, for people and for programs."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict

from sitrep.delivery.search.find import Cited, Found, Hit
from sitrep.delivery.search.series import Point, Series
from sitrep.rendering.escape import clean, to_link
from sitrep.rendering.exports.cells import text_cell
from sitrep.text import count_of

Mark = Callable[[str], str]


def list_found(found: Found, mark: Mark) -> str:
    """Return hits for the terminal: issue and item, the words with `mark` on what answers, the sources."""
    if not found.total:
        return "Nothing is found."
    lines = [line for hit in found.hits for line in (*_hit(hit, mark), "")]
    shown = f", {len(found.hits)} shown" if len(found.hits) < found.total else ""
    return "\n".join([*lines, f"{count_of(found.total, 'item')}{shown}"])


def found_json(found: Found, query: str) -> str:
    """Return hits as JSON: the marks of a snippet are pairs of half-open character offsets in it."""
    return _json({"query": query, "total": found.total, "hits": [asdict(hit) for hit in found.hits]})


def list_series(series: Sequence[Series]) -> str:
    """Return series for the terminal: an owner, then a line for each figure, by day."""
    if not series:
        return "No figure is found."
    blocks = ["\n".join((_owner(each), *_points(each.points))) for each in series]
    number = sum(len(each.points) for each in series)
    count = f"{count_of(number, 'figure')}, {len(series)} series, nothing added up"
    return "\n\n".join([*blocks, count])


def series_json(series: Iterable[Series]) -> str:
    """Return series as JSON."""
    return _json({"series": [asdict(each) for each in series]})


def series_csv(series: Iterable[Series]) -> bytes:
    """Return a row for each figure, owner after owner: a header, the row of HXL tags, then the rows.

    UTF-8 with a byte order mark and line ends as RFC 4180 asks, as in an issue's figures.csv. A cell of text
    is no formula (OWASP, CSV injection).
    """
    page = io.StringIO(newline="")
    writer = csv.writer(page, lineterminator="\r\n")
    writer.writerow([header for header, _, _ in _CELLS])
    writer.writerow([tag for _, tag, _ in _CELLS])
    for each in series:
        for point in each.points:
            writer.writerow([_cell(value(point)) for _, _, value in _CELLS])
    return page.getvalue().encode("utf-8-sig")


_CELLS: tuple[tuple[str, str, Callable[[Point], str | int | None]], ...] = (
    ("owner", "#contact+owner", lambda point: point.owner),
    ("day", "#date+issue", lambda point: point.day),
    ("metric", "#indicator+code", lambda point: point.metric),
    ("value", "#indicator+value+num", lambda point: point.value),
    ("min", "#indicator+min+num", lambda point: point.min),
    ("max", "#indicator+max+num", lambda point: point.max),
    ("qualifier", "#meta+qualifier", lambda point: point.qualifier),
    ("as printed", "#description+raw", lambda point: point.as_printed),
    ("unit", "#meta+unit", lambda point: point.unit),
    ("group", "#group+name", lambda point: point.group),
    ("place", "#loc+name", lambda point: point.place),
    ("pcode", "#adm1+code", lambda point: point.code),
    ("period", "#description+period", lambda point: point.period),
    ("start", "#date+start", lambda point: point.period_start),
    ("end", "#date+end", lambda point: point.period_end),
    ("as of", "#date+reported", lambda point: point.as_of),
    ("published", "#date+published", lambda point: point.published),
    ("basis", "#status+basis", lambda point: point.basis),
    ("tag", "#status+tag", lambda point: point.tag),
    ("speaker", "#contact+speaker", lambda point: point.speaker),
    ("party", "#contact+party", lambda point: point.party),
    ("perpetrator", "#meta+perpetrator", lambda point: point.perpetrator),
    ("denied by", "#contact+denial", lambda point: point.denied_by),
    ("reliability", "#status+reliability", lambda point: point.reliability),
    ("credibility", "#status+credibility+num", lambda point: point.credibility),
    ("issue", "#meta+issue", lambda point: point.issue),
    ("item", "#meta+item", lambda point: point.item),
    ("figure", "#meta+id", lambda point: f"f-{point.figure}"),
    ("citation", "#meta+citation+num", lambda point: point.citation),
    ("source", "#meta+source", lambda point: point.publisher),
    ("headline", "#meta+headline", lambda point: point.headline),
    ("url", "#meta+url", lambda point: to_link(point.url)),
    ("file", "#meta+file", lambda point: point.file),
    ("sha256", "#meta+hash", lambda point: point.sha256),
    ("told", "#description+told", lambda point: point.told),
)


def _cell(value: str | int | None) -> str | int:
    return "" if value is None else value if isinstance(value, int) else text_cell(value)


def _hit(hit: Hit, mark: Mark) -> Iterable[str]:
    about = ", ".join(clean(each) for each in (hit.theme, hit.place) if each)
    tag = f" [{hit.tag.replace('_', ' ')}]" if hit.tag else ""
    corrected = "" if hit.newest else " (corrected since)"
    part = {"more": " (left out of the page)", "late": " (late)"}.get(hit.part, "")
    yield f"{hit.issue}#{hit.item}{corrected}  {about}{tag}{part}"
    yield f"  {_marked(hit.snippet.text, hit.snippet.marks, mark)}"
    if not hit.snippet.marks:
        headline = any(source.marks for source in hit.sources)
        where = "a headline" if headline else "the names of its place or sources"
        yield f"  (What was asked for stands in {where}.)"
    for source in hit.sources:
        yield f"  {_source(source, mark)}"


def _source(source: Cited, mark: Mark) -> str:
    headline = _marked(source.headline or "", source.marks, mark)
    named = [clean(source.publisher or ""), f"“{headline}”" if headline else "", source.day or ""]
    where = to_link(source.url) or clean(source.file or "")
    role = "" if source.role == "quoted" else f" ({source.role})"
    return f"[{source.number}] {', '.join(filter(None, named))}{role}  {where}"


def _marked(text: str, marks: Sequence[tuple[int, int]], mark: Mark) -> str:
    pieces, done = [], 0
    for start, end in marks:
        pieces += [_clean_run(text[done:start]), mark(_clean_run(text[start:end]))]
        done = end
    return "".join([*pieces, _clean_run(text[done:])])


def _clean_run(text: str) -> str:
    """Return part of a line without what a terminal obeys; spaces at its ends stay."""
    before, after = text[: len(text) - len(text.lstrip(" "))], text[len(text.rstrip(" ")) :]
    return before + clean(text) + after if text.strip(" ") else text


def _owner(series: Series) -> str:
    name = clean(series.owner or "") or "nobody named"
    return f"{name}{f' ({series.party})' if series.party else ''}: {series.metric.replace('_', ' ')}"


def _points(points: Sequence[Point]) -> Iterable[str]:
    rows = [_row(point) for point in points]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]) - 1)]
    for row in rows:
        yield "  " + "  ".join(
            [*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[-1]]
        )


def _row(point: Point) -> tuple[str, ...]:
    qualifier = "" if point.qualifier in {None, "exact"} else f" ({str(point.qualifier).replace('_', ' ')})"
    when = point.period or (f"as of {point.as_of}" if point.as_of else "")
    judged = ", ".join(each.replace("_", " ") for each in (point.basis, point.tag) if each)
    source = f"[{point.citation}] {clean(point.publisher or point.file or '')}" if point.citation else ""
    return (
        point.day,
        f"“{clean(point.as_printed or '')}”{qualifier}",
        clean(point.place or ""),
        clean(when),
        judged,
        point.issue + ("" if point.newest else " (corrected since)"),
        source,
    )


def _json(record: object) -> str:
    text = json.dumps(record, ensure_ascii=False, indent=1, allow_nan=False)
    return text.encode("utf-8", "backslashreplace").decode()

"""Tables of a page as Word's tables: a header row that is repeated, rows that no page end cuts."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.html import HtmlElement

type_of_writer = Callable[[Any, "HtmlElement"], None]
_ABREAST = 3  # tiles beside each other


def add_table(container: Any, element: "HtmlElement", write: type_of_writer) -> None:
    """Add a table with the style Table Grid; `write` fills a cell. The rows of thead are repeated."""
    rows = list(element.iter("tr"))
    columns = max((len(_cells(row)) for row in rows), default=0)
    if not columns:
        return
    table = _table(container, len(rows), columns, "Table Grid")
    for made, row in zip(table.rows, rows, strict=True):
        parent = row.getparent()
        _set(made._tr.get_or_add_trPr(), "w:cantSplit")  # noqa: SLF001  python-docx has no words for it
        if parent is not None and parent.tag == "thead":
            _set(made._tr.get_or_add_trPr(), "w:tblHeader")  # noqa: SLF001
        for cell, source in zip(made.cells, _cells(row), strict=False):
            write(cell, source)


def add_grid(container: Any, element: "HtmlElement", write: type_of_writer) -> None:
    """Add the entries of a list side by side, in a table without lines."""
    entries = list(element.iterchildren("li"))
    if not entries:
        return
    columns = min(_ABREAST, len(entries))
    table = _table(container, -(-len(entries) // columns), columns, "Normal Table")
    for number, entry in enumerate(entries):
        write(table.cell(number // columns, number % columns), entry)
    for row in table.rows:
        _set(row._tr.get_or_add_trPr(), "w:cantSplit")  # noqa: SLF001


def trim(cell: Any) -> None:
    """Take the empty paragraph away that a new cell begins with, where another follows."""
    first = cell.paragraphs[0]
    if len(cell.paragraphs) > 1 and not first.text:
        cell._tc.remove(first._p)  # noqa: SLF001


def _cells(row: "HtmlElement") -> list["HtmlElement"]:
    return [cell for cell in row if cell.tag in {"td", "th"}]


def _table(container: Any, rows: int, columns: int, style: str) -> Any:
    from docx.oxml.ns import qn  # noqa: PLC0415  see make_word

    table = container.add_table(rows, columns)
    table.style = style
    width = table._tbl.tblPr.find(qn("w:tblW"))  # noqa: SLF001
    width.set(qn("w:type"), "pct")
    width.set(qn("w:w"), "5000")  # fiftieths of a per cent
    return table


def _set(properties: Any, name: str) -> None:
    from docx.oxml import OxmlElement  # noqa: PLC0415  see make_word

    properties.append(OxmlElement(name))

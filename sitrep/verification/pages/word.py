"""The visible text of brief.docx, paragraph by paragraph."""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from sitrep.verification.pages.page import Line, Page

_MAIN = "word/document.xml"
_BESIDE = re.compile(r"word/(header|footer|footnotes|endnotes)\d*\.xml")
_LARGEST = 64_000_000  # bytes of one part: more is no brief
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BOX = f"{_W}txbxContent"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_APART = frozenset({_BOX, _FALLBACK})
_DESCRIBED = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_SPACES = {f"{_W}tab": " ", f"{_W}br": " ", f"{_W}cr": " ", f"{_W}noBreakHyphen": "-"}
_HEADING = re.compile(r"[Hh]eading ?([1-9])")


def read_word(data: bytes) -> Page:
    """Read the text of a Word file; heads, feet and notes stand beside it."""
    try:
        parts = read_parts(data)
        root = _parse(parts[_MAIN])
        anchors = {str(mark.get(f"{_W}name")) for mark in root.iter(f"{_W}bookmarkStart")}
        links = tuple(
            (str(link.get(f"{_W}anchor")), "hyperlink")
            for link in root.iter(f"{_W}hyperlink")
            if link.get(f"{_W}anchor")
        )
        lines = list(_lines(root, "", beside=False))
        for name in sorted(parts):
            if _BESIDE.fullmatch(name):
                lines += _lines(_parse(parts[name]), f"{name}, ", beside=True)
    except (zipfile.BadZipFile, KeyError, ValueError, SyntaxError, OSError, NotImplementedError) as error:
        return Page((), wrong=(("", f"It cannot be read as a Word file ({type(error).__name__})."),))
    return Page(tuple(lines), anchors=frozenset(anchors), links=links)


def read_parts(data: bytes) -> dict[str, bytes]:
    """Return the XML parts of a Word file, by name.

    Raises:
        ValueError: for a part that is too large.
        BadZipFile: for what is no Word file.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        listed = [info for info in packed.infolist() if info.filename.endswith((".xml", ".rels"))]
        if any(info.file_size > _LARGEST for info in listed):
            raise ValueError("a part is too large")
        return {info.filename: packed.read(info) for info in listed}


def _parse(part: bytes) -> Any:
    from lxml import etree  # noqa: PLC0415 - only the Word file needs it

    return etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True))


def _lines(root: Any, prefix: str, *, beside: bool) -> Iterator[Line]:
    boxed = {paragraph for box in root.iter(_BOX) for paragraph in box.iter(f"{_W}p")}
    for number, paragraph in enumerate(root.iter(f"{_W}p"), start=1):
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        heading = _HEADING.match(style.get(f"{_W}val") or "") if style is not None else None
        where = f"{prefix}paragraph {number}"
        drawn = paragraph in boxed
        level = int(heading[1]) if heading else 0
        yield Line(where, "".join(_words(paragraph)), level, beside=beside or drawn, drawn=drawn)
    for number, drawing in enumerate(root.iter(_DESCRIBED), start=1):
        if text := drawing.get("descr"):
            yield Line(f"{prefix}picture {number}, description", text, beside=True, drawn=True)


def _words(paragraph: Any) -> Iterator[str]:
    """Yield the text of a paragraph without that of the boxes that are anchored in it."""
    pending = [paragraph]
    while pending:
        part = pending.pop()
        if part.tag == f"{_W}t":
            yield part.text or ""
        elif part.tag in _SPACES:
            yield _SPACES[part.tag]
        elif part.tag not in _APART:
            pending.extend(reversed(part))

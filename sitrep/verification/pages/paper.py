"""The visible text of brief.pdf, page by page, and the files that it carries."""

import io
import re
from collections import Counter
from collections.abc import Iterator

from sitrep.verification.pages.page import Line, Page

_LETTER = re.compile(r"[^\W\d_]")
_DIGITS = re.compile(r"\d+")
_EDGE = 3  # lines at the head and the foot of a page among which running heads are looked for


def read_paper(data: bytes) -> Page:
    """Read the text of a PDF; a line that stands at the edge of several pages is a running head.

    What is no PDF yields an empty page that says so. Of some fonts (fallbacks for rare scripts and emoji) the
    library makes wrong letters, zero bytes among them: such a page is `garbled`.
    """
    from pypdf import PdfReader  # noqa: PLC0415 - only the PDF needs it
    from pypdf.errors import PyPdfError  # noqa: PLC0415 - see above

    try:
        pages = [page.extract_text().split("\n") for page in PdfReader(io.BytesIO(data)).pages]
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        return Page((), wrong=(("", f"It cannot be read as a PDF ({type(error).__name__})."),))
    garbled = any("\0" in line for lines in pages for line in lines)
    return Page(tuple(_lines(pages)), garbled=garbled)


def read_attachments(data: bytes) -> dict[str, list[bytes]]:
    """Return the files that a PDF carries, by name; none where it is no PDF."""
    from pypdf import PdfReader  # noqa: PLC0415 - only the PDF needs it
    from pypdf.errors import PyPdfError  # noqa: PLC0415 - see above

    try:
        return dict(PdfReader(io.BytesIO(data)).attachments)
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def _lines(pages: list[list[str]]) -> Iterator[Line]:
    edges: Counter[str] = Counter()
    for lines in pages:
        edges.update({_form(lines[number]) for number in _edges(lines)})
    for count, lines in enumerate(pages, start=1):
        edge = _edges(lines)
        for number, text in enumerate(lines):
            running = number in edge and edges[_form(text)] > 1 and _LETTER.search(text) is not None
            yield Line(f"page {count}, line {number + 1}", text, beside=running)


def _edges(lines: list[str]) -> set[int]:
    return {number for number in range(len(lines)) if number < _EDGE or number >= len(lines) - _EDGE}


def _form(line: str) -> str:
    return _DIGITS.sub("0", " ".join(line.split()))

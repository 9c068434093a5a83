"""The page's elements as paragraphs, lists and tables of a Word file, in their order."""

import re
from collections.abc import Mapping
from itertools import islice
from typing import TYPE_CHECKING, Any

from sitrep.rendering.escape import clean
from sitrep.rendering.pictured import tell_picture
from sitrep.rendering.word.directions import reads_leftward
from sitrep.rendering.word.drawing import add_drawing
from sitrep.rendering.word.line import Line, Look
from sitrep.rendering.word.marks import Marks
from sitrep.rendering.word.shapes import NotDrawnError, read_shapes, size_of
from sitrep.rendering.word.tables import add_grid, add_table, trim

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# What only a browser needs.
_HIDDEN = frozenset({"head", "script", "style", "template", "noscript", "nav", "title", "desc"})
_HIDDEN_CLASSES = frozenset({"skip", "contents"})
_BLOCKS = frozenset(
    re.split(
        r"\s+",
        """address article aside blockquote body dd details div dl dt figcaption figure footer form h1 h2 h3
        h4 h5 h6 header hr li main ol p pre section summary svg table ul""",
    )
)
_PARAGRAPHS = {
    "h1": "Title",
    "h2": "Heading 1",
    "h3": "Heading 2",
    "h4": "Heading 3",
    "h5": "Heading 3",
    "h6": "Heading 3",
    "blockquote": "Quote",
    "figcaption": "Caption",
    "caption": "Caption",
    "dt": "Fact",
    "footer": "Fine Print",
}
_PARAGRAPH_CLASSES = {
    "kicker": "Subtitle",
    "date": "Subtitle",
    "counts": "Fine Print",
    "aside": "Quote",
    "note": "Intense Quote",
    "annex": "Fine Print",
    "value": "Figure",
    "tile": "Figure Note",
}
_LOOKS = {"q": "Quoted", "small": "Fine", "em": "Emphasis", "i": "Emphasis"}
_LOOK_CLASSES = {"tag": "Tag", "mark": "Tag", "when": "Fine", "by": "Fine", "file": "Fine", "theme": "Fine"}
_BOLD = frozenset({"b", "strong", "th", "summary"})
_ENOUGH = 200  # pieces of text that tell which way a paragraph reads
_LARGEST = 1.25  # times the size on the page
_WIDEST = 660  # pixels between the margins of either paper
_LISTS = {"ul": ("List Bullet", "List Bullet 2"), "ol": ("List Number", "List Number 2")}


class Story:
    """Writes elements into a document or a cell of a table."""

    def __init__(
        self,
        container: Any,
        marks: Marks,
        styles: Mapping[str, str],
        style: str = "Normal",
        *,
        lists: bool = True,
    ) -> None:
        """Write into `container`; `styles` are ids by name.

        Without `lists` their entries are plain paragraphs of `style`.
        """
        self._container = container
        self._marks = marks
        self._styles = styles
        self._style = style
        self._lists = lists
        self._depth = 0
        self._line: Line | None = None
        self._pictures = 0
        self._waiting: list[str] = []  # ids whose paragraph has not begun

    def tell(self, element: "HtmlElement") -> None:
        """Write what an element holds."""
        self._block(element, self._style)
        self._close()

    def _block(self, element: "HtmlElement", style: str) -> None:
        self._close()
        if given := element.get("id"):
            self._waiting.append(given)
        style = _style_of(element, style)
        if element.tag == "table":
            add_table(self._container, element, self._cell)
        elif element.tag == "ul" and self._lists and "tiles" in _classes(element):
            add_grid(self._container, element, self._tile)
        elif element.tag in _LISTS and self._lists:
            self._list(element, style)
        elif element.tag == "svg":
            self._picture(element)
        elif element.tag == "dd":
            self._flow(element, "Fact", Look())
        else:
            self._flow(element, style, Look(bold=element.tag in _BOLD))
        self._close()

    def _list(self, element: "HtmlElement", style: str) -> None:
        bullet = _LISTS[element.tag][min(self._depth, 1)]
        self._depth += 1
        for entry in element.iterchildren("li"):
            numbered = entry.find("span[@class='number']") is not None
            first = "Source" if numbered else bullet
            self._entry(entry, first, style)
        self._depth -= 1

    def _entry(self, entry: "HtmlElement", first: str, style: str) -> None:
        """Write an entry of a list: its first paragraph has the list's style, those behind are set in."""
        self._close()
        if given := entry.get("id"):
            self._waiting.append(given)
        inner = [child for child in entry if child.tag == "p"]
        if not inner:
            self._flow(entry, first, Look())
        for number, child in enumerate(inner):
            then = _style_of(child, "List Continue")
            self._flow(child, first if number == 0 else then, Look())
            self._close()
        for child in entry.iterchildren("ul", "ol") if inner else ():
            self._block(child, style)
        self._close()

    def _flow(self, element: "HtmlElement", style: str, look: Look) -> None:
        """Write an element's content: words into the open paragraph, blocks into paragraphs of their own."""
        self._text(element, element.text, style, look)
        for child in element:
            if isinstance(child.tag, str) and not _hidden(child):
                self._child(child, style, look)
            self._text(element, child.tail, style, look)

    def _child(self, child: "HtmlElement", style: str, look: Look) -> None:
        if child.tag == "dd" and self._line is not None:
            self._line.tab()
            self._flow(child, "Fact", Look())
            self._close()
        elif child.tag == "dt":
            self._close()
            self._flow(child, "Fact", Look("Fine"))
        elif child.tag in _BLOCKS:
            self._block(child, style)
        elif child.tag == "br" and self._line is not None:
            self._line.break_line()
        else:
            self._flow(child, style, _look_of(child, look))
            if child.get("dir") == "rtl" and self._line is not None:
                self._line.isolate()
            if style == "Source" and "number" in _classes(child) and self._line is not None:
                self._line.tab()

    def _text(self, element: "HtmlElement", text: str | None, style: str, look: Look) -> None:
        if not text or (self._line is None and not text.strip()):
            return
        if self._line is None:
            self._open(element, style)
        if self._line is not None:
            self._line.write(text, look)

    def _open(self, element: "HtmlElement", style: str) -> None:
        paragraph = self._paragraph(style)
        self._line = Line(paragraph, self._marks, self._styles)
        while element.tag not in _BLOCKS and (parent := element.getparent()) is not None:
            element = parent
        if reads_leftward("".join(islice(element.itertext(), _ENOUGH))):
            self._line.leftward = True
            paragraph._p.get_or_add_pPr().append(_bidi())  # noqa: SLF001  python-docx knows no w:bidi
        for given in self._waiting:
            self._marks.put(paragraph, given)
        self._waiting.clear()

    def _paragraph(self, style: str) -> Any:
        paragraph = self._container.add_paragraph()
        paragraph._p.style = self._styles[style]  # noqa: SLF001  see set_styles
        return paragraph

    def _close(self) -> None:
        self._line = None

    def _cell(self, cell: Any, element: "HtmlElement") -> None:
        story = Story(cell, self._marks, self._styles, "Table Text", lists=False)
        story._waiting, self._waiting = self._waiting, []
        story.tell(element)
        trim(cell)

    def _tile(self, cell: Any, element: "HtmlElement") -> None:
        story = Story(cell, self._marks, self._styles, "Figure Note", lists=False)
        story.tell(element)
        trim(cell)

    def _picture(self, element: "HtmlElement") -> None:
        """Draw a picture, or write its words where it holds what only a browser draws."""
        told = tell_picture(element)
        try:
            size, shapes = size_of(element), tuple(read_shapes(element))
        except NotDrawnError:
            self._paragraph("Caption").add_run(clean(told))
            return
        self._pictures += 1
        paragraph = self._paragraph("Picture")
        scale = min(_LARGEST, _WIDEST / size[0])
        add_drawing(paragraph, shapes, size, told, number=self._pictures, scale=scale)


def _classes(element: "HtmlElement") -> list[str]:
    return (element.get("class") or "").split()


def _hidden(element: "HtmlElement") -> bool:
    if element.tag in _HIDDEN or "hidden" in element.attrib:
        return True
    return any(name in _HIDDEN_CLASSES for name in _classes(element))


def _style_of(element: "HtmlElement", style: str) -> str:
    named = (_PARAGRAPH_CLASSES[name] for name in _classes(element) if name in _PARAGRAPH_CLASSES)
    return next(named, _PARAGRAPHS.get(element.tag, style))


def _look_of(element: "HtmlElement", look: Look) -> Look:
    named = (_LOOK_CLASSES[name] for name in _classes(element) if name in _LOOK_CLASSES)
    style = next(named, _LOOKS.get(element.tag, look.style))
    link = element.get("href") if element.tag == "a" else look.link
    return Look(style, look.bold or element.tag in _BOLD, link)


def _bidi() -> Any:
    from docx.oxml import OxmlElement  # noqa: PLC0415  see make_word

    return OxmlElement("w:bidi")

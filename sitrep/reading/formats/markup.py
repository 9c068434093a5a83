"""HTML to text: paragraphs parted by blank lines, nothing invented, in linear time."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BLOCKS: Final = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd"),
        *("details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer"),
        *(
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "html",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
        ),
        *("option", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead"),
        *("title", "tr", "ul", "head", "item", "quote", "list", "row", "cell"),
    )
)
_UNSEEN: Final = frozenset(
    (
        *("script", "style", "noscript", "template", "head", "svg", "math", "iframe", "object"),
        *("embed", "canvas", "audio", "video", "select", "textarea", "button"),
    )
)
_TAG: Final = re.compile(
    r"</?(?:p|br|div|a|em|strong|b|i|u|span|ul|ol|li|h[1-6]|img|blockquote|table|script|figure|section)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
_BREAK: Final = "\n"
_PARAGRAPH: Final = "\n\n"
_INNER_SPACE: Final = re.compile(r"[ \t\r\f\v\n]+")
_TOO_DEEP: Final = re.compile("depth", re.IGNORECASE)


def looks_like_html(text: str) -> bool:
    """Tell whether a text holds HTML tags, not just a "<" somewhere."""
    return "<" in text and _TAG.search(text) is not None


def parse_html(text: str) -> tuple["HtmlElement | None", bool]:
    """Parse HTML leniently; the second value is true where nesting was too deep to read it all."""
    from lxml import etree, html  # noqa: PLC0415 - heavy

    # Null characters would end the text for the parser.
    source = text.replace("\0", "\ufffd").encode("utf-8", "replace")
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_pis=True)
    try:
        tree = html.document_fromstring(source, parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None, False
    return tree, any(_TOO_DEEP.search(entry.message) for entry in parser.error_log)


def html_text(markup: str) -> str:
    """Return the text of an HTML fragment as a reader sees it: one paragraph a block."""
    tree, _ = parse_html(f"<div>{markup}</div>")
    return "" if tree is None else element_text(tree)


def element_text(root: "HtmlElement") -> str:
    """Return the text below an element: blocks parted by a blank line, `br` as a line break."""
    return join_runs(_runs(root))


def join_runs(runs: Iterable[str]) -> str:
    """Fold white space within the runs and put the paragraphs together."""
    paragraphs: list[str] = []
    lines: list[str] = []
    line: list[str] = []
    for run in runs:
        if run not in {_BREAK, _PARAGRAPH}:
            line.append(run)
            continue
        lines.append(_INNER_SPACE.sub(" ", "".join(line)).strip(" "))
        line.clear()
        if run == _PARAGRAPH:
            if paragraph := "\n".join(filter(None, lines)):
                paragraphs.append(paragraph)
            lines.clear()
    lines.append(_INNER_SPACE.sub(" ", "".join(line)).strip(" "))
    if paragraph := "\n".join(filter(None, lines)):
        paragraphs.append(paragraph)
    return "\n\n".join(paragraphs)


def _runs(root: "HtmlElement") -> Iterator[str]:
    """Yield the runs of text below an element, with marks for the breaks between them."""
    from lxml import etree  # noqa: PLC0415 - heavy

    unseen: HtmlElement | None = None
    for event, element in etree.iterwalk(root, events=("start", "end", "comment")):
        name = element.tag.lower() if isinstance(element.tag, str) else "#comment"
        if event == "start":
            if unseen is None and name in _UNSEEN:
                unseen = element
            if unseen is None:
                yield _BREAKS.get(name, "")
                yield _text(element.text)
            continue
        if unseen is element:
            unseen = None
        if unseen is None:
            yield _PARAGRAPH if name in _BLOCKS else ""
            if element is not root:
                yield _text(element.tail)


_BREAKS: Final = {**dict.fromkeys(_BLOCKS, _PARAGRAPH), "br": _BREAK, "lb": _BREAK}


def _text(raw: str | None) -> str:
    """Fold line breaks of the markup, so that none of them can be taken for a break of the text."""
    return raw.replace("\n", " ") if raw else ""

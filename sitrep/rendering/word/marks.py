"""Links of a page and the places that they lead to, as Word's hyperlinks and bookmarks."""

import re
from typing import TYPE_CHECKING, Any

from sitrep.rendering.escape import to_link

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.parts.document import DocumentPart
    from lxml.html import HtmlElement

_LONGEST = 40  # characters of a bookmark's name that Word takes
_NOT_IN_A_NAME = re.compile(r"[^A-Za-z0-9_]")


class Marks:
    """The bookmarks of one document, named after the ids of the page, and its addresses."""

    def __init__(self, part: "DocumentPart", body: "HtmlElement") -> None:
        """Name a bookmark for every id of the page."""
        self._part = part
        self._names: dict[str, str] = {}
        self._set = 0
        taken: set[str] = set()
        for given in body.xpath("//@id"):
            name = _NOT_IN_A_NAME.sub("_", str(given))[: _LONGEST - 8]
            # A name begins with a letter, and no two differ in case only.
            name = name if name[:1].isalpha() else f"a_{name}"
            if name.lower() in taken:
                name = f"{name}_{len(taken)}"
            taken.add(name.lower())
            self._names.setdefault(str(given), name)

    def put(self, paragraph: Any, given: str) -> None:
        """Put the bookmark of an id at the end of what a paragraph holds so far."""
        if (name := self._names.pop(given, None)) is None:
            return
        self._names[given] = name
        from docx.oxml import OxmlElement  # noqa: PLC0415  see make_word
        from docx.oxml.ns import qn  # noqa: PLC0415  see make_word

        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        for mark in (start, end):
            mark.set(qn("w:id"), str(self._set))
        start.set(qn("w:name"), name)
        self._set += 1
        paragraph._p.append(start)  # noqa: SLF001  python-docx has no bookmarks of its own
        paragraph._p.append(end)  # noqa: SLF001

    def link(self, paragraph: Any, address: str) -> "BaseOxmlElement | None":
        """Begin a link in a paragraph: within the page or to the web; None for anything else."""
        from docx.opc.constants import RELATIONSHIP_TYPE  # noqa: PLC0415  see make_word
        from docx.oxml import OxmlElement  # noqa: PLC0415  see make_word
        from docx.oxml.ns import qn  # noqa: PLC0415  see make_word

        link = OxmlElement("w:hyperlink")
        if address.startswith("#"):
            if (name := self._names.get(address[1:])) is None:
                return None
            link.set(qn("w:anchor"), name)
        elif safe := to_link(address):
            link.set(qn("r:id"), self._part.relate_to(safe, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        else:
            return None
        link.set(qn("w:history"), "1")
        paragraph._p.append(link)  # noqa: SLF001
        return link

"""Paper, margins, head and foot of a Word file."""

from collections.abc import Mapping
from typing import Any

from sitrep.rendering.escape import clean

_SIZES = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}  # millimetres


def lay_out_pages(document: Any, paper: str, *, head: str, foot: str, labels: Mapping[str, Any]) -> None:
    """Set paper and margins; `head` runs from the second page on, `foot` and "page x of y" on all."""
    from docx.oxml.ns import qn  # noqa: PLC0415  see make_word
    from docx.shared import Mm  # noqa: PLC0415  see make_word

    width, height = _SIZES[paper]
    section = document.sections[0]
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.left_margin = section.right_margin = Mm(17)
    section.top_margin, section.bottom_margin = Mm(20), Mm(19)
    section.header_distance = section.footer_distance = Mm(10)
    section.different_first_page_header_footer = True
    for setting in document.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")  # else Word takes the file for one of 2010
    edge = Mm(width - 34)
    section.first_page_header.is_linked_to_previous = False
    section.header.paragraphs[0].add_run(clean(head))
    for footer in (section.footer, section.first_page_footer):
        paragraph = footer.paragraphs[0]
        _tabs(paragraph, edge)
        paragraph.add_run(clean(foot) + "\t" + f"{labels['page']} ")
        _field(paragraph, "PAGE")
        paragraph.add_run(f" {labels['of']} ")
        _field(paragraph, "NUMPAGES")


def _tabs(paragraph: Any, edge: Any) -> None:
    from docx.enum.text import WD_TAB_ALIGNMENT  # noqa: PLC0415  see make_word

    paragraph.style.paragraph_format.tab_stops.clear_all()
    paragraph.style.paragraph_format.tab_stops.add_tab_stop(edge, WD_TAB_ALIGNMENT.RIGHT)


def _field(paragraph: Any, what: str) -> None:
    """Add a field that Word computes; "1" stands in it until then."""
    from docx.oxml import OxmlElement  # noqa: PLC0415  see make_word
    from docx.oxml.ns import qn  # noqa: PLC0415  see make_word

    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), what)
    field.append(paragraph.add_run("1")._r)  # noqa: SLF001  python-docx has no fields
    paragraph._p.append(field)  # noqa: SLF001

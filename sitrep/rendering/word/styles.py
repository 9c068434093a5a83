"""The styles of the Word file: the fonts and colours of the page, on Word's own style names."""

from dataclasses import dataclass
from typing import Any

# The faces of the page; fontTable.xml names what Word takes where they are not installed.
_SANS, _SERIF, _RIGHT_TO_LEFT = "IBM Plex Sans", "Source Serif 4", "Vazirmatn"
_FALLBACKS = {_SANS: "Arial", _SERIF: "Georgia", _RIGHT_TO_LEFT: "Tahoma"}
_INK, _SOFT, _ACCENT, _LINK, _HAIR = "17212B", "55606C", "8F1D1D", "1D4F80", "D5DADE"


@dataclass(frozen=True, slots=True)
class _Style:
    """A style: size and spacing in points, indents in millimetres (`hanging`: of the first line)."""

    name: str
    size: float | None = None
    font: str | None = None
    bold: bool | None = None
    italic: bool | None = None
    colour: str | None = None
    before: float | None = None
    after: float | None = None
    indent: float | None = None
    hanging: float | None = None
    keep: bool | None = None
    base: str | None = None
    line: str | None = None  # a border: "bottom" or "left"
    caps: bool | None = None


_PARAGRAPHS = (
    _Style("Normal", 9.5, _SANS, colour=_INK, before=0, after=4),
    _Style("Title", 24, _SANS, bold=True, colour=_INK, before=0, after=0, keep=True),
    _Style("Subtitle", 11, _SANS, bold=False, italic=False, colour=_SOFT, before=0, after=4),
    _Style("Heading 1", 11.5, _SANS, bold=True, colour=_INK, before=14, after=4, keep=True, line="bottom"),
    _Style("Heading 2", 10, _SANS, bold=True, colour=_ACCENT, before=8, after=3, keep=True),
    _Style("Heading 3", 9.5, _SANS, bold=True, colour=_INK, before=6, after=2, keep=True),
    _Style("List Bullet", after=4),
    _Style("List Bullet 2", after=3),
    _Style("List Continue", after=4),
    _Style("List Number", after=4),
    _Style("List Number 2", after=3),
    _Style("Quote", 9, italic=False, colour=_SOFT, after=4, indent=11, line="left"),
    _Style(
        "Intense Quote", 9.5, bold=False, italic=False, colour=_INK, before=2, after=2, indent=4, line="left"
    ),
    _Style("Caption", 8, bold=False, colour=_SOFT, before=2, after=6),
    _Style("Header", 7, colour=_SOFT),
    _Style("Footer", 7, colour=_SOFT),
    _Style("Fine Print", 8, after=3, base="Normal"),
    _Style("Source", 8, after=2, indent=10, hanging=10, base="Normal"),
    _Style("Fact", 8.5, after=0, indent=26, hanging=26, base="Normal"),
    _Style("Picture", before=4, after=2, keep=True, base="Normal"),
    _Style("Table Text", 8.5, after=2, base="Normal"),
    _Style("Figure", 16, bold=True, before=4, after=0, base="Normal"),
    _Style("Figure Note", 8, after=0, base="Normal"),
)
_CHARACTERS = (
    _Style("Quoted", font=_SERIF),
    _Style("Tag", 7.5, bold=True, colour=_SOFT),
    _Style("Fine", 8, colour=_SOFT),
    _Style("Hyperlink", colour=_LINK),
)


def set_styles(document: Any, language: str) -> dict[str, str]:
    """Set the look of Word's own styles, add those that it lacks, and the language of the text.

    Returns the id of each style by its name: python-docx goes through all of them to find one.
    """
    from docx.enum.style import WD_STYLE_TYPE  # noqa: PLC0415  see make_word
    from docx.oxml.ns import qn  # noqa: PLC0415  see make_word

    for style in _PARAGRAPHS:
        found = _find(document, style, WD_STYLE_TYPE.PARAGRAPH)
        _set_font(found, style)
        _set_paragraph(found, style)
    for style in _CHARACTERS:
        _set_font(_find(document, style, WD_STYLE_TYPE.CHARACTER), style)
    for found in document.styles.element.iter(qn("w:lang")):
        found.set(qn("w:val"), language)
    _drop_table_styles(document)
    _name_fallbacks(document)
    return {style.name: style.style_id for style in document.styles}


def _find(document: Any, style: _Style, kind: Any) -> Any:
    names = {each.name for each in document.styles}
    if style.name in names:
        return document.styles[style.name]
    made = document.styles.add_style(style.name, kind)
    if style.base:
        made.base_style = document.styles[style.base]
    made.quick_style = True
    return made


def _set_font(found: Any, style: _Style) -> None:
    from docx.oxml.ns import qn  # noqa: PLC0415  see make_word
    from docx.shared import Pt, RGBColor  # noqa: PLC0415  see make_word

    font = found.font
    if style.size is not None:
        font.size = Pt(style.size)
        properties = found.element.get_or_add_rPr()
        _value(properties, "w:szCs", str(round(style.size * 2)))
    if style.bold is not None:
        font.bold = font.cs_bold = style.bold
    if style.italic is not None:
        font.italic = font.cs_italic = style.italic
    if style.colour is not None:
        font.color.rgb = RGBColor.from_string(style.colour)
    if style.font is not None:
        fonts = found.element.get_or_add_rPr().get_or_add_rFonts()
        fonts.attrib.clear()
        for key, name in (("ascii", style.font), ("hAnsi", style.font), ("eastAsia", style.font)):
            fonts.set(qn(f"w:{key}"), name)
        fonts.set(qn("w:cs"), _RIGHT_TO_LEFT)


def _set_paragraph(found: Any, style: _Style) -> None:
    from docx.shared import Mm, Pt  # noqa: PLC0415  see make_word

    form = found.paragraph_format
    if style.before is not None:
        form.space_before = Pt(style.before)
    if style.after is not None:
        form.space_after = Pt(style.after)
    form.line_spacing = 1.15
    form.keep_together = True
    if style.indent is not None:
        form.left_indent = Mm(style.indent)
        form.right_indent = Mm(0)
    if style.hanging is not None and style.indent is not None:
        form.first_line_indent = Mm(-style.hanging)
        form.tab_stops.add_tab_stop(Mm(style.indent))
    if style.keep is not None:
        form.keep_with_next = style.keep
    _set_border(found, style)


def _set_border(found: Any, style: _Style) -> None:
    """Give a paragraph the line of its style, and none that the empty document had."""
    from docx.oxml import OxmlElement  # noqa: PLC0415  see make_word
    from docx.oxml.ns import qn  # noqa: PLC0415  see make_word

    properties = found.element.get_or_add_pPr()
    for old in properties.findall(qn("w:pBdr")):
        properties.remove(old)
    if style.line is None:
        return
    borders = OxmlElement("w:pBdr")
    border = OxmlElement(f"w:{style.line}")
    for key, value in (
        ("val", "single"),
        ("sz", "8"),
        ("space", "6" if style.line == "left" else "1"),
        ("color", _INK if style.line == "bottom" else _HAIR),
    ):
        border.set(qn(f"w:{key}"), value)
    borders.append(border)
    # The schema wants the border before spacing and indents.
    following = (
        "w:shd",
        "w:tabs",
        "w:suppressAutoHyphens",
        "w:bidi",
        "w:spacing",
        "w:ind",
        "w:contextualSpacing",
        "w:jc",
        "w:outlineLvl",
    )
    properties.insert_element_before(borders, *following)


def _drop_table_styles(document: Any) -> None:
    """Take the looks of tables away that the empty document offers and that nothing here uses."""
    for style in list(document.styles):
        if style.name.startswith(("Light ", "Medium ", "Dark ", "Colorful ")):
            style.delete()


def _name_fallbacks(document: Any) -> None:
    """Name in the font table what takes the place of a font that is not installed."""
    from docx.opc.constants import RELATIONSHIP_TYPE  # noqa: PLC0415  see make_word

    part = document.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
    entries = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{fallback}"/></w:font>'
        for name, fallback in _FALLBACKS.items()
    )
    part._blob = part.blob.replace(b"</w:fonts>", entries.encode() + b"</w:fonts>")  # noqa: SLF001


def _value(properties: Any, name: str, value: str) -> None:
    from docx.oxml import OxmlElement  # noqa: PLC0415  see make_word
    from docx.oxml.ns import qn  # noqa: PLC0415  see make_word

    for old in properties.findall(qn(name)):
        properties.remove(old)
    made = OxmlElement(name)
    made.set(qn("w:val"), value)
    sizes = properties.find(qn("w:sz"))
    sizes.addnext(made)

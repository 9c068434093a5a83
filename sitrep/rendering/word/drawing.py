"""A picture of the page as a drawing that Word can edit: a group of DrawingML shapes (ECMA-376, 20)."""

from collections.abc import Iterator, Sequence
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from sitrep.rendering.escape import clean
from sitrep.rendering.word.directions import split_directions
from sitrep.rendering.word.shapes import Dot, Label, Outline, Paint, Shape

_EMU = 9525  # in a pixel
_SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
}


def add_drawing(
    paragraph: Any,
    shapes: Sequence[Shape],
    size: tuple[float, float],
    told: str,
    *,
    number: int,
    scale: float,
) -> None:
    """Add shapes to a paragraph, with `told` for who cannot see them; `number` is the drawing's own."""
    from docx.oxml import parse_xml  # noqa: PLC0415  see make_word

    first = number * 100_000
    inner = "".join(
        _shape(shape, first + place, size[0], scale) for place, shape in enumerate(shapes, start=1)
    )
    width, height = (_length(each, scale) for each in size)
    spaces = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in _SPACES.items())
    extent = f'cx="{width}" cy="{height}"'
    paragraph._p.append(  # noqa: SLF001  python-docx adds bitmaps only
        parse_xml(
            f'<w:r {spaces}><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing>'
            f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>'
            f'<wp:docPr id="{first}" name="Picture {number}" descr={quoteattr(clean(told))}/>'
            f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{_SPACES["wpg"]}"><wpg:wgp>'
            '<wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/>'
            f'<a:ext {extent}/><a:chOff x="0" y="0"/>'
            f"<a:chExt {extent}/></a:xfrm></wpg:grpSpPr>{inner}</wpg:wgp></a:graphicData></a:graphic>"
            "</wp:inline></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r>"
        )
    )


def _length(pixels: float, scale: float) -> int:
    return round(pixels * scale * _EMU)


def _shape(shape: Shape, number: int, room: float, scale: float) -> str:
    if isinstance(shape, Label):
        return _label(shape, number, room, scale)
    if isinstance(shape, Dot):
        side = 2 * shape.radius
        frame = _frame(shape.x - shape.radius, shape.y - shape.radius, side, side, scale)
        return _wrap(number, frame + _preset("ellipse") + _painted(shape.paint, scale))
    return _outline(shape, number, scale)


def _wrap(number: int, properties: str, *, box: bool = False, inner: str = "<wps:bodyPr/>") -> str:
    kind = ' txBox="1"' if box else ""
    return (
        f'<wps:wsp><wps:cNvPr id="{number}" name="Shape {number}"/><wps:cNvSpPr{kind}/>'
        f"<wps:spPr>{properties}</wps:spPr>{inner}</wps:wsp>"
    )


def _frame(x: float, y: float, width: float, height: float, scale: float) -> str:
    left, top, wide, high = (_length(each, scale) for each in (x, y, width, height))
    return f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'


def _preset(name: str) -> str:
    return f'<a:prstGeom prst="{name}"><a:avLst/></a:prstGeom>'


def _painted(paint: Paint, scale: float) -> str:
    fill = "<a:noFill/>" if paint.fill is None else _solid(paint.fill, paint.opacity)
    if paint.stroke is None:
        return f"{fill}<a:ln><a:noFill/></a:ln>"
    return f'{fill}<a:ln w="{_length(paint.width, scale)}">{_solid(paint.stroke, 1)}<a:round/></a:ln>'


def _solid(colour: str, opacity: float) -> str:
    alpha = f'<a:alpha val="{round(opacity * 100_000)}"/>' if opacity < 1 else ""
    return f'<a:solidFill><a:srgbClr val="{colour}">{alpha}</a:srgbClr></a:solidFill>'


def _outline(shape: Outline, number: int, scale: float) -> str:
    points = [point for line in shape.lines for point in line]
    if not points:
        return ""
    left, top = min(x for x, _ in points), min(y for _, y in points)
    width, height = max(x for x, _ in points) - left, max(y for _, y in points) - top
    steps = "".join(_steps(shape, left, top, scale))
    area = f'w="{_length(width, scale)}" h="{_length(height, scale)}"'
    return _wrap(
        number,
        f"{_frame(left, top, width, height, scale)}<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        f'<a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path {area}>{steps}</a:path></a:pathLst>'
        f"</a:custGeom>{_painted(shape.paint, scale)}",
    )


def _steps(shape: Outline, left: float, top: float, scale: float) -> Iterator[str]:
    for line, closed in zip(shape.lines, shape.closed, strict=True):
        for place, (x, y) in enumerate(line):
            name = "lnTo" if place else "moveTo"
            yield f'<a:{name}><a:pt x="{_length(x - left, scale)}" y="{_length(y - top, scale)}"/></a:{name}>'
        if closed:
            yield "<a:close/>"


def _label(label: Label, number: int, room: float, scale: float) -> str:
    """Write a label into a box without edges, within the picture's width and with its baseline in place."""
    free = {"middle": 2 * min(label.x, room - label.x), "end": label.x}.get(label.anchor, room - label.x)
    width, height = max(1, min(len(label.text) * label.size + 4, free)), label.size * 1.4
    left = label.x - {"middle": width / 2, "end": width}.get(label.anchor, 0)
    frame = _frame(left, label.y + label.size * 0.3 - height, width, height, scale)
    justified = {"middle": "center", "end": "right"}.get(label.anchor, "left")
    bold = "<w:b/><w:bCs/>" if label.bold else ""
    half_points = round(label.size * scale * 0.75 * 2)
    runs = "".join(
        f'<w:r><w:rPr>{bold}<w:color w:val="{label.colour}"/><w:sz w:val="{half_points}"/>'
        f'<w:szCs w:val="{half_points}"/>{"<w:rtl/>" if leftward else ""}</w:rPr>'
        f'<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
        for text, leftward in split_directions(label.text)
    )
    inner = (
        '<wps:txbx><w:txbxContent><w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" '
        f'w:lineRule="auto"/><w:jc w:val="{justified}"/></w:pPr>{runs}</w:p></w:txbxContent></wps:txbx>'
        '<wps:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"><a:noAutofit/></wps:bodyPr>'
    )
    properties = f"{frame}{_preset('rect')}<a:noFill/><a:ln><a:noFill/></a:ln>"
    return _wrap(number, properties, box=True, inner=inner)

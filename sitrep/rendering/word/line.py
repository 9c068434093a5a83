"""One paragraph in the making: folded white space, runs by look and direction, links."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sitrep.rendering.word.directions import LEFT_TO_RIGHT_MARK, split_directions
from sitrep.rendering.word.marks import Marks

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

_SPACE = re.compile(r"[ \t\n\r\f]+")
# What XML 1.0 has no form for.
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Look:
    """How a run looks: a character style, or bold; `link` is the address that it leads to."""

    style: str | None = None
    bold: bool = False
    link: str | None = None


class Line:
    """A paragraph that is being written."""

    def __init__(self, paragraph: "Paragraph", marks: Marks, styles: Mapping[str, str]) -> None:
        """Begin with an empty paragraph; `styles` are ids by name."""
        self._paragraph = paragraph
        self._styles = styles
        self._marks = marks
        self._written = False
        self._space = False
        self._link: tuple[str, Any] | None = None
        self._last: tuple[Run, tuple[Any, ...]] | None = None
        self.leftward = False

    def write(self, text: str, look: Look) -> None:
        """Add text as HTML folds it: runs of white space are one space, none at the ends of the paragraph."""
        folded = _SPACE.sub(" ", _NO_XML.sub("", text))
        if self._written and folded[:1] == " ":
            self._space = True
        words = folded.strip(" ")
        if not words:
            return
        lead = " " if self._space else ""
        self._space = folded[-1] == " "
        self._written = True
        place = self._place_of(look)
        if lead and place is not self._paragraph._p and len(place) == 0:  # noqa: SLF001
            # The space before a link is no part of it.
            self._run(lead, Look(look.style, look.bold), self._paragraph._p, leftward=False)  # noqa: SLF001
            self._paragraph._p.append(place)  # noqa: SLF001
            lead = ""
        if self.leftward and look.link:
            # The brackets of "[1]" would each take the paragraph's direction.
            words = f"{LEFT_TO_RIGHT_MARK}{words}{LEFT_TO_RIGHT_MARK}"
        for stretch, leftward in split_directions(lead + words):
            self._run(stretch, look, place, leftward=leftward)

    def isolate(self) -> None:
        """Keep what follows from being drawn into a right-to-left stretch that ends here."""
        if self._written and not self.leftward:
            self._run(LEFT_TO_RIGHT_MARK, Look(), self._paragraph._p, leftward=False)  # noqa: SLF001

    def tab(self) -> None:
        """Add a tab."""
        self._paragraph.add_run().add_tab()
        self._written = self._space = False

    def break_line(self) -> None:
        """Add a line break."""
        self._paragraph.add_run().add_break()
        self._space = False

    @property
    def empty(self) -> bool:
        """Whether nothing was written yet."""
        return not self._written

    def _place_of(self, look: Look) -> Any:
        """Return the element that runs go into: the paragraph, or the link that they belong to."""
        if look.link is None:
            self._link = None
            return self._paragraph._p  # noqa: SLF001  python-docx adds no links
        if self._link is None or self._link[0] != look.link:
            made = self._marks.link(self._paragraph, look.link)
            self._link = (look.link, self._paragraph._p if made is None else made)  # noqa: SLF001
        return self._link[1]

    def _run(self, text: str, look: Look, place: Any, *, leftward: bool) -> None:
        from docx.oxml import OxmlElement  # noqa: PLC0415  see make_word
        from docx.text.run import Run  # noqa: PLC0415  see make_word

        kind = (place, look, leftward)
        if self._last is not None and self._last[1] == kind and place[-1] is self._last[0]._r:  # noqa: SLF001
            self._last[0].add_text(text)
            return
        element = OxmlElement("w:r")
        place.append(element)
        run = Run(element, self._paragraph)
        self._last = (run, kind)
        style = "Hyperlink" if look.link is not None and place is not self._paragraph._p else look.style  # noqa: SLF001
        if style:
            element.style = self._styles[style]
        if look.bold:
            run.font.bold = run.font.cs_bold = True
        if leftward:
            run.font.rtl = True
        run.add_text(text)

"""The visible text of brief.html, and what a screen reader says of its pictures."""

import re
from html.parser import HTMLParser

from sitrep.verification.pages.page import Line, Page

_SILENT = frozenset({"style", "script", "template", "noscript"})
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "cite",
        "code",
        "data",
        "em",
        "i",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "tspan",
        "u",
        "var",
        "wbr",
    ]
)
_EMPTY = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
_SPOKEN = ("alt", "aria-label", "data-foot", "datetime", "content")
_CITED = "source-"
# Tags that never end, each of which the parser would look for to the end of the page.
_UNENDED = re.compile(r"<(?=[^<>]*(?:<|\Z))")
_PICTURE = "svg"


def read_webpage(data: bytes) -> Page:
    """Read an HTML page as a browser shows it; title, descriptions and texts of pictures are lines too."""
    reader = _Reader()
    reader.feed(_UNENDED.sub("&lt;", data.decode("utf-8", "replace")))
    reader.close()
    reader.end_line()
    return Page(
        tuple(reader.lines),
        anchors=frozenset(reader.anchors),
        links=tuple(reader.links),
        wrong=tuple(reader.wrong),
    )


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[Line] = []
        self.anchors: set[str] = set()
        self.links: list[tuple[str, str]] = []
        self.wrong: list[tuple[str, str]] = []
        self._parts: list[str] = []
        self._where = "line 1"
        self._anchor = ""
        self._silent = ""
        self._level = 0
        self._drawing = 0
        self._target: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag not in _INLINE:
            self.end_line()
        if name := given.get("id"):
            self.anchors.add(name)
            self._anchor = name
        if tag in _SILENT:
            self._silent = tag
        if tag == _PICTURE:
            self._drawing += 1
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdecimal():
            self._level = int(tag[1])
        if tag == "a" and given.get("href", "").startswith("#"):
            self.links.append((given["href"][1:], self._here()))
            self._target = given["href"][1:]
        self._speak(given)

    def _speak(self, given: dict[str, str]) -> None:
        """Put attributes that hold text into lines of their own; a header of HTTP is none."""
        spoken = _SPOKEN[:-1] if "http-equiv" in given else _SPOKEN
        for key in spoken:
            if text := given.get(key):
                where = f"{self._here()}, {key}"
                self.lines.append(Line(where, text, beside=True, drawn=self._drawing > 0))

    def handle_endtag(self, tag: str) -> None:
        if tag == self._silent:
            self._silent = ""
        if tag == "a":
            self._target = None
        if tag == _PICTURE and self._drawing:
            self.end_line()
            self._drawing -= 1
        if tag not in _INLINE:
            self.end_line()

    def handle_data(self, data: str) -> None:
        if self._silent or not data:
            return
        if not self._parts:
            self._where = self._here()
        self._parts.append(data)
        target = self._target
        if target and target.startswith(_CITED) and data.strip(" []\u00a0") != target.removeprefix(_CITED):
            self.wrong.append((self._where, f"The citation {data.strip()} leads to {target}."))

    def end_line(self) -> None:
        """Put what was read since the last block into a line."""
        text = "".join(self._parts)
        if text.strip():
            line = " ".join(text.split("\n"))
            self.lines.append(Line(self._where, line, self._level, drawn=self._drawing > 0))
        self._parts.clear()
        self._level = 0

    def _here(self) -> str:
        return f"line {self.getpos()[0]}" + (f", #{self._anchor}" if self._anchor else "")

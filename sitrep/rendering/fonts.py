"""The bundled fonts: which files a page needs, and the style rules that name them."""

import base64
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sitrep.errors import TemplateFailure

LIST = Path("fonts/fonts.json")
_RANGE = re.compile(r"U\+([0-9A-Fa-f]{1,6})(?:-([0-9A-Fa-f]{1,6}))?")


@dataclass(frozen=True, slots=True)
class Font:
    """One file: a family in one weight for the code points in `spans` (first and last included)."""

    family: str
    weight: int
    file: str
    ranges: str
    spans: tuple[tuple[int, int], ...]

    def serves(self, codes: Sequence[int]) -> bool:
        """Whether any of the code points is drawn with this file."""
        return any(first <= code <= last for code in codes for first, last in self.spans)


def list_fonts(folders: Sequence[Path]) -> tuple[Font, ...]:
    """List the fonts of the first folder that has a `fonts/fonts.json`.

    Raises:
        TemplateFailure: for a list that is missing or wrong.
    """
    for folder in folders:
        file = folder / LIST
        if file.is_file():
            try:
                return tuple(_font(entry) for entry in json.loads(file.read_text(encoding="utf-8")))
            except (KeyError, TypeError, ValueError, OSError) as error:
                raise TemplateFailure(f"{file}: not a list of fonts ({error}).") from error
    raise TemplateFailure(f"No {LIST} in {', '.join(map(str, folders))}.")


def _font(entry: dict[str, str]) -> Font:
    spans = tuple((int(first, 16), int(last or first, 16)) for first, last in _RANGE.findall(entry["ranges"]))
    return Font(entry["family"], int(entry["weight"]), entry["file"], entry["ranges"], spans)


def needed_fonts(fonts: Sequence[Font], text: str) -> Iterator[Font]:
    """Yield the fonts that serve a code point of the text."""
    codes = sorted({ord(sign) for sign in text})
    return (font for font in fonts if font.serves(codes))


def face_rules(fonts: Sequence[Font], folders: Sequence[Path], *, embedded: bool) -> str:
    """Write the @font-face rules: with the files inside, or with addresses relative to the templates."""
    return "".join(
        f'@font-face{{font-family:"{font.family}";font-weight:{font.weight};font-display:swap;'
        f'src:url("{_data(font, folders) if embedded else f"fonts/{font.file}"}") format("woff2");'
        f"unicode-range:{font.ranges}}}\n"
        for font in fonts
    )


def _data(font: Font, folders: Sequence[Path]) -> str:
    for folder in folders:
        file = folder / "fonts" / font.file
        if file.is_file():
            return "data:font/woff2;base64," + base64.b64encode(file.read_bytes()).decode()
    raise TemplateFailure(f"fonts/{font.file} is listed in {LIST} but is not there.")

r"""Copy the bundled fonts out of their npm packages and list them in `templates/fonts/fonts.json`.

How to renew them: in an empty folder run

    npm pack @fontsource/ibm-plex-sans@5.3.0 @fontsource/source-serif-4@5.3.1 \
             @fontsource/vazirmatn@5.3.0 @fontsource/noto-sans-math@5.3.0

and then `python tools/fetch_fonts.py THAT_FOLDER`. Only the weights and scripts that the page uses are
taken, of the mathematical one only the signs that the other families lack; the list holds package,
version, file, SHA-256 and the code points that each file serves.
"""

import hashlib
import io
import json
import re
import sys
import tarfile
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset

FONTS = Path(__file__).parents[1] / "templates" / "fonts"
_LETTERS = ("latin", "latin-ext", "cyrillic", "cyrillic-ext")
# The other cuts get a family name of their own: WeasyPrint takes files of one name and weight for one font.
_BARE = ("latin", "arabic")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A family of the page: where it comes from and which cuts of it are used."""

    name: str
    family: str
    scripts: tuple[str, ...]
    weights: tuple[int, ...]
    signs: str = ""


WANTED = (
    Wanted("ibm-plex-sans", "IBM Plex Sans", _LETTERS, (400, 600)),
    Wanted("source-serif-4", "Source Serif 4", _LETTERS, (400,)),
    Wanted("vazirmatn", "Vazirmatn", ("arabic",), (400, 600)),
    Wanted("noto-sans-math", "Noto Sans Math", ("latin",), (400,), "≈≠≤≥±×÷←↑→↓↔■□▪●○"),
)


def main(folder: Path) -> None:
    """Copy fonts and licences from the packed packages in `folder` and write the list."""
    listed: list[dict[str, object]] = []
    for wanted in WANTED:
        packed = max(folder.glob(f"fontsource-{wanted.name}-[0-9]*.tgz"))
        with tarfile.open(packed) as package:
            listed += _take(package, wanted)
    text = json.dumps(listed, indent=2, ensure_ascii=False) + "\n"
    (FONTS / "fonts.json").write_text(text, encoding="utf-8")
    print(f"{len(listed)} fonts in {FONTS}")


def _take(package: tarfile.TarFile, wanted: Wanted) -> list[dict[str, object]]:
    home = FONTS / wanted.name
    home.mkdir(parents=True, exist_ok=True)
    (home / "LICENSE").write_bytes(_read(package, "LICENSE"))
    about = json.loads(_read(package, "package.json"))
    taken: list[dict[str, object]] = []
    for script in wanted.scripts:
        for weight in wanted.weights:
            cut = f"{wanted.name}-{script}-{weight}-normal"
            data = _read(package, f"files/{cut}.woff2")
            ranges = _ranges(_read(package, f"{weight}.css").decode(), cut)
            if wanted.signs:
                data, ranges = _cut_down(data, wanted.signs)
            (home / f"{cut}.woff2").write_bytes(data)
            taken.append(
                {
                    "family": wanted.family if script in _BARE else f"{wanted.family} {script}",
                    "weight": weight,
                    "script": script,
                    "file": f"{wanted.name}/{cut}.woff2",
                    "package": about["name"],
                    "version": about["version"],
                    "sha256": hashlib.sha256(data).hexdigest(),
                    "ranges": ranges,
                }
            )
    return taken


def _cut_down(data: bytes, signs: str) -> tuple[bytes, str]:
    """Keep of a font only the given signs it has."""
    options = subset.Options(flavor="woff2", recalc_timestamp=False, notdef_outline=True)
    font = subset.load_font(io.BytesIO(data), options)
    kept = sorted(set(font.getBestCmap()) & {ord(sign) for sign in signs})
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=kept)
    cutter.subset(font)
    written = io.BytesIO()
    subset.save_font(font, written, options)
    return written.getvalue(), ",".join(f"U+{code:04X}" for code in kept)


def _ranges(css: str, cut: str) -> str:
    """Return the code points that the package's own style sheet gives to a cut."""
    block = css.split(f"/* {cut} */", 1)[1]
    found = re.search(r"unicode-range:\s*([^;]+);", block)
    if found is None:
        raise ValueError(f"{cut}: no unicode-range in the package's style sheet")
    return found.group(1).strip()


def _read(package: tarfile.TarFile, name: str) -> bytes:
    member = package.extractfile(f"package/{name}")
    if member is None:
        raise FileNotFoundError(name)
    return member.read()


if __name__ == "__main__":
    main(Path(sys.argv[1]))

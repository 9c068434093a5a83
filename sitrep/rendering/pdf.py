"""A page to PDF/A: only the templates' own files are loaded, and the same page gives the same bytes."""

import hashlib
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from sitrep.errors import SitrepError, TemplateFailure
from sitrep.rendering.about import About
from sitrep.rendering.pango import look_in_homebrew
from sitrep.rendering.pictured import describe_pictures
from sitrep.rendering.xmp import write_xmp

if TYPE_CHECKING:
    from weasyprint.urls import URLFetcherResponse

# Where the templates seem to lie, so that no path of the machine gets into a page.
BASE = "file:///templates/"
# Tagged, fonts and colours inside, attachments allowed (ISO 19005-3, level A). What is made is not claimed to
# conform: that takes a validator and a page whose every letter has a font.
VARIANT = "pdf/a-3a"
_INTENT = "sRGB"  # any name but "srgb", see _colours


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A file inside the PDF; `relationship` is "Source" (of the page) or "Data" (that it shows)."""

    name: str
    content: bytes
    relationship: str
    description: str


def make_pdf(page: str, folders: Sequence[Path], about: About, enclosed: Sequence[Enclosed] = ()) -> bytes:
    """Make a PDF of an HTML page whose relative addresses are looked up in the templates folders.

    Title and language are those of the page. All times in it, those of the enclosed files too, are the issue
    time; its identifiers come from what it is made of.

    Raises:
        TemplateFailure: for a page that asks for anything else than a file of the templates.
        SitrepError: where WeasyPrint can't be loaded (Pango is missing).
    """
    look_in_homebrew(sys.platform, os.environ)
    try:
        from weasyprint import HTML  # noqa: PLC0415  Pango takes long to load and only PDF needs it
    except OSError as error:
        raise SitrepError(
            f"The PDF cannot be made: Pango is not installed ({error}). "
            '"sitrep check" tells what to install; "--format html" does without.'
        ) from error
    fetcher = _fetcher(tuple(folders))
    document = HTML(string=page, base_url=BASE, url_fetcher=fetcher, media_type="print")
    digest = _digest(page, about, enclosed)
    try:
        made = document.write_pdf(
            font_config=_font_configuration(tuple(folders)),
            pdf_identifier=digest[:16],
            pdf_variant=VARIANT,
            color_profiles={_INTENT: _colours()},
            output_intent=_INTENT,
            attachments=_attachments(enclosed, about),
            finisher=lambda laid_out, pdf: _finish(pdf, page, laid_out.metadata.title, about, digest),
        )
    except Exception as error:  # a style sheet can ask WeasyPrint for the impossible in many ways
        raise TemplateFailure(
            f"brief.html cannot be laid out on paper ({type(error).__name__}: {error}). "
            "Look at what your own brief.css or brief.html changes for print."
        ) from error
    if fetcher.refused:
        raise TemplateFailure(
            f"The page asks for {fetcher.refused[0]}, which is not a file of the templates. "
            "Put what the page needs into the templates folder and name it by its path in there."
        )
    return bytes(made)


def _digest(page: str, about: About, enclosed: Sequence[Enclosed]) -> bytes:
    """Return the hash of all that a PDF is made of."""
    digest = hashlib.sha256(f"{about!r}\n{len(page)}\n{page}".encode("utf-8", "replace"))
    for file in enclosed:
        digest.update(f"{file.name} {file.relationship} {len(file.content)}\n".encode())
        digest.update(file.content)
    return digest.digest()


def _colours() -> Any:
    """Return the sRGB profile that WeasyPrint brings along; left to itself it leaves the file open."""
    from weasyprint.css import ColorProfile  # noqa: PLC0415  see make_pdf

    with (files("weasyprint.pdf") / "sRGB2014.icc").open("rb") as file:
        return ColorProfile(file, "sRGB2014.icc", "relative-colorimetric", (["r"], ["g"], ["b"]))


def _attachments(enclosed: Sequence[Enclosed], about: About) -> list[Any]:
    from weasyprint import Attachment  # noqa: PLC0415  see make_pdf

    # The PDF's tree of names must be sorted.
    return [
        Attachment(
            string=file.content,
            name=file.name,
            description=file.description,
            created=about.issued,
            modified=about.issued,
            relationship=file.relationship,
        )
        for file in sorted(enclosed, key=lambda file: file.name)
    ]


def _finish(pdf: Any, page: str, title: str | None, about: About, digest: bytes) -> None:
    _describe(pdf, title, about, digest)
    _tell_pictures(pdf, page)
    for resources in pdf.objects:
        # A validator that knows no patterns and shadings passes a file that names none.
        for name in ("Pattern", "Shading") if isinstance(resources, dict) else ():
            if name in resources and not resources[name]:
                del resources[name]


def _tell_pictures(pdf: Any, page: str) -> None:
    """Put a picture's description behind its title: WeasyPrint takes the title alone in its place."""
    told = describe_pictures(page)
    for element in pdf.objects:
        if isinstance(element, dict) and element.get("S") == "/Figure" and "Alt" in element:
            title = element["Alt"].string
            element["Alt"] = type(element["Alt"])(told.get(title, title))


def _describe(pdf: Any, title: str | None, about: About, digest: bytes) -> None:
    """Write the properties: those of WeasyPrint know no Dublin Core beyond the title and take other times."""
    title = title or about.title
    producer = pdf.info["Producer"].string
    moment = about.issued.strftime("D:%Y%m%d%H%M%SZ")
    stated = {
        "Title": title,
        "Author": about.creator,
        "Subject": about.description,
        "Creator": about.program,
        "CreationDate": moment,
        "ModDate": moment,
    }
    written = type(pdf.info["Producer"])  # WeasyPrint's own kind of string
    pdf.info.update({key: written(value) for key, value in stated.items()})
    # WeasyPrint (70.0) lists each attachment twice.
    listed = pdf.catalog.get("AF", [])
    listed[:] = dict.fromkeys(listed)
    number = int(pdf.catalog["Metadata"].split()[0])
    pdf.objects[number].stream = [write_xmp(about, title=title, producer=producer, content=digest)]
    # A reader that looks for the packet without decoding streams finds it (ISO 19005-3, 6.6.2).
    pdf.objects[number].compress = False


@lru_cache(maxsize=4)
def _font_configuration(_folders: tuple[Path, ...]) -> Any:
    """Return the fonts that were unpacked for these folders: unpacking them takes longer than a page."""
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415  see make_pdf

    return FontConfiguration()


def find_file(url: str, folders: Sequence[Path]) -> Path | None:
    """Find the templates' own file that an address below BASE names; None for anything else.

    A link or `..` that leads out of the folder is anything else.
    """
    try:
        parts = urlsplit(url)
        inner = unquote(parts.path, errors="strict").removeprefix(urlsplit(BASE).path)
    except ValueError:
        return None
    if parts.scheme != "file" or parts.netloc or not url.startswith(BASE) or "\0" in inner:
        return None
    for folder in folders:
        root = folder.resolve()
        file = (root / inner).resolve()
        if file.is_relative_to(root) and file.is_file():
            return file
    return None


def _type_of(file: Path) -> str:
    """Return a media type that doesn't depend on the machine's own list."""
    return _TYPES.get(file.suffix.lower(), "application/octet-stream")


_TYPES = {
    ".css": "text/css",
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
}


def _fetcher(folders: tuple[Path, ...]) -> Any:
    from weasyprint.urls import URLFetcher, URLFetcherResponse  # noqa: PLC0415  see make_pdf

    class TemplateFetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
        """Serves the templates' own files, opens no address, and keeps what it refused."""

        def __init__(self) -> None:
            super().__init__(allowed_protocols=["file"], allow_redirects=False)
            self.refused: list[str] = []

        def fetch(self, url: str, headers: Any = None) -> "URLFetcherResponse":
            """Serve one file."""
            del headers
            file = find_file(url, folders)
            if file is None:
                self.refused.append(url if len(url) <= 80 else url[:79] + "…")
                raise ValueError(f"not a file of the templates: {url[:200]}")
            return URLFetcherResponse(url, file.read_bytes(), {"Content-Type": _type_of(file)})

    return TemplateFetcher()

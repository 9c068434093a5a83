"""A brief to files: Markdown, HTML, PDF and JSON."""

from collections.abc import Callable, Sequence
from pathlib import Path

from sitrep.assets import packaged
from sitrep.errors import UsageError
from sitrep.model import Brief
from sitrep.rendering.fonts import face_rules, list_fonts, needed_fonts
from sitrep.rendering.pdf import make_pdf
from sitrep.rendering.records import brief_record, to_json
from sitrep.rendering.templates import Templates

FORMATS = ("md", "html", "pdf", "json")
PAPERS = ("A4", "Letter")


def render_brief(
    brief: Brief, formats: Sequence[str], *, templates: Path | None, paper: str
) -> dict[str, bytes]:
    """Render a brief in each format asked for, in the order of FORMATS: file name to bytes.

    `templates` is the user's folder; its files win over the packaged ones, one by one. The same brief,
    templates and versions give the same bytes. Nothing is read but the templates, nothing is fetched.

    Raises:
        TemplateFailure: for a template that can't be rendered, naming file and line.
        UsageError: for a format or paper that is not known.
    """
    if unknown := [name for name in formats if name not in FORMATS]:
        raise UsageError(f'Unknown format "{unknown[0]}". Known: {", ".join(FORMATS)}.')
    if paper not in PAPERS:
        raise UsageError(f'Unknown paper "{paper}". Known: {", ".join(PAPERS)}.')
    folders = (*([templates] if templates else []), packaged("templates"))
    pages = Templates(folders, brief, paper)
    makers: dict[str, Callable[[], bytes]] = {
        "md": lambda: _encode(pages.render("brief.md")),
        "html": lambda: _encode(_page(pages, folders, "screen")),
        "pdf": lambda: make_pdf(_page(pages, folders, "paper"), folders),
        "json": lambda: to_json(brief_record(brief), indent=2).encode(),
    }
    return {f"brief.{name}": makers[name]() for name in FORMATS if name in formats}


def _page(pages: Templates, folders: Sequence[Path], medium: str) -> str:
    """Render the page for the "screen" (one file, fonts inside) or for "paper"."""
    bare = pages.render("brief.html", medium=medium, faces="")
    fonts = tuple(needed_fonts(list_fonts(folders), bare[bare.find("<body") :]))
    faces = face_rules(fonts, folders, embedded=medium == "screen")
    return pages.render("brief.html", medium=medium, faces=faces)


def _encode(page: str) -> bytes:
    # The templates' own text may hold what has no UTF-8 form; sources are cleaned of it.
    return page.encode("utf-8", "replace")

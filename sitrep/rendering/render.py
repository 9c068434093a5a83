"""A brief to files: the page in four forms, and its data."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from sitrep.assets import packaged
from sitrep.errors import UsageError
from sitrep.model import Brief
from sitrep.rendering.about import describe_brief
from sitrep.rendering.drawings import draw_history, draw_map
from sitrep.rendering.exports import bibliography_json, figures_csv
from sitrep.rendering.fonts import face_rules, list_fonts, needed_fonts
from sitrep.rendering.pdf import Enclosed, make_pdf
from sitrep.rendering.records import brief_record, to_json
from sitrep.rendering.templates import Templates
from sitrep.rendering.word import make_word

FILES = {
    "md": "brief.md",
    "html": "brief.html",
    "pdf": "brief.pdf",
    "docx": "brief.docx",
    "json": "brief.json",
    "csv": "figures.csv",
    "csl": "sources.csl.json",
}
FORMATS = tuple(FILES)
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
    drawings = {"locator": draw_map(brief, pages.labels), "timeline": draw_history(brief, pages.labels)}
    about = describe_brief(brief, pages.labels)
    makers: dict[str, Callable[[], bytes]] = {
        "md": lambda: _encode(pages.render("brief.md")),
        "html": lambda: _encode(_page(pages, folders, "screen", drawings)),
        "pdf": lambda: make_pdf(_page(pages, folders, "paper", drawings), folders, about, _enclosed(brief)),
        "docx": lambda: make_word(
            pages.render("brief.html", medium="paper", faces="", **drawings), about, paper, pages.labels
        ),
        "json": lambda: _record(brief),
        "csv": lambda: figures_csv(brief),
        "csl": lambda: bibliography_json(brief),
    }
    return {FILES[name]: makers[name]() for name in FORMATS if name in formats}


def _record(brief: Brief) -> bytes:
    return to_json(brief_record(brief), indent=2).encode()


def _enclosed(brief: Brief) -> tuple[Enclosed, ...]:
    """Return the data that the PDF carries: what the page is made from, its figures and its sources."""
    return (
        Enclosed(FILES["json"], _record(brief), "Source", "What the page is made from"),
        Enclosed(FILES["csv"], figures_csv(brief), "Data", "The figures of the page, with HXL tags"),
        Enclosed(FILES["csl"], bibliography_json(brief), "Data", "The sources of the page, as CSL-JSON"),
    )


def _page(pages: Templates, folders: Sequence[Path], medium: str, drawings: Mapping[str, str]) -> str:
    """Render the page for the "screen" (one file, fonts inside) or for "paper"."""
    bare = pages.render("brief.html", medium=medium, faces="", **drawings)
    fonts = tuple(needed_fonts(list_fonts(folders), bare[bare.find("<body") :]))
    faces = face_rules(fonts, folders, embedded=medium == "screen")
    return pages.render("brief.html", medium=medium, faces=faces, **drawings)


def _encode(page: str) -> bytes:
    # The templates' own text may hold what has no UTF-8 form; sources are cleaned of it.
    return page.encode("utf-8", "replace")

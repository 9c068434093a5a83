"""Whether configuration, templates, fonts and Pango are in order, tried out on an empty brief."""

import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from sitrep.briefing.compose import Listings, Provenance, compose_brief
from sitrep.briefing.edition import Setting, make_edition
from sitrep.config.curation import FILE_NAME, load_curation
from sitrep.config.load import load_configuration
from sitrep.errors import SitrepError
from sitrep.rendering.labels import require_labels
from sitrep.rendering.render import render_brief
from sitrep.text import count_of

# WeasyPrint's own installation notes name these packages.
_PANGO = {
    "apt-get": "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
    "dnf": "sudo dnf install pango",
    "brew": "brew install pango",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was tried: what it is, whether it works, and how it stands or is mended."""

    what: str
    good: bool
    how: str


def check_setup(config: Path | None) -> Iterator[Finding]:
    """Try everything that a brief needs, from the configuration to the PDF, without writing a file."""
    if config is None and Path("config.yaml").is_file():
        config = Path("config.yaml")
    yield Finding("Python", good=True, how=f"{sys.version.split()[0]} at {sys.executable}")
    home = config.parent if config is not None else Path()
    try:
        configuration = load_configuration(config)
        require_labels(configuration.settings.brief.language, home / "templates", config)
    except SitrepError as error:
        yield Finding("configuration", good=False, how=str(error))
        return
    settings = configuration.settings
    yield Finding("configuration", good=True, how=f"{config or 'packaged'}, theatre {settings.theatre.name}")
    try:
        curation = load_curation(home / FILE_NAME, tuple(settings.codebook.themes))
    except SitrepError as error:
        yield Finding("decisions", good=False, how=str(error))
        return
    count = f"{count_of(len(curation.articles), 'article')}, {count_of(len(curation.notes), 'note')}"
    yield Finding("decisions", good=True, how=f"{curation.file}, {count}" if curation.file else "none")
    seeds = home / "seeds"
    yield Finding(
        "documents", good=True, how=f"{seeds}{'' if seeds.is_dir() else ' is not there; use --seeds'}"
    )
    templates = home / "templates" if (home / "templates").is_dir() else None
    day = date(2000, 1, 1)
    edition = make_edition(settings.theatre, day, datetime(2000, 1, 2, tzinfo=UTC))
    brief = compose_brief(day, (), Listings(), settings, Provenance("", "", ""), Setting(edition))
    for what, formats in (("templates and fonts", ("md", "html", "json")), ("Pango and PDF", ("pdf",))):
        try:
            render_brief(brief, formats, templates=templates, paper=settings.brief.paper)
        except SitrepError as error:
            yield Finding(what, good=False, how=f"{error}{_remedy() if what.startswith('Pango') else ''}")
            return
        yield Finding(
            what, good=True, how=str(templates or "packaged") if "html" in formats else _weasyprint()
        )


def _weasyprint() -> str:
    import weasyprint  # noqa: PLC0415  loads Pango

    return f"WeasyPrint {weasyprint.__version__}"


def _remedy() -> str:
    manager = next((name for name in _PANGO if shutil.which(name)), None)
    return (
        f" Install it: {_PANGO[manager]}"
        if manager
        else " Install Pango with your platform's package manager."
    )

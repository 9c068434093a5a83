"""What a run works on: settings, decisions, folders, templates, the present day."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from sitrep.briefing.rulings import Rulings, resolve_curation
from sitrep.config.curation import FILE_NAME, Curation, load_curation
from sitrep.config.load import Configuration, load_configuration
from sitrep.errors import UsageError
from sitrep.reading.files import SourceFile
from sitrep.rendering.labels import require_labels


@dataclass(frozen=True, slots=True)
class Workspace:
    """What a run works on: settings, decisions, folders that it reads, templates that win, the present day.

    `curation_file` is where decisions are kept, whether it is there or not.
    """

    configuration: Configuration
    curation: Curation
    curation_file: Path
    seeds: tuple[Path, ...]
    templates: Path | None
    today: date


def open_workspace(config: Path | None, seeds: Sequence[Path], now: datetime) -> Workspace:
    """Find configuration, documents and templates.

    Without `config`, `config.yaml` of the present folder is taken, else the packaged one; without
    `seeds`, the folder `seeds` beside it. Templates beside the configuration win over the packaged, and
    `curation.yaml` beside it holds what people decided.

    Raises:
        ConfigError: for a configuration that is missing or wrong, or a wrong `curation.yaml`.
        UsageError: where there is no folder of documents.
    """
    if config is None and Path("config.yaml").is_file():
        config = Path("config.yaml")
    configuration = load_configuration(config)
    home = config.parent if config is not None else Path()
    folders = tuple(seeds) or (home / "seeds",)
    for folder in folders:
        if not folder.is_dir():
            raise UsageError(
                f"{folder}: no such folder of documents. Name one with --seeds DIR, or make a workspace "
                'with "sitrep init DIR".'
            )
    templates = home / "templates"
    require_labels(configuration.settings.brief.language, templates, config)
    today = now.astimezone(ZoneInfo(configuration.settings.theatre.timezone)).date()
    file = home / FILE_NAME
    curation = load_curation(file, tuple(configuration.settings.codebook.themes))
    return Workspace(configuration, curation, file, folders, templates if templates.is_dir() else None, today)


def rulings_of(workspace: Workspace, files: Sequence[SourceFile]) -> Rulings:
    """Find the articles that people's decisions mean, among the files as they are now."""
    return resolve_curation(workspace.curation, ((file.file, file.also, file.sha256) for file in files))


def hash_settings(workspace: Workspace) -> str:
    """Hash the configuration and, where there are any, the decisions."""
    hashes = (workspace.configuration.sha256, workspace.curation.sha256)
    return hashlib.sha256("".join(hashes).encode()).hexdigest() if hashes[1] else hashes[0]


def hash_files(files: Sequence[SourceFile]) -> str:
    """Hash what was read: every path with its content's hash."""
    lines = (f"{file.sha256}  {path}\n" for file in files for path in (file.file, *file.also))
    return hashlib.sha256("".join(sorted(lines)).encode("utf-8", "surrogateescape")).hexdigest()

"""Verify an issue, or the draft of a day, against the documents that it cites."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from sitrep import __version__
from sitrep.assets import packaged
from sitrep.config.load import restore_settings
from sitrep.config.settings import Settings
from sitrep.delivery.archive.facts import FrozenIssue
from sitrep.delivery.archive.fixity import check_bag
from sitrep.delivery.archive.issues import open_issue
from sitrep.delivery.archive.sources import find_source
from sitrep.errors import ConfigError, UsageError
from sitrep.model import Brief
from sitrep.pipeline.supplies import SETTINGS, unpack_templates
from sitrep.pipeline.workspace import Workspace
from sitrep.reading.files import survey_files
from sitrep.rendering.render import FILES, render_brief
from sitrep.verification.failures import Failure
from sitrep.verification.verify import Verification, verify_brief

RECORD = "brief.json"


@dataclass(frozen=True, slots=True)
class Verified:
    """What was verified, by name, and all that is wrong with it; no failure means that nothing is.

    `archived` tells an issue of the archive from the draft in a folder.
    """

    name: str
    folder: Path
    failures: tuple[Failure, ...]
    archived: bool = False


def verify(workspace: Workspace, wanted: str, archive: Path) -> Verified:
    """Verify an issue of the archive by its name, or the draft in a folder, such as `out/2021-08-08`.

    An issue is verified by what the archive holds: its manifest, its documents, its settings. Documents that
    the archive keeps no copy of, and those of a draft, are looked for among the seeds, by their hash.

    Raises:
        UsageError: for a name that is none, and an issue that isn't there.
        ArchiveDamagedError: for an issue that can't be read.
    """
    folder = Path(wanted)
    if (folder / RECORD).is_file():
        settings = workspace.configuration.settings
        seeds = _Seeds(workspace)
        return Verified(wanted, folder, _verify(folder, settings, seeds.open, workspace.templates))
    if "/" in wanted:
        raise UsageError(f"{folder}: there is no brief.json in it. Name an issue, or the folder of a draft.")
    return verify_issue(workspace, open_issue(archive, workspace.configuration.settings.theatre.code, wanted))


def verify_issue(workspace: Workspace, issue: FrozenIssue) -> Verified:
    """Verify an issue of the archive: first its manifest, then what it says."""
    found = [Failure(f.path, "", f.what, f.remedy) for f in check_bag(issue.folder) if not f.harmless]
    archive = issue.folder.parents[4]
    seeds = _Seeds(workspace)
    found += [
        Failure(
            source.names[0],
            "",
            "The archive's copy of it is not there.",
            'Restore it from a backup; "sitrep archive verify" tells what else is missing.',
        )
        for source in issue.sources
        if source.kept and find_source(archive, issue.edition.code, source.sha256) is None
    ]

    def open_source(sha256: str) -> bytes | None:
        kept = find_source(archive, issue.edition.code, sha256)
        return kept.read_bytes() if kept is not None else seeds.open(sha256)

    try:
        settings = restore_settings(issue.path(SETTINGS).read_bytes(), issue.path(SETTINGS))
    except (OSError, ConfigError):
        # Settings of another version of the program; what it read the documents with is in the present ones.
        settings = workspace.configuration.settings
    same = issue.facts.program_version == __version__
    with TemporaryDirectory(prefix="sitrep-") as made:
        templates = unpack_templates(issue, Path(made))
        found += _verify(issue.folder / "data", settings, open_source, templates, rebuild=same)
    return Verified(issue.id, issue.folder, tuple(found), archived=True)


def verify_files(workspace: Workspace, files: Mapping[str, bytes]) -> tuple[Failure, ...]:
    """Verify outputs that are to be frozen, by the documents as the seeds hold them.

    Raises:
        OSError: where the system's folder for temporary files can't be written.
    """
    with TemporaryDirectory(prefix="sitrep-") as made:
        folder = Path(made)
        for name, content in files.items():
            (folder / Path(name).name).write_bytes(content)
        settings = workspace.configuration.settings
        return _verify(folder, settings, _Seeds(workspace).open, workspace.templates)


class _Seeds:
    """The documents of the workspace by their hash; read through only where one is asked for."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._paths: dict[str, Path] | None = None

    def open(self, sha256: str) -> bytes | None:
        """Return the bytes of the document with that hash, or None."""
        if self._paths is None:
            settings = self._workspace.configuration.settings.reading
            self._paths = {
                file.sha256: file.path for file in survey_files(self._workspace.seeds, settings).files
            }
        path = self._paths.get(sha256)
        return path.read_bytes() if path is not None else None


def _verify(
    folder: Path,
    settings: Settings,
    open_source: Callable[[str], bytes | None],
    templates: Path | None,
    *,
    rebuild: bool = True,
) -> tuple[Failure, ...]:
    names = {file: name for name, file in FILES.items()}

    def make(brief: Brief, files: tuple[str, ...]) -> Mapping[str, bytes]:
        formats = [names[file] for file in files if file in names]
        return render_brief(brief, formats, templates=templates, paper=settings.brief.paper)

    folders = (*([templates] if templates else []), packaged("templates"))
    return verify_brief(folder, Verification(settings, open_source, folders, make if rebuild else None))

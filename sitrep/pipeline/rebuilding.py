"""Make an issue again from what the archive holds of it, and compare every byte."""

import json
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sitrep.delivery.archive.bags import digest_of
from sitrep.delivery.archive.facts import FrozenIssue
from sitrep.delivery.archive.failures import damaged
from sitrep.delivery.archive.fixity import check_bag
from sitrep.delivery.archive.issues import list_theatres, open_issue
from sitrep.delivery.archive.names import parse_issue_name
from sitrep.delivery.archive.sources import find_source
from sitrep.errors import NotMadeError, UsageError
from sitrep.model import Brief
from sitrep.pipeline.briefs import gather_material
from sitrep.pipeline.issues import compose_issue, compose_records
from sitrep.pipeline.past import BRIEF, Past
from sitrep.pipeline.sharing import SharedLines
from sitrep.pipeline.streaming import Progress
from sitrep.pipeline.supplies import (
    CURATION,
    restore_curation,
    restore_settings,
    unpack_templates,
    write_within,
)
from sitrep.pipeline.workspace import Workspace
from sitrep.reading.repeated import RepeatedLines
from sitrep.rendering.render import FILES, render_brief
from sitrep.rendering.restore import restore_brief


@dataclass(frozen=True, slots=True)
class Rebuilding:
    """The files of an issue that were made again, by name, and the names of those whose bytes differ."""

    issue: FrozenIssue
    files: Mapping[str, bytes]
    differing: tuple[str, ...]


def find_issue(archive: Path, name: str) -> FrozenIssue:
    """Return the issue of that name; where the archive holds several theatres, the name must say which.

    Raises:
        UsageError: for a name that is none, and for an issue that isn't there.
        ArchiveDamagedError: where it can't be read, or is not as it was frozen.
    """
    wanted = parse_issue_name(name)
    codes = list_theatres(archive) if archive.is_dir() else ()
    if not codes:
        raise UsageError(f"{archive}: there is no archive with issues. Name its folder with --archive DIR.")
    if wanted.code is None and len(codes) > 1:
        full = ", ".join(f"{code.lower()}-sitrep-{wanted.day.isoformat()}" for code in codes)
        raise UsageError(f"{archive} holds several theatres: write {full}.")
    code = wanted.code or codes[0]
    issue = open_issue(archive, code, wanted)
    if findings := check_bag(issue.folder):
        raise damaged(issue.folder / findings[0].path, findings[0].what)
    return issue


def rebuild_pages(issue: FrozenIssue) -> Rebuilding:
    """Make the pages of an issue again from its `brief.json`, its settings and its templates.

    Raises:
        NotMadeError: for the record of a program that wrote another one.
        ArchiveDamagedError: for what can't be read.
        TemplateFailure: for a template that can't be rendered.
    """
    brief = _load(issue)
    paper = restore_settings(issue).settings.brief.paper
    with tempfile.TemporaryDirectory(prefix="sitrep-") as folder:
        templates = unpack_templates(issue, Path(folder))
        return _compare(issue, render_brief(brief, _formats(issue), templates=templates, paper=paper))


def rebuild_day(archive: Path, issue: FrozenIssue, progress: Progress) -> Rebuilding:
    """Read the documents of an issue again and make all of it from them: its pages and its records.

    It is made with the settings, decisions and templates of its bag, and against the issues that were there
    before it. Problems with files that are no documents are taken from its brief.

    Raises:
        NotMadeError: where not all its documents are kept.
        ArchiveDamagedError: for what can't be read.
    """
    configuration = restore_settings(issue)
    settings = configuration.settings
    past = Past(archive, issue.edition.code, issue.sequence)
    intake = past.intake_of(issue)
    with tempfile.TemporaryDirectory(prefix="sitrep-") as folder:
        seeds, templates = Path(folder, "seeds"), Path(folder, "templates")
        seeds.mkdir()
        _lay_out(archive, issue, seeds, keep=settings.archive.keep)
        workspace = Workspace(
            configuration,
            restore_curation(issue, tuple(settings.codebook.themes)),
            issue.path(CURATION),
            (seeds,),
            unpack_templates(issue, templates),
            intake.today,
        )
        shared = SharedLines(RepeatedLines(frozenset(intake.repeated)))
        day = issue.edition.day.isoformat()
        (material,) = gather_material(workspace, day, past, progress, shared=shared)
        listings = replace(material.listings, problems=_load(issue).problems)
        material = replace(material, listings=listings)
        brief = compose_issue(workspace, material, past, issue.edition)
        pages = render_brief(
            brief, _formats(issue), templates=workspace.templates, paper=settings.brief.paper
        )
        return _compare(issue, {**pages, **compose_records(workspace, material)})


def _lay_out(archive: Path, issue: FrozenIssue, seeds: Path, *, keep: str) -> None:
    """Put the documents of an issue where they were, below a folder."""
    kept = [(source, find_source(archive, issue.edition.code, source.sha256)) for source in issue.sources]
    if keep != "read" or any(path is None for _, path in kept):
        raise NotMadeError(
            f"{issue.id}: the archive does not keep all documents that it was made from, so that it cannot "
            "be made from them again. Its pages can: leave --from-sources out. For later issues, set "
            "keep: read and keep_sources: copies under archive in the configuration."
        )
    for source, path in kept:
        content = path.read_bytes() if path is not None else b""
        if digest_of(content) != source.sha256:
            raise damaged(path or seeds, "it is not the document that the issue was made from")
        for name in source.names:
            try:
                write_within(seeds, name, content)
            except (ValueError, OSError) as error:
                raise damaged(issue.folder / "sources.json", error) from error


def _formats(issue: FrozenIssue) -> Sequence[str]:
    names = {file.name for file in issue.files}
    return [form for form, name in FILES.items() if name in names]


def _load(issue: FrozenIssue) -> Brief:
    try:
        return restore_brief(json.loads(issue.path(BRIEF).read_bytes()))
    except (OSError, ValueError, RecursionError) as error:
        raise damaged(issue.path(BRIEF), error) from error


def _compare(issue: FrozenIssue, files: Mapping[str, bytes]) -> Rebuilding:
    frozen = {file.name: file.sha256 for file in issue.files}
    differing = tuple(name for name, content in files.items() if digest_of(content) != frozen.get(name))
    return Rebuilding(issue, files, differing)

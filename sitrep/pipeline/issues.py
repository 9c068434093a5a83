"""Freeze the brief of a day as an issue, with all that proves it; and make an issue's pages anew."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sitrep import __version__
from sitrep.briefing.edition import make_edition
from sitrep.delivery.archive.facts import Edition as ArchivedEdition
from sitrep.delivery.archive.facts import FrozenIssue, IssueFacts, SourceCopy
from sitrep.delivery.archive.freeze import Freezing, freeze_issue
from sitrep.errors import NotMadeError
from sitrep.model import Brief
from sitrep.pipeline.briefs import Material, closing_time, compose_material, gather_material
from sitrep.pipeline.past import READ, Past, read_record
from sitrep.pipeline.streaming import Progress
from sitrep.pipeline.workspace import Workspace, hash_settings
from sitrep.rendering.records import article_record, to_json
from sitrep.rendering.render import render_brief


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be issued: a day in words or `latest`, when (None: at its cut-off), why anew, and where."""

    asked: str
    archive: Path
    formats: Sequence[str]
    issued_at: datetime | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Issued:
    """The issue as the archive holds it, whether it was made now, and its brief."""

    issue: FrozenIssue
    made: bool
    brief: Brief


def issue_day(workspace: Workspace, order: Order, progress: Progress) -> Issued:
    """Freeze the brief of a day in the archive; where its newest version holds the same, nothing is made.

    Raises:
        UsageError: for words that name no day.
        NotMadeError: where nothing is dated, or several days are asked for.
        ArchiveError: for an archive that can't be written.
    """
    if order.asked == "all":
        raise NotMadeError("An issue is of one day: name it, or say latest.")
    settings = workspace.configuration.settings
    past = Past(order.archive, settings.theatre.code)
    (material,) = gather_material(workspace, order.asked, past, progress)
    made: list[Brief] = []

    def render(edition: ArchivedEdition) -> Mapping[str, bytes]:
        brief = compose_material(
            workspace,
            material,
            past,
            make_edition(
                settings.theatre,
                material.day,
                edition.issued_at,
                number=edition.number,
                version=edition.version,
                reason=edition.reason,
            ),
            status="corrected" if edition.version > 1 else "final",
        )
        made.append(brief)
        files = render_brief(brief, order.formats, templates=workspace.templates, paper=settings.brief.paper)
        return {**files, **_records(workspace, material)}

    closing = closing_time(material.day, settings.theatre.timezone)
    first = compose_material(workspace, material, past, make_edition(settings.theatre, material.day, closing))
    frozen: Freezing = freeze_issue(
        order.archive,
        settings.theatre.code,
        material.day,
        render,
        _sources(first, material),
        IssueFacts(
            theatre=settings.theatre.name,
            publisher=settings.brief.publisher,
            program_version=__version__,
            config_sha256=hash_settings(workspace),
            cutoff=closing,
            issued_at=order.issued_at or closing,
            reason=order.reason,
        ),
        settings.archive,
    )
    return Issued(frozen.issue, frozen.made, made[-1])


def _records(workspace: Workspace, material: Material) -> dict[str, bytes]:
    """Return what an issue keeps beside its pages: the records of its articles, what it read, its settings.

    Where the rights to the documents forbid copies, the records hold no text of theirs.
    """
    bare = workspace.configuration.settings.archive.keep_sources == "hashes"
    lines = []
    for article in sorted((*material.articles, *material.late), key=lambda article: article.id):
        record = article_record(article)
        if bare:
            record["text"] = ""
        lines.append(to_json(record, indent=None))
    return {
        "articles.jsonl": "".join(lines).encode(),
        READ: read_record(material.articles, material.late, material.listings.undated),
        "settings.json": (
            workspace.configuration.settings.model_dump_json(exclude={"mail"}, indent=1) + "\n"
        ).encode(),
    }


def _sources(brief: Brief, material: Material) -> tuple[SourceCopy, ...]:
    """Return the documents that a brief cites, each once."""
    cited = {source.sha256 for source in brief.sources}
    return tuple(
        SourceCopy(file.sha256, (file.file, *file.also), file.path)
        for file in material.files
        if file.sha256 in cited
    )

"""Freeze the brief of a day as an issue, with all that proves it and makes it again."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from sitrep import __version__
from sitrep.briefing.edition import make_edition
from sitrep.config.settings import Settings
from sitrep.delivery.archive.bags import digest_of
from sitrep.delivery.archive.facts import Edition as ArchivedEdition
from sitrep.delivery.archive.facts import FrozenIssue, IssueFacts, SourceCopy
from sitrep.delivery.archive.failures import ArchiveError
from sitrep.delivery.archive.freeze import freeze_issue
from sitrep.delivery.search.build import update_search
from sitrep.errors import UsageError
from sitrep.model import Brief
from sitrep.pipeline.briefs import Material, closing_time, compose_material, gather_material, heard_since
from sitrep.pipeline.intake import READ, Intake
from sitrep.pipeline.past import ARTICLES, Past
from sitrep.pipeline.sameness import tells_the_same
from sitrep.pipeline.streaming import Progress
from sitrep.pipeline.supplies import CURATION, SETTINGS, TEMPLATES, pack_templates
from sitrep.pipeline.workspace import Workspace, hash_settings
from sitrep.rendering.records import article_record, to_json
from sitrep.rendering.render import render_brief

# Looks at the files of an issue before they are frozen, and raises where they must not be.
Check = Callable[[Mapping[str, bytes]], None]


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be issued: a day in words or `latest`, why anew, and where.

    `issued_at` is the moment that is printed. Without it a first version is of its cut-off, and a later one
    of `now`, the moment that the run counts from.
    """

    asked: str
    archive: Path
    formats: Sequence[str]
    issued_at: datetime | None = None
    reason: str = ""
    now: datetime | None = None


@dataclass(frozen=True, slots=True)
class Issued:
    """The issue as the archive holds it, whether it was made now, and its brief.

    `index_problem` says why the search index could not follow, or is empty: the next search mends it.
    `passed` names the files of an issue that stands that would differ now, though they tell the same.
    """

    issue: FrozenIssue
    made: bool
    brief: Brief
    index_problem: str = ""
    passed: tuple[str, ...] = ()


def issue_day(workspace: Workspace, order: Order, progress: Progress, check: Check | None = None) -> Issued:
    """Freeze the brief of a day in the archive; where its newest version holds the same, nothing is made.

    What `check` raises goes on to the caller, and nothing is frozen.

    Raises:
        UsageError: for words that name no day, and where several days are asked for.
        NotMadeError: where nothing is dated.
        ArchiveError: for an archive that can't be written, or is damaged.
    """
    if order.asked == "all":
        raise UsageError('An issue is of one day: name it ("8 Aug 2021"), or say latest.')
    settings = workspace.configuration.settings
    past = Past(order.archive, settings.theatre.code)
    (material,) = gather_material(workspace, order.asked, past, progress)
    if material.day >= workspace.today:
        raise UsageError(
            f"{material.day.isoformat()} is not over yet in {settings.theatre.timezone}, and an issue is of "
            'a whole day. "sitrep brief" makes its draft.'
        )
    made: list[Brief] = []

    def render(edition: ArchivedEdition) -> Mapping[str, bytes]:
        brief = compose_issue(workspace, material, past, edition)
        made.append(brief)
        pages = render_brief(brief, order.formats, templates=workspace.templates, paper=settings.brief.paper)
        files = {**pages, **compose_records(workspace, material), **_supplies(workspace)}
        if check is not None:
            check(files)
        return {**files, READ: _intake(workspace, material, past, edition, files)}

    frozen = freeze_issue(
        order.archive,
        settings.theatre.code,
        material.day,
        render,
        _documents(workspace, material, past),
        _facts(workspace, order, material.day),
        settings.archive,
        same=tells_the_same,
    )
    passed = tuple(change.file for change in frozen.passed)
    return Issued(frozen.issue, frozen.made, made[-1], follow_index(order.archive, settings), passed)


def _facts(workspace: Workspace, order: Order, day: date) -> IssueFacts:
    """Return what the archive is to know of the issue of a day beside its files."""
    settings = workspace.configuration.settings
    closing = closing_time(day, settings.theatre.timezone)
    return IssueFacts(
        theatre=settings.theatre.name,
        publisher=settings.brief.publisher,
        program_version=__version__,
        config_sha256=hash_settings(workspace),
        cutoff=closing,
        issued_at=order.issued_at or closing,
        reason=order.reason,
        corrected_at=order.issued_at or _moment(order.now, closing),
    )


def _moment(now: datetime | None, closing: datetime) -> datetime | None:
    """Return a moment to the second, in the time zone of the theatre."""
    return now.astimezone(closing.tzinfo).replace(microsecond=0) if now is not None else None


def follow_index(archive: Path, settings: Settings) -> str:
    """Bring the search index up to date; return what is wrong. The issue is frozen whatever becomes of it."""
    try:
        update_search(archive, settings.theatre.code, wait=settings.archive.wait)
    except ArchiveError as error:
        return str(error)
    return ""


def compose_issue(workspace: Workspace, material: Material, past: Past, edition: ArchivedEdition) -> Brief:
    """Compose the brief of a day as an edition that is issued."""
    return compose_material(
        workspace,
        material,
        past,
        make_edition(
            workspace.configuration.settings.theatre,
            material.day,
            edition.issued_at,
            number=edition.number,
            version=edition.version,
            reason=edition.reason,
            after=past.overtaken_by(material.day),
        ),
        status="corrected" if edition.version > 1 else "final",
    )


def compose_records(workspace: Workspace, material: Material) -> dict[str, bytes]:
    """Return the records of an issue's articles, one a line.

    Where the rights to the documents forbid copies, the records hold no text of theirs.
    """
    bare = workspace.configuration.settings.archive.keep_sources == "hashes"
    lines = []
    for article in sorted((*material.articles, *material.late), key=lambda article: article.id):
        record = article_record(article)
        lines.append(to_json({**record, "text": ""} if bare else record, indent=None))
    return {ARTICLES: "".join(lines).encode()}


def _supplies(workspace: Workspace) -> dict[str, bytes]:
    """Return what an issue is made with: settings (not of mail and run), decisions, the user's templates."""
    settings = workspace.configuration.settings
    files = {SETTINGS: (settings.model_dump_json(exclude={"mail", "run"}, indent=1) + "\n").encode()}
    if workspace.curation.file is not None:
        files[CURATION] = workspace.curation_file.read_bytes()
    if workspace.templates is not None and (packed := pack_templates(workspace.templates)) is not None:
        files[TEMPLATES] = packed
    return files


def _intake(
    workspace: Workspace, material: Material, past: Past, edition: ArchivedEdition, files: Mapping[str, bytes]
) -> bytes:
    """Write down what the issue is made of.

    The present day and the lines that pages share may be others now and change nothing: where all other files
    are those of the edition as it stands, its own record stands too.
    """
    stands = next((issue for issue in past.issues if issue.id == edition.id), None)
    if stands is not None:
        old = {file.name: file.sha256 for file in stands.files if file.name != READ}
        if old == {name: digest_of(content) for name, content in files.items()}:
            return stands.path(READ).read_bytes()
    previous = past.previous(material.day)
    heard = heard_since(previous.brief.day, material, past) if previous is not None else frozenset()
    return Intake(
        today=workspace.today,
        articles=tuple(sorted(article.id for article in material.articles)),
        late=tuple(sorted(article.id for article in material.late)),
        undated=tuple(sorted(entry.article for entry in material.listings.undated)),
        outside=tuple(sorted(entry.article for entry in material.listings.outside)),
        problems=tuple(sorted({(each.file, each.what) for each in material.listings.problems})),
        heard=tuple(sorted(heard)),
        previous=previous.id if previous is not None else None,
        history=tuple(issue.id for issue in past.counted(material.day)),
        repeated=material.shared.within(material.files, workspace.configuration.settings.reading),
    ).to_json()


def _documents(workspace: Workspace, material: Material, past: Past) -> tuple[SourceCopy, ...]:
    """Return the documents that an issue keeps, with the sidecars that state fields of theirs."""
    settings = workspace.configuration.settings
    files = material.files
    if settings.archive.keep == "cited":
        closing = closing_time(material.day, settings.theatre.timezone)
        first = ArchivedEdition(settings.theatre.code, material.day, 1, 1, closing, None, "")
        cited = {source.sha256 for source in compose_issue(workspace, material, past, first).sources}
        files = tuple(file for file in material.files if file.sha256 in cited)
    copies = [SourceCopy(file.sha256, (file.file, *file.also), file.path) for file in files]
    for file in files:
        for sidecar in file.sidecars:
            content = sidecar.read_bytes()
            # Its name goes with that of the document that it stands beside.
            names = [name for name in (file.file, *file.also) if sidecar.name.startswith(Path(name).name)]
            beside = [name + sidecar.name.removeprefix(Path(name).name) for name in names[:1]]
            copies.append(SourceCopy(digest_of(content), tuple(beside), content))
    return tuple(copies)

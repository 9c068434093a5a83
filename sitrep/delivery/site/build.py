"""Build the site of an archive: what has changed since the last build is written, nothing else."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path

from sitrep.delivery.archive.bags import digest_of
from sitrep.delivery.archive.facts import FrozenIssue
from sitrep.delivery.archive.issues import list_issues
from sitrep.delivery.search.folding import words_of
from sitrep.delivery.site.reading import Days
from sitrep.delivery.site.spelling import list_spellings
from sitrep.delivery.site.watching import Watch
from sitrep.delivery.site.writing import Folder, Written, cannot_write
from sitrep.errors import UsageError
from sitrep.model.packing import not_collecting
from sitrep.rendering.site import DayFiles, Frame, Page, compose_site
from sitrep.rendering.site.addresses import archived
from sitrep.rendering.site.site import Site

# What of an issue is published: the pages that went out, and their data. Not the texts of the documents.
PUBLISHED = (
    "brief.html",
    "brief.pdf",
    "brief.docx",
    "brief.md",
    "brief.json",
    "figures.csv",
    "sources.csl.json",
)


@dataclass(frozen=True, slots=True)
class SiteOrder:
    """What to build: the theatre's archive into a folder.

    `address` is where the site will be published, with "/" at its end, or "". `templates` is the user's
    folder, whose files win over the packaged ones. `version` is that of the program. `names` are the
    spellings of registered sources, each with the name that it stands for; `units` further names of
    first-level units, by code.
    """

    archive: Path
    code: str
    out: Path
    address: str
    feed_days: int
    language: str
    templates: Path | None
    version: str
    names: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did; `problems` name files of the archive that could not be published."""

    issues: int
    items: int
    written: Written
    problems: tuple[str, ...]


def build_site(order: SiteOrder, progress: Callable[[int, int], None] | None = None) -> Built:
    """Build the site, or bring it up to date; a build that was stopped is completed by the next.

    `progress` is called with the number of issues that were read, and of all.

    Raises:
        ArchiveDamagedError: where an issue can't be read at all.
        SitrepError: where the folder can't be written, or somebody else builds into it.
        TemplateFailure: naming the template.
        UsageError: for no archive, and for a folder that holds something else.
    """
    if not order.archive.is_dir():
        raise UsageError(f'{order.archive}: there is no archive. "sitrep issue" makes one.')
    _refuse_archive(order)
    issues = list_issues(order.archive, order.code)
    frame = Frame(order.templates, order.language, order.version, order.names)
    problems: list[str] = []
    with Folder(order.out) as folder, not_collecting():
        newest = {issue.edition.day: issue for issue in issues}
        watch = Watch(folder.state / "archive.json")
        days = Days(folder.state / "days", frame, watch)
        read = []
        for number, issue in enumerate(newest.values(), start=1):
            read.append(days.read(issue))
            if progress is not None:
                progress(number, len(newest))
        replaced = [days.read(issue) for issue in issues if newest[issue.edition.day] is not issue]
        problems += [f"{day.id}: {day.problem}" for day in (*read, *replaced) if day.problem]
        site = Site(
            read,
            days.pieces,
            _files(issues),
            frame,
            address=order.address,
            words_of=words_of,
            spellings=partial(list_spellings, order.code, order.units),
            replaced=replaced,
        )
        pages = _with_copies(issues, compose_site(site, order.feed_days), watch, problems)
        written = folder.write(pages)
        days.forget({day.id for day in (*read, *replaced)})
        try:
            watch.keep()
        except OSError as error:
            raise cannot_write(error, folder.state) from error
    return Built(len(read), sum(len(day.items) for day in read), written, tuple(problems))


def _files(issues: Sequence[FrozenIssue]) -> dict[date, tuple[DayFiles, ...]]:
    found: dict[date, tuple[DayFiles, ...]] = {}
    for issue in issues:
        names = {file.name for file in issue.files}
        files = DayFiles(
            issue.id,
            issue.edition.version,
            issue.facts.issued_at.isoformat(),
            issue.edition.reason,
            tuple(name for name in PUBLISHED if name in names),
        )
        found[issue.edition.day] = (files, *found.get(issue.edition.day, ()))
    return found


def _refuse_archive(order: SiteOrder) -> None:
    archive, out = order.archive.resolve(), order.out.resolve()
    if out.is_relative_to(archive) or archive.is_relative_to(out):
        raise UsageError(
            f"{order.out}: the site can't be written there, the archive is {order.archive}. Name a folder "
            "beside it with --out."
        )


def _with_copies(
    issues: Sequence[FrozenIssue], pages: Iterator[Page], watch: Watch, problems: list[str]
) -> Iterator[Page]:
    """Yield copies of the published files, then the pages that lead to them."""
    for issue in issues:
        digests = {file.name: file.sha256 for file in issue.files}
        for name in PUBLISHED:
            if name in digests:
                why = watch.trouble(issue, name, digests[name])
                if why:
                    problems.append(f'{issue.id}, {name}: {why}. Run "sitrep archive verify".')
                yield Page(
                    archived(issue.id, name),
                    f"{digests[name]} {why}".strip(),
                    _Copy(issue, name, digests[name]),
                )
    yield from pages


@dataclass(frozen=True, slots=True)
class _Copy:
    """Reads a file of an issue; in the place of one that is not what was frozen stands that it is damaged."""

    issue: FrozenIssue
    name: str
    digest: str

    def __call__(self) -> bytes:
        with suppress(OSError):
            content = self.issue.path(self.name).read_bytes()
            if digest_of(content) == self.digest:
                return content
        # The address stays, and says what is wrong: no link leads nowhere.
        return f"{self.issue.id}, {self.name}: this file of the archive is damaged.\n".encode()

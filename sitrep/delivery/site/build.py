"""Build the site of an archive: what has changed since the last build is written, nothing else."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sitrep.delivery.archive.bags import digest_of
from sitrep.delivery.archive.facts import FrozenIssue
from sitrep.delivery.archive.issues import list_issues
from sitrep.delivery.search.folding import words_of
from sitrep.delivery.site.reading import Days
from sitrep.delivery.site.writing import Folder, Written
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
    folder, whose files win over the packaged ones. `version` is that of the program.
    """

    archive: Path
    code: str
    out: Path
    address: str
    feed_days: int
    language: str
    templates: Path | None
    version: str


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
    issues = list_issues(order.archive, order.code)
    frame = Frame(order.templates, order.language, order.version)
    problems: list[str] = []
    with Folder(order.out) as folder, not_collecting():
        newest = {issue.edition.day: issue for issue in issues}
        days = Days(folder.state / "days", frame)
        read = []
        for number, issue in enumerate(newest.values(), start=1):
            read.append(days.read(issue))
            if progress is not None:
                progress(number, len(newest))
        problems += [f"{day.id}: {day.problem}" for day in read if day.problem]
        site = Site(read, days.bodies, _files(issues), frame, address=order.address, words_of=words_of)
        pages = _with_copies(issues, compose_site(site, order.feed_days), problems)
        written = folder.write(pages)
        days.forget({day.id for day in read})
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


def _with_copies(issues: Sequence[FrozenIssue], pages: Iterator[Page], problems: list[str]) -> Iterator[Page]:
    """Yield copies of the published files, then the pages that lead to them."""
    for issue in issues:
        digests = {file.name: file.sha256 for file in issue.files}
        for name in PUBLISHED:
            if name in digests:
                yield Page(
                    archived(issue.id, name), digests[name], _Copy(issue, name, digests[name], problems)
                )
    yield from pages


@dataclass(frozen=True, slots=True)
class _Copy:
    """Reads a file of an issue, and says so where it is not what was frozen."""

    issue: FrozenIssue
    name: str
    digest: str
    problems: list[str]

    def __call__(self) -> bytes:
        try:
            content = self.issue.path(self.name).read_bytes()
        except OSError as error:
            content, why = b"", (error.strerror or type(error).__name__).lower()
        else:
            why = "it is not what was frozen"
        if digest_of(content) == self.digest:
            return content
        self.problems.append(f'{self.issue.id}, {self.name}: {why}. Run "sitrep archive verify".')
        # The address stays, and says what is wrong: no link leads nowhere.
        return f"{self.issue.id}, {self.name}: this file of the archive is damaged.\n".encode()

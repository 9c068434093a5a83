"""Freeze what a day says as an issue: whole, once, and beside every earlier version of it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from sitrep.config.archive import ArchiveSettings
from sitrep.delivery.archive.bags import compose_bag, digest_of
from sitrep.delivery.archive.facts import (
    Change,
    ChangeKind,
    Edition,
    FrozenIssue,
    IssueFacts,
    KeptSource,
    Predecessor,
    SourceCopy,
)
from sitrep.delivery.archive.failures import cannot_write, damaged
from sitrep.delivery.archive.fixity import check_bag
from sitrep.delivery.archive.folders import sweep, write_folder
from sitrep.delivery.archive.index import refuse_loss, write_index
from sitrep.delivery.archive.issues import list_issues
from sitrep.delivery.archive.lock import writing
from sitrep.delivery.archive.losses import Gone
from sitrep.delivery.archive.names import check_file_names, day_folder, issue_id, theatre_folder
from sitrep.delivery.archive.numbering import next_number
from sitrep.delivery.archive.records import RUN, SOURCES, compose_run, compose_sources, read_issue
from sitrep.delivery.archive.sources import FOLDER, keep_sources
from sitrep.errors import UsageError

# What an issue's files are, for the edition that they are to name. Called again where the day has an
# issue already: whether anything differs shows only in files that name the same version.
Render = Callable[[Edition], Mapping[str, bytes]]
# Whether the newest version of a day tells its readers all that these files would.
Same = Callable[[FrozenIssue, Mapping[str, bytes]], bool]


@dataclass(frozen=True, slots=True)
class Freezing:
    """The issue as the archive holds it, and whether it was `made` now or was there already.

    `passed` are the changes that were no reason for another version: no reader would see them.
    """

    issue: FrozenIssue
    made: bool
    passed: tuple[Change, ...] = ()


def freeze_issue(  # noqa: PLR0913  each says something else of the issue
    archive: Path,
    code: str,
    day: date,
    render: Render,
    sources: Iterable[SourceCopy],
    facts: IssueFacts,
    settings: ArchiveSettings,
    *,
    same: Same | None = None,
) -> Freezing:
    """Freeze the files of a day, and the documents that they cite.

    Where the newest version of the day holds the same files and cites the same documents, nothing is
    made; neither where `same` says that they tell the same. Otherwise the next version is, which names the
    one it corrects and the files that changed. A stop at any moment leaves the version whole or not there;
    documents may stay that nothing cites yet.

    Raises:
        ArchiveError: for a folder that can't be written or locked, and a source that has changed.
        ArchiveDamagedError: where what was frozen before is not whole.
        ValueError: where there are no files, or their names are not plain.
    """
    folder = theatre_folder(archive, code)
    with writing(folder, settings.wait):
        with _written(folder):
            sweep(folder)
            sweep(folder / FOLDER)
        issues = list_issues(archive, code)
        # The last issue leaves no gap in the chain: the next would take its place, and nobody would know.
        gone = refuse_loss(folder, issues)
        of_day = [issue for issue in issues if issue.edition.day == day]
        with _written(folder):
            kept = keep_sources(archive, code, sources, settings.keep_sources)
        changes: tuple[Change, ...] = ()
        if of_day:
            newest = of_day[-1]
            files = render(newest.edition)
            changes = _changes(newest, files)
            stands = not changes or (same is not None and same(newest, files))
            if stands and _cited(newest.sources) == _cited(kept):
                return replace(_unchanged(archive, code, newest, issues, settings), passed=changes)
        edition = next_edition([*issues, *gone], code, day, facts)
        if of_day:
            _refuse_earlier(edition, of_day[-1].edition)
        files = dict(render(edition))
        if not files:
            raise ValueError(f"{edition.id} has no files")
        check_file_names(files)
        frozen: list[FrozenIssue | Gone] = [*issues, *gone]
        last = max(frozen, key=lambda each: each.sequence, default=None)
        previous = Predecessor(last.id, last.digest) if last else None
        run = compose_run(edition, facts, last.sequence + 1 if last else 1, previous, changes)
        bag = compose_bag(files, {RUN: run, SOURCES: compose_sources(kept)}, _info(edition, facts, last))
        place = day_folder(archive, code, day) / f"v{edition.version}"
        with _written(place):
            write_folder(place, bag, beside=folder)
        made = read_issue(place)
        write_index(archive, code, (*issues, made), settings)
        return Freezing(made, made=True)


def complete_index(archive: Path, code: str, settings: ArchiveSettings) -> None:
    """Write index and feed where a run was stopped between an issue and them.

    Raises:
        ArchiveError: for a folder that can't be written or locked.
        ArchiveDamagedError: where what was frozen before is not whole.
    """
    folder = theatre_folder(archive, code)
    with writing(folder, settings.wait):
        issues = list_issues(archive, code)
        refuse_loss(folder, issues)
        write_index(archive, code, issues, settings)


def next_edition(known: Iterable[FrozenIssue | Gone], code: str, day: date, facts: IssueFacts) -> Edition:
    """Return what the next issue of a day is to be called, among all that were frozen.

    A new day takes the highest number that was given plus one, whatever its place in the calendar; later
    versions keep the number of the first, which was printed. A later version is issued at its own moment, and
    takes the place of the one before it, whether or not the archive still has that.
    """
    number, version = next_number(known, day)
    later = version > 1
    return Edition(
        code,
        day,
        version=version,
        number=number,
        issued_at=(facts.corrected_at or facts.issued_at) if later else facts.issued_at,
        corrects=issue_id(code, day, version - 1) if later else None,
        reason=facts.reason if later else "",
    )


def _refuse_earlier(edition: Edition, before: Edition) -> None:
    """Refuse an edition that would be issued before the one that it corrects."""
    if edition.issued_at < before.issued_at:
        raise UsageError(
            f"{edition.id} corrects an issue of {before.issued_at.isoformat()} and would be issued before "
            f"it, at {edition.issued_at.isoformat()}. Name a later moment with --issued-at."
        )


def _changes(newest: FrozenIssue, files: Mapping[str, bytes]) -> tuple[Change, ...]:
    """Say which files differ, both named as the newest version."""
    old = {file.name: file.sha256 for file in newest.files}
    new = {name: digest_of(content) for name, content in files.items()}
    return tuple(
        Change(
            name,
            ChangeKind.ADDED
            if name not in old
            else ChangeKind.REMOVED
            if name not in new
            else ChangeKind.CHANGED,
        )
        for name in sorted({*old, *new})
        if old.get(name) != new.get(name)
    )


def _cited(sources: Iterable[KeptSource]) -> list[KeptSource]:
    """Leave out whether copies are kept: that is the archive's own affair and corrects nothing."""
    return [replace(source, kept=False) for source in sources]


def _unchanged(
    archive: Path,
    code: str,
    newest: FrozenIssue,
    issues: tuple[FrozenIssue, ...],
    settings: ArchiveSettings,
) -> Freezing:
    if findings := check_bag(newest.folder):
        raise damaged(newest.folder / findings[0].path, findings[0].what)
    write_index(archive, code, issues, settings)
    return Freezing(newest, made=False)


def _info(edition: Edition, facts: IssueFacts, last: FrozenIssue | Gone | None) -> list[tuple[str, str]]:
    """Return the labels of RFC 8493, section 2.2.2, and those that chain the bags."""
    lines = [
        ("Source-Organization", facts.publisher),
        (
            "External-Description",
            f"Daily situation report no. {edition.number}, {facts.theatre}, {edition.day.isoformat()}",
        ),
        ("External-Identifier", edition.id),
        ("Bag-Group-Identifier", f"{edition.code.lower()}-sitrep"),
        ("Bagging-Date", edition.issued_at.date().isoformat()),
        ("Bag-Software-Agent", f"sitrep {facts.program_version}"),
        ("Corrects", edition.corrects or ""),
        ("Reason", edition.reason),
        ("Previous-Bag", last.id if last else ""),
        ("Previous-Bag-Digest", f"sha256:{last.digest}" if last else ""),
    ]
    return [(label, value) for label, value in lines if value]


@contextmanager
def _written(place: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise cannot_write(error, place) from error

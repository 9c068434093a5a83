"""Issues for tests: a small archive of a few days, of more than one conflict, and what may befall it."""

import hashlib
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from sitrep.config.archive import ArchiveSettings
from sitrep.delivery.archive.backup import backup_archive
from sitrep.delivery.archive.facts import Edition, FrozenIssue, IssueFacts, SourceCopy
from sitrep.delivery.archive.fixity import verify_archive
from sitrep.delivery.archive.freeze import Freezing, freeze_issue
from sitrep.delivery.archive.issues import latest_issue

SETTINGS = ArchiveSettings(keep_sources="copies", keep="read", address="", feed_days=30, wait=30)
HASHES = ArchiveSettings(keep_sources="hashes", keep="read", address="", feed_days=30, wait=30)
FIRST, SECOND, THIRD = date(2023, 4, 20), date(2023, 4, 21), date(2023, 4, 24)
ZONE = timezone(timedelta(hours=2))


def facts(day: date = FIRST, reason: str = "", publisher: str = "Nile Desk") -> IssueFacts:
    cutoff = datetime(day.year, day.month, day.day, 23, 59, 59, tzinfo=ZONE)
    return IssueFacts("Sudan", publisher, "1.2.3", "ab" * 32, cutoff, cutoff + timedelta(hours=6), reason)


def source(content: bytes, *names: str) -> SourceCopy:
    return SourceCopy(hashlib.sha256(content).hexdigest(), names or ("wire/a.txt",), content)


def pages(edition: Edition, text: str) -> Mapping[str, bytes]:
    """Render pages that name their edition, as briefs do."""
    head = f"# {edition.id}, no. {edition.number}"
    if edition.corrects:
        head += f"\n\nCorrects {edition.corrects}: {edition.reason}"
    return {
        "brief.md": f"{head}\n\n{text}\n".encode(),
        "brief.html": f"<h1>{edition.id}</h1><p>{text}</p>".encode(),
        "articles.jsonl": b'{"id": "1"}\n',
        "maps/locator.svg": b"<svg/>",
    }


def freeze(
    archive: Path,
    day: date = FIRST,
    text: str = "Shelling was heard in the north of the city.",
    *sources: SourceCopy,
    reason: str = "",
    code: str = "SDN",
    settings: ArchiveSettings = SETTINGS,
) -> Freezing:
    return freeze_issue(
        archive,
        code,
        day,
        lambda edition: pages(edition, text),
        sources or (source(b"The ferry was stopped at noon.\n"), source(f"{day}: a wire.\n".encode())),
        facts(day, reason),
        settings,
    )


def small_archive(archive: Path) -> Path:
    """Three days, the first of them corrected."""
    freeze(archive)
    freeze(archive, SECOND)
    freeze(archive, text="No shelling was heard in the north.", reason="The place was wrong.")
    freeze(archive, THIRD)
    return archive


def snapshot(folder: Path) -> dict[str, bytes]:
    """Return all files but the lock, by their path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != ".lock"
    }


def made(tmp_path: Path) -> tuple[Path, Path]:
    """Return an archive of two theatres and its backup."""
    archive, file = small_archive(tmp_path / "archive"), tmp_path / "backup.tar"
    freeze(archive, code="UKR")
    backup_archive(archive, file)
    return archive, file


def check(archive: Path) -> list[tuple[str, str]]:
    return [(finding.kind.value, finding.path) for finding in verify_archive(archive)]


def edit(path: Path, change: Callable[[bytes], bytes]) -> None:
    content = change(path.read_bytes())
    path.unlink()
    path.write_bytes(content)


def flip(content: bytes) -> bytes:
    """Turn the middle bit."""
    middle = len(content) // 2
    return content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]


def latest(archive: Path) -> FrozenIssue:
    issue = latest_issue(archive, "SDN")
    assert issue is not None
    return issue

"""The chain of the bags: each names the one before it and its digest, so that none is rewritten alone.

What it cannot find: a forger who writes every bag from the changed one on anew, and index and feed as
well. Who kept the digest of any later issue, in a mail or on paper, can tell (`known`).
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from sitrep.delivery.archive.bags import TAG_MANIFEST, digest_of
from sitrep.delivery.archive.facts import FrozenIssue, Predecessor
from sitrep.delivery.archive.findings import Finding, FindingKind
from sitrep.delivery.archive.index import FEED, compose_index, folder_of
from sitrep.delivery.archive.inspection import FROM_BACKUP, show
from sitrep.delivery.archive.losses import INDEX, Gone
from sitrep.delivery.archive.names import parse_issue_name
from sitrep.errors import UsageError

_REBUILD = 'Run "sitrep archive rebuild".'
PUT_BACK = 'Put it back from a backup; if there is none, see "sitrep archive rebuild --accept-loss".'


def check_chain(
    code: str,
    issues: Iterable[FrozenIssue],
    present: Mapping[str, str],
    known: Mapping[str, str],
    gone: Sequence[Gone] = (),
) -> Iterator[Finding]:
    """Compare every bag with what later bags, and people, know of it.

    `present` are the digests of the bags that are there, by id; `known` those that were kept elsewhere;
    `gone` are the issues that the archive remembers.
    """
    by_sequence: dict[int, FrozenIssue] = {}
    accepted = {each.id: each.digest for each in gone if each.accepted is not None}
    for issue in sorted(issues, key=lambda issue: (issue.sequence, issue.id)):
        path = f"{code}/{folder_of(issue)}"
        if other := by_sequence.get(issue.sequence):
            what = f"it claims the place of {other.id} in the chain"
            yield Finding(FindingKind.CHAIN, path, what, FROM_BACKUP)
        by_sequence.setdefault(issue.sequence, issue)
        if (issue.previous is None) != (issue.sequence == 1):
            what = "it does not say which issue was frozen before it"
            yield Finding(FindingKind.CHAIN, path, what, FROM_BACKUP)
        elif issue.previous is not None:
            yield from _check_link(code, issue.id, issue.previous, {**accepted, **present})
    for name, digest in sorted(known.items()):
        if name.startswith(f"{code.lower()}-"):
            if name not in present:
                yield Finding(FindingKind.MISSING, _place(code, name), "it is not there", FROM_BACKUP)
            elif present[name] != digest:
                what = "its digest is not the one that was kept of it"
                yield Finding(FindingKind.CHAIN, _place(code, name), what, FROM_BACKUP)


def _check_link(code: str, name: str, before: Predecessor, digests: Mapping[str, str]) -> Iterator[Finding]:
    """Compare what a bag says of the one before it with what is there, or is known to be lost."""
    if before.id not in digests:
        what = f"it is not there; {name} was frozen after it"
        yield Finding(FindingKind.MISSING, _place(code, before.id), what, PUT_BACK)
    elif digests[before.id] != before.digest:
        what = f"it is not the bag that {name} was frozen after"
        yield Finding(FindingKind.CHAIN, _place(code, before.id), what, FROM_BACKUP)


def check_index(
    folder: Path,
    code: str,
    issues: Iterable[FrozenIssue] | None,
    present: Mapping[str, str],
    gone: Sequence[Gone] = (),
) -> Iterator[Finding]:
    """Compare index and feed with the folders; `issues` are None where not all of them are sound.

    An issue that is gone stays a finding, whatever was made anew, until its loss is accepted on record.
    """
    path = f"{code}/{INDEX}"
    try:
        content = (folder / INDEX).read_bytes()
        index = json.loads(content)
        digests = {str(issue["id"]): str(issue["digest"]) for issue in index["issues"]}
        feed = str(index["feed"]["sha256"])
    except FileNotFoundError:
        if present:
            yield Finding(FindingKind.INDEX, path, "it is not there", _REBUILD)
        return
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        yield Finding(FindingKind.INDEX, path, "it is no index", _REBUILD)
        return
    yield from _against_folders(code, digests, present)
    recorded = {each["id"] for each in index.get("gone", ())}
    for each in gone:
        if each.accepted is not None:
            what = f"it is lost for good, and that was accepted ({show(each.accepted)})"
            yield Finding(FindingKind.ACCEPTED, _place(code, each.id), what, "Nothing is to be done.")
        elif each.id in recorded and each.id not in digests:
            what = "it was frozen and is not there"
            yield Finding(FindingKind.MISSING, _place(code, each.id), what, PUT_BACK)
    if issues is not None and content != compose_index(code, tuple(issues), feed, gone):
        yield Finding(FindingKind.INDEX, path, "it does not say what the folders hold", _REBUILD)
    if _digest(folder / FEED) != feed:
        what = "it is not the feed that was written with the index"
        yield Finding(FindingKind.INDEX, f"{code}/{FEED}", what, _REBUILD)


def bag_digest(folder: Path) -> str:
    """Return the digest of a bag, or "" where it has no tag manifest."""
    return _digest(folder / TAG_MANIFEST)


def _digest(path: Path) -> str:
    try:
        return digest_of(path.read_bytes())
    except OSError:
        return ""


def _against_folders(code: str, index: Mapping[str, Any], present: Mapping[str, str]) -> Iterator[Finding]:
    for name, digest in sorted(index.items()):
        path = _place(code, name)
        if name not in present:
            what = "the index lists it and it is not there"
            yield Finding(FindingKind.MISSING, path, what, PUT_BACK)
        elif present[name] != digest:
            what = "the index knows another digest of it"
            yield Finding(FindingKind.MANIFEST, f"{path}/{TAG_MANIFEST}", what, FROM_BACKUP)


def _place(code: str, name: str) -> str:
    """Return where the issue of that name lies in the archive."""
    try:
        issue = parse_issue_name(name)
    except UsageError:
        return f"{code}/{show(name)}"
    return f"{code}/{issue.day.isoformat().replace('-', '/')}/v{issue.version}"

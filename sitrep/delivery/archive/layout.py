"""What belongs into a theatre's folder, and what does not."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sitrep.delivery.archive.findings import Finding, FindingKind
from sitrep.delivery.archive.folders import unfinished
from sitrep.delivery.archive.index import FEED
from sitrep.delivery.archive.inspection import TAKE_AWAY, show
from sitrep.delivery.archive.issues import issued_days, versions_of
from sitrep.delivery.archive.lock import FILE_NAME as LOCK
from sitrep.delivery.archive.losses import INDEX
from sitrep.delivery.archive.names import day_folder, issue_id
from sitrep.delivery.archive.sources import FOLDER

# Made anew from the folders by others, so that nothing is lost with them.
DERIVED = ("index.html", "index.sqlite", "index.sqlite-shm", "index.sqlite-wal", "sources.opml")
_COPY = re.compile(r"([0-9a-f]{2})/(?P<digest>\1[0-9a-f]{62})", re.ASCII)


@dataclass(frozen=True, slots=True)
class BagFolder:
    """A folder that should hold an issue; `shown` is its path in the archive."""

    id: str
    folder: Path
    shown: str


def find_bags(folder: Path, code: str) -> Iterator[BagFolder]:
    """Yield the folders of all issues by day and version, sound or not."""
    archive = folder.parent
    for day in issued_days(archive, code):
        for version in versions_of(archive, code, day):
            place = day_folder(archive, code, day) / f"v{version}"
            yield BagFolder(issue_id(code, day, version), place, place.relative_to(archive).as_posix())


def list_sources(folder: Path) -> dict[str, Path]:
    """Return the copies of documents by the hash that names them."""
    store = folder / FOLDER
    return {
        found["digest"]: path
        for path in sorted(store.glob("*/*"))
        if (found := _COPY.fullmatch(path.relative_to(store).as_posix())) and not path.is_symlink()
    }


def list_strays(folder: Path, code: str) -> Iterator[Finding]:
    """Yield what is neither issue, nor copy, nor made from them; empty folders are nothing."""
    bags = {bag.folder for bag in find_bags(folder, code)}
    ours = {*bags, *list_sources(folder).values(), *(folder / name for name in (LOCK, INDEX, FEED, *DERIVED))}
    ours |= {parent for bag in bags for parent in bag.parents}
    left = {path for place in (folder, folder / FOLDER) for path in unfinished(place)}
    for root, folders, names in os.walk(folder):
        here = Path(root)
        folders[:] = sorted(name for name in folders if here / name not in bags)
        for name in sorted([*folders, *names]):
            path = here / name
            shown = f"{code}/{show(path.relative_to(folder).as_posix())}"
            if path in left:
                what = "a run that was stopped has left it"
                yield Finding(FindingKind.UNFINISHED, shown, what, "The next issue sweeps it away.")
            elif path not in ours and (name in names or path.is_symlink()):
                yield Finding(FindingKind.EXTRA, shown, "nothing lists it", TAKE_AWAY)
        folders[:] = [name for name in folders if here / name not in left]

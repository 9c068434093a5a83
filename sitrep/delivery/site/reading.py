"""Issues as the site knows them: read from their bags once, and from what was kept of them ever after."""

import json
from collections import OrderedDict
from dataclasses import replace
from pathlib import Path

from sitrep.delivery.archive.bags import digest_of
from sitrep.delivery.archive.facts import FrozenIssue
from sitrep.delivery.site.finding import read_findable
from sitrep.delivery.site.watching import Watch
from sitrep.delivery.site.writing import cannot_write, replace_file
from sitrep.errors import NotMadeError
from sitrep.rendering.restore import restore_brief
from sitrep.rendering.site import Frame, Pieces, SiteDay, condense_brief
from sitrep.rendering.site.days import day_from_json, day_to_json, pieces_from_json, pieces_to_json

_BRIEF = "brief.json"
_RECORDS = (_BRIEF, "articles.jsonl")
_HELD = 64  # days whose items are in memory: two months, which pages are made from at a time


class Days:
    """The days of a site, kept in a folder between builds."""

    def __init__(self, folder: Path, frame: Frame, watch: Watch) -> None:
        """Name the folder; it is made when something is kept in it."""
        self._folder, self._frame, self._watch = folder, frame, watch
        self._pieces: OrderedDict[str, Pieces] = OrderedDict()

    def read(self, issue: FrozenIssue) -> SiteDay:
        """Return an issue; one that was read before, by the same program and templates, is not read again."""
        kept = self._kept(issue)
        if kept is not None:
            return kept
        day, pieces = self._condense(issue)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            replace_file(self._path(day.id, ".items.json"), pieces_to_json(pieces).encode("utf-8", "replace"))
            head = f"{self._key(issue)}\n".encode()
            replace_file(self._path(day.id, ".json"), head + day_to_json(day).encode("utf-8", "replace"))
        except OSError as error:
            raise cannot_write(error, self._folder) from error
        self._hold(day.id, pieces)
        return day

    def pieces(self, day: SiteDay) -> Pieces:
        """Return the page of a day, and its items in their order."""
        held = self._pieces.get(day.id)
        if held is None:
            try:
                held = pieces_from_json(self._path(day.id, ".items.json").read_text("utf-8"))
            except (OSError, ValueError, TypeError, RecursionError):
                held = None
            if held is None or len(held.bodies) != len(day.items):
                raise NotMadeError(
                    f"{self._folder}: what was kept of {day.id} was changed by another program. Remove that "
                    "folder and build again."
                )
        self._hold(day.id, held)
        return held

    def forget(self, names: set[str]) -> None:
        """Remove what was kept of issues that are not among `names`."""
        for path in self._folder.glob("*.json"):
            if path.name.partition(".")[0] not in names:
                path.unlink(missing_ok=True)

    def _hold(self, name: str, pieces: Pieces) -> None:
        self._pieces[name] = pieces
        self._pieces.move_to_end(name)
        if len(self._pieces) > _HELD:
            self._pieces.popitem(last=False)

    def _path(self, name: str, ending: str) -> Path:
        return self._folder / f"{name}{ending}"

    def _key(self, issue: FrozenIssue) -> str:
        # What is made of a record that was harmed serves as long as the harm is the same.
        digests = {file.name: file.sha256 for file in issue.files if file.name in _RECORDS}
        trouble = [f"{name}: {self._watch.trouble(issue, name, digest)}" for name, digest in digests.items()]
        return f"{issue.digest} {self._frame.digest} {'; '.join(trouble)}"

    def _kept(self, issue: FrozenIssue) -> SiteDay | None:
        try:
            key, _, rest = self._path(issue.id, ".json").read_text("utf-8").partition("\n")
            if key != self._key(issue) or not self._path(issue.id, ".items.json").is_file():
                return None
            return day_from_json(rest)
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            return None

    def _condense(self, issue: FrozenIssue) -> tuple[SiteDay, Pieces]:
        digests = {file.name: file.sha256 for file in issue.files}
        try:
            if _BRIEF not in digests:
                return _without(issue, f"it has no {_BRIEF}")
            content = issue.path(_BRIEF).read_bytes()
            if digest_of(content) != digests[_BRIEF]:
                return _without(issue, f"{_BRIEF} is not what was frozen")
            brief = restore_brief(json.loads(content))
        except OSError as error:
            return _without(issue, f"{_BRIEF}: {(error.strerror or type(error).__name__).lower()}")
        except (NotMadeError, ValueError, RecursionError, TypeError) as error:
            return _without(issue, str(error))
        if brief.day != issue.edition.day:
            return _without(issue, f"{_BRIEF} is that of {brief.day}")
        day, pieces = condense_brief(
            brief, issue.id, issue.digest, issue.edition.version, self._frame, read_findable(issue)
        )
        return replace(day, reason=issue.edition.reason), pieces


def _without(issue: FrozenIssue, problem: str) -> tuple[SiteDay, Pieces]:
    """Return a day of which only its files can be shown, and why."""
    edition, facts = issue.edition, issue.facts
    day = SiteDay(
        id=issue.id,
        # Pages made of the whole issue are made again, and so are these once it is mended.
        digest=f"{issue.digest} {problem}",
        day=edition.day,
        version=edition.version,
        number=edition.number,
        theatre=facts.theatre,
        publisher=facts.publisher,
        language="",
        issued=facts.issued_at.isoformat(),
        reason=edition.reason,
        highlights=(),
        titles=(),
        names=(),
        items=(),
        units=(),
        places=(),
        sources=(),
        figures=(),
        problem=problem,
    )
    return day, Pieces((), ())

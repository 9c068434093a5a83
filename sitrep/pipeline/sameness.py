"""Whether an issue and what would be issued now tell their readers the same."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace

from sitrep.delivery.archive.facts import FrozenIssue
from sitrep.errors import NotMadeError
from sitrep.model import Brief, Item
from sitrep.pipeline.past import BRIEF
from sitrep.pipeline.supplies import CURATION, SETTINGS, TEMPLATES
from sitrep.rendering.restore import restore_brief


def tells_the_same(issue: FrozenIssue, files: Mapping[str, bytes]) -> bool:
    """Tell whether readers would find in these files all that an issue has, and nothing else.

    Settings, templates and the version of the program may be others: who reads "Corrected" looks for what was
    wrong, and an issue is no place for that.
    """
    names = {file.name for file in issue.files}
    if (names ^ files.keys()) - {SETTINGS, CURATION, TEMPLATES} or BRIEF not in names:
        return False
    try:
        old, new = (
            restore_brief(json.loads(content)) for content in (issue.path(BRIEF).read_bytes(), files[BRIEF])
        )
    except (OSError, ValueError, NotMadeError, RecursionError):
        return False  # of another version of the program, or no record
    return _told(old) == _told(new)


def _told(brief: Brief) -> Brief:
    """Return what a brief tells: without its masthead, and without how its items were weighed."""
    sections = tuple(
        replace(part, items=_unweighed(part.items), more=_unweighed(part.more)) for part in brief.sections
    )
    return replace(
        brief,
        sections=sections,
        late=_unweighed(brief.late),
        publisher="",
        contact="",
        program_version="",
        config_sha256="",
        input_sha256="",
    )


def _unweighed(items: Iterable[Item]) -> tuple[Item, ...]:
    return tuple(replace(item, score=0.0) for item in items)

"""What a version of an issue prints otherwise than the version that it takes the place of."""

from collections.abc import Iterable

from sitrep.briefing.edition import Previous
from sitrep.model import Correction, Item

ADDED, REMOVED = "added", "removed"


def find_corrections(replaced: Previous | None, items: Iterable[Item]) -> tuple[Correction, ...]:
    """Compare the quoted words of all items: what the older version alone printed, then what is added.

    An item whose words changed stands in both lists, with its old and its new text.
    """
    if replaced is None:
        return ()
    old = replaced.brief
    before = _told([*(i for part in old.sections for i in (*part.items, *part.more)), *old.late])
    now = _told(items)
    removed = tuple(Correction(REMOVED, *told) for told in before if told not in now)
    return (*removed, *(Correction(ADDED, *told) for told in now if told not in before))


def _told(items: Iterable[Item]) -> dict[tuple[str, str], None]:
    """Return theme and words of items, each once, in their order."""
    return {
        (item.theme, " […] ".join(" ".join(e.text.split()) for e in item.excerpts)): None for item in items
    }

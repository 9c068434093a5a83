"""What the search of the command line finds an issue by, for the search of the site: the same words."""

from sitrep.delivery.archive.facts import FrozenIssue
from sitrep.delivery.search.rows import IssueRows, read_rows
from sitrep.rendering.site import Findable


def read_findable(issue: FrozenIssue) -> Findable | None:
    """Return what the search index has of an issue; None where it has nothing of it."""
    rows = read_rows(issue)
    if rows.problem is not None:
        return None
    return _findable(rows)


def _findable(rows: IssueRows) -> Findable:
    items = {str(item.columns["item"]): item for item in rows.items}
    return Findable(
        names={name: item.names for name, item in items.items()},
        sources={name: str(item.columns["sources"] or "") for name, item in items.items()},
        places={
            name: tuple((place.name, place.code or "", place.kind) for place in item.places)
            for name, item in items.items()
        },
        codes=tuple(
            None if figure.columns["code"] is None else str(figure.columns["code"]) for figure in rows.figures
        ),
    )

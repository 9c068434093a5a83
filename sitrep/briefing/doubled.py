"""Items whose words all stand beside another item: they are printed there, and not a second time."""

from collections.abc import Mapping, Sequence

from sitrep.briefing.asides import Asides
from sitrep.briefing.items import Found
from sitrep.briefing.sections import Shelved
from sitrep.model import Excerpt


def drop_doubled(
    shelves: Mapping[str, Shelved], printed: Sequence[Found], asides: Asides
) -> dict[str, Shelved]:
    """Leave out the items that stand whole beside another printed one, which cites all their texts.

    What an analyst pinned stays, and so does an item that tells anything more.
    """
    told = _find_doubled(printed, asides)
    return {
        name: Shelved(
            tuple(entry for entry in shelved.printed if entry.id not in told),
            tuple(entry for entry in shelved.rest if entry.id not in told),
        )
        for name, shelved in shelves.items()
    }


def _find_doubled(printed: Sequence[Found], asides: Asides) -> frozenset[str]:
    found: set[str] = set()
    holding = [holder for holder in printed if asides.of_item.get(holder.id)]
    for entry in printed:
        # What holds asides of its own is no mere aside.
        if entry.text.pinned or entry.further or asides.of_item.get(entry.id):
            continue
        if any(holder is not entry and _tells_all(holder, entry, asides) for holder in holding):
            found.add(entry.id)
    return frozenset(found)


def _tells_all(holder: Found, entry: Found, asides: Asides) -> bool:
    beside = asides.of_item[holder.id]
    shown = [excerpt for each in beside for excerpt in each.excerpts]
    cited = {article.id for article in holder.articles} | {name for each in beside for name in each.cited}
    # An item of another place tells another event, whatever it was put beside.
    return (
        entry.place in {None, holder.place}
        and all(article.id in cited for article in entry.articles)
        and all(any(_holds(other, excerpt) for other in shown) for excerpt in entry.excerpts)
    )


def _holds(other: Excerpt, excerpt: Excerpt) -> bool:
    return other.article == excerpt.article and other.holds(excerpt.start, excerpt.end)

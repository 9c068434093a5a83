"""Whom counts count: which of them can speak of the same people."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from sitrep.analysis.contests.said import Said

# Groups that are counted out of all who were hit: "12 people" and "five children" are no rivals.
_SHARES = frozenset(
    {
        "children",
        "women",
        "men",
        "elderly",
        "journalists",
        "aid_workers",
        "health_workers",
        "officials",
        "commanders",
        "rescuers",
        "attackers",
    }
)
# Words that leave open who was hit: fighters, too, are "people" or "dead", but not "labourers".
_ANYBODY = frozenset({"people", "persons", "person", "dead", "deaths", "fatalities", "bodies", "lives"})


def part_groups(counts: Sequence[Said], *, fighters: bool) -> Iterator[list[Said]]:
    """Yield counts of groups that overlap, by article and position.

    Those that name no group go with civilians or, where `fighters` says so and their words allow it, with the
    one group that is stated; shares ("five children") stand apart from them.
    """
    root: dict[str, str] = {}
    for each in counts:
        names = each.figure.group
        for name in names:
            low, high = sorted((_root(root, names[0]), _root(root, name)))
            root[high] = low
    lanes: defaultdict[str, list[Said]] = defaultdict(list)
    for each in counts:
        lanes[_root(root, each.figure.group[0]) if each.figure.group else ""].append(each)
    unstated = lanes.pop("", [])
    whole = [name for name, lane in sorted(lanes.items()) if any(_is_whole(each) for each in lane)]
    civilians = _root(root, "civilians")
    home = civilians if civilians in whole else None
    if home is None and len(whole) == 1 and fighters and all(map(_is_anybody, unstated)):
        home = whole[0]
    if unstated:
        joined = lanes.pop(home) if home is not None else []
        yield sorted([*unstated, *joined], key=lambda each: each.key)
    for _, lane in sorted(lanes.items()):
        yield lane


def _is_whole(each: Said) -> bool:
    return not _SHARES.issuperset(each.figure.group)


def _is_anybody(each: Said) -> bool:
    last = each.figure.raw.rsplit(None, 1)[-1].lower()
    return last in _ANYBODY or last[-1].isdigit()


def _root(root: dict[str, str], name: str) -> str:
    while root.setdefault(name, name) != name:
        name = root[name]
    return name

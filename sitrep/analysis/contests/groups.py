"""Whom counts count: which of them can speak of the same people."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from sitrep.analysis.contests.reach import sentence_of
from sitrep.analysis.contests.said import Said
from sitrep.analysis.figures.groups import FIGHTING
from sitrep.analysis.nations import nations_in
from sitrep.model import FigureBasis

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

_SOLDIERS = "security_forces"
_KNOWN = _SHARES | FIGHTING | {"civilians", "prisoners", "idps"}  # what is none of these is a side
_SOLDIER = re.compile(
    r"\b(?:soldiers?|servicem[ae]n|troops|troopers?|conscripts|military\spersonnel)$", re.IGNORECASE
)

_LOST = re.compile(
    r"\b(?:lost|losing|of (?:its|our|their)|our)\b|\bperdu\b|\bperdi(?:ó|eron)\b", re.IGNORECASE
)
_MEN = re.compile(
    r"\b(?:men|hommes|hombres|\d+|one|two|three|four|five|six|seven|eight|nine|ten)$", re.IGNORECASE
)


def part_groups(counts: Sequence[Said], *, fighters: bool) -> Iterator[list[Said]]:
    """Yield counts of groups that overlap, by article and position.

    Those that name no group go with civilians or, where `fighters` says so and their words allow it, with the
    one group that is stated; shares ("five children") stand apart from them.
    """
    root: dict[str, str] = {}
    for each in counts:
        names = each.figure.group
        for name in (*names, _SOLDIERS) if _are_soldiers(each) else names:
            low, high = sorted((_root(root, names[0]), _root(root, name)))
            root[high] = low
    lanes: defaultdict[str, list[Said]] = defaultdict(list)
    for each in counts:
        lanes[_root(root, each.figure.group[0]) if each.figure.group else ""].append(each)
    unstated = lanes.pop("", [])
    own = [each for each in unstated if _is_own_loss(each)]
    unstated = [each for each in unstated if each not in own]
    if own:
        yield own
    whole = [name for name, lane in sorted(lanes.items()) if any(_is_whole(each) for each in lane)]
    civilians = _root(root, "civilians")
    # "31 bodies, 14 of them civilians" is no count of civilians, nor is what is counted beside it.
    mixed = any(map(_is_mixed, unstated))
    home = civilians if civilians in whole and not mixed else None
    if (
        home is None
        and len(whole) == 1
        and whole != [civilians]
        and fighters
        and all(map(_is_anybody, unstated))
    ):
        home = whole[0]
    if unstated:
        joined = lanes.pop(home) if home is not None else []
        yield sorted([*unstated, *joined], key=lambda each: each.key)
    for _, lane in sorted(lanes.items()):
        yield lane


def _is_whole(each: Said) -> bool:
    return not _SHARES.issuperset(each.figure.group)


def _are_soldiers(each: Said) -> bool:
    """Tell whether a count of a side is one of the soldiers of its state: "200 Russian soldiers"."""
    names = each.figure.group
    if len(names) != 1 or names[0] in _KNOWN or not _SOLDIER.search(each.figure.raw):
        return False
    return len(nations_in(each.figure.raw)) == 1


def _is_own_loss(each: Said) -> bool:
    """Tell whether a side counts whom it lost itself: "said it had lost two men", "seven of our men"."""
    sentence = sentence_of(each) if each.figure.basis is FigureBasis.CLAIMED else ""
    return bool(sentence) and _LOST.search(sentence) is not None and _MEN.search(each.figure.raw) is not None


def _is_mixed(each: Said) -> bool:
    """Tell whether a count names the civilians among those whom it counts."""
    return any(
        figure.part_of == each.number and figure.metric is each.figure.metric and "civilians" in figure.group
        for figure in each.article.figures
    )


def _is_anybody(each: Said) -> bool:
    last = each.figure.raw.rsplit(None, 1)[-1].lower()
    return last in _ANYBODY or last[-1].isdigit()


def _root(root: dict[str, str], name: str) -> str:
    while root.setdefault(name, name) != name:
        name = root[name]
    return name

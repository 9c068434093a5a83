"""Of which state those counted are, and on whose soil: the dead of one are no rivals of those of another."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from sitrep.analysis.contests.said import Said
from sitrep.analysis.nations import nations_in, state_of

_BEHIND = 60  # characters behind a count that say on whose side of a border it was
_OWN = re.compile(
    r"\bof (?:its|their|our|his)\b|\b(?:its|their|our) own\b|\bde (?:ses|nos|leurs|sus|nuestros)\b",
    re.IGNORECASE,
)
_SIDE = re.compile(r"\bon (?:the|its|their) (\w[\w-]*) side\b|\binside (\w[\w-]*)", re.IGNORECASE)
# Who counts the dead of his own country only; an army counts those of its enemy too.
_CIVIL = re.compile(
    r"\b(?:health|hospitals?|police|interior|prosecutors?|rescue\w*|emergenc\w+|"
    r"civil (?:defen[cs]e|protection)|fire|disaster|governor|mayor|municipal\w*|"
    r"santé|hôpital|préfet|salud|alcalde|gobernador|gesundheits\w*)\b",
    re.IGNORECASE,
)


def part_states(counts: Sequence[Said]) -> Iterator[list[Said]]:
    """Yield counts that can be of the same people: of one state's, and killed or hurt in one country.

    Told is whose they are by their own words ("45 Chinese soldiers", "six of its men") and where by their
    place. Who tells neither goes with what others tell, unless it is clear that he counts his own: an army
    that gives its enemy's dead apart, an office that counts at home.
    """
    if len(counts) < 2:
        yield list(counts)
        return
    for kin in _part(counts, _people, _is_parted):
        yield from _part(kin, _soil, _counts_at_home)


def _part(
    counts: Sequence[Said], of: Callable[[Said], str | None], owns: Callable[[Said, list[Said]], bool]
) -> Iterator[list[Said]]:
    """Part counts by a state; `owns` tells whether one that states none counts its speaker's own."""
    lanes: defaultdict[str, list[Said]] = defaultdict(list)
    unstated: list[Said] = []
    for each in counts:
        state = of(each)
        if state is None:
            unstated.append(each)
        else:
            lanes[state].append(each)
    if not lanes:
        yield list(counts)
        return
    largest = max(sorted(lanes), key=lambda state: len(lanes[state]))
    stated = {state: list(lane) for state, lane in lanes.items()}
    for each in unstated:
        mine = _speaks_for(each)
        theirs = [one for state, lane in stated.items() if state != mine for one in lane]
        own = mine is not None and (mine in stated or (len(stated) == 1 and bool(theirs)))
        lanes[mine if mine is not None and own and owns(each, theirs) else largest].append(each)
    for _, lane in sorted(lanes.items()):
        yield sorted(lane, key=lambda each: each.key)


def _people(each: Said) -> str | None:
    language = _language(each)
    raw = each.figure.raw
    # English writes the names of peoples with a capital.
    named = nations_in(raw, language) if language != "en" or raw != raw.lower() else frozenset()
    if len(named) == 1:
        return next(iter(named))
    if not named and _OWN.search(each.figure.raw):
        return _speaks_for(each) or each.figure.party
    return None


def _is_parted(each: Said, theirs: Sequence[Said]) -> bool:
    """Tell whether the speaker's side gives the dead of another state by their name: these are its own."""
    mine = _speaks_for(each)
    return any(_speaks_for(other) == mine for other in theirs)


def _soil(each: Said) -> str | None:
    text = each.article.clipping.text
    try:
        at = each.article.clipping.text_offset(each.figure.end - 1) + 1
    except ValueError:  # it stands in what was taken out
        return each.land
    behind = re.split(r"[.;\n]", text[at : at + _BEHIND], maxsplit=1)[0]
    for match in _SIDE.finditer(behind):
        named = nations_in(match.group(1) or match.group(2), _language(each))
        if len(named) == 1:
            return next(iter(named))
    return each.land


def _counts_at_home(each: Said, _: Sequence[Said]) -> bool:
    return _CIVIL.search(each.figure.speaker or "") is not None


def _speaks_for(each: Said) -> str | None:
    return state_of(each.figure.speaker, _language(each)) if each.figure.speaker else None


def _language(each: Said) -> str:
    return (each.article.clipping.language or "en").partition("-")[0].lower()

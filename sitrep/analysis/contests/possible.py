"""Tolls of one place and day whose stories are not joined: perhaps of one event, perhaps of two."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from sitrep.analysis.contests.belonging import part_states
from sitrep.analysis.contests.bounds import can_agree, printed_number
from sitrep.analysis.contests.groups import part_groups
from sitrep.analysis.contests.incident import counts_incident
from sitrep.analysis.contests.owners import find_owners
from sitrep.analysis.contests.reach import sentence_of
from sitrep.analysis.contests.said import Said, deniers_of
from sitrep.analysis.contests.versions import MOST, make_version
from sitrep.analysis.stories.acts import GENERAL, find_acts
from sitrep.analysis.stories.stems import stems_of
from sitrep.model import LOSSES, Contest, ContestKind, Metric, PlaceKind
from sitrep.text import fold

_HARM = LOSSES | {Metric.ABDUCTED}
# A quarter, village or camp within a town, as texts name it. English only: elsewhere no row is made.
_GROUND = re.compile(
    r"(?:\b(?:in|at|of|on|near|hit|struck|shelled|bombed)\s+(?:the\s+)?)"
    r"([A-Z][\w’'-]+(?:[ -][A-Z][\w’'-]+){0,2})"
)
# Words that tell one event of a day from another.
_APART = frozenset(
    {
        "second",
        "third",
        "another",
        "other",
        "separate",
        "separately",
        "again",
        "earlier",
        "later",
        "subsequent",
        "previous",
        "elsewhere",
    }
)
_HOURS = {
    "morning": "morning",
    "dawn": "morning",
    "noon": "noon",
    "midday": "noon",
    "afternoon": "noon",
    "evening": "evening",
    "dusk": "evening",
    "night": "night",
    "overnight": "night",
    "midnight": "night",
}
_BLASTS = frozenset({"air", "shelling", "blast"})
_DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_WORD = re.compile(r"[^\W\d_]+")


def find_possible(said: Sequence[Said]) -> Iterator[Contest]:
    """Yield tolls of two stories that a reader may take for one event or for two.

    They are of one day that both state, of one named ground (a quarter, a camp) of one first-level unit and
    of one kind of deed; they count overlapping groups, can't both be true, are of different owners, and no
    word tells the events apart. The program joins nothing on that: there is no range, and neither is
    disputed (standards.md section 4).
    """
    scenes: defaultdict[tuple[Metric, str, str, str], list[Said]] = defaultdict(list)
    for each in said:
        period = each.figure.period
        if each.figure.metric not in _HARM or not counts_incident(each) or each.spot is None:
            continue
        if period is not None and period.kind == "day" and period.start is not None:
            day = period.start.isoformat()
            scenes[each.figure.metric, each.figure.unit, day, each.spot[0]].append(each)
    for _, scene in sorted(scenes.items()):
        if len({each.story for each in scene}) > 1:
            for lane in part_groups(scene, fighters=True):
                for kin in part_states(lane):
                    yield from _contests(kin)


def _contests(counts: Sequence[Said]) -> Iterator[Contest]:
    """Yield the rows of one town and day, ground by ground; a story whose counts differ is no part of one."""
    grounds: defaultdict[str, list[Said]] = defaultdict(list)
    hours: dict[tuple[str, int], frozenset[str]] = {}
    for each in counts:
        sentence = sentence_of(each)
        words = [fold(word) for word in _WORD.findall(sentence)]
        if _APART.isdisjoint(words):
            hours[each.key] = frozenset(_HOURS[word] for word in words if word in _HOURS)
            for ground in _grounds(sentence, each):
                grounds[ground].append(each)
    told: set[tuple[tuple[str, int], ...]] = set()
    for _, here in sorted(grounds.items()):
        key = tuple(each.key for each in here)
        if key not in told and _may_be_one(here, hours):
            told.add(key)
            yield _contest(here)


def _may_be_one(counts: Sequence[Said], hours: dict[tuple[str, int], frozenset[str]]) -> bool:
    if len(counts) > MOST:
        return False
    stated = [hours[each.key] for each in counts if hours[each.key]]
    return (
        len({each.story for each in counts}) == len(counts) == len({each.article.id for each in counts}) > 1
        and len(find_owners(counts)) == len(counts)
        and all(stated[0] & each for each in stated[1:])
        and len({each.spot[1] for each in counts if each.spot is not None and each.spot[1] is not None}) < 2
        and all(_is_one_deed(counts[0], each) for each in counts[1:])
        and not any(
            can_agree(one.bounds, other.bounds) for at, one in enumerate(counts) for other in counts[:at]
        )
    )


def _is_one_deed(one: Said, other: Said) -> bool:
    """Tell whether two sentences can tell one kind of deed; whoever hears a blast may take it for another."""
    left, right = (_deeds(each) for each in (one, other))
    return not left or not right or not left.isdisjoint(right) or left | right <= _BLASTS


def _deeds(each: Said) -> frozenset[str]:
    language = (each.article.clipping.language or "en").partition("-")[0].lower()
    return find_acts(stems_of(sentence_of(each), language), language) - GENERAL


def _contest(counts: Sequence[Said]) -> Contest:
    ordered = sorted(counts, key=lambda each: (printed_number(each.figure), each.key))
    owner_of = {each.key: owner for owner in find_owners(counts) for each in owner.said}
    groups = sorted(each.figure.group for each in counts if each.figure.group)
    places = sorted(each.figure.place for each in counts if each.figure.place is not None)
    return Contest(
        kind=ContestKind.POSSIBLE,
        story=None,
        metrics=(ordered[0].figure.metric,),
        group=groups[0] if groups else (),
        place=places[0] if places else None,
        versions=tuple(make_version([(each, owner_of[each.key])]) for each in ordered),
        denied_by=deniers_of(counts),
    )


def _grounds(sentence: str, said: Said) -> frozenset[str]:
    """Return the names of grounds in a sentence, folded: no gazetteer's place, or one within another.

    "Saltivka in Kharkiv" is a ground though the gazetteer has it; "Kharkiv" alone is too wide.
    """
    matches = list(_GROUND.finditer(sentence))
    names = {fold(name): place for place in said.article.places for name in (place.name, place.text)}
    local = [fold(m.group(1)) for m in matches if fold(m.group(1)) in names]
    wide = {name for name in names if name not in local[:-1] or names[name].kind is not PlaceKind.TOWN}
    speaker = fold(said.figure.speaker or "")
    found = {fold(match.group(1)).removeprefix("al-") for match in matches}
    return frozenset(name for name in found - wide - _DAYS if name not in speaker)

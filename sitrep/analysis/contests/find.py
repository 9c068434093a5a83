"""Find where those who count disagree: over one incident or period, in families and people, by denying it."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import chain

from sitrep.analysis.contests.denial import find_denials
from sitrep.analysis.contests.incident import find_incidents
from sitrep.analysis.contests.owners import find_owners
from sitrep.analysis.contests.period import find_periods
from sitrep.analysis.contests.possible import find_possible
from sitrep.analysis.contests.said import Said, collect
from sitrep.analysis.contests.units import find_units
from sitrep.config.theatre import TheatreSettings
from sitrep.model import Article, Contest


def find_contests(articles: Sequence[Article], theatre: TheatreSettings) -> tuple[Contest, ...]:
    """Return what the articles of a day count or claim in ways that can't all be true.

    The articles have their figures, places and stories (`gather_stories`); their order decides nothing.
    Incidents come first, by story, then what may be one, periods, families against people, and denials.
    Nothing is added, averaged or subtracted (standards.md section 3.5): every version points at figures as
    they are printed.
    """
    said = list(collect(articles, theatre.code))
    stories: defaultdict[str, list[Said]] = defaultdict(list)
    for each in said:
        if each.story is not None:
            stories[each.story].append(each)
    owners = {
        story: find_owners(counts)
        for story, counts in sorted(stories.items())
        if len(counts) > 1 or counts[0].figure.denied_by
    }
    incidents = [one for story in owners for one in find_incidents(stories[story], owners[story])]
    periods = list(find_periods(said, theatre.sides))
    units = [one for whose in owners.values() for one in find_units(whose)]
    told = frozenset(_told([*incidents, *periods, *units]))
    possible = [one for one in find_possible(said) if told.isdisjoint(_told([one]))]
    denials = chain.from_iterable(find_denials(whose, told) for whose in owners.values())
    return (*incidents, *possible, *periods, *units, *denials)


def _told(contests: Sequence[Contest]) -> set[tuple[str, int]]:
    return {
        (statement.article, statement.figure)
        for contest in contests
        for version in contest.versions
        for statement in version.statements
    }

"""The weekdays that the lead of a text tells its news by."""

import re
from dataclasses import dataclass, replace

from sitrep.analysis.dates.mention import Form, Mention
from sitrep.analysis.dates.roles import Role
from sitrep.analysis.dates.study import LEAD, Item, Study

_LISTED = re.compile(r"[ \t]{0,8}(?:[-*•·–—‣▪●○►>+]\s|[(\[])")
_BESIDE = re.compile(r"[\s,(،–—-]{1,3}")


@dataclass(frozen=True, slots=True)
class Reported:
    """The weekdays of the lead: `bare` without a date beside them, `exact` those of the publication."""

    bare: tuple[int, ...]
    exact: tuple[int, ...]
    items: tuple[Item, ...]


def reported_weekdays(study: Study, *, listed: bool = True) -> Reported:
    """Return the weekdays that the lead tells of in the past tense, and "yesterday (Friday)" anywhere.

    Without `listed`, those of bullets and of lines in brackets don't count: they may sum up another text.
    """
    bare, exact, items = [], [], []
    for number, item in enumerate(study.items):
        mention = item.mention
        follower = study.items[number + 1].mention if number + 1 < len(study.items) else None
        if follower is not None:
            pair = relative_beside(study, mention, follower, Form.WEEKDAY)
            if (
                pair is not None
                and pair[0].low == pair[0].high
                and pair[1].weekday is not None
                and item.role is not Role.QUOTED
            ):
                exact.append((pair[1].weekday - pair[0].low) % 7)
                items.append(replace(item, mention=replace(mention, end=follower.end)))
        if item.sentence >= LEAD or mention.form is not Form.WEEKDAY or mention.modifier:
            continue
        if not listed and _LISTED.match(
            study.clipping.text, study.clipping.text.rfind("\n", 0, mention.start) + 1
        ):
            continue
        if mention.weekday is not None and item.role is Role.PAST:
            bare.append(mention.weekday)
            items.append(item)
    return Reported(tuple(bare), tuple(exact), tuple(items))


def relative_beside(
    study: Study, first: Mention, second: Mention, form: Form
) -> tuple[Mention, Mention] | None:
    """Return a relative word and the day or weekday right beside it, in this order; None for others."""
    if {first.form, second.form} != {Form.RELATIVE, form} or not -7 <= first.low + second.low <= 7:
        return None
    if not _BESIDE.fullmatch(study.clipping.text[first.end : second.start]):
        return None
    return (first, second) if first.form is Form.RELATIVE else (second, first)

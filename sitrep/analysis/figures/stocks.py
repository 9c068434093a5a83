"""Stock and flow of the displaced: "uprooted in all", "the displaced now number" count who is so now."""

from collections.abc import Sequence
from dataclasses import replace

from sitrep.analysis.figures.olderdays import times_beside_older
from sitrep.analysis.figures.parts import Attachment, How
from sitrep.analysis.figures.periods import Timed, times_near
from sitrep.analysis.figures.quantities import Quantity
from sitrep.analysis.figures.scene import ENDS, Scene
from sitrep.analysis.figures.tokens import Token
from sitrep.model import STOCKS, Metric

_WIDE = 64  # tokens between a head and the count in its list that are looked at
_BEHIND = 2  # tokens between "displaced" and "in all"
_REACH = 6  # tokens behind it that may open a period: then it is a flow


def as_stock(scene: Scene, number: int, found: Attachment) -> Attachment:
    """Return the attachment as that of a stock where words of a total stand behind the displaced.

    "6,000 were displaced in all" happened once, "uprooted in all since May" names its period: both are flows.
    """
    if found.metric is not Metric.DISPLACED:
        return found
    quantity, words = scene.quantities[number], scene.words
    before = scene.tokens[quantity.first - 1].text if quantity.first else ""
    if found.how is How.TOLL and before in words.overall:
        return replace(found, metric=Metric.IDP_STOCK)
    last = max(found.trigger + 1, quantity.after)
    low = max(min(found.trigger, quantity.after), last - _WIDE)
    if any(token.text in words.happened for token in scene.tokens[low:last]):
        return found
    total = next(
        (
            at
            for at in range(last, min(len(scene.tokens), last + _BEHIND))
            if scene.tokens[at].text in words.overall
        ),
        None,
    )
    if total is None:
        return found
    for token in scene.tokens[total + 1 : total + _REACH]:
        if token.text in words.since:
            return found
        if token.text in ENDS or token.text == ",":
            break
    return replace(found, metric=Metric.IDP_STOCK)


def as_wounded(scene: Scene, number: int, found: Attachment) -> Attachment:
    """Return the attachment of wounded who came to a hospital: they were hurt, and fled nowhere."""
    if found.metric is not Metric.NEW_ARRIVALS:
        return found
    quantity = scene.quantities[number]
    hurt = any(
        token.entry.noun is Metric.INJURED or Metric.INJURED in (metric for _, metric in token.entry.actions)
        for token in scene.tokens[quantity.number.first : quantity.after]
    )
    return replace(found, metric=Metric.INJURED) if hurt else found


def own_times(
    periods: Sequence[Timed],
    position: int,
    tokens: Sequence[Token],
    quantities: Sequence[Quantity],
    attached: Sequence[Attachment | None],
    so_far: frozenset[str],
) -> Sequence[Timed]:
    """Return the times that can be those of a count: a stock takes none of a flow's beside it.

    `so_far` are words such as "this year": who is in need this year is so now, whenever it began.
    "270,000 displaced since January, 3.5 million in all": the beginning of the first only.
    """
    if not periods:
        return periods
    periods = times_near(periods, tokens[quantities[position].first].start)
    periods = times_beside_older(periods, position, tokens, quantities, attached)
    found = attached[position]
    if found is None or found.metric not in STOCKS:
        return periods
    periods = [timed for timed in periods if timed.period.text.lower() not in so_far]
    if len(quantities) == 1:
        return periods
    others = [
        number
        for number in (position - 1, position + 1)
        if 0 <= number < len(attached) and _is_flow(attached[number])
    ]
    low = tokens[quantities[position].first].start if position - 1 in others else 0
    high = tokens[quantities[position + 1].first].start if position + 1 in others else None
    return [
        timed
        for timed in periods
        if timed.period.kind == "as_of" or (low <= timed.start and (high is None or timed.end <= high))
    ]


def _is_flow(found: Attachment | None) -> bool:
    return found is not None and found.metric not in STOCKS

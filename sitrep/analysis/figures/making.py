"""A figure made of a count: its number and words, who says it, when and where it holds."""

import hashlib
from collections.abc import Sequence

from sitrep.analysis.figures.bases import Grounds
from sitrep.analysis.figures.entries import Mark
from sitrep.analysis.figures.groups import find_group
from sitrep.analysis.figures.leaning import bounds
from sitrep.analysis.figures.matcher import FigureMatcher
from sitrep.analysis.figures.parts import Attachment, How
from sitrep.analysis.figures.periods import Timed, find_period
from sitrep.analysis.figures.perpetrators import find_perpetrator
from sitrep.analysis.figures.quantities import Quantity
from sitrep.analysis.figures.running import hold_to_telling
from sitrep.analysis.figures.tokens import Token
from sitrep.analysis.figures.whereabouts import Whereabouts
from sitrep.analysis.locate import Locator
from sitrep.analysis.speakers import Voice, voice_at
from sitrep.model import Clipping, Dating, Figure, Place, Qualifier

_CHANGED = 6  # characters of " to $" between a time and a sum


class FigureMaker:
    """Makes the figures of one clipping."""

    def __init__(
        self, clipping: Clipping, dating: Dating, matcher: FigureMatcher, places: Sequence[Place]
    ) -> None:
        """Make the places of the clipping ready for use."""
        self._clipping = clipping
        self._dating = dating
        self._matcher = matcher
        self._where = Whereabouts(clipping, places, matcher.lexicon, matcher.ways, matcher.clauses)
        self._locate = Locator(clipping)

    def make(
        self,
        tokens: Sequence[Token],
        quantity: Quantity,
        attachment: Attachment,
        voices: Sequence[Voice],
        grounds: Grounds,
        periods: Sequence[Timed],
    ) -> Figure:
        """Return the figure of a count in a sentence, with the voices and times that stand near it."""
        text = self._clipping.text
        if attachment.how is How.TOLL and tokens[quantity.first].entry.has(Mark.REACH):
            # "Rose to 45": in some languages the same word says "up to".
            opened = tokens[quantity.first].entry.qualifier is Qualifier.UP_TO
            quantity = (
                quantity._replace(first=quantity.number.first, qualifier=Qualifier.EXACT)
                if opened
                else quantity
            )
        span = tokens[quantity.first].start, tokens[quantity.after - 1].end
        quote = self._locate.cue(*span, 0.0, "")
        voice = voice_at(voices, *span)
        did = find_perpetrator(tokens, attachment, subject_first=not self._matcher.lexicon.words.free_order)
        clauses = self._matcher.clauses
        its = [timed for timed in periods if clauses.may_count(timed, span, voice, text)]
        if quantity.money and any(
            token.entry.has(Mark.REACH) for token in tokens[max(0, quantity.first - 2) : quantity.first]
        ):
            # "Revised in May to $2.5 billion": then it was changed.
            its = [timed for timed in its if not 0 <= span[0] - timed.end <= _CHANGED]
        period, as_of = find_period(its, span)
        value, low, high = bounds(quantity)
        name = f"{self._clipping.id}:{quote.start}:{attachment.metric.value}"
        figure = Figure(
            id=hashlib.sha256(name.encode()).hexdigest()[:12],
            metric=attachment.metric,
            value=value,
            min=low,
            max=high,
            qualifier=quantity.qualifier,
            unit=quantity.unit or attachment.unit or "people",
            raw=quote.text,
            group=find_group(tokens, quantity, attachment, self._matcher.sides),
            perpetrator=text[tokens[did[0]].start : tokens[did[1] - 1].end] if did else None,
            speaker=voice.name if voice else None,
            party=voice.party if voice else None,
            basis=grounds.find(span, voice, forecast=attachment.ahead),
            place=self._where.find(
                quote.start,
                self._locate.span(*grounds.limits),
                attachment.metric,
                voice,
                total=period is not None and period.kind == "cumulative_since",
            ),
            period=period,
            as_of=as_of,
            start=quote.start,
            end=quote.end,
        )
        return hold_to_telling(figure, self._dating)

"""The counts of a clipping, read sentence by sentence: each leans on those told before it."""

from collections.abc import Sequence
from dataclasses import replace

from sitrep.analysis.figures.attach import attach_counts
from sitrep.analysis.figures.bases import Grounds
from sitrep.analysis.figures.bygone import Bygone
from sitrep.analysis.figures.denying import find_deniers
from sitrep.analysis.figures.formers import Older
from sitrep.analysis.figures.leaning import in_same_period, leaning, one_of, within
from sitrep.analysis.figures.making import FigureMaker
from sitrep.analysis.figures.matcher import FigureMatcher
from sitrep.analysis.figures.money import find_money
from sitrep.analysis.figures.natural import follows_illness, is_dying
from sitrep.analysis.figures.olderdays import as_told_then
from sitrep.analysis.figures.parts import Attachment, How
from sitrep.analysis.figures.periods import Timed, find_periods
from sitrep.analysis.figures.quantities import Quantity, find_quantities
from sitrep.analysis.figures.recalled import hold_apart, in_named_year
from sitrep.analysis.figures.running import hold_to_telling
from sitrep.analysis.figures.scene import Scene
from sitrep.analysis.figures.stocks import own_times
from sitrep.analysis.figures.supersede import Standing, mark_superseded
from sitrep.analysis.figures.tellers import only_tells
from sitrep.analysis.figures.tokens import Token, tokenize
from sitrep.analysis.figures.tolls import rises_alone
from sitrep.analysis.speakers import Voice, voices_near
from sitrep.analysis.words import SentenceWords
from sitrep.languages.notices import find_notices, may_hold_notice, notice_at
from sitrep.model import Clipping, Dating, Figure, Metric, Place

_PARTED = 3  # tokens between a count and its parts
# "Killed six policemen and captured four": harm to one group, told with one noun.
_SHARING = frozenset(
    {Metric.KILLED, Metric.INJURED, Metric.DETAINED, Metric.ABDUCTED, Metric.MISSING, Metric.SURRENDERED}
)


class Reader:
    """Collects the figures of one clipping, sentence by sentence."""

    def __init__(
        self,
        clipping: Clipping,
        cut: Sequence[SentenceWords],
        dating: Dating,
        matcher: FigureMatcher,
        places: Sequence[Place],
    ) -> None:
        """Begin before the first sentence of the text, which was `cut` into words."""
        self._clipping = clipping
        self._dating = dating
        self._matcher = matcher
        self._maker = FigureMaker(clipping, dating, matcher, places)
        # What the text once wrote and takes back.
        title = clipping.title.text if clipping.title else ""
        noted = may_hold_notice(clipping.text, ((each.start, each.end, each.lows) for each in cut), title)
        self._retracted = find_notices(clipping.text, title) if noted else ()
        self._figures: list[Figure] = []
        self._standings: list[Standing] = []
        # Those that the text itself calls older, and whether only their owner's count takes their place.
        self.former: dict[int, bool] = {}
        self._paragraph = 0  # that of the sentence at `_told`
        self._told = 0
        self._opened = self._counted = 0  # the first figure of the sentence before, and of this one

    def figures(self) -> tuple[Figure, ...]:
        """Return what was found so far, with what a later toll replaced."""
        return mark_superseded(self._figures, self._standings)

    def read(
        self,
        words: SentenceWords,
        voices: Sequence[Voice],
        later: Sequence[Sequence[Voice]],
        before: SentenceWords | None = None,
    ) -> None:
        """Read the counts of a sentence that `voices` speak in, `later` in those behind it."""
        text, lexicon, clauses = self._clipping.text, self._matcher.lexicon, self._matcher.clauses
        start, end = words.start, words.end
        tokens = tokenize(text, words, lexicon)
        quantities = find_quantities(tokens, lexicon.persons)
        if not quantities:
            return
        self._opened = self._counted
        self._counted = len(self._figures)
        self._paragraph += text.count("\n\n", self._told, start)
        paragraph, self._told = self._paragraph, start
        last = self._latest(paragraph)
        scene = Scene(tokens, quantities, self._matcher.around)
        attached = attach_counts(scene, last)
        ill = self._is_ill(before, words)
        periods = find_periods(text, words, self._matcher.periods, self._dating, self._matcher.language)
        recalled = self._matcher.bygone.find(words)
        grounds = Grounds(text, words, self._matcher.speakers)
        again = clauses.again.search(text, start, end) is not None
        older = self._matcher.formers.find(text, words)
        lists = self._matcher.speakers.lists
        puts = {voice.name for voice in voices if voice.verb in lists.puts and voice.verb not in lists.says}
        index: dict[int, int] = {}
        everyone = voices
        for position, (quantity, attachment) in enumerate(zip(quantities, attached, strict=True)):
            voices = voices_near(everyone, tokens[quantity.first].start)
            found = attachment or self._money(tokens, quantity)
            if found is None or (ill and is_dying(scene, found)):
                continue
            if self._only_tells(tokens, quantity, found, voices) or self._is_retracted(
                tokens[quantity.first]
            ):
                continue
            index[position] = len(self._figures)
            its = self._times(scene, position, attached, found, periods, recalled)
            figure = self._maker.make(tokens, quantity, found, voices, grounds, its)
            elided = not quantity.unit or quantity.more
            if position and attachment and elided and not figure.group:
                figure = replace(figure, group=self._shared_group(position, quantities, attached, index))
            whole = index.get(found.whole) if found.whole is not None else None
            if whole is not None:
                figure = within(figure, self._figures[whole], whole, quantity)
            if attachment and attachment.leans and last is not None:
                figure = leaning(figure, last, people=bool(quantity.unit), groups=self._is_of_one_group(last))
                figure = figure if found.total else one_of(figure, last, self._figures, said=bool(voices))
            if again and figure.period is None:
                figure = in_same_period(figure, self._figures)
            at = tokens[quantity.first].start, tokens[quantity.after - 1].end
            denials = find_deniers(figure, at, (start, end), (voices, *later), text, clauses)
            self._figures.append(replace(figure, denied_by=denials) if denials else figure)
            former = self._is_former(scene, quantity, found, older)
            self._standings.append(
                Standing(total=False, more=False, paragraph=paragraph)
                if former
                else Standing(
                    found.total,
                    quantity.more,
                    paragraph,
                    figure.speaker in puts,
                    rises_alone(tokens, quantity, found),
                )
            )

    def _is_former(self, scene: Scene, quantity: Quantity, found: Attachment, older: Older | None) -> bool:
        """Note whether the last figure is an older number, which holds as of the day that is told with it."""
        before = scene.tokens[quantity.first - 1].text if quantity.first else ""
        risen = found.how is How.COMPARE and before in scene.words.risen_from
        told = older is not None and older.start <= scene.tokens[quantity.first].start < older.end
        if not (risen or told):
            return False
        self.former[len(self._figures) - 1] = risen or (older is not None and older.own)
        self._figures[-1] = as_told_then(self._figures[-1])
        return True

    def has_counts(self, words: SentenceWords) -> bool:
        """Tell whether the sentence that was read last counts anything."""
        return bool(self._figures) and self._clipping.text_offset(self._figures[-1].start) >= words.start

    def date_by(self, words: SentenceWords, behind: SentenceWords) -> None:
        """Give the counts of a sentence the day that the next one tells: "The figures are as of 30 April"."""
        text, clauses = self._clipping.text, self._matcher.clauses
        if clauses.data_words.isdisjoint(behind.lows) or "\n\n" in text[words.end : behind.start]:
            return
        periods = find_periods(text, behind, self._matcher.periods, self._dating, self._matcher.language)
        day = next((timed.period.end for timed in periods if timed.period.kind == "as_of"), None)
        for at in range(len(self._figures) - 1, -1, -1) if day is not None else ():
            figure = self._figures[at]
            if self._clipping.text_offset(figure.start) < words.start:
                break
            if figure.as_of is None:
                self._figures[at] = hold_to_telling(replace(figure, as_of=day), self._dating)

    def _times(
        self,
        scene: Scene,
        position: int,
        attached: Sequence[Attachment | None],
        found: Attachment,
        periods: Sequence[Timed],
        recalled: Sequence[Bygone],
    ) -> Sequence[Timed]:
        """Return the times that a sentence names and that can be those of a count."""
        told = self._dating.latest or self._dating.day
        so_far = self._matcher.clauses.so_far
        its = own_times(periods, position, scene.tokens, scene.quantities, attached, so_far)
        its = in_named_year(its, scene, position, found, told)
        return hold_apart(recalled, its, scene, position, found, told)

    def _is_retracted(self, token: Token) -> bool:
        notice = notice_at(self._retracted, token.start)
        return notice is not None and notice.old_start <= token.start < notice.old_end

    def _latest(self, paragraph: int) -> Figure | None:
        """Return the last count of a paragraph: "the number" is that of all, not of children among them."""
        if not self._standings or self._standings[-1].paragraph != paragraph:
            return None
        last = self._figures[-1]
        return last if last.part_of is None else self._figures[last.part_of]

    def _is_of_one_group(self, last: Figure) -> bool:
        """Tell whether the sentence before counts one group: "1,900 soldiers and 600 policemen" are two."""
        alike = (
            figure.group
            for figure in self._figures[self._opened : self._counted]
            if figure.metric is last.metric and figure.part_of is None
        )
        return len(set(alike)) <= 1

    def _is_ill(self, before: SentenceWords | None, words: SentenceWords) -> bool:
        """Tell whether the sentence before, in the same paragraph, names what people die of."""
        if before is None or "\n\n" in self._clipping.text[before.end : words.start]:
            return False
        return follows_illness(before.lows, words.lows, self._matcher.illness)

    def _only_tells(
        self, tokens: Sequence[Token], quantity: Quantity, found: Attachment, voices: Sequence[Voice]
    ) -> bool:
        return only_tells(
            tokens,
            quantity,
            found,
            voices,
            self._matcher.speakers.lists.says,
            subject_first=not self._matcher.lexicon.words.free_order,
        )

    def _money(self, tokens: Sequence[Token], quantity: Quantity) -> Attachment | None:
        if not quantity.money:
            return None
        metric = find_money(tokens, quantity, self._matcher.money)
        return Attachment(metric, How.NOUN, quantity.first) if metric else None

    def _shared_group(
        self,
        position: int,
        quantities: Sequence[Quantity],
        attached: Sequence[Attachment | None],
        index: dict[int, int],
    ) -> tuple[str, ...]:
        """Read "killed six policemen and captured four": one noun for both counts."""
        this, before = attached[position], attached[position - 1]
        if this is None or before is None or position - 1 not in index:
            return ()
        again = this.how is How.ELLIPSIS and this.metric is before.metric  # "wounded 15 soldiers, five badly"
        if again and not quantities[position].unit:
            return self._figures[index[position - 1]].group
        same = this.how in {How.LEFT, How.RIGHT} and before.how in {How.LEFT, How.RIGHT}
        if (
            not same
            or not {this.metric, before.metric} <= _SHARING
            or this.metric is before.metric
            or quantities[position].number.floor is not None
        ):
            return ()
        shared = self._figures[index[position - 1]]
        # "39 people, four of them children, were killed and 190 hurt": the children are but a part.
        group = (self._figures[shared.part_of] if shared.part_of is not None else shared).group
        # "Twelve soldiers were killed and 30 others wounded": soldiers; beside civilians they may be anyone.
        anyone = quantities[position].more and not set(group) <= self._matcher.fighting
        return () if anyone or self._is_parted(position, quantities) else group

    def _is_parted(self, position: int, quantities: Sequence[Quantity]) -> bool:
        """Tell whether parts of a count follow: "ten others, including four civilians"."""
        quantity, ahead = quantities[position], quantities[position + 1 : position + 2]
        return quantity.more and any(part.first <= quantity.after + _PARTED for part in ahead)

"""Find the figures of an article: what is counted, how many, who says so."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace

from sitrep.analysis.figures.attach import attach_counts
from sitrep.analysis.figures.bases import Grounds
from sitrep.analysis.figures.bodies import name_bodies, name_sender
from sitrep.analysis.figures.bygone import Bygone
from sitrep.analysis.figures.denying import find_deniers
from sitrep.analysis.figures.entries import Mark
from sitrep.analysis.figures.formers import Older
from sitrep.analysis.figures.groups import find_group
from sitrep.analysis.figures.leaning import bounds, in_same_period, leaning, one_of, within
from sitrep.analysis.figures.lexicon import Lexicon
from sitrep.analysis.figures.matcher import FigureMatcher, FigureMatchers
from sitrep.analysis.figures.money import find_money
from sitrep.analysis.figures.natural import follows_illness, is_dying
from sitrep.analysis.figures.olderdays import as_told_then
from sitrep.analysis.figures.parts import Attachment, How
from sitrep.analysis.figures.periods import Timed, find_period, find_periods
from sitrep.analysis.figures.perpetrators import find_perpetrator
from sitrep.analysis.figures.quantities import Quantity, find_quantities
from sitrep.analysis.figures.recalled import hold_apart, in_named_year
from sitrep.analysis.figures.revisions import mark_revised
from sitrep.analysis.figures.running import hold_to_telling
from sitrep.analysis.figures.scene import Scene
from sitrep.analysis.figures.stocks import own_times
from sitrep.analysis.figures.supersede import Standing, mark_superseded
from sitrep.analysis.figures.tellers import only_tells
from sitrep.analysis.figures.tokens import Token, tokenize
from sitrep.analysis.figures.tolls import rises_alone
from sitrep.analysis.figures.whereabouts import Whereabouts
from sitrep.analysis.locate import Locator
from sitrep.analysis.speakers import Voice, article_voices, ground_voices, voice_at, voices_near
from sitrep.analysis.words import SentenceWords, cut_sentences
from sitrep.languages.notices import find_notices, notice_at
from sitrep.model import Clipping, Dating, Figure, Metric, Place, Qualifier

_WORD = re.compile(r"\w+")
_DIGIT = re.compile(r"\d")
_COMPOUND = re.compile(r"\w[^\w\s]\w")
_PARTED = 3  # tokens between a count and its parts
_CHANGED = 6  # characters of " to $" between a time and a sum
_FRAGMENT = 18  # words of a sentence without a verb
_DENIAL_REACH = 2  # sentences: a denial speaks of what was said this near before it
# "Killed six policemen and captured four": harm to one group, told with one noun.
_SHARING = frozenset(
    {Metric.KILLED, Metric.INJURED, Metric.DETAINED, Metric.ABDUCTED, Metric.MISSING, Metric.SURRENDERED}
)


def find_figures(
    clipping: Clipping, dating: Dating, matchers: FigureMatchers, places: Sequence[Place] = ()
) -> tuple[Figure, ...]:
    """Return the figures of a clipping in text order; offsets are those of the document.

    Nothing is added, averaged or converted: families stay families, vague words keep no value. What counts
    none of the metrics is left out. Linear in the length of the text.
    """
    matcher = matchers.of(clipping.language)
    if matcher is None:
        return ()
    text = clipping.text
    cut = cut_sentences(text, matcher.lexicon.words.grouping)
    telling = [number for number, words in enumerate(cut) if _may_count(text, words, matcher.lexicon)]
    if not telling:
        return ()
    said = ground_voices(article_voices(text, matcher.speakers), clipping, places, matcher.speakers)
    voices = [each for _, _, each in said]
    reader = _Reader(clipping, dating, matcher, places)
    for number, following in zip(telling, (*telling[1:], len(cut)), strict=True):
        # What is denied behind the next count speaks of that one.
        reach = min(number + 1 + _DENIAL_REACH, following + 1)
        before = cut[number - 1] if number else None
        reader.read(cut[number], voices[number], voices[number + 1 : reach], before)
        if before is not None and not reader.has_counts(cut[number]):
            reader.date_by(before, cut[number])
        if number + 1 < following:
            reader.date_by(cut[number], cut[number + 1])
    revised = mark_revised(reader.figures(), clipping, matcher.language.counting, reader.former)
    named = name_bodies(revised, clipping, said, matcher.speakers)
    if all(figure.speaker is not None for figure in named):
        return named
    return name_sender(named, matchers.senders.find(clipping))


def _may_count(text: str, words: SentenceWords, lexicon: Lexicon) -> bool:
    """Tell fast whether a sentence has a number and a word that can give it a metric."""
    start, end, _, lows, _ = words
    if lexicon.inflected or "$" in lows:
        return True
    numbered = not lexicon.starts.isdisjoint(lows) or _DIGIT.search(text, start, end) is not None
    if numbered and (not lexicon.triggers.isdisjoint(lows) or _may_divide(lows, lexicon)):
        return True
    if _COMPOUND.search(text, start, end) is None:
        return False
    parts = _WORD.findall(text[start:end].lower())
    return (numbered or not lexicon.starts.isdisjoint(parts)) and not lexicon.triggers.isdisjoint(parts)


def _may_divide(lows: list[str], lexicon: Lexicon) -> bool:
    """Tell whether a sentence may count without a verb of harm: "Of these, 34 were children"."""
    if not lexicon.parting.isdisjoint((tuple(lows[:2]), tuple(lows[1:3]))):
        return True
    if len(lows) > _FRAGMENT:
        return False
    for at in range(1, len(lows)):
        if lows[at] in lexicon.wards:  # "Another 65 are in hospital"
            return lexicon.lookup(lows, at - 1)[0].has(Mark.PREPOSITION)
        if lows[at] in lexicon.agents:  # "Some 8,200 by the State"
            return lows[at - 1][0].isdecimal() or lows[at - 1] in lexicon.starts
    return False


class _Reader:
    """Collects the figures of one clipping, sentence by sentence."""

    def __init__(
        self, clipping: Clipping, dating: Dating, matcher: FigureMatcher, places: Sequence[Place]
    ) -> None:
        self._clipping = clipping
        self._dating = dating
        self._matcher = matcher
        self._where = Whereabouts(clipping, places, matcher.lexicon, matcher.ways, matcher.clauses)
        self._locate = Locator(clipping)
        # What the text once wrote and takes back.
        self._retracted = find_notices(clipping.text, clipping.title.text if clipping.title else "")
        self._figures: list[Figure] = []
        self._standings: list[Standing] = []
        # Those that the text itself calls older, and whether only their owner's count takes their place.
        self.former: dict[int, bool] = {}
        self._paragraph = 0  # that of the sentence at `_told`
        self._told = 0
        self._opened = self._counted = 0  # the first figure of the sentence before, and of this one

    def figures(self) -> tuple[Figure, ...]:
        return mark_superseded(self._figures, self._standings)

    def read(
        self,
        words: SentenceWords,
        voices: Sequence[Voice],
        later: Sequence[Sequence[Voice]],
        before: SentenceWords | None = None,
    ) -> None:
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
            figure = self._figure(tokens, quantity, found, voices, grounds, its)
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
            if self._is_former(scene, quantity, found, older):
                self._standings.append(Standing(total=False, more=False, paragraph=paragraph))
                continue
            put = figure.speaker in puts
            self._standings.append(
                Standing(found.total, quantity.more, paragraph, put, rises_alone(tokens, quantity, found))
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

    def _figure(
        self,
        tokens: Sequence[Token],
        quantity: Quantity,
        attachment: Attachment,
        voices: Sequence[Voice],
        grounds: Grounds,
        periods: Sequence[Timed],
    ) -> Figure:
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

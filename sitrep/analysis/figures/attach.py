"""Which metric a count has: the noun or verb of harm that takes it, near or across a list."""

from dataclasses import replace

from sitrep.analysis.figures.asked import is_asked
from sitrep.analysis.figures.echoes import find_added, find_among, find_bracketed, find_echo, find_restated
from sitrep.analysis.figures.entries import UNKNOWN, Mark, Role
from sitrep.analysis.figures.following import divides, find_following, leans_back
from sitrep.analysis.figures.leftward import is_direct, look_left
from sitrep.analysis.figures.natural import is_natural
from sitrep.analysis.figures.parts import Attachment, How, find_divided, find_whole, is_linked
from sitrep.analysis.figures.rightward import IDLE, Found, look_right
from sitrep.analysis.figures.scene import HARM, Scene
from sitrep.analysis.figures.separable import find_separable
from sitrep.analysis.figures.stocks import as_stock, as_wounded
from sitrep.analysis.figures.taking import find_taken
from sitrep.analysis.figures.tolls import find_listed, find_toll, leaned_unit
from sitrep.analysis.figures.turns import TURNED, turn
from sitrep.analysis.figures.unreal import is_forecast, is_unreal
from sitrep.analysis.figures.wards import find_in_ward, find_ward
from sitrep.model import Figure, Metric

_OF_WHICH = frozenset({"of which"})  # whose whole is no person, unless it was just counted
_WHOLE = 6  # tokens between a whole and its part
_LIST = 12  # counts of one list that are followed to their verb
_FLED = frozenset({Metric.DISPLACED, Metric.IDP_STOCK})
_HELD = frozenset({Metric.DETAINED, Metric.ABDUCTED})


def attach_counts(scene: Scene, before: Figure | None = None) -> list[Attachment | None]:
    """Return the attachment of every count of a sentence; None for what none of the metrics counts.

    `before` is what the sentence before counted last: "the army put the number at 7,000" speaks of it.
    """
    return _Attacher(scene, before).attach()


class _Attacher:
    """Decides count by count, from the left; later counts lean on earlier ones."""

    def __init__(self, scene: Scene, before: Figure | None) -> None:
        self._scene = scene
        self._before = before
        # Few sentences have these words: most counts need no look for what they mean.
        self._warded = not scene.words.wards.keys().isdisjoint(scene.texts)
        self._parting = before is not None and not scene.words.parting.isdisjoint(scene.texts)
        every = range(len(scene.quantities))
        self._lefts: list[Found] = [look_left(scene, number) for number in every]
        self._rights: list[Found] = [look_right(scene, number) for number in every]
        self._found: list[Attachment | None] = [None] * len(scene.quantities)

    def attach(self) -> list[Attachment | None]:
        for number, quantity in enumerate(self._scene.quantities):
            if not quantity.money and not self._is_divided(number):
                found = (
                    self._by_itself(number)
                    or self._by_parts(number)
                    or (self._in_ward(number) if self._warded else None)
                    or (
                        None
                        if self._warded and find_ward(self._scene, number, self._lefts[number])
                        else self._by_verb(number) or self._by_others(number)
                    )
                )
                if found and (
                    is_natural(self._scene, number, found) or is_unreal(self._scene, number, found)
                ):
                    continue
                self._found[number] = self._settled(number, found)
        return self._found

    def _settled(self, number: int, found: Attachment | None) -> Attachment | None:
        """Return the attachment as the words around it and the sentence before make it."""
        scene, before = self._scene, self._before
        if found is None:
            return find_following(scene, number, before) if before is not None else None
        turned = turn(scene, number, found) if found.metric in TURNED else found
        if turned is None:
            return None
        if is_forecast(scene, turned):
            turned = replace(turned, ahead=True)
        if self._parting and before is not None and divides(scene, number, before):
            turned = replace(turned, leans=True)
        return as_wounded(scene, number, as_stock(scene, number, turned))

    def _is_divided(self, number: int) -> bool:
        """Tell whether a count is only what others are taken from: "of the 40 hostages, 12 ...".

        So is one of things that no list holds: "trucks, six of which were burned".
        """
        quantity = self._scene.quantities[number]
        if self._is_of_things(number):
            return True
        if not quantity.whole or quantity.status or quantity.harm:
            return False
        straight = self._rights[number] == (self._scene.metric_at(quantity.after, quantity), quantity.after)
        return not straight

    def _is_of_things(self, number: int) -> bool:
        tokens, quantity = self._scene.tokens, self._scene.quantities[number]
        behind = tokens[quantity.after].text if quantity.after < len(tokens) else ""
        if quantity.unit or behind not in _OF_WHICH:
            return False
        before = self._scene.quantities[number - 1].after if number else -_WHOLE
        return quantity.first - before > _WHOLE

    def _by_itself(self, number: int) -> Attachment | None:
        """Read what the noun phrase says, or the toll that leads to it."""
        scene = self._scene
        quantity = scene.quantities[number]
        last = quantity.after - 1
        if quantity.unit == "incidents":
            return None if self._lefts[number] == IDLE else Attachment(Metric.ATTACKS, How.NOUN, last)
        if quantity.harm is not None and not self._died_later(number):
            before = scene.tokens[quantity.first - 1].entry if quantity.first else None
            total = before is not None and before.has(Mark.RISE | Mark.REACH)
            whole = find_whole(scene, number, self._found)
            return Attachment(quantity.harm, How.NOUN, last, whole, total)
        if quantity.unit == "people" and (taken := find_taken(scene, number)) is not None:
            return Attachment(taken, How.LEFT, quantity.first - 1)
        earlier = self._earlier(number)
        toll = find_toll(scene, number, earlier)
        if toll is None and self._before is not None and leans_back(scene, number):
            return Attachment(self._before.metric, How.TOLL, quantity.first - 1, total=True, leans=True)
        right = self._rights[number]
        straight = isinstance(right, tuple) and right[1] == quantity.after and not quantity.unit
        told = scene.tokens[quantity.first - 1].text == ":" or (toll and toll[0] is Metric.CASUALTIES)
        if toll is None or (straight and told):
            return None  # "Casualties: 4 dead" says itself what the four are.
        return Attachment(toll[0], How.TOLL, toll[1], total=True, unit=leaned_unit(scene, number, toll))

    def _died_later(self, number: int) -> bool:
        """Tell "seven of the wounded died", "freed 75 of those abducted": the noun is not what is counted."""
        quantity, right = self._scene.quantities[number], self._rights[number]
        if quantity.part and quantity.harm in _HELD and self._lefts[number] == IDLE:
            return True
        if quantity.part and quantity.harm in _FLED and isinstance(right, tuple):
            return right[0] is not quantity.harm  # "four of the six million displaced are back"
        killed = isinstance(right, tuple) and right[0] is Metric.KILLED
        return quantity.part and quantity.harm is Metric.INJURED and killed

    def _by_parts(self, number: int) -> Attachment | None:
        """Read a verb in two parts around the count."""
        parted = find_separable(self._scene, number)
        return Attachment(parted[0], How.LEFT, parted[1]) if parted is not None else None

    def _in_ward(self, number: int) -> Attachment | None:
        before = self._before.metric if self._before is not None else None
        return find_in_ward(self._scene, number, self._lefts[number], self._found, before)

    def _earlier(self, number: int) -> Metric | None:
        """Return the metric that "the number" speaks of: the killed, else the count before."""
        metrics = [
            found.metric for found in self._found[max(0, number - _LIST) : number] if found is not None
        ]
        return Metric.KILLED if Metric.KILLED in metrics else next(reversed(metrics), None)

    def _by_verb(self, number: int) -> Attachment | None:
        """Read the verb that takes the count itself, or that of the whole that it is part of."""
        scene = self._scene
        left, right = self._lefts[number], self._rights[number]
        if isinstance(right, tuple) and self._ends_in_state(number, right[1]):
            state = Attachment(right[0], How.RIGHT, right[1], find_whole(scene, number, self._found))
            return state if left != IDLE else None  # "sentenced 12 men to death"
        if isinstance(left, tuple) and is_direct(scene, number, left[1]):
            return self._hosted(number, left)
        whole = find_whole(scene, number, self._found)
        if isinstance(right, tuple):
            return Attachment(right[0], How.RIGHT, right[1], whole)
        if IDLE in (left, right):
            return None
        parent = self._found[whole] if whole is not None else None
        if (
            parent is not None
            and not self._is_object(number)
            and (scene.quantities[number].part or is_linked(scene, number, self._found))
        ):
            return Attachment(parent.metric, How.LINK, parent.trigger, whole)
        return self._hosted(number, left) if isinstance(left, tuple) else None

    def _hosted(self, number: int, left: tuple[Metric, int]) -> Attachment:
        """Name those that a country hosts as the text does: refugees, asylum-seekers."""
        status = self._scene.quantities[number].status
        metric = status if status is not None and left[0] is Metric.REFUGEES else left[0]
        return Attachment(metric, How.LEFT, left[1])

    def _is_object(self, number: int) -> bool:
        """Tell whether an unknown verb takes a part: "a guard overpowered one of them"."""
        first = self._scene.quantities[number].first
        before = self._scene.tokens[first - 1] if first else None
        return before is not None and before.is_word and not before.capital and before.entry == UNKNOWN

    def _ends_in_state(self, number: int, trigger: int) -> bool:
        """Tell whether a state stands straight behind a count: "burned 12 people to death"."""
        quantity = self._scene.quantities[number]
        return trigger == quantity.after and (
            self._scene.metric_at(trigger, quantity, Role.STATE) is not None
            and self._scene.metric_at(trigger, quantity, Role.EITHER | Role.SUBJECT) is None
        )

    def _by_others(self, number: int) -> Attachment | None:
        """Read a list, an echo of the count before, or the status that the noun names."""
        quantity = self._scene.quantities[number]
        by_status = Attachment(quantity.status, How.STATUS, quantity.after - 1) if quantity.status else None
        if IDLE in (self._lefts[number], self._rights[number]):
            return None if quantity.status in _HELD or is_asked(self._scene, number) else by_status
        if by_status is not None and is_asked(self._scene, number):
            return None
        listed = self._from_tail(number) or self._from_head(number)
        divided = (
            listed
            or find_restated(self._scene, number, self._found, self._rights)
            or find_added(self._scene, number, self._found)
            or find_divided(self._scene, number, self._found)
            or find_among(self._scene, number, self._rights)
            or find_bracketed(self._scene, number, self._found)
        )
        return (
            divided
            or by_status
            or find_echo(self._scene, number, self._found)
            or find_listed(self._scene, number)
        )

    def _from_tail(self, number: int) -> Attachment | None:
        """Follow a list of counts to the verb behind its last: "12 soldiers and two civilians died"."""
        seen = number
        right = self._rights[seen]
        while isinstance(right, int) and seen < right <= number + _LIST and self._lefts[right] != IDLE:
            seen, right = right, self._rights[right]
        if not isinstance(right, tuple):
            return None
        # "166 people and nine of the attackers died", not "20 people, three of them boys, died".
        if self._scene.is_share(seen) or is_linked(self._scene, seen, self._found):
            return None
        ahead = self._scene.quantities[seen].after
        if seen > number and ahead < right[1] and self._scene.tokens[ahead].entry.has(Mark.RELATIVE):
            return None  # "10 million displaced people and 2 million who have crossed the border"
        metric = self._fit(number, right[1])
        return Attachment(metric, How.RIGHT, right[1]) if metric is not None else None

    def _from_head(self, number: int) -> Attachment | None:
        """Follow a list of counts to the verb before its first: "killed 12 soldiers and two civilians"."""
        other = self._lefts[number]
        found = self._found[other] if isinstance(other, int) and other >= 0 else None
        if found is None or found.how not in {How.LEFT, How.LINK}:
            return None
        metric = self._fit(number, found.trigger)
        if metric is None and self._scene.tokens[found.trigger].text in self._scene.words.separable:
            metric = found.metric  # "cost 49 civilians and 15 soldiers their lives"
        if metric is None:
            return None
        whole = found.whole if found.how is How.LINK else None
        hosted = self._hosted(number, (metric, found.trigger)).metric
        return Attachment(found.metric if found.metric in HARM else hosted, found.how, found.trigger, whole)

    def _fit(self, number: int, trigger: int) -> Metric | None:
        quantity = self._scene.quantities[number]
        return self._scene.union_back(trigger, quantity) or self._scene.metric_at(trigger, quantity)

"""How one version of an issue stands with its recipients, by the ledger and the list."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from sitrep.delivery.mail.addresses import BadAddress
from sitrep.delivery.mail.deliveries import WAITING, Entry, Key, State
from sitrep.delivery.mail.ledger import Ledger
from sitrep.delivery.mail.post import PostOffice

_MOST_NAMED = 20


@dataclass(frozen=True, slots=True)
class Standing:
    """How many recipients of the list stand how, and how many it still has to go to.

    `states` has everybody in it, `not_tried` where the ledger knows nothing. `without` are the first of those
    whom it did not reach and whom a run leaves alone: refused, in doubt, settled. `invalid` counts the
    entries of the list that are no address.
    """

    to_send: int
    states: Mapping[State, int]
    without: tuple[Entry, ...]
    invalid: int


def standing_of(office: PostOffice, series: str, version: int) -> Standing:
    """Count how a version of an issue stands with the recipients of the configuration; nothing is written.

    Raises:
        SitrepError: where the ledger or the list of recipients can't be read.
    """
    keys: set[str] = set()
    invalid = 0
    for each in office.recipients():
        if isinstance(each, BadAddress):
            invalid += 1
        else:
            keys.add(each.key)
    if not office.ledger.is_file():
        return Standing(len(keys), {State.NOT_TRIED: len(keys)} if keys else {}, (), invalid)
    states: Counter[State] = Counter()
    with Ledger(office.ledger) as ledger:
        under_way = ledger.is_under_way()
        for key in keys:
            entry = ledger.find(Key(series, version, key))
            states[true_state(entry, under_way=under_way) if entry is not None else State.NOT_TRIED] += 1
        others = (entry for entry in ledger.entries(series, version) if entry.key.recipient in keys)
        without = tuple(islice(_without(others), _MOST_NAMED))
    waiting = sum(number for state, number in states.items() if state in WAITING)
    return Standing(waiting, dict(states), without, invalid)


def true_state(entry: Entry, *, under_way: bool) -> State:
    """Return how a message stands: what a run that is no more was at is in doubt, or was not tried."""
    if not under_way and entry.state is State.SENDING:
        return State.UNKNOWN
    if not under_way and entry.state is State.RESERVED:
        return State.NOT_TRIED
    return entry.state


def _without(entries: Iterator[Entry]) -> Iterator[Entry]:
    return (each for each in entries if each.state is not State.SENT and each.state not in WAITING)

"""Who got which issue: what the ledger holds, in the order of issues."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sitrep.delivery.mail.deliveries import NOTICE, Entry, State
from sitrep.delivery.mail.ledger import Ledger
from sitrep.delivery.mail.post import PostOffice
from sitrep.delivery.mail.standing import true_state
from sitrep.delivery.mail.unfinished import Unfinished, find_unfinished
from sitrep.text import count_of

_WORDS = {State.NOT_TRIED: "not yet tried"}
# As they are told: who has it first, who has got nothing last.
_ORDER = (
    State.SENT,
    State.SETTLED,
    State.FAILED,
    State.UNKNOWN,
    State.SENDING,
    State.DEFERRED,
    State.RESERVED,
    State.NOT_TRIED,
)


@dataclass(frozen=True, slots=True)
class MailStatus:
    """How one version of an issue stands; `entries` are its messages, those that were sent only if asked for.

    `issue` is None for the notices to the operator, which stand together.
    """

    issue: str | None
    states: Mapping[State, int]
    entries: tuple[tuple[Entry, State], ...]

    @property
    def recipients(self) -> int:
        """How many recipients it was meant for."""
        return sum(self.states.values())

    def to_record(self) -> dict[str, Any]:
        """Return it as plain JSON values."""
        return {
            "issue": self.issue,
            "recipients": self.recipients,
            "states": {state.value: number for state, number in self.states.items()},
            "messages": [
                {
                    "issue": f"{entry.key.issue}-v{entry.key.version}",
                    "recipient": entry.key.recipient,
                    "state": state.value,
                    "at": entry.at,
                    "reply": entry.reply,
                }
                for entry, state in self.entries
            ],
        }


def read_status(office: PostOffice, day: date | None = None, version: int | None = None) -> list[MailStatus]:
    """Return how the mailings stand, all or those of a day, and last the notices to the operator, if any.

    Raises:
        SitrepError: where the ledger can't be read.
    """
    if not office.ledger.is_file():
        return []
    found, notices = [], []
    with Ledger(office.ledger) as ledger:
        under_way = ledger.is_under_way()
        for series, number, _ in ledger.summary():
            entries = (
                (each, true_state(each, under_way=under_way)) for each in ledger.entries(series, number)
            )
            if NOTICE in series:
                notices += list(entries)
            elif day is None or (series.endswith(day.isoformat()) and version in {None, number}):
                found.append(_sum_up(f"{series}-v{number}", entries, whole=day is not None))
    if notices and day is None:
        found.append(_sum_up(None, iter(notices), whole=False))
    return found


def not_over(office: PostOffice, code: str, day: date | None = None) -> tuple[Unfinished, ...]:
    """Return the issues that somebody on the list has not got, refused or not: all, or that of a day."""
    return tuple(each for each in find_unfinished(office, code) if day in {None, each.day})


def count_states(states: Mapping[State, int]) -> str:
    """Write how many messages stand how: "5 recipients: 1 sent, 4 not yet tried"."""
    total = sum(states.values())
    told = ", ".join(f"{number} {state_words(state)}" for state, number in states.items())
    return f"{count_of(total, 'recipient')}: {told}"


def state_words(state: State) -> str:
    """Return the word for a state."""
    return _WORDS.get(state, state.value)


def _sum_up(issue: str | None, entries: Iterator[tuple[Entry, State]], *, whole: bool) -> MailStatus:
    counts: Counter[State] = Counter()
    kept = []
    for entry, state in entries:
        counts[state] += 1
        if whole or state is not State.SENT:
            kept.append((entry, state))
    return MailStatus(issue, {each: counts[each] for each in _ORDER if counts[each]}, tuple(kept))

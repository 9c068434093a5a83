"""How an issue stands with its recipients, by the ledger alone."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from sitrep.delivery.mail.addresses import BadAddress
from sitrep.delivery.mail.deliveries import Key, State
from sitrep.delivery.mail.ledger import Ledger
from sitrep.delivery.mail.notice import NOTICE
from sitrep.delivery.mail.post import PostOffice

# States in which a run leaves a message alone unless it is asked not to.
_SETTLED = frozenset({State.SENT, State.FAILED, State.UNKNOWN})


@dataclass(frozen=True, slots=True)
class Standing:
    """How many recipients a version of an issue has to go to yet, and how many messages stand how."""

    to_send: int
    states: Mapping[State, int]


def standing_of(office: PostOffice, series: str, version: int) -> Standing:
    """Count how a version of an issue stands with the recipients of the configuration; nothing is written.

    Raises:
        SitrepError: where the ledger or the list of recipients can't be read.
    """
    recipients = [each for each in office.recipients() if not isinstance(each, BadAddress)]
    if not office.ledger.is_file():
        return Standing(len(recipients), {})
    states: Counter[State] = Counter()
    with Ledger(office.ledger) as ledger:
        for recipient in recipients:
            entry = ledger.find(Key(series, version, recipient.key))
            states.update([entry.state] if entry is not None else [])
    settled = sum(number for state, number in states.items() if state in _SETTLED)
    return Standing(len(recipients) - settled, dict(states))


def unfinished(office: PostOffice, code: str) -> tuple[str, ...]:
    """Return the versions of issues that somebody has yet to get, by name; those put off or cut off."""
    if not office.ledger.is_file():
        return ()
    with Ledger(office.ledger) as ledger:
        return tuple(
            f"{issue}-v{version}"
            for issue, version, states in ledger.summary()
            if issue.startswith(f"{code.lower()}-sitrep-")
            and NOTICE not in issue
            and states.keys() - _SETTLED
        )

"""One message to one recipient: what it is known by, and how far it has come."""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """How far a message has come.

    `not_tried`: its recipient stands on the list, and nothing was done yet. `reserved`: it is being prepared,
    nothing has been handed over. `sending`: its last line may have gone out. `sent`: the server took it.
    `deferred`: it was put off, or no server was there. `failed`: the server refused it for good. `unknown`:
    it went out and nobody heard an answer. `settled`: it was one of these, and the operator lets it rest.
    """

    NOT_TRIED = "not_tried"
    RESERVED = "reserved"
    SENDING = "sending"
    SENT = "sent"
    DEFERRED = "deferred"
    FAILED = "failed"
    UNKNOWN = "unknown"
    SETTLED = "settled"


# What a run sends by itself: its recipient has got nothing, for certain.
WAITING = frozenset({State.NOT_TRIED, State.RESERVED, State.DEFERRED})
NOTICE = "-notice-"  # in the name by which the ledger knows a notice to the operator


@dataclass(frozen=True, slots=True)
class Key:
    """What may be sent once: a version of an issue to a recipient (the address as it is compared)."""

    issue: str
    version: int
    recipient: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the ledger; `reply` holds the server's last words, `at` the time in ISO 8601."""

    key: Key
    state: State
    message_id: str
    tries: int
    reply: str
    at: str
    run: int
    round: int

"""A mailing to its recipients: each reserved, sent and written down, one after the other."""

from collections.abc import Callable, Generator, Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from sitrep.config.mail import MailSettings
from sitrep.delivery.mail.addresses import Address, BadAddress
from sitrep.delivery.mail.connection import Unreachable
from sitrep.delivery.mail.deliveries import Key, State
from sitrep.delivery.mail.ledger import Ledger
from sitrep.delivery.mail.message import Envelope
from sitrep.delivery.mail.transport import Attempt, Transport, Verdict
from sitrep.errors import SitrepError

_LONGEST_PAUSE = 3600.0  # seconds


class Clock(Protocol):
    """The time of day (aware), and a way to wait; the outermost layer gives them."""

    def now(self) -> datetime:
        """Return the present moment."""

    def wait(self, seconds: float) -> None:
        """Come back after so many seconds."""


class Result(StrEnum):
    """What became of a recipient: a state of the message, or what has none.

    `already`: it was sent in an earlier run. `invalid`: an entry of the list that is no address.
    """

    SENT = "sent"
    ALREADY = "already"
    DEFERRED = "deferred"
    FAILED = "failed"
    UNKNOWN = "unknown"
    SETTLED = "settled"
    INVALID = "invalid"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one recipient, with the words it rests on."""

    recipient: str
    result: Result
    reply: str


_EARLIER = {
    State.SENT: Result.ALREADY,
    State.UNKNOWN: Result.UNKNOWN,
    State.SETTLED: Result.SETTLED,
    State.FAILED: Result.FAILED,
}
_STATES = {
    Verdict.ACCEPTED: State.SENT,
    Verdict.DEFERRED: State.DEFERRED,
    Verdict.LOST: State.DEFERRED,
    Verdict.REFUSED: State.FAILED,
    Verdict.UNKNOWN: State.UNKNOWN,
}
_RESULTS = {
    State.SENT: Result.SENT,
    State.DEFERRED: Result.DEFERRED,
    State.FAILED: Result.FAILED,
    State.UNKNOWN: Result.UNKNOWN,
}


class Letters(Protocol):
    """Makes the messages of one mailing: a name, a place in the ledger and a content for each recipient."""

    def key(self, recipient: Address) -> Key:
        """Return what the message to a recipient is known by in the ledger."""

    def message_id(self, recipient: Address) -> str:
        """Return the Message-ID of the message to a recipient."""

    def compose(self, recipient: Address, sent: datetime) -> Envelope:
        """Make the message for one recipient, with `sent` (aware) as its date."""


class Sender:
    """Sends the messages of one version of one issue."""

    def __init__(
        self, composer: Letters, transport: Transport, ledger: Ledger, settings: MailSettings, clock: Clock
    ) -> None:
        """Bring together what sending needs; the ledger must be held (`Ledger.run`)."""
        self._composer, self._transport, self._ledger = composer, transport, ledger
        self._settings, self._clock = settings, clock
        self._last: datetime | None = None

    def send(
        self,
        recipients: Callable[[], Iterable[Address | BadAddress]],
        again: AbstractSet[State] = frozenset(),
    ) -> Iterator[Outcome]:
        """Send to each recipient that has not got it; yields what became of each, as soon as it is known.

        `recipients` begins the list anew for each turn: who is put off gets another turn after a pause, once
        everybody else had theirs. `again` names states of earlier runs that are to be sent all the same.

        Raises:
            Unreachable: where no connection came about in all tries; who was not yielded was not sent it.
            MailServerError: where the server can't be used as configured.
            SitrepError: where the ledger can't be written, or a template is wrong.
        """
        try:
            for turn in range(self._settings.tries):
                last = turn == self._settings.tries - 1
                put_off = yield from self._take_turn(recipients(), turn, again, last=last)
                if not put_off or last:
                    return
                self._transport.close()
                self._clock.wait(self._pause(turn))
        finally:
            self._transport.close()

    def _take_turn(
        self,
        recipients: Iterable[Address | BadAddress],
        turn: int,
        again: AbstractSet[State],
        *,
        last: bool,
    ) -> Generator[Outcome, None, bool]:
        """Go through the list once; returns whether somebody was put off."""
        put_off = False
        for recipient in recipients:
            if isinstance(recipient, BadAddress):
                if turn == 0:
                    yield Outcome(recipient.text, Result.INVALID, recipient.why)
                continue
            key = self._composer.key(recipient)
            name = self._composer.message_id(recipient)
            standing = self._ledger.reserve(key, name, self._clock.now(), turn, again)
            if standing is not None:
                if turn == 0 and standing.state in _EARLIER:
                    yield Outcome(recipient.address, _EARLIER[standing.state], standing.reply)
                continue
            attempt = self._deliver(key, recipient)
            state = _STATES[attempt.verdict]
            self._write_down(key, state, attempt.reply)
            put_off = put_off or state is State.DEFERRED
            if state is not State.DEFERRED or last:
                yield Outcome(recipient.address, _RESULTS[state], attempt.reply)
        return put_off

    def _deliver(self, key: Key, recipient: Address) -> Attempt:
        """Try until the message is handed over or answered; a lost connection is opened anew."""
        attempt = Attempt(Verdict.LOST, "")
        for number in range(self._settings.tries):
            fresh = not self._transport.is_open
            try:
                self._connect()
            except BaseException as error:
                self._ledger.record(key, State.DEFERRED, str(error), self._clock.now())
                raise
            self._keep_pace()
            envelope = self._composer.compose(recipient, self._clock.now())
            attempt = self._transport.deliver(envelope, lambda: self._mark_sending(key))
            if attempt.verdict is not Verdict.LOST:
                break
            self._ledger.record(key, State.RESERVED, attempt.reply, self._clock.now())
            # A kept connection may have been closed long ago: that is no reason to wait.
            if fresh and number < self._settings.tries - 1:
                self._clock.wait(self._pause(number))
        return attempt

    def _write_down(self, key: Key, state: State, reply: str) -> None:
        try:
            self._ledger.record(key, state, reply, self._clock.now())
        except SitrepError as error:
            if state is not State.SENT:
                raise
            raise SitrepError(
                f"The server took the message to {key.recipient}, and the ledger does not know: the next run "
                f"will call it unknown. {error}"
            ) from error

    def _mark_sending(self, key: Key) -> None:
        self._ledger.record(key, State.SENDING, "", self._clock.now())

    def _connect(self) -> None:
        for number in range(self._settings.tries):
            try:
                self._transport.open()
            except Unreachable:
                if number == self._settings.tries - 1:
                    raise
                self._clock.wait(self._pause(number))
            else:
                return

    def _keep_pace(self) -> None:
        """Wait until the configured rate lets the next message go."""
        now = self._clock.now()
        if self._settings.per_minute and self._last is not None:
            between = 60 / self._settings.per_minute
            early = between - (now - self._last).total_seconds()
            if early > 0:
                self._clock.wait(min(early, between))  # a clock may be put back
        self._last = self._clock.now()

    def _pause(self, number: int) -> float:
        return min(self._settings.pause * 2.0**number, _LONGEST_PAUSE)

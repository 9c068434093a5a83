"""A short mail to the operator: why an issue was not sent, or not to everybody."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8
from email.utils import format_datetime

from sitrep.delivery.mail.addresses import Address, to_ascii
from sitrep.delivery.mail.credentials import Secret
from sitrep.delivery.mail.deliveries import NOTICE, Key
from sitrep.delivery.mail.headers import Field, write_address, write_list, write_text
from sitrep.delivery.mail.ledger import Ledger
from sitrep.delivery.mail.message import Envelope, one_address
from sitrep.delivery.mail.naming import message_id
from sitrep.delivery.mail.post import PostOffice
from sitrep.delivery.mail.send import Outcome, Result, Sender
from sitrep.delivery.mail.transport import Transport
from sitrep.errors import ConfigError


@dataclass(frozen=True, slots=True)
class Notice:
    """What the operator is told: `about` an issue or a day, in one line and in some.

    What was told once is not told again: notices of one `about` and subject that tell of one `state` are one,
    however their words differ; without a `state`, those that say the same.
    """

    about: str
    subject: str
    lines: tuple[str, ...]
    state: str = ""


def send_notice(notice: Notice, operator: str, office: PostOffice) -> Outcome:
    """Send a notice to the operator, with one try and no waiting; `already` where that was done before.

    Raises:
        ConfigError: for a configuration that is incomplete or wrong.
        SitrepError: where server or ledger can't be used.
    """
    settings = office.settings.model_copy(update={"tries": 1})
    if not settings.server:
        raise ConfigError("No mail server is configured, so the operator cannot be told.")
    recipient = one_address(operator, "run.operator")
    letter = _Letter(notice, one_address(settings.sender, "mail.sender"), office.key())
    transport = Transport(settings, office.password())
    with Ledger(office.ledger) as ledger, ledger.run(office.clock.now()):
        sender = Sender(letter, transport, ledger, settings, office.clock)
        outcomes = list(sender.send(lambda: [recipient]))
    return outcomes[-1] if outcomes else Outcome(recipient.address, Result.ALREADY, "")


class _Letter:
    """Makes the message of a notice."""

    def __init__(self, notice: Notice, sender: Address, key: Secret | None) -> None:
        self._notice, self._sender, self._key = notice, sender, key
        self._sent_by = to_ascii(sender.address) or ""
        if not self._sent_by:
            raise ConfigError("mail.sender: an address of yours must be ASCII, for every server.")
        said = "\0".join((notice.subject, *((notice.state,) if notice.state else notice.lines)))
        self._series = f"{notice.about}{NOTICE}{hashlib.sha256(said.encode()).hexdigest()[:12]}"

    def key(self, recipient: Address) -> Key:
        """Return what the notice is known by in the ledger."""
        return Key(self._series, 1, recipient.key)

    def message_id(self, recipient: Address) -> str:
        """Return the Message-ID of the notice."""
        return message_id(self._series, 1, recipient, self._sent_by.rpartition("@")[2], self._key)

    def compose(self, recipient: Address, sent: datetime) -> Envelope:
        """Make the message."""
        plain = to_ascii(recipient.address)
        message = EmailMessage(SMTP if plain else SMTPUTF8)
        message.set_content("\n\n".join(self._notice.lines) + "\n", cte="quoted-printable")
        for field in self._fields(recipient, plain or recipient.address, sent):
            message[field.name] = field
        name = self.message_id(recipient)
        return Envelope(self._sent_by, plain or recipient.address, name, message.as_bytes(), plain is None)

    def _fields(self, recipient: Address, address: str, sent: datetime) -> Iterator[Field]:
        yield write_address("From", self._sender, self._sent_by)
        yield write_address("To", recipient, address)
        yield write_text("Subject", self._notice.subject)
        yield write_list("Date", [format_datetime(sent.astimezone(UTC))])
        yield write_list("Message-ID", [self.message_id(recipient)])
        yield write_list("Auto-Submitted", ["auto-generated"])

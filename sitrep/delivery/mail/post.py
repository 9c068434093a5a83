"""The post office: send an issue, or write its messages to files, as the configuration says."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from sitrep.config.mail import MailSettings
from sitrep.delivery.files import write_files
from sitrep.delivery.mail.addresses import Address, BadAddress, parse_addresses
from sitrep.delivery.mail.credentials import Secret, read_secret
from sitrep.delivery.mail.deliveries import State
from sitrep.delivery.mail.ledger import Ledger
from sitrep.delivery.mail.mailing import Mailing
from sitrep.delivery.mail.message import Composer, list_name, one_address
from sitrep.delivery.mail.naming import find_by_token
from sitrep.delivery.mail.recipients import read_recipients
from sitrep.delivery.mail.send import Clock, Outcome, Sender
from sitrep.delivery.mail.transport import Transport
from sitrep.errors import ConfigError, UsageError

_UNSAFE = re.compile(r"[^A-Za-z0-9@.+_-]+")


@dataclass(frozen=True, slots=True)
class PostOffice:
    """What mailing needs beside the issue.

    `home` is the folder from which the paths of the configuration count, `environment` the variables in
    which secrets may be, `templates` the user's folder or None.
    """

    settings: MailSettings
    home: Path
    environment: Mapping[str, str]
    templates: Path | None
    ledger: Path
    clock: Clock

    def recipients(self, to: Sequence[str] = ()) -> Iterator[Address | BadAddress]:
        """Yield the recipients: those of `to`, or without it those of the configuration."""
        if to:
            for entry in to:
                yield from parse_addresses(entry)
            return
        file = self.settings.recipients_file
        yield from read_recipients(self.settings.recipients, self.home / file if file else None)

    def password(self) -> Secret | None:
        """Read the secret to log in with; None where no user is configured."""
        settings = self.settings
        if not settings.user:
            return None
        return read_secret(settings.secret, settings.user, self.environment, self.home)

    def key(self) -> Secret | None:
        """Read the key of the tokens; None where none is configured."""
        place = self.settings.token_secret
        return read_secret(place, "tokens", self.environment, self.home) if place else None

    def check(self, to: Sequence[str] = ()) -> None:
        """Check what costs nothing: a server, a sender, somebody on the list, the secrets.

        Raises:
            ConfigError: for what is missing or wrong.
        """
        if not self.settings.server:
            raise ConfigError(
                "No mail server is configured. Set mail.server, mail.sender and mail.recipients."
            )
        if next(self.recipients(to), None) is None:
            raise ConfigError(
                "Nobody is to get the mail. Set mail.recipients or mail.recipients_file, or give --to."
            )
        one_address(self.settings.sender, "mail.sender")
        self.key()
        self.password()


def begin_mailing(mailing: Mailing, office: PostOffice) -> None:
    """Write down whom an issue is to reach, so that it is known who has not got it, whatever happens next.

    Raises:
        ConfigError: for a configuration that is incomplete or wrong.
        SitrepError: where the ledger can't be written.
    """
    composer = Composer(mailing, office.settings, office.key(), office.templates)
    with Ledger(office.ledger) as ledger, ledger.run(office.clock.now()):
        _begin(composer, ledger, office.recipients(), office)


def send_mailing(
    mailing: Mailing,
    office: PostOffice,
    to: Sequence[str] = (),
    again: AbstractSet[State] = frozenset(),
    among: AbstractSet[str] | None = None,
) -> Iterator[Outcome]:
    """Send an issue to everybody who has not got it; yields what became of each recipient.

    `to` names recipients instead of those configured, `among` leaves only those with these keys. A message
    that may have arrived (a run was cut off, no answer came) is not sent again by itself: it is told, and
    sent where `again` holds `State.UNKNOWN`; refused ones are sent again where it holds `State.FAILED`.

    Raises:
        ConfigError: for a configuration that is incomplete or wrong.
        SitrepError: where server or ledger can't be used; who was not yielded was not sent it.
    """
    office.check(to)
    composer = Composer(mailing, office.settings, office.key(), office.templates)
    transport = Transport(office.settings, office.password())

    def recipients() -> Iterator[Address | BadAddress]:
        for each in office.recipients(to):
            if among is None or (isinstance(each, Address) and each.key in among):
                yield each

    with Ledger(office.ledger) as ledger, ledger.run(office.clock.now()):
        _begin(composer, ledger, recipients(), office)
        sender = Sender(composer, transport, ledger, office.settings, office.clock)
        yield from sender.send(recipients, again)


def _begin(
    composer: Composer, ledger: Ledger, recipients: Iterable[Address | BadAddress], office: PostOffice
) -> None:
    messages = ((composer.key(each), composer.message_id(each)) for each in _good(recipients))
    ledger.begin(messages, office.clock.now())


def settle_mailing(series: str, version: int | None, office: PostOffice, to: Sequence[str] = ()) -> int:
    """Let rest what was not sent of an issue, or may not have been; returns how many messages that were.

    Without a version it is done for all, with `to` for these recipients only. A run sends none of them any
    more, and names the issue no more.

    Raises:
        SitrepError: where the ledger can't be used.
    """
    if not office.ledger.is_file():
        return 0
    only = {each.key for each in _good(office.recipients(to))} if to else None
    now = office.clock.now()
    with Ledger(office.ledger) as ledger, ledger.run(now):
        keys = [
            entry.key
            for name, number, _ in ledger.summary()
            if name == series and version in {None, number}
            for entry in ledger.entries(name, number)
            if entry.state not in {State.SENT, State.SETTLED}
            and (only is None or entry.key.recipient in only)
        ]
        for key in keys:
            ledger.settle(key, now)
    return len(keys)


def write_messages(
    mailing: Mailing, office: PostOffice, folder: Path, to: Sequence[str] = (), most: int = 20
) -> Iterator[Path | BadAddress]:
    """Write the messages as .eml files, the first `most` of them, and send nothing; yields the files.

    Raises:
        SitrepError: where the folder can't be written, or a template is wrong.
    """
    composer = Composer(mailing, office.settings, office.key(), office.templates)
    for number, recipient in enumerate(islice(office.recipients(to), most), 1):
        if isinstance(recipient, BadAddress):
            yield recipient
            continue
        envelope = composer.compose(recipient, office.clock.now())
        safe = _UNSAFE.sub("-", recipient.address)[:80]
        name = f"{mailing.issue}-{number:04}-{safe}.eml"
        write_files(folder, {name: envelope.content})
        yield folder / name


def whose_token(token: str, code: str, office: PostOffice) -> Address:
    """Return the recipient who asked to leave by a token.

    Raises:
        UsageError: where it is nobody's.
    """
    key = office.key()
    if key is None:
        raise ConfigError("There are no tokens: mail.token_secret is not set.")
    name = list_name(office.settings, code)
    found = find_by_token(token, name, _good(office.recipients()), key)
    if found is None:
        raise UsageError("That token belongs to nobody on the list.")
    return found


def _good(recipients: Iterable[Address | BadAddress]) -> Iterator[Address]:
    return (each for each in recipients if isinstance(each, Address))

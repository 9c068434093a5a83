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
from sitrep.delivery.mail.message import Composer, list_name
from sitrep.delivery.mail.naming import find_by_token
from sitrep.delivery.mail.recipients import read_recipients
from sitrep.delivery.mail.send import Clock, Outcome, Result, Sender
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


def send_mailing(
    mailing: Mailing, office: PostOffice, to: Sequence[str] = (), again: AbstractSet[State] = frozenset()
) -> Iterator[Outcome]:
    """Send an issue to everybody who has not got it; yields what became of each recipient.

    `to` names recipients instead of those configured. A message that may have arrived (a run was cut off, no
    answer came) is not sent again by itself: it is told, and sent where `again` holds `State.UNKNOWN`;
    refused ones are sent again where it holds `State.FAILED`.

    Raises:
        ConfigError: for a configuration that is incomplete or wrong.
        SitrepError: where server or ledger can't be used; who was not yielded was not sent it.
    """
    if not office.settings.server:
        raise ConfigError("No mail server is configured. Set mail.server, mail.sender and mail.recipients.")
    if next(office.recipients(to), None) is None:
        raise ConfigError(
            "Nobody is to get the mail. Set mail.recipients or mail.recipients_file, or give --to."
        )
    composer = Composer(mailing, office.settings, office.key(), office.templates)
    transport = Transport(office.settings, office.password())
    with Ledger(office.ledger) as ledger, ledger.run(office.clock.now()) as cut_off:
        for entry in cut_off:
            if (entry.key.issue, entry.key.version) != (mailing.series, mailing.version):
                told = f"{entry.key.issue} v{entry.key.version}: cut off while it was sent"
                yield Outcome(entry.key.recipient, Result.DOUBTFUL, told)
        sender = Sender(composer, transport, ledger, office.settings, office.clock)
        yield from sender.send(lambda: office.recipients(to), again)


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

"""A mailing to messages: one for each recipient, the same bytes whenever they are made."""

import base64
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8
from email.utils import format_datetime
from pathlib import Path
from urllib.parse import quote, urlsplit

from sitrep.assets import packaged
from sitrep.config.mail import MailSettings
from sitrep.delivery.mail.addresses import Address, BadAddress, parse_addresses, to_ascii
from sitrep.delivery.mail.credentials import Secret
from sitrep.delivery.mail.deliveries import Key
from sitrep.delivery.mail.headers import Field, write_address, write_list, write_text
from sitrep.delivery.mail.mailing import Mailing
from sitrep.delivery.mail.naming import boundary, leave_token, message_id
from sitrep.errors import ConfigError
from sitrep.rendering.mail import MailPage, MailPages
from sitrep.rendering.restore import restore_brief

# No part in quoted-printable can hold it: there, what follows "=" is a number or a line break.
_STAND_IN = "=the attachment="


@dataclass(frozen=True, slots=True)
class Envelope:
    """A message as it goes to the server; `utf8` says that the server must know RFC 6531."""

    sender: str
    recipient: str
    message_id: str
    content: bytes
    utf8: bool


class Composer:
    """Makes the messages of one mailing."""

    def __init__(
        self, mailing: Mailing, settings: MailSettings, key: Secret | None, templates: Path | None
    ) -> None:
        """Prepare what all messages share.

        Raises:
            ConfigError: for a sender or another address of the configuration that is none.
            NotMadeError: for a brief that can't be read.
        """
        self._mailing, self._settings, self._key = mailing, settings, key
        self._sender = one_address(settings.sender, "mail.sender")
        self._reply_to = one_address(settings.reply_to, "mail.reply_to") if settings.reply_to else None
        leave = settings.unsubscribe_mail
        self._leave = one_address(leave, "mail.unsubscribe_mail").address if leave else ""
        self._sent_by = to_ascii(self._sender.address) or ""
        others = (self._leave, self._reply_to.address if self._reply_to else "")
        if not self._sent_by or not all(other.isascii() for other in others):
            raise ConfigError(
                "mail.sender, reply_to, unsubscribe_mail: addresses of yours must be ASCII, for every server."
            )
        self._domain = self._sent_by.rpartition("@")[2]
        self._list = list_name(settings, mailing.code)
        self._attached = len(mailing.pdf) <= settings.attachment_limit
        folders = (*([templates] if templates else []), packaged("templates"))
        names = {
            "mailing": mailing,
            "attached": self._attached,
            "size": len(mailing.pdf),
            "limit": settings.attachment_limit,
            "leave_mail": self._leave,
            # Templates of the user's may still print it.
            "leave_host": urlsplit(settings.unsubscribe_url).hostname or "",
        }
        self._pages = MailPages(folders, restore_brief(mailing.brief), names)
        # Encoded once for all recipients: the library would take a tenth of a second for each.
        self._pdf = base64.encodebytes(mailing.pdf).replace(b"\n", b"\r\n").removesuffix(b"\r\n")

    def compose(self, recipient: Address, sent: datetime) -> Envelope:
        """Make the message for one recipient, with `sent` (aware) as its date.

        Raises:
            TemplateFailure: for a template that can't be rendered, naming file and line.
        """
        page = self._pages.make({"leave_url": self._leave_url(recipient), "recipient": recipient})
        plain = to_ascii(recipient.address)
        name = self.message_id(recipient)
        message = EmailMessage(SMTP if plain else SMTPUTF8)
        self._fill(message, page, name)
        for field in self._fields(recipient, plain or recipient.address, page.subject, sent):
            message[field.name] = field
        content = message.as_bytes().replace(_STAND_IN.encode(), self._pdf, 1)
        content += b"" if content.endswith(b"\r\n") else b"\r\n"
        return Envelope(self._sent_by, plain or recipient.address, name, content, plain is None)

    def _fields(self, recipient: Address, address: str, subject: str, sent: datetime) -> Iterator[Field]:
        yield write_address("From", self._sender, self._sent_by)
        yield write_address("To", recipient, address)
        if self._reply_to is not None:
            yield write_address("Reply-To", self._reply_to, self._reply_to.address)
        yield write_text("Subject", subject)
        yield write_list("Date", [format_datetime(sent.astimezone(UTC))])
        yield write_list("Message-ID", [self.message_id(recipient)])
        if self._mailing.corrects is not None:
            first = self._name(1, recipient)
            yield write_list("In-Reply-To", [first])
            yield write_list("References", [first])
        yield write_list("List-Id", [f"<{self._list}>"])
        leave_url = self._leave_url(recipient)
        if leave_url or self._leave:
            yield write_list("List-Unsubscribe", list(self._leave_ways(recipient, leave_url)))
        if leave_url:
            yield write_list("List-Unsubscribe-Post", ["List-Unsubscribe=One-Click"])
        yield write_list("Auto-Submitted", ["auto-generated"])
        yield write_list("Content-Language", [self._mailing.language])

    def key(self, recipient: Address) -> Key:
        """Return what the message to a recipient is known by in the ledger."""
        return Key(self._mailing.series, self._mailing.version, recipient.key)

    def message_id(self, recipient: Address) -> str:
        """Return the Message-ID of the message to a recipient."""
        return self._name(self._mailing.version, recipient)

    def _name(self, version: int, recipient: Address) -> str:
        return message_id(self._mailing.series, version, recipient, self._domain, self._key)

    def _leave_url(self, recipient: Address) -> str:
        if not self._settings.unsubscribe_url or self._key is None:
            return ""
        return self._settings.unsubscribe_url.replace(
            "{token}", leave_token(self._list, recipient, self._key)
        )

    def _leave_ways(self, recipient: Address, leave_url: str) -> Iterator[str]:
        if leave_url:
            yield f"<{leave_url}>"
        if self._leave:
            token = leave_token(self._list, recipient, self._key) if self._key else ""
            subject = quote(f"leave {self._list} {token}".strip())
            yield f"<mailto:{quote(self._leave, safe='@')}?subject={subject}>"

    def _fill(self, message: EmailMessage, page: MailPage, name: str) -> None:
        """Put the parts in: the plainest first, as RFC 2046 wants it."""
        message.set_content(page.text, cte="quoted-printable")
        message.add_alternative(page.html, subtype="html", cte="quoted-printable")
        message.set_boundary(boundary(name, "pages"))
        if self._attached:
            message.make_mixed(boundary(name, "all"))
            message.attach(self._stand_in(page.attachment))

    def _stand_in(self, attachment: str) -> EmailMessage:
        """Return the attachment without its content, which is put in when the message is written out."""
        part = EmailMessage(SMTP)
        part.set_content(b"", "application", "pdf", disposition="attachment", filename=attachment)
        part.set_payload(_STAND_IN)
        del part["MIME-Version"]
        return part


def list_name(settings: MailSettings, code: str) -> str:
    """Return the name of a theatre's list (RFC 2919): as configured, else made from theatre and sender."""
    domain = (to_ascii(one_address(settings.sender, "mail.sender").address) or "").rpartition("@")[2]
    return settings.list_id or f"{code.lower()}-sitrep.{domain}"


def one_address(text: str, key: str) -> Address:
    """Return the one address that a key of the configuration holds.

    Raises:
        ConfigError: where it holds none, a wrong one or several.
    """
    if not text.strip():
        raise ConfigError(f'{key} is empty. Set it in config.yaml, as in "Name <name@example.org>"')
    found = list(parse_addresses(text))
    if len(found) != 1 or isinstance(found[0], BadAddress):
        why = f" ({found[0].why})" if len(found) == 1 and isinstance(found[0], BadAddress) else ""
        raise ConfigError(f'{key}: "{text}" is not one mail address{why}. Write: Name <name@example.org>')
    return found[0]

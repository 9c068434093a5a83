"""Whether mail could be sent: everything is tried but sending."""

from collections.abc import Iterator
from dataclasses import dataclass

from sitrep.delivery.mail.addresses import BadAddress
from sitrep.delivery.mail.connection import connect, hang_up
from sitrep.delivery.mail.credentials import is_exposed
from sitrep.delivery.mail.message import one_address
from sitrep.delivery.mail.post import PostOffice
from sitrep.errors import SitrepError


@dataclass(frozen=True, slots=True)
class MailFinding:
    """One thing that was tried: what it is, whether it works, and how it stands or is mended."""

    what: str
    good: bool
    how: str


def check_mail(office: PostOffice) -> Iterator[MailFinding]:
    """Try sender, recipients, secrets, connection, TLS and login; nothing is sent or written."""
    settings = office.settings
    if not settings.server:
        yield MailFinding("mail", good=True, how="no mail.server is set, so nothing is mailed")
        return
    try:
        yield MailFinding("mail sender", good=True, how=one_address(settings.sender, "mail.sender").address)
    except SitrepError as error:
        yield MailFinding("mail sender", good=False, how=str(error))
    yield _check_recipients(office)
    try:
        password, key = office.password(), office.key()
    except SitrepError as error:
        yield MailFinding("mail secrets", good=False, how=str(error))
        return
    exposed = [p for p in (settings.secret, settings.token_secret) if p and is_exposed(p, office.home)]
    how = "none needed" if password is None and key is None else "found"
    if exposed:
        how = f"{', '.join(exposed)} can be read by others of this machine; chmod 600"
    yield MailFinding("mail secrets", good=not exposed, how=how)
    try:
        session = connect(settings, password)
    except SitrepError as error:
        yield MailFinding("mail server", good=False, how=str(error))
        return
    cipher = getattr(session.sock, "version", lambda: None)()
    login = f"logged in as {settings.user}" if settings.user else "no login"
    hang_up(session)
    where = f"{settings.server}:{settings.port_used}"
    yield MailFinding(
        "mail server", good=True, how=f"{where}, {cipher or 'no TLS'}, {login}; nothing was sent"
    )


def _check_recipients(office: PostOffice) -> MailFinding:
    good, bad = 0, ""
    try:
        for recipient in office.recipients():
            if isinstance(recipient, BadAddress):
                bad = bad or f'"{recipient.text}": {recipient.why}'
            else:
                good += 1
    except SitrepError as error:
        bad = str(error)
    if bad:
        return MailFinding("mail recipients", good=False, how=bad)
    return MailFinding("mail recipients", good=good > 0, how=f"{good}" if good else "none")

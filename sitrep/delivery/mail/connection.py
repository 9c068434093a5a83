"""A connection to the mail server: TLS first, certificate checked, then the login."""

import smtplib
import ssl

from sitrep.config.mail import MailSettings
from sitrep.delivery.mail.addresses import BadAddress, parse_addresses, to_ascii
from sitrep.delivery.mail.certificate import explain_refusal
from sitrep.delivery.mail.credentials import Secret
from sitrep.errors import ConfigError, SitrepError
from sitrep.rendering.escape import clean
from sitrep.text import shorten_line


class MailServerError(SitrepError):
    """The mail server can't be used as configured; nothing more was sent."""


class Unreachable(SitrepError):
    """There is no connection to the mail server now; later there may be."""


def connect(settings: MailSettings, password: Secret | None) -> smtplib.SMTP:
    """Connect, negotiate TLS and log in.

    Raises:
        Unreachable: where a later try may go better.
        MailServerError: where it can't: no TLS, a wrong certificate, a refused login.
        ConfigError: for a file of certificates that can't be read.
    """
    where = f"{settings.server}:{settings.port_used}"
    context = _context(settings)
    try:
        return _connect(settings, context, password, where)
    except ssl.SSLCertVerificationError as error:
        raise MailServerError(f"{where}: {explain_refusal(error, settings)}") from error
    except ssl.SSLEOFError as error:
        raise Unreachable(f"{where}: the server hung up while TLS was agreed on.") from error
    except ssl.SSLError as error:
        raise MailServerError(
            f"{where}: no TLS could be agreed on ({words_of(error.reason)}). Check mail.security, mail.port."
        ) from error
    except smtplib.SMTPResponseException as error:
        said = f"{error.smtp_code} {words_of(error.smtp_error)}"
        if error.smtp_code >= 500:
            raise MailServerError(f'{where}: the server refuses us ("{said}").') from error
        raise Unreachable(f'{where}: the server has no time ("{said}").') from error
    except (smtplib.SMTPException, OSError) as error:
        if isinstance(error, TimeoutError) or isinstance(error.__context__, TimeoutError):
            raise Unreachable(
                f"{where}: no answer, timed out after {settings.time_limit:g} s. Check mail.server, "
                "mail.port and mail.security."
            ) from error
        raise Unreachable(
            f"{where}: no connection ({words_of(error)}). Check mail.server, mail.port and mail.security."
        ) from error


def _connect(
    settings: MailSettings, context: ssl.SSLContext, password: Secret | None, where: str
) -> smtplib.SMTP:
    ours, host, port = _our_name(settings), settings.server.strip("[]"), settings.port_used
    session: smtplib.SMTP
    if settings.security == "tls":
        session = smtplib.SMTP_SSL(host, port, ours, timeout=settings.time_limit, context=context)
    else:
        session = smtplib.SMTP(host, port, ours, timeout=settings.time_limit)
    try:
        session.ehlo_or_helo_if_needed()
        if settings.security == "starttls":
            _start_tls(session, context, where)
        if settings.user and password is not None:
            _log_in(session, settings.user, password, where)
    except BaseException:
        session.close()
        raise
    return session


def _start_tls(session: smtplib.SMTP, context: ssl.SSLContext, where: str) -> None:
    if not session.has_extn("starttls"):
        raise MailServerError(
            f"{where}: the server offers no STARTTLS, so the mail could be read on the way. Set "
            "mail.security to tls if it takes TLS from the first byte."
        )
    session.starttls(context=context)
    session.ehlo_or_helo_if_needed()


def _context(settings: MailSettings) -> ssl.SSLContext:
    try:
        context = ssl.create_default_context(cafile=settings.ca_file or None)
    except OSError as error:
        raise ConfigError(
            f"{settings.ca_file}: no certificates can be read from it (mail.ca_file; {words_of(error)})."
        ) from error
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def _log_in(session: smtplib.SMTP, user: str, password: Secret, where: str) -> None:
    try:
        session.login(user, password.reveal())
    except smtplib.SMTPServerDisconnected:
        raise
    except smtplib.SMTPResponseException as error:
        said = password.hide_in(f"{error.smtp_code} {words_of(error.smtp_error)}")
        if 400 <= error.smtp_code < 500:
            raise Unreachable(f'{where}: the login was put off ("{said}").') from None
        # Nothing is chained: the error and its frames hold the password.
        raise MailServerError(
            f'{where}: the login of "{user}" was refused ("{said}"). Check mail.user and the secret.'
        ) from None
    except (smtplib.SMTPException, UnicodeError) as error:
        raise MailServerError(
            f'{where}: "{user}" cannot log in ({password.hide_in(words_of(error))}).'
        ) from None
    finally:
        # smtplib keeps them for as long as the connection lasts.
        session.user = session.password = ""


def _our_name(settings: MailSettings) -> str:
    """Return the name by which we greet: the sender's domain, so that nothing tells of this machine."""
    for found in parse_addresses(settings.sender):
        if not isinstance(found, BadAddress) and (plain := to_ascii(found.address)):
            return plain.rpartition("@")[2]
    return "localhost"


def hang_up(session: smtplib.SMTP) -> None:
    """End a connection, politely where the server still answers."""
    try:
        session.quit()
    except (smtplib.SMTPException, OSError):
        session.close()


def words_of(said: object) -> str:
    """Return what a server or the system said, on one short line without control characters."""
    if isinstance(said, smtplib.SMTPResponseException):
        said = f"{said.smtp_code} {words_of(said.smtp_error)}"
    elif isinstance(said, OSError):
        said = said.strerror or str(said) or type(said).__name__
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
    return shorten_line(clean(text), 300) or "nothing said"

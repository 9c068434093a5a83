"""Why the certificate of a mail server was refused, and what mends it."""

import smtplib
import ssl
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from sitrep.config.mail import MailSettings
from sitrep.rendering.escape import clean
from sitrep.text import shorten_line

# Of X509_verify_cert: the places where OpenSSL says what is wrong.
_NOT_YET_VALID, _EXPIRED, _HOST_MISMATCH, _ADDRESS_MISMATCH = 9, 10, 62, 64
_NO_CHECK_TIME = 0x200000  # X509_V_FLAG_NO_CHECK_TIME, which the ssl module has no name for
_MOST_NAMES = 5


def explain_refusal(error: ssl.SSLCertVerificationError, settings: MailSettings) -> str:
    """Return what is wrong with the certificate that was refused, and the remedy, as full sentences.

    The certificate is looked at once more for it: same authorities, no login, nothing sent.
    """
    host = settings.server.strip("[]")
    code = error.verify_code
    if code in {_HOST_MISMATCH, _ADDRESS_MISMATCH}:
        names = _names_in(_look(settings, code))
        named = ", ".join(names) if names else "another server"
        return (
            f'the certificate is for {named}, and mail.server is "{host}". Set mail.server to the name in '
            f"the certificate{f' ({names[0]})' if names else ''}."
        )
    if code == _EXPIRED:
        ended = _day_of(_look(settings, code), "notAfter")
        return f"the certificate ended{f' on {ended}' if ended else ''}; the server must renew it."
    if code == _NOT_YET_VALID:
        begins = _day_of(_look(settings, code), "notBefore")
        return (
            f"the certificate {f'begins on {begins}' if begins else 'has not begun'}. Check the clock of "
            "this machine; if it is right, the server needs another certificate."
        )
    said = shorten_line(clean(str(error.verify_message)), 300)
    return (
        f"the certificate is not to be trusted ({said}). If it is that of a server of yours, name it, or the "
        "authority that signed it, in mail.ca_file."
    )


def _look(settings: MailSettings, code: int) -> Mapping[str, Any]:
    """Return the certificate, with all checked but what failed; empty where it can't be had."""
    context = ssl.create_default_context(cafile=settings.ca_file or None)
    context.check_hostname = False
    if code in {_EXPIRED, _NOT_YET_VALID}:
        context.verify_flags |= _NO_CHECK_TIME
    host, port, wait = settings.server.strip("[]"), settings.port_used, settings.time_limit
    try:
        session: smtplib.SMTP
        if settings.security == "tls":
            session = smtplib.SMTP_SSL(host, port, "localhost", timeout=wait, context=context)
        else:
            session = smtplib.SMTP(host, port, "localhost", timeout=wait)
    except (smtplib.SMTPException, OSError):
        return {}
    try:
        if settings.security == "starttls":
            session.starttls(context=context)
        found = session.sock.getpeercert() if isinstance(session.sock, ssl.SSLSocket) else None
    except (smtplib.SMTPException, OSError):
        return {}
    finally:
        session.close()
    return found or {}


def _names_in(certificate: Mapping[str, Any]) -> list[str]:
    names = [clean(str(name)) for kind, name in certificate.get("subjectAltName", ()) if kind != "URI"]
    return [shorten_line(name, 100) for name in names[:_MOST_NAMES]]


def _day_of(certificate: Mapping[str, Any], field: str) -> str:
    try:
        moment = ssl.cert_time_to_seconds(str(certificate.get(field, "")))
    except ValueError:
        return ""
    return datetime.fromtimestamp(moment, UTC).date().isoformat()

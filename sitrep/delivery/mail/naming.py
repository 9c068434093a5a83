"""The names of messages, lists and recipients in headers: stable, and telling nobody an address."""

import base64
import hashlib
import hmac
from collections.abc import Iterable

from sitrep.delivery.mail.addresses import Address
from sitrep.delivery.mail.credentials import Secret


def message_id(series: str, version: int, recipient: Address, domain: str, key: Secret | None) -> str:
    """Return the Message-ID (RFC 5322) of one version for one recipient: the same whenever it is asked for.

    With a key nobody else can tell whether a message went to an address that they guess.
    """
    return f"<{series}-v{version}.{_sign(key, 'message', series, str(version), recipient.key)}@{domain}>"


def leave_token(list_id: str, recipient: Address, key: Secret) -> str:
    """Return the sign by which RFC 8058 asks an address for leaving to know list and recipient."""
    return _sign(key, "leave", list_id, recipient.key)


def find_by_token(token: str, list_id: str, recipients: Iterable[Address], key: Secret) -> Address | None:
    """Return the recipient whom a token stands for, to take them from the list."""
    for recipient in recipients:
        if hmac.compare_digest(leave_token(list_id, recipient, key).encode(), token.encode()):
            return recipient
    return None


def boundary(name: str, part: str) -> str:
    """Return a boundary (RFC 2046) that no encoded part can hold, the same for the same message."""
    return f"=_{part}_{hashlib.sha256(name.encode()).hexdigest()[:24]}"


def _sign(key: Secret | None, *parts: str) -> str:
    text = "\0".join(parts).encode()
    digest = hmac.digest(key.reveal().encode(), text, "sha256") if key else hashlib.sha256(text).digest()
    # Base 32: mail servers may fold the case of what they think is an address.
    return base64.b32encode(digest[:15]).decode("ascii").lower()

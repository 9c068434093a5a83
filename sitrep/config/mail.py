"""How a brief is mailed: server, login, list and limits."""

import re
from ipaddress import ip_address
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from sitrep.config.base import Section

# RFC 8314 (submission over TLS), RFC 6409 (submission), RFC 5321 (relay).
_PORTS = {"tls": 465, "starttls": 587, "plain": 25}
_SECRET = re.compile(r"env:[A-Za-z_][A-Za-z0-9_]*|file:[^\0\n]+|keyring:[^\0\n]+")
# RFC 2919: like a domain name, with at least one dot.
_LIST_ID = re.compile(r"[A-Za-z0-9_-]{1,63}(?:\.[A-Za-z0-9_-]{1,63}){1,10}")


def _one_line(text: str) -> str:
    if not text.isprintable():
        raise ValueError("must be one line of visible signs")
    return text.strip()


def _secret_place(place: str) -> str:
    if place and not _SECRET.fullmatch(place):
        # What was written may be the secret itself: it must not be repeated.
        raise ValueError(
            "says where the secret is kept, never the secret itself: env:NAME, file:PATH or keyring:SERVICE"
        )
    return place


def _list_name(name: str) -> str:
    if name and not _LIST_ID.fullmatch(name):
        raise ValueError(f'"{name}" is no list name; write it like a domain, such as "sitrep.example.org"')
    return name


def _post_address(address: str) -> str:
    if not address:
        return address
    if not address.startswith("https://") or not address.isascii() or re.search(r"[\s<>,\"]", address):
        raise ValueError(f'"{address}" is no https address')
    if address.count("{token}") != 1:
        raise ValueError('must hold "{token}" once, where the sign of the recipient goes')
    return address


Line = Annotated[str, AfterValidator(_one_line)]
SecretPlace = Annotated[str, AfterValidator(_secret_place)]


class MailSettings(Section):
    """How a brief is mailed; without `server`, nothing is.

    An issue keeps the settings that it was made by, and not these: they name people. So all have defaults.
    """

    server: Annotated[Line, Field(pattern=r"^\S*$")] = Field(
        default="", description="host of the mail server"
    )
    port: int = Field(
        default=0, ge=0, le=65535, description="0: the usual port of that security (587, 465 or 25)"
    )
    security: Literal["starttls", "tls", "plain"] = Field(
        default="starttls", description="starttls, tls (from the first byte) or plain (to this machine only)"
    )
    allow_plain: bool = Field(
        default=False, description="let plain go to another machine: anyone on the way reads along"
    )
    ca_file: str = Field(default="", description="certificates to trust; empty: those of the system")
    user: Line = Field(default="", description="name to log in with; empty: no login")
    secret: SecretPlace = Field(
        default="", description="where the password is: env:NAME, file:PATH or keyring:SERVICE"
    )
    sender: Line = Field(default="", description='who sends, as "Name <address>"')
    reply_to: Line = Field(default="", description="where answers go; empty: to the sender")
    recipients: tuple[str, ...] = Field(
        default=(), description='who gets it, each as "Name <address>" or a list of them'
    )
    recipients_file: str = Field(default="", description="a file of further recipients, one or more a line")
    list_id: Annotated[str, AfterValidator(_list_name)] = Field(
        default="",
        description="name of the list (RFC 2919); empty: made from the theatre and the sender's domain",
    )
    unsubscribe_mail: Line = Field(default="", description="address for leaving the list; empty: none")
    unsubscribe_url: Annotated[str, AfterValidator(_post_address)] = Field(
        default="",
        description='https address that takes a POST (RFC 8058), with "{token}" in it; empty: none',
    )
    token_secret: SecretPlace = Field(
        default="", description="where the key of the tokens is, written as for secret"
    )
    attachment_limit: int = Field(
        default=5_000_000, ge=0, description="bytes; a larger PDF is linked to, not attached"
    )
    time_limit: float = Field(
        default=30, gt=0, le=3600, description="seconds to wait for an answer of the server"
    )
    final_time_limit: float = Field(
        default=600,
        gt=0,
        le=3600,
        description="seconds to wait for its answer to a whole message (RFC 5321: 600)",
    )
    tries: int = Field(
        default=4, ge=1, le=20, description="for a recipient the server puts off, and for a connection"
    )
    pause: float = Field(
        default=60, ge=0, le=3600, description="seconds before the second try, doubled before each more"
    )
    finish_days: int = Field(
        default=2,
        ge=0,
        le=31,
        description="days for which a run sends an issue to who has got nothing of it yet; 0: never",
    )
    per_minute: float = Field(default=60, ge=0, description="messages a minute at most; 0: no limit")

    @property
    def port_used(self) -> int:
        """The port that is connected to."""
        return self.port or _PORTS[self.security]

    @model_validator(mode="after")
    def _plain_stays_here(self) -> Self:
        if self.server and self.security == "plain" and not self.allow_plain and not is_loopback(self.server):
            raise ValueError(
                f'"{self.server}" is another machine, and "plain" lets anyone on the way read along. Set '
                "security to starttls or tls, or allow_plain to true"
            )
        return self

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if self.server and not self.sender:
            raise ValueError("a server is named and no sender")
        if self.user and not self.secret:
            raise ValueError("a user is named and no secret")
        if self.unsubscribe_url and not self.token_secret:
            raise ValueError("unsubscribe_url needs token_secret, by which its tokens can't be guessed")
        return self


def is_loopback(host: str) -> bool:
    """Tell whether a host is this machine by its name alone; nothing is looked up."""
    if host.lower() == "localhost":
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False

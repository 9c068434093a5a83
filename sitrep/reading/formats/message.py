"""Mail: headers and text of a message, and of messages attached to it."""

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import MessageError
from email.message import EmailMessage, Message
from email.policy import EmailPolicy
from email.utils import parseaddr
from typing import Any, Final, TypeAlias

from sitrep.model import FieldName, Problem
from sitrep.reading.encoding import Decoded, decode
from sitrep.reading.formats.base import Context, Draft
from sitrep.reading.formats.compose import Entry, compose_text
from sitrep.reading.formats.markup import html_text
from sitrep.text import squeeze

NAME: Final = "message"
SUFFIXES: Final = (".eml",)

# What the standard library's header parser raises on headers that break the rules.
_BROKEN: Final = (
    ValueError,
    IndexError,
    AttributeError,
    TypeError,
    KeyError,
    LookupError,
    RecursionError,
    MessageError,
)
_MAX_HEADER: Final = 2000
_MAX_BOUNDARIES: Final = 20_000
# The standard library's class takes no type arguments when it runs.
_Message: TypeAlias = "Message[Any, Any]"
_HEADER_LINE: Final = re.compile(rb"[!-9;-~]{1,100}:")
# Attachments that carry no text of an article.
_WORDLESS: Final = ("image/", "audio/", "video/", "font/", "text/calendar", "text/x-vcard", "text/vcard")
_WORDLESS_NAMES: Final = (
    "application/pgp-signature",
    "application/pkcs7-signature",
    "application/x-pkcs7-signature",
)


class _LenientPolicy(EmailPolicy):
    """The standard library's default, but a header that breaks its parser, or is absurdly long, is cut.

    Its parser takes quadratic time on long headers and raises on some that break the rules.
    """

    def header_fetch_parse(self, name: str, value: str) -> Any:
        """Return the parsed header; a broken one counts as absent."""
        try:
            return super().header_fetch_parse(name, value[:_MAX_HEADER])
        except _BROKEN:
            return self.header_factory(name, "")


_POLICY: Final = _LenientPolicy(message_factory=EmailMessage)


def read(data: bytes, context: Context) -> Draft | Problem:
    """Read a message: plain text is preferred to HTML; each attached message is an article of its own."""
    if not _HEADER_LINE.match(data.lstrip(b"\r\n\xef\xbb\xbf")[:200]):
        return context.problem("is not a mail message (no header lines)", "Save its text as .txt.")
    if data.count(b"\n--") > _MAX_BOUNDARIES:
        return context.problem("has too many parts for a mail message", "Save its text as .txt.")
    message = message_from_bytes(data.lstrip(b"\r\n\xef\xbb\xbf"), policy=_POLICY)
    problems: list[Problem] = []
    encodings: list[str] = []
    entries = []
    for one in _messages(message):
        body = _body(one, context, problems, encodings)
        values = tuple((name, value) for name, value in _values(one) if value)
        if body or any(name is FieldName.TITLE for name, _ in values):
            entries.append(Entry(values, body))
    if not entries:
        lost = [problem for problem in problems if problem.lost]
        return lost[0] if lost else context.problem("is a message without text", "Save its text as .txt.")
    text, parts = compose_text(entries, "mail header")
    return Draft(text, encodings[0] if encodings else "ascii", parts, problems=tuple(problems))


def _messages(message: _Message) -> Iterator[_Message]:
    """Yield a message and, in their order, the messages attached to it."""
    yield message
    pending = [message]
    while pending:
        part = pending.pop()
        children = _children(part)
        if _kind(part) == "message/rfc822":
            yield from children[:1]
        pending.extend(reversed(children))


def _values(message: _Message) -> Iterator[tuple[FieldName, str]]:
    name, address = _sender(_header(message, "From"))
    sender = name or address
    organisation = _header(message, "Organization")
    yield FieldName.TITLE, _header(message, "Subject")
    yield FieldName.PUBLISHER, organisation or sender
    if organisation and name:
        yield FieldName.BYLINE, sender
    yield FieldName.DATE, _header(message, "Date")
    yield FieldName.URL, _header(message, "Archived-At").strip("<>")
    yield FieldName.LANGUAGE, _header(message, "Content-Language")


def _sender(header: str) -> tuple[str, str]:
    """Return the name and the address in a From header."""
    try:
        name, address = parseaddr(header[:_MAX_HEADER])
    except _BROKEN:
        return "", ""
    return squeeze(name), address


def _header(message: _Message, name: str) -> str:
    """Return a header, decoded (RFC 2047) where it can be, else as it stands."""
    raw = next((str(value) for key, value in message.raw_items() if key.lower() == name.lower()), "")
    if len(raw) > _MAX_HEADER or "=?" not in raw:
        return squeeze(_from_bytes(raw))
    try:
        return squeeze(str(message[name]))
    except _BROKEN:
        return squeeze(_from_bytes(raw))


def _from_bytes(raw: str) -> str:
    """Read the bytes beyond ASCII that the parser kept as surrogates."""
    data = raw.encode("utf-8", "surrogateescape")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _kind(part: _Message) -> str:
    try:
        return part.get_content_type()
    except _BROKEN:
        return "text/plain"


def _body(message: _Message, context: Context, problems: list[Problem], encodings: list[str]) -> str:
    """Return the text of one message without those attached to it; name what cannot be read."""
    texts: list[str] = []
    pending: list[_Message] = [message]
    while pending:
        part = pending.pop()
        kind, children = _kind(part), _children(part)
        if kind == "message/rfc822":
            continue
        if part.is_multipart():
            pending.extend(_chosen(children) if kind == "multipart/alternative" else reversed(children))
            continue
        name = _file_name(part)
        # A multipart body that holds no boundary was cut off, or is plain text after all.
        if name or not kind.startswith(("text/", "multipart/")) or kind.startswith(_WORDLESS):
            problems.extend(_attachment(kind, name, context))
            continue
        decoded = _text(part, context)
        if isinstance(decoded, Problem):
            problems.append(decoded)
            continue
        problems.extend(decoded.problems)
        encodings.append(decoded.encoding)
        texts.append(html_text(decoded.text) if kind == "text/html" else decoded.text.strip("\n"))
    return "\n\n".join(text for text in texts if text.strip())


def _children(part: _Message) -> list[_Message]:
    payload = part.get_payload() if part.is_multipart() else ()
    return [one for one in payload if isinstance(one, Message)]


def _chosen(children: list[_Message]) -> list[_Message]:
    """Choose one of several forms of the same text: plain text that says something, else the richest."""
    plain = [one for one in children if _kind(one) == "text/plain" and not _is_blank(one)]
    return plain[:1] or children[-1:]


def _is_blank(part: _Message) -> bool:
    try:
        data = part.get_payload(decode=True)
    except _BROKEN:
        return True
    return not isinstance(data, bytes) or not data.strip()


def _text(part: _Message, context: Context) -> Decoded | Problem:
    try:
        data = part.get_payload(decode=True)
        charset = part.get_content_charset()
    except _BROKEN:
        return context.problem("has a part that cannot be decoded", "Save its text as .txt.")
    if not isinstance(data, bytes) or not data:
        return Decoded("", "ascii")
    return decode(data, context, charset)


def _file_name(part: _Message) -> str:
    try:
        name = part.get_filename() or ""
        attached = part.get_content_disposition() == "attachment"
    except _BROKEN:
        return ""
    return squeeze(str(name)) or ("without a name" if attached else "")


def _attachment(kind: str, name: str, context: Context) -> Iterator[Problem]:
    if kind in _WORDLESS_NAMES or (kind.startswith(_WORDLESS) and not name):
        return
    wordless = kind.startswith(_WORDLESS)
    label = f"{name} ({kind})" if name else f"of type {kind}"
    remedy = "Nothing need be done." if wordless else "Save it beside the message as a file of its own."
    yield context.problem(f"has an attachment that is not read: {label}", remedy, lost=not wordless)

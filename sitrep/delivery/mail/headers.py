"""Header fields written out by us, so that nothing in a title or a name can become a field of its own."""

import base64
import re
from collections.abc import Iterator, Sequence
from email.policy import Policy

from sitrep.delivery.mail.addresses import Address
from sitrep.rendering.escape import clean

_LINE = 76
_WORD_BYTES = 42  # of UTF-8 in one encoded word: 75 characters at most (RFC 2047)
# What a name may hold outside quotes (RFC 5322, atext and space).
_ATOMS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+")


class Field(str):
    """The value of a field as it is sent, lines folded; the library neither parses nor folds it again."""

    __slots__ = ("name",)
    name: str

    def fold(self, *, policy: Policy) -> str:
        """Return the whole field, as the library's policies ask for it."""
        return f"{self.name}: {self}{policy.linesep}"


def write_text(name: str, text: str) -> Field:
    """Write a field of words (RFC 5322 unstructured, RFC 2047 where they aren't plain ASCII)."""
    return _field(name, _phrase(clean(text)))


def write_address(name: str, address: Address, sent: str) -> Field:
    """Write a field of one address, in the form `sent` in which the server gets it."""
    label = clean(address.name)
    if label and label.isascii() and "=?" not in label and not _ATOMS.fullmatch(label):
        quoted = re.sub(r'(["\\])', r"\\\1", label)
        return _field(name, [f'"{quoted}"', f"<{sent}>"])
    return _field(name, [*_phrase(label), f"<{sent}>"] if label else [sent])


def write_list(name: str, values: Sequence[str]) -> Field:
    """Write a field of structured values, parted by commas; lines are broken between them only.

    Raises:
        ValueError: for a value that is not visible ASCII.
    """
    for value in values:
        if not value.isascii() or not value.isprintable():
            raise ValueError(f"not fit for a header: {value!r}")
    return _field(name, [f"{value}," for value in values[:-1]] + [values[-1]])


def _field(name: str, pieces: Sequence[str]) -> Field:
    lines, line = [], ""
    room = _LINE - len(name) - 2
    for piece in pieces:
        if line and len(line) + 1 + len(piece) > room:
            lines.append(line)
            line, room = piece, _LINE - 1
        else:
            line = f"{line} {piece}" if line else piece
    field = Field("\r\n ".join([*lines, line]))
    field.name = name
    return field


def _phrase(text: str) -> list[str]:
    """Return text in pieces between which a line may be broken: words, or encoded words."""
    if text.isascii() and "=?" not in text and len(text) < 900:
        return text.split(" ")
    return [f"=?utf-8?b?{base64.b64encode(run).decode('ascii')}?=" for run in _runs(text)]


def _runs(text: str) -> Iterator[bytes]:
    """Yield the text as UTF-8 in runs of whole characters (RFC 2047, 5)."""
    run = b""
    for sign in text:
        coded = sign.encode("utf-8", "replace")
        if len(run) + len(coded) > _WORD_BYTES:
            yield run
            run = b""
        run += coded
    yield run

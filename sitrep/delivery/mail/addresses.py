"""Mail addresses: lists of them as people write them, and the form in which a server takes one."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from sitrep.rendering.escape import clean
from sitrep.text import shorten_line

LONGEST = 254  # characters of an address (RFC 5321, 4.5.3.1.3, less its brackets)
_LONGEST_LOCAL = 64
_LONGEST_NAME = 200
# RFC 5322 atext, and all that is not ASCII (RFC 6531); an address in quotes is refused.
_LOCAL = re.compile(r"(?:[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]|[^\x00-\x7f])+")
_LABEL = re.compile(r"(?:[A-Za-z0-9]|[^\x00-\x7f])(?:[A-Za-z0-9-]|[^\x00-\x7f]){0,62}")
_TOKEN = re.compile(
    r"""(?P<quoted>"(?:[^"\\]|\\.)*+")   # a name in quotes
      | (?P<comment>\((?:[^()\\]|\\.)*+\))
      | (?P<sign>[<>,:;])
      | [^<>,:;"()\\]++ | \\.? | ["()]   # quotes and brackets that stand alone are mistakes
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Address:
    """A name, empty where none is given, and a mail address that has been checked."""

    name: str
    address: str

    @property
    def key(self) -> str:
        """The address as it is compared: in one case and one Unicode form."""
        return unicodedata.normalize("NFC", self.address).casefold()


@dataclass(frozen=True, slots=True)
class BadAddress:
    """An entry that is no mail address, shortened, and why."""

    text: str
    why: str


def parse_addresses(text: str) -> Iterator[Address | BadAddress]:
    """Yield the entries of an address list (RFC 5322, 3.4): names, quotes, comments, groups.

    A group's name is passed over, its members count. Whatever is no address comes as `BadAddress`.
    """
    for entry in _entries(text):
        signs = "".join(sign or " " for sign, _ in entry)
        words = [words for _, words in entry]
        start, end = signs.find("<"), signs.find(">")
        if start < 0 and end < 0:
            if alone := " ".join(words).strip():
                yield check_address("", alone)
        elif signs.count("<") == signs.count(">") == 1 and start < end and not _joined(words[end + 1 :]):
            yield check_address(_joined(words[:start]), "".join(words[start + 1 : end]).strip())
        else:
            text_of = "".join(sign or each for sign, each in entry)
            yield BadAddress(shorten_line(clean(text_of), 60), "not written as: Name <address>, …")


def _entries(text: str) -> Iterator[list[tuple[str, str]]]:
    """Yield the tokens of each entry as sign and words, one of them empty.

    Names come out of their quotes; comments and the names of groups fall away.
    """
    entry: list[tuple[str, str]] = []
    for token in _TOKEN.finditer(text):
        piece, sign = token.group(), token["sign"] or ""
        if sign == ":" and not any("@" in words for _, words in entry):
            entry = []
        elif sign in {",", ";"}:
            yield entry
            entry = []
        elif token["quoted"]:
            entry.append(("", re.sub(r"\\(.)", r"\1", piece[1:-1], flags=re.DOTALL)))
        elif not token["comment"]:
            entry.append((sign, "" if sign else piece))
    yield entry


def _joined(pieces: list[str]) -> str:
    return clean(" ".join(pieces))


def check_address(name: str, address: str) -> Address | BadAddress:
    """Check an address by RFC 5321 and 6531; names are put on one line, without control characters."""
    local, at, domain = address.rpartition("@")
    why = ""
    if not at or not local or not domain:
        why = 'no "name@domain"'
    elif len(address) > LONGEST or len(local.encode("utf-8", "replace")) > _LONGEST_LOCAL:
        why = "too long"
    elif any(not _LOCAL.fullmatch(part) for part in local.split(".")):
        why = "what stands before the @ is not made of letters, digits and single dots"
    elif any(not _LABEL.fullmatch(label) or label.endswith("-") for label in domain.split(".")):
        why = "what stands behind the @ is no domain"
    elif not address.isprintable() or address != clean(address):
        why = "holds invisible signs"
    if why:
        return BadAddress(shorten_line(clean(address), 60), why)
    return Address(shorten_line(clean(name), _LONGEST_NAME), address)


def to_ascii(address: str) -> str | None:
    """Return the ASCII form of an address; None where it has none and the server must take UTF-8.

    A domain goes as IDNA where that leads back to the very same domain, so that no mail goes astray.
    """
    local, _, domain = address.rpartition("@")
    if not local.isascii():
        return None
    if domain.isascii():
        return address
    try:
        plain = domain.encode("idna").decode("ascii")
        same = plain.encode("ascii").decode("idna") == unicodedata.normalize("NFC", domain).lower()
    except UnicodeError:
        return None
    return f"{local}@{plain}" if same else None

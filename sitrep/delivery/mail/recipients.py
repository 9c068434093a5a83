"""Who gets the mail: from the configuration and from a file, one after the other."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from sitrep.delivery.mail.addresses import Address, BadAddress, parse_addresses
from sitrep.errors import ConfigError

_LONGEST_LINE = 20_000  # characters


def read_recipients(given: Iterable[str], file: Path | None) -> Iterator[Address | BadAddress]:
    """Yield the recipients in order; the file is read line by line, so that it may be of any length.

    Empty lines and what follows "#" at the start of a line are passed over. What is no address comes as
    `BadAddress`, which names the line.

    Raises:
        ConfigError: where the file can't be read.
    """
    for entry in given:
        yield from parse_addresses(entry)
    if file is None:
        return
    try:
        with file.open(encoding="utf-8-sig") as lines:
            number = 0
            while line := lines.readline(_LONGEST_LINE):
                number += 1
                if len(line) == _LONGEST_LINE and not line.endswith("\n"):
                    raise ConfigError(
                        f"{file}, line {number}: longer than {_LONGEST_LINE} characters. Put one recipient "
                        "on a line."
                    )
                if not line.lstrip().startswith("#"):
                    yield from _numbered(parse_addresses(line), number)
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{file}: cannot be read as UTF-8 text ({error}).") from error


def _numbered(entries: Iterable[Address | BadAddress], number: int) -> Iterator[Address | BadAddress]:
    for entry in entries:
        if isinstance(entry, BadAddress):
            yield BadAddress(entry.text, f"line {number}: {entry.why}")
        else:
            yield entry

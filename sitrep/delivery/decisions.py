"""The file of decisions on disk: read with its hash, written at one stroke, never over another's changes."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from sitrep.delivery.files import write_files
from sitrep.errors import ConfigError, SitrepError


class ChangedMeanwhileError(SitrepError):
    """Somebody else wrote the file since it was read; nothing was written over it."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What the file held when it was read; a file that isn't there holds nothing."""

    text: str
    sha256: str


def read_decisions(file: Path) -> Kept:
    """Read the file as it stands.

    Raises:
        ConfigError: where it can't be read.
    """
    try:
        content = file.read_bytes()
        return Kept(content.decode("utf-8"), hashlib.sha256(content).hexdigest())
    except FileNotFoundError:
        return Kept("", "")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{file}: cannot be read as UTF-8 text ({error}).") from error


def write_decisions(file: Path, text: str, known: Kept) -> Kept:
    """Write the file whole, or not at all; returns what it holds then.

    Raises:
        ChangedMeanwhileError: where it does not hold any more what was `known` of it.
        SitrepError: where it can't be written.
    """
    if read_decisions(file).sha256 != known.sha256:
        raise ChangedMeanwhileError(
            f"{file.name} was changed by somebody else since it was read. Nothing was written."
        )
    content = text.encode("utf-8")
    place = file.resolve()  # a link stays a link
    try:
        write_files(place.parent, {place.name: content})
    except ValueError as error:
        raise SitrepError(f"{place}: cannot be written under that name ({error}).") from error
    return Kept(text, hashlib.sha256(content).hexdigest())

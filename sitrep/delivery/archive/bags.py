"""BagIt bags (RFC 8493): the files of an issue and the lists of their hashes.

bagit-python is what the tests check these with. It doesn't write them: it takes the bagging date from
the clock, and copies files before it knows whether there will be a bag.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from sitrep.text import squeeze

DECLARATION, INFO = "bagit.txt", "bag-info.txt"
MANIFEST, TAG_MANIFEST = "manifest-sha256.txt", "tagmanifest-sha256.txt"
PAYLOAD = "data/"
_VERSION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
_LINE = re.compile(r"([0-9a-f]{64})[ \t]+\*?(\S[^\r\n]*)", re.ASCII)
_ESCAPES = {"%0A": "\n", "%0a": "\n", "%0D": "\r", "%0d": "\r", "%25": "%"}  # the only ones of RFC 8493
_ESCAPE = re.compile("|".join(_ESCAPES))
_JOINERS = "\u200c\u200d"  # not printable, and part of many Persian and Indic words


@dataclass(frozen=True, slots=True)
class Bag:
    """What a bag's manifests list, name by hash; `payload` without "data/", `digest` of the tag manifest."""

    payload: Mapping[str, str]
    tags: Mapping[str, str]
    digest: str


def compose_bag(
    payload: Mapping[str, bytes], tags: Mapping[str, bytes], info: Iterable[tuple[str, str]]
) -> dict[str, bytes]:
    """Return all files of a bag by their path in it; `tags` stand beside the payload."""
    size = sum(map(len, payload.values()))
    lines = [*info, ("Payload-Oxum", f"{size}.{len(payload)}")]
    beside = {
        **tags,
        DECLARATION: _VERSION,
        INFO: "".join(f"{label}: {one_line(value)}\n" for label, value in lines).encode(),
        MANIFEST: _manifest({PAYLOAD + name: content for name, content in payload.items()}),
    }
    return {
        **{PAYLOAD + name: payload[name] for name in sorted(payload)},
        **dict(sorted(beside.items())),
        TAG_MANIFEST: _manifest(beside),
    }


def read_bag(folder: Path) -> Bag:
    """Read the manifests of a bag; the files themselves are not looked at.

    Raises:
        ValueError: for a manifest that is no manifest.
        OSError: where one can't be read.
    """
    listed = (folder / TAG_MANIFEST).read_bytes()
    payload = parse_manifest((folder / MANIFEST).read_bytes())
    if strange := sorted(name for name in payload if not name.startswith(PAYLOAD)):
        raise ValueError(f"{MANIFEST} lists {strange[0]!r}, which is no payload")
    return Bag(
        {name.removeprefix(PAYLOAD): digest for name, digest in payload.items()},
        parse_manifest(listed),
        digest_of(listed),
    )


def parse_manifest(content: bytes) -> dict[str, str]:
    """Return the hashes by path.

    Raises:
        ValueError: for a line that is not a hash and a path, and for a path that is listed twice.
    """
    hashes: dict[str, str] = {}
    for number, line in enumerate(content.decode("utf-8").split("\n"), start=1):
        if not line:
            continue
        found = _LINE.fullmatch(line)
        if found is None:
            raise ValueError(f"line {number} is not a hash and a path")
        path = _ESCAPE.sub(lambda escape: _ESCAPES[escape.group()], found[2])
        if path in hashes:
            raise ValueError(f"line {number} lists a path for the second time")
        hashes[path] = found[1]
    return hashes


def digest_of(content: bytes) -> str:
    """Return the SHA-256 in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def one_line(text: str) -> str:
    """Return the text on one line, without signs that would change how the rest of it is read."""
    return squeeze("".join(sign for sign in squeeze(text) if sign.isprintable() or sign in _JOINERS))


def _manifest(files: Mapping[str, bytes]) -> bytes:
    return "".join(f"{digest_of(files[path])}  {path}\n" for path in sorted(files)).encode()

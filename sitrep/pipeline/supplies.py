"""What an issue was made with, as its bag keeps it: settings, decisions, the user's templates."""

import base64
import binascii
import json
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from sitrep.assets import packaged
from sitrep.config.curation import Curation, load_curation
from sitrep.config.load import Configuration, restore_configuration
from sitrep.delivery.archive.facts import FrozenIssue
from sitrep.delivery.archive.failures import damaged

SETTINGS, CURATION, TEMPLATES = "settings.json", "curation.yaml", "templates.json"


def pack_templates(folder: Path) -> bytes | None:
    """Pack the user's templates that are not the packaged ones; None where there are none.

    Text stays text, so that a person can read it in the archive. Hidden files are left out.
    """
    own = packaged("templates")
    packed: dict[str, str | dict[str, str]] = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if not path.is_file() or any(part.startswith(".") for part in name.split("/")):
            continue
        content = path.read_bytes()
        if (own / name).is_file() and (own / name).read_bytes() == content:
            continue
        try:
            packed[name] = content.decode()
        except UnicodeDecodeError:
            packed[name] = {"base64": base64.b64encode(content).decode("ascii")}
    return (json.dumps(packed, indent=1, sort_keys=True) + "\n").encode() if packed else None


def unpack_templates(issue: FrozenIssue, folder: Path) -> Path | None:
    """Write the templates that an issue was made with into a folder and return it; None where it had none.

    Raises:
        ArchiveDamagedError: where they are not as they were packed.
    """
    path = issue.path(TEMPLATES)
    if not any(file.name == TEMPLATES for file in issue.files):
        return None
    try:
        packed = json.loads(path.read_bytes())
        for name, content in packed.items():
            write_within(folder, name, _bytes_of(content))
    except (OSError, ValueError, TypeError, AttributeError, KeyError, RecursionError) as error:
        raise damaged(path, error) from error
    return folder


def write_within(folder: Path, name: str, content: bytes) -> None:
    """Write a file below a folder.

    Raises:
        ValueError: for a name that would lead out of it.
    """
    parts = PurePosixPath(name).parts
    if not parts or name.startswith("/") or ".." in parts or "\0" in name:
        raise ValueError(f"no name of a file: {name[:80]!r}")
    target = folder.joinpath(*parts)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)


def restore_settings(issue: FrozenIssue) -> Configuration:
    """Return the configuration that an issue was made with; mail is that of the packaged one.

    Raises:
        ArchiveDamagedError: where it can't be read.
        ConfigError: where this version of the program knows other settings.
    """
    path = issue.path(SETTINGS)
    try:
        plain = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError) as error:
        raise damaged(path, error) from error
    if not isinstance(plain, Mapping):
        raise damaged(path, "no settings")
    return restore_configuration(plain, path)


def restore_curation(issue: FrozenIssue, themes: tuple[str, ...]) -> Curation:
    """Return the decisions that an issue was made with; none where it had none.

    Raises:
        ConfigError: where they can't be read.
    """
    return load_curation(issue.path(CURATION), themes)


def _bytes_of(content: str | Mapping[str, str]) -> bytes:
    if isinstance(content, str):
        return content.encode()
    try:
        return base64.b64decode(content["base64"], validate=True)
    except binascii.Error as error:
        raise ValueError(str(error)) from error

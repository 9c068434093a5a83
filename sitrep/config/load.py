"""Read `config.yaml`: the packaged defaults below, the user's file on top."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from sitrep.assets import packaged
from sitrep.config.parse import KeyPath, explain_errors, parse_file
from sitrep.config.settings import Settings
from sitrep.errors import ConfigError

# These are lists of the user's own: given at all, they stand as given. Everything else is filled up
# key by key from the packaged file.
_WHOLE = {("codebook", "themes"), ("theatre", "cues")}


@dataclass(frozen=True, slots=True)
class Configuration:
    """The settings, the file they come from (None: the packaged defaults alone) and their hash."""

    settings: Settings
    file: Path | None
    sha256: str


def load_configuration(file: Path | None) -> Configuration:
    """Load the packaged `config.yaml` and, on top of it, the user's `file`.

    A section that the user leaves out, or a key left out of a section, keeps its packaged value.

    Raises:
        ConfigError: naming the file, the line and the nearest right key.
    """
    defaults, lines = parse_file(packaged("config.yaml"), "theatre")
    path = packaged("config.yaml")
    merged = defaults
    if file is not None:
        path = file
        given, lines = parse_file(file, "theatre")
        merged = _merge(_for_theatre_of(given, defaults), given, ())
    try:
        settings = Settings.model_validate(merged)
    except ValidationError as error:
        raise ConfigError("\n".join(explain_errors(error, path, lines, Settings))) from error
    return Configuration(settings, file, _digest(settings))


def restore_settings(content: bytes, file: Path) -> Settings:
    """Read settings as an issue keeps them: complete, and as JSON.

    Raises:
        ConfigError: for what this version of the program can't read.
    """
    try:
        return Settings.model_validate_json(content)
    except ValidationError as error:
        what = error.errors()[0]
        where = ".".join(map(str, what["loc"]))
        remedy = "Use the version of sitrep that wrote it."
        raise ConfigError(f"{file}: {where}: {what['msg']}. {remedy}") from error


def restore_configuration(plain: Mapping[str, Any], file: Path) -> Configuration:
    """Rebuild the configuration of an issue from its settings, as `file` of its bag holds them.

    They hold every key but those of mail and run, which are the packaged ones.

    Raises:
        ConfigError: for keys and values that this version of the program doesn't know.
    """
    defaults, _ = parse_file(packaged("config.yaml"), "theatre")
    try:
        settings = Settings.model_validate({**plain, "mail": defaults["mail"], "run": defaults["run"]})
    except ValidationError as error:
        raise ConfigError("\n".join(explain_errors(error, file, {}, Settings))) from error
    return Configuration(settings, file, _digest(settings))


def _digest(settings: Settings) -> str:
    # Who gets the mail, and when, changes nothing in a brief, so it doesn't stand in its hash either.
    return hashlib.sha256(settings.model_dump_json(exclude={"mail", "run"}).encode()).hexdigest()


# What only says something about the packaged theatre.
_OF_THE_THEATRE: dict[str, Any] = {
    "parties": [],
    "places": [],
    "homonyms": [],
    "effects": [],
    "sides": {},
    "verifiers": [],
    "cues": {},
}


def _for_theatre_of(given: dict[str, Any], defaults: dict[str, Any]) -> dict[str, Any]:
    """Empty the packaged theatre's own lists where the user's file is about another theatre."""
    theatre = given.get("theatre")
    if (
        not isinstance(theatre, dict)
        or theatre.get("code", defaults["theatre"]["code"]) == defaults["theatre"]["code"]
    ):
        return defaults
    return {**defaults, "theatre": {**defaults["theatre"], **_OF_THE_THEATRE}}


def _merge(below: dict[str, Any], above: dict[str, Any], path: KeyPath) -> dict[str, Any]:
    merged = dict(below)
    for key, value in above.items():
        here = (*path, str(key))
        old = below.get(key)
        if here not in _WHOLE and isinstance(old, dict) and isinstance(value, dict):
            merged[key] = _merge(old, value, here)
        elif here in _WHOLE and isinstance(old, dict) and isinstance(value, dict):
            # A key without a value keeps what is packaged under its name.
            merged[key] = {name: old.get(name) if block is None else block for name, block in value.items()}
        else:
            merged[key] = value
    return merged

"""Read `config.yaml`: the packaged defaults below, the user's file on top."""

import difflib
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ValidationError

from sitrep.assets import packaged
from sitrep.config.settings import Settings
from sitrep.errors import ConfigError

KeyPath = tuple[str | int, ...]

# libyaml reads ten times as fast; PyYAML's own parser serves where it is missing.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

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
    defaults, lines = _parse(packaged("config.yaml"))
    path = packaged("config.yaml")
    merged = defaults
    if file is not None:
        path = file
        given, lines = _parse(file)
        merged = _merge(_for_theatre_of(given, defaults), given, ())
    try:
        settings = Settings.model_validate(merged)
    except ValidationError as error:
        raise ConfigError("\n".join(_explain(error, path, lines))) from error
    digest = hashlib.sha256(settings.model_dump_json().encode()).hexdigest()
    return Configuration(settings, file, digest)


def _parse(file: Path) -> tuple[dict[str, Any], dict[KeyPath, int]]:
    """Return the mapping of a YAML file and the line (from 1) of every key and entry."""
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise ConfigError(
            f'{file}: no such file. Name another with --config, or make a workspace with "sitrep init DIR".'
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{file}: cannot be read as UTF-8 text ({error}).") from error
    try:
        loader = _LOADER(text)
        node = loader.get_single_node()
        data = loader.construct_document(node) if node is not None else {}
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise ConfigError(f"{file}, line {line}: not valid YAML: {error.problem}.") from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise ConfigError(f"{file}: not valid YAML: {error}") from error
    if node is None:
        return {}, {}
    if not isinstance(data, dict):
        raise ConfigError(f'{file}, line 1: expected keys such as "theatre:", found {type(data).__name__}.')
    lines: dict[KeyPath, int] = {}
    for path, line in _marks(node, (), file, set()):
        lines.setdefault(path, line)
    return data, lines


def _marks(node: yaml.Node, path: KeyPath, file: Path, seen: set[int]) -> Iterator[tuple[KeyPath, int]]:
    """Yield the line of every key and entry; what an alias repeats is looked at once."""
    yield path, node.start_mark.line + 1
    if id(node) in seen:
        return
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        lines: dict[str, int] = {}
        for key, value in node.value:
            line = key.start_mark.line + 1
            name = str(key.value)
            if name in lines:
                raise ConfigError(
                    f'{file}, line {line}: "{name}" stands here a second time (first in line '
                    f"{lines[name]}). Keep one of the two."
                )
            lines[name] = line
            yield (*path, name), line
            yield from _marks(value, (*path, name), file, seen)
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            yield from _marks(value, (*path, number), file, seen)


# What only says something about the packaged theatre.
_OF_THE_THEATRE: dict[str, Any] = {"parties": [], "places": [], "homonyms": [], "effects": [], "cues": {}}


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


def _explain(error: ValidationError, file: Path, lines: dict[KeyPath, int]) -> Iterator[str]:
    for problem in error.errors(include_url=False, include_input=False):
        path = problem["loc"]
        known = path
        while known and known not in lines:
            known = known[:-1]
        where = f"{file}, line {lines[known]}" if known in lines else str(file)
        name = ".".join(map(str, path)) or "the file"
        if problem["type"] == "extra_forbidden":
            near = difflib.get_close_matches(str(path[-1]), _keys_at(path[:-1]), n=1, cutoff=0.5)
            hint = (
                f' Did you mean "{near[0]}"?' if near else f" Known keys: {', '.join(_keys_at(path[:-1]))}."
            )
            yield f'{where}: unknown key "{name}".{hint}'
        else:
            what = re.sub(r"^Value error, ", "", problem["msg"]).rstrip(".")
            yield f"{where}: {name}: {what}."


def _keys_at(path: KeyPath) -> list[str]:
    """Return the keys that the settings know at a path."""
    model: Any = Settings
    for step in path:
        annotation = (
            model.model_fields[step].annotation if step in getattr(model, "model_fields", {}) else None
        )
        if annotation is None:
            annotation = next((a for a in getattr(model, "__args__", ()) if _is_model(a)), None)
        if not _is_model(annotation):
            args = [a for a in getattr(annotation, "__args__", ()) if _is_model(a)]
            if not args:
                return []
            model = args[-1] if isinstance(step, int) else annotation
            continue
        model = annotation
    return sorted(getattr(model, "model_fields", {}))


def _is_model(candidate: Any) -> bool:
    return isinstance(candidate, type) and issubclass(candidate, BaseModel)

"""YAML files that people edit: parsed with the line of every key, mistakes told by line and right key."""

import difflib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ValidationError

from sitrep.errors import ConfigError

KeyPath = tuple[str | int, ...]

# libyaml reads ten times as fast; PyYAML's own parser serves where it is missing.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse_file(file: Path, example: str) -> tuple[dict[str, Any], dict[KeyPath, int]]:
    """Return the mapping of a YAML file and the line (from 1) of every key and entry.

    `example` is a key that such a file may hold, for the message where it holds no keys at all.

    Raises:
        ConfigError: naming the file, and the line where there is one.
    """
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
        raise ConfigError(f'{file}, line 1: expected keys such as "{example}:", found {type(data).__name__}.')
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


def explain_errors(
    error: ValidationError, file: Path, lines: Mapping[KeyPath, int], model: type[BaseModel]
) -> Iterator[str]:
    """Tell each mistake with its line and, for a key that is not known, the nearest that is."""
    for problem in error.errors(include_url=False, include_input=False):
        path = problem["loc"]
        known = path
        while known and known not in lines:
            known = known[:-1]
        where = f"{file}, line {lines[known]}" if known in lines else str(file)
        name = ".".join(map(str, path)) or "the file"
        if problem["type"] == "extra_forbidden":
            near = difflib.get_close_matches(str(path[-1]), _keys_at(path[:-1], model), n=1, cutoff=0.5)
            hint = (
                f' Did you mean "{near[0]}"?'
                if near
                else f" Known keys: {', '.join(_keys_at(path[:-1], model))}."
            )
            yield f'{where}: unknown key "{name}".{hint}'
        else:
            what = re.sub(r"^Value error, ", "", problem["msg"]).rstrip(".")
            yield f"{where}: {name}: {what}."


def _keys_at(path: KeyPath, root: type[BaseModel]) -> list[str]:
    """Return the keys that a model knows at a path."""
    model: Any = root
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

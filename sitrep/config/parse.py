"""YAML files that people edit: parsed with the line of every key, mistakes told by line and right key."""

import difflib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, ClassVar, Union, get_args, get_origin

import yaml
from pydantic import BaseModel, ValidationError

from sitrep.errors import ConfigError

KeyPath = tuple[str | int, ...]

# libyaml reads ten times as fast; PyYAML's own parser serves where it is missing.
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(LOADER):  # type: ignore[misc]  # chosen at run time
    """Leaves days as they are written."""

    yaml_implicit_resolvers: ClassVar = {
        sign: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
        for sign, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


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
    return parse_text(text, file, example)


def parse_text(text: str, file: Path, example: str) -> tuple[dict[str, Any], dict[KeyPath, int]]:
    """Parse what stands, or is to stand, in a file: see `parse_file`."""
    try:
        loader = _Loader(text)
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
        place, name = _as_written(path, lines)
        where = f"{file}, line {lines[place]}" if place in lines else str(file)
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


def _as_written(path: KeyPath, lines: Mapping[KeyPath, int]) -> tuple[KeyPath, str]:
    """Return the last step of a path that stands in the file, and the path's name.

    A number that doesn't stand there counts the one entry of a list that was written without its list.
    """
    place: KeyPath = ()
    named: list[str] = []
    for step in path:
        stands = (*place, step) in lines and len(named) == len(place)
        if stands:
            place = (*place, step)
        if stands or (isinstance(step, str) and step != "[key]"):
            named.append(str(step))
    return place, ".".join(named) or "the file"


def _keys_at(path: KeyPath, root: type[BaseModel]) -> list[str]:
    """Return the keys that a model knows at a path; a step is a field, a key of a mapping, or a number."""
    here: Any = root
    for step in path:
        if not _is_model(here):
            arguments = [each for each in get_args(here) if each is not Ellipsis]
            here = arguments[-1] if arguments else None
        else:
            here = here.model_fields[step].annotation if step in here.model_fields else None
        here = _unwrapped(here)
    return sorted(here.model_fields) if _is_model(here) else []


def _unwrapped(annotation: Any) -> Any:
    """Take off what only says more about a type: validators, and "or None"."""
    if get_origin(annotation) is Annotated:
        return _unwrapped(get_args(annotation)[0])
    if get_origin(annotation) in {Union, UnionType}:
        return next((_unwrapped(each) for each in get_args(annotation) if each is not NoneType), None)
    return annotation


def _is_model(candidate: Any) -> bool:
    return isinstance(candidate, type) and issubclass(candidate, BaseModel)

"""A brief from what brief.json holds, so that any template can print it."""

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from sitrep.errors import NotMadeError
from sitrep.model import Brief


def restore_brief(record: Mapping[str, Any]) -> Brief:
    """Rebuild a brief from its record; unknown keys are passed over, defaults fill what is missing.

    Raises:
        NotMadeError: naming the key that is missing or wrong.
    """
    brief: Brief = _restore(Brief, record, "brief.json")
    return brief


@lru_cache(maxsize=64)
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _restore(kind: Any, value: Any, where: str) -> Any:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in {Union, UnionType}:
        if value is None and NoneType in arguments:
            return None
        return _restore(next(each for each in arguments if each is not NoneType), value, where)
    if origin is tuple:
        if not isinstance(value, list | tuple):
            raise _wrong(where)
        kinds = arguments[:1] * len(value) if arguments[-1] is Ellipsis else arguments
        if len(kinds) != len(value):
            raise _wrong(where)
        pairs = enumerate(zip(kinds, value, strict=True))
        return tuple(_restore(each, part, f"{where}[{number}]") for number, (each, part) in pairs)
    if is_dataclass(kind):
        return _restore_record(kind, value, where)
    try:
        if kind is datetime or kind is date or issubclass(kind, Enum):
            return kind(value) if issubclass(kind, Enum) else kind.fromisoformat(value)
    except (ValueError, TypeError) as error:
        raise _wrong(where) from error
    if not isinstance(value, (int, float) if kind is float else kind):
        raise _wrong(where)
    return value


def _restore_record(kind: Any, value: Any, where: str) -> Any:
    if not isinstance(value, Mapping):
        raise _wrong(where)
    given: dict[str, Any] = {}
    for field in fields(kind):
        here = f"{where}: {field.name}"
        if field.name in value:
            given[field.name] = _restore(_hints(kind)[field.name], value[field.name], here)
        elif field.default is MISSING and field.default_factory is MISSING:
            raise _wrong(here)
    return kind(**given)


def _wrong(where: str) -> NotMadeError:
    return NotMadeError(
        f"{where} is missing or not as this version of sitrep writes it. Make the brief anew."
    )

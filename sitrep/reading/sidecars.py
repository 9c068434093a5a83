"""Sidecars: small files beside a document that state fields about it, most often when it was retrieved."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from sitrep.model import Field, FieldName, Problem, Quote
from sitrep.reading.files import displayed, load_bytes
from sitrep.reading.formats.keys import find_field_name, is_web_address
from sitrep.reading.genres import names_genre
from sitrep.text import squeeze

_MAX_BYTES: Final = 65_536
_KNOWN: Final = ", ".join(FieldName)


def read_sidecars(paths: Sequence[Path], file: str) -> tuple[tuple[Field, ...], tuple[Problem, ...]]:
    """Read the sidecars of a document; their quotes stand outside its text (`start` and `end` None).

    A sidecar that cannot be used is a problem and never keeps the document from being read.
    """
    fields: list[Field] = []
    problems: list[Problem] = []
    for path in paths:
        values, trouble = _mapping(path)
        shown = displayed(path.name)
        for key, value in values.items():
            name = find_field_name(key) if isinstance(key, str) else None
            text = _text(value)
            unfit = (name is FieldName.URL and not is_web_address(text)) or (
                name is FieldName.GENRE and not names_genre(text)
            )
            if name is None or not text or unfit:
                trouble = trouble or f'cannot be used: "{displayed(str(key))[:60]}"'
                continue
            fields.append(Field(name, Quote(text, None, None), "sidecar"))
        if trouble:
            remedy = f"Write one line a field, such as retrieved: 2022-03-01T08:00Z. Fields: {_KNOWN}."
            problems.append(Problem(file, f"The sidecar {shown} of {file} {trouble}.", remedy, lost=False))
    return tuple(fields), tuple(problems)


def _mapping(path: Path) -> tuple[dict[Any, Any], str]:
    """Return the keys and values of a sidecar, or what is wrong with it."""
    try:
        data = load_bytes(path, _MAX_BYTES)
        text = data.decode("utf-8-sig")
    except OSError:
        return {}, "cannot be read"
    except UnicodeDecodeError:
        return {}, "is not UTF-8"
    if len(data) > _MAX_BYTES:
        return {}, "is too large"
    values, trouble = _parse_json(text) if path.name.lower().endswith(".json") else _parse_yaml(text)
    if trouble:
        return {}, trouble
    return (values, "") if isinstance(values, dict) else ({}, "does not hold keys and values")


def _parse_json(text: str) -> tuple[Any, str]:
    try:
        return json.loads(text), ""
    except (ValueError, RecursionError):
        return None, "is not valid JSON"


def _parse_yaml(text: str) -> tuple[Any, str]:
    import yaml  # noqa: PLC0415 - few documents have a sidecar

    try:
        # BaseLoader: values stay as they are printed, dates too.
        return yaml.load(text, Loader=yaml.BaseLoader), ""  # noqa: S506 - it makes text, lists and mappings only
    except (yaml.YAMLError, ValueError, TypeError, RecursionError):
        return None, "is not valid YAML"


def _text(value: Any) -> str:
    return squeeze(value) if isinstance(value, str) else ""

"""The records in brief.json, by their shapes, wherever they stand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Json = Mapping[str, Any]
_EXCERPT = frozenset({"article", "text", "start", "end"})


@dataclass(frozen=True, slots=True)
class Node:
    """A record of brief.json: where it stands, the element that a reader knows it by, and what it holds."""

    path: str
    element: str
    record: Json

    @property
    def where(self) -> str:
        """Name the place for a message."""
        return f"{self.element} ({self.path})" if self.element else self.path

    @property
    def is_excerpt(self) -> bool:
        """Whether it quotes a document."""
        return self.record.keys() >= _EXCERPT

    @property
    def is_count(self) -> bool:
        """Whether it is a figure with the words that state it."""
        return isinstance(self.record.get("figure"), Mapping) and isinstance(self.record.get("told"), Mapping)


def walk(value: Any, path: str = "", element: str = "") -> Iterator[Node]:
    """Yield all records below a value, each before those in it, in their order."""
    if isinstance(value, Mapping):
        element = _element(value) or element
        if path:
            yield Node(path, element, value)
        for key, inner in value.items():
            yield from walk(inner, f"{path}.{key}" if path else str(key), element)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from walk(inner, f"{path}[{number}]", element)


def strings(value: Any) -> Iterator[str]:
    """Yield all text of a value but what it quotes."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        quotes = value.keys() >= _EXCERPT
        for key, inner in value.items():
            if not (quotes and key == "text"):
                yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


def records(value: Any) -> list[Json]:
    """Return the records of a list; anything else that stands in it is left out."""
    return [each for each in value if isinstance(each, Mapping)] if isinstance(value, list) else []


def texts(value: Any) -> list[str]:
    """Return the texts of a list."""
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []


def numbers_in(value: Any) -> list[int]:
    """Return the whole numbers of a list."""
    if not isinstance(value, list):
        return []
    return [each for each in value if isinstance(each, int) and not isinstance(each, bool)]


def _element(record: Json) -> str:
    figure = record.get("figure")
    if isinstance(figure, Mapping):
        return f"figure {figure.get('id')}"
    if isinstance(record.get("sha256"), str) and "number" in record:
        return f"source [{record['number']}]"
    if isinstance(record.get("id"), str):
        return f"item {record['id']}" if "excerpts" in record else f"{record['id']}"
    if isinstance(record.get("item"), str) and "excerpts" in record:
        return f"highlight {record['item']}"
    return ""

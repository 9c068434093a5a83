"""YAML front matter: its fields, each quoting the span of the file where it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sitrep.model import Field, FieldName, Quote
from sitrep.reading.formats.keys import find_field_name, is_web_address
from sitrep.reading.genres import names_genre

_RULE: Final = "front matter"
# Front matter is short; a longer block between two rules is text.
_MAX_SIGNS: Final = 32_768
_KEY_LINE: Final = re.compile(r"([A-Za-z][\w .-]{0,40}?)[ \t]{0,9}:(?:[ \t]+|$)(.*)")
_CLOSING: Final = re.compile(r"^(?:---|\.\.\.)[ \t]{0,99}$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields, the offset of the body, and why the YAML could not be read as such (empty: it could)."""

    fields: tuple[Field, ...] = ()
    end: int = 0
    trouble: str = ""


def find_front_matter(text: str) -> FrontMatter:
    """Find the front matter at the very start of a text; a block with no key of ours is no front matter.

    YAML that is broken (an unquoted colon in a title) is read line by line instead.
    """
    if not text.startswith("---") or not (opening := re.match(r"---[ \t]{0,99}\n", text)):
        return FrontMatter()
    begin = opening.end()
    closing = _CLOSING.search(text, begin, begin + _MAX_SIGNS)
    if closing is None:
        return FrontMatter()
    end = min(closing.end() + 1, len(text))
    block = text[begin : closing.start()]
    by_line = tuple(_fields_by_line(block, begin))
    if not by_line:
        return FrontMatter()
    trouble, fields = _fields_by_yaml(block, begin)
    return FrontMatter(by_line if trouble else fields, end, trouble)


def _fields_by_yaml(block: str, offset: int) -> tuple[str, tuple[Field, ...]]:
    import yaml  # noqa: PLC0415 - only files with front matter need it

    try:
        node = yaml.compose(block, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 2
        return f"line {line}: {error.problem}", ()
    except yaml.YAMLError:
        return "signs that YAML does not allow", ()
    except (ValueError, RecursionError):
        return "nested too deeply", ()
    if not isinstance(node, yaml.MappingNode):
        return "no keys", ()
    fields: list[Field] = []
    for key, value in node.value:
        name = find_field_name(key.value) if isinstance(key, yaml.ScalarNode) else None
        if name is None:
            continue
        scalars: list[yaml.Node] = value.value if isinstance(value, yaml.SequenceNode) else [value]
        for scalar in scalars:
            if isinstance(scalar, yaml.ScalarNode):
                start, end = scalar.start_mark.index, scalar.end_mark.index
                fields += _field(name, block, start, end, offset)
    return "", tuple(fields)


def _fields_by_line(block: str, offset: int) -> Iterator[Field]:
    start = 0
    for line in block.split("\n"):
        if found := _KEY_LINE.match(line):
            name = find_field_name(found.group(1))
            if name is not None:
                yield from _field(name, block, start + found.start(2), start + found.end(2), offset)
        start += len(line) + 1


def _field(name: FieldName, block: str, start: int, end: int, offset: int) -> Iterator[Field]:
    """Yield the field whose value stands at a span of the block, without quotes and block marks."""
    if block[start:end][:1] in {"|", ">"}:
        line_end = block.find("\n", start, end)
        start = end if line_end < 0 else line_end + 1
    while start < end and block[end - 1].isspace():
        end -= 1
    while start < end and block[start].isspace():
        start += 1
    if end - start >= 2 and block[start] in "\"'" and block[end - 1] == block[start]:
        start, end = start + 1, end - 1
    value = block[start:end]
    if not value.strip() or value in {"null", "~", "[]", "{}"}:
        return
    if name is FieldName.PUBLISHER and is_web_address(value):
        name = FieldName.URL
    if (name is not FieldName.URL or is_web_address(value)) and (
        name is not FieldName.GENRE or names_genre(value)
    ):
        yield Field(name, Quote(value, offset + start, offset + end), _RULE)

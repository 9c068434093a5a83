"""Change decisions in the text of `curation.yaml` and leave every other line and comment as it is."""

import json
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

import yaml

from sitrep.config.curation import DECIDABLE, Curation, Decision, parse_curation
from sitrep.config.parse import LOADER
from sitrep.errors import ConfigError

_INDENT = 2
_LINE = re.compile("[^\r\n\x85\u2028\u2029]*(?:\r\n|[\r\n\x85\u2028\u2029])|[^\r\n\x85\u2028\u2029]+")


def rewrite_curation(
    text: str,
    file: Path,
    themes: Sequence[str],
    changed: Mapping[str, Sequence[Decision]],
    labels: Mapping[str, str],
) -> str:
    """Return the text with the decisions of each `changed` entry replaced; without any, the entry goes.

    Only the lines of these entries are written anew, below the comments that stood among them; new entries
    go behind the last, with the article's label as a comment. The result is read again before it is returned.

    Raises:
        ConfigError: where `text` is wrong, or is written in a way that cannot be changed without a loss.
    """
    old = parse_curation(text, file, themes)
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = _lines(text)
    if lines and not lines[-1].endswith(("\n", "\r")):
        lines[-1] += newline
    spans, behind, column = _layout(text)
    fresh = [name for name in changed if name not in spans and changed[name]]
    added = [line for name in fresh for line in _entry(name, changed[name], column, labels.get(name, ""), [])]
    if behind is None:
        lines += ["articles:" + newline] if added else []
        behind = len(lines)
    lines[behind:behind] = [line + newline for line in added]
    for name in sorted(spans, key=lambda name: spans[name][0], reverse=True):
        if name in changed:
            first, last = spans[name]
            comments = list(_comments(lines[first : last + 1]))
            written = _entry(name, changed[name], column, "", comments)
            lines[first : last + 1] = [line + newline for line in written]
    result = "".join(lines)
    _verify(result, file, themes, old, changed, text)
    return result


def _layout(text: str) -> tuple[dict[str, tuple[int, int]], int | None, int]:
    """Return the first and last line of each entry, the line for new ones, and the column of entries.

    The line is None where there is no `articles:` yet. Lines count from 0.
    """
    root = yaml.compose(text, Loader=LOADER)
    pairs = root.value if isinstance(root, yaml.MappingNode) else []
    found = next(((key, value) for key, value in pairs if key.value == "articles"), None)
    if found is None:
        return {}, None, _INDENT
    heading, articles = found
    if not isinstance(articles, yaml.MappingNode) or not articles.value:
        return {}, heading.start_mark.line + 1, heading.start_mark.column + _INDENT
    spans = {key.value: (key.start_mark.line, _last_line(value)) for key, value in articles.value}
    return spans, max(last for _, last in spans.values()) + 1, articles.value[0][0].start_mark.column


def _last_line(node: yaml.Node) -> int:
    """Return the last line that a node's own words stand on: marks of blocks end behind comments."""
    inner = [leaf for pair in node.value for leaf in pair] if isinstance(node, yaml.MappingNode) else []
    inner = list(node.value) if isinstance(node, yaml.SequenceNode) else inner
    if inner and isinstance(node, yaml.CollectionNode) and not node.flow_style:
        return max(map(_last_line, inner))
    line: int = node.end_mark.line
    return line - 1 if node.end_mark.column == 0 and line > node.start_mark.line else line


def _entry(
    name: str, decisions: Sequence[Decision], column: int, label: str, comments: Sequence[str]
) -> Iterator[str]:
    """Write an entry in lines, without line ends; of an entry without decisions only the comments stay."""
    margin, deeper = " " * column, " " * (column + _INDENT)
    if not decisions:
        yield from (f"{margin}{comment}" for comment in comments)
        return
    yield f"{margin}{_quoted(name) if '#' in name else name}:" + (f"  # {_visible(label)}" if label else "")
    yield from (f"{deeper}{comment}" for comment in comments)
    for decision in decisions:
        lead = "" if len(decisions) == 1 else "- "
        for number, line in enumerate(_fields(decision)):
            yield deeper + (lead if number == 0 else " " * len(lead)) + line


def _fields(decision: Decision) -> Iterator[str]:
    for name in (*DECIDABLE, "by", "why", "at"):
        value = getattr(decision, name)
        if value is not None:
            yield f"{name}: {_scalar(value)}"


def _scalar(value: object) -> str:
    if value is True or value is False:
        return "true" if value else "false"
    if isinstance(value, datetime | date):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, tuple):
        return f"[{', '.join(map(_quoted, value))}]"
    return _quoted(str(value))


def _quoted(text: str) -> str:
    return _visible(json.dumps(text, ensure_ascii=False))


def _visible(text: str) -> str:
    """Write what YAML does not take as it is with its number."""
    return "".join(
        sign if sign.isprintable() else f"\\U{ord(sign):08x}"
        for sign in text
        if not 0xD800 <= ord(sign) < 0xE000
    )


def _comments(lines: Sequence[str]) -> Iterator[str]:
    """Yield the comments of some lines of YAML; a "#" within words is none."""
    scalars = [
        ((token.start_mark.line, token.start_mark.column), (token.end_mark.line, token.end_mark.column))
        for token in yaml.scan("".join(lines), Loader=LOADER)
        if isinstance(token, yaml.ScalarToken)
    ]
    starts = [start for start, _ in scalars]
    for number, line in enumerate(lines):
        for place, sign in enumerate(line):
            if sign == "#" and (place == 0 or line[place - 1] in " \t"):
                before = bisect_right(starts, (number, place)) - 1
                if before < 0 or scalars[before][1] <= (number, place):
                    yield line[place:].rstrip()
                    break


def _lines(text: str) -> list[str]:
    """Cut a text into lines as YAML 1.1 counts them, line ends kept."""
    return _LINE.findall(text)


def _verify(
    result: str,
    file: Path,
    themes: Sequence[str],
    old: Curation,
    changed: Mapping[str, Sequence[Decision]],
    before: str,
) -> None:
    """Read what was written: it must say what was asked for, and all that it said before besides."""
    wanted = {**old.articles, **{name: tuple(decisions) for name, decisions in changed.items()}}
    trouble = ConfigError(
        f"{file}: is written in a way that cannot be changed here without a loss. Write each article on "
        'lines of its own under "articles:", or enter the decisions by hand.'
    )
    try:
        new = parse_curation(result, file, themes)
        lost = Counter(_comments(_lines(before))) - Counter(_comments(_lines(result)))
    except (ConfigError, yaml.YAMLError) as error:
        raise trouble from error
    said = {name: each for name, each in wanted.items() if each}
    if lost or dict(new.articles) != said or new.notes != old.notes:
        raise trouble

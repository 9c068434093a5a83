"""Are the outputs those that this program makes of brief.json, line by line?"""

from collections.abc import Iterator, Mapping

from sitrep.verification.failures import Failure, show
from sitrep.verification.pages import READERS
from sitrep.verification.pages.word import read_parts

_BY_TEXT = frozenset({"brief.pdf"})  # its layout depends on fonts and libraries; its words must be the same
_PARTS = frozenset({"brief.docx"})  # packed: the same parts may be packed otherwise
_REMEDY = "Make the brief anew; if you changed templates since, that is why."


def compare_rebuilt(outputs: Mapping[str, bytes], rebuilt: Mapping[str, bytes]) -> Iterator[Failure]:
    """Compare outputs with those that were made of brief.json anew; what only one side has is passed over."""
    for name, content in outputs.items():
        again = rebuilt.get(name)
        if again is None or again == content:
            continue
        yield from _differences(name, content, again)


def _differences(name: str, content: bytes, again: bytes) -> Iterator[Failure]:
    if name in _BY_TEXT or name in _PARTS:
        read = READERS[name]
        ours = [(line.where, line.text) for line in read(content).lines]
        wanted = [(line.where, line.text) for line in read(again).lines]
        found = list(_lines(name, ours, wanted))
        yield from found
        if name in _PARTS and not found:
            yield from _parts(name, content, again)
        return
    ours, wanted = _numbered(content), _numbered(again)
    found = list(_lines(name, ours, wanted))
    yield from found or [Failure(name, "", "Its line ends are not those of the brief.", _REMEDY)]


def _parts(name: str, content: bytes, again: bytes) -> Iterator[Failure]:
    try:
        ours, wanted = read_parts(content), read_parts(again)
    except (ValueError, OSError, NotImplementedError):
        yield Failure(name, "", "It cannot be read as a Word file.", _REMEDY)
        return
    for part in sorted(ours.keys() | wanted.keys()):
        if ours.get(part) != wanted.get(part):
            yield Failure(name, part, "It is not what this program makes of brief.json.", _REMEDY)


def _numbered(content: bytes) -> list[tuple[str, str]]:
    lines = content.decode("utf-8", "replace").split("\n")
    return [(f"line {number}", line) for number, line in enumerate(lines, start=1)]


def _lines(name: str, ours: list[tuple[str, str]], wanted: list[tuple[str, str]]) -> Iterator[Failure]:
    """Yield the first line that differs and the last: what was put in or left out moves all between them."""
    if [line for _, line in ours] == [line for _, line in wanted]:
        return
    shorter = min(len(ours), len(wanted))
    same = (n for n in range(shorter) if ours[n][1] != wanted[n][1])
    first = next(same, shorter)
    last = next(n for n in range(1, shorter + 2) if n > shorter or ours[-n][1] != wanted[-n][1])
    for ahead in dict.fromkeys((first, max(first, len(ours) - last))):
        behind = ahead if ahead == first else max(first, len(wanted) - last)
        where, line = ours[ahead] if ahead < len(ours) else ("end", "")
        other = wanted[behind][1] if behind < len(wanted) else ""
        at = next((n for n, (a, b) in enumerate(zip(line, other, strict=False)) if a != b), 0)
        at = max(0, at - 20)
        what = f'It says "{show(line[at:], 60)}", where brief.json makes "{show(other[at:], 60)}".'
        yield Failure(name, where, what, _REMEDY)

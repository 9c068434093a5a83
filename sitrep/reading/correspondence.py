"""What mail adds to a text: the signature below it, and the message that it answers."""

import re
from collections.abc import Iterator, Sequence

from sitrep.reading.lines import Line

_SIGNATURE = "--"  # RFC 3676, section 4.3; the blank behind it is often lost
_MOST_SIGNATURE = 12
_WROTE = re.compile(
    r">?.{0,160}\b(?:wrote|schrieb|a écrit|escribió|написал|пише|написав|كتب|نوشت)(?:\W.{0,60})?:$|"
    r"-{2,10}\s?(?:original message|forwarded message|ursprüngliche nachricht|message d.origine)\s?-{2,10}$",
    re.IGNORECASE,
)


def find_mail_marks(lines: Sequence[Line]) -> Iterator[tuple[int, str]]:
    """Find the lines of a signature, and those of a quoted message where the mail says more than it."""
    for number in range(len(lines) - 1, max(-1, len(lines) - 2 - _MOST_SIGNATURE), -1):
        if lines[number].text == _SIGNATURE and number:
            yield from ((at, "signature") for at in range(number, len(lines)))
            break
    quoted = [number for number, line in enumerate(lines) if line.text[0] == ">"]
    said = sum(len(line.text) for line in lines if line.text[0] != ">")
    if 2 * said <= sum(len(line.text) for line in lines):
        return
    known = frozenset(quoted)
    for number in quoted:
        if number and number - 1 not in known and _WROTE.match(lines[number - 1].text):
            yield number - 1, "quoted message"
        yield number, "quoted message"

"""Which lines of a block without blank lines are paragraphs of their own."""

from collections.abc import Iterator, Sequence

from sitrep.reading.lines import BULLET, Line, ends_sentence

_MOST_END = 0.6  # of the lines of a wall; of wrapped text about one in eight ends a sentence


def find_walls(lines: Sequence[Line], kept: Sequence[int]) -> frozenset[int]:
    """Return the numbers of the lines that are paragraphs though no blank line parts them.

    A block whose lines end sentences, or are the entries of a list, is a wall of paragraphs; else its
    lines are running text that was wrapped, or verse.
    """
    walls: set[int] = set()
    for block in blocks_of(lines, kept):
        if len(block) < 2:
            continue
        inner = [lines[number].text for number in block[:-1]]
        ended = sum(map(ends_sentence, inner))
        entries = sum(1 for number in block if BULLET.match(lines[number].text))
        if ended >= _MOST_END * len(inner) or 2 * entries >= len(block):
            walls.update(block)
    return frozenset(walls)


def blocks_of(lines: Sequence[Line], kept: Sequence[int]) -> Iterator[list[int]]:
    """Yield the runs of kept lines with neither a blank nor a removed line between them."""
    block: list[int] = []
    for number in kept:
        if block and (number != block[-1] + 1 or lines[number].gap_before):
            yield block
            block = []
        block.append(number)
    if block:
        yield block

"""Put the kept lines together: paragraphs, verbatim, each run tied to where it stands in the document."""

from collections.abc import Sequence
from dataclasses import dataclass

from sitrep.model import Segment
from sitrep.reading.context import continues
from sitrep.reading.credits import AGENCY_TAIL, INPUTS_TAIL, PHOTO_CREDIT, SOCIAL_TOKEN
from sitrep.reading.lines import Line
from sitrep.reading.walls import blocks_of, find_walls

Span = tuple[int, int]
_TAIL_SIGNS = 220
_TAILS = (
    (INPUTS_TAIL, "agency credit"),
    (PHOTO_CREDIT, "photo credit"),
    (AGENCY_TAIL, "agency credit"),
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: the runs of the document that make it up; several where the page broke it."""

    runs: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """The text of an article with its segments, and what was taken out within lines."""

    text: str
    segments: tuple[Segment, ...]
    removed: tuple[tuple[int, int, str], ...]


def paragraphs_of(lines: Sequence[Line], kept: Sequence[int]) -> list[Paragraph]:
    """Gather kept lines to paragraphs, and join a sentence that the page broke in two."""
    walls = find_walls(lines, kept)
    paragraphs: list[Paragraph] = []
    last = ""
    for block in blocks_of(lines, kept):
        pieces = [[number] for number in block] if block[0] in walls else [block]
        for piece in pieces:
            run = (lines[piece[0]].start, lines[piece[-1]].end)
            if last and continues(last, lines[piece[0]].text):
                paragraphs[-1] = Paragraph((*paragraphs[-1].runs, run))
            else:
                paragraphs.append(Paragraph((run,)))
            last = lines[piece[-1]].text
    return paragraphs


def assemble_text(text: str, paragraphs: Sequence[Paragraph], spans: Sequence[tuple[int, int, str]]) -> Body:
    """Join the paragraphs by blank lines, without the `spans` and the furniture within their lines.

    The runs of a broken sentence are joined by one space.
    """
    removed: list[tuple[int, int, str]] = []
    pieces: list[str] = []
    segments: list[Segment] = []
    offset = 0
    for number, paragraph in enumerate(paragraphs):
        joint = "\n\n" if segments else ""
        for run in paragraph.runs:
            is_end = number == len(paragraphs) - 1 and run == paragraph.runs[-1]
            cuts = sorted({*_inside(run, spans), *_find_inline(text, run, is_end=is_end)})
            removed += cuts
            for start, end in _between(text, run, cuts):
                pieces += (joint, text[start:end])
                offset += len(joint)
                segments.append(Segment(offset, start, end))
                offset += end - start
                joint = ""
            joint = joint or (" " if segments else "")
        # A run of which nothing is left brings no joint with it.
    return Body("".join(pieces), tuple(segments), tuple(removed))


def _inside(run: Span, spans: Sequence[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    return [span for span in spans if run[0] <= span[0] and span[1] <= run[1]]


def _find_inline(text: str, run: Span, *, is_end: bool) -> list[tuple[int, int, str]]:
    """Find the furniture within a run: picture links of copied posts, and credits at its end."""
    start, end = run
    found: list[tuple[int, int, str]] = []
    tail_from = max(start, end - _TAIL_SIGNS)
    closes_bracket = any(sign in ")]" for sign in text[max(start, end - 3) : end])
    for pattern, reason in _TAILS if closes_bracket else ():
        match = pattern.search(text, tail_from, end)
        if (
            match
            and match.start() > start
            and (is_end or pattern is not AGENCY_TAIL or _is_acronym(match.group()))
        ):
            found.append((match.start(), match.end(), reason))
            end = match.start()
            break
    if "/" in text[start:end]:
        found += (
            (match.start(), match.end(), "picture link") for match in SOCIAL_TOKEN.finditer(text, start, end)
        )
    return found


def _is_acronym(credit: str) -> bool:
    letters = "".join(sign for sign in credit if sign.isalpha())
    return letters.isupper() and len(letters) <= 12


def _between(text: str, run: Span, cuts: Sequence[tuple[int, int, str]]) -> list[Span]:
    """Return what is left of a run, without blank ends on its outside."""
    left: list[Span] = []
    position, last = run
    for start, end, _ in cuts:
        left.append((position, start))
        position = end
    left.append((position, last))
    left = [(start, end) for start, end in left if text[start:end].strip()]
    if not left:
        return []
    start, end = left[0]
    left[0] = (end - len(text[start:end].lstrip()), end)
    start, end = left[-1]
    left[-1] = (start, start + len(text[start:end].rstrip()))
    return left

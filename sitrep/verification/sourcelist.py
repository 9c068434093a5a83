"""The list of sources on a page: is each cited source in it, with what brief.json says of it?"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from sitrep.rendering.escape import to_link
from sitrep.verification.failures import ANEW, MOST, Failure, at_most, show
from sitrep.verification.known import numbers_of, source_numbers
from sitrep.verification.pages import Page
from sitrep.verification.printed import TURNED, Quotation, solid
from sitrep.verification.walk import Json, records, texts

_TRIES = 50  # places at which a headline is tried
_BEFORE = 120  # characters between the number of a source and its headline, beside the publisher
_LONGEST = 4000  # characters of an entry
_PAPER = "brief.pdf"
# What an entry may print of a source; what most entries of a page print, all must.
_FIELDS: dict[str, Callable[[Json], str]] = {
    "address": lambda source: to_link(str(source.get("url") or "")),
    "file": lambda source: str(source.get("file") or ""),
    "span": lambda source: f"{source.get('start')}–{source.get('end')}",
    "byline": lambda source: str(source.get("byline") or ""),
    "time of retrieval": lambda source: str(source.get("retrieved") or ""),
    "words of the date": lambda source: "".join(texts(source.get("date_words"))[:1]),
}


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of `solid` and the numbers that may stand in it."""

    start: int
    end: int
    numbers: frozenset[str]


class SourceList:
    """The entries of the list, each from its headline (or its file) to the next one's."""

    def __init__(self, file: str, page: Page, record: Json, quotations: Sequence[Quotation]) -> None:
        """Find the headlines on a page."""
        self._file, self._page = file, page
        self._sources = records(record.get("sources"))
        self._cited = {
            number for quotation in quotations if quotation.shelf is None for number in quotation.citations
        }
        self._entries = self._find()

    @property
    def listed(self) -> list[Json]:
        """The sources that the page lists."""
        return [self._sources[number] for _, number in self._entries]

    def check(self) -> Iterator[Failure]:
        """Yield the sources of quotations that aren't listed, and entries that lack what the others have."""
        yield from at_most(self._unlisted())
        yield from at_most(self._fields())

    def windows(self, known: frozenset[str]) -> list[Window]:
        """Return the entries with the numbers that may stand in each; the last runs to the end of the page.

        Before a headline stand the number and publisher of its source, so they end the entry before it.
        """
        found = []
        for position, (at, number) in enumerate(self._entries):
            if position + 1 < len(self._entries):
                end, after = self._entries[position + 1]
                own = [source_numbers(self._sources[each]) for each in range(number, after)]
                own.append(frozenset({str(self._sources[after].get("number"))}))
                if self._turned(str(self._sources[after].get("label") or "")):
                    own.append(
                        source_numbers(self._sources[after])
                    )  # it begins before the file by which it is found
                publisher = str(self._sources[after].get("publisher") or "")
                own.append(frozenset(numbers_of(publisher)))
                found.append(Window(at, end, frozenset().union(*own)))
            else:
                found.append(Window(at, len(self._page.solid), known | source_numbers(self._sources[number])))
        return found

    def _find(self) -> list[tuple[int, int]]:
        """Find the headlines with their numbers before them, or without where the page prints no numbers."""
        return self._headlines(numbered=True) or self._headlines(numbered=False)

    def _headlines(self, *, numbered: bool) -> list[tuple[int, int]]:
        """Find the headlines from the last to the first: the list stands near the end of a page."""
        limit, misses = len(self._page.solid), 0
        found: list[tuple[int, int]] = []
        for number in range(len(self._sources) - 1, -1, -1):
            source = self._sources[number]
            at = self._headline(source, limit, numbered=numbered) if misses <= MOST else -1
            if at < 0:
                misses += 1
            else:
                found.append((at, number))
                limit = at
        return found[::-1]

    def _headline(self, source: Json, limit: int, *, numbered: bool) -> int:
        """Return where a headline stands last, with its number before it and a publisher between them.

        In a PDF the number, which hangs in the margin, may follow the entry; one whose headline is in the
        order of the eye there is found by its file.
        """
        printed = str(source.get("label") or "")
        turned = self._turned(printed)
        label, mark = solid(str(source.get("file") or "") if turned else printed), f"[{source.get('number')}]"
        before = _BEFORE + len(solid(str(source.get("publisher") or "")))
        page = self._page.solid
        at = page.rfind(label, 0, limit) if label else -1
        for _ in range(_TRIES):
            behind = page[at : min(limit, at + _LONGEST)] if self._file == _PAPER else ""
            if at < 0 or not numbered or turned or mark in page[max(0, at - before) : at] or mark in behind:
                return at
            at = page.rfind(label, 0, at)
        return -1

    def _unlisted(self) -> Iterator[Failure]:
        listed = {number for _, number in self._entries}
        for number, source in enumerate(self._sources):
            label = str(source.get("label") or "")
            if number not in listed and source.get("number") in self._cited and not self._turned(label):
                what = f'The page does not list the source "{show(label, 60)}" as brief.json does.'
                yield Failure(self._file, f"source [{source.get('number')}]", what, ANEW)

    def _fields(self) -> Iterator[Failure]:
        for name, value in _FIELDS.items():
            found, missing = 0, []
            for position, (at, number) in enumerate(self._entries):
                words = value(self._sources[number])
                following = self._entries[position + 1 :][:1]
                end = following[0][0] if following else len(self._page.solid)
                if not words or self._turned(words):
                    continue
                if solid(words) in self._page.solid[at:end]:
                    found += 1
                else:
                    missing.append((at, self._sources[number], words))
            if found < len(missing):
                continue
            for at, source, words in missing:
                where = f"{self._page.place(at)}, source [{source.get('number')}]"
                yield Failure(self._file, where, f'Its {name} is not "{show(words)}".', ANEW)

    def _turned(self, text: str) -> bool:
        return self._file == _PAPER and TURNED.search(text) is not None

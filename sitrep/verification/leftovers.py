"""Is every number on a page, outside quotations, one that brief.json gives?"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sitrep.verification.failures import ANEW, MOST, Failure, at_most, show
from sitrep.verification.known import NUMBER, bare, drawn_numbers, hashes, known_numbers, source_numbers
from sitrep.verification.pages import Page
from sitrep.verification.printed import TURNED, Quotation, solid
from sitrep.verification.walk import Json, Node, records, texts, walk

_PRINTED_HASH = 12  # digits of a hash that pages print at least
_HEXADECIMAL = frozenset("0123456789abcdef")
_HASH = re.compile(r"[0-9a-f]{12,64}")
_STANDARD = "SHA-256"  # the name of the hash holds a number
_PAPER = "brief.pdf"
_COUNTED = ("key_figures", "contested")


@dataclass(frozen=True, slots=True)
class _Window:
    """A stretch of `solid` and the numbers that may stand in it; `None` for those of the whole brief."""

    start: int
    end: int
    numbers: frozenset[str] | None


class Leftovers:
    """The text of a page without its quotations."""

    def __init__(
        self, file: str, page: Page, covered: bytearray, record: Json, quotations: Sequence[Quotation]
    ) -> None:
        """Take a page, and what its quotations cover of it."""
        self._cited = {
            number for quotation in quotations if quotation.shelf is None for number in quotation.citations
        }
        self._file, self._page, self._record = file, page, record
        self._covered = bytearray(covered)
        self._known = known_numbers(record)
        self._drawn = self._known | drawn_numbers(record)
        self._hashes: set[str] = set()
        self._broken: list[int] = []
        self._cover_hashes()
        self.text = self._uncovered()
        self._labels = self._find_labels()

    def check(self) -> Iterator[Failure]:
        """Yield the numbers that nothing gives, and the figures that aren't printed."""
        yield from at_most(self._unlisted())
        yield from at_most(self._wrong_hashes())
        yield from at_most(self._strangers())
        yield from at_most(self._counts())

    def _cover_hashes(self) -> None:
        """Cover the hashes, and remember which of them stand on the page, and where one goes on wrongly."""
        heads = {digest[:_PRINTED_HASH]: digest for digest in hashes(self._record)}
        page = self._page.solid
        for run in _HASH.finditer(page):
            # Without white space, letters and digits of the words before may seem to belong to a hash.
            for at in range(run.start(), run.end() - _PRINTED_HASH + 1):
                digest = heads.get(page[at : at + _PRINTED_HASH])
                if digest is not None:
                    most = len(digest)
                    length = next((n for n in range(most) if page[at + n : at + n + 1] != digest[n]), most)
                    self._covered[at : at + length] = b"\1" * length
                    self._hashes.add(digest)
                    if length < most and page[at + length : at + length + 1] in _HEXADECIMAL:
                        self._broken.append(at + length)
                    break
        at = page.find(_STANDARD)
        while at >= 0:
            self._covered[at : at + len(_STANDARD)] = b"\1" * len(_STANDARD)
            at = page.find(_STANDARD, at + len(_STANDARD))

    def _wrong_hashes(self) -> Iterator[Failure]:
        for at in self._broken:
            what = "The hash here is none of brief.json."
            yield Failure(self._file, self._page.place(at), what, ANEW)
        wanted = [(key, self._record.get(key)) for key in ("config_sha256", "input_sha256")]
        if not any(digest in self._hashes for _, digest in wanted):
            wanted = []  # the page has no colophon
        listed = {number for _, number in self._labels}
        for number, source in enumerate(records(self._record.get("sources"))):
            if number in listed:
                wanted.append((f"source [{source.get('number')}]", source.get("sha256")))
        if not self._hashes:
            return
        for where, digest in wanted:
            if isinstance(digest, str) and digest not in self._hashes:
                what = f"The page does not print the hash {show(digest[:_PRINTED_HASH])}… that belongs here."
                yield Failure(self._file, where, what, ANEW)

    def _uncovered(self) -> str:
        """Return the text with a space for each character that is accounted for."""
        text = list(self._page.text)
        start = self._covered.find(1)
        while start >= 0:
            end = self._covered.find(0, start)
            end = len(self._covered) if end < 0 else end
            first, last = self._page.span(start, end)
            text[first:last] = [sign if sign == "\n" else " " for sign in text[first:last]]
            start = self._covered.find(1, end)
        return "".join(text)

    def _strangers(self) -> Iterator[Failure]:
        windows = self._windows()
        bounds = [self._page.span(w.start, w.end) if w.end > w.start else (0, 0) for w in windows]
        at = 0
        for found in NUMBER.finditer(self.text):
            while at < len(windows) and bounds[at][1] <= found.start():
                at += 1
            inside = at < len(windows) and bounds[at][0] <= found.start()
            allowed = windows[at].numbers if inside else None
            line = self._page.lines[self._page.number(found.start())]
            number = bare(found.group())
            if allowed is None or line.beside:
                # A PDF doesn't say what is part of a picture.
                allowed = self._drawn if line.drawn or self._file == _PAPER else self._known
            if number in allowed or (line.beside and number in self._page_numbers(line.where)):
                continue
            # Numbers of right-to-left scripts stand in a PDF in the order of the eye.
            if self._file == _PAPER and not number.isascii() and number[::-1] in allowed:
                continue
            around = show(self._page.text[max(0, found.start() - 30) : found.end() + 20])
            what = f'"{found.group()}" (in "{around}") is no number that brief.json gives to this place.'
            yield Failure(self._file, line.where, what, ANEW)

    def _page_numbers(self, where: str) -> set[str]:
        """Return the number of the page that a place names, and how many pages there are."""
        return {*NUMBER.findall(where)[:1], *NUMBER.findall(self._page.lines[-1].where)[:1]}

    def _unlisted(self) -> Iterator[Failure]:
        """Yield the sources of quotations that the page doesn't list by their headlines."""
        listed = {number for _, number in self._labels}
        for number, source in enumerate(records(self._record.get("sources"))):
            label = str(source.get("label") or "")
            turned = self._file == _PAPER and TURNED.search(label)
            if number not in listed and label and source.get("number") in self._cited and not turned:
                what = f'The page does not list the source "{show(label, 60)}" as brief.json does.'
                yield Failure(self._file, f"source [{source.get('number')}]", what, ANEW)

    def _find_labels(self) -> list[tuple[int, int]]:
        """Find the headlines of the sources, from the last to the first: their list stands near the end."""
        sources = records(self._record.get("sources"))
        page, limit = self._page.solid, len(self._page.solid)
        found: list[tuple[int, int]] = []
        misses = 0
        for number in range(len(sources) - 1, -1, -1):
            label = solid(str(sources[number].get("label") or ""))
            at = page.rfind(label, 0, limit) if label and misses <= MOST else -1
            if at < 0:
                misses += 1
                continue
            found.append((at, number))
            limit = at
        return found[::-1]

    def _windows(self) -> Sequence[_Window]:
        """Return the entries of the list of sources, each from its headline to the next one's."""
        sources = records(self._record.get("sources"))
        page, found = self._page.solid, self._labels
        windows = []
        for position, (at, number) in enumerate(found):
            following = found[position + 1] if position + 1 < len(found) else (len(page), len(sources))
            allowed: frozenset[str] | None = None
            if following[1] < len(sources):
                own = [source_numbers(sources[each]) for each in range(number, following[1])]
                after = sources[following[1]]
                own.append(frozenset({str(after.get("number"))}))
                own.append(frozenset(map(bare, NUMBER.findall(str(after.get("publisher") or "")))))
                allowed = frozenset().union(*own)
            elif number < len(sources):
                allowed = self._known | source_numbers(sources[number])
            windows.append(_Window(at, following[0], allowed))
        return windows

    def _counts(self) -> Iterator[Failure]:
        """Check that the numbers of tiles and of the table of contested counts are printed."""
        hidden = set(texts(self._record.get("hidden")))
        printed = Counter(bare(number) for number in NUMBER.findall(self.text))
        wanted: Counter[str] = Counter()
        for key in _COUNTED:
            for node in walk(self._record.get(key), key):
                if key in hidden or not node.is_count or node.path.endswith((".lowest", ".highest")):
                    continue
                for number in _amount(node):
                    wanted[number] += 1
                    if wanted[number] > printed[number]:
                        what = f"The page does not print its {int(number):,}."
                        yield Failure(self._file, node.where, what, ANEW)


def _amount(node: Node) -> list[str]:
    figure = node.record["figure"]
    value, low, high = (figure.get(key) for key in ("value", "min", "max"))
    numbers = [value] if value is not None else [low, high] if None not in {low, high} else []
    return [str(number) for number in numbers if isinstance(number, int)]

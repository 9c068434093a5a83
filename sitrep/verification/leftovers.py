"""Is every number on a page, outside quotations, one that brief.json gives?"""

from collections import Counter
from collections.abc import Iterator, Sequence

from sitrep.rendering.amounts import digits_of
from sitrep.verification.failures import ANEW, Failure, at_most, show
from sitrep.verification.hashes import PageHashes
from sitrep.verification.known import NUMBER, bare, drawn_numbers, known_numbers, numbers_of
from sitrep.verification.pages import Page
from sitrep.verification.printed import TURNED, Quotation
from sitrep.verification.sourcelist import SourceList
from sitrep.verification.walk import Json, Node, texts, walk

_PAPER = "brief.pdf"
_COUNTED = ("key_figures", "contested")


class Leftovers:
    """The text of a page without its quotations."""

    def __init__(
        self, file: str, page: Page, covered: bytearray, record: Json, quotations: Sequence[Quotation]
    ) -> None:
        """Take a page, what its quotations cover of it, and what they are."""
        self._file, self._page, self._record = file, page, record
        self._covered = bytearray(covered)
        self._known = known_numbers(record)
        self._drawn = self._known | drawn_numbers(record)
        # What stands in a PDF in the order of the eye isn't found there as a quotation.
        runs = (run.solid for quotation in quotations for run in quotation.runs)
        self._turned = frozenset(
            number for words in runs if TURNED.search(words) for number in numbers_of(words)
        )
        self._hashes = PageHashes(file, page, record, self._covered)
        self._list = SourceList(file, page, record, quotations)
        self.text = self._uncovered()

    def check(self) -> Iterator[Failure]:
        """Yield the numbers that nothing gives, and what isn't printed of figures and sources."""
        yield from self._list.check()
        yield from self._hashes.check(self._list.listed)
        yield from at_most(self._strangers())
        yield from at_most(self._counts())

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
        windows = self._list.windows(self._known)
        bounds = [self._page.span(w.start, w.end) if w.end > w.start else (0, 0) for w in windows]
        at = 0
        for found in NUMBER.finditer(self.text):
            while at < len(windows) and bounds[at][1] <= found.start():
                at += 1
            inside = at < len(windows) and bounds[at][0] <= found.start()
            allowed = windows[at].numbers if inside else None
            line = self._page.lines[self._page.number(found.start())]
            number = bare(found.group())
            if self._file == _PAPER:  # it doesn't say what is a picture, or which words come between entries
                allowed = self._drawn | self._turned | (allowed or frozenset())
            elif allowed is None or line.beside:
                allowed = self._drawn if line.drawn else self._known
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

    def _counts(self) -> Iterator[Failure]:
        """Check that the numbers of tiles and of the table of contested counts are printed."""
        hidden = set(texts(self._record.get("hidden")))
        printed = Counter(bare(number) for number in NUMBER.findall(self.text))
        wanted: Counter[str] = Counter()
        for key in _COUNTED:
            for node in walk(self._record.get(key), key):
                if key in hidden or not node.is_count or node.path.endswith((".lowest", ".highest")):
                    continue
                for digits in _amount(node):
                    numbers = list(numbers_of(digits))
                    wanted.update(numbers)
                    if any(wanted[number] > printed[number] for number in numbers):
                        what = f"The page does not print its {digits}."
                        yield Failure(self._file, node.where, what, ANEW)


def _amount(node: Node) -> list[str]:
    """Return the digits that a page must print for a count."""
    figure = node.record["figure"]
    value, low, high = (figure.get(key) for key in ("value", "min", "max"))
    if isinstance(value, int):
        return [digits_of(value, str(figure.get("raw")))[0]]
    numbers = [low, high] if value is None and None not in {low, high} else []
    return [f"{number:,}" for number in numbers if isinstance(number, int)]

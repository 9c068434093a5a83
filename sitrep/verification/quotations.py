"""Does a page quote everything that it must, word for word, with the right citations behind?"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sitrep.verification.failures import ANEW, MOST, Failure, at_most, show
from sitrep.verification.pages import Page
from sitrep.verification.printed import TURNED, Quotation, Run, solid
from sitrep.verification.walk import Json, records

_REACH = 80  # characters, without white space, that may stand between two runs of one quotation
_TRIES = 50  # places at which the first words of a quotation are tried
_PART = 16  # characters by which the place of changed words is found
_BEHIND = 3000  # characters behind a quotation among which its citations stand
_BETWEEN = re.compile(r"(?:\[[^\[\]]{1,60}\])*+")  # marks of omission, and days
_NUMBER = re.compile(r"\d+")
_CITED = re.compile(r"\[(\d{1,6})\]")


@dataclass(frozen=True, slots=True)
class _Match:
    quotation: Quotation
    start: int
    end: int


def _length(quotation: Quotation) -> int:
    return -sum(len(run.solid) for run in quotation.runs)


class PageQuotations:
    """Finds the quotations on a page; `covered` marks, character by character of `solid`, what they take."""

    def __init__(self, file: str, page: Page, quotations: Sequence[Quotation], record: Json) -> None:
        """Take a page, and what it must quote."""
        self._file = file
        self._page = page
        self._publishers = {
            source.get("number"): solid(str(source.get("publisher") or ""))
            for source in records(record.get("sources"))
        }
        self._cursor = 0
        self._matches: list[_Match] = []
        self.covered = bytearray(len(page.solid))
        self.failures = tuple(at_most(self._check(quotations)))

    def _check(self, quotations: Sequence[Quotation]) -> Iterator[Failure]:
        absent: set[str] = set()
        missing: list[Quotation] = []
        # A PDF's words don't come in the page's order: the longest is told apart from its beginnings.
        whole = sorted(quotations, key=_length) if self._file == "brief.pdf" else quotations
        for quotation in whole:
            if not quotation.runs or quotation.shelf in absent:
                continue
            if len(missing) > MOST:
                break
            if self._file == "brief.pdf" and any(TURNED.search(run.solid) for run in quotation.runs):
                continue
            if (span := self._find(quotation)) is not None:
                self._matches.append(_Match(quotation, *span))
                self.covered[span[0] : span[1]] = b"\1" * (span[1] - span[0])
                self._cursor = span[1]
                yield from self._days(quotation, span)
            elif quotation.shelf is not None:
                absent.add(quotation.shelf)
            else:
                missing.append(quotation)
        # Where words are missing is best told once all others are accounted for.
        yield from map(self._missing, missing)
        yield from self._citations()

    def _find(self, quotation: Quotation) -> tuple[int, int] | None:
        """Find a quotation behind the one before it, else anywhere that no other takes.

        A correction prints the same words without days and sources, and the text of a PDF need not come in
        the order of the page: there, a place that has both comes first.
        """
        first = quotation.runs[0].solid
        bare: tuple[int, int] | None = None
        for begin in (self._cursor, 0):
            at = self._page.solid.find(first, begin)
            for _ in range(_TRIES):
                if at < 0:
                    break
                end = self._follow(quotation.runs, at)
                if end is not None and not any(self.covered[at : at + len(first)]):
                    if self._file != "brief.pdf" or (
                        self._has_days(quotation, at) and self._has_sources(quotation, end)
                    ):
                        return at, end
                    bare = bare or (at, end)
                at = self._page.solid.find(first, at + 1)
        return bare

    def _has_sources(self, quotation: Quotation, end: int) -> bool:
        """Tell whether a quotation that ends here is cited as it should be before the next one begins."""
        behind = self._page.solid[end + 1 : end + _BEHIND].partition("“")[0]
        return _CITED.findall(behind)[: len(quotation.citations)] == list(map(str, quotation.citations))

    def _follow(self, runs: Sequence[Run], start: int) -> int | None:
        end = start + len(runs[0].solid)
        for run in runs[1:]:
            at = self._page.solid.find(run.solid, end, end + _REACH + len(run.solid))
            # Words between two runs belong to another quotation, one that isn't cut there.
            if at < 0 or not _BETWEEN.fullmatch(self._page.solid, end, at):
                return None
            end = at + len(run.solid)
        return end

    def _has_days(self, quotation: Quotation, start: int) -> bool:
        """Tell whether numbers stand wherever the words of a quotation need their day, right or wrong."""
        end = start
        for number, run in enumerate(quotation.runs):
            at = self._page.solid.find(run.solid, end)
            if number and quotation.runs[number - 1].days and not _NUMBER.search(self._page.solid, end, at):
                return False
            end = at + len(run.solid)
        return True

    def _days(self, quotation: Quotation, span: tuple[int, int]) -> Iterator[Failure]:
        """Check what stands between the runs: marks of omission, and the days that words mean."""
        end = span[0]
        for number, run in enumerate(quotation.runs):
            at = self._page.solid.find(run.solid, end, span[1])
            between = self._page.solid[end:at] if number else ""
            allowed = quotation.runs[number - 1].days if number else frozenset()
            found = tuple(_NUMBER.findall(between))
            if (found and found not in allowed) or (allowed and not found):
                what = f'The quotation holds "{show(between)}", which is not what its words mean.'
                yield Failure(self._file, f"{self._page.place(end)}, {quotation.where}", what, ANEW)
            end = at + len(run.solid)

    def _missing(self, quotation: Quotation) -> Failure:
        """Name the place of a quotation that isn't there word for word: where parts of it stand."""
        where = quotation.where
        places = (place for run in quotation.runs for place in self._resembling(run.solid))
        if (at := next(places, None)) is not None:
            where = f"{self._page.place(at)}, {where}"
        words = show("".join(run.solid for run in quotation.runs), 60)
        return Failure(self._file, where, f'The page does not quote "{words}" as brief.json does.', ANEW)

    def _resembling(self, words: str) -> Iterator[int]:
        """Yield the place of the first sign that differs, wherever a part of the words stands unclaimed."""
        page = self._page.solid
        for offset in range(0, max(1, len(words) - _PART + 1), _PART // 2):
            part = words[offset : offset + _PART]
            at = page.find(part)
            for _ in range(_TRIES):
                if at < 0:
                    break
                begin = at - offset
                if begin >= 0 and not self.covered[at] and page[begin : begin + len(words)] != words:
                    yield begin + next(
                        n for n, sign in enumerate(words) if page[begin + n : begin + n + 1] != sign
                    )
                at = page.find(part, at + 1)

    def _citations(self) -> Iterator[Failure]:
        """Check what is cited behind each quotation; of the same words twice, either may be either."""
        ordered = sorted(self._matches, key=lambda match: match.start)
        behind: dict[tuple[Run, ...], list[list[str]]] = {}
        for number, match in enumerate(ordered):
            following = ordered[number + 1].start if number + 1 < len(ordered) else len(self._page.solid)
            behind.setdefault(match.quotation.runs, []).append(self._cited(match, following))
        # The longest first, so that what fits it isn't given away.
        for match in sorted(self._matches, key=lambda match: -len(match.quotation.citations)):
            wanted = [str(citation) for citation in match.quotation.citations]
            rest = behind[match.quotation.runs]
            fitting = next((n for n, found in enumerate(rest) if found[: len(wanted)] == wanted), None)
            found = rest.pop(fitting or 0)
            if fitting is None:
                where = f"{self._page.place(match.end)}, {match.quotation.where}"
                shown = "".join(f"[{each}]" for each in found[: len(wanted)]) or "nothing"
                what = f"{shown} is cited behind the quotation, not {''.join(f'[{n}]' for n in wanted)}."
                yield Failure(self._file, where, what, ANEW)

    def _cited(self, match: _Match, following: int) -> list[str]:
        """Return the numbers in brackets between a quotation and the next one."""
        text = self._page.solid[match.end : min(following, match.end + _BEHIND)]
        for citation in match.quotation.citations:
            if "[" in (name := self._publishers.get(citation, "")):
                text = text.replace(name, "", 1)
        return _CITED.findall(text)

"""The hashes on a page: do they stand there, whole?"""

import re
from collections.abc import Iterable, Iterator

from sitrep.verification.failures import ANEW, Failure, at_most, show
from sitrep.verification.pages import Page
from sitrep.verification.walk import Json, records

_LEAST = 12  # digits of a hash that pages print at least
_HEXADECIMAL = frozenset("0123456789abcdef")
_RUN = re.compile(r"[0-9a-f]{12,64}")
_STANDARD = "SHA-256"  # the name of the hash holds a number
_COLOPHON = ("config_sha256", "input_sha256")


class PageHashes:
    """Finds hashes, and marks in `covered` what they take of `solid`."""

    def __init__(self, file: str, page: Page, record: Json, covered: bytearray) -> None:
        """Look through a page once."""
        self._file, self._page, self._record = file, page, record
        self._found: set[str] = set()
        self._broken: list[int] = []
        self._cover(covered)

    def check(self, listed: Iterable[Json]) -> Iterator[Failure]:
        """Yield hashes that go on wrongly, and those that are missing; `listed` are the sources on the page.

        A page that prints no hash at all need not; nor need one without a colophon print those of a colophon.
        """
        yield from at_most(self._check(listed))

    def _cover(self, covered: bytearray) -> None:
        given = [self._record.get(key) for key in _COLOPHON]
        given += [source.get("sha256") for source in records(self._record.get("sources"))]
        heads = {digest[:_LEAST]: digest for digest in given if isinstance(digest, str)}
        page = self._page.solid
        for run in _RUN.finditer(page):
            # Without white space, letters and digits of the words before may seem to belong to a hash.
            for at in range(run.start(), run.end() - _LEAST + 1):
                digest = heads.get(page[at : at + _LEAST])
                if digest is None:
                    continue
                most = len(digest)
                length = next((n for n in range(most) if page[at + n : at + n + 1] != digest[n]), most)
                covered[at : at + length] = b"\1" * length
                self._found.add(digest)
                if length < most and page[at + length : at + length + 1] in _HEXADECIMAL:
                    self._broken.append(at + length)
                break
        at = page.find(_STANDARD)
        while at >= 0:
            covered[at : at + len(_STANDARD)] = b"\1" * len(_STANDARD)
            at = page.find(_STANDARD, at + len(_STANDARD))

    def _check(self, listed: Iterable[Json]) -> Iterator[Failure]:
        for at in self._broken:
            yield Failure(self._file, self._page.place(at), "The hash here is none of brief.json.", ANEW)
        if not self._found:
            return
        wanted = [(key, self._record.get(key)) for key in _COLOPHON]
        if not any(digest in self._found for _, digest in wanted):
            wanted = []
        wanted += [(f"source [{source.get('number')}]", source.get("sha256")) for source in listed]
        for where, digest in wanted:
            if isinstance(digest, str) and digest not in self._found:
                what = f"The page does not print the hash {show(digest[:_LEAST])}… that belongs here."
                yield Failure(self._file, where, what, ANEW)

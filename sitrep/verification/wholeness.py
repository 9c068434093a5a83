"""Is a page whole: no blank section, no placeholder, no link that leads nowhere?"""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Any

from sitrep.verification.failures import ANEW, Failure, at_most, show
from sitrep.verification.pages import Page
from sitrep.verification.printed import solid
from sitrep.verification.walk import Json, records, strings

# What a template leaves behind when it fails, or when nobody filled it in.
_PLACEHOLDER = re.compile(
    r"\{\{|\}\}|\{%|%\}|TEMPLATING ERROR|\blorem ipsum\b|\bTODO\b|\bFIXME\b|\bXXX\b"
    r"|\[(?:placeholder|insert|tbd|tbc|your|name|date|number)\b[^\]\n]{0,60}\]|\bUndefined\b",
    re.IGNORECASE,
)
_AROUND = 6  # characters behind a placeholder that tell whether a document brought it


def check_wholeness(
    file: str, page: Page, leftover: str, record: Json, labels: dict[str, Any]
) -> Iterator[Failure]:
    """Check what can be checked without knowing the template; `leftover` is what the page doesn't quote."""
    for where, what in page.wrong:
        yield Failure(file, where, what, ANEW)
    yield from at_most(_links(file, page))
    yield from at_most(_anchors(file, page, record))
    yield from at_most(find_placeholders(file, page, leftover, record))
    yield from at_most(_sections(file, page, record, labels))


def _links(file: str, page: Page) -> Iterator[Failure]:
    for name, where in page.links:
        if name not in page.anchors:
            yield Failure(file, where, f"A link leads to {show(name)}, which is not on the page.", ANEW)


def _anchors(file: str, page: Page, record: Json) -> Iterator[Failure]:
    """Check that each printed item can be linked to, on pages where items can be."""
    names = [
        str(item.get("id")) for part in records(record.get("sections")) for item in records(part.get("items"))
    ]
    if not page.anchors.isdisjoint(names):
        for name in names:
            if name not in page.anchors:
                yield Failure(file, f"item {show(name)}", "It has no anchor of its name on the page.", ANEW)


def find_placeholders(file: str, page: Page, leftover: str, record: Json) -> Iterator[Failure]:
    """Yield what a template left behind in `leftover`, the text of a page that no document brought."""
    brought: str | None = None
    for found in _PLACEHOLDER.finditer(leftover):
        if brought is None:  # what documents say of themselves (headlines, names) may hold such signs
            brought = "\n".join(chain.from_iterable((solid(text), "\n") for text in strings(record))).lower()
        behind = "".join(leftover[found.start() : found.end() + 4 * _AROUND].split())
        if behind[: len("".join(found.group().split())) + _AROUND].lower() in brought:
            continue
        what = f'A placeholder was left on the page: "{show(found.group())}".'
        remedy = "Look at what your own templates change, and make the brief anew."
        yield Failure(file, page.place_of_text(found.start()), what, remedy)


def _sections(file: str, page: Page, record: Json, labels: dict[str, Any]) -> Iterator[Failure]:
    headings = [(line, solid(body)) for line, body in page.bodies()]
    for line, body in headings:
        if not body:
            what = f'Nothing stands under "{show(line.text)}", not even that there is nothing.'
            yield Failure(file, line.where, what, ANEW)
    none = solid(str(labels.get("no_items", "")))
    empty = 0
    for section in records(record.get("sections")):
        title = solid(str(section.get("title", "")))
        blank = not any(section.get(key) for key in ("items", "references", "more"))
        empty += blank
        own = [(line, body) for line, body in headings if solid(line.text).startswith(title)]
        # Of what has nothing to tell a page may make one line; in a PDF its halves lie apart.
        told = own or (blank and any(solid(line.text).startswith(title) for line in page.lines))
        where = f"section {show(str(section.get('name')))}"
        if headings and not told:
            yield Failure(file, where, f'The page has no section "{show(str(section.get("title")))}".', ANEW)
        elif blank and own and none and not any(none in body for _, body in own):
            yield Failure(file, own[0][0].where, f'It does not say "{labels["no_items"]}".', ANEW)
    if none and page.solid.count(none) < empty:
        what = f'{empty} sections have no items, and not as many say "{labels["no_items"]}".'
        yield Failure(file, "", what, ANEW)

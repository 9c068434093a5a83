"""Web pages: the article by trafilatura, its metadata from the markup, all in one composed text."""

import codecs
import re
from typing import TYPE_CHECKING, Final

from sitrep.model import FieldName, Problem
from sitrep.reading.encoding import decode
from sitrep.reading.formats.base import Context, Draft
from sitrep.reading.formats.compose import Entry, compose_text
from sitrep.reading.formats.markup import element_text, parse_html
from sitrep.reading.formats.pagemeta import find_page_values
from sitrep.text import squeeze

if TYPE_CHECKING:
    from lxml.html import HtmlElement

NAME: Final = "webpage"
SUFFIXES: Final = (".html", ".htm", ".xhtml")

_CHARSET: Final = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,200}?(?:charset|encoding)\s{0,9}=\s{0,9}[\"']?([\w.:-]{2,40})", re.IGNORECASE
)
# Beyond this many elements a page is no article, and trafilatura's rules take too long on it.
_MAX_ELEMENTS: Final = 50_000


def read(data: bytes, context: Context) -> Draft | Problem:
    """Extract the article of a page; where none is found, all its visible text."""
    found = _CHARSET.search(data[:4096].removeprefix(codecs.BOM_UTF8))
    decoded = decode(data, context, found.group(1).decode("ascii") if found else None)
    if isinstance(decoded, Problem):
        return decoded
    tree, cut = parse_html(decoded.text)
    if tree is None:
        return context.problem("holds no HTML", "Save the page again, or save its text as .txt.")
    values = find_page_values(tree)
    body = _without_title(_with_paragraphs(_article_text(tree), tree), values)
    if not body and not values:
        return context.problem("holds no text", "Save the page again, or save its text as .txt.")
    text, parts = compose_text([Entry(values, body)], "metadata")
    problems = decoded.problems
    if cut:
        what = "is nested too deeply; what stands below was not read"
        problems = (*problems, context.problem(what, "Save the text of the page as .txt."))
    return Draft(text, decoded.encoding, parts, problems=problems)


def _article_text(tree: "HtmlElement") -> str:
    import logging  # noqa: PLC0415 - only to silence trafilatura, which logs what we handle

    from trafilatura import bare_extraction  # noqa: PLC0415 - heavy

    if sum(1 for _ in tree.iter()) > _MAX_ELEMENTS:
        return ""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL + 1)
    logging.getLogger("readability").setLevel(logging.CRITICAL + 1)
    # Its metadata are not asked for: it rewrites them, and its dates depend on the clock.
    page = bare_extraction(tree, include_comments=False, include_tables=True, with_metadata=False)
    body = getattr(page, "body", None)
    return "" if body is None else element_text(body)


def _with_paragraphs(article: str, tree: "HtmlElement") -> str:
    """Give back the paragraphs of a page that trafilatura, at a loss, ran together into one.

    The whole visible text where it found nothing.
    """
    if "\n" in article:
        return article
    whole = element_text(tree)
    told = "".join(article.split())
    kept = [paragraph for paragraph in whole.split("\n\n") if "".join(paragraph.split()) in told]
    complete = sum(len("".join(paragraph.split())) for paragraph in kept) >= len(told)
    return "\n\n".join(kept) if kept and complete else article or whole


def _without_title(body: str, values: tuple[tuple[FieldName, str], ...]) -> str:
    """Drop a first paragraph that repeats the title, which stands in the header block."""
    first, _, rest = body.partition("\n\n")
    titles = {squeeze(value) for name, value in values if name is FieldName.TITLE}
    return rest if rest and squeeze(first) in titles else body

"""Quotations and other text as the tables hold them: as the page prints them, on one line."""

from collections.abc import Iterable, Mapping
from typing import Any

from sitrep.model import Excerpt
from sitrep.rendering.escape import clean
from sitrep.rendering.quotation import Kind, lay_out


def quotation(excerpts: Iterable[Mapping[str, Any]]) -> str:
    """Return the words of excerpts, with "[…]" where the page prints it."""
    laid_out = lay_out(
        [
            Excerpt(
                each["article"],
                each["text"],
                each["start"],
                each["end"],
                bool(each.get("clipped_before")),
                bool(each.get("clipped_after")),
            )
            for each in excerpts
        ]
    )
    words = "".join(
        (" " if run.spaced else "") + ("[…]" if run.kind is Kind.OMISSION else run.text) for run in laid_out
    )
    return _one_line(words)


def plain(text: object) -> str | None:
    """Return a text on one line and without control characters; None for no text, or an empty one.

    Raises:
        TypeError: for what is neither text nor None.
    """
    if text is not None and not isinstance(text, str):
        raise TypeError(f"expected text, found {type(text).__name__}")
    return _one_line(text) or None if text else None


def _one_line(text: str) -> str:
    """Return `clean(text)`; most texts are so already, and there are millions."""
    if text.isprintable() and "  " not in text and text[:1] != " " and text[-1:] != " ":
        return text
    return clean(text)

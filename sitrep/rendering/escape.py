"""Source text made safe for a page: what it says stays, what it could do goes."""

import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import quote, urlsplit

from markupsafe import Markup

from sitrep.text import HIDDEN, squeeze

# C0 and C1 controls, embeddings, overrides and isolates (UAX 9), the byte order mark, interlinear
# annotation, non-characters and the invisible tags that can hide text from a reader.
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e007f]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_SPACING = re.compile("[\t\n\x0b\x0c\r\x1c-\x1f\x85\u2028\u2029]")
# Hebrew, Arabic and their presentation forms, and the right-to-left scripts of the upper planes.
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
# Within a number they would join two: one blank stands for them.
_IN_NUMBER = re.compile(f"(?<=\\d)[{HIDDEN}]+(?=\\d)")
# Marks that turn the figures and signs beside them.
_TURNING = re.compile("[\u061c\u200e\u200f]+")


def clean(text: str) -> str:
    """Return text on one line, without control characters and without what changes its direction.

    Marks of direction stay among right-to-left letters only: elsewhere "12, 14" behind one reads "14, 12".
    White space is folded; a lone surrogate (a file name that isn't UTF-8) becomes U+FFFD.
    """
    spaced = _SPACING.sub(" ", text)
    if not spaced.isascii():
        spaced = _IN_NUMBER.sub(" ", spaced)
    seen = _UNSEEN.sub("", spaced)
    if not seen.isascii():
        unmarked = _TURNING.sub("", seen)
        seen = seen if _RIGHT_TO_LEFT.search(unmarked) else unmarked
    return squeeze(_SURROGATE.sub("\ufffd", seen))


def to_html(text: str) -> Markup:
    """Escape source text for HTML; text with right-to-left letters is isolated from what is around it.

    Runs of letters that no line could hold get places where they may break (`<wbr>`, no character).
    """
    line = clean(text)
    safe = Markup("<wbr>").join(_pieces(line))
    if not _RIGHT_TO_LEFT.search(line):
        return safe
    return Markup('<bdi dir="{}">{}</bdi>').format(detect_direction(line), safe)


def detect_direction(text: str) -> str:
    """Return "rtl" or "ltr", the direction of the first strong letter.

    This is what `dir="auto"` means (HTML), which WeasyPrint doesn't know.
    """
    for sign in text:
        kind = unicodedata.bidirectional(sign)
        if kind in {"L", "R", "AL"}:
            return "ltr" if kind == "L" else "rtl"
    return "ltr"


# Letters and signs of the scripts that part words by spaces, up to Arabic; the others break anywhere.
_UNBROKEN = re.compile("[!-\u08ff]{31,}")
_PIECE = 12


def _pieces(line: str) -> Iterator[str]:
    """Yield the line in one piece, or parted within runs that are too long, never before a mark."""
    done = 0
    for run in _UNBROKEN.finditer(line):
        for place in range(run.start() + _PIECE, run.end(), _PIECE):
            if not unicodedata.category(line[place]).startswith("M"):
                yield line[done:place]
                done = place
    yield line[done:]


# Signs that mean something in CommonMark or GitHub's dialect wherever they stand …
_ANYWHERE = re.compile(
    r"""[\\`*\[\]<|~$]
    | _                                  # unless inside a word, see _sign
    | &(?=\#[0-9xX]|[A-Za-z][A-Za-z0-9]{1,31};)
    | :(?=//)                            # GitHub links bare addresses
    | (?<=[wW]{3})\.(?=\w)
    """,
    re.VERBOSE,
)
# … and those that do at the start of a line only: headings, quotations, lists, rules, underlines.
_AT_START = re.compile(r"(?:\#(?=\#{0,5}(?:\s|$))|>|[-+](?=\s|$|[-+\s]*$)|=(?==*\s*$))")
_NUMBERED = re.compile(r"(\d{1,9})([.)])(?=\s|$)")


def to_markdown(text: str) -> str:
    """Escape source text for Markdown, as little as is needed for it to come out as it is.

    Source: CommonMark 0.31 and GitHub's additions (tables, strikethrough, bare links, mathematics).
    """
    line = clean(text)
    safe = _ANYWHERE.sub(lambda sign: _escaped(sign, line), line)
    if _AT_START.match(safe):
        return "\\" + safe
    return _NUMBERED.sub(r"\1\\\2", safe, count=1) if _NUMBERED.match(safe) else safe


def _escaped(sign: re.Match[str], line: str) -> str:
    start, end = sign.span()
    if sign.group() == "_" and start > 0 and line[start - 1].isalnum() and line[end : end + 1].isalnum():
        return "_"
    return "\\" + sign.group()


# What an address keeps as it is; everything else is percent-encoded, an existing %XX stays.
_KEPT = "-._~:/?#@!$&*+,;=%"


def to_link(url: str | None) -> str:
    """Return a web address that is safe in an attribute and in Markdown; empty for any other scheme."""
    text = clean(url or "").replace(" ", "%20")
    try:
        parts = urlsplit(text)
        if parts.scheme.lower() not in {"http", "https"} or not parts.hostname:
            return ""
    except ValueError:
        return ""
    return quote(text, safe=_KEPT)

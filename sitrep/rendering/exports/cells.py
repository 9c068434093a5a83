"""Text as a cell of a table that a spreadsheet may open."""

from sitrep.rendering.escape import clean

# What makes a spreadsheet take a cell for a formula; the wide forms are folded to these in East Asian ones.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def text_cell(text: str) -> str:
    """Return text on one line that no spreadsheet computes: an apostrophe stands before what would begin one.

    Source: OWASP, CSV injection. Numbers and days are no text and never come here.
    """
    line = clean(text)
    return f"'{line}" if line.startswith(_FORMULA) else line

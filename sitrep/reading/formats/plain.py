"""Plain text: the document text is the file, its broken words joined."""

from typing import Final

from sitrep.model import Problem
from sitrep.reading.encoding import decode
from sitrep.reading.formats.base import Context, Draft
from sitrep.reading.hyphens import mend_hyphens

NAME: Final = "plain"
SUFFIXES: Final = (".txt", ".text")


def read(data: bytes, context: Context) -> Draft | Problem:
    """Decode the file; the articles in it are the splitter's to find."""
    decoded = decode(data, context)
    if isinstance(decoded, Problem):
        return decoded
    if not decoded.text.strip():
        return context.problem("holds no text", "Save the document again, or remove the file.")
    text, notes = mend_hyphens(decoded.text, context)
    return Draft(text, decoded.encoding, problems=(*decoded.problems, *notes))

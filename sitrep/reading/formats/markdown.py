"""Markdown with YAML front matter: the document text is the file, its broken words joined."""

from typing import Final

from sitrep.model import Problem
from sitrep.reading.encoding import decode
from sitrep.reading.formats.base import Context, Draft
from sitrep.reading.formats.frontmatter import find_front_matter
from sitrep.reading.hyphens import mend_hyphens

NAME: Final = "markdown"
SUFFIXES: Final = (".md", ".markdown")


def read(data: bytes, context: Context) -> Draft | Problem:
    """Decode the file and read its front matter; the articles in the body are the splitter's to find."""
    decoded = decode(data, context)
    if isinstance(decoded, Problem):
        return decoded
    text, problems = decoded.text, decoded.problems
    if not text.strip():
        return context.problem("holds no text", "Save the document again, or remove the file.")
    front = find_front_matter(text)
    if front.trouble:
        what = f"has front matter that is not valid YAML ({front.trouble}); it was read line by line"
        problems = (
            *problems,
            context.problem(what, 'Put values with ": " in them between quotes.', lost=False),
        )
    body, notes = mend_hyphens(text[front.end :], context)
    text, problems = text[: front.end] + body, (*problems, *notes)
    return Draft(text, decoded.encoding, fields=front.fields, body_start=front.end, problems=problems)

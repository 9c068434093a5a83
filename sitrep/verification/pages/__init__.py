"""What a reader sees of an output: its visible text, line by line, each line with its place."""

from sitrep.verification.pages.markdown import read_markdown
from sitrep.verification.pages.page import Line, Page
from sitrep.verification.pages.paper import read_paper
from sitrep.verification.pages.webpage import read_webpage
from sitrep.verification.pages.word import read_word

READERS = {
    "brief.md": read_markdown,
    "brief.html": read_webpage,
    "brief.pdf": read_paper,
    "brief.docx": read_word,
}

__all__ = ["READERS", "Line", "Page"]

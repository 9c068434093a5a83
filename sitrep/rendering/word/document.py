"""A page to a Word file: the same words in the same order, in styles, lists, tables and links."""

from collections.abc import Mapping
from io import BytesIO
from typing import TYPE_CHECKING, Any

from sitrep.rendering.about import About
from sitrep.rendering.word.furniture import lay_out_pages
from sitrep.rendering.word.marks import Marks
from sitrep.rendering.word.properties import pack, set_properties
from sitrep.rendering.word.story import Story
from sitrep.rendering.word.styles import set_styles

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def make_word(page: str, about: About, paper: str, labels: Mapping[str, Any]) -> bytes:
    """Make a .docx of an HTML page (Office Open XML, ISO/IEC 29500): whatever a template prints is in it.

    Elements become Word's own styles (h1 Title, h2 Heading 1, li List Bullet, figcaption Caption, ...), links
    within the page lead to bookmarks. All times in it are the issue time, so that the same page gives the
    same bytes. What XML cannot hold is left out.
    """
    from docx import Document  # noqa: PLC0415  it takes long to load and only this format needs it
    from lxml.html import document_fromstring  # noqa: PLC0415  likewise

    tree: HtmlElement = document_fromstring(page)
    title = tree.findtext("head/title") or about.title
    document = Document()
    styles = set_styles(document, about.language)
    lay_out_pages(document, paper, head=title, foot=_foot_of(tree) or about.identifier, labels=labels)
    body = tree.find("body")
    if body is not None:
        story = Story(document, Marks(document.part, body), styles)
        story.tell(body)
    set_properties(document, about, title)
    made = BytesIO()
    document.save(made)
    return pack(made)


def _foot_of(tree: "HtmlElement") -> str:
    """Return what the page wants in its foot: the attribute that the style sheet prints there too."""
    return next((str(foot) for foot in tree.xpath("//@data-foot")), "")

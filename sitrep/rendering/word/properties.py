"""What a Word file says of itself, and its parts packed so that the same parts give the same bytes."""

from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from sitrep.rendering.about import About
from sitrep.rendering.escape import clean

# The first moment that a zip file knows: when a part was packed says nothing.
_NO_TIME = (1980, 1, 1, 0, 0, 0)
# Parts of python-docx's empty document: its picture, its styles for Word 2010, its bibliography.
_UNWANTED = ("/thumbnail", "/stylesWithEffects", "/customXml")
_LONGEST = 255  # characters of a core property


def set_properties(document: Any, about: About, title: str) -> None:
    """Set the core properties (Dublin Core), and take away what the empty document brought along."""
    core = document.core_properties
    core.title = _text(title)
    core.author = core.last_modified_by = _text(about.creator)
    core.subject = _text(about.description)
    core.keywords = _text(", ".join(about.subjects))
    core.identifier = _text(about.identifier)
    core.language = about.language
    core.category = _text(about.coverage)
    core.comments = _text(about.program)
    core.revision = 1
    core.created = core.modified = about.issued.replace(tzinfo=None, microsecond=0)
    for part in (document.part.package, document.part):
        for key in [key for key, each in part.rels.items() if each.reltype.endswith(_UNWANTED)]:
            del part.rels[key]


def pack(made: BytesIO) -> bytes:
    """Pack the parts of a document again, in their order and without the time of the run."""
    packed = BytesIO()
    with ZipFile(made) as parts, ZipFile(packed, "w", ZIP_DEFLATED) as again:
        for name in parts.namelist():
            entry = ZipInfo(name, _NO_TIME)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0  # else the platform that it was made on
            again.writestr(entry, parts.read(name))
    return packed.getvalue()


def _text(text: str) -> str:
    return clean(text)[:_LONGEST]

"""The XMP packet of a PDF: Dublin Core, dates, identifiers and the variant that the file is made as."""

import uuid
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from sitrep.rendering.about import About
from sitrep.rendering.escape import clean

_NAMES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
}


def write_xmp(about: About, *, title: str, producer: str, content: bytes) -> bytes:
    """Write the packet of a PDF/A-3a file, one RDF description with each property in its own container.

    `content` is a digest of what the file is made of: the instance is named by it, the document by its
    identifier, so that the same brief has the same ids. Source: ISO 16684-1 (XMP), ISO 19005-3 (PDF/A-3).
    """
    moment = about.issued.strftime("%Y-%m-%dT%H:%M:%SZ")
    lines = [
        *_simple("pdfaid:part", "3"),
        *_simple("pdfaid:conformance", "A"),
        *_list("dc:title", "Alt", [title], lang=True),
        *_list("dc:creator", "Seq", [about.creator]),
        *_list("dc:publisher", "Bag", [about.publisher]),
        *_list("dc:description", "Alt", [about.description], lang=True),
        *_list("dc:date", "Seq", [moment]),
        *_simple("dc:identifier", about.identifier),
        *_list("dc:language", "Bag", [about.language]),
        *_list("dc:subject", "Bag", about.subjects),
        *_simple("dc:coverage", about.coverage),
        *_simple("dc:source", about.source),
        *_list("dc:rights", "Alt", [about.rights], lang=True),
        *_simple("dc:format", "application/pdf"),
        *_list("dc:type", "Bag", ["Text"]),
        *_simple("pdf:Producer", producer),
        *_simple("xmp:CreatorTool", about.program),
        *_simple("xmp:CreateDate", moment),
        *_simple("xmp:ModifyDate", moment),
        *_simple("xmp:MetadataDate", moment),
        *_simple("xmpMM:DocumentID", uuid.uuid5(uuid.NAMESPACE_OID, about.identifier).urn),
        *_simple("xmpMM:InstanceID", uuid.uuid5(uuid.NAMESPACE_OID, content.hex()).urn),
    ]
    spaces = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in _NAMES.items())
    packet = [
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
        f'<rdf:RDF {spaces}><rdf:Description rdf:about="">',
        *lines,
        "</rdf:Description></rdf:RDF>",
        "</x:xmpmeta>",
        '<?xpacket end="r"?>',
    ]
    return "\n".join(packet).encode()


def _simple(name: str, value: str) -> Iterator[str]:
    if value:
        yield f"<{name}>{escape(clean(value))}</{name}>"


def _list(name: str, container: str, values: Iterable[str], *, lang: bool = False) -> Iterator[str]:
    opening = '<rdf:li xml:lang="x-default">' if lang else "<rdf:li>"
    if entries := "".join(f"{opening}{escape(clean(value))}</rdf:li>" for value in values if value):
        yield f"<{name}><rdf:{container}>{entries}</rdf:{container}></{name}>"

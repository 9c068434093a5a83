"""Recognise what is not text by its first bytes."""

# First bytes, what the file is, and what the user can do.
_SIGNATURES = (
    (b"\x1f\x8b", "packed with gzip", "Unpack it first."),
    (b"PK\x03\x04", "a ZIP archive or an Office document", "Unpack it first, or save it as plain text."),
    (b"BZh", "packed with bzip2", "Unpack it first."),
    (b"\xfd7zXZ\x00", "packed with xz", "Unpack it first."),
    (b"\x28\xb5\x2f\xfd", "packed with zstd", "Unpack it first."),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", "Unpack it first."),
    (b"Rar!\x1a\x07", "a RAR archive", "Unpack it first."),
    (b"%PDF-", "a PDF", "Save it as plain text."),
    (b"{\\rtf", "a rich text (RTF) document", "Save it as plain text."),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document", "Save it as plain text."),
    (b"\x89PNG\r\n", "a picture (PNG)", "Remove it, or save the text itself."),
    (b"\xff\xd8\xff", "a picture (JPEG)", "Remove it, or save the text itself."),
    (b"GIF8", "a picture (GIF)", "Remove it, or save the text itself."),
    (b"\x7fELF", "a program", "Remove it."),
    (b"SQLite format 3\x00", "a data base", "Export its text first."),
)


def find_signature(data: bytes) -> tuple[str, str] | None:
    """Say what a file is by its first bytes, and the remedy; None where they could be text."""
    for magic, what, remedy in _SIGNATURES:
        if data.startswith(magic):
            return what, remedy
    return None

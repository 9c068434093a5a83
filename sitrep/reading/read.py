"""Files to documents: pick the reader, check that the file is the surveyed one, lose nothing silently."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from sitrep.config.settings import ReadingSettings
from sitrep.model import Document, Problem
from sitrep.reading.files import SourceFile, Survey, load_bytes
from sitrep.reading.formats.base import Context, Draft
from sitrep.reading.formats.registry import BY_SUFFIX
from sitrep.reading.sidecars import read_sidecars
from sitrep.reading.signatures import find_signature

_BUG: Final = "Please report this with the file; every other file is read."


def read_documents(survey: Survey, settings: ReadingSettings) -> Iterator[Document | Problem]:
    """Read the files of a survey in its order, one at a time; each document is followed by its problems.

    The survey's own problems are not repeated. Nothing in a file makes this raise.
    """
    for source in survey.files:
        yield from read_document(source, settings)


def read_document(source: SourceFile, settings: ReadingSettings) -> tuple[Document | Problem, ...]:
    """Read one file: its document, if any, then its problems."""
    context = Context(source.file, settings)
    try:
        data = load_bytes(source.path, settings.max_bytes)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        return (context.problem(f"cannot be read ({reason})", "Check its permissions."),)
    if hashlib.sha256(data).hexdigest() != source.sha256:
        return (context.problem("changed while it was read", "Run again when nothing writes to it."),)
    signature = find_signature(data)
    if signature is not None:
        what, remedy = signature
        return (context.problem(f"is {what}, whatever its name says", remedy),)
    draft = _read_draft(source.path, data, context)
    if isinstance(draft, Problem):
        return (draft,)
    stated, troubles = read_sidecars(source.sidecars, source.file)
    document = Document(
        file=source.file,
        also=source.also,
        sha256=source.sha256,
        encoding=draft.encoding,
        format=BY_SUFFIX[source.path.suffix.lower()].NAME,
        text=draft.text,
        parts=draft.parts,
        fields=(*draft.fields, *stated),
        body_start=draft.body_start,
    )
    return (document, *draft.problems, *troubles)


def reread_text(file: str, data: bytes, settings: ReadingSettings) -> str | Problem:
    """Read the text of a document again, as `read_document` did, from its bytes and the name that it had."""
    context = Context(file, settings)
    if Path(file).suffix.lower() not in BY_SUFFIX:
        return context.problem("is of no format that is read", "Take the version of sitrep that read it.")
    draft = _read_draft(Path(file), data, context)
    return draft if isinstance(draft, Problem) else draft.text


def _read_draft(path: Path, data: bytes, context: Context) -> Draft | Problem:
    reader = BY_SUFFIX[path.suffix.lower()]
    try:
        return reader.read(data, context)
    except Exception as error:  # noqa: BLE001 - a bug in a reader, or in its library, must not stop the run
        what = f"cannot be read: the {reader.NAME} reader failed ({type(error).__name__})"
        return context.problem(what, _BUG)

"""A folder of outputs against the documents that it cites, and against itself."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sitrep import __version__
from sitrep.config.settings import Settings
from sitrep.errors import NotMadeError
from sitrep.model import Brief
from sitrep.rendering.labels import load_labels
from sitrep.rendering.restore import restore_brief
from sitrep.verification.citations import check_citations, check_days
from sitrep.verification.cited import check_cited
from sitrep.verification.documents import Documents, OpenSource
from sitrep.verification.failures import ANEW, Failure, at_most, show
from sitrep.verification.leftovers import Leftovers
from sitrep.verification.pages import READERS
from sitrep.verification.pages.paper import read_attachments
from sitrep.verification.printed import printed_quotations
from sitrep.verification.quotations import PageQuotations
from sitrep.verification.quoted import check_quotations
from sitrep.verification.rebuilt import compare_rebuilt
from sitrep.verification.rereading import Rereader
from sitrep.verification.tables import FIGURES, SOURCES, check_figures, check_sources
from sitrep.verification.walk import Json, Node, walk
from sitrep.verification.wholeness import check_wholeness

RECORD = "brief.json"
SCHEMA = "sitrep-brief/"
_LARGEST = 500_000_000  # bytes of one output
_DEEPEST = 60  # records within records: more is no brief

# Makes the named outputs of a brief anew.
Rebuild = Callable[[Brief, tuple[str, ...]], Mapping[str, bytes]]


@dataclass(frozen=True, slots=True)
class Verification:
    """What verification needs beside the folder.

    `open_source` gives the bytes of a cited document by its SHA-256, or None. `templates` are folders with
    labels, the first wins. `rebuild` makes outputs of a brief anew, with the templates they were made with;
    None where these are not at hand, as for an issue of another version of the program: then a number that
    a page prints of its own, such as a count in its head, need only be one that brief.json holds.
    """

    settings: Settings
    open_source: OpenSource
    templates: tuple[Path, ...]
    rebuild: Rebuild | None = None


def verify_brief(folder: Path, verification: Verification) -> tuple[Failure, ...]:
    """Verify the outputs in a folder; no failure means that all of them say what the documents say.

    Whatever is wrong with outputs or documents is a failure, never an exception. What isn't there isn't
    missed but brief.json, by which everything else is verified: which files belong to an issue is for its
    manifest to say. Linear in the size of outputs and documents.
    """
    outputs, failures = _read_outputs(folder)
    if RECORD not in outputs:
        return (*failures, Failure(RECORD, "", f"There is none in {folder}.", "Make the brief."))
    record, wrong = _read_record(outputs[RECORD])
    if record is None:
        return (*failures, *wrong)
    nodes = tuple(walk(record))
    found = [*failures, *_check_shape(record)]
    found += _guarded(RECORD, lambda: _check_record(record, nodes, verification))
    found += _guarded(RECORD, lambda: _check_pages(outputs, record, verification))
    if FIGURES in outputs:
        found += _guarded(FIGURES, lambda: check_figures(outputs[FIGURES], record))
    if SOURCES in outputs:
        found += _guarded(SOURCES, lambda: check_sources(outputs[SOURCES], record))
    # Of a record that is wrong in itself no page can be made, and what is wrong is known.
    if verification.rebuild is not None and not any(failure.file == RECORD for failure in found):
        found += _check_rebuilt(outputs, record, verification.rebuild)
    found += _check_enclosed(outputs)
    return tuple(dict.fromkeys(found))


def _guarded(file: str, check: Callable[[], Iterator[Failure]]) -> list[Failure]:
    """Run checks; a value of a wrong kind, which its schema would refuse, stops them and is a failure."""
    found: list[Failure] = []
    try:
        found.extend(check())
    except (TypeError, AttributeError, LookupError, ValueError) as error:
        what = f"It can't be checked: a value of {RECORD} is not of its kind ({show(str(error))})."
        found.append(Failure(file, "", what, ANEW))
    return found


def _read_outputs(folder: Path) -> tuple[dict[str, bytes], list[Failure]]:
    outputs: dict[str, bytes] = {}
    failures: list[Failure] = []
    for name in (RECORD, *READERS, FIGURES, SOURCES):
        path = folder / name
        try:
            if not path.is_file():
                continue
            if path.stat().st_size > _LARGEST:
                failures.append(Failure(name, "", "It is too large to be a brief.", ANEW))
                continue
            outputs[name] = path.read_bytes()
        except OSError as error:
            reason = (error.strerror or type(error).__name__).lower()
            failures.append(Failure(name, "", f"It cannot be read ({reason}).", "Check its permissions."))
    return outputs, failures


def _read_record(data: bytes) -> tuple[Json | None, list[Failure]]:
    try:
        record = json.loads(data)
        if _depth(record) > _DEEPEST:
            record = None
    except (ValueError, RecursionError):
        return None, [Failure(RECORD, "", "It is not valid JSON.", ANEW)]
    if not isinstance(record, dict) or not str(record.get("schema", "")).startswith(SCHEMA):
        return None, [Failure(RECORD, "schema", "It is not the record of a brief.", ANEW)]
    return record, []


def _check_shape(record: Json) -> Iterator[Failure]:
    """Check keys and types; those of another version of the program are its own."""
    if record.get("program_version") == __version__:
        try:
            restore_brief(record)
        except NotMadeError as error:
            yield Failure(RECORD, "", str(error), "")


def _depth(value: Any) -> int:
    """Return how deep records and lists stand in each other, without recursion."""
    level, deepest = [value], 0
    while level and deepest <= _DEEPEST:
        inner = [each for each in level if isinstance(each, dict | list)]
        level = [part for each in inner for part in (each.values() if isinstance(each, dict) else each)]
        deepest += bool(inner)
    return deepest


def _check_record(record: Json, nodes: tuple[Node, ...], verification: Verification) -> Iterator[Failure]:
    settings = verification.settings
    documents = Documents(record, verification.open_source, settings.reading)
    yield from documents.failures
    yield from at_most(check_quotations(nodes, documents, Rereader(settings.theatre)))
    yield from at_most(check_citations(record, nodes))
    yield from at_most(check_cited(record, nodes, documents))
    yield from at_most(check_days(record, nodes))


def _check_pages(outputs: Mapping[str, bytes], record: Json, verification: Verification) -> Iterator[Failure]:
    quotations = tuple(printed_quotations(record))
    labels = load_labels(str(record.get("language") or "en"), verification.templates)
    for name, read in READERS.items():
        if name not in outputs:
            continue
        page = read(outputs[name])
        if not page.lines:
            yield Failure(name, "", page.wrong[0][1] if page.wrong else "It is empty.", ANEW)
            continue
        if page.garbled:  # what it says is compared with what is made anew, and by the files it holds
            continue
        quoted = PageQuotations(name, page, quotations, record)
        yield from quoted.failures
        leftovers = Leftovers(name, page, quoted.covered, record, quotations)
        yield from leftovers.check()
        yield from check_wholeness(name, page, leftovers.text, record, labels)


def _check_enclosed(outputs: Mapping[str, bytes]) -> Iterator[Failure]:
    """Check that the files inside the PDF are those beside it."""
    for name, contents in read_attachments(outputs.get("brief.pdf", b"")).items():
        for content in contents:
            if name in outputs and content != outputs[name]:
                line = _first_difference(outputs[name], content)
                what = f"It is not the {show(name)} that brief.pdf holds."
                yield Failure(name, f"line {line}", what, ANEW)


def _first_difference(ours: bytes, other: bytes) -> int:
    lines = zip(ours.split(b"\n"), other.split(b"\n"), strict=False)
    shorter = min(ours.count(b"\n"), other.count(b"\n")) + 1
    return next((number for number, (a, b) in enumerate(lines, start=1) if a != b), shorter)


def _check_rebuilt(outputs: Mapping[str, bytes], record: Json, rebuild: Rebuild) -> Iterator[Failure]:
    try:
        brief = restore_brief(record)
        again = rebuild(brief, tuple(outputs))
    except Exception as error:  # noqa: BLE001 - what of a record no check knows may stop any template
        what = f"The brief cannot be made from it again ({show(str(error) or type(error).__name__, 200)})."
        yield Failure(RECORD, "", what, ANEW)
        return
    yield from compare_rebuilt(outputs, again)

"""Read with a reader and check what holds for every draft."""

from sitrep.config.load import load_configuration
from sitrep.config.settings import ReadingSettings
from sitrep.model import FieldName, Problem
from sitrep.reading.formats.base import Context, Draft, Reader

SETTINGS: ReadingSettings = load_configuration(None).settings.reading


def attempt(reader: Reader, data: bytes | str, file: str = "sample") -> Draft | Problem:
    raw = data.encode() if isinstance(data, str) else data
    draft = reader.read(raw, Context(file, SETTINGS))
    if isinstance(draft, Draft):
        check(draft)
    return draft


def check(draft: Draft) -> None:
    """The spans hold, the parts stand in order, and the text can be written as UTF-8."""
    draft.text.encode()
    end = 0
    for part in draft.parts:
        assert end <= part.start <= part.body_start <= part.end <= len(draft.text)
        end = part.end
        for field in part.fields:
            assert field.quote.start is not None
            assert part.start <= field.quote.start < part.body_start
    for field in (*draft.fields, *(field for part in draft.parts for field in part.fields)):
        assert draft.text[field.quote.start : field.quote.end] == field.quote.text


def read(reader: Reader, data: bytes | str, file: str = "sample") -> Draft:
    draft = attempt(reader, data, file)
    assert isinstance(draft, Draft), draft
    return draft


def refuse(reader: Reader, data: bytes | str, file: str = "sample") -> Problem:
    problem = attempt(reader, data, file)
    assert isinstance(problem, Problem), problem
    assert file in problem.what
    assert problem.lost
    return problem


def values(draft: Draft, number: int | None = 0) -> dict[FieldName, str]:
    """Return the fields of one part, or (None) those of the document."""
    fields = draft.fields if number is None else draft.parts[number].fields
    return {field.name: field.quote.text for field in fields}


def body(draft: Draft, number: int = 0) -> str:
    part = draft.parts[number]
    return draft.text[part.body_start : part.end]

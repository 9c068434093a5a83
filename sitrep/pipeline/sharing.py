"""The lines that the pages of a run share, and those that the pages of an issued day shared then."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sitrep.config.settings import ReadingSettings
from sitrep.model import Problem
from sitrep.pipeline.intake import Intake
from sitrep.reading.files import SourceFile, Survey
from sitrep.reading.read import read_documents
from sitrep.reading.repeated import RepeatedLines

# Texts pasted from pages, in which furniture stands as lines; other formats bring none along.
_PLAIN = frozenset({".txt", ".md"})
_NO_LINES = RepeatedLines()


@dataclass(frozen=True, slots=True)
class SharedLines:
    """The lines that many pages share; for the documents `kept`, those that were known when they were issued.

    `kept` are the beginnings of hashes, as the ids of articles hold them.
    """

    repeated: RepeatedLines
    then: RepeatedLines = _NO_LINES
    kept: frozenset[str] = frozenset()

    def of(self, file: SourceFile) -> RepeatedLines:
        """Return what a file is cleaned of."""
        return self.then if file.sha256[:12] in self.kept else self.repeated

    def within(self, files: Sequence[SourceFile], settings: ReadingSettings) -> tuple[int, ...]:
        """Return the fingerprints that reading some files again needs to know."""
        fingerprints: set[int] = set()
        for lines, texts in (
            (self.then, tuple(file for file in files if file.sha256[:12] in self.kept)),
            (self.repeated, tuple(file for file in files if file.sha256[:12] not in self.kept)),
        ):
            if lines.fingerprints and texts:
                fingerprints |= lines.within(_plain_texts(texts, settings)).fingerprints
        return tuple(sorted(fingerprints))


def find_shared_lines(
    files: Sequence[SourceFile], settings: ReadingSettings, known: Intake | None = None
) -> SharedLines:
    """Look through the plain texts for lines that many pages share; the documents of an issue keep theirs."""
    repeated = RepeatedLines.of(_plain_texts(files, settings))
    if known is None:
        return SharedLines(repeated)
    names = (*known.articles, *known.late, *known.undated, *known.outside)
    then = RepeatedLines(frozenset(known.repeated))
    return SharedLines(repeated, then, frozenset(name.partition("-")[0] for name in names))


def _plain_texts(files: Sequence[SourceFile], settings: ReadingSettings) -> Iterator[str]:
    texts = tuple(file for file in files if Path(file.file).suffix.lower() in _PLAIN)
    documents = read_documents(Survey(texts, ()), settings)
    return (document.text for document in documents if not isinstance(document, Problem))

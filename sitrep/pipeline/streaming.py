"""Files in, articles out: one after another, on all cores where there are many."""

import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sitrep.analysis.analyst import Analyst
from sitrep.briefing.curation import apply_curation
from sitrep.briefing.rulings import Rulings
from sitrep.config.settings import ReadingSettings, Settings
from sitrep.model import Article, Problem
from sitrep.pipeline.workspace import Workspace
from sitrep.reading.clean import clip_document
from sitrep.reading.files import SourceFile, Survey
from sitrep.reading.read import read_documents
from sitrep.reading.repeated import RepeatedLines

# Called with what is being done, how much of it is done, and how much there is.
Progress = Callable[[str, int, int], None]


def stream_articles(
    workspace: Workspace, files: Sequence[SourceFile], rulings: Rulings, progress: Progress
) -> Iterator[Article | Problem]:
    """Read, split, clean, date and theme the files, in their order; what people decided is applied.

    Their entries that speak of no article come last, as problems.
    """
    settings = workspace.configuration.settings
    plan = _Plan(settings, workspace.today, _repeated_lines(files, settings.reading))
    decided, met = rulings.named, set()
    for number, found in enumerate(_spread(plan, files)):
        progress("Documents", number, len(files))
        for each in found:
            if isinstance(each, Article):
                if each.id in decided:
                    met.add(each.id)
                yield apply_curation(each, rulings)
            else:
                yield each
    progress("Documents", len(files), len(files))
    yield from rulings.missing(met)


@dataclass(frozen=True, slots=True)
class _Plan:
    """What a worker needs to know to read any document."""

    settings: Settings
    today: date
    repeated: RepeatedLines


class _Worker:
    """Reads one document after another with what is compiled once."""

    def __init__(self, plan: _Plan) -> None:
        self._plan = plan
        self._analyst = Analyst(plan.settings, plan.today)

    def read(self, file: SourceFile) -> list[Article | Problem]:
        found: list[Article | Problem] = []
        for document in read_documents(Survey((file,), ()), self._plan.settings.reading):
            if isinstance(document, Problem):
                found.append(document)
            else:
                found += self._analyst.read(clip_document(document, self._plan.repeated))
        return found


def _spread(plan: _Plan, files: Sequence[SourceFile]) -> Iterator[list[Article | Problem]]:
    """Read files in order, on all cores where there are enough of them to be worth the start."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if cores == 1 or len(files) < _WORTH_SPREADING:
        worker = _Worker(plan)
        yield from map(worker.read, files)
        return
    with multiprocessing.get_context("spawn").Pool(cores, _start_worker, (plan,)) as pool:
        yield from pool.imap(_read_in_worker, files, chunksize=_CHUNK)


_WORTH_SPREADING = 400
_CHUNK = 16
_worker: _Worker | None = None


def _start_worker(plan: _Plan) -> None:
    global _worker  # noqa: PLW0603  a pool's initializer can hand on its work in no other way
    _worker = _Worker(plan)


def _read_in_worker(file: SourceFile) -> list[Article | Problem]:
    if _worker is None:
        raise RuntimeError("the pool was started without its initializer")
    return _worker.read(file)


def _repeated_lines(files: Sequence[SourceFile], settings: ReadingSettings) -> RepeatedLines:
    """Look through the plain texts for lines that many pages share; other formats bring none along."""
    texts = tuple(file for file in files if Path(file.file).suffix.lower() in _PLAIN)
    documents = read_documents(Survey(texts, ()), settings)
    return RepeatedLines.of(document.text for document in documents if not isinstance(document, Problem))


# Texts pasted from pages, in which furniture stands as lines.
_PLAIN = frozenset({".txt", ".md"})

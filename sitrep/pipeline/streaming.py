"""Files in, articles out: one after another, on all cores where there are many."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sitrep.analysis.analyst import Analyst
from sitrep.analysis.dates.events import tell_days
from sitrep.analysis.dates.yearless import find_yearless
from sitrep.analysis.details import Details
from sitrep.analysis.registry import SourceRegistry
from sitrep.briefing.curation import apply_curation
from sitrep.briefing.rulings import Rulings
from sitrep.config.settings import Settings
from sitrep.model import Article, Problem
from sitrep.pipeline.sharing import SharedLines, find_shared_lines
from sitrep.pipeline.spreading import spread_work
from sitrep.pipeline.workspace import Workspace
from sitrep.reading.clean import clip_document
from sitrep.reading.files import SourceFile, Survey
from sitrep.reading.read import read_documents

# Called with what is being done, how much of it is done, and how much there is.
Progress = Callable[[str, int, int], None]


def stream_articles(
    workspace: Workspace,
    files: Sequence[SourceFile],
    rulings: Rulings,
    progress: Progress,
    *,
    places: bool = False,
    shared: SharedLines | None = None,
) -> Iterator[Article | Problem]:
    """Read, split, clean, date and theme the files, in their order; what people decided is applied.

    With `places` each article has its places too: where only a few of many articles want them, use
    `Detailing`, which finds figures too. `shared` are the lines that many pages share; without
    them, the files are looked through. Entries that speak of no article come last, as problems.
    """
    settings = workspace.configuration.settings
    if shared is None:
        shared = find_shared_lines(files, settings.reading)
    plan = _Plan(settings, workspace.today, shared, rulings, places=places)
    decided, met = rulings.named, set()
    for number, found in enumerate(spread_work(plan, files)):
        progress("Documents", number, len(files))
        for each in found:
            if isinstance(each, Article) and each.id in decided:
                met.add(each.id)
            yield each
    progress("Documents", len(files), len(files))
    yield from rulings.missing(met)


@dataclass(frozen=True, slots=True)
class _Plan:
    """What a worker needs to know to read any document."""

    settings: Settings
    today: date
    shared: SharedLines
    rulings: Rulings
    places: bool

    def start(self) -> Callable[[SourceFile], list[Article | Problem]]:
        return _Worker(self).read


class _Worker:
    """Reads one document after another with what is compiled once."""

    def __init__(self, plan: _Plan) -> None:
        self._plan = plan
        self._analyst = Analyst(plan.settings, plan.today)
        self._outlets = frozenset(SourceRegistry.of(plan.settings).by_name)
        self._details = Details(plan.settings.theatre) if plan.places else None

    def read(self, file: SourceFile) -> list[Article | Problem]:
        found: list[Article | Problem] = []
        for document in read_documents(Survey((file,), ()), self._plan.settings.reading):
            if isinstance(document, Problem):
                found.append(document)
            else:
                shared = self._plan.shared.of(file)
                articles = self._analyst.read(clip_document(document, shared, self._outlets))
                finished = [self._finish(article) for article in articles]
                yearless = find_yearless(finished)
                found += finished if yearless is None else (*finished, yearless)
        return found

    def _finish(self, article: Article) -> Article:
        decided = apply_curation(article, self._plan.rulings)
        if self._details is None:
            return decided
        # Stories ask for the days of most articles; here they are read on every core.
        days = tell_days(decided.clipping, decided.date, self._plan.settings.dates)
        return replace(self._details.add_places(decided), days=days)

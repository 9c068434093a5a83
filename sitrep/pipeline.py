"""The whole day in reading order: the one place where the phases meet."""

import hashlib
import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from sitrep.analysis.analyst import Analyst
from sitrep.analysis.copies import mark_copies
from sitrep.analysis.details import Details
from sitrep.analysis.stories import gather_stories
from sitrep.briefing.asked import parse_day
from sitrep.briefing.compose import Listings, Provenance, compose_brief
from sitrep.briefing.curation import apply_curation, list_unmerged, merge_articles, notes_of
from sitrep.briefing.endnotes import list_undated, list_unused
from sitrep.briefing.rulings import Rulings, resolve_curation
from sitrep.briefing.select import brief_day
from sitrep.briefing.shelf import open_shelf
from sitrep.config.curation import FILE_NAME, Curation, load_curation
from sitrep.config.load import Configuration, load_configuration
from sitrep.config.settings import ReadingSettings, Settings
from sitrep.delivery.files import write_files
from sitrep.errors import NotMadeError, UsageError
from sitrep.model import Article, Brief, Listed, Problem
from sitrep.reading.clean import clip_document
from sitrep.reading.files import SourceFile, Survey, survey_files
from sitrep.reading.read import read_documents
from sitrep.reading.repeated import RepeatedLines
from sitrep.rendering.render import render_brief

# Called with what is being done, how much of it is done, and how much there is.
Progress = Callable[[str, int, int], None]
VERSION = "0.1.0"
_LEAST_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Workspace:
    """What a run works on: settings, decisions, folders that it reads, templates that win, the present day.

    `curation_file` is where decisions are kept, whether it is there or not.
    """

    configuration: Configuration
    curation: Curation
    curation_file: Path
    seeds: tuple[Path, ...]
    templates: Path | None
    today: date


@dataclass(frozen=True, slots=True)
class Made:
    """A brief that was written, and its files."""

    brief: Brief
    folder: Path
    files: tuple[str, ...]


def open_workspace(config: Path | None, seeds: Sequence[Path], now: datetime) -> Workspace:
    """Find configuration, documents and templates.

    Without `config`, `config.yaml` of the present folder is taken, else the packaged one; without
    `seeds`, the folder `seeds` beside it. Templates beside the configuration win over the packaged, and
    `curation.yaml` beside it holds what people decided.

    Raises:
        ConfigError: for a configuration that is missing or wrong, or a wrong `curation.yaml`.
        UsageError: where there is no folder of documents.
    """
    if config is None and Path("config.yaml").is_file():
        config = Path("config.yaml")
    configuration = load_configuration(config)
    home = config.parent if config is not None else Path()
    folders = tuple(seeds) or (home / "seeds",)
    for folder in folders:
        if not folder.is_dir():
            raise UsageError(
                f"{folder}: no such folder of documents. Name one with --seeds DIR, or make a workspace "
                'with "sitrep init DIR".'
            )
    templates = home / "templates"
    today = now.astimezone(ZoneInfo(configuration.settings.theatre.timezone)).date()
    file = home / FILE_NAME
    curation = load_curation(file, tuple(configuration.settings.codebook.themes))
    return Workspace(configuration, curation, file, folders, templates if templates.is_dir() else None, today)


def read_articles(workspace: Workspace, progress: Progress) -> Iterator[Article | Problem]:
    """Read, split, clean, date and theme every document, in the order of their paths; nothing is kept.

    What people decided is applied; their entries that speak of no article come last, as problems.
    """
    survey = survey_files(workspace.seeds, workspace.configuration.settings.reading)
    yield from survey.problems
    yield from _articles(workspace, survey.files, _rulings(workspace, survey.files), progress)


def gather_articles(
    workspace: Workspace, progress: Progress
) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """Read everything at once: the articles with their copies and stories, and the problems."""
    survey = survey_files(workspace.seeds, workspace.configuration.settings.reading)
    rulings = _rulings(workspace, survey.files)
    found = tuple(_articles(workspace, survey.files, rulings, progress))
    articles = tuple(one for one in found if isinstance(one, Article))
    problems = tuple(one for one in found if isinstance(one, Problem))
    settings = workspace.configuration.settings
    placed = Details(settings.theatre).add(_gather_copies(articles, rulings))
    kept = [article for article in placed if not article.decision("exclude")]
    told = {article.id: article for article in gather_stories(kept, settings.dates).articles}
    return tuple(told.get(article.id, article) for article in placed), (*survey.problems, *problems)


def open_review(workspace: Workspace, asked: str, progress: Progress) -> tuple[Article, ...]:
    """Read the articles that a person reviews, as they were found: those of the day, and those without one.

    `asked` is a day in words, `latest` or `all`. What was decided before says which day an article is of, but
    is not applied to what is returned.

    Raises:
        UsageError: for words that name no day.
    """
    settings = workspace.configuration.settings
    day = None if asked in {"latest", "all"} else parse_day(asked, workspace.today)
    files = survey_files(workspace.seeds, settings.reading).files
    rulings = _rulings(workspace, files)
    undated: list[Article] = []
    with open_shelf(day, workspace.today, every_day=asked == "all") as shelf:
        for found in _articles(workspace, files, Rulings(), progress):
            if isinstance(found, Problem):
                continue
            decided = apply_curation(found, rulings)
            published = brief_day(decided.date, settings.dates.max_range_days)
            if published is not None:
                shelf.put(published, found)
            elif decided.theatre.inside:
                undated.append(found)
        days = shelf.days() if day is None else (day,)
        dated = [article for each in days for article in mark_copies(shelf.take(each))]
    return (*undated, *dated)


def resolve_names(workspace: Workspace, curation: Curation) -> Rulings:
    """Find the articles that entries of decisions mean, among the files as they are now."""
    files = survey_files(workspace.seeds, workspace.configuration.settings.reading).files
    return resolve_curation(curation, ((file.file, file.also, file.sha256) for file in files))


def _silent(stage: str, done: int, total: int) -> None:
    """Show no progress."""


def find_articles(workspace: Workspace, wanted: str) -> tuple[Article, ...]:
    """Find the articles that `wanted` names: an ID, its first digits, or `file#number`.

    Raises:
        UsageError: where no article has that name.
    """
    survey = survey_files(workspace.seeds, workspace.configuration.settings.reading)
    name, _, number = wanted.partition("#") if "#" in wanted else wanted.rpartition("-")
    digest, number = (name, number) if name else (wanted, "")
    files = tuple(
        file
        for file in survey.files
        if ("#" in wanted and name in {file.file, *file.also, Path(file.file).name})
        or ("#" not in wanted and len(digest) >= _LEAST_DIGITS and file.sha256.startswith(digest))
    )
    rulings = _rulings(workspace, survey.files)
    found = tuple(
        article
        for article in _articles(workspace, files, rulings, _silent)
        if isinstance(article, Article) and (not number or article.id.endswith(f"-{number}"))
    )
    if not found:
        raise UsageError(f'no article "{wanted}". "sitrep articles" lists them with their IDs.')
    return Details(workspace.configuration.settings.theatre).add(found)


def make_briefs(
    workspace: Workspace, asked: str, out: Path, formats: Sequence[str], progress: Progress
) -> Iterator[Made]:
    """Make and write the briefs that are asked for: a day in words, `latest` or `all`.

    Each brief goes to `out/YYYY-MM-DD/`, all its files or none.

    Raises:
        UsageError: for words that name no day.
        NotMadeError: where `latest` or `all` is asked and nothing is dated.
        TemplateFailure: for a template that can't be rendered; what was written before stays.
    """
    settings = workspace.configuration.settings
    day = None if asked in {"latest", "all"} else parse_day(asked, workspace.today)
    survey = survey_files(workspace.seeds, settings.reading)
    undated: list[Listed] = []
    outside: list[Listed] = []
    problems = list(survey.problems)
    rulings = _rulings(workspace, survey.files)
    with open_shelf(day, workspace.today, every_day=asked == "all") as shelf:
        for found in _articles(workspace, survey.files, rulings, progress):
            if isinstance(found, Problem):
                problems.append(found)
            elif (published := brief_day(found.date, settings.dates.max_range_days)) is not None:
                shelf.put(published, found)
            elif found.theatre.inside:
                undated.append(list_undated(found))
            else:
                outside.append(list_unused(found, found.theatre.reason))
        listings = Listings(tuple(undated), tuple(outside), tuple(problems))
        days = shelf.days() if day is None else (day,)
        if not days:
            raise NotMadeError(_nothing_dated(workspace, listings))
        details = Details(settings.theatre)
        provenance = Provenance(VERSION, _hash_of_settings(workspace), _hash_of(survey.files))
        for number, wanted in enumerate(days):
            progress("Briefs", number, len(days))
            articles = _gather_copies(shelf.take(wanted), rulings)
            unmerged = list_unmerged(articles, rulings)
            brief = compose_brief(
                wanted,
                details.add_places(articles),
                replace(listings, problems=(*listings.problems, *unmerged)),
                settings,
                provenance,
                picked_latest=asked == "latest" and (workspace.today - wanted).days != 1,
                desk_notes=notes_of(workspace.curation.notes, wanted),
            )
            files = render_brief(brief, formats, templates=workspace.templates, paper=settings.brief.paper)
            folder = out / wanted.isoformat()
            write_files(folder, files)
            yield Made(brief, folder, tuple(files))
        progress("Briefs", len(days), len(days))


def _gather_copies(articles: Sequence[Article], rulings: Rulings) -> tuple[Article, ...]:
    """Mark copies, as texts show and as people decided; what was excluded stands by itself."""
    kept = [article for article in articles if not article.decision("exclude")]
    marked = {article.id: article for article in merge_articles(mark_copies(kept), rulings)}
    return tuple(marked.get(article.id, article) for article in articles)


def _rulings(workspace: Workspace, files: Sequence[SourceFile]) -> Rulings:
    return resolve_curation(workspace.curation, ((file.file, file.also, file.sha256) for file in files))


def _articles(
    workspace: Workspace, files: Sequence[SourceFile], rulings: Rulings, progress: Progress
) -> Iterator[Article | Problem]:
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


def _hash_of(files: Sequence[SourceFile]) -> str:
    """Hash what was read: every path with its content's hash."""
    lines = (f"{file.sha256}  {path}\n" for file in files for path in (file.file, *file.also))
    return hashlib.sha256("".join(sorted(lines)).encode("utf-8", "surrogateescape")).hexdigest()


def _hash_of_settings(workspace: Workspace) -> str:
    """Hash the configuration and, where there are any, the decisions."""
    hashes = (workspace.configuration.sha256, workspace.curation.sha256)
    return hashlib.sha256("".join(hashes).encode()).hexdigest() if hashes[1] else hashes[0]


def _nothing_dated(workspace: Workspace, listings: Listings) -> str:
    folders = ", ".join(map(str, workspace.seeds))
    return (
        f"Nothing in {folders} is dated before {workspace.today.isoformat()}: {len(listings.undated)} "
        f"articles without a usable date, {len(listings.outside)} outside the theatre, "
        f'{len(listings.problems)} problems. "sitrep articles" lists them, "sitrep explain ID" tells why.'
    )

"""The articles of a workspace: streamed, gathered, found by name, or opened for review."""

import gc
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from sitrep.analysis.copies import mark_copies
from sitrep.analysis.following import follow_stories
from sitrep.analysis.harmed import theme_by_harm
from sitrep.analysis.registry import SourceRegistry
from sitrep.analysis.stories import gather_stories
from sitrep.briefing.asked import parse_day
from sitrep.briefing.curation import apply_curation, merge_articles
from sitrep.briefing.rulings import Rulings, resolve_curation
from sitrep.briefing.select import brief_day
from sitrep.briefing.shelf import open_shelf
from sitrep.config.curation import Curation
from sitrep.errors import UsageError
from sitrep.model import Article, Problem
from sitrep.model.packing import not_collecting
from sitrep.pipeline.detailing import Detailing
from sitrep.pipeline.streaming import Progress, stream_articles
from sitrep.pipeline.workspace import Workspace, rulings_of
from sitrep.reading.files import survey_files

_LEAST_DIGITS = 4
_MANY = 1000


def read_articles(workspace: Workspace, progress: Progress) -> Iterator[Article | Problem]:
    """Read, split, clean, date and theme every document, in the order of their paths; nothing is kept.

    What people decided is applied; their entries that speak of no article come last, as problems.
    """
    survey = survey_files(workspace.seeds, workspace.configuration.settings.reading)
    yield from survey.problems
    yield from stream_articles(workspace, survey.files, rulings_of(workspace, survey.files), progress)


def gather_articles(
    workspace: Workspace, progress: Progress
) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """Read everything at once: the articles with their copies and stories, and the problems."""
    survey = survey_files(workspace.seeds, workspace.configuration.settings.reading)
    rulings = rulings_of(workspace, survey.files)
    found = tuple(stream_articles(workspace, survey.files, rulings, progress, places=True))
    articles = tuple(one for one in found if isinstance(one, Article))
    problems = tuple(one for one in found if isinstance(one, Problem))
    told = complete_articles(articles, Detailing(workspace), rulings, workspace)
    return told, (*survey.problems, *problems)


def complete_articles(
    articles: Sequence[Article],
    detailing: Detailing,
    rulings: Rulings,
    workspace: Workspace,
    *,
    wanted: Callable[[Article], bool] = lambda article: not article.theming.opinion,
) -> tuple[Article, ...]:
    """Find copies and stories of articles whose places are known, and figures of those that are wanted.

    Who was killed or hurt gives an article without a theme that of the fighting.

    Commentary wants none.
    """
    counted = [number for number, article in enumerate(articles) if wanted(article)]
    with detailing.find_figures([articles[number] for number in counted]) as found:
        told = list(tell_stories(gather_copies(articles, rulings), workspace))
        for number, figures in zip(counted, found, strict=True):
            told[number] = replace(told[number], figures=figures)
    return theme_by_harm(told, workspace.configuration.settings.codebook.theme_for("battlefield"))


def tell_stories(articles: Sequence[Article], workspace: Workspace) -> tuple[Article, ...]:
    """Set the stories and origins of articles, and the themes that some take from their story.

    Commentary and what was excluded stand by themselves.
    """
    kept = [a for a in articles if not a.decision("exclude") and not a.theming.opinion]
    settings = workspace.configuration.settings
    family_of = SourceRegistry.of(settings).family_of
    with not_collecting():
        gathered = gather_stories(kept, settings.dates, family_of)
        if len(kept) > _MANY:
            # What is kept has no circles: the first search for some would look through all of it.
            gc.freeze()
    told = {article.id: article for article in follow_stories(gathered.articles)}
    return tuple(told.get(article.id, article) for article in articles)


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
    rulings = rulings_of(workspace, files)
    undated: list[Article] = []
    with open_shelf(day, workspace.today, every_day=asked == "all") as shelf:
        for found in stream_articles(workspace, files, Rulings(), progress):
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
    rulings = rulings_of(workspace, survey.files)
    found = tuple(
        article
        for article in stream_articles(workspace, files, rulings, _silent, places=True)
        if isinstance(article, Article) and (not number or article.id.endswith(f"-{number}"))
    )
    if not found:
        raise UsageError(f'no article "{wanted}". "sitrep articles" lists them with their IDs.')
    with Detailing(workspace).find_figures(found) as counted:
        told = [replace(article, figures=figures) for article, figures in zip(found, counted, strict=True)]
    return theme_by_harm(told, workspace.configuration.settings.codebook.theme_for("battlefield"))


def gather_copies(articles: Sequence[Article], rulings: Rulings) -> tuple[Article, ...]:
    """Mark copies, as texts show and as people decided; what was excluded stands by itself."""
    kept = [article for article in articles if not article.decision("exclude")]
    marked = {article.id: article for article in merge_articles(mark_copies(kept), rulings)}
    return tuple(marked.get(article.id, article) for article in articles)


def _silent(stage: str, done: int, total: int) -> None:
    """Show no progress."""

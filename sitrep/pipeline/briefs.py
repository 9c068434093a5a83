"""Make and write the briefs that are asked for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sitrep import __version__
from sitrep.analysis.details import Details
from sitrep.briefing.asked import parse_day
from sitrep.briefing.compose import Listings, Provenance, compose_brief
from sitrep.briefing.curation import list_unmerged, notes_of
from sitrep.briefing.endnotes import list_undated, list_unused
from sitrep.briefing.select import brief_day
from sitrep.briefing.shelf import open_shelf
from sitrep.delivery.files import write_files
from sitrep.errors import NotMadeError
from sitrep.model import Brief, Listed, Problem
from sitrep.pipeline.articles import gather_copies, tell_stories
from sitrep.pipeline.streaming import Progress, stream_articles
from sitrep.pipeline.workspace import Workspace, hash_files, hash_settings, rulings_of
from sitrep.reading.files import survey_files
from sitrep.rendering.render import render_brief


@dataclass(frozen=True, slots=True)
class Made:
    """A brief that was written, and its files."""

    brief: Brief
    folder: Path
    files: tuple[str, ...]


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
    rulings = rulings_of(workspace, survey.files)
    with open_shelf(day, workspace.today, every_day=asked == "all") as shelf:
        for found in stream_articles(workspace, survey.files, rulings, progress):
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
        provenance = Provenance(__version__, hash_settings(workspace), hash_files(survey.files))
        for number, wanted in enumerate(days):
            progress("Briefs", number, len(days))
            articles = tell_stories(details.add(gather_copies(shelf.take(wanted), rulings)), workspace)
            unmerged = list_unmerged(articles, rulings)
            brief = compose_brief(
                wanted,
                articles,
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


def _nothing_dated(workspace: Workspace, listings: Listings) -> str:
    folders = ", ".join(map(str, workspace.seeds))
    return (
        f"Nothing in {folders} is dated before {workspace.today.isoformat()}: {len(listings.undated)} "
        f"articles without a usable date, {len(listings.outside)} outside the theatre, "
        f'{len(listings.problems)} problems. "sitrep articles" lists them, "sitrep explain ID" tells why.'
    )

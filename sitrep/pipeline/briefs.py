"""Make and write the briefs that are asked for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from sitrep import __version__
from sitrep.briefing.asked import parse_day
from sitrep.briefing.compose import Listings, Provenance, compose_brief
from sitrep.briefing.curation import list_unmerged, notes_of
from sitrep.briefing.edition import Setting, make_edition
from sitrep.briefing.endnotes import list_undated, list_unused
from sitrep.briefing.rulings import Rulings
from sitrep.briefing.select import brief_day
from sitrep.briefing.shelf import open_shelf
from sitrep.delivery.files import write_files
from sitrep.errors import NotMadeError
from sitrep.model import Article, Brief, Edition, Listed, Problem
from sitrep.pipeline.articles import gather_copies, tell_stories
from sitrep.pipeline.detailing import Detailing
from sitrep.pipeline.past import Past
from sitrep.pipeline.streaming import Progress, stream_articles
from sitrep.pipeline.workspace import Workspace, hash_files, hash_settings, rulings_of
from sitrep.reading.files import SourceFile, survey_files
from sitrep.rendering.render import render_brief


@dataclass(frozen=True, slots=True)
class Made:
    """A brief that was written, and its files."""

    brief: Brief
    folder: Path
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Material:
    """What a brief is composed of: the articles of its day, those that came late, and what is listed.

    Copies, stories, places and figures of the articles are known. `files` are all that was read.
    """

    day: date
    articles: tuple[Article, ...]
    late: tuple[Article, ...]
    listings: Listings
    files: tuple[SourceFile, ...]
    picked_latest: bool


def make_briefs(
    workspace: Workspace,
    asked: str,
    out: Path,
    formats: Sequence[str],
    progress: Progress,
    *,
    archive: Path | None = None,
) -> Iterator[Made]:
    """Make and write the briefs that are asked for: a day in words, `latest` or `all`.

    Each brief goes to `out/YYYY-MM-DD/`, all its files or none. It is a draft; `archive` says which issue it
    would be, and what changed since the last one.

    Raises:
        UsageError: for words that name no day.
        NotMadeError: where `latest` or `all` is asked and nothing is dated.
        TemplateFailure: for a template that can't be rendered; what was written before stays.
    """
    settings = workspace.configuration.settings
    past = Past(archive or out / "archive", settings.theatre.code)
    for material in gather_material(workspace, asked, past, progress):
        before = sum(1 for day in past.days if day < material.day)
        versions = [issue.edition.version for issue in past.issues if issue.edition.day == material.day]
        edition = make_edition(
            settings.theatre,
            material.day,
            closing_time(material.day, settings.theatre.timezone),
            number=before + 1,
            version=max(versions, default=0) + 1,
        )
        brief = compose_material(workspace, material, past, edition)
        files = render_brief(brief, formats, templates=workspace.templates, paper=settings.brief.paper)
        folder = out / material.day.isoformat()
        write_files(folder, files)
        yield Made(brief, folder, tuple(files))


def gather_material(workspace: Workspace, asked: str, past: Past, progress: Progress) -> Iterator[Material]:
    """Read everything and yield what each of the days that are asked for is made of, oldest first.

    Raises:
        UsageError: for words that name no day.
        NotMadeError: where `latest` or `all` is asked and nothing is dated.
    """
    settings = workspace.configuration.settings
    day = None if asked in {"latest", "all"} else parse_day(asked, workspace.today)
    survey = survey_files(workspace.seeds, settings.reading)
    undated: list[Listed] = []
    outside: list[Listed] = []
    problems = list(survey.problems)
    late: list[tuple[date, Article]] = []
    newest = max(past.days, default=date.min)
    rulings = rulings_of(workspace, survey.files)
    with open_shelf(day, workspace.today, every_day=asked == "all") as shelf:
        for found in stream_articles(workspace, survey.files, rulings, progress):
            if isinstance(found, Problem):
                problems.append(found)
            elif (published := brief_day(found.date, settings.dates.max_range_days)) is not None:
                shelf.put(published, found)
                if found.theatre.inside and past.is_late(found, published, date.max):
                    late.append((published, found))
            elif found.theatre.inside:
                undated.append(list_undated(found))
            else:
                outside.append(list_unused(found, found.theatre.reason))
        days = shelf.days() if day is None else (day,)
        if not days:
            raise NotMadeError(_nothing_dated(workspace, len(undated), len(outside), len(problems)))
        details = Detailing(workspace)
        for number, wanted in enumerate(days):
            progress("Briefs", number, len(days))
            listed = tuple(entry for entry in undated if not past.is_listed(entry, wanted))
            # What came late is news to the next issue, not to one of a day before the last.
            came = [article for published, article in late if published < wanted and wanted > newest]
            articles = _complete(shelf.take(wanted), details, rulings, workspace)
            unmerged = list_unmerged(articles, rulings)
            yield Material(
                day=wanted,
                articles=articles,
                late=_complete(came, details, rulings, workspace),
                listings=Listings(listed, tuple(outside), (*problems, *unmerged)),
                files=survey.files,
                picked_latest=asked == "latest" and (workspace.today - wanted).days != 1,
            )
        progress("Briefs", len(days), len(days))


def compose_material(
    workspace: Workspace, material: Material, past: Past, edition: Edition, *, status: str = "draft"
) -> Brief:
    """Compose the brief of a day as the edition that it is to be."""
    return compose_brief(
        material.day,
        material.articles,
        material.listings,
        workspace.configuration.settings,
        Provenance(__version__, hash_settings(workspace), hash_files(material.files)),
        Setting(
            edition,
            status=status,
            previous=past.previous(material.day),
            replaced=past.replaced(material.day, edition.version),
            late=material.late,
            picked_latest=material.picked_latest,
            desk_notes=notes_of(workspace.curation.notes, material.day),
            history=past.history(material.day),
        ),
    )


def closing_time(day: date, timezone: str) -> datetime:
    """Return the end of a day in the theatre: its cut-off, and the time of issue where none is given."""
    return datetime.combine(day + timedelta(days=1), time(), ZoneInfo(timezone))


def _complete(
    articles: Sequence[Article], details: Detailing, rulings: Rulings, workspace: Workspace
) -> tuple[Article, ...]:
    """Find copies, places, figures and stories of the articles of one day."""
    if not articles:
        return ()
    return tell_stories(gather_copies(details.add(articles), rulings), workspace)


def _nothing_dated(workspace: Workspace, undated: int, outside: int, problems: int) -> str:
    folders = ", ".join(map(str, workspace.seeds))
    return (
        f"Nothing in {folders} is dated before {workspace.today.isoformat()}: {undated} "
        f"articles without a usable date, {outside} outside the theatre, "
        f'{problems} problems. "sitrep articles" lists them, "sitrep explain ID" tells why.'
    )

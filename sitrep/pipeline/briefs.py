"""Make and write the briefs that are asked for."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from sitrep import __version__
from sitrep.briefing.asked import parse_day
from sitrep.briefing.completeness import Completeness, rate_completeness
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
from sitrep.pipeline.articles import complete_articles
from sitrep.pipeline.detailing import Detailing, is_printed
from sitrep.pipeline.past import Past
from sitrep.pipeline.sharing import SharedLines, find_shared_lines
from sitrep.pipeline.streaming import Progress, stream_articles
from sitrep.pipeline.workspace import Workspace, hash_files, hash_settings, rulings_of
from sitrep.reading.files import SourceFile, survey_files
from sitrep.rendering.render import render_brief
from sitrep.text import count_of


@dataclass(frozen=True, slots=True)
class Made:
    """A brief that was written, and its files."""

    brief: Brief
    folder: Path
    files: tuple[str, ...]
    completeness: Completeness


@dataclass(frozen=True, slots=True)
class Material:
    """What a brief is composed of: the articles of its day, those that came late, and what is listed.

    Copies, stories, places and figures of the articles are known. `files` are the documents of all that,
    `shared` the lines that they share with pages of other days too. `heard` are the publishers that were
    read, by day of publication.
    """

    day: date
    articles: tuple[Article, ...]
    late: tuple[Article, ...]
    listings: Listings
    files: tuple[SourceFile, ...]
    shared: SharedLines
    heard: Mapping[date, frozenset[str]]
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
        number, version = past.edition_of(material.day)
        closing = closing_time(material.day, settings.theatre.timezone)
        edition = make_edition(settings.theatre, material.day, closing, number=number, version=version)
        brief = compose_material(workspace, material, past, edition)
        files = render_brief(brief, formats, templates=workspace.templates, paper=settings.brief.paper)
        folder = out / material.day.isoformat()
        write_files(folder, files)
        yield Made(
            brief, folder, tuple(files), rate_completeness(brief, material.articles, settings.completeness)
        )


def gather_material(
    workspace: Workspace,
    asked: str,
    past: Past,
    progress: Progress,
    *,
    shared: SharedLines | None = None,
) -> Iterator[Material]:
    """Read everything and yield what each of the days that are asked for is made of, oldest first.

    `shared` are the lines that many pages share, where they are known already. The documents of an issued day
    are cleaned of what they were cleaned of then: pages that came since don't change it.

    Raises:
        UsageError: for words that name no day.
        NotMadeError: where `latest` or `all` is asked and nothing is dated.
    """
    settings = workspace.configuration.settings
    day = None if asked in {"latest", "all"} else parse_day(asked, workspace.today)
    survey = survey_files(workspace.seeds, settings.reading)
    if shared is None:
        known = past.intake(day) if day is not None else None
        shared = find_shared_lines(survey.files, settings.reading, known)
    rest = _Rest(list(survey.problems))
    rulings = rulings_of(workspace, survey.files)
    with open_shelf(day, workspace.today, every_day=asked == "all") as shelf:
        for found in stream_articles(workspace, survey.files, rulings, progress, shared=shared):
            if isinstance(found, Problem):
                rest.problems.append(found)
            elif (published := brief_day(found.date, settings.dates.max_range_days)) is not None:
                shelf.put(published, found)
                rest.note(found, published, past)
            elif found.theatre.inside:
                rest.undated.append(list_undated(found))
            else:
                rest.outside.append(list_unused(found, found.theatre.reason))
        days = shelf.days() if day is None else (day,)
        if not days:
            raise NotMadeError(_nothing_dated(workspace, rest))
        details = Detailing(workspace)
        for number, wanted in enumerate(days):
            progress("Briefs", number, len(days))
            articles = _complete(shelf.take(wanted), details, rulings, workspace)
            came = [article for day, article in rest.late if past.takes_late(article, day, wanted)]
            listings = rest.listings(wanted, past, list_unmerged(articles, rulings))
            yield Material(
                day=wanted,
                articles=articles,
                late=_complete(came, details, rulings, workspace),
                listings=listings,
                files=_files_of((*articles, *came), listings, survey.files),
                shared=shared,
                heard={each: frozenset(names) for each, names in rest.heard.items()},
                picked_latest=asked == "latest" and (workspace.today - wanted).days != 1,
            )
        progress("Briefs", len(days), len(days))


@dataclass(slots=True)
class _Rest:
    """What is read beside the articles of the days that are asked for."""

    problems: list[Problem]
    undated: list[Listed] = field(default_factory=list)
    outside: list[Listed] = field(default_factory=list)
    late: list[tuple[date, Article]] = field(default_factory=list)
    heard: defaultdict[date, set[str]] = field(default_factory=lambda: defaultdict(set))

    def note(self, article: Article, published: date, past: Past) -> None:
        """Note who published an article, and the article itself where it may have come late."""
        if article.clipping.publisher is not None:
            self.heard[published].add(article.clipping.publisher.text)
        if article.theatre.inside and past.may_be_late(article, published):
            self.late.append((published, article))

    def listings(self, day: date, past: Past, unmerged: Iterable[Problem]) -> Listings:
        """Return what the brief of a day lists of it, and the problems of the day itself."""
        return Listings(
            tuple(entry for entry in self.undated if past.lists(entry, day, "undated")),
            tuple(entry for entry in self.outside if past.lists(entry, day, "outside")),
            (*(problem for problem in self.problems if past.tells(problem, day)), *unmerged),
        )


def compose_material(
    workspace: Workspace, material: Material, past: Past, edition: Edition, *, status: str = "draft"
) -> Brief:
    """Compose the brief of a day as the edition that it is to be."""
    previous = past.previous(material.day)
    return compose_brief(
        material.day,
        material.articles,
        material.listings,
        workspace.configuration.settings,
        Provenance(__version__, hash_settings(workspace), hash_files(material.files)),
        Setting(
            edition,
            status=status,
            previous=previous,
            replaced=past.replaced(material.day, edition.version),
            late=material.late,
            heard=heard_since(previous.brief.day, material, past) if previous is not None else frozenset(),
            picked_latest=material.picked_latest and status == "draft",
            desk_notes=notes_of(workspace.curation.notes, material.day),
            history=past.history(material.day),
            earlier=past.earlier(material.day, workspace.configuration.settings.brief.compare_days),
        ),
    )


def heard_since(last: date, material: Material, past: Past) -> frozenset[str]:
    """Return the publishers of which anything was read since the last issue, when a day was first issued."""
    known = past.heard(material.day)
    since = material.day if known is not None else last + timedelta(days=1)
    names = {name for day, heard in material.heard.items() if since <= day <= material.day for name in heard}
    late = {a.clipping.publisher.text for a in material.late if a.clipping.publisher is not None}
    return frozenset(names | late | (known or frozenset()))


def closing_time(day: date, timezone: str) -> datetime:
    """Return the end of a day in the theatre: its cut-off, and the time of issue where none is given."""
    return datetime.combine(day + timedelta(days=1), time(), ZoneInfo(timezone))


def _complete(
    articles: Sequence[Article], details: Detailing, rulings: Rulings, workspace: Workspace
) -> tuple[Article, ...]:
    """Find copies, places, figures and stories of the articles of one day."""
    if not articles:
        return ()
    placed = details.add_places(articles)
    return complete_articles(placed, details, rulings, workspace, wanted=is_printed)


def _files_of(
    articles: Sequence[Article], listings: Listings, files: Sequence[SourceFile]
) -> tuple[SourceFile, ...]:
    """Return the documents that a brief tells of: of its articles, and of what it lists."""
    hashes = {article.clipping.source.sha256 for article in articles}
    named = {entry.file for entry in (*listings.undated, *listings.outside)}
    named |= {problem.file for problem in listings.problems}
    return tuple(file for file in files if file.sha256 in hashes or file.file in named)


def _nothing_dated(workspace: Workspace, rest: _Rest) -> str:
    folders = ", ".join(map(str, workspace.seeds))
    return (
        f"Nothing in {folders} is dated before {workspace.today.isoformat()}: "
        f"{count_of(len(rest.undated), 'article')} without a usable date, {len(rest.outside)} outside the "
        f"theatre, {count_of(len(rest.problems), 'problem')}. "
        '"sitrep articles" lists them, "sitrep explain ID" tells why.'
    )

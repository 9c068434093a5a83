"""One measurement in a process of its own, so that its peak memory is its own: prints JSON."""

import json
import resource
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import corpus

if TYPE_CHECKING:
    from sitrep.config.theatre import TheatreSettings
    from sitrep.model import Article

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def read_to_theme(folder: str) -> dict[str, float]:
    """Read, split, clean, date and theme all documents of a folder; nothing is kept."""
    from sitrep.model import Article
    from sitrep.pipeline.articles import read_articles
    from sitrep.pipeline.workspace import open_workspace

    workspace = open_workspace(None, [Path(folder)], NOW)
    begun = time.perf_counter()
    count = sum(isinstance(found, Article) for found in read_articles(workspace, _silent))
    return {"articles": count, "seconds": time.perf_counter() - begun}


def one_day(folder: str, out: str, *formats: str) -> dict[str, float]:
    """Make the brief of one day from a folder of a hundred days."""
    from sitrep.pipeline.briefs import make_briefs
    from sitrep.pipeline.workspace import open_workspace

    workspace = open_workspace(None, [Path(folder)], NOW)
    begun = time.perf_counter()
    day = corpus.FIRST.isoformat()
    made = list(make_briefs(workspace, day, Path(out), formats or ("md", "html", "pdf", "json"), _silent))
    return {"articles": made[0].brief.articles_of_day, "seconds": time.perf_counter() - begun}


def whole_day(folder: str) -> dict[str, float]:
    """Analyse every document of a folder: read, date, theme, places, figures, copies, stories, origins."""
    from sitrep.pipeline.articles import gather_articles
    from sitrep.pipeline.workspace import open_workspace

    workspace = open_workspace(None, [Path(folder)], NOW)
    begun = time.perf_counter()
    articles, _ = gather_articles(workspace, _silent)
    return {"articles": len(articles), "seconds": time.perf_counter() - begun}


def contested(folder: str) -> dict[str, float]:
    """Find what the articles of one day contest."""
    from sitrep.analysis.contests import find_contests

    theatre, articles = _one_day(folder)
    begun = time.perf_counter()
    found = find_contests(articles, theatre)
    return {"articles": len(articles), "seconds": time.perf_counter() - begun, "found": len(found)}


def composed(folder: str) -> dict[str, float]:
    """Compose the brief of one day: items, tags, grades, contests, key figures, lists; nothing is rendered."""
    from sitrep.briefing.edition import make_edition
    from sitrep.pipeline.briefs import closing_time, compose_material, gather_material
    from sitrep.pipeline.past import Past
    from sitrep.pipeline.workspace import open_workspace

    workspace = open_workspace(None, [Path(folder)], NOW)
    theatre = workspace.configuration.settings.theatre
    past = Past(Path(folder) / "no-archive", theatre.code)
    material = next(iter(gather_material(workspace, "latest", past, _silent)))
    number, version = past.edition_of(material.day)
    closing = closing_time(material.day, theatre.timezone)
    edition = make_edition(theatre, material.day, closing, number=number, version=version)
    begun = time.perf_counter()
    brief = compose_material(workspace, material, past, edition)
    seconds = time.perf_counter() - begun
    items = sum(len(section.items) + len(section.more) for section in brief.sections)
    return {"articles": len(material.articles), "seconds": seconds, "found": items}


def _one_day(folder: str) -> tuple["TheatreSettings", list["Article"]]:
    """Return the theatre and the articles of a folder that are inside it, with stories and figures."""
    from sitrep.pipeline.articles import gather_articles
    from sitrep.pipeline.workspace import open_workspace

    workspace = open_workspace(None, [Path(folder)], NOW)
    articles, _ = gather_articles(workspace, _silent)
    inside = [article for article in articles if article.theatre.inside]
    return workspace.configuration.settings.theatre, inside


def copies(count: str) -> dict[str, float]:
    """Mark the copies among so many articles."""
    from benchmarks import stories

    return stories.copies(count)


def shared(count: str) -> dict[str, float]:
    """Find the shared paragraphs of so many articles."""
    from benchmarks import stories

    return stories.shared(count)


def told_days(count: str) -> dict[str, float]:
    """Read the days of events in so many articles."""
    from benchmarks import stories

    return stories.days(count)


def gathered(count: str, days: str) -> dict[str, float]:
    """Gather the stories of so many articles over so many days."""
    from benchmarks import stories

    return stories.stories(count, days)


def search_dates(count: str) -> dict[str, float]:
    """dateparser.search.search_dates over the same texts."""
    from dateparser.search import search_dates as search

    texts = [corpus.article(number)[2] for number in range(int(count))]
    return _timed(lambda: [search(text, languages=["en"]) for text in texts], len(texts))


def lexrank(count: str) -> dict[str, float]:
    """Sumy LexRank, three sentences, over the same texts."""
    from sumy.nlp.tokenizers import Tokenizer
    from sumy.parsers.plaintext import PlaintextParser
    from sumy.summarizers.lex_rank import LexRankSummarizer

    class Sentences(Tokenizer):  # type: ignore[misc]
        """The sentence splitter that sumy would download is replaced by ours, which is faster."""

        def __init__(self) -> None:
            self._language = "english"

        def to_sentences(self, paragraph: str) -> tuple[str, ...]:
            from sitrep.text import sentences

            return tuple(paragraph[start:end] for start, end in sentences(paragraph))

        def to_words(self, sentence: str) -> tuple[str, ...]:
            return tuple(word.lower() for word in sentence.split())

    tokenizer = Sentences()
    texts = [corpus.article(number)[2] for number in range(int(count))]

    def run() -> None:
        for text in texts:
            LexRankSummarizer()(PlaintextParser.from_string(text, tokenizer).document, 3)

    return _timed(run, len(texts))


def newspaper(count: str) -> dict[str, float]:
    """newspaper4k, parse only, over the same articles as web pages."""
    from newspaper import Article

    pages = [corpus.page(number) for number in range(int(count))]

    def run() -> None:
        for text in pages:
            article = Article("https://example.org/story", language="en", fetch_images=False)
            article.download(input_html=text)
            article.parse()

    return _timed(run, len(pages))


def _timed(run: Callable[[], object], count: int) -> dict[str, float]:
    begun = time.perf_counter()
    run()
    return {"articles": count, "seconds": time.perf_counter() - begun}


def _silent(stage: str, done: int, total: int) -> None:
    """Show nothing."""


MEASURES: dict[str, Callable[..., dict[str, float]]] = {
    "read_to_theme": read_to_theme,
    "one_day": one_day,
    "whole_day": whole_day,
    "contested": contested,
    "composed": composed,
    "copies": copies,
    "days": told_days,
    "shared": shared,
    "stories": gathered,
    "search_dates": search_dates,
    "lexrank": lexrank,
    "newspaper": newspaper,
}

if __name__ == "__main__":
    result = MEASURES[sys.argv[1]](*sys.argv[2:])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    result["peak_mb"] = peak / 1024 if sys.platform != "darwin" else peak / 1024 / 1024
    sys.stdout.write(json.dumps(result) + "\n")

"""Measure dating: `python -m benchmarks.dates` prints rows for RESULTS.md."""

import html
import random
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from dateparser.search import search_dates

from benchmarks import corpus
from sitrep.analysis.dates import date_clippings
from sitrep.config.dating import DateSettings
from sitrep.config.load import load_configuration
from sitrep.model import Clipping, DateBasis, Dating, Precision
from tests.build import clipping
from tests.gold.dates_scorer import Snippet, judge, load_snippets, score

ARTICLES = 2_000
DISTINCT = 2_500
ZONE = "Asia/Kabul"
TODAY = date(2026, 3, 1)  # guards against wrong clocks among the snippets
Dater = Callable[[Snippet], Dating]


def day_of(found: date | None) -> Dating:
    """Return a bare day as the scorer takes it."""
    if found is None:
        return Dating(None, None, None, Precision.UNKNOWN, DateBasis.NONE)
    return Dating(found, found, found, Precision.DAY, DateBasis.INFERRED)


def by_search_dates(snippet: Snippet) -> Dating:
    """Take the first hit of `dateparser.search.search_dates` over the stated values and the text."""
    words = "\n".join([*(field.quote.text for field in snippet.clipping.fields), snippet.clipping.text])
    languages = [snippet.language] if snippet.language != "ps" else ["fa"]
    hits = search_dates(words, languages=languages)
    return day_of(hits[0][1].date() if hits else None)


def by_htmldate(snippet: Snippet) -> Dating:
    """Ask htmldate about the snippet as a page with its metadata."""
    from htmldate import find_date

    meta = "".join(
        f'<meta property="article:published_time" content="{html.escape(field.quote.text)}">'
        for field in snippet.clipping.fields
    )
    body = "".join(f"<p>{html.escape(line)}</p>" for line in snippet.clipping.text.split("\n") if line)
    page = f"<html><head>{meta}<title>News</title></head><body><article>{body}</article></body></html>"
    found = find_date(page, url=snippet.clipping.url.text if snippet.clipping.url else None)
    return day_of(date.fromisoformat(found) if found else None)


def quality(settings: DateSettings) -> Iterator[str]:
    """Yield a row for each way of dating over the labelled snippets; milliseconds are per snippet."""
    snippets = load_snippets()
    web = [snippet for snippet in snippets if snippet.clipping.fields or snippet.clipping.url]
    rows: list[tuple[str, Dater, list[Snippet]]] = [
        ("sitrep", lambda one: date_clippings([one.clipping], settings, one.zone, TODAY)[0], snippets),
        ("sitrep, held out", lambda one: date_clippings([one.clipping], settings, one.zone, TODAY)[0],
         [one for one in snippets if one.held_out]),
        ("dateparser.search_dates, first hit", by_search_dates, snippets),
        ("sitrep, with metadata", lambda one: date_clippings([one.clipping], settings, one.zone, TODAY)[0], web),
    ]  # fmt: skip
    try:
        by_htmldate(web[0])
        rows.append(("htmldate, with metadata", by_htmldate, web))
    except ImportError:
        yield "| htmldate (not installed) | | | | | |"
    for name, dater, part in rows:
        dater(part[0])
        start = time.perf_counter()
        found = score((snippet, judge(snippet, dater(snippet))) for snippet in part)
        spent = 1000 * (time.perf_counter() - start) / len(part)
        yield (
            f"| {name} | {found.snippets} | {found.right:.1f} | {found.wrong:.1f} | "
            f"{found.kept_silent:.1f} | {spent:.2f} |"
        )


def dated_articles(count: int) -> list[Clipping]:
    """Return articles of the corpus in which every third paragraph names one of many distinct days."""
    chosen = random.Random(11)
    days = [date(2015, 1, 1) + timedelta(days=number) for number in range(DISTINCT)]
    clippings = []
    for number in range(count):
        paragraphs = corpus.article(number)[2].split("\n\n")
        for place in range(0, len(paragraphs), 3):
            day = chosen.choice(days)
            paragraphs[place] += f" The order had been signed on {day.day} {day:%B %Y}."
        clippings.append(clipping("\n\n".join(paragraphs)))
    return clippings


def speed(settings: DateSettings) -> Iterator[str]:
    """Yield articles a second of one core, for dating alone and for `search_dates` on some of the same."""
    clippings = dated_articles(ARTICLES)
    words = sum(len(one.text.split()) for one in clippings) / len(clippings)
    date_clippings(clippings[:1], settings, ZONE)
    start = time.process_time()
    for one in clippings:
        date_clippings([one], settings, ZONE)
    yield f"| sitrep | {ARTICLES:,} | {words:.0f} | {ARTICLES / (time.process_time() - start):.0f} |"
    few = clippings[:10]
    start = time.process_time()
    for one in few:
        search_dates(one.text, languages=["en"])
    yield f"| dateparser.search_dates | {len(few)} | {words:.0f} | {len(few) / (time.process_time() - start):.1f} |"


def report() -> list[str]:
    """Return the page: quality on the labels, and speed on generated articles."""
    settings = load_configuration(None).settings.dates
    return [
        "## Dates",
        "",
        "| dating by | snippets | right, % | wrong, % | silent where nothing can be known, % | ms |",
        "|---|--:|--:|--:|--:|--:|",
        *quality(settings),
        "",
        "| dating alone, one core | articles | words | articles/s |",
        "|---|--:|--:|--:|",
        *speed(settings),
        "",
    ]


if __name__ == "__main__":
    print("\n".join(report()))

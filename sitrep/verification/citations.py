"""Do citations, articles, items and days of brief.json fit each other?"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sitrep.verification.failures import ANEW, Failure, show
from sitrep.verification.walk import Json, Node, numbers_in, records, texts

FILE = "brief.json"
_ARTICLE_DIGITS = 12


def check_citations(record: Json, nodes: Sequence[Node]) -> Iterator[Failure]:
    """Check that every citation has its source, every source is cited, and every pointer leads somewhere."""
    sources = records(record.get("sources"))
    yield from _sources(sources)
    articles = {source.get("number"): source.get("article") for source in sources}
    cited: set[int] = set()
    items = {str(node.record["id"]) for node in nodes if "excerpts" in node.record and "id" in node.record}
    for node in nodes:
        for key in ("citations", "told_by"):
            numbers = numbers_in(node.record.get(key))
            cited.update(numbers)
            for number in numbers:
                if number not in articles:
                    yield Failure(
                        FILE, node.where, f"It cites [{number}], and there is no such source.", ANEW
                    )
        if "citations" in node.record and "excerpts" in node.record:
            yield from _owners(node, articles)
        yield from _pointers(node, items)
        if node.is_count:
            yield from _figure_owner(node, articles)
    for given in articles:
        if given not in cited:
            yield Failure(FILE, f"source [{given}]", f"No line of the brief cites [{given}].", ANEW)


def check_days(record: Json, nodes: Sequence[Node]) -> Iterator[Failure]:
    """Check that the period is the brief's day and that nothing it cites came out after the cut-off."""
    day, start, cutoff = _day(record.get("day")), _moment(record.get("start")), _moment(record.get("cutoff"))
    if day is None or start is None or cutoff is None:
        yield Failure(FILE, "period", "Day, start or cut-off is no date.", ANEW)
        return
    if start.date() != day or cutoff.date() != day + timedelta(days=1) or start.time() != cutoff.time():
        what = (
            f"The period from {start.isoformat()} to {cutoff.isoformat()} is not the day {day.isoformat()}."
        )
        yield Failure(FILE, "period", what, ANEW)
    for source in records(record.get("sources")):
        published = [_day(source.get(key)) for key in ("day", "earliest", "latest")]
        if any(each is not None and each > day for each in published):
            latest = max(each for each in published if each is not None)
            what = f"It was published on {latest.isoformat()}, after the cut-off."
            yield Failure(FILE, f"source [{source.get('number')}]", what, ANEW)
        if source.get("day") is not None and not (
            published[0] and published[1] == published[2] == published[0]
        ):
            what = f"Its day {show(str(source['day']))} is not the day that its evidence leaves."
            yield Failure(FILE, f"source [{source.get('number')}]", what, ANEW)
    yield from _published(record, nodes)


def _published(record: Json, nodes: Sequence[Node]) -> Iterator[Failure]:
    """Check that a figure came out when its source did, and an item when one of its sources did."""
    sources = {source.get("article"): source for source in records(record.get("sources"))}
    for node in nodes:
        told = node.record
        if node.is_count and told.get("published") != sources.get(told.get("article"), {}).get("latest"):
            what = f"It came out on {show(str(told.get('published')))}, its source did not."
            yield Failure(FILE, node.where, what, ANEW)
        elif "excerpts" in told and "latest" in told:
            quoted = [sources.get(each.get("article"), {}) for each in records(told["excerpts"])]
            for key in ("earliest", "latest"):
                if told.get(key) not in [source.get(key) for source in quoted]:
                    what = f"It came out on {show(str(told.get(key)))}, its source did not."
                    yield Failure(FILE, node.where, what, ANEW)


def _sources(sources: Iterable[Json]) -> Iterator[Failure]:
    for expected, source in enumerate(sources, start=1):
        where = f"source [{source.get('number')}]"
        if source.get("number") != expected:
            yield Failure(FILE, where, f"The source in place {expected} has another number.", ANEW)
        digest, article = str(source.get("sha256")), str(source.get("article"))
        head, _, number = article.partition("-")
        if head != digest[:_ARTICLE_DIGITS] or not number.isdecimal() or len(digest) != 64:
            what = f"Article {show(article)} does not belong to the document {show(digest, 64)}."
            yield Failure(FILE, where, what, ANEW)


def _owners(node: Node, articles: dict[Any, Any]) -> Iterator[Failure]:
    cited = {articles.get(number) for number in numbers_in(node.record["citations"])}
    excerpts = records(node.record["excerpts"])
    for excerpt in excerpts:
        if excerpt.get("article") not in cited:
            what = f"It quotes article {excerpt.get('article')} and does not cite it."
            yield Failure(FILE, node.where, what, ANEW)
    name = node.record.get("id")
    if isinstance(name, str) and excerpts:
        first = f"{excerpts[0].get('article')}-{excerpts[0].get('start')}"
        if name != first:
            what = f"Its name is {show(name)}, and its words begin at {show(first)}."
            yield Failure(FILE, node.where, what, ANEW)


def _figure_owner(node: Node, articles: dict[Any, Any]) -> Iterator[Failure]:
    numbers = numbers_in(node.record.get("citations"))
    if node.record.get("article") not in {articles.get(number) for number in numbers}:
        yield Failure(FILE, node.where, "It does not cite the article that states it.", ANEW)


def _pointers(node: Node, items: set[str]) -> Iterator[Failure]:
    named = [node.record["item"]] if isinstance(node.record.get("item"), str) else []
    # A source has an "also" of its own: further paths of its document.
    also = texts(node.record.get("also")) if "excerpts" in node.record else []
    for name in (*named, *also):
        if name not in items:
            what = f"It points to item {show(str(name))}, which the brief does not hold."
            yield Failure(FILE, node.where, what, ANEW)


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        return None


def _moment(value: Any) -> datetime | None:
    try:
        return datetime.fromisoformat(value)
    except (TypeError, ValueError):
        return None

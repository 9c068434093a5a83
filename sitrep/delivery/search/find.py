"""Find items: ranked, each with its issue, its snippet and its sources."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sitrep.delivery.search.filters import (
    Condition,
    Filters,
    items_of_issues,
    of_area,
    of_issues,
    of_source,
    of_theme,
)
from sitrep.delivery.search.query import Words, parse_query, to_match, wanted_words
from sitrep.delivery.search.schema import ITEMS
from sitrep.delivery.search.snippets import Snippet, find_marks, make_snippet
from sitrep.delivery.search.spellings import Spellings

# How much a word tells in the text, beside it, in the place, in the names of the sources.
_SCORE = "-bm25(items_search, 4.0, 2.0, 3.0, 1.0)"
# How well items answer a query in which places are written as the gazetteer writes them.
_ASKED = (
    f"WITH asked AS MATERIALIZED (SELECT rowid AS id, {_SCORE} AS score "  # noqa: S608  our own words
    "FROM items_search WHERE items_search MATCH ?) "
)


class Order(StrEnum):
    """What comes first."""

    BEST = "best"
    OLDEST = "oldest"
    NEWEST = "newest"


_ORDERS = {
    Order.BEST: "score DESC, items_search.rowid DESC",
    Order.OLDEST: "day, score DESC, items_search.rowid",
    Order.NEWEST: "day DESC, score DESC, items_search.rowid DESC",
}


@dataclass(frozen=True, slots=True)
class Cited:
    """An endnote that an item cites; `role` is quoted, told or beside, or several of them.

    `marks` are the spans in its headline that answer the query.
    """

    number: int
    role: str
    publisher: str | None
    headline: str | None
    day: str | None
    url: str | None
    file: str | None
    sha256: str | None
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """An item that answers; `score` is that of bm25, higher is better.

    `newest` says that no later version of the issue's day exists.
    """

    issue: str
    day: str
    newest: bool
    item: str
    part: str
    theme: str
    place: str | None
    tag: str | None
    score: float
    snippet: Snippet
    sources: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """The best hits, and how many items answer in all."""

    hits: tuple[Hit, ...]
    total: int


def find_items(
    connection: sqlite3.Connection,
    spellings: Spellings,
    query: str,
    filters: Filters,
    limit: int,
    order: Order = Order.BEST,
) -> Found:
    """Find the items that answer a query, in that order; of equal ones the newest issue first.

    What a place counts for in the ranking does not depend on how rare the spelling of it in an item is.

    Raises:
        UsageError: for a query or filter that cannot be understood.
        sqlite3.Error: for a damaged index.
    """
    tree = parse_query(query, spellings.variants)
    where = [Condition("items_search MATCH ?", (to_match(tree),))]
    where += items_of_issues(of_issues(connection, filters))
    if filters.theme is not None:
        where.append(of_theme(connection, filters.theme))
    if filters.place is not None:
        where.append(of_area(spellings.find_area(filters.place)))
    if filters.source is not None:
        where.append(of_source(connection, filters.source))
    # Where the words alone decide what comes first, no other table is looked at.
    issues = f" JOIN issues ON issues.id = items_search.rowid / {ITEMS}"
    tables = "items_search" if order is Order.BEST else f"items_search{issues}"
    total: int = _select(connection, "count(*)", "items_search", where).fetchone()[0]
    score, first = _SCORE, ""
    if (asked := to_match(parse_query(query, spellings.names))) != where[0].values[0]:
        first = _ASKED
        where.insert(0, Condition("1", (asked,)))
        tables += " LEFT JOIN asked ON asked.id = items_search.rowid"
        score = "coalesce(asked.score, 0.0)"
    columns, rest = f"items_search.rowid, {score} AS score", f"ORDER BY {_ORDERS[order]} LIMIT {limit}"
    ranked = _select(connection, columns, tables, where, rest, first).fetchall()
    return Found(tuple(_hits(connection, ranked, list(wanted_words(tree)))), total)


def _select(
    connection: sqlite3.Connection,
    columns: str,
    tables: str,
    where: Sequence[Condition],
    rest: str = "",
    first: str = "",
) -> sqlite3.Cursor:
    """Run a query made of our own words; what users wrote comes in as values."""
    conditions = " AND ".join(each.sql for each in where)
    values = tuple(value for each in where for value in each.values)
    sql = f"{first}SELECT {columns} FROM {tables} WHERE {conditions} {rest}"  # noqa: S608  see above
    return connection.execute(sql, values)


def _hits(
    connection: sqlite3.Connection, ranked: Sequence[tuple[int, float]], wanted: Sequence[Words]
) -> Iterable[Hit]:
    ids = json.dumps([number for number, _ in ranked])
    rows = {
        row[0]: row[1:]
        for row in connection.execute(
            "SELECT items.id, name, day, newest, item, part, theme, place, tag, text, beside "
            "FROM items JOIN issues ON issues.id = items.issue "
            "WHERE items.id IN (SELECT value FROM json_each(?))",
            (ids,),
        )
    }
    cited: dict[int, dict[int, Cited]] = {}
    for item, number, role, publisher, headline, day, url, file, sha256 in connection.execute(
        "SELECT item, number, role, publisher, headline, day, url, file, sha256 "
        "FROM item_sources JOIN sources ON sources.id = source "
        "WHERE item IN (SELECT value FROM json_each(?)) "
        "ORDER BY item, role = 'quoted' DESC, number, role",
        (ids,),
    ):
        marks = tuple((start, end) for start, end, _ in find_marks(headline or "", wanted))
        listed = cited.setdefault(item, {})
        roles = f"{listed[number].role}, {role}" if number in listed else role
        listed[number] = Cited(number, roles, publisher, headline, day, url, file, sha256, marks)
    for number, score in ranked:
        if number not in rows:
            raise sqlite3.DatabaseError("an item that it finds is not there")
        issue, day, newest, item, part, theme, place, tag, text, beside = rows[number]
        snippet = make_snippet(text, wanted)
        if not snippet.marks and beside:
            snippet = max(snippet, make_snippet(beside, wanted), key=lambda each: len(each.marks))
        yield Hit(
            issue, day, bool(newest), item, part, theme, place, tag, round(score, 4), snippet,
            tuple(cited.get(number, {}).values()),
        )  # fmt: skip

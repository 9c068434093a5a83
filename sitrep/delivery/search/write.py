"""Rows into the tables: one issue after the other, in the order in which they were frozen."""

import sqlite3
from typing import Any

from sitrep.delivery.archive.index import folder_of
from sitrep.delivery.search.folding import words_of
from sitrep.delivery.search.places import PlaceRow
from sitrep.delivery.search.quoting import plain
from sitrep.delivery.search.rows import IssueRows
from sitrep.delivery.search.schema import ITEMS
from sitrep.rendering.escape import clean

_LARGEST = (1 << 63) - 1  # that a column holds


class Writer:
    """Adds issues to an index; ids go on where the tables end, so that the order alone decides them."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Look how far the tables go."""
        self._connection = connection
        self._next: dict[str, int] = {
            table: connection.execute(f"SELECT coalesce(max(id), 0) + 1 FROM {table}").fetchone()[0]  # noqa: S608  fixed names
            for table in ("issues", "articles", "sources", "figures", "places")
        }
        self._places: dict[PlaceRow, int] = {
            PlaceRow(*row[1:]): row[0]
            for row in connection.execute("SELECT id, name, kind, code, unit, country, lat, lon FROM places")
        }

    def add(self, rows: IssueRows) -> None:
        """Add an issue, all of it or nothing.

        Raises:
            sqlite3.Error: where that fails.
        """
        self._connection.execute("BEGIN")
        number = self._issue(rows)
        for unit in rows.units:
            self._place(unit)
        self._insert_all("articles", [{"issue": number, **row} for row in rows.articles])
        first_source = self._insert_all("sources", [{"issue": number, **row} for row in rows.sources])
        sources = {row["number"]: first_source + at for at, row in enumerate(rows.sources)}
        first_item = self._next["items"] = number * ITEMS + 1
        self._insert_all("items", [{"issue": number, **item.columns} for item in rows.items])
        first_figure = self._insert_all(
            "figures",
            [
                {
                    "issue": number,
                    "item": None if each.item is None else first_item + each.item,
                    "source": sources.get(each.source) if each.source is not None else None,
                    **each.columns,
                }
                for each in rows.figures
            ],
        )
        self._words(rows, first_item)
        self._connection.executemany(
            "INSERT OR IGNORE INTO item_sources VALUES (?, ?, ?)",
            [
                (first_item + at, sources[endnote], role)
                for at, item in enumerate(rows.items)
                for endnote, role in item.sources
            ],
        )
        self._connection.executemany(
            "INSERT OR IGNORE INTO item_places VALUES (?, ?)",
            [
                (first_item + at, self._place(place))
                for at, item in enumerate(rows.items)
                for place in item.places
            ],
        )
        self._connection.executemany(
            "INSERT OR IGNORE INTO figure_places VALUES (?, ?)",
            [
                (first_figure + at, self._place(place))
                for at, figure in enumerate(rows.figures)
                for place in figure.places
            ],
        )
        self._connection.execute("COMMIT")

    def _issue(self, rows: IssueRows) -> int:
        issue, edition, facts = rows.issue, rows.issue.edition, rows.issue.facts
        day = edition.day.isoformat()
        later = self._connection.execute(
            "SELECT count(*) FROM issues WHERE day = ? AND version > ?", (day, edition.version)
        ).fetchone()[0]
        self._connection.execute(
            "UPDATE issues SET newest = 0 WHERE day = ? AND version < ?", (day, edition.version)
        )
        return self._insert_all(
            "issues",
            [
                {
                    "sequence": min(issue.sequence, _LARGEST),
                    "name": issue.id,
                    "day": day,
                    "version": edition.version,
                    "number": min(edition.number, _LARGEST),
                    "newest": int(not later),
                    "status": rows.status,
                    "theatre": clean(facts.theatre),
                    "publisher": clean(facts.publisher),
                    "cutoff": facts.cutoff.isoformat(),
                    "issued_at": facts.issued_at.isoformat(),
                    "corrects": plain(edition.corrects),
                    "reason": clean(edition.reason),
                    "program_version": clean(facts.program_version),
                    "folder": folder_of(issue),
                    "digest": issue.digest,
                    "problem": rows.problem,
                }
            ],
        )

    def _words(self, rows: IssueRows, first: int) -> None:
        self._connection.executemany(
            "INSERT INTO items_search (rowid, text, beside, place, sources) VALUES (?, ?, ?, ?, ?)",
            [
                (
                    first + at,
                    *(
                        " ".join(words_of(text))
                        for text in (
                            item.columns["text"],
                            item.columns["beside"],
                            item.names,
                            item.columns["sources"],
                        )
                    ),
                )
                for at, item in enumerate(rows.items)
            ],
        )

    def _place(self, place: PlaceRow) -> int:
        if place not in self._places:
            self._places[place] = self._next["places"]
            self._next["places"] += 1
            self._connection.execute(
                "INSERT INTO places VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    self._places[place],
                    *(place.name, place.kind, place.code, place.unit, place.country, place.lat, place.lon),
                ),
            )
        return self._places[place]

    def _insert_all(self, table: str, rows: list[dict[str, Any]]) -> int:
        """Insert rows with the next ids; returns the first of them."""
        first = self._next[table]
        self._next[table] += len(rows)
        if rows:
            self._connection.executemany(
                _insertion(table, ("id", *rows[0])),
                [(first + at, *row.values()) for at, row in enumerate(rows)],
            )
        return first


def _insertion(table: str, columns: tuple[str, ...]) -> str:
    """Return the statement; all names in it are those of our own tables."""
    names = ", ".join(f'"{column}"' for column in columns)
    return f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(columns))})"  # noqa: S608  fixed names

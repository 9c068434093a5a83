"""What an issue gives to the tables: its rows, from the records that its bag holds."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sitrep.delivery.archive.facts import FrozenIssue
from sitrep.delivery.search.columns import Row, needed, numbers, texts
from sitrep.delivery.search.counts import FigureRow, figure_rows
from sitrep.delivery.search.places import PlaceRow, Places
from sitrep.delivery.search.quoting import plain, quotation
from sitrep.delivery.search.schema import ITEMS

BRIEF, ARTICLES = "brief.json", "articles.jsonl"


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An item: its columns, what it is found by, the endnotes that it cites with their role, its places."""

    columns: Row
    names: str
    sources: tuple[tuple[int, str], ...]
    places: tuple[PlaceRow, ...]


@dataclass(frozen=True, slots=True)
class IssueRows:
    """All rows of one issue; with a `problem` there is nothing but the issue itself."""

    issue: FrozenIssue
    status: str | None = None
    problem: str | None = None
    articles: tuple[Row, ...] = ()
    sources: tuple[Row, ...] = ()
    items: tuple[ItemRow, ...] = ()
    figures: tuple[FigureRow, ...] = ()
    units: tuple[PlaceRow, ...] = ()


def read_rows(issue: FrozenIssue) -> IssueRows:
    """Read the records of an issue, which must be those that its manifest lists.

    What cannot be read, or was changed since it was frozen, gives no rows and says why. A key that an older
    version of the program didn't write is empty.
    """
    try:
        return _Reader(issue).read()
    except OSError as error:
        problem = f"{BRIEF} or {ARTICLES} cannot be read ({(error.strerror or type(error).__name__).lower()})"
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        problem = str(error) if isinstance(error, _UnfitError) else f"{BRIEF} or {ARTICLES} is no record"
    return IssueRows(issue, problem=problem)


class _UnfitError(ValueError):
    """A record is not there, not the one that was frozen, or contradicts itself."""


class _Reader:
    def __init__(self, issue: FrozenIssue) -> None:
        self.issue = issue
        self.digests = {file.name: file.sha256 for file in issue.files}
        self.kept = {source.sha256: source.kept for source in issue.sources}

    def read(self) -> IssueRows:
        brief = json.loads(self._content(BRIEF))
        records = [json.loads(line) for line in self._content(ARTICLES).splitlines() if line.strip()]
        places = Places(brief.get("units", ()), records)
        sources = tuple(self._source(each) for each in brief.get("sources", ()))
        by_number = {source["number"]: source for source in sources}
        if len(by_number) != len(sources):
            raise _UnfitError(f"{BRIEF} has two endnotes of one number")
        printed = tuple(_printed(brief))
        if len(printed) >= ITEMS:
            raise _UnfitError(f"{BRIEF} has more items than the tables can number")
        items = tuple(_item(part, item, by_number, places) for part, item in printed)
        return IssueRows(
            self.issue,
            status=plain(brief.get("status")),
            articles=tuple(map(_article, records)),
            sources=sources,
            items=items,
            figures=tuple(
                figure_rows(brief.get("figures", ()), sources, [item for _, item in printed], places)
            ),
            units=places.units,
        )

    def _content(self, name: str) -> bytes:
        if name not in self.digests:
            raise _UnfitError(f"it has no {name}")
        content = self.issue.path(name).read_bytes()
        if hashlib.sha256(content).hexdigest() != self.digests[name]:
            raise _UnfitError(f"{name} is not what was frozen")
        return content

    def _source(self, source: Mapping[str, Any]) -> Row:
        return {
            "number": _number(source),
            "article": needed(source, "article"),
            **texts(source, "publisher", "byline"),
            "headline": plain(source.get("label")),
            "untitled": int(bool(source.get("untitled"))),
            **texts(source, "day", "earliest", "latest", "date_basis", "language", "url", "file", "sha256"),
            **numbers(source, "start", "end"),
            **texts(source, "retrieved", "reliability", "owner", "kind"),
            "kept": int(self.kept.get(source.get("sha256", ""), False)),
        }


def _number(source: Mapping[str, Any]) -> int:
    number = numbers(source, "number")["number"]
    if number is None:
        raise ValueError("an endnote has no number")
    return int(number)


def _printed(brief: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for section in brief.get("sections", ()):
        for item in section.get("items", ()):
            yield "printed", item
        for item in section.get("more", ()):
            yield "more", item
    for item in brief.get("late", ()):
        yield "late", item


def _item(part: str, item: Mapping[str, Any], by_number: Mapping[int, Row], places: Places) -> ItemRow:
    beside = [(each, quotation(each.get("excerpts", ()))) for each in item.get("asides", ())]
    cited = dict.fromkeys((number, "quoted") for number in item.get("citations", ()))
    cited |= dict.fromkeys((number, "told") for number in item.get("told_by", ()))
    cited |= dict.fromkeys((number, "beside") for each, _ in beside for number in each.get("citations", ()))
    known = [(number, role) for number, role in cited if number in by_number]
    named = dict.fromkeys(number for number, _ in known)
    about = places.of_item(item)
    support = item.get("support") or {}
    grade = support.get("grade") or {}
    columns = {
        "item": needed(item, "id"),
        "part": part,
        "theme": needed(item, "theme"),
        **texts(item, "topic", "place"),
        "text": quotation(item["excerpts"]),
        "beside": " · ".join(
            f"{owner}: {words}" if (owner := plain(each.get("owner"))) else words for each, words in beside
        ),
        "sources": "; ".join(_cited(by_number[number]) for number in named),
        **texts(item, "mark"),
        **texts(support, "tag"),
        **texts(grade, "reliability"),
        **numbers(grade, "credibility"),
        **numbers(support, "origins", "articles"),
        **texts(item, "earliest", "latest"),
        "approximate": int(bool(item.get("approximate"))),
        **texts(item, "story"),
        "reviewed": int(bool(item.get("reviewed"))),
    }
    names = " ".join(dict.fromkeys([columns["place"] or "", *(place.name for place in about)]))
    return ItemRow(columns, names, tuple(known), about)


def _cited(source: Row) -> str:
    headline = source["headline"]
    return ": ".join(filter(None, (source["publisher"], f"“{headline}”" if headline else None)))


def _article(record: Mapping[str, Any]) -> Row:
    source, day = record["source"], record["date"]
    return {
        "article": needed(record, "id"),
        **texts(record, "title", "publisher", "byline"),
        **texts(day, "day", "earliest", "latest"),
        "date_basis": plain(day.get("basis")),
        **texts(record, "language"),
        "themes": ", ".join(str(plain(theme["name"])) for theme in record.get("themes", ())),
        "in_theatre": None if record.get("in_theatre") is None else int(record["in_theatre"]),
        **texts(record, "story", "origin", "duplicate_of", "url"),
        **texts(source, "file", "sha256"),
        **numbers(source, "start", "end"),
    }

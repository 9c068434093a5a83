"""Issues whose records are those of briefs: what a day tells, made short enough to write down."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from sitrep.delivery.archive.facts import Edition, SourceCopy
from sitrep.delivery.archive.freeze import Freezing, freeze_issue
from sitrep.rendering.records import brief_record
from tests.delivery.archive.making import SETTINGS, facts
from tests.rendering.briefs import empty_day

CODE = "SDN"
UNITS = {
    "SD01": "Khartoum",
    "SD02": "North Darfur",
    "SD03": "South Darfur",
    "SD15": "Aj Jazirah",
    "SD12": "Gedaref",
}


@dataclass(frozen=True)
class Counted:
    """A figure in the words of an item: `raw` are its words there."""

    metric: str
    value: int | None
    raw: str
    speaker: str | None = None
    party: str | None = None
    qualifier: str = "exact"
    basis: str = "reported"
    group: tuple[str, ...] = ()


@dataclass(frozen=True)
class Told:
    """An item, with the only article that it comes from; `towns` are printed name, gazetteer's name, unit code."""

    text: str
    theme: str = "battlefield"
    publisher: str | None = "Sample Gazette"
    headline: str = "What was heard"
    units: tuple[str, ...] = ()
    towns: tuple[tuple[str, str, str], ...] = ()
    counts: tuple[Counted, ...] = ()
    denial: str = ""
    part: str = "printed"
    file: str = "wire/a.txt"
    place: str | None = None


@cache
def _blank() -> str:
    return json.dumps(brief_record(empty_day()))


def brief_of(
    told: Sequence[Told], day: date, code: str = CODE, units: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """Return the record of a brief."""
    units = UNITS if units is None else units
    record: dict[str, Any] = json.loads(_blank())
    record |= {"theatre_code": code, "day": day.isoformat(), "status": "final"}
    record["units"] = [
        {"code": unit, "name": name, "items": 0, "country": code, "lat": 15.0, "lon": 32.5}
        for unit, name in units.items()
    ]
    sections: dict[str, dict[str, Any]] = {}
    record["sources"], record["figures"], record["late"] = [], [], []
    for number, each in enumerate(told, start=1):
        record["sources"].append(_source(each, number, day))
        section = sections.setdefault(
            each.theme,
            {
                "name": each.theme,
                "title": each.theme.title(),
                "items": [],
                "references": [],
                "more": [],
                "topics": [],
            },
        )
        place = {"printed": section["items"], "more": section["more"], "late": record["late"]}[each.part]
        place.append(_item(each, number, day, units))
        record["figures"] += [_count(each, count, number, day, units) for count in each.counts]
    record["sections"] = list(sections.values())
    return record


def articles_of(told: Sequence[Told], day: date, units: Mapping[str, str] | None = None) -> bytes:
    """Return the records of the articles, a line each."""
    units = UNITS if units is None else units
    return "".join(json.dumps(_article(each, day, units)) + "\n" for each in told).encode()


def freeze_day(
    archive: Path,
    day: date,
    *told: Told,
    code: str = CODE,
    reason: str = "",
    files: Mapping[str, bytes] | None = None,
) -> Freezing:
    """Freeze a day that tells this."""

    def render(edition: Edition) -> Mapping[str, bytes]:
        record = brief_of(told, edition.day, code)
        record["edition"] |= {"id": edition.id, "version": edition.version, "number": edition.number}
        return {
            "brief.json": json.dumps(record, indent=2).encode(),
            "articles.jsonl": articles_of(told, day),
            **(files or {}),
        }

    return freeze_issue(archive, code, day, render, _copies(told), facts(day, reason), SETTINGS)


def article_id(told: Told) -> str:
    return f"{sha256(told)[:12]}-1"


def sha256(told: Told) -> str:
    return hashlib.sha256(document(told)).hexdigest()


def document(told: Told) -> bytes:
    return f"{told.headline}\n\n{told.text}\n{told.denial}\n{told.publisher}".encode("utf-8", "replace")


def _copies(told: Sequence[Told]) -> list[SourceCopy]:
    return [SourceCopy(sha256(each), (each.file,), document(each)) for each in told]


def _excerpt(told: Told, text: str, start: int) -> dict[str, Any]:
    return {
        "article": article_id(told),
        "text": text,
        "start": start,
        "end": start + len(text),
        "clipped_before": False,
        "clipped_after": False,
        "times": [],
    }


def _label(told: Told, units: Mapping[str, str]) -> str | None:
    if told.place is not None:
        return told.place
    names = [units[code] for code in told.units]
    spot = f" ({told.towns[0][0]})" if len(names) == 1 and len(told.towns) == 1 else ""
    return ", ".join(names) + spot if names else None


def _item(told: Told, number: int, day: date, units: Mapping[str, str]) -> dict[str, Any]:
    aside = {
        "kind": "denial",
        "owner": "the army",
        "excerpts": [_excerpt(told, told.denial, len(told.text) + 1)],
        "citations": [number],
    }
    return {
        "id": f"{article_id(told)}-0",
        "theme": told.theme,
        "place": _label(told, units),
        "units": [units[code] for code in told.units],
        "excerpts": [_excerpt(told, told.text, 0)],
        "citations": [number],
        "earliest": day.isoformat(),
        "latest": day.isoformat(),
        "approximate": False,
        "score": 1.0,
        "story": article_id(told),
        "support": {
            "tag": "single_source",
            "grade": {"reliability": "F", "credibility": 6},
            "origins": 1,
            "articles": 1,
        },
        "topic": None,
        "mark": None,
        "told_by": [],
        "asides": [aside] if told.denial else [],
        "also": [],
        "reviewed": False,
    }


def _source(told: Told, number: int, day: date) -> dict[str, Any]:
    return {
        "number": number,
        "article": article_id(told),
        "publisher": told.publisher,
        "byline": None,
        "label": told.headline,
        "untitled": False,
        "day": day.isoformat(),
        "earliest": day.isoformat(),
        "latest": day.isoformat(),
        "date_basis": "stated",
        "date_words": [day.isoformat()],
        "url": "https://gazette.example.org/a",
        "file": told.file,
        "also": [],
        "start": 0,
        "end": len(told.text),
        "sha256": sha256(told),
        "retrieved": None,
        "language": "en",
        "curated": [],
        "reliability": None,
        "owner": None,
        "kind": None,
    }


def _count(told: Told, counted: Counted, number: int, day: date, units: Mapping[str, str]) -> dict[str, Any]:
    start = told.text.index(counted.raw)
    key = f"{sha256(told)} {counted.metric} {start}"
    return {
        "article": article_id(told),
        "figure": {
            "id": hashlib.sha256(key.encode()).hexdigest()[:12],
            "metric": counted.metric,
            "value": counted.value,
            "min": counted.value,
            "max": counted.value,
            "qualifier": counted.qualifier,
            "unit": "people",
            "raw": counted.raw,
            "group": list(counted.group),
            "perpetrator": None,
            "speaker": counted.speaker,
            "party": counted.party,
            "basis": counted.basis,
            "place": told.towns[0][1] if told.towns else None,
            "period": {
                "text": "since Monday",
                "start": day.isoformat(),
                "end": None,
                "kind": "cumulative_since",
            },
            "as_of": day.isoformat(),
            "start": start,
            "end": start + len(counted.raw),
            "part_of": None,
            "superseded_by": None,
            "denied_by": [],
        },
        "told": _excerpt(told, told.text, 0),
        "place": _label(told, units),
        "published": day.isoformat(),
        "tag": "single_source",
        "grade": {"reliability": "F", "credibility": 6},
        "citations": [number],
        "further": [],
    }


def _article(told: Told, day: date, units: Mapping[str, str]) -> dict[str, Any]:
    places = []
    for printed, name, code in told.towns:
        start = told.text.index(printed)
        places.append(
            {
                "name": name,
                "text": printed,
                "start": start,
                "end": start + len(printed),
                "kind": "town",
                "admin1": units[code],
                "code": code,
                "lat": 15.6,
                "lon": 32.5,
                "country": CODE,
            }
        )
    return {
            "id": article_id(told),
            "source": {
                "file": told.file, "also": [], "sha256": sha256(told), "encoding": "utf-8", "start": 0,
                "end": len(told.text),
            },
            "title": told.headline,
            "publisher": told.publisher,
            "byline": None,
            "url": None,
            "language": "en",
            "text": told.text,
            "date": {
                "day": day.isoformat(), "earliest": day.isoformat(), "latest": day.isoformat(), "precision": "day",
                "basis": "stated", "evidence": [],
            },
            "themes": [{"name": told.theme, "score": 9.0, "primary": True, "evidence": []}],
            "in_theatre": True,
            "theatre_evidence": [],
            "theatre_reason": "",
            "passages": [],
            "places": places,
            "figures": [],
            "story": article_id(told),
            "origin": article_id(told),
            "duplicate_of": None,
            "curated": [],
        }  # fmt: skip

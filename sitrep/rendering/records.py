"""The JSON shapes that programs rely on: an article, and the brief of a day."""

import json
from dataclasses import fields, is_dataclass
from datetime import date
from importlib.resources import files
from typing import Any

from sitrep.model import Article, Brief, Cue, DateEvidence, Passage, Quote, Theme

BRIEF_SCHEMA = "sitrep-brief/1"


def brief_record(brief: Brief) -> dict[str, Any]:
    """Turn a brief into plain JSON values: attribute names as keys, times in ISO 8601."""
    return {"schema": BRIEF_SCHEMA, **_plain(brief)}


def article_record(article: Article) -> dict[str, Any]:
    """Turn an article into the record that `sitrep articles --json` prints; every key is always there."""
    clipping = article.clipping
    return {
        "id": article.id,
        "source": _plain(clipping.source),
        "title": _text(clipping.title),
        "publisher": _text(clipping.publisher),
        "byline": _text(clipping.byline),
        "url": _text(clipping.url),
        "language": clipping.language,
        "text": clipping.text,
        "date": {
            "day": _plain(article.date.day),
            "earliest": _plain(article.date.earliest),
            "latest": _plain(article.date.latest),
            "precision": article.date.precision.value,
            "basis": article.date.basis.value,
            "evidence": [_date_evidence(evidence) for evidence in article.date.evidence],
        },
        "themes": [_theme(theme) for theme in article.theming.themes],
        "in_theatre": article.theatre.inside,
        "theatre_evidence": [_span(cue) for cue in article.theatre.evidence],
        "theatre_reason": article.theatre.reason,
        "passages": [_passage(passage) for passage in article.theming.passages],
        "places": [_plain(place) for place in article.places],
        "figures": [_plain(figure) for figure in article.figures],
        "story": article.story,
        "origin": article.origin,
        "duplicate_of": article.duplicate_of,
        "curated": _plain(article.curated),
    }


def article_line(article: Article) -> str:
    """Write an article's record as one line of JSON, without the line end."""
    return to_json(article_record(article), indent=None).rstrip("\n")


def to_json(record: dict[str, Any] | list[dict[str, Any]], *, indent: int | None) -> str:
    """Write a record, or a list of them, as JSON text that always encodes to UTF-8, with a line end."""
    text = json.dumps(record, ensure_ascii=False, indent=indent, allow_nan=False)
    # A lone surrogate (a file name that isn't UTF-8) has no UTF-8 form; JSON's own escape carries it.
    return text.encode("utf-8", "backslashreplace").decode() + "\n"


def load_schema(name: str) -> dict[str, Any]:
    """Load the JSON Schema (2020-12) of "article", "brief" or "run"."""
    schema: dict[str, Any] = json.loads(schema_text(name))
    return schema


def schema_text(name: str) -> str:
    """Return the text of a published JSON Schema."""
    return (files("sitrep.rendering") / "schemas" / f"{name}.json").read_text(encoding="utf-8")


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, (tuple, list)):
        return [_plain(entry) for entry in value]
    if isinstance(value, date):  # a datetime too
        return value.isoformat()
    return str(value) if isinstance(value, str) else value


def _text(quote: Quote | None) -> str | None:
    return quote.text if quote is not None else None


def _span(cue: Cue) -> dict[str, Any]:
    return {"text": cue.text, "start": cue.start, "end": cue.end}


def _date_evidence(evidence: DateEvidence) -> dict[str, Any]:
    record = {"text": evidence.text, "start": evidence.start, "end": evidence.end, "rule": evidence.rule}
    return record | {
        "earliest": _plain(evidence.earliest),
        "latest": _plain(evidence.latest),
        "kept": evidence.kept,
    }


def _theme(theme: Theme) -> dict[str, Any]:
    return {
        "name": theme.name,
        "score": theme.score,
        "primary": theme.primary,
        "evidence": [_span(cue) | {"weight": cue.weight, "field": cue.field} for cue in theme.evidence],
    }


def _passage(passage: Passage) -> dict[str, Any]:
    return {"start": passage.start, "end": passage.end, "theme": passage.theme, "story": passage.story}

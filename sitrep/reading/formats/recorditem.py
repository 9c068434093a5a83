"""One JSON record: which of its keys are the title, the body, the dates and the rest."""

from typing import Any, Final

from sitrep.model import FieldName
from sitrep.reading.formats.compose import Entry
from sitrep.reading.formats.keys import aliases, is_web_address, plain_key
from sitrep.reading.formats.markup import html_text, looks_like_html
from sitrep.reading.genres import names_genre
from sitrep.text import squeeze

# Folded keys of the body, whole texts before summaries.
_BODY: Final = (
    *(
        "bodytext",
        "articlebody",
        "maintext",
        "fulltext",
        "contenttext",
        "bodyhtml",
        "bodyxhtml",
        "contenthtml",
    ),
    *(
        "body",
        "bodies",
        "text",
        "content",
        "descriptiontext",
        "descriptionhtml",
        "description",
        "descriptions",
    ),
    *("summary", "abstract", "leadparagraph", "standfirst", "trailtext", "message"),
)
# Objects within a record that hold its fields (programming interfaces of news archives do so).
_ENVELOPES: Final = ("fields", "source", "attributes")
# Where the value of a field is an object: the key that holds the words.
_TEXTS: Final = ("value", "rendered", "text", "main", "name", "title", "original")
_DATES: Final = {
    FieldName.DATE: ("original", "published", "created"),
    FieldName.UPDATED: ("changed", "modified"),
}


def find_entry(record: Any) -> Entry | None:
    """Return the article that a record states; None if it has neither title nor text.

    Of several keys with one meaning the strongest counts. An item that states when it was first created
    (ninjs) was published then, and updated when its version was created.
    """
    if not isinstance(record, dict):
        return None
    keyed = _keyed(record)
    body = next(filter(None, (_body(keyed.get(key), key) for key in _BODY)), "")
    values: dict[FieldName, str] = {}
    for name in FieldName:
        for key in aliases(name):
            value = _date(keyed[key], name) if key in keyed and name in _DATES else _words(keyed.get(key))
            if name is FieldName.GENRE and not names_genre(value):
                continue
            if value and (name is not FieldName.PUBLISHER or not is_web_address(value)):
                values[name] = squeeze(html_text(value)) if looks_like_html(value) else value
                break
    nested = keyed.get("date")
    if FieldName.UPDATED not in values and isinstance(nested, dict):
        values[FieldName.UPDATED] = _date(nested, FieldName.UPDATED)
    source = _words(keyed.get("source"))
    if FieldName.URL not in values and is_web_address(source):
        values[FieldName.URL] = source
    if values.get(FieldName.UPDATED) == values.get(FieldName.DATE):
        values.pop(FieldName.UPDATED, None)
    stated = tuple((name, values[name]) for name in FieldName if values.get(name))
    return Entry(stated, body) if body or FieldName.TITLE in values else None


def _keyed(record: dict[str, Any]) -> dict[str, Any]:
    """Return the record's values by folded key, with those of its envelope below its own."""
    keyed: dict[str, Any] = {}
    for key, value in record.items():
        keyed.setdefault(plain_key(key), value)
    for envelope in _ENVELOPES:
        inner = keyed.get(envelope)
        if isinstance(inner, dict) and any(plain_key(key) in {"title", "headline", *_BODY} for key in inner):
            del keyed[envelope]
            for key, value in inner.items():
                keyed.setdefault(plain_key(key), value)
    return keyed


def _words(value: Any, depth: int = 0) -> str:
    """Return the words of a value: text, a number as printed, a named object, or a list of these."""
    if isinstance(value, str):
        return squeeze(value)
    if isinstance(value, bool) or value is None or depth > 2:
        return ""
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, dict):
        keyed = {plain_key(key): one for key, one in value.items()}
        return next(filter(None, (_words(keyed.get(key), depth + 1) for key in _TEXTS)), "")
    if isinstance(value, list):
        return ", ".join(filter(None, (_words(one, depth + 1) for one in value[:20])))
    return ""


def _date(value: Any, name: FieldName) -> str:
    if not isinstance(value, dict):
        return _words(value) if not isinstance(value, list) else ""
    keyed = {plain_key(key): one for key, one in value.items()}
    return next(filter(None, (_words(keyed.get(key)) for key in (*_DATES[name], "value"))), "")


def _body(value: Any, key: str) -> str:
    """Return the body as text, its paragraphs kept; markup is taken off."""
    if isinstance(value, list):
        return "\n\n".join(
            filter(None, (_body(one, key) for one in value[:1000] if not isinstance(one, list)))
        )
    if isinstance(value, dict):
        inner = {plain_key(name): one for name, one in value.items()}
        return next((_body(inner[name], key) for name in _TEXTS if isinstance(inner.get(name), str)), "")
    if not isinstance(value, str):
        return ""
    return html_text(value) if "html" in key or looks_like_html(value) else value.strip()

"""What a reader must know of an issue as a whole, before anything in it."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from sitrep.assets import packaged
from sitrep.config.run import RunSettings, Warned
from sitrep.rendering.labels import format_count, load_labels
from sitrep.verification.walk import records

Json = Mapping[str, Any]


def find_warnings(brief: Json, settings: RunSettings) -> tuple[Warned, ...]:
    """Return what holds of a brief: no items, one source only, many problems.

    Sources of one publisher are one source; one without a publisher stands for itself.
    """
    warned: list[Warned] = []
    sources = {
        str(source.get("publisher") or source.get("sha256")) for source in records(brief.get("sources"))
    }
    if not count_items(brief):
        warned.append("no_items")
    elif len(sources) == 1:
        warned.append("single_source")
    if len(brief.get("problems") or ()) > settings.most_problems:
        warned.append("problems")
    return tuple(warned)


def word_warnings(warned: Sequence[Warned], brief: Json, templates: Path | None) -> tuple[str, ...]:
    """Return the lines that stand above the message, in the language of the brief."""
    labels = labels_of(brief, templates)
    # The user's own labels may be older than these.
    words = labels["mail"].get("warnings") or load_labels("en", [packaged("templates")])["mail"]["warnings"]
    return tuple(
        format_count(len(brief["problems"]), words[name]) if name == "problems" else str(words[name])
        for name in warned
    )


def count_items(brief: Json) -> int:
    """Return how many items the sections of a brief hold, those of the long page included."""
    return sum(
        len(part.get("items") or ()) + len(part.get("more") or ()) for part in records(brief.get("sections"))
    )


def labels_of(brief: Json, templates: Path | None) -> dict[str, Any]:
    """Return the words that a brief is printed with."""
    folders = (*([templates] if templates else []), packaged("templates"))
    return load_labels(str(brief.get("language") or "en"), folders)

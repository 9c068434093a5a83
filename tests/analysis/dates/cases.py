"""Clippings for the tests of dating."""

from datetime import date
from pathlib import Path

import yaml

from sitrep.analysis.dates import date_clippings
from sitrep.config.dating import DateSettings
from sitrep.model import Clipping, Dating, Field, FieldName, Quote, Removal, Segment, Source

PACKAGED = Path(__file__).parents[3] / "config.yaml"
SETTINGS = DateSettings.model_validate(yaml.safe_load(PACKAGED.read_text(encoding="utf-8"))["dates"])
TODAY = date(2026, 3, 1)


def clip(
    text: str,
    *,
    language: str | None = "en",
    fields: tuple[tuple[FieldName, str, str], ...] = (),
    file: str = "note.txt",
    url: str | None = None,
    removed: tuple[Removal, ...] = (),
    number: int = 1,
) -> Clipping:
    """Make a clipping whose text is the whole document; `fields` are (name, rule, words)."""
    return Clipping(
        id=f"0123456789ab-{number}",
        source=Source(file, (), "0" * 64, "utf-8", 0, len(text)),
        title=None,
        publisher=None,
        byline=None,
        url=Quote(url, None, None) if url else None,
        language=language,
        fields=tuple(Field(name, Quote(words, None, None), rule) for name, rule, words in fields),
        text=text,
        segments=(Segment(0, 0, len(text)),),
        removed=removed,
    )


def date_text(text: str, *, zone: str = "Asia/Kabul", language: str | None = "en", **given: object) -> Dating:
    """Date a single text."""
    clipping = clip(text, language=language, **given)  # type: ignore[arg-type]
    return date_clippings([clipping], SETTINGS, zone, TODAY)[0]


def rules(dating: Dating) -> dict[str, bool]:
    """Return the rules of the evidence and whether it was kept."""
    return {evidence.rule: evidence.kept for evidence in dating.evidence}

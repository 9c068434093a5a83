"""An issue to mail: a day in Sudan, in words of our own."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, fields, replace
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from sitrep.config.load import load_configuration
from sitrep.config.mail import MailSettings
from sitrep.delivery.mail.mailing import Mailing
from sitrep.model import (
    Brief,
    Count,
    Excerpt,
    Figure,
    FigureBasis,
    Highlight,
    Item,
    Metric,
    Qualifier,
    Section,
    SourceEntry,
)
from sitrep.rendering.records import brief_record

DAY = date(2023, 4, 20)
SENT = datetime(2023, 4, 21, 4, 30, tzinfo=UTC)
PDF = b"%PDF-1.7\n" + bytes(range(256)) * 40 + b"\n%%EOF\n"


def blank(kind: Any, **given: Any) -> Any:
    """Build a value of the model; what it requires and is not given gets the emptiest value there is."""
    hints = get_type_hints(kind)
    for field in fields(kind):
        if field.name not in given and field.default is MISSING and field.default_factory is MISSING:
            given[field.name] = _emptiest(hints[field.name])
    return kind(**given)


def _emptiest(kind: Any) -> Any:
    if NoneType in get_args(kind):
        return None
    if get_origin(kind) is tuple:
        return ()
    if isinstance(kind, type) and issubclass(kind, Enum):
        return next(iter(kind))
    if kind is date:
        return DAY
    if kind is datetime:
        return SENT
    return kind() if kind in {str, int, float, bool} else blank(kind)


def excerpt(text: str, start: int = 100) -> Excerpt:
    return Excerpt(
        "0f3a9c21b7de-1", text, start, start + len(text), clipped_before=False, clipped_after=False
    )


def highlight(text: str, citations: Sequence[int], place: str | None = None) -> Highlight:
    built: Highlight = blank(
        Highlight,
        item="i",
        theme="battlefield",
        place=place,
        excerpts=(excerpt(text),),
        citations=tuple(citations),
    )
    return built


def count(value: int, metric: Metric, raw: str, citation: int, **more: Any) -> Count:
    figure = blank(
        Figure,
        metric=metric,
        value=value,
        unit="people",
        raw=raw,
        qualifier=Qualifier.AT_LEAST,
        basis=FigureBasis.REPORTED,
    )
    built: Count = blank(
        Count,
        figure=replace(figure, **more),
        told=excerpt(raw),
        place="Omdurman",
        published=DAY,
        citations=(citation,),
    )
    return built


def source(number: int, publisher: str | None, label: str, url: str | None) -> SourceEntry:
    built: SourceEntry = blank(
        SourceEntry, number=number, publisher=publisher, label=label, day=DAY, url=url, file="a.txt"
    )
    return built


HIGHLIGHTS = (
    highlight(
        "Nine porters were wounded when a shell fell on the river market, two traders said.", [1], "Omdurman"
    ),
    highlight("The garrison has left the airfield, a municipal guard told the paper.", [2, 3], "Nyala"),
    highlight(
        "Envoys of three neighbouring states agreed to meet both commanders separately next week.", [3]
    ),
)
FIGURES = (
    count(1200, Metric.DISPLACED, "1,200 families", 2, unit="families", speaker="the harbour committee"),
    count(9, Metric.INJURED, "Nine porters", 1, qualifier=Qualifier.EXACT),
)
SOURCES = (
    source(1, "Sample Wire", "Market burns as talks stall", "https://example.org/news/market?id=7&lang=en"),
    source(2, "River Gazette", "Airfield empty at noon", None),
    source(3, None, "Envoys “agree” to <meet>", "https://example.net/envoys"),
    source(4, "Uncited Herald", "Not cited above", None),
)


def brief(
    highlights: Sequence[Highlight] = HIGHLIGHTS,
    figures: Sequence[Count] = FIGURES,
    sources: Sequence[SourceEntry] = SOURCES,
    theatre: str = "Sudan",
) -> Brief:
    item: Item = blank(Item, excerpts=(excerpt("x"),), citations=(1,))
    sections = (
        Section("battlefield", "Battlefield", (item, item), ()),
        Section("diplomacy", "Diplomacy", (item,), ()),
        Section("humanitarian", "Humanitarian", (), ()),
    )
    built: Brief = blank(
        Brief,
        theatre=theatre,
        theatre_code="SDN",
        timezone="Africa/Khartoum",
        language="en",
        publisher="The harbour desk",
        contact="desk@example.org",
        day=DAY,
        start=datetime.fromisoformat("2023-04-20T00:00:00+02:00"),
        cutoff=datetime.fromisoformat("2023-04-21T00:00:00+02:00"),
        status="final",
        highlights=tuple(highlights),
        sections=sections,
        sources=tuple(sources),
        key_figures=tuple(figures),
    )
    return built


def record(of: Brief) -> dict[str, Any]:
    """Return what brief.json holds."""
    read: dict[str, Any] = json.loads(json.dumps(brief_record(of)))
    return read


def mailing(version: int = 1, **changed: Any) -> Mailing:
    of = changed.pop("of", None) or brief()
    made = Mailing(
        issue=f"sdn-sitrep-2023-04-20-v{version}",
        theatre=of.theatre,
        code="SDN",
        day=DAY,
        number=7,
        version=version,
        corrects=version - 1 or None,
        language="en",
        link="https://example.org/archive/SDN/2023/04/20/",
        brief=record(of),
        pdf=PDF,
    )
    return replace(made, **changed)


def settings(**changed: Any) -> MailSettings:
    """Return the packaged settings with what is changed, checked as a whole."""
    packaged: Mapping[str, Any] = load_configuration(None).settings.mail.model_dump()
    given = {
        "server": "127.0.0.1",
        "sender": "The harbour desk <desk@example.org>",
        "per_minute": 0,
        **changed,
    }
    return MailSettings.model_validate({**packaged, **given})


class Clock:
    """A clock that only moves when somebody waits."""

    def __init__(self) -> None:
        self.passed = 0.0
        self.waits: list[float] = []

    def now(self) -> datetime:
        return SENT + timedelta(seconds=self.passed)

    def wait(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.passed += seconds

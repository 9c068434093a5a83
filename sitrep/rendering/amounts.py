"""Figures in words: "more than 1,650 civilians killed", with the time that they count."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from sitrep.model import Amount, Change, Count, Figure, Metric, Period
from sitrep.rendering.labels import format_day, format_span
from sitrep.text import squeeze


def format_amount(figure: Figure | Amount, labels: dict[str, Any]) -> str:
    """Write the number with its qualifier; words that are no number ("dozens") stay as they are printed.

    The qualifier is the text's own ("as many as") where the labels know it, else that of its kind. Millions
    and billions keep the digits that the text gives: nobody counted 1,280,000 to the last.
    """
    if figure.value is not None:
        return f"{_qualifier(figure, labels)} {_written(figure.value, figure.raw, labels)}".strip()
    if isinstance(figure, Figure) and figure.min is not None and figure.max is not None:
        return f"{figure.min:,}–{figure.max:,}"
    return squeeze(figure.raw)


def _qualifier(figure: Figure | Amount, labels: dict[str, Any]) -> str:
    told = squeeze(figure.raw).casefold()
    own = labels.get("own_qualifiers", {}).get(figure.qualifier.value, ())
    return next((words for words in own if told.startswith(f"{words} ")), "") or str(
        labels["qualifiers"][figure.qualifier.value]
    )


def digits_of(value: int, raw: str) -> tuple[str, str]:
    """Return the digits by which a number is written, and the scale behind them ("million") or nothing.

    A scale is taken where the words hold its number in digits: "2.54 billion", "1,3 million".
    """
    for scale, power in _SCALES.items():
        for found in _SHORT_NUMBER.finditer(raw):
            whole, part = found.group(1), found.group(2) or ""
            if int(whole + part) * 10 ** (power - len(part)) == value and value:
                return f"{whole}.{part}" if part else whole, scale
    return f"{value:,}", ""


def _written(value: int, raw: str, labels: dict[str, Any]) -> str:
    digits, scale = digits_of(value, raw)
    word = labels.get("scales", {}).get(scale, "")
    return f"{digits} {word}" if word else f"{value:,}"


_SCALES = {"million": 6, "billion": 9, "trillion": 12}
_SHORT_NUMBER = re.compile(r"(?<![\d.,])([1-9][0-9]{0,2}|0)(?:[.,]([0-9]{1,3}))?(?![\d]|[.,]\d)")


def format_counted(figure: Figure | Change, labels: dict[str, Any]) -> str:
    """Write what is counted: "civilians killed by gunmen", "families displaced", "killed".

    Whose doing it is narrows a count, so that it is told with it. Families never become people: where
    something else than people is counted, the unit goes before the group.
    Words that stand for the number ("hundreds of families") have the unit already.
    """
    who = _who(figure.group, (figure.metric,), labels, figure.raw if isinstance(figure, Figure) else "")
    if figure.unit not in {"people", ""}:
        who = str(labels["units"].get(figure.unit, figure.unit))
        if isinstance(figure, Figure) and who.casefold() in format_amount(figure, labels).casefold():
            who = ""
    metric = str(labels["metrics"][figure.metric.value])
    if figure.metric in _STOCKS:
        return metric if figure.unit in {"people", ""} or not who else f"{who}, {metric}"
    if figure.metric in _SELF_TOLD:
        return metric
    if isinstance(figure, Figure) and figure.perpetrator and figure.metric in _DONE_BY:
        metric = f"{metric} {labels['by']} {squeeze(figure.perpetrator)}"
    return f"{who} {metric}" if who else metric


def _who(group: Iterable[str], metrics: Iterable[Metric], labels: dict[str, Any], raw: str = "") -> str:
    """Write who is counted; that the displaced are displaced is not said twice.

    A side is written as `raw` prints it: "RSF", not "rsf".
    """
    names = [name for name in group if name != "idps" or Metric.DISPLACED not in metrics]
    return ", ".join(labels["groups"].get(name, _as_printed(name.replace("_", " "), raw)) for name in names)


def _as_printed(name: str, raw: str) -> str:
    # A capital at the start of the words may be that of a sentence.
    found = re.search(rf"(?<=\W){re.escape(name)}(?!\w)", raw, re.IGNORECASE)
    return found.group() if found else name


# "refugees refugees" says no more than "refugees".
_STOCKS = frozenset({Metric.REFUGEES, Metric.ASYLUM_SEEKERS, Metric.IDP_STOCK})
_DONE_BY = frozenset(
    {Metric.KILLED, Metric.INJURED, Metric.CASUALTIES, Metric.ABDUCTED, Metric.DETAINED, Metric.DEPORTED}
)
_SELF_TOLD = frozenset(
    {
        Metric.ATTACKS,
        Metric.FUNDED_USD,
        Metric.REQUIRED_USD,
        Metric.CAPITALS_CAPTURED,
        Metric.DISTRICTS_CONTROLLED,
        Metric.FACILITIES_DAMAGED,
    }
)


def format_contested(metrics: Iterable[Metric], group: Iterable[str], labels: dict[str, Any]) -> str:
    """Write what a contest is about: "civilians killed, injured"."""
    metrics = tuple(metrics)
    who = _who(group, metrics, labels)
    what = ", ".join(str(labels["metrics"][metric.value]) for metric in metrics)
    return f"{who} {what}".strip()


def format_when(count: Count, labels: dict[str, Any]) -> str:
    """Write the time that a figure stands for: its period, its as-of day, else the day it came out.

    A count that still runs has both: "since 1 May 2021, as of 8 August 2021" (OCHA: each figure its own day).
    """
    figure = count.figure
    if figure.as_of is not None and (figure.period is None or figure.period.kind == "as_of"):
        return f"{labels['as_of']} {format_day(figure.as_of, labels)}"
    if figure.period is not None and (told := format_period(figure.period, labels)):
        if figure.period.kind == "cumulative_since" and figure.as_of is not None:
            return f"{told}, {labels['as_of']} {format_day(figure.as_of, labels)}"
        return told
    if count.published is None:
        return str(labels["undated_source"])
    reported = f"{labels['reported_on']} {format_day(count.published, labels)}"
    # Days that nobody can name are told in the words of the text: "in ten days".
    return f"“{squeeze(figure.period.text)}”, {reported}" if figure.period is not None else reported


def format_period(period: Period, labels: dict[str, Any]) -> str:
    """Write a period with its years: "1 Jan–30 Jun 2021", "since 1 May 2021"; empty where it is open."""
    if period.start is None or period.end is None:
        return ""
    if period.kind == "cumulative_since":
        return f"{labels['since']} {_with_year(period.start, period.start, labels)}"
    if period.kind == "as_of":
        return f"{labels['as_of']} {_with_year(period.end, period.end, labels)}"
    return _with_year(period.start, period.end, labels)


def _with_year(start: date, end: date, labels: dict[str, Any]) -> str:
    span = format_span(start, end, labels)
    return span if str(end.year) in span else f"{span} {end.year}"

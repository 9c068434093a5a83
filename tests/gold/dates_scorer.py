"""Score publication days against snippets labelled by hand: right, wrong or abstained."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from sitrep.model import Clipping, Dating, Field, FieldName, Quote, Segment, Source

SNIPPETS = Path(__file__).with_name("dates.jsonl")
ENTERS_A_BRIEF = 3  # days: what a wider range says does not put an article into a brief


class Outcome(StrEnum):
    """What an answer is worth."""

    RIGHT = "right"
    WRONG = "wrong"
    ABSTAINED = "abstained"


@dataclass(frozen=True, slots=True)
class Snippet:
    """A short text, what its file states beside it, and the label: a day, a range of days, or nothing."""

    id: str
    language: str
    clipping: Clipping
    zone: str
    day: date | None
    range: tuple[date, date] | None
    held_out: bool

    @property
    def sufficient(self) -> bool:
        """Whether a person could tell the day, or a few days."""
        return self.day is not None or self.range is not None


def load_snippets(file: Path = SNIPPETS) -> list[Snippet]:
    """Read the labelled snippets."""
    with file.open(encoding="utf-8") as lines:
        return [_snippet(json.loads(line)) for line in lines]


def _snippet(row: dict[str, object]) -> Snippet:
    text, file, url = str(row["text"]), str(row.get("file", "note.txt")), row.get("url")
    listed = row.get("fields", [])
    assert isinstance(listed, list)
    fields = tuple(Field(FieldName(name), Quote(value, None, None), rule) for name, rule, value in listed)
    clipping = Clipping(
        id=f"{row['id']}-1",
        source=Source(file, (), "0" * 64, "utf-8", 0, len(text)),
        title=None,
        publisher=None,
        byline=None,
        url=Quote(str(url), None, None) if url else None,
        language=str(row["lang"]),
        fields=fields,
        text=text,
        segments=(Segment(0, 0, len(text)),),
        removed=(),
    )
    span, day = row.get("range"), row.get("day")
    return Snippet(
        id=str(row["id"]),
        language=str(row["lang"]).partition("-")[0],
        clipping=clipping,
        zone=str(row.get("zone", "Asia/Kabul")),
        day=date.fromisoformat(str(day)) if day else None,
        range=(date.fromisoformat(span[0]), date.fromisoformat(span[1])) if isinstance(span, list) else None,
        held_out=bool(row.get("held_out")),
    )


def judge(snippet: Snippet, dating: Dating) -> Outcome:
    """Compare an answer with the label.

    A day must be the labelled one; where the label is a range, the answer must be one that lies inside
    it. Where the evidence does not suffice, anything that would put the article into a brief is wrong.
    """
    day, low, high = dating.day, dating.earliest, dating.latest
    if not snippet.sufficient:
        narrow = low is not None and high is not None and (high - low).days < ENTERS_A_BRIEF
        return Outcome.WRONG if day is not None or narrow else Outcome.RIGHT
    first, last = snippet.range or (snippet.day, snippet.day)
    assert first is not None
    assert last is not None
    if day is not None and snippet.range is None:
        return Outcome.RIGHT if day == first else Outcome.WRONG
    if day is not None or (low is not None and low > last) or (high is not None and high < first):
        return Outcome.WRONG
    inside = low is not None and high is not None and first <= low <= high <= last
    return Outcome.RIGHT if inside and snippet.range else Outcome.ABSTAINED


@dataclass(frozen=True, slots=True)
class Score:
    """Shares in per cent; `right` is of the snippets whose evidence suffices, `wrong` of all."""

    snippets: int
    right: float
    wrong: float
    kept_silent: float


def score(outcomes: Iterable[tuple[Snippet, Outcome]]) -> Score:
    """Count outcomes; `kept_silent` is the share of insufficient snippets that got no day."""
    counts: Counter[tuple[bool, Outcome]] = Counter(
        (snippet.sufficient, found) for snippet, found in outcomes
    )
    total = counts.total()
    enough = sum(count for (sufficient, _), count in counts.items() if sufficient)
    wrong = counts[True, Outcome.WRONG] + counts[False, Outcome.WRONG]
    return Score(
        snippets=total,
        right=round(100 * counts[True, Outcome.RIGHT] / max(1, enough), 2),
        wrong=round(100 * wrong / max(1, total), 2),
        kept_silent=round(100 * counts[False, Outcome.RIGHT] / max(1, total - enough), 2),
    )

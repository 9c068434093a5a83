"""Score themes against labels: confusion, precision and recall per theme, macro-F1."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from sitrep.analysis.themes import Codebook, theme_clipping
from sitrep.model import Clipping, Theming
from tests.build import clipping

LABELS = Path(__file__).with_name("themes.jsonl")
OTHER = "other"


@dataclass(frozen=True, slots=True)
class Labelled:
    """An article with its label, or one of its paragraphs (`paragraph` is not None)."""

    id: str
    clipping: Clipping
    paragraph: int | None
    theme: str
    secondary: tuple[str, ...]
    held_out: bool


@dataclass(frozen=True, slots=True)
class Score:
    """What a set of answers is worth; `confusion` counts (label, answer)."""

    confusion: Counter[tuple[str, str]]
    secondaries: int
    secondaries_found: int

    @property
    def themes(self) -> tuple[str, ...]:
        """All themes that are labelled."""
        return tuple(sorted({label for label, _ in self.confusion}))

    def recall(self, theme: str) -> float:
        """Share of the items of a theme that were given it."""
        return self._share(theme, sum(n for (label, _), n in self.confusion.items() if label == theme))

    def precision(self, theme: str) -> float:
        """Share of the items given a theme that have it."""
        return self._share(theme, sum(n for (_, answer), n in self.confusion.items() if answer == theme))

    def _share(self, theme: str, of: int) -> float:
        return self.confusion[theme, theme] / of if of else 0.0

    @property
    def macro_f1(self) -> float:
        """Mean over the themes, "other" among them, of the harmonic mean of precision and recall."""
        values = []
        for theme in self.themes:
            precision, recall = self.precision(theme), self.recall(theme)
            values.append(2 * precision * recall / (precision + recall) if precision + recall else 0.0)
        return sum(values) / len(values)

    def table(self) -> str:
        """Print confusion (label down, answer across), precision and recall."""
        names = sorted({*self.themes, *(answer for _, answer in self.confusion)})
        lines = [" " * 13 + "".join(f"{name[:11]:>12}" for name in names) + "   precision  recall"]
        for label in names:
            counts = "".join(f"{self.confusion[label, answer]:>12}" for answer in names)
            lines.append(f"{label:13}{counts}{self.precision(label):>12.3f}{self.recall(label):>8.3f}")
        lines.append(f"macro-F1 {self.macro_f1:.3f}")
        if self.secondaries:
            lines.append(f"secondaries found {self.secondaries_found} of {self.secondaries}")
        return "\n".join(lines)


def load_labels(file: Path = LABELS) -> list[Labelled]:
    """Read the labelled articles, and their paragraphs where these are labelled too."""
    found = []
    with file.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            clip = clipping(row["text"], title=row["title"], file=row["id"])
            held_out, secondary = row["held_out"], tuple(row["secondary"])
            found.append(Labelled(row["id"], clip, None, row["primary"], secondary, held_out))
            for number, theme in enumerate(row.get("passages", ())):
                found.append(Labelled(row["id"], clip, number, theme, (), held_out))
    return found


def primary_of(theming: Theming, clip: Clipping, paragraph: int | None) -> str:
    """Return the theme of an article, or of the first passage of one of its paragraphs."""
    if paragraph is None:
        return next((theme.name for theme in theming.themes if theme.primary), OTHER)
    start = clip.segments[paragraph].text_start
    return next(p.theme for p in theming.passages if p.text_start == start) or OTHER


def score_labels(
    labels: Iterable[Labelled], answer: Callable[[Labelled], tuple[str, Sequence[str]]]
) -> Score:
    """Count what `answer` (primary, all themes) makes of the labels."""
    confusion: Counter[tuple[str, str]] = Counter()
    wanted = hit = 0
    for labelled in labels:
        primary, themes = answer(labelled)
        confusion[labelled.theme, primary] += 1
        wanted += len(labelled.secondary)
        hit += len(set(labelled.secondary) & set(themes))
    return Score(confusion, wanted, hit)


def by_codebook(codebook: Codebook) -> Callable[[Labelled], tuple[str, Sequence[str]]]:
    """Answer as the program does."""

    def answer(labelled: Labelled) -> tuple[str, Sequence[str]]:
        theming = theme_clipping(labelled.clipping, codebook)
        primary = primary_of(theming, labelled.clipping, labelled.paragraph)
        return primary, [theme.name for theme in theming.themes]

    return answer

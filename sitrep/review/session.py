"""What a person decides in one sitting: on top of what was decided before, undone, written, read again."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sitrep.briefing.curation import apply_curation
from sitrep.briefing.doubts import Doubt, rate_doubt
from sitrep.briefing.endnotes import label_of
from sitrep.briefing.rulings import Rulings
from sitrep.config.curation import Curation, Decision, parse_curation
from sitrep.config.rewriting import rewrite_curation
from sitrep.delivery.decisions import Kept, read_decisions, write_decisions
from sitrep.model import Article
from sitrep.pipeline.articles import resolve_names
from sitrep.pipeline.workspace import Workspace

Value = str | bool | date | None
_LABEL = 70


@dataclass(frozen=True, slots=True)
class Choice:
    """One key pressed: the field of an article gets a value; None takes back what was decided of it."""

    article: str
    field: str
    value: Value
    by: str
    why: str
    at: datetime


class Session:
    """The articles under review, most doubtful first, and what is decided of them, written or not yet."""

    def __init__(
        self, workspace: Workspace, articles: Sequence[Article], clock: Callable[[], datetime]
    ) -> None:
        """Read the decisions as they stand; `clock` says when each new one is made."""
        self._workspace = workspace
        self._clock = clock
        self._found = {article.id: article for article in articles}
        self._choices: list[Choice] = []
        self._kept, self._curation, self._rulings = self._read()
        grades = {article.id: self.doubt(self.article(article.id)).grade for article in articles}
        self.order = tuple(
            sorted(
                self._found, key=lambda name: (-grades[name], self._found[name].clipping.source.file, name)
            )
        )
        self.themes = tuple(workspace.configuration.settings.codebook.themes)
        self.by = ""
        self.why = ""

    @property
    def unsaved(self) -> int:
        """How many choices are not written yet."""
        return len(self._choices)

    def touched(self, article: str) -> bool:
        """Tell whether an article has choices that are not written yet."""
        return any(choice.article == article for choice in self._choices)

    def article(self, name: str) -> Article:
        """Return an article as it stands with everything that was decided, written or not."""
        return apply_curation(self._found[name], Rulings({name: self._decisions(name)}))

    def doubt(self, article: Article) -> Doubt:
        """Rate what is doubtful of an article as it stands."""
        return rate_doubt(article, self._workspace.configuration.settings.dates.max_range_days)

    def decide(self, article: str, field: str, value: Value, why: str = "") -> bool:
        """Note a choice, signed; false where it changes nothing.

        Raises:
            ValueError: where the value can't be (a day that the calendar doesn't have).
        """
        choice = Choice(article, field, value, self.by, why or self.why, self._clock())
        before = self._decisions(article)
        if _said(_revise(before, choice)) == _said(before):
            return False
        self._choices.append(choice)
        return True

    def undo(self) -> str | None:
        """Take the last choice back; returns its article, or None where there is nothing to undo."""
        return self._choices.pop().article if self._choices else None

    def write(self) -> int:
        """Write the choices into the file of decisions and return how many there were.

        Raises:
            ChangedMeanwhileError: where somebody else wrote the file; the choices stay.
            SitrepError: where the file can't be written, or not without a loss; the choices stay.
        """
        file = self._workspace.curation_file
        changed = {
            self._entry(name): self._decisions(name)
            for name in dict.fromkeys(choice.article for choice in self._choices)
        }
        labels = {self._entry(name): _headline(article) for name, article in self._found.items()}
        text = rewrite_curation(self._kept.text, file, self.themes, changed, labels)
        self._kept = write_decisions(file, text, self._kept)
        count = len(self._choices)
        self._choices.clear()
        self._curation = parse_curation(text, file, self.themes)
        self._rulings = resolve_names(self._workspace, self._curation)
        return count

    def read_again(self) -> None:
        """Read the file of decisions anew and keep the choices on top of it.

        Raises:
            ConfigError: where the file is wrong now; nothing changes then.
        """
        self._kept, self._curation, self._rulings = self._read()

    def _read(self) -> tuple[Kept, Curation, Rulings]:
        file = self._workspace.curation_file
        kept = read_decisions(file)
        themes = tuple(self._workspace.configuration.settings.codebook.themes)
        curation = parse_curation(kept.text, file, themes)
        return kept, curation, resolve_names(self._workspace, curation)

    def _entry(self, article: str) -> str:
        """Return the name under which the file speaks of an article, or will."""
        return self._rulings.entries.get(article, (article, 0))[0]

    def _decisions(self, article: str) -> tuple[Decision, ...]:
        decisions = self._curation.articles.get(self._entry(article), ())
        for choice in self._choices:
            if choice.article == article:
                decisions = _revise(decisions, choice)
        return decisions


# A primary theme that is chosen replaces a list of themes that was decided before.
_REPLACED: Mapping[str, tuple[str, ...]] = {"theme": ("theme", "themes")}


def _revise(decisions: Sequence[Decision], choice: Choice) -> tuple[Decision, ...]:
    """Return the decisions with a choice made: what others decided keeps their names and reasons."""
    replaced = _REPLACED.get(choice.field, (choice.field,))
    kept = [decision.model_dump(exclude_none=True, exclude=set(replaced)) for decision in decisions]
    fresh: dict[str, Any] = {}
    if choice.value is not None:
        fresh = {choice.field: _plain(choice.value), "by": choice.by, "why": choice.why, "at": choice.at}
    revised: list[Decision] = []
    for values in kept:
        mine = bool(fresh) and (values["by"], values["why"]) == (choice.by, choice.why)
        entry = {**values, **fresh} if mine else values
        fresh = {} if mine else fresh
        if entry.keys() - {"by", "why", "at"}:
            revised.append(_decision(entry))
    return (*revised, *([_decision(fresh)] if fresh else []))


def _decision(values: Mapping[str, Any]) -> Decision:
    return Decision.model_validate({name: _plain(value) for name, value in values.items()})


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _said(decisions: Sequence[Decision]) -> dict[str, Any]:
    return {name: getattr(decision, name) for decision in decisions for name in decision.decided}


def _headline(article: Article) -> str:
    label, _ = label_of(article.clipping)
    return label if len(label) <= _LABEL else label[: _LABEL - 1] + "…"

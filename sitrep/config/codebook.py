"""The theme codebook: cue words, weights and tie rules as data."""

import difflib
from collections.abc import Iterable
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, ValidationInfo, field_validator, model_validator

from sitrep.config.base import Section
from sitrep.config.words import WordList

# The themes of the packaged codebook. Rules, tie order and cues of the languages and the theatre name
# them; where a user drops one, what names it lapses. Any other name that is no theme is an error.
STANDARD_THEMES = ("battlefield", "diplomacy", "humanitarian", "refugees")

Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]{0,39}$")]


def check_theme(name: str, themes: Iterable[str], where: str) -> None:
    """Refuse the name of a theme that is neither defined nor one of the packaged codebook.

    Raises:
        ValueError: saying `where` the name stands, and the nearest right one.
    """
    known = [*themes, *STANDARD_THEMES]
    if name not in known:
        near = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
        hint = f'; did you mean "{near[0]}"?' if near else f"; themes are {', '.join(dict.fromkeys(known))}"
        raise ValueError(f'{where} names the theme "{name}", which is not defined{hint}')


class FieldWeights(Section):
    """What a cue counts where it stands; it counts once per field."""

    title: float = Field(gt=0, description="in the headline")
    lead: float = Field(gt=0, description="in the first sentences")
    body: float = Field(gt=0, description="anywhere after them")


class CueWeights(Section):
    """What a cue counts by its list."""

    high: float = Field(gt=0, description="words that settle a theme")
    medium: float = Field(gt=0, description="words that speak for it")
    low: float = Field(gt=0, description="words that lean towards it")


class Scoring(Section):
    """How cues become themes."""

    field_weights: FieldWeights = Field(description="by where a cue stands")
    cue_weights: CueWeights = Field(description="by which list a cue stands in")
    lead_sentences: int = Field(ge=1, le=5, description="sentences that make the lead")
    primary_min: float = Field(gt=0, description='an article that scores less is "other"')
    passage_min: float = Field(gt=0, description='a passage whose own words score less is "other"')
    context: float = Field(ge=0, description="what title and lead add, at most, to a theme of a passage")
    secondary_ratio: float = Field(ge=0, le=1, description="share of the primary score a secondary needs")
    tie_band: float = Field(ge=0, lt=1, description="scores this close are a tie")
    max_labels: int = Field(ge=1, le=3, description="themes of one article")
    tie_precedence: tuple[Name, ...] = Field(description="who wins a tie that no rule settles")


class CueLists(Section):
    """Cue words by weight."""

    high: WordList = ()
    medium: WordList = ()
    low: WordList = ()

    @model_validator(mode="after")
    def _apart(self) -> Self:
        seen: dict[str, str] = {}
        for level in ("high", "medium", "low"):
            for cue in getattr(self, level):
                if (other := seen.setdefault(cue.casefold(), level)) != level:
                    raise ValueError(f'"{cue}" stands under {other} and under {level}; keep one')
        return self


class TopicSettings(Section):
    """A part of a theme, under its own heading; an item belongs to the part that most of its words name."""

    title: str = Field(min_length=1, description="its heading within the section")
    words: WordList = Field(min_length=1, description="words of an item that belongs here")


class ThemeSettings(CueLists):
    """One theme: a section of the brief and the words that speak for it."""

    title: str = Field(min_length=1, description="heading of the section")
    definition: str = Field(default="", description="what belongs here, for people")
    labels: dict[str, str] = Field(default_factory=dict, description="the heading in other languages, by tag")
    topics: dict[Name, TopicSettings] = Field(
        default_factory=dict, description="parts of the section, in print order; items of none come last"
    )
    by_unit: bool = Field(default=False, description="order items by first-level unit, then by weight")
    replaces: Name | None = Field(
        default=None, description="a standard theme whose rules, tie order and cues this one takes over"
    )

    @model_validator(mode="after")
    def _has_cues(self) -> Self:
        if not (self.high or self.medium or self.low):
            raise ValueError("a theme needs cue words under high, medium or low")
        return self


def _as_groups(value: object) -> object:
    return [value] if isinstance(value, str) else value


Groups = Annotated[tuple[WordList, ...], BeforeValidator(_as_groups)]
Names = Annotated[tuple[Name, ...], BeforeValidator(_as_groups)]


class TieRule(Section):
    """A case that a rule decides: every group of `all` has a word there, `none` has not."""

    name: str = Field(min_length=1, max_length=20, description='as `explain` shows it, such as "T1"')
    case: str = Field(default="", description="what the rule is for")
    within: Literal["article", "sentence", "headline"] = Field(
        default="article",
        description="where all groups must hold: title and lead together, one sentence of them, or the "
        "headline (the first sentence where there is none)",
    )
    all: Groups = Field(min_length=1, description="lists of words; one word of each must stand there")
    none: WordList = Field(default=(), description="words that speak against the rule")
    primary: Name = Field(description="the theme that wins")
    secondary: Names = Field(default=(), description="themes that stand beside it")


class OpinionWords(Section):
    """How commentary sounds that bears no label: its writer judges, as "I"."""

    stance: WordList = Field(default=(), description="words by which a writer judges in the first person")
    first_person: WordList = Field(default=(), description="words by which a writer speaks of himself")
    spoken: WordList = Field(
        default=(), description="words in headline or lead that tell of a speech, a letter or an interview"
    )


def _no_empty_group(rules: tuple[TieRule, ...]) -> tuple[TieRule, ...]:
    for rule in rules:
        if any(not group for group in rule.all):
            raise ValueError(f'rule "{rule.name}" has an empty group under "all"')
    return rules


def _replacements(themes: dict[str, ThemeSettings]) -> dict[str, ThemeSettings]:
    for name, theme in themes.items():
        if theme.replaces is not None and (theme.replaces not in STANDARD_THEMES or theme.replaces in themes):
            raise ValueError(
                f'theme "{name}" replaces "{theme.replaces}", which must be one of '
                f"{', '.join(STANDARD_THEMES)} and not stand there itself"
            )
    return themes


class CodebookSettings(Section):
    """Cue lists per theme, in print order; words that count for none; rules for the hard cases."""

    themes: Annotated[dict[Name, ThemeSettings], AfterValidator(_replacements)] = Field(
        min_length=1, description="in the order of the brief"
    )
    scoring: Scoring
    other: CueLists = Field(
        default_factory=CueLists,
        description="words of news that is none of the themes; they compete with them",
    )
    negative: WordList = Field(default=(), description="phrases in which cue words don't count")
    opinion: OpinionWords = Field(
        default_factory=OpinionWords, description="words of commentary; it is listed as other, never printed"
    )
    rules: Annotated[tuple[TieRule, ...], AfterValidator(_no_empty_group)] = Field(
        default=(), description="tested top to bottom, the first that holds decides"
    )

    @field_validator("scoring", "rules")
    @classmethod
    def _themes_are_known(cls, value: Scoring | tuple[TieRule, ...], info: ValidationInfo) -> object:
        if "themes" in info.data:
            if isinstance(value, Scoring):
                asked = [("tie_precedence", name) for name in value.tie_precedence]
            else:
                asked = [(f'rule "{r.name}"', name) for r in value for name in (r.primary, *r.secondary)]
            for where, name in asked:
                check_theme(name, info.data["themes"], where)
        return value

    def theme_for(self, name: str) -> str | None:
        """Return the theme that stands for a name in rules and packaged cues; None if it was dropped."""
        if name in self.themes:
            return name
        return next((own for own, theme in self.themes.items() if theme.replaces == name), None)

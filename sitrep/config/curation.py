"""What analysts decide in `curation.yaml`: read, checked against the themes, frozen."""

import difflib
import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, ValidationError, model_validator

from sitrep.config.base import Section
from sitrep.config.codebook import Name
from sitrep.config.parse import KeyPath, explain_errors, parse_file, parse_text
from sitrep.errors import ConfigError

FILE_NAME = "curation.yaml"
TOP = "top"  # the section of a note that stands above all others
OTHER = "other"  # what `theme` says of an article that belongs to none
UNDATED = "undated"  # what `date` says of an article whose day nobody knows
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_ARTICLE = re.compile(r"[0-9a-f]{12}-[1-9]\d{0,6}|[^\n]+#[1-9]\d{0,6}")


def _one_line(text: str) -> str:
    line = " ".join(text.split())
    if not line:
        raise ValueError("expected some words")
    return line


def _article(name: str) -> str:
    if not _ARTICLE.fullmatch(name) or not name.isprintable():
        raise ValueError(f'"{name}" names no article; give its ID ("sitrep articles" lists them) or FILE#N')
    return name


def _day(value: Any) -> date:
    if isinstance(value, str) and _DAY.fullmatch(value):
        return date.fromisoformat(value)
    raise ValueError(f'"{value}" is no day; write it as 2024-05-31')


def _day_or_none(value: Any) -> Any:
    return value if value == UNDATED else _day(value)


def _moment(value: Any) -> Any:
    """Accept a day or a time, in the spellings of ISO 8601."""
    try:
        return date.fromisoformat(value)
    except (ValueError, TypeError):
        pass
    try:
        return datetime.fromisoformat(value)
    except (ValueError, TypeError) as error:
        raise ValueError(f'"{value}" is no time; write it as 2024-05-31T18:30:00Z') from error


def _as_decisions(value: Any) -> Any:
    """Accept one decision where a list of them may stand."""
    return [value] if isinstance(value, dict) else value


Words = Annotated[str, AfterValidator(_one_line)]
ArticleName = Annotated[str, AfterValidator(_article)]
Moment = Annotated[datetime | date, BeforeValidator(_moment)]
Day = Annotated[date, BeforeValidator(_day)]
DayOrNone = Annotated[date | Literal["undated"], BeforeValidator(_day_or_none)]


class Decision(Section):
    """What one person decided of one article, and why."""

    date: DayOrNone | None = Field(default=None, description='publication day, YYYY-MM-DD, or "undated"')
    theme: Name | None = Field(default=None, description='primary theme, or "other"')
    themes: tuple[Name, ...] | None = Field(
        default=None, min_length=1, max_length=3, description="all its themes, the primary first"
    )
    title: Words | None = Field(default=None, description="headline")
    publisher: Words | None = Field(default=None, description="who published it")
    in_theatre: bool | None = Field(default=None, description="whether it belongs to the theatre")
    exclude: Literal[True] | None = Field(default=None, description="keep it out of the brief; it is listed")
    pin: Literal[True] | None = Field(default=None, description="let it lead the Highlights")
    merge_into: ArticleName | None = Field(default=None, description="the article that carries the same text")
    by: Words = Field(description="initials or name of who decides")
    why: Words = Field(description="the reason")
    at: Moment | None = Field(default=None, description="when it was decided, ISO 8601")

    @property
    def decided(self) -> tuple[str, ...]:
        """The names of the fields that are decided, in their order."""
        return tuple(name for name in DECIDABLE if getattr(self, name) is not None)

    @model_validator(mode="after")
    def _is_sound(self) -> Self:
        if not self.decided:
            raise ValueError(f"nothing is decided; give one of {', '.join(DECIDABLE)}")
        if self.themes and len(set(self.themes)) < len(self.themes):
            raise ValueError("a theme stands twice under themes")
        if self.themes and OTHER in self.themes:
            raise ValueError('"other" is no theme to list; write "theme: other"')
        if self.themes and self.theme and self.theme not in self.themes:
            raise ValueError(f'theme "{self.theme}" is not among themes')
        return self


DECIDABLE = tuple(name for name in Decision.model_fields if name not in {"by", "why", "at"})


class Note(Section):
    """The analyst's own words, printed in a box of their own and signed."""

    section: Name = Field(description='a theme, or "top"')
    text: str = Field(min_length=1, max_length=4000, description="the words; empty lines part paragraphs")
    by: Words = Field(description="who signs it")
    at: Moment | None = Field(default=None, description="when it was written, ISO 8601")
    day: date | None = Field(
        default=None, description="the day whose brief prints it; without it, every brief"
    )


class CurationSettings(Section):
    """`curation.yaml` as a whole."""

    articles: dict[ArticleName, Annotated[tuple[Decision, ...], BeforeValidator(_as_decisions)]] = Field(
        default_factory=dict, description="decisions by article: its ID, or FILE#N"
    )
    notes: tuple[Note, ...] = Field(default=(), description="desk notes")

    @model_validator(mode="after")
    def _one_word_each(self) -> Self:
        for name, decisions in self.articles.items():
            decided = [key for decision in decisions for key in decision.decided]
            if twice := [key for key in decided if decided.count(key) > 1]:
                raise ValueError(f'article "{name}" has two decisions on {twice[0]}; keep one')
        return self


@dataclass(frozen=True, slots=True)
class Curation:
    """The decisions and notes, the file they come from (None: there is none), lines and hash.

    `lines` holds the line of each article's entry, counted from 1.
    """

    file: Path | None = None
    articles: Mapping[str, tuple[Decision, ...]] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
    lines: Mapping[str, int] = field(default_factory=dict)
    sha256: str = ""


def load_curation(file: Path, themes: Sequence[str]) -> Curation:
    """Load `curation.yaml`; a file that isn't there is an empty one.

    Raises:
        ConfigError: naming file, line and the nearest right key or theme.
    """
    if not file.exists():
        return Curation()
    return _checked(*parse_file(file, "articles"), file, themes)


def parse_curation(text: str, file: Path, themes: Sequence[str]) -> Curation:
    """Check what is to stand in `curation.yaml`: see `load_curation`."""
    return _checked(*parse_text(text, file, "articles"), file, themes)


def _checked(
    given: Mapping[str, Any], lines: Mapping[KeyPath, int], file: Path, themes: Sequence[str]
) -> Curation:
    # A heading with nothing under it yet.
    given = {key: value for key, value in given.items() if value is not None or key not in _HEADINGS}
    try:
        settings = CurationSettings.model_validate(given)
    except ValidationError as error:
        raise ConfigError("\n".join(explain_errors(error, file, lines, CurationSettings))) from error
    wrong: list[str] = []
    for name, decisions in settings.articles.items():
        for number, decision in enumerate(decisions):
            known = (*themes, OTHER)
            for key, theme in (
                ("theme", decision.theme),
                *(("themes", each) for each in decision.themes or ()),
            ):
                if theme is not None and theme not in known:
                    places = (("articles", name, key), ("articles", name, number, key))
                    line = next(lines[place] for place in places if place in lines)
                    wrong.append(_unknown_theme(file, line, theme, known))
    for number, note in enumerate(settings.notes):
        if note.section not in (*themes, TOP):
            line = lines["notes", number, "section"]
            wrong.append(_unknown_theme(file, line, note.section, (*themes, TOP)))
    if wrong:
        raise ConfigError("\n".join(wrong))
    return Curation(
        file,
        settings.articles,
        settings.notes,
        {name: lines["articles", name] for name in settings.articles},
        hashlib.sha256(settings.model_dump_json().encode()).hexdigest(),
    )


_HEADINGS = frozenset(CurationSettings.model_fields)


def _unknown_theme(file: Path, line: int, theme: str, known: Sequence[str]) -> str:
    near = difflib.get_close_matches(theme, known, n=1, cutoff=0.5)
    hint = f'Did you mean "{near[0]}"?' if near else f"Known: {', '.join(known)}."
    return f'{file}, line {line}: the theme "{theme}" is not in the codebook. {hint}'

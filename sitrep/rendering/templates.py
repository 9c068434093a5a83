"""The templates: where they are looked for, what they may use, and what their errors say."""

import base64
import hashlib
import traceback
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from jinja2 import (
    ChoiceLoader,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    pass_context,
    select_autoescape,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from sitrep.errors import TemplateFailure
from sitrep.model import Brief
from sitrep.rendering.amounts import (
    format_amount,
    format_contested,
    format_counted,
    format_period,
    format_when,
)
from sitrep.rendering.cautions import find_cautions
from sitrep.rendering.escape import clean, detect_direction, to_html, to_link, to_markdown
from sitrep.rendering.grouping import cited_on_paper, group_items
from sitrep.rendering.labels import (
    format_count,
    format_day,
    format_offset,
    format_short_day,
    format_span,
    load_labels,
    to_utc,
)
from sitrep.rendering.quotation import lay_out


class _Sandbox(ImmutableSandboxedEnvironment):
    """A sandbox in which `labels.copy` is the label of that name, not a method of mappings."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Look a label up before anything else of a mapping."""
        if isinstance(obj, dict) and attribute in obj:
            return obj[attribute]
        # A field of a record is what templates are for: it needs no look at what could be unsafe.
        if attribute in getattr(type(obj), "__dataclass_fields__", ()):
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)


# Where a page leads beyond itself: nowhere, but the website's pages do (`sitrep.rendering.site.report`).
NO_PAGES: Mapping[str, Any] = {
    "issue": "",
    "publishers": {},
    "units": {},
    "themes": {},
    "bodies": {},
    "leads_to": None,
    "left_out": None,
}


def page_filters(labels: dict[str, Any]) -> dict[str, Callable[..., Any]]:
    """Return what templates of a brief may use on values; `short_day` needs `brief` in their context."""
    return {
        "clean": clean,
        "html": to_html,
        "md": to_markdown,
        "link": to_link,
        "direction": detect_direction,
        "day": lambda day: format_day(day, labels),
        "days": lambda span: format_span(span.earliest, span.latest, labels),
        "short_day": pass_context(lambda context, day: format_short_day(day, context["brief"].day, labels)),
        "long_day": lambda day: format_day(day, labels, "long_day_format"),
        "counted": format_count,
        "offset": format_offset,
        "utc": to_utc,
        "cautions": lambda brief: tuple(find_cautions(brief, labels)),
        "runs": lay_out,
        "groups": lambda section: tuple(group_items(section, labels["other"])),
        "amount": lambda figure: format_amount(figure, labels),
        "counted_as": lambda figure: format_counted(figure, labels),
        "contested_as": lambda row: format_contested(row.metrics, row.group, labels),
        "when": lambda count: format_when(count, labels),
        "period": lambda period: format_period(period, labels),
        "style_hash": style_hash,
    }


class Templates:
    """The templates of one brief: the first folder that has a file gives it.

    A template sees `brief` (see `model.Brief`), `labels`, `paper`, `source_of` (citation number to
    source), `language_of` (article to language), `items` (by id), `titles` (of the sections by name),
    `on_paper` (numbers of the sources that the printed page cites), `pages` (where it leads beyond itself),
    and the filters named above.
    """

    def __init__(self, folders: Sequence[Path], brief: Brief, paper: str) -> None:
        """Prepare a sandbox that reads from the folders only."""
        self._folders = tuple(folders)
        self.labels = labels = load_labels(brief.language, folders)
        environment = _Sandbox(
            loader=ChoiceLoader([FileSystemLoader(folder) for folder in folders]),
            autoescape=select_autoescape(("html",)),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
        )
        environment.filters.update(page_filters(labels))
        environment.globals.update(
            brief=brief,
            labels=labels,
            paper=paper,
            source_of={source.number: source for source in brief.sources},
            language_of={source.article: source.language for source in brief.sources},
            items={
                item.id: item
                for items in (
                    brief.late,
                    *(part for section in brief.sections for part in (section.more, section.items)),
                )
                for item in items
            },
            on_paper=cited_on_paper(brief),
            pages=NO_PAGES,
            titles={section.name: section.title for section in brief.sections},
        )
        self._environment = environment

    def render(self, name: str, **values: str) -> str:
        """Render one template; values that are style sheets or pictures go in as they are.

        Raises:
            TemplateFailure: naming the template's file and line.
        """
        marked = {key: Markup(value) for key, value in values.items()}  # noqa: S704  made by this package
        try:
            return self._environment.get_template(name).render(marked)
        except TemplateSyntaxError as error:
            where = error.filename or error.name or name
            raise TemplateFailure(f"{where}, line {error.lineno}: {error.message}.") from error
        except UnicodeDecodeError as error:
            raise TemplateFailure(f"{self._file_of(name)}: not UTF-8 text ({error.reason}).") from error
        except RecursionError as error:
            raise TemplateFailure(
                f"{self._where(error, name)}: the template calls itself without end."
            ) from error
        except Exception as error:  # whatever a template does wrong is told with its place
            raise TemplateFailure(f"{self._where(error, name)}: {_reason(error)}") from error

    def _where(self, error: Exception, name: str) -> str:
        """Return the deepest template file and line that an error passed through."""
        for frame in reversed(traceback.extract_tb(error.__traceback__)):
            if any(Path(frame.filename).is_relative_to(folder) for folder in self._folders):
                return f"{frame.filename}, line {frame.lineno}"
        return str(self._file_of(name))

    def _file_of(self, name: str) -> Path:
        return next((folder / name for folder in self._folders if (folder / name).is_file()), Path(name))


def _reason(error: Exception) -> str:
    if isinstance(error, TemplateNotFound):
        return f'no template "{error.name}".'
    text = (error.message if isinstance(error, TemplateError) else str(error)) or type(error).__name__
    return text if text.endswith(".") else f"{text}."


def style_hash(style: str) -> str:
    """Return the hash by which a Content-Security-Policy allows one style element (CSP 3)."""
    return "sha256-" + base64.b64encode(hashlib.sha256(str(style).encode()).digest()).decode()

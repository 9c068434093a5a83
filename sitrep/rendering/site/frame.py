"""What all pages of the site share: templates, fixed words, and the digest of both."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, FileSystemLoader, StrictUndefined, TemplateError, select_autoescape
from markupsafe import Markup

from sitrep.assets import packaged
from sitrep.errors import TemplateFailure
from sitrep.rendering.escape import clean, detect_direction, to_html, to_link
from sitrep.rendering.fonts import Font, face_rules, list_fonts
from sitrep.rendering.labels import format_count, format_day, format_span, load_labels
from sitrep.rendering.quotation import lay_out
from sitrep.rendering.templates import _Sandbox

# No frame, no plug-in, no address but the site's own; nothing inline.
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; "
    "base-uri 'none'; form-action 'self'"
)


class Frame:
    """The templates of the site in one language; a file of the user's folder wins over the packaged one."""

    def __init__(self, templates: Path | None, language: str, version: str) -> None:
        """Prepare the templates; `version` is that of the program, part of what every page is made from."""
        self.folders: tuple[Path, ...] = (*([templates] if templates else []), packaged("templates"))
        self.labels = load_labels(language, self.folders)
        self.words = load_labels(language, [folder / "site" for folder in self.folders])
        self.language = language
        self._environment = environment = _Sandbox(
            loader=ChoiceLoader([FileSystemLoader(folder) for folder in self.folders]),
            autoescape=select_autoescape(("html", "xml")),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
        )
        environment.filters.update(
            clean=clean,
            html=to_html,
            link=to_link,
            direction=detect_direction,
            runs=lay_out,
            day=lambda day: format_day(day, self.labels),
            long_day=lambda day: format_day(day, self.labels, "long_day_format"),
            days=lambda span: format_span(span.earliest, span.latest, self.labels),
            month=self.write_month,
            counted=format_count,
            safe_html=Markup,
        )
        environment.globals.update(
            labels=self.labels, words=self.words, language=language, policy=POLICY, version=version
        )
        self.digest = self._digest(version)

    def render(self, name: str, **values: Any) -> str:
        """Render a template.

        Raises:
            TemplateFailure: naming the template.
        """
        try:
            return self._environment.get_template(f"site/{name}").render(values)
        except TemplateError as error:
            where = getattr(error, "name", None) or f"site/{name}"
            line = f", line {error.lineno}" if hasattr(error, "lineno") else ""
            raise TemplateFailure(f"{where}{line}: {error.message or type(error).__name__}.") from error

    def macros(self, template: str, **values: Any) -> Any:
        """Return the macros of a template, which see these values.

        Raises:
            TemplateFailure: naming the template.
        """
        try:
            return self._environment.get_template(f"site/{template}").make_module(values)
        except TemplateError as error:
            raise TemplateFailure(f"site/{template}: {error.message or type(error).__name__}.") from error

    def write_month(self, month: str) -> str:
        """Write "2021-08" as "August 2021"."""
        year, number = month.split("-")
        return f"{self.labels['months'][int(number) - 1]} {int(year)}"

    def file(self, name: str) -> bytes:
        """Return a file of the templates as it is.

        Raises:
            TemplateFailure: where there is none.
        """
        for folder in self.folders:
            if (folder / name).is_file():
                return (folder / name).read_bytes()
        raise TemplateFailure(f"{name} is in none of {', '.join(map(str, self.folders))}.")

    @property
    def fonts(self) -> Sequence[Font]:
        """The fonts of the pages."""
        return list_fonts(self.folders)

    def style(self) -> bytes:
        """Return the one style sheet of the site; its fonts lie beside it."""
        faces = face_rules(self.fonts, self.folders, embedded=False)
        return faces.encode() + self.file("site/site.css") + self.file("pictures.css")

    def _digest(self, version: str) -> str:
        held = hashlib.sha256(version.encode())
        for folder in reversed(self.folders):
            for file in sorted([*folder.glob("site/**/*"), *folder.glob("labels/*"), *folder.glob("*.css")]):
                if file.is_file():
                    held.update(file.relative_to(folder).as_posix().encode() + b"\0" + file.read_bytes())
        # What the code itself makes of them: a program that was changed makes its pages anew.
        for file in sorted(Path(__file__).parent.glob("*.py")):
            held.update(file.read_bytes())
        return held.hexdigest()

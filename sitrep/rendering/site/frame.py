"""What all pages of the site share: templates, fixed words, and the digest of both."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, FileSystemLoader, StrictUndefined, TemplateError, select_autoescape
from markupsafe import Markup

from sitrep.assets import packaged
from sitrep.errors import TemplateFailure
from sitrep.rendering.fonts import Font, face_rules, list_fonts
from sitrep.rendering.labels import format_day, load_labels
from sitrep.rendering.templates import _Sandbox, page_filters
from sitrep.text import fold

# No frame, no plug-in, no address but the site's own; nothing inline.
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; "
    "base-uri 'none'; form-action 'self'"
)


class Frame:
    """The templates of the site in one language; a file of the user's folder wins over the packaged one."""

    def __init__(
        self, templates: Path | None, language: str, version: str, names: Mapping[str, str] | None = None
    ) -> None:
        """Prepare the templates; `version` is that of the program, part of what every page is made from.

        `names` are the spellings of registered sources, each with the name that it stands for.
        """
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
            page_filters(self.labels),
            month=self.write_month,
            written=lambda day: format_day(date.fromisoformat(day), self.labels),
            safe_html=Markup,
        )
        environment.globals.update(
            labels=self.labels, words=self.words, language=language, policy=POLICY, version=version
        )
        self._names = {fold(spelling): name for spelling, name in (names or {}).items()}
        self.digest = self._digest(f"{version}\0{sorted(self._names.items())}")

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

    def known_name(self, printed: str) -> str:
        """Return the name of a registered source that is printed so; any other name as it is printed."""
        return self._names.get(fold(printed), printed)

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
        pieces = self._environment.get_template("report.css").render().encode()
        return faces.encode() + pieces + self.file("site/site.css") + self.file("pictures.css")

    def _digest(self, version: str) -> str:
        held = hashlib.sha256(version.encode())
        for folder in reversed(self.folders):
            for file in sorted(
                [
                    *folder.glob("site/**/*"),
                    *folder.glob("labels/*"),
                    *folder.glob("*.css"),
                    *folder.glob("*.html"),
                ]
            ):
                if file.is_file():
                    held.update(file.relative_to(folder).as_posix().encode() + b"\0" + file.read_bytes())
        # What the code itself makes of them: a program that was changed makes its pages anew.
        for file in sorted(Path(__file__).parent.glob("*.py")):
            held.update(file.read_bytes())
        return held.hexdigest()

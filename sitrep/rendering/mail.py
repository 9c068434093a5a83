"""The pages of a message: subject, name of the attachment, text and HTML."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sitrep.errors import TemplateFailure
from sitrep.model import Brief, Excerpt
from sitrep.rendering.escape import clean
from sitrep.rendering.labels import format_span, load_labels
from sitrep.rendering.quotation import Kind, lay_out
from sitrep.rendering.subject import find_headline, find_lead
from sitrep.rendering.templates import Templates
from sitrep.text import shorten_line

HTML_LIMIT = 100_000  # bytes; large mailbox providers cut off what is longer
_SUBJECT = 280  # characters
_LINE = 72
_THIN = "\u200a"  # between the page's quotation marks and the source's
_ATTACHMENT = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")


@dataclass(frozen=True, slots=True)
class MailPage:
    """What a message says; `subject` is one line, `attachment` an ASCII file name."""

    subject: str
    attachment: str
    text: str
    html: str


class MailPages(Templates):
    """The mail templates of one brief.

    Beside what every template sees, these see the names they are given, `headline` (the first highlight, None
    where it may not stand in the subject), `lead` (what stands there instead), `sources` (those that the
    message cites) and `full` (False where the message would be longer than mail programs show; it then says
    so in place of the highlights).
    """

    def __init__(self, folders: Sequence[Path], brief: Brief, names: Mapping[str, object]) -> None:
        """Prepare the templates; `names` are seen by all of them."""
        super().__init__(folders, brief, "A4")
        labels = load_labels(brief.language, folders)
        self._environment.filters.update(
            wrap=wrap, quoted=lambda excerpts: _quoted(excerpts, labels), megabytes=_megabytes
        )
        cited = {number for highlight in brief.highlights for number in highlight.citations}
        cited |= {number for count in brief.key_figures for number in count.citations}
        self._environment.globals.update(
            names,
            headline=find_headline(brief, labels),
            lead=find_lead(brief, labels),
            cited_sources=tuple(source for source in brief.sources if source.number in cited),
        )

    def make(self, names: Mapping[str, object]) -> MailPage:
        """Render the pages of one message; `names` are seen by its templates only.

        Raises:
            TemplateFailure: naming file and line, or what is wrong with what came out.
        """
        shared = self._environment.globals
        shared.update(names, full=True, sources=shared["cited_sources"])
        shared["attachment"] = self._attachment()
        subject = shorten_line(clean(self.render("mail.subject.txt")), _SUBJECT)
        html = self._html()
        if len(html.encode("utf-8", "replace")) > HTML_LIMIT:
            shared.update(full=False, sources=())
            html = self._html()
            if len(html.encode("utf-8", "replace")) > HTML_LIMIT:
                raise TemplateFailure(
                    f"{self._file_of('mail.html')}: the message is longer than {HTML_LIMIT:,} bytes even "
                    "without highlights and figures. Shorten the template."
                )
        text = re.sub(r"\n{3,}", "\n\n", self.render("mail.txt")).strip("\n") + "\n"
        return MailPage(subject, str(shared["attachment"]), text, html)

    def _attachment(self) -> str:
        name = self.render("mail.attachment.txt").strip()
        if not _ATTACHMENT.fullmatch(name):
            raise TemplateFailure(
                f'{self._file_of("mail.attachment.txt")}: "{shorten_line(clean(name), 60)}" is no name for '
                "an attachment. Use letters without accents, digits, dots and hyphens."
            )
        return name

    def _html(self) -> str:
        import css_inline  # noqa: PLC0415  only mail needs it

        page = self.render("mail.html").lstrip()
        try:
            return css_inline.inline(page, keep_at_rules=True, load_remote_stylesheets=False)
        except css_inline.InlineError as error:
            raise TemplateFailure(f"{self._file_of('mail.css')}: {error}.") from error


def wrap(text: str, first: str = "", rest: str | None = None) -> str:
    """Break text into lines of 72 characters at its spaces, `first` before the first, `rest` before others.

    What holds no space, such as a web address, is never broken. Each line ends in a line break.
    """
    lines, line = [], first
    rest = " " * len(first) if rest is None else rest
    empty = True
    for word in text.split(" "):
        if not empty and len(line) + 1 + len(word) > _LINE:
            lines.append(line)
            line, empty = rest, True
        line += word if empty else f" {word}"
        empty = False
    return "\n".join([*lines, line, ""])


def _quoted(excerpts: Sequence[Excerpt], labels: dict[str, Any]) -> str:
    """Write a quotation in plain text, as the pages of the brief print it."""
    return f"“{''.join(_pieces(excerpts, labels))}”"


def _pieces(excerpts: Sequence[Excerpt], labels: dict[str, Any]) -> Iterator[str]:
    runs = tuple(lay_out(excerpts))
    for number, run in enumerate(runs):
        if run.spaced:
            yield " "
        elif number == 0 and run.quoted_first:
            yield _THIN
        if run.kind is Kind.OMISSION:
            yield "[…]"
        elif run.kind is Kind.DAYS and run.earliest and run.latest:
            yield f"[{format_span(run.earliest, run.latest, labels)}]"
        else:
            yield clean(run.text)
        if number == len(runs) - 1 and run.quoted_last:
            yield _THIN


def _megabytes(size: int) -> str:
    """Write a size: "1.2 MB"."""
    return f"{max(size, 50_000) / 1_000_000:.1f} MB"

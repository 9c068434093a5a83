"""The gate before sending: what holds a message back, and what is said above it."""

from collections.abc import Iterator, Mapping, Sequence
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

from sitrep.assets import packaged
from sitrep.config.run import RunSettings, Warned
from sitrep.delivery.mail.mailing import Mailing
from sitrep.delivery.mail.message import Composer, one_address
from sitrep.delivery.mail.post import PostOffice
from sitrep.rendering.labels import format_count, load_labels
from sitrep.verification.failures import ANEW, Failure, show
from sitrep.verification.pages import READERS, Line, Page
from sitrep.verification.printed import solid
from sitrep.verification.walk import records
from sitrep.verification.wholeness import find_placeholders

Json = Mapping[str, Any]


def find_warnings(brief: Json, settings: RunSettings) -> tuple[Warned, ...]:
    """Return what a reader must know of an issue as a whole: no items, one source only, many problems.

    Sources of one publisher are one source; one without a publisher stands for itself.
    """
    warned: list[Warned] = []
    sources = {
        str(source.get("publisher") or source.get("sha256")) for source in records(brief.get("sources"))
    }
    if not count_items(brief):
        warned.append("no_items")
    elif len(sources) == 1:
        warned.append("single_source")
    if len(brief.get("problems") or ()) > settings.most_problems:
        warned.append("problems")
    return tuple(warned)


def word_warnings(warned: Sequence[Warned], brief: Json, templates: Path | None) -> tuple[str, ...]:
    """Return the lines that stand above the message, in the language of the brief."""
    labels = _labels(brief, templates)
    # The user's own labels may be older than these.
    words = labels["mail"].get("warnings") or load_labels("en", [packaged("templates")])["mail"]["warnings"]
    return tuple(
        format_count(len(brief["problems"]), words[name]) if name == "problems" else str(words[name])
        for name in warned
    )


def check_message(mailing: Mailing, office: PostOffice) -> tuple[Failure, ...]:
    """Check what the mail templates made: no placeholder, nothing blank; the issue itself is verified before.

    Raises:
        SitrepError: for a template that can't be rendered, and a configuration that is incomplete or wrong.
    """
    composer = Composer(mailing, office.settings, office.key(), office.templates)
    reader = one_address(office.settings.sender, "mail.sender")
    content = composer.compose(reader, office.clock.now()).content
    message = message_from_bytes(content, policy=policy.default)
    labels = _labels(mailing.brief, office.templates)
    found: list[Failure] = []
    for kind, name in (("plain", "mail.txt"), ("html", "mail.html")):
        part = message.get_body((kind,))
        text = part.get_content() if part is not None else ""
        page = READERS["brief.html"](text.encode()) if kind == "html" else _read_text(text)
        if not page.lines:
            found.append(Failure(name, "", "The message is empty.", ANEW))
        found += find_placeholders(name, page, page.text, mailing.brief)
        found += _blanks(name, page, mailing.brief, labels)
    subject = Page((Line("the subject", str(message["Subject"])),))
    found += find_placeholders("mail.subject.txt", subject, subject.text, mailing.brief)
    return tuple(found)


def count_items(brief: Json) -> int:
    """Return how many items the sections of a brief hold, those of the long page included."""
    return sum(
        len(part.get("items") or ()) + len(part.get("more") or ()) for part in records(brief.get("sections"))
    )


def _blanks(file: str, page: Page, brief: Json, labels: Json) -> Iterator[Failure]:
    """Check that nothing is blank under a heading, and that a section without items says so."""
    for line, body in page.bodies():
        if not body.strip():
            yield Failure(file, line.where, f'Nothing stands under "{show(line.text)}".', ANEW)
    none = solid(str(labels["no_items"]))
    for section in records(brief.get("sections")):
        if section.get("items"):
            continue
        title = solid(str(section.get("title")))
        places = [number for number, line in enumerate(page.lines) if _names(line, title)]
        said = ("".join(solid(line.text) for line in page.lines[at : at + 2]) for at in places)
        # A template of the user's may leave the list of sections out.
        if places and not any(none in text for text in said):
            what = (
                f'"{show(str(section.get("title")))}" has no items and does not say "{labels["no_items"]}".'
            )
            yield Failure(file, page.lines[places[0]].where, what, ANEW)


def _names(line: Line, title: str) -> bool:
    text = solid(line.text.lstrip("*-• "))
    return text.startswith(title) and not text[len(title) : len(title) + 1].isalpha()


def _read_text(text: str) -> Page:
    return Page(
        tuple(Line(f"line {at}", line) for at, line in enumerate(text.splitlines(), 1) if line.strip())
    )


def _labels(brief: Json, templates: Path | None) -> dict[str, Any]:
    folders = (*([templates] if templates else []), packaged("templates"))
    return load_labels(str(brief.get("language") or "en"), folders)

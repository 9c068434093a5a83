"""The gate before sending: a message with a gap in it does not go out."""

from collections.abc import Iterator, Mapping, Sequence
from email import message_from_bytes, policy
from itertools import pairwise
from typing import Any

from sitrep.delivery.mail.mailing import Mailing
from sitrep.delivery.mail.message import Composer, one_address
from sitrep.delivery.mail.post import PostOffice
from sitrep.errors import SitrepError
from sitrep.pipeline.caveats import labels_of
from sitrep.verification.failures import ANEW, Failure, show
from sitrep.verification.pages import READERS, Line, Page
from sitrep.verification.printed import solid
from sitrep.verification.walk import records
from sitrep.verification.wholeness import find_placeholders

Json = Mapping[str, Any]
_MOST_TOLD = 20  # failures that are named


class RefusedError(SitrepError):
    """The gate does not let an issue pass."""

    def __init__(self, failures: Sequence[Failure]) -> None:
        """Keep the failures as sentences, the first of them."""
        self.sentences = tuple(map(str, failures[:_MOST_TOLD]))
        super().__init__("\n".join(("The issue is not sent.", *self.sentences)))


def check_message(mailing: Mailing, office: PostOffice) -> tuple[Failure, ...]:
    """Check what the mail templates made: no placeholder, nothing blank; the issue itself is verified before.

    Raises:
        SitrepError: for a template that can't be rendered, and a configuration that is incomplete or wrong.
    """
    composer = Composer(mailing, office.settings, office.key(), office.templates)
    reader = one_address(office.settings.sender, "mail.sender")
    content = composer.compose(reader, office.clock.now()).content
    message = message_from_bytes(content, policy=policy.default)
    labels = labels_of(mailing.brief, office.templates)
    found: list[Failure] = []
    for kind, name in (("plain", "mail.txt"), ("html", "mail.html")):
        part = message.get_body((kind,))
        text = part.get_content() if part is not None else ""
        page = READERS["brief.html"](text.encode()) if kind == "html" else _read_text(text)
        if not page.lines:
            found.append(Failure(name, "", "The message is empty.", ANEW))
        found += find_placeholders(name, page, _unquoted(page, mailing.brief), mailing.brief)
        found += _blanks(name, page, mailing.brief, labels)
    subject = Page((Line("the subject", str(message["Subject"])),))
    found += find_placeholders("mail.subject.txt", subject, _unquoted(subject, mailing.brief), mailing.brief)
    return tuple(found)


def _unquoted(page: Page, brief: Json) -> str:
    """Return the text of a page with spaces for what it quotes: a document may hold any signs."""
    text = list(page.text)
    for excerpt in _excerpts(brief):
        # Where its words of time end, the page may print the day.
        ends = [note["end"] for note in records(excerpt.get("times"))]
        for start, end in pairwise([0, *ends, len(excerpt["text"])]):
            piece = solid(excerpt["text"][start:end])
            at = page.solid.find(piece) if piece else -1
            while at >= 0:
                first, last = page.span(at, at + len(piece))
                text[first:last] = [sign if sign == "\n" else " " for sign in text[first:last]]
                at = page.solid.find(piece, at + len(piece))
    return "".join(text)


def _excerpts(brief: Json) -> Iterator[Json]:
    for highlight in records(brief.get("highlights")):
        yield from records(highlight.get("excerpts"))
    for count in records(brief.get("key_figures")):
        for each in (count, *records(count.get("further"))):
            # A tile prints the words of its figure where they are no number.
            yield {"text": each["figure"]["raw"]}
    for source in records(brief.get("sources")):
        yield {"text": str(source.get("label") or "")}


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

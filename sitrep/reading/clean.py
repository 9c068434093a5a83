"""Cut the articles out of a document and take the page furniture off them; nothing is lost silently."""

import re
from collections.abc import Iterator, Sequence

from sitrep.languages.detect import detect_language
from sitrep.model import Clipping, Document, Field, FieldName, Part, Quote, Removal, Source
from sitrep.reading.agencies import find_credited, find_registered
from sitrep.reading.assemble import assemble_text, paragraphs_of
from sitrep.reading.clocks import take_clocks
from sitrep.reading.context import find_context_furniture
from sitrep.reading.correspondence import find_mail_marks
from sitrep.reading.credits import AUTHOR_NOTE, FOOT, PHOTO_CREDIT
from sitrep.reading.furniture import find_rule
from sitrep.reading.genres import NOTE, find_notes, find_run_in, find_title_genre
from sitrep.reading.headers import find_header
from sitrep.reading.lines import Line, ends_sentence, is_rule, read_lines
from sitrep.reading.openings import read_wire
from sitrep.reading.posts import is_post
from sitrep.reading.repeated import RepeatedLines
from sitrep.reading.split import split_document
from sitrep.reading.statements import Header
from sitrep.reading.tagblocks import count_category_lines, is_category
from sitrep.reading.updates import is_update_note
from sitrep.reading.walls import find_walls
from sitrep.text import squeeze

_MAIL = "message"
_DUMP = 3  # from so many articles on, a document's own repeated lines are looked for
_FOOT = 0.6  # heads such as "Comments" close the page from here on
_CAPTION_SIGNS = 420
_NOTE_SIGNS = 300
_CLOSING = (")", "]")
_HEADING = re.compile(r"#{1,6}\s{1,3}\S")
# What the format says of the whole document holds for each of its articles, except these.
_OF_ONE = frozenset({FieldName.TITLE, FieldName.URL, FieldName.BYLINE})


def clip_document(
    document: Document, repeated: RepeatedLines | None = None, outlets: frozenset[str] = frozenset()
) -> tuple[Clipping, ...]:
    """Return the articles of a document, each with its header read and its page furniture taken off.

    `repeated` are the lines that many pages of this run print, `outlets` the folded names of registered
    sources. Every sign of an article that isn't blank stands in its text or among what was removed, with
    the reason.
    """
    parts = split_document(document)
    pages = [repeated] if repeated else []
    if len(parts) >= _DUMP:
        pages.append(RepeatedLines.of(document.text[part.body_start : part.end] for part in parts))
    known = RepeatedLines(frozenset().union(*(page.fingerprints for page in pages)))
    alone = len(parts) == 1
    return tuple(
        _clip(document, part, number, known, outlets, alone=alone) for number, part in enumerate(parts, 1)
    )


def _clip(
    document: Document,
    part: Part,
    number: int,
    repeated: RepeatedLines,
    outlets: frozenset[str],
    *,
    alone: bool,
) -> Clipping:
    text = document.text
    stated = (*part.fields, *(one for one in document.fields if alone or one.name not in _OF_ONE))
    lines, clocks = take_clocks(read_lines(text, part.body_start, part.end))
    known_title = _stated(stated, FieldName.TITLE)
    title_text = known_title.text if known_title else "" if is_post(part) else None
    header = find_header(lines, repeated, title=title_text, outlets=outlets)
    if _stated(stated, FieldName.PUBLISHER) is None:
        find_registered(header, lines, outlets)
        read_wire(header, lines)
    if document.format == _MAIL:
        for at, why in find_mail_marks(lines):
            header.lines.setdefault(at, why)
    language = _stated(stated, FieldName.LANGUAGE)
    tag = language.text if language else detect_language(text[part.body_start : part.end][:8_000])
    fields = (*stated, *header.fields)
    title = _stated(fields, FieldName.TITLE)
    reasons = _find_furniture(lines, header, repeated, title.text if title else None, tag)
    notes = dict(find_notes(lines, [at for at in range(len(lines)) if reasons.get(at, NOTE) == NOTE]))
    reasons.update(dict.fromkeys(notes, NOTE))
    kept = [number for number in range(len(lines)) if number not in reasons]
    genres = (find_title_genre(title) if title else None, find_run_in(lines[kept[0]]) if kept else None)
    fields = (*fields, *(one for one in genres if one), *notes.values())
    body = assemble_text(text, paragraphs_of(lines, kept), header.spans)
    removed = [
        Removal(line.text, line.start, line.end, "header")
        for line in read_lines(text, part.start, part.body_start)
    ]
    removed += (Removal(lines[at].text, lines[at].start, lines[at].end, why) for at, why in reasons.items())
    removed += (Removal(text[start:end], start, end, why) for start, end, why in body.removed)
    removed += clocks
    if _stated(fields, FieldName.PUBLISHER) is None and (credited := find_credited(removed, outlets)):
        fields = (*fields, credited)
    return Clipping(
        id=f"{document.sha256[:12]}-{number}",
        source=Source(document.file, document.also, document.sha256, document.encoding, part.start, part.end),
        title=title,
        publisher=_stated(fields, FieldName.PUBLISHER),
        byline=_stated(fields, FieldName.BYLINE),
        url=_stated(fields, FieldName.URL),
        language=tag,
        fields=fields,
        text=body.text,
        segments=body.segments,
        removed=tuple(sorted(removed, key=lambda removal: (removal.start, removal.end))),
    )


def _stated(fields: Sequence[Field], name: FieldName) -> Quote | None:
    return next((one.quote for one in fields if one.name is name), None)


def _find_furniture(
    lines: Sequence[Line], header: Header, repeated: RepeatedLines, title: str | None, language: str | None
) -> dict[int, str]:
    """Return the lines that aren't body, by number, each with the reason."""
    reasons = dict(header.lines)
    reasons.update(_find_foot(lines, reasons))
    for number, line in enumerate(lines):
        if number not in reasons and is_category(line.text):
            below = range(number, number + count_category_lines(lines, number))
            reasons.update((at, "category marker") for at in below if len(below) > 1 and at not in reasons)
        if number not in reasons and (reason := _judge(line, repeated)):
            reasons[number] = reason
    first = next((number for number in range(len(lines)) if number not in reasons), None)
    if first is not None and title is not None and squeeze(lines[first].text) == squeeze(title):
        reasons[first] = "title repeated"
    last = next((number for number in reversed(range(len(lines))) if number not in reasons), None)
    if last and len(lines[last].text) <= _NOTE_SIGNS and AUTHOR_NOTE.match(lines[last].text):
        reasons[last] = NOTE
    kept = [number for number in range(len(lines)) if number not in reasons]
    reasons.update(find_context_furniture(lines, kept, find_walls(lines, kept), language))
    return reasons


def _judge(line: Line, repeated: RepeatedLines) -> str | None:
    if is_rule(line.text):
        return "separator"
    rule = find_rule(line.text)
    if rule or is_update_note(line.text):
        return rule.reason if rule else "wire mark"
    if _HEADING.match(line.text) and not ends_sentence(line.text):
        return "subhead"
    if is_rule(line.text) or (not any(sign.isalnum() for sign in line.text[:2000]) and len(line.text) < 2000):
        return "separator"
    if (
        len(line.text) <= _CAPTION_SIGNS
        and (line.text[-2:].strip(".")[-1:] in _CLOSING or ":" in line.text[-90:])
        and PHOTO_CREDIT.search(line.text, max(0, len(line.text) - 200))
    ):
        return "caption"
    return "repeated line" if line.text in repeated else None


def _find_foot(lines: Sequence[Line], known: dict[int, str]) -> Iterator[tuple[int, str]]:
    """Find what stands below the article: the comment box, the list of other headlines."""
    total = sum(len(line.text) for line in lines)
    seen = 0
    for number, line in enumerate(lines):
        if seen > _FOOT * total and len(line.text) < 60 and FOOT.match(line.text):
            comments = (
                not line.text.casefold().lstrip("*# ").startswith(("related", "you", "recom", "most", "more"))
            )
            for below in range(number, len(lines)):
                if comments or below == number or not ends_sentence(lines[below].text):
                    if below not in known:
                        yield below, "comment box" if comments else "link to another article"
                else:
                    return
            return
        seen += len(line.text)

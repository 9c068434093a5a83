"""Do the quotations and figures of brief.json stand in the documents, where it says?"""

import hashlib
from collections.abc import Iterator, Sequence
from typing import Any

from sitrep.verification.documents import Documents
from sitrep.verification.failures import ANEW, Failure, show
from sitrep.verification.rereading import Rereader
from sitrep.verification.walk import Json, Node, records

FILE = "brief.json"


def check_quotations(nodes: Sequence[Node], documents: Documents, rereader: Rereader) -> Iterator[Failure]:
    """Compare every excerpt and every figure with the text of its document, character by character."""
    for node in nodes:
        if node.is_excerpt:
            yield from _excerpt(node, documents)
        elif node.is_count:
            yield from _count(node, documents, rereader)


def _excerpt(node: Node, documents: Documents) -> Iterator[Failure]:
    record = node.record
    article, text = record["article"], record["text"]
    source = documents.sources.get(article) if isinstance(article, str) else None
    if source is None:
        yield Failure(
            FILE, node.where, f"It quotes article {article}, which is no source of the brief.", ANEW
        )
        return
    document = documents.text_of(article)
    if document is not None and not _stands(document, text, record["start"], record["end"]):
        yield _misplaced(node, text, record, documents.file_of(article))
    if not _within(record, source):
        what = f"It quotes characters outside the span of article {article}."
        yield Failure(FILE, node.where, what, ANEW)
    done = 0
    for time in records(record.get("times")):
        words, end = time.get("text"), time.get("end")
        if not (isinstance(words, str) and isinstance(end, int) and isinstance(text, str)) or (
            end < done or text[max(0, end - len(words)) : end] != words
        ):
            what = f'The day that stands behind "{show(str(words))}" has no such words before it.'
            yield Failure(FILE, node.where, what, ANEW)
            return
        done = end
        if not _ordered(time.get("earliest"), time.get("latest")):
            yield Failure(FILE, node.where, f'The days that "{show(words)}" means are no days.', ANEW)


def _count(node: Node, documents: Documents, rereader: Rereader) -> Iterator[Failure]:
    figure, told, article = node.record["figure"], node.record["told"], node.record.get("article")
    raw, start, end = (figure.get(key) for key in ("raw", "start", "end"))
    document = documents.text_of(article)
    if document is not None and not _stands(document, raw, start, end):
        yield _misplaced(node, raw, figure, documents.file_of(article))
        return
    if told.get("article") != article or not _within(figure, told):
        what = f'"{show(str(raw))}" does not stand within the words that are given for it.'
        yield Failure(FILE, node.where, what, ANEW)
        return
    name = f"{article}:{start}:{figure.get('metric')}"
    if figure.get("id") != hashlib.sha256(name.encode("utf-8", "replace")).hexdigest()[:12]:
        yield Failure(FILE, node.where, "Its name is not that of its article, place and metric.", ANEW)
    before = (document or "")[: told["start"]]
    for what in rereader.compare(figure, told, documents.sources.get(str(article), {}), before):
        yield Failure(FILE, node.where, what, ANEW)


def _misplaced(node: Node, text: Any, record: Json, file: str) -> Failure:
    place = f"characters {record.get('start')}–{record.get('end')} of {file}"
    what = f'"{show(str(text))}" does not stand at {place}.'
    return Failure(FILE, node.where, what, "Put the document back as it was cited, or make the brief anew.")


def _stands(document: str, text: Any, start: Any, end: Any) -> bool:
    if not (isinstance(text, str) and isinstance(start, int) and isinstance(end, int)):
        return False
    return 0 <= start < end <= len(document) and document[start:end] == text


def _within(inner: Json, outer: Json) -> bool:
    try:
        return bool(outer["start"] <= inner["start"] <= inner["end"] <= outer["end"])
    except (KeyError, TypeError):
        return False


def _ordered(earliest: Any, latest: Any) -> bool:
    return isinstance(earliest, str) and isinstance(latest, str) and earliest <= latest

"""Do all sources that are cited behind a quotation print its words?"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from sitrep.briefing.verbatim import plain_words
from sitrep.verification.documents import Documents
from sitrep.verification.failures import ANEW, Failure, show
from sitrep.verification.walk import Json, Node, numbers_in, records

FILE = "brief.json"
_MERGED = "merge_into"
_COUNT = ("metric", "unit", "value", "min", "max")


def check_cited(record: Json, nodes: Sequence[Node], documents: Documents) -> Iterator[Failure]:
    """Check that each cited source holds the quoted words, whatever their case, marks and line breaks.

    Two citations stand for another reason. A person merged an article into the one that is quoted: the
    source says so (`curated`). A count that several sources give is quoted from one of them: the others are
    cited if the brief has the same figure of theirs. `told_by` are sources that tell the event in words of
    their own; they promise no words, and must not be cited for the same quotation as well.
    """
    sources = {source.get("number"): source for source in records(record.get("sources"))}
    words = _Words(documents)
    counts = _counts(nodes)
    for node in nodes:
        if "citations" not in node.record or not (excerpts := records(node.record.get("excerpts"))):
            continue
        cited = numbers_in(node.record["citations"])
        for number in cited:
            source = sources.get(number)
            if source is None or _is_merged(source):
                continue
            article = str(source.get("article"))
            lacking = [each for each in excerpts if not words.hold(article, source, each)]
            if lacking and not _gives_the_count(node, article, excerpts, counts):
                what = (
                    f'It cites [{number}] for "{show(str(lacking[0].get("text")), 60)}", which is not there.'
                )
                yield Failure(FILE, node.where, what, ANEW)
        for number in numbers_in(node.record.get("told_by")):
            if number in cited:
                what = f"It cites [{number}] for its words, and again for words of its own."
                yield Failure(FILE, node.where, what, ANEW)


class _Words:
    """The words of the cited articles, each read once."""

    def __init__(self, documents: Documents) -> None:
        self._documents = documents
        self._plain: dict[str, str | None] = {}

    def hold(self, article: str, source: Json, excerpt: Json) -> bool:
        """Tell whether an article holds the words of an excerpt; one that can't be read is told elsewhere."""
        if excerpt.get("article") == article:
            return True
        if article not in self._plain:
            document = self._documents.text_of(article)
            span = slice(source.get("start"), source.get("end"))
            self._plain[article] = None if document is None else plain_words(document[span])
        plain = self._plain[article]
        return plain is None or plain_words(str(excerpt.get("text"))) in plain


def _is_merged(source: Json) -> bool:
    return any(mark.get("field") == _MERGED for mark in records(source.get("curated")))


def _counts(nodes: Sequence[Node]) -> dict[tuple[Any, ...], list[tuple[Any, Any, Any]]]:
    """Return where each count of an article stands, by the article and what is counted."""
    found: defaultdict[tuple[Any, ...], list[tuple[Any, Any, Any]]] = defaultdict(list)
    for node in nodes:
        if node.is_count:
            figure = node.record["figure"]
            key = tuple(str(figure.get(name)) for name in _COUNT)
            found[key].append((node.record.get("article"), figure.get("start"), figure.get("end")))
    return found


def _gives_the_count(
    node: Node,
    article: str,
    excerpts: Sequence[Json],
    counts: dict[tuple[Any, ...], list[tuple[Any, Any, Any]]],
) -> bool:
    """Tell whether a version of a count is cited for its number, which its source gives in other words."""
    if node.record.get("kind") != "count" and not ("counts" in node.record and not node.record.get("denies")):
        return False
    return any(
        any(given == article for given, *_ in stated)
        and any(_within(stated_by, excerpt) for stated_by in stated for excerpt in excerpts)
        for stated in counts.values()
    )


def _within(stated: tuple[Any, Any, Any], excerpt: Json) -> bool:
    article, start, end = stated
    return bool(article == excerpt.get("article") and excerpt["start"] <= start and end <= excerpt["end"])

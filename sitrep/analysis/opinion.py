"""Commentary: what the page labels as opinion, or what its writer says in the first person."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from sitrep.analysis.codebook import SELF, SPOKEN, STANCE, Codebook
from sitrep.analysis.passages import Sentence
from sitrep.model import Clipping, FieldName
from sitrep.text import fold

# "Analysis" reports under attribution; "Opinion and analysis" does not begin so.
_ANALYSIS = re.compile(r"(?:news |expert )?anal|анал|تحل")
_MARK = re.compile(r"[“”„«»\"]|\n[^\S\n]*\n")
_OPENS = {"“": "”", "„": "“", "«": "»", '"': '"', "”": "”", "»": "«"}
_VOICED = 2  # sentences in which the writer speaks as "I", one of them at least to judge


def find_opinion(clipping: Clipping, sentences: Sequence[Sentence], codebook: Codebook) -> str | None:
    """Return the words that make a clipping commentary, or None for news.

    A label on the page is enough; analysis is news. Without one, the writer must judge in the first person
    outside quotation marks, and speak so in two sentences. Speeches, letters and interviews speak so too:
    where headline or lead name them, they are none.
    """
    for field in clipping.fields:
        if field.name is FieldName.GENRE and not _ANALYSIS.match(fold(field.quote.text)):
            return field.quote.text
    if not any(STANCE in sentence.keys for sentence in sentences):
        return None
    opening = sentences[: codebook.scoring.lead_sentences]
    if any(SPOKEN in sentence.keys for sentence in opening):
        return None
    title = clipping.title
    if title is not None and any(SPOKEN in keys for _, _, keys in codebook.find(title.text)):
        return None
    return _judged(clipping.text, sentences, codebook)


def _judged(text: str, sentences: Sequence[Sentence], codebook: Codebook) -> str | None:
    """Return the words by which a writer judges, where two sentences are the writer's own."""
    quoted = list(_quotations(text))
    starts = [start for start, _ in quoted]
    begins = [sentence.start for sentence in sentences]
    judged = None
    own = set()
    for start, end, keys in codebook.find(text):
        if not {SELF, STANCE}.isdisjoint(keys):
            before = bisect_right(starts, start) - 1
            if before < 0 or quoted[before][1] <= start:
                own.add(bisect_right(begins, start))
                if judged is None and STANCE in keys:
                    judged = text[start:end]
    return judged if len(own) >= _VOICED else None


def _quotations(text: str) -> Iterator[tuple[int, int]]:
    """Yield what stands between quotation marks; where none closes, all to the end of the paragraph."""
    opened, closer = -1, ""
    for match in _MARK.finditer(text):
        mark = match[0]
        if opened < 0:
            if mark in _OPENS:
                opened, closer = match.start(), _OPENS[mark]
        elif mark == closer or mark not in _OPENS:
            yield opened, match.end()
            opened = -1
    if opened >= 0:
        yield opened, len(text)

"""Whether an article prints the very words that are quoted: only then may it be cited for them."""

import re
from collections.abc import Iterable

from sitrep.model import Article, Excerpt
from sitrep.text import drop_hidden, fold

# "Cease-fire", "ceasefire" and "cease-" at the end of a line are one word here.
_HYPHEN = re.compile(r"(?<=\w)[-‐‑](?:[ \t]*\n[ \t]*)?(?=\w)")
_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+|[%$€£]")


def plain_words(text: str) -> str:
    """Return the words and numbers of a text, folded, with one space around each; marks are left out.

    One text prints the words of another where these stand, as they are, in those of the one.
    """
    return f" {' '.join(_WORD.findall(fold(_HYPHEN.sub('', drop_hidden(text)))))} "


def prints(article: Article, excerpts: Iterable[Excerpt]) -> bool:
    """Tell whether an article prints the words of every excerpt, each in one run of its document."""
    return all(article.id == excerpt.article or _holds(article, excerpt.text) for excerpt in excerpts)


def _holds(article: Article, words: str) -> bool:
    """Look through the runs of the document that the article is made of, no furniture between."""
    clipping = article.clipping
    if (at := clipping.text.find(words)) >= 0:
        start, end = clipping.locate(at, at + len(words))
        if end - start == len(words):
            return True
    wanted = plain_words(words)
    runs = (clipping.text[run.text_start : run.text_start + run.end - run.start] for run in clipping.segments)
    return any(wanted in plain_words(run) for run in runs)

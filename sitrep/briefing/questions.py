"""Answers: a sentence behind a question that leaves out what the question named."""

import re

from sitrep.briefing.verbs import tells

_REACH = 12  # characters in front of a sentence among which the question's mark stands
_ASKED = re.compile(r"[?؟？][\"'”’»)\]*_]*\s*$")
# Openings that only a question makes clear.
_ANSWERS = re.compile(
    r"[\s\"'“‘«(]*(?:yes|no(?! (?:one|fewer|less|country|government|party))|not|because|partly|mainly|mostly|"
    r"perhaps|probably|nobody|that|it|to|by|about|around|roughly|some|most|many|few|several|one|more than|"
    r"at least|up to|fewer than|less than|nearly|almost|only)\b",
    re.IGNORECASE,
)
# "The one of 2010", "those of the north": whose noun was named before.
_THE_ONE = re.compile(
    r"[\s\"'“‘«(]*(?:the (?:other |second |first |last |latest |next )?ones?|that|those) "
    r"(?:of|in|from|on|at|near|which|that|who)\b",
    re.IGNORECASE,
)
# "A group that took the town": a clause within a noun phrase, up to its comma.
_CLAUSE = re.compile(r"(?<=[a-zà-ÿ)A-Z]) (?:that|who|which|whose|where|when)\b[^,;:]*")


def leans_on_a_question(text: str, start: int, words: str) -> bool:
    """Tell whether a sentence of a text, from `start` on, answers a question and can't be read without it.

    That is what has no verb of its own, or opens as only an answer does.
    """
    if _THE_ONE.match(words):
        return True
    if not _ASKED.search(text[max(0, start - _REACH) : start]):
        return False
    return bool(_ANSWERS.match(words)) or not tells(_CLAUSE.sub("", words))

"""Answers to what was asked, offered or said to be agreed: who rejects a call, who knows of no truce."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sitrep.analysis.nations import nations_in
from sitrep.analysis.speakers import Denial
from sitrep.briefing.backing import Backing
from sitrep.briefing.bargains import are_opposed, find_none
from sitrep.briefing.together import words_of
from sitrep.model import Article, Excerpt
from sitrep.text import sentences

# What is asked or offered; the answer stands in the next sentence but one at the farthest.
_ASKED = re.compile(
    r"\b(?:call(?:s|ed|ing)?|demand\w*|ask(?:s|ed|ing)?|urg(?:es?|ed|ing)|propos\w+|offer\w*|appeal\w*|invit\w+|"
    r"ultimatum|plans?|ceasefires?|cease-fires?|truces?|request\w*|deal|talks|order(?:s|ed)|summon\w*|told|"
    r"appel\w*|exig\w+|demand\w+|llam\w+|pid(?:ió|ieron)|propus\w+)\b",
    re.IGNORECASE,
)
_WHO = r"(?:(?:[Tt]he\s|Its?\s)?[A-ZÀ-Þ\d][\w’'.-]*(?:\s[\w’'.-]+){0,6}?|The\s[a-z]+(?:\s[\w’'.-]+){0,5}?)"
_SOON = (
    r"(?:\s(?:has|have|had|at|once|later|again|flatly|quickly|immediately|promptly|also|both|all|on|"
    r"\w+day|,)){0,4}"
)
_WHAT = (
    r"(?:calls?|demands?|proposals?|offers?|appeals?|plans?|ultimatum|cease-?fires?|truces?|requests?|deal|"
    r"terms|invitation|order|conditions?|talks)"
)
# "The rebels rejected the call", "JNIM refused and asked for a ransom", "Moscow said it would not withdraw".
_REFUSED = re.compile(
    rf"^[“\"]?(?:But\s|Yet\s|However,?\s)?{_WHO}{_SOON}\s"
    r"(?:(?:rejected|rejects|dismissed|dismisses|spurned|spurns|declined|refused|snubbed|ignored)\s"
    rf"(?:(?:[\w-]+\s){{0,3}}?{_WHAT}|it|them|both)\b"
    r"|turned\s(?:the|it|them|this|that)\s(?:[\w-]+\s){0,2}?(?:down|away)\b"
    r"|(?:refused|declined)(?=\s(?:and|to|saying|but)\b|[.,;])"
    r"(?!\sto\s(?:comment|say|give|name|speak|confirm|be|elaborate|discuss|answer|talk\sto))"
    r"|(?:said|says)\s(?:that\s)?(?:[\w’'-]+\s){1,4}?(?:would|will|could|did)\s(?:not|never)\s"
    r"(?:accept|leave|withdraw|join|attend|obey|honou?r|respect|negotiate|talk|agree|lay)\b)"
)
_PRONOUN = re.compile(r"^(?:He|She|They|It|We|I|This|That|There|Who|Nobody|No)\b")
_NEAR = 2  # sentences between what was asked and its answer
_SHARED = 1.0


@dataclass(frozen=True, slots=True)
class Answer:
    """A sentence that answers what was asked, at `start` to `end` of the clipping's text."""

    start: int
    end: int


def find_answers(article: Article) -> Iterator[Answer]:
    """Yield the sentences in which somebody who is named refuses what was asked before. English only."""
    if not _is_english(article):
        return
    text = article.clipping.text
    for start, end in sentences(text):
        sentence = text[start:end]
        if _REFUSED.match(sentence) and not _PRONOUN.match(sentence):
            yield Answer(start, end)


def answers(article: Article, answer: Answer, claim: Iterable[Excerpt]) -> bool:
    """Tell whether a sentence answers what is quoted: it follows soon, and those words ask for something."""
    quoted = [each for each in claim if each.article == article.id]
    if not quoted or not any(_ASKED.search(each.text) for each in quoted):
        return False
    last = article.clipping.text_offset(max(each.end for each in quoted) - 1) + 1
    if answer.start < last:
        return False
    between = article.clipping.text[last : answer.start]
    return sum(1 for _ in sentences(between)) < _NEAR


def find_negations(article: Article, backing: Backing) -> Iterator[Denial]:
    """Yield who says that nothing was agreed, as a denial of who says that it was. English only."""
    text = article.clipping.text
    if not _is_english(article) or find_none(text) is None:
        return
    voices = backing.voices(article)
    for start, end in sentences(text):
        at = find_none(text, start, end)
        said = [voice for voice in voices if start <= voice.start < end and not voice.denial]
        if at is not None and len({voice.name for voice in said}) == 1:
            who = said[0]
            yield Denial(who.name, who.party, who.side, start, end, matter=(at, end))


def contradicts(article: Article, negation: Denial, claim: Iterable[Excerpt], teller: Article) -> bool:
    """Tell whether "no truce had been agreed" is said of what is quoted: one bargain of the same people."""
    told = " \n ".join(each.text for each in claim)
    sentence = article.clipping.text[negation.start : negation.end]
    if not _is_english(teller) or not are_opposed(sentence, told):
        return False
    mine, theirs = words_of([sentence], "en", ()), words_of([told], "en", ())
    shared = sum(min(1.0, 2 * value) for word, value in mine.items() if word in theirs)
    lands = nations_in(sentence)
    return shared >= _SHARED and (not lands or not lands.isdisjoint(nations_in(told)))


def _is_english(article: Article) -> bool:
    return (article.clipping.language or "en").partition("-")[0].lower() == "en"

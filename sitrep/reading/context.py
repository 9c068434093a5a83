"""What only its place gives away: captions and subheads between paragraphs, and broken sentences."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from sitrep.languages.registry import language_of
from sitrep.reading.credits import SOCIAL_POST
from sitrep.reading.lines import BULLET, Line, ends_sentence, is_prose, is_unspaced

_LONG_ENOUGH = 70  # signs from which a paragraph is expected to end with a full stop
_SUBHEAD_WORDS = 10
_SUBHEAD_SIGNS = 90
_CAPTION_WORDS = 45
_HEAD_SIGNS = 60
_HEAD_WORDS = 6
_RUN = 3  # so many short lines in a row are a list or verse
_PRESENT = (
    "is are am be been being has have had do does did was were will would can could may might must shall "
    "should said "
    "says say told tells according struck fell fled took left went came held met won lost began made put "
    "set cut hit "
    "shot isn't aren't wasn't weren't don't doesn't didn't won't can't"
)
# A subject in front: with a finite verb that is a sentence, only its full stop is missing.
_SUBJECT = re.compile(
    r"(?:the|a|an|he|she|it|they|we|i|you|there|this|that|these|those|his|her|their|its|our|my)\b",
    re.IGNORECASE,
)
_FINITE_PAST = re.compile(
    r"\b[a-z]{2,20}ed (?:an?|the|their|his|her|its|at least|more|to|that|\d|two|three|four|five|six|ten|"
    r"dozens)\b"
)
# A place and its country at the end, with or without a day, or a comma that leads nowhere.
_CAPTION_END = re.compile(
    r",$|\b(?:file photo|pictured|left|right|centre|center)\b"
    r"|\b(?:in|at|of|near|on|outside|from|to)\b[^,.]{2,60}, [A-Z][\w ’'-]{2,30}(?:, [\w ,.]{3,30})?$"
)
_HANGING = (
    "a an the of in on at to for from with by and or but that which who was were is are than as into "
    "over under "
    "between his her its their compared not"
)
_QUOTES = "\"“”'‘’«»„「」"


def find_context_furniture(
    lines: Sequence[Line], kept: Sequence[int], walls: frozenset[int], language: str | None
) -> dict[int, str]:
    """Return the reasons for those of the `kept` lines that are captions or subheads.

    `walls` are the lines that are paragraphs of their own though no blank line parts them. A text that
    doesn't end its paragraphs with full stops gives nothing away.
    """
    if not _is_punctuated(lines, kept, walls):
        return {}
    found = dict.fromkeys(_find_capital_heads(lines, kept), "subhead")
    candidates = [
        _is_candidate(lines[number], alone=lines[number].apart or number in walls) for number in kept
    ]
    verbs = _verbs(language)
    length = len(kept)
    position = 0
    while position < length:
        if not candidates[position]:
            position += 1
            continue
        run = position
        while run < length and candidates[run]:
            run += 1
        if run - position < _RUN or (run == length and position):
            for at in range(max(position, 1), run):
                following = lines[kept[at + 1]].text if at + 1 < length else ""
                before = lines[kept[at - 1]].text
                if reason := _judge(lines[kept[at]].text, before, following, verbs):
                    found[kept[at]] = reason
        position = run
    return found


def _find_capital_heads(lines: Sequence[Line], kept: Sequence[int]) -> Iterator[int]:
    """Find headings in capitals right over running text or a list: "ACCESS", with no blank line below.

    At the very top such a line may be the place of a dateline; only a list shows that it is none.
    """
    for position, number in enumerate(kept[:-1]):
        text, below = lines[number].text, lines[kept[position + 1]]
        if (
            not lines[number].gap_before
            or below.gap_before
            or kept[position + 1] != number + 1
            or not text.isupper()
            or len(text) > _HEAD_SIGNS
            or len(text.split()) > _HEAD_WORDS
            or ends_sentence(text)
            or any(map(str.isdigit, text))
            or BULLET.match(text)
        ):
            continue
        listed = BULLET.match(below.text) is not None
        if listed or (position and is_prose(below.text) and not below.text[0].islower()):
            yield number


def continues(before: str, following: str) -> bool:
    """Tell whether a sentence that the page broke goes on in the next paragraph."""
    if ends_sentence(before) or before[-1] in ":;" or BULLET.match(following):
        return False
    first = following.lstrip(_QUOTES + "(")[:1]
    if first.islower():
        return not BULLET.match(before)
    last = before.rsplit(maxsplit=1)[-1].casefold() if before.split() else ""
    return first.isdigit() and (last in _HANGING.split() or len(before) > _SUBHEAD_SIGNS)


def is_punctuated(texts: Sequence[str]) -> bool:
    """Tell whether most of the long paragraphs end with a full stop."""
    long = [text for text in texts if len(text) >= _LONG_ENOUGH and not is_unspaced(text)]
    return bool(long) and 2 * sum(map(ends_sentence, long)) >= len(long)


def _is_punctuated(lines: Sequence[Line], kept: Sequence[int], walls: frozenset[int]) -> bool:
    return is_punctuated(
        [lines[number].text for number in kept if lines[number].gap_after or number in walls]
    )


def _is_candidate(line: Line, *, alone: bool) -> bool:
    text = line.text
    return (
        alone
        and len(text) <= 300
        and not ends_sentence(text)
        and text[-1] not in ":;" + _QUOTES
        and text[0] not in _QUOTES
        and not text[0].isdigit()
        and not BULLET.match(text)
        and not SOCIAL_POST.search(text)
        and not re.search(r"[:=]\s{0,3}[\d~<>]", text)
        and "|" not in text
        and not is_unspaced(text)
        and any(sign.isalpha() for sign in text)
    )


def _judge(text: str, before: str, following: str, verbs: frozenset[str]) -> str | None:
    """Return "subhead" or "caption" for an unended line between paragraphs, None for what may be prose."""
    if (
        before.endswith(":")
        or (following and continues(text, following))
        or (continues(before, text) and not text[0].isdigit())
    ):
        return None
    words = text.split()
    finite = any(word.casefold().strip(".,()’'\"“”") in verbs for word in words) or bool(
        _FINITE_PAST.search(text)
    )
    if len(words) <= _SUBHEAD_WORDS and len(text) <= _SUBHEAD_SIGNS and text[-1] not in ",-–—":
        return None if finite and _SUBJECT.match(text) else "subhead"
    if len(words) <= _CAPTION_WORDS and not finite and _CAPTION_END.search(text):
        return "caption"
    return None


@cache
def _verbs(language: str | None) -> frozenset[str]:
    known = language_of(language) if language else None
    words = f"{known.past}|{known.reporting}".split("|") if known else []
    return frozenset(_PRESENT.split()) | frozenset(word for word in words if " " not in word)

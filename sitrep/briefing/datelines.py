"""Where the words of a sentence begin: behind its dateline, its bullet or a heading in the same paragraph."""

import re

# "KABUL, Aug 8 (Agency) —", "GOMA/BUNIA –", "Kyiv (Agency) -": where it was filed is no part of the sentence.
_UPPER = r"[^\W\d_a-zа-яё]"
_FILED = r"(?:[,/][^—–:()\n]{1,45})?"
_AGENCY = r"\s*\([^()\n]{2,45}\)"
_DASH = r"\s*(?:[—–:]|--?)\s+"
# "11 May 2024 -", "May 11, 2024 —": the day of publication, which the source list gives.
_DAY = r"(?:\d{1,2}\.? [^\W\d_]{3,12}\.?,? \d{4}|[^\W\d_]{3,12}\.? \d{1,2}, \d{4})"
# "Tibú, Colombia - The", "Bogotá, 4 de mayo de 2018 - Two", "(Geneva, May 4, 2018) – Two": places in small
# letters need a second place or a day beside them, and a capital behind the dash.
_NAME = rf"{_UPPER}[\w’'.-]{{1,24}}"
_PLACE = rf"{_NAME}(?: (?:(?:de|del|la|las|los|el|du|des|of|the) ){{0,2}}{_NAME}){{0,3}}"
_MONTHDAY = (
    r"(?:(?:le|el|am) )?(?:[^\W\d_]{3,12},? )?(?:\d{1,2}\.?(?: de)? [^\W\d_]{3,12}\.?"
    r"|[^\W\d_]{3,12}\.? \d{1,2})(?:,?(?: de)? \d{4})?"
)
_STROKE = r"(?:(?:\.-|\s*(?:–|--?))\s+|\s*—\s*)(?=[^\W_a-zа-яё]|[\"'“‘«])"
_BESIDE = rf"{_PLACE}(?: ?/ ?{_PLACE})?(?:, {_PLACE}){{0,2}}"
_FILED_SMALL = (
    rf"(?:[(\[]{_BESIDE}(?:, {_MONTHDAY})?[)\]]"
    rf"|{_BESIDE}(?:{_AGENCY})?(?:,? \(?{_MONTHDAY}\)?)(?:{_AGENCY})?"
    rf"|{_PLACE}, {_PLACE}){_STROKE}"
)
_DATELINE = re.compile(
    rf"(?:{_UPPER}(?:{_UPPER}|[’'. -]){{1,40}}{_FILED}(?:{_AGENCY})?{_DASH}"
    rf"|[^\W\d_][\w’' .-]{{1,40}}{_FILED}{_AGENCY}{_DASH}"
    rf"|{_DAY}(?:{_AGENCY})?{_DASH}"
    rf"|{_FILED_SMALL})"
)
_BULLET = re.compile(r"[•‣▪●○►■□◦·*–—-]\s+(?=[^\W_a-z]|[\"'“‘«])")
# "HEALTH", a line of its own above the sentence; a wrapped line would have taken in the next word.
_HEADING = re.compile(r"(?P<words>[^\W\d_a-zа-яё](?:[^\W\d_a-zа-яё]|[ ,/&’'-]){3,50}):?[ \t]*\n\s*")
_NEXT = re.compile(r"\S+")
_INDENT = 40  # characters before a sentence that are looked at
_TITLE = 200  # characters, the longest title
_MARGIN = 10  # characters that a wrapped line may fall short


def skip_opening(text: str, start: int, end: int) -> int:
    """Return where the sentence from `start` to `end` begins to tell something; never behind its end."""
    begin = start
    if _opens_line(text, begin):
        heading = _HEADING.match(text, begin, end)
        if heading and not _is_wrapped(text, heading, end):
            begin = heading.end()
        if bullet := _BULLET.match(text, begin, end):
            begin = bullet.end()
    if (opens_paragraph(text, start) or begin > start) and (dateline := _DATELINE.match(text, begin, end)):
        begin = dateline.end()
    return begin if begin < end else start


def is_entry(text: str, start: int, end: int) -> bool:
    """Tell whether a span is all of an entry of a list: from its bullet to the end of the line."""
    if text[end : end + 1] not in {"", "\n"} or not _opens_line(text, start):
        return False
    return _BULLET.match(text, start, end) is not None


def opens_paragraph(text: str, start: int) -> bool:
    """Tell whether a sentence is the first of its paragraph."""
    return start == 0 or _before(text, start).endswith("\n\n")


def opens_text(text: str, start: int) -> bool:
    """Tell whether a sentence is the first of its text: nothing stands before it but a line of title."""
    if start > _TITLE:
        return False
    before = text[:start].strip()
    return not before or (
        opens_paragraph(text, start) and "\n" not in before and before[-1] not in '.!?…:;"”»)'
    )


def _is_wrapped(text: str, heading: re.Match[str], end: int) -> bool:
    """Tell whether a line of capitals is only the first words of a sentence that runs on to the next line."""
    following = _NEXT.match(text, heading.end(), end)
    stop = text.find("\n", heading.end(), end)
    line = (end if stop < 0 else stop) - heading.end()
    return following is None or len(heading["words"]) + len(following.group()) + _MARGIN > line


def _opens_line(text: str, start: int) -> bool:
    return _before(text, start)[-1:] in {"", "\n"}


def _before(text: str, start: int) -> str:
    return text[max(0, start - _INDENT) : start].rstrip(" \t")

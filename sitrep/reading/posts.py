"""Exports of posts and chats: each message is an article, with its account, its day and its clock."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sitrep.model import Field, FieldName, Part, Quote
from sitrep.reading.datewords import is_dated, is_only_date
from sitrep.reading.lines import Line, ends_sentence, is_headline, is_prose, is_rule
from sitrep.reading.outlets import are_names

RULE = "post"
_FEWEST = 2
_LONGEST = 140  # signs of a line that heads a post
_LONGEST_DAY = 60
_ABOVE = 3  # lines over the first post: the name of the export, its day
_DATED = 0.6  # so many of the posts carry their day
_NAME = r"[^\n@\[\]:·|]{1,60}?"
_NUMBERS = (
    r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s{1,2}(?:at\s)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?"
)
# An account and perhaps the day: "Lake Watch (@lakewatch)", or "Lake Watch @lakewatch · 5 Mar 2024".
_ACCOUNT = re.compile(
    r"(?P<name>"
    + _NAME
    + r")\s{0,2}\(?(?P<handle>@\w{2,40})\)?(?:\s{0,3}[·•|,–—-]?\s{0,3}(?P<when>[^@]{4,60}))?$"
)
# What chats and channels print before a message: a stamp in brackets and a name, a stamp, a stroke and a
# name, or a name and the stamp in brackets.
_CHATS = (
    re.compile(r"\[(?P<when>" + _NUMBERS + r")\]\s(?P<name>[^:\n]{1,60}):\s?"),
    re.compile(r"(?P<when>" + _NUMBERS + r")\s[-–]\s(?P<name>[^:\n]{1,60}):\s?"),
    re.compile(r"(?P<name>[^\[\]\n:]{1,60}),\s\[(?P<when>" + _NUMBERS + r")\]:?(?:\s|$)"),
)
_STAMPED = re.compile(r"\[?" + _NUMBERS)
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?$")
# Without one of these a text holds no posts.
_SIGNS = (
    ("@", re.compile(r"(?<!\w)@\w")),
    ("[", re.compile(r"\[\d")),
    *((dash, re.compile(rf"\d[ \t]{dash}[ \t]")) for dash in "-–"),
    (":", re.compile(r"^\d{1,2}:\d{2}[ \t]*$", re.MULTILINE)),
    (".", re.compile(r"^\d{1,2}\.\d{2}[ \t]*$", re.MULTILINE)),
)
_HANDLE = re.compile(r"@\w{2,40}$")
_REPOST = re.compile(r"RT\s(?P<name>@\w{2,40}):?\s{1,3}(?=\S)")
_FORWARDED = re.compile(
    r"\[?(?:forwarded from|forwarded message from|reposted from|переслано из|переслано от|переслано|"
    r"transféré de|transmis de|reenviado de|weitergeleitet von|محولة من)[:\s]\s{0,2}"
    r"(?P<name>[^\n\[\]]{2,60})\]?$",
    re.IGNORECASE,
)
# The line of an account that passes the post below on.
_PASSED_ON = re.compile(
    r"[^\n]{1,60}\s(?:reposted|retweeted|a republié|a retweeté|reposteó|retuiteó|hat repostet|"
    r"сделал репост)$",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?…]\s|[—–]")
_DOTS = frozenset("·•-|")
_BYLINE = re.compile(r"(?:by|von|par|por|от)\s", re.IGNORECASE)


class _Head(NamedTuple):
    """Where a post begins: its first line, where its text begins, who posts it and when (spans)."""

    line: int
    body: int
    name: tuple[int, int]
    when: tuple[int, int] | None
    chat: bool  # people who talk to each other, not an account that publishes


def find_posts(text: str, lines: Sequence[Line]) -> tuple[Part, ...]:
    """Return the posts of an export, in order; empty where the lines are none.

    What stands above the first belongs to it as its header. A line that is nothing but a day holds for the
    posts below it that have only a clock.
    """
    if not lines or not _may_hold(text, lines):
        return ()
    heads = list(_find_heads(lines))
    if len(heads) < _FEWEST or heads[0].line > _ABOVE or not _are_posts(lines, heads):
        return ()
    alone = len({text[slice(*head.name)] for head in heads}) == 1
    parts = []
    begin = 0
    for number, head in enumerate(heads):
        last = len(lines)
        if number + 1 < len(heads):
            last = _without_day(lines, head, _top(lines, heads[number + 1].line))
        span = lines[begin].start, max(head.body, lines[last - 1].end)
        parts.append(_part(text, head, span, publishes=alone or not head.chat))
        begin = last
    return tuple(parts)


def _may_hold(text: str, lines: Sequence[Line]) -> bool:
    """Tell fast whether a text may hold posts."""
    start = lines[0].start
    return any(sign in text and pattern.search(text, start) for sign, pattern in _SIGNS)


def is_post(part: Part) -> bool:
    """Tell whether a part is a post: none of its lines is a headline."""
    return any(field.rule == RULE for field in part.fields)


def _find_heads(lines: Sequence[Line]) -> Iterator[_Head]:
    day: tuple[int, int] | None = None
    names = _repeated_over_clock(lines)
    number = 0
    while number < len(lines):
        line = lines[number]
        if _is_day(line.text):
            day = line.start, line.end
        head = (
            _chat_head(lines, number)
            or _account_head(lines, number, day)
            or _clock_head(lines, number, names, day)
        )
        if head is None:
            number += 1
            continue
        yield head
        number += 1
        while number < len(lines) and lines[number].start < head.body:
            number += 1


def _chat_head(lines: Sequence[Line], number: int) -> _Head | None:
    line = lines[number]
    if not any(map(str.isdigit, line.text[:_LONGEST])):
        return None
    for pattern in _CHATS:
        if match := pattern.match(line.text):
            body = line.start + match.end() if match.end() < len(line.text) else _next(lines, number)
            return _Head(number, body, _span(line, match, "name"), _span(line, match, "when"), chat=True)
    return None


def _account_head(lines: Sequence[Line], number: int, day: tuple[int, int] | None) -> _Head | None:
    """Read an account and its day, on one line or on up to four ("Name", "@handle", "·", "5 March 2024")."""
    line = lines[number]
    if "@" not in line.text[:_LONGEST] or len(line.text) > _LONGEST or _BYLINE.match(line.text):
        split = _handle_below(lines, number)
        if split is None:
            return None
        name, at = (line.start, line.end), number + 2
        when = None
    else:
        match = _ACCOUNT.match(line.text)
        if match is None or (match["when"] and not is_dated(match["when"])) or not _is_name(match["name"]):
            return None
        start = line.start + match.start("name")
        name, at = (start, start + len(match["name"].rstrip(" ("))), number + 1
        when = _span(line, match, "when") if match["when"] else None
    while at < len(lines) and when is None and at <= number + 4:
        below = lines[at].text
        if is_only_date(below) or (_CLOCK.match(below) and day):
            when = day if _CLOCK.match(below) else (lines[at].start, lines[at].end)
        elif below not in _DOTS:
            break
        at += 1
    return _Head(number, lines[at].start if at < len(lines) else lines[-1].end, name, when or day, chat=False)


def _is_name(name: str) -> bool:
    """Tell the name of an account from the end of a sentence ("The road is shut. — Lake Watch")."""
    return bool(name.strip()) and _SENTENCE.search(name) is None


def _handle_below(lines: Sequence[Line], number: int) -> int | None:
    """Tell whether the name of an account stands right over its handle."""
    below = number + 1
    if below >= len(lines) or lines[below].gap_before or not _HANDLE.match(lines[below].text):
        return None
    return (
        below if len(lines[number].text) <= _LONGEST // 2 and not ends_sentence(lines[number].text) else None
    )


def _repeated_over_clock(lines: Sequence[Line]) -> frozenset[str]:
    """Return the names that stand right over a clock, each time the same: those of channels."""
    over = [
        lines[at - 1].text
        for at in range(1, len(lines))
        if _CLOCK.match(lines[at].text) and not lines[at].gap_before and are_names(lines[at - 1].text.split())
    ]
    return (
        frozenset(name for name in over if over.count(name) >= _FEWEST) if len(over) < 10_000 else frozenset()
    )


def _clock_head(
    lines: Sequence[Line], number: int, names: frozenset[str], day: tuple[int, int] | None
) -> _Head | None:
    line = lines[number]
    if line.text not in names or number + 2 >= len(lines) or not _CLOCK.match(lines[number + 1].text):
        return None
    return _Head(number, lines[number + 2].start, (line.start, line.end), day, chat=False)


def _is_day(text: str) -> bool:
    if len(text) > _LONGEST_DAY or not any(map(str.isdigit, text)):
        return False
    return not _CLOCK.match(text) and is_only_date(text)


def _are_posts(lines: Sequence[Line], heads: Sequence[_Head]) -> bool:
    """Tell posts from articles that name their writer's account: those have their headlines over it."""
    dated = sum(head.when is not None for head in heads)
    above = [line for line in lines[: heads[0].line] if not _STAMPED.match(line.text)]
    if dated < _DATED * len(heads) or any(is_prose(line.text) for line in above):
        return False
    titled = sum(
        lines[head.line - 1].gap_before and is_headline(lines[head.line - 1].text)
        for head in heads[1:]
        if not head.chat and not _is_day(lines[head.line - 1].text) and _top(lines, head.line) == head.line
    )
    over_first = any(is_headline(line.text) and not _is_day(line.text) for line in above)
    return not (over_first and 2 * titled >= len(heads) - 1)


def _top(lines: Sequence[Line], number: int) -> int:
    """Return the first line of a head: that of the account which passes the post on, where there is one."""
    return number - (number > 0 and _PASSED_ON.match(lines[number - 1].text) is not None)


def _without_day(lines: Sequence[Line], head: _Head, last: int) -> int:
    """Return where a post ends before a day, or a drawn line, that stands over the next one."""
    while last - 1 > head.line and (_is_day(lines[last - 1].text) or is_rule(lines[last - 1].text)):
        if lines[last - 1].start < head.body:
            break
        last -= 1
    return last


def _part(text: str, head: _Head, span: tuple[int, int], *, publishes: bool) -> Part:
    body = head.body
    poster, owner = head.name, None
    first = text[body : span[1]].split("\n", 1)[0]
    if match := _REPOST.match(first):
        owner = (body + match.start("name"), body + match.end("name"))
        body += match.end()
    elif match := _FORWARDED.match(first):
        owner = (body + match.start("name"), body + match.end("name"))
        rest = text[body + match.end() : span[1]]
        body += match.end() + len(rest) - len(rest.lstrip())
    names = [(FieldName.PUBLISHER, owner), (FieldName.BYLINE, poster)] if owner else []
    if not owner:
        names = [(FieldName.PUBLISHER if publishes else FieldName.BYLINE, poster)]
    fields = [(FieldName.DATE, head.when), *names]
    return Part(
        *span,
        min(body, span[1]),
        tuple(Field(name, Quote(text[slice(*at)], *at), RULE) for name, at in fields if at is not None),
    )


def _span(line: Line, match: re.Match[str], group: str) -> tuple[int, int]:
    return line.start + match.start(group), line.start + match.end(group)


def _next(lines: Sequence[Line], number: int) -> int:
    return lines[number + 1].start if number + 1 < len(lines) else lines[number].end

"""Who sends a text: a side of the conflict whose communiqué it is, by its head, its foot or its address."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from sitrep.analysis.nations import drop_nations, state_of
from sitrep.analysis.speakers.matcher import SpeakerMatcher, SpeakerMatchers
from sitrep.config.theatre import TheatreSettings
from sitrep.gazetteer.states import load_domains
from sitrep.languages import communiques as words
from sitrep.model import Clipping
from sitrep.text import fold

_LONGEST = 160  # characters of a line that can be a masthead or a signature
_NAME_WORDS = 6  # of a sender's name
_OFTEN = 2  # times that a text says "we", so that it is no slip of a reporter's
_REACH = 4000  # characters of a text in which it says "we"
_INITIALS = 3  # letters of a name that is spelt out elsewhere
_LINES = 3  # at the head and at the foot of a text


def _any(listed: str) -> str:
    """Return what matches one of the forms of a list in folded text, the longest first."""
    forms = sorted(map(fold, listed.split("|")), key=lambda form: (-len(form), form))
    return f"(?:{'|'.join(map(re.escape, forms))})"


_NOUN = rf"(?:{_any(words.ADJECTIVES)}\s)*{_any(words.NOUNS)}(?:\s?{_any(words.NUMBERED)}\.?\s?[\w/-]+)?"
# What may follow the name: a day, or what it is about in the words of an office.
_TAIL = (
    r"(?:[\s,:(–—-]+(?:[^\W\d]+\.?,?\s){0,3}\d{1,4}(?:[\s.,/:-]+(?:[^\W\d]+\.?,?\s)?\d{1,4}){1,4}\)?"
    rf"|\s{_any(words.ABOUT)}\s(?:the\s|la\s|el\s|die\s)?{_any(words.MATTERS)}\b.*)?"
)
_NAME = r"(?:the\s|la\s|el\s)?(?P<name>\D{3,90}?)"
# "Communiqué No. 9", "Statement to the nation": a line that only says what the text is.
_CALLED = re.compile(rf"{_NOUN}(?:\s(?:to|au|aux|a la|al|a los|an)\s[^.]{{1,60}})?{_TAIL}")
_WE = re.compile(words.FIRST_PERSON, re.IGNORECASE)
_QUOTED = re.compile(r"[“\"«][^“”\"«»]{0,600}[”\"»]")
_TELLING = re.compile(
    r"[:?!…]|\b(?:say|tell|claim|den|attack|kill|captur|seiz|enter|reject|vow)(?:s|ed|es|ies|ied)?\b"
)
_TITLED = re.compile(rf"{_NOUN}\s(?:{_any(words.BY)}\s?)?{_NAME}{_TAIL}")
_NAMED = re.compile(rf"{_NAME}(?:'s|s')?[\s:–—-]+{_NOUN}{_TAIL}")
_ALONE = re.compile(rf"(?:(?:from|sender|source):?\s)?{_NAME}{_TAIL}")
_OFFICE = re.compile(rf"\b{_any(words.OFFICES)}\b")
_PARTS = frozenset(fold(word) for word in words.PARTS.split())
_ARMS = frozenset(fold(word) for word in words.ARMS.split("|"))
_CARE = re.compile(rf"\b{_any(words.CARE)}\b")
_HOSTS = frozenset(words.HOSTS.split("|"))
_WORD = re.compile(r"[^\W\d_]+(?:'s)?")


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sends a text, as printed, and which side that is; None for an office that is of none.

    `name` is None where only the address of the text tells it.
    """

    name: str | None
    side: str | None


class Senders:
    """Finds the senders of texts in one theatre."""

    def __init__(self, theatre: TheatreSettings, speakers: SpeakerMatchers) -> None:
        """Keep which state each side is."""
        self._speakers = speakers
        self._home = theatre.code
        self._sides = frozenset(theatre.sides)
        # "RSF" is "Rapid Support Forces" too, whoever lists only the one.
        self._shorts = [
            (re.compile(_spelt_out(fold(name))), side)
            for side, names in theatre.sides.items()
            for name in names
            if name.isupper() and name.isalpha() and len(name) >= _INITIALS
        ]
        self._states: dict[str, str] = {}
        for side, names in theatre.sides.items():
            for name in names:
                state = state_of(name.rstrip("*"))
                if state is not None:
                    self._states.setdefault(state, side)

    def find(self, clipping: Clipping) -> Sender | None:
        """Return who sends a text; None where it is an outlet's own, however much it tells of a side.

        It is sent by a side if its publisher or byline is the name of one, and no more ("Russian defence
        ministry", not "Moscow Herald"); if its title, first or last lines say so and nothing else
        ("Communiqué of the General Command"); or if its address is that of a ministry or an army.
        """
        matcher = self._speakers.of(clipping.language) or self._speakers.of("en")
        if matcher is None:
            return None
        language = (clipping.language or "en").partition("-")[0].lower()
        for stated in (clipping.publisher, clipping.byline):
            if stated is not None and (sender := self._body(stated.text, matcher, language)) is not None:
                return sender
        head, foot = _head(clipping), _foot(clipping)
        if (sender := self._of_its_own(head, clipping, matcher)) is not None:
            return sender
        for line in (*head, *foot):
            told = fold(line).rstrip(".")
            for pattern in (_TITLED, _NAMED, _ALONE):
                match = pattern.fullmatch(told)
                if match is None or (pattern is _ALONE and not _OFFICE.search(match["name"])):
                    continue
                sender = self._body(_printed(line, match["name"]), matcher, language)
                if sender is not None:
                    return sender
        return self._at(clipping)

    def _of_its_own(self, head: Sequence[str], clipping: Clipping, matcher: SpeakerMatcher) -> Sender | None:
        """Return the side that stands over a text which calls itself a communiqué, or which says "we".

        "G9 and allies" over "Communiqué to the nation" is one; a heading over a report is none.
        """
        publisher = [clipping.publisher.text] if clipping.publisher is not None else []
        named = [line for line in head if len(line.split()) <= _NAME_WORDS and self._leads(line, matcher)]
        if not named:
            return None
        called = any(_CALLED.fullmatch(fold(line).rstrip(".")) for line in (*head, *publisher))
        own = _QUOTED.sub(" ", clipping.text[:_REACH]) if not (called or publisher) else ""
        if called or len(_WE.findall(own)) >= _OFTEN:
            return Sender(named[0], matcher.party(named[0])[0])
        return None

    def _leads(self, line: str, matcher: SpeakerMatcher) -> bool:
        """Tell whether a line opens with the name of a side and holds no verb of its own."""
        told = fold(line).removeprefix("the ")
        named = any(pattern.match(told) for _, pattern in matcher.sides)
        return named and matcher.party(line)[1] and not _TELLING.search(line)

    def _body(self, name: str, matcher: SpeakerMatcher, language: str) -> Sender | None:
        """Return the side or office that a name is, if it is made of nothing but the words of one."""
        told = fold(name)
        if not told or len(name) > _LONGEST:
            return None
        short = next((side for letters, side in self._shorts if letters.sub("", told).strip() == ""), None)
        if short is not None:
            return Sender(name, short)
        left = told
        for _, pattern in (*matcher.sides, *matcher.forces):
            left = pattern.sub(" ", left)
        known = left != told
        left = drop_nations(left, language)
        if not {word.removesuffix("'s") for word in _WORD.findall(left)} <= _PARTS:
            return None
        side = self._side(name, matcher, language)
        if side is None and (not _OFFICE.search(told) or not (known or drop_nations(told, language) != told)):
            return None
        return Sender(name, side)

    def _side(self, name: str, matcher: SpeakerMatcher, language: str) -> str | None:
        """Return the side of a body; an office for arms without a state is that of the theatre's."""
        party, fights = matcher.party(name)
        state = state_of(name, language)
        told = fold(name)
        if state in self._states and not (fights and party in self._sides) and not _CARE.search(told):
            return self._states[state]
        if fights:
            return party
        at_home = state in {None, self._home} and not _ARMS.isdisjoint(_WORD.findall(told))
        return "government" if at_home and _OFFICE.search(told) else None

    def _at(self, clipping: Clipping) -> Sender | None:
        """Return the side whose ministry or army the address of a text names."""
        if clipping.url is None or len(clipping.url.text) > _LONGEST:
            return None
        address = clipping.url.text.strip()
        try:
            host = urlsplit(address if "//" in address else f"//{address}").hostname or ""
        except ValueError:
            return None
        *labels, top = host.lower().split(".")
        state = load_domains().get(top)
        if state is None or _HOSTS.isdisjoint(labels):
            return None
        side = self._states.get(state, "government" if state == self._home else None)
        return Sender(None, side) if side is not None else None


def _spelt_out(short: str) -> str:
    """Return what matches words that begin with the letters of a short name; small ones may stand between."""
    return (
        r"\b"
        + r"\s(?:(?:of|for|and|the|de|des|du|la|y)\s)?".join(rf"{letter}\w{{2,}}" for letter in short)
        + r"\b"
    )


def _head(clipping: Clipping) -> list[str]:
    """Return the lines that can name who sends a text: its title, what stands over it, its first."""
    lines = [clipping.title.text] if clipping.title is not None else []
    begin = clipping.segments[0].start if clipping.segments else 0
    for removal in clipping.removed[:_LINES]:
        if removal.start < begin:
            lines += _short(removal.text)
    return lines + list(_short(clipping.text[: _LINES * _LONGEST]))[:_LINES]


def _foot(clipping: Clipping) -> list[str]:
    return list(_short(clipping.text[-_LINES * _LONGEST :]))[-_LINES:]


def _short(text: str) -> Iterator[str]:
    return (line.strip() for line in text.splitlines() if 0 < len(line.strip()) <= _LONGEST)


def _printed(line: str, folded: str) -> str:
    """Return the words of a line as printed, given how they read folded."""
    at = fold(line).find(folded)
    plain = " ".join(line.split())
    return plain[at : at + len(folded)] if len(fold(line)) == len(plain) and at >= 0 else plain

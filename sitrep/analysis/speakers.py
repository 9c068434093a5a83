"""Who says what: the speaker of a sentence as printed, the side it belongs to, and what it denies."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from sitrep.config.theatre import TheatreSettings
from sitrep.languages.language import Language
from sitrep.languages.registry import language_of
from sitrep.languages.speaking import SpeakingWords
from sitrep.text import fold

_TOKEN = re.compile(r"\d[\d.,]*|(?:[^\W\d_]\.){2,}|\w+(?:[-‐‑’']\w+)*|[^\w\s]")
_QUOTES = frozenset('"“”„«»‘')
_STOPS = frozenset(";:()—–!?.") | _QUOTES
_LONGEST = 22  # words of a speaker with an apposition


@dataclass(frozen=True, slots=True)
class Voice:
    """One attribution: who speaks, and which part of the text is theirs.

    `name` are the words as printed; offsets are those of the text that was read. `party` is the side of the
    conflict or the kind of body, `side` whether it is one that fights, `method` whether it counts with a
    stated method. `denial` marks what is denied, not said. `leads` tells that the words follow the speaker.
    """

    name: str
    start: int
    end: int
    scope_start: int
    scope_end: int
    party: str | None
    side: bool = False
    method: bool = False
    denial: bool = False
    leads: bool = True
    pronoun: bool = False
    verb: str = ""


@dataclass(frozen=True, slots=True)
class SpeakerMatcher:
    """The names of sides and bodies in one theatre and the words of speech in one language."""

    words: SpeakingWords
    sides: tuple[tuple[str, re.Pattern[str]], ...]
    forces: tuple[tuple[str, re.Pattern[str]], ...]
    kinds: tuple[tuple[str, re.Pattern[str]], ...]
    verifiers: re.Pattern[str] | None

    def party(self, name: str) -> tuple[str | None, bool]:
        """Return the side or kind of body that a speaker belongs to, and whether it is a side."""
        folded = fold(name)
        best: tuple[int, str] | None = None
        for side, pattern in self.sides:
            if (found := pattern.search(folded)) and (best is None or found.start() < best[0]):
                best = found.start(), side
        if best is not None:
            return best[1], True
        for kind, pattern in self.kinds:
            if kind in {"un", "ngo", "medical"} and pattern.search(folded):
                return kind, False
        for side, pattern in self.forces:
            if pattern.search(folded):
                return side, True
        return next((kind for kind, pattern in self.kinds if pattern.search(folded)), None), False

    def verifies(self, name: str) -> bool:
        """Tell whether a speaker counts with a stated method."""
        return self.verifiers is not None and self.verifiers.search(fold(name)) is not None


def find_voices(text: str, spans: Sequence[tuple[int, int]], matcher: SpeakerMatcher) -> list[list[Voice]]:
    """Return the attributions of each sentence of a text, given all its sentences in order.

    A pronoun stands for whoever spoke last in the paragraph; so does a sentence within a quotation that
    somebody opened, and a definite noun ("the statement") belongs to the side of the last speaker.
    """
    result: list[list[Voice]] = []
    last: Voice | None = None
    quoting = False
    end = 0
    for start, stop in spans:
        if "\n\n" in text[end:start] and not quoting:
            last = replace(last, party=last.party) if last else None
        voices = []
        for voice in find_attributions(text, start, stop, matcher):
            known = _carry(voice, last)
            if known is None:
                continue
            voices.append(known)
            last = known if not known.denial else last
        if not voices and quoting and last is not None:
            voices = [replace(last, scope_start=start, scope_end=stop, denial=False, leads=True)]
        quoting = _left_open(text[start:stop], quoting)
        result.append(voices)
        end = stop
    return result


def _carry(voice: Voice, last: Voice | None) -> Voice | None:
    if voice.pronoun:
        if last is None:
            return None
        return replace(voice, name=last.name, party=last.party, side=last.side, method=last.method)
    if voice.party is None and last is not None and voice.name[:1].islower():
        return replace(voice, party=last.party, side=last.side, method=last.method)
    return voice


def _left_open(sentence: str, quoting: bool) -> bool:
    opened = sentence.count("“") + sentence.count("«")
    closed = sentence.count("”") + sentence.count("»")
    plain = sentence.count('"') % 2 == 1
    if opened or closed:
        return opened > closed or (quoting and closed <= opened and not closed)
    return quoting != plain


def voice_at(voices: Sequence[Voice], start: int, end: int) -> Voice | None:
    """Return who says the words at a span of a sentence, among its attributions."""
    said = [voice for voice in voices if not voice.denial]
    inside = [voice for voice in said if voice.scope_start <= start and end <= voice.scope_end]
    if not inside:
        return None
    before = [voice for voice in inside if voice.leads and voice.end <= start]
    after = [voice for voice in inside if not voice.leads and voice.start >= end]
    if before:
        return before[-1]
    return after[0] if after else inside[0]


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    low: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()


def find_attributions(text: str, start: int, end: int, matcher: SpeakerMatcher) -> list[Voice]:
    """Return the attributions of one sentence in text order, each with the part of it that is theirs."""
    words = matcher.words
    if not words.says:
        return []
    lists = _lists(words)
    tokens = [
        _Word(match.group(), match.group().lower(), match.start(), match.end())
        for match in _TOKEN.finditer(text, start, end)
    ]
    found: list[tuple[int, int, bool, bool, int]] = []
    for at, token in enumerate(tokens):
        denial = token.low in lists.denies
        if _begins(tokens, at, lists.cites):
            length = len(_begins(tokens, at, lists.cites) or ())
            span = _to_the_right(tokens, at + length, lists)
            if span is not None:
                leads = at == 0 or (at < 3 and tokens[at - 1].text == ",")
                found.append((*span, leads, False, at))
        elif token.low in lists.says or token.low in lists.finds or denial or _begins(tokens, at, lists.puts):
            found += _around(tokens, at, lists, denial=denial)
    return list(_scoped(text, tokens, found, (start, end), matcher))


@dataclass(frozen=True, slots=True)
class _Lists:
    """The word lists of a language as sets."""

    says: frozenset[str]
    puts: tuple[tuple[str, ...], ...]
    cites: tuple[tuple[str, ...], ...]
    denies: frozenset[str]
    denied: frozenset[str]
    pronouns: frozenset[str]
    auxiliaries: frozenset[str]
    roles: frozenset[str]
    boundaries: frozenset[str]
    contrasts: frozenset[str]
    turns: frozenset[str]
    studies: frozenset[str]
    prepositions: frozenset[str]
    determiners: frozenset[str]
    fillers: frozenset[str]
    manner: tuple[tuple[str, ...], ...]
    finds: frozenset[str]
    not_said: frozenset[str]


@cache
def _lists(words: SpeakingWords) -> _Lists:
    return _Lists(
        says=frozenset(words.says.split("|")),
        puts=_phrases(words.puts),
        cites=_phrases(words.cites),
        denies=frozenset(words.denies.split("|")),
        denied=frozenset(words.claims_word.split("|")),
        pronouns=frozenset(words.pronouns.split("|")),
        auxiliaries=frozenset(words.auxiliaries.split("|")),
        roles=frozenset(words.roles.split("|")),
        boundaries=frozenset(words.boundaries.split("|")),
        contrasts=frozenset(words.contrasts.split("|")),
        turns=frozenset(words.turns.split("|")),
        studies=frozenset(words.studies.split("|")),
        prepositions=frozenset(words.prepositions.split("|")),
        determiners=frozenset(words.determiners.split("|")),
        fillers=frozenset(words.fillers.split("|")),
        manner=_phrases(words.manner),
        finds=frozenset(words.finds.split("|")),
        not_said=frozenset(words.not_said.split("|")),
    )


def _phrases(listed: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(form.split()) for form in listed.split("|") if form)


def _begins(tokens: Sequence[_Word], at: int, phrases: Iterable[tuple[str, ...]]) -> tuple[str, ...] | None:
    low = tokens[at].low
    for phrase in phrases:
        if low == phrase[0] and tuple(w.low for w in tokens[at : at + len(phrase)]) == phrase:
            return phrase
    return None


def _around(
    tokens: Sequence[_Word], at: int, lists: _Lists, *, denial: bool
) -> Iterator[tuple[int, int, bool, bool, int]]:
    """Yield the speaker beside a verb of saying: first and last token, whether it leads, whether it denies."""
    if denial and not any(word.low in lists.denied for word in tokens[at + 1 : at + 7]):
        return
    before = tokens[at - 1] if at else None
    if before is not None and before.low in (lists.determiners | lists.prepositions):
        return  # "the claim", "in reports"
    inverted = before is not None and (before.text in _QUOTES or before.text == ",")
    if inverted and not _apposition(tokens, at, lists):
        if before is not None and at + 1 < len(tokens):
            span = _to_the_right(tokens, at + 1, lists)
            if span is not None and (tokens[span[0]].capital or tokens[at + 1].low in lists.determiners):
                yield (*span, False, denial, at)
        return
    if at + 1 < len(tokens) and tokens[at + 1].low in lists.not_said:
        return  # "claimed responsibility"
    span = _to_the_left(tokens, at, lists)
    if span is not None and tokens[at].low in lists.finds:
        span = span if any(word.low in lists.studies for word in tokens[slice(*span)]) else None
    if span is not None:
        yield (*span, True, denial, at)


def _apposition(tokens: Sequence[_Word], at: int, lists: _Lists) -> tuple[int, int] | None:
    """Return the tokens of ", a spokesman for the army," straight before a verb."""
    if at < 2 or tokens[at - 1].text != ",":
        return None
    first = at - 2
    while first >= 0 and tokens[first].text != "," and at - first <= _LONGEST:
        if tokens[first].text in _STOPS or tokens[first].low in lists.says:
            return None
        first -= 1
    if first < 0 or tokens[first].text != ",":
        return None
    inner = tokens[first + 1 : at - 1]
    if not inner:
        return None
    named = all(word.capital or word.low in {"al", "bin", "de"} for word in inner)
    role = any(word.low in lists.roles for word in inner) and not any(
        w.low in lists.auxiliaries - {"of", "to", "by", "as"} for w in inner
    )
    return (first + 1, at - 1) if named or role or inner[0].low == "who" else None


def _to_the_left(tokens: Sequence[_Word], at: int, lists: _Lists) -> tuple[int, int] | None:
    last = at
    aside = _apposition(tokens, at, lists)
    floor = at
    if aside is not None:
        floor = aside[0] - 1
    else:
        while last > 0 and tokens[last - 1].low in lists.fillers:
            last -= 1
        floor = last
        if last > 0 and tokens[last - 1].low in lists.auxiliaries:
            return None
    first = floor
    while first > 0 and last - first <= _LONGEST:
        word = tokens[first - 1]
        if word.text in _STOPS or word.text == "," or word.low in lists.says:
            break
        if word.low in lists.boundaries and not (word.text.isupper() and len(word.text) > 1):
            break
        if word.low == "and" and not (
            first < floor and word.low == "and" and tokens[first - 2].capital and tokens[first].capital
        ):
            break
        if word.text[0].isdigit():
            break
        first -= 1
    first = _skip_opening(tokens, first, floor, lists)
    end = aside[1] if aside is not None else last
    end = _without_manner(tokens, first, end, lists)
    while first < end and tokens[first].low in {"the", "a", "an"}:
        first += 1
    return (first, end) if first < end and tokens[first].text[0].isalpha() else None


def _skip_opening(tokens: Sequence[_Word], first: int, floor: int, lists: _Lists) -> int:
    """Leave out "On Monday" before "the ministry"."""
    if first < floor and tokens[first].low in lists.prepositions:
        for at in range(first + 1, floor):
            if tokens[at].low in lists.determiners and at > first + 1:
                return at
    return first


def _without_manner(tokens: Sequence[_Word], first: int, end: int, lists: _Lists) -> int:
    for at in range(first + 1, end):
        if _begins(tokens, at, lists.manner) or (
            tokens[at].low in lists.prepositions and tokens[min(at + 1, len(tokens) - 1)].low in lists.fillers
        ):
            return at
    while end > first and tokens[end - 1].low in lists.fillers:
        end -= 1
    return end


def _to_the_right(tokens: Sequence[_Word], first: int, lists: _Lists) -> tuple[int, int] | None:
    """Return the tokens of a speaker that stands behind "according to" or an inverted verb."""
    while first < len(tokens) and tokens[first].low in {"the", "a", "an"}:
        first += 1
    at = first
    while at < len(tokens) and at - first < _LONGEST:
        word = tokens[at]
        if (
            word.text in _STOPS
            or word.text[0].isdigit()
            or word.low in lists.boundaries
            or word.low in lists.says
        ):
            break
        if word.text == "," and not _role_follows(tokens, at + 1, lists):
            break
        if word.low in lists.auxiliaries - {"of", "to", "by", "as"}:
            break
        if _begins(tokens, at, lists.manner) and at > first:
            break
        at += 1
    while at > first and (tokens[at - 1].text == "," or tokens[at - 1].low in lists.fillers):
        at -= 1
    return (first, at) if at > first else None


def _role_follows(tokens: Sequence[_Word], at: int, lists: _Lists) -> bool:
    """Tell whether an apposition begins: ", a spokesman for ..."."""
    near = tokens[at : at + 5]
    if not near or not (near[0].low in {"a", "an", "the", "its", "his"} or near[0].low in lists.roles):
        return False
    for word in near:
        if word.low in lists.roles:
            return True
        if word.text in _STOPS or word.text == "," or word.text[0].isdigit():
            return False
    return False


def _scoped(
    text: str,
    tokens: Sequence[_Word],
    found: Sequence[tuple[int, int, bool, bool, int]],
    sentence: tuple[int, int],
    matcher: SpeakerMatcher,
) -> Iterator[Voice]:
    """Give every attribution its part of the sentence, cut at the words that set two versions apart."""
    lists = _lists(matcher.words)
    cuts = [word.start for word in tokens if word.low in lists.contrasts]
    for number, (first, last, leads, denial, verb) in enumerate(found):
        low, high = sentence
        here = tokens[verb].start
        if _is_aside(tokens, first, verb, leads=leads):
            leads = False
            stops = [word.start for word in tokens[verb:] if word.text == ";" or word.low in lists.turns]
            high = min(stops, default=high)
        if len(found) > 1:
            others = [tokens[row[4]].start for n, row in enumerate(found) if n != number]
            for cut in cuts:
                if cut < here and any(other < cut for other in others):
                    low = max(low, cut)
                if cut > here and any(other > cut for other in others):
                    high = min(high, cut)
        name = text[tokens[first].start : tokens[last - 1].end]
        party, side = matcher.party(name)
        yield Voice(
            name=name,
            start=tokens[first].start,
            end=max(tokens[last - 1].end, tokens[verb].end) if leads else tokens[last - 1].end,
            scope_start=low,
            scope_end=high,
            party=party,
            side=side,
            method=matcher.verifies(name),
            denial=denial,
            leads=leads,
            pronoun=name.lower() in lists.pronouns and not (name.isupper() and len(name) > 1),
            verb=tokens[verb].low,
        )


def _is_aside(tokens: Sequence[_Word], first: int, verb: int, *, leads: bool) -> bool:
    """Tell whether the attribution follows what was said: "12 died, officials said"."""
    if not leads:
        return True
    back = first - 1
    while back > 0 and tokens[back].low in {"the", "a", "an"}:
        back -= 1
    behind = tokens[verb + 1].text if verb + 1 < len(tokens) else "."
    return back > 0 and tokens[back].text == "," and behind in {",", ".", ";"}


def compile_speakers(theatre: TheatreSettings, language: Language | None = None) -> SpeakerMatcher:
    """Make the sides and bodies of a theatre ready for use, in one language (English if none is known)."""
    chosen = language or language_of("en")
    words = chosen.speaking if chosen is not None else SpeakingWords()
    return SpeakerMatcher(
        words=words,
        sides=_patterns(theatre.sides),
        forces=_patterns({side: listed.split("|") for side, listed in words.forces}),
        kinds=_patterns({kind: listed.split("|") for kind, listed in words.kinds}),
        verifiers=_pattern(theatre.verifiers) if theatre.verifiers else None,
    )


def _patterns(named: Mapping[str, Iterable[str]]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, _pattern(forms)) for name, forms in named.items())


def _pattern(forms: Iterable[str]) -> re.Pattern[str]:
    listed = "|".join(
        re.escape(fold(form.rstrip("*"))) + (r"\w*" if form.endswith("*") else "") for form in forms
    )
    return re.compile(rf"\b(?:{listed})\b")

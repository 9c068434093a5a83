"""The attributions of one sentence: who says, and which part of it is theirs."""

from bisect import bisect_left
from collections.abc import Sequence

from sitrep.analysis.speakers.continued import goes_on
from sitrep.analysis.speakers.labels import find_label
from sitrep.analysis.speakers.matcher import SpeakerMatcher, standing_of
from sitrep.analysis.speakers.names import name_behind, name_beside
from sitrep.analysis.speakers.owners import find_owner
from sitrep.analysis.speakers.refusals import calls_false, find_refusal
from sitrep.analysis.speakers.relatives import name_before_relative
from sitrep.analysis.speakers.scopes import Found, Voice, give_parts
from sitrep.analysis.speakers.words import Word, WordLists, begins, words_of
from sitrep.analysis.words import SentenceWords

_MEDIUM = "media"


def find_attributions(text: str, sentence: SentenceWords, matcher: SpeakerMatcher) -> list[Voice]:
    """Return the attributions of one sentence in text order, each with the part of it that is theirs."""
    lists = matcher.lists
    telling = lists.telling
    if not matcher.words.says or telling.isdisjoint(sentence.lows):
        return _labelled(text, sentence, matcher)
    words = words_of(sentence)
    found: list[Found] = []
    borrowed: list[int] = []
    owned = -1
    for at in [at for at, low in enumerate(sentence.lows) if low in telling]:
        refusal = find_refusal(words, at, lists) if words[at].low in lists.refusing.verbs else None
        if refusal is not None and refusal.span is None:
            borrowed.append(at)
        elif refusal is not None and refusal.span is not None:
            spoken = Found(*refusal.span, at, leads=True, denial=True, confirms_not=refusal.confirms_not)
            found.append(spoken)
        elif (owner := find_owner(words, at, lists)) is not None:
            found.append(Found(*owner, at, leads=True))
            owned = at
        else:
            told = _cited(words, at, lists) or _beside(words, at, lists)
            # "A tally by the council showed": the council, not its tally.
            if told is not None and not told.first <= owned < told.after:
                found.append(told)
            elif told is None:
                found += _told_by_denier(words, at, found, lists)
    if any(spoken.denial for spoken in found) and not lists.sayings.isdisjoint(sentence.lows):
        going = [at for at, low in enumerate(sentence.lows) if low in lists.sayings]
        found += [spoken for at in going for spoken in _told_by_denier(words, at, found, lists)]
    found += _borrow(found, borrowed)
    if not found:
        return _labelled(text, sentence, matcher)
    return _with_origins(list(give_parts(text, words, found, (sentence.start, sentence.end), matcher)))


def _labelled(text: str, sentence: SentenceWords, matcher: SpeakerMatcher) -> list[Voice]:
    """Return whom a colon or a dash names as who says the whole sentence."""
    label = find_label(text, sentence, matcher)
    if label is None:
        return []
    start, last, leads = label
    name = text[start:last]
    party, side, method = standing_of(name, matcher)
    return [Voice(name, start, last, sentence.start, sentence.end, party, side, method, leads=leads)]


def _cited(words: Sequence[Word], at: int, lists: WordLists) -> Found | None:
    """Return whom "according to" names."""
    cited = begins(words, at, lists.cites)
    span = name_behind(words, at + len(cited), lists) if cited else None
    if span is None:
        return None
    return Found(*span, at, leads=at == 0 or (at < 3 and words[at - 1].text == ","))


def _with_origins(voices: list[Voice]) -> list[Voice]:
    """Give a medium that cites another the standing of that one, whose claim it stays (ICD 206: the origin).

    "State television said, citing the army": the television says it, and it is what a side claims.
    """
    cited = [voice for voice in voices if voice.relayed and voice.party is not None]
    if not cited:
        return voices
    result = []
    for voice in voices:
        origin = min(cited, key=lambda each: abs(each.start - voice.start))
        medium = voice.party == _MEDIUM or (voice.party is None and origin.side)
        if medium and not (voice.relayed or voice.denial or voice.pronoun):
            result.append(voice._replace(party=origin.party, side=origin.side))
        else:
            result.append(voice)
    return result


def _borrow(found: Sequence[Found], verbs: Sequence[int]) -> list[Found]:
    """Give "we deny it" and ", denying it" to the speaker of the sentence that stands nearest."""
    speakers = [spoken for spoken in found if not spoken.denial]
    return [
        min(speakers, key=lambda spoken: (abs(spoken.verb - at), spoken.verb))._replace(denial=True)
        for at in verbs
        if speakers
    ]


def _told_by_denier(words: Sequence[Word], at: int, found: Sequence[Found], lists: WordLists) -> list[Found]:
    """Return whoever denied before and goes on without being named again."""
    last = bisect_left(found, at, key=lambda spoken: spoken.verb) - 1
    if last < 0 or not found[last].denial or not goes_on(words, at, found[last].verb, lists):
        return []
    return [found[last]._replace(verb=at, leads=True, denial=False, confirms_not=False)]


def _beside(words: Sequence[Word], at: int, lists: WordLists) -> Found | None:
    """Return the speaker beside a verb of saying; None where the word is none here."""
    put = words[at].low not in lists.speech
    if put and not begins(words, at, lists.puts):
        return None
    before = words[at - 1] if at else None
    # "The claim", "reports of 12 deaths", "denied reports" and "claimed responsibility" say nothing.
    owned = words[at].low in lists.refusing.claims and (
        words[min(at + 1, len(words) - 1)].low in lists.owning
        or (before is not None and before.low in lists.refusing.verbs)
    )
    if (owned or (before is not None and before.low in lists.not_verbs)) or any(
        word.low in lists.not_said for word in words[at + 1 : at + 4]
    ):
        return None
    if _is_other_deed(words, at, lists) or (not put and _is_negated(words, at, lists)):
        return None
    named = name_before_relative(words, at, lists)
    beside = (named, True) if named is not None else name_beside(words, at, lists, turned=not put)
    if beside is None:
        return None
    span, leads = beside
    name = [word.low for word in words[slice(*span)]]
    # "I counted ten" is said by whoever is quoted.
    myself = len(name) == 1 and name[0] in lists.refusing.selves
    # A hospital admits patients.
    admits = words[at].low in lists.admits and not lists.admitting.isdisjoint(name)
    # "Rescuers found nine bodies" is no attribution, "the inquiry found" is.
    nobody = put and not lists.unvoiced.isdisjoint(name)  # "le bilan fait état de"
    if myself or admits or nobody or (words[at].low in lists.finds and lists.studies.isdisjoint(name)):
        return None
    return Found(*span, at, leads=leads, denial=calls_false(words, at, lists, leads=leads))


def _is_other_deed(words: Sequence[Word], at: int, lists: WordLists) -> bool:
    """Tell "could not confirm" and "claimed the attack" from saying something."""
    low = words[at].low
    if low in lists.refusing.confirms:
        return at > 0 and words[at - 1].low in lists.refusing.negations
    return low in lists.deeds_claimed and _claims_deed(words, at, lists)


def _is_negated(words: Sequence[Word], at: int, lists: WordLists) -> bool:
    """Tell "would not say how many had died" from saying it."""
    back = at - 1
    while back >= 0 and words[back].low in lists.refusing.verb_group and not words[back].initials:
        if words[back].low in lists.refusing.negations:
            return True
        back -= 1
    return False


def _claims_deed(words: Sequence[Word], at: int, lists: WordLists) -> bool:
    """Tell whether somebody says to have done it: "claimed the attack in which 12 died"."""
    near = range(at + 1, min(len(words), at + 5))
    deed = next((number for number in near if words[number].low in lists.deeds), None)
    if deed is None:
        return False
    behind = words[deed + 1] if deed + 1 < len(words) else None
    return behind is None or not behind.text[0].isalnum() or behind.low in lists.refusing.clause_ends

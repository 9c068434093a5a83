"""Whether a sentence can stand alone on a page, away from the text around it."""

import re

from sitrep.briefing.clauses import attribution, has_pronoun_speaker, is_balanced, loses_owner
from sitrep.text import count_words

QUOTES = "\"“‘«'„"
_OPENING = r"[\s\"'“‘«(]*"
# A sentence that opens with these leans on the one before it.
_LEANS = re.compile(
    _OPENING
    + r"(?:he|she|they|it|his|her|hers|their|theirs|its|this|that|these|those|him|them|we|our|i|my|you|your|"
    r"both|neither|either|such|others|another|then|so|but|and|or|yet|nor|instead|nevertheless|nonetheless|"
    r"therefore|thus|hence|similarly|likewise|there|here|one of them|some of them|all of them|the same|"
    r"the latter|the former|the two(?: sides| men| countries)?|the duo|the trio|later|earlier|asked|"
    r"in (?:this|that|his|her|their|its|one)|at the (?:same )?time|for (?:this|that)|with (?:this|that)|"
    r"(?:as|like) (?:he|she|it|they|this|that)|while (?:he|she|it|they)|when (?:he|she|it|they|asked)|"
    r"an? (?:earlier|previous|initial|prior) (?:count|toll|figure|tally|estimate|report|statement)|"
    r"(?:[\w-]+ ){1,3}of the (?:wounded|injured|dead|killed|victims|hostages|captives|survivors|missing)"
    r"(?! (?:in|of|from|at|near|on|who)\b)|"
    r"according to (?:him|her|them|it)|also|among (?:them|those)|no (?:further|other) details)\b",
    re.IGNORECASE,
)
# A quotation that opens with these speaks of somebody named before it.
_SAID_OF_OTHERS = re.compile(
    _OPENING + r"(?:he|she|they|it|his|her|their|its|this|that|these|those|such)\b", re.IGNORECASE
)
# "The report also said", "the spokesman added": who speaks was named before.
_SPEAKER_NAMED_BEFORE = re.compile(
    _OPENING
    + r"the \w+(?: \w+)? (?:also|added|further|went on|continued|concluded|noted|stressed|reiterated)\b",
    re.IGNORECASE,
)
# "The district has been", "the insurgent group took": a noun that only the text before makes definite.
_POINTS_BACK = re.compile(
    r"[\s\"'“‘«(]*The (?:[a-z][\w’'-]* ){1,3}?(?:has|have|had|is|are|was|were|will|would|could|comes?|"
    r"came|took|takes?|also|(?:on|in|at)(?! (?:the )?[A-Z])|left|made|gave|follow\w*|[a-z]{3,}ed)\b"
)
_INSTITUTION = re.compile(
    r"\b(?:ministry|government|army|military|navy|police|president|parliament|pope|council|embassy|united|"
    r"kremlin|pentagon|white)\b",
    re.IGNORECASE,
)
_SURNAME = re.compile(r"([A-ZÀ-Þ][\w-]{2,})(?:(?:[’']s?)? (?=[a-z])|, \d{1,3}, )")
_FORENAME = re.compile(r"([A-ZÀ-Þ][\w’'-]+) $")
_NO_FORENAMES = frozenset(
    re.split(
        r"\s+",
        """In At The From On To For After While As When Near With But And Since By Of If Both
        Across Around Inside Outside""",
    )
)
# Openings of other languages that lean as "he" and "this" do.
_LEANS_TOO = re.compile(
    _OPENING + r"(?:Ils?|Elles?|Celui-ci|Celle-ci|Ceux-ci|Cela|Ce dernier|Cette dernière|Ces derniers|Er|Sie|"
    r"Dies[er]?[rsmn]?|Él|Ella|Ellos|Ellas|Esto|Este último|Он|Она|Они|Оно|Это|"
    r"Эта|Этот|Він|Вона|Вони|Воно|Це)"
    r"(?= [a-zà-ÿа-яёіїєґ])"
)
# "One more body was found, bringing the dead to six": of which dead, the text before tells.
_ADDS = re.compile(
    r"\b(?:(?:one|two|three|four|five|another|several|\d+) (?:more|further|other) "
    r"(?:bod(?:y|ies)|victims?|deaths?)"
    r"|bringing the (?:\w+ )?(?:dead|toll|number|total|count)"
    r"|rais(?:ed|ing) (?:the|its) (?:\w+ )?(?:toll|number|count|tally))\b",
    re.IGNORECASE,
)
_SALUTES = re.compile(
    r"[\s\"'“‘«(]*(?:In the name of (?:God|Allah)|Bismillah|Praise be|Peace be upon|Ladies and|Dear )",
    re.IGNORECASE,
)
_NOISE = re.compile(r"https?://|www\.|\bpic\.twitter|(?<!\w)@\w|\.(?:com|org|net)/", re.IGNORECASE)
_CLOSES = re.compile(r"[\w)%][\"'”’»]*$")
# "• 1,200 families left the town"; in running text too.
_OPENS_WITH_NUMBER = re.compile(_OPENING + r"(?:[$€£]\s?)?\d[\d.,  ]{0,15}%? ")
_ENDS = re.compile(r"[.!…。।۔][\"'”’»)\]]*(?:\[\d{1,3}\])*$")
# Characters: what is longer is no sentence of news, whatever its words.
_LONGEST = 1200
_LETTER = re.compile(r"[^\W\d_]")


def is_printable(words: str, *, clipped: bool, counts: bool = False) -> bool:
    """Tell whether words are a whole sentence of news: no fragment, no furniture, no half quotation.

    `clipped` says that its first words were cut off, so that it may begin in lower case; `counts` that it is
    an entry of a list that counts something, and needs no full stop.
    """
    if (
        len(words) > _LONGEST
        or _SALUTES.match(words)
        or not (_ENDS.search(words) or (counts and _CLOSES.search(words)))
        or _NOISE.search(words)
        or not is_balanced(words)
    ):
        return False
    first = _LETTER.search(words)
    if first is None or (first.group().islower() and not clipped and not _OPENS_WITH_NUMBER.match(words)):
        return False
    letters = _LETTER.findall(words)
    return count_words(words) >= 4 and sum(map(str.isupper, letters)) * 2 <= len(letters)


def leans(words: str) -> bool:
    """Tell whether a sentence can't be understood without the one before it."""
    if words[0] in QUOTES:
        # Inside the quotation pronouns are the speaker's own; the speaker must be named.
        return attribution(words) is None or has_pronoun_speaker(words) or bool(_SAID_OF_OTHERS.match(words))
    opens = _LEANS.match(words) or _LEANS_TOO.match(words) or _SPEAKER_NAMED_BEFORE.match(words)
    return bool(opens or _ADDS.search(words)) or loses_owner(words)


def names_by_surname(text: str, start: int, words: str) -> bool:
    """Tell whether a sentence opens with a surname alone, whose bearer was introduced before."""
    name = _SURNAME.match(words)
    if name is None:
        return False
    first = text.find(name.group(1))
    if first >= start:
        return False
    before = _FORENAME.search(text[max(0, first - 40) : first])
    return before is not None and before.group(1) not in _NO_FORENAMES


def names_by_noun(text: str, start: int, words: str) -> bool:
    """Tell whether a sentence opens with a bare "The commander …" whose noun was named before."""
    found = _POINTS_BACK.match(words)
    if found is None or start == 0 or _INSTITUTION.search(found.group()):
        return False
    noun = found.group().split()[-2].lower()
    return re.search(rf"\b{re.escape(noun)}", text[:start].lower()) is not None


def points_back(words: str) -> bool:
    """Tell whether a sentence opens with a noun that only the text before makes definite."""
    found = _POINTS_BACK.match(words)
    return found is not None and not _INSTITUTION.search(found.group())

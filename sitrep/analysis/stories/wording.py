"""The words that tell a unit's news: stems with their worth, names by their sound, runs of three."""

import re
from dataclasses import dataclass
from itertools import repeat

from sitrep.analysis.stories.acts import find_subjects
from sitrep.analysis.stories.stems import WORTHS, read_word

# The words that tell the news: the headline and so many words of the passages that follow.
CORE_WORDS = 70
# What a unit turns on is named among so many words; who words it is seen in the first of them.
_SUBJECT_WORDS, _WORDED = 140, 60
_OPENING = 600  # characters that hold so many words
# A word, or a mark after which a capital tells nothing.
_TOKEN = re.compile(r"[^\W_]+(?:[.,]\d+)*|[.!?…:\n\"“”«»]")
# Words of the trade, which every text has, tell too little to be compared.
_LEAST = 0.5
# What words tell that come later: one object for each worth, because there are millions of them.
_LATER = {worth: 0.6 * worth for worth in WORTHS}

Run = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Wording:
    """What the words of a unit tell.

    `stems` stand in text order; `worths` are those of the stems that are no names, `names` the sounds of
    names, `subjects` what the words turn on.
    """

    stems: list[str]
    worths: dict[str, float]
    names: frozenset[str]
    subjects: frozenset[str]


def read_words(title: str, text: str, language: str) -> Wording:
    """Read the headline and the words that tell the news."""
    read = _read(title, language)
    opening = len(read)
    read += _read(text, language)
    # The capitals of a headline or behind a full stop may be anybody's.
    names = frozenset(sound for _, _, sound, opens in read[opening:] if sound and not opens)
    worths: dict[str, float] = {}
    for position, (root, told, sound, _) in enumerate(read):
        if told >= _LEAST and root not in worths and sound not in names:
            # What stands in the headline and the first sentence is what the news is.
            worths[root] = told if position < CORE_WORDS else _LATER[told]
    stems = [word[0] for word in read]
    return Wording(
        stems,
        worths,
        names,
        find_subjects(stems[:_SUBJECT_WORDS], language),
    )


def read_runs(text: str, language: str) -> frozenset[Run]:
    """Return every three words in a row of a text's opening: two texts of one desk share many."""
    read = map(read_word, _TOKEN.findall(text[:_OPENING]), repeat(language))
    stems = [word[0] for word in filter(None, read)][:_WORDED]
    return frozenset(zip(stems, stems[1:], stems[2:], strict=False))


def _read(text: str, language: str) -> list[tuple[str, float, str, bool]]:
    """Return what is known of each word, and whether it opens a sentence."""
    read = []
    opens = True
    for word in map(read_word, _TOKEN.findall(text), repeat(language)):
        if word is None:
            opens = True
        else:
            read.append((*word, opens))
            opens = False
    return read

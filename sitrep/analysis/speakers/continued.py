"""Who denies and then tells something: "the group denied the report, and said it had lost two"."""

from collections.abc import Sequence

from sitrep.analysis.speakers.words import STOPS, Word, WordLists, begins

_MATTER = 24  # words of what is denied before its speaker goes on


def goes_on(words: Sequence[Word], at: int, denied: int, lists: WordLists) -> bool:
    """Tell whether who denies at `denied` speaks at `at` too: "and said", ", saying".

    No other verb of saying and no end of a clause stands between the two.
    """
    low, told = words[at].low, lists.says - lists.refusing.claims
    join = at - 1
    if low in lists.sayings:
        joined = words[join].text == ","
    else:
        while join > denied and words[join].low in lists.fillers:
            join -= 1
        said = low in lists.says or begins(words, at, lists.puts) is not None
        joined = said and (words[join].low in lists.joins or words[join].low in lists.contrasts)
    between = words[denied + 1 : join]
    return (
        joined
        and denied < join
        and len(between) <= _MATTER
        and not any(word.low in told or word.text in STOPS for word in between)
    )

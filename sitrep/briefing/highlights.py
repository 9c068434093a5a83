"""The few items that stand on top."""

from collections import defaultdict
from collections.abc import Sequence
from functools import partial

from sitrep.analysis.contests.reach import adds_to_another
from sitrep.briefing.excerpts import first_sentence, shorten
from sitrep.briefing.items import Found
from sitrep.briefing.weight import is_hearsay
from sitrep.config.settings import Settings
from sitrep.model import LOSSES, Excerpt, Figure, Highlight

# Highlights of one theme and of one text: the second pair holds where the first finds too few.
_HIGHLIGHT_LIMITS = ((2, 1), (2, 2))
_FEWEST_HIGHLIGHTS = 3


def pick_highlights(entries: Sequence[Found], settings: Settings) -> list[tuple[Found, Highlight]]:
    """Take the most telling items, few of a theme and of a text; inferred days come last.

    Background, what is only passed around ("social media is full of reports") and counts that only add to
    another ("another 40 died") are none.

    One item of each text that an analyst pinned goes first, whatever its theme or its day.
    """
    most = settings.brief.highlights
    picked: list[tuple[Found, Highlight]] = []
    themes: defaultdict[str, int] = defaultdict(int)
    texts: defaultdict[str, int] = defaultdict(int)
    ranked = sorted(entries, key=lambda e: (not e.text.pinned, *e.rank))
    for of_theme, of_text in _HIGHLIGHT_LIMITS:
        for entry in ranked:
            if len(picked) >= (most if of_text == 1 else min(most, _FEWEST_HIGHLIGHTS)):
                break
            text = entry.text.lead.id
            crowded = themes[entry.theme] >= of_theme or not _leads(entry)
            crowded = crowded and not entry.text.pinned
            if crowded or texts[text] >= of_text or entry in [e for e, _ in picked]:
                continue
            excerpts = _shorten(entry, settings.brief.highlight_words)
            themes[entry.theme] += 1
            texts[text] += 1
            picked.append((entry, Highlight(entry.id, entry.theme, entry.place, excerpts, ())))
    return picked


def _leads(entry: Found) -> bool:
    """Tell whether an item can stand on top: no background, hearsay or count that only adds to another."""
    if entry.background or is_hearsay(entry.excerpts):
        return False
    article = entry.text.lead
    harm = [
        number
        for number, figure in enumerate(article.figures)
        if figure.metric in LOSSES
        and figure.part_of is None
        and any(_holds(figure, e) for e in entry.excerpts)
    ]
    return not harm or not all(adds_to_another(article, number) for number in harm)


def _shorten(entry: Found, limit: int) -> tuple[Excerpt, ...]:
    """Cut the first sentence of an item; what can't be cut without losing the dead is printed whole.

    The worst news of a day is never lost for its length.
    """
    whole = first_sentence(entry.excerpts)
    short = shorten(entry.text.lead, entry.excerpts, limit)
    harm = [figure for figure in entry.text.lead.figures if figure.metric in LOSSES]
    told = [any(map(partial(_holds, figure), whole)) for figure in harm]
    left = [any(map(partial(_holds, figure), short)) for figure in harm]
    return short if any(left) or (short and not any(told)) else whole


def _holds(figure: Figure, excerpt: Excerpt) -> bool:
    return excerpt.holds(figure.start, figure.end)

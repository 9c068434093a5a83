"""Read one clipping for dates: its expressions with their roles, its header lines and its dateline."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from zoneinfo import ZoneInfo

from sitrep.analysis.dates.dayorder import settle
from sitrep.analysis.dates.find import find_mentions
from sitrep.analysis.dates.headerdays import find_header_days, names_only
from sitrep.analysis.dates.headings import find_heading_day
from sitrep.analysis.dates.lexicon import Lexicon, lexicon_of
from sitrep.analysis.dates.mention import Form, Mention
from sitrep.analysis.dates.roles import Reader, Role, open_reader, role_of
from sitrep.analysis.dates.stated import Stated, find_stated
from sitrep.analysis.dates.tokens import tokenise
from sitrep.config.dating import DateSettings
from sitrep.model import Clipping, FieldName, Quote, Removal
from sitrep.text import sentences

LEAD = 3  # sentences that tell the news
_DATELINE_REACH = 200  # characters from the start of the text
_DATELINE_BEFORE = re.compile(r"\(?[^\W\d_][^\n.!?:;]{0,60}[,،(/: –—-]\s*$")
_DATELINE_AFTER = re.compile(
    r"\)?\s{0,3}(?:[,.]?\s?\([^()\n]{1,60}\)|[,/]?\s?[^\n.,;:!?–—-]{0,30})?\s{0,3}(?:[–—]|-\s|--|:\s|\.\s?[–—-])"
)
_BULLETS = re.compile(r"(?:[-*•·–—‣▪●○►>+][ \t][^\n]{1,300}\n{1,3}){1,12}")


@dataclass(frozen=True)
class Item:
    """A time expression of the text with the number of its sentence, and its role."""

    mention: Mention
    sentence: int
    reader: Reader

    @cached_property
    def role(self) -> Role:
        """How the text uses the expression; judged when first asked for, as of most weekdays it never is."""
        return role_of(self.reader, self.mention)


@dataclass(frozen=True, slots=True)
class Study:
    """What one clipping holds of dates, before bounds are drawn."""

    clipping: Clipping
    lexicon: Lexicon
    stated: tuple[Stated, ...]
    items: tuple[Item, ...]
    dateline: Mention | None
    pictures: tuple[tuple[Quote, Mention], ...]

    def quote(self, mention: Mention) -> Quote:
        """Quote an expression as it stands in the document."""
        return self.clipping.quote(mention.start, mention.end)

    def ordered(self, *, day_first: bool) -> "Study":
        """Return it with the stated days in figures read in one order."""
        stated = tuple(
            replace(one, options=settle(one.quote.text, one.options, day_first=day_first))
            if len(one.options) > 1 and not one.span
            else one
            for one in self.stated
        )
        return replace(self, stated=stated)


def study_clipping(clipping: Clipping, settings: DateSettings, zone: ZoneInfo) -> Study:
    """Find all that a clipping says of dates; linear in the length of the text."""
    lexicon = lexicon_for(clipping, settings)
    reader, mentions = read_text(clipping, lexicon)
    stated = find_stated(clipping, zone, lexicon.language.code)
    items, dateline = [], None
    headers, lines = find_header_days(clipping.text, lexicon, mentions)
    for mention in mentions:
        if id(mention) in lines:
            continue
        if dateline is None and _is_dateline(clipping.text, mention):
            dateline = mention
            continue
        items.append(Item(mention, reader.sentence_number(mention.start), reader))
    for mention, name in headers:
        span = mention.span()
        options = mention.options or ((span[0],) if span and span[0] == span[1] else ())
        if options or (span is None and name is FieldName.DATE):
            quote = clipping.quote(mention.start, mention.end)
            stated.append(Stated(quote, "header line", name, 93, options))
    if not any(found.name is FieldName.DATE for found in stated) and (
        heading := find_heading_day(clipping, lexicon)
    ):
        stated.append(heading)
    stated.sort(key=lambda found: -found.worth)
    return Study(
        clipping, lexicon, tuple(stated), tuple(items), dateline, _pictures(clipping.removed, lexicon)
    )


def lexicon_for(clipping: Clipping, settings: DateSettings) -> Lexicon:
    """Return the lexicon of the clipping's language, or that of the first configured one."""
    primary = (clipping.language or "").lower().partition("-")[0]
    return lexicon_of(primary if primary in settings.languages else settings.languages[0])


def read_text(clipping: Clipping, lexicon: Lexicon) -> tuple[Reader, Sequence[Mention]]:
    """Return the expressions of a clipping's text and the reader that judges them."""
    return _read_text(clipping.text, lexicon.language.code, _day_first(clipping, lexicon))


# The day of an article and those of its events are read one after the other.
@lru_cache(maxsize=8)
def _read_text(text: str, language: str, day_first: bool | None) -> tuple[Reader, Sequence[Mention]]:
    lexicon = lexicon_of(language)
    tokens = tokenise(text)
    mentions = find_mentions(text, tokens, lexicon, day_first=day_first)
    spans = tuple(sentences(text)) if mentions else ()
    return open_reader(text, tokens, lexicon, spans), tuple(mentions)


def _day_first(clipping: Clipping, lexicon: Lexicon) -> bool | None:
    region = (clipping.language or "").lower().partition("-")[2]
    if lexicon.language.code == "en" and region:
        return region not in {"us", "ph"}
    if lexicon.language.day_first is None:
        # One date that can only be read one way shows how the whole text writes them.
        slashed = _SLASHED.findall(clipping.text) if "/" in clipping.text else ()
        shown = {int(a) > 12 for a, b in slashed if (int(a) > 12) != (int(b) > 12)}
        return shown.pop() if len(shown) == 1 else None
    return lexicon.language.day_first


_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/\d{4}(?![\d/])")


def _is_dateline(text: str, mention: Mention) -> bool:
    """Whether "PLACE, Aug 8 (Agency) —" stands here: at a line's beginning, near the top of the text."""
    if mention.form is not Form.DAY or mention.last_day or mention.options:
        return False
    if mention.start - _behind_bullets(text) > _DATELINE_REACH:
        return False
    line = text.rfind("\n", 0, mention.start) + 1
    before = text[line : mention.start]
    if not _DATELINE_BEFORE.match(before) or not names_only(before):
        return False
    return bool(_DATELINE_AFTER.match(text, mention.end))


def _behind_bullets(text: str) -> int:
    """Return where a text begins behind the bullets that sum it up."""
    match = _BULLETS.match(text)
    return match.end() if match else 0


def _pictures(removed: tuple[Removal, ...], lexicon: Lexicon) -> tuple[tuple[Quote, Mention], ...]:
    """Return the fully dated captions among what was taken out of the page."""
    found = []
    for removal in removed:
        if not any(word in removal.reason.lower() for word in ("caption", "photo", "picture", "credit")):
            continue
        for mention in find_mentions(
            removal.text, tokenise(removal.text), lexicon, day_first=lexicon.language.day_first
        ):
            if mention.form is Form.DAY and mention.year is not None and not mention.options:
                start, end = removal.start + mention.start, removal.start + mention.end
                found.append((Quote(removal.text[mention.start : mention.end], start, end), mention))
    return tuple(found)

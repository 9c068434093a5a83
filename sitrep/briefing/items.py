"""The items of a day before they are numbered: what each text gives to each theme."""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sitrep.analysis.leads import compare_leads
from sitrep.briefing.background import explains, looks_back
from sitrep.briefing.endnotes import list_unused, name_text
from sitrep.briefing.excerpts import quote_sentences
from sitrep.briefing.places import label_place, units_of
from sitrep.briefing.select import is_approximate
from sitrep.briefing.sentences import Sentence, rate_sentences
from sitrep.briefing.topics import Topics
from sitrep.briefing.totals import gives_totals
from sitrep.briefing.verbatim import prints
from sitrep.briefing.versions import find_versions
from sitrep.briefing.weight import Weight, weigh_copies, weigh_dead
from sitrep.config.settings import Settings
from sitrep.model import Article, Excerpt, Listed, Passage

# What a further item of the same article and theme must tell: cue words and a figure or an owner, say.
_FURTHER_ITEM = 5.0
# What an article tells of a theme that is none of its own has to tell something too.
_ASIDE = 4.0
_ITEMS_PER_ARTICLE = 8
# Each further item of a text stands this much lower, so that on a full day other texts come first.
_STEP_DOWN = 0.75
_MOST_ATTENTION = 3.0


@dataclass(frozen=True, slots=True)
class Text:
    """A text of the day with the articles that print it, the fullest first."""

    lead: Article
    members: tuple[Article, ...]

    @property
    def pinned(self) -> bool:
        """Whether an analyst pinned one of the articles."""
        return any(article.decision("pin") for article in self.members)


@dataclass(frozen=True, slots=True)
class Found:
    """What a text gives to a theme: an item before it has its citation numbers and what stands behind it.

    `id` to `score` become those of the item. `sentence` is the span of its first sentence in the clipping's
    text. `cited` are all articles that print its words, or that a person merged; `near` those that print them
    with small changes, from the same origin; `behind` is what other texts tell of the same event in words of
    their own, the most telling first, and `further` what its own text tells of it beside that. `earlier` is
    what an older lead said in its place, or a count that it revises. `background` explains, looks back
    or gives a total that stands for long: it leads nothing.
    """

    id: str
    text: Text
    theme: str
    story: str
    place: str | None
    units: tuple[str, ...]
    excerpts: tuple[Excerpt, ...]
    sentence: tuple[int, int]
    score: float
    cited: tuple[Article, ...]
    topic: str | None = None
    behind: tuple["Found", ...] = ()
    further: tuple["Found", ...] = ()
    near: tuple[Article, ...] = ()
    earlier: tuple["Found", ...] = ()
    background: bool = False

    @property
    def printed(self) -> tuple["Found", ...]:
        """What the page prints of it in its own words: the item, and what stands beside it as "also"."""
        return self, *self.further

    @property
    def told(self) -> tuple["Found", ...]:
        """Everything that is told of the event, printed or only cited."""
        return self, *self.further, *self.behind

    @property
    def approximate(self) -> bool:
        """Whether the day of the text is only inferred from a range."""
        return is_approximate(self.text.lead)

    @property
    def language(self) -> str:
        """The language of the text, English where none is known."""
        return self.text.lead.clipping.language or "en"

    @property
    def rank(self) -> tuple[bool, bool, float, str]:
        """Put news before background, items of a known day first, then what tells most."""
        return self.background, self.approximate, -self.score, self.id

    @property
    def articles(self) -> tuple[Article, ...]:
        """All articles that tell the event, each once: those that print the words first."""
        told = (article for other in self.behind for article in other.articles)
        return tuple({article.id: article for article in (*self.cited, *self.near, *told)}.values())


@dataclass(frozen=True, slots=True)
class _Day:
    """What the items of a day are weighed with: how many texts name each place, and grave words."""

    country: str
    attention: Counter[str]
    weight: Weight
    topics: Topics

    @classmethod
    def of(cls, texts: Sequence[Text], settings: Settings) -> "_Day":
        country = settings.theatre.code
        attention = Counter(unit for text in texts for unit in units_of(text.lead, country))
        return cls(country, attention, Weight(settings.brief.weighty), Topics(settings.codebook.themes))


def gather_texts(articles: Sequence[Article]) -> tuple[Text, ...]:
    """Gather the copies of each text behind the fullest; the order of the texts is kept."""
    copies: defaultdict[str, list[Article]] = defaultdict(list)
    for article in articles:
        if article.duplicate_of is not None:
            copies[article.duplicate_of].append(article)
    known = {article.id for article in articles}
    return tuple(
        Text(article, (article, *copies.get(article.id, ())))
        for article in articles
        if article.duplicate_of is None or article.duplicate_of not in known
    )


def find_items(texts: Sequence[Text], settings: Settings) -> tuple[list[Found], list[Listed]]:
    """Find what the texts of a day give to each theme, and list those that give nothing, with the reason."""
    found: list[Found] = []
    unused: list[Listed] = []
    day = _Day.of(texts, settings)
    for text in texts:
        if text.lead.primary is None:
            reason = "no theme of the codebook" if text.lead.clipping.text else "no text"
            if words := text.lead.theming.opinion:
                reason = f"opinion (“{words}”)"
            if decided := text.lead.decision("theme"):
                reason = f"no theme, decided by {decided.by}: {decided.why}"
            unused += [list_unused(article, reason) for article in text.members]
            continue
        mine = [entry for theme in _themes_of(text.lead) for entry in _items_of(text, theme, settings, day)]
        told = [each for entry in mine for each in (entry, *entry.earlier, *entry.further)]
        cited = {article.id for entry in told for article in (*entry.cited, *entry.near)}
        unused += [
            list_unused(article, f"copy of {name_text(text.lead)}, without the words that are quoted")
            for article in text.members
            if mine and article.id not in cited
        ]
        if not mine:
            unused += [list_unused(article, "no sentence that can stand alone") for article in text.members]
        found += mine
    return found, unused


def _themes_of(article: Article) -> tuple[str, ...]:
    """Return the themes of an article, then those that only a passage of it has: nothing told is lost."""
    of_passages = (passage.theme for passage in article.theming.passages if passage.theme is not None)
    return tuple(dict.fromkeys((*(theme.name for theme in article.theming.themes), *of_passages)))


def _items_of(text: Text, theme: str, settings: Settings, day: _Day) -> list[Found]:
    """Make the items that one text gives to one theme: the best, and others that tell as much."""
    article = text.lead
    rated: list[tuple[Sentence, list[Sentence], Passage]] = []
    for passage in article.theming.passages:
        if passage.theme == theme:
            sentences = list(rate_sentences(article, passage))
            rated += [(sentence, sentences, passage) for sentence in sentences if not sentence.leans]
    rated.sort(key=lambda entry: (-entry[0].score, entry[0].start))
    least = -math.inf if any(each.name == theme for each in article.theming.themes) else _ASIDE
    explaining = explains(article)
    found: list[Found] = []
    quoted: set[tuple[int, int]] = set()
    for sentence, neighbours, passage in rated:
        if len(found) == _ITEMS_PER_ARTICLE or sentence.score < least:
            break
        if (sentence.paragraph, passage.start) in quoted:
            continue
        excerpts = quote_sentences(
            article,
            neighbours,
            _opening(article, neighbours, sentence, settings),
            limit=settings.brief.item_words,
            most=settings.brief.item_sentences,
        )
        if not excerpts:
            continue
        quoted.add((sentence.paragraph, passage.start))
        least = _FURTHER_ITEM
        known = explaining or looks_back(article, excerpts) or gives_totals(article, excerpts)
        place, units = label_place(article, excerpts, day.country)
        score = sentence.score + weigh_copies(len(text.members)) - _STEP_DOWN * len(found)
        score += day.weight.of(excerpt.text for excerpt in excerpts) + weigh_dead(article, excerpts)
        # Where several texts of the day look, more has happened.
        score += min(_MOST_ATTENTION, max((day.attention[unit] - 1 for unit in units), default=0) / 2)
        found.append(
            _with_versions(
                Found(
                    id=f"{article.id}-{excerpts[0].start}",
                    text=text,
                    theme=theme,
                    story=passage.story or article.story or article.id,
                    place=place,
                    units=units,
                    excerpts=excerpts,
                    sentence=(sentence.start, sentence.end),
                    score=round(score, 2),
                    cited=_printing(text, excerpts),
                    background=known,
                    # What is no news stands under no part of a theme, so that it opens none.
                    topic=day.topics.of(theme, (e.text for e in excerpts)) if not known else None,
                )
            )
        )
    return found


def _opening(article: Article, rated: Sequence[Sentence], best: Sentence, settings: Settings) -> Sentence:
    """Return where to begin so that the best is quoted: at the sentence before, where that tells as much."""
    at = rated.index(best)
    if at == 0 or settings.brief.item_sentences == 1:
        return best
    before = rated[at - 1]
    near = before.paragraph == best.paragraph and not article.clipping.text[before.end : best.start].strip()
    fits = before.words + best.words <= settings.brief.item_words
    tells = before.score >= _FURTHER_ITEM and not before.leans and not best.clipped
    return before if near and fits and tells else best


def _with_versions(entry: Found) -> Found:
    """Add how the copies of a text that lack the words of an item say it, an older lead's with its number."""
    known = {article.id for article in entry.cited}
    copies = [article for article in entry.text.members if article.id not in known]
    near: list[Article] = []
    earlier: list[Found] = []
    further: list[Found] = []
    for version in find_versions(copies, entry.excerpts[0], entry.language):
        if version.same:
            near.append(version.article)
            continue
        older = compare_leads(entry.text.lead, version.article) > 0
        (earlier if older else further).append(
            replace(
                entry,
                id=f"{version.article.id}-{version.excerpt.start}",
                text=Text(version.article, (version.article,)),
                excerpts=(version.excerpt,),
                sentence=version.sentence,
                cited=(version.article,),
            )
        )
    return replace(entry, near=tuple(near), earlier=tuple(earlier), further=tuple(further))


def _printing(text: Text, excerpts: Sequence[Excerpt]) -> tuple[Article, ...]:
    """Return the articles that print the very words (a copy may lack the sentence) or that people merged."""
    return tuple(
        article
        for article in text.members
        if article is text.lead or article.decision("merge_into") or prints(article, excerpts)
    )

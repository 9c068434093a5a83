"""The items of a day before they are numbered: what each text gives to each theme."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sitrep.briefing.endnotes import list_unused
from sitrep.briefing.excerpts import quote_sentences
from sitrep.briefing.places import label_place, units_of
from sitrep.briefing.select import is_approximate
from sitrep.briefing.sentences import Sentence, rate_sentences
from sitrep.briefing.weight import Weight
from sitrep.config.settings import Settings
from sitrep.model import Article, Excerpt, Item, Listed
from sitrep.text import fold

# What a further item of the same article and theme must tell: cue words and a figure or an owner, say.
_FURTHER_ITEM = 5.0
_ITEMS_PER_ARTICLE = 8
# Each further item of a text stands this much lower, so that on a full day other texts come first.
_STEP_DOWN = 0.75
_MOST_ATTENTION = 3.0


@dataclass(frozen=True, slots=True)
class Story:
    """A text of the day with the articles that print it, the fullest first."""

    lead: Article
    members: tuple[Article, ...]

    @property
    def pinned(self) -> bool:
        """Whether an analyst pinned one of the articles."""
        return any(article.decision("pin") for article in self.members)


@dataclass(frozen=True, slots=True)
class Found:
    """An item before it has its citation numbers; `cited` are all articles that print its words."""

    story: Story
    theme: str
    item: Item
    cited: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class _Day:
    """What the items of a day are weighed with: how many texts name each place, and grave words."""

    country: str
    attention: Counter[str]
    weight: Weight

    @classmethod
    def of(cls, stories: Sequence[Story], settings: Settings) -> "_Day":
        country = settings.theatre.code
        attention = Counter(unit for story in stories for unit in units_of(story.lead, country))
        return cls(country, attention, Weight(settings.brief.weighty))


def gather_stories(articles: Sequence[Article]) -> tuple[Story, ...]:
    """Gather the copies of each text behind the fullest; the order of the texts is kept."""
    copies: defaultdict[str, list[Article]] = defaultdict(list)
    for article in articles:
        if article.duplicate_of is not None:
            copies[article.duplicate_of].append(article)
    known = {article.id for article in articles}
    return tuple(
        Story(article, (article, *copies.get(article.id, ())))
        for article in articles
        if article.duplicate_of is None or article.duplicate_of not in known
    )


def find_items(stories: Sequence[Story], settings: Settings) -> tuple[list[Found], list[Listed]]:
    """Find what the texts of a day give to each theme, and list those that give nothing, with the reason."""
    found: list[Found] = []
    unused: list[Listed] = []
    day = _Day.of(stories, settings)
    for story in stories:
        if story.lead.primary is None:
            reason = "no theme of the codebook" if story.lead.clipping.text else "no text"
            if decided := story.lead.decision("theme"):
                reason = f"no theme, decided by {decided.by}: {decided.why}"
            unused += [list_unused(article, reason) for article in story.members]
            continue
        mine = [
            entry
            for theme in story.lead.theming.themes
            for entry in _items_of(story, theme.name, settings, day)
        ]
        cited = {article.id for entry in mine for article in entry.cited}
        unused += [
            list_unused(article, f"copy of {story.lead.id}")
            for article in story.members
            if mine and article.id not in cited
        ]
        if not mine:
            unused += [list_unused(article, "no sentence that can stand alone") for article in story.members]
        found += mine
    return found, unused


def _items_of(story: Story, theme: str, settings: Settings, day: _Day) -> list[Found]:
    """Make the items that one text gives to one theme: the best, and others that tell as much."""
    article = story.lead
    rated: list[tuple[Sentence, list[Sentence]]] = []
    for passage in article.theming.passages:
        if passage.theme == theme:
            sentences = list(rate_sentences(article, passage))
            rated += [(sentence, sentences) for sentence in sentences if not sentence.leans]
    rated.sort(key=lambda pair: (-pair[0].score, pair[0].start))
    found: list[Found] = []
    paragraphs: set[int] = set()
    for sentence, neighbours in rated:
        if len(found) == _ITEMS_PER_ARTICLE or (found and sentence.score < _FURTHER_ITEM):
            break
        if sentence.paragraph in paragraphs:
            continue
        excerpts = quote_sentences(
            article,
            neighbours,
            sentence,
            limit=settings.brief.item_words,
            most=settings.brief.item_sentences,
        )
        if not excerpts:
            continue
        paragraphs.add(sentence.paragraph)
        place, units = label_place(article, excerpts, day.country)
        score = sentence.score + len(story.members) - 1 - _STEP_DOWN * len(found)
        score += day.weight.of(excerpt.text for excerpt in excerpts)
        # Where several texts of the day look, more has happened.
        score += min(_MOST_ATTENTION, max((day.attention[unit] - 1 for unit in units), default=0) / 2)
        item = Item(
            id=f"{article.id}-{excerpts[0].start}",
            theme=theme,
            place=place,
            excerpts=excerpts,
            citations=(),
            earliest=article.date.earliest,
            latest=article.date.latest,
            approximate=is_approximate(article),
            score=round(score, 2),
            reviewed=any(member.curated for member in story.members),
        )
        found.append(Found(story, theme, item, _printing(story, excerpts)))
    return found


def _printing(story: Story, excerpts: Sequence[Excerpt]) -> tuple[Article, ...]:
    """Return the articles that print the very words (a copy may lack the sentence) or that people merged."""
    words = [fold(excerpt.text) for excerpt in excerpts]
    return tuple(
        article
        for article in story.members
        if article is story.lead
        or article.decision("merge_into")
        or all(each in fold(article.clipping.text) for each in words)
    )

"""Articles without a theme that tell the event of articles that have one."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from sitrep.model import Article, Theme, Theming

FOLLOWED = "story"
_SILENT = frozenset(["no cue", "below floor"])  # no words of other news spoke against a theme


def follow_stories(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Return the articles, whose stories are known; where a text has no theme, that of its story is its own.

    Two papers tell one event, and one of them in words that the codebook doesn't know: what it tells is of
    the same theme. The theme is that of most passages of the story, without a score or words of its own.
    """
    themes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for article in articles:
        if article.primary is not None and article.theatre.inside and article.duplicate_of is None:
            for passage in article.theming.passages:
                if passage.theme is not None and passage.story is not None:
                    themes[passage.story][passage.theme] += 1
    return tuple(
        replace(article, theming=_themed(article, theme))
        if (theme := _theme_for(article, themes))
        else article
        for article in articles
    )


def _theme_for(article: Article, themes: dict[str, Counter[str]]) -> str | None:
    """Return the theme of the story of an article that has none by itself, or None."""
    theming = article.theming
    if theming.themes or theming.rule not in _SILENT or not article.theatre.inside or article.story is None:
        return None
    told = themes.get(article.story)
    return max(sorted(told), key=lambda theme: told[theme]) if told else None


def _themed(article: Article, theme: str) -> Theming:
    passages = tuple(
        replace(passage, theme=theme, rule=FOLLOWED)
        if passage.theme is None and passage.story == article.story
        else passage
        for passage in article.theming.passages
    )
    return Theming((Theme(theme, 0.0, primary=True),), passages, FOLLOWED)

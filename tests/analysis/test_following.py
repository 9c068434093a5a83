"""A text without a theme follows the story that it tells, other news does not."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from sitrep.analysis.following import follow_stories
from sitrep.model import Article
from tests.build import article

WATER = "Men in black walked into the waterworks of Sirte at noon.\n\nThe mayor asked for calm."


def told(made: Article, stories: Sequence[str | None], rule: str = "score") -> Article:
    pairs = zip(made.theming.passages, stories, strict=True)
    passages = tuple(replace(passage, story=story) for passage, story in pairs)
    return replace(made, story=stories[0], theming=replace(made.theming, passages=passages, rule=rule))


def themed(story: str = "s") -> Article:
    text = "Fighters took the waterworks of Sirte.\n\nDiplomats in Tunis were told."
    return told(article(text, passages=["battlefield", "diplomacy"], file="b.txt"), [story, "t"])


def silent(rule: str = "no cue", story: str = "s", *, inside: bool = True) -> Article:
    return told(article(WATER, themes=(), inside=inside), [story, None], rule)


@pytest.mark.parametrize("rule", ["no cue", "below floor"])
def test_it_takes_the_theme_of_the_story(rule: str) -> None:
    found = follow_stories([silent(rule), themed()])[0]
    assert found.primary == "battlefield"
    assert found.theming.rule == "story"
    assert [passage.theme for passage in found.theming.passages] == ["battlefield", None]
    assert found.theming.themes[0].evidence == ()


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (silent("other words"), themed()),
        (silent("opinion: Comment"), themed()),
        (silent("override"), themed()),
        (silent(story="else"), themed()),
        (silent(inside=False), themed()),
        (silent(), replace(themed(), theatre=silent(inside=False).theatre)),
        (silent(), silent()),
    ],
    ids=["other news", "opinion", "decided", "another story", "outside", "a theme outside", "none has one"],
)
def test_nothing_else_follows(left: Article, right: Article) -> None:
    assert follow_stories([left, right]) == (left, right)


def test_most_passages_decide_and_names_break_the_tie() -> None:
    diplomatic = told(article("They met.", themes=("diplomacy",), file="c.txt"), ["s"])
    assert follow_stories([silent(), themed(), diplomatic])[0].primary == "battlefield"
    again = replace(diplomatic, clipping=replace(diplomatic.clipping, id="d-1"))
    assert follow_stories([silent(), themed(), diplomatic, again])[0].primary == "diplomacy"

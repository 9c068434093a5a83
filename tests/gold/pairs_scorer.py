"""Score pairs of articles against labels: one story or two, one text or two."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from sitrep.analysis.copies import mark_copies
from sitrep.analysis.places import find_places
from sitrep.analysis.stories import Gathering, gather_stories
from sitrep.config.load import load_configuration
from sitrep.model import Article
from tests.build import article
from tests.gold.labels import read_labels
from tests.gold.places_scorer import matcher
from tests.gold.tally import Tally

TEXTS = Path(__file__).with_name("pairs_texts.jsonl")
PAIRS = Path(__file__).with_name("pairs.jsonl")


def load_texts() -> list[dict[str, Any]]:
    """Read the texts: id, theatre, day, title, text, held_out."""
    return read_labels(TEXTS)


def load_pairs() -> list[dict[str, Any]]:
    """Read the labels: left, right (ids of texts), story, duplicate, why, held_out."""
    return read_labels(PAIRS)


def read_texts(texts: Sequence[dict[str, Any]]) -> list[Article]:
    """Make articles of texts, with the places of their theatre."""
    made = []
    for row in texts:
        day = date.fromisoformat(row["day"])
        plain = article(row["text"], title=row["title"], day=day, file=f"{row['id']}.txt")
        made.append(replace(plain, places=find_places(plain.clipping, matcher(row["theatre"]))))
    return made


@cache
def gather_all() -> Gathering:
    """Gather all texts of all theatres and years at once."""
    return gather_stories(mark_copies(read_texts(load_texts())), load_configuration(None).settings.dates)


def score_pairs(pairs: Sequence[dict[str, Any]]) -> tuple[Tally, Tally]:
    """Score "one story" and "one text"."""
    found = {each.clipping.source.file.removesuffix(".txt"): each for each in gather_all().articles}
    story, duplicate = Tally(), Tally()
    for pair in pairs:
        left, right = found[pair["left"]], found[pair["right"]]
        name = f"{pair['left']} {pair['right']}: {pair['why']}"
        story.add(wanted=pair["story"], found=left.story == right.story, name=name)
        same = (left.duplicate_of or left.id) == (right.duplicate_of or right.id)
        duplicate.add(wanted=pair["duplicate"], found=same, name=name)
    return story, duplicate

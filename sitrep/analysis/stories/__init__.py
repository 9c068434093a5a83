"""Which articles and passages tell one event, and how many independent origins tell it."""

from sitrep.analysis.stories.gather import Gathering, Story, gather_stories

__all__ = ["Gathering", "Story", "gather_stories"]

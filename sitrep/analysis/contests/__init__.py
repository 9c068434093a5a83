"""Where those who count disagree."""

from sitrep.analysis.contests.find import find_contests

__all__ = ["find_contests"]

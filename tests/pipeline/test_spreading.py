"""Work on all cores gives what one core gives."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sitrep.briefing.rulings import Rulings
from sitrep.model import Article
from sitrep.pipeline.articles import complete_articles, gather_articles
from sitrep.pipeline.detailing import Detailing, is_printed
from sitrep.pipeline.workspace import Workspace, open_workspace

NOW = datetime(2020, 1, 1, tzinfo=UTC)
TOWNS = ("Herat", "Kunduz", "Khost", "Farah", "Ghazni", "Taloqan", "Zaranj")
FILES = 420  # more than one core is asked for


@contextmanager
def one_core() -> Iterator[None]:
    """Let this process run on one core only."""
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(cores)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, cores)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    folder = tmp_path_factory.mktemp("seeds")
    for number in range(FILES):
        town = TOWNS[number % len(TOWNS)]
        text = (
            f"Publish Date : 4 March 2019\n\nMortars killed {number + 2} herders beside well {number} of {town} on "
            f"Sunday, the governor said. Elders of {TOWNS[number % 5]} counted {number + 5} wounded.\n"
        )
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return open_workspace(None, [folder], NOW)


needs_cores = pytest.mark.skipif(
    not hasattr(os, "sched_setaffinity") or len(os.sched_getaffinity(0)) < 2,
    reason="needs two cores, and a system that tells which may be used",
)


def complete(detailing: Detailing, articles: Sequence[Article], workspace: Workspace) -> tuple[Article, ...]:
    """Look up what a brief wants of articles."""
    placed = detailing.add_places(articles)
    return complete_articles(placed, detailing, Rulings(), workspace, wanted=is_printed)


def silent(stage: str, done: int, total: int) -> None:
    """Show nothing."""


@needs_cores
def test_all_cores_find_what_one_finds(workspace: Workspace) -> None:
    with one_core():
        alone = gather_articles(workspace, silent)
    together = gather_articles(workspace, silent)
    assert repr(together) == repr(alone)
    assert len(together[0]) == FILES
    assert all(each.figures and each.places for each in together[0])


@needs_cores
def test_details_of_a_day_are_the_same_on_all_cores(workspace: Workspace) -> None:
    articles, _ = gather_articles(workspace, silent)
    detailing = Detailing(workspace)
    with one_core():
        alone = complete(detailing, articles, workspace)
    assert repr(complete(detailing, articles, workspace)) == repr(alone)
    assert [each.id for each in alone] == [each.id for each in articles]


def test_what_no_brief_prints_gets_no_details(tmp_path: Path) -> None:
    texts = {
        "in.txt": "Mortars killed nine herders near Herat on Sunday, the governor said.",
        "out.txt": "A bus fell off a bridge in Lima, and nine people were killed, police said.",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(f"Publish Date : 4 March 2019\n\n{text}\n", encoding="utf-8")
    workspace = open_workspace(None, [tmp_path], NOW)
    found = {each.clipping.source.file: each for each in gather_articles(workspace, silent)[0]}
    bare = complete(Detailing(workspace), [found["in.txt"], found["out.txt"]], workspace)
    assert [is_printed(each) for each in bare] == [True, False]
    assert bare[0] == found["in.txt"]
    assert bare[1].places == found["out.txt"].places  # what an article has stays


def test_nothing_needs_no_gazetteer(workspace: Workspace) -> None:
    assert complete(Detailing(workspace), (), workspace) == ()

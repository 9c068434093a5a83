"""The desk, driven as a person drives it: real articles, the real screen, the real file."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import DataTable, Input, Static

from sitrep.config.curation import load_curation
from sitrep.model import Article
from sitrep.pipeline.articles import open_review
from sitrep.pipeline.workspace import Workspace, open_workspace
from sitrep.review.app import Desk
from sitrep.review.dialogs import Ask, AskToLeave
from sitrep.review.page import show_article
from sitrep.review.session import Session
from tests.run import ROOT, sitrep

NOW = datetime(2022, 5, 20, 9, 30, tzinfo=UTC)
THEMES = ("battlefield", "diplomacy", "humanitarian", "refugees")
RAID = (
    "Shells fell on the market of Kunduz on Saturday and killed four people, a doctor at the hospital said.\n"
)
CLOSE = (
    "Shelling destroyed a camp of displaced families near Kunduz on Saturday, the refugee agency said.\n\n"
    "Refugees fled over the border; fighters and soldiers exchanged artillery fire.\n"
)
TALKS = "Envoys met Taliban officials in Kabul about a truce, the foreign ministry said.\n"
SPORT = "Published: 14 May 2022\n\nThe cup final in Lisbon went to penalties before a full stadium.\n"
OLD = "# ours\narticles:\n  raid.txt#1: {pin: yes, by: EF, why: grave}  # seen by two\n"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    for name, text in {
        "raid": f"Published: 14 May 2022\n\n{RAID}",
        "close": f"Published: 14 May 2022\n\n{CLOSE}",
        "talks": TALKS,
        "sport": SPORT,
        "later": "Published: 15 May 2022\n\nTroops left Herat on Sunday, residents said.\n",
    }.items():
        (seeds / f"{name}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "config.yaml").write_text("brief: {paper: A4}\n", encoding="utf-8")
    return tmp_path


def open_desk(folder: Path) -> Workspace:
    return open_workspace(folder / "config.yaml", (), NOW)


def sit(folder: Path, asked: str = "2022-05-14") -> Session:
    workspace = open_desk(folder)
    articles = open_review(workspace, asked, lambda *_: None)
    return Session(workspace, articles, lambda: NOW)


def drive(session: Session, steps: Callable[[Desk, Pilot[int]], Awaitable[None]]) -> Desk:
    app = Desk(session, "Test")

    async def run() -> None:
        async with app.run_test(size=(110, 36)) as pilot:
            await pilot.pause()
            await steps(app, pilot)

    asyncio.run(run())
    return app


def named(session: Session, file: str) -> Article:
    return next(
        session.article(name) for name in session.order if session.article(name).clipping.source.file == file
    )


def shown(app: Desk, widget: str) -> str:
    return str(app.query_one(widget, Static).content)


async def write(pilot: Pilot[int], text: str) -> None:
    """Type as a terminal sends it."""
    await pilot.press(*("space" if sign == " " else "minus" if sign == "-" else sign for sign in text))


def decisions(folder: Path) -> dict[str, tuple]:  # type: ignore[type-arg]
    return dict(load_curation(folder / "curation.yaml", THEMES).articles)


def test_what_is_doubtful_comes_first_and_other_days_stay_away(desk: Path) -> None:
    session = sit(desk)
    files = [session.article(name).clipping.source.file for name in session.order]
    assert files[0] == "talks.txt"
    assert set(files) == {"talks.txt", "raid.txt", "close.txt", "sport.txt"}
    assert files.index("close.txt") < files.index("raid.txt")
    assert files[-1] in {"raid.txt", "sport.txt"}
    assert session.doubt(named(session, "talks.txt")).reasons == ("no usable day",)
    assert session.doubt(named(session, "raid.txt")).grade == 0


def test_a_theme_is_one_key_the_signature_is_asked_once_and_all_is_written(desk: Path) -> None:
    (desk / "curation.yaml").write_text(OLD, encoding="utf-8")
    session = sit(desk)
    (raid, talks) = (named(session, name).id for name in ("raid.txt", "talks.txt"))

    async def steps(app: Desk, pilot: Pilot[int]) -> None:
        await pilot.press("3")
        assert isinstance(app.screen, Ask)
        await write(pilot, "AB")
        await pilot.press("enter")
        await pilot.press("enter")  # no reason yet: asked again
        assert isinstance(app.screen, Ask)
        await write(pilot, "read in full")
        await pilot.press("enter")
        assert not isinstance(app.screen, Ask)
        assert "1 not written" in shown(app, "#state")
        assert "theme humanitarian, by AB: read in full" in shown(app, "#article")
        app.query_one(DataTable).move_cursor(row=session.order.index(raid))
        await pilot.press("4")
        assert not isinstance(app.screen, Ask)
        await pilot.press("w", "q")

    app = drive(session, steps)
    assert app.return_value == 2
    text = (desk / "curation.yaml").read_text(encoding="utf-8")
    assert text.startswith("# ours\narticles:\n")
    assert "# seen by two" in text
    assert f"  {talks}:  # Envoys met" in text
    kept = decisions(desk)
    assert set(kept) == {"raid.txt#1", talks}
    pinned, themed = kept["raid.txt#1"]
    assert (pinned.pin, pinned.by, pinned.why) == (True, "EF", "grave")
    assert (themed.theme, themed.by, themed.why, themed.at) == ("refugees", "AB", "read in full", NOW)
    assert sitrep("brief", "2022-05-14", "--format", "md", cwd=desk).returncode == 0


def test_exclude_pin_and_theatre_are_taken_back_by_the_same_key(desk: Path) -> None:
    session = sit(desk)
    session.by, session.why = "AB", "read in full"

    async def steps(app: Desk, pilot: Pilot[int]) -> None:
        await pilot.press("x", "p", "o")
        page = shown(app, "#article")
        assert "exclude yes" in page
        assert "pin yes" in page
        assert "in_theatre no" in page
        await pilot.press("x", "p", "o", "ctrl+s")

    drive(session, steps)
    assert session.unsaved == 0
    assert decisions(desk) == {}


def test_a_day_is_asked_with_its_reason_and_nonsense_is_not_taken(desk: Path) -> None:
    session = sit(desk)
    talks = named(session, "talks.txt").id

    async def steps(app: Desk, pilot: Pilot[int]) -> None:
        await pilot.press("d")
        await write(pilot, "2022-02-30")
        await pilot.press("enter")
        assert "is no day" in str(app.screen.query_one(".error").render())
        await pilot.press("escape")
        assert session.unsaved == 0
        await pilot.press("d")
        for text in ("2022-05-13", "AB", "front page"):
            await write(pilot, text)
            await pilot.press("enter")
        assert "Decided  date 2022-05-13, by AB: front page" in shown(app, "#article")
        await pilot.press("w")

    drive(session, steps)
    (decision,) = decisions(desk)[talks]
    assert (str(decision.date), decision.by, decision.why) == ("2022-05-13", "AB", "front page")


def test_undo_goes_back_key_by_key_to_the_article(desk: Path) -> None:
    session = sit(desk)
    session.by, session.why = "AB", "read in full"
    before = [session.article(name) for name in session.order]

    async def steps(app: Desk, pilot: Pilot[int]) -> None:
        await pilot.press("1", "j", "x", "j", "u")
        assert app.query_one(DataTable).cursor_row == 1
        assert session.unsaved == 1
        await pilot.press("u", "u")
        assert app.query_one(DataTable).cursor_row == 0
        await pilot.press("q")

    app = drive(session, steps)
    assert [session.article(name) for name in session.order] == before
    assert app.return_value == 0
    assert not (desk / "curation.yaml").exists()


def test_a_second_editor_is_never_written_over_and_nothing_is_lost(desk: Path) -> None:
    (desk / "curation.yaml").write_text(OLD, encoding="utf-8")
    session = sit(desk)
    session.by, session.why = "AB", "read in full"
    talks = named(session, "talks.txt").id
    theirs = OLD + "  sport.txt#1: {exclude: yes, by: GH, why: sport}\n"

    async def steps(app: Desk, pilot: Pilot[int]) -> None:
        await pilot.press("2")
        (desk / "curation.yaml").write_text(theirs, encoding="utf-8")
        await pilot.press("w")
        assert (desk / "curation.yaml").read_text(encoding="utf-8") == theirs
        assert session.unsaved == 1
        assert any("somebody else" in note.message for note in app._notifications)
        await pilot.press("r")
        assert named(session, "sport.txt").decision("exclude")
        await pilot.press("w")
        assert session.unsaved == 0

    drive(session, steps)
    assert (desk / "curation.yaml").read_text(encoding="utf-8").startswith(theirs)
    assert set(decisions(desk)) == {"raid.txt#1", "sport.txt#1", talks}


def test_a_file_that_went_wrong_meanwhile_is_told_and_decisions_stay(desk: Path) -> None:
    session = sit(desk)
    session.by, session.why = "AB", "read in full"

    async def steps(app: Desk, pilot: Pilot[int]) -> None:
        await pilot.press("2")
        (desk / "curation.yaml").write_text("articles: [\n", encoding="utf-8")
        await pilot.press("w", "r")
        assert session.unsaved == 1
        assert any("not valid YAML" in note.message for note in app._notifications)
        (desk / "curation.yaml").unlink()
        await pilot.press("w")

    drive(session, steps)
    assert len(decisions(desk)) == 1


def test_quitting_with_unwritten_decisions_asks(desk: Path) -> None:
    session = sit(desk)
    session.by, session.why = "AB", "read in full"

    async def steps(app: Desk, pilot: Pilot[int]) -> None:
        await pilot.press("x", "q")
        assert isinstance(app.screen, AskToLeave)
        await pilot.press("escape")
        assert app.is_running
        assert not isinstance(app.screen, AskToLeave)
        await pilot.press("ctrl+q", "w")

    app = drive(session, steps)
    assert app.return_value == 1
    assert len(decisions(desk)) == 1


def test_discarding_writes_nothing(desk: Path) -> None:
    session = sit(desk)
    session.by, session.why = "AB", "read in full"

    async def steps(_: Desk, pilot: Pilot[int]) -> None:
        await pilot.press("x", "q", "d")

    drive(session, steps)
    assert not (desk / "curation.yaml").exists()


def test_the_signature_given_before_is_offered_for_a_change(desk: Path) -> None:
    session = sit(desk)
    session.by, session.why = "AB", "read in full"

    async def steps(app: Desk, pilot: Pilot[int]) -> None:
        await pilot.press("s")
        assert [each.value for each in app.screen.query(Input)] == ["AB", "read in full"]
        await write(pilot, "checked")  # what stood there is marked, so that typing replaces it
        await pilot.press("enter")

    drive(session, steps)
    assert (session.by, session.why) == ("AB", "checked")


def test_the_evidence_is_marked_where_it_stands(desk: Path) -> None:
    session = sit(desk)
    article = named(session, "close.txt")
    page = show_article(article, session.doubt(article), THEMES)
    marked = {page.plain[span.start : span.end] for span in page.spans}
    words = {cue.text for theme in article.theming.themes for cue in theme.evidence}
    assert len(words) > 2
    assert words <= marked


def test_control_signs_of_a_source_never_reach_the_terminal(desk: Path) -> None:
    (desk / "seeds" / "raid.txt").write_text(
        f"Published: 14 May 2022\n\n[b]\x1b]0;pwned\x07{RAID}\u202e", encoding="utf-8"
    )
    session = sit(desk)
    article = named(session, "raid.txt")
    page = show_article(article, session.doubt(article), THEMES).plain
    assert not set("\x1b\x07\u202e") & set(page)
    assert "[b]" in page


def test_review_without_a_terminal_says_so(desk: Path) -> None:
    done = sitrep("review", cwd=desk)
    assert done.returncode == 2
    assert "curation.yaml" in done.stderr


def test_every_sample_article_can_be_shown_with_its_headline_marked() -> None:
    workspace = open_workspace(ROOT / "config.yaml", (), NOW)
    articles = open_review(workspace, "all", lambda *_: None)
    session = Session(workspace, articles, lambda: NOW)
    assert len(session.order) > 30
    headlines = 0
    for name in session.order:
        article = session.article(name)
        page = show_article(article, session.doubt(article), session.themes)
        first = page.plain.index("\n")
        title = article.clipping.title
        if title is None or title.start is None or title.end is None:
            assert page.plain.startswith("(no headline)")
            continue
        cues = [
            cue
            for theme in article.theming.themes
            for cue in theme.evidence
            if title.start <= cue.start and cue.end <= title.end
        ]
        marked = {page.plain[span.start : span.end] for span in page.spans if span.end <= first}
        assert {cue.text for cue in cues} <= marked
        headlines += bool(cues)
    assert headlines > 10

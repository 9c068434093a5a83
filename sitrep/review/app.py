"""The screen of `sitrep review`: a list of articles, the one under the cursor, one key a decision."""

from collections.abc import Callable
from typing import ClassVar

from rich.text import Text
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import DataTable, Footer, Static

from sitrep.briefing.endnotes import label_of
from sitrep.errors import SitrepError
from sitrep.review.dialogs import Ask, AskToLeave, Blank
from sitrep.review.page import THEME_KEYS, day_words, show_article, theme_legend, theme_words
from sitrep.review.session import Session, Value
from sitrep.text import count_of

_LABEL = 44
_COLUMNS = ("", "Day", "Doubt", "Title or first words", "Themes")


class Desk(App[int]):
    """The desk; it returns how many decisions were written."""

    ENABLE_COMMAND_PALETTE = False
    CSS = """
    #state { height: 1; background: $primary; color: $text; padding: 0 1; text-style: bold; }
    #list { height: 38%; overflow-x: hidden; }
    #legend { height: auto; padding: 0 1; }
    #reading { height: 1fr; border-top: solid $primary; padding: 0 1; }
    Ask, AskToLeave { align: center middle; background: $background 60%; }
    .dialog { width: 70; max-width: 95%; height: auto; padding: 1 2; }
    .dialog { border: round $primary; background: $surface; }
    .heading { text-style: bold; margin-bottom: 1; }
    .error { color: $error; }
    .hint { color: $text-muted; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("x", "flip('exclude')", "exclude"),
        Binding("p", "flip('pin')", "pin"),
        Binding("d", "set_day", "day"),
        Binding("o", "toggle_theatre", "in/out"),
        Binding("u", "undo", "undo"),
        Binding("s", "sign", "sign"),
        Binding("w,ctrl+s", "write", "write", key_display="w"),
        Binding("r", "read_again", "reread", show=False),
        Binding("q,ctrl+q", "quit", "quit", key_display="q"),
        Binding("j", "move(1)", show=False),
        Binding("k", "move(-1)", show=False),
        Binding("space,pagedown", "scroll_page(1)", show=False, priority=False),
        Binding("b,pageup", "scroll_page(-1)", show=False, priority=False),
    ]

    def __init__(self, session: Session, heading: str) -> None:
        """Prepare the desk for a sitting; `heading` names what is reviewed."""
        super().__init__()
        self._session = session
        self._heading = heading
        self._written = 0
        for key, theme in zip(THEME_KEYS, session.themes, strict=False):
            self.bind(key, f"theme('{theme}')", description=theme, show=False)
        self.bind("0", "theme('other')", description="other", show=False)

    def compose(self) -> ComposeResult:
        """Lay the screen out: state, list, article, keys."""
        yield Static(id="state", markup=False)
        yield DataTable(id="list", cursor_type="row", zebra_stripes=True)
        with VerticalScroll(id="reading", can_focus=False):
            yield Static(id="article", markup=False)
        yield Static(theme_legend(self._session.themes), id="legend", markup=False)
        yield Footer(compact=True)

    def on_mount(self) -> None:
        """Fill the list."""
        table = self._table()
        for name in _COLUMNS:
            table.add_column(name, key=name)
        for article in self._session.order:
            table.add_row(*self._cells(article), key=article)
        table.focus()
        self._refresh(None)

    def on_data_table_row_highlighted(self) -> None:
        """Show the article under the cursor."""
        self._show()

    def action_theme(self, theme: str) -> None:
        """Set the primary theme of the article."""
        self._decide("theme", lambda: theme)

    def action_flip(self, field: str) -> None:
        """Exclude or pin the article, or take that back."""
        article = self._session.article(self._current())
        self._decide(field, lambda: None if article.decision(field) else True)

    def action_toggle_theatre(self) -> None:
        """Move the article into the theatre, or out of it; take it back where that was decided."""
        article = self._session.article(self._current())
        self._decide(
            "in_theatre", lambda: None if article.decision("in_theatre") else not article.theatre.inside
        )

    def action_set_day(self) -> None:
        """Ask for the day and the reason."""
        article = self._session.article(self._current())
        known = article.date.day.isoformat() if article.date.day else ""
        blanks = [Blank("day", 'Day of publication, or "undated"', known, "2024-05-31")]
        if not self._session.by:
            blanks.append(Blank("by", "Your initials", "", "AB"))
        blanks.append(Blank("why", "Reason", "", "the paper's front page shows it"))

        def answered(answers: dict[str, str] | None) -> None:
            if answers is not None:
                self._session.by = answers.get("by", self._session.by)
                self._note(article.id, "date", answers["day"], answers["why"])

        self.push_screen(Ask("Set the day", blanks), answered)

    def action_sign(self) -> None:
        """Ask for initials and reason anew; they hold for the decisions that follow."""
        self._sign(lambda: None)

    def action_undo(self) -> None:
        """Take the last decision back and go to its article."""
        article = self._session.undo()
        if article is None:
            self.notify("Nothing to undo: what is written stays until you decide otherwise.")
            return
        self._table().move_cursor(row=self._session.order.index(article))
        self._refresh(article)

    def action_write(self) -> bool:
        """Write the decisions; where that fails, say why and keep them."""
        self.clear_notifications()
        if not self._session.unsaved:
            self.notify("Nothing to write.")
            return True
        try:
            count = self._session.write()
        except SitrepError as error:
            remedy = "Your decisions are kept here: r reads the file again, then w writes them."
            self.notify(f"{error}\n{remedy}", severity="error", timeout=30, markup=False)
            return False
        self._written += count
        self.notify(f"{count_of(count, 'decision')} written.")
        self._refresh(None)
        return True

    def action_read_again(self) -> None:
        """Read the file of decisions again, as somebody else left it."""
        self.clear_notifications()
        try:
            self._session.read_again()
        except SitrepError as error:
            self.notify(str(error), severity="error", timeout=30, markup=False)
            return
        self.notify("The file was read again; your decisions stand on top of it.")
        self._refresh(None)

    def action_move(self, rows: int) -> None:
        """Go up or down the list."""
        table = self._table()
        table.move_cursor(row=table.cursor_row + rows)

    def action_scroll_page(self, pages: int) -> None:
        """Turn the page of the article."""
        reading = self.query_one("#reading", VerticalScroll)
        reading.scroll_relative(y=pages * max(1, reading.size.height - 1), animate=False)

    async def action_quit(self) -> None:
        """Leave; ask first where something is not written."""
        if not self._session.unsaved:
            self.exit(self._written)
            return

        def answered(answer: str | None) -> None:
            if answer == "discard" or (answer == "write" and self.action_write()):
                self.exit(self._written)

        self.push_screen(AskToLeave(self._session.unsaved), answered)

    def _decide(self, field: str, value: Callable[[], Value]) -> None:
        article = self._current()
        if self._session.by and self._session.why:
            self._note(article, field, value())
        else:
            self._sign(lambda: self._note(article, field, value()))

    def _sign(self, then: Callable[[], None]) -> None:
        blanks = [
            Blank("by", "Your initials", self._session.by, "AB"),
            Blank("why", "Reason, for the decisions that follow", self._session.why, "read in full"),
        ]

        def answered(answers: dict[str, str] | None) -> None:
            if answers is not None:
                self._session.by, self._session.why = answers["by"], answers["why"]
                then()
                self._refresh(None)

        self.push_screen(Ask("Who decides, and why?", blanks), answered)

    def _note(self, article: str, field: str, value: Value, why: str = "") -> None:
        if not self._session.decide(article, field, value, why):
            self.notify("That is so already.")
        self._refresh(article)

    def _current(self) -> str:
        return self._session.order[self._table().cursor_row]

    def _table(self) -> DataTable[Text]:
        return self.query_one("#list", DataTable)

    def _cells(self, name: str) -> tuple[Text, ...]:
        article = self._session.article(name)
        label, _ = label_of(article.clipping)
        state = "*" if self._session.touched(name) else "✓" if article.curated else " "
        pinned = "▲" if article.decision("pin") else " "
        doubt = self._session.doubt(article)
        return (
            Text(state + pinned, "bold green"),
            Text(day_words(article)),
            Text("; ".join(doubt.reasons[:1]), "yellow"),
            Text("".join(sign if sign.isprintable() else "�" for sign in label)[:_LABEL]),
            theme_words(article),
        )

    def _refresh(self, article: str | None) -> None:
        """Show what changed: one row, or (None) all of them."""
        table = self._table()
        for name in self._session.order if article is None else (article,):
            for column, cell in zip(_COLUMNS, self._cells(name), strict=True):
                table.update_cell(name, column, cell, update_width=True)
        self._show()

    def _show(self) -> None:
        session = self._session
        signed = f" · {session.by}: {session.why}" if session.by else ""
        unsaved = f" · {session.unsaved} not written" if session.unsaved else ""
        count = count_of(len(session.order), "article")
        self.query_one("#state", Static).update(f"{self._heading} · {count}{unsaved}{signed}")
        name = self._current()
        article = session.article(name)
        page = show_article(article, session.doubt(article), session.themes)
        shown = self.query_one("#article", Static)
        shown.update(page)

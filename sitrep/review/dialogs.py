"""The questions of the desk: who decides and why, which day, what to do with what is not written."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Label

from sitrep.text import count_of


@dataclass(frozen=True, slots=True)
class Blank:
    """One thing that is asked: its name, its label, what stands there already, an example."""

    name: str
    label: str
    value: str = ""
    example: str = ""


class Ask(ModalScreen[dict[str, str] | None]):
    """Asks for some words, each of them needed; Escape answers None."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape", "cancel", "Cancel")]

    def __init__(self, heading: str, blanks: Sequence[Blank]) -> None:
        """Prepare the question."""
        super().__init__()
        self._heading = heading
        self._blanks = tuple(blanks)

    def compose(self) -> ComposeResult:
        """Lay the blanks out, one below the other."""
        with Vertical(classes="dialog"):
            yield Label(self._heading, classes="heading", markup=False)
            for blank in self._blanks:
                yield Label(blank.label, markup=False)
                yield Input(blank.value, placeholder=blank.example, id=blank.name)
            yield Label("", classes="error", markup=False)
            yield Label("Enter: next, then done · Esc: cancel", classes="hint", markup=False)

    def on_mount(self) -> None:
        """Begin with the day, where one is asked, else with the first blank that is empty."""
        inputs = list(self.query(Input))
        empty = (each for each in inputs if not each.value or each.id == "day")
        next(empty, inputs[-1]).focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go on to the next empty blank; answer when there is none."""
        event.stop()
        answers = {
            blank.name: self.query_one(f"#{blank.name}", Input).value.strip() for blank in self._blanks
        }
        for blank in self._blanks:
            trouble = _trouble(blank, answers[blank.name])
            if trouble is not None:
                self.query_one(f"#{blank.name}", Input).focus()
                self.query_one(".error", Label).update(trouble)
                return
        self.dismiss(answers)

    def action_cancel(self) -> None:
        """Answer nothing."""
        self.dismiss(None)


class AskToLeave(ModalScreen[str]):
    """Asks what becomes of decisions that are not written; answers "write", "discard" or "stay"."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("w", "answer('write')", "Write"),
        ("d", "answer('discard')", "Discard"),
        ("escape", "answer('stay')", "Stay"),
    ]

    def __init__(self, count: int) -> None:
        """Prepare the question."""
        super().__init__()
        self._count = count

    def compose(self) -> ComposeResult:
        """Say how much is at stake, and the three ways."""
        with Vertical(classes="dialog"):
            what = count_of(self._count, "decision is", "decisions are")
            yield Label(f"{what} not written yet.", classes="heading", markup=False)
            yield Label("w  write and quit\nd  discard and quit\nEsc  stay", markup=False)

    def action_answer(self, answer: str) -> None:
        """Answer with one of the three."""
        self.dismiss(answer)


def _trouble(blank: Blank, answer: str) -> str | None:
    if not answer:
        return f"{blank.label}: please fill in."
    if blank.name == "day" and answer != "undated":
        try:
            date.fromisoformat(answer)
        except ValueError:
            return f'"{answer}" is no day. Write it as 2024-05-31, or "undated".'
        if len(answer) != len("2024-05-31"):
            return f'"{answer}": write it as 2024-05-31.'
    return None

"""When the morning run makes an issue, and what holds its mail back."""

from typing import Literal

from pydantic import Field

from sitrep.config.base import Section
from sitrep.config.mail import Line

Warned = Literal["no_items", "single_source", "problems"]


class RunSettings(Section):
    """How `sitrep run` goes about a day.

    An issue does not keep these settings, as it does not keep those of mail: they change nothing in it.
    """

    delay: int = Field(
        default=300,
        ge=0,
        lt=1440,
        description="minutes after the cut-off (clock of the theatre) before run --if-due makes the issue",
    )
    operator: Line = Field(
        default="", description="who is told when an issue was not sent, and why; empty: nobody"
    )
    most_problems: int = Field(
        default=20, ge=0, description="with more problems than this the mail carries a warning"
    )
    hold: tuple[Warned, ...] = Field(
        default=(), description="warnings with which an issue is held: no_items, single_source, problems"
    )

"""Issues that somebody on the list has yet to get, or may not have got, by the ledger."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from sitrep.delivery.mail.addresses import BadAddress
from sitrep.delivery.mail.deliveries import WAITING, Entry, State
from sitrep.delivery.mail.ledger import Ledger
from sitrep.delivery.mail.post import PostOffice
from sitrep.delivery.mail.standing import true_state


@dataclass(frozen=True, slots=True)
class Unfinished:
    """An issue whose mailing began and is not over; people are given by the address as it is compared.

    `version` is the last that was meant for any of them. `waiting` have got nothing, for certain; `doubtful`
    may have it; `refused` were refused by the server. Who has left the list is none of these.
    """

    series: str
    version: int
    waiting: tuple[str, ...]
    doubtful: tuple[str, ...]
    refused: tuple[str, ...]

    @property
    def name(self) -> str:
        """The issue's full name."""
        return f"{self.series}-v{self.version}"

    @property
    def remedies(self) -> tuple[str, ...]:
        """What the operator can do, as full sentences with the commands."""
        told = []
        if self.waiting:
            told.append(f'To send it to who has nothing: "sitrep mail {self.series}".')
        if self.doubtful:
            told.append(f'To send it again to who may have it: "sitrep mail {self.name} --resend unknown".')
        if self.refused:
            told.append(f'After mending what was refused: "sitrep mail {self.name} --resend failed".')
        return (*told, f'To let it rest: "sitrep mail {self.series} --settle".')

    @property
    def day(self) -> date:
        """The day of the issue."""
        return date.fromisoformat(self.series[-10:])


def find_unfinished(office: PostOffice, code: str) -> tuple[Unfinished, ...]:
    """Return the issues of a theatre that somebody on the list has not got, oldest first; nothing is written.

    Of each recipient the last version counts that was meant for them.

    Raises:
        SitrepError: where the ledger or the list of recipients can't be read.
    """
    if not office.ledger.is_file():
        return ()
    listed = {each.key for each in office.recipients() if not isinstance(each, BadAddress)}
    found = []
    with Ledger(office.ledger) as ledger:
        under_way = ledger.is_under_way()
        entries = (each for each in ledger.open_entries() if each.key.recipient in listed)
        for series, group in groupby(entries, lambda each: each.key.issue):
            if series.startswith(f"{code.lower()}-sitrep-"):
                found.append(_sum_up(series, tuple(group), under_way=under_way))
    return tuple(sorted(found, key=lambda each: each.day))


def _sum_up(series: str, entries: tuple[Entry, ...], *, under_way: bool) -> Unfinished:
    states = [(each.key.recipient, true_state(each, under_way=under_way)) for each in entries]
    return Unfinished(
        series,
        max(each.key.version for each in entries),
        tuple(who for who, state in states if state in WAITING),
        tuple(who for who, state in states if state in {State.UNKNOWN, State.SENDING}),
        tuple(who for who, state in states if state is State.FAILED),
    )

"""Print who got which issue."""

import json
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from sitrep.delivery.mail.status import MailStatus
    from sitrep.pipeline.mailing import MailDesk

_MOST_NAMED = 20  # of one issue, unless it is asked for


def tell_status(desk: "MailDesk", issue: str, *, as_json: bool) -> bool:
    """Print how the mailings stand, all or those of `issue`; return whether all on the list have them."""
    from sitrep.delivery.mail.status import not_over, read_status

    wanted = desk.name(issue) if issue else None
    day, version = (wanted.day, wanted.version) if wanted else (None, None)
    found = read_status(desk.office, day, version)
    for each in found:
        if as_json:
            typer.echo(json.dumps(each.to_record(), ensure_ascii=False))
        else:
            _tell(each, None if wanted else _MOST_NAMED)
    if not found and not as_json:
        about = f"of {wanted.day} " if wanted else ""
        typer.echo(f"Nothing {about}was mailed yet. The ledger is {desk.office.ledger}.")
    behind = not_over(desk.office, desk.settings.theatre.code, day)
    for issue_behind in behind if not as_json else ():
        for remedy in issue_behind.remedies:
            typer.echo(f"{issue_behind.name}: {remedy}")
    return not behind and bool(found or not wanted)


def _tell(status: "MailStatus", most: int | None) -> None:
    from sitrep.delivery.mail.status import count_states, state_words

    name = status.issue or "Notices to the operator"
    told = count_states(status.states)
    typer.echo(f"{name}: {told if status.issue else told.partition(': ')[2]}")
    for entry, state in status.entries[:most]:
        reply = f"  {entry.reply}" if entry.reply else ""
        about = "" if status.issue else f"  {entry.key.issue.partition('-notice-')[0]}"
        typer.echo(f"  {state_words(state)}  {entry.key.recipient}{about}  {entry.at}{reply}")
    if most is not None and len(status.entries) > most:
        typer.echo(f'  … and {len(status.entries) - most} more: "sitrep mail {status.issue} --status"')

"""One mailing of a run: it is sent, counted, and put into words for the log and the operator."""

from collections import Counter
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import dataclass

from sitrep.delivery.lock import HeldError
from sitrep.delivery.mail.connection import Unreachable
from sitrep.delivery.mail.deliveries import State
from sitrep.delivery.mail.mailing import Mailing
from sitrep.delivery.mail.post import send_mailing
from sitrep.delivery.mail.send import Result
from sitrep.delivery.mail.standing import Standing, standing_of
from sitrep.errors import SitrepError
from sitrep.pipeline.mailing import MailDesk
from sitrep.pipeline.notices import Log

_MOST_TOLD = 20  # recipients that are named
_GOT = frozenset({Result.SENT, Result.ALREADY})
_OVER = _GOT | {Result.SETTLED}
_WORDS = {"not_tried": "not yet tried"}
_SAID = {
    "sent": "was sent it",
    "already": "was sent it before",
    "failed": "was refused",
    "unknown": "may have it or not",
    "deferred": "was put off",
    "invalid": "is no mail address",
    "settled": "is settled, without it",
}


@dataclass(frozen=True, slots=True)
class Dispatch:
    """What became of a mailing: how many recipients stand how, and who has not got it.

    `sentences` name who has not, `remedies` what can be done. `state` is the same for the same trouble,
    whatever the server's words. `exit` is that of the error that ended it, 1 where somebody has not got it,
    else 0.
    """

    counts: dict[str, int]
    sentences: tuple[str, ...]
    remedies: tuple[str, ...]
    state: str
    exit: int


def dispatch(mailing: Mailing, desk: MailDesk, log: Log, among: AbstractSet[str] | None = None) -> Dispatch:
    """Send a mailing to who has not got it (only those with the keys `among`, if given).

    What goes wrong with the mail is in what is returned, and not raised.

    Raises:
        HeldError: where another process is sending mail just now.
    """
    counts: Counter[str] = Counter()
    others: list[str] = []
    trouble: list[str] = []
    error: SitrepError | None = None
    try:
        for outcome in send_mailing(mailing, desk.office, among=among):
            over = outcome.result in _OVER
            said = say(outcome.recipient, outcome.result.value, outcome.reply)
            counts[outcome.result.value] += 1
            log("info" if over else "error", outcome.result.value, f"{mailing.issue}: {said}")
            others += [] if over else [said]
            trouble += [] if over else [f"{outcome.recipient} {outcome.result.value}"]
    except HeldError:
        raise
    except SitrepError as caught:
        error = caught
        # That nobody answers may have other words at each try.
        trouble.append("unreachable" if isinstance(error, Unreachable) else str(error))
    if error is not None and among is None:
        counts += _untold(mailing, desk, counts)
    sentences: list[str] = []
    if others or error is not None:
        told = [*others[:_MOST_TOLD], *([str(error)] if error is not None else [])]
        sentences = [f"{mailing.issue}: {tally(counts)}.", *told]
    return Dispatch(
        dict(sorted(counts.items())),
        tuple(sentences),
        tuple(_remedies(mailing.issue, counts)) if sentences else (),
        "\n".join(sorted(trouble)),
        error.exit_code if error is not None else int(bool(others)),
    )


def _untold(mailing: Mailing, desk: MailDesk, told: Counter[str]) -> Counter[str]:
    """Count those of whom a mailing that was broken off did not say what became of them."""
    with suppress(SitrepError):
        standing = standing_of(desk.office, mailing.series, mailing.version)
        known = Counter({state.value: number for state, number in standing.states.items()})
        waiting = Counter({name: known[name] for name in (State.NOT_TRIED.value, State.DEFERRED.value)})
        return waiting - told
    return Counter()


def tally(counts: Mapping[str, int]) -> str:
    """Write how many of a list have got it: "4 of 5 got it, 1 failed"."""
    got = sum(counts.get(result.value, 0) for result in _GOT)
    rest = [
        f"{number} {_WORDS.get(name, name)}"
        for name, number in sorted(counts.items())
        if number and name not in _GOT
    ]
    return ", ".join([f"{got} of {sum(counts.values())} got it", *rest])


def say(recipient: str, state: str, reply: str) -> str:
    """Write what became of a recipient, with the words that it rests on."""
    return f"{recipient} {_SAID.get(state, state)}: {reply}".rstrip(" .:") + "."


def _remedies(issue: str, counts: Mapping[str, int]) -> Iterator[str]:
    if counts.get("deferred") or counts.get("not_tried"):
        yield f'Who has nothing gets it from the next run, or now: "sitrep mail {issue}".'
    if counts.get("failed"):
        yield f'After mending what was refused: "sitrep mail {issue} --resend failed".'
    if counts.get("unknown"):
        yield f'To send it again to who may have it: "sitrep mail {issue} --resend unknown".'
    if any(counts.get(state.value) for state in State if state not in {State.SENT, State.SETTLED}):
        yield f'To let it rest: "sitrep mail {issue} --settle".'


def say_standing(issue: str, standing: Standing) -> str:
    """Write how an issue stands of which nothing is left to do: who has not got it, and why."""
    counts = count_standing(standing)
    got, total = counts.get("sent", 0), sum(counts.values())
    if got == total:
        return f"{issue} is issued and mailed."
    named = [say(each.key.recipient, each.state.value, each.reply) for each in standing.without]
    return " ".join([f"{issue} is issued, and mailed to {got} of {total}.", *named])


def count_standing(standing: Standing) -> dict[str, int]:
    """Return how many recipients of the list stand how, by the words of a run's line."""
    counts = {state.value: number for state, number in standing.states.items()}
    return dict(sorted({**counts, **({"invalid": standing.invalid} if standing.invalid else {})}.items()))

import itertools
import tracemalloc
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, BinaryIO

import pytest
import trustme

from sitrep.delivery.mail.addresses import Address, BadAddress, parse_addresses
from sitrep.delivery.mail.connection import MailServerError, Unreachable
from sitrep.delivery.mail.credentials import Secret
from sitrep.delivery.mail.deliveries import State
from sitrep.delivery.mail.ledger import Ledger
from sitrep.delivery.mail.mailing import Mailing
from sitrep.delivery.mail.message import Composer
from sitrep.delivery.mail.send import Outcome, Result, Sender
from sitrep.delivery.mail.transport import Transport
from sitrep.errors import TemplateFailure
from tests.delivery.mail.samples import SENT, Clock, mailing, settings
from tests.delivery.mail.servers import (
    KEPT,
    USER,
    Inbox,
    follow,
    free_port,
    read_message,
    serve,
    talk_until_data,
)

FIVE = tuple(f"reader{number}@example.net" for number in range(1, 6))
BIG = mailing(pdf=bytes(8_000_000))  # more than the system sends on without us
Recipients = Callable[[], Iterable[Address | BadAddress]]


def everybody(addresses: Sequence[str] = FIVE) -> Recipients:
    return lambda: [each for entry in addresses for each in parse_addresses(entry)]


def send(
    folder: Path,
    port: int,
    recipients: Recipients | None = None,
    *,
    of: Mailing | None = None,
    again: frozenset[State] = frozenset(),
    clock: Clock | None = None,
    most: int | None = None,
    **changed: Any,
) -> list[Outcome]:
    given = settings(**{"port": port, "security": "plain", "pause": 60, **changed})
    composer = Composer(of or mailing(), given, None, None)
    secret = Secret("wrong") if given.user else None
    with Ledger(folder / "mail.sqlite3") as ledger, ledger.run(SENT):
        sender = Sender(composer, Transport(given, secret), ledger, given, clock or Clock())
        return list(itertools.islice(sender.send(recipients or everybody(), again), most))


def results(outcomes: Iterable[Outcome]) -> dict[str, str]:
    return {outcome.recipient: outcome.result.value for outcome in outcomes}


def states(folder: Path, version: int = 1) -> dict[str, str]:
    with Ledger(folder / "mail.sqlite3") as ledger:
        return {e.key.recipient: e.state.value for e in ledger.entries("sdn-sitrep-2023-04-20", version)}


def test_everybody_gets_one_message_and_a_rerun_sends_nothing(tmp_path: Path) -> None:
    inbox = Inbox()
    with serve(inbox) as port:
        first = send(tmp_path, port)
        second = send(tmp_path, port)
    assert results(first) == dict.fromkeys(FIVE, "sent")
    assert results(second) == dict.fromkeys(FIVE, "already")
    assert inbox.addresses == list(FIVE)
    assert inbox.connections == 1


def test_a_correction_is_sent_to_those_who_have_the_first_version(tmp_path: Path) -> None:
    inbox = Inbox()
    with serve(inbox) as port:
        send(tmp_path, port)
        assert results(send(tmp_path, port, of=mailing(2))) == dict.fromkeys(FIVE, "sent")
    assert len(inbox.taken) == 10


def test_a_rejected_recipient_among_five_takes_nobody_else_away(tmp_path: Path) -> None:
    inbox = Inbox(rcpt={FIVE[2]: ["550 no such user"] * 9})
    with serve(inbox) as port:
        outcomes = send(tmp_path, port)
        assert outcomes[2] == Outcome(FIVE[2], Result.FAILED, "550 no such user")
        assert inbox.addresses == [*FIVE[:2], *FIVE[3:]]
        clock = Clock()
        rerun = send(tmp_path, port, clock=clock)
        assert rerun[2] == Outcome(FIVE[2], Result.FAILED, "550 no such user")
        assert clock.waits == []
        assert len(inbox.taken) == 4
        inbox.rcpt.clear()
        asked = send(tmp_path, port, again=frozenset({State.FAILED}))
        assert results(asked)[FIVE[2]] == "sent"
    assert sorted(inbox.addresses) == sorted(FIVE)


def test_a_greylisted_recipient_gets_another_turn_after_everybody_else(tmp_path: Path) -> None:
    inbox, clock = Inbox(rcpt={FIVE[0]: ["451 greylisted", "451 greylisted"]}), Clock()
    with serve(inbox) as port:
        outcomes = send(tmp_path, port, clock=clock)
    assert [outcome.recipient for outcome in outcomes] == [*FIVE[1:], FIVE[0]]
    assert inbox.addresses == [*FIVE[1:], FIVE[0]]
    assert clock.waits == [60, 120]


def test_who_is_put_off_to_the_end_is_told_and_taken_up_by_the_next_run(tmp_path: Path) -> None:
    inbox = Inbox(data={FIVE[4]: ["452 no room"] * 3})
    with serve(inbox) as port:
        outcomes = send(tmp_path, port, tries=3)
        assert outcomes[-1] == Outcome(FIVE[4], Result.DEFERRED, "452 no room")
        assert states(tmp_path)[FIVE[4]] == "deferred"
        assert results(send(tmp_path, port)) == {**dict.fromkeys(FIVE[:4], "already"), FIVE[4]: "sent"}


def test_a_server_that_is_down_is_tried_again_and_nothing_is_lost(tmp_path: Path) -> None:
    clock = Clock()
    with pytest.raises(Unreachable):
        send(tmp_path, free_port(), clock=clock)
    assert clock.waits == [60, 120, 240]
    assert states(tmp_path) == {FIVE[0]: "deferred"}
    inbox = Inbox()
    with serve(inbox) as port:
        assert results(send(tmp_path, port)) == dict.fromkeys(FIVE, "sent")


def test_a_server_that_closes_in_mid_session_is_called_again(tmp_path: Path) -> None:
    taken: list[bytes] = []

    def script(stream: BinaryIO, _: object, number: int) -> None:
        talk_until_data(stream)
        taken.append(read_message(stream))
        stream.write(b"250 OK\r\n")
        while line := stream.readline():  # the next message gets no further than MAIL
            if line.upper().startswith(b"MAIL"):
                stream.write(b"421 enough for today\r\n" if number % 2 else b"")
                return
            stream.write(b"250 OK\r\n")

    clock = Clock()
    with follow(script) as port:
        outcomes = send(tmp_path, port, clock=clock)
    assert results(outcomes) == dict.fromkeys(FIVE, "sent")
    assert len(taken) == 5
    assert clock.waits == []  # a kept connection that was closed is no reason to wait


def test_a_connection_cut_during_data_is_tried_again(tmp_path: Path) -> None:
    taken: list[bytes] = []

    def script(stream: BinaryIO, _: object, number: int) -> None:
        talk_until_data(stream)
        if number == 1:
            stream.readline()
            return
        taken.append(read_message(stream))
        stream.write(b"250 OK\r\n")
        stream.readline()

    clock = Clock()
    with follow(script) as port:
        outcomes = send(tmp_path, port, everybody(FIVE[:1]), clock=clock, of=BIG, attachment_limit=10**8)
    assert results(outcomes) == {FIVE[0]: "sent"}
    assert len(taken) == 1
    assert clock.waits == [60]


def test_no_answer_to_a_whole_message_is_unknown_and_not_sent_again_by_itself(tmp_path: Path) -> None:
    taken: list[bytes] = []

    def script(stream: BinaryIO, *_: object) -> None:
        talk_until_data(stream)
        taken.append(read_message(stream))

    with follow(script) as port:
        outcomes = send(tmp_path, port, everybody(FIVE[:2]))
        assert results(outcomes) == dict.fromkeys(FIVE[:2], "unknown")
        assert results(send(tmp_path, port, everybody(FIVE[:2]))) == dict.fromkeys(FIVE[:2], "unknown")
        assert len(taken) == 2
    inbox = Inbox()
    with serve(inbox) as port:
        asked = send(tmp_path, port, everybody(FIVE[:2]), again=frozenset({State.UNKNOWN}))
    assert results(asked) == dict.fromkeys(FIVE[:2], "sent")
    assert inbox.addresses == list(FIVE[:2])


def test_a_server_that_always_breaks_off_defers_each_and_the_list_goes_on(tmp_path: Path) -> None:
    def script(stream: BinaryIO, *_: object) -> None:
        talk_until_data(stream)

    with follow(script) as port:
        outcomes = send(tmp_path, port, everybody(FIVE[:2]), tries=2, of=BIG, attachment_limit=10**8)
    assert results(outcomes) == dict.fromkeys(FIVE[:2], "deferred")


def test_a_refused_login_stops_the_run_with_nothing_sent(
    tmp_path: Path, authority: trustme.CA, ca_file: str
) -> None:
    inbox, clock = Inbox(), Clock()
    with (
        serve(inbox, authority.issue_cert("127.0.0.1"), login=True) as port,
        pytest.raises(MailServerError),
    ):
        send(tmp_path, port, clock=clock, security="starttls", ca_file=ca_file, user=USER, secret=KEPT)
    assert clock.waits == []
    assert inbox.taken == []
    assert states(tmp_path) == {FIVE[0]: "deferred"}


def test_wrong_and_doubled_entries_are_told_and_sent_once(tmp_path: Path) -> None:
    inbox = Inbox()
    with serve(inbox) as port:
        outcomes = send(
            tmp_path, port, everybody(["a@example.net", "nonsense", "A@Example.NET", "b@example.net"])
        )
    assert [(outcome.recipient, outcome.result.value) for outcome in outcomes] == [
        ("a@example.net", "sent"),
        ("nonsense", "invalid"),
        ("A@Example.NET", "already"),
        ("b@example.net", "sent"),
    ]
    assert inbox.addresses == ["a@example.net", "b@example.net"]


def test_a_put_off_recipient_who_stands_twice_is_tried_once_a_turn(tmp_path: Path) -> None:
    inbox = Inbox(rcpt={"a@example.net": ["451 later"] * 9})
    with serve(inbox) as port:
        outcomes = send(tmp_path, port, everybody(["a@example.net", "a@example.net"]), tries=3)
    assert results(outcomes) == {"a@example.net": "deferred"}
    assert len(inbox.rcpt["a@example.net"]) == 6


def test_an_address_the_server_cannot_take_fails_alone(tmp_path: Path) -> None:
    inbox = Inbox()
    with serve(inbox, utf8=False) as port:
        outcomes = send(tmp_path, port, everybody(["zoë@example.net", "bo@bücher.example"]))
    assert results(outcomes) == {"zoë@example.net": "failed", "bo@bücher.example": "sent"}
    assert "SMTPUTF8" in outcomes[0].reply
    assert inbox.addresses == ["bo@xn--bcher-kva.example"]


def test_the_rate_is_kept(tmp_path: Path) -> None:
    inbox, clock = Inbox(), Clock()
    with serve(inbox) as port:
        send(tmp_path, port, clock=clock, per_minute=10)
    assert clock.waits == [6.0] * 4


def test_the_date_is_that_of_the_try(tmp_path: Path) -> None:
    inbox = Inbox(rcpt={FIVE[0]: ["451 later"]})
    with serve(inbox) as port:
        send(tmp_path, port, everybody(FIVE[:1]), clock=Clock())
    assert b"\r\nDate: Fri, 21 Apr 2023 04:31:00 +0000\r\n" in inbox.taken[0][1]


def test_recipients_are_taken_one_at_a_time_however_many_there_are(tmp_path: Path) -> None:
    asked: list[int] = []

    def endless() -> Iterable[Address | BadAddress]:
        for number in itertools.count():
            asked.append(number)
            yield Address("", f"r{number}@example.net")

    inbox = Inbox()
    with serve(inbox) as port:
        outcomes = send(tmp_path, port, endless, most=25)
    assert len(outcomes) == len(inbox.taken) == len(asked) == 25


def test_memory_does_not_grow_with_the_list(tmp_path: Path) -> None:
    sizes: list[int] = []
    inbox = Inbox()

    def readers() -> Iterable[Address | BadAddress]:
        for number in range(40):
            inbox.taken.clear()
            if number in {12, 39}:
                sizes.append(tracemalloc.get_traced_memory()[0])
            yield Address("", f"r{number}@example.net")

    with serve(inbox) as port:
        tracemalloc.start()
        try:
            assert len(send(tmp_path, port, readers, of=mailing(pdf=bytes(400_000)))) == 40
        finally:
            tracemalloc.stop()
    assert sizes[1] - sizes[0] < 2_000_000  # four messages of the 27 in between


def test_a_wrong_template_sends_nothing_and_leaves_nothing_in_doubt(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "mail.txt").write_text("{{ nowhere }}")
    inbox = Inbox()
    with serve(inbox) as port:
        given = settings(port=port, security="plain")
        composer = Composer(mailing(), given, None, tmp_path / "templates")
        with (
            Ledger(tmp_path / "mail.sqlite3") as ledger,
            ledger.run(SENT),
            pytest.raises(TemplateFailure, match=r"mail\.txt, line 1"),
        ):
            list(Sender(composer, Transport(given, None), ledger, given, Clock()).send(everybody()))
        assert inbox.taken == []
        assert results(send(tmp_path, port)) == dict.fromkeys(FIVE, "sent")

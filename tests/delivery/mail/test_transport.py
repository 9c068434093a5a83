import logging
import socket
import ssl
import time
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, cast

import pytest
import trustme

from sitrep.config.mail import MailSettings
from sitrep.delivery.mail.connection import MailServerError, Unreachable
from sitrep.delivery.mail.credentials import Secret
from sitrep.delivery.mail.message import Envelope
from sitrep.delivery.mail.transport import Attempt, Transport, Verdict
from sitrep.errors import ConfigError
from tests.delivery.mail.samples import settings
from tests.delivery.mail.servers import (
    LOGIN,
    PASSWORD,
    Inbox,
    Script,
    follow,
    free_port,
    read_message,
    serve,
    talk_until_data,
)

CONTENT = b"Subject: tide tables\r\n\r\nHigh water at six.\r\n.\r\n..and a line of dots\r\n"


def envelope(
    recipient: str = "reader@example.net", *, content: bytes = CONTENT, utf8: bool = False
) -> Envelope:
    return Envelope("desk@example.org", recipient, "<1@example.org>", content, utf8)


def deliver(given: MailSettings, *envelopes: Envelope, word: str = "") -> list[Attempt]:
    transport = Transport(given, Secret(word) if word else None)
    attempts = []
    try:
        for each in envelopes or (envelope(),):
            transport.open()
            attempts.append(transport.deliver(each, lambda: None))
    finally:
        transport.close()
    return attempts


def test_starttls_with_login_delivers_the_very_bytes(authority: trustme.CA, ca_file: str) -> None:
    inbox = Inbox()
    with serve(inbox, authority.issue_cert("127.0.0.1"), login=True) as port:
        given = settings(port=port, ca_file=ca_file, **LOGIN)
        (attempt,) = deliver(given, word=PASSWORD)
    assert attempt.verdict is Verdict.ACCEPTED
    assert inbox.taken == [("reader@example.net", CONTENT)]


@pytest.mark.filterwarnings(
    "ignore:Requiring AUTH while not requiring TLS"
)  # it is wrapped in TLS as a whole
def test_implicit_tls_with_login_delivers(authority: trustme.CA, ca_file: str) -> None:
    inbox = Inbox()
    with serve(inbox, authority.issue_cert("127.0.0.1"), implicit=True, login=True) as port:
        given = settings(port=port, security="tls", ca_file=ca_file, **LOGIN)
        (attempt,) = deliver(given, word=PASSWORD)
    assert attempt.verdict is Verdict.ACCEPTED
    assert inbox.addresses == ["reader@example.net"]


def test_one_connection_serves_all_messages() -> None:
    inbox = Inbox()
    with serve(inbox) as port:
        attempts = deliver(
            settings(port=port, security="plain"), *(envelope(f"r{n}@example.net") for n in range(12))
        )
    assert {attempt.verdict for attempt in attempts} == {Verdict.ACCEPTED}
    assert len(inbox.taken) == 12
    assert inbox.connections == 1


@pytest.mark.parametrize("implicit", [False, True])
def test_a_certificate_of_another_name_is_refused_and_its_names_are_told(
    authority: trustme.CA, ca_file: str, *, implicit: bool
) -> None:
    inbox = Inbox()
    with (
        serve(inbox, authority.issue_cert("other.test", "mail.other.test"), implicit=implicit) as port,
        pytest.raises(MailServerError) as caught,
    ):
        deliver(settings(port=port, ca_file=ca_file, security="tls" if implicit else "starttls"))
    assert str(caught.value) == (
        f'127.0.0.1:{port}: the certificate is for other.test, mail.other.test, and mail.server is "127.0.0.1". '
        "Set mail.server to the name in the certificate (other.test)."
    )
    assert inbox.taken == []


def test_an_expired_certificate_is_refused(authority: trustme.CA, ca_file: str) -> None:
    old = authority.issue_cert(
        "127.0.0.1", not_before=datetime(2020, 1, 1, tzinfo=UTC), not_after=datetime(2020, 2, 1, tzinfo=UTC)
    )
    with (
        serve(Inbox(), old) as port,
        pytest.raises(
            MailServerError, match=r"the certificate ended on 2020-02-01; the server must renew it\.$"
        ),
    ):
        deliver(settings(port=port, ca_file=ca_file))


def test_a_certificate_that_has_not_begun_points_to_the_clock(authority: trustme.CA, ca_file: str) -> None:
    early = authority.issue_cert(
        "127.0.0.1", not_before=datetime(2090, 3, 1, tzinfo=UTC), not_after=datetime(2091, 3, 1, tzinfo=UTC)
    )
    with (
        serve(Inbox(), early) as port,
        pytest.raises(MailServerError, match=r"begins on 2090-03-01\. Check the clock"),
    ):
        deliver(settings(port=port, ca_file=ca_file))


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_certificate_of_an_unknown_authority_is_refused(authority: trustme.CA, security: str) -> None:
    certificate = authority.issue_cert("127.0.0.1")
    with (
        serve(Inbox(), certificate, implicit=security == "tls") as port,
        pytest.raises(MailServerError, match=r"not to be trusted.*mail\.ca_file"),
    ):
        deliver(settings(port=port, security=security))


def test_a_server_without_starttls_gets_nothing() -> None:
    inbox = Inbox()
    with serve(inbox) as port, pytest.raises(MailServerError, match="offers no STARTTLS"):
        deliver(settings(port=port))
    assert inbox.taken == []


def test_tls_from_the_first_byte_to_a_server_that_speaks_plain_text_is_told() -> None:
    with serve(Inbox()) as port, pytest.raises(MailServerError, match=r"no TLS.*mail\.security"):
        deliver(settings(port=port, security="tls"))


def test_a_refused_login_tells_no_secret(
    authority: trustme.CA, ca_file: str, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    wrong = "not the harbour's"
    with (
        serve(Inbox(), authority.issue_cert("127.0.0.1"), login=True) as port,
        pytest.raises(MailServerError, match=r'login of "desk" was refused \("535') as caught,
    ):
        deliver(settings(port=port, ca_file=ca_file, **LOGIN), word=wrong)
    told = "".join(traceback.format_exception(caught.value, chain=True))
    names = caught.value.__traceback__
    while names is not None:
        if "/sitrep/" in names.tb_frame.f_code.co_filename:
            told += repr(names.tb_frame.f_locals)
        names = names.tb_next
    printed = capfd.readouterr()
    ours = [record.getMessage() for record in caplog.records if record.name.startswith("sitrep")]
    assert wrong not in told + printed.out + printed.err + str(ours)


def test_a_login_that_the_server_does_not_offer_is_told() -> None:
    with serve(Inbox()) as port, pytest.raises(MailServerError, match="cannot log in"):
        deliver(settings(port=port, security="plain", **LOGIN), word="x")


def test_no_server_is_unreachable() -> None:
    with pytest.raises(Unreachable, match=r"no connection.*mail\.port"):
        deliver(settings(port=free_port(), security="plain"))


def test_a_file_of_certificates_that_is_none_is_wrong_configuration(tmp_path: Path) -> None:
    (tmp_path / "ca.pem").write_text("no certificate")
    for name in ("ca.pem", "missing.pem"):
        with pytest.raises(ConfigError, match=r"mail\.ca_file"):
            deliver(settings(port=1, ca_file=str(tmp_path / name)))


@pytest.mark.parametrize(
    ("greeting", "error"), [(b"554 go away\r\n", MailServerError), (b"421 too busy\r\n", Unreachable)]
)
def test_a_greeting_that_refuses_is_final_or_not(greeting: bytes, error: type[Exception]) -> None:
    def script(stream: BinaryIO, *_: object) -> None:
        stream.write(greeting)

    with follow(script) as port, pytest.raises(error, match=greeting.decode().strip()[4:]):
        deliver(settings(port=port, security="plain"))


@pytest.mark.parametrize(
    ("rcpt", "data", "verdict"),
    [
        ("451 greylisted", None, Verdict.DEFERRED),
        ("550 no such user", None, Verdict.REFUSED),
        (None, "452 no room", Verdict.DEFERRED),
        (None, "554 not wanted", Verdict.REFUSED),
    ],
)
def test_an_answer_is_judged_by_its_code_and_the_connection_goes_on(
    rcpt: str | None, data: str | None, verdict: Verdict
) -> None:
    inbox = Inbox(rcpt={"a@example.net": [rcpt]}, data={"a@example.net": [data]})
    with serve(inbox) as port:
        first, second = deliver(
            settings(port=port, security="plain"), envelope("a@example.net"), envelope("b@example.net")
        )
    assert first == Attempt(verdict, rcpt or data or "")
    assert second.verdict is Verdict.ACCEPTED
    assert inbox.connections == 1


def _cut_in_data(stream: BinaryIO, *_: object) -> None:
    talk_until_data(stream)
    stream.readline()


def _cut_after_the_end(stream: BinaryIO, *_: object) -> None:
    talk_until_data(stream)
    read_message(stream)


def _answer_nonsense(stream: BinaryIO, *_: object) -> None:
    talk_until_data(stream)
    read_message(stream)
    stream.write(b"what?\r\n")


def _close_politely(stream: BinaryIO, *_: object) -> None:
    talk_until_data(stream)
    read_message(stream)
    stream.write(b"421 closing down\r\n")


def _no_data(stream: BinaryIO, *_: object) -> None:
    stream.write(b"220 mail.test\r\n")
    while line := stream.readline():
        stream.write(b"421 closing\r\n" if line.upper().startswith(b"RCPT") else b"250 OK\r\n")


@pytest.mark.parametrize(
    ("script", "verdict"),
    [
        (_cut_in_data, Verdict.LOST),
        (_cut_after_the_end, Verdict.UNKNOWN),
        (_answer_nonsense, Verdict.UNKNOWN),
        (_close_politely, Verdict.LOST),
        (_no_data, Verdict.LOST),
    ],
)
def test_a_connection_that_breaks_is_lost_or_unknown_by_what_went_out(
    script: Script, verdict: Verdict
) -> None:
    lines = 400_000 if script is _cut_in_data else 40  # more than the system keeps for us
    big = envelope(content=b"Subject: x\r\n\r\n" + b"line of the tide table\r\n" * lines)
    with follow(script) as port:
        (attempt,) = deliver(settings(port=port, security="plain"), big)
    assert attempt.verdict is verdict
    assert attempt.reply


@pytest.mark.parametrize("secure", [False, True])
def test_a_server_that_hangs_up_in_the_middle_of_a_message_has_none_of_it(
    authority: trustme.CA, ca_file: str, *, secure: bool
) -> None:
    """The system of this machine takes all of such a message at once, so that sending alone notices nothing."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)

    def script(stream: BinaryIO, connection: socket.socket, _: int) -> None:
        if not secure:
            talk_until_data(stream)
            stream.read(2_000)
            time.sleep(0.2)
            return
        with (
            context.wrap_socket(connection, server_side=True) as wrapped,
            wrapped.makefile("rwb", buffering=0) as inner,
        ):
            talk_until_data(cast("BinaryIO", inner))
            inner.read(2_000)
            time.sleep(0.2)

    ended: list[str] = []
    content = b"Subject: x\r\n\r\n" + b"line of the tide table\r\n" * 4_000
    with follow(script) as port:
        given = settings(port=port, security="tls" if secure else "plain", ca_file=ca_file)
        transport = Transport(given, None)
        transport.open()

        def before_end() -> None:
            ended.append("asked")
            time.sleep(0.6)  # as long as the ledger takes; the server is gone by then

        attempt = transport.deliver(envelope(content=content), before_end)
    assert ended == ["asked"], attempt
    assert attempt.verdict is Verdict.LOST
    assert attempt.reply.startswith("the connection broke off (")
    assert "not connected" not in attempt.reply.casefold()


def test_a_server_that_does_not_answer_to_a_whole_message_in_time_leaves_it_unknown() -> None:
    inbox = Inbox(slow=3)
    with serve(inbox) as port:
        (attempt,) = deliver(settings(port=port, security="plain", final_time_limit=0.3))
    assert attempt.verdict is Verdict.UNKNOWN
    assert "timed out" in attempt.reply


def test_a_server_that_does_not_greet_in_time_is_unreachable() -> None:
    def script(stream: BinaryIO, *_: object) -> None:
        stream.readline()

    with follow(script) as port, pytest.raises(Unreachable, match="timed out"):
        deliver(settings(port=port, security="plain", time_limit=0.3))


def test_what_stops_before_the_end_lets_no_message_through() -> None:
    inbox = Inbox()

    def stop() -> None:
        raise ZeroDivisionError

    with serve(inbox) as port:
        transport = Transport(settings(port=port, security="plain"), None)
        transport.open()
        with pytest.raises(ZeroDivisionError):
            transport.deliver(envelope(), stop)
        assert not transport.is_open
        transport.open()
        assert transport.deliver(envelope("next@example.net"), lambda: None).verdict is Verdict.ACCEPTED
        transport.close()
    assert inbox.addresses == ["next@example.net"]


@pytest.mark.parametrize("utf8", [True, False])
def test_an_address_outside_ascii_goes_only_to_a_server_that_takes_it(*, utf8: bool) -> None:
    inbox = Inbox()
    asked = [envelope("größe@example.net", utf8=True), envelope("plain@example.net")]
    with serve(inbox, utf8=utf8) as port:
        first, second = deliver(settings(port=port, security="plain"), *asked)
    assert second.verdict is Verdict.ACCEPTED
    if utf8:
        assert inbox.addresses == ["größe@example.net", "plain@example.net"]
    else:
        assert first.verdict is Verdict.REFUSED
        assert "SMTPUTF8" in first.reply
        assert inbox.addresses == ["plain@example.net"]


def test_what_the_server_says_is_one_clean_line() -> None:
    inbox = Inbox(rcpt={"a@example.net": ["550 no\u202e such \x07 user"]})
    with serve(inbox) as port:
        (attempt,) = deliver(settings(port=port, security="plain"), envelope("a@example.net"))
    assert attempt.reply.isprintable()


def test_old_tls_is_not_spoken(authority: trustme.CA, ca_file: str) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    with pytest.warns(DeprecationWarning, match="TLSv1_1"):
        context.maximum_version = ssl.TLSVersion.TLSv1_1

    def script(stream: BinaryIO, connection: object, _: int) -> None:
        del stream
        context.wrap_socket(connection, server_side=True)  # type: ignore[arg-type]

    with follow(script) as port, pytest.raises((MailServerError, Unreachable), match="TLS"):
        deliver(settings(port=port, security="tls", ca_file=ca_file))

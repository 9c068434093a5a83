"""Messages to a mail server, one connection for all of them; what the server said of each."""

import smtplib
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from sitrep.config.mail import MailSettings
from sitrep.delivery.mail.connection import connect, hang_up, words_of
from sitrep.delivery.mail.credentials import Secret
from sitrep.delivery.mail.liveness import check_alive
from sitrep.delivery.mail.message import Envelope


class Verdict(StrEnum):
    """What became of one message: the server took it, put it off, refused it, was lost, or nobody knows.

    `lost` is certain: the message was not handed over as a whole, so that no server may deliver it
    (RFC 5321, 4.1.1.4). `unknown` means that all of it went out and no answer came.
    """

    ACCEPTED = "accepted"
    DEFERRED = "deferred"
    REFUSED = "refused"
    LOST = "lost"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Attempt:
    """A verdict and the words it rests on: the server's, with its code, or ours."""

    verdict: Verdict
    reply: str


class Transport:
    """A connection to the mail server that is opened when needed and kept for further messages."""

    def __init__(self, settings: MailSettings, password: Secret | None) -> None:
        """Prepare; nothing is connected yet."""
        self._settings, self._password = settings, password
        self._session: smtplib.SMTP | None = None

    @property
    def is_open(self) -> bool:
        """Whether there is a connection, as far as is known without asking."""
        return self._session is not None

    def open(self) -> None:
        """Connect, negotiate TLS and log in, unless that is done.

        Raises:
            Unreachable: where a later try may go better.
            MailServerError: where it can't, such as a wrong certificate or password.
        """
        if self._session is None:
            self._session = connect(self._settings, self._password)

    def close(self) -> None:
        """End the connection, politely where the server still answers."""
        session, self._session = self._session, None
        if session is not None:
            hang_up(session)

    def deliver(self, envelope: Envelope, before_end: Callable[[], None]) -> Attempt:
        """Hand one message over, on the open connection.

        `before_end` is called when all is sent but the line that ends the message: until then it is certain
        that the server may not deliver it. What it raises goes on to the caller, the connection is cut.
        """
        session = self._session
        if session is None:
            return Attempt(Verdict.LOST, "no connection")
        ended = False

        def end() -> None:
            nonlocal ended
            before_end()
            check_alive(session.sock, self._settings.time_limit)
            # Where this fails, the line did not go out as a whole, so that the server has no message.
            session.send(b".\r\n")
            ended = True

        try:
            attempt = self._talk(session, envelope, end)
        except (smtplib.SMTPException, OSError) as error:
            self._cut()
            if ended:
                return Attempt(Verdict.UNKNOWN, f"no answer to the whole message ({_why_lost(error)})")
            return Attempt(Verdict.LOST, f"the connection broke off ({_why_lost(error)})")
        except BaseException:
            self._cut()
            raise
        if attempt.verdict is Verdict.LOST:
            self._cut()
        elif attempt.verdict is not Verdict.ACCEPTED:
            self._reset(session)
        return attempt

    def _talk(self, session: smtplib.SMTP, envelope: Envelope, end: Callable[[], None]) -> Attempt:
        options = [f"SIZE={len(envelope.content)}"] if session.has_extn("size") else []
        if envelope.utf8:
            if not session.has_extn("smtputf8"):
                why = "the server takes no addresses with letters outside ASCII (SMTPUTF8)"
                return Attempt(Verdict.REFUSED, why)
            options += ["SMTPUTF8", *(["BODY=8BITMIME"] if session.has_extn("8bitmime") else [])]
            session.command_encoding = "utf-8"
        answer = session.mail(f"<{envelope.sender}>", options)
        if answer[0] == 250:
            answer = session.rcpt(f"<{envelope.recipient}>")
        if answer[0] in {250, 251}:
            answer = session.docmd("DATA")
            if answer[0] == 354:
                session.send(envelope.content.replace(b"\r\n.", b"\r\n.."))  # RFC 5321, 4.5.2
                end()
                answer = self._final_answer(session)
                if not (200 <= answer[0] < 300 or 400 <= answer[0] < 600):
                    raise smtplib.SMTPServerDisconnected(f"answered with {answer[0]}")
            elif 200 <= answer[0] < 400:
                raise smtplib.SMTPServerDisconnected(f"DATA was answered with {answer[0]}")
        session.command_encoding = "ascii"
        return _judge(*answer)

    def _final_answer(self, session: smtplib.SMTP) -> tuple[int, bytes]:
        """Read the answer to a whole message, for which a server may take its time (RFC 5321, 4.5.3.2.6)."""
        if session.sock is not None:
            session.sock.settimeout(self._settings.final_time_limit)
        answer = session.getreply()
        if session.sock is not None:
            session.sock.settimeout(self._settings.time_limit)
        return answer

    def _reset(self, session: smtplib.SMTP) -> None:
        try:
            session.rset()
        except (smtplib.SMTPException, OSError):
            self._cut()

    def _cut(self) -> None:
        """Drop the connection without a word: an end of message must not slip out."""
        session, self._session = self._session, None
        if session is not None:
            session.close()


def _why_lost(error: Exception) -> str:
    # smtplib says "Server not connected" for whatever the system says when it sends.
    cause = error.__context__
    if isinstance(error, smtplib.SMTPServerDisconnected) and isinstance(cause, OSError):
        return words_of(cause)
    return words_of(error)


def _judge(code: int, text: bytes) -> Attempt:
    reply = f"{code} {words_of(text)}".strip()
    if code == 421:  # the server closes the connection (RFC 5321, 3.8)
        return Attempt(Verdict.LOST, reply)
    if 200 <= code < 300:
        return Attempt(Verdict.ACCEPTED, reply)
    if 400 <= code < 500:
        return Attempt(Verdict.DEFERRED, reply)
    if 500 <= code < 600:
        return Attempt(Verdict.REFUSED, reply)
    return Attempt(Verdict.LOST, reply)

"""Real mail servers on this machine: a whole one, and one that does exactly what a script says."""

import asyncio
import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

ROOT = Path(__file__).parents[3]
USER, PASSWORD = "desk", "a harbour of secrets"
KEPT = "env:SITREP_TEST_PASSWORD"  # where the configuration says it is
LOGIN = {"user": USER, "secret": KEPT}


@dataclass
class Inbox:
    """What a server took, and what it answers instead where a test says so.

    `rcpt` and `data` map an address to the answers to its first tries; None, and what follows, is "taken".
    """

    taken: list[tuple[str, bytes]] = field(default_factory=list)
    rcpt: dict[str, list[str | None]] = field(default_factory=dict)
    data: dict[str, list[str | None]] = field(default_factory=dict)
    slow: float = 0.0
    connections: int = 0
    options: list[str] = field(default_factory=list)

    @property
    def addresses(self) -> list[str]:
        return [address for address, _ in self.taken]

    async def handle_EHLO(  # noqa: N802  the server's name for it
        self, server: SMTP, session: Session, envelope: Envelope, hostname: str, responses: list[str]
    ) -> list[str]:
        del server, envelope
        session.host_name = hostname
        self.connections += 1
        return responses

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        del server, session, options
        if answer := _next(self.rcpt, address):
            return answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        del server, session
        if self.slow:
            await asyncio.sleep(self.slow)
        address = envelope.rcpt_tos[0]
        assert len(envelope.rcpt_tos) == 1, "one message a recipient"
        self.options = list(envelope.mail_options)
        if answer := _next(self.data, address):
            return answer
        content = envelope.original_content
        assert isinstance(content, bytes)
        self.taken.append((address, content))
        return "250 OK"


def _next(answers: Mapping[str, list[str | None]], address: str) -> str | None:
    return answers[address].pop(0) if answers.get(address) else None


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class _Server(Controller):
    def factory(self) -> SMTP:
        return SMTP(self.handler, **self.SMTP_kwargs)

    def _trigger_server(self) -> None:
        """Say hello, so that the server is known to be up, whatever its certificate."""
        with socket.create_connection(("127.0.0.1", self.port), 20) as plain:
            if self.ssl_context is None:
                plain.recv(100)
                return
            trusting = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            trusting.check_hostname = False
            trusting.verify_mode = ssl.CERT_NONE
            with trusting.wrap_socket(plain) as wrapped:
                wrapped.recv(100)


@contextmanager
def serve(
    inbox: Inbox,
    certificate: trustme.LeafCert | None = None,
    *,
    implicit: bool = False,
    login: bool = False,
    utf8: bool = True,
) -> Iterator[int]:
    """Run a server and yield its port: with a certificate by STARTTLS, or `implicit`, else in plain text."""
    context = None
    if certificate is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        certificate.configure_cert(context)
    options: dict[str, Any] = {}
    if context is not None and not implicit:
        options = {"tls_context": context, "require_starttls": True}
    if login:
        options |= {"authenticator": _authenticate, "auth_required": True, "auth_require_tls": not implicit}
    server = _Server(
        inbox,
        hostname="127.0.0.1",
        port=free_port(),
        ssl_context=context if implicit else None,
        ready_timeout=20,
        enable_SMTPUTF8=utf8,
        **options,
    )
    server.start()
    try:
        yield server.port
    finally:
        server.stop()


def _authenticate(
    server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: Any
) -> AuthResult:
    del server, session, envelope, mechanism
    good = isinstance(data, LoginPassword) and (data.login, data.password) == (
        USER.encode(),
        PASSWORD.encode(),
    )
    return AuthResult(success=good, handled=False)


Script = Callable[[BinaryIO, socket.socket, int], None]


@contextmanager
def follow(script: Script) -> Iterator[int]:
    """Run a server that follows a script for each connection (stream, socket, number); yield its port."""
    listener = socket.create_server(("127.0.0.1", 0))
    listener.settimeout(20)
    over = threading.Event()

    def run() -> None:
        number = 0
        while not over.is_set():
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            number += 1
            with connection, connection.makefile("rwb", buffering=0) as stream:
                connection.settimeout(20)
                try:
                    script(stream, connection, number)  # type: ignore[arg-type]  # a raw stream reads alike
                except OSError:
                    continue

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        yield listener.getsockname()[1]
    finally:
        over.set()
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join(20)


def talk_until_data(stream: BinaryIO) -> None:
    """Greet and answer everything politely, up to DATA."""
    answer = b"220 mail.test\r\n"
    while True:
        stream.write(answer)
        stream.flush()
        if answer.startswith(b"354") or not (line := stream.readline()):
            return
        answer = b"354 go on\r\n" if line.upper().startswith(b"DATA") else b"250 OK\r\n"


def read_message(stream: BinaryIO) -> bytes:
    """Read up to the line that ends a message."""
    content = bytearray()
    while not content.endswith(b"\r\n.\r\n") and (chunk := stream.read(1 << 16)):
        content += chunk
    return bytes(content)

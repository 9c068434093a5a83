"""Mail to ten thousand recipients: a real server on loopback, one message each.

`python -m benchmarks.mail` prints rows for RESULTS.md.
"""

import resource
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from aiosmtpd.smtp import SMTP, Envelope, Session

from sitrep.delivery.mail.post import PostOffice, send_mailing
from tests.delivery.mail.samples import Clock, mailing, settings
from tests.delivery.mail.servers import Inbox, serve

RECIPIENTS = 10_000
PDF = b"%PDF-1.7\n" + bytes(100_000)


class _Counting(Inbox):
    """An inbox that counts what arrives and keeps nothing of it."""

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        answer = await super().handle_DATA(server, session, envelope)
        self.taken[-1] = (self.taken[-1][0], b"")
        return answer


def report() -> list[str]:
    """Return the page; the memory is that of server and sender together."""
    inbox = _Counting()
    with tempfile.TemporaryDirectory(prefix="sitrep-bench-mail-") as folder, serve(inbox) as port:
        here = Path(folder)
        (here / "readers.txt").write_text(
            "".join(f"reader{number}@example.org\n" for number in range(RECIPIENTS)), encoding="utf-8"
        )
        given = settings(security="plain", port=port, recipients=[], recipients_file="readers.txt")
        office = PostOffice(given, here, {}, None, here / "mail.sqlite3", Clock())
        before = _peak()
        start = time.perf_counter()
        sent = sum(
            outcome.result.value == "sent" for outcome in send_mailing(replace(mailing(), pdf=PDF), office)
        )
        spent = time.perf_counter() - start
        again = time.perf_counter()
        repeated = sum(
            outcome.result.value == "already" for outcome in send_mailing(replace(mailing(), pdf=PDF), office)
        )
        spent_again = time.perf_counter() - again
    return [
        "## Mail",
        "",
        "| what | recipients | seconds | messages/s | connections | MB more |",
        "|---|--:|--:|--:|--:|--:|",
        (
            f"| a 100 kB PDF, plain text to a server on the same core | {sent:,} | {spent:.0f} | {sent / spent:.0f} "
            f"| {inbox.connections} | {_peak() - before:.0f} |"
        ),
        f"| the same again: everybody has it | {repeated:,} | {spent_again:.1f} | – | – | – |",
        "",
    ]


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    print("\n".join(report()))

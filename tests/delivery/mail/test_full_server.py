"""One issue through a whole mail server from Debian, into mailboxes on this machine."""

import re
import subprocess
import time
from collections.abc import Iterator
from email import message_from_bytes, policy
from pathlib import Path

import pytest
import trustme

from sitrep.delivery.mail.check import check_mail
from sitrep.delivery.mail.post import PostOffice, send_mailing
from tests.delivery.mail.samples import PDF, Clock, mailing, settings
from tests.delivery.mail.servers import ROOT, free_port

SCRIPT = ["sh", "tools/install-mail-server.sh"]
BOXES = ("ana@example.net", "bo@example.net", "zoë@example.net")


@pytest.fixture
def postfix(tmp_path_factory: pytest.TempPathFactory, authority: trustme.CA) -> Iterator[tuple[int, Path]]:
    place = tmp_path_factory.mktemp("postfix")
    for folder in (place, *place.parents):  # the server runs as another user
        if folder.is_relative_to("/tmp") and folder != Path("/tmp") and not folder.stat().st_mode & 0o001:  # noqa: S108
            folder.chmod(0o711)
    certificate = authority.issue_cert("127.0.0.1")
    certificate.private_key_pem.write_to_path(place / "key.pem")
    certificate.cert_chain_pems[0].write_to_path(place / "cert.pem")
    port = free_port()
    start = [*SCRIPT, "start", *map(str, (place, port, place / "cert.pem", place / "key.pem")), *BOXES]
    done = subprocess.run(start, cwd=ROOT, capture_output=True, text=True, check=False, timeout=300)
    if done.returncode == 75:
        pytest.skip(done.stderr.strip())
    assert done.returncode == 0, done.stderr
    try:
        yield port, place
    finally:
        subprocess.run([*SCRIPT, "stop", str(place)], cwd=ROOT, check=True, timeout=60)


def delivered(place: Path, number: int) -> list[bytes]:
    for _ in range(100):
        if found := list((place / "mail" / str(number) / "new").glob("*")):
            return [file.read_bytes() for file in found]
        time.sleep(0.1)
    return []


def test_an_issue_arrives_in_the_mailboxes_of_a_whole_server(
    tmp_path: Path, postfix: tuple[int, Path], ca_file: str
) -> None:
    port, place = postfix
    readers = [
        "Ana <ana@example.net>",
        "nobody@example.net",
        "bo@example.net",
        "Zoë <zoë@example.net>",
        "x@elsewhere.test",
    ]
    given = settings(port=port, ca_file=ca_file, recipients=readers)
    office = PostOffice(given, tmp_path, {}, None, tmp_path / "mail.sqlite3", Clock())
    outcomes = {outcome.recipient: outcome for outcome in send_mailing(mailing(), office)}
    assert {name: outcome.result.value for name, outcome in outcomes.items()} == {
        "ana@example.net": "sent",
        "nobody@example.net": "failed",
        "bo@example.net": "sent",
        "zoë@example.net": "sent",
        "x@elsewhere.test": "failed",
    }
    assert outcomes["nobody@example.net"].reply.startswith("550 5.1.1")
    for number in (1, 2, 3):
        (content,) = delivered(place, number)
        message = message_from_bytes(content, policy=policy.default)
        assert message["Delivered-To"] == BOXES[number - 1]
        assert message["Subject"].startswith("[SDN sitrep] No. 7, 20 April 2023: “Market burns")
        assert re.search(r"\bwith (ESMTPS|UTF8SMTPS) id\b", message["Received"]), "not over TLS (RFC 3848)"
        (attached,) = message.iter_attachments()
        assert attached.get_content() == PDF
    again = {outcome.result.value for outcome in send_mailing(mailing(), office)}
    assert again == {"already", "failed"}
    assert len(list((place / "mail").glob("*/new/*"))) == 3
    assert [finding.good for finding in check_mail(office)] == [True] * 4

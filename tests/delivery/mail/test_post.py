from datetime import date
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest
import trustme

from sitrep.delivery.mail.addresses import Address, BadAddress
from sitrep.delivery.mail.check import check_mail
from sitrep.delivery.mail.credentials import Secret
from sitrep.delivery.mail.deliveries import Key, State
from sitrep.delivery.mail.ledger import Ledger
from sitrep.delivery.mail.naming import leave_token
from sitrep.delivery.mail.post import (
    PostOffice,
    begin_mailing,
    send_mailing,
    settle_mailing,
    whose_token,
    write_messages,
)
from sitrep.delivery.mail.standing import standing_of
from sitrep.delivery.mail.unfinished import find_unfinished
from sitrep.errors import ConfigError, SitrepError, UsageError
from tests.delivery.mail.samples import SENT, Clock, mailing, settings
from tests.delivery.mail.servers import LOGIN, PASSWORD, Inbox, free_port, serve

LEAVE = {"token_secret": "env:SITREP_TEST_KEY", "unsubscribe_url": "https://example.org/leave/{token}"}
IN_FILE: dict[str, Any] = {"user": "desk", "secret": "file:word"}
READERS = ["Ana <ana@example.net>", "bo@example.net, cy@example.net"]


def office(folder: Path, environment: dict[str, str] | None = None, **changed: Any) -> PostOffice:
    given = settings(**{"security": "plain", "recipients": READERS, **changed})
    return PostOffice(given, folder, environment or {}, None, folder / "out" / "mail.sqlite3", Clock())


def test_an_issue_goes_out_over_tls_with_login_and_key(
    tmp_path: Path, authority: trustme.CA, ca_file: str
) -> None:
    inbox = Inbox()
    environment = {"SITREP_TEST_PASSWORD": PASSWORD, "SITREP_TEST_KEY": "tides"}
    (tmp_path / "more.txt").write_text("dee@example.net\n")
    with serve(inbox, authority.issue_cert("127.0.0.1"), login=True) as port:
        here = office(
            tmp_path, environment, port=port, security="starttls", ca_file=ca_file, recipients_file="more.txt",
            **LOGIN, **LEAVE,
        )  # fmt: skip
        outcomes = list(send_mailing(mailing(), here))
        assert [outcome.result.value for outcome in outcomes] == ["sent"] * 4
        assert [outcome.result.value for outcome in send_mailing(mailing(), here)] == ["already"] * 4
        findings = list(check_mail(here))
    assert inbox.addresses == ["ana@example.net", "bo@example.net", "cy@example.net", "dee@example.net"]
    token = leave_token("sdn-sitrep.example.org", Address("", "bo@example.net"), Secret("tides"))
    message = message_from_bytes(inbox.taken[1][1], policy=policy.default)
    assert message["List-Unsubscribe"] == f"<https://example.org/leave/{token}>"
    assert whose_token(token, "SDN", here) == Address("", "bo@example.net")
    with pytest.raises(UsageError, match="nobody"):
        whose_token("x", "SDN", here)
    assert all(finding.good for finding in findings)
    assert "TLSv1" in findings[-1].how
    assert "nothing was sent" in findings[-1].how
    assert len(inbox.taken) == 4


def test_to_names_other_recipients(tmp_path: Path) -> None:
    inbox = Inbox()
    with serve(inbox) as port:
        outcomes = list(send_mailing(mailing(), office(tmp_path, port=port), ["Eve <eve@example.org>"]))
    assert [outcome.recipient for outcome in outcomes] == ["eve@example.org"]
    assert inbox.addresses == ["eve@example.org"]


def test_who_is_to_get_it_is_written_down_before_anything_is_sent(tmp_path: Path) -> None:
    here = office(tmp_path, port=free_port(), pause=0, tries=1)
    with pytest.raises(SitrepError, match="no connection"):
        list(send_mailing(mailing(), here))
    standing = standing_of(here, "sdn-sitrep-2023-04-20", 1)
    assert (standing.to_send, standing.states) == (3, {State.DEFERRED: 1, State.NOT_TRIED: 2})
    (behind,) = find_unfinished(here, "SDN")
    assert (behind.name, behind.day) == ("sdn-sitrep-2023-04-20-v1", date(2023, 4, 20))
    assert behind.waiting == ("ana@example.net", "bo@example.net", "cy@example.net")
    assert find_unfinished(here, "AFG") == ()
    # Who has left the list meanwhile is owed nothing.
    fewer = office(tmp_path, port=free_port(), recipients=["bo@example.net", "new@example.net"])
    assert find_unfinished(fewer, "SDN")[0].waiting == ("bo@example.net",)


def test_a_mailing_among_some_goes_to_these_alone(tmp_path: Path) -> None:
    inbox = Inbox()
    with serve(inbox) as port:
        here = office(tmp_path, port=port)
        outcomes = list(send_mailing(mailing(), here, among={"bo@example.net", "eve@example.net"}))
    assert [outcome.recipient for outcome in outcomes] == inbox.addresses == ["bo@example.net"]


def test_a_later_version_is_what_counts_for_who_was_meant_to_get_it(tmp_path: Path) -> None:
    here = office(tmp_path)
    begin_mailing(mailing(), here)
    begin_mailing(mailing(2), office(tmp_path, recipients=["bo@example.net"]))
    with Ledger(here.ledger) as ledger, ledger.run(SENT):
        ledger.record(Key("sdn-sitrep-2023-04-20", 2, "bo@example.net"), State.SENT, "", SENT)
        ledger.record(Key("sdn-sitrep-2023-04-20", 1, "cy@example.net"), State.UNKNOWN, "", SENT)
    (behind,) = find_unfinished(here, "SDN")
    assert (behind.waiting, behind.doubtful, behind.version) == (("ana@example.net",), ("cy@example.net",), 1)


def test_what_is_settled_is_sent_no_more_and_is_unfinished_no_more(tmp_path: Path) -> None:
    inbox = Inbox()
    with serve(inbox) as port:
        here = office(tmp_path, port=port)
        begin_mailing(mailing(), here)
        assert settle_mailing("sdn-sitrep-2023-04-20", 2, here) == 0
        assert settle_mailing("sdn-sitrep-2023-04-20", 1, here, ["BO@example.net"]) == 1
        assert find_unfinished(here, "SDN")[0].waiting == ("ana@example.net", "cy@example.net")
        results = {outcome.recipient: outcome.result.value for outcome in send_mailing(mailing(), here)}
        assert results == {"ana@example.net": "sent", "bo@example.net": "settled", "cy@example.net": "sent"}
        assert find_unfinished(here, "SDN") == ()
        again = list(send_mailing(mailing(), here, again=frozenset({State.SETTLED})))
    assert [outcome.result.value for outcome in again] == ["already", "sent", "already"]
    assert inbox.addresses == ["ana@example.net", "cy@example.net", "bo@example.net"]


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"server": "", "sender": ""}, "No mail server is configured"),
        ({"recipients": []}, "Nobody is to get the mail"),
        ({"recipients_file": "missing.txt", "recipients": []}, "missing.txt"),
        ({"token_secret": "env:SITREP_TEST_NONE"}, "SITREP_TEST_NONE is not set"),
    ],
)
def test_what_is_missing_is_told_before_anything_is_sent(
    tmp_path: Path, changed: dict[str, Any], told: str
) -> None:
    with pytest.raises(ConfigError, match=told):
        list(send_mailing(mailing(), office(tmp_path, port=free_port(), **changed)))
    assert not (tmp_path / "out").exists()


def test_a_dry_run_writes_the_very_messages_and_sends_nothing(tmp_path: Path) -> None:
    inbox = Inbox()
    with serve(inbox) as port:
        here = office(tmp_path, port=port)
        files = list(write_messages(mailing(), here, tmp_path / "eml"))
        assert inbox.connections == 0
        list(send_mailing(mailing(), here))
    assert all(isinstance(file, Path) for file in files)
    assert [file.read_bytes() for file in files if isinstance(file, Path)] == [
        content for _, content in inbox.taken
    ]
    assert [file.name for file in files if isinstance(file, Path)] == [
        "sdn-sitrep-2023-04-20-v1-0001-ana@example.net.eml",
        "sdn-sitrep-2023-04-20-v1-0002-bo@example.net.eml",
        "sdn-sitrep-2023-04-20-v1-0003-cy@example.net.eml",
    ]


def test_a_dry_run_needs_no_server_and_no_password_and_tells_wrong_entries(tmp_path: Path) -> None:
    here = office(tmp_path, recipients=["nonsense", "größe@example.net", "x@example.net", "y@example.net"])
    made = list(write_messages(mailing(), here, tmp_path / "eml", most=3))
    assert made[0] == BadAddress("nonsense", 'no "name@domain"')
    assert [file.name for file in (tmp_path / "eml").iterdir() if isinstance(file, Path)] != []
    assert len(made) == 3


def test_the_check_tells_what_is_wrong_one_by_one(tmp_path: Path, authority: trustme.CA) -> None:
    def told(here: PostOffice) -> dict[str, tuple[bool, str]]:
        return {finding.what: (finding.good, finding.how) for finding in check_mail(here)}

    assert told(office(tmp_path, server="", sender="")) == {
        "mail": (True, "no mail.server is set, so nothing is mailed")
    }
    down = told(office(tmp_path, port=free_port(), recipients=["oops"], sender="nobody"))
    assert [good for good, _ in down.values()] == [False, False, True, False]
    assert "no connection" in down["mail server"][1]
    (tmp_path / "word").write_text(PASSWORD)
    (tmp_path / "word").chmod(0o644)
    with serve(Inbox(), authority.issue_cert("127.0.0.1"), login=True) as port:
        wrong = told(office(tmp_path, port=port, security="starttls", **IN_FILE))
    assert wrong["mail secrets"] == (False, "file:word can be read by others of this machine; chmod 600")
    assert not wrong["mail server"][0]
    assert "not to be trusted" in wrong["mail server"][1]
    assert PASSWORD not in str(wrong)


def test_the_folder_of_a_dry_run_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "eml").write_text("a file")
    with pytest.raises(SitrepError, match="cannot be written"):
        list(write_messages(mailing(), office(tmp_path), tmp_path / "eml"))

"""What a run holds back, and what it says on top of the mail."""

import re
from pathlib import Path

import pytest

from sitrep.pipeline.runreport import Status
from tests.delivery.mail.servers import ROOT, Inbox, free_port, serve
from tests.pipeline.desk import (
    BRIDGE,
    ISSUE,
    MARKET,
    archive_of,
    notices,
    run,
    text_of,
    workspace,
)


def test_no_news_is_news_and_is_sent_with_a_warning_on_top(tmp_path: Path) -> None:
    inbox = Inbox()
    with serve(inbox) as port:
        report = run(workspace(tmp_path / "w", port, {}))
    assert (report.status, report.items, report.warnings) == (Status.MAILED, 0, ("no_items",))
    assert text_of(inbox.taken[0][1]).startswith("! Please note: nothing was found for this period")
    assert re.search(r"\* Diplomacy[^*]*: No items", text_of(inbox.taken[0][1]))


def test_one_source_and_many_problems_are_warned_of(tmp_path: Path) -> None:
    inbox = Inbox()
    scans = {f"scan-{number}.json": "{" * number for number in range(1, 4)}
    with serve(inbox) as port:
        here = workspace(tmp_path / "w", port, {"market.md": MARKET, **scans}, more="  most_problems: 2\n")
        report = run(here)
    assert report.status is Status.MAILED
    assert (report.warnings, report.problems) == (("single_source", "problems"), 3)
    top = text_of(inbox.taken[0][1]).split("Sudan:")[0]
    assert "all of this brief rests on one source." in top
    assert "3 problems with documents;" in top


def test_a_warning_holds_the_mail_where_the_configuration_asks_for_it(tmp_path: Path) -> None:
    inbox = Inbox()
    with serve(inbox) as port:
        here = workspace(tmp_path / "w", port, {"market.md": MARKET}, more="  hold: [single_source]\n")
        report = run(here, if_due=True)
        again = run(here, if_due=True)
        assert (report.status, report.exit, report.made, report.mail) == (Status.HELD, 1, True, None)
        assert (report.operator, again.operator) == ("sent", "already")
        assert inbox.addresses == ["ops@example.org"]
        (notice,) = notices(inbox)
        assert notice.startswith(f"[SDN sitrep] held: {ISSUE}\n")
        assert f'"sitrep mail {ISSUE}"' in notice
        text = (here / "config.yaml").read_text()
        (here / "config.yaml").write_text(text.replace("hold: [single_source]", "hold: [no_items]"))
        assert run(here, if_due=True).mail == {"sent": 3}


def test_what_does_not_verify_is_neither_kept_nor_sent(tmp_path: Path) -> None:
    inbox = Inbox()
    with serve(inbox) as port:
        here = workspace(tmp_path / "w", port)
        own = here / "templates"
        own.mkdir()
        page = (ROOT / "templates" / "brief.md").read_text(encoding="utf-8")
        (own / "brief.md").write_text(page + "\nAt least 8812 people [insert name here].\n", encoding="utf-8")
        report = run(here)
        assert (report.status, report.exit, report.issue, report.mail) == (Status.REFUSED, 1, None, None)
        assert report.operator == "sent"
        assert not [name for name in archive_of(here) if "/v1/" in name]
        (notice,) = notices(inbox)
        assert notice.startswith("[SDN sitrep] refused: sdn-sitrep-2023-04-20\n")
        assert "8812" in notice
        assert "[insert name here" in notice
        (own / "brief.md").unlink()
        mended = run(here)
    assert (mended.status, mended.version, mended.mail) == (Status.MAILED, 1, {"sent": 3})


def test_an_issue_is_verified_with_the_templates_that_it_was_made_with(tmp_path: Path) -> None:
    here = workspace(tmp_path / "w")
    own = here / "templates"
    own.mkdir()
    page = (ROOT / "templates" / "brief.md").read_text(encoding="utf-8")
    (own / "brief.md").write_text(page + "\nRead, and passed on.\n", encoding="utf-8")
    assert run(here).made
    (own / "brief.md").write_text(page + "\nRead, and kept to ourselves.\n", encoding="utf-8")
    again = run(here)
    assert (again.status, again.made, again.why) == (Status.ISSUED, False, ())


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("mail.txt", "{{ labels.mail.quoted }}", "TODO", "mail.txt"),
        ("mail.subject.txt", "{{ labels.mail.number }}", "[placeholder]", "the subject"),
        ("mail.html", "{{ labels.no_items }}{% endif %}</td></tr>", "{% endif %}</td></tr>", "does not say"),
        ("mail.txt", "{{ labels.no_items }}{% endif %}{% endfilter %}", "{% endif %}{% endfilter %}", "mail.txt"),
        ("mail.html", "{{ labels.mail.contents }}", "{{ nothing.at.all }}", "mail.html"),
    ],
)  # fmt: skip
def test_a_message_with_a_gap_is_not_sent(tmp_path: Path, name: str, old: str, new: str, told: str) -> None:
    inbox = Inbox()
    with serve(inbox) as port:
        here = workspace(tmp_path / "w", port)
        page = (ROOT / "templates" / name).read_text(encoding="utf-8")
        assert old in page
        (here / "templates").mkdir()
        (here / "templates" / name).write_text(page.replace(old, new), encoding="utf-8")
        report = run(here)
    assert report.status in {Status.REFUSED, Status.FAILED}
    assert report.exit == 1
    assert told in " ".join(report.why)
    assert inbox.addresses == ["ops@example.org"]
    assert report.made, "the issue itself is sound"


def test_signs_that_a_document_brings_are_no_gap(tmp_path: Path) -> None:
    inbox = Inbox()
    told = MARKET.replace("a\ndoctor at", "a [name withheld] of")
    told = told.replace("nine porters", "nine porters {{ on Monday }} TODO")
    assert told.count("withheld") == told.count("TODO") == 1
    with serve(inbox) as port:
        report = run(workspace(tmp_path / "w", port, {"market.md": told, "bridge.md": BRIDGE}))
    assert report.status is Status.MAILED, report.why
    assert "TODO" in text_of(inbox.taken[0][1])


def test_an_issue_that_was_changed_in_the_archive_is_not_sent(tmp_path: Path) -> None:
    inbox = Inbox()
    down = free_port()
    here = workspace(tmp_path / "w", down)
    assert run(here).status is Status.UNDELIVERED
    page = here / "out/archive/SDN/2023/04/20/v1/data/brief.html"
    page.chmod(0o644)
    page.write_text(
        page.read_text(encoding="utf-8").replace("nine porters", "ninety porters"), encoding="utf-8"
    )
    with serve(inbox) as port:
        text = (here / "config.yaml").read_text()
        (here / "config.yaml").write_text(text.replace(f"port: {down}", f"port: {port}"))
        report = run(here)
    assert (report.status, report.made) == (Status.REFUSED, False)
    assert "brief.html" in " ".join(report.why)
    assert inbox.addresses == ["ops@example.org"]


def test_the_operator_need_not_be_there(tmp_path: Path) -> None:
    inbox = Inbox()
    with serve(inbox) as port:
        here = workspace(
            tmp_path / "w", port, {"m.md": MARKET}, more="  hold: [single_source]\n", operator='""'
        )
        report = run(here)
    assert (report.status, report.operator, inbox.taken) == (Status.HELD, None, [])

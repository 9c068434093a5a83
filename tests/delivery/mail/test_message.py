import re
from datetime import date, timedelta, timezone
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import mailparser
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from sitrep.config.mail import MailSettings
from sitrep.delivery.mail.addresses import Address, BadAddress, parse_addresses
from sitrep.delivery.mail.credentials import Secret
from sitrep.delivery.mail.mailing import Mailing
from sitrep.delivery.mail.message import Composer, Envelope
from sitrep.delivery.mail.naming import find_by_token, leave_token
from sitrep.errors import ConfigError, NotMadeError, TemplateFailure
from sitrep.rendering.mail import HTML_LIMIT
from tests.delivery.mail.samples import (
    HIGHLIGHTS,
    PDF,
    SENT,
    SOURCES,
    brief,
    highlight,
    mailing,
    settings,
    source,
)
from tests.delivery.mail.test_headers import TRICKS

ANA = Address("Ana Prado", "ana@example.net")
KEY = Secret("tides")
LEAVE = {
    "unsubscribe_url": "https://example.org/leave/{token}?list=sdn",
    "unsubscribe_mail": "leave@example.org",
    "token_secret": "env:SITREP_TEST_KEY",
}
FIELDS = [
    "Content-Type", "From", "To", "Subject", "Date", "Message-ID", "List-Id", "List-Unsubscribe",
    "List-Unsubscribe-Post", "Auto-Submitted", "Content-Language", "MIME-Version",
]  # fmt: skip


def compose(
    of: Mailing,
    given: MailSettings | None = None,
    to: Address = ANA,
    key: Secret | None = None,
    templates: Path | None = None,
) -> Envelope:
    return Composer(of, given or settings(), key, templates).compose(to, SENT)


def read(envelope: Envelope) -> EmailMessage:
    message = message_from_bytes(envelope.content, policy=policy.SMTP)
    assert isinstance(message, EmailMessage)
    assert message.defects == []
    return message


def text_of(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))
    assert part is not None
    return str(part.get_content())


def test_the_parts_are_text_and_html_as_alternatives_and_the_pdf_beside_them() -> None:
    message = read(compose(mailing()))
    assert message.get_content_type() == "multipart/mixed"
    pages, attached = message.iter_parts()
    assert pages.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in pages.iter_parts()] == ["text/plain", "text/html"]
    assert attached.get_content_type() == "application/pdf"
    assert attached.get_content_disposition() == "attachment"
    assert attached.get_filename() == "sdn-sitrep-2023-04-20-v1.pdf"
    assert attached.get_content() == PDF
    assert all(part.defects == [] for part in message.walk())


def test_a_second_parser_reads_the_same() -> None:
    parsed = mailparser.parse_from_bytes(compose(mailing()).content)
    assert parsed.defects == []
    assert parsed.to == [("Ana Prado", "ana@example.net")]
    assert parsed.from_ == [("The harbour desk", "desk@example.org")]
    assert parsed.subject.startswith("[SDN sitrep] No. 7, 20 April 2023: “")
    assert parsed.date == SENT
    (attached,) = parsed.attachments
    assert attached["filename"] == "sdn-sitrep-2023-04-20-v1.pdf"
    assert attached["mail_content_type"] == "application/pdf"
    assert "The garrison has left the airfield" in parsed.text_plain[0]
    assert "The garrison has left the airfield" in parsed.text_html[0]


def test_the_text_holds_highlights_figures_sources_and_the_link() -> None:
    text = text_of(read(compose(mailing())), "plain")
    flat = " ".join(text.split())
    for words in (
        "“Nine porters were wounded when a shell fell on the river market, two traders said.” [1]",
        "Nyala: “The garrison has left the airfield, a municipal guard told the paper.” [2][3]",
        "at least 1,200 families displaced, Omdurman",
        "the harbour committee, reported [2]",
        "9 injured, Omdurman",
        "[1] Sample Wire, “Market burns as talks stall”, 20 April 2023 https://example.org/news/market?id=7&lang=en",
        "https://example.org/archive/SDN/2023/04/20/",
        "Attached: sdn-sitrep-2023-04-20-v1.pdf",
        "Humanitarian: No items in the period",
    ):
        assert words in flat
    assert "Not cited above" not in flat
    assert all(len(line) <= 72 for line in text.splitlines() if "://" not in line)


def test_the_html_loads_nothing_and_needs_no_style_sheet() -> None:
    html = text_of(read(compose(mailing())), "html")
    assert len(html.encode()) < HTML_LIMIT
    assert not re.search(
        r"<(img|link|script|iframe|object|embed|video|audio|form|svg)\b|\bsrc=|background=|url\(|@import",
        html,
    )
    assert "Envoys “agree” to &lt;meet&gt;" in html
    styles = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    assert len(styles) == 1
    assert styles[0].lstrip().startswith("@media")
    assert html.count('style="') > 20


def test_the_fields_say_what_lists_and_machines_need() -> None:
    message = read(compose(mailing(), settings(**LEAVE), key=KEY))
    assert sorted(message.keys()) == sorted(FIELDS)
    assert message["Date"].datetime == SENT
    assert message["List-Id"] == "<sdn-sitrep.example.org>"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Content-Language"] == "en"
    token = leave_token("sdn-sitrep.example.org", ANA, KEY)
    assert message["List-Unsubscribe"] == (
        f"<https://example.org/leave/{token}?list=sdn>, "
        f"<mailto:leave@example.org?subject=leave%20sdn-sitrep.example.org%20{token}>"
    )
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert f"https://example.org/leave/{token}?list=sdn" in text_of(message, "plain")
    assert "ana" not in token


def test_answers_go_where_the_configuration_says() -> None:
    message = read(compose(mailing(), settings(reply_to='"Editor, night" <night@example.org>')))
    assert [(each.display_name, each.addr_spec) for each in message["Reply-To"].addresses] == [
        ("Editor, night", "night@example.org")
    ]
    assert read(compose(mailing()))["Reply-To"] is None


def test_one_click_is_offered_only_where_an_address_takes_it() -> None:
    message = read(compose(mailing(), settings(unsubscribe_mail="leave@example.org")))
    assert message["List-Unsubscribe"] == "<mailto:leave@example.org?subject=leave%20sdn-sitrep.example.org>"
    assert message["List-Unsubscribe-Post"] is None
    assert read(compose(mailing()))["List-Unsubscribe"] is None


def test_a_token_leads_back_to_its_recipient_and_to_nobody_else() -> None:
    readers = [Address("", f"reader{number}@example.net") for number in range(50)]
    token = leave_token("list.example.org", readers[30], KEY)
    assert find_by_token(token, "list.example.org", readers, KEY) == readers[30]
    assert find_by_token(token, "other.example.org", readers, KEY) is None
    assert find_by_token(token, "list.example.org", readers, Secret("ebb")) is None
    assert find_by_token("größe", "list.example.org", readers, KEY) is None


def test_the_same_message_has_the_same_bytes() -> None:
    given = settings(**LEAVE)
    assert compose(mailing(), given, key=KEY) == compose(mailing(), given, key=KEY)
    elsewhere = Composer(mailing(), given, KEY, None).compose(
        ANA, SENT.astimezone(timezone(timedelta(hours=9)))
    )
    assert elsewhere == compose(mailing(), given, key=KEY)


def test_message_ids_differ_by_version_recipient_day_and_key() -> None:
    seen = {
        read(compose(of, to=to, key=key))["Message-ID"]
        for of in (mailing(), mailing(2), mailing(day=date(2023, 4, 21)))
        for to in (ANA, Address("", "bo@example.net"))
        for key in (None, KEY)
    }
    assert len(seen) == 12
    assert all(re.fullmatch(r"<sdn-sitrep-[\d-]+-v\d\.[a-z2-7]{24}@example\.org>", name) for name in seen)


def test_a_correction_says_so_and_answers_the_first_version() -> None:
    first = read(compose(mailing()))
    for version in (2, 3):
        later = read(compose(mailing(version)))
        assert later["In-Reply-To"] == later["References"] == first["Message-ID"]
        assert later["Subject"].startswith("[SDN sitrep] CORRECTED No. 7")
        assert f"corrects version {version - 1}" in text_of(later, "plain")
        assert f"corrects version {version - 1}" in text_of(later, "html")
    assert first["In-Reply-To"] is None
    assert "CORRECTED" not in first["Subject"]


@pytest.mark.parametrize(
    ("link", "told"),
    [("https://example.org/x/", "can be read under the address above"), ("", "not published either")],
)
def test_a_pdf_above_the_limit_is_linked_to_and_that_is_said(link: str, told: str) -> None:
    of = mailing(link=link, pdf=b"%PDF" + bytes(2_000_000))
    message = read(compose(of, settings(attachment_limit=1_000_000)))
    assert message.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in message.walk()][1:] == ["text/plain", "text/html"]
    for kind in ("plain", "html"):
        words = " ".join(re.sub(r"<[^>]+>", " ", text_of(message, kind)).split())
        assert "The PDF is too large to attach (2.0 MB, more than 1.0 MB)" in words
        assert told in words
    assert read(compose(of, settings(attachment_limit=3_000_000))).get_content_type() == "multipart/mixed"


def test_a_warning_stands_above_everything() -> None:
    message = read(compose(mailing(warnings=("Only <one> source was read.",))))
    assert text_of(message, "plain").startswith("! Please note: Only <one> source was read.")
    html = text_of(message, "html")
    assert html.index("Only &lt;one&gt; source was read.") < html.index("<h1")


@pytest.mark.parametrize(
    ("words", "stands"),
    [
        ("The bridge is shut, the harbour master said.", True),
        ("12 boats were lost, the harbour master said.", False),
        ("At least 12 boats were lost, the harbour master said.", True),
        ("At least nine porters were hurt on the quay, a nurse said.", True),
        ("At least 12 boats and 3 rafts were lost, the harbour master said.", False),
        ("Nine porters lay on the quay, a nurse said.", False),  # a key figure says "Nine porters"
        ("Fighters of M23 left the ferry port in an An-26, two traders said.", True),
        ("The " + "very long " * 20 + "bridge is shut.", False),
    ],
)
def test_the_subject_holds_the_first_highlight_whole_and_without_a_bare_number(
    words: str, *, stands: bool
) -> None:
    subject = read(compose(mailing(of=brief([highlight(words, [1]), *HIGHLIGHTS[1:]]))))["Subject"]
    told = f"“{words}” (Sample Wire)" if stands else "“Market burns as talks stall” (Sample Wire)"
    assert subject == f"[SDN sitrep] No. 7, 20 April 2023: {told}"


@pytest.mark.parametrize(
    ("label", "place", "told"),
    [
        ("Drone strike on the grain port", "Omdurman", "“Drone strike on the grain port” (Sample Wire)"),
        (
            "At least 14 killed in the grain port",
            None,
            "“At least 14 killed in the grain port” (Sample Wire)",
        ),
        ("14 killed in the grain port", "Omdurman", "Omdurman, Battlefield"),
        ("Fourteen killed in the grain port", "Omdurman", "Omdurman, Battlefield"),
        (
            "No one at the helm of the grain port",
            None,
            "“No one at the helm of the grain port” (Sample Wire)",
        ),
        ("Grain " * 60, None, "Battlefield"),
    ],
)
def test_a_day_of_a_bare_toll_has_the_headline_or_place_and_theme_of_its_first_highlight(
    label: str, place: str | None, told: str
) -> None:
    first = highlight("A drone killed 14 dockers in the grain port, the mayor said.", [1], place)
    of = brief([first, *HIGHLIGHTS[1:]], sources=[source(1, "Sample Wire", label, None), *SOURCES[1:]])
    assert read(compose(mailing(of=of)))["Subject"] == f"[SDN sitrep] No. 7, 20 April 2023: {told}"


def test_the_link_for_leaving_says_what_it_does() -> None:
    html = text_of(read(compose(mailing(), settings(**LEAVE), key=KEY)), "html")
    assert re.search(r'<a href="https://example\.org/leave/[^"]+"[^>]*>Leave this list</a>', html)


def test_a_day_without_items_is_mailed_and_says_so() -> None:
    message = read(compose(mailing(of=brief([], [], []))))
    assert message["Subject"] == "[SDN sitrep] No. 7, 20 April 2023"
    assert "No items in the period" in text_of(message, "plain")
    assert "No figures in the period" in text_of(message, "html")


def test_what_is_too_long_for_mail_programs_is_left_to_the_brief_and_that_is_said() -> None:
    long = [highlight("water " * 30_000, [1])]
    message = read(compose(mailing(of=brief(long))))
    for kind in ("plain", "html"):
        assert "too long for a message" in " ".join(text_of(message, kind).split())
        assert "water water" not in text_of(message, kind)
    assert len(text_of(message, "html").encode()) < HTML_LIMIT


def test_hostile_words_of_sources_do_nothing() -> None:
    nasty = "<script>alert(1)</script> {{ mailing }} & </table> \u202eevil\r\n.\r\nMAIL FROM:<x>"
    of = mailing(
        of=brief([highlight(nasty, [1])], (), [source(1, nasty, nasty, "javascript:alert(1)")], theatre=nasty)
    )
    envelope = compose(of)
    html = text_of(read(envelope), "html")
    assert "<script" not in html
    assert "javascript:" not in html
    assert "\u202e" not in html
    assert "{{ mailing }}" in html
    assert b"\r\n.\r\n" not in envelope.content


@hypothesis_settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    theatre=st.text(min_size=1, max_size=80),
    name=st.text(max_size=80),
    words=st.text(max_size=80),
    entry=st.text(max_size=60),
)
def test_nothing_anybody_writes_makes_a_field(theatre: str, name: str, words: str, entry: str) -> None:
    for trick in ("", *TRICKS[:4]):
        title = theatre + trick
        of = mailing(
            of=brief(
                [highlight(words + trick or "x", [1])], (), [source(1, title, title, entry)], theatre=title
            )
        )
        entries = [f'"{name}{trick}" <ana@example.net>', f"{entry}{trick}@example.net", trick]
        recipients = [
            each for text in entries for each in parse_addresses(text) if not isinstance(each, BadAddress)
        ]
        for to in [Address(name[:200] + trick, "ana@example.net"), *recipients]:
            envelope = compose(of, settings(**LEAVE), to, KEY)
            read_back = message_from_bytes(envelope.content)
            assert sorted(read_back.keys()) == sorted(FIELDS)
            assert envelope.content.count(b"\r\n\r\n") >= 4
            assert b"\n" not in envelope.content.replace(b"\r\n", b"")
            assert b"\r" not in envelope.content.replace(b"\r\n", b"")
            if envelope.utf8:
                assert not to.address.isascii()
            else:
                assert envelope.content.isascii()


def test_an_address_outside_ascii_makes_a_message_for_servers_that_take_it() -> None:
    envelope = compose(mailing(), to=Address("Zoë", "zoë@example.net"))
    assert envelope.utf8
    assert "zoë@example.net" in envelope.content.decode()
    assert (
        compose(mailing(), to=Address("Zoë", "zoe@bücher.example")).recipient == "zoe@xn--bcher-kva.example"
    )


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"server": "", "sender": ""}, "mail.sender is empty"),
        ({"sender": "nobody"}, "mail.sender"),
        ({"sender": "a@example.org, b@example.org"}, "mail.sender"),
        ({"sender": "zoë@example.org"}, "must be ASCII"),
        ({"reply_to": "x"}, "mail.reply_to"),
        ({"unsubscribe_mail": "x"}, "mail.unsubscribe_mail"),
    ],
)
def test_addresses_of_the_configuration_are_checked(changed: dict[str, str], told: str) -> None:
    with pytest.raises(ConfigError, match=told):
        Composer(mailing(), settings(**changed), None, None)


def test_a_brief_of_another_kind_is_told() -> None:
    with pytest.raises(NotMadeError, match="theatre"):
        Composer(mailing(brief={"schema": "other"}), settings(), None, None)


def test_templates_of_the_user_win_and_their_mistakes_are_told(tmp_path: Path) -> None:
    (tmp_path / "mail.subject.txt").write_text("Tides of {{ mailing.day | day }}\r\nBcc: x@example.net")
    message = read(compose(mailing(), templates=tmp_path))
    assert message["Subject"] == "Tides of 20 April 2023 Bcc: x@example.net"
    assert message["Bcc"] is None
    (tmp_path / "mail.subject.txt").write_text("one\n{{ nothing_of_that_name }}")
    with pytest.raises(TemplateFailure, match=r"mail\.subject\.txt, line 2"):
        compose(mailing(), templates=tmp_path)
    (tmp_path / "mail.subject.txt").unlink()
    (tmp_path / "mail.attachment.txt").write_text("größe/../x.pdf")
    with pytest.raises(TemplateFailure, match=r"mail\.attachment\.txt.*no name for an attachment"):
        compose(mailing(), templates=tmp_path)


def test_the_highlights_are_in_the_order_of_the_brief() -> None:
    text = " ".join(text_of(read(compose(mailing())), "plain").split())
    places = [text.index(each.excerpts[0].text) for each in HIGHLIGHTS]
    assert places == sorted(places)

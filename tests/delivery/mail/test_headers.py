from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import EmailMessage

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sitrep.delivery.mail.addresses import Address
from sitrep.delivery.mail.headers import Field, write_address, write_list, write_text
from sitrep.rendering.escape import clean

TRICKS = (
    "tide\r\nBcc: thief@example.net",
    "tide\n\nbody",
    "=?utf-8?q?tide=0D=0ABcc:_thief=40example.net?=",
    "=?utf-8?b?dGlkZQ0KQmNjOiB0aGllZkBleGFtcGxlLm5ldA==?=",
    "tide\u2028Bcc: thief@example.net",
    "tide\x85Bcc: thief@example.net",
    "tide\x0bBcc: x\x0c\x1c\x1d\x1e",
    "\ud800 alone",
    "long " * 400,
    "unbroken" * 200,
    "=?=?=?",
    '", <thief@example.net>, "',
)


def sent(*fields: Field) -> bytes:
    message = EmailMessage(policy.SMTP)
    for field in fields:
        message[field.name] = field
    message.set_content("body")
    return message.as_bytes()


@settings(deadline=None)
@given(st.text(max_size=400))
@example("")
def test_words_come_back_and_never_make_another_field(text: str) -> None:
    for each in (text, *TRICKS):
        content = sent(write_text("Subject", each))
        read = message_from_bytes(content)
        assert read.keys() == ["Subject", "Content-Type", "Content-Transfer-Encoding", "MIME-Version"]
        head = content.partition(b"\r\n\r\n")[0]
        assert head.isascii()
        assert all(len(line) <= 998 for line in head.split(b"\r\n"))
        said = str(make_header(decode_header(read["Subject"])))
        assert "".join(said.split()) == "".join(clean(each).encode("utf-8", "replace").decode().split())


@settings(deadline=None)
@given(st.text(max_size=200))
def test_a_name_comes_back_and_never_makes_another_recipient(text: str) -> None:
    for name in (text, *(trick[:200] for trick in TRICKS)):
        content = sent(write_address("To", Address(clean(name), "ana@example.org"), "ana@example.org"))
        read = message_from_bytes(content, policy=policy.default)
        assert [each.addr_spec for each in read["To"].addresses] == ["ana@example.org"]
        raw = message_from_bytes(content)
        assert raw.keys() == ["To", "Content-Type", "Content-Transfer-Encoding", "MIME-Version"]


@pytest.mark.parametrize("value", ["two\r\nlines", "two\nlines", "größe", "bell\x07"])
def test_a_structured_field_takes_visible_ascii_only(value: str) -> None:
    with pytest.raises(ValueError, match="not fit for a header"):
        write_list("References", [value])


def test_structured_values_are_never_cut() -> None:
    values = [f"<https://example.org/{'x' * 90}/{number}>" for number in range(3)]
    field = write_list("List-Unsubscribe", values)
    assert field.split(",\r\n ") == values


def test_encoded_words_are_short_and_whole() -> None:
    field = write_text("Subject", "Überschwemmung an der Mündung: 水位上升 " * 6)
    words = field.split()
    assert all(len(word) <= 75 and word.startswith("=?utf-8?b?") for word in words)
    assert all(make_header(decode_header(word)) for word in words)

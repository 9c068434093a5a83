from pathlib import Path

import pytest

from sitrep.model import FieldName
from sitrep.reading.formats import message
from tests.reading.formats.reading import attempt, body, read, refuse, values

SAMPLE = Path(__file__).parents[2] / "data" / "formats" / "message.eml"


def test_headers_text_attachments_and_attached_messages() -> None:
    draft = read(message, SAMPLE.read_bytes(), "m.eml")
    assert values(draft) == {
        FieldName.TITLE: "Flour reaches the island — second ship to follow",
        FieldName.PUBLISHER: "Sample Mission Press Office",
        FieldName.DATE: "Thu, 09 Aug 2018 07:45:00 +0000",
        FieldName.LANGUAGE: "en",
    }
    assert body(draft).endswith("The cafés on the quay stayed shut.")
    assert "never shown" not in draft.text
    assert values(draft, 1)[FieldName.TITLE] == "Berth times"
    assert body(draft, 1) == "The second berth opens on Friday."
    (problem,) = draft.problems
    assert problem.lost
    assert "annex.pdf" in problem.what


def test_html_is_read_where_there_is_no_plain_text() -> None:
    raw = "Subject: s\nContent-Type: text/html; charset=utf-8\n\n<style>p{}</style><p>One.</p><p>Two.</p>"
    assert body(read(message, raw)) == "One.\n\nTwo."


def test_an_organisation_publishes_and_the_sender_signs() -> None:
    found = values(
        read(message, "From: Ida Muster <i@x.example>\nOrganization: The Pilot\nSubject: s\n\nText.")
    )
    assert found[FieldName.PUBLISHER] == "The Pilot"
    assert found[FieldName.BYLINE] == "Ida Muster"


def test_bytes_beyond_ascii_in_headers_are_read() -> None:
    assert values(read(message, "Subject: Größe\n\nText."))[FieldName.TITLE] == "Größe"
    assert values(read(message, b"Subject: Gr\xf6\xdfe\n\nText."))[FieldName.TITLE] == "Größe"


def test_pictures_are_told_but_nothing_is_lost() -> None:
    raw = "Subject: s\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nText.\n--b\nContent-Type: image/png; name=a.png\n\nx\n--b--"
    assert [problem.lost for problem in read(message, raw).problems] == [False]


@pytest.mark.parametrize("raw", ["no header here", "From: a@b.c\n\n", ""])
def test_what_is_no_message_or_empty_is_a_problem(raw: str) -> None:
    refuse(message, raw)


def test_a_message_cut_anywhere_is_read_without_failing() -> None:
    raw = SAMPLE.read_bytes()
    for cut in range(0, len(raw), 23):
        attempt(message, raw[:cut])


@pytest.mark.parametrize(
    "name", ["From", "Subject", "Date", "Content-Type", "Content-Disposition", "Content-Language"]
)
@pytest.mark.parametrize(
    "flood", ["(", "<", "=?", "a=", '"', "=?utf-8?q?a?= ", "a*0=b; ", ",", "text/plain; a=", "["]
)
def test_floods_in_headers_end(name: str, flood: str) -> None:
    attempt(message, f"X-A: 1\n{name}: {flood * (300_000 // len(flood))}\n\nText.")


def test_floods_of_parts_end() -> None:
    mixed = "Subject: s\nContent-Type: multipart/mixed; boundary=b\n\n"
    attempt(message, mixed + "--b\n\n" * 200_000)
    attempt(
        message,
        "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(3_000)),
    )


def test_a_multipart_message_cut_before_its_first_part_is_read_as_text() -> None:
    raw = "Subject: s\nContent-Type: multipart/mixed; boundary=b\n\nThe port is shut, the office said."
    assert body(read(message, raw)) == "The port is shut, the office said."


def test_a_null_character_in_a_charset_is_harmless() -> None:
    parts = "--b\nContent-Type: text/plain; charset=a\0b\n\nThe port is shut: caf\u00e9.\n--b--"
    raw = f"Subject: s\nContent-Type: multipart/alternative; boundary=b\n\n{parts}"
    assert "The port is shut" in body(read(message, raw))

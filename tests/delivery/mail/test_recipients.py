from pathlib import Path

import pytest

from sitrep.delivery.mail.addresses import Address, BadAddress
from sitrep.delivery.mail.recipients import read_recipients
from sitrep.errors import ConfigError


def test_the_configuration_comes_first_then_the_file_line_by_line(tmp_path: Path) -> None:
    file = tmp_path / "readers.txt"
    file.write_text(
        "\ufeff# the night shift\n\nAna Prado <ana@example.org>\n  # away: cy@example.org\n"
        '"Bo, harbour" <bo@example.net>, di@example.net\nnobody\n',
        encoding="utf-8",
    )
    found = list(read_recipients(["Eve <eve@example.org>, fay@example.org", "oops"], file))
    assert found == [
        Address("Eve", "eve@example.org"),
        Address("", "fay@example.org"),
        BadAddress("oops", 'no "name@domain"'),
        Address("Ana Prado", "ana@example.org"),
        Address("Bo, harbour", "bo@example.net"),
        Address("", "di@example.net"),
        BadAddress("nobody", 'line 6: no "name@domain"'),
    ]


def test_without_a_file_there_are_those_of_the_configuration() -> None:
    assert list(read_recipients([], None)) == []


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"ana@example.org\n\xff\xfe", "UTF-8"),
        (b"a" * 50_000, r"line 1: longer than"),
        (None, "cannot be read"),
    ],
)
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, content: bytes | None, told: str) -> None:
    file = tmp_path / "readers.txt"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(ConfigError, match=told):
        list(read_recipients([], file))


def test_a_file_of_ten_thousand_is_read_as_it_is_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "readers.txt"
    file.write_text("".join(f"reader{n}@example.org\n" for n in range(10_000)))
    stream = read_recipients([], file)
    assert next(stream) == Address("", "reader0@example.org")
    assert sum(1 for _ in stream) == 9_999

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.delivery.mail.addresses import Address, BadAddress, parse_addresses, to_ascii
from sitrep.rendering.escape import clean


def names(text: str) -> list[tuple[str, str]]:
    return [(each.name, each.address) for each in parse_addresses(text) if isinstance(each, Address)]


def wrong(text: str) -> list[str]:
    return [each.text for each in parse_addresses(text) if isinstance(each, BadAddress)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ana@example.org", [("", "ana@example.org")]),
        ("Ana Prado <ana@example.org>", [("Ana Prado", "ana@example.org")]),
        (
            '"Prado, Ana" <ana@example.org>, bo@example.net',
            [("Prado, Ana", "ana@example.org"), ("", "bo@example.net")],
        ),
        ("Desk: ana@example.org, Bo <bo@example.net>;", [("", "ana@example.org"), ("Bo", "bo@example.net")]),
        ("Desk: ana@example.org; bo@example.net", [("", "ana@example.org"), ("", "bo@example.net")]),
        ("Nobody:;", []),
        (" , ,; ", []),
        ('"a \\"quoted\\" word" <ana@example.org>', [('a "quoted" word', "ana@example.org")]),
        ('"less < than" <ana@example.org>', [("less < than", "ana@example.org")]),
        ("ana@example.org (night, shift)", [("", "ana@example.org")]),
        ("Zoë Größe <zoë@bücher.example>", [("Zoë Größe", "zoë@bücher.example")]),
        ("o'hara+sitrep@mail.example.org", [("", "o'hara+sitrep@mail.example.org")]),
        ("root@localhost", [("", "root@localhost")]),
        ("Two\r\nLines <ana@example.org>", [("Two Lines", "ana@example.org")]),
    ],
)
def test_lists_as_people_write_them(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected
    assert wrong(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "ana",
        "ana@",
        "@example.org",
        "ana@@example.org",
        "ana..prado@example.org",
        ".ana@example.org",
        "ana prado@example.org",
        "ana@exam ple.org",
        "ana@-example.org",
        "ana@example-.org",
        "ana@example..org",
        "ana@example.org\r\nBcc: bo@example.net",
        "Ana <ana@example.org",
        "<ana@example.org> <bo@example.net>",
        "ana@example.org> Bo <bo@example.net>",
        "a" * 65 + "@example.org",
        "ana@" + "e" * 64 + ".org",
        "ana@" + ".".join(["abcdefgh"] * 40),
        "ana\u202e@example.org",
        "ana@exam\u200bple.org",
        "ana@example.org\x00",
        '"quoted part"@example.org',
    ],
)
def test_what_is_no_address_is_told_and_never_sent_to(text: str) -> None:
    assert names(text) == []
    assert len(wrong(text)) == 1
    assert all(told.isprintable() and len(told) <= 60 for told in wrong(text))


def test_one_wrong_entry_takes_nobody_else_away() -> None:
    assert names("ana@example.org, nonsense, bo@example.net") == [
        ("", "ana@example.org"),
        ("", "bo@example.net"),
    ]
    assert wrong("ana@example.org, nonsense, bo@example.net") == ["nonsense"]


def test_addresses_are_the_same_in_any_case_and_unicode_form() -> None:
    one, other = Address("", "Zoe\u0308@Example.ORG"), Address("Z", "zo\u00eb@example.org")
    assert one.key == other.key


@pytest.mark.parametrize(
    ("address", "plain"),
    [
        ("ana@example.org", "ana@example.org"),
        ("ana@bücher.example", "ana@xn--bcher-kva.example"),
        ("ana@straße.example", None),  # the old IDNA would make another domain of it
        ("zoë@example.org", None),
    ],
)
def test_a_domain_goes_as_ascii_only_where_that_is_the_same_domain(address: str, plain: str | None) -> None:
    assert to_ascii(address) == plain


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_text_gives_checked_addresses_or_says_why_not(text: str) -> None:
    for each in parse_addresses(text):
        if isinstance(each, Address):
            assert each.address.count("@") == 1
            assert each.address.isprintable()
            assert not set(each.address) & set(' ,;:<>"()\\')
            assert each.name == clean(each.name)
        else:
            assert each.why
            assert each.text == clean(each.text)


@pytest.mark.parametrize(
    "worst", ['"', "(", '"\\', "(\\", '\\"', "<", ">", ",", ":", ";", "a.", "a@", "<>", "a@x.y ", "\u0301"]
)
def test_a_megabyte_of_the_worst_is_gone_through_once(worst: str) -> None:
    found = list(parse_addresses(worst * (1_000_000 // len(worst))))
    assert all(isinstance(each, BadAddress) for each in found)

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from sitrep.rendering.escape import clean, to_html, to_link, to_markdown
from tests.rendering.briefs import HOSTILE

_MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
_PLAIN = {"text", "text_special", "inline", "paragraph_open", "paragraph_close"}
_SIGNS = "\\`*_{}[]()#+-.!|<>&~$:=\"'^@%/ \t\n"
_CONSTRUCTS = (
    "&amp;", "&#35;", "---", "===", "~~~", "```", "1) ", "- ", "http://a.example", "www.a.example",
    "<a@b.example>", "](x)", "[a]: /b", "word", "слово", "کلمه", "\u202e",
)  # fmt: skip
_PIECES = st.sampled_from([*HOSTILE, *_SIGNS, *_CONSTRUCTS])
_SOURCE_TEXT = st.one_of(st.text(), st.lists(_PIECES, max_size=12).map("".join))


def _tokens(markdown: str) -> list[Token]:
    flat: list[Token] = []
    for token in _MARKDOWN.parse(markdown):
        flat += [token, *(token.children or [])]
    return flat


def _shown(markdown: str) -> str:
    return "".join(token.content for token in _tokens(markdown) if token.type in {"text", "text_special"})


@given(_SOURCE_TEXT)
def test_markdown_shows_the_text_and_nothing_else(text: str) -> None:
    written = to_markdown(text)

    assert {token.type for token in _tokens(written)} <= _PLAIN
    assert _shown(written) == clean(text)


@given(_SOURCE_TEXT, _SOURCE_TEXT)
def test_markdown_keeps_its_place_in_an_item(place: str, text: str) -> None:
    tokens = _tokens(f"- **{to_markdown('x' + place)}**: “{to_markdown(text)}” [\\[1\\]](#source-1)")

    assert [token.type for token in tokens].count("link_open") == 1
    assert not {"html_inline", "html_block", "image", "code_inline", "em_open", "s_open"} & {
        token.type for token in tokens
    }
    assert sum(token.type == "list_item_open" for token in tokens) == 1


@given(_SOURCE_TEXT)
def test_html_shows_the_text_and_nothing_else(text: str) -> None:
    written = str(to_html(text))
    inner = re.sub(r'^<bdi dir="(?:ltr|rtl)">(.*)</bdi>$', r"\1", written).replace("<wbr>", "")

    assert "<" not in inner
    assert ">" not in inner
    assert '"' not in inner
    assert html.unescape(inner) == clean(text)


@given(st.text())
def test_clean_text_is_one_line_that_stays_as_it_is(text: str) -> None:
    once = clean(text)

    assert clean(once) == once
    assert once.isprintable() or not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028]", once)
    once.encode("utf-8")


@pytest.mark.parametrize(
    "text",
    [
        "Nine people, 40% of them children, were hurt (two badly), the clinic said.",
        "The U.N.’s envoy called it “a step” - no more; it cost 3.5 million.",
        "AT&T and snake_case_names, 5 > 3, a=b, C# and e-mail: all fine!",
        "Колона рушила о 6:30. شهر آرام بود.",
    ],
)
def test_prose_needs_no_escapes(text: str) -> None:
    assert to_markdown(text) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("1. Flour", "1\\. Flour"),
        ("2021) ended", "2021\\) ended"),
        ("# one", "\\# one"),
        ("---", "\\---"),
        ("+ more", "\\+ more"),
        ("> said", "\\> said"),
        ("a | b", "a \\| b"),
        ("see http://a.example", "see http\\://a.example"),
        ("&copy; stays", "\\&copy; stays"),
        ("paid $5 of $6", "paid \\$5 of \\$6"),
    ],
)
def test_what_would_mean_something_is_escaped(text: str, written: str) -> None:
    assert to_markdown(text) == written


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("a\u202eb\u2069c\ufeffd", "abcd"),
        ("a\n\tb\u2028c\x0bd", "a b c d"),
        ("bell\x07 and null\x00", "bell and null"),
        ("bad\udcff.txt", "bad\ufffd.txt"),
        ("می‌رود", "می‌رود"),
        ("👩\u200d⚕", "👩\u200d⚕"),
        ("dead\u200f 12, 14\u061c \u200e(7)", "dead 12, 14 (7)"),
        ("كسلا\u200f 12, 14", "كسلا\u200f 12, 14"),
        ("hid\U000e0068\U000e0069den", "hidden"),
    ],
)
def test_what_a_reader_cannot_see_goes(text: str, plain: str) -> None:
    assert clean(text) == plain


def test_a_run_that_no_line_holds_may_break() -> None:
    assert to_html("a" * 31) == "a" * 12 + "<wbr>" + "a" * 12 + "<wbr>" + "a" * 7
    assert to_html("a" * 30) == "a" * 30
    assert to_html("&" * 40).replace("<wbr>", "") == "&amp;" * 40
    assert "<wbr>\u0301" not in to_html("a\u0301" * 11 + "\u0301" * 20)


def test_right_to_left_text_is_isolated() -> None:
    assert to_html("شهر <b>") == '<bdi dir="rtl">شهر &lt;b&gt;</bdi>'
    assert to_html("«٣» a شهر") == '<bdi dir="ltr">«٣» a شهر</bdi>'
    assert to_html("1. שלום!") == '<bdi dir="rtl">1. שלום!</bdi>'
    assert to_html("town <b>") == "town &lt;b&gt;"


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&c=2#d"),
        ("HTTP://example.org/", "HTTP://example.org/"),
        ('https://example.org/"><script>', "https://example.org/%22%3E%3Cscript%3E"),
        ("https://example.org/a b(c)", "https://example.org/a%20b%28c%29"),
        ("https://example.org/%D0%B0/б", "https://example.org/%D0%B0/%D0%B1"),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("java\nscript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("https://", ""),
        ("//example.org/a", ""),
        ("https://[::1", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_only_web_addresses_become_links(url: str | None, link: str) -> None:
    assert to_link(url) == link


@given(st.one_of(st.text(), st.text().map("https://example.org/".__add__)))
def test_a_link_is_plain_ascii_without_delimiters(url: str) -> None:
    assert re.fullmatch(r"([hH][tT]{2}[pP][sS]?://[!#$%&*+,\-./0-9:;=?@A-Z_a-z~]+)?", to_link(url))


@pytest.mark.parametrize(
    "unit", ["#", "-", "- ", "=", "1", "&a", "[", "www.", ":/", "_a", "\u202e", " ", "http://"]
)
def test_a_megabyte_of_the_worst_comes_out(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))

    assert len(to_markdown(text)) >= len(clean(text))
    assert len(to_html(text)) >= len(clean(text))

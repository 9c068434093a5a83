"""Laws that hold for any text: nothing is lost, nothing made up, nothing raises."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.model import Document, Part
from sitrep.reading.clean import clip_document
from sitrep.reading.repeated import RepeatedLines
from tests.reading.samples import ARABIC, NEWS, RUSSIAN, TITLES, document

PIECES = st.sampled_from(
    [
        *NEWS,
        RUSSIAN,
        ARABIC,
        *TITLES,
        "Categories\n-World",
        "---",
        "***",
        "===",
        "ALSO READ: more",
        "He fled.",
        "Publish Date : 3 May 2022",
        "Posted on 3 May 2022 by A. Writer",
        "https://a.example/1",
        "1. One thing here",
        "2. Another thing here",
        "GOMA, May 3 (SNA) — The town",
        "BC-LAKE-1",
        "NNNN",
        "ZCZC",
        "(SNA)",
        "Title: A b c",
        "lower case goes on",
        "214 villages",
        "The sum was",
        "“Quoted",
        "pic.twitter.com/AbC",
        "x pic.twitter.com/AbC y",
        "The town. (SNA)",
        "Comments",
        "Related articles",
        "Soldiers in Goma, Congo,",
        "Lake-Road-",
        "# Head of it",
        "•",
        "\u200b",
        "Publish Date :",
        " date 2020-01-02 It fell.",
        "…reports Sample News",
        "\x0c",
        "\u2028",
        "\r",
        "a\tb",
        "|",
        "@",
        "(",
        "#",
    ]
)
PAGES = st.lists(
    st.tuples(PIECES, st.sampled_from(["\n", "\n\n", "\n\n\n", " ", "\r\n", "\r\n\r\n"])), max_size=40
).map(lambda pairs: "".join(piece + seam for piece, seam in pairs))


def check(page: Document, repeated: RepeatedLines | None = None) -> None:
    clippings = clip_document(page, repeated)
    assert clippings == clip_document(page, repeated)
    covered = bytearray(len(page.text))
    for number, clipping in enumerate(clippings, 1):
        assert clipping.id == f"{page.sha256[:12]}-{number}"
        for segment in clipping.segments:
            length = segment.end - segment.start
            assert length > 0
            assert (
                clipping.text[segment.text_start : segment.text_start + length]
                == page.text[segment.start : segment.end]
            )
        for removal in clipping.removed:
            assert removal.reason
            assert page.text[removal.start : removal.end] == removal.text
        spans = [(one.start, one.end) for one in clipping.segments]
        spans += [(one.start, one.end) for one in clipping.removed]
        for start, end in spans:
            assert clipping.source.start <= start < end <= clipping.source.end
            assert not any(covered[start:end])
            covered[start:end] = b"\1" * (end - start)
        joints = len(clipping.text) - sum(segment.end - segment.start for segment in clipping.segments)
        assert joints <= 2 * max(0, len(clipping.segments) - 1)
        assert clipping.text == clipping.text.strip()
        assert sorted(clipping.segments, key=lambda one: one.text_start) == list(clipping.segments)
        for one in clipping.fields:
            if one.quote.start is not None:
                assert page.text[one.quote.start : one.quote.end] == one.quote.text
    lost = [sign for sign, seen in zip(page.text, covered, strict=True) if not seen and not sign.isspace()]
    assert not lost


@settings(max_examples=400, deadline=None)
@given(PAGES)
def test_pages_of_odd_pieces(text: str) -> None:
    check(document(text), RepeatedLines.of([text, text[: len(text) // 2], "He fled.\n\n" + text]))


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=400))
def test_any_text(text: str) -> None:
    check(document(text))


@settings(max_examples=100, deadline=None)
@given(PAGES, st.integers(0, 60))
def test_a_given_part(text: str, body: int) -> None:
    text = f"Title: A b c\n\n{text}"
    start = min(body, len(text))
    check(document(text, parts=(Part(0, len(text), start),)))


@pytest.mark.parametrize(
    "unit",
    [
        "A",
        "a ",
        ".",
        "(",
        "(a",
        "- ",
        "1. ",
        "a\n",
        "A\n\n",
        "\n",
        "---\n\n",
        "Categories\na\n\n",
        "a, ",
        "#",
        "—",
        "”",
        ". (A",
        "pic.twitter.com/a ",
        "photo: ",
        "GOMA, ",
        "GOMA (",
        "The town fell. ",
        "…reports A ",
        "Date: ",
        "| ",
        "@a ",
        "\u200b",
        "\r",
        "Posted on 3 May 2022\n\n",
        "ЖЖЖ ",
        "ق ",
        "中",
        "It fell.\n\n",
        "(A_",
        "A_b",
        "https://",
        "by A ",
        "T\n===\n",
        "Bridge shut — Lake Herald — 3 May 2022\n",
        "[Lake Herald, 3 May 2022] Bridge shut\n",
        "By Ana Example, ",
        "Lake Herald\n\n",
        "Bridge shut at last\nBangui, 3 May 2022\n\n",
        "Daily bulletin, 9 May 2022\n",
        "=== ",
        "ACCESS\n",
        "OPINION\n\n",
        "The author is a \n\n",
        "Bridge shut (Lake Herald, ",
    ],
)
def test_a_megabyte_of_anything(unit: str) -> None:
    size = 100_000 if "\n" in unit else 1_000_000
    check(document(unit * (size // len(unit))))

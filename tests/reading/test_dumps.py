"""Whole dumps: how they are cut, and what stands over each of their articles."""

import pytest

from sitrep.model import Clipping, FieldName
from sitrep.reading.clean import clip_document
from tests.reading.dumps import BREAD, BRIDGE, HELD_OUT, TALKS, TUNED, Dump, Told
from tests.reading.plaindumps import PLAIN, PLAIN_HELD_OUT, PLAIN_LAST, PLAIN_THIRD
from tests.reading.samples import document

DUMPS = TUNED | HELD_OUT
PLAIN_DUMPS = PLAIN | PLAIN_HELD_OUT | PLAIN_LAST | PLAIN_THIRD
_DAYS = {FieldName.DATE, FieldName.UPDATED}


def _told(clipping: Clipping, wanted: Told) -> Told:
    return Told(
        clipping.title.text if clipping.title else "",
        clipping.publisher.text if clipping.publisher else None,
        tuple(one.quote.text for one in clipping.fields if one.name in _DAYS),
        clipping.text[: len(wanted.begins)],
    )


@pytest.mark.parametrize("dump", DUMPS.values(), ids=DUMPS)
def test_a_dump_is_read_as_a_careful_reader_does(dump: Dump) -> None:
    clippings = clip_document(document(dump.text))
    assert len(clippings) == len(dump.articles), [clipping.text[:40] for clipping in clippings]
    assert tuple(map(_told, clippings, dump.articles)) == dump.articles


@pytest.mark.parametrize("dump", PLAIN_DUMPS.values(), ids=PLAIN_DUMPS)
def test_outlet_published_line_and_heading_are_no_part_of_the_text(dump: Dump) -> None:
    clippings = clip_document(document(dump.text))
    assert len(clippings) == len(dump.articles), [clipping.text[:40] for clipping in clippings]
    for clipping, wanted in zip(clippings, dump.articles, strict=True):
        read = _told(clipping, wanted._replace(begins=""))
        assert (read, clipping.text.split()) == (wanted._replace(begins=""), wanted.begins.split())


HEAD = "Kura Observer\nPublished: 17 August 2008\n"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # Under a title of its own, a word over the text is the place or the writer.
        ("Railway bridge blown up\n" + HEAD + "Tbilisi\n" + BRIDGE, "Railway bridge blown up"),
        ("Railway bridge blown up\n" + HEAD + "Ana Example\n" + BRIDGE, "Railway bridge blown up"),
        # Wrapped text is no heading.
        (
            HEAD + "Engineers\nblew up the railway bridge near Kaspi and cut the line to the port, he said.",
            "",
        ),
        # Neither a name that nothing tells to be an outlet's, nor a day alone, makes a heading of a word.
        ("Ana Example\nPublished: 17 August 2008\nTbilisi\n" + BRIDGE, ""),
    ],
)
def test_what_stands_between_a_head_and_its_text_is_a_heading_only_below_the_outlet(
    text: str, title: str
) -> None:
    (clipping,) = clip_document(document(text))
    assert (clipping.title.text if clipping.title else "") == title
    assert "gineers" in clipping.text


def test_numbered_paragraphs_of_one_report_stay_one() -> None:
    text = "Kura Observer\nPublished: 17 August 2008\nBridge\n" + "".join(
        f"\n{number}.\n{body}\n" for number, body in enumerate((BRIDGE, BREAD, TALKS), 1)
    )
    assert len(clip_document(document(text))) == 1


@pytest.mark.parametrize(
    ("head", "foot", "publisher"),
    [
        ("Bridge cut\n\nBy Ana Example, Mountain Gazette\n17 August 2008\n\n", "", "Mountain Gazette"),
        ("Bridge cut\n\n", "\n\n(Kura Observer, 17 August 2008)", "Kura Observer"),
        ("Bridge cut\n\n", "\n\n[Kura Observer, 17 August 2008]", "Kura Observer"),
        ("Bridge cut\n\n", "\n\nSource: Kura Observer", "Kura Observer"),
        ("Bridge cut\n\nFrom: Kura Observer\n17 August 2008\n\n", "", "Kura Observer"),
        # A person, a place or a remark in brackets is no outlet.
        ("Bridge cut\n\nBy Ana Example, Tbilisi\n17 August 2008\n\n", "", None),
        ("Bridge cut\n\nFrom: Ana Example\n17 August 2008\n\n", "", None),
        ("Bridge cut\n\n", "\n\n(It was the third of 2008.)", None),
    ],
)
def test_the_outlet_stands_behind_the_writer_or_in_brackets(
    head: str, foot: str, publisher: str | None
) -> None:
    (clipping,) = clip_document(document(head + BRIDGE + foot))
    assert (clipping.publisher.text if clipping.publisher else None) == publisher

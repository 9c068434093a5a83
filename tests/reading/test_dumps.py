"""Whole dumps: how they are cut, and what stands over each of their articles."""

import pytest

from sitrep.model import Clipping, FieldName
from sitrep.reading.clean import clip_document
from tests.reading.dumps import HELD_OUT, TUNED, Dump, Told
from tests.reading.samples import document

DUMPS = TUNED | HELD_OUT
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

from pathlib import Path

import pytest

from sitrep.config.load import load_configuration
from sitrep.model import Document
from sitrep.reading.files import survey_files
from sitrep.reading.formats.registry import BY_SUFFIX, READERS
from sitrep.reading.read import read_documents

SAMPLES = Path(__file__).parents[2] / "data" / "formats"


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.NAME)
def test_every_reader_has_a_sample_that_it_reads(reader: object) -> None:
    settings = load_configuration(None).settings.reading
    read = [
        one
        for one in read_documents(survey_files([SAMPLES], settings), settings)
        if isinstance(one, Document)
    ]
    assert getattr(reader, "NAME", None) in {document.format for document in read}


def test_suffixes_are_lower_case_and_belong_to_one_reader() -> None:
    suffixes = [suffix for reader in READERS for suffix in reader.SUFFIXES]
    assert sorted(suffixes) == sorted(BY_SUFFIX)
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in suffixes)

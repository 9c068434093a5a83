"""The readers. A new format is one module beside this one, one entry here, one sample in tests/data."""

from typing import Final

from sitrep.reading.formats import feed, markdown, message, plain, record, webpage
from sitrep.reading.formats.base import Reader

READERS: Final[tuple[Reader, ...]] = (plain, markdown, webpage, feed, record, message)

BY_SUFFIX: Final[dict[str, Reader]] = {suffix: reader for reader in READERS for suffix in reader.SUFFIXES}

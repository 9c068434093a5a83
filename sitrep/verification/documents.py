"""The cited documents, read again by their hashes."""

import hashlib
from collections.abc import Callable, Mapping
from typing import Any

from sitrep.config.settings import ReadingSettings
from sitrep.model import Problem
from sitrep.reading.read import reread_text
from sitrep.verification.failures import Failure, show
from sitrep.verification.walk import Json, records

OpenSource = Callable[[str], bytes | None]


class Documents:
    """The texts of the cited documents; a document is read once, however many articles it holds."""

    def __init__(self, record: Json, open_source: OpenSource, settings: ReadingSettings) -> None:
        """Read the documents that the sources of a brief name; `open_source` gives bytes by SHA-256."""
        self.failures: list[Failure] = []
        self._sources: dict[str, Json] = {}
        self._texts: dict[str, str | None] = {}
        for source in records(record.get("sources")):
            article, digest, file = (source.get(key) for key in ("article", "sha256", "file"))
            if not (isinstance(article, str) and isinstance(digest, str) and isinstance(file, str)):
                continue
            self._sources[article] = source
            if digest not in self._texts:
                self._texts[digest] = self._read(digest, file, open_source, settings)

    @property
    def sources(self) -> Mapping[str, Json]:
        """The source entries by article."""
        return self._sources

    def text_of(self, article: Any) -> str | None:
        """Return the text of the document that holds an article, or None where it can't be read."""
        source = self._sources.get(article) if isinstance(article, str) else None
        return None if source is None else self._texts.get(source["sha256"])

    def file_of(self, article: Any) -> str:
        """Return the name of the document that holds an article."""
        source = self._sources.get(article) if isinstance(article, str) else None
        return "brief.json" if source is None else show(source["file"], 200)

    def _read(self, digest: str, file: str, open_source: OpenSource, settings: ReadingSettings) -> str | None:
        name = show(file, 200)
        data = open_source(digest)
        if data is None:
            what = f"The cited document with the SHA-256 {show(digest, 64)} is not there."
            self.failures.append(Failure(name, "", what, "Put the document back and verify again."))
            return None
        found = hashlib.sha256(data).hexdigest()
        if found != digest:
            what = f"The document has changed since it was cited: its SHA-256 is {found}, not {digest}."
            remedy = "Put the document back as it was, or make the brief anew."
            self.failures.append(Failure(name, "", what, remedy))
        text = reread_text(file, data, settings)
        if isinstance(text, Problem):
            self.failures.append(Failure(name, "", text.what, text.remedy))
            return None
        return text

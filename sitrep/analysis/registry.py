"""Registered sources: which of them an article comes from, and which are silent."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self
from urllib.parse import urlsplit

from sitrep.config.settings import Settings
from sitrep.config.sources import SourceSettings, host_key
from sitrep.model import Article
from sitrep.text import fold

_LONGEST = 2000  # characters of an address or a name: more of them are none


@dataclass(frozen=True, slots=True)
class SourceRegistry:
    """The sources of the configuration, by folded spelling and by domain."""

    sources: tuple[SourceSettings, ...]
    by_name: Mapping[str, SourceSettings]
    by_domain: Mapping[str, SourceSettings]

    @classmethod
    def of(cls, settings: Settings) -> Self:
        """Index the registered sources; the configuration has checked that nothing stands twice."""
        sources = settings.sources
        return cls(
            sources,
            {fold(spelling): source for source in sources for spelling in (source.name, *source.also)},
            {domain: source for source in sources for domain in source.domains},
        )

    def find(self, article: Article) -> SourceSettings | None:
        """Return the source that an article's publisher names, else the one whose domain its address has.

        The publisher goes first: an aggregator's address says only where a text was found. Of two domains
        that hold each other the narrower counts.
        """
        publisher, url = article.clipping.publisher, article.clipping.url
        named = None
        if publisher is not None and self.by_name and len(publisher.text) <= _LONGEST:
            named = self.by_name.get(fold(publisher.text))
        return named or (self._at(url.text) if url is not None and self.by_domain else None)

    def family_of(self, article: Article) -> str | None:
        """Return the wire family that an article's source belongs to, or None."""
        source = self.find(article)
        return (source.wire or None) if source is not None else None

    def silent(self, articles: Iterable[Article]) -> tuple[SourceSettings, ...]:
        """Return the registered sources without any of the articles, in the order of the configuration."""
        heard = {source.name for article in articles if (source := self.find(article)) is not None}
        return tuple(source for source in self.sources if source.name not in heard)

    def _at(self, url: str) -> SourceSettings | None:
        host = _host(url)
        while host:
            if (source := self.by_domain.get(host)) is not None:
                return source
            host = host.partition(".")[2]
        return None


def _host(url: str) -> str:
    """Return the host of an address, with or without its scheme; empty where it has none."""
    if len(url) > _LONGEST:
        return ""
    address = url.strip()
    try:
        return host_key(urlsplit(address if "//" in address else f"//{address}").hostname or "")
    except ValueError:
        return ""

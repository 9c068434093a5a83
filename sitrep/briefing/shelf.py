"""Articles laid aside by day, so that memory holds no more than the day that is composed."""

import pickle
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from sitrep.model import Article


class Shelf(Protocol):
    """Takes articles as they are read and gives back those of a day."""

    def put(self, day: date, article: Article) -> None:
        """Lay an article aside under its day; one of a day that nobody asked for is dropped."""

    def days(self) -> tuple[date, ...]:
        """Return the days that can be taken, oldest first."""

    def take(self, day: date) -> tuple[Article, ...]:
        """Return the articles of a day, in the order in which they came."""

    def __enter__(self) -> Self:
        """Open the shelf."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Clear it away."""


def open_shelf(asked: date | None, today: date, *, every_day: bool) -> Shelf:
    """Open the shelf for one `asked` day, for every day, or (neither) for the newest day before `today`."""
    if every_day:
        return _EveryDay()
    return _OneDay(asked) if asked is not None else _NewestClosedDay(today)


class _InMemory:
    def __init__(self) -> None:
        self._day: date | None = None
        self._articles: list[Article] = []

    def days(self) -> tuple[date, ...]:
        return (self._day,) if self._day is not None else ()

    def take(self, day: date) -> tuple[Article, ...]:
        return tuple(self._articles) if day == self._day else ()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._articles.clear()


class _OneDay(_InMemory):
    def __init__(self, day: date) -> None:
        super().__init__()
        self._day = day

    def put(self, day: date, article: Article) -> None:
        if day == self._day:
            self._articles.append(article)


class _NewestClosedDay(_InMemory):
    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today

    def put(self, day: date, article: Article) -> None:
        if day >= self._today or (self._day is not None and day < self._day):
            return
        if day != self._day:
            self._day = day
            self._articles.clear()
        self._articles.append(article)


class _EveryDay:
    """One temporary file a day, written as articles come: the corpus may be larger than memory."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="sitrep-")
        self._waiting: dict[date, list[Article]] = {}
        self._held = 0

    def put(self, day: date, article: Article) -> None:
        self._waiting.setdefault(day, []).append(article)
        self._held += 1
        if self._held >= _HELD:
            self._flush()

    def days(self) -> tuple[date, ...]:
        self._flush()
        return tuple(sorted(date.fromisoformat(path.name) for path in Path(self._folder.name).iterdir()))

    def take(self, day: date) -> tuple[Article, ...]:
        self._flush()
        return tuple(self._stored(day))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._folder.cleanup()

    def _flush(self) -> None:
        for day, articles in self._waiting.items():
            with self._path(day).open("ab") as file:
                pickle.dump(articles, file, protocol=pickle.HIGHEST_PROTOCOL)
        self._waiting.clear()
        self._held = 0

    def _stored(self, day: date) -> Iterator[Article]:
        path = self._path(day)
        if not path.exists():
            return
        with path.open("rb") as file:
            while True:
                try:
                    # Our own file in a folder that only this process can write to.
                    yield from pickle.load(file)  # noqa: S301
                except EOFError:
                    return

    def _path(self, day: date) -> Path:
        return Path(self._folder.name) / day.isoformat()


# Articles held in memory before they are written out: some megabytes.
_HELD = 200

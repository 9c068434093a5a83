"""What an issue was made of and against, written beside its pages so that later ones know what is late."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Self

# Its file in the issue.
READ = "read.json"


@dataclass(frozen=True, slots=True)
class Intake:
    """What went into an issue: ids of articles and of listed ones, problems as (file, what), the present day.

    `heard` are the publishers that were read since the last issue, `previous` and `history` the
    issues that it was compared with and counted beside, `repeated` the fingerprints of lines that its
    documents share with many others.
    """

    today: date
    articles: tuple[str, ...]
    late: tuple[str, ...]
    undated: tuple[str, ...]
    outside: tuple[str, ...]
    problems: tuple[tuple[str, str], ...]
    heard: tuple[str, ...]
    previous: str | None
    history: tuple[str, ...]
    repeated: tuple[int, ...] = ()

    def to_json(self) -> bytes:
        """Write it down; the same intake gives the same bytes."""
        plain = {field.name: getattr(self, field.name) for field in fields(self)}
        # Fingerprints have 64 bits, more than a number of JSON carries safely.
        plain |= {"today": self.today.isoformat(), "repeated": [f"{each:016x}" for each in self.repeated]}
        return (json.dumps(plain, indent=1) + "\n").encode("ascii")

    @classmethod
    def from_json(cls, content: bytes) -> Self:
        """Read it back.

        Raises:
            ValueError: for anything that `to_json` doesn't write.
        """
        try:
            plain: dict[str, Any] = json.loads(content)
            return cls(
                today=date.fromisoformat(plain["today"]),
                articles=_words(plain["articles"]),
                late=_words(plain["late"]),
                undated=_words(plain["undated"]),
                outside=_words(plain["outside"]),
                problems=tuple((str(file), str(what)) for file, what in plain["problems"]),
                heard=_words(plain["heard"]),
                previous=None if plain["previous"] is None else str(plain["previous"]),
                history=_words(plain["history"]),
                repeated=tuple(int(each, 16) for each in plain["repeated"]),
            )
        except (KeyError, TypeError, AttributeError, RecursionError) as error:
            raise ValueError(f"not what an issue was made of ({error})") from error


def _words(values: Iterable[Any]) -> tuple[str, ...]:
    if not isinstance(values, list):
        raise TypeError("expected a list")
    return tuple(map(str, values))

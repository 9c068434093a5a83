"""What stands beside an item, before it has its citation numbers."""

from dataclasses import dataclass

from sitrep.model import AsideKind, Excerpt


@dataclass(frozen=True, slots=True)
class Beside:
    """An aside: `owner` is who gives the count or denies, `cited` are the ids of its articles."""

    kind: AsideKind
    owner: str | None
    excerpts: tuple[Excerpt, ...]
    cited: tuple[str, ...]

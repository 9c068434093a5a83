"""The decisions of `curation.yaml` by article: which article each entry means, and which none."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from sitrep.config.curation import Curation, Decision
from sitrep.errors import ConfigError
from sitrep.model import Problem

_REMEDY = 'Correct or remove the entry; "sitrep articles" lists the articles with their IDs.'


@dataclass(frozen=True, slots=True)
class Rulings:
    """The decisions by article ID, ready to be applied.

    `entries` gives the name and the line of each article's entry, `merges` the article that each merged one
    goes into, `problems` the entries that name no file that was read.
    """

    decisions: Mapping[str, tuple[Decision, ...]] = field(default_factory=dict)
    entries: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    merges: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    file: str = ""

    @property
    def named(self) -> frozenset[str]:
        """Every article that an entry speaks of."""
        return frozenset({*self.decisions, *self.merges.values()})

    def missing(self, read: AbstractSet[str]) -> tuple[Problem, ...]:
        """List the entries whose article is not among those that were `read`; none is dropped silently."""
        problems = list(self.problems)
        for article, (name, line) in self.entries.items():
            target = self.merges.get(article)
            if article not in read:
                problems.append(_no_article(self.file, line, name))
            elif target is not None and target not in read:
                problems.append(_no_article(self.file, line, target))
        return tuple(problems)


def resolve_curation(curation: Curation, files: Iterable[tuple[str, Sequence[str], str]]) -> Rulings:
    """Find the article that each entry means, given every file's path, further paths and SHA-256.

    An entry names an article by its ID, or by FILE#N: a path below the documents' folder, or the mere name
    of a file that no other shares.

    Raises:
        ConfigError: where two entries mean one article, or articles are merged in a circle.
    """
    if curation.file is None:
        return Rulings()
    shown = curation.file.name
    names = _Names(files)
    decisions: dict[str, tuple[Decision, ...]] = {}
    entries: dict[str, tuple[str, int]] = {}
    merges: dict[str, str] = {}
    problems: list[Problem] = []
    for name, decided in curation.articles.items():
        line = curation.lines[name]
        article = names.find(name)
        if article is None:
            problems.append(_no_article(shown, line, name))
            continue
        if article in entries:
            other, first = entries[article]
            raise ConfigError(
                f'{curation.file}, line {line}: "{name}" is the article of line {first} ("{other}") again. '
                "Put both decisions under one of them."
            )
        decisions[article], entries[article] = decided, (name, line)
        for target in (decision.merge_into for decision in decided if decision.merge_into):
            found = names.find(target)
            if found is None:
                problems.append(_no_article(shown, line, target))
            else:
                merges[article] = found
    for article in merges:
        _refuse_circle(article, merges, f"{curation.file}, line {entries[article][1]}")
    return Rulings(decisions, entries, merges, tuple(problems), shown)


class _Names:
    """The articles that names may mean: IDs, paths and bare file names."""

    def __init__(self, files: Iterable[tuple[str, Sequence[str], str]]) -> None:
        self._digests: dict[str, str] = {}
        bare: dict[str, set[str]] = {}
        for path, also, digest in files:
            for each in (path, *also):
                self._digests[each] = digest
                bare.setdefault(each.rpartition("/")[2], set()).add(digest)
        for name, digests in bare.items():
            if len(digests) == 1:
                self._digests.setdefault(name, *digests)

    def find(self, name: str) -> str | None:
        if "#" not in name:
            return name
        path, _, number = name.rpartition("#")
        digest = self._digests.get(path)
        return f"{digest[:12]}-{number}" if digest is not None else None


def _no_article(file: str, line: int, name: str) -> Problem:
    return Problem(file, f'Line {line}: no article "{name}" is among those that were read.', _REMEDY)


def _refuse_circle(article: str, merges: Mapping[str, str], where: str) -> None:
    seen = {article}
    here = merges.get(article)
    while here is not None:
        if here in seen:
            raise ConfigError(f"{where}: merge_into leads back to {here}. Name one article that stays.")
        seen.add(here)
        here = merges.get(here)

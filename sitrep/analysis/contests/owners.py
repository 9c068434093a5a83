"""Whose count it is: one owner under the several names that texts print, an outlet where nobody speaks."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from sitrep.analysis.contests.said import Said
from sitrep.analysis.nations import nations_in
from sitrep.gazetteer.states import load_state_names
from sitrep.text import fold

_LONGEST = 300  # characters of a name that are compared
_TOKEN = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")
# Words that name no owner: what was said, and the mouth that said it for somebody.
_SMALL_WORDS = (
    "a|an|and|at|by|for|from|in|its|of|on|the|to|report|reports|statement|data|figures|count|tally|spokesman|"
    "spokesmen|spokesperson|spokeswoman|spokespeople|representative|document|study|update|page"
)
_SMALL = frozenset(_SMALL_WORDS.split("|"))
_REPORT = re.compile(
    r"(?:an?\s+|the\s+)?(?:[a-z-]+\s+)?(?:report|statement|data|figures|count|tally|update)\s+(?:of|by|from)\s+"
    r"(?:the\s+)?(?=\S)"
)
# Bodies that news calls by what they do.
_CALLED = {
    "united nations": "UN",
    "u.n.": "UN",
    "un human rights office": "OHCHR",
    "un rights office": "OHCHR",
    "un refugee agency": "UNHCR",
    "un migration agency": "IOM",
    "un children's agency": "UNICEF",
    "un children's fund": "UNICEF",
    "un humanitarian office": "OCHA",
    "un health agency": "WHO",
    "un food agency": "WFP",
    "red cross": "ICRC",
}
_STEM = 4  # letters that the name of a state shares with that of its people
_SHORTEST_ACRONYM = 3  # "UN" and "US" belong to many bodies
_NAMED = 2  # capitalised words that make a name of its own
# Officials of a place may speak for the government; other kinds of bodies are told apart.
_OPEN_PARTIES = frozenset({None, "local_official", "resident", "media", "medical"})


@dataclass(slots=True)
class Owner:
    """One owner: its names as printed, the fullest first, and the side or kind that it belongs to."""

    names: list[str]
    tokens: frozenset[str]
    short: frozenset[str]
    party: str | None
    said: list[Said] = field(default_factory=list)

    @property
    def printed(self) -> str | None:
        """Return the name as a text prints it most fully; None for an outlet's own word."""
        return self.names[0] if self.names else None

    @property
    def name(self) -> str | None:
        """Return that name without the report that it stands in: "a report by" somebody."""
        return _REPORT.sub("", self.names[0], count=1) if self.names else None

    @property
    def is_named(self) -> bool:
        """Tell whether it has a name, not only a description ("officials", "a watchdog")."""
        return bool(self.short) or any(sum(w[0].isupper() for w in n.split()) >= _NAMED for n in self.names)

    @property
    def fullness(self) -> tuple[bool, bool, int, str]:
        """Order owners by how fully they are named."""
        return not self.names, not self.is_named, -len(self.tokens), self.name or ""

    @property
    def rank(self) -> tuple[bool, str, tuple[str, int]]:
        """Order owners: those who are named first."""
        return not self.names, self.name or "", min(each.key for each in self.said)


def find_owners(said: Sequence[Said]) -> list[Owner]:
    """Return who says what, each owner with its counts, in a fixed order.

    A name belongs to a fuller one that holds all its words, or whose letters it is ("AIHRC"), unless they are
    of different sides. A count without a speaker is the outlet's own; outlets that print one origin's text,
    and articles of one outlet, are one owner.
    """
    spoken: defaultdict[tuple[str, str | None], list[Said]] = defaultdict(list)
    silent: list[Said] = []
    for each in said:
        if each.figure.speaker:
            spoken[each.figure.speaker, each.figure.party].append(each)
        else:
            silent.append(each)
    found = [*_speakers(spoken), *_outlets(silent)]
    for owner in found:
        owner.said.sort(key=lambda each: each.key)
    return sorted(found, key=lambda owner: owner.rank)


def is_same_owner(one: str, party: str | None, other: str, other_party: str | None) -> bool:
    """Tell whether two names, printed on different days, are one owner's.

    They have the same telling words or the same letters, or the shorter one's words all stand in the other;
    one word of them, as in "officials", is enough only for a side of the conflict or a body of its own kind.
    """
    (left, left_short), (right, right_short) = _read(one), _read(other)
    if not left or not right or not _one_side(party, other_party):
        return False
    if left == right or left_short & right_short or left & right_short or right & left_short:
        return True
    fewer, more = sorted((left, right), key=len)
    return fewer < more and (len(fewer) > 1 or (party == other_party and party not in _OPEN_PARTIES))


def _speakers(spoken: Mapping[tuple[str, str | None], list[Said]]) -> list[Owner]:
    read = [(*_read(name), name, party) for name, party in spoken]
    read.sort(key=lambda entry: (-len(entry[0]), -len(entry[1]), -len(entry[2]), entry[2], entry[3] or ""))
    owners: list[Owner] = []
    by_token: defaultdict[str, list[int]] = defaultdict(list)
    for tokens, short, name, party in read:
        at = _fuller(tokens, short, party, owners, by_token)
        if at is None:
            at = len(owners)
            owners.append(Owner([], tokens, short, party))
            for token in tokens | short:
                by_token[token].append(at)
        owner = owners[at]
        owner.names.append(name)
        owner.party = owner.party or party
        owner.said += spoken[name, party]
    return owners


def _fuller(
    tokens: frozenset[str],
    short: frozenset[str],
    party: str | None,
    owners: Sequence[Owner],
    by_token: Mapping[str, list[int]],
) -> int | None:
    """Return the first owner whose fullest name holds these words or is shortened to the same letters."""
    if not tokens:
        return None
    rarest = min(tokens, key=lambda token: (len(by_token.get(token, ())), token))
    holders = [at for at in by_token.get(rarest, ()) if tokens <= owners[at].tokens | owners[at].short]
    holders += [
        at for letters in sorted(short) for at in by_token.get(letters, ()) if letters in owners[at].short
    ]
    fitting = [at for at in holders if _one_side(party, owners[at].party)]
    return min(fitting, default=None)


def _one_side(one: str | None, other: str | None) -> bool:
    return one == other or one in _OPEN_PARTIES or other in _OPEN_PARTIES


@lru_cache(maxsize=4096)
def _read(name: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the folded words of a name that tell whose it is, and the letters that it is shortened to."""
    printed = name[:_LONGEST]
    called = " ".join(fold(printed).removeprefix("the ").split())
    words = [match.group().removesuffix("'s").removesuffix("’s") for match in _TOKEN.finditer(printed)]
    telling = [word for word in words if fold(word) not in _SMALL]
    short = {fold(word) for word in words if len(word) >= _SHORTEST_ACRONYM and word.isupper()}
    # "United Nations Mission in South Sudan" is UNMISS, "UN Assistance Mission in Afghanistan" UNAMA.
    capitals = [word for word in telling if word[0].isupper()]
    initials = "".join(word if word.isupper() and len(word) == 2 else word[0] for word in capitals)
    if len(initials) >= _SHORTEST_ACRONYM and len(capitals) > _NAMED:
        short.add(fold(initials))
    short |= {fold(letters) for words_of, letters in _CALLED.items() if called.startswith(words_of)}
    return frozenset(map(_root_of, telling)), frozenset(letters for letters in short if letters != "un")


def _root_of(word: str) -> str:
    """Fold a word; "Indian" and "India" are one, as in "the Indian army" and "India's army"."""
    folded = fold(word)
    for state in nations_in(word) if word[:1].isupper() else ():
        # "Houthi" tells of Yemen, but names a part of it.
        if any(fold(name)[:_STEM] == folded[:_STEM] for name in load_state_names()[state]):
            return f"state {state}"
    return folded


def _outlets(silent: Iterable[Said]) -> list[Owner]:
    """Join what one outlet, or several that print one origin's text, say in their own words."""
    root: dict[str, str] = {}
    named: list[tuple[str, Said]] = []
    for each in silent:
        origin = f"origin {each.article.origin or each.article.id}"
        publisher = each.article.clipping.publisher
        _join(root, origin, f"outlet {fold(publisher.text)}" if publisher is not None else origin)
        named.append((origin, each))
    owners: dict[str, Owner] = {}
    for origin, each in named:
        owner = owners.setdefault(_root(root, origin), Owner([], frozenset(), frozenset(), None))
        owner.said.append(each)
    return list(owners.values())


def _root(root: dict[str, str], key: str) -> str:
    while root.setdefault(key, key) != key:
        root[key] = root[root[key]]
        key = root[key]
    return key


def _join(root: dict[str, str], one: str, other: str) -> None:
    first, second = sorted((_root(root, one), _root(root, other)))
    root[second] = first

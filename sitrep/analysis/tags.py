"""Tags and grades: what stands behind an item, from its independent origins."""

from collections.abc import Sequence
from dataclasses import dataclass

from sitrep.model import Grade, Support, Tag

_PROBABLY_TRUE, _POSSIBLY_TRUE, _DOUBTFUL, _NOT_JUDGED = 2, 3, 4, 6


@dataclass(frozen=True, slots=True)
class OriginClaim:
    """What one independent origin is to an item.

    `party` is the side of the conflict that speaks, None for anybody else; `verified` says that it states a
    method or calls the matter verified or documented itself; `articles` counts those that carry it.
    """

    party: str | None
    verified: bool = False
    articles: int = 1


def support_of(origins: Sequence[OriginClaim], *, disputed: bool, reliability: str) -> Support:
    """Return tag and grade by the rules of standards.md section 3.3; `disputed`: a rival version or a denial.

    What parties to the conflict say stays their claim, whatever their words and however many they are: a
    party can't verify, two outlets that quote one party are one origin, and two opposed parties that say the
    same are no origin outside the conflict (they may have agreed on it). `corroborated` needs two
    origins, one of them no party. `reliability` is that of the source, as a person set it, and is passed on.
    Credibility is never 1 (confirmed), which is for a person to say.

    Raises:
        ValueError: without any origin; nothing is printed that has none.
    """
    if not origins:
        raise ValueError("an item needs at least one origin")
    independent = [origin for origin in origins if origin.party is None]
    corroborated = bool(independent) and len(origins) > 1
    if disputed:
        tag, credibility = Tag.DISPUTED, _DOUBTFUL
    elif any(origin.verified for origin in independent):
        tag, credibility = Tag.VERIFIED, _PROBABLY_TRUE if corroborated else _POSSIBLY_TRUE
    elif corroborated:
        tag, credibility = Tag.CORROBORATED, _PROBABLY_TRUE
    elif independent:
        tag, credibility = Tag.SINGLE_SOURCE, _POSSIBLY_TRUE
    else:
        tag, credibility = Tag.PARTY_CLAIM, _NOT_JUDGED
    return Support(
        tag=tag,
        grade=Grade(reliability, credibility),
        origins=len(origins),
        articles=sum(origin.articles for origin in origins),
    )

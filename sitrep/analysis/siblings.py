"""Articles of one dump that name nothing of the theatre, between others that belong to it."""

from collections.abc import Sequence
from dataclasses import replace

from sitrep.analysis.mentions import Kind
from sitrep.analysis.theatre import TheatreMatcher
from sitrep.model import Clipping, Theatre

_SIBLINGS = 3  # articles of the document that belong to the theatre by themselves
_POST = "post"  # what the fields of a post say of themselves
_ELSEWHERE = 3  # of so many that do, one may speak of elsewhere


def follow_siblings(
    clippings: Sequence[Clipping], found: Sequence[Theatre], matcher: TheatreMatcher
) -> tuple[Theatre, ...]:
    """Return the verdicts on the articles of one document, given all and in order.

    Who gathers the news of one conflict need not name it in each piece: "the prime minister", "the south". A
    piece that names neither the theatre nor anything abroad belongs to it where half of the document does,
    three pieces at least, and hardly any tells of elsewhere. Posts of one export are one text in pieces: they
    belong to it where one of them does and hardly any tells of elsewhere.
    """
    inside = sum(theatre.inside for theatre in found)
    if inside and len(found) > 1 and all(map(_is_post, clippings)):
        return _follow_posts(clippings, found, matcher)
    if inside < _SIBLINGS or inside == len(found) or inside * 2 < len(found):
        return tuple(found)
    silent = [
        not theatre.inside and _names_nothing(clip, theatre, matcher)
        for clip, theatre in zip(clippings, found, strict=True)
    ]
    elsewhere = len(found) - inside - sum(silent)
    if elsewhere * _ELSEWHERE > inside:
        return tuple(found)
    reason = f"it names nothing abroad; {inside} of {len(found)} articles of its document are of the theatre"
    return tuple(
        replace(theatre, inside=True, reason=reason) if follows else theatre
        for theatre, follows in zip(found, silent, strict=True)
    )


def _is_post(clipping: Clipping) -> bool:
    return any(field.rule == _POST for field in clipping.fields)


def _follow_posts(
    clippings: Sequence[Clipping], found: Sequence[Theatre], matcher: TheatreMatcher
) -> tuple[Theatre, ...]:
    inside = sum(theatre.inside for theatre in found)
    abroad = [
        not theatre.inside and _is_abroad(clip.text, matcher)
        for clip, theatre in zip(clippings, found, strict=True)
    ]
    if sum(abroad) * _ELSEWHERE > inside:
        return tuple(found)
    reason = f"it is a post of an export; {inside} of its {len(found)} posts are of the theatre"
    return tuple(
        theatre if theatre.inside or outside else replace(theatre, inside=True, reason=reason)
        for theatre, outside in zip(found, abroad, strict=True)
    )


def _is_abroad(text: str, matcher: TheatreMatcher) -> bool:
    """Tell whether a text names another theatre, or a place abroad."""
    hits = [(start, {key % 10 for key in keys}) for start, _, keys in matcher.find(text)]
    ours = {start for start, kinds in hits if kinds != {Kind.ELSEWHERE}}
    return any(Kind.ELSEWHERE in kinds for _, kinds in hits) or any(
        text[start].isupper() and start not in ours for start, _, _ in matcher.small.abroad.find(text)
    )


def _names_nothing(clipping: Clipping, theatre: Theatre, matcher: TheatreMatcher) -> bool:
    """Tell whether a piece names neither the theatre nor a place or country abroad."""
    if theatre.evidence or not clipping.text:
        return False
    return not any(
        _names_elsewhere(text, matcher)
        for text in (clipping.text, *((clipping.title.text,) if clipping.title else ()))
    )


def _names_elsewhere(text: str, matcher: TheatreMatcher) -> bool:
    """Tell whether a text names what is not of the theatre; the country of a party to the conflict is."""
    hits = [(start, end, {key % 10 for key in keys}) for start, end, keys in matcher.find(text)]
    if any(kinds - {Kind.PASSING, Kind.INVOLVED} for _, _, kinds in hits):
        return True
    of_parties = {start for start, _, kinds in hits if Kind.INVOLVED in kinds}
    return any(
        text[start].isupper() and start not in of_parties for start, _, _ in matcher.small.abroad.find(text)
    )

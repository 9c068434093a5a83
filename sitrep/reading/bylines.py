"""Which line says who wrote the article, and where in it the name stands."""

import re

from sitrep.reading.lines import ends_sentence

_LONGEST = 120
_BYLINE = re.compile(
    r"(?:by|written by|reported by|story by|von|par|por|автор|бу|بقلم|نوشته)[ \t]+"
    r"(\S.{1,120})$",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^\W\d_][\w.’'-]*")
_CONNECTOR_WORDS = "and und et y e и و in for of the de da di bin al ibn von van"
_CONNECTORS = frozenset(_CONNECTOR_WORDS.split())
# A byline without its By: "*Gazette staff and agencies*", "Our correspondents", "Sample Wire and agencies".
_ROLES = (
    r"(?:staff|correspondents?|reporters?|writers?|editors?|desk|newsroom|bureau|team|agenc(?:y|ies)|wires?)"
)
_CREDIT = re.compile(
    r"(?:(?P<mark>[*_]{1,2})(?P<marked>(?:[^\W\d_][\w.’'-]{0,20} ){0,4}"
    + _ROLES
    + r"(?: (?:and|with) (?:news )?"
    r"(?:agencies|wires))?)(?P=mark)"
    r"|(?P<plain>(?:our|special|staff|own|web|foreign|diplomatic|political|security) (?:own )?" + _ROLES + r""
    r"(?: in [^\W\d_][\w’'-]{1,20})?|(?:(?-i:[^\W\d_a-zа-яё])[\w.’'-]{0,20} ){1,4}(?:"
    + _ROLES
    + r" )?(?:and|with) "
    r"(?:news )?(?:agencies|wires)|(?:news )?agencies))$",
    re.IGNORECASE,
)
_ROLE = re.compile(r"\b" + _ROLES + r"\b", re.IGNORECASE)
_ROLE_WORDS = 8


def find_byline(text: str) -> tuple[int, int] | None:
    """Return where the name stands in a byline: "By …", or a role ("Our correspondents")."""
    match = _BYLINE.match(text)
    if match and (_is_name(match.group(1)) or _is_role(match.group(1))):
        return match.span(1)
    if len(text) <= _LONGEST and (match := _CREDIT.match(text)):
        return match.span("marked" if match.group("mark") else "plain")
    return None


def _is_name(words: str) -> bool:
    names = _NAME.findall(words)
    proper = [name for name in names if name.casefold() not in _CONNECTORS]
    return (
        0 < len(proper) <= 8
        and not ends_sentence(words)
        and not any(sign.isdigit() for sign in words)
        and all(not name[0].islower() for name in proper)
    )


def _is_role(words: str) -> bool:
    """Tell whether words behind "By" name a role ("a staff reporter", "our correspondent in Goma")."""
    return (
        len(words.split()) <= _ROLE_WORDS
        and bool(_ROLE.search(words))
        and not ends_sentence(words)
        and not any(sign.isdigit() for sign in words)
    )

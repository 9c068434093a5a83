"""Where the pages of the site are, relative to its root; names are the same on every disk and server."""

import hashlib
import re

from sitrep.text import fold

_NOT_PLAIN = re.compile(r"[^a-z0-9]+")
_LONGEST = 40
UNNAMED = "unnamed"


def issue_page(day: str) -> str:
    """Return the page of an issue's day, given as 2021-08-08."""
    return f"issues/{day}.html"


def facet_page(kind: str, slug: str, month: str = "") -> str:
    """Return the page of a theme, unit or source, or of one of its months."""
    return f"{kind}/{slug}{'-' if month else ''}{month}.html"


def series_page(metric: str, code: str) -> str:
    """Return the page of what is counted in a unit; `code` is "" for no single unit."""
    return f"figures/{metric}-{code or 'all'}.html"


def archived(name: str, file: str) -> str:
    """Return where the copy of an archived file is; `name` is that of the issue."""
    return f"archive/{name}/{file}"


def slug_of(name: str | None) -> str:
    """Return a name for addresses: its plain letters, and a digest that tells apart what they don't."""
    if not name:
        return UNNAMED
    plain = _NOT_PLAIN.sub("-", fold(name)).strip("-")[:_LONGEST].strip("-")
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:6]
    return f"{plain}-{digest}" if plain else digest

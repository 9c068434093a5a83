"""The lists of words of a language file: forms parted by "|"."""

import re
from collections.abc import Iterable


def split_forms(listed: str) -> list[str]:
    """Return the forms of a list in their order; an empty one is none."""
    return [form for form in listed.split("|") if form]


def any_of(forms: Iterable[str]) -> str:
    """Return a pattern of any of some forms, the longest first, with any white space between their words.

    It finds nothing where there are none.
    """
    listed = sorted({form for form in forms if form}, key=lambda form: (-len(form), form))
    return f"(?:{'|'.join(map(escape_form, listed)) or '(?!)'})"


def any_listed(listed: str) -> str:
    """Return a pattern of any of the forms of a list, as `any_of` does."""
    return any_of(split_forms(listed))


def escape_form(form: str) -> str:
    """Return the pattern of one form, with any white space between its words."""
    return re.escape(form).replace(r"\ ", r"\s+")

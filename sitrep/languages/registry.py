"""Find the languages: every module of this package that holds a `LANGUAGE`."""

import importlib
import pkgutil
from functools import cache

import sitrep.languages
from sitrep.languages.language import Language


@cache
def languages() -> tuple[Language, ...]:
    """Return all languages in order of their codes; a new one is one file in this package."""
    found = []
    for module in pkgutil.iter_modules(sitrep.languages.__path__):
        language = getattr(importlib.import_module(f"sitrep.languages.{module.name}"), "LANGUAGE", None)
        if isinstance(language, Language):
            found.append(language)
    return tuple(sorted(found, key=lambda language: language.code))


def language_of(code: str) -> Language | None:
    """Return the language of a BCP 47 tag ("en", "fa-AF"), or None if there is no file for it."""
    primary = code.lower().partition("-")[0]
    return next((language for language in languages() if language.code == primary), None)

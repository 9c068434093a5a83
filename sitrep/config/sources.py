"""The register of sources: the outlets that a person knows and has graded."""

import difflib
import re
from collections.abc import Iterable
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from sitrep.config.base import Section
from sitrep.text import fold

STATE = "state"  # the owner of an outlet that belongs to a state outside the conflict
_DOMAIN = re.compile(r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.){1,10}[^\W_](?:[\w-]{0,61}[^\W_])?")
_LONGEST_HOST = 253  # RFC 1035


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, str) else () if value is None else value


def _word(text: str) -> str:
    squeezed = " ".join(text.split())
    if not fold(squeezed):
        raise ValueError("expected a name")
    return squeezed


def host_key(host: str) -> str:
    """Return a host as it is compared: lower case, ASCII, without "www."; empty where it is none."""
    name = host.strip().rstrip(".").lower().removeprefix("www.")
    if len(name) > _LONGEST_HOST:
        return ""
    if not name.isascii():
        try:
            name = name.encode("idna").decode("ascii")
        except UnicodeError:
            return ""
    return name


def _domain(text: str) -> str:
    key = host_key(text)
    if not key or len(text) > _LONGEST_HOST or not _DOMAIN.fullmatch(key):
        raise ValueError(f'"{text}" is no domain; write it as example.org, without "https://" and path')
    return key


Spelling = Annotated[str, AfterValidator(_word)]
Spellings = Annotated[tuple[Spelling, ...], BeforeValidator(_as_list)]
Domains = Annotated[tuple[Annotated[str, AfterValidator(_domain)], ...], BeforeValidator(_as_list)]


class SourceSettings(Section):
    """One outlet: how to know it, whose it is, and how far a person trusts it."""

    name: Spelling = Field(description="as the brief prints it")
    also: Spellings = Field(default=(), description="other spellings of the name")
    domains: Domains = Field(default=(), description="web domains, subdomains included")
    reliability: Literal["A", "B", "C", "D", "E", "F"] = Field(
        default="F",
        description="A (reliable) to E (unreliable), F (cannot be judged); only a person sets it",
    )
    owner: str = Field(
        default="", description='a side of theatre.sides, "state" for any other state, or empty'
    )
    wire: str = Field(default="", description="family of outlets that print one wire's texts, or empty")
    language: str = Field(
        default="", pattern=r"^([a-z]{2,3}(-[A-Za-z0-9]+)*)?$", description="language tag, or empty"
    )
    kind: Literal["media", "wire", "un", "ngo", "government", "party"] = Field(
        default="media", description="what sort of body it is"
    )


def check_sources(sources: tuple[SourceSettings, ...], sides: Iterable[str]) -> tuple[SourceSettings, ...]:
    """Return the sources; refuse an owner that is no side, and a spelling or domain that stands twice.

    Raises:
        ValueError: naming the source, and the nearest right side.
    """
    owners = [*sides, STATE]
    seen: dict[tuple[str, str], str] = {}
    for source in sources:
        if source.owner and source.owner not in owners:
            near = difflib.get_close_matches(source.owner, owners, n=1, cutoff=0.5)
            hint = f'did you mean "{near[0]}"?' if near else f"owners are {', '.join(owners)}, or empty"
            raise ValueError(
                f'source "{source.name}" has the owner "{source.owner}", no side of theatre.sides; {hint}'
            )
        keys = [("name", spelling, fold(spelling)) for spelling in (source.name, *source.also)]
        keys += [("domain", domain, domain) for domain in source.domains]
        for kind, printed, key in keys:
            if (kind, key) in seen:
                other = seen[kind, key]
                where = "twice" if other == source.name else f'also under "{other}"'
                raise ValueError(
                    f'source "{source.name}": the {kind} "{printed}" stands {where}; keep one of the two'
                )
            seen[kind, key] = source.name
    return sources

"""The visible text of brief.md: escapes undone, marks gone, links as their words."""

import re

from sitrep.verification.pages.page import Line, Page

_MARK = re.compile(
    r"""\[\\\[(?P<shown>\d{1,9})\\\]\]\(\#source-(?P<source>\d{1,9})\)   # a citation
    | \]\(\#(?P<link>[^)\s]{1,200})\)
    | <a\ id="(?P<anchor>[^"<>]{1,200})"></a>
    | <(?P<address>https?://[^<>\s]{1,4000})>
    | (?P<break><br>)
    | \\(?P<escaped>[!-/:-@\[-`{-~])
    | (?P<mark>[*`])
    """,
    re.VERBOSE,
)
_HEADING = re.compile(r"(#{1,6})\s+")
_RULE = re.compile(r"[\s|:-]{3,}")


def read_markdown(data: bytes) -> Page:
    """Read Markdown as the templates write it; what it doesn't know of Markdown stays as it stands."""
    text = data.decode("utf-8", "replace")
    lines: list[Line] = []
    anchors: set[str] = set()
    links: list[tuple[str, str]] = []
    wrong: list[tuple[str, str]] = []

    for number, raw in enumerate(text.split("\n"), start=1):
        where = f"line {number}"
        heading = _HEADING.match(raw)
        shown = raw[heading.end() :] if heading else "" if _RULE.fullmatch(raw) else raw

        def seen(mark: re.Match[str], where: str = where) -> str:
            kind, found = mark.lastgroup, mark.groupdict()
            if kind == "source":
                links.append((f"source-{found['source']}", where))
                if found["shown"] != found["source"]:
                    what = f"The citation [{found['shown']}] leads to source {found['source']}."
                    wrong.append((where, what))
                return f"[{found['shown']}]"
            if kind == "link":
                links.append((found["link"], where))
            elif kind == "anchor":
                anchors.add(found["anchor"])
            elif kind == "break":
                return " "
            return str(found["address"] or found["escaped"] or "")

        lines.append(Line(where, _MARK.sub(seen, shown), len(heading[1]) if heading else 0))
    return Page(tuple(lines), anchors=frozenset(anchors), links=tuple(links), wrong=tuple(wrong))

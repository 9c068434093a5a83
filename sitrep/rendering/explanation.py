"""Why an article got its date and themes, for the terminal, with the words that decided."""

from collections.abc import Iterator, Sequence

from sitrep.model import Article, Cue, DateEvidence
from sitrep.rendering.dayline import draw_days
from sitrep.text import squeeze

_WIDTH = 72


def explain_article(article: Article) -> str:
    """Explain what was made of an article: source, removals, date evidence, theatre, themes, passages."""
    return "\n".join(_lines(article))


def _lines(article: Article) -> Iterator[str]:
    clipping, source = article.clipping, article.clipping.source
    yield f"{article.id}  {_plain(clipping.title.text) if clipping.title else '(no title)'}"
    yield f"  file       {source.file}, characters {source.start}-{source.end}, {source.encoding}"
    for path in source.also:
        yield f"  same bytes {path}"
    for name, quote in (
        ("publisher", clipping.publisher),
        ("byline", clipping.byline),
        ("url", clipping.url),
    ):
        if quote is not None:
            yield f"  {name:10} {_plain(quote.text)}"
    yield f"  language   {clipping.language or 'not known'}"
    if article.duplicate_of:
        yield f"  copy of    {article.duplicate_of}"
    yield ""
    if article.curated:
        yield "DECIDED    by people, against what is found below"
        for mark in article.curated:
            when = f", {mark.at}" if mark.at else ""
            yield f"  {mark.field:10} {_plain(mark.value)}, by {_plain(mark.by)}{when}: {_plain(mark.why)}"
        yield ""
    yield from _date_lines(article)
    yield ""
    yield f"THEATRE    {'inside' if article.theatre.inside else 'outside'}: {article.theatre.reason}"
    yield from _cue_lines(article.theatre.evidence)
    yield ""
    yield from _theme_lines(article)
    yield from _place_lines(article)
    yield from _figure_lines(article)
    if clipping.removed:
        yield ""
        yield "REMOVED    not part of the text"
        for removal in clipping.removed:
            yield f"  {removal.reason:20} {removal.start:>7}-{removal.end:<7} {_plain(removal.text)}"


def _date_lines(article: Article) -> Iterator[str]:
    date = article.date
    if date.day is not None:
        found = date.day.isoformat()
    elif date.earliest is not None and date.latest is not None:
        found = f"{date.earliest.isoformat()} to {date.latest.isoformat()}"
    elif date.earliest is not None:
        found = f"not before {date.earliest.isoformat()}"
    elif date.latest is not None:
        found = f"not after {date.latest.isoformat()}"
    else:
        found = "none"
    confidence = f", confidence {date.confidence}" if date.confidence else ""
    yield f"DATE       {found}, {date.basis}{confidence}"
    if date.evidence:
        yield f"  {'BOUNDS':23} {'RULE':46} {'CHARACTERS':>15}  WORDS"
    for evidence in date.evidence:
        note = f"  ({_plain(evidence.note)})" if evidence.note else ""
        yield (
            f"  {_bounds(evidence):23} {evidence.rule:46.46} {_where(evidence):>15}  "
            f"{_plain(evidence.text)}{note}"
        )
    drawn = list(draw_days(date))
    if drawn:
        yield ""
    yield from drawn


def _bounds(evidence: DateEvidence) -> str:
    if not evidence.kept:
        return "dropped"
    earliest = evidence.earliest.isoformat() if evidence.earliest else ""
    latest = evidence.latest.isoformat() if evidence.latest else ""
    return earliest if earliest == latest else f"{earliest}..{latest}"


def _where(evidence: DateEvidence) -> str:
    return "outside" if evidence.start is None else f"{evidence.start}-{evidence.end}"


def _theme_lines(article: Article) -> Iterator[str]:
    names = ", ".join(
        f"{theme.name} {theme.score:g}{' (primary)' if theme.primary else ''}"
        for theme in article.theming.themes
    )
    rule = f", decided by {article.theming.rule}" if article.theming.rule else ""
    yield f"THEMES     {names or 'other'}{rule}"
    for theme in article.theming.themes:
        yield f"  {theme.name}"
        yield from _cue_lines(theme.evidence)
    for number, passage in enumerate(article.theming.passages, start=1):
        runner_up = f", before {passage.runner_up}" if passage.runner_up else ""
        yield (
            f"  passage {number} ({passage.start}-{passage.end}): {passage.theme or 'other'} "
            f"{passage.score:g}, {passage.rule or 'score'}{runner_up}"
        )
        yield f"    “{_plain(article.clipping.text[passage.text_start : passage.text_end])}”"
        yield from _cue_lines(passage.evidence, indent="    ")


def _place_lines(article: Article) -> Iterator[str]:
    if article.places:
        yield ""
        yield "PLACES"
    for place in article.places:
        unit = f"{place.admin1} {place.code}" if place.admin1 else place.code or "which one is open"
        yield f"  {place.kind:8} {place.start:>7}-{place.end:<7} {_plain(place.text)}: {place.name}, {unit}"


def _figure_lines(article: Article) -> Iterator[str]:
    if article.figures:
        yield ""
        yield "FIGURES"
    for figure in article.figures:
        value = f"{figure.value:,}" if figure.value is not None else f"{figure.min or ''}..{figure.max or ''}"
        who = f", {_plain(figure.speaker)}" if figure.speaker else ""
        count = f"{figure.qualifier} {value} {figure.unit}, {figure.basis}{who}"
        yield f"  {figure.metric:12} {figure.start:>7}-{figure.end:<7} {count}: {_plain(figure.raw)}"


def _cue_lines(cues: Sequence[Cue], indent: str = "  ") -> Iterator[str]:
    for cue in cues:
        yield f"{indent}  {cue.weight:>4g}  {cue.field:6} {cue.start:>7}-{cue.end:<7} {_plain(cue.text)}"


def _plain(text: str) -> str:
    """One line of it, without signs that would steer a terminal."""
    line = "".join(sign if sign.isprintable() else "�" for sign in squeeze(text))
    return line if len(line) <= _WIDTH else line[: _WIDTH - 1] + "…"

"""One article as the reviewer sees it: what was made of it, what is doubtful, its text with the evidence."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from sitrep.briefing.doubts import Doubt
from sitrep.model import Article, Clipping, Cue
from sitrep.text import squeeze

# One colour a theme, in the order of the codebook, told apart on dark and on light screens.
COLOURS = ("#e5484d", "#0894b3", "#b8860b", "#8e4ec6", "#30a46c", "#3e63dd", "#d6409f", "#ad7f58", "#6e7a86")
THEME_KEYS = "123456789"
DATE_STYLE = "bold black on bright_white"
_MOST_CUES = 400


def show_article(article: Article, doubt: Doubt, themes: Sequence[str]) -> Text:
    """Lay an article out: headline, day, themes, decisions, doubts; then its text, the evidence marked."""
    page = Text()
    for line in (*_head(article, doubt, themes), Text(), _body(article, themes)):
        page.append_text(line)
        page.append("\n")
    return page


def day_words(article: Article) -> str:
    """Say the day of an article in one column: a day, ≈ and the last of a range, or nothing."""
    found = article.date
    if found.day is not None:
        return found.day.isoformat()
    if found.earliest is not None and found.latest is not None:
        return f"{found.earliest.isoformat()}…{found.latest:%m-%d}"
    return "undated"


def theme_words(article: Article) -> Text:
    """Say the themes of an article in one column, the primary and how many more."""
    if article.decision("exclude"):
        return Text("excluded", "strike")
    if not article.theatre.inside:
        return Text("outside", "dim")
    further = len(article.theming.themes) - 1
    return Text((article.primary or "other") + (f" +{further}" if further > 0 else ""))


def theme_legend(themes: Sequence[str]) -> Text:
    """Name the key of each theme, in the colour of its evidence."""
    line = Text()
    for key, theme in zip(THEME_KEYS, themes, strict=False):
        line.append(f" {key} ", "reverse " + colour_of(theme, themes))
        line.append(f" {theme}  ", colour_of(theme, themes))
    return line.append(" 0 ", "reverse").append(" other  ").append(" date ", DATE_STYLE)


def _head(article: Article, doubt: Doubt, themes: Sequence[str]) -> Iterator[Text]:
    clipping = article.clipping
    title = Text("", "bold")
    if clipping.title is not None:
        title.append(_visible(squeeze(clipping.title.text)))
        _mark_title(title, article, themes)
    else:
        title.append("(no headline)")
    yield title
    publisher = _visible(squeeze(clipping.publisher.text)) if clipping.publisher else "publisher not stated"
    yield Text(f"{publisher} · {clipping.source.file} · {article.id}", "dim")
    words = [f"“{_visible(squeeze(each.text))}” {each.rule}" for each in article.date.evidence if each.kept][
        :3
    ]
    yield _row("Day", Text(f"{day_words(article)} ({article.date.basis})  {'; '.join(words)}"))
    yield _row("Themes", _scores(article, themes))
    yield _row(
        "Theatre", Text(("inside: " if article.theatre.inside else "OUTSIDE: ") + article.theatre.reason)
    )
    if article.duplicate_of:
        yield _row("Copy of", Text(article.duplicate_of))
    for mark in article.curated:
        value = _visible(f"{mark.field} {mark.value}, by {mark.by}: {mark.why}")
        yield _row("Decided", Text(value, "bold green"))
    if doubt.reasons:
        yield _row("Doubt", Text("; ".join(doubt.reasons), "bold yellow"))


def _row(name: str, words: Text) -> Text:
    return Text.assemble((f"{name:8} ", "dim"), words)


def _scores(article: Article, themes: Sequence[str]) -> Text:
    line = Text()
    for theme in article.theming.themes:
        line.append(f"{theme.name} {theme.score:g}", colour_of(theme.name, themes))
        line.append(" primary  " if theme.primary else "  ")
    passages = [passage for passage in article.theming.passages if passage.runner_up]
    if passages:
        line.append("close in a passage: ", "dim")
        line.append(", ".join(dict.fromkeys(str(passage.runner_up) for passage in passages)), "dim")
    return line or Text("other")


def colour_of(theme: str | None, themes: Sequence[str]) -> str:
    """Return the style in which the evidence of a theme is shown."""
    return f"bold {COLOURS[themes.index(theme) % len(COLOURS)]}" if theme in themes else "bold"


def _cues(article: Article, themes: Sequence[str]) -> Iterator[tuple[Cue, str]]:
    """Yield the cues with their colours: those of the article's themes, then those of passages."""
    for theme in article.theming.themes:
        for cue in theme.evidence:
            yield cue, colour_of(theme.name, themes)
    for passage in article.theming.passages:
        for cue in passage.evidence:
            yield cue, colour_of(passage.theme or passage.runner_up, themes)


def _body(article: Article, themes: Sequence[str]) -> Text:
    clipping = article.clipping
    body = Text(_visible(clipping.text, keep="\n"))
    spans = [(cue.start, cue.end, style) for cue, style in _cues(article, themes)][:_MOST_CUES]
    spans += [
        (each.start, each.end, DATE_STYLE if each.kept else "underline")
        for each in article.date.evidence
        if each.start is not None and each.end is not None
    ]
    for start, end, style in spans:
        for first, last in _in_text(clipping, start, end):
            body.stylize(style, first, last)
    return body


def _mark_title(title: Text, article: Article, themes: Sequence[str]) -> None:
    quote = article.clipping.title
    if quote is None or quote.start is None or quote.end is None or len(title) != quote.end - quote.start:
        return
    for cue, style in _cues(article, themes):
        if quote.start <= cue.start and cue.end <= quote.end:
            title.stylize(style, cue.start - quote.start, cue.end - quote.start)


def _in_text(clipping: Clipping, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where a span of the document stands in the clean text; nothing where it was clipped."""
    for segment in clipping.segments:
        first, last = max(start, segment.start), min(end, segment.end)
        if first < last:
            shift = segment.text_start - segment.start
            yield first + shift, last + shift


def _visible(text: str, keep: str = "") -> str:
    """Replace what would steer the terminal, sign by sign, so that places stay where they are."""
    return "".join(sign if sign.isprintable() or sign in keep else "�" for sign in text)

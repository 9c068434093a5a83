"""What was read, as a plain list for the terminal."""

from collections.abc import Iterable, Sequence

from sitrep.model import Article, DateBasis
from sitrep.text import count_of, squeeze

_LABEL_WIDTH = 60


def list_articles(articles: Sequence[Article]) -> str:
    """List articles a line each, in the order given: ID, day, themes, title or first words, file."""
    rows = [("ID", "DAY", "THEMES", "TITLE OR FIRST WORDS", "FILE"), *map(_row, articles)]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    lines = [
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[4]])
        for row in rows
    ]
    lines.append(_count(articles))
    return "\n".join(lines)


def _row(article: Article) -> tuple[str, str, str, str, str]:
    clipping = article.clipping
    themes = "+".join(theme.name for theme in article.theming.themes) or "other"
    if not article.theatre.inside:
        themes = "outside the theatre"
    label = squeeze(clipping.title.text) if clipping.title else f"({squeeze(clipping.text[:200])})"
    if len(label) > _LABEL_WIDTH:
        label = label[: _LABEL_WIDTH - 1] + "…"
    label = "".join(sign if sign.isprintable() else "�" for sign in label)
    copy = f" = {article.duplicate_of}" if article.duplicate_of else ""
    return article.id, _day(article), themes, label, clipping.source.file + copy


def _day(article: Article) -> str:
    date = article.date
    if date.day is not None:
        return date.day.isoformat() + ("" if date.basis is DateBasis.STATED else f" ({date.basis})")
    if date.earliest is not None and date.latest is not None:
        return f"{date.earliest.isoformat()}..{date.latest.isoformat()}"
    return "undated"


def _count(articles: Iterable[Article]) -> str:
    read = list(articles)
    days = {article.date.day for article in read if article.date.day}
    undated = sum(1 for article in read if article.date.day is None)
    outside = sum(1 for article in read if not article.theatre.inside)
    copies = sum(1 for article in read if article.duplicate_of)
    return (
        f"{count_of(len(read), 'article')} on {count_of(len(days), 'day')}, {undated} without a day, "
        f"{outside} outside the theatre, {count_of(copies, 'copy', 'copies')}"
    )

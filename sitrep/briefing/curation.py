"""What analysts decided, applied to articles: it wins over everything, and says so."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from sitrep.briefing.rulings import Rulings
from sitrep.config.curation import OTHER, UNDATED, Decision, Moment, Note
from sitrep.model import (
    Article,
    Clipping,
    Confidence,
    CurationMark,
    DateBasis,
    DateEvidence,
    Dating,
    DeskNote,
    Passage,
    Precision,
    Problem,
    Quote,
    Theatre,
    Theme,
    Theming,
)


def apply_curation(article: Article, rulings: Rulings) -> Article:
    """Return the article as the analysts decided; what the program made of it stays in the evidence.

    A day that was set is the only evidence that is kept. Of themes: see `_retheme`. A headline, a publisher
    and the theatre are replaced; `exclude`, `pin` and `merge_into` are marks that later stages obey.
    """
    decisions = rulings.decisions.get(article.id, ())
    if not decisions:
        return article
    marks = tuple(_mark(decision, name) for decision in decisions for name in decision.decided)
    decided = {name: getattr(decision, name) for decision in decisions for name in decision.decided}
    by_field = {mark.field: mark for mark in marks}
    clipping, dating, theming, theatre = article.clipping, article.date, article.theming, article.theatre
    clipping = _retitle(clipping, decided.get("title"), decided.get("publisher"))
    if "date" in decided:
        day = None if decided["date"] == UNDATED else decided["date"]
        dating = _redate(dating, day, by_field["date"])
    if "theme" in decided or "themes" in decided:
        theming = _retheme(theming, decided.get("theme"), decided.get("themes"))
    if "in_theatre" in decided:
        mark = by_field["in_theatre"]
        theatre = Theatre(decided["in_theatre"], theatre.evidence, f"decided by {mark.by}: {mark.why}")
    return replace(article, clipping=clipping, date=dating, theming=theming, theatre=theatre, curated=marks)


def merge_articles(articles: Sequence[Article], rulings: Rulings) -> tuple[Article, ...]:
    """Set `duplicate_of` and `origin` where analysts merged articles of one day; copies go along.

    An article whose target is of another day stays by itself. Of copies, one whose themes were decided
    leads, so that the decision holds for what is printed.
    """
    lead = {article.id: article.duplicate_of or article.id for article in articles}
    for article in articles:
        target = rulings.merges.get(article.id)
        if target is not None and target in lead:
            lead = _moved(lead, lead[article.id], lead[target])
    themed = {article.id for article in articles if article.decision("theme") or article.decision("themes")}
    for article in articles:
        if article.id in themed and lead[article.id] not in themed:
            lead = _moved(lead, lead[article.id], article.id)
    sizes = Counter(lead.values())
    return tuple(
        replace(
            article,
            origin=lead[article.id] if sizes[lead[article.id]] > 1 else article.origin,
            duplicate_of=None if lead[article.id] == article.id else lead[article.id],
        )
        for article in articles
    )


def list_unmerged(articles: Iterable[Article], rulings: Rulings) -> tuple[Problem, ...]:
    """List the merges that a day can't make, because the article that should stay isn't printed on it."""
    there = {article.id for article in articles if not article.decision("exclude")}
    return tuple(
        Problem(
            rulings.file,
            f'Line {rulings.entries[article][1]}: "{target}", into which {article} is to be merged, is not '
            "of the same day, or is excluded; the article stands by itself.",
            "Merge articles of one day, or set the day of one of them.",
            lost=False,
        )
        for article, target in rulings.merges.items()
        if article in there and target not in there
    )


def _moved(lead: dict[str, str], old: str, new: str) -> dict[str, str]:
    return {article: new if of == old else of for article, of in lead.items()}


def notes_of(notes: Iterable[Note], day: date) -> tuple[DeskNote, ...]:
    """Return the notes that the brief of a day prints, in the order of the file."""
    return tuple(
        DeskNote(note.section, note.text.strip(), note.by, _iso(note.at))
        for note in notes
        if note.day in {None, day}
    )


def _mark(decision: Decision, name: str) -> CurationMark:
    value = getattr(decision, name)
    if isinstance(value, bool):
        shown = "yes" if value else "no"
    elif isinstance(value, tuple):
        shown = ", ".join(value)
    else:
        shown = str(value)
    return CurationMark(name, shown, decision.by, decision.why, _iso(decision.at))


def _iso(moment: Moment | None) -> str | None:
    return moment.isoformat().replace("+00:00", "Z") if moment is not None else None


def _retitle(clipping: Clipping, title: str | None, publisher: str | None) -> Clipping:
    return replace(
        clipping,
        title=Quote(title, None, None) if title else clipping.title,
        publisher=Quote(publisher, None, None) if publisher else clipping.publisher,
    )


def _redate(dating: Dating, day: date | None, mark: CurationMark) -> Dating:
    note = f"{mark.by}: {mark.why}"
    override = DateEvidence(mark.value, None, None, "override", day, day, kept=True, note=note)
    return Dating(
        day=day,
        earliest=day,
        latest=day,
        precision=Precision.DAY if day else Precision.UNKNOWN,
        basis=DateBasis.OVERRIDE,
        evidence=(override, *(replace(evidence, kept=False) for evidence in dating.evidence)),
        confidence=Confidence.HIGH if day else None,
    )


def _retheme(theming: Theming, primary: str | None, listed: tuple[str, ...] | None) -> Theming:
    """Give an article the themes that were decided.

    `themes` is the whole list. `theme` alone names the primary: where the article had it as a secondary, the
    two change places, else it takes the place of the old primary. A passage keeps its theme where that is
    still one of the article's, else it takes the primary; passages of "other" take it only where no passage
    has a theme.
    """
    if primary == OTHER:
        return Theming((), tuple(_of_theme(passage, None) for passage in theming.passages), "override")
    old = [theme.name for theme in theming.themes if theme.primary]
    others = [theme.name for theme in theming.themes if not theme.primary]
    if listed is not None:
        names = [primary or listed[0], *listed]
    else:
        names = [str(primary), *(old if primary in others else ()), *others]
    names = list(dict.fromkeys(names))
    known = {theme.name: theme for theme in theming.themes}
    themes = tuple(
        replace(known.get(name, Theme(name, 0.0, primary=False)), primary=number == 0)
        for number, name in enumerate(names)
    )
    passages = tuple(
        passage if passage.theme is None or passage.theme in names else _of_theme(passage, names[0])
        for passage in theming.passages
    )
    if all(passage.theme is None for passage in passages):
        passages = tuple(_of_theme(passage, names[0]) for passage in passages)
    return Theming(themes, passages, "override")


def _of_theme(passage: Passage, theme: str | None) -> Passage:
    return replace(passage, theme=theme, rule="override", runner_up=passage.theme or passage.runner_up)

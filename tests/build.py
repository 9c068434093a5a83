"""Articles for tests, built the way the reading stage builds them."""

import hashlib
from collections.abc import Sequence
from datetime import UTC, date, datetime

from sitrep.briefing.edition import Setting
from sitrep.model import (
    Article,
    Clipping,
    Cue,
    DateBasis,
    DateEvidence,
    Dating,
    Edition,
    Passage,
    Precision,
    Quote,
    Segment,
    Source,
    Theatre,
    Theme,
    Theming,
)
from sitrep.text import paragraphs

DAY = date(2023, 4, 20)
SETTING = Setting(
    Edition("afg-sitrep-2023-04-20-v1", 1, 1, datetime(2023, 4, 20, 20, tzinfo=UTC), date(2023, 4, 21))
)


def clipping(
    text: str, *, title: str | None = None, publisher: str | None = None, file: str = "a.txt"
) -> Clipping:
    """Make a clipping of a document that holds the title, a blank line and the text."""
    document = f"{title}\n\n{text}" if title else text
    offset = len(document) - len(text)
    digest = hashlib.sha256(f"{file}\n{document}".encode()).hexdigest()
    return Clipping(
        id=f"{digest[:12]}-1",
        source=Source(file, (), digest, "utf-8", 0, len(document)),
        title=Quote(title, 0, len(title)) if title else None,
        publisher=Quote(publisher, None, None) if publisher else None,
        byline=None,
        url=None,
        language="en",
        fields=(),
        text=text,
        segments=tuple(Segment(start, offset + start, offset + end) for start, end in paragraphs(text)),
        removed=(),
    )


def article(
    text: str,
    *,
    themes: Sequence[str] = ("battlefield",),
    passages: Sequence[str | None] | None = None,
    cues: Sequence[str] = (),
    day: date | None = DAY,
    title: str | None = None,
    publisher: str | None = None,
    file: str = "a.txt",
    inside: bool = True,
) -> Article:
    """Make an article; `passages` gives the theme of each paragraph (default: the primary everywhere)."""
    clip = clipping(text, title=title, publisher=publisher, file=file)
    spans = list(paragraphs(text))
    of_paragraphs = passages if passages is not None else [themes[0] if themes else None] * len(spans)
    evidence = tuple(
        Cue(word, *clip.locate(text.index(word), text.index(word) + len(word)), 3.0, "body") for word in cues
    )
    return Article(
        clipping=clip,
        date=Dating(
            day=day,
            earliest=day,
            latest=day,
            precision=Precision.DAY if day else Precision.UNKNOWN,
            basis=DateBasis.STATED if day else DateBasis.NONE,
            evidence=(DateEvidence("20 April 2023", None, None, "file name", day, day),) if day else (),
        ),
        theming=Theming(
            themes=tuple(Theme(name, 10.0, number == 0) for number, name in enumerate(themes)),
            passages=tuple(
                Passage(*clip.locate(start, end), start, end, theme, 5.0, "score", None, evidence)
                for (start, end), theme in zip(spans, of_paragraphs, strict=True)
            ),
        ),
        theatre=Theatre(inside, (), "names the theatre" if inside else "names nothing of the theatre"),
    )

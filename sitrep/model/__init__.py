"""The nouns of the project: file, Document, Clipping, Article, Passage, Brief.

Everything here is frozen and built once, when all is known of it. `start` and `end` are half-open
character offsets into the *document text* (what the reader makes of the file) unless a name says
otherwise (`text_start`: into a clipping's clean text).
"""

from sitrep.model.articles import Article, CurationMark, ToldDay
from sitrep.model.briefs import Brief, DeskNote, Silence, Unit
from sitrep.model.contests import Contest, ContestKind, Statement, Version
from sitrep.model.counts import Contested, ContestedVersion, Count
from sitrep.model.dating import Confidence, DateBasis, DateEvidence, Dating, Precision
from sitrep.model.documents import (
    Clipping,
    Document,
    Field,
    FieldName,
    Part,
    Problem,
    Quote,
    Removal,
    Segment,
    Source,
)
from sitrep.model.editions import (
    Amount,
    Change,
    ChangeKind,
    Changes,
    Correction,
    DayCounts,
    Edition,
    SourceSummary,
)
from sitrep.model.endnotes import LeftOut, LeftReason, Listed, SourceEntry, Unquoted
from sitrep.model.figures import (
    AHEAD,
    HARM,
    HELD,
    LOSSES,
    PAST,
    STOCKS,
    Figure,
    FigureBasis,
    Metric,
    Period,
    Qualifier,
)
from sitrep.model.grading import Grade, Support, Tag
from sitrep.model.items import (
    Aside,
    AsideKind,
    CrossReference,
    Excerpt,
    Highlight,
    Item,
    Section,
    TimeNote,
)
from sitrep.model.places import Place, PlaceKind
from sitrep.model.theming import ABROAD, OPINION, Cue, Passage, Theatre, Theme, Theming

__all__ = [
    "ABROAD",
    "AHEAD",
    "HARM",
    "HELD",
    "LOSSES",
    "OPINION",
    "PAST",
    "STOCKS",
    "Amount",
    "Article",
    "Aside",
    "AsideKind",
    "Brief",
    "Change",
    "ChangeKind",
    "Changes",
    "Clipping",
    "Confidence",
    "Contest",
    "ContestKind",
    "Contested",
    "ContestedVersion",
    "Correction",
    "Count",
    "CrossReference",
    "Cue",
    "CurationMark",
    "DateBasis",
    "DateEvidence",
    "Dating",
    "DayCounts",
    "DeskNote",
    "Document",
    "Edition",
    "Excerpt",
    "Field",
    "FieldName",
    "Figure",
    "FigureBasis",
    "Grade",
    "Highlight",
    "Item",
    "LeftOut",
    "LeftReason",
    "Listed",
    "Metric",
    "Part",
    "Passage",
    "Period",
    "Place",
    "PlaceKind",
    "Precision",
    "Problem",
    "Qualifier",
    "Quote",
    "Removal",
    "Section",
    "Segment",
    "Silence",
    "Source",
    "SourceEntry",
    "SourceSummary",
    "Statement",
    "Support",
    "Tag",
    "Theatre",
    "Theme",
    "Theming",
    "TimeNote",
    "ToldDay",
    "Unit",
    "Unquoted",
    "Version",
]

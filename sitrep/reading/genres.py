"""What the page itself says of the kind of text: that it is opinion or analysis, and where it says so."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from sitrep.model import Field, FieldName, Quote
from sitrep.reading.lines import Line
from sitrep.reading.statements import RULE

# Names of sections and labels, as papers print them over commentary; sections of news are none.
_NAMES: Final = (
    "opinions?|comments?|commentar(?:y|ies)|(?:the )?editorials?|op-?eds?|op/ed|columns?|columnists?|"
    "(?:opinion|comment|news|guest) (?:and|&|/) (?:opinion|comment|analysis|debate)|"
    "(?:guest|opinion) (?:essay|column|editorial|piece)s?|view ?points?|points? of view|perspectives?|"
    "letters to the editor|voices|first person|essays?|(?:news |expert )?anal(?:ysis|yses)|"
    "tribunes?|éditorial|éditos?|édito|billet|points? de vue|"
    "opinions? et débats|libre opinion|"
    "cartes? blanches?|(?:news )?analyses?|meinung(?:en)?|kommentare?|leitartikel|"
    "gastbeiträge?|kolumnen?|glosse|"
    "opinión|opinion(?:es)|columnas?|tribunas?|editoriales|análisis|opinioni|commenti|opinião|coluna|"
    "мнени[ея]|колонк[аи]|авторская колонка|комментарий|передовица|аналитика|анализ|"
    "думк[аи]|погляди?|блоги|аналітика|"
    "رأي|آراء|مقالات? الرأي|افتتاحية|تحليل|تحليلات|وجهة نظر|یادداشت|دیدگاه|سرمقاله|تحلیل|"
    "görüş|yorum|köşe yazısı"
)
_NAME: Final = re.compile(rf"(?:{_NAMES})$", re.IGNORECASE)
# A word that a page also prints on the button over its readers' remarks.
_BUTTON: Final = re.compile(r"(?:comments?|kommentare?|комментарий|دیدگاه|voices|analyses?)$", re.IGNORECASE)
_SEAMS: Final = re.compile(r"\s*[,;|/·•>»]\s*|\s+[-–—]\s+")
_BEFORE: Final = re.compile(r"([^\W\d_][^|:–—.!?]{1,30}?)(?:\s?[:|]\s|\s[-–—]\s)(?=\S)")
_BEHIND: Final = re.compile(r"\s(?:[|]|[-–—])\s([^|–—]{4,30})$")
_RUN_IN: Final = re.compile(
    r"([^\W\d_a-zà-öø-ÿа-яё][^|:–—.!?a-zà-öø-ÿа-яё]{3,30})(?:\s?[:|.]\s|\s[-–—]\s)(?=\S)"
)
# The writer of a commentary, told of without a name: "The author is a novelist living in Paris."
_NOTE: Final = re.compile(
    r"[*_(\[]{0,3}(?:"
    r"(?:the|our) (?:author|writer|columnist)s?,? (?:(?:is|are) (?:an?|the|also|now|currently|former|co-\w+|"
    r"professor|director|editor)\b|(?:was|were) (?:an?|the) (?:former )?\w+ (?:of|at|in|to|for)\b|"
    r"(?:teach(?:es)?|lectures?|writes?|works? (?:as|at|for))\b)"
    r"|(?:l[’']auteure?|l[’']autrice|les auteurs|el autor|la autora|der autor|die autorin|o autor|"
    r"a autora|l[’']autore) "
    r"(?:est|sont|es|ist|é|è)\b"
    r"|автор\w? (?:[-–—]|является)\s|об авторе\W|about the (?:author|writer)s?\W|à propos de l[’']auteure?\W"
    r"|(?:the )?(?:views?|opinions?) (?:expressed|in this|here|above)\b.{0,80}\b(?:author|writer|columnist)"
    r"|les (?:opinions|propos) (?:exprimé|tenu)\w{0,3}\b.{0,60}\bauteur"
    r"|las opiniones (?:expresadas|vertidas)\b.{0,60}\bautor"
    r"|мнение (?:автора|редакции) .{0,60}\b(?:совпада|отраж)"
    r")",
    re.IGNORECASE,
)
_TOLD: Final = re.compile(r"\b(?:said|says|told|according|accused|arrested|killed|jailed)\b", re.IGNORECASE)
_LONGEST: Final = 60
_LONGEST_NOTE: Final = 300
_LAST: Final = 3  # lines of a foot in which a writer's note may stand
NOTE: Final = "author note"


def names_genre(value: str) -> bool:
    """Tell whether a section or one of several ("World, Opinion") is one of opinion or analysis."""
    if len(value) > 2 * _LONGEST:
        return False
    return any(_NAME.match(piece.strip(" *#_[]()\"'")) for piece in _SEAMS.split(value))


def is_genre_line(text: str, *, first: bool) -> bool:
    """Tell whether a line over a text is a label ("OPINION"); the word of a button only as the `first`."""
    if len(text) > _LONGEST:
        return False
    plain = text.strip(" *#_[]():|-–—•").strip()
    return _NAME.match(plain) is not None and (first or _BUTTON.match(plain) is None)


def find_title_genre(title: Quote) -> Field | None:
    """Return the label before or behind a headline: "Comment: …", "… | Opinion"."""
    for match in (_BEFORE.match(title.text), _BEHIND.search(title.text[-48:])):
        if match and _NAME.match(match[1].strip()):
            start = title.text.index(match[1])
            return _field(match[1], title.start, start, RULE)
    return None


def find_run_in(line: Line) -> Field | None:
    """Return the label in capitals with which the first paragraph begins: "TRIBUNE. …"."""
    match = _RUN_IN.match(line.text, 0, _LONGEST)
    if match is None or not match[1].isupper() or not _NAME.match(match[1]):
        return None
    return _field(match[1], line.start, 0, RULE)


def find_notes(lines: Sequence[Line], kept: Sequence[int]) -> Iterator[tuple[int, Field]]:
    """Find the notes on the writer below a commentary, by the number of their line."""
    for number in reversed(kept[-_LAST:] if len(kept) > 1 else ()):
        text = lines[number].text
        if len(text) <= _LONGEST_NOTE and _NOTE.match(text) and not _TOLD.search(text):
            yield number, _field(text, lines[number].start, 0, NOTE)


def _field(words: str, base: int | None, start: int, rule: str) -> Field:
    if base is None:
        return Field(FieldName.GENRE, Quote(words, None, None), rule)
    return Field(FieldName.GENRE, Quote(words, base + start, base + start + len(words)), rule)

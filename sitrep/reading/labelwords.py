"""The words that pages print before a value, and the field that each announces."""

from functools import cache

from sitrep.model import FieldName
from sitrep.reading.datewords import date_labels

_LABELS: dict[FieldName | None, str] = {
    FieldName.TITLE: "title|headline|subject|titre|titel|título|titulo|заголовок|тема|العنوان|عنوان|"
    "عنوان خبر",
    FieldName.PUBLISHER: (
        "publisher|source|outlet|publication|newspaper|site|provider|quelle|fuente|fonte|источник|джерело|"
        "المصدر|مصدر|منبع"
    ),
    FieldName.BYLINE: (
        "byline|author|authors|by|written by|reported by|reporter|correspondent|auteur|autor|autorin|автор|"
        "الكاتب|کاتب|نویسنده"
    ),
    FieldName.URL: "url|link|permalink|web address|original link|read at|ссылка|lien|enlace|الرابط|رابط|لینک",
    FieldName.LANGUAGE: "language|lang|langue|sprache|idioma|язык|اللغة",
    # Lines about the page that state nothing which is kept.
    None: (
        "news id|id|article id|story id|doc id|document id|guid|ref|code|length|word count|words|section|"
        "slug|place|location|"
        "priority|category|categories|tags|tag|keywords|key words|topics|topic|views|edition|dateline-id|"
        "kategorie|catégorie|categoría|рубрика|теги|التصنيف|الوسوم|رقم الخبر|کد خبر|دسته‌بندی"
    ),
}


@cache
def label_names() -> dict[str, FieldName | None]:
    """Return the field of each label; None for those that announce nothing which is kept."""
    names = {word: name for name, words in _LABELS.items() for word in words.split("|")}
    return {**names, **date_labels()}


def plain_label(label: str) -> str:
    """Fold a label for looking it up."""
    return " ".join(label.casefold().split())

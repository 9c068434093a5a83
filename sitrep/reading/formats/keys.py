"""What people and programs call the fields of an article, in front matter, records and sidecars."""

import re

from sitrep.model import FieldName

_SEPARATORS = re.compile(r"[\s_.:/-]+")

# Strongest first: where a record states several, the first that is there is taken.
_ALIASES: dict[FieldName, tuple[str, ...]] = {
    FieldName.TITLE: ("title", "headline", "webtitle", "headlines"),
    FieldName.PUBLISHER: (
        *("publisher", "publishername", "outlet", "publication", "sitename", "site", "source", "sourcename"),
        *("newspaper", "provider", "infosource", "infosources", "copyrightholder", "sourcedomain"),
    ),
    FieldName.BYLINE: ("byline", "author", "authors", "by", "creator", "dccreator", "authorname", "reporter"),
    FieldName.URL: (
        *("url", "link", "weburl", "canonicalurl", "canonical", "permalink", "originalurl", "sourceurl"),
        *("articleurl", "href", "externalurl", "mainentityofpage"),
    ),
    FieldName.DATE: (
        *(
            "datepublished",
            "publisheddate",
            "publishdate",
            "pubdate",
            "published",
            "publishedat",
            "publishedon",
        ),
        *("datepublish", "publicationdate", "webpublicationdate", "dateofpublication", "posted", "postedon"),
        *("firstpublished", "firstcreated", "versioncreated", "date", "dateissued", "issued", "dcdate"),
    ),
    FieldName.UPDATED: (
        *("datemodified", "modifieddate", "modified", "modifiedat", "updated", "updatedat", "updateddate"),
        *("dateupdated", "lastupdated", "lastmodified", "lastmod", "datemodify", "versioncreated"),
    ),
    FieldName.RETRIEVED: (
        *(
            "retrieved",
            "dateretrieved",
            "retrievedat",
            "retrievedon",
            "retrieveddate",
            "accessed",
            "accessedat",
        ),
        *("dateaccessed", "accessdate", "datedownload", "downloaded", "dateaccess"),
    ),
    FieldName.LANGUAGE: ("language", "lang", "inlanguage"),
    FieldName.GENRE: (
        *("genre", "articletype", "section", "sectionname", "articlesection", "category", "categories"),
        *("rubric", "rubrique", "kicker"),
    ),
}
_BY_KEY = {key: name for name, keys in reversed(_ALIASES.items()) for key in keys}


def plain_key(key: str) -> str:
    """Fold a key for comparing: "Date-Published", "date_published" and "datePublished" are one."""
    return _SEPARATORS.sub("", key.casefold())


def aliases(name: FieldName) -> tuple[str, ...]:
    """Return the folded keys of a field, strongest first."""
    return _ALIASES[name]


def find_field_name(key: str) -> FieldName | None:
    """Return the field that a key states, or None."""
    return _BY_KEY.get(plain_key(key))


def is_web_address(value: str) -> bool:
    """Tell whether a value is an http or https address without white space or control characters."""
    return (
        value[:8].lower().startswith(("http://", "https://"))
        and len(value) > 10
        and value.isprintable()
        and not any(sign.isspace() for sign in value)
    )

"""What a web page states about its article: JSON-LD, meta elements, links and visible marks."""

import html
import json
import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Final

from sitrep.model import FieldName
from sitrep.reading.formats.keys import is_web_address
from sitrep.reading.genres import names_genre
from sitrep.text import squeeze

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Values = tuple[tuple[FieldName, str], ...]

# Names of meta elements (name, property or itemprop), strongest first.
_META: Final[dict[FieldName, tuple[str, ...]]] = {
    FieldName.TITLE: (
        *("og:title", "twitter:title", "citation_title", "dc.title", "dcterms.title", "parsely-title"),
    ),
    FieldName.PUBLISHER: (
        "og:site_name",
        "citation_publisher",
        "dc.publisher",
        "dcterms.publisher",
        "publisher",
        "application-name",
    ),
    FieldName.BYLINE: (
        *("author", "article:author", "citation_author", "dc.creator", "dcterms.creator", "parsely-author"),
        *("sailthru.author", "byl"),
    ),
    FieldName.URL: ("og:url", "twitter:url", "parsely-link"),
    FieldName.DATE: (
        *("article:published_time", "og:published_time", "og:article:published_time", "datepublished"),
        *(
            "citation_publication_date",
            "dc.date.issued",
            "dcterms.issued",
            "dc.date",
            "dcterms.date",
            "parsely-pub-date",
        ),
        *(
            "sailthru.date",
            "cxenseparse:recs:publishtime",
            "publishdate",
            "publish-date",
            "pubdate",
            "publication_date",
        ),
        *("article.published", "date"),
    ),
    FieldName.UPDATED: (
        *("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified"),
        *("last-modified", "lastmod", "revised"),
    ),
    FieldName.GENRE: ("article:section", "og:article:section", "parsely-section", "section", "genre"),
    FieldName.LANGUAGE: ("content-language", "dc.language", "dcterms.language", "og:locale"),
}
_ARTICLE_TYPE: Final = re.compile(
    r"(?:\w{0,40}Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting)\Z"
)
_BYLINE_XPATHS: Final = (
    '//*[@itemprop="author"]//*[@itemprop="name"] | //*[@itemprop="author"][not(*)]',
    '//*[@rel="author"]',
    '//*[contains(concat(" ", normalize-space(@class), " "), " byline ")]',
)
# Times in these are of other articles, of comments, or of the page itself.
_ELSEWHERE: Final = (
    "ancestor::aside or ancestor::nav or ancestor::footer or ancestor::*[contains(@class, 'comment') \
or contains(@class, 'related') or contains(@class, 'sidebar') or contains(@id, 'comment')]"
)
_SAVED_FROM: Final = re.compile(r"saved from url=\(\d{1,6}\)(\S{1,2000})")
_SAVED_URL: Final = re.compile(r"^[ \t]{0,8}url:[ \t]{0,8}(\S{1,2000})", re.MULTILINE)
_SAVED_DATE: Final = re.compile(r"^[ \t]{0,8}saved date:[ \t]{0,8}(\S[^\n]{1,100})", re.MULTILINE)
_BY: Final = re.compile(r"^by:? ", re.IGNORECASE)
_UPDATE_WORD: Final = re.compile(r"updat|modif|revis|edited", re.IGNORECASE)


def find_page_values(tree: "HtmlElement") -> Values:
    """Collect what a page states, one value a field, strongest evidence first; dates as printed.

    JSON-LD wins over meta elements, those over visible marks (`time`, `rel=author`). A page with several
    articles in its JSON-LD, or several unmarked times, states no date by them.
    """
    found: dict[FieldName, str] = {}
    for name, value in (
        *_linked_data(tree),
        *_links(tree),
        *_meta_values(tree),
        *_saved_page(tree),
        *_visible(tree),
    ):
        if squeeze(value) and name not in found and (name is not FieldName.GENRE or names_genre(value)):
            found[name] = squeeze(value)
    publisher, title = found.get(FieldName.PUBLISHER, ""), found.get(FieldName.TITLE, "")
    if publisher and title.endswith(publisher):
        shorter = re.sub(r"\s[|–—·:-]{1,2}\Z", "", title.removesuffix(publisher).rstrip())
        if shorter and shorter != title.removesuffix(publisher).rstrip():
            found[FieldName.TITLE] = shorter
    return tuple((name, found[name]) for name in FieldName if name in found)


def _linked_data(tree: "HtmlElement") -> Iterator[tuple[FieldName, str]]:
    """Yield what the page's only JSON-LD article states (schema.org)."""
    articles = [one for script in _scripts(tree) for one in _articles(script)]
    if len({_string(one.get("headline")) for one in articles}) != 1:
        return
    article = articles[0]
    for name, keys in (
        (FieldName.TITLE, ("headline", "name")),
        (FieldName.PUBLISHER, ("publisher", "sourceOrganization")),
        (FieldName.BYLINE, ("author", "creator")),
        (FieldName.URL, ("url", "mainEntityOfPage")),
        (FieldName.DATE, ("datePublished",)),
        (FieldName.UPDATED, ("dateModified",)),
        (FieldName.LANGUAGE, ("inLanguage",)),
        (FieldName.GENRE, ("articleSection", "genre")),
    ):
        value = next(filter(None, (_string(article.get(key)) for key in keys)), "")
        if value and (name is not FieldName.URL or is_web_address(value)):
            yield name, html.unescape(value)


def _scripts(tree: "HtmlElement") -> Iterator[Any]:
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower() and script.text:
            try:
                yield json.loads(script.text.strip().removesuffix(";"), strict=False)
            except (ValueError, RecursionError):
                continue


def _articles(data: Any) -> Iterator[dict[str, Any]]:
    pending = [data]
    while pending:
        node = pending.pop(0) if len(pending) < 1000 else pending.pop()
        if isinstance(node, list):
            pending.extend(node)
        elif isinstance(node, dict):
            kinds = node.get("@type")
            names = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(kind, str) and _ARTICLE_TYPE.search(kind) for kind in names) and node.get(
                "headline"
            ):
                yield node
            pending.extend(
                node[key] for key in ("@graph", "itemListElement", "mainEntity", "item") if key in node
            )


def _string(value: Any) -> str:
    """Return the text of a JSON-LD value: a string, a named thing, or a list of these."""
    if isinstance(value, str):
        return squeeze(value)
    if isinstance(value, dict):
        return next(
            (
                squeeze(value[key])
                for key in ("name", "url", "@id", "@value")
                if isinstance(value.get(key), str)
            ),
            "",
        )
    if isinstance(value, list):
        return ", ".join(filter(None, (_string(one) for one in value[:20] if not isinstance(one, list))))
    return ""


def _meta_values(tree: "HtmlElement") -> Iterator[tuple[FieldName, str]]:
    stated: dict[str, str] = {}
    for meta in tree.iter("meta"):
        content = meta.get("content")
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            if content and (key := meta.get(attribute)):
                stated.setdefault(key.strip().lower(), content)
    for name, keys in _META.items():
        if name is FieldName.LANGUAGE and (language := tree.get("lang") or tree.get("xml:lang")):
            yield name, language
        for key in keys:
            value = stated.get(key, "")
            # "article:author" and "publisher" often hold the address of a profile.
            if value.strip() and not (
                name in {FieldName.BYLINE, FieldName.PUBLISHER}
                and value.strip().startswith(("http:", "https:"))
            ):
                yield name, value


def _links(tree: "HtmlElement") -> Iterator[tuple[FieldName, str]]:
    for link in tree.iter("link"):
        address = (link.get("href") or "").strip()
        if "canonical" in (link.get("rel") or "").lower().split() and is_web_address(address):
            yield FieldName.URL, address


def _saved_page(tree: "HtmlElement") -> Iterator[tuple[FieldName, str]]:
    """Yield what a browser noted when it saved the page: "saved from url=(0042)…", SingleFile's note."""
    from lxml import etree  # noqa: PLC0415 - heavy

    outside = tree.itersiblings(tag=etree.Comment, preceding=True)
    for comment in islice(chain(outside, tree.iter(etree.Comment)), 20):
        note = (comment.text or "")[:4000]
        if found := _SAVED_FROM.search(note):
            yield FieldName.URL, found.group(1)
        elif "SingleFile" in note:
            if found := _SAVED_URL.search(note):
                yield FieldName.URL, found.group(1)
            if found := _SAVED_DATE.search(note):
                yield FieldName.RETRIEVED, found.group(1)


def _visible(tree: "HtmlElement") -> Iterator[tuple[FieldName, str]]:
    headings = [squeeze(one.text_content()) for one in tree.iter("h1")]
    if len(set(headings)) == 1:
        yield FieldName.TITLE, headings[0]
    for title in tree.iter("title"):
        yield FieldName.TITLE, title.text_content()
        break
    for path in _BYLINE_XPATHS:
        names = {squeeze(one.text_content()): None for one in tree.xpath(path)[:20]}
        if len(names) == 1 and len(name := next(iter(names))) <= 120:
            yield FieldName.BYLINE, _BY.sub("", name)
    yield from _times(tree)


def _times(tree: "HtmlElement") -> Iterator[tuple[FieldName, str]]:
    marked = {"datePublished": FieldName.DATE, "dateModified": FieldName.UPDATED}
    for element in tree.xpath('//*[@itemprop="datePublished" or @itemprop="dateModified"]')[:20]:
        value = element.get("datetime") or element.get("content") or element.text_content()
        yield marked[element.get("itemprop")], value[:100]
    for element in tree.xpath("//time[@pubdate]")[:20]:
        yield FieldName.DATE, (element.get("datetime") or element.text_content())[:100]
    scope = "//article" if tree.xpath("count(//article)") == 1 else "//main" if tree.xpath("//main") else ""
    published: dict[str, None] = {}
    for element in tree.xpath(f"{scope}//time[not({_ELSEWHERE})]")[:50]:
        value = squeeze(element.get("datetime") or element.text_content())[:100]
        around = squeeze(f"{element.get('class') or ''} {element.getparent().text or ''}")
        if _UPDATE_WORD.search(around):
            yield FieldName.UPDATED, value
        elif value:
            published[value] = None
    if len(published) == 1:
        yield FieldName.DATE, next(iter(published))

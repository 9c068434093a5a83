"""The words that stand in the place of a page's pictures for who cannot see them."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def tell_picture(svg: "HtmlElement") -> str:
    """Return title and description of a picture as one text (SVG 1.1, 5.4), or what its label says."""
    words = [(child.text or "").strip() for child in svg if child.tag in {"title", "desc"}]
    return ". ".join(word for word in words if word) or (svg.get("aria-label") or "").strip()


def describe_pictures(page: str) -> dict[str, str]:
    """Return the words of each inline picture by its title."""
    from lxml.html import document_fromstring  # noqa: PLC0415  only the page with pictures needs it

    if "<svg" not in page:
        return {}
    return {svg.findtext("title") or "": tell_picture(svg) for svg in document_fromstring(page).iter("svg")}

"""What the pictures are written with: elements, numbers, colours and letters.

The page's policy forbids styles inside the picture, so each element carries its colour for white paper as
an attribute, which WeasyPrint reads too, and a class by which `templates/pictures.css` changes it on dark
screens. Custom properties and paint-order are unknown to WeasyPrint's SVG (70.0) and are not used.
"""

from html import escape

from sitrep.rendering.escape import clean

PAPER = "#fff"
INK = "#17212b"
SOFT = "#55606c"
HAIR = "#aab2ba"
# The fonts of the page (`--sans` of brief.css).
FONTS = (
    "'IBM Plex Sans','IBM Plex Sans latin-ext','IBM Plex Sans cyrillic','IBM Plex Sans cyrillic-ext',"
    "Vazirmatn,'Noto Sans Math',sans-serif"
)


def number(value: float) -> str:
    """Write a length in pixels with one decimal at most."""
    return tenths(round(value * 10))


def tenths(value: int) -> str:
    """Write a number of tenths as short as SVG takes it: 5 is ".5", -20 is "-2"."""
    sign = "-" if value < 0 else ""
    whole, rest = divmod(abs(value), 10)
    return f"{sign}{whole if whole or not rest else ''}{f'.{rest}' if rest else ''}"


def element(name: str, inner: str = "", /, **attributes: str | float) -> str:
    """Write an element. `inner` is SVG, attributes are data; `_` in their names stands for "-"."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value) if isinstance(value, str) else number(value)}"'
        for key, value in attributes.items()
    )
    return f"<{name}{written}>{inner}</{name}>" if inner else f"<{name}{written}/>"


def content(text: str) -> str:
    """Escape source text for an element's content: one line, no controls, no change of direction."""
    return escape(clean(text))


def picture(
    kind: str, size: tuple[float, float], told: tuple[str, str], body: str, *, role: str = "img"
) -> str:
    """Write the whole picture.

    Args:
        kind: its class, which also begins its ids: one of a kind on a page.
        size: width and height in pixels.
        told: title and description, the text in place of the picture (WAI-ARIA, role "img").
        body: what is drawn.
        role: "img", or "group" for a picture with links in it, which are told one by one.
    """
    width, height = number(size[0]), number(size[1])
    title, description = told
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="picture {kind}" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" role="{role}" aria-labelledby="{kind}-title'
        + (f" {kind}-desc" if role == "img" else "")
        + '" '
        f'font-family="{FONTS}">'
        f'<title id="{kind}-title">{content(title)}</title>'
        f'<desc id="{kind}-desc">{content(description)}</desc>'
        f"{body}</svg>"
    )

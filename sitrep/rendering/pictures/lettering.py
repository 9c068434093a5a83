"""How wide a label comes out, without asking a font."""

import unicodedata

# Advances of IBM Plex Sans SemiBold, U+0020 to U+007E, in thousandths of the font size; the regular
# weight is a little narrower.
# fmt: off
_ADVANCES = (
    236, 309, 471, 656, 600, 960, 713, 260, 337, 337, 556, 600, 299, 402, 299, 437, 600, 600, 600, 600, 600,
    600, 600, 600, 600, 600, 319, 319, 600, 600, 600, 493, 899, 672, 663, 642, 689, 600, 577, 712, 719, 423,
    545, 678, 521, 817, 719, 712, 641, 712, 664, 611, 580, 689, 638, 949, 655, 632, 599, 329, 437, 329, 600,
    559, 600, 559, 600, 513, 600, 558, 350, 545, 588, 275, 275, 562, 294, 888, 588, 563, 600, 600, 393, 499,
    374, 588, 524, 819, 544, 524, 502, 363, 376, 363, 600,
)
# fmt: on
_WIDEST_LETTER = 820  # capital letters of other alphabets; small ones are narrower
_WIDE_SIGN = 1050  # Chinese, Japanese, Korean and emoji fill their square


def text_width(text: str, size: float) -> float:
    """Return the width of a line in pixels at a font size in pixels: about right, and rather too wide."""
    return sum(map(_advance, text)) * size / 1000


def _advance(sign: str) -> int:
    code = ord(sign)
    if 0x20 <= code <= 0x7E:
        return _ADVANCES[code - 0x20]
    if unicodedata.category(sign) == "Mn":
        return 0
    if unicodedata.east_asian_width(sign) in "WF":
        return _WIDE_SIGN
    letter = unicodedata.normalize("NFD", sign)[0]
    if letter != sign and 0x20 <= ord(letter) <= 0x7E:
        return _ADVANCES[ord(letter) - 0x20]
    return _WIDEST_LETTER if sign.isupper() else 700


def shorten(text: str, most: float, size: float) -> str:
    """Cut a line to a width in pixels; the cut shows as "…"."""
    if text_width(text, size) <= most:
        return text
    width, kept = text_width("…", size), 0
    while kept < len(text) and width + text_width(text[kept], size) <= most:
        width += text_width(text[kept], size)
        kept += 1
    return text[:kept].rstrip() + "…"


def drawn_by_letter(text: str) -> bool:
    """Whether a text reads right where each letter is drawn by itself, as WeasyPrint does in SVG.

    Letters that join, marks that combine and text from the right don't.
    """
    return all(
        unicodedata.bidirectional(sign) not in {"R", "AL"} and not unicodedata.category(sign).startswith("M")
        for sign in text
    )

"""Denials of an aim ("denied that it targets civilians"): they say nothing of what happened."""

import re

_FAR = r"(?:[\w’'-]+\s){0,4}?"
_CIVILIANS = (
    r"(?:civilians?|non-?combatants?|innocents?|(?:the\s)?(?:local\s)?population|populated|residential|"
    r"ordinary\s(?:people|citizens))\b"
)
_THEY = r"(?:it|they|he|she|forces|troops|jets|planes|fighters)"
_PATTERNS = (
    rf"\b(?:aim(?:s|ed|ing)?(?:\sat)?|target(?:s|ed|ing)?|singl(?:es|ed|ing)\sout)\s{_FAR}{_CIVILIANS}",
    # What an army does as a habit, not that day: "it strikes civilians", "it ever bombed civilians".
    rf"\b{_THEY}\s(?:strikes?|attacks?|hits?|bombs?|harms?|shells?|kills?|ever\s\w+)\s{_FAR}{_CIVILIANS}",
    r"\b(?:deliberate(?:ly)?|intentional(?:ly)?|on\spurpose|purposely|intent(?:ion)?\s(?:to|of)|a\spolicy\sof)\b",
    r"\b(?:vis(?:er|é|ait|ent)|cibl(?:er|é|ait|ent))\b[^.;]{0,40}?\b(?:civils?|population)\b|\bdélibérément\b",
    r"\bpris\s(?:des\s|les\s)?civils\spour\scible\b",
    r"\b(?:apunt\w+|como\sblanco)\b[^.;]{0,40}?\bciviles\b|\bdeliberadamente\b",
    r"\bgezielt\b|\babsichtlich\b",
    r"\bцеленаправленно\b|\bнамеренно\b|\bумышленно\b|\bнавмисно\b|\bцілеспрямовано\b",
    r"استهداف\s(?:ال)?مدنيين|عمدا",
)
_AIM = re.compile("|".join(f"(?:{pattern})" for pattern in _PATTERNS), re.IGNORECASE)
_LONGEST = 400  # characters of what is denied that are looked at


def is_of_aim(matter: str) -> bool:
    """Tell whether what is denied is an aim or a habit, not that something happened or how many it hit.

    "That it had targeted civilians" is one; "that it had targeted the clinic" denies the strike on it.
    """
    return _AIM.search(matter[:_LONGEST]) is not None

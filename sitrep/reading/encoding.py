"""Bytes to text: strict UTF-8 first, guesses only where that fails, mending only where mojibake shows."""

import codecs
import re
import unicodedata
from dataclasses import dataclass

from sitrep.model import Problem
from sitrep.reading.formats.base import Context
from sitrep.text import strip_hidden

_BOMS = (
    # The UTF-32 mark begins with the UTF-16 one: it comes first.
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Encodings whose bytes are all ASCII, so that strict UTF-8 says nothing about them.
_SEVEN_BIT = frozenset({"iso2022_jp", "iso2022_jp_1", "iso2022_jp_2", "iso2022_jp_ext", "iso2022_kr", "hz"})
# The legacy encodings of news archives, commonest first: what wins where two fit equally well.
_LEGACY = (
    *("cp1252", "cp1251", "cp1250", "cp1256", "cp1254", "cp1253", "cp1255", "cp1257", "koi8_r", "koi8_u"),
    *("gb18030", "big5", "cp932", "euc_jp", "cp949", "iso8859_2", "iso8859_5", "iso8859_6", "iso8859_7"),
    *("iso8859_8", "cp866", "cp874", "mac_roman", "mac_cyrillic"),
)
_SAMPLE = 1 << 16
# Wherever UTF-8 was decoded as something else, a sign stands that is neither ASCII nor one of these.
_SUSPECT = re.compile(r"[^\x00-\x7f\u2018\u2019\u201c\u201d\u2013\u2014\u2026\u2022\u00a0\u00ab\u00bb]")
_SYMBOL_IN_WORD = re.compile(r"(?<=[^\W\d_])[\u00a1-\u00bf\u00d7\u00f7](?=[^\W\d_])")
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the name of its encoding, and what had to be guessed, mended or replaced."""

    text: str
    encoding: str
    problems: tuple[Problem, ...] = ()


def decode(data: bytes, context: Context, declared: str | None = None) -> Decoded | Problem:
    """Decode a file; text that is fine comes back as it is, but for CRLF, which becomes LF.

    Byte order marks win, then strict UTF-8, then UTF-16 and UTF-32 without a mark, then the encoding
    that the file declares, then the likeliest legacy encoding. A file whose only line breaks are lone CR
    gets LF. Marks that print nothing go where the script needs none (`strip_hidden`). A Problem stands for a
    binary file.
    """
    decoded = _decode_bytes(data, context, declared)
    if isinstance(decoded, Problem):
        return decoded
    text = decoded.text.replace("\r\n", "\n")
    if "\r" in text and "\n" not in text:
        text = text.replace("\r", "\n")
    mended = mend_mojibake(text)
    if mended == text:
        return Decoded(strip_hidden(text), decoded.encoding, decoded.problems)
    note = context.problem(
        "was decoded wrongly before it was saved (mojibake) and has been mended",
        "Compare quotations with the source.",
        lost=False,
    )
    return Decoded(strip_hidden(mended), decoded.encoding, (*decoded.problems, note))


def mend_mojibake(text: str) -> str:
    """Undo a wrong decoding ("â€™" for "’") in the lines that show it; leave everything else alone."""
    if not _SUSPECT.search(text):
        return text
    import ftfy  # noqa: PLC0415 - heavy, and seldom needed
    from ftfy.badness import is_bad  # noqa: PLC0415

    config = ftfy.TextFixerConfig(
        unescape_html=False,
        remove_terminal_escapes=False,
        # A lossy sequence can only be guessed at.
        replace_lossy_sequences=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        fix_surrogates=False,
        remove_control_chars=False,
        normalization=None,
        explain=False,
    )
    lines = text.split("\n")
    return "\n".join(
        line if not _SUSPECT.search(line) or not is_bad(line) else ftfy.fix_encoding(line, config)
        for line in lines
    )


def _decode_bytes(data: bytes, context: Context, declared: str | None) -> Decoded | Problem:
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _decode_marked(data[len(mark) :], name, context)
    if b"\0" in data:
        return _decode_wide(data, context)
    sample = data[:_SAMPLE].decode("latin-1")
    if len(_CONTROL.findall(sample)) * 50 > len(sample):
        return context.problem("is not text (control characters)", "Save the text itself.")
    codec = _codec(declared)
    seven_bit = codec in _SEVEN_BIT and data.isascii()
    order: tuple[str | None, ...] = (codec, "utf-8") if seven_bit else ("utf-8", codec)
    for candidate in order:
        if candidate is not None and (strict := _strict(data, candidate)) is not None:
            return Decoded(strict, candidate)
    return _decode_damaged(data, context) or _decode_legacy(data, context)


def _strict(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except (UnicodeError, LookupError):
        return None


def _codec(declared: str | None) -> str | None:
    """Return Python's name of a declared text encoding; None where unknown, or wide or unsafe."""
    if not declared or len(declared) > 40 or not declared.isascii() or "\0" in declared:
        return None
    try:
        info = codecs.lookup(declared.strip())
    except (LookupError, ValueError):
        return None
    name = info.name.replace("-", "_")
    text_only = getattr(info, "_is_text_encoding", True)
    # Browsers read "ISO-8859-1" and "ASCII" as Windows-1252 (WHATWG Encoding Standard).
    if name in {"iso8859_1", "ascii", "latin_1"}:
        return "cp1252"
    unsafe = name.startswith(
        ("utf_", "utf", "idna", "punycode", "unicode_escape", "raw_unicode", "undefined")
    )
    return name if text_only and not unsafe else None


def _decode_marked(data: bytes, name: str, context: Context) -> Decoded:
    strict = _strict(data, name)
    if strict is not None:
        return Decoded(strict, name)
    return _replaced(data, name, context)


def _replaced(data: bytes, name: str, context: Context) -> Decoded:
    note = context.problem(
        f"holds bytes that are not {name.upper()}; they are shown as \ufffd",
        "Fetch the document again if it was cut off.",
        lost=False,
    )
    return Decoded(data.decode(name, "replace"), name, (note,))


def _decode_wide(data: bytes, context: Context) -> Decoded | Problem:
    """Decode UTF-16 or UTF-32 without a byte order mark, known by its zero bytes."""
    for name in ("utf-32-le", "utf-32-be"):
        if len(data) % 4 == 0 and (text := _strict(data, name)) is not None and _reads_as_text(text):
            return Decoded(text, name)
    even = data[: len(data) // 2 * 2]
    fitting = [
        (text.count(" ") + text.count("\n"), name, text)
        for name in ("utf-16-le", "utf-16-be")
        if (text := _strict(even, name)) is not None and _reads_as_text(text)
    ]
    if not fitting:
        return context.problem("is not text (zero bytes)", "Save the text itself, as UTF-8.")
    _, name, text = max(fitting, key=lambda one: one[0])
    return Decoded(text, name) if len(even) == len(data) else _replaced(data, name, context)


def _reads_as_text(text: str) -> bool:
    """Tell whether nearly all signs are assigned, printable or white space."""
    sample = text[:_SAMPLE]
    odd = sum(unicodedata.category(sign) in {"Cc", "Cn", "Co"} and sign not in "\t\n\r\f" for sign in sample)
    return odd * 100 <= len(sample) and any(sign in " \n" for sign in sample)


def _decode_damaged(data: bytes, context: Context) -> Decoded | None:
    """Decode UTF-8 with a few bad bytes (cut off, or pasted from elsewhere); None if it isn't UTF-8."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd") - data.count(b"\xef\xbf\xbd")
    good = sum(map(len, _BEYOND_ASCII.findall(text))) - bad
    cut_off = bad == 1 and text.endswith("\ufffd") and data[-1] >= 0xC2
    return _replaced(data, "utf-8", context) if good > 4 * bad or (cut_off and good > 0) else None


_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")


def _decode_legacy(data: bytes, context: Context) -> Decoded | Problem:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - heavy, and seldom needed

    matches = list(from_bytes(data, cp_isolation=list(_LEGACY), enable_fallback=False))
    if not matches:
        return context.problem("is in no known encoding, or is not text", "Save it as UTF-8.")
    # Statistics alone cannot tell the encodings of one alphabet apart: a symbol within a word gives the
    # wrong ones away, and among equals the commonest wins.
    close = [(one, str(one)) for one in matches if one.chaos <= matches[0].chaos + 0.05]
    oddities = [len(_SYMBOL_IN_WORD.findall(text)) for _, text in close]
    close = [pair for pair, odd in zip(close, oddities, strict=True) if odd == min(oddities)]
    top = max(one.coherence for one, _ in close)
    likely = [pair for pair in close if pair[0].coherence >= top - 0.05]
    # Encodings that give the same text are one match.
    rank, text = min(
        (min(_LEGACY.index(name) for name in one.could_be_from_charset if name in _LEGACY), text)
        for one, text in likely
    )
    note = context.problem(
        f"is not UTF-8 and does not say what it is; read as {_LEGACY[rank]}",
        "Save it as UTF-8 if letters look wrong.",
        lost=False,
    )
    return Decoded(text, _LEGACY[rank], (note,))

import codecs

import pytest
from ftfy.badness import is_bad
from hypothesis import given
from hypothesis import strategies as st

from sitrep.config.load import load_configuration
from sitrep.model import Problem
from sitrep.reading.encoding import Decoded, decode
from sitrep.reading.formats.base import Context
from sitrep.text import strip_hidden

CONTEXT = Context("a.txt", load_configuration(None).settings.reading)
FRENCH = (
    "Les combats ont repris à l’aube près de l’hôpital, a déclaré le préfet. « Trois blessés », précise-t-il."
)
POLISH = "Walki o miasto trwały całą noc, podała administracja. Rannych zostało dwóch żołnierzy, ewakuowano szpital."
UKRAINIAN = (
    "Обстріл міста тривав усю ніч, повідомила обласна адміністрація. Двоє людей поранено, лікарню евакуювали."
)
ARABIC = "قصفت القوات المدينة طوال الليل، بحسب الإدارة المحلية. أصيب شخصان بجروح وتم إخلاء المستشفى."
JAPANESE = "州政府によると、市への砲撃は一晩中続いた。二人が負傷し、病院は避難した。"


def decoded(data: bytes, declared: str | None = None) -> Decoded:
    result = decode(data, CONTEXT, declared)
    assert isinstance(result, Decoded), result
    return result


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_text_that_is_fine_comes_back_as_it_is(text: str) -> None:
    if text.startswith("\ufeff") or any(is_bad(line) for line in text.split("\n")):
        return
    assert decoded(text.encode()) == Decoded(strip_hidden(text), "utf-8")


@given(st.text(st.sampled_from("a.“”‘’«»–—ﬁﬂＡ½№…é\u00a0\u200b\u200f\u2028\ufffdЖعب漢\n\t "), min_size=1))
def test_quotes_ligatures_widths_and_odd_spaces_are_untouched(text: str) -> None:
    if not any(is_bad(line) for line in text.split("\n")):
        assert decoded(text.encode()).text == strip_hidden(text)


@pytest.mark.parametrize(
    "codec", ["utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]
)
@pytest.mark.parametrize("text", [FRENCH, UKRAINIAN, ARABIC + "\n", JAPANESE + "\n" + JAPANESE])
def test_unicode_encodings_with_and_without_marks(codec: str, text: str) -> None:
    assert decoded(text.encode(codec)).text == text


@pytest.mark.parametrize(
    ("text", "codec"),
    [(FRENCH, "cp1252"), (POLISH, "cp1250"), (UKRAINIAN, "cp1251"), (ARABIC, "cp1256"), (JAPANESE, "cp932")],
)
def test_legacy_encodings_are_guessed_and_told(text: str, codec: str) -> None:
    result = decoded(text.encode(codec))
    assert result.text == text
    assert [problem.lost for problem in result.problems] == [False]


def test_of_encodings_that_fit_equally_the_commonest_is_named() -> None:
    result = decoded("The mayor – a former teacher – said “no”.".encode("cp1252"))
    assert (result.text, result.encoding) == ("The mayor – a former teacher – said “no”.", "cp1252")


def test_a_declared_encoding_counts_only_where_utf_8_fails() -> None:
    assert decoded(POLISH.encode("iso8859_2"), "ISO-8859-2") == Decoded(POLISH, "iso8859_2")
    assert decoded(POLISH.encode(), "ISO-8859-2") == Decoded(POLISH, "utf-8")
    assert decoded("日本".encode("iso2022_jp"), "iso-2022-jp").text == "日本"
    for name in ("no-such", "utf-7", "rot13", "base64", "unicode_escape", "idna", "x" * 99, "é", "a\0b", ""):
        assert decoded(b"caf\xe9 +AGE- dawn and dusk", name).text.startswith("caf")
        assert "+AGE-" in decoded(b"plain +AGE- \\x41", name).text


def test_crlf_becomes_lf_and_lone_cr_only_where_there_is_nothing_else() -> None:
    assert decoded(b"a\r\nb\r\n\r\nc").text == "a\nb\n\nc"
    assert decoded(b"a\rb\r\rc").text == "a\nb\n\nc"
    assert decoded(b"a\rb\nc").text == "a\rb\nc"


def test_mojibake_is_mended_in_its_line_only() -> None:
    broken = "The mayorâ€™s cafÃ© — “open”.\nThe ﬁrst line’s — “twin”."
    result = decoded(broken.encode())
    assert result.text.split("\n")[1] == "The ﬁrst line’s — “twin”."
    assert result.text.startswith("The mayor’s café")
    assert [problem.lost for problem in result.problems] == [False]


def test_a_few_bad_bytes_are_shown_and_told() -> None:
    data = UKRAINIAN.encode()
    for damaged in (data[:-2], data[:21] + b"\xff" + data[21:], data + b"\xd0"):
        result = decoded(damaged)
        assert "\ufffd" in result.text
        assert result.encoding == "utf-8"
        assert result.problems[0].lost is False


def test_a_replacement_character_in_the_file_stays() -> None:
    assert decoded("a \ufffd b".encode()) == Decoded("a \ufffd b", "utf-8")


@pytest.mark.parametrize("data", [b"\0" * 1000, b"text\0more", bytes(range(32)) * 9, bytes(range(256)) * 40])
def test_binary_is_a_problem(data: bytes) -> None:
    assert isinstance(decode(data, CONTEXT), Problem)


@given(st.binary(), st.sampled_from([b"", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF32_BE]))
def test_any_bytes_give_text_or_a_problem(data: bytes, mark: bytes) -> None:
    result = decode(mark + data, CONTEXT)
    if isinstance(result, Decoded):
        result.text.encode()


def test_floods_end() -> None:
    for flood in (
        "â€™".encode(),
        b"\xff",
        b"\xc3",
        b"\r",
        b"caf\xe9 ",
        "Ã©\n".encode(),
        bytes(range(128, 256)),
    ):
        decode(flood * (1_000_000 // len(flood)), CONTEXT)

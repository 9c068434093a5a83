"""Words that a page broke at its line ends are joined; compounds keep their hyphen."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.config.settings import ReadingSettings
from sitrep.model import Problem
from sitrep.reading.formats import markdown, plain
from sitrep.reading.formats.base import Context, Draft
from sitrep.reading.hyphens import join_words
from sitrep.reading.read import reread_text

SETTINGS = ReadingSettings(max_bytes=10_000_000, max_articles=1000)
CONTEXT = Context("page.txt", SETTINGS)
ENGLISH = "The army said on Friday that it had not been in the town when it was shelled, and left it."
FRENCH = "Le gouverneur a dit que les combats ont repris dans la ville et que la route est fermée."
GERMAN = "Die Armee hat am Freitag mitgeteilt, dass sie den Ort nicht mehr hält und sich zurückzieht."
RUSSIAN = "В пятницу, как сообщила администрация, обстрелу подверглись три села на севере области."


def first_word(line: str, following: str, *, around: str = ENGLISH) -> str:
    """Return what becomes of the last word of a line."""
    text = f"{around} They all speak of {line}-\n{following} as before.\n\n{around}"
    joined, _ = join_words(text)
    return joined.split("They all speak of ", 1)[1].split(" as before", 1)[0].split("\nas before")[0].strip()


@pytest.mark.parametrize(
    ("line", "following", "word", "around"),
    [
        ("heavy ar", "tillery", "heavy artillery", ENGLISH),
        ("the hills of Puthukkudi", "yiruppu", "the hills of Puthukkudiyiruppu", ENGLISH),
        ("a road be", "tween", "a road between", ENGLISH),
        ("the old sta", "tion", "the old station", ENGLISH),
        ("what they call in", "formation", "what they call information", ENGLISH),
        ("a slow with", "drawal", "a slow withdrawal", ENGLISH),
        ("this and some", "thing", "this and something", ENGLISH),
        ("un tir d'artil", "lerie", "un tir d'artillerie", FRENCH),
        ("tous les dépla", "cés", "tous les déplacés", FRENCH),
        ("der neuen Regie", "rung", "der neuen Regierung", GERMAN),
        ("обстрел из артил", "лерии", "обстрел из артиллерии", RUSSIAN),
    ],
)
def test_a_broken_word_is_one(line: str, following: str, word: str, around: str) -> None:
    assert first_word(line, following, around=around) == word


@pytest.mark.parametrize(
    ("line", "following", "word", "around"),
    [
        ("the men of Al", "Shabaab", "the men of Al-Shabaab", ENGLISH),
        ("the port of Port-au", "Prince", "the port of Port-au-Prince", ENGLISH),
        ("the road to Deir", "ez-Zor", "the road to Deir-ez-Zor", ENGLISH),
        ("a short cease", "fire", "a short cease-fire", ENGLISH),
        ("searches from house-to", "house", "searches from house-to-house", ENGLISH),
        ("a number of 10", "year-old", "a number of 10-year-old", ENGLISH),
        ("the deputy, the vice", "president", "the deputy, the vice-president", ENGLISH),
        ("their first e", "mail", "their first e-mail", ENGLISH),
        ("a town that is army", "held", "a town that is army-held", ENGLISH),
        ("un long cessez", "le-feu", "un long cessez-le-feu", FRENCH),
        ("le nouveau porte", "parole", "le nouveau porte-parole", FRENCH),
        ("une rue de Saint", "Denis", "une rue de Saint-Denis", FRENCH),
        ("das neue Nord", "Süd-Abkommen", "das neue Nord-Süd-Abkommen", GERMAN),
        ("слова нового вице", "премьера", "слова нового вице-премьера", RUSSIAN),
    ],
)
def test_a_compound_keeps_its_hyphen(line: str, following: str, word: str, around: str) -> None:
    assert first_word(line, following, around=around) == word


def test_a_line_in_capitals_breaks_words_too() -> None:
    assert join_words("WHAT THE NEW GOVERN-\nMENT SAID OF IT") == ("WHAT THE NEW GOVERNMENT\nSAID OF IT", 1)


def test_the_text_itself_tells_how_it_writes_a_word() -> None:
    broken = "They said that the old cease-\nfire was dead."
    assert "ceasefire\nwas" in join_words(f"{broken} The ceasefire of May held.")[0]
    assert "cease-fire\nwas" in join_words(f"{broken} The cease-fire of May held.")[0]
    odd = "The men who came at dawn were loyal-\nists of the north."
    assert "loyal-ists\nof" in join_words(f"{odd} Other loyal-ists came.")[0]


@pytest.mark.parametrize(
    "text",
    [
        "They spoke of the time of pre-\nand post-war talks.",
        "Das war eine Liste der Vor-\nund Nachteile.",
        "The books of the years 2009-\n10 were burned by them.",
        "The town was quiet -\nthe shops were shut.",
        "The town was quiet-\n\nthe shops were shut.",
        "- one\n- two\n-\nthree",
        "short-\nlines",
        "Title of this page\n------------------\nText.",
    ],
)
def test_other_hyphens_stay(text: str) -> None:
    assert join_words(text) == (text, 0)


def test_the_lines_stay_lines() -> None:
    text = (
        "The guns on the hill were old ar-\ntillery, he said, and nobody\nhad seen them since the sum-\nmer."
    )
    joined, count = join_words(text)
    assert (
        joined
        == "The guns on the hill were old artillery,\nhe said, and nobody\nhad seen them since the summer."
    )
    assert count == 2


@pytest.mark.parametrize(("reader", "name"), [(plain, "page.txt"), (markdown, "page.md")])
def test_a_quotation_of_a_mended_text_stands_in_it_when_it_is_read_again(reader: object, name: str) -> None:
    data = f"{ENGLISH} The guns on the hill were old ar-\ntillery, he said.".encode()
    draft = (plain if reader is plain else markdown).read(data, Context(name, SETTINGS))
    assert isinstance(draft, Draft)
    assert "old artillery,\nhe said" in draft.text
    assert reread_text(name, data, SETTINGS) == draft.text
    (note,) = draft.problems
    assert isinstance(note, Problem)
    assert not note.lost
    assert note.what == f"{name} breaks words at the ends of its lines; 1 word has been joined."


def test_a_soft_hyphen_at_the_end_of_a_line_joins_too() -> None:
    draft = plain.read("The guns were old ar\xad\ntillery, and Zu\xadara was quiet.".encode(), CONTEXT)
    assert isinstance(draft, Draft)
    assert draft.text == "The guns were old artillery, and Zuara was quiet."


@given(st.text(alphabet=st.sampled_from("ab -\n‐A1.'"), max_size=300))
def test_no_sign_but_hyphens_and_white_space_is_touched(text: str) -> None:
    joined, _ = join_words(text)
    assert [sign for sign in joined if sign not in "-‐ \n"] == [sign for sign in text if sign not in "-‐ \n"]
    assert hashlib.sha256(join_words(text)[0].encode()).digest() == hashlib.sha256(joined.encode()).digest()


@pytest.mark.parametrize("piece", ["a-\n", "aaaaaaaaaaaaaaaa-\nb ", "-\n", "a" * 50, "a-\n" + " " * 12])
def test_odd_hyphens_are_read_in_no_time_at_all(piece: str) -> None:
    assert join_words(piece * (1_000_000 // len(piece)))

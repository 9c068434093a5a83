"""News of what happened abroad is outside, news of what is done abroad for the theatre is inside."""

import pytest

from sitrep.analysis.details import Details
from sitrep.analysis.theatre import detect_theatre
from sitrep.model import ABROAD, Theatre
from tests.analysis.test_theatre_names import analyst, settings_of
from tests.build import clipping
from tests.gold.theatre_scorer import matchers

MATCHERS = matchers()


def detect(theatre: str, text: str, title: str | None = None, publisher: str | None = None) -> Theatre:
    return detect_theatre(clipping(text, title=title, publisher=publisher), MATCHERS[theatre])


@pytest.mark.parametrize(
    ("theatre", "remark"),
    [
        ("Somalia", "One of them had served in Somalia."),
        ("Somalia", "The gunmen wanted revenge for Somalia."),
        ("Nepal", "Two of the dead had come from Nepal."),
        ("Nepal", "The singer, who was born in Nepal, was not hurt."),
        ("Peru", "Such attacks were once common in Peru."),
        ("Libya", "The captain had traded with Libya for years."),
    ],
)
@pytest.mark.parametrize(
    "lead",
    [
        "Eleven people were killed in a fire in Osaka on Monday, Japanese police said.",
        "A bus left the road near Kumasi in Ghana and 11 people died.",
        "Gunmen shot 11 people in a church in Medan, the Indonesian army said.",
    ],
)
def test_a_remark_in_news_of_harm_abroad_is_not_enough(theatre: str, remark: str, lead: str) -> None:
    found = detect(theatre, f"{lead} {remark}")
    assert not found.inside
    assert "abroad" in found.reason or "passing" in found.reason


@pytest.mark.parametrize(
    ("theatre", "text"),
    [
        ("Somalia", "Kenyan police said that nine people were killed in Wajir. Al-Shabaab fired the mortar."),
        (
            "Somalia",
            "Nine people were killed in Wajir in Kenya. Fighters who crossed from Somalia shot them.",
        ),
        ("Nepal", "A mine killed nine Indian guards at Raxaul. Maoists had laid it on the road from Nepal."),
        ("Libya", "Nine people drowned off Zarzis in Tunisia. They had fled the fighting in Libya."),
        ("Georgia", "A shell killed nine in Vladikavkaz in Russia. Georgian troops fired it."),
    ],
)
def test_harm_abroad_that_is_of_the_conflict_stays(theatre: str, text: str) -> None:
    assert detect(theatre, text).inside


@pytest.mark.parametrize(
    ("theatre", "text", "inside"),
    [
        ("Colombia", "Fire burned a store in Cartagena, Spain. Firemen of Cartagena came late.", False),
        ("Colombia", "Fire burned a store in Cartagena. Firemen came late.", True),
        ("Colombia", "Police in Madrid looked for a van after a bomb. Madrid was calm.", False),
        ("Colombia", "Police in Madrid in Cundinamarca found a bomb. The ELN had left it.", True),
        ("Ukraine", "The court in Odessa, Texas, heard two guards. Odessa has one court.", False),
        ("Ukraine", "The court in Odessa heard two guards.", True),
    ],
)
def test_a_namesake_abroad_is_not_the_place(theatre: str, text: str, inside: bool) -> None:
    assert detect(theatre, text).inside == inside


def test_a_side_that_publishes_speaks_of_its_front() -> None:
    text = "Two posts were taken at dawn. Four men fell. The road is open again. FARC fighters hold both."
    assert not detect("Colombia", text, "War report").inside
    found = detect("Colombia", text, "War report", publisher="FARC Press Office")
    assert found.inside
    assert "publishes" in found.reason


def _passages(code: str, text: str, title: str) -> list[tuple[str | None, str]]:
    (read,) = analyst(code).read([clipping(text, title=title)])
    assert read.theatre.inside, read.theatre.reason
    article = Details(settings_of(code).theatre).add_places(read)
    return [(passage.theme, passage.rule) for passage in article.theming.passages]


def test_items_on_harm_abroad_have_no_theme() -> None:
    text = (
        "Shells killed four people in Kharkiv on Monday, the mayor said.\n\n"
        "A bomb killed nine people at a market in Quetta in Pakistan, police said.\n\n"
        "Rockets killed two soldiers near Poltava at night."
    )
    first, second, third = _passages("UKR", text, "Ukraine and the world on Monday")
    assert first[0] == third[0] == "battlefield"
    assert second == (None, ABROAD)


@pytest.mark.parametrize(
    "second",
    [
        "A bomb killed nine refugees at a camp in Adre in Chad, aid workers said.",
        "A bomb killed nine people at a market in Omdurman, doctors said.",
        "Egypt said that nine of its soldiers were killed when they left Sudan.",
        "Kenya's envoy said that nine people were killed on the eve of the talks.",
    ],
)
def test_items_that_are_tied_to_the_theatre_keep_their_theme(second: str) -> None:
    text = f"Shells killed four people in El Fasher on Monday, a doctor said.\n\n{second}"
    assert all(rule != ABROAD for _, rule in _passages("SDN", text, "Sudan on Monday"))


@pytest.mark.parametrize(
    ("title", "second", "apart"),
    [
        ("Egypt sends envoy to Sudan", "Two men died at a march in Cairo, police said.", True),
        ("Egypt sends envoy to Sudan", "Two men died when rockets hit Aswan, police said.", False),
        ("Envoy flies to Sudan", "Two men died when a boat sank near Cairo, police said.", True),
    ],
)
def test_a_country_of_the_story_needs_words_of_war(title: str, second: str, apart: bool) -> None:
    text = f"Shells killed four people in El Fasher on Monday, a doctor said.\n\n{second}"
    assert (ABROAD in [rule for _, rule in _passages("SDN", text, title)]) == apart


@pytest.mark.parametrize(
    "unit", ["who ", "killed in Ghana and ", "that Libya ", "Libya, ", "start with the "]
)
def test_a_megabyte_is_read(unit: str) -> None:
    text = f"Nine died in Ghana. {unit * (1_000_000 // len(unit))} Libya"
    assert detect("Libya", text, "Fire in Ghana").reason

"""Each language file is complete."""

import pytest

from sitrep.languages.language import Language
from sitrep.languages.registry import language_of, languages

OPTIONAL = {"letters", "ordinals", "fillers", "year_words", "ambiguous", "prefixes"}


@pytest.mark.parametrize("language", languages(), ids=lambda language: language.code)
class TestEachLanguage:
    def test_has_a_year_and_a_week(self, language: Language) -> None:
        assert len(language.months) == 12
        assert len(language.weekdays) == 7
        assert len(language.digits) == 10
        assert [int(digit) for digit in language.digits] == list(range(10))

    def test_other_calendars_are_whole_or_absent(self, language: Language) -> None:
        assert len(language.solar_months) in {0, 12}
        assert len(language.lunar_months) in {0, 12}

    def test_no_month_and_no_weekday_has_two_meanings(self, language: Language) -> None:
        for names in (language.months, language.weekdays, language.solar_months, language.lunar_months):
            forms = [form for name in names for form in set(name.split("|"))]
            assert len(forms) == len(set(forms))

    def test_forms_are_written_in_small_letters(self, language: Language) -> None:
        for names in (language.months, language.weekdays):
            assert all(name == name.lower() and name.strip("|") == name for name in names)

    def test_today_and_yesterday_and_cues_are_there(self, language: Language) -> None:
        offsets = {(low, high) for _, low, high in language.relatives}
        assert {(0, 0), (-1, -1), (1, 1)} <= offsets
        for group in (
            "past",
            "future",
            "reporting",
            "published",
            "updated",
            "recent",
            "anniversary",
            "joiners",
        ):
            assert getattr(language, group)
        assert language.ago_before or language.ago_after

    def test_knows_enough_stop_words(self, language: Language) -> None:
        words = language.stop_words.split()
        assert len(words) == len(set(words)) >= 30


def test_the_ten_languages_are_found() -> None:
    assert [language.code for language in languages()] == [
        "ar",
        "de",
        "en",
        "es",
        "fa",
        "fr",
        "ps",
        "pt",
        "ru",
        "uk",
    ]


def test_regions_fall_back_to_their_language() -> None:
    persian = language_of("fa-AF")
    assert persian is not None
    assert persian.name == "Persian"
    assert language_of("xx") is None

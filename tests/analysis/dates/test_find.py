"""Time expressions in nine languages, and hostile input."""

from datetime import date

import dateparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.analysis.dates.calendars import year_in
from sitrep.analysis.dates.find import find_mentions
from sitrep.analysis.dates.lexicon import Calendar, lexicon_of
from sitrep.analysis.dates.mention import Form, Mention
from sitrep.analysis.dates.tokens import tokenise
from sitrep.languages.registry import languages
from tests.analysis.dates.cases import date_text

CODES = [language.code for language in languages()]


def find(text: str, code: str = "en") -> list[Mention]:
    lexicon = lexicon_of(code)
    return find_mentions(text, tokenise(text), lexicon, day_first=lexicon.language.day_first)


def in_digits(number: int, digits: str) -> str:
    return "".join(digits[int(sign)] for sign in str(number))


@pytest.mark.parametrize(
    ("text", "code", "words", "span"),
    [
        ("They met on the 8th of May 2019 in Juba.", "en", "8th of May 2019", ("2019-05-08", "2019-05-08")),
        ("They met on May 8th, 2019, in Juba.", "en", "May 8th, 2019", ("2019-05-08", "2019-05-08")),
        ("They met on Wed. 8 May 2019.", "en", "Wed. 8 May 2019", ("2019-05-08", "2019-05-08")),
        ("The May 8-10, 2019 meeting", "en", "May 8-10, 2019", ("2019-05-08", "2019-05-10")),
        ("from 29 April to 3 May 2019", "en", "29 April to 3 May 2019", ("2019-04-29", "2019-05-03")),
        ("from 30 December 2019 to 2 January 2020", "en", None, ("2019-12-30", "2020-01-02")),
        ("8-May-2019", "en", "8-May-2019", ("2019-05-08", "2019-05-08")),
        ("le 1er mai 2019", "fr", "1er mai 2019", ("2019-05-01", "2019-05-01")),
        ("vom 5. bis 10. Mai 2019", "de", "5. bis 10. Mai 2019", ("2019-05-05", "2019-05-10")),
        ("el 8 de mayo de 2019", "es", "8 de mayo de 2019", ("2019-05-08", "2019-05-08")),
        ("в среду, 8 мая 2019 года", "ru", "среду, 8 мая 2019", ("2019-05-08", "2019-05-08")),
        ("у середу, 8 травня 2019 року", "uk", None, ("2019-05-08", "2019-05-08")),
        ("في ٨ أيار ٢٠١٩", "ar", "٨ أيار ٢٠١٩", ("2019-05-08", "2019-05-08")),
        ("۱۸ ثور ۱۳۹۸", "fa", "۱۸ ثور ۱۳۹۸", ("2019-05-08", "2019-05-08")),
        ("۱۸ اردیبهشت ۱۳۹۸", "fa", "۱۸ اردیبهشت ۱۳۹۸", ("2019-05-08", "2019-05-08")),
        ("د ۱۳۹۸ کال د غويي ۱۸مه", "ps", "۱۳۹۸ کال د غويي ۱۸مه", ("2019-05-08", "2019-05-08")),
        ("3 رمضان 1440", "ar", "3 رمضان 1440", ("2019-05-07", "2019-05-09")),
    ],
)
def test_expressions_are_found_whole(text: str, code: str, words: str | None, span: tuple[str, str]) -> None:
    (mention,) = [one for one in find(text, code) if one.form is Form.DAY]
    assert mention.span() == (date.fromisoformat(span[0]), date.fromisoformat(span[1]))
    if words is not None:
        assert text[mention.start : mention.end] == words


@pytest.mark.parametrize(
    ("text", "code", "days"),
    [
        ("The envoys leave again in January. 3 guards stayed behind.", "en", []),
        ("A round is planned for January.\n3. Envoy: no one is to blame", "en", []),
        ("A round is planned for January\n\n3 guards stayed behind.", "en", []),
        ("The wounded came to 25. November was colder than that.", "en", []),
        ("Le bilan est de 25. Novembre a été plus froid.", "fr", []),
        ("Quiet until 8 August. 2021 was a better year.", "en", ["8 August"]),
        ("They met on Jan. 3, 2019, in Juba.", "en", ["Jan. 3, 2019"]),
        ("They met on 12 Sept. 2019 in Juba.", "en", ["12 Sept. 2019"]),
        ("Filed 12.Sep.2019 in Juba.", "en", ["12.Sep.2019"]),
        ("Réunis le 3 janv. 2015 à Bamako.", "fr", ["3 janv. 2015"]),
        ("Am 24. Februar 2022 in Kiew.", "de", ["24. Februar 2022"]),
        ("The town fell on May\n8, 2019.", "en", ["May\n8, 2019"]),
    ],
)
def test_no_day_is_read_across_the_end_of_a_sentence(text: str, code: str, days: list[str]) -> None:
    found = [text[one.start : one.end] for one in find(text, code) if one.form is Form.DAY]
    assert found == days


@pytest.mark.parametrize(
    ("text", "code", "low", "high"),
    [
        ("three days ago", "en", -3, -3),
        ("in the last 24 hours", "en", -1, 0),
        ("over the past 10 days", "en", -10, 0),
        ("two weeks ago", "en", -17, -11),
        ("yesterday", "en", -1, -1),
        ("il y a trois jours", "fr", -3, -3),
        ("vor drei Tagen", "de", -3, -3),
        ("hace 3 días", "es", -3, -3),
        ("три дня назад", "ru", -3, -3),
        ("за останні 24 години", "uk", -1, 0),
        ("قبل ثلاثة أيام", "ar", -3, -3),
        ("سه روز پیش", "fa", -3, -3),
        ("درې ورځې وړاندې", "ps", -3, -3),
        ("پرون", "ps", -1, -1),
    ],
)
def test_days_are_counted_back(text: str, code: str, low: int, high: int) -> None:
    (mention,) = find(text, code)
    assert (mention.form, mention.low, mention.high) == (Form.RELATIVE, low, high)


DAYS = st.dates(date(1990, 1, 1), date(2049, 12, 31))


@pytest.mark.parametrize("code", CODES)
@given(day=DAYS, form=st.integers(0, 6), weekday=st.booleans())
def test_what_is_printed_is_read_back(code: str, day: date, form: int, *, weekday: bool) -> None:
    language = lexicon_of(code).language
    names = language.months[day.month - 1].split("|")
    month = names[form % len(names)].title()
    digits = language.digits
    words = f"{in_digits(day.day, digits)} {month} {in_digits(day.year, digits)}"
    if weekday:
        words = f"{language.weekdays[day.weekday()].split('|')[0].title()}, {words}"
    (mention,) = find(words, code)
    assert mention.span() == (day, day)
    assert words[mention.start : mention.end] == words


@pytest.mark.parametrize("code", CODES)
@given(day=DAYS, sign=st.sampled_from("-/."), own=st.booleans())
def test_dates_in_digits_are_read_back(code: str, day: date, sign: str, *, own: bool) -> None:
    digits = lexicon_of(code).language.digits if own else "0123456789"
    numeric = day.strftime(f"%Y{sign}%m{sign}%d")
    words = "".join(digits[int(one)] if one.isdigit() else one for one in numeric)
    (mention,) = find(words, code)
    assert mention.span() == (day, day)


@pytest.mark.parametrize("code", ["fa", "ps"])
@given(day=st.dates(date(2000, 1, 1), date(2049, 12, 31)))
def test_solar_hijri_days_are_read_back(code: str, day: date) -> None:
    from persiantools.jdatetime import JalaliDate  # noqa: PLC0415 - the reference of this test alone

    solar = JalaliDate(day)  # type: ignore[no-untyped-call]
    language = lexicon_of(code).language
    month = language.solar_months[solar.month - 1].split("|")[0]
    (mention,) = find(
        f"{in_digits(solar.day, language.digits)} {month} {in_digits(solar.year, language.digits)}", code
    )
    assert (mention.calendar, mention.span()) == (Calendar.SOLAR, (day, day))
    assert abs(year_in(Calendar.SOLAR, day) - solar.year) <= 1


@pytest.mark.parametrize("code", ["en", "fr", "de", "es", "ru", "uk", "ar", "fa"])
@given(day=st.dates(date(1990, 1, 1), date(2049, 12, 31)))
def test_our_reading_agrees_with_dateparser(code: str, day: date) -> None:
    language = lexicon_of(code).language
    month = {"fa": 1}.get(code, 0)
    forms = language.months[day.month - 1].split("|")
    words = f"{day.day} {forms[month] if month < len(forms) else forms[0]} {day.year}"
    parsed = dateparser.parse(words, languages=[code], settings={"REQUIRE_PARTS": ["day", "month", "year"]})
    if parsed is not None:
        (mention,) = find(words, code)
        assert mention.span() == (parsed.date(), parsed.date())


@given(st.text(alphabet="0123456789٣۵ aAmMjJuUlyarch.,/-–:()\"“”\n'’@$%٪"), st.sampled_from(CODES))
def test_any_text_is_read_without_an_exception_and_quoted_exactly(text: str, code: str) -> None:
    for mention in find(text, code):
        assert 0 <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end].strip()
    dating = date_text(text, language=code)
    for evidence in dating.evidence:
        if evidence.start is not None:
            assert text[evidence.start : evidence.end] == evidence.text


@pytest.mark.parametrize(
    "text",
    [
        "8 May 2019, " * 10_000,
        "1" * 1_000_000,
        "1 " * 500_000,
        "8 May " * 150_000,
        "May " * 250_000,
        "12-13 " * 150_000,
        "2019-" * 200_000,
        "(@a" * 300_000,
        "“" * 1_000_000,
        "“8 May 2019 " * 80_000,
        '"' * 999_999,
        "Sunday, " * 120_000,
        "three days ago " * 60_000,
        "the the the of of of " * 50_000,
        "Updated: " * 100_000,
        "\n" * 1_000_000,
        "a" * 1_000_000,
        "A-" * 500_000,
        "KABUL, " * 150_000,
        "8 May 2019\n" * 90_000,
        "Published: 8 May 2019 " * 40_000,
    ],
    ids=lambda text: repr(text[:20]),
)
def test_a_megabyte_of_the_worst_is_read(text: str) -> None:
    assert date_text(text).day in {None, date(2019, 5, 8)}


@pytest.mark.parametrize(
    "text",
    [
        "8 Pluviôse 2019",
        "8 Tishrei 5779",
        "2۰1۹-۰5-۰8",
        "۲0۱9 May 8 at 8۰",
        "8 May 20۱۹",
        "32 May 2019",
        "0 May 2019",
        "31 April 2019",
        "30 February 2020",
        "99/99/2019",
        "2019-13-01",
        "۸ May ۳۰۱۹",
    ],
)
def test_unknown_calendars_mixed_digits_and_impossible_days_are_left_alone(text: str) -> None:
    assert date_text(f"Published: {text}\n\nNews.").day is None

"""Places in Arabic and Cyrillic script: prefixes, case endings, words that only look like names."""

import pytest

from sitrep.analysis.places import find_places
from tests.build import clipping
from tests.gold.places_scorer import matcher


def found(country: str, text: str) -> list[tuple[str, str]]:
    places = find_places(clipping(text), matcher(country))
    assert all(text[place.start : place.end] == place.text for place in places)
    return [(place.text, place.name) for place in places]


@pytest.mark.parametrize(
    ("country", "text", "places"),
    [
        (
            "SDN",
            "قال شهود إن القصف على الفاشر استمر، ووصل النازحون إلى نيالا وإلى ولاية جنوب كردفان.",
            [("الفاشر", "El Fasher"), ("نيالا", "Nyala"), ("جنوب كردفان", "South Kordofan")],
        ),
        (
            "SDN",
            "اندلعت اشتباكات بالخرطوم وفي مدينة كسلا، وفر آلاف إلى جنوب السودان وإثيوبيا.",
            [
                ("الخرطوم", "Khartoum"),
                ("كسلا", "Kassala"),
                ("جنوب السودان", "South Sudan"),
                ("إثيوبيا", "Ethiopia"),
            ],
        ),
        ("SDN", "يعمل الباعة في السوق القديم كل يوم، وقال مدير مالي إن الأسعار تزيد.", []),
        (
            "SYR",
            "قتل مدنيان في قصف على حلب وريف دمشق ودير الزور.",
            [("حلب", "Aleppo"), ("ريف دمشق", "Rural Damascus"), ("دير الزور", "Deir-ez-Zor")],
        ),
        ("YEM", "انفجار هز محافظة مأرب وعدن.", [("مأرب", "Ma'rib"), ("عدن", "Aden")]),
        (
            "AFG",
            "انفجاری در قندوز چهار کشته داد. طالبان در ولایت هلمند و کابل مستقر شدند.",
            [("قندوز", "Kunduz"), ("هلمند", "Helmand"), ("کابل", "Kabul")],
        ),
        (
            "AFG",
            "په ننګرهار او کندهار کې څلور کسان ووژل شول.",
            [("ننګرهار", "Nangarhar"), ("کندهار", "Kandahar")],
        ),
        (
            "UKR",
            "Внаслідок обстрілу Харкова та Києва загинули двоє. У Запорізькій області тривають бої біля Оріхова.",
            [
                ("Харкова", "Kharkiv"),
                ("Києва", "Kyiv"),
                ("Запорізькій", "Zaporizhzhia Oblast"),
                ("Оріхова", "Orikhiv"),
            ],
        ),
        (
            "UKR",
            "В Донецкой области слышны взрывы, бои идут у Покровска. Россия отрицает.",
            [("Донецкой", "Donetsk Oblast"), ("Покровска", "Pokrovsk"), ("Россия", "Russia")],
        ),
        ("UKR", "Журналист Дмитрий Покровский молчит. Сума збитків невідома, сума росте.", []),
        (
            "MMR",
            "ပဲခူးမြို့နှင့် မွန်ပြည်နယ်တွင် တိုက်ပွဲများ ဖြစ်ပွားခဲ့သည်။",
            [("ပဲခူး", "Bago"), ("မွန်ပြည်နယ်", "Mon")],
        ),
        (
            "RUS",
            "В Грозном и в Нижнем Новгороде тихо.",
            [("Грозном", "Grozny"), ("Нижнем Новгороде", "Nizhniy Novgorod")],
        ),
        ("UKR", "Grad rockets hit Харків and Poltava.", [("Харків", "Kharkiv"), ("Poltava", "Poltava")]),
    ],
)
def test_places_in_their_own_script(country: str, text: str, places: list[tuple[str, str]]) -> None:
    assert found(country, text) == places


def test_the_unit_is_told_where_it_is_sure() -> None:
    (place,) = find_places(clipping("وصلت القافلة إلى نيالا مساء."), matcher("SDN"))
    assert (place.admin1, place.code, place.country) == ("South Darfur", "SD03", "SDN")


@pytest.mark.parametrize("country", ["UKR", "MMR"])
@pytest.mark.parametrize(
    "piece", ["و", "لل", "ال", "الخرطوم ", "Х", "Харків-", "Київ ", "ب ", "-'", "\u200c", "ပ", "ပဲ"]
)
def test_odd_texts_are_read_in_linear_time(country: str, piece: str) -> None:
    text = piece * (100_000 // len(piece))
    assert all(text[place.start : place.end] for place in find_places(clipping(text), matcher(country)))

"""A text belongs to the theatre by its towns, units, regions, people and sides, in its own script too."""

from datetime import date
from functools import cache

import pytest

from sitrep.analysis.analyst import Analyst
from sitrep.config.load import load_configuration
from sitrep.config.settings import Settings
from tests.build import clipping

_SETTINGS = load_configuration(None).settings
# Names and sides as a user would write them first: no places, no parties.
_THEATRES: dict[str, tuple[str, dict[str, tuple[str, ...]]]] = {
    "SDN": ("Sudan", {"army": ("SAF", "Sudanese army"), "rsf": ("RSF", "Rapid Support Forces")}),
    "UKR": ("Ukrain*", {"russia": ("Russian forces",)}),
    "ETH": ("Ethiopia*", {"fano": ("Fano",)}),
    "COD": ("DR Congo", {"m23": ("M23",)}),
    "YEM": ("Yemen*", {}),
    "SYR": ("Syria*", {}),
    "MMR": ("Myanmar", {"aa": ("Arakan Army",)}),
    "SSD": ("South Sudan*", {}),
    "BFA": ("Burkina*", {}),
    "SOM": ("Somali*", {}),
    "NGA": ("Nigeria*", {}),
    "MLI": ("Mali", {}),
}


def settings_of(code: str) -> Settings:
    if code == _SETTINGS.theatre.code:
        return _SETTINGS
    names, sides = _THEATRES[code]
    changes = {"code": code, "names": (names,), "sides": sides}
    empty = dict.fromkeys(("places", "parties", "homonyms", "effects"), ())
    theatre = _SETTINGS.theatre.model_copy(update={**changes, **empty})
    return _SETTINGS.model_copy(update={"theatre": theatre})


@cache
def analyst(code: str) -> Analyst:
    return Analyst(settings_of(code), date(2025, 1, 1))


def is_inside(code: str, text: str) -> bool:
    (article,) = analyst(code).read([clipping(text)])
    return article.theatre.inside


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("SDN", "Shelling killed three traders in Nyala on Monday, a doctor said."),
        ("SDN", "The RSF said it had taken the airfield. Residents heard drones all night."),
        ("SDN", "Aid trucks were held for a week on the road through Darfur, drivers said."),
        ("SDN", "Sudanese families crossed the river at night with what they could carry."),
        ("SDN", "The White Nile rose by a metre and cut off the camps at Kosti."),
        ("SDN", "قال شهود إن القصف على الفاشر استمر ثلاثة أيام. ولم تصل أي مساعدات."),
        ("SDN", "أعلنت الأمم المتحدة أن آلاف الأسر فرت من القتال في ولاية جنوب كردفان."),
        ("SDN", "اندلعت اشتباكات في الخرطوم بين الجيش وقوات الدعم السريع فجر اليوم."),
        ("UKR", "Drones set a depot alight in Poltava, the mayor said."),
        ("UKR", "The front in the Donbas has not moved for a month, analysts said."),
        ("UKR", "Двоє людей загинули внаслідок обстрілу Харкова, повідомила прокуратура."),
        ("UKR", "Удар пришёлся по жилому дому в Запорожье, сообщили спасатели."),
        ("ETH", "Farmers in Tigray said that soldiers had taken their oxen."),
        ("ETH", "Fano fighters left the town after two days. The bank stayed shut."),
        ("COD", "M23 rebels named a governor of their own. The lake port stayed shut."),
        ("COD", "Doctors in North Kivu treated forty wounded in one night."),
        ("YEM", "Houthi-run courts sentenced nine men to death, relatives said."),
        ("YEM", "أفادت مصادر محلية بأن انفجارا هز مدينة تعز مساء أمس."),
        ("SYR", "قتل مدنيان في قصف على حلب، بحسب الدفاع المدني."),
        ("SYR", "Farmers in Deir ez-Zor said the Euphrates had fallen by two metres."),
        ("MMR", "Arakan Army fighters entered the port town at dawn. Shops stayed closed."),
        ("MMR", "ပဲခူးမြို့တွင် တိုက်ပွဲများ ဖြစ်ပွားခဲ့သည်။"),
        ("AFG", "Mortars hit a wedding in Tirin Kot, a doctor said."),
        ("AFG", "انفجاری در قندوز چهار کشته بر جای گذاشت."),
    ],
)
def test_a_name_of_the_theatre_is_enough(code: str, text: str) -> None:
    assert is_inside(code, text)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("SDN", "South Sudanese soldiers looted a clinic in Juba. The minister was silent."),
        ("SDN", "Four miners died when a shaft fell in near Johannesburg."),
        ("SDN", "انهار مبنى سكني في وسط القاهرة صباح اليوم وقتل خمسة أشخاص."),
        ("UKR", "The parliament in Warsaw passed the budget after a long night."),
        ("UKR", "В Новосибирске открыли новый мост через Обь."),
        ("UKR", "Earthquake shakes Crete; no one was hurt, the mayor said."),
        ("ETH", "Nairobi's new railway opened a month late. Tickets sold out."),
        ("COD", "Brazzaville signed an oil deal with a French firm."),
        ("YEM", "Muscat will build a port for grain ships by 2030."),
        ("SYR", "Rescuers searched the rubble in Hatay after the quake, Turkish officials said."),
        ("SYR", "أقر البرلمان في الرباط قانون المالية بعد نقاش طويل."),
        ("MMR", "Dhaka raised the price of rice for the second time this year."),
        ("MMR", "ဘန်ကောက်မြို့တွင် မိုးကြီးသည်။"),
        ("AFG", "NATO troops in Kosovo opened a new bridge. A Pentagon envoy cut the ribbon."),
        ("AFG", "Coalition forces struck a depot in Mosul, the Pentagon said."),
        ("AFG", "Farmers in Punjab blocked the motorway to Lahore."),
        ("AFG", "The presidential palace in Caracas was lit in blue for the feast."),
        ("AFG", "در تهران باران شدید خیابان‌ها را بست."),
    ],
)
def test_a_story_from_elsewhere_stays_out(code: str, text: str) -> None:
    assert not is_inside(code, text)


@pytest.mark.parametrize(
    ("code", "text", "title"),
    [
        (
            "SDN",
            "About 3,000 Sudanese refugees crossed into Chad on Friday, the Chadian ministry said.",
            None,
        ),
        (
            "SSD",
            "At least 400 South Sudanese refugees reached Ethiopia on Tuesday, Ethiopian officials said.",
            None,
        ),
        (
            "BFA",
            "Two thousand Burkinabe herders fled into Mali last week, the Malian prefect of Koro said.",
            None,
        ),
        ("SYR", "Six hundred Syrian refugees crossed into Lebanon at night, the Lebanese army said.", None),
        ("SOM", "Somali families fled to Ethiopia at Dollo Ado, the Ethiopian refugee service said.", None),
        ("UKR", "Ukrainian families kept arriving in Armenia, the Armenian migration service said.", None),
        ("SDN", "Some 900 Sudanese people came on Friday, aid workers said.", "Hundreds flee to Chad"),
        (
            "SDN",
            "Men from El Geneina walked into Chad, a Chadian officer said. Chadian soldiers count them.",
            None,
        ),
    ],
)
def test_a_country_that_only_receives_does_not_outweigh(code: str, text: str, title: str | None) -> None:
    (article,) = analyst(code).read([clipping(text, title=title)])
    assert article.theatre.inside, article.theatre.reason


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("UKR", "Syrian refugees crossed into Turkey at Kilis, Turkish officials said. Kilis has two camps."),
        (
            "SYR",
            "Ukrainian refugees crossed into Poland at Medyka, guards said. Lublin opened a hall for them.",
        ),
        (
            "AFG",
            "He made his name with pictures from Sarajevo, Mogadishu and Kabul, and teaches in Lyon now.",
        ),
        ("SDN", "Congolese families fled to Burundi in boats. The crossing to Burundi cost ten dollars."),
    ],
)
def test_people_who_flee_another_war_are_elsewhere(code: str, text: str) -> None:
    assert not is_inside(code, text)

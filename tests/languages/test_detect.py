"""Which language: by script, letters and stop words; nothing where unsure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.languages.detect import detect_language

SAMPLES = {
    "en": "The river crossing was shelled on Tuesday, and the ferry that carries grain has not run since.",
    "fa": "مقام‌های محلی می‌گویند که در پی این درگیری دو سرباز زخمی شده و به شفاخانه برده شدند.",
    "ps": "ځايي چارواکي وايي چې په دې جګړه کې دوه کسان ټپيان شوي او روغتون ته وړل شوي دي.",
    "ar": "قال مسؤولون محليون إن القصف الذي استهدف القرية أدى إلى إصابة شخصين في المستشفى.",
    "ru": "Власти сообщили, что в результате обстрела были ранены два человека, их увезли в больницу.",
    "uk": "Місцева влада повідомила, що внаслідок обстрілу поранено двох людей, їх доставили до лікарні.",
    "fr": "Les autorités locales ont indiqué que deux personnes étaient blessées dans le village.",
    "de": "Nach Angaben der Behörden sind bei dem Beschuss zwei Menschen verletzt worden, die in der Stadt.",
    "pt": "As autoridades disseram que duas pessoas foram levadas para o hospital da cidade.",
    "es": "Las autoridades dijeron que dos personas fueron llevadas al hospital de la ciudad.",
}


@pytest.mark.parametrize(("code", "text"), SAMPLES.items(), ids=SAMPLES)
def test_each_language_is_told_apart(code: str, text: str) -> None:
    assert detect_language(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12 345 678 !!",
        "Kabul Kandahar Herat",
        "Nieuws uit het oosten: volgens omwonenden werd er zwaar gevochten rond een brug.",
        "東部で激しい戦闘があったと住民が語った。",
        SAMPLES["en"] + SAMPLES["ru"],
    ],
)
def test_unsure_is_none(text: str) -> None:
    assert detect_language(text) is None


@given(st.text())
def test_any_text_has_an_answer(text: str) -> None:
    assert detect_language(text) in {None, *SAMPLES}


def test_only_the_beginning_decides() -> None:
    assert detect_language(SAMPLES["fr"] * 30 + SAMPLES["de"] * 3_000) == "fr"

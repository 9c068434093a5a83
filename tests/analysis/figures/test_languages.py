"""Counts in the languages that are read, in sentences of our own."""

import pytest

from sitrep.analysis.figures import find_figures
from tests.gold.figures_scorer import clip, dated, matchers

CASES = [
    ("fr", "Au moins 14 civils ont été tués et 25 autres blessés, selon l'armée.", [("killed", 14, "at_least", "people"), ("injured", 25, "exact", "people")]),
    ("fr", "Plus de 300 familles ont fui le village.", [("displaced", 300, "more_than", "families")]),
    ("es", "Al menos 14 civiles murieron y 25 resultaron heridos, dijo la policía.", [("killed", 14, "at_least", "people"), ("injured", 25, "exact", "people")]),
    ("es", "Unas 3.000 familias fueron desplazadas.", [("displaced", 3000, "about", "families")]),
    ("de", "Mindestens 14 Zivilisten wurden getötet und 25 verletzt.", [("killed", 14, "at_least", "people"), ("injured", 25, "exact", "people")]),
    ("de", "Rund 1,4 Millionen Menschen sind geflohen.", [("displaced", 1_400_000, "about", "people")]),
    ("ru", "Не менее 14 мирных жителей погибли, 25 ранены.", [("killed", 14, "at_least", "people"), ("injured", 25, "exact", "people")]),
    ("ru", "Число погибших выросло до 45.", [("killed", 45, "exact", "people")]),
    ("uk", "Щонайменше 14 людей загинули, ще 25 поранено.", [("killed", 14, "at_least", "people"), ("injured", 25, "exact", "people")]),
    ("ar", "مقتل 14 مدنيا وإصابة أكثر من 25 آخرين.", [("killed", 14, "exact", "people"), ("injured", 25, "more_than", "people")]),
    ("fa", "حداقل ۱۴ سرباز کشته و ۲۵ تن دیگر زخمی شدند.", [("killed", 14, "at_least", "people"), ("injured", 25, "exact", "people")]),
    ("fa", "بیش از ۳۰۰۰ خانواده بیجا شده‌اند.", [("displaced", 3000, "more_than", "families")]),
    ("ps", "لږ تر لږه ۱۴ سرتېري ووژل شول او ۲۵ نور ټپیان شول.", [("killed", 14, "at_least", "people"), ("injured", 25, "exact", "people")]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_counts_of_a_language(language: str, text: str, expected: list[tuple[str, int, str, str]]) -> None:
    found = find_figures(clip(text, language), dated(2021), matchers("hn"))
    assert [(figure.metric, figure.value, figure.qualifier, figure.unit) for figure in found] == expected


@pytest.mark.parametrize(
    ("language", "text", "party"),
    [
        ("fr", "Douze personnes ont été tuées, selon la Croix-Rouge.", "ngo"),
        ("es", "El ejército dijo que 12 personas murieron.", "government"),
        ("de", "Die Armee sagte, 12 Menschen seien getötet worden.", "government"),
        ("ru", "Погибли 12 человек, сообщила полиция.", "government"),
        ("uk", "Загинули 12 людей, повідомила поліція.", "government"),
        ("ar", "قتل 12 شخصا، بحسب وزارة الصحة.", "medical"),
    ],
)
def test_speakers_of_a_language(language: str, text: str, party: str) -> None:
    (figure,) = find_figures(clip(text, language), dated(2021), matchers("hn"))
    assert figure.party == party

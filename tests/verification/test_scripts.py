"""Pages with headlines that run from right to left are verified like others, the PDF too."""

from pathlib import Path

from sitrep.pipeline.verifying import verify_issue
from tests.desk import Desk

TEXTS = {
    "ar.txt": "كسلا: قصف مدفعي يقتل مدنيين\nراديو النهر\n6 مايو 2024\n\nقتل 14 مدنيا على الأقل في قصف مدفعي لقوات الدعم "
    "السريع على مدينة كسلا في السودان يوم الأحد، حسبما قال مسؤولون في المستشفى.\n",
    "fa.txt": "انفجار در بازار کسلا\nآژانس خبری نیل\n۶ مه ۲۰۲۴\n\nیک پزشک در کسلا در سودان گفت که از شام یک‌شنبه دست‌کم "
    "۱۴ جسد و بیش از ۳۷ زخمی حملهٔ راکتی به شفاخانه آورده شده است.\n",
    "en.txt": "Traders return to Kassala market\nNile Courier\n6 May 2024\n\nThe Sudanese army opened the road to "
    "Kassala on Monday after shells killed 3 traders, the army said.\n",
}


def test_an_issue_with_arabic_headlines_is_sound(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "desk")
    for name, text in TEXTS.items():
        (desk.seeds / name).write_text(text, encoding="utf-8")
    issued = desk.issue("2024-05-06", formats=("md", "html", "pdf", "json"))
    assert len(issued.brief.sources) == len(TEXTS)
    assert verify_issue(desk.open("2024-05-07"), issued.issue).failures == ()

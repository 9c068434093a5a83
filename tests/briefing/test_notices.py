"""An editor's notice is quoted nowhere."""

from sitrep.briefing.sentences import rate_sentences
from tests.build import article

NEWS = "Fighters shelled the market of Baidoa on Friday, the mayor said."


def quoted(text: str, title: str | None = None) -> list[str]:
    made = article(text, title=title)
    return [
        text[sentence.start : sentence.end]
        for passage in made.theming.passages
        for sentence in rate_sentences(made, passage)
    ]


def test_what_an_editor_writes_of_the_text_is_not_quoted() -> None:
    notice = "A previous version of this story said that 31 people were killed; three were."
    assert quoted(f"{NEWS}\n\n{notice} The text has been changed.") == [NEWS]


def test_a_correction_has_nothing_to_quote() -> None:
    wrote = "In a story on Sunday the Herald wrote that 31 people were killed by shells."
    assert quoted(f"{wrote} The mayor spoke of three. The story has been corrected.", "Correction") == []
    assert quoted(f"{wrote} The mayor spoke of three.") != []

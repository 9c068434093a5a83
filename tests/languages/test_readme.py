"""The README's table of languages says what each of them brings."""

from pathlib import Path

from sitrep.config.load import load_configuration
from sitrep.languages.counting import NO_COUNTS
from sitrep.languages.cues.lists import language_cues
from sitrep.languages.registry import languages
from sitrep.languages.speaking import NO_SPEECH

README = Path(__file__).parents[2] / "README.md"


def _answer(knows: bool) -> str:
    return "yes" if knows else "no"


def test_the_table_is_true() -> None:
    settings = load_configuration(None).settings
    themed = {cues.code for cues in language_cues()} | {settings.brief.language}
    wanted = [
        [
            language.name,
            _answer(language.code in settings.dates.languages),
            _answer(language.code in themed),
            _answer(language.counting is not NO_COUNTS),
            _answer(language.speaking is not NO_SPEECH),
        ]
        for language in sorted(languages(), key=lambda language: language.name)
    ]
    lines = README.read_text(encoding="utf-8").partition("### Languages")[2].partition("\n## ")[0]
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in lines.splitlines() if "|" in line
    ]
    assert rows[2:] == wanted

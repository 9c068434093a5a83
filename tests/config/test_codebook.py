"""The codebook is the user's: add, rename, reorder or drop a theme; mistakes are named with their line."""

from pathlib import Path

import pytest

from sitrep.analysis.themes import compile_codebook, theme_clipping
from sitrep.config.load import load_configuration
from sitrep.config.settings import Settings
from sitrep.errors import ConfigError
from tests.build import clipping


def load(folder: Path, text: str) -> Settings:
    file = folder / "config.yaml"
    file.write_text(text, encoding="utf-8")
    return load_configuration(file).settings


def themes_of(settings: Settings, text: str, title: str) -> list[str]:
    codebook = compile_codebook(settings.codebook, settings.theatre)
    return [theme.name for theme in theme_clipping(clipping(text, title=title), codebook).themes]


ECONOMY = """
codebook:
  themes:
    economy:
      title: Economy
      high: [exchange rate*, central bank]
      medium: market*, banknote*
    humanitarian:
    battlefield:
"""


def test_a_theme_is_added_with_a_block_and_the_order_is_the_users(tmp_path: Path) -> None:
    settings = load(tmp_path, ECONOMY)
    assert list(settings.codebook.themes) == ["economy", "humanitarian", "battlefield"]
    assert settings.codebook.themes["economy"].medium == ("market*", "banknote*")
    packaged = load_configuration(None).settings.codebook.themes
    assert settings.codebook.themes["battlefield"] == packaged["battlefield"]
    assert themes_of(settings, "Markets closed early.", "Exchange rate falls as central bank waits") == [
        "economy"
    ]


def test_a_dropped_theme_takes_its_rules_along(tmp_path: Path) -> None:
    settings = load(tmp_path, ECONOMY)
    assert themes_of(settings, "Envoys met at the summit.", "Ceasefire talks resume") == []
    found = themes_of(settings, "Two patients died.", "Missile hits hospital in Taiz")
    assert found == ["battlefield", "humanitarian"]


def test_a_renamed_theme_takes_over_rules_and_cues(tmp_path: Path) -> None:
    settings = load(
        tmp_path,
        "codebook:\n  themes:\n    security:\n      title: Security\n      replaces: battlefield\n"
        "      high: missile*, rocket*, mortar*\n      medium: killed\n    humanitarian:\n",
    )
    assert settings.codebook.theme_for("battlefield") == "security"
    codebook = compile_codebook(settings.codebook, settings.theatre)
    clip = clipping("A missile hit the clinic and killed a nurse.", title="Missile hits clinic in Herat")
    theming = theme_clipping(clip, codebook)
    assert theming.themes[0].name == "security"
    assert theming.rule == "T1"


def test_another_theatre_takes_nothing_of_the_packaged_one(tmp_path: Path) -> None:
    settings = load(
        tmp_path, "theatre:\n  name: Sudan\n  code: SDN\n  timezone: Africa/Khartoum\n  names: [Sudan*]\n"
    )
    theatre = settings.theatre
    assert theatre.places == theatre.parties == theatre.effects == ()
    assert theatre.cues == {}
    assert theatre.elsewhere


def test_cues_of_the_theatre_count_for_their_theme(tmp_path: Path) -> None:
    text = "theatre:\n  name: Libya\n  code: LBY\n  names: [Libya*]\n  cues:\n    battlefield:\n      high: [LNA]\n"
    found = themes_of(load(tmp_path, text), "It was quiet at sea.", "LNA moves on Sirte")
    assert found == ["battlefield"]
    assert themes_of(load_configuration(None).settings, "It was quiet at sea.", "LNA moves on Sirte") == []


_THEME = "codebook:\n  themes:\n    economy:\n      title: Economy\n"
BAD = [
    (_THEME + "      high: [market(s)?]\n", "line 5", "not regular expressions"),
    (_THEME + "      high: (a+)+b\n", "line 5", "not regular expressions"),
    (_THEME + "      high: ['*']\n", "line 5", "not a word"),
    (_THEME + "      high: [a*]\n", "line 5", "would match almost anything"),
    (_THEME + "      high: [ban*k]\n", "line 5", "not a word"),
    (_THEME + "      high: [bank _]\n", "line 5", 'may not begin or end with "_"'),
    (_THEME + "      high: [a ... b ... c]\n", "line 5", "only once"),
    (_THEME + "      high: [bank]\n      low: [Bank]\n", "line 3", "keep one"),
    (_THEME + "      high: bank, market, bank\n", "line 5", "stands twice"),
    (_THEME + "      hihg: [bank]\n", "line 5", 'Did you mean "high"?'),
    (_THEME, "line 3", "a theme needs cue words"),
    (_THEME + "      high: [" + " ".join(["w"] * 13) + "]\n", "line 5", "longer than 12 words"),
    (_THEME + "      high: [12]\n", "line 5", "string"),
    (_THEME + "      high: bank\n      replaces: battlefeild\n", "line 2", "replaces"),
    ("codebook:\n  themes: {}\n", "line 2", "codebook.themes"),
    ("codebook:\n  themes:\n    Bad Name:\n      title: X\n      high: bank\n", "line 3", "codebook.themes"),
    ("codebook:\n  negative: ['[']\n", "line 2", "not a word"),
    (
        "codebook:\n  rules:\n    - name: X1\n      all: [bank]\n      primary: economie\n",
        "line 2",
        'rule "X1" names the theme "economie"',
    ),
    ("codebook:\n  rules:\n    - name: X1\n      all: [bank]\n      primary: battlefeild\n", "line 2", '"battlefield"'),
    ("codebook:\n  rules:\n    - name: X1\n      all: []\n      primary: battlefield\n", "line 4", "all"),
    ("codebook:\n  rules:\n    - name: X1\n      all: ['']\n      primary: battlefield\n", "line 2", "empty group"),
    ("codebook:\n  scoring:\n    primary_minimum: 3\n", "line 3", 'Did you mean "primary_min"?'),
    ("codebook:\n  scoring:\n    tie_precedence: [war]\n", "line 2", "tie_precedence names"),
    ("theatre:\n  cues:\n    war:\n      high: [gun]\n", "line 1", '"war"'),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line", "hint"), BAD)
def test_a_mistake_is_named_with_its_line(tmp_path: Path, text: str, line: str, hint: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load(tmp_path, text)
    message = str(caught.value)
    assert f"{line}:" in message, message
    assert hint in message
    assert "Traceback" not in message


def test_a_hostile_list_cannot_make_the_program_slow(tmp_path: Path) -> None:
    phrases = ", ".join(f"{'aa ' * n}... aa*" for n in range(1, 10))
    settings = load(tmp_path, f"codebook:\n  themes:\n    trap:\n      title: Trap\n      high: {phrases}\n")
    assert themes_of(settings, "aa " * 100_000, "aa") == ["trap"]

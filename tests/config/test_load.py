"""A wrong configuration is told by file, line and nearest right key."""

from pathlib import Path

import pytest
import yaml

from sitrep.assets import packaged
from sitrep.config.load import load_configuration
from sitrep.errors import ConfigError


def write(folder: Path, text: str) -> Path:
    file = folder / "config.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def test_the_packaged_configuration_is_complete() -> None:
    settings = load_configuration(None).settings
    assert settings.theatre.code == "AFG"
    assert list(settings.codebook.themes) == ["battlefield", "diplomacy", "humanitarian", "refugees"]


def test_what_is_left_out_keeps_its_packaged_value(tmp_path: Path) -> None:
    file = write(tmp_path, "theatre:\n  timezone: Europe/Kyiv\n")
    settings = load_configuration(file).settings
    assert settings.theatre.timezone == "Europe/Kyiv"
    assert settings.theatre.name == load_configuration(None).settings.theatre.name


def test_an_empty_file_is_the_packaged_one(tmp_path: Path) -> None:
    file = write(tmp_path, "# nothing yet\n")
    assert load_configuration(file).settings == load_configuration(None).settings
    assert load_configuration(file).sha256 == load_configuration(None).sha256


BAD = [
    ("theatre:\n  name: X\n  timezon: Asia/Kabul\n", "line 3", 'Did you mean "timezone"?'),
    ("brief:\n  hilights: 3\n", "line 2", 'Did you mean "highlights"?'),
    ("theater:\n  name: X\n", "line 1", 'Did you mean "theatre"?'),
    ("brief:\n  paper: A5\n", "line 2", "brief.paper"),
    ("theatre:\n  timezone: Mars/Olympus\n", "line 2", "time zone"),
    ("reading:\n  max_bytes: -1\n", "line 2", "reading.max_bytes"),
    ("brief: [1, 2]\n", "line 1", "brief"),
    ("brief:\n  highlights: 3\n  highlights: 4\n", "line 3", "a second time (first in line 2)"),
    ("a: b: c\n", "line 1", "not valid YAML"),
    ("- just\n- a list\n", "line 1", "expected keys"),
    ("brief:\n\tpaper: A4\n", "line 2", "not valid YAML"),
    ("x: !!python/object:os.system {}\n", "", "not valid YAML"),
]


@pytest.mark.parametrize(("text", "line", "hint"), BAD)
def test_a_mistake_is_named_with_its_place_and_remedy(
    tmp_path: Path, text: str, line: str, hint: str
) -> None:
    file = write(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        load_configuration(file)
    message = str(caught.value)
    assert str(file) in message
    assert line in message
    assert hint in message
    assert caught.value.exit_code == 2


def test_every_mistake_is_named_at_once(tmp_path: Path) -> None:
    file = write(tmp_path, "brief:\n  hilights: 3\n  paper: A5\n")
    with pytest.raises(ConfigError) as caught:
        load_configuration(file)
    assert len(str(caught.value).splitlines()) == 2


def test_a_missing_or_undecodable_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"no such file.*--config"):
        load_configuration(tmp_path / "none.yaml")
    (tmp_path / "latin.yaml").write_bytes(b"theatre:\n  name: caf\xe9\n")
    with pytest.raises(ConfigError, match="UTF-8"):
        load_configuration(tmp_path / "latin.yaml")


def test_an_alias_bomb_is_refused_in_good_time(tmp_path: Path) -> None:
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    with pytest.raises(ConfigError):
        load_configuration(write(tmp_path, bomb))


def test_each_packaged_setting_is_explained_beside_it() -> None:
    text = packaged("config.yaml").read_text(encoding="utf-8")
    data = yaml.safe_load(text)
    for section in ("theatre", "reading", "dates", "brief", "mail", "run"):
        for key in data[section]:
            line = next(
                number for number, words in enumerate(text.splitlines()) if words.startswith(f"  {key}:")
            )
            around = text.splitlines()[max(0, line - 6) : line + 1]
            assert any("#" in words for words in around), f"{section}.{key} has no comment"

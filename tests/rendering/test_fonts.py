import hashlib
import json
from pathlib import Path

import pytest

from sitrep.assets import packaged
from sitrep.errors import TemplateFailure
from sitrep.rendering.fonts import face_rules, list_fonts, needed_fonts

TEMPLATES = packaged("templates")
FONTS = list_fonts([TEMPLATES])


def test_every_listed_font_is_the_one_that_was_fetched() -> None:
    for entry in json.loads((TEMPLATES / "fonts" / "fonts.json").read_text("utf-8")):
        data = (TEMPLATES / "fonts" / entry["file"]).read_bytes()
        assert hashlib.sha256(data).hexdigest() == entry["sha256"], entry["file"]


def test_every_font_file_is_listed_and_has_its_licence() -> None:
    files = {str(file.relative_to(TEMPLATES / "fonts")) for file in (TEMPLATES / "fonts").rglob("*.woff2")}

    assert files == {font.file for font in FONTS}
    for file in files:
        licence = (TEMPLATES / "fonts" / file).parent / "LICENSE"
        assert "SIL Open Font License" in licence.read_text("utf-8")


def test_no_two_files_share_name_and_weight() -> None:
    assert len({(font.family, font.weight) for font in FONTS}) == len(FONTS)


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("plain", "Source Serif 4"),
        ("Łódź", "Source Serif 4 latin-ext"),
        ("Київ", "Source Serif 4 cyrillic"),
        ("کابل", "Vazirmatn"),
        ("≈", "Noto Sans Math"),
    ],
)
def test_letters_bring_their_font(text: str, family: str) -> None:
    assert family in {font.family for font in needed_fonts(FONTS, text)}


def test_plain_letters_bring_no_other_scripts() -> None:
    assert {font.family for font in needed_fonts(FONTS, "plain")} == {"IBM Plex Sans", "Source Serif 4"}


def test_embedded_fonts_stay_small() -> None:
    assert len(face_rules(FONTS, [TEMPLATES], embedded=True)) < 400_000


def test_embedded_rules_name_no_address() -> None:
    rules = face_rules(FONTS, [TEMPLATES], embedded=True)

    assert rules.count("url(") == rules.count('url("data:font/woff2;base64,') == len(FONTS)


@pytest.mark.parametrize("text", ["{", "[1]", '[{"family": "A"}]'])
def test_a_wrong_list_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "fonts.json").write_text(text, encoding="utf-8")

    with pytest.raises(TemplateFailure, match=r"fonts\.json"):
        list_fonts([tmp_path])


def test_a_missing_list_or_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(TemplateFailure, match=tmp_path.name):
        list_fonts([tmp_path])
    with pytest.raises(TemplateFailure, match="woff2"):
        face_rules(FONTS, [tmp_path], embedded=True)

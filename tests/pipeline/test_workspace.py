"""What a workspace must have before anything is read."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from sitrep.assets import packaged
from sitrep.checkup import check_setup
from sitrep.errors import ConfigError
from sitrep.pipeline.workspace import open_workspace

NOW = datetime(2024, 5, 8, 12, tzinfo=UTC)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "config.yaml").write_text("brief:\n  language: qaa\n", encoding="utf-8")
    return tmp_path


def test_pages_are_in_no_language_without_words(desk: Path) -> None:
    with pytest.raises(ConfigError, match=r"brief\.language: no labels in qaa.*labels/qaa\.json"):
        open_workspace(desk / "config.yaml", (), NOW)
    *_, last = check_setup(desk / "config.yaml")
    assert (last.good, last.what) == (False, "configuration")


def test_words_beside_the_configuration_do(desk: Path) -> None:
    folder = desk / "templates" / "labels"
    folder.mkdir(parents=True)
    (folder / "qaa.json").write_bytes((packaged("templates") / "labels" / "en.json").read_bytes())
    workspace = open_workspace(desk / "config.yaml", (), NOW)
    assert workspace.configuration.settings.brief.language == "qaa"

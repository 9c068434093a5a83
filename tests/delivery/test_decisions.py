"""The file of decisions: whole or not at all, and never over what somebody else wrote."""

from pathlib import Path

import pytest

from sitrep.delivery.decisions import ChangedMeanwhileError, Kept, read_decisions, write_decisions
from sitrep.errors import ConfigError


def test_what_is_written_is_what_is_read(tmp_path: Path) -> None:
    file = tmp_path / "curation.yaml"
    nothing = read_decisions(file)
    assert nothing == Kept("", "")
    kept = write_decisions(file, "notes: [] # für später\r\n", nothing)
    assert read_decisions(file) == kept
    assert kept.text == "notes: [] # für später\r\n"
    assert [each.name for each in tmp_path.iterdir()] == ["curation.yaml"]


def test_another_hand_is_never_written_over(tmp_path: Path) -> None:
    file = tmp_path / "curation.yaml"
    nothing = read_decisions(file)
    file.write_text("# theirs\n", encoding="utf-8")
    with pytest.raises(ChangedMeanwhileError, match="somebody else"):
        write_decisions(file, "# mine\n", nothing)
    theirs = read_decisions(file)
    file.unlink()
    with pytest.raises(ChangedMeanwhileError):
        write_decisions(file, "# mine\n", theirs)
    assert list(tmp_path.iterdir()) == []


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "ours.yaml").write_text("notes: []\n", encoding="utf-8")
    link = tmp_path / "curation.yaml"
    link.symlink_to(tmp_path / "shared" / "ours.yaml")
    write_decisions(link, "articles:\n", read_decisions(link))
    assert link.is_symlink()
    assert (tmp_path / "shared" / "ours.yaml").read_text(encoding="utf-8") == "articles:\n"


def test_what_is_no_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "curation.yaml").write_bytes(b"\xff")
    with pytest.raises(ConfigError, match="UTF-8"):
        read_decisions(tmp_path / "curation.yaml")

"""Records and lists that are none: a finding for the check, a clear error for all else."""

from pathlib import Path

import pytest

from sitrep.delivery.archive.failures import ArchiveDamagedError
from sitrep.delivery.archive.findings import FindingKind
from sitrep.delivery.archive.fixity import verify_archive
from sitrep.delivery.archive.issues import list_issues
from tests.delivery.archive.making import (
    check,
    edit,
    freeze,
    latest,
)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"[" * 100_000,
        b'{"format": 1}',
        b'{"format": 9}',
        b"\xff",
        b'{"format": 1, "sources": 3}',
        b"9" * 5000,
    ],
)
@pytest.mark.parametrize(
    "name", ["run.json", "sources.json", "manifest-sha256.txt", "tagmanifest-sha256.txt"]
)
def test_a_record_that_is_none_is_a_finding_and_a_clear_error(
    tmp_path: Path, name: str, content: bytes
) -> None:
    freeze(tmp_path)
    file = latest(tmp_path).folder / name
    edit(file, lambda _: content)
    assert any(finding.kind is FindingKind.MANIFEST for finding in verify_archive(tmp_path))
    if name.endswith(".json") or content:
        with pytest.raises(ArchiveDamagedError, match="backup"):
            list_issues(tmp_path, "SDN")


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"[" * 100_000, b"{}", b'{"issues": [1], "feed": {}}', b"\xff"]
)
def test_an_index_that_is_none_is_a_finding(tmp_path: Path, content: bytes) -> None:
    freeze(tmp_path)
    edit(tmp_path / "SDN/index.json", lambda _: content)
    assert check(tmp_path) == [("index", "SDN/index.json")]


def test_a_manifest_of_a_megabyte_of_the_worst_is_read_in_one_pass(tmp_path: Path) -> None:
    freeze(tmp_path)
    file = latest(tmp_path).folder / "manifest-sha256.txt"
    for worst in (b"a" * 64 + b" " * 1_000_000, b"a" * 1_000_000, b"\t" * 1_000_000, b"%0" * 500_000):
        edit(file, lambda _: worst)  # noqa: B023  called at once
        assert ("manifest", file.relative_to(tmp_path).as_posix()) in check(tmp_path)


def test_paths_of_a_manifest_lead_nowhere(tmp_path: Path) -> None:
    freeze(tmp_path)
    file = latest(tmp_path).folder / "manifest-sha256.txt"
    edit(file, lambda content: content + b"0" * 64 + b"  data/../../../../../../etc/passwd\n")
    assert [finding.kind for finding in verify_archive(tmp_path)] == [
        FindingKind.MISSING,
        FindingKind.MANIFEST,
    ]


@pytest.mark.parametrize(
    "name", ["manifest-sha256.txt", "tagmanifest-sha256.txt", "run.json", "data/brief.md"]
)
def test_a_folder_in_the_place_of_a_file_is_found(tmp_path: Path, name: str) -> None:
    freeze(tmp_path)
    file = latest(tmp_path).folder / name
    file.unlink()
    file.mkdir()
    assert file.relative_to(tmp_path).as_posix() in [path for _, path in check(tmp_path)]
    if "data" not in name:
        with pytest.raises(ArchiveDamagedError, match="is a directory"):
            list_issues(tmp_path, "SDN")

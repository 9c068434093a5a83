"""An archive or a site that somebody harmed: a build says so each time, and the site is mended."""

import os
import shutil
from pathlib import Path

import pytest

from sitrep.delivery.archive.issues import open_issue
from sitrep.errors import UsageError
from tests.delivery.archive.making import edit, flip, snapshot
from tests.delivery.site.making import CODE, FIRST, SECOND, build, day_of, freeze


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    for day in (FIRST, SECOND):
        freeze(tmp_path / "archive", day_of(day))
    return tmp_path / "archive"


@pytest.mark.parametrize("name", ["brief.html", "brief.json"])
def test_harm_to_the_archive_is_told_by_every_build_until_it_is_mended(
    archive: Path, tmp_path: Path, name: str
) -> None:
    out = tmp_path / "site"
    build(archive, out)
    before = snapshot(out)
    file = open_issue(archive, CODE, FIRST.isoformat()).path(name)
    whole, status = file.read_bytes(), file.stat()
    edit(file, flip)
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))  # as if nothing had been touched
    assert file.stat().st_size == status.st_size

    for _ in range(2):
        told = " ".join(build(archive, out).problems)
        assert f"{FIRST}-v1" in told
        assert f"{name}: it is not what was frozen" in told
    fresh = build(archive, tmp_path / "fresh")
    assert any("not what was frozen" in each for each in fresh.problems)
    assert snapshot(tmp_path / "fresh") == snapshot(out)

    file.chmod(0o644)
    file.write_bytes(whole)
    assert build(archive, out).problems == ()
    assert snapshot(out) == before


def test_a_page_that_was_altered_is_made_again_whatever_its_size_and_date(
    archive: Path, tmp_path: Path
) -> None:
    out = tmp_path / "site"
    build(archive, out)
    before = snapshot(out)
    page = out / "issues" / f"{FIRST}.html"
    status = page.stat()
    page.write_bytes(page.read_bytes().replace(b"Omdurman", b"Namrudmo"))
    os.utime(page, ns=(status.st_atime_ns, status.st_mtime_ns))

    built = build(archive, out)

    assert built.written.written == 1
    assert snapshot(out) == before


def test_a_site_that_was_copied_is_known_again(archive: Path, tmp_path: Path) -> None:
    build(archive, tmp_path / "one" / "site")
    shutil.copytree(tmp_path / "one", tmp_path / "two")

    assert build(archive, tmp_path / "two" / "site").written.written == 0


@pytest.mark.parametrize("place", ["archive", "archive/SDN/site", "archive/new", "."])
def test_a_site_is_never_written_into_the_archive_or_around_it(
    archive: Path, tmp_path: Path, place: str
) -> None:
    before = snapshot(archive)

    with pytest.raises(UsageError, match="beside it"):
        build(archive, tmp_path / place)

    assert snapshot(archive) == before

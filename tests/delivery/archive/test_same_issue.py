"""Same input, same bytes; and what is frozen is what is opened."""

import hashlib
import os
import stat
import subprocess
import sys
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory

import bagit
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.delivery.archive.facts import IssueFacts
from sitrep.delivery.archive.fixity import verify_archive
from sitrep.delivery.archive.freeze import freeze_issue
from sitrep.delivery.archive.issues import open_issue
from tests.delivery.archive.making import (
    SETTINGS,
    small_archive,
    snapshot,
    source,
)

ROOT = Path(__file__).parents[3]


def test_same_input_same_bytes(tmp_path: Path) -> None:
    old = os.umask(0o077)
    try:
        small_archive(tmp_path / "one")
    finally:
        os.umask(old)
    small_archive(tmp_path / "two" / "deep")
    assert snapshot(tmp_path / "one") == snapshot(tmp_path / "two" / "deep")

    def modes(folder: Path) -> dict[str, int]:
        bag = folder / "SDN" / "2023"
        return {str(path.relative_to(folder)): stat.S_IMODE(path.stat().st_mode) for path in bag.rglob("*")}

    assert modes(tmp_path / "one") == modes(tmp_path / "two" / "deep")
    assert set(modes(tmp_path / "one").values()) == {0o444, 0o755}


_ELSEWHERE = """
import sys
from pathlib import Path
from tests.delivery.archive.making import small_archive
small_archive(Path(sys.argv[1]))
"""


def test_same_bytes_in_any_environment(tmp_path: Path) -> None:
    small_archive(tmp_path / "here")
    for name, environment in {
        "kabul": {"TZ": "Asia/Kabul", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
        "quito": {"TZ": "America/Guayaquil", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "77", "USER": "else"},
    }.items():
        subprocess.run(
            [sys.executable, "-c", _ELSEWHERE, str(tmp_path / name)],
            cwd=ROOT, env={**os.environ, **environment}, check=True,
        )  # fmt: skip
        assert snapshot(tmp_path / name) == snapshot(tmp_path / "here")


_names = st.sampled_from(["brief.md", "brief.pdf", "figures.csv", "maps/a.svg", "maps/b.svg", "x/y/z"])
_texts = st.text(max_size=40)
_moments = st.datetimes(
    datetime(1950, 1, 1), datetime(2090, 1, 1),  # noqa: DTZ001  the zone is drawn with it
    timezones=st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes))),
)  # fmt: skip


@settings(max_examples=20, deadline=None)
@given(
    day=st.dates(date(1950, 1, 1), date(2090, 1, 1)),
    files=st.dictionaries(_names, st.binary(max_size=50), min_size=1),
    cited=st.lists(st.tuples(st.binary(max_size=20), st.lists(_texts, min_size=1, max_size=3)), max_size=4),
    words=st.tuples(_texts, _texts, _texts),
    moments=st.tuples(_moments, _moments),
)
def test_what_is_frozen_is_what_is_opened(
    day: date,
    files: dict[str, bytes],
    cited: list[tuple[bytes, list[str]]],
    words: tuple[str, str, str],
    moments: tuple[datetime, datetime],
) -> None:
    with TemporaryDirectory() as name:
        archive = Path(name)
        known = IssueFacts(words[0], words[1], words[2], "0" * 64, *moments)
        sources = [source(content, *names) for content, names in cited]

        frozen = freeze_issue(archive, "COL", day, lambda _: files, sources, known, SETTINGS)
        opened = open_issue(archive, "COL", day.isoformat())

        assert opened == frozen.issue
        assert opened.facts == known
        assert {file.name: opened.path(file.name).read_bytes() for file in opened.files} == files
        assert {each.sha256: set(each.names) for each in opened.sources} == {
            digest: {
                n for content, names in cited if hashlib.sha256(content).hexdigest() == digest for n in names
            }
            for digest in {hashlib.sha256(content).hexdigest() for content, _ in cited}
        }
        assert list(verify_archive(archive)) == []
        bagit.Bag(str(opened.folder)).validate()
        assert not freeze_issue(archive, "COL", day, lambda _: files, sources, known, SETTINGS).made

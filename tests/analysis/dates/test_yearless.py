"""A dump of datelines without a year is a problem that names the file, and the remedy it gives helps."""

import json
from pathlib import Path

from tests.run import sitrep

PIECES = (
    (
        "GORI, August 9 (Kura Wire) - Aircraft struck the barracks on Saturday and two cooks were wounded, the deputy "
        "mayor said. The bakery beside it lost its windows."
    ),
    (
        "ZUGDIDI, August 9 (Kura Wire) - About 300 people slept in the railway station on Friday night, an aid worker "
        "said. Two trains for the coast are to leave in the morning."
    ),
    (
        "POTI, August 9 (Kura Wire) - The port was shut on Saturday after a patrol boat burned at its berth, the "
        "harbour master said. Nobody was hurt in the fire."
    ),
)
DUMP = "\n\n----------\n\n".join(PIECES)


def _days(seeds: Path) -> tuple[list[str | None], str]:
    done = sitrep("articles", "--seeds", seeds, "--json", "--today", "2026-11-21")
    assert done.returncode == 0, done.stderr
    return [json.loads(line)["date"]["day"] for line in done.stdout.splitlines()], done.stderr


def test_a_dump_without_a_year_stays_undated_and_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "dump.txt").write_text(DUMP, "utf-8")
    days, said = _days(tmp_path)
    assert days == [None, None, None]
    assert 'dump.txt: 3 of the 3 articles of dump.txt are undated: "August 9" has no year' in said
    assert "dump.txt.meta.yaml" in said


def test_files_of_one_day_lend_it_no_year(tmp_path: Path) -> None:
    (tmp_path / "dump.txt").write_text(DUMP, "utf-8")
    for number in range(6):
        page = f"---\ntitle: Note {number}\ndate: 2008-08-09\n---\nShells fell near Gori on Saturday, an elder said.\n"
        (tmp_path / f"note-{number}.md").write_text(page, "utf-8")
    days, _ = _days(tmp_path)
    assert days == [None, None, None, *["2008-08-09"] * 6]


def test_a_sidecar_with_the_day_helps(tmp_path: Path) -> None:
    (tmp_path / "dump.txt").write_text(DUMP, "utf-8")
    (tmp_path / "dump.txt.meta.yaml").write_text("date: 2008-08-09\n", "utf-8")
    days, said = _days(tmp_path)
    assert days == ["2008-08-09"] * 3
    assert "undated" not in said


def test_the_day_in_the_name_of_the_file_helps(tmp_path: Path) -> None:
    (tmp_path / "2008-08-09-dump.txt").write_text(DUMP, "utf-8")
    days, said = _days(tmp_path)
    assert days == ["2008-08-09"] * 3
    assert "undated" not in said

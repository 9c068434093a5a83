"""Whatever happens to a file of the archive is found."""

import os
import re
from datetime import date
from pathlib import Path

import pytest

from sitrep.delivery.archive.bags import digest_of
from sitrep.delivery.archive.facts import Predecessor
from sitrep.delivery.archive.failures import ArchiveDamagedError, ArchiveError
from sitrep.delivery.archive.findings import Finding, FindingKind
from sitrep.delivery.archive.fixity import check_bag, verify_archive
from sitrep.delivery.archive.index import Rebuilt, rebuild_index
from sitrep.delivery.archive.issues import list_issues
from sitrep.delivery.archive.sources import find_source
from sitrep.errors import UsageError
from tests.delivery.archive.making import (
    FIRST,
    SECOND,
    SETTINGS,
    THIRD,
    check,
    edit,
    flip,
    freeze,
    latest,
    small_archive,
    snapshot,
    source,
)

BAG = "SDN/2023/04/21/v1"


def test_a_sound_archive_has_no_findings(tmp_path: Path) -> None:
    assert check(small_archive(tmp_path)) == []


def test_a_turned_bit_is_found_in_every_file(tmp_path: Path) -> None:
    small_archive(tmp_path)
    files = snapshot(tmp_path)
    assert len(files) > 30
    for name, content in files.items():
        edit(tmp_path / name, flip)
        found = [finding for finding in verify_archive(tmp_path) if not finding.harmless]
        assert name in [finding.path for finding in found], name
        edit(tmp_path / name, lambda _: content)  # noqa: B023  called at once
    assert check(tmp_path) == []


def test_a_deleted_file_is_found_wherever_it_was(tmp_path: Path) -> None:
    small_archive(tmp_path)
    for name, content in snapshot(tmp_path).items():
        (tmp_path / name).unlink()
        found = [finding for finding in verify_archive(tmp_path) if not finding.harmless]
        assert name in [finding.path for finding in found], name
        (tmp_path / name).write_bytes(content)
    assert check(tmp_path) == []


def test_a_torn_write_is_found(tmp_path: Path) -> None:
    small_archive(tmp_path)
    edit(tmp_path / BAG / "data/brief.md", lambda content: content[:10])
    edit(tmp_path / BAG / "data/brief.html", lambda _: b"")
    findings = {finding.path: finding.what for finding in verify_archive(tmp_path)}
    assert findings == {
        f"{BAG}/data/brief.md": "it does not hold what was frozen",
        f"{BAG}/data/brief.html": "it is empty",
    }


@pytest.mark.parametrize(
    ("name", "path"),
    [
        (f"{BAG}/data/more.md", None),
        (f"{BAG}/data/.DS_Store", None),
        (f"{BAG}/note.txt", None),
        ("SDN/2023/04/21/note.txt", None),
        ("SDN/2023/02/30/v1/brief.md", None),
        ("SDN/2023/04/21/v01/brief.md", None),
        ("SDN/note.txt", None),
        ("SDN/sources/ab/note.txt", None),
        ("SDN/sources/ab/" + "cd" * 32, None),
        ("SDN/a\u202egpj.exe", "SDN/a\\u202egpj.exe"),
        ("SDN/a\nb", "SDN/a\\nb"),
    ],
)
def test_an_extra_file_is_found(tmp_path: Path, name: str, path: str | None) -> None:
    small_archive(tmp_path)
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_bytes(b"x")
    assert check(tmp_path) == [("extra", path or name)]


def test_links_and_pipes_are_not_followed(tmp_path: Path) -> None:
    small_archive(tmp_path / "a")
    file = tmp_path / "a" / BAG / "data" / "brief.md"
    (tmp_path / "elsewhere.md").write_bytes(file.read_bytes())
    file.unlink()
    file.symlink_to(tmp_path / "elsewhere.md")
    os.mkfifo(tmp_path / "a" / BAG / "data" / "pipe")
    copy = find_source(tmp_path / "a", "SDN", latest(tmp_path / "a").sources[0].sha256)
    assert copy is not None
    copy.unlink()
    os.mkfifo(copy)
    assert sorted(check(tmp_path / "a")) == [
        ("changed", f"SDN/sources/{copy.parent.name}/{copy.name}"),
        ("extra", f"{BAG}/data/brief.md"),
        ("extra", f"{BAG}/data/pipe"),
        ("missing", f"{BAG}/data/brief.md"),
    ]


def test_a_page_and_its_hash_edited_by_hand(tmp_path: Path) -> None:
    small_archive(tmp_path)
    bag = tmp_path / BAG
    page = replace(bag / "data/brief.md", b"north", b"south")
    replace(bag / "manifest-sha256.txt", *page)
    assert check(tmp_path) == [("manifest", f"{BAG}/manifest-sha256.txt")]


def replace(path: Path, old: bytes, new: bytes) -> tuple[bytes, bytes]:
    """Change a file; returns its digests before and after, as lists spell them."""
    before = digest_of(path.read_bytes())
    edit(path, lambda content: content.replace(old, new))
    return before.encode(), digest_of(path.read_bytes()).encode()


def rewrite(bag: Path) -> None:
    """Change a page and every list of the bag that speaks of it, as a careful forger does."""
    page = replace(bag / "data/brief.md", b"north", b"south")
    manifest = replace(bag / "manifest-sha256.txt", *page)
    replace(bag / "tagmanifest-sha256.txt", *manifest)


def test_a_past_issue_that_is_rewritten_whole_breaks_the_chain(tmp_path: Path) -> None:
    small_archive(tmp_path)
    rewrite(tmp_path / BAG)
    assert check_bag(tmp_path / BAG) == ()
    assert check(tmp_path)[:2] == [
        ("chain", BAG),
        ("manifest", f"{BAG}/tagmanifest-sha256.txt"),
    ]
    # Index and feed made anew hide the second, not the first.
    rebuild_index(tmp_path, "SDN", SETTINGS)
    assert check(tmp_path) == [("chain", BAG)]


def test_who_kept_the_last_digest_finds_what_the_archive_alone_cannot(tmp_path: Path) -> None:
    small_archive(tmp_path)
    issue = latest(tmp_path)
    kept = {issue.id: issue.digest}
    rewrite(issue.folder)
    rebuild_index(tmp_path, "SDN", SETTINGS)
    assert check(tmp_path) == []  # nothing was frozen after it
    assert [(each.kind, each.path) for each in verify_archive(tmp_path, known=kept)] == [
        (FindingKind.CHAIN, "SDN/2023/04/24/v1")
    ]
    gone = {"sdn-sitrep-2023-04-30-v1": "00", "ukr-sitrep-2022-03-01-v1": "00"}
    assert [(each.kind, each.path) for each in verify_archive(tmp_path, known=gone)] == [
        (FindingKind.MISSING, "SDN/2023/04/30/v1")
    ]


def remove(folder: Path) -> None:
    for path in sorted(folder.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    folder.rmdir()


def test_an_issue_that_is_gone_is_missed(tmp_path: Path) -> None:
    small_archive(tmp_path)
    remove(tmp_path / BAG)
    assert ("missing", BAG) in check(tmp_path)
    rebuild_index(tmp_path, "SDN", SETTINGS)
    assert ("missing", BAG) in check(tmp_path)


def test_the_last_issue_that_is_gone_is_missed_by_the_index(tmp_path: Path) -> None:
    small_archive(tmp_path)
    remove(latest(tmp_path).folder)
    assert ("missing", "SDN/2023/04/24/v1") in check(tmp_path)
    # Nothing takes its place until somebody has said that it may be forgotten.
    refused = "sdn-sitrep-2023-04-24-v1 was frozen and is not there"
    for _ in range(2):  # making the index anew is no way to forget it
        with pytest.raises(ArchiveDamagedError, match=refused):
            freeze(tmp_path, SECOND, "Other.")
        assert rebuild_index(tmp_path, "SDN", SETTINGS) == Rebuilt(3, ("sdn-sitrep-2023-04-24-v1",))
        assert check(tmp_path) == [
            ("missing", "SDN/2023/04/24/v1"),
            ("uncited", f"SDN/{only_cited(THIRD)}"),
        ]


def only_cited(day: date) -> str:
    """Return where the document lies that only the issue of that day was made from."""
    digest = source(f"{day}: a wire.\n".encode()).sha256
    return f"sources/{digest[:2]}/{digest}"


def test_the_documents_of_an_issue_that_is_gone_are_to_be_kept(tmp_path: Path) -> None:
    small_archive(tmp_path)
    remove(latest(tmp_path).folder)
    (left,) = [each for each in verify_archive(tmp_path) if each.kind is FindingKind.UNCITED]
    assert left.what == "no issue that is there cites it; sdn-sitrep-2023-04-24-v1, which is gone, may have"
    assert left.remedy == "Keep it."


def test_a_loss_that_is_accepted_stays_on_record_and_nothing_takes_its_name(tmp_path: Path) -> None:
    small_archive(tmp_path)
    lost, feed = latest(tmp_path), (tmp_path / "SDN/feed.xml").read_bytes()
    other = tmp_path / "other"
    lost.folder.rename(other)
    for name, why in (("2023-04-20", "no issue that is missing"), ("2023-04-24-v2", "is missing")):
        with pytest.raises(UsageError, match=f"{why}.*Missing: sdn-sitrep-2023-04-24-v1"):
            rebuild_index(tmp_path, "SDN", SETTINGS, accept=[name])
    rebuilt = rebuild_index(tmp_path, "SDN", SETTINGS, accept=["2023-04-24"], reason="The disk died.")
    assert rebuilt == Rebuilt(3, (), ("sdn-sitrep-2023-04-24-v1",))
    (accepted, _) = verify_archive(tmp_path)
    assert (accepted.kind, accepted.path, accepted.harmless) == (
        FindingKind.ACCEPTED,
        "SDN/2023/04/24/v1",
        True,
    )
    assert "The disk died." in accepted.what
    # Its number, version and place in the chain were given, and are not given again.
    made = freeze(tmp_path, date(2023, 4, 25)).issue
    assert (made.edition.number, made.sequence, made.previous) == (4, 5, Predecessor(lost.id, lost.digest))
    again = freeze(tmp_path, THIRD).issue
    assert (again.id, again.edition.number) == ("sdn-sitrep-2023-04-24-v2", lost.edition.number)
    assert again.edition.corrects == lost.id  # which readers have
    assert [kind for kind, _ in check(tmp_path)] == ["accepted"]
    # Entries of feed readers keep their names.
    names = re.findall(rb"<id>(.*?)</id>", feed)
    assert set(names) < set(re.findall(rb"<id>(.*?)</id>", (tmp_path / "SDN/feed.xml").read_bytes()))
    # It comes back when a backup turns up.
    other.rename(lost.folder)
    rebuild_index(tmp_path, "SDN", SETTINGS)
    assert check(tmp_path) == []


def test_a_loss_in_the_middle_of_the_chain_can_be_accepted_too(tmp_path: Path) -> None:
    small_archive(tmp_path)
    remove(tmp_path / BAG)
    (tmp_path / "SDN/index.json").unlink()
    assert rebuild_index(tmp_path, "SDN", SETTINGS).lost == ("sdn-sitrep-2023-04-21-v1",)
    assert rebuild_index(tmp_path, "SDN", SETTINGS, accept=["sdn-sitrep-2023-04-21-v1"]).lost == ()
    assert [kind for kind, _ in check(tmp_path)] == ["accepted", "uncited"]
    assert freeze(tmp_path, date(2023, 4, 25)).made


def test_an_issue_in_the_wrong_place_is_found(tmp_path: Path) -> None:
    small_archive(tmp_path)
    (tmp_path / BAG).rename(tmp_path / "SDN/2023/04/21/v2")
    assert ("manifest", "SDN/2023/04/21/v2") in check(tmp_path)
    with pytest.raises(ArchiveDamagedError, match="holds sdn-sitrep-2023-04-21-v1"):
        list_issues(tmp_path, "SDN")


def test_a_stale_index_is_found_and_made_anew(tmp_path: Path) -> None:
    freeze(tmp_path)
    old = (tmp_path / "SDN/index.json").read_bytes()
    freeze(tmp_path, SECOND)
    edit(tmp_path / "SDN/index.json", lambda _: old)
    assert check(tmp_path) == [("index", "SDN/index.json"), ("index", "SDN/feed.xml")]
    assert rebuild_index(tmp_path, "SDN", SETTINGS) == Rebuilt(2, ())
    assert check(tmp_path) == []


def test_what_a_killed_run_leaves_is_told_and_harmless(tmp_path: Path) -> None:
    freeze(tmp_path)
    left = tmp_path / "SDN/.v1.part/data"
    left.mkdir(parents=True)
    (left / "brief.md").write_bytes(b"half")
    cited = source(b"never cited")
    place = tmp_path / "SDN/sources" / cited.sha256[:2] / cited.sha256
    place.parent.mkdir(exist_ok=True)
    place.write_bytes(b"never cited")
    findings = list(verify_archive(tmp_path))
    assert [(each.kind.value, each.path, each.harmless) for each in findings] == [
        ("unfinished", "SDN/.v1.part", True),
        ("uncited", f"SDN/sources/{cited.sha256[:2]}/{cited.sha256}", True),
    ]
    freeze(tmp_path, FIRST)
    assert not left.exists()


def test_a_damaged_copy_is_mended_by_issuing_the_day_again(tmp_path: Path) -> None:
    freeze(tmp_path)
    copy = find_source(tmp_path, "SDN", latest(tmp_path).sources[0].sha256)
    assert copy is not None
    edit(copy, flip)
    assert check(tmp_path) == [("changed", copy.relative_to(tmp_path).as_posix())]
    freeze(tmp_path)
    assert check(tmp_path) == []


def test_findings_come_in_one_order(tmp_path: Path) -> None:
    small_archive(tmp_path)
    for name in snapshot(tmp_path):
        if "data/" in name or "/sources/" in name:
            edit(tmp_path / name, flip)
    first: list[Finding] = list(verify_archive(tmp_path))
    assert len(first) == 20
    assert first == list(verify_archive(tmp_path))


def test_progress_is_told(tmp_path: Path) -> None:
    small_archive(tmp_path)
    told: list[tuple[str, int, int]] = []
    list(verify_archive(tmp_path, progress=lambda *step: told.append(step)))
    files = sum("/data/" in name or "/sources/" in name for name in snapshot(tmp_path))
    assert told == [("SDN", files, files)]


def test_no_archive_is_told(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="there is no archive"):
        list(verify_archive(tmp_path / "none"))

"""Bags as RFC 8493 has them, written and read."""

from pathlib import Path

import bagit
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.delivery.archive.bags import compose_bag, digest_of, one_line, parse_manifest, read_bag

HASH = "ab" * 32


def write(folder: Path, files: dict[str, bytes]) -> None:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


def test_a_bag_is_read_as_it_was_composed(tmp_path: Path) -> None:
    files = compose_bag(
        {"b.txt": b"two", "a/c.txt": b"three"}, {"run.json": b"{}"}, [("Contact-Name", "Desk")]
    )
    write(tmp_path, files)
    bagit.Bag(str(tmp_path)).validate()
    bag = read_bag(tmp_path)
    assert bag.payload == {"a/c.txt": digest_of(b"three"), "b.txt": digest_of(b"two")}
    assert sorted(bag.tags) == ["bag-info.txt", "bagit.txt", "manifest-sha256.txt", "run.json"]
    assert bag.digest == digest_of(files["tagmanifest-sha256.txt"])
    assert files["bag-info.txt"] == b"Contact-Name: Desk\nPayload-Oxum: 8.2\n"
    assert files["bagit.txt"] == b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"


@pytest.mark.parametrize("broken", ["data/b.txt", "run.json", "bag-info.txt", "manifest-sha256.txt"])
def test_the_second_opinion_agrees(tmp_path: Path, broken: str) -> None:
    write(tmp_path, compose_bag({"b.txt": b"two"}, {"run.json": b"{}"}, [("Contact-Name", "Desk")]))
    with (tmp_path / broken).open("ab") as file:
        file.write(b"\n")
    with pytest.raises(bagit.BagValidationError):
        bagit.Bag(str(tmp_path)).validate()


@pytest.mark.parametrize(
    ("line", "path"),
    [
        (f"{HASH}  data/a", "data/a"),
        (f"{HASH} data/a", "data/a"),
        (f"{HASH}\tdata/a b", "data/a b"),
        (f"{HASH} *data/a", "data/a"),
        (f"{HASH}  data/a%0Ab%0d%25%41", "data/a\nb\r%%41"),
        (f"{HASH}  data/ä", "data/ä"),
    ],
)
def test_manifests_of_others_are_read_as_the_rfc_says(line: str, path: str) -> None:
    assert parse_manifest(f"{line}\n".encode()) == {path: HASH}


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("data/a\n", "line 1 is not a hash"),
        (f"{HASH}  data/a\n{HASH[1:]}  data/b\n", "line 2 is not a hash"),
        (f"{HASH}  data/a\n\n{HASH}  data/a\n", "line 3 lists a path for the second time"),
        (f"{HASH.upper()}  data/a", "line 1"),
        (f"{HASH}  ", "line 1"),
        ("٠" * 64 + "  data/a", "line 1"),
    ],
)
def test_what_is_no_manifest_is_told(content: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        parse_manifest(content.encode())


def test_a_manifest_lists_payload_only(tmp_path: Path) -> None:
    write(tmp_path, compose_bag({"b.txt": b"two"}, {}, []))
    (tmp_path / "manifest-sha256.txt").write_text(f"{HASH}  run.json\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"'run\.json', which is no payload"):
        read_bag(tmp_path)


@given(st.text())
def test_a_line_is_one_line(text: str) -> None:
    line = one_line(text)
    assert len(line.splitlines()) <= 1
    assert one_line(line) == line
    assert line.encode().decode() == line


def test_words_keep_their_joiners() -> None:
    assert one_line("می\u200cشود \u202ebad\x1b") == "می\u200cشود bad"

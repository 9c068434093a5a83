"""What is wrong with a brief is told, with its place; whatever the outputs hold, nothing is raised."""

import copy
import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.verification import Failure, verify_brief
from tests.verification.making import make_day, verification_of, verified, write_workspace

Record = dict[str, Any]


class Day:
    """A day's outputs but the PDF, and a folder in which spoiled ones are verified."""

    def __init__(self, workspace: Path, spoiled: Path) -> None:
        folder = make_day(workspace, ("md", "html", "docx", "json", "csv", "csl"))
        self.workspace, self.spoiled = workspace, spoiled
        self.outputs: Mapping[str, bytes] = {
            file.name: file.read_bytes() for file in sorted(folder.iterdir())
        }
        self.record: Record = json.loads(self.outputs["brief.json"])

    def verify(self, changes: Mapping[str, bytes | None]) -> tuple[Failure, ...]:
        outputs = {**self.outputs, **changes}
        kept = {name: content for name, content in outputs.items() if content is not None}
        return verified(self.spoiled, kept, verification_of(self.workspace))

    def verify_record(self, change: Callable[[Record], None]) -> tuple[Failure, ...]:
        record = copy.deepcopy(self.record)
        change(record)
        alone: dict[str, bytes | None] = dict.fromkeys(self.outputs)
        return self.verify({**alone, "brief.json": json.dumps(record).encode()})


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Day:
    workspace = write_workspace(tmp_path_factory.mktemp("sudan"))
    return Day(workspace, tmp_path_factory.mktemp("spoiled"))


def told(failures: tuple[Failure, ...]) -> str:
    return "\n".join(map(str, failures))


def test_the_day_is_sound(day: Day) -> None:
    assert day.verify({}) == ()


def test_a_folder_without_a_record_cannot_be_verified(tmp_path: Path, day: Day) -> None:
    failures = verify_brief(tmp_path, verification_of(day.workspace))
    assert [failure.file for failure in failures] == ["brief.json"]


def test_a_missing_output_is_for_the_manifest_to_tell(day: Day) -> None:
    assert day.verify({"brief.md": None, "figures.csv": None}) == ()


def test_keys_of_a_later_version_are_passed_over(day: Day) -> None:
    def later(record: Record) -> None:
        record["weather"] = {"degrees": 41}
        record["sections"][0]["items"][0]["mood"] = "grave"

    assert day.verify_record(later) == ()


def _item(record: Record) -> Record:
    item: Record = record["sections"][0]["items"][0]
    return item


def _shift(record: Record) -> None:
    _item(record)["excerpts"][0]["start"] += 1


def _reword(record: Record) -> None:
    _item(record)["excerpts"][0]["text"] = _item(record)["excerpts"][0]["text"].replace("killed", "hurt")


def _own_words(record: Record) -> None:
    excerpt = _item(record)["excerpts"][0]
    excerpt["text"] = "Everybody was killed."
    excerpt["end"] = excerpt["start"] + len(excerpt["text"])
    excerpt["times"] = []


def _cite_nobody(record: Record) -> None:
    _item(record)["citations"] = [99]


def _cite_another(record: Record) -> None:
    other = next(n for n in range(1, 7) if n not in _item(record)["citations"])
    _item(record)["citations"] = [other]


def _swap_document(record: Record) -> None:
    record["sources"][0]["sha256"] = record["sources"][1]["sha256"]


def _uncited(record: Record) -> None:
    source = copy.deepcopy(record["sources"][-1])
    source["number"] += 1
    record["sources"].append(source)


def _tomorrow(record: Record) -> None:
    for key in ("day", "earliest", "latest"):
        record["sources"][0][key] = "2023-06-15"


def _period(record: Record) -> None:
    record["cutoff"] = "2023-06-16T00:00:00+02:00"


def _value(record: Record) -> None:
    record["figures"][0]["figure"]["value"] += 1


def _qualifier(record: Record) -> None:
    figure = next(each["figure"] for each in record["figures"] if each["figure"]["qualifier"] == "at_least")
    figure["qualifier"] = "up_to"


def _raw(record: Record) -> None:
    record["figures"][0]["figure"]["raw"] = "some people"


def _untold(record: Record) -> None:
    record["figures"][0]["told"]["end"] = record["figures"][0]["told"]["start"] + 3


def _nowhere(record: Record) -> None:
    record["highlights"][0]["item"] = "000000000000-1-5"


def _years(record: Record) -> None:
    record["figures"][0]["published"] = "2022-06-14"


WRONG_RECORDS: list[tuple[Callable[[Record], None], str]] = [
    (_shift, "does not stand at characters"),
    (_reword, "does not stand at characters"),
    (_own_words, '"Everybody was killed." does not stand'),
    (_cite_nobody, r"cites \[99\]"),
    (_cite_another, "does not cite it"),
    (_swap_document, "does not belong to the document"),
    (_uncited, "No line of the brief cites"),
    (_tomorrow, "after the cut-off"),
    (_period, "is not the day 2023-06-14"),
    (_value, "Its value is"),
    (_qualifier, "Its qualifier is up_to"),
    (_raw, '"some people" does not stand'),
    (_untold, "within the words that are given for it"),
    (_nowhere, "points to item 000000000000-1-5"),
    (_years, "It came out on 2022-06-14"),
]


@pytest.mark.parametrize(("change", "message"), WRONG_RECORDS)
def test_a_wrong_record_is_told(day: Day, change: Callable[[Record], None], message: str) -> None:
    failures = day.verify_record(change)
    assert any(re.search(message, failure.what) and failure.where for failure in failures), told(failures)


def test_a_record_of_this_version_must_have_all_its_keys(day: Day) -> None:
    failures = day.verify_record(lambda record: record.pop("sections"))
    assert any("sections" in failure.what for failure in failures)


def replaced(output: bytes, old: str, new: str) -> bytes:
    assert old.encode() in output
    return output.replace(old.encode(), new.encode(), 1)


WRONG_PAGES = [
    ("brief.md", "## Highlights\n", "## Highlights\n\n{{ brief.day }}\n", "placeholder"),
    ("brief.md", "## Highlights\n", "## Highlights\n\n[insert name here]\n", "placeholder"),
    ("brief.html", '<main id="report">', '<main id="report"><p>TEMPLATING ERROR</p>', "placeholder"),
    ("brief.html", '<main id="report">', '<main id="report"><p>Lorem ipsum</p>', "placeholder"),
    ("brief.md", "## Highlights\n", "## Empty\n\n## Highlights\n", 'Nothing stands under "Empty"'),
    ("brief.md", "## Highlights\n", "## Highlights\n\n77 planes\n", "is no number that brief.json gives"),
    ("brief.html", '<main id="report">', '<main id="report"><p>In all 91 died.</p>', "is no number"),
    ("brief.md", "killed and 43 wounded", "killed or wounded", "does not quote"),
    ("brief.html", "killed and 43 wounded", "killed and 43 hurt", "does not quote"),
    ("brief.md", "](#source-2)", "](#source-3)", "leads to source 3"),
    ("brief.html", 'href="#source-2"', 'href="#source-20"', "leads to source-20"),
    ("brief.md", "## Battlefield", "## Sports", 'no section "Battlefield"'),
    ("figures.csv", ",17,17,", ",19,17,", "brief.json says"),
    ("figures.csv", "#meta+id", "meta", "row of HXL tags is missing"),
    ("sources.csl.json", '"citation-number": 1,', '"citation-number": 7,', '"citation-number" is 7'),
    ("sources.csl.json", "[", "", "not valid JSON"),
    ("brief.docx", "PK", "KP", "cannot be read as a Word file"),
]


@pytest.mark.parametrize(("name", "old", "new", "message"), WRONG_PAGES)
def test_a_wrong_output_is_told(day: Day, name: str, old: str, new: str, message: str) -> None:
    failures = day.verify({name: replaced(day.outputs[name], old, new)})
    assert any(f.file == name and message in f.what and f.remedy for f in failures), told(failures)


def test_a_line_that_a_page_leaves_out_is_told(day: Day) -> None:
    lines = day.outputs["brief.md"].decode().split("\n")
    start = lines.index("## Battlefield")
    lost = next(n for n, line in enumerate(lines) if n > start and line.startswith("- <a"))
    failures = day.verify({"brief.md": "\n".join(lines[:lost] + lines[lost + 1 :]).encode()})
    assert any(f.file == "brief.md" and "sections[0].items[0]" in f.where for f in failures), told(failures)


def test_an_empty_section_says_so(tmp_path: Path) -> None:
    workspace = write_workspace(tmp_path)
    for name in ("talks", "relief"):
        for file in (workspace / "seeds" / name).iterdir():
            file.unlink()
    folder = make_day(workspace, ("md", "json"))
    page = (folder / "brief.md").read_text(encoding="utf-8")
    assert "No items in the period." in page
    assert verify_brief(folder, verification_of(workspace)) == ()
    (folder / "brief.md").write_text(page.replace("No items in the period.", "…"), encoding="utf-8")
    failures = verify_brief(folder, verification_of(workspace))
    assert any('say "No items in the period"' in failure.what for failure in failures)


def test_millions_are_looked_for_as_they_are_written(tmp_path: Path) -> None:
    workspace = write_workspace(tmp_path)
    (workspace / "seeds" / "relief" / "flight.txt").write_text(
        "More than a million uprooted\nSample Relief Letter\n14 June 2023\n\nAbout 1.28 million people have been "
        "displaced inside Sudan since 15 April, the UN refugee agency said on Wednesday.\n",
        encoding="utf-8",
    )
    folder = make_day(workspace, ("md", "html", "docx", "json"))
    page = (folder / "brief.md").read_text(encoding="utf-8")
    tile = "about 1.28 million"
    assert tile in page
    assert verify_brief(folder, verification_of(workspace)) == ()
    (folder / "brief.md").write_text(page.replace(tile, "about one"), encoding="utf-8")
    failures = verify_brief(folder, verification_of(workspace))
    assert any("does not print its 1.28" in failure.what for failure in failures)


def test_a_document_that_is_gone_is_told(day: Day) -> None:
    (day.workspace / "seeds" / "talks" / "envoys.txt").rename(day.workspace / "envoys.kept")
    try:
        failures = day.verify({})
    finally:
        (day.workspace / "envoys.kept").rename(day.workspace / "seeds" / "talks" / "envoys.txt")
    assert [failure.file for failure in failures] == ["talks/envoys.txt"]
    assert "is not there" in failures[0].what


LEAVES: st.SearchStrategy[Any] = (
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.just([]) | st.just({})
)


@settings(max_examples=60, deadline=None, derandomize=True, database=None)
@given(data=st.data())
def test_no_record_makes_it_raise(day: Day, data: st.DataObject) -> None:
    def spoil(record: Record) -> None:
        value: Any = record
        while True:
            keys = list(value) if isinstance(value, dict) else range(len(value))
            key = data.draw(st.sampled_from(keys))
            inner = value[key]
            if not isinstance(inner, dict | list) or not inner or data.draw(st.integers(0, 5)) == 0:
                value[key] = data.draw(LEAVES)
                return
            value = inner

    record = copy.deepcopy(day.record)
    spoil(record)
    failures = day.verify({"brief.json": json.dumps(record).encode()})
    assert all(isinstance(failure, Failure) for failure in failures)


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe\x00", b"[]", b"{}", b"null", b'{"schema": "sitrep-brief/1"}', b"[" * 100_000],
)
def test_no_record_at_all(day: Day, content: bytes) -> None:
    assert day.verify({"brief.json": content}) != ()


def test_a_megabyte_of_the_worst_is_read(day: Day) -> None:
    size = 1_000_000
    worst = {
        "brief.md": [b"[\\[1" * (size // 4), b"<a id=" * (size // 6), b"0" * size, b"{" * size, b"\\" * size],
        "brief.html": [
            b"<" * size,
            b"<p " * (size // 3),
            b"&" * size,
            b"a0" * (size // 2),
            b"[1" * (size // 2),
        ],
        "figures.csv": [b'"' * size, b"," * size],
        "sources.csl.json": [b"[" * size],
    }
    for name, contents in worst.items():
        for content in contents:
            assert day.verify({name: content}) != ()

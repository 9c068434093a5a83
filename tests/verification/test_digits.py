"""Change one digit anywhere, and verification fails and names the file and the place."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.rendering.render import render_brief
from sitrep.rendering.restore import restore_brief
from sitrep.verification import Failure, Verification, verify_brief
from tests.verification.making import (
    flipped,
    make_day,
    part_of,
    rebuild,
    repacked,
    verification_of,
    verified,
    write_workspace,
)

WORDS = "word/document.xml"
DIGIT = re.compile(rb"[0-9]")
QUOTED = re.compile("“[^”]*”")


@dataclass(frozen=True)
class Made:
    """A day's outputs, and a folder in which spoiled ones are verified."""

    workspace: Path
    outputs: Mapping[str, bytes]
    spoiled: Path

    def without_pdf(self) -> dict[str, bytes]:
        return {name: content for name, content in self.outputs.items() if name != "brief.pdf"}

    def verify(
        self, outputs: Mapping[str, bytes], verification: Verification | None = None
    ) -> tuple[Failure, ...]:
        return verified(self.spoiled, outputs, verification or verification_of(self.workspace))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    workspace = write_workspace(tmp_path_factory.mktemp("sudan"))
    folder = make_day(workspace)
    outputs = {file.name: file.read_bytes() for file in sorted(folder.iterdir())}
    return Made(workspace, outputs, tmp_path_factory.mktemp("spoiled"))


def visible(name: str, content: bytes) -> tuple[bytes, list[int]]:
    """Return what of an output holds its digits, and where: of a page all but its style, of Word the text."""
    if name == "brief.docx":
        text = part_of(content, WORDS)
        spans = [match.span() for match in re.finditer(rb"(?<=<w:t>)[^<]+|(?<=preserve\">)[^<]+", text)]
        return text, [m.start() for start, end in spans for m in DIGIT.finditer(text, start, end)]
    first = content.index(b"<body") if name == "brief.html" else 0
    return content, [m.start() for m in DIGIT.finditer(content, first)]


def spoil(name: str, content: bytes, where: float, step: int) -> tuple[bytes, str]:
    """Change the digit that stands at a share of all digits; return what became of it, and what is around."""
    text, places = visible(name, content)
    at = places[int(where * len(places))]
    changed = flipped(text, at, step)
    around = changed[max(0, at - 30) : at + 30].decode("utf-8", "replace")
    return repacked(content, WORDS, changed) if name == "brief.docx" else changed, around


def test_the_day_as_it_was_made_has_no_failure(made: Made) -> None:
    assert made.verify(made.outputs, verification_of(made.workspace, rebuild)) == ()


@pytest.mark.parametrize("name", ["brief.md", "brief.html", "brief.docx", "figures.csv", "sources.csl.json"])
def test_a_digit_of_a_page_or_a_table(made: Made, name: str) -> None:
    verification = verification_of(made.workspace, rebuild)

    @settings(max_examples=12, deadline=None, derandomize=True, database=None)
    @given(where=st.floats(0, 1, exclude_max=True), step=st.integers(1, 9))
    def check(where: float, step: int) -> None:
        spoiled, around = spoil(name, made.outputs[name], where, step)
        failures = made.verify({**made.without_pdf(), name: spoiled}, verification)
        assert any(failure.file == name and failure.where for failure in failures), around

    check()


def test_a_digit_of_the_record_is_told_by_the_copy_in_the_pdf(made: Made) -> None:
    @settings(max_examples=10, deadline=None, derandomize=True, database=None)
    @given(where=st.floats(0, 1, exclude_max=True), step=st.integers(1, 9))
    def check(where: float, step: int) -> None:
        spoiled, around = spoil("brief.json", made.outputs["brief.json"], where, step)
        failures = made.verify({**made.outputs, "brief.json": spoiled})
        assert any(failure.file == "brief.json" for failure in failures), around

    check()


def test_a_digit_of_a_quotation_without_making_the_page_anew(made: Made) -> None:
    text = made.outputs["brief.md"].decode()
    upto = text.index("## Contested")
    quoted = [match.span() for match in QUOTED.finditer(text, 0, upto)]
    places = [
        m.start() for start, end in quoted for m in re.finditer("[0-9]", text[:end]) if m.start() > start
    ]
    assert len(places) > 20

    @settings(max_examples=25, deadline=None, derandomize=True, database=None)
    @given(place=st.sampled_from(places), step=st.integers(1, 9))
    def check(place: int, step: int) -> None:
        at = len(text[:place].encode())
        spoiled = flipped(made.outputs["brief.md"], at, step)
        line = text.count("\n", 0, place) + 1
        failures = made.verify({**made.without_pdf(), "brief.md": spoiled})
        assert any(f.file == "brief.md" and f.where.startswith(f"line {line},") for f in failures)

    check()


@pytest.mark.parametrize("found", [r"\\\[(\d)\\\]\]\(#source", r"\(#source-(\d)\)"])
def test_a_citation_without_making_the_page_anew(made: Made, found: str) -> None:
    text = made.outputs["brief.md"].decode()
    upto = text.index("## Contested")
    for match in re.finditer(found, text):
        if match.start() > upto:
            break
        at = len(text[: match.start(1)].encode())
        failures = made.verify({**made.without_pdf(), "brief.md": flipped(made.outputs["brief.md"], at, 1)})
        line = text.count("\n", 0, match.start()) + 1
        assert any(f.file == "brief.md" and f.where.startswith(f"line {line}") for f in failures), line


@pytest.mark.parametrize(
    ("name", "words", "part"),
    [
        ("wire/omdurman-market.txt", "At least 17 people", "17"),
        ("wire/omdurman-toll.md", "killed 31 people", "31"),
        ("relief/camps.html", "More than 6,400 families", "400"),
        ("relief/border.json", "About 2,750 refugees", "750"),
    ],
)
def test_a_digit_of_a_document(made: Made, name: str, words: str, part: str) -> None:
    import hashlib  # noqa: PLC0415 - of this test only

    content = (made.workspace / "seeds" / name).read_bytes()
    at = content.index(words.encode()) + words.index(part)
    digest = hashlib.sha256(content).hexdigest()
    verification = verification_of(made.workspace, changed={digest: flipped(content, at, 1)})
    failures = made.verify(made.without_pdf(), verification)
    assert any(failure.file == name for failure in failures)
    assert any(failure.file == "brief.json" and "item" in failure.where for failure in failures)


SPOILED_RECORDS = {
    "a quotation": ("At least 17 people were killed and 43", "At least 17 people were killed and 48"),
    "a headline": ("Camps east of Kassala are full", "8 camps east of Kassala are full"),
    "an address": ("omdurman-toll-7", "omdurman-toll-9"),
    "a figure": ('"value": 6400', '"value": 6500'),
}


@pytest.mark.parametrize("what", SPOILED_RECORDS)
def test_a_digit_of_the_pdf_is_found_on_its_page(made: Made, what: str) -> None:
    old, new = SPOILED_RECORDS[what]
    record = made.outputs["brief.json"].decode()
    assert old in record
    brief = restore_brief(json.loads(record.replace(old, new)))
    spoiled = render_brief(brief, ["pdf"], templates=None, paper="A4")["brief.pdf"]
    failures = made.verify({**made.outputs, "brief.pdf": spoiled})
    places = [failure.where for failure in failures if failure.file == "brief.pdf"]
    assert any(re.search(r"page \d|figure|source", place) for place in places), failures


def test_a_count_in_the_head_of_the_pdf_is_found_by_making_it_anew(made: Made) -> None:
    record = json.loads(made.outputs["brief.json"])
    record["articles_of_day"] += 10
    spoiled = render_brief(restore_brief(record), ["pdf"], templates=None, paper="A4")["brief.pdf"]
    failures = made.verify({**made.outputs, "brief.pdf": spoiled}, verification_of(made.workspace, rebuild))
    assert any(f.file == "brief.pdf" and f.where.startswith("page 1") for f in failures)


def test_outputs_are_verified_where_they_were_made(made: Made) -> None:
    folder = made.workspace / "out" / "2023-06-14"
    assert verify_brief(folder, verification_of(made.workspace)) == ()

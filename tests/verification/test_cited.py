"""Every source that is cited for words prints them, or brief.json says why it is cited."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sitrep.verification import Failure
from tests.verification.making import CONFIG, make_day, verification_of, verified

Record = dict[str, Any]

DOCUMENTS = {
    "clinic.txt": """\
Shells fall on a clinic in Nyala
Sample Sand Wire
14 June 2023

Shells killed 17 people and wounded 40 at the clinic of Nyala on Wednesday, a nurse said.

"We ran to the cellar," the nurse said. Four ambulances burned and the well of the clinic was hit.
""",
    "again.txt": """\
Nurse tells of shells on Nyala
Sample Oasis Post
14 June 2023

SHELLS killed 17 people and
wounded 40 at the clinic of Nyala on Wednesday, a nurse said.

The market has been closed for a week and bread is sold from carts, a trader said.
""",
    "committee.txt": """\
Committee counts 23 dead in Nyala
Sample Dune Telegraph
14 June 2023

Shelling of the clinic in Nyala killed 23 people on Wednesday, the resistance committee said.
""",
    "kosti.txt": """\
Talks in Kosti
Sample River Letter
14 June 2023

Envoys of the Sudanese army and the Rapid Support Forces met in Kosti on Tuesday for talks on a ceasefire, a
diplomat said.
""",
    "note.txt": """\
From our desk on Nyala
Sample Camel Herald
14 June 2023

The Nyala clinic lay in ruins on Wednesday night and its staff wept, our reporter saw. Fighting went on near it.
""",
}
CURATION = "articles:\n  note.txt#1: {merge_into: clinic.txt#1, by: AB, why: the same event}\n"


class Day:
    def __init__(self, folder: Path, spoiled: Path) -> None:
        (folder / "config.yaml").write_text(CONFIG, encoding="utf-8")
        (folder / "curation.yaml").write_text(CURATION, encoding="utf-8")
        (folder / "seeds").mkdir()
        for name, text in DOCUMENTS.items():
            (folder / "seeds" / name).write_text(text, encoding="utf-8")
        made = make_day(folder, ("json",))
        self.record: Record = json.loads((made / "brief.json").read_bytes())
        self.folder, self.spoiled = folder, spoiled
        self.numbers = {source["file"]: source["number"] for source in self.record["sources"]}

    def items(self, record: Record) -> list[Record]:
        return [item for section in record["sections"] for item in section["items"]]

    def item(self, record: Record, words: str) -> Record:
        (found,) = [item for item in self.items(record) if words in item["excerpts"][0]["text"]]
        return found

    def verify(self, change: Callable[[Record], None]) -> tuple[Failure, ...]:
        record = copy.deepcopy(self.record)
        change(record)
        content = {"brief.json": json.dumps(record).encode()}
        return verified(self.spoiled, content, verification_of(self.folder))


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Day:
    return Day(tmp_path_factory.mktemp("nyala"), tmp_path_factory.mktemp("spoiled"))


def test_case_and_line_breaks_are_no_other_words(day: Day) -> None:
    shells = day.item(day.record, "17 people")
    assert {day.numbers["clinic.txt"], day.numbers["again.txt"]} <= set(shells["citations"])
    assert day.verify(lambda _: None) == ()


def test_an_article_that_a_person_merged_is_cited_and_the_source_says_so(day: Day) -> None:
    number = day.numbers["note.txt"]
    assert any(number in item["citations"] for item in day.items(day.record))

    def forget(record: Record) -> None:
        record["sources"][number - 1]["curated"] = []

    assert any(f"It cites [{number}] for" in str(failure) for failure in day.verify(forget))


@pytest.mark.parametrize("key", ["citations", "told_by"])
def test_a_forged_citation_is_told(day: Day, key: str) -> None:
    number = day.numbers["kosti.txt"]

    def forge(record: Record) -> None:
        item = day.item(record, "17 people")
        item["citations"] = [*item["citations"], number]
        if key == "told_by":
            item["told_by"] = [*item["told_by"], number]

    failures = [str(failure) for failure in day.verify(forge)]
    assert any(f"It cites [{number}] for" in failure and "17 people" in failure for failure in failures)
    assert any("again for words of its own" in failure for failure in failures) == (key == "told_by")


def test_a_citation_of_another_number_is_told(day: Day) -> None:
    def forge(record: Record) -> None:
        (highlight,) = [each for each in record["highlights"] if "17 people" in each["excerpts"][0]["text"]]
        highlight["citations"] = [*highlight["citations"], day.numbers["committee.txt"]]

    assert any("17 people" in str(failure) for failure in day.verify(forge))


def test_a_version_of_a_count_is_cited_for_its_number_only(day: Day) -> None:
    (row,) = day.record["contested"]
    (version,) = [each for each in row["versions"] if each["counts"][0]["figure"]["value"] == 23]
    assert version["citations"] == [day.numbers["committee.txt"]]

    def forge(record: Record) -> None:
        for each in record["contested"][0]["versions"]:
            if each["citations"] == version["citations"]:
                each["citations"] = [*each["citations"], day.numbers["kosti.txt"]]

    assert any("contested" in str(failure) for failure in day.verify(forge))


def test_what_is_not_quoted_is_verified_as_well(day: Day) -> None:
    passages = [each for text in day.record["unquoted"] for each in text["passages"]]
    assert passages

    def forge(record: Record) -> None:
        excerpt = record["unquoted"][0]["passages"][0]["excerpts"][0]
        excerpt["text"] = excerpt["text"].replace("a", "o")

    assert any("does not stand at" in str(failure) for failure in day.verify(forge))

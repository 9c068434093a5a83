"""The peers' probe: one strike, five papers, three tolls, a denial and an old story, as one item."""

import json
from typing import Any

import pytest

from tests.run import sitrep

CONFIG = """
theatre:
  name: Yemen
  code: YEM
  timezone: Asia/Aden
  names: [Yemen*, Sanaa]
  parties: [Houthi*, Ansar Allah, Saudi-led coalition]
  places: []
  homonyms: []
  effects: []
  elsewhere: []
  sides:
    houthis: [Houthi, Houthis, Ansar Allah]
    coalition: [coalition, Saudi-led coalition]
  cues: {}
sources:
  - {name: Tihama Herald, reliability: C}
  - {name: Marib Times, also: [The Marib Times]}
  - {name: Red Sea Monitor, reliability: B}
"""
WIRE = """An air strike hit the fish market in Hodeidah on Tuesday morning, killing 12 people, a provincial
health official said.

The missile struck as traders were unloading the night's catch, witnesses said. Ambulances took the injured to
Al-Thawra hospital in the port city.

The market stands two kilometres from the front line in the south of the city.
"""
FILES = {
    "herald.txt": f"Tihama Herald\n10 March 2020\n\nStrike on Hodeidah fish market kills 12\n\n{WIRE}",
    "monitor.txt": f"Red Sea Monitor\n10 March 2020\n\nStrike on Hodeidah fish market kills 12\n\n{WIRE}",
    "times.txt": """Marib Times
10 March 2020

Many dead in strike on Hodeidah fish market

At least 17 people were killed when an air strike hit a fish market in the port city of Hodeidah on Tuesday, the
director of Al-Thawra hospital said.

Most of the dead were fishermen and porters who had come for the morning auction in Hodeidah, the director said.
""",
    "gulf.txt": """Gulf Courier
10 March 2020

Coalition denies hitting fish market in Hodeidah

Nine people died in an explosion at a fish market in Hodeidah on Tuesday, a municipal official told the Gulf
Courier.

The Saudi-led coalition denied that its aircraft had struck the fish market in Hodeidah.
""",
    "old.txt": """Tihama Herald
4 August 2018

Strike on Hodeidah fish market kills dozens

At least 55 people were killed when air strikes hit a fish market and a hospital gate in Hodeidah on Thursday,
health workers said.
""",
}


@pytest.fixture(scope="module")
def brief(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("probe")
    (folder / "config.yaml").write_text(CONFIG, encoding="utf-8")
    (folder / "seeds").mkdir()
    for name, text in FILES.items():
        (folder / "seeds" / name).write_text(text, encoding="utf-8")
    done = sitrep("brief", "10 March 2020", "--format", "json", "--format", "md", cwd=folder)
    assert done.returncode == 0, done.stderr
    content: dict[str, Any] = json.loads((folder / "out" / "2020-03-10" / "brief.json").read_bytes())
    content["markdown"] = (folder / "out" / "2020-03-10" / "brief.md").read_text(encoding="utf-8")
    return content


def _strike(brief: dict[str, Any]) -> dict[str, Any]:
    (section,) = (section for section in brief["sections"] if section["name"] == "battlefield")
    item: dict[str, Any] = section["items"][0]
    return item


def _files(brief: dict[str, Any], numbers: list[int]) -> set[str]:
    return {source["file"] for source in brief["sources"] if source["number"] in numbers}


def test_the_strike_is_one_story(brief: dict[str, Any]) -> None:
    stories = {item["story"] for section in brief["sections"] for item in section["items"]}
    assert len(stories) == 1
    told = [item for section in brief["sections"] for item in section["items"] if "market" in str(item)]
    assert [item["id"] for item in told] == [_strike(brief)["id"]]


def test_two_prints_of_one_wire_are_one_origin(brief: dict[str, Any]) -> None:
    item = _strike(brief)
    assert (item["support"]["origins"], item["support"]["articles"]) == (3, 4)
    assert _files(brief, item["citations"] + item["told_by"]) == {
        "herald.txt",
        "monitor.txt",
        "times.txt",
        "gulf.txt",
    }


def test_three_counts_stand_side_by_side_with_their_owners(brief: dict[str, Any]) -> None:
    (row,) = (row for row in brief["contested"] if row["kind"] == "incident")
    told = {
        (version["counts"][0]["figure"]["qualifier"], version["counts"][0]["figure"]["value"]): version[
            "owner"
        ]
        for version in row["versions"]
        if version["counts"]
    }
    assert set(told) == {("exact", 12), ("at_least", 17), ("exact", 9)}
    assert "health official" in told["exact", 12]
    assert "director" in told["at_least", 17]
    assert "municipal official" in told["exact", 9]
    assert row["lowest"]["figure"]["value"] == 9
    assert row["highest"]["figure"]["value"] == 17
    assert row["item"] == _strike(brief)["id"]


def test_nothing_is_added_up(brief: dict[str, Any]) -> None:
    def values(node: Any) -> set[int]:
        if isinstance(node, dict):
            own = {node["value"]} if isinstance(node.get("value"), int) else set()
            return own.union(*map(values, node.values()))
        return set().union(*map(values, node)) if isinstance(node, list) else set()

    assert values(brief) <= {9, 12, 17}


def test_the_denial_stands_beside_the_claim(brief: dict[str, Any]) -> None:
    item = _strike(brief)
    (denial,) = (aside for aside in item["asides"] if aside["kind"] == "denial")
    assert "coalition" in denial["owner"].lower()
    assert "denied that its aircraft" in " ".join(denial["excerpts"][0]["text"].split())
    assert item["support"]["tag"] == "disputed"
    highlights = brief["markdown"].partition("## Highlights")[2].partition("\n## ")[0]
    assert "Denied: Saudi-led coalition" in highlights
    assert item["support"]["grade"]["credibility"] == 4


def test_what_is_of_another_year_is_no_news(brief: dict[str, Any]) -> None:
    assert all(source["file"] != "old.txt" for source in brief["sources"])
    assert "55" not in brief["markdown"].partition("## Sources")[0]


def test_the_register_grades_sources_and_tells_who_is_silent(brief: dict[str, Any]) -> None:
    grades = {source["publisher"]: source["reliability"] for source in brief["sources"]}
    assert grades["Red Sea Monitor"] == "B"
    assert grades["Gulf Courier"] is None
    assert brief["silence"] == {"silent": [], "registered": 3}


def test_provinces_without_a_report_are_named(brief: dict[str, Any]) -> None:
    items = {unit["name"]: unit["items"] for unit in brief["units"]}
    assert sum(items.values()) >= 1
    silent = [name for name, number in items.items() if not number]
    assert len(silent) == len(items) - 1
    assert all(name in brief["markdown"] for name in silent)

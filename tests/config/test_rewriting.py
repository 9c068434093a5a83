"""Decisions changed in the text of `curation.yaml`: what nobody touched stays as it was, to the letter."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.config.curation import Decision, parse_curation
from sitrep.config.rewriting import rewrite_curation
from sitrep.errors import ConfigError

THEMES = ("battlefield", "refugees")
FILE = Path("curation.yaml")
PIN = Decision(pin=True, by="AB", why="read")
TEXT = """\
# kept by the desk

articles:   # newest last
    # the harbour story
    0123456789ab-1: {date: 2020-10-15, by: AB, why: "page # 3"}  # checked twice
    wire.txt#2:
    - {theme: refugees, by: AB, why: x}   # asked the agency
    # and later
    - {pin: yes, by: CD, why: 'it''s out'}
    other.txt#1:
        exclude: yes
        why: |
          two lines
          # no comment
        by: EF

# notes follow
notes:
  - {section: top, text: "Hello.", by: AB}   # weekly
"""


def rewrite(text: str, **changed: tuple[Decision, ...]) -> str:
    names = {"wire": "wire.txt#2", "other": "other.txt#1", "first": "0123456789ab-1", "new": "new.txt#1"}
    labels = {"new.txt#1": "Ferries: none # today"}
    return rewrite_curation(text, FILE, THEMES, {names[key]: each for key, each in changed.items()}, labels)


def test_a_new_entry_goes_behind_the_last_and_nothing_else_moves() -> None:
    result = rewrite(TEXT, new=(PIN,))
    assert parse_curation(result, FILE, THEMES).articles["new.txt#1"] == (PIN,)
    added = [line for line in result.splitlines() if line not in TEXT.splitlines()]
    assert added[0] == '    "new.txt#1":  # Ferries: none # today'
    assert result.replace("\n".join(added) + "\n", "") == TEXT
    assert result.index("new.txt#1") < result.index("# notes follow")


def test_an_entry_that_changes_keeps_its_comments_and_leaves_the_others_alone() -> None:
    result = rewrite(TEXT, wire=(PIN, Decision(theme="battlefield", by='Q"\u202e', why="a: b # c\nd")))
    told = parse_curation(result, FILE, THEMES)
    assert [each.decided for each in told.articles["wire.txt#2"]] == [("pin",), ("theme",)]
    assert told.articles["wire.txt#2"][1].by == 'Q"\u202e'
    assert "\u202e" not in result
    before, after = TEXT.index("    wire.txt"), TEXT.index("    other.txt")
    assert result.startswith(TEXT[:before])
    assert result.endswith(TEXT[after:])
    assert "# asked the agency" in result
    assert "# and later" in result


def test_an_entry_without_decisions_goes_but_not_what_was_said_about_it() -> None:
    result = rewrite(TEXT, first=(), other=())
    assert set(parse_curation(result, FILE, THEMES).articles) == {"wire.txt#2"}
    assert "# checked twice" in result
    assert "two lines" not in result


@pytest.mark.parametrize(
    "text", ["", "# mine\n", "articles:\n", "articles:\n# later\n", "notes: []", "notes: []\r\narticles:\r\n"]
)
def test_a_file_without_entries_gets_its_first(text: str) -> None:
    result = rewrite(text, new=(PIN,))
    assert parse_curation(result, FILE, THEMES).articles == {"new.txt#1": (PIN,)}
    assert all(line in result.splitlines() for line in text.splitlines())
    assert ("\r\n" in text) == ("\r\n" in result)


@pytest.mark.parametrize(
    "text",
    [
        "articles: {}\n",
        "articles: {a.txt#1: {pin: yes, by: a, why: b}}\n",
        "{articles: {a.txt#1: {pin: yes, by: a, why: b}}}\n",
        "notes: []\n...\n",
        "articles:\n  new.txt#1: &a {exclude: yes, by: a, why: b}\n  b.txt#1: *a\n",
    ],
)
def test_what_cannot_be_changed_without_a_loss_is_refused(text: str) -> None:
    with pytest.raises(ConfigError, match="by hand"):
        rewrite(text, new=(PIN,))


def test_a_file_that_is_wrong_is_not_touched() -> None:
    with pytest.raises(ConfigError, match="line 1"):
        rewrite("artcles: {}\n", new=(PIN,))


WORDS = st.text(st.characters(codec="utf-8"), min_size=1).filter(lambda text: bool(text.strip()))


@given(by=WORDS, why=WORDS, file=st.from_regex(r"[\w .'\"#:-]{1,20}", fullmatch=True))
def test_any_words_come_back_as_they_were(by: str, why: str, file: str) -> None:
    decision = Decision(exclude=True, title=why, by=by, why=why)
    result = rewrite_curation(TEXT, FILE, THEMES, {f"{file}#7": (decision,)}, {f"{file}#7": why[:40]})
    assert parse_curation(result, FILE, THEMES).articles[f"{file}#7"] == (decision,)

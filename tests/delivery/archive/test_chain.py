"""The chain of the bags, link by link."""

from dataclasses import replace
from pathlib import Path

import pytest

from sitrep.delivery.archive.chain import check_chain
from sitrep.delivery.archive.facts import FrozenIssue, Predecessor
from sitrep.delivery.archive.issues import list_issues
from tests.delivery.archive.making import small_archive


@pytest.fixture
def issues(tmp_path: Path) -> dict[int, FrozenIssue]:
    """The four issues of an archive, by their place in the chain."""
    return {issue.sequence: issue for issue in list_issues(small_archive(tmp_path), "SDN")}


def found(issues: list[FrozenIssue], known: dict[str, str] | None = None) -> list[tuple[str, str]]:
    present = {issue.id: issue.digest for issue in issues}
    return [(each.kind.value, each.path) for each in check_chain("SDN", issues, present, known or {})]


def test_each_names_the_one_frozen_before_it(issues: dict[int, FrozenIssue]) -> None:
    links = [(issues[place].id, issues[place].previous) for place in sorted(issues)]
    assert links == [
        ("sdn-sitrep-2023-04-20-v1", None),
        ("sdn-sitrep-2023-04-21-v1", Predecessor("sdn-sitrep-2023-04-20-v1", issues[1].digest)),
        ("sdn-sitrep-2023-04-20-v2", Predecessor("sdn-sitrep-2023-04-21-v1", issues[2].digest)),
        ("sdn-sitrep-2023-04-24-v1", Predecessor("sdn-sitrep-2023-04-20-v2", issues[3].digest)),
    ]
    assert found(list(issues.values()), {issue.id: issue.digest for issue in issues.values()}) == []


def test_two_in_one_place(issues: dict[int, FrozenIssue]) -> None:
    twice = replace(issues[3], sequence=4)
    assert ("chain", "SDN/2023/04/24/v1") in found([issues[1], issues[2], twice, issues[4]])


@pytest.mark.parametrize(("place", "sequence"), [(1, 2), (2, 1)])
def test_only_the_first_has_none_before_it(issues: dict[int, FrozenIssue], place: int, sequence: int) -> None:
    wrong = replace(issues[place], sequence=sequence)
    assert found([wrong])[0][0] == "chain"


def test_a_predecessor_that_is_no_name_is_shown_as_it_is(issues: dict[int, FrozenIssue]) -> None:
    wrong = replace(issues[2], previous=Predecessor("../\u202ex", "00"))
    assert found([issues[1], wrong]) == [("missing", "SDN/../\\u202ex")]


def test_other_theatres_digests_are_not_looked_for(issues: dict[int, FrozenIssue]) -> None:
    assert found(list(issues.values()), {"ukr-sitrep-2022-03-01-v1": "00"}) == []

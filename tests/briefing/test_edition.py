"""The name, number and version of an issue."""

from datetime import UTC, date, datetime

import pytest

from sitrep.briefing.edition import issue_id, make_edition
from sitrep.config.load import load_configuration
from sitrep.delivery.archive.names import issue_id as archived_id
from sitrep.delivery.archive.names import parse_issue_name

THEATRE = load_configuration(None).settings.theatre.model_copy(update={"code": "MMR"})
AT = datetime(2024, 3, 1, tzinfo=UTC)


def test_a_first_version_corrects_nothing() -> None:
    edition = make_edition(THEATRE, date(2024, 2, 29), AT, number=7)
    assert (edition.id, edition.number, edition.version) == ("mmr-sitrep-2024-02-29-v1", 7, 1)
    assert (edition.corrects, edition.reason, edition.next_day) == (None, "", date(2024, 3, 1))


def test_a_later_version_names_the_one_before_and_the_reason() -> None:
    edition = make_edition(THEATRE, date(2024, 2, 29), AT, number=7, version=3, reason="misread")
    assert (edition.corrects, edition.reason) == ("mmr-sitrep-2024-02-29-v2", "misread")


@pytest.mark.parametrize("version", [1, 2, 12])
def test_brief_and_archive_give_one_name(version: int) -> None:
    name = issue_id(THEATRE, date(2024, 2, 29), version)
    assert name == archived_id("MMR", date(2024, 2, 29), version)
    assert parse_issue_name(name).version == version

"""What an editor writes of the text itself."""

import pytest

from sitrep.languages.notices import find_notices

NEWS = "Shells fell on the port of Zinguinchor at noon, the harbour master said."


def noticed(text: str, title: str = "") -> list[str]:
    return [text[notice.start : notice.end] for notice in find_notices(text, title)]


@pytest.mark.parametrize(
    "notice",
    [
        "A previous version of this story stated that 31 fishermen had drowned.",
        "Because of a slip, the original version of our report named the wrong village.",
        "This article previously said nine nurses were held.",
        "Clarification: The bridge stands in the second district of the city.",
        "Editor's note: the names of two witnesses are left out.",
        "This story has been updated.",
        "The article has since been amended to remove a name.",
        "Une version antérieure de cet article parlait de 31 morts.",
        "Este artículo fue corregido el lunes por la noche.",
        "In einer früheren Fassung dieses Textes stand eine falsche Zahl.",
    ],
)
def test_a_notice_is_found_by_its_own_words(notice: str) -> None:
    assert noticed(f"{NEWS}\n\n{notice}") == [notice]
    assert noticed(f"{NEWS} {notice}") == [notice]


@pytest.mark.parametrize(
    "news",
    [
        "In a report on Sunday the council said 31 fishermen had drowned.",
        "The text of the truce has been changed, a mediator said.",
        "The report was revised by the ministry in May.",
        "The text has been changed by the rebels, a mediator said.",
        "“We reported nine dead to the ministry,” a nurse said.",
        "An earlier version of the treaty gave the islands to the south.",
        "The army put out a correction of its figures.",
    ],
)
def test_news_of_reports_and_texts_is_no_notice(news: str) -> None:
    assert noticed(f"{NEWS} {news}") == []


def test_what_was_written_and_that_it_was_changed_make_one_notice() -> None:
    notice = "On Sunday we wrote that 31 fishermen had drowned. The coast guard spoke of three. The story has been corrected."
    assert " ".join(noticed(f"{NEWS}\n\n{notice}")) == notice
    apart = "On Sunday we wrote that 31 fishermen had drowned.\n\nThe story has been corrected."
    assert noticed(apart) == ["The story has been corrected."]


def test_below_the_title_correction_what_a_report_said_is_taken_back() -> None:
    told = "In a story on Sunday the Herald reported that 31 fishermen had drowned."
    assert noticed(f"{told}\n\n{NEWS}", "Correction: Boat story") == [told]
    assert noticed(f"{told}\n\n{NEWS}", "Boat sinks") == []
    assert noticed(f"{NEWS}\n\n{told}", "Correction: Boat story") == []


@pytest.mark.parametrize(
    "worst", ["a report ", "Correction, ", "earlier version of this ", "the text has been "]
)
def test_the_longest_texts_end(worst: str) -> None:
    assert find_notices((worst * 100_000)[:1_000_000], "Correction") is not None


def test_news_before_a_mere_update_stays_news() -> None:
    text = f"{NEWS} In a report on Sunday the council said nine boats sank. This story has been updated."
    assert noticed(text) == ["This story has been updated."]


def test_news_behind_a_notice_stays_news() -> None:
    assert noticed(f"This story has been corrected. {NEWS}") == ["This story has been corrected."]

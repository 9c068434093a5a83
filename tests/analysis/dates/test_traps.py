"""What looks like the day of an article and is not."""

from datetime import date

import pytest

from sitrep.model import DateBasis, FieldName, Precision, Removal
from tests.analysis.dates.cases import date_text, rules

DATE, UPDATED, RETRIEVED = FieldName.DATE, FieldName.UPDATED, FieldName.RETRIEVED


def test_the_date_of_a_post_is_a_lower_bound_only() -> None:
    dating = date_text("The bridge is down.\n\nAll roads closed. — Road Service (@roads) March 5, 2019")
    assert (dating.day, dating.earliest, dating.latest) == (None, date(2019, 3, 5), None)
    assert rules(dating) == {"dated post": True}


def test_the_date_of_a_picture_is_a_lower_bound_only() -> None:
    dating = date_text(
        "Soldiers stand guard in the town, March 5, 2019. (Photo by A. Sample)\n\nThe road is closed."
    )
    assert (dating.day, dating.earliest, dating.latest) == (None, date(2019, 3, 5), None)


def test_a_caption_that_was_taken_out_still_bounds() -> None:
    words = "A market in the town, March 5, 2019."
    removal = Removal(words, 100, 100 + len(words), "photo caption")
    dating = date_text("The road is closed.", removed=(removal,))
    assert dating.earliest == date(2019, 3, 5)
    evidence = dating.evidence[0]
    assert evidence.start is not None
    assert evidence.end is not None
    assert words[evidence.start - 100 : evidence.end - 100] == evidence.text == "March 5, 2019"


@pytest.mark.parametrize(
    "text",
    [
        "The city marked the 20th anniversary of September 11.",
        "The city marked the 20th anniversary of September 11, 2001.",
        "Wreaths were laid to commemorate 4 June 1989.",
        "“We left on 3 March 2020,” the nurse said.",
        'Her novel "12 September 2030" won a prize.',
        "Copyright 2026 Sample Media",
        "Copyright © 1 March 2026 Sample Media",
        "The road is closed.\n\nUpdated: 1 March 2026",
        "The road is closed.\n\nLast modified on 1 March 2026 at 10:00",
        "Load-Date: March 1, 2026\n\nThe road is closed.",
        "Retrieved 1 March 2026\n\nThe road is closed.",
    ],
)
def test_what_does_not_speak_of_the_publication_gives_no_day(text: str) -> None:
    dating = date_text(text)
    assert dating.day is None
    assert dating.earliest is None


@pytest.mark.parametrize(
    "text",
    [
        "The 2021-22 budget was passed.",
        "Traffic on Route 9/11 was halted.",
        "A sack costs 2,021 pounds and 12.8 percent more than before.",
        "The price was $12 March, £8 June and 8.5 August.",
        "The home side won 3-2, having lost 12-8 in May.",
        "Call +93 79 2021 0808 or 079-08-2021-1 for help.",
        "Version 12.8.2021.4 and build 2021.08.08.1 are affected.",
        "The address is 10.12.20.21, port 2021.",
        "He served in the 12th August Brigade's 2021st battalion.",
    ],
)
def test_numbers_that_are_no_dates(text: str) -> None:
    dating = date_text(text)
    assert (dating.day, dating.earliest, dating.latest) == (None, None, None)


def test_a_span_of_days_is_no_day() -> None:
    dating = date_text("The talks of 12-13 August 2019 failed, and both sides left on 13 August 2019.")
    assert dating.day is None
    assert dating.earliest == date(2019, 8, 13)


def test_a_dateline_without_a_year_waits_for_evidence_of_it() -> None:
    alone = date_text("GOMA, Nov 20 (Sample Wire) — Rebels entered the town.")
    assert (alone.day, alone.precision, alone.basis) == (None, Precision.UNKNOWN, DateBasis.NONE)
    assert alone.evidence[0].note == "no evidence of the year"
    told = date_text(
        "GOMA, Nov 20 (Sample Wire) — Rebels entered the town. The truce of 3 November 2012 is over."
    )
    assert (told.day, told.basis) == (date(2012, 11, 20), DateBasis.DATELINE)


def test_history_does_not_lend_its_year() -> None:
    dating = date_text(
        "GOMA, Nov 20 (Sample Wire) — Rebels entered the town. The accord of 17 July 1999 is dead."
    )
    assert dating.day is None


def test_a_load_date_that_the_dateline_contradicts_is_dropped() -> None:
    dating = date_text(
        "ALEPPO, 13 December 2016 (Sample Wire) — Buses left the quarter.",
        fields=((DATE, "metadata", "2019-05-01T00:00:00Z"),),
    )
    assert (dating.day, dating.basis) == (date(2016, 12, 13), DateBasis.DATELINE)
    assert rules(dating)["metadata"] is False


def test_metadata_older_than_the_news_are_dropped_and_nothing_is_guessed() -> None:
    dating = date_text(
        "The column crossed the river on 24 February 2022, the staff said.",
        fields=((DATE, "metadata", "2019-03-01"),),
    )
    assert dating.day is None
    assert dating.earliest == date(2022, 2, 24)
    assert rules(dating)["metadata"] is False


def test_a_header_line_wins_over_a_later_date_of_the_text() -> None:
    dating = date_text(
        "The column crossed the river on 24 February 2022, the staff said.",
        fields=((DATE, "header line", "23 February 2022"),),
    )
    assert dating.day == date(2022, 2, 23)
    assert rules(dating)["past day"] is False


def test_retrieval_never_decides() -> None:
    dating = date_text("The road is closed.", fields=((RETRIEVED, "sidecar", "2024-05-01"),))
    assert (dating.day, dating.latest) == (None, date(2024, 5, 1))


def test_an_update_bounds_from_above() -> None:
    dating = date_text("The road is closed.", fields=((UPDATED, "metadata", "2024-05-01"),))
    assert (dating.day, dating.latest) == (None, date(2024, 5, 1))


def test_day_and_month_are_not_guessed() -> None:
    both = date_text("Published: 07/06/2021\n\nThe road is closed.")
    assert (both.day, both.earliest, both.latest) == (None, date(2021, 6, 7), date(2021, 7, 6))
    assert date_text("Published: 07/06/2021\n\nRoad.", language="en-GB").day == date(2021, 6, 7)
    assert date_text("Published: 07/06/2021\n\nRoad.", language="en-US").day == date(2021, 7, 6)
    assert date_text("Publié le 07/06/2021\n\nLa route est coupée.", language="fr").day == date(2021, 6, 7)
    assert date_text("Published: Tuesday 07/06/2021\n\nThe road is closed.").day == date(2021, 7, 6)
    assert date_text("Published: 17/06/2021\n\nThe road is closed.").day == date(2021, 6, 17)


def test_other_evidence_tells_day_from_month() -> None:
    dating = date_text(
        "Published: 07/06/2021\n\nThe road was closed on 20 June 2021 and will reopen on 10 July 2021."
    )
    assert dating.day == date(2021, 7, 6)


def test_the_day_is_that_of_the_theatre() -> None:
    late = ((DATE, "feed", "Sat, 07 Dec 2024 21:40:00 GMT"),)
    assert date_text("News.", fields=late, zone="Asia/Damascus").day == date(2024, 12, 8)
    assert date_text("News.", fields=late, zone="Africa/Khartoum").day == date(2024, 12, 7)
    assert date_text("News.", fields=late, zone="America/Bogota").day == date(2024, 12, 7)


def test_the_cut_off_is_midnight_of_the_theatre() -> None:
    before = ((DATE, "record", "2021-08-07T19:29:59Z"),)
    after = ((DATE, "record", "2021-08-07T19:30:00Z"),)
    assert date_text("News.", fields=before).day == date(2021, 8, 7)
    assert date_text("News.", fields=after).day == date(2021, 8, 8)


def test_a_time_without_an_offset_is_taken_as_printed() -> None:
    stamp = ((DATE, "header line", "7 August 2021 - 23:59"),)
    assert date_text("News.", fields=stamp, zone="Asia/Tokyo").day == date(2021, 8, 7)


def test_the_leap_day() -> None:
    assert date_text("Published: 29 February 2020\n\nNews.").day == date(2020, 2, 29)
    assert date_text("Published: 29 February 2021\n\nNews.").day is None
    near = "Troops left the base.\n\nGone. — Base Watch (@basewatch) March 2, {}"
    assert date_text(f"DOHA, Feb 29 (Sample Wire) — {near.format(2020)}").day == date(2020, 2, 29)
    assert date_text(f"DOHA, Feb 29 (Sample Wire) — {near.format(2021)}").day is None


def test_a_wrong_clock_is_dropped_with_its_reason() -> None:
    dating = date_text("News.", fields=((DATE, "header line", "2026-03-05"),))
    assert dating.day is None
    assert dating.evidence[0].note == "later than today: a wrong clock"
    assert date_text("News.", fields=((DATE, "header line", "2026-03-02"),)).day == date(2026, 3, 2)


def test_a_chronology_states_nothing() -> None:
    text = "1 May 2019\nA march.\n\n3 June 2019\nA raid.\n\n5 July 2019\nA pact."
    assert date_text(text).day is None


def test_names_with_weekdays_are_no_days() -> None:
    text = "The Sunday Herald recalled Bloody Sunday and Black Friday. Troops left on 6 May 2019. A vote is due on 9 May 2019."
    dating = date_text(text)
    assert (dating.earliest, dating.latest) == (date(2019, 5, 6), date(2019, 5, 9))


def test_language_unknown_is_read_as_the_first_configured() -> None:
    assert date_text("Published: 3 May 2019\n\nNews.", language=None).day == date(2019, 5, 3)
    assert date_text("Published: 3 May 2019\n\nNews.", language="nl").day == date(2019, 5, 3)

"""Leads of one outlet: the last number stands, the older one as what it was."""

from datetime import date

import pytest

from sitrep.model import AsideKind, Brief
from tests.briefing.days import compose, read_day

DAY = date(2017, 10, 20)
SENTENCE = (
    "The number of people who crossed the Naf river into Bangladesh from Rakhine since Monday stood at {}, "
    "the border guard said on Friday."
)
MORE = (
    "The guard said boats were short and that two piers had broken in the storm.\n\n"
    "Farmers gave rice and lamps to those who slept in the open, a teacher said."
)
LAST = "\n\nA ferry took forty goats across at dusk, its captain said."


def day(*texts: tuple[str | None, str]) -> Brief:
    return compose("MMR", DAY, read_day("MMR", DAY, [(name or "", text) for name, text in texts]))


def story(slug: str, number: str, end: str = "") -> str:
    return f"{slug}\n\n{SENTENCE.format(number)}\n\n{MORE}{end}"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1ST LEAD - Boats on the Naf", "2ND LEAD - Boats on the Naf"),
        ("UPDATE 1-Boats on the Naf", "UPDATE 3-Boats on the Naf"),
        ("Boats on the Naf", "(2nd LD) Boats on the Naf"),
        ("Boats on the Naf", "UPDATE 1-Boats on the Naf"),
    ],
)
@pytest.mark.parametrize(("old", "new"), [("4,117", "5,220"), ("5,220", "4,117"), ("ninety", "eighty")])
def test_the_last_lead_stands_whatever_its_length(first: str, second: str, old: str, new: str) -> None:
    for ends in (("", LAST), (LAST, "")):
        older, newer = story(first, old, ends[0]), story(second, new, ends[1])
        for texts in ((older, newer), (newer, older)):
            made = day(*(("Delta Wire", text) for text in texts))
            items = [item for section in made.sections for item in section.items]
            (told,) = [item for item in items if "Naf river" in item.excerpts[0].text]
            assert f"stood at {new}" in told.excerpts[0].text
            assert len(told.citations) == 1
            assert not told.told_by
            (was,) = [aside for aside in told.asides if aside.kind is AsideKind.EARLIER]
            assert f"stood at {old}" in was.excerpts[0].text
            assert was.citations != told.citations


def test_leads_of_two_outlets_follow_nobody() -> None:
    made = day(
        ("Delta Wire", story("1ST LEAD - Boats on the Naf", "4,117")),
        ("Hill Post", story("2ND LEAD - Boats on the Naf", "5,220")),
    )
    items = [item for section in made.sections for item in section.items]
    words = [e.text for item in items for e in item.excerpts]
    beside = [aside for item in items for aside in item.asides]
    words += [excerpt.text for aside in beside for excerpt in aside.excerpts]
    assert any("4,117" in text for text in words)
    assert any("5,220" in text for text in words)
    assert all(aside.kind is not AsideKind.EARLIER for aside in beside)


def test_a_key_figure_is_of_the_last_lead() -> None:
    words = "Shells killed {} people in a market of Sittwe on Thursday, the hospital said."
    rest = "Fighting closed the road to the coast and two cars burned, a driver said."
    made = day(
        ("Delta Wire", f"UPDATE 1-Shells on the market\n\n{words.format('19')}\n\n{rest}"),
        ("Delta Wire", f"UPDATE 2-Shells on the market\n\n{words.format('11')}\n\n{rest}"),
    )
    assert [count.figure.value for count in made.key_figures] == [11]
    apart = day(
        ("Delta Wire", f"UPDATE 1-Shells on the market\n\n{words.format('19')}\n\n{rest}"),
        ("Delta Wire", f"UPDATE 2-Shells on the market\n\n{words.format('11')}\n\n{MORE} {MORE} {LAST}"),
    )
    assert [count.figure.value for count in apart.key_figures] == [11]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "Five people were killed when gunmen raided the market of Sittwe on Thursday, the mayor said.",
            (
                "The death toll of a raid by gunmen on the market of Sittwe has risen to eight from five, the "
                "mayor said on Friday."
            ),
        ),
    ],
)
def test_a_count_that_a_text_revises_stands_behind_the_new_one(old: str, new: str) -> None:
    texts = [("Hill Post", f"{old}\n\nTraders shut their stalls."), ("Delta Wire", f"{new}\n\nRain fell.")]
    for given in (texts, texts[::-1]):
        made = day(*given)
        items = [item for section in made.sections for item in section.items]
        leading = [item for item in items if item.excerpts[0].text == new]
        assert leading
        assert all(item.excerpts[0].text != old for item in items)
        assert made.highlights[0].excerpts[0].text == new
        (was,) = [aside for aside in leading[0].asides if aside.excerpts[0].text == old]
        assert was.kind is AsideKind.EARLIER
        assert leading[0].support.origins == 1

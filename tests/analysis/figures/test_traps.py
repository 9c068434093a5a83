"""Numbers that mislead: every trap of counting in news, in words of our own."""

import pytest

from sitrep.analysis.figures import find_figures
from sitrep.model import Figure
from tests.gold.figures_scorer import clip, dated, matchers


def figures(text: str, conflict: str = "af") -> tuple[Figure, ...]:
    return find_figures(clip(text), dated(2021), matchers(conflict))


def short(text: str, conflict: str = "af") -> list[tuple[str, int | None, str]]:
    return [(figure.metric.value, figure.value, figure.qualifier.value) for figure in figures(text, conflict)]


@pytest.mark.parametrize(
    "text",
    [
        "The 215 Corps was killed off as a name in the reform.",
        "Captain Noori, 37, was killed at the bridge.",
        "A 12-year-old was injured.",
        "He was killed on 14 March near Route 7.",
        "Nobody knows whether they were killed on Nov. 9 or later.",
        "In 2019 he was wounded.",
        "A 47 per cent increase in those killed was noted.",
        "Wounded residents walked 30 kilometres to the clinic.",
        "The wounded waited 12 hours at the gate.",
        "The 150-strong unit was hit; nobody was hurt.",
        "Fighting reached 26 of the country's 34 provinces and killed hopes of a truce.",
        "Call +93 700 123 456 if a relative is missing.",
        "The bread price killed trade: 40 rupees a loaf.",
        "The third and the 21st division were destroyed.",
        "Flight 17 killed the summer trade.",
        "The envoy met 12 ministers.",
        "Farmers lost 300 sheep, killed by hail.",
        "The army says it fired 40 rockets, killing nobody.",
    ],
)
def test_what_counts_no_people_is_no_figure(text: str) -> None:
    assert short(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The raid killed 12 and wounded 30 others.", [("killed", 12, "exact"), ("injured", 30, "exact")]),
        ("Troops lost the hill, killing and wounding dozens.", [("casualties", None, "vague")]),
        ("Some 70 people were killed or injured.", [("casualties", 70, "about")]),
        ("As many as 60 were captured.", [("detained", 60, "up_to")]),
        ("Between 8 and 30 villagers died.", [("killed", None, "between")]),
        ("From 40 to 50 people are missing.", [("missing", None, "between")]),
        ("Over 2 lakh people fled.", [("displaced", 200_000, "more_than")]),
        ("Nearly 1.28 million people were displaced.", [("displaced", 1_280_000, "nearly")]),
        ("Two hundred and fifty soldiers surrendered.", [("surrendered", 250, "exact")]),
        ("Twenty-three children were abducted.", [("abducted", 23, "exact")]),
        ("Tens of thousands fled.", [("displaced", None, "vague")]),
        ("Fewer than 20 people were hurt.", [("injured", 20, "fewer_than")]),
        ("A dozen fighters were killed.", [("killed", 12, "exact")]),
        ("500+ people were evacuated.", [("evacuated", 500, "at_least")]),
        ("20 or more prisoners were killed.", [("killed", 20, "at_least")]),
        ("The toll rose from 8 to 9.", [("killed", 9, "exact")]),
        ("Some 8-12 people died.", [("killed", None, "between")]),
        ("Killed: 14. Wounded: 20.", [("killed", 14, "exact"), ("injured", 20, "exact")]),
    ],
)
def test_words_around_a_number(text: str, expected: list[tuple[str, int | None, str]]) -> None:
    assert short(text) == expected


def test_those_included_are_inside_not_extra() -> None:
    total, part = figures("At least 20 people are dead, including 5 children.")
    assert (total.value, total.qualifier, total.part_of) == (20, "at_least", None)
    assert (part.metric, part.value, part.group, part.part_of) == ("killed", 5, ("children",), 0)


def test_a_later_toll_supersedes_and_is_never_a_sum() -> None:
    first, more, toll = figures("Seven people died at once. Two more died overnight, raising the toll to 9.")
    assert first.superseded_by == 2
    assert (more.value, more.part_of) == (2, 2)
    assert (toll.value, toll.superseded_by) == (9, None)


def test_parts_in_brackets_are_linked_to_their_total() -> None:
    total, killed, injured = figures("The tally holds 3,104 casualties (904 killed, and 2,200 injured).")
    assert total.metric == "casualties"
    assert [(part.metric, part.value, part.part_of) for part in (killed, injured)] == [
        ("killed", 904, 0),
        ("injured", 2200, 0),
    ]


def test_a_mismatch_of_parts_and_total_stays_as_printed() -> None:
    text = "The tally holds 57,980 casualties (20,000 killed and 37,990 injured)."
    assert [figure.value for figure in figures(text)] == [57_980, 20_000, 37_990]


def test_families_never_become_people() -> None:
    figure, people = figures("Some 5,000 families, or 35,000 people, have been displaced.")
    assert (figure.unit, figure.value) == ("families", 5000)
    assert (people.unit, people.value) == ("people", 35_000)


def test_two_bodies_keep_their_own_counts() -> None:
    text = (
        "UNAMA said 1,240 civilians were killed in the first half of 2021. "
        "The commission put the number of civilians killed at 1,310."
    )
    ours, theirs = figures(text)
    assert (ours.value, ours.speaker, ours.basis) == (1240, "UNAMA", "verified")
    assert (theirs.value, theirs.speaker) == (1310, "commission")
    assert ours.superseded_by is None


def test_a_ladder_keeps_its_bases() -> None:
    text = (
        "OCHA said 9,000 people were reported displaced. The agency said 4,000 people had been verified "
        "as in need. Over 2,000 people were reached with food."
    )
    assert [(f.metric, f.basis) for f in figures(text)] == [
        ("displaced", "reported"),
        ("in_need", "verified"),
        ("reached", "reported"),
    ]


def test_returned_and_deported_stay_apart() -> None:
    text = "IOM counted 25,000 returnees, of whom 15,600 returned by choice and 9,400 were deported."
    assert {(f.metric.value, f.value) for f in figures(text)} >= {("returned", 25_000), ("deported", 9_400)}


def test_enemy_losses_are_the_claim_of_the_side_that_gives_them() -> None:
    (figure,) = figures("The defence ministry said its jets had killed at least 30 Taliban.")
    assert (figure.group, figure.party, figure.basis) == (("taliban",), "government", "claimed")
    assert (figure.min, figure.max) == (30, None)


def test_period_and_day() -> None:
    (half,) = figures("In the first half of 2020, 1,300 civilians were killed.")
    assert half.period is not None
    assert (str(half.period.start), str(half.period.end), half.period.kind) == (
        "2020-01-01",
        "2020-06-30",
        "range",
    )
    (since,) = figures("Since 1 May 2021, 4,000 people have fled.")
    assert since.period is not None
    assert (str(since.period.start), since.period.kind) == ("2021-05-01", "cumulative_since")
    (as_of,) = figures("As of 8 August 2021, 390,000 people had been displaced.")
    assert str(as_of.as_of) == "2021-08-08"


def test_a_vague_word_keeps_a_floor_for_sorting_only() -> None:
    (figure,) = figures("Hundreds of people were wounded.")
    assert (figure.value, figure.min, figure.max, figure.raw) == (None, 100, None, "Hundreds of people")


def test_who_did_it() -> None:
    (passive,) = figures("Nine shepherds were killed by gunmen near the well.")
    assert passive.perpetrator == "gunmen"
    (active,) = figures("Taliban fighters killed nine shepherds.")
    assert active.perpetrator == "Taliban fighters"

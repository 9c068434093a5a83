"""The clocks of a live page open its entries, and are no part of what is quoted."""

import pytest

from sitrep.reading.clean import clip_document
from tests.reading.samples import document

LIVE = {
    "a full stop": (
        (
            "Libya live: rebels at the gates\n\n14 March 2011\n\n"
            "14.05 The French foreign minister has spoken of a ban on flights. Nobody else took it up.\n"
            '13.40 "We have two beds left," a doctor in Ajdabiya says.\n'
            "13.10 Rebels say they hold the crossing of Ras Lanuf."
        ),
        ["The French foreign minister", '"We have two beds', "Rebels say they"],
        ["14.05", "13.40", "13.10"],
    ),
    "lines of their own": (
        (
            "Crimée, en direct\n\n5 mars 2014\n\n14h05\nLe ministre a parlé de sanctions.\n\n13h40\n"
            "Des hommes armés bloquent la base, selon des habitants.\n\n12h15\nLes ferries ne partent plus."
        ),
        ["Le ministre a parlé", "Des hommes armés", "Les ferries ne"],
        ["14h05", "13h40", "12h15"],
    ),
    "a zone and a dash": (
        (
            "South Sudan: what we know\n\n5 January 2014\n\n12:40 GMT – Fighting is heard south of Bor.\n\n"
            "11:15 GMT – Boats take families over the river.\n\n1000 GMT – The talks begin an hour late."
        ),
        ["Fighting is heard", "Boats take families", "The talks begin"],
        ["12:40 GMT –", "11:15 GMT –", "1000 GMT –"],
    ),
    "halves of the day, in order": (
        (
            "Kyiv this evening\n\n18 February 2014\n\n11:50am Tents burn on the square.\n\n"
            "1:20pm The doctors ask for blood.\n\n9.05 p.m. The bridges are shut."
        ),
        ["Tents burn on", "The doctors ask", "The bridges are"],
        ["11:50am", "1:20pm", "9.05 p.m."],
    ),
    "Arabic": (
        "مباشر\n\n14:05 قال طبيب إن المستشفى ممتلئ.\n\n13:40 القصف مستمر على الميناء.\n\n13:10 أغلقت المدارس.",
        ["قال طبيب", "القصف مستمر", "أغلقت المدارس"],
        ["14:05", "13:40", "13:10"],
    ),
}


@pytest.mark.parametrize("name", LIVE)
def test_a_clock_is_taken_off_and_opens_a_paragraph(name: str) -> None:
    text, openings, clocks = LIVE[name]
    (clipping,) = clip_document(document(text))
    paragraphs = clipping.text.split("\n\n")[-len(openings) :]
    assert all(one.startswith(begin) for one, begin in zip(paragraphs, openings, strict=True))
    taken = [removal for removal in clipping.removed if removal.reason == "time stamp"]
    assert [removal.text for removal in taken] == clocks
    assert all(text[removal.start : removal.end] == removal.text for removal in taken)
    assert all(
        text[segment.start : segment.end]
        == clipping.text[segment.text_start :][: segment.end - segment.start]
        for segment in clipping.segments
    )


@pytest.mark.parametrize(
    "text",
    [
        (
            "14.05 million people can vote, and 3 million did so by noon, the commission said on Sunday.\n\n"
            "12.30 per cent had voted in the east.\n\n11.20 euros is what a driver is paid for it."
        ),
        (
            "The truce began at\n14.05 and lasted an hour. It was broken at\n15.10 when shells fell, and again at\n"
            "16.20 when they fell on the market."
        ),
        "14:05 The port is shut.\n\n09:10 A ship waits.\n\n12:40 Its crew is ashore.",
        "14:05 The port is shut.\n\n13:10 A ship waits.",
    ],
)
def test_other_numbers_stay(text: str) -> None:
    (clipping,) = clip_document(document(text))
    assert clipping.text == text


@pytest.mark.parametrize(
    "line", ["14:05\n" * 100_000, "14.05 A\n" * 100_000, "1" * 1_000_000, "14 h 05 " * 100_000]
)
def test_odd_clocks_are_read_in_no_time_at_all(line: str) -> None:
    assert clip_document(document(f"{line}\nThe road is shut."))

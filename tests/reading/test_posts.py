"""Exports of posts and chats: each message is an article, with its account, its day and its clock."""

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.model import Clipping, FieldName
from sitrep.reading.clean import clip_document
from tests.reading.samples import NEWS, TITLES, document


class Post(NamedTuple):
    """What is read of a post: when, the outlet, who sent it, and its text."""

    when: str | None
    publisher: str | None
    byline: str | None
    text: str


GOMA = "Gunfire in Goma since dawn. Six dead near the fish market, says a nurse."
MARKET = "The market of Goma is shut. Army trucks everywhere"
SHELLS = "Shells on the market of Bambari. Two stalls burn."
MISSION = "Four wounded here at the mission."
PORT = "Heavy shooting around the airport of Benghazi since 5:30"

EXPORTS = {
    "account and day on one line": (
        f"LakeWatch @lakewatch · 4 May 2016\n{GOMA}\n\nLakeWatch @lakewatch · 3 May 2016\n{MARKET}",
        [Post("4 May 2016", "LakeWatch", None, GOMA), Post("3 May 2016", "LakeWatch", None, MARKET)],
    ),
    "account, then day and clock": (
        f"Port Alert (@portalert)\n5 Mar 2011 06:12\n{PORT}\n\nPort Alert (@portalert)\n6 Mar 2011 09:47\n{MISSION}",
        [
            Post("5 Mar 2011 06:12", "Port Alert", None, PORT),
            Post("6 Mar 2011 09:47", "Port Alert", None, MISSION),
        ],
    ),
    "name, handle, dot and day on lines of their own": (
        f"Jane Roe\n@jroe\n·\nMar 5, 2014\n{PORT}\n\nJane Roe\n@jroe\n·\nMar 4, 2014\n{MISSION}",
        [Post("Mar 5, 2014", "Jane Roe", None, PORT), Post("Mar 4, 2014", "Jane Roe", None, MISSION)],
    ),
    "a repost is the words of another": (
        f"LakeWatch @lakewatch · 4 May 2016\nRT @kivuledger: {MARKET}\n\nLakeWatch @lakewatch · 4 May 2016\n{GOMA}",
        [
            Post("4 May 2016", "@kivuledger", "LakeWatch", MARKET),
            Post("4 May 2016", "LakeWatch", None, GOMA),
        ],
    ),
    "passed on by an account": (
        (
            f"Port Alert (@portalert)\n5 Mar 2011 06:12\n{PORT}\n\nTom Poe reposted\nPort Alert (@portalert)\n"
            f"5 Mar 2011 09:47\n{MISSION}"
        ),
        [
            Post("5 Mar 2011 06:12", "Port Alert", None, PORT),
            Post("5 Mar 2011 09:47", "Port Alert", None, MISSION),
        ],
    ),
    "a chat in brackets": (
        f"[25/03/2014, 14:02:11] Ana: {SHELLS}\n[25/03/2014, 14:09:40] Brother Luc: {MISSION}\nBring bandages.",
        [
            Post("25/03/2014, 14:02:11", None, "Ana", SHELLS),
            Post("25/03/2014, 14:09:40", None, "Brother Luc", f"{MISSION}\n\nBring bandages."),
        ],
    ),
    "a chat with a stroke": (
        (
            "25/03/2014, 14:00 - Messages and calls are end-to-end encrypted.\n"
            f"25/03/2014, 14:02 - Ana: {SHELLS}\n25/03/2014, 14:09 - Brother Luc: {MISSION}"
        ),
        [
            Post("25/03/2014, 14:02", None, "Ana", SHELLS),
            Post("25/03/2014, 14:09", None, "Brother Luc", MISSION),
        ],
    ),
    "a channel": (
        (
            f"Front du Lac, [25.03.2014 14:02]\n{SHELLS}\n\nFront du Lac, [25.03.2014 18:40]\n"
            f"Forwarded from Radio Colline\n{MISSION}"
        ),
        [
            Post("25.03.2014 14:02", "Front du Lac", None, SHELLS),
            Post("25.03.2014 18:40", "Radio Colline", "Front du Lac", MISSION),
        ],
    ),
    "a channel in Russian": (
        (
            "Радио Озера, [05.03.2014 14:02]\nБойцы заняли таможню.\n\nРадио Озера, [06.03.2014 08:40]\n"
            "[Переслано из Голос Холма]\nДва грузовика сгорели на дороге."
        ),
        [
            Post("05.03.2014 14:02", "Радио Озера", None, "Бойцы заняли таможню."),
            Post("06.03.2014 08:40", "Голос Холма", "Радио Озера", "Два грузовика сгорели на дороге."),
        ],
    ),
    "days between the posts": (
        (
            f"5 March 2014\nLake Front News\n14:02\n{SHELLS}\n\nLake Front News\n16:30\n{MISSION}\n\n"
            f"6 March 2014\nLake Front News\n08:10\n{PORT}"
        ),
        [
            Post("5 March 2014", "Lake Front News", None, SHELLS),
            Post("5 March 2014", "Lake Front News", None, MISSION),
            Post("6 March 2014", "Lake Front News", None, PORT),
        ],
    ),
    "a name over the export": (
        (
            f"Posts of the port watch\n5 March 2011\n\nPort Alert (@portalert)\n06:12\n{PORT}\n\n"
            f"Port Alert (@portalert)\n09:47\n{MARKET}"
        ),
        [
            Post("5 March 2011", "Port Alert", None, PORT),
            Post("5 March 2011", "Port Alert", None, MARKET),
        ],
    ),
}


def told(clipping: Clipping) -> Post:
    when = [field.quote.text for field in clipping.fields if field.name is FieldName.DATE]
    return Post(
        when[0] if when else None,
        clipping.publisher.text if clipping.publisher else None,
        clipping.byline.text if clipping.byline else None,
        clipping.text,
    )


@pytest.mark.parametrize("name", EXPORTS)
def test_each_post_is_an_article(name: str) -> None:
    text, expected = EXPORTS[name]
    clippings = clip_document(document(text))
    assert [told(clipping) for clipping in clippings] == expected
    assert all(clipping.title is None for clipping in clippings)
    for clipping in clippings:
        for field in clipping.fields:
            assert text[field.quote.start : field.quote.end] == field.quote.text


@pytest.mark.parametrize("name", EXPORTS)
def test_nothing_of_an_export_is_lost(name: str) -> None:
    text, _ = EXPORTS[name]
    clippings = clip_document(document(text))
    spans = [(segment.start, segment.end) for clipping in clippings for segment in clipping.segments]
    spans += [(removal.start, removal.end) for clipping in clippings for removal in clipping.removed]
    held = {at for start, end in spans for at in range(start, end)}
    assert [sign for at, sign in enumerate(text) if not sign.isspace() and at not in held] == []


@pytest.mark.parametrize(
    "text",
    [
        (
            f"{TITLES[0]}\n\nJane Roe (@jroe)\n5 March 2014\n\n{NEWS[0]}\n\n{TITLES[1]}\n\nTom Poe (@tpoe)\n"
            f"5 March 2014\n\n{NEWS[1]}"
        ),
        (
            f"{TITLES[0]}\n\n{NEWS[0]}\n\nThe road is shut. — Lake Watch (@lakewatch) March 5, 2014\n\n{NEWS[1]}\n\n"
            "No trains. — Lake Watch (@lakewatch) March 5, 2014"
        ),
        f"{TITLES[0]}\n\nThe count:\n[12] Ana: two\n[13] Luc: three\n\n{NEWS[0]}",
        f"{NEWS[0]} Write to desk@example.org or @laketown.\n\n{NEWS[1]}",
    ],
)
def test_accounts_in_articles_make_no_export(text: str) -> None:
    assert all(
        field.rule != "post" for clipping in clip_document(document(text)) for field in clipping.fields
    )


@given(
    st.lists(
        st.sampled_from(
            [
                "A @ab",
                "· 5 March 2014",
                "[05/03/2014, 14:02] A: x",
                "14:02",
                "\n",
                "A",
                "RT @b: y",
                "@ab",
                "-",
            ]
        )
    )
)
def test_any_mixture_of_heads_is_held_whole(pieces: list[str]) -> None:
    text = "\n".join(pieces)
    clippings = clip_document(document(text))
    spans = [(segment.start, segment.end) for clipping in clippings for segment in clipping.segments]
    spans += [(removal.start, removal.end) for clipping in clippings for removal in clipping.removed]
    held = {at for start, end in spans for at in range(start, end)}
    assert [sign for at, sign in enumerate(text) if not sign.isspace() and at not in held] == []


@pytest.mark.parametrize(
    "line", ["@a " * 300_000, "[1" * 400_000, "A @b · 5 March 2014\n" * 20_000, "14:02\n" * 100_000]
)
def test_odd_exports_are_read_in_no_time_at_all(line: str) -> None:
    assert clip_document(document(f"{line}\nThe road is shut.")) is not None

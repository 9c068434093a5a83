"""What is taken out of an article, with its reason, and what stays."""

from dataclasses import replace

import pytest

from sitrep.model import Clipping
from sitrep.reading.clean import clip_document
from sitrep.reading.repeated import RepeatedLines
from tests.reading.samples import (
    ALEPPO,
    ARABIC,
    ARABIC_TOO,
    BAKHMUT,
    FRENCH,
    FRENCH_TOO,
    GOMA,
    MALI,
    NEWS,
    RUSSIAN,
    RUSSIAN_TOO,
    SUDAN,
    TIGRAY,
    TITLES,
    document,
)

# What stands between two paragraphs, and the reason why it goes.
BETWEEN = {
    "ALSO READ: Army and separatists differ over attack": "link to another article",
    "Advertisement": "advertisement",
    "Market hall Pic credits SNA": "photo credit",
    "Lake-Road-Goma-": "image name",
    "Residents wait for bread near the old market. (Photo by Ana Example/SNA)": "caption",
    "A burnt truck stands on the lake road in Goma, Congo, May 3, 2013. (SNA_Ana Example_SNA)": "caption",
    "Women carry water past a burnt truck on the lake road outside Goma, Congo,": "caption",
    "Rebel fighters walk through the captured town of Rutshuru in North Kivu province, Congo": "caption",
    "Fuel runs out": "subhead",
    "Army loses third border post": "subhead",
    "Share on Facebook": "share bar",
    "Follow us on Telegram": "sign-up",
    "https://t.co/AbC123": "social link",
    "* * *": "separator",
    "(With inputs from Sample Wire)": "agency credit",
    "Home > World > Africa": "navigation",
    "Tags: Goma, lake": "tag list",
}
# What stands between two paragraphs and stays, to the letter.
STAYS = (
    "He fled.",
    "No one came.",
    "“We will not leave,” she said.",
    "“We will not leave”",
    "- Release of all prisoners\n- Withdrawal from the port\n- Pay for the dead",
    "Release of all prisoners\n\nWithdrawal from the port\n\nPay for the dead",
    "The water goes\nwhere water goes\nand no one knows",
    "Killed: 45",
    "45 killed, 120 wounded",
    "Who gave the order?",
    "The demands:",
    "The guns fell silent after nine days of fighting in which both sides had lost hundreds of men",
    "The army shelled three villages near the river before dawn, wounding a farmer and his two sons",
    "He walked to the border",
    "Shares in the port company fell by a third (the exchange was closed on Friday).",
    "The road is open. — Ann Example (@annexample) May 3, 2022",
    "“Nous ne partirons pas”",
    "Read the terms again, the mediator told them.",
    "The ministry (MoD) confirmed the strike.",
    "| Town | Killed |\n| Goma | 4 |",
)


def clip(text: str, repeated: RepeatedLines | None = None) -> Clipping:
    (clipping,) = clip_document(document(text), repeated)
    return clipping


def removed(clipping: Clipping) -> dict[str, str]:
    return {removal.text.strip(): removal.reason for removal in clipping.removed}


@pytest.mark.parametrize("line", BETWEEN)
def test_furniture_goes_with_its_reason(line: str) -> None:
    clipping = clip(f"{GOMA}\n\n{line}\n\n{SUDAN}\n\n{MALI}")
    assert clipping.text == f"{GOMA}\n\n{SUDAN}\n\n{MALI}"
    assert removed(clipping) == {line: BETWEEN[line]}


@pytest.mark.parametrize("line", STAYS)
def test_prose_stays(line: str) -> None:
    text = f"{GOMA}\n\n{line}\n\n{SUDAN}\n\n{MALI}"
    clipping = clip(text)
    assert not clipping.removed
    assert "".join(clipping.text.split()) == "".join(text.split())


@pytest.mark.parametrize(
    "tail",
    [
        "(With inputs from SNA)",
        "(SNA)",
        "(Agencies)",
        "(SNA/Sample Wire)",
        "(Reporting by Ana Example; Editing by Bo Writer)",
        "(The content is being carried under an arrangement with sample.example)",
    ],
)
def test_agency_tails_go_and_are_kept_as_credit(tail: str) -> None:
    for seam in ("\n\n", " ", "\n"):
        clipping = clip(f"{GOMA}\n\n{SUDAN}{seam}{tail}")
        assert clipping.text == f"{GOMA}\n\n{SUDAN}"
        assert removed(clipping) == {tail: "agency credit"}


def test_a_bracket_that_belongs_to_the_sentence_stays() -> None:
    text = f"{GOMA}\n\nThe talks are led by the African bloc (AU)."
    assert clip(text).text == text


def test_a_picture_link_leaves_the_post_it_stood_in() -> None:
    post = "The road is open. pic.twitter.com/AbC123 — Ann Example (@annexample) May 3, 2022"
    clipping = clip(f"{GOMA}\n\n{post}\n\n{SUDAN}")
    assert "The road is open. — Ann Example (@annexample) May 3, 2022" in clipping.text
    assert removed(clipping) == {"pic.twitter.com/AbC123": "picture link"}
    quoted = clipping.quote(*_span(clipping.text, "— Ann Example"))
    assert quoted.text == "— Ann Example"


def test_what_stands_below_the_article_goes() -> None:
    foot = (
        "Comments (2)\n\nReader One\n\nThis is sad and it goes on and on.\n\nReader Two\n\nVery sad indeed."
    )
    assert clip(f"{GOMA}\n\n{SUDAN}\n\n{foot}").text == f"{GOMA}\n\n{SUDAN}"
    links = f"Related articles\n\n{TITLES[0]}\n\n{TITLES[1]}"
    assert clip(f"{GOMA}\n\n{SUDAN}\n\n{links}").text == f"{GOMA}\n\n{SUDAN}"


def test_a_counter_of_comments_on_top_does_not_end_the_article() -> None:
    assert clip(f"{TITLES[0]}\n\n3 Comments\n\n{GOMA}\n\n{SUDAN}").text == f"{GOMA}\n\n{SUDAN}"


def test_a_sentence_that_the_page_broke_is_joined() -> None:
    first = (
        "“It is important to note that the number of villages that were emptied in the first half "
        "of the year was"
    )
    text = f"{GOMA}\n\n{first}\n\n214, of which ninety were burnt,” the report said.\n\n{SUDAN}"
    clipping = clip(text)
    assert f"{first} 214, of which ninety were burnt" in clipping.text
    over = "The number of trucks that crossed compared with the"
    text = (
        f"{GOMA}\n\n{over}\n\nALSO READ: Lake road closed\n\nsame month of last year has halved.\n\n{SUDAN}"
    )
    assert f"{over} same month of last year has halved." in clip(text).text


def test_a_heading_in_capitals_over_running_text_or_a_list_is_none_of_it() -> None:
    text = f"RESPONSE\n• {GOMA}\n• {TIGRAY}\n\nFOOD AND WATER\n{SUDAN}\n\n{MALI}"
    clipping = clip(text)
    assert removed(clipping) == {"RESPONSE": "subhead", "FOOD AND WATER": "subhead"}
    assert clipping.text.startswith("• Rebel fighters")


@pytest.mark.parametrize(
    "text",
    [
        f"BAMAKO\n{MALI}\n\n{SUDAN}",
        f"{GOMA}\n\nTHE ARMY OF THE NORTH\nsaid that it held the road and the two bridges over the river.\n\n{MALI}",
        f"{GOMA}\n\nTHE TERMS ARE NOT KNOWN.\n{MALI}",
        f"{GOMA}\n\nKIA 27, WIA 63\n{MALI}",
    ],
)
def test_other_words_in_capitals_stay(text: str) -> None:
    assert clip(text).removed == ()


def test_a_subhead_before_a_figure_is_not_joined() -> None:
    clipping = clip(f"{GOMA}\n\nCivilian toll\n\n214 villages were emptied, the report said.\n\n{SUDAN}")
    assert removed(clipping) == {"Civilian toll": "subhead"}


def test_wrapped_lines_stay_verbatim() -> None:
    text = (
        "The army said on Thursday that it had repelled an\nattack on a northern post and lost six\n"
        "soldiers. A spokesman\ngave another account."
    )
    assert clip(text).text == text


def test_a_wall_of_lines_is_a_paragraph_a_line() -> None:
    clipping = clip(f"{GOMA}\n{SUDAN}\nFuel runs out\n{MALI}\nHe fled.")
    assert clipping.text == f"{GOMA}\n\n{SUDAN}\n\n{MALI}\n\nHe fled."
    assert removed(clipping) == {"Fuel runs out": "subhead"}


def test_a_title_that_the_body_repeats_goes() -> None:
    text = f"Title: {TITLES[0]}\n\n{TITLES[0]}\n\n{GOMA}"
    clipping = clip(text)
    assert clipping.text == GOMA
    assert removed(clipping)[TITLES[0]] == "title repeated"


@pytest.mark.parametrize(
    ("first", "line", "last"),
    [
        (RUSSIAN, "Читайте также: дорога закрыта", RUSSIAN_TOO),
        (RUSSIAN, "Что известно о раненых", RUSSIAN_TOO),
        (FRENCH, "À lire aussi : la route fermée", FRENCH_TOO),
        (FRENCH, "Des familles sans abri", FRENCH_TOO),
        (ARABIC, "اقرأ أيضا: الطريق مغلق", ARABIC_TOO),
        (ARABIC, "معاناة في المخيمات", ARABIC_TOO),
    ],
)
def test_furniture_in_other_languages(first: str, line: str, last: str) -> None:
    clipping = clip(f"{first}\n\n{line}\n\n{last}")
    assert clipping.text == f"{first}\n\n{last}"


@pytest.mark.parametrize(
    ("text", "language"), [(GOMA, "en"), (RUSSIAN, "ru"), (FRENCH, "fr"), (ARABIC, "ar")]
)
def test_the_language_is_told(text: str, language: str) -> None:
    assert clip(text).language == language


def test_a_text_without_full_stops_is_left_alone() -> None:
    verse = "\n\n".join(
        f"line {n} of a long text that never ends its paragraphs with a mark\n\nNight over {n}"
        for n in range(6)
    )
    assert not clip(verse).removed
    thai = "\n\n".join(["กองทัพยึดหมู่บ้านสามแห่งใกล้แม่น้ำเมื่อคืนนี้ตามคำกล่าวของเจ้าหน้าที่", "ชาวบ้านหนีไปยังเมืองใกล้เคียง"] * 3)
    assert clip(thai).text == thai


def test_ids_count_the_articles_of_a_document() -> None:
    text = "\n\n".join(f"Publish Date : 0{n} May 2022\n\n{b}" for n, b in enumerate((ALEPPO, SUDAN, MALI), 1))
    whole = document(text)
    clippings = clip_document(whole)
    assert [one.id for one in clippings] == [f"{whole.sha256[:12]}-{n}" for n in (1, 2, 3)]
    assert [one.text for one in clippings] == [ALEPPO, SUDAN, MALI]


def test_lines_repeated_over_many_pages_go() -> None:
    pages = [
        f"{title}\n\n{body}\n\nOur correspondents in the lake towns\n\n{TIGRAY[: 60 + n]}."
        for n, (title, body) in enumerate(zip(TITLES, NEWS, strict=True))
    ]
    repeated = RepeatedLines.of(pages)
    assert "Our correspondents in the lake towns" in repeated
    assert not any(line in repeated for line in (*TITLES, *NEWS))
    assert repeated == RepeatedLines.of(reversed(pages))
    clipping = clip(pages[0], repeated)
    assert removed(clipping)["Our correspondents in the lake towns"] == "repeated line"


def test_two_pages_are_not_many() -> None:
    assert "Our lake towns" not in RepeatedLines.of(
        [f"{a}\n\nOur lake towns\n\n{b}" for a, b in ((GOMA, SUDAN), (MALI, ALEPPO))]
    )


def test_one_wire_text_printed_three_times_is_not_touched() -> None:
    wire = f"{TITLES[0]}\n\n{GOMA}\n\nFuel runs out\n\n{SUDAN}\n\nHe fled."
    pages = [f"Outlet {n} of the region\n\n{wire}\n\nDesk {n}" for n in range(5)]
    assert RepeatedLines.of(pages) == RepeatedLines.of([])
    assert RepeatedLines.of([wire] * 5) == RepeatedLines.of([])


@pytest.mark.parametrize(
    "line",
    ["14 June 2016", "Le Courrier des Rives / 14 juin 2016", "Published: 2016-06-14", "Updated 14 June 2016"],
)
def test_the_day_that_many_pages_print_stays_theirs(line: str) -> None:
    pages = [f"{TITLES[at]}\n\n{NEWS[at]}\n\n{line}\n\n{NEWS[at - 1]}" for at in range(3)]
    assert line not in RepeatedLines.of(pages)


def test_a_sentence_is_no_repeated_line() -> None:
    pages = [
        f"{a}\n\nThe ministry did not answer.\n\n{b}"
        for a, b in ((GOMA, SUDAN), (MALI, ALEPPO), (TIGRAY, BAKHMUT))
    ]
    assert "The ministry did not answer." not in RepeatedLines.of(pages)


def test_a_dump_finds_its_own_repeated_lines() -> None:
    text = "\n\n".join(
        f"Publish Date : 0{n} May 2022\n\n{a}\n\nOur lake towns desk was there again this week\n\n{b}"
        for n, (a, b) in enumerate(((GOMA, SUDAN), (MALI, ALEPPO), (TIGRAY, BAKHMUT)), 1)
    )
    for clipping in clip_document(document(text)):
        assert removed(clipping)["Our lake towns desk was there again this week"] == "repeated line"


def _span(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


MAIL = (
    f"{GOMA}\n\n{{middle}}\n\n--\nLake Relief, press office\nTo leave this list write to leave@lake.example"
)


def mail(text: str) -> Clipping:
    return clip_document(replace(document(text), format="message"))[0]


def test_of_mail_the_signature_and_the_quoted_message_go() -> None:
    quoted = "On Fri, 6 May 2022, desk@herald.example wrote:\n> Could you send us the figures?"
    clipping = mail(MAIL.format(middle=quoted))
    assert clipping.text == GOMA
    gone = removed(clipping)
    assert gone["Lake Relief, press office"] == "signature"
    assert gone["> Could you send us the figures?"] == "quoted message"
    assert gone["On Fri, 6 May 2022, desk@herald.example wrote:"] == "quoted message"


def test_a_quoted_message_that_is_all_there_is_stays() -> None:
    text = "Please see below.\n\n" + "\n".join(f"> {line}" for line in (GOMA, BAKHMUT))
    assert BAKHMUT in mail(text).text


def test_quotation_marks_and_dashes_of_a_page_are_not_those_of_mail() -> None:
    text = f"{GOMA}\n\n> {BAKHMUT}\n\n--\n\n{TITLES[1]} and wait, an elder said on Monday."
    clipping = clip(text)
    assert BAKHMUT in clipping.text
    assert clipping.text.endswith("on Monday.")


@pytest.mark.parametrize(
    "note",
    [
        "The author teaches history at a university by the lake.",
        "The writer is a freelance journalist based in Goma.",
        "*Ana Example is a lecturer in law and the author of two books.*",
        "The author can be reached at ana@lake.example.",
    ],
)
def test_a_note_on_the_author_goes(note: str) -> None:
    clipping = clip(f"{GOMA}\n\n{BAKHMUT}\n\n{note}")
    assert clipping.text == f"{GOMA}\n\n{BAKHMUT}"
    assert removed(clipping)[note] == "author note"


@pytest.mark.parametrize(
    "sentence",
    [
        "The author was arrested on Tuesday and is held in the capital.",
        "The writer said that she had been threatened twice.",
        "Ana Example is a journalist and was abducted near Goma.",
        "Families report from the village that the well is dry.",
    ],
)
def test_news_of_an_author_stays(sentence: str) -> None:
    assert clip(f"{GOMA}\n\n{BAKHMUT}\n\n{sentence}").text.endswith(sentence)


def test_the_longest_notes_and_mail_marks_are_read_in_linear_time() -> None:
    for unit in ("The author is a ", "*Ana ", "> a\n", "--\n", "a wrote ", "Goma, ", "A | "):
        mail(unit * (1_000_000 // len(unit)))
    mail("> a\n" * 200_000 + f"\n{GOMA}\n" * 6_000)

"""What is cut into articles, and what stays one."""

import pytest

from sitrep.model import Field, FieldName, Part, Quote
from sitrep.reading.clean import clip_document
from sitrep.reading.split import split_document
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

T = TITLES
LONG = "\n\n".join(NEWS)

# Texts in which no day is named, and numbered items made of them.
MARKET = (
    "The council of the port will let the fish market move to the old customs sheds, its clerk told traders. The "
    "sheds have stood empty since the railway closed, and their roof was mended with money from the fishermen."
)
FERRY = (
    "The ferry company wants to buy a second boat and has asked the bank of the province for a loan, its owner "
    "said. The present boat carries lorries across the strait twice and is often late when the wind is high."
)
MARKET_TITLE = "Fish market to move to customs sheds"
FERRY_TITLE = "Ferry company asks bank for a loan"


def _number(*items: tuple[str, str]) -> str:
    return "\n\n".join(f"{n}. {title}\n\n{body}" for n, (title, body) in enumerate(items, 1))


# Pages that hold several articles: name, page, and the words with which each article's span begins.
SPLIT: dict[str, tuple[str, int | list[str]]] = {
    "category blocks": (
        "\n\n".join(f"Categories\n-Top World Africa\n\n{t}\n\n{n}" for t, n in zip(T, NEWS, strict=True)),
        ["Categories"] * 6,
    ),
    "category blocks under a masthead": (
        "The Sample Gazette, 4 May 2023\n\n"
        + "\n\n".join(f"Category:\nWorld, Sudan\n\n{t}\n\n{n}" for t, n in zip(T[:3], NEWS[:3], strict=True)),
        ["The Sample Gazette", "Category", "Category"],
    ),
    "categories below each article": (
        "\n\n".join(f"{t}\n\n{n}\n\nFiled under\nWorld, Lakes" for t, n in zip(T[:3], NEWS[:3], strict=True)),
        [T[0], T[1], T[2]],
    ),
    "russian rubrics": (
        (
            f"Рубрика\nВ мире\n\nТри села под обстрелом\n\n{RUSSIAN}\n\nРубрика\nПомощь\n\nКолонна пришла "
            f"в город\n\n{RUSSIAN_TOO}"
        ),
        ["Рубрика", "Рубрика"],
    ),
    "arabic sections": (
        (
            f"التصنيفات\nأخبار\n\nقصف السوق القديم في المدينة\n\n{ARABIC}\n\nالتصنيفات\nإغاثة\n\nقافلة تصل "
            f"إلى المخيم\n\n{ARABIC_TOO}"
        ),
        ["التصنيفات", "التصنيفات"],
    ),
    "publish date headers": (
        "\n\n".join(
            f"News ID: {7000 + n}\nPublish Date : 0{n} March 2022 - 10:0{n}\n\n{t}\n\n{b}"
            for n, (t, b) in enumerate(zip(T[:3], NEWS[:3], strict=True), 1)
        ),
        ["News ID: 7001", "News ID: 7002", "News ID: 7003"],
    ),
    "posted-on lines under titles": (
        "\n\n".join(
            f"{t}\nPosted on May {n}, 2016 by A. Writer\n\n{b}"
            for n, (t, b) in enumerate(zip(T[:4], NEWS[:4], strict=True), 1)
        ),
        list(T[:4]),
    ),
    "published lines with blank lines between": (
        "\n\n\n".join(
            f"{t}\n\nPublished: 2019-11-0{n}\n\n{b}"
            for n, (t, b) in enumerate(zip(T[:2], NEWS[:2], strict=True), 1)
        ),
        list(T[:2]),
    ),
    "feed dump: title, address, day": (
        "\n\n".join(
            f"{t}\nhttps://news.example/{n}\n2014-07-1{n}\n{b}"
            for n, (t, b) in enumerate(zip(T[:4], NEWS[:4], strict=True))
        ),
        list(T[:4]),
    ),
    "labelled records": (
        "\n\n".join(
            f"Title: {t}\nSource: Sample Wire\nDate: 3 June 2020\nURL: https://w.example/{n}\n\n{b}"
            for n, (t, b) in enumerate(zip(T[:3], NEWS[:3], strict=True))
        ),
        [f"Title: {t}" for t in T[:3]],
    ),
    "front matters one after another": (
        "\n".join(
            f"---\ntitle: {t}\ndate: 2021-02-0{n}\n---\n{b}\n"
            for n, (t, b) in enumerate(zip(T[:3], NEWS[:3], strict=True), 1)
        ),
        3,
    ),
    "french posts": (
        (
            f"Les combats reprennent aux abords de la ville\nPublié le 3 mai 2022\n\n{FRENCH}\n\n"
            f"Le couloir humanitaire rouvert\nPublié le 5 mai 2022\n\n{FRENCH_TOO}"
        ),
        ["Les combats reprennent", "Le couloir"],
    ),
    "newsletter between rules": (
        "Conflict Morning, 9 April 2024\n\n"
        + "\n\n---\n\n".join(f"{t}\n\n{b}" for t, b in zip(T[:4], NEWS[:4], strict=True)),
        4,
    ),
    "newsletter between stars, with sources": (
        "\n\n***\n\n".join(f"{t}\n\n{b} (SNA)" for t, b in zip(T[:3], NEWS[:3], strict=True)),
        3,
    ),
    "titles under a line of equals signs": (
        "\n\n".join(f"{t}\n=====\n\n{b}" for t, b in zip(T[:3], NEWS[:3], strict=True)),
        list(T[:3]),
    ),
    "wire slugs": (
        "\n\n".join(
            f"BC-SAMPLE-{n}, {n}00\n\n{t}\n\n{b}"
            for n, (t, b) in enumerate(zip(T[:3], NEWS[:3], strict=True), 1)
        ),
        ["BC-SAMPLE-1", "BC-SAMPLE-2", "BC-SAMPLE-3"],
    ),
    "wire topics in capitals": (
        "\n\n".join(
            f"{s}\n{t}\n\n{b}"
            for s, t, b in zip(
                ("SUDAN-CLASHES", "CONGO-REBELS/LAKE (UPDATE 1)"), T, (SUDAN, GOMA), strict=False
            )
        ),
        ["SUDAN-CLASHES", "CONGO-REBELS"],
    ),
    "wire identifiers": (
        "\n\n".join(
            f"ID:20150{n}\n{t}\n\n{b}" for n, (t, b) in enumerate(zip(T[:3], NEWS[:3], strict=True), 1)
        ),
        ["ID:201501", "ID:201502", "ID:201503"],
    ),
    "teletype": (
        "\n\n".join(f"ZCZC\n{t}\n\n{b}\n\nNNNN" for t, b in zip(T[:3], NEWS[:3], strict=True)),
        ["ZCZC"] * 3,
    ),
    "end marks": ("\n\n-30-\n\n".join(NEWS[:3]) + "\n\n-30-\n", [n[:20] for n in NEWS[:3]]),
    "archive export": (
        "\n\n".join(
            f"{n} of 3 DOCUMENTS\n\n{t}\n\n{b}"
            for n, (t, b) in enumerate(zip(T[:3], NEWS[:3], strict=True), 1)
        ),
        ["1 of 3", "2 of 3", "3 of 3"],
    ),
    "datelines": (
        (
            f"KHARTOUM, April 23 (Sample Wire) — {SUDAN}\n\nBAMAKO, April 23 (Sample Wire) — {MALI}\n\n"
            f"GOMA, April 24 (Sample Wire) — {GOMA}"
        ),
        ["KHARTOUM", "BAMAKO", "GOMA"],
    ),
    "datelines under titles": (
        "\n\n".join(
            f"{t}\n\n{p} (SNA) - {b}"
            for t, p, b in zip(T, ("DONETSK", "GOMA", "MEKELLE"), NEWS, strict=False)
        ),
        list(T[:3]),
    ),
    "russian datelines": (
        f"ХАРЬКОВ, 4 мая (Агентство) — {RUSSIAN}\n\nСУМЫ, 5 мая (Агентство) — {RUSSIAN_TOO}",
        ["ХАРЬКОВ", "СУМЫ"],
    ),
    "numbered press review": (
        "Press review\n\n"
        + "\n\n".join(f"{n}. {t}\n\n{b}" for n, (t, b) in enumerate(zip(T[:4], NEWS[:4], strict=True), 1)),
        4,
    ),
    "newsletter with a greeting and a foot": (
        "THE LAKE LETTER\nYour letter on the Great Lakes, 8 May 2019\n\nDear readers, three things before the "
        "week begins. We thank all who wrote to us about the maps, and we have mended the scale of two of "
        "them. Please keep writing, and pass this letter on to whoever may want to read it.\n\n---\n\n"
        + "\n\n---\n\n".join(f"{t}\n\n{b}" for t, b in zip(T[:3], NEWS[:3], strict=True))
        + "\n\n---\n\nYou receive this letter because you signed up at lakes.example. Unsubscribe | View in browser",
        3,
    ),
    "numbered review, one item with a dateline, one without a day": (
        _number(
            (T[0], BAKHMUT),
            (T[1], f"KIBUMBA, Congo (Sample Wire) — {GOMA}\n\n{GOMA}"),
            (T[2], TIGRAY),
            (MARKET_TITLE, MARKET),
        ),
        [f"1. {T[0]}", f"2. {T[1]}", f"3. {T[2]}", f"4. {MARKET_TITLE}"],
    ),
    "numbered review, the last item with the only dateline": (
        "Press review, 8 May 2019\n\n"
        + _number((T[0], BAKHMUT), (MARKET_TITLE, MARKET), (T[1], f"KIBUMBA, Congo (Sample Wire) — {GOMA}")),
        ["Press review", f"2. {MARKET_TITLE}", f"3. {T[1]}"],
    ),
    "numbered review, most items without a day, one with a dateline": (
        _number(
            (MARKET_TITLE, MARKET),
            (FERRY_TITLE, FERRY),
            (T[5], f"BAMAKO, Mali, March 3 (Sample Wire) — {MALI}"),
            (T[2], TIGRAY),
        ),
        [f"1. {MARKET_TITLE}", f"2. {FERRY_TITLE}", f"3. {T[5]}", f"4. {T[2]}"],
    ),
    "numbered review without datelines, one item without a day": (
        _number((T[0], BAKHMUT), (MARKET_TITLE, MARKET), (T[2], TIGRAY), (T[3], ALEPPO)),
        [f"1. {T[0]}", f"2. {MARKET_TITLE}", f"3. {T[2]}", f"4. {T[3]}"],
    ),
    "numbered review, all items with datelines": (
        _number(
            (T[1], f"GOMA, Congo (Sample Wire) — {GOMA}"),
            (MARKET_TITLE, f"MASSAWA, Eritrea (Sample Wire) — {MARKET}"),
            (T[5], f"BAMAKO, Mali (Sample Wire) — {MALI}"),
        ),
        [f"1. {T[1]}", f"2. {MARKET_TITLE}", f"3. {T[5]}"],
    ),
    "numbered review with an item of one sentence": (
        _number(
            (T[0], BAKHMUT),
            (MARKET_TITLE, "The fish market moves on Monday, the clerk of the port said."),
            (T[2], TIGRAY),
            (T[3], ALEPPO),
        ),
        [f"1. {T[0]}", f"2. {MARKET_TITLE}", f"3. {T[2]}", f"4. {T[3]}"],
    ),
    "numbered review, one item with a posted-on line": (
        _number((T[0], BAKHMUT), (T[1], f"Posted on May 3, 2016\n\n{GOMA}"), (T[2], TIGRAY), (T[3], ALEPPO)),
        [f"1. {T[0]}", f"2. {T[1]}", f"3. {T[2]}", f"4. {T[3]}"],
    ),
    "press review under its day": (
        "PRESS REVIEW OF THE MISSION\nMonday, 9 May 2022\nCompiled from the papers of the region; the views are "
        "those of the papers.\n\n"
        + "\n\n".join(
            f"{n}. Lake Herald: {t}\n{b}" for n, (t, b) in enumerate(zip(T[:4], NEWS[:4], strict=True), 1)
        ),
        4,
    ),
    "press review in bold": (
        "**Press review of the mission 4 May 2023**\n\n"
        + "\n\n".join(
            f"**{n}. {t}**\n\n{b}" for n, (t, b) in enumerate(zip(T[:3], NEWS[:3], strict=True), 1)
        ),
        3,
    ),
    "press review with the outlet in brackets": (
        "Media digest, 4 May 2023\n\n"
        + "\n\n".join(
            f"{n}) {t} (Lake Herald)\n{b}" for n, (t, b) in enumerate(zip(T[:3], NEWS[:3], strict=True), 1)
        ),
        3,
    ),
    "headings over outlet and day": (
        "# Press review\n4 May 2023\n\n"
        + "\n\n".join(
            f"## {t}\n*Lake Herald, {n} May 2023*\n\n{b}"
            for n, (t, b) in enumerate(zip(T[:3], NEWS[:3], strict=True), 1)
        ),
        3,
    ),
    "outlet and day over each title": (
        "\n\n".join(
            f"Lake Herald\n{n} May 2023\n{t}\n\n{b}"
            for n, (t, b) in enumerate(zip(T[:3], NEWS[:3], strict=True), 1)
        ),
        ["Lake Herald"] * 3,
    ),
    "byline and day under each title": (
        "\n\n".join(
            f"{t}\n\nBy Ana Example | May {n}, 2023\n\n{b}"
            for n, (t, b) in enumerate(zip(T[:3], NEWS[:3], strict=True), 1)
        ),
        list(T[:3]),
    ),
    "digest with headings and addresses": (
        "# Morning digest\n\n"
        + "\n\n".join(
            f"## {t}\n\nhttps://d.example/{n}\n\n{b}"
            for n, (t, b) in enumerate(zip(T[:3], NEWS[:3], strict=True))
        ),
        3,
    ),
}

# Pages that hold one article, whatever they look like.
ONE = {
    "plain": LONG,
    "title and body": f"{T[0]}\n\n{LONG}",
    "subheads": "\n\n".join(
        f"{h}\n\n{b}" for h, b in zip(("The east", "The lake", "The road", "The pause"), NEWS, strict=False)
    ),
    "long subheads": f"{T[0]}\n\n" + "\n\n".join(f"{h}\n\n{b}" for h, b in zip(T[1:], NEWS[1:], strict=True)),
    "scene breaks": "\n\n---\n\n".join(
        f"She walked for a time along the river and did not look back at the town. {x} Nobody spoke. The "
        "road was long and the light went early, and there was snow on the fields by the mill."
        for x in ("It was cold.", "Her brother carried the bag.", "A dog barked.")
    ),
    "star breaks with subheads": "\n\n* * *\n\n".join(f"Part {n}\n\n{b}" for n, b in enumerate(NEWS[:3], 1)),
    "numbered list of demands": f"{GOMA}\n\nThe group named its terms:\n\n1. Release of all "
    f"prisoners\n\n2. Withdrawal from the port\n\n3. Pay for the dead\n\n{MALI}",
    "numbered demands under a dateline": f"{T[1]}\n\nGOMA, Congo, May 3 (Sample Wire) — {GOMA}\n\nThe group "
    f"named its terms:\n\n1. Release of all prisoners\n\n2. Withdrawal from the port\n\n3. Pay for the "
    f"dead\n\n{MALI}",
    "numbered sections under a short lead with a dateline": f"{T[3]}\n\nALEPPO, May 3 (Sample Wire) — The "
    "mediators set three terms.\n\n" + _number((T[0], BAKHMUT), (T[2], TIGRAY), (MARKET_TITLE, MARKET)),
    "numbered sections without days, the first with a dateline": _number(
        (FERRY_TITLE, f"MASSAWA, Eritrea (Sample Wire) — {FERRY}"),
        (MARKET_TITLE, MARKET),
        ("What the owner of the mill wants", MARKET),
    ),
    "numbered questions, one with a dateline": _number(
        ("Why did the fighting start?", BAKHMUT),
        ("Who controls the road to the lake?", f"KIBUMBA, Congo (Sample Wire) — {GOMA}"),
        ("What comes next for the wounded?", MARKET),
    ),
    "listicle": f"{LONG}\n\n1. Why did the fighting start?\n\n{GOMA}\n\n2. Who controls the road?\n\n"
    f"{TIGRAY}\n\n3. What comes next?\n\n{ALEPPO}",
    "numbered questions from the start": f"1. Why did it start?\n\n{GOMA}\n\n2. Who holds the road?\n\n"
    f"{TIGRAY}",
    "one category block": f"Categories\n-World\n\n{T[0]}\n\n{LONG}",
    "one header and one foot": f"Publish Date : 3 May 2022\n\n{T[0]}\n\n{LONG}\n\nSource: Sample Wire\n"
    f"URL: https://a.example/1",
    "related box with dates": f"{T[0]}\nPublished: 3 May 2022\n\n{LONG}\n\n{T[1]}\nPublished: 1 May "
    f"2022\n\n{T[2]}\nPublished: 2 May 2022",
    "chronology": "\n\n".join(f"{n} March 2022\n\n{b}" for n, b in enumerate(NEWS, 1)),
    "quotations": f"“{BAKHMUT}”\n\n“{GOMA}”\n\n“{SUDAN}”",
    "interview": "\n\n".join(f"Q: What happened then?\n\nA: {b}" for b in NEWS[:4]),
    "transcript": "\n\n".join(f"SPEAKER {n}: {b}" for n, b in enumerate(NEWS[:4], 1)),
    "embedded posts": f"{GOMA}\n\nThe road is open. — Ann Example (@annexample) May 3, 2022\n\n"
    f"{MALI}\n\nThe bridge is down. — Bo Example (@boexample) May 4, 2022\n\n{SUDAN}",
    "bold lines": "\n\n".join(f"**{h}**\n\n{b}" for h, b in zip(T, NEWS, strict=True)),
    "markdown subheads": f"# {T[0]}\n\n"
    + "\n\n".join(
        f"## {h}\n\n{b.replace('on ', 'by ')}"
        for h, b in zip(("The lake", "The road", "The wounded"), NEWS, strict=False)
    ),
    "one dateline, one more in a quotation": f"KHARTOUM, April 23 (Sample Wire) — {SUDAN}\n\n{MALI}\n\n"
    f"{GOMA}",
    "places in capitals": f"{T[0]}\n\nGOMA - {GOMA}\n\n{MALI}\n\nALEPPO - {ALEPPO}",
    "footnotes with addresses": f"{LONG}\n\nhttps://a.example/1\n\nhttps://a.example/2\n\n"
    f"https://a.example/3",
    "slugs of a poem": "RIVER\n\nThe water goes\nwhere water goes\nand no one knows\n\nSTONE\n\nThe "
    "stone remains\nin all the rains\nand holds the stains",
    "a table": "\n".join(f"Town {n} | {n} killed | {n + 3} wounded" for n in range(40)),
    "russian": f"Три села под обстрелом\n\n{RUSSIAN}\n\nПомощь пришла\n\n{RUSSIAN_TOO}",
    "arabic": f"قصف السوق القديم\n\n{ARABIC}\n\n{ARABIC_TOO}",
    "comments below": f"{T[0]}\n\n{LONG}\n\nComments (2)\n\nReader One\nPosted on 3 May 2022\n\nSad.\n\n"
    f"Reader Two\nPosted on 4 May 2022\n\nVery sad.",
    "letter whose sections are no news": "Dear friends\n\nThe orchard is in flower and the children are well."
    "\n\n---\n\nMother sends her love to everyone on the hill.\n\n---\n\nWrite soon, and bring the seeds that "
    "you promised us when we last met by the mill.",
    "timeline under subheads": f"{T[0]}\n\n"
    + "\n\n".join(
        f"{h}\n{n} May 2023\n\n{b}" for n, (h, b) in enumerate(zip(T[1:4], NEWS[1:4], strict=True), 1)
    ),
    "single line": BAKHMUT,
}


@pytest.mark.parametrize("name", SPLIT)
def test_several_articles_are_cut(name: str) -> None:
    text, wanted = SPLIT[name]
    parts = split_document(document(text))
    begins = [text[part.start : part.end] for part in parts]
    if isinstance(wanted, int):
        assert len(parts) == wanted, begins
    else:
        assert [begin[: len(words)] for begin, words in zip(begins, wanted, strict=True)] == wanted


@pytest.mark.parametrize("name", ONE)
def test_one_article_stays_one(name: str) -> None:
    parts = split_document(document(ONE[name]))
    assert [ONE[name][part.start : part.end][:60] for part in parts] == [ONE[name].strip()[:60]]


@pytest.mark.parametrize("name", SPLIT)
def test_articles_lie_in_order_and_hold_everything(name: str) -> None:
    text = SPLIT[name][0]
    position = 0
    for part in split_document(document(text)):
        assert not text[position : part.start].strip()
        assert position <= part.start <= part.body_start < part.end
        position = part.end
    assert not text[position:].strip()


def test_the_day_of_the_masthead_holds_for_all() -> None:
    text = SPLIT["newsletter between rules"][0]
    text = text.replace("Conflict Morning, 9 April 2024", "Conflict Morning\nPublished: 9 April 2024\n\n---")
    parts = split_document(document(text))
    assert len(parts) == 4
    for part in parts:
        assert [(one.name, one.quote.text) for one in part.fields] == [(FieldName.DATE, "9 April 2024")]
        assert text[part.fields[0].quote.start : part.fields[0].quote.end] == "9 April 2024"


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("newsletter with a greeting and a foot", "8 May 2019"),
        ("press review under its day", "Monday, 9 May 2022"),
    ],
)
def test_a_day_at_the_end_of_a_masthead_line_holds_for_all(name: str, day: str) -> None:
    parts = split_document(document(SPLIT[name][0]))
    days = [[one.quote.text for one in part.fields if one.name is FieldName.DATE] for part in parts]
    assert days == [[day]] * len(parts)


@pytest.mark.parametrize(
    "name",
    [
        "press review in bold",
        "press review with the outlet in brackets",
        "headings over outlet and day",
        "outlet and day over each title",
        "byline and day under each title",
        "newsletter with a greeting and a foot",
    ],
)
def test_each_article_keeps_its_title(name: str) -> None:
    found = [clipping.title for clipping in clip_document(document(SPLIT[name][0]))]
    assert [quote.text.removesuffix(" (Lake Herald)") if quote else None for quote in found] == list(T[:3])


def test_a_masthead_within_the_first_piece_holds_for_all() -> None:
    pieces = [f"{t}\n\n{b}\n\nRead more: https://x.example/a" for t, b in zip(T[:3], NEWS[:3], strict=True)]
    text = "Morning Brief | 4 May 2023\n\n" + "\n\n---\n\n".join(pieces)
    for clipping in clip_document(document(text)):
        days = [one.quote.text for one in clipping.fields if one.name is FieldName.DATE]
        assert days == ["4 May 2023"]


def test_the_day_of_one_article_is_not_that_of_another_with_its_own() -> None:
    pieces = [
        f"Lake Herald | {n} May 2023\n\n{t}\n\n{b}"
        for n, (t, b) in enumerate(zip(T[:3], NEWS[:3], strict=True), 1)
    ]
    for n, clipping in enumerate(clip_document(document("\n\n---\n\n".join(pieces))), 1):
        days = [one.quote.text for one in clipping.fields if one.name is FieldName.DATE]
        assert days == [f"{n} May 2023"]


def test_given_parts_stand() -> None:
    parts = (Part(0, 10, 0), Part(12, 40, 12))
    assert split_document(document(LONG, parts=parts)) == parts


def test_a_single_given_part_that_holds_a_dump_is_cut() -> None:
    body = SPLIT["publish date headers"][0]
    text = f"Title: Digest\nPublisher: Sample Mail\n\n{body}"
    start = text.index(body)
    publisher = Field(FieldName.PUBLISHER, Quote("Sample Mail", 25, 36), "mail header")
    title = Field(FieldName.TITLE, Quote("Digest", 7, 13), "mail header")
    parts = split_document(document(text, parts=(Part(0, len(text), start, (title, publisher)),)))
    assert len(parts) == 3
    assert parts[0].start == 0
    assert parts[0].body_start == start
    assert all(part.fields[0] == publisher and title not in part.fields for part in parts)


def test_a_single_given_part_with_one_article_stands() -> None:
    part = Part(0, len(LONG), 0)
    assert split_document(document(LONG, parts=(part,))) == (part,)


def test_front_matter_is_not_read_as_body() -> None:
    text = f"---\ntitle: A\n---\n{LONG}"
    (part,) = split_document(document(text, body_start=text.index(LONG)))
    assert text[part.start :] == LONG


def test_a_blank_document_has_no_articles() -> None:
    assert split_document(document(" \n\t\n")) == ()

"""Three days to render: a busy one with hostile text, an empty one, one in many scripts."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sitrep.model import (
    Amount,
    Aside,
    AsideKind,
    Brief,
    Change,
    ChangeKind,
    Changes,
    Contested,
    ContestedVersion,
    ContestKind,
    Count,
    CrossReference,
    CurationMark,
    DateBasis,
    DeskNote,
    Edition,
    Excerpt,
    Figure,
    FigureBasis,
    Grade,
    Highlight,
    Item,
    LeftOut,
    LeftReason,
    Listed,
    Metric,
    Period,
    Problem,
    Qualifier,
    Section,
    Silence,
    SourceEntry,
    SourceSummary,
    Support,
    Tag,
    TimeNote,
    Unit,
    Unquoted,
)

HOSTILE = (
    "<script>alert('x')</script> fell silent, the ward nurse wrote.",
    "The [ferry timetable](javascript:alert(1)) was pinned to the *locked* gate | of the `depot` on _Friday_.",
    "# Heading that isn't one, the clerk said.",
    "1. Flour ran out first, then oil, the baker said.",
    "<img src=http://127.0.0.1:9/x.png onerror=alert(2)> hung in the hall.",
    "![map](http://127.0.0.1:9/map.png) <http://127.0.0.1:9/auto> &lt;b&gt; &#60;i&#62; \\*not\\* ~~gone~~ $5 and $6.",
    "\u202eevil\u202c text \u2066kept\u2069 straight,\x00\x07 the editor\u200b said.",
    '"><style>@import "file:///etc/passwd";</style> stood on the wall.',
    "{{ brief.secret }} {% for x in range(9) %} stayed on the screen.",
    "url(data:text/css,*{display:none}) was spray-painted on the bridge.",
)

TITLES = {
    "battlefield": "Battlefield",
    "diplomacy": "Diplomacy",
    "humanitarian": "Humanitarian",
    "refugees": "Refugees and displacement",
}

_EVENTS = {
    "battlefield": (
        (
            "Omdurman",
            "Shelling hit the river market in the early afternoon and three stalls burned down, two traders said.",
        ),
        (
            "Nyala",
            "Fighters on pickup trucks took the grain silos at dusk, a municipal guard told the paper by telephone.",
        ),
        (
            None,
            "The army’s spokesman claimed that a column of forty vehicles had been destroyed; the other side denied that it had lost any.",
        ),
        (
            "El Obeid",
            "Nine people were wounded when a mortar round struck the bus station, according to the hospital’s director.",
        ),
        (
            "Port Sudan",
            "The airfield was closed for five hours after a drone was seen over the southern runway, port officials said.",
        ),
        ("Khartoum North", "Residents counted eleven air strikes before noon."),
        (
            "Zalingei",
            "A truce of two days between the garrison and the besiegers ended at midnight without being renewed, an elder said.",
        ),
        ("El Fasher", "Clashes flared near the power station."),
    ),
    "diplomacy": (
        (
            "Juba",
            "Envoys of three neighbouring states agreed to meet both commanders separately next week, the foreign ministry said.",
        ),
        (
            None,
            "The bloc’s chair called on all sides to let civilians leave the capital “by whatever road they choose”.",
        ),
        (
            "Cairo",
            "Talks on a corridor for fuel were broken off after six hours, an official who took part said.",
        ),
        (
            "Jeddah",
            "Both delegations signed a text on burying the dead, but none on silence of the guns, the hosts announced.",
        ),
        (
            None,
            "A draft resolution that asks for observers was circulated among council members on Thursday, two diplomats said.",
        ),
        ("Addis Ababa", "The union suspended the membership that it had restored a year before."),
    ),
    "humanitarian": (
        (
            "Khartoum",
            "Only four of the city’s nineteen large hospitals still admit patients, the doctors’ committee said in its evening bulletin.",
        ),
        ("Wad Madani", "Bread doubled in price within three days, shopkeepers in two districts said."),
        (
            "Kassala",
            "Water trucks reached the camp’s eastern block for the first time in a week, the relief agency reported.",
        ),
        (
            None,
            "At least 1,200 children under five were treated for acute malnutrition in the first quarter, the agency’s table shows.",
        ),
        ("Gedaref", "Surgeons work by torchlight."),
        (
            "Kosti",
            "The dialysis ward has supplies for less than ten days, its head nurse said, and the road to the depot is mined.",
        ),
        ("Kadugli", "Schools in all four districts stayed shut."),
    ),
    "refugees": (
        (
            "Adré",
            "Between 10,000 and 20,000 people have crossed into the border town since the weekend, the refugee agency estimates.",
        ),
        (
            "Argeen",
            "Families slept in buses for a third night while their papers were checked, a driver said.",
        ),
        (
            "Renk",
            "More than 3,400 returnees were registered at the river port within four days, according to the migration agency.",
        ),
        (
            None,
            "The neighbour’s interior ministry said it would admit women, children and the elderly without visas.",
        ),
        ("Wadi Halfa", "The hostel holds nine hundred people; it was built for eighty."),
    ),
}


def sha(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def excerpt(
    text: str, article: str, start: int = 100, *, before: bool = False, after: bool = False
) -> Excerpt:
    weekday = "on Thursday"
    end = text.find(weekday) + len(weekday)
    times = (TimeNote(end, weekday, date(2023, 4, 20), date(2023, 4, 20)),) if weekday in text else ()
    return Excerpt(article, text, start, start + len(text), before, after, times)


def item(
    number: int,
    theme: str,
    texts: Sequence[str],
    citations: Sequence[int],
    *,
    place: str | None = None,
    approximate: bool = False,
    after: bool = False,
    reviewed: bool = False,
    tag: Tag = Tag.SINGLE_SOURCE,
    topic: str | None = None,
    mark: str | None = None,
    told_by: Sequence[int] = (),
    asides: Sequence[Aside] = (),
    units: Sequence[str] = (),
) -> Item:
    article = f"{sha(str(citations[0]))[:12]}-1"
    excerpts, start = [], 100 + number * 1000
    for position, text in enumerate(texts):
        excerpts.append(excerpt(text, article, start, after=after and position == len(texts) - 1))
        start += len(text) + 1
    return Item(
        id=f"{article}-{100 + number * 1000}",
        theme=theme,
        place=place,
        excerpts=tuple(excerpts),
        citations=tuple(citations),
        earliest=date(2023, 4, 19) if approximate else date(2023, 4, 20),
        latest=date(2023, 4, 20),
        approximate=approximate,
        score=9.5,
        story=article,
        support=Support(tag, Grade("F", 3), 1 + len(told_by), len(citations) + len(told_by)),
        topic=topic,
        mark=mark,
        told_by=tuple(told_by),
        asides=tuple(asides),
        units=tuple(units),
        reviewed=reviewed,
    )


def source(
    number: int,
    day: date,
    *,
    publisher: str | None = "Sample Wire",
    label: str = "Market burns as talks stall",
    basis: DateBasis = DateBasis.STATED,
    url: str | None = "https://example.org/news/market-burns?id=7&lang=en",
    file: str = "wires/evening.txt",
    curated: tuple[CurationMark, ...] = (),
) -> SourceEntry:
    return SourceEntry(
        number=number,
        article=f"{sha(str(number))[:12]}-1",
        publisher=publisher,
        byline="A. Writer" if number % 5 == 0 else None,
        label=label,
        untitled=number % 7 == 0,
        day=day,
        earliest=day,
        latest=day,
        date_basis=basis,
        date_words=("on Thursday",) if basis is DateBasis.INFERRED else (day.strftime("%d %b %Y"),),
        url=url,
        file=file,
        also=("copies/evening-2.txt",) if number % 6 == 0 else (),
        start=number * 1000,
        end=number * 1000 + 900,
        sha256=sha(file),
        retrieved="2023-04-21T05:10:00Z" if number % 4 == 0 else None,
        language="en",
        curated=curated,
    )


def listed(number: int, reason: str, *, label: str = "Notes from the harbour") -> Listed:
    return Listed(
        f"{sha(f'l{number}')[:12]}-1",
        "Sample Gazette" if number % 2 else None,
        label,
        number % 3 == 0,
        f"mixed/{number:03}.txt",
        reason,
        ("last week",) if number % 2 else (),
    )


def brief(
    theatre: str,
    code: str,
    zone: str,
    day: date,
    *,
    sections: Sequence[Section],
    highlights: Sequence[Highlight] = (),
    sources: Sequence[SourceEntry] = (),
    undated: Sequence[Listed] = (),
    outside: Sequence[Listed] = (),
    other: Sequence[Listed] = (),
    problems: Sequence[Problem] = (),
    picked_latest: bool = False,
    publisher: str = "",
    notes: Sequence[DeskNote] = (),
    key_figures: Sequence[Count] = (),
    contested: Sequence[Contested] = (),
    units: Sequence[Unit] = (),
    silence: Silence | None = None,
    status: str = "draft",
    number: int = 1,
    version: int = 1,
    changes: Changes | None = None,
    late: Sequence[Item] = (),
    summary: SourceSummary | None = None,
    hidden: Sequence[str] = (),
    figures: Sequence[Count] = (),
    unquoted: Sequence[Unquoted] = (),
) -> Brief:
    clock = ZoneInfo(zone)
    return Brief(
        theatre=theatre,
        theatre_code=code,
        timezone=zone,
        language="en",
        publisher=publisher,
        contact="desk@example.org" if publisher else "",
        day=day,
        start=datetime.combine(day, time(), clock),
        cutoff=datetime.combine(day + timedelta(days=1), time(), clock),
        status=status,
        edition=Edition(
            id=f"{code.lower()}-sitrep-{day.isoformat()}-v{version}",
            number=number,
            version=version,
            issued=datetime.combine(day + timedelta(days=1), time(), clock),
            next_day=day + timedelta(days=1),
            corrects=f"{code.lower()}-sitrep-{day.isoformat()}-v{version - 1}" if version > 1 else None,
            reason="A count was | <misread>" if version > 1 else "",
        ),
        changes=changes or Changes(),
        late=tuple(late),
        summary=summary or SourceSummary(),
        hidden=tuple(hidden),
        figures=tuple(figures),
        picked_latest=picked_latest,
        highlights=tuple(highlights),
        sections=tuple(sections),
        sources=tuple(sources),
        undated=tuple(undated),
        outside=tuple(outside),
        other=tuple(other),
        problems=tuple(problems),
        articles_of_day=len(sources),
        copies=2 if sources else 0,
        publishers=tuple(sorted({entry.publisher for entry in sources if entry.publisher})),
        program_version="0.1.0",
        config_sha256=sha("config"),
        input_sha256=sha("input"),
        notes=tuple(notes),
        key_figures=tuple(key_figures),
        contested=tuple(contested),
        units=tuple(units),
        silence=silence or Silence(),
        unquoted=tuple(unquoted),
    )


def figure(
    metric: Metric,
    value: int | None,
    raw: str,
    *,
    speaker: str | None = None,
    basis: FigureBasis = FigureBasis.REPORTED,
    qualifier: Qualifier = Qualifier.EXACT,
    group: Sequence[str] = (),
    unit: str = "people",
    period: Period | None = None,
    as_of: date | None = None,
) -> Figure:
    return Figure(
        id=sha(f"{metric}{raw}")[:12],
        metric=metric,
        value=value,
        min=value,
        max=value,
        qualifier=qualifier,
        unit=unit,
        raw=raw,
        group=tuple(group),
        perpetrator=None,
        speaker=speaker,
        party=None,
        basis=basis,
        place=None,
        period=period,
        as_of=as_of,
        start=4000,
        end=4000 + len(raw),
    )


def counted(
    counts: Figure, citation: int, *, place: str | None = None, tag: Tag = Tag.SINGLE_SOURCE
) -> Count:
    article = f"{sha(str(citation))[:12]}-1"
    return Count(
        article=article,
        figure=counts,
        told=excerpt(f"It was {counts.raw}, they said.", article, 3993),
        place=place,
        published=date(2023, 4, 20),
        tag=tag,
        grade=Grade("B" if citation == 1 else "F", 3),
        citations=(citation,),
    )


def busy_day() -> Brief:
    day = date(2023, 4, 20)
    sections, highlights, number = [], [], 0
    for theme, events in _EVENTS.items():
        items = []
        for place, text in events:
            number += 1
            texts = [text] if number % 4 else [text, "The ministry did not answer questions."]
            items.append(
                item(
                    number,
                    theme,
                    texts,
                    (number,) if number % 5 else (number, number + 1),
                    place=place,
                    approximate=number % 9 == 0,
                    after=number % 6 == 0,
                    reviewed=number in REVIEWED,
                    tag=TAGS[number % len(TAGS)],
                    told_by=(number + 1, number + 2) if number == 2 else (),
                    asides=_asides() if number == 4 else (),
                    topic=("health", "food", None)[number % 3] if theme == "humanitarian" else None,
                    mark=(None, "new", "updated")[number % 3],
                    units=(place,) if place in {"Nyala", "Kassala"} else (),
                )
            )
        if theme == "diplomacy":
            for hostile in HOSTILE:
                number += 1
                items.append(
                    item(number, theme, [hostile], (number,), place="Gate | `7`" if number % 2 else None)
                )
        first = items[0]
        highlights.append(Highlight(first.id, theme, first.place, first.excerpts[:1], first.citations))
        more = [item(900 + n, theme, [f"A further matter, the {n}th, was told."], (n,)) for n in range(1, 4)]
        sections.append(
            Section(
                theme,
                TITLES[theme],
                tuple(items),
                (),
                tuple(more) if theme == "humanitarian" else (),
                TOPICS if theme == "humanitarian" else (),
            )
        )
    pointer = sections[0].items[3]
    sections[2] = Section(
        sections[2].name,
        sections[2].title,
        sections[2].items,
        (
            CrossReference(pointer.id, pointer.place, "battlefield", pointer.citations),
            CrossReference(sections[0].items[5].id, None, "battlefield", (6,)),
        ),
        sections[2].more,
        sections[2].topics,
    )
    sources = [
        source(
            count,
            day,
            publisher=("Sample Wire", "Sample Gazette", None, "Sample Relief Bulletin")[count % 4],
            label=HOSTILE[count % len(HOSTILE)]
            if count % 5 == 0
            else "Market burns as talks stall on the border",
            basis=DateBasis.INFERRED if count % 9 == 0 else DateBasis.STATED,
            url=None if count % 3 == 0 else "https://example.org/news/market-burns?id=7&lang=en",
            file=f"wires/evening-{count:02}.txt",
            curated=MARKS[: REVIEWED.index(count) + 1] if count in REVIEWED else (),
        )
        for count in range(1, number + 2)
    ]
    return brief(
        "Sudan",
        "SDN",
        "Africa/Khartoum",
        day,
        sections=sections,
        highlights=highlights,
        sources=sources,
        other=[listed(count, "no theme of the codebook") for count in range(1, 4)],
        undated=[listed(count, "no usable date") for count in range(4, 9)],
        outside=[
            listed(9, "names nothing of the theatre", label="[Derby](http://127.0.0.1:9/) ends | level <b>")
        ],
        problems=[
            Problem("scans/page.txt", "The file is not text.", "Save it as UTF-8 text."),
            Problem("mail/old.eml", "The encoding was mended.", "Nothing needs to be done.", lost=False),
            Problem("bad\udcff<i>.txt", "The file is | empty.", "Delete it."),
        ],
        unquoted=[
            Unquoted(
                sources[0].article,
                (
                    LeftOut(
                        LeftReason.QUESTION,
                        (excerpt("Who | pays <b>for</b> the *bridge*?", sources[0].article),),
                        (1,),
                    ),
                    LeftOut(LeftReason.LEANS, (excerpt("They came by boat.", sources[0].article),), (1,)),
                ),
            )
        ],
        publisher="Sample Desk",
        notes=NOTES,
        key_figures=_tiles(),
        contested=_contests(sections[0].items[3].id),
        units=[
            Unit("SD12", "Kassala", 1, "SDN", 15.5, 36.4),
            Unit("SD03", "South <Darfur>", 2, "SDN", 12.0, 25.0),
            Unit("SD09", "White | Nile", 0, "SDN", None, None),
        ],
        silence=Silence(("Sample | *Radio* <b>", "Sample Weekly"), 5),
        status="corrected",
        number=6,
        version=2,
        changes=_changes(sections[0].items[3].id),
        late=[
            item(
                950,
                "battlefield",
                ["A depot at | Kosti burned on <Monday>, guards said."],
                (3,),
                place="Kosti",
            )
        ],
        summary=SourceSummary(38, 3, 31, 4, 6, (("en", 30), ("ar", 8)), date(2023, 4, 18), day, 5),
        figures=[count for tile in _tiles() for count in (tile, *tile.further)],
    )


def _asides() -> tuple[Aside, ...]:
    article = f"{sha('6')[:12]}-1"
    return (
        Aside(
            AsideKind.COUNT,
            "the [bus] drivers’ <union>",
            (excerpt("At least 17 were wounded | at the *station*, the union said.", article, 5000),),
            (6,),
        ),
        Aside(
            AsideKind.DENIAL,
            None,
            (excerpt("Nothing of the kind was fired, it denied.", article, 5200),),
            (6, 7),
        ),
        Aside(
            AsideKind.UNCONFIRMED,
            "A spokesman",
            (excerpt("He could not confirm it", article, 5400, after=True),),
            (7,),
        ),
    )


def _tiles() -> tuple[Count, ...]:
    half_year = Period("in the first quarter", date(2023, 1, 1), date(2023, 3, 31), "range")
    since = Period("since mid-April", date(2023, 4, 15), date(2023, 4, 20), "cumulative_since")
    killed = figure(
        Metric.KILLED,
        413,
        "at least 413 civilians",
        speaker="the doctors’ <committee>",
        basis=FigureBasis.VERIFIED,
        qualifier=Qualifier.AT_LEAST,
        group=("civilians",),
        period=since,
    )
    hurt = figure(Metric.INJURED, 3551, "3,551 hurt", period=since)
    treated = figure(Metric.REACHED, 1200, "1,200 children", group=("children",), period=half_year)
    crossed = figure(
        Metric.NEW_ARRIVALS,
        None,
        "between 10,000 and 20,000 people",
        qualifier=Qualifier.BETWEEN,
        speaker="refugee agency",
        basis=FigureBasis.ESTIMATED,
    )
    registered = figure(
        Metric.RETURNED,
        3400,
        "more than 3,400",
        qualifier=Qualifier.MORE_THAN,
        unit="families",
        as_of=date(2023, 4, 19),
    )
    return (
        replace(counted(killed, 1, place="Khartoum | <b>", tag=Tag.VERIFIED), further=(counted(hurt, 1),)),
        counted(treated, 18),
        counted(replace(crossed, min=10_000, max=20_000), 22, tag=Tag.DISPUTED),
        counted(registered, 24),
    )


def _changes(item: str) -> Changes:
    twelve = Amount(12, Qualifier.EXACT, "12 people")
    seventeen = Amount(17, Qualifier.AT_LEAST, "at least 17")
    return Changes(
        since="sdn-sitrep-2023-04-19-v1",
        since_day=date(2023, 4, 19),
        changes=(
            Change(
                ChangeKind.UPDATED,
                Metric.INJURED,
                (),
                "people",
                "El Obeid",
                "hospital’s <director>",
                twelve,
                seventeen,
                item,
                (4,),
            ),
            Change(
                ChangeKind.CORRECTED,
                Metric.KILLED,
                ("civilians",),
                "people",
                None,
                "Body A",
                seventeen,
                twelve,
                None,
                (17,),
            ),
            Change(
                ChangeKind.NO_LONGER_REPORTED,
                Metric.DISPLACED,
                (),
                "families",
                "Kosti | <b>",
                "relief agency",
                Amount(None, Qualifier.VAGUE, "dozens of families"),
                None,
                None,
                (),
            ),
        ),
        new_items=9,
        silent=("Sample | *Radio* <b>",),
    )


def _contests(item: str) -> tuple[Contested, ...]:
    nine = counted(figure(Metric.INJURED, 9, "nine people", speaker="the hospital’s director"), 4)
    more = counted(
        figure(Metric.INJURED, 17, "at least 17", speaker="the | union", qualifier=Qualifier.AT_LEAST), 6
    )
    quarter = Period("in the first quarter", date(2023, 1, 1), date(2023, 3, 31), "range")
    one = counted(figure(Metric.KILLED, 310, "310 killed", speaker="Body A", period=quarter), 17)
    other = counted(figure(Metric.KILLED, 286, "286 killed", speaker="Body B", period=quarter), 18)
    claim = counted(figure(Metric.KILLED, 40, "forty", speaker="army’s spokesman"), 3)
    return (
        Contested(
            ContestKind.INCIDENT,
            (Metric.INJURED,),
            (),
            "El Obeid",
            None,
            (
                ContestedVersion("the hospital’s director", None, FigureBasis.REPORTED, (nine,), (), (4, 5)),
                ContestedVersion("the | union", None, FigureBasis.REPORTED, (more,), (), (6,)),
            ),
            nine,
            more,
            item,
        ),
        Contested(
            ContestKind.PERIOD,
            (Metric.KILLED, Metric.INJURED),
            ("civilians",),
            None,
            quarter,
            (
                ContestedVersion("Body A", "ngo", FigureBasis.VERIFIED, (one,), (), (17,)),
                ContestedVersion("Body B", "un", FigureBasis.VERIFIED, (other,), (), (18,)),
            ),
        ),
        Contested(
            ContestKind.DENIAL,
            (Metric.KILLED,),
            ("rsf",),
            None,
            None,
            (
                ContestedVersion("army’s spokesman", "army", FigureBasis.CLAIMED, (claim,), (), (3,)),
                ContestedVersion(
                    None,
                    None,
                    None,
                    (),
                    (excerpt("The other side denied it.", claim.article, 5600),),
                    (3,),
                    denies=True,
                ),
            ),
        ),
    )


def empty_day() -> Brief:
    return brief(
        "Ukraine",
        "UKR",
        "Europe/Kyiv",
        date(2022, 10, 30),
        sections=[Section(name, title, (), ()) for name, title in TITLES.items()],
        picked_latest=True,
    )


_SCRIPTS = (
    ("هرات", "شفاخانهٔ شهر تنها برای ده روز دوا دارد، سرطبیب گفت: «۱۲ بستر خالی است»."),
    ("صنعاء", "قال سائق الشاحنة إن الطريق إلى الميناء (27 كم) أُغلق مساء الخميس."),
    ("Харків", "Водії чекали на переїзді дев’ять годин, сказав диспетчер станції."),
    ("Мариуполь", "Колонна из 14 автобусов вышла на рассвете, сообщил водитель."),
    ("کندز", "The sign read بازار بسته است for the third day, a grocer said."),
    ("Łódź Đakovo", "Çığ, żółć, œuvre, Ðông and Ţară stood on the crates 🚚📦 that came ≈ at noon 🇺🇦 👩🏽‍⚕️."),
    (None, "W" * 400 + " was all that the telegram held."),
    ("Διδυμότειχο", "Οι οικογένειες πέρασαν τον ποταμό τη νύχτα."),
    ("北京", "外交部发言人周四表示,各方应保持克制。"),
    ("קריית", "הכביש נסגר בשעה 14:30, אמר הנהג."),
    ("ကချင်", "လမ်းပိတ်ထားသည်။ दिल्ली में बैठक टली।"),
)


def scripts_day() -> Brief:
    day = date(2024, 2, 29)
    items = [
        item(number, "refugees", [text], (number,), place=place)
        for number, (place, text) in enumerate(_SCRIPTS, start=1)
    ]
    sources = [
        source(number, day, publisher="خبرگزاری نمونه" if number % 2 else "Зразок", label=text[:60])
        for number, (_, text) in enumerate(_SCRIPTS, start=1)
    ]
    sections = [
        Section(name, title, tuple(items) if name == "refugees" else (), ()) for name, title in TITLES.items()
    ]
    highlights = [
        Highlight(entry.id, "refugees", entry.place, entry.excerpts, entry.citations) for entry in items[:3]
    ]
    return brief(
        "افغانستان", "AFG", "Asia/Kabul", day, sections=sections, highlights=highlights, sources=sources
    )


NOTES = (
    DeskNote(
        "top",
        "Lines to the north were down until noon; reports from there are late.\n\n<b>Read</b> them | *with* care.",
        "A. Nalyst",
        "2023-04-21T04:30:00Z",
    ),
    DeskNote("humanitarian", "The committee counts hospitals, not beds.", "B. <i>", None),
)
MARKS = (
    CurationMark("date", "2023-04-20", "A. Nalyst", "the paper's | own <front> page", "2023-04-21"),
    CurationMark("pin", "yes", "B. Desk", "first word of the closure", None),
)
TOPICS = (("food", "Food & <agriculture>"), ("health", "Health"))
TAGS = (Tag.SINGLE_SOURCE, Tag.CORROBORATED, Tag.PARTY_CLAIM, Tag.VERIFIED, Tag.DISPUTED)
REVIEWED = (1, 4)  # the first leads the Highlights
DAYS = {"busy": busy_day, "empty": empty_day, "scripts": scripts_day}

"""A seeded corpus: articles of 300 to 600 words over a hundred days, as text and as web pages."""

import random
from datetime import date, timedelta
from pathlib import Path

_PLACES = (
    "Herat Kandahar Kunduz Lashkar_Gah Zaranj Sheberghan Ghazni Faizabad Taloqan Jalalabad Khost Farah Kabul "
    "Nimroz Helmand Badghis Baghlan Paktia Logar Kapisa"
).replace("_", "\u00a0")
PLACES = tuple(name.replace("\u00a0", " ") for name in _PLACES.split(" "))
ACTORS = (
    "the defence ministry", "a Taliban spokesman", "the provincial governor", "a police commander", "the UN mission",
    "a hospital director", "the refugee agency", "local elders", "the foreign ministry", "an aid worker",
)  # fmt: skip
EVENTS = (
    "{side} attacked {n} outposts on the {edge} edge of {place} {when}, killing {k} soldiers and wounding {w} others",
    "an air strike {when} hit a {house} near {place}, and {k} insurgents were killed beside the {thing}",
    "talks on {topic} between {n} negotiators went on {when} in {city} without an agreement on a ceasefire",
    "the special envoy met the foreign minister of {city} {when} over {topic} and called for a political settlement",
    "more than {n} families fled the {edge} quarter of {place} {when} and reached a makeshift camp beside the {thing}",
    "the hospital in {place} received {w} patients in {d} days {when} and has run out of {goods} and {other}",
    "the price of {goods} rose by {d} per cent in the {edge} markets of {place} as drought deepened hunger {when}",
    "some {n} refugees crossed the {thing} to {city} {when}, and {k} were deported after their papers were checked",
    "a roadside bomb struck a {house} outside {place} {when}, where {k} civilians died and {w} were injured",
    "the Security Council will hear {city} on {topic} and on the freezing of assets on {month} {day}",
)
SLOTS = {
    "side": (
        "fighters",
        "gunmen",
        "insurgents in lorries",
        "militants on motorcycles",
        "two columns of fighters",
    ),
    "edge": (
        "northern",
        "southern",
        "eastern",
        "western",
        "old",
        "new",
        "upper",
        "lower",
        "riverside",
        "outer",
    ),
    "when": (
        "at dawn",
        "before midnight",
        "in the afternoon",
        "during prayers",
        "after dark",
        "at noon",
        "for an hour",
    ),
    "house": (
        "compound",
        "minibus",
        "warehouse",
        "police post",
        "school yard",
        "row of shops",
        "tractor",
        "well",
    ),
    "thing": (
        "canal",
        "fuel station",
        "bridge",
        "ring road",
        "orchard",
        "brick works",
        "cemetery",
        "dry river",
    ),
    "topic": (
        "prisoners",
        "a truce line",
        "the airport",
        "aid roads",
        "the constitution",
        "fuel",
        "amnesty",
        "elections",
    ),
    "city": (
        "Geneva",
        "Ankara",
        "Oslo",
        "Tashkent",
        "Doha",
        "Moscow",
        "Beijing",
        "Muscat",
        "Vienna",
        "Astana",
    ),
    "goods": (
        "medicine",
        "flour",
        "cooking oil",
        "blood bags",
        "insulin",
        "rice",
        "diesel",
        "dressings",
        "tents",
    ),
    "other": (
        "oxygen",
        "salt",
        "bandages",
        "clean water",
        "vaccine",
        "soap",
        "firewood",
        "fodder",
        "blankets",
    ),
}
FILLER = (
    "Residents reached by telephone described empty streets and shops that opened for only an hour in the morning.",
    "The road to the north has been closed for most of the week, and lorries wait in long lines on both sides.",
    "Officials gave no further details, and the account could not be confirmed by independent observers.",
    "The district has changed hands several times in recent months, and many houses along the canal are in ruins.",
    "Electricity was cut in the evening, and the telephone network worked only at intervals during the night.",
    "Elders said that they had asked both sides to spare the water works and the school in the old quarter.",
)
DAYS = 100
FIRST = date(2021, 5, 1)


def article(number: int) -> tuple[date, str, str]:
    """Write one article: its day, its headline and its text of 300 to 600 words."""
    dice = random.Random(number)
    day = FIRST + timedelta(days=number % DAYS)
    wanted = dice.randint(300, 600)
    place = dice.choice(PLACES)
    paragraphs: list[str] = []
    words = 0
    while words < wanted:
        sentences = []
        for _ in range(dice.randint(1, 3)):
            event = dice.choice(EVENTS).format(
                n=dice.randint(2, 900), k=dice.randint(2, 60), w=dice.randint(2, 90), d=dice.randint(2, 40),
                place=dice.choice(PLACES), month=dice.choice(("August", "September", "October")), day=dice.randint(1, 28),
                **{slot: dice.choice(words) for slot, words in SLOTS.items()},
            )  # fmt: skip
            sentences.append(
                f"{event[0].upper()}{event[1:]}, {dice.choice(ACTORS)} said on {day - timedelta(dice.randint(0, 3)):%A}."
            )
            if dice.random() < 0.5:
                sentences.append(dice.choice(FILLER))
        paragraphs.append(" ".join(sentences))
        words += len(paragraphs[-1].split())
    headline = f"{dice.choice(('Fighting', 'Talks', 'Relief', 'Flight'))} near {place} in week {day:%V}, report {number}"
    paragraphs[0] = f"{place.upper()}, {day:%b} {day.day} (Sample Wire) — {paragraphs[0]}"
    return day, headline, "\n\n".join(paragraphs)


def write_texts(folder: Path, count: int) -> None:
    """Write `count` plain articles with a header line that states the day."""
    for number in range(count):
        day, headline, text = article(number)
        path = folder / f"{number // 1000:02}" / f"{number:05}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{headline}\n\nPublish Date : {day:%d %B %Y}\n\n{text}\n", encoding="utf-8")


def write_day(folder: Path, count: int) -> None:
    """Write `count` articles of one day, a fifth of them copies with a line added or a word changed."""
    dice = random.Random(7)
    made: list[str] = []
    for number in range(count):
        day, headline, text = article(number * DAYS)
        if made and dice.random() < 0.2:
            text = dice.choice(made)
            more = f"{text}\n\nRead more in edition {number}."
            text = more if number % 2 else text.replace(" said ", " says ", 1)
        made.append(text)
        path = folder / f"{number // 1000:02}" / f"{number:05}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{headline}\n\nPublish Date : {day:%d %B %Y}\n\n{text}\n", encoding="utf-8")


def write_pages(folder: Path, count: int) -> None:
    """Write `count` articles as web pages with the usual furniture."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"{number:05}.html").write_text(page(number), encoding="utf-8")


def page(number: int) -> str:
    """Write one web page."""
    day, headline, text = article(number)
    body = "\n".join(f"<p>{paragraph}</p>" for paragraph in text.split("\n\n"))
    links = "".join(f'<li><a href="/s/{n}">Section {n}</a></li>' for n in range(40))
    return (
        f'<!doctype html><html lang="en"><head><title>{headline} - Sample Wire</title>'
        f'<meta property="article:published_time" content="{day.isoformat()}T09:00:00+00:00">'
        f'<meta property="og:site_name" content="Sample Wire"></head><body><nav><ul>{links}</ul></nav>'
        f"<main><article><h1>{headline}</h1>{body}</article></main>"
        f"<aside>Related stories<ul>{links}</ul></aside><footer>Copyright Sample Wire</footer></body></html>"
    )

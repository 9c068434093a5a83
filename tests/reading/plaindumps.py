"""Dumps of "outlet, Published line, heading, text" as people paste them, with and without blank lines."""

from collections.abc import Iterable
from typing import NamedTuple

from tests.reading.dumps import ACORD, BLE, CAMINO, ELUS, MINAS, PEREMIR, PONT, SHAKHTA, SVITLO, Dump, Told


class Item(NamedTuple):
    """One article of a dump, in the pieces that its shape puts together."""

    outlet: str
    day: str
    title: str
    text: str


# Nepal, 2004
NEPAL = (
    Item(
        "Terai Wire",
        "18 August 2004",
        "Capital cut off by blockade",
        "Lorries stopped running to the valley on Wednesday after the rebels called a blockade, transport "
        "owners said. Petrol for nine days is left in the tanks, the oil corporation said.",
    ),
    Item(
        "Hill Post",
        "17 August 2004",
        "Two bombs at hotel",
        "Two small bombs went off in the garden of a hotel on the ring road and nobody was hurt, the police "
        "said. The hotel had been told by the union of the rebels to close.",
    ),
    Item(
        "The Karnali Times",
        "18 August 2004",
        "Pupils taken from three schools",
        "Rebels led 140 pupils of three schools into the hills for a week of lessons, the headmaster of one of "
        "them said. Most were back by the evening.",
    ),
)
# Sri Lanka, 2008
LANKA = (
    Item(
        "Coastal Dispatch",
        "3 November 2008",
        "Causeway",
        "Soldiers crossed the lagoon before dawn and took the western end of the causeway, the army said on "
        "Monday. The rebels made no statement.",
    ),
    Item(
        "Palm Leaf News",
        "2 November 2008",
        "Wells",
        "Families who live under tarpaulins near the tank have three wells between them, a priest said. Rain "
        "has spoilt two of these.",
    ),
    Item(
        "Coastal Dispatch",
        "3 November 2008",
        "Aircraft",
        "A light aircraft dropped two bombs on a power station and one technician died of smoke, the "
        "electricity board said. It was the second such raid of the autumn.",
    ),
)
# Chad, 2008, one outlet
CHAD = (
    Item(
        "Sahel Monitor",
        "2 February 2008",
        "Column reaches the city gate",
        "A column of three hundred pick-ups came down the road from Massaguet and reached the edge of the "
        "city, a foreign officer said. Helicopters fired at it twice.",
    ),
    Item(
        "Sahel Monitor",
        "3 February 2008",
        "Thousands cross the bridge to Cameroon",
        "Thousands of people walked over the Ngueli bridge with mattresses and pots, a nun in Kousseri said. "
        "The first tents are to come by air.",
    ),
    Item(
        "Sahel Monitor",
        "3 February 2008",
        "Council meets through the night",
        "The council met until four in the morning and asked neighbours to send no weapons. Two members "
        "wanted stronger words.",
    ),
)
SPANISH = (
    Item("El Correo del Cauca", "24 de noviembre de 2016", "Firman el nuevo texto", ACORD),
    Item("Diario de la Sierra", "25 de noviembre de 2016", "Mueren dos campesinos", MINAS),
    Item("El Correo del Cauca", "25 de noviembre de 2016", "Vuelven a la ribera", CAMINO),
)
RUSSIAN = (
    Item("Степная газета", "5 сентября 2014", "Огонь прекращают вечером", PEREMIR),
    Item("Новости Приазовья", "5 сентября 2014", "Горняков подняли из шахты", SHAKHTA),
    Item("Степная газета", "6 сентября 2014", "Фура ждала три дня", SVITLO),
)


def _dump(shape: str, items: Iterable[Item], seam: str = "\n\n") -> Dump:
    """Put items together; in a shape {o} is the outlet, {d} the day, {t} the title, {n} the number."""
    items = tuple(items)
    pieces = [
        shape.format(o=one.outlet, d=one.day, t=one.title, n=number) + one.text
        for number, one in enumerate(items, 1)
    ]
    told = tuple(Told(one.title, one.outlet, (one.day,), one.text) for one in items)
    return Dump(seam.join(pieces), told)


def _paragraphs(items: Iterable[Item], seam: str) -> tuple[Item, ...]:
    """Part each text at its second sentence."""
    return tuple(one._replace(text=one.text.replace(". ", "." + seam, 1)) for one in items)


PLAIN: dict[str, Dump] = {
    "blank lines everywhere": _dump("{o}\nPublished: {d}\n\n{t}\n\n", NEPAL),
    "no blank line within": _dump("{o}\nPublished: {d}\n{t}\n", NEPAL),
    "no blank line at all": _dump("{o}\nPublished: {d}\n{t}\n", NEPAL, "\n"),
    "dashes between, no blank line": _dump("{o}\nPublished: {d}\n{t}\n", NEPAL, "\n-----\n"),
    "dashes and blank lines between": _dump("{o}\nPublished: {d}\n{t}\n", CHAD, "\n\n-----\n\n"),
    "a number over each": _dump("{n}.\n{o}\nPublished: {d}\n{t}\n", NEPAL),
    "a number in brackets over each": _dump("[{n}]\n{o}\nPublished: {d}\n{t}\n\n", LANKA),
    "one outlet in each": _dump("{o}\nPublished: {d}\n{t}\n", CHAD),
    "words, no blank line": _dump("{o}\nPublished: {d}\n{t}\n", LANKA),
    "words and blank lines": _dump("{o}\nPublished: {d}\n\n{t}\n\n", LANKA),
    "blank line below the heading": _dump("{o}\nPublished: {d}\n{t}\n\n", LANKA),
    "blank line above the heading": _dump("{o}\nPublished: {d}\n\n{t}\n", NEPAL),
    "each line apart": _dump("{o}\n\nPublished: {d}\n\n{t}\n\n", NEPAL),
    "two, no blank line within": _dump("{o}\nPublished: {d}\n{t}\n", LANKA[:2]),
    "two, one outlet, no blank line": _dump("{o}\nPublished: {d}\n{t}\n", CHAD[:2], "\n"),
    "two paragraphs each": _dump("{o}\nPublished: {d}\n{t}\n", _paragraphs(NEPAL, "\n\n")),
    "Date instead": _dump("{o}\nDate: {d}\n{t}\n", LANKA),
    "the day first": _dump("Published: {d}\n{o}\n{t}\n", NEPAL),
    "the title first": _dump("{t}\n{o}\nPublished: {d}\n", NEPAL),
    "outlet, title, day": _dump("{o}\n{t}\nPublished: {d}\n", NEPAL),
    "outlet, title, day, blank lines": _dump("{o}\n\n{t}\n\nPublished: {d}\n\n", CHAD),
    "two names as heading": _dump(
        "{o}\nPublished: {d}\n{t}\n", (one._replace(title="Hill " + one.title) for one in LANKA)
    ),
    "two names as heading, blank lines": _dump(
        "{o}\nPublished: {d}\n\n{t}\n\n", (one._replace(title="Hill " + one.title) for one in LANKA)
    ),
    "headings in capitals": _dump(
        "{o}\nPublished: {d}\n{t}\n", (one._replace(title=one.title.upper()) for one in (*NEPAL, *LANKA))
    ),
}

# Written with the others and run first when the rules were made.
PLAIN_HELD_OUT: dict[str, Dump] = {
    "outlet and Published on one line": _dump("{o} | Published: {d}\n{t}\n", CHAD),
    "Posted on, words": _dump("{o}\nPosted on {d}\n{t}\n", LANKA),
    "three labels, no blank line": _dump("Source: {o}\nDate: {d}\nHeadline: {t}\n", NEPAL),
    "spanish": _dump("{o}\nPublicado: {d}\n{t}\n", SPANISH),
    "russian": _dump("{o}\nОпубликовано: {d}\n{t}\n", RUSSIAN),
    "equals signs, words": _dump("{o}\nPublished: {d}\n{t}\n", LANKA, "\n=====\n"),
    "Article and its number over each": _dump("Article {n}\n{o}\nPublished: {d}\n{t}\n", NEPAL),
    "the day alone": _dump("{o}\n{d}\n{t}\n", NEPAL),
    "stars between, paragraphs by line ends": _dump(
        "{o}\nPublished: {d}\n{t}\n", _paragraphs(CHAD, "\n"), "\n\n* * *\n\n"
    ),
    "two, words, blank lines": _dump("{o}\n\nPublished: {d}\n\n{t}\n\n", LANKA[1:]),
    "a place in capitals over the text": _dump("{o}\nPublished: {d}\n{t}\nKATHMANDU - ", NEPAL),
    "numbers before the outlet": _dump("{n}. {o}\nPublished: {d}\n{t}\n", NEPAL),
}
# A dateline belongs to the text.
PLAIN_HELD_OUT["a place in capitals over the text"] = Dump(
    PLAIN_HELD_OUT["a place in capitals over the text"].text,
    tuple(
        told._replace(begins="KATHMANDU - " + told.begins)
        for told in PLAIN_HELD_OUT["a place in capitals over the text"].articles
    ),
)

# Written after the rules for all of the above.
PLAIN_LAST: dict[str, Dump] = {
    "outlet and day in one line, words": _dump("{o}, {d}\n{t}\n", LANKA),
    "outlet in capitals": _dump(
        "{o}\nPublished: {d}\n{t}\n", (one._replace(outlet=one.outlet.upper()) for one in NEPAL)
    ),
    "outlet in bold": _dump("**{o}**\nPublished: {d}\n\n{t}\n\n", NEPAL),
    "the title as a heading": _dump("{o}\nPublished: {d}\n\n## {t}\n\n", LANKA),
    "Published and its day on two lines": _dump("{o}\nPublished:\n{d}\n{t}\n", CHAD),
    "a number and a drawn line": _dump("{o}\nPublished: {d}\n{t}\n", NEPAL, "\n\n----- 2 -----\n\n"),
    "Published and Updated": _dump("{o}\nPublished: {d}\n{t}\n\n", LANKA, "\n\n\n\n"),
    "the outlet twice": _dump("{o}\nPublished: {d} | {o}\n{t}\n", CHAD),
    "a byline below the day": _dump("{o}\nPublished: {d}\nBy Ana Example\n{t}\n", NEPAL),
    "an address below the day": _dump("{o}\nPublished: {d}\nhttps://example.org/{n}\n{t}\n", LANKA),
    "ukrainian": _dump(
        "{o}\nОпубліковано: {d}\n{t}\n\n", (one._replace(day="5 вересня 2014") for one in RUSSIAN), "\n"
    ),
    "french": _dump(
        "{o}\nPublié le {d}\n{t}\n",
        (
            Item("Le Journal du Fleuve", "22 janvier 2013", "Le pont de Markala repris", PONT),
            Item("Radio Niger", "23 janvier 2013", "Convoi", BLE),
            Item("Le Journal du Fleuve", "23 janvier 2013", "Justice", ELUS),
        ),
    ),
}

# A third set, likewise.
PLAIN_THIRD: dict[str, Dump] = {
    "From and On": _dump("From: {o}\nPublished on: {d}\nTitle: {t}\n\n", LANKA),
    "outlet and a dash before the day": _dump("{o} - {d}\n{t}\n\n", LANKA),
    "a source line below the text": _dump("{o}\nPublished: {d}\n{t}\n", CHAD, "\n\n\n"),
    "numbers with a stroke": _dump("{n}/3\n{o}\nPublished: {d}\n{t}\n", NEPAL),
    "low lines between": _dump("{o}\nPublished: {d}\n{t}\n", LANKA, "\n______________\n"),
    "windows line ends": _dump("{o}\r\nPublished: {d}\r\n{t}\r\n", LANKA, "\r\n\r\n"),
    "a blank before each line": _dump(" {o}\n Published: {d}\n {t}\n ", NEPAL),
    "day with clock and zone": _dump(
        "{o}\nPublished: {d}\n{t}\n", (one._replace(day=one.day + ", 14:05 GMT") for one in LANKA)
    ),
    "german": _dump(
        "{o}\nVeröffentlicht: {d}\n{t}\n",
        (
            one._replace(outlet=outlet, day=day)
            for one, outlet, day in zip(
                LANKA,
                ("Landbote Zeitung", "Neue Nachrichten", "Die Woche Rundschau"),
                ("3. November 2008", "2. November 2008", "3. November 2008"),
                strict=True,
            )
        ),
    ),
}

"""Dumps of our own in the shapes in which desks paste them, each with what a careful reader finds in it."""

from typing import NamedTuple


class Told(NamedTuple):
    """What stands over one article of a dump, and the words with which its text begins."""

    title: str
    publisher: str | None
    days: tuple[str, ...]
    begins: str


class Dump(NamedTuple):
    """A page and the articles in it."""

    text: str
    articles: tuple[Told, ...]


# Sahel, 2019
WELL = (
    "Herders and farmers fought over a well near Bankass and three of them died, the mayor of the commune "
    "said. Soldiers came from the post at Sevare after the shooting had ended."
)
SCHOOLS = (
    "Some 900 schools in the centre of the country are shut, the education union said, and teachers who fled "
    "wait for their pay. The ministry wants to open forty of them again after the harvest."
)
MINE = (
    "A lorry drove over a mine on the road to Douentza and two drivers were wounded, a transport owner said. "
    "Nobody has claimed to have laid it."
)
# Caucasus, 2020
GUNS = (
    "Gunners on both sides of the line fired at villages below the Murov heights, officials in the two "
    "capitals said. A shepherd was wounded and a school lost its roof."
)
BUSES = (
    "Buses took old people and children from the border villages to the spa town of Jermuk, the governor "
    "said. The hotels there have 400 beds and more are being set up in a gymnasium."
)
ENVOYS = (
    "The three mediators asked for a pause and invited the foreign ministers to Geneva. Neither of them has "
    "answered, a diplomat said."
)
# Colombia, 2008
CAMP = (
    "Aircraft bombed a camp on the far bank of the Putumayo and soldiers brought back the body of a rebel "
    "commander, the defence minister said. The neighbouring government called it a violation of its soil."
)
TRADE = (
    "Lorries stood for six miles at the bridge of San Antonio after the frontier was closed to goods, "
    "drivers said. The chamber of commerce puts the loss at two million dollars a day."
)
ACORD = (
    "Los delegados firmaron el nuevo texto en el teatro de la capital, informó la mesa de diálogo. Las "
    "zonas de reunión se abrirán en los cinco días siguientes y la misión verificará las armas."
)
MINAS = (
    "Dos campesinos murieron al pisar una mina en la vereda El Aro, dijo el alcalde. El ejército envió un "
    "equipo para limpiar el camino de la escuela."
)
CAMINO = (
    "Unas doscientas familias volvieron a sus casas en la ribera del río, según la personería del municipio. "
    "Faltan techos, semillas y un puesto de salud."
)
# Donbas, 2014
PEREMIR = (
    "Стороны договорились прекратить огонь с шести часов вечера, заявили участники контактной группы. "
    "Обмен пленными должен начаться на следующий день."
)
SHAKHTA = (
    "На шахте под Макеевкой после обстрела пропал свет, под землёй оставались 40 горняков, сообщили в "
    "профсоюзе. К утру всех подняли наверх."
)
SVITLO = (
    "Фура с лекарствами из Днепропетровска три дня стояла на посту, рассказал водитель. Инсулин пришлось "
    "выбросить."
)
# Mali, 2013, in French
PONT = (
    "Les soldats ont repris le pont de Markala et fouillé les maisons de la rive, a indiqué le préfet. Deux "
    "pick-up brûlés sont restés sur la berge."
)
BLE = (
    "Un convoi de trente camions de mil est arrivé à Gao, selon le programme alimentaire. Il en faudrait "
    "trois fois plus avant la saison des pluies."
)
ELUS = (
    "Les élus du Nord demandent que les prisonniers soient jugés sur place, a déclaré leur doyen. Le ministre "
    "de la Justice n'a pas répondu."
)
# Libya, 2019; Georgia, 2008; Afghanistan, 2021
AIRPORT = (
    "Shells hit the runway of the only airport that still worked and flights were sent to Misrata, a clerk "
    "of the control tower said. The two governments blamed each other."
)
CLINIC = (
    "A field clinic behind the front took in 27 wounded men, a surgeon there said. It has plasma for two "
    "more days."
)
BRIDGE = (
    "Engineers blew up the railway bridge near Kaspi and cut the line to the port, the railway company said. "
    "The general staff in the north denied that its men were there."
)
BREAD = (
    "Bakers in the occupied town gave out bread without charge while the shops stayed shut, residents told "
    "a reporter. An aid lorry was turned back at the last checkpoint."
)
VALLEY = (
    "Fighters overran two posts in the valley and took seven policemen with them, the district chief said. "
    "Elders went out to bargain for them."
)
TALKS = (
    "The delegations met for an hour in the hotel by the sea and agreed only to meet again, a host said. "
    "Each side spoke of prisoners."
)

TUNED: dict[str, Dump] = {
    "numbered heads, a review and its day": Dump(
        "1. Three dead in fight over a well\nSahel Review, 14 March 2019\n" + WELL + "\n\n"
        "2. Nine hundred schools stay shut\nSahel Review, 14 March 2019\n" + SCHOOLS + "\n\n"
        "3. Lorry hits mine near Douentza\nSahel Review, 14 March 2019\n" + MINE,
        (
            Told("Three dead in fight over a well", "Sahel Review", ("14 March 2019",), "Herders and"),
            Told("Nine hundred schools stay shut", "Sahel Review", ("14 March 2019",), "Some 900"),
            Told("Lorry hits mine near Douentza", "Sahel Review", ("14 March 2019",), "A lorry"),
        ),
    ),
    "title, outlet and Published line, drawn lines between": Dump(
        "\n\n-----\n\n".join(
            f"{title}\n\nMountain Report\nPublished: 28 September 2020\n\n{body}"
            for title, body in (
                ("Villages shelled below the heights", GUNS),
                ("Border villages emptied", BUSES),
                ("Mediators ask for a pause", ENVOYS),
            )
        ),
        (
            Told(
                "Villages shelled below the heights", "Mountain Report", ("28 September 2020",), "Gunners on"
            ),
            Told("Border villages emptied", "Mountain Report", ("28 September 2020",), "Buses took"),
            Told("Mediators ask for a pause", "Mountain Report", ("28 September 2020",), "The three"),
        ),
    ),
    # A name that no noun tells could be that of the writer: it is taken off and states nothing.
    "title, outlet that no noun tells and Published line": Dump(
        "\n\n\n".join(
            f"{title}\n\nCaucasus Eye\nPublished: 29 September 2020\n\n{body}"
            for title, body in (
                ("Villages shelled below the heights", GUNS),
                ("Border villages emptied", BUSES),
                ("Mediators ask for a pause", ENVOYS),
            )
        ),
        (
            Told("Villages shelled below the heights", None, ("29 September 2020",), "Gunners on"),
            Told("Border villages emptied", None, ("29 September 2020",), "Buses took"),
            Told("Mediators ask for a pause", None, ("29 September 2020",), "The three"),
        ),
    ),
    "headings of one word": Dump(
        "### Shelling\nDate: 30 September 2020\n" + GUNS + "\n\n### Evacuation\nDate: 30 September 2020\n"
        "" + BUSES + "\n\n### Mediators ask for pause\nDate: 30 September 2020\n" + ENVOYS,
        (
            Told("Shelling", None, ("30 September 2020",), "Gunners on"),
            Told("Evacuation", None, ("30 September 2020",), "Buses took"),
            Told("Mediators ask for pause", None, ("30 September 2020",), "The three"),
        ),
    ),
    "heads in capitals over outlet and day": Dump(
        "AIRPORT CLOSED BY SHELLS\nThe Coast Standard - 9 April 2019\n\n" + AIRPORT + "\n\n"
        "CLINIC RUNS OUT OF PLASMA\nThe Coast Standard - 9 April 2019\n\n" + CLINIC,
        (
            Told("AIRPORT CLOSED BY SHELLS", "The Coast Standard", ("9 April 2019",), "Shells hit"),
            Told("CLINIC RUNS OUT OF PLASMA", "The Coast Standard", ("9 April 2019",), "A field"),
        ),
    ),
    "french heads over the paper and its day": Dump(
        "Le pont de Markala repris par l'armée\nLe Journal du Fleuve, le 22 janvier 2013\n\n" + PONT + "\n\n"
        "Trente camions de mil arrivent à Gao\nLe Journal du Fleuve, le 22 janvier 2013\n\n" + BLE + "\n\n"
        "Les élus réclament des procès\nLe Journal du Fleuve, le 22 janvier 2013\n\n" + ELUS,
        (
            Told(
                "Le pont de Markala repris par l'armée",
                "Le Journal du Fleuve",
                ("22 janvier 2013",),
                "Les soldats",
            ),
            Told(
                "Trente camions de mil arrivent à Gao",
                "Le Journal du Fleuve",
                ("22 janvier 2013",),
                "Un convoi",
            ),
            Told("Les élus réclament des procès", "Le Journal du Fleuve", ("22 janvier 2013",), "Les élus"),
        ),
    ),
    "titles over datelines with the agency in brackets": Dump(
        "Runway shelled\n\nTRIPOLI, 9 April 2019 (Desert Agency) - " + AIRPORT + "\n\n"
        "Clinic short of plasma\n\nAZIZIYA, 9 April 2019 (Desert Agency) - " + CLINIC,
        (
            Told("Runway shelled", "Desert Agency", (), "TRIPOLI, 9 April"),
            Told("Clinic short of plasma", "Desert Agency", (), "AZIZIYA, 9 April"),
        ),
    ),
    "datelines with an agency between drawn lines": Dump(
        "TRIPOLI, April 9 (Desert Wire) - " + AIRPORT + "\n\n----------\n\n"
        "AZIZIYA, April 9 (Desert Wire) - " + CLINIC + "\n\n----------\n\n"
        "TUNIS, April 9 (Desert Wire) - " + TALKS,
        (
            Told("", "Desert Wire", (), "TRIPOLI"),
            Told("", "Desert Wire", (), "AZIZIYA"),
            Told("", "Desert Wire", (), "TUNIS"),
        ),
    ),
    "numbered heads with outlet and day in brackets": Dump(
        "Press digest\n\n1) Three dead in fight over a well (Lake Herald, 15 March 2019)\n" + WELL + "\n\n"
        "2) Nine hundred schools stay shut (Dune Wire, 14 March 2019)\n" + SCHOOLS + "\n\n"
        "3) Lorry hits mine near Douentza (Lake Herald, 14 March 2019)\n" + MINE,
        (
            Told("Three dead in fight over a well", "Lake Herald", ("15 March 2019",), "Herders and"),
            Told("Nine hundred schools stay shut", "Dune Wire", ("14 March 2019",), "Some 900"),
            Told("Lorry hits mine near Douentza", "Lake Herald", ("14 March 2019",), "A lorry"),
        ),
    ),
}

# Written with the others and not looked at while the rules were made.
HELD_OUT: dict[str, Dump] = {
    "numbered heads in capitals, a bulletin and its day": Dump(
        "1) REBEL CAMP BOMBED ACROSS THE RIVER\nThe Andes Bulletin | 3 March 2008\n" + CAMP + "\n\n"
        "2) LORRIES WAIT AT CLOSED BRIDGE\nThe Andes Bulletin | 3 March 2008\n" + TRADE,
        (
            Told("REBEL CAMP BOMBED ACROSS THE RIVER", "The Andes Bulletin", ("3 March 2008",), "Aircraft"),
            Told("LORRIES WAIT AT CLOSED BRIDGE", "The Andes Bulletin", ("3 March 2008",), "Lorries"),
        ),
    ),
    "title, outlet and Posted line between equals signs": Dump(
        "\n\n==========\n\n".join(
            f"{title}\n\nRiver Digest\nPosted: 4 March 2008\n\n{body}"
            for title, body in (
                ("Rebel camp bombed across the river", CAMP),
                ("Lorries wait at closed bridge", TRADE),
                ("Herders fight over a well", WELL),
            )
        ),
        (
            Told("Rebel camp bombed across the river", "River Digest", ("4 March 2008",), "Aircraft"),
            Told("Lorries wait at closed bridge", "River Digest", ("4 March 2008",), "Lorries"),
            Told("Herders fight over a well", "River Digest", ("4 March 2008",), "Herders"),
        ),
    ),
    "report and its day over each text, hashes between": Dump(
        "\n\n###\n\n".join(
            f"{title}\nValley Daily Report, 2 May 2021\n\n{body}"
            for title, body in (
                ("Seven policemen taken in the valley", VALLEY),
                ("An hour of talks by the sea", TALKS),
                ("Field clinic full", CLINIC),
            )
        ),
        (
            Told("Seven policemen taken in the valley", "Valley Daily Report", ("2 May 2021",), "Fighters"),
            Told("An hour of talks by the sea", "Valley Daily Report", ("2 May 2021",), "The delegations"),
            Told("Field clinic full", "Valley Daily Report", ("2 May 2021",), "A field"),
        ),
    ),
    "spanish headings of one word over day and source": Dump(
        "\n\n".join(
            f"## {title}\nFecha: 24 de noviembre de 2016\nFuente: El Correo del Sur\n\n{body}"
            for title, body in (("Acuerdo", ACORD), ("Minas", MINAS), ("Retorno", CAMINO))
        ),
        (
            Told("Acuerdo", "El Correo del Sur", ("24 de noviembre de 2016",), "Los delegados"),
            Told("Minas", "El Correo del Sur", ("24 de noviembre de 2016",), "Dos campesinos"),
            Told("Retorno", "El Correo del Sur", ("24 de noviembre de 2016",), "Unas doscientas"),
        ),
    ),
    "russian numbered heads over paper and day": Dump(
        "\n\n".join(
            f"{number}. {title}\nСтепная газета, 5 сентября 2014 года\n{body}"
            for number, (title, body) in enumerate(
                (
                    ("Огонь прекращают вечером", PEREMIR),
                    ("Горняков подняли из шахты", SHAKHTA),
                    ("Фура с лекарствами ждала три дня", SVITLO),
                ),
                1,
            )
        ),
        (
            Told("Огонь прекращают вечером", "Степная газета", ("5 сентября 2014 года",), "Стороны"),
            Told("Горняков подняли из шахты", "Степная газета", ("5 сентября 2014 года",), "На шахте"),
            Told("Фура с лекарствами ждала три дня", "Степная газета", ("5 сентября 2014 года",), "Фура"),
        ),
    ),
    "bold heads over outlet and Updated line": Dump(
        "\n\n".join(
            f"**{title}**\n\nKura Observer\nPublished: 17 August 2008\nUpdated: 18 August 2008\n\n{body}"
            for title, body in (("Railway bridge blown up", BRIDGE), ("Bread without charge", BREAD))
        ),
        (
            Told(
                "Railway bridge blown up",
                "Kura Observer",
                ("17 August 2008", "18 August 2008"),
                "Engineers",
            ),
            Told("Bread without charge", "Kura Observer", ("17 August 2008", "18 August 2008"), "Bakers"),
        ),
    ),
    "titles over datelines of a press without a known noun": Dump(
        "Bridge cut near Kaspi\n\nKASPI, Georgia, 16 August 2008 (Kura Post) - " + BRIDGE + "\n\n"
        "Bread given out in Gori\n\nGORI, Georgia, 16 August 2008 (Kura Post) - " + BREAD,
        (
            Told("Bridge cut near Kaspi", "Kura Post", (), "KASPI, Georgia"),
            Told("Bread given out in Gori", "Kura Post", (), "GORI, Georgia"),
        ),
    ),
    "one-word heads without a mark over outlet and day": Dump(
        "Valley\nThe Kabul Mirror, 2 May 2021\n\n" + VALLEY + "\n\n"
        "Hostages\nThe Kabul Mirror, 2 May 2021\n\n" + TALKS,
        (
            Told("Valley", "The Kabul Mirror", ("2 May 2021",), "Fighters"),
            Told("Hostages", "The Kabul Mirror", ("2 May 2021",), "The delegations"),
        ),
    ),
}


def _headed(head: str, items: tuple[tuple[str, str], ...], told: Told, seam: str = "\n\n") -> Dump:
    """Make a dump of one shape: `head` over each text, with its number and title; `told` but for the titles."""
    text = seam.join(head.format(n=n, t=title) + body for n, (title, body) in enumerate(items, 1))
    return Dump(text, tuple(told._replace(title=title, begins=body[:9]) for title, body in items))


_THREE = (
    ("Runway shelled again", AIRPORT),
    ("Clinic short of plasma", CLINIC),
    ("Seven policemen taken in the valley", VALLEY),
)
_RUSSIAN = (
    ("Огонь прекращают вечером", PEREMIR),
    ("Горняков подняли из шахты", SHAKHTA),
    ("Фура ждала три дня", SVITLO),
)
_HERALD = Told("", "Lake Herald", ("12 March 2015",), "")

# Labelled before they were run; some of the rules were made after that.
TUNED |= {
    "source line under a number": _headed(
        "{n}. {t}\nSource: Lake Herald, 12 March 2015\n\n", _THREE, _HERALD
    ),
    "one line with dashes": _headed("{t} — Lake Herald — 12 March 2015\n\n", _THREE, _HERALD),
    "one line, the day first": _headed("12 March 2015 | Lake Herald | {t}\n\n", _THREE, _HERALD),
    "one line, the source in brackets first": _headed(
        "[Lake Herald, 12 March 2015] {t}\n\n", _THREE, _HERALD
    ),
    "place and day under each title": _headed(
        "{t}\nBangui, 12 March 2015\n\n", _THREE, _HERALD._replace(publisher=None)
    ),
    "titles between equals signs": _headed(
        "=== {t} ===\nReuters, 12.03.2015\n\n", _THREE, Told("", "Reuters", ("12.03.2015",), "")
    ),
    "german heads": _headed(
        "{t}\nLandbote Nachrichten, 12. März 2015\n\n",
        _THREE,
        Told("", "Landbote Nachrichten", ("12. März 2015",), ""),
    ),
    "title, outlet and day apart": _headed("{t}\n\nLake Herald\n\n12 March 2015\n\n", _THREE, _HERALD),
    "title, outlet and day apart, between rules": _headed(
        "{t}\n\nLake Herald\n\n12 March 2015\n\n", _THREE, _HERALD, "\n\n---\n\n"
    ),
    "day, outlet, title": _headed("12 March 2015\nLake Herald\n{t}\n\n", _THREE, _HERALD),
    "day in figures beside the outlet": _headed(
        "## {t}\n2015-03-12 · Lake Herald\n\n", _THREE, _HERALD._replace(days=("2015-03-12",))
    ),
    "number sign": _headed("#{n} {t}\nLake Herald, 12 March 2015\n\n", _THREE, _HERALD),
    "byline over a report and its day": _headed(
        "{t}\nBy our correspondent in Bangui\nLake Report, 12 March 2015\n\n",
        _THREE,
        _HERALD._replace(publisher="Lake Report"),
    ),
}

# Written last, after all rules; printed here as they were labelled.
HELD_OUT |= {
    "ukrainian source and date lines": _headed(
        "{t}\nДжерело: Степова газета\nДата: 5 вересня 2014\n\n",
        _RUSSIAN,
        Told("", "Степова газета", ("5 вересня 2014",), ""),
    ),
    "day in brackets under the title": _headed("{t}\nLake Herald (12 March 2015)\n\n", _THREE, _HERALD),
    "bold numbered titles over an italic source": _headed(
        "**{n}. {t}**\n*Lake Herald, 12 March 2015*\n\n", _THREE, _HERALD
    ),
    "outlet and weekday with clock": _headed(
        "{t}\nThe Port Gazette\nThursday, 12 March 2015 09:40\n\n",
        _THREE,
        Told("", "The Port Gazette", ("Thursday, 12 March 2015 09:40",), ""),
    ),
    "spanish paper and day": _headed(
        "{t}\nEl Correo de la Sierra, 24 de noviembre de 2016\n\n",
        (
            ("Firman el nuevo texto", ACORD),
            ("Dos campesinos mueren por una mina", MINAS),
            ("Vuelven a casa", CAMINO),
        ),
        Told("", "El Correo de la Sierra", ("24 de noviembre de 2016",), ""),
    ),
    "by and on": _headed("{t}\nBy Ana Example, Lake Herald, 12 March 2015\n\n", _THREE, _HERALD),
}

"""German."""

from sitrep.languages.counts.german import COUNTING
from sitrep.languages.language import Language, Script
from sitrep.languages.speech.german import SPEAKING

LANGUAGE = Language(
    code="de",
    name="German",
    script=Script.LATIN,
    digits="0123456789",
    day_first=True,
    stop_words=(
        "der die das und in den von zu mit dem des ist im für auf ein eine einen einer nicht auch "
        "sich es an als "
        "bei nach aus am hat wurde wurden werden sind war dass er sie wie oder um zum zur haben"
    ),
    letters="ß",
    months=(
        "januar|jänner|jan",
        "februar|feber|feb",
        "märz|maerz|mär|mrz",
        "april|apr",
        "mai",
        "juni|jun",
        "juli|jul",
        "august|aug",
        "september|sept|sep",
        "oktober|okt",
        "november|nov",
        "dezember|dez",
    ),
    weekdays=(
        "montag|montagmorgen|montagabend|montagnacht|montags",
        "dienstag|dienstagmorgen|dienstagabend|dienstagnacht",
        "mittwoch|mittwochmorgen|mittwochabend|mittwochnacht",
        "donnerstag|donnerstagmorgen|donnerstagabend|donnerstagnacht",
        "freitag|freitagmorgen|freitagabend|freitagnacht",
        "samstag|sonnabend|samstagmorgen|samstagabend|samstagnacht",
        "sonntag|sonntagmorgen|sonntagabend|sonntagnacht",
    ),
    relatives=(
        ("heute", 0, 0),
        ("gestern", -1, -1),
        ("vorgestern", -2, -2),
        ("morgen", 1, 1),
        ("übermorgen", 2, 2),
        ("diese woche", -6, 6),
        ("in dieser woche", -6, 6),
        ("vergangene woche", -13, -1),
        ("letzte woche", -13, -1),
        ("vorige woche", -13, -1),
        ("nächste woche", 1, 13),
        ("kommende woche", 1, 13),
        ("diesen monat", -30, 30),
        ("letzten monat", -61, -1),
        ("vergangenen monat", -61, -1),
        ("nächsten monat", 1, 61),
    ),
    numbers=(
        ("ein", 1),
        ("einem", 1),
        ("einer", 1),
        ("zwei", 2),
        ("drei", 3),
        ("vier", 4),
        ("fünf", 5),
        ("sechs", 6),
        ("sieben", 7),
        ("acht", 8),
        ("neun", 9),
        ("zehn", 10),
        ("elf", 11),
        ("zwölf", 12),
        ("zwanzig", 20),
    ),
    units=(
        ("stunde|stunden", 1 / 24),
        ("tag|tage|tagen", 1),
        ("woche|wochen", 7),
        ("monat|monate|monaten", 30),
    ),
    ago_before="vor",
    ago_after="zuvor",
    recent="letzten|vergangenen",
    past=(
        "war|waren|wurde|wurden|hatte|hatten|hat|haben|ist|worden|gewesen|sagte|sagten|teilte|"
        "teilten|seit|kam|kamen|"
        "starb|starben|fand|griff|griffen|nahm|nahmen|begann|gab|traf|trafen|schlug|schlugen|"
        "erklärte|fiel|fielen"
    ),
    past_endings=(),
    future=(
        "wird|werden|soll|sollen|sollte|geplant|geplante|geplanten|vorgesehen|bevorstehende|"
        "bevorstehenden|frist|bis|"
        "spätestens|ansteht|angesetzt|kann|könnte|muss|will|wollen|verschoben|stattfinden"
    ),
    future_endings=(),
    conjunctions="und|aber|oder|während",
    auxiliaries="wird|werden|soll|sollen|sollte|kann|könnte|muss|will|wollen",
    reporting=(
        "sagte|sagten|teilte|teilten|erklärte|erklärten|berichtete|berichteten|meldete|bestätigte|"
        "warnte|forderte|"
        "verurteilte|kündigte|hieß|laut|zufolge|mitteilte"
    ),
    weekday_openers="am|vom|seit|bis|ab|zum|und|oder|dem|von|letzten|vergangenen|kommenden|nächsten|diesen",
    next_words="nächsten|kommenden|nächster|kommender",
    last_words="letzten|vergangenen|vorigen",
    every_words="jeden|jeder|immer",
    since="seit|ab",
    until="bis|vor",
    anniversary="jahrestag|jahrestages|jahrestags|gedenken|gedenktag|gedenkfeier|geburtstag",
    joiners="bis|und|oder",
    fillers="des|den|dem|der",
    ordinals="",
    published=(
        "veröffentlicht|veröffentlicht am|erschienen|erschienen am|datum|erstellt am|publiziert|"
        "publiziert am|stand"
    ),
    updated="aktualisiert|aktualisiert am|zuletzt aktualisiert|geändert|geändert am|letzte änderung",
    retrieved="abgerufen|abgerufen am|heruntergeladen|heruntergeladen am|archiviert am|gedruckt am",
    furniture=(
        "copyright|©|alle rechte vorbehalten|aktualisiert|abgerufen|heruntergeladen|geändert|version|ausgabe"
    ),
    captions="foto|bild|archivbild|bildnachweis|archivfoto",
    year_words="jahr|jahre|jahres|seit|anfang|ende",
    ambiguous="mär|mai",
    appointing=(
        "gebeten|eingeladen|aufgefordert|vereinbart|vereinbarten|vorgeschlagen|angeordnet|versprochen|"
        "beschlossen|zugesagt|verlangt|geplant|baten|bat|lud|luden|forderte|forderten"
    ),
    appointments=(
        "gespräche|gesprächen|treffen|gipfel|sitzung|verhandlungen|konferenz|wahl|wahlen|abstimmung|"
        "referendum|streik|kundgebung|prozess|anhörung"
    ),
    inviting="eingeladen|lud|luden",
    appointed_for="für",
    deed_openers="zu",
    not_deeds="dem|der|den|einem|einer|einen|diesem|dieser",
    deed_endings=("en", "ern", "eln"),
    documents=(
        "erklärung|mitteilung|pressemitteilung|presseerklärung|lagebericht|bericht|wochenbericht|bulletin|"
        "lage|stand|überblick|rundbrief|woche|meldung|rede|"
        "interview|zeitraum|berichtszeitraum|brief"
    ),
    dating="vom|am|zum|für den|per",
    closing="bis|endend",
    happenings=(
        "massaker|anschlag|anschläge|angriff|angriffe|belagerung|schlacht|fall|krieg|putsch|revolution|"
        "erdbeben|mord|völkermord|überfall|explosion|aufstand|unruhen|abkommen|waffenruhe|referendum|wahl"
    ),
    explaining=(
        "fragen und antworten|# fragen|was wir wissen|was man weiß|was bekannt ist|hintergrund|"
        "nachruf|stirbt mit #|# jahre danach|# jahre nach"
    ),
    looking_back=("chronologie|porträt|wer ist|wer sind|wer war|warum|stichwort|faktencheck|die geschichte"),
    counting=COUNTING,
    speaking=SPEAKING,
)

"""German words of counts."""

from sitrep.languages.counting import CountWords

COUNTING = CountWords(
    numbers=(
        "eine=1|ein=1|zwei=2|drei=3|vier=4|fünf=5|sechs=6|sieben=7|acht=8|neun=9|zehn=10|elf=11|zwölf=12|"
        "dreizehn=13|vierzehn=14|fünfzehn=15|sechzehn=16|siebzehn=17|achtzehn=18|neunzehn=19|zwanzig=20|"
        "einundzwanzig=21|zweiundzwanzig=22|dreiundzwanzig=23|dreißig=30|vierzig=40|fünfzig=50|"
        "sechzig=60|siebzig=70|achtzig=80|neunzig=90|ein dutzend=12|zwei dutzend=24|hundert=100|"
        "tausend=1000"
    ),
    scales="million=1000000|millionen=1000000|tausend=1000|hundert=100|milliarden=1000000000",
    vague="dutzende=12|hunderte=100|tausende=1000|zehntausende=10000|hunderttausende=100000",
    qualifiers=(
        ("at_least", "mindestens|wenigstens|nicht weniger als"),
        ("more_than", "mehr als|über"),
        ("about", "rund|etwa|ungefähr|zirka|ca"),
        ("nearly", "fast|knapp|beinahe|nahezu"),
        ("up_to", "bis zu|höchstens"),
        ("fewer_than", "weniger als|unter"),
    ),
    between="zwischen",
    range_joiners="und|bis",
    people=(
        (
            "",
            (
                "menschen|personen|person|mensch|opfer|bewohner|passagiere|weitere|mitglieder|arbeiter|"
                "schüler|studenten|geiseln|männer|bauern|migranten|demonstranten|leute"
            ),
        ),
        ("civilians", "zivilisten|zivilist|zivilpersonen"),
        ("children", "kinder|kind|mädchen|jungen|minderjährige"),
        ("women", "frauen|frau"),
        ("security_forces", "soldaten|soldat|sicherheitskräfte|militärangehörige"),
        ("police", "polizisten|polizist"),
        ("insurgents", "rebellen|aufständische|kämpfer|extremisten|islamisten|angreifer"),
        ("militia", "milizionäre"),
        ("peacekeepers", "blauhelme|blauhelmsoldaten"),
        ("journalists", "journalisten"),
        ("prisoners", "gefangene|häftlinge"),
    ),
    anyone="menschen|personen",
    capitals="verletzte|verletzten|verwundete|verwundeten|getötete|getöteten",
    spoken_of="spricht von|sprechen von|sprach von|sprachen von",
    units=(
        ("families", "familien|haushalte"),
        ("facilities", "häuser|schulen|krankenhäuser"),
    ),
    nouns=(
        ("killed", "tote|todesopfer|toten|getötete"),
        ("injured", "verletzte|verwundete|verletzten|verwundeten"),
        ("missing", "vermisste"),
    ),
    statuses=(
        ("refugees:refugees", "flüchtlinge|geflüchtete|flüchtlingen"),
        ("idp_stock:idps", "binnenvertriebene|binnenvertriebenen|binnenflüchtlinge|vertriebene|vertriebenen"),
        ("asylum_seekers:asylum_seekers", "asylbewerber|asylsuchende"),
        ("killed:", "leichen|leichnam|leichname|leichenteile"),
    ),
    either=(
        ("killed", "getötet|ermordet|erschossen|hingerichtet|getötete|getöteten"),
        ("injured", "verletzt|verwundet"),
        ("displaced", "vertrieben"),
        ("abducted", "entführt|verschleppt"),
        ("detained", "festgenommen|verhaftet|gefangengenommen|inhaftiert"),
        ("evacuated", "evakuiert|ausgeflogen"),
        ("deported", "abgeschoben|ausgewiesen"),
        ("facilities_damaged", "zerstört|beschädigt"),
    ),
    governs=(
        ("killed", "tötete|töteten|tötet|töten|leichen von"),
        ("injured", "verletzte|verletzten|verwundete"),
        ("detained", "nahm|nahmen"),
    ),
    subject=(
        ("killed", "starben|starb|gestorben|ums leben gekommen|kamen ums leben|ums leben|umgekommen|sterben"),
        ("displaced", "flohen|geflohen|flüchteten|geflüchtet|auf der flucht"),
        ("surrendered", "ergaben sich|ergeben"),
        ("missing", "vermisst|werden vermisst"),
        ("returned", "kehrten zurück|zurückgekehrt"),
        ("in_need", "auf hilfe angewiesen|brauchen hilfe|benötigen hilfe"),
    ),
    states=(("killed", "tot"),),
    tolls=(
        ("killed", "zahl der toten|zahl der todesopfer|opferzahl"),
        ("injured", "zahl der verletzten"),
    ),
    totals="zahl|gesamtzahl",
    rises="stieg|gestiegen|erhöhte|liegt|beträgt",
    reaches="auf|bei",
    links="darunter|davon|unter ihnen|von ihnen|einschließlich",
    auxiliaries="seien|sei|wurden|wurde|worden|sind|ist|waren|war|werden|wird",
    recalling=(
        "jahrestag des|jahrestag der|jahrestags der|gedachten|gedachte|gedenken an|mahnmal+für|"
        "gedenkstätte+für|denkmal+für|film über|buch über|roman über|dokumentation über|prozess um|"
        "prozess wegen|verurteilte+wegen|verurteilt+wegen|entschädigung+für|jahre nach|monate nach|"
        "jahrzehnte nach"
    ),
    recalled="freigesprochen|verurteilt",
    referring=(
        "verurteilten|verurteilte|tage nach|ermittelt+wegen|ermittlungen+zu|beisetzung der|bekannte sich+zu"
    ),
    relating="dem|denen|der|die|das|wo",
    ago="vor+jahren|jahre zuvor",
    breaks="sagte|teilte|dass|als|während|aber|nachdem|obwohl|wo|laut|berichtete|erklärte|meldete",
    agents="von|durch",
    prepositions="in|im|bei|am|an|mit|gegen|nach|seit|aus|auf|zu|nahe|für",
    of="der|des",
    determiners="die|das|den|dem|einen|einem|einer|diese|ihre|seine",
    coordinators="und|oder|sowie",
    adverbs=(
        "auch|bereits|gestern|mehr|haben|hat|hatten|schwer|montag|dienstag|mittwoch|donnerstag|freitag|"
        "samstag|sonntag|zudem|insgesamt"
    ),
    more="weitere|weiteren|andere|anderen",
    percents="%|prozent",
    dollars="$|dollar|us-dollar",
    currencies="€|euro",
    labels="artikel|nummer|seite|route",
    ages="alter",
    since="seit",
    within="im|in|am",
    grouping=".\u202f\u00a0'’",
    free_order=True,
    wards=(("injured", "krankenhaus|krankenhäusern"),),
    origins="aus|von|vom|flohen|verließen",
    goals="nach|in|im|ins|zu|zum|zur|über|bei",
    modals="könnte|könnten|würde|würden|kann|können|dürfte|dürften|soll|sollte|sollten|wird",
    conditions="falls|wenn|sollten",
    negations="nicht|nie|niemals",
    attempts="versuchte|versuchten|drohte|drohten|plante|planten|versuch|plan|anstatt|ohne",
    particles="zu",
    alive="unverletzt|wohlauf|lebend",
    pointing="die|diese|ihre",
    shares="hälfte|drittel|viertel|großteil|teil|mehrheit|keiner|keine|fünftel|zehntel|%|prozent",
    gone="verlassen|verließen",
)

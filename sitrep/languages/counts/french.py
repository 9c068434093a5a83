"""French words of counts."""

from sitrep.languages.counting import CountWords

COUNTING = CountWords(
    numbers=(
        "deux=2|trois=3|quatre=4|cinq=5|six=6|sept=7|huit=8|neuf=9|dix=10|onze=11|douze=12|treize=13|"
        "quatorze=14|quinze=15|seize=16|vingt=20|trente=30|quarante=40|cinquante=50|soixante=60|"
        "dix-sept=17|dix-huit=18|dix-neuf=19|une dizaine=10|une douzaine=12|une quinzaine=15|"
        "une vingtaine=20|une trentaine=30|une quarantaine=40|une cinquantaine=50|une centaine=100"
    ),
    scales=(
        "cent=100|cents=100|mille=1000|million=1000000|millions=1000000|milliard=1000000000|"
        "milliards=1000000000"
    ),
    vague=(
        "dizaines=10|des dizaines=10|plusieurs dizaines=20|centaines=100|des centaines=100|"
        "plusieurs centaines=200|milliers=1000|des milliers=1000|plusieurs milliers=2000|"
        "des dizaines de milliers=10000|des centaines de milliers=100000|dizaines de milliers=10000|"
        "centaines de milliers=100000"
    ),
    qualifiers=(
        ("at_least", "au moins|pas moins de|au minimum"),
        ("more_than", "plus de|plus d'|au-delà de"),
        ("about", "environ|quelque|quelques|près d'environ|à peu près|autour de"),
        ("nearly", "près de|presque|près d'"),
        ("up_to", "jusqu'à|au plus"),
        ("fewer_than", "moins de"),
    ),
    between="entre|de",
    range_joiners="et|à",
    people=(
        (
            "",
            (
                "personnes|personne|habitants|villageois|victimes|passagers|fidèles|autres|membres|"
                "travailleurs|étudiants|élèves|migrants|otages|mineurs|manifestants|patients|employés|hommes|"
                "agriculteurs|pêcheurs|ressortissants"
            ),
        ),
        ("civilians", "civils|civil|civiles"),
        ("children", "enfants|enfant|filles|garçons|bébés|écoliers|écolières"),
        ("women", "femmes|femme"),
        ("security_forces", "soldats|soldat|militaires|militaire|gendarmes"),
        ("police", "policiers|policier"),
        ("insurgents", "rebelles|insurgés|combattants|jihadistes|djihadistes|terroristes|assaillants"),
        ("militia", "miliciens|milicien"),
        ("peacekeepers", "casques bleus"),
        ("journalists", "journalistes"),
        ("aid_workers", "humanitaires|travailleurs humanitaires"),
        ("prisoners", "prisonniers|détenus"),
    ),
    not_people=(
        "corps d'armée|corps d’armée|corps expéditionnaire|corps diplomatique|corps de métier|"
        "corps constitués"
    ),
    anyone="personnes",
    spoken_of="parle de|parlent de|parlait de|évoque|évoquent|avance|avancent",
    units=(
        ("families", "familles|ménages"),
        ("facilities", "maisons|écoles|hôpitaux|habitations"),
    ),
    nouns=(
        ("killed", "morts|mort|décès|tués"),
        ("injured", "blessés|blessé"),
        ("missing", "disparus"),
    ),
    statuses=(
        ("refugees:refugees", "réfugiés|réfugié"),
        ("idp_stock:idps", "déplacés internes|déplacés"),
        ("returned:returnees", "rapatriés"),
        ("asylum_seekers:asylum_seekers", "demandeurs d'asile"),
        ("killed:", "corps|cadavres|cadavre|dépouilles|corps sans vie"),
    ),
    either=(
        ("killed", "tué|tuée|tués|tuées|assassinés|assassinées|exécutés|exécutées|abattus|massacrés"),
        ("injured", "blessé|blessés|blessée|blessées"),
        ("displaced", "déplacé|déplacées|déplacés"),
        ("abducted", "enlevés|enlevées|enlevé|kidnappés"),
        ("detained", "arrêtés|arrêtées|capturés|arrêté|capturé|détenus"),
        ("evacuated", "évacués|évacuées|évacué"),
        ("deported", "expulsés|expulsées"),
    ),
    governs=(
        (
            "killed",
            "tuant|tue|tuent|tuer|la mort de|coûté la vie à|ont tué|corps de|dépouilles de|cadavres de",
        ),
        ("injured", "blessant|blessent"),
        ("displaced", "déplaçant|déplacé"),
    ),
    subject=(
        ("killed", "sont morts|sont mortes|est mort|péri|ont péri|décédés|morts"),
        ("displaced", "ont fui|fui|fuient"),
        ("surrendered", "se sont rendus"),
        ("missing", "portés disparus|portées disparues|disparu|manquent à l'appel"),
        ("returned", "sont rentrés|rentrés|retournés"),
        ("in_need", "besoin d'aide|ont besoin"),
        ("new_arrivals", "sont arrivés|arrivées|ont franchi"),
    ),
    tolls=(
        ("killed", "bilan|nombre de morts|nombre de tués"),
        ("injured", "nombre de blessés"),
    ),
    totals="nombre|total",
    rises="monté|passé|porté|porte|portant|atteint|s'élève|grimpé|s'est alourdi|alourdi",
    reaches="à|atteint|de",
    links="dont|parmi lesquels|parmi lesquelles|y compris|parmi eux",
    auxiliaries="été|être|est|sont|était|étaient|furent|fut|ont été|a été|avaient été",
    recalling=(
        "acquitté+de/du/des|acquittés+de/du/des|condamné+pour|condamnés+pour|condamnée+pour|"
        "coupable+de/du/des|coupables+de/du/des|jugé+pour|jugés+pour|procès de|procès du|procès des|"
        "anniversaire de|anniversaire du|anniversaire des|mémoire de|mémoire du|mémoire des|hommage aux|"
        "commémoré|commémorent|commémorant|commémoration de|commémoration du|monument aux|mémorial aux|"
        "gerbe+pour/à/aux|gerbes+pour/à/aux|fleurs+pour|film sur|documentaire sur|livre sur|roman sur|"
        "indemnisé+pour|indemnisation+pour|excusé+pour|excuses+pour|ans après|mois après|décennies après"
    ),
    recalled="commémoré|commémorée|commémorés",
    referring=(
        "condamné|condamnent|condamne|dénoncé|enquête+sur|enterré|inhumé|inhumés|obsèques de|"
        "obsèques des|revendiqué|jours après|lendemain de|lendemain du"
    ),
    relating="qui|que|lequel|laquelle|lesquels|lesquelles|où|dont|quand|lorsque",
    ago="il y a+ans|ans plus tôt|ans auparavant",
    breaks="que|dit|déclaré|annoncé|indiqué|selon|alors|lorsque|quand|après|avant|mais|où|tandis",
    agents="par",
    relatives="qui",
    prepositions="dans|en|sur|à|au|aux|avec|contre|près|depuis|vers|pour|lors|sous|chez",
    of="de|des|du|d",
    determiners="la|le|les|un|une|ces|ses|leurs|ce|cette|autres",
    coordinators="et|ou|ainsi que",
    adverbs=(
        "a|ont|avait|avaient|également|aussi|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|"
        "grièvement|déjà|encore"
    ),
    more="autres|autre|nouveaux|supplémentaires|de plus",
    percents="%|pour cent",
    dollars="$|dollars|usd",
    currencies="€|euros|euro",
    labels="numéro|route|article|no|page",
    ages="âgé|âgée|âgés",
    since="depuis",
    within="en|dans|le",
    grouping=" \u202f\u00a0.",
    elides=True,
    wards=(("injured", "hôpital|hôpitaux|l'hôpital"),),
    origins=(
        "depuis|venus|venues|venu|venant|provenance|originaires|originaire|rentrés|rentrées|revenus|"
        "revenues|arrivés|arrivées|fui|fuyant|quitté|partis|parties|expulsés|expulsées|chassés"
    ),
    inside="à|au|aux|dans|en",
    nationwide="dans le pays|à travers le pays|dans tout le pays|du pays",
    goals="à|au|aux|vers|dans|en|pour|chez|par",
    modals="pourrait|pourraient|risque|risquent|peut|peuvent|devrait|devraient",
    conditions="si|s'il|s'ils",
    negations="pas|n'a|n'ont|jamais",
    attempts=(
        "tenté|tente|tentent|menacé|menace|menacent|complot|projet|tentative|voulait|voulaient|projetait|"
        "prévu|refusé|éviter|évité|sans|failli|empêché|censé"
    ),
    particles="de|d|à",
    alive="vivants|vivantes|vivant|indemnes|sains",
    pointing="les|ces|ses|leurs",
    shares="moitié|tiers|quart|quarts|plupart|majorité|partie|aucun|aucune|cinquième|dixième|%|cent",
    causes=(
        "choléra|rougeole|paludisme|ebola|ébola|diphtérie|méningite|typhoïde|malnutrition|épidémie|maladie|"
        "maladies|inondation|inondations|glissement de terrain|éboulement|séisme|tremblement de terre|"
        "cyclone|"
        "accident de la route|accident de la circulation|pluies diluviennes|famine|variole du singe|peste"
    ),
    ailments="faim|soif|dialyse|crise cardiaque|froid|manque d'oxygène|manque de soins|manque de médicaments",
    outbreaks="épidémie|peste",
    care="centre|hôpital|service|unité",
    force=(
        "frappe|frappes|bombardement|bombardements|tirs|tir|obus|bombe|bombes|explosion|attaque|attaques|"
        "attaqué|combats|combat|affrontements|raid|raids|drone|drones|roquette|roquettes|mine|"
        "mines|miliciens|"
        "rebelles|soldats|hommes|tué|tués|tuées|embuscade|blessés|massacre"
    ),
    late="fin|mi|milieu",
    older_counts="bilan|bilan provisoire|bilan officiel|chiffre|décompte|estimation",
    former="précédent|précédente|premier|première|ancien|ancienne",
    former_behind="précédent|antérieur|initial",
    formerly="auparavant|initialement|d'abord|précédemment|dans un premier temps",
    gave=(
        "fait état d'|donné|fait état de|faisait état de|faisaient état de|parlé de|annoncé|évoqué|compté|"
        "parlait de|évoquait"
    ),
    days_before=(
        "la veille|un jour plus tôt|le jour précédent|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|"
        "dimanche"
    ),
    had="avait|avaient",
    risen_from="contre",
    turning="mais|puis|avant d'atteindre",
    gone="quitté|quittent|quittaient|partis|parties|évacué|abandonné",
)

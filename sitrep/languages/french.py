"""French."""

from sitrep.languages.acts.french import TELLING
from sitrep.languages.counts.french import COUNTING
from sitrep.languages.language import Language, Script
from sitrep.languages.speech.french import SPEAKING

LANGUAGE = Language(
    code="fr",
    name="French",
    script=Script.LATIN,
    digits="0123456789",
    day_first=True,
    stop_words=(
        "le la les des du de et en un une dans est que qui pour sur par au aux avec ce cette ces "
        "ont été ses son "
        "sa pas plus d l mais ou où leur après selon ne se il elle ils était"
    ),
    letters="",
    months=(
        "janvier|janv",
        "février|fevrier|févr",
        "mars",
        "avril|avr",
        "mai",
        "juin",
        "juillet|juil",
        "août|aout",
        "septembre|sept",
        "octobre|oct",
        "novembre|nov",
        "décembre|decembre|déc",
    ),
    weekdays=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    relatives=(
        ("aujourd'hui", 0, 0),
        ("ce matin", 0, 0),
        ("ce soir", 0, 0),
        ("cet après-midi", 0, 0),
        ("hier", -1, -1),
        ("avant-hier", -2, -2),
        ("demain", 1, 1),
        ("après-demain", 2, 2),
        ("cette semaine", -6, 6),
        ("la semaine dernière", -13, -1),
        ("la semaine prochaine", 1, 13),
        ("ce mois-ci", -30, 30),
        ("le mois dernier", -61, -1),
        ("le mois prochain", 1, 61),
        ("ces derniers jours", -14, 0),
    ),
    numbers=(
        ("un", 1),
        ("une", 1),
        ("deux", 2),
        ("trois", 3),
        ("quatre", 4),
        ("cinq", 5),
        ("six", 6),
        ("sept", 7),
        ("huit", 8),
        ("neuf", 9),
        ("dix", 10),
        ("onze", 11),
        ("douze", 12),
        ("quinze", 15),
        ("vingt", 20),
    ),
    units=(("heure|heures", 1 / 24), ("jour|jours", 1), ("semaine|semaines", 7), ("mois", 30)),
    ago_before="il y a|voici|voilà",
    ago_after="plus tôt",
    recent="dernières|derniers|dernière",
    past=(
        "sont|a|ont|avait|avaient|était|étaient|fut|furent|été|eu|s'est|se sont|est mort|sont morts|"
        "a été|ont été|a dit|"
        "depuis|vit|prit|fit|dit|mourut|mort|morts|tué|tués|signé|attaqué|annoncé|déclaré|affirmé|tombé|tombée|"
        "frappé|touché|blessé|bombardé|détruit|pris|repris|capturé|arrêté|libéré|confirmé|indiqué|rapporté|fui|"
        "quitté|atteint|ouvert|fermé|rencontré|condamné"
    ),
    past_endings=("èrent", "irent", "és", "ées"),
    future=(
        "sera|seront|aura|auront|doit|doivent|devra|devront|devrait|devraient|prévu|prévue|prévus|prévues|"
        "va|vont|d'ici|jusqu'au|avant le|échéance|date limite|prochain|prochaine|aura lieu|reporté|reportée|"
        "pourrait|pourraient|peut|peuvent|programmé|programmée"
    ),
    future_endings=(
        "era",
        "ira",
        "dra",
        "eront",
        "iront",
        "dront",
    ),
    conjunctions="et|mais|ou|tandis que",
    auxiliaries="sera|seront|aura|auront|doit|doivent|devra|devront|devrait|devraient|va|vont|être|avoir|pourrait|pourraient",
    reporting=(
        "dit|déclaré|annoncé|affirmé|indiqué|confirmé|rapporté|averti|condamné|appelé|précisé|"
        "selon|ajouté|accusé"
    ),
    weekday_openers="ce|le|de|depuis|dès|et|ou|du|avant|après|tôt|soir|jusqu'à|pour",
    next_words="prochain|prochaine|suivant",
    last_words="dernier|dernière|passé|précédent",
    every_words="chaque|tous les|les",
    since="depuis|dès",
    until="jusqu'au|jusqu'à|avant|d'ici",
    anniversary="anniversaire|commémoration|commémorations|commémorer|commémore|mémoire",
    joiners="au|à|et|ou|jusqu'au",
    fillers="de|du|le",
    ordinals="er|e",
    published=(
        "publié|publié le|publiée|publiée le|date|date de publication|mis en ligne|mis en ligne le|"
        "paru le|posté le"
    ),
    updated="mis à jour|mis à jour le|mise à jour|modifié|modifié le|actualisé le",
    retrieved="consulté|consulté le|téléchargé|téléchargé le|archivé le|imprimé le",
    furniture=(
        "copyright|©|tous droits réservés|mis à jour|modifié le|consulté le|téléchargé|imprimé le|"
        "version|édition"
    ),
    captions="photo|crédit|légende|image|photographie",
    year_words="en|depuis|année|début|fin",
    ambiguous="mars|avr|mai",
    appointing=(
        "demandé|invité|invités|convié|conviés|convoqué|convoqués|appelé|sommé|proposé|promis|accepté|décidé|"
        "convenu|ordonné|prévu|exigé|menacé|enjoint"
    ),
    appointments=(
        "pourparlers|réunion|sommet|négociations|dialogue|élection|élections|scrutin|vote|référendum|grève|"
        "manifestation|audience|procès|conférence|cérémonie|marche"
    ),
    inviting="invité|invités|convié|conviés|convoqué|convoqués",
    appointed_for="pour",
    deed_openers="de|d|à|se",
    not_deeds="le|la|les|l|un|une|des|ce|cette|leur|leurs",
    deed_endings=("er", "ir", "re"),
    documents=(
        "communiqué|communiqué de presse|déclaration|bulletin|bulletin hebdomadaire|point de situation|"
        "situation|point presse|point de presse|rapport de situation|rapport|note|note d'information|"
        "synthèse|revue|semaine|lettre d'information|message|aperçu|"
        "résumé|résumé des faits|chronologie|période|discours|entretien|lettre|allocution"
    ),
    dating="du|de|le|au|en date du|daté du|publié le|à",
    closing="au|finissant|se terminant",
    happenings=(
        "massacre|attaque|attaques|attentat|attentats|siège|bataille|chute|guerre|coup|révolution|séisme|"
        "meurtre|fusillade|génocide|invasion|explosion|raid|émeutes|embuscade|accord|trêve|référendum"
    ),
    explaining=(
        "questions-réponses|questions et réponses|# questions|ce que l'on sait|ce qu'on sait|"
        "ce qu'il faut savoir|décryptage|éclairage|nécrologie|est mort à #|meurt à #|décès à #|"
        "# ans après|il y a # ans|# choses à savoir"
    ),
    looking_back=(
        "chronologie|portrait|qui est|qui sont|qui était|pourquoi|rétro|repères|contexte|in memoriam|"
        "l'histoire de"
    ),
    counting=COUNTING,
    speaking=SPEAKING,
    telling=TELLING,
)

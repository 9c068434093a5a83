"""Words by which a communiqué is known: what it calls itself, and the names of its senders."""

# What a text that a body sends calls itself, and how it says by whom.
NOUNS = (
    "communique|communiques|statement|briefing|press release|release|bulletin|declaration|announcement|"
    "update|summary|message|communiqué|point de presse|déclaration|comunicado|comunicado oficial|parte|"
    "parte de guerra|declaración|pressemitteilung|mitteilung|erklärung|сводка|брифинг|заявление|сообщение|"
    "зведення|брифінг|заява|بيان|بلاغ"
)
ADJECTIVES = "daily|morning|evening|operational|official|press|military|joint|urgent|weekly"
BY = "by|of|from|du|de la|des|de l'|de|d'|del|der|von|vom"
ABOUT = "on|about|concerning|sur|sobre|über|zu"
MATTERS = "situation|operations|operation|events|course|progress|developments|situación|lage"
NUMBERED = "no|nr|n°|number|№|#|رقم"
# Bodies that send communiqués under their name alone; "rebels" over a text is a heading.
OFFICES = (
    "ministry|command|staff|headquarters|office|service|directorate|spokesman|spokeswoman|spokesperson|"
    "presidency|government|armed forces|ministère|commandement|état-major|porte-parole|présidence|"
    "gouvernement|ministerio|comando|estado mayor|portavoz|gobierno|ministerium|generalstab|"
    "министерство|министерства|минобороны|генштаб|пресс-служба|генеральный штаб|генерального штаба|"
    "міністерство|міністерства|міноборони|прес-служба|генеральний штаб|генерального штабу|"
    "وزارة|القيادة العامة|المتحدث|هيئة الأركان"
)
# What their names hold beside the names of sides, forces and states.
PARTS = (
    "the of and for in s at republic federation federal state islamic democratic arab people's peoples "
    "national public general high supreme central joint armed forces force military defence defense health "
    "interior foreign affairs information press media office service department directorate spokesperson "
    "spokesman spokeswoman command staff headquarters council ministry government presidency movement front "
    "army political wing bureau official transitional north south east west northern southern eastern "
    "western operational group region "
    "de du des la le les l d et république fédérale démocratique état major ministère santé intérieur "
    "affaires étrangères porte parole commandement armées armée presse gouvernement présidence mouvement "
    "direction "
    "del el los las y ministerio defensa salud ejército comando estado mayor fuerzas armadas prensa gobierno "
    "nacional "
    "der die das den und von verteidigung pressestelle sprecher generalstab "
    "министерство министерства обороны генеральный генерального штаб штаба вооруженных сил пресс служба "
    "россии рф российской федерации "
    "міністерство міністерства оборони генеральний генерального штаб штабу збройних сил прес служба україни "
    "зсу "
    "وزارة الدفاع القيادة العامة للقوات المسلحة القوات هيئة الأركان المتحدث باسم العسكري الرسمي الناطق الصحة"
)
# Who sends a text speaks for himself.
FIRST_PERSON = (
    r"\b(?:we|our(?!\s(?:reporters?|correspondents?|staff|newspaper|readers))|nous|notre|nos|nuestr[oa]s?|nosotros|wir|unsere?[nrms]?|мы|нас|наши|наших|ми|наші|"
    r"наших)\b|قواتنا|مجاهدينا"
)
# Of these an office of the state fights.
ARMS = (
    "defence|defense|armed|army|military|interior|armées|armée|défense|intérieur|defensa|ejército|armadas|"
    "verteidigung|обороны|вооруженных|оборони|збройних|الدفاع|المسلحة"
)
# Of these it counts its people's dead, whoever fights.
CARE = "health|santé|salud|gesundheit|здравоохранения|охорони здоров'я|الصحة"
# Parts of the addresses of ministries and armies.
HOSTS = "mil|mod|moh|mindef|minoborony|army|gov|gob|gouv|government|defence|defense"

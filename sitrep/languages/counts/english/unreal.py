"""English words around what did not happen: supposed, planned, denied, taken back."""

MODALS = "could|would|might|may|should|can|will|shall"
SUPPOSING = "would"
MAYBE = "might|may"
PERFECT = "have|has|had"
CONDITIONS = "if|unless|lest|whether"
DISPROOF = "evidence|proof|indication|indications|sign|signs|suggestion|truth"
TRUTHS = "true|accurate|correct"
SINGLE = "single|even|solitary"
NONE = "no|little|scant|without"
FALSEHOODS = (
    "untrue|false|unfounded|baseless|groundless|incorrect|wrong|fabricated|invented|lie|lies|fake|"
    "untruths|propaganda"
)
NEGATIONS = "not|never|didn't|didn’t|wasn't|wasn’t|weren't|weren’t|hasn't|hasn’t|haven't|haven’t|cannot"
ATTEMPTS = (
    "plot|plots|plotted|plotting|plan|plans|planned|planning|threat|threats|threatened|threatening|threaten|"
    "attempt|attempts|attempted|attempting|tried|try|trying|tries|intended|intending|intention|wanted|vowed|"
    "pledged|conspired|conspiring|conspiracy|hoped|aimed|aiming|meant|enough|capable|failed|failing|refused|"
    "refusing|avoid|avoided|avoiding|without|prevented|stopped|deterred"
)
PARTICLES = "to|of|from|at"
ALIVE = "alive|unharmed|unhurt|uninjured|unscathed"
POINTING = "the|these|those|their|its"
SHARES = (
    "half|third|thirds|quarter|quarters|fifth|fifths|tenth|tenths|most|many|some|few|several|none|neither|"
    "how many|any|majority|minority|part|fraction|bulk|proportion|share|percent|cent|%|hardly any|not all"
)
LOSSES = (
    "lost|looted|destroyed|burned|burnt|stolen|stole|spoiled|spoilt|ruined|seized|stranded|blocked|withheld|"
    "stuck|rotted|rotting|confiscated|took|taken|looting|destroying|burning|stealing|seizing|losing|needs|"
    "need|"
    "needed|lacks|lack|lacked|diverted|damaged"
)
GONE = "left|leave|leaving|departed|depart|vacated|deserted|relocated|moved"

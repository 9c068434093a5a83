"""English words around verbs of harm: verbs in two parts, wounds, causes, money, and what counts nothing."""

from sitrep.languages.counting import Pairs

IDLE = (
    "freed|releases|released|releasing|free|freeing|swapped|exchanged|"
    "exchanging|trained|training|recruited|recruiting|deployed|deploying|employs|employed|employing|"
    "vaccinated|vaccinating|graduated|hired|foiled|repelled|thwarted|repulsed|intercepted|rescued|"
    "rescuing|protested|gathered|attended|sentenced|convicted|voted|tested|registered to vote|enrolled|"
    "enrolling|sentencing|dispatched|sent|recovered from|rebuilt|reopened|repaired|built|opened|closed|"
    "demobilised|demobilized|mobilised|mobilized|elected|nominated|appointed|surveyed|"
    "escorted|accommodate|house up to|seats|carrying|carried|fell ill|fallen ill|fall ill|fallen sick|"
    "handed over|hand over|hands over|handing over|turned over|fell sick|targeted killings|"
    "targeted strikes|targeted attacks|targeted sanctions|targeted raids|"
    "targeted operations|the release of|release of|swap of|exchange of|rescue|rescues|free|rescue of|"
    "condemned|condemning|"
    "released on bail|pardoned|acquitted|reached by telephone|reached by phone|reached by reporters|"
    "contacted|"
    "spoke to|speak to|speaks to|spoke with|speaking to|speaking with|talked to|talked with|met with|"
    "questioned|surveying|interviewing|interviewed"
)
SEPARABLE: Pairs = (
    (
        "evacuated",
        (
            "brought+out of|took+out of|taking+out of|bringing+out of|ferried+out of|flew+out of|"
            "bussed+out of|bused+out of|moved+out of|carried+out of|brought+to safety|took+to safety|"
            "led+to safety|moved+to safety|flew+to safety|ferried+to safety|escorted+out of|helped+out of|"
            "got+out of|ferrying+out of|moving+to safety|led+out of|brought+out|flew+out|plucked+from|"
            "plucked+off|"
            "plucked+out of|lifted+from|lifted+out of|shuttled+out of|trucked+out of|whisked+out of|"
            "spirited+out of|shipped+out of|sailed+out of|airlifted+out of|transported+out of"
        ),
    ),
    (
        "abducted",
        (
            "took+away|taking+away|led+away|marched+away|carried+off|took+captive|taking+captive|"
            "took+hostage|held+hostage|hold+hostage|holds+hostage"
        ),
    ),
    (
        "displaced",
        (
            "put+to flight|puts+to flight|sent+fleeing|sends+fleeing|sending+fleeing|sent+into flight|"
            "driven+from|drove+from|"
            "driving+from|forced+to flee|forcing+to flee|forces+to flee|forced+to leave|"
            "forcing+to leave|forced+out of|"
            "chased+from|chasing+from|pushed+from their homes|pushed+across|drives+from|forced+from|"
            "forcing+from|forces+from|"
            "left+homeless|leaving+homeless|made+homeless|rendered+homeless|put+to flight"
        ),
    ),
    (
        "facilities_damaged",
        (
            "set+ablaze|set+on fire|set+alight|burned+down|burnt+down|reduced+to rubble|left+in ruins|"
            "left+in ashes"
        ),
    ),
    (
        "deported",
        (
            "sent+back across|sent+back over|forced+back across|forced+back over|pushed+back across|"
            "pushed+back over|drove+back across|put+on flights back"
        ),
    ),
    ("killed", "cost+their lives|costs+their lives|costing+their lives|cost+their life"),
    ("returned", "brought+back|brought+home|took+home|flew+home|bringing+home|bringing+back"),
)
SUFFER = "suffered|sustained|received|suffering|sustaining|suffer|incurred"
WOUNDS = "wounds|injuries|burns|concussion|concussions|fractures|bruises|wound|injury"
VICTIM_VERBS = "left|leaves|leave|leaving|claimed|claims|claiming"
COSTS = "loss of|cost|costs|costing|took|takes|taking|claimed|claims|claiming|claim"
NOT_FALLEN = (
    "back|behind|short|silent|ill|asleep|out|to|into|under|from|by|below|off|for|apart|foul|through|down|"
    "upon|over"
)
OUTBREAKS = "outbreak|outbreaks|epidemic|epidemics|plague|flood|avalanche|tsunami|fever|heat|virus"
NOT_PEOPLE = (
    "launchers|carriers|howitzers|tankers|bulldozers|trailers|generators|tractors|motors|excavators|"
    "bombers|choppers|"
    "cruisers|transporters|computers|containers|bunkers|transformers|trackers|sensors|jammers|routers|"
    "quarters|"
    "papers|headquarters|letters|numbers|hectares|shelters|centers|corridors|sectors|reactors|"
    "elevators|harbours|"
    "rovers|drifters|boilers|towers|mortars|radars|pillars|transmitters|repeaters|bumpers|loaders|diggers|"
    "interceptors|silencers|detonators|mowers|burners|coolers|freezers|printers|scanners|lockers|chargers|"
    "steamers|trawlers|freighters|liners|destroyers|plants|tents|documents|apartments|settlements|elements|"
    "accidents|payments|instruments|emplacements|monuments|parliaments|governments|departments|hamlets|"
    "animals|"
    "orders|others|tankers|metres|meters|kilometres|kilometers|litres|liters|hours|years|quarters|dollars|"
    "errors|doors|helicopters|scooters|ladders|feeders|speakers|servers|boosters|rivers|flowers|chambers|"
    "banners|posters|cylinders|pagers|barriers|craters|fees|trees|bees|levees|committees|decrees|degrees|"
    "powers|chapters|flyers|rollers|steers|tubers|roosters|mirrors|monitors|radiators|compressors|"
    "incubators|ventilators|lists|counters|clusters|stickers|tiers|piers|dinners|layers|borders|timbers|"
    "boulders|drawers|rovers|feeders|lighters|heaters|meters|cookers|burners|planters|vectors|anchors|"
    "floors|colours|borders|offers|members states|parcels|donkeys|heifers"
)
SPOKEN_OF = "spoke of|speaks of|speak of|spoken of|talks of|talked of|talk of"
ANYONE = "people|persons"
COUNTING = "counted|counts|reported|recorded|documented|spoke of|speaks of|tallied|listed"
INSIDE = "in|across|throughout|inside|within|near|around"
ACTORS = (
    "army|armies|military|forces|troops|soldiers|navy|air force|police|general staff|high command|ministry|"
    "minister|president|government|parliament|embassy|intelligence|artillery|missiles|missile|rockets|drones|"
    "drone|jets|warplanes|aircraft|helicopters|airstrikes|air strikes|strikes|shelling|bombardment|raids|"
    "air raids|invasion|commandos|paratroopers|gunboats|warships|spokesman|ambassador|coalition"
)
NATIONWIDE = (
    "in the country|nationwide|across the country|countrywide|of the country's|of the country’s|"
    "throughout the country|around the country|all over the country"
)
LOSING = "lost|lose|loses|losing"
TAKING = "took|takes|taking|taken|take"
LEADING = "to|home|back|for|out|across|along|through"
TALKING = (
    "spoke to|speak to|speaks to|spoke with|speaking to|speaking with|talked to|talked with|met with|"
    "questioned|surveyed|surveying|interviewing|interviewed|contacted"
)
BEARING = "with|for"
ABROAD = (
    "abroad|across the border|over the border|across the frontier|across borders|neighbouring|neighboring|"
    "another country|other countries"
)
PREMISES = (
    "embassy|consulate|consul|ambassador|mission|base|compound|monastery|church|hospital|school|mosque|camp|"
    "troops|soldiers|lines|positions|convoy|ship|vessel"
)
CAPTORS = "gang|gangs|kidnappers|abductors|captors|bandits|pirates|hijackers|gunmen"
ORIGINS = "from|fled|fleeing|left|leaving|departed|departing|escaped|escaping|outside"
GOALS = "to|into|towards|toward|at|reached|entered|for|through|via|near|inside"
WARDS: Pairs = (
    ("injured", "hospital|hospitals|clinic|clinics|ward|wards"),
    ("detained", "jail|prison|prisons|custody|jails|penitentiary|penitentiaries"),
)
DEFILING = "burned|burnt|mutilated"
DEALINGS = (
    "ransom|ransoms|fine|fines|fined|fare|fares|price|prices|priced|cost|costs|costing|wage|wages|salary|"
    "salaries|pay|paid|paycheck|reward|rewards|bounty|bribe|bribes|bribery|fee|fees|rent|rents|seat|seats|"
    "ticket|tickets|toll|tolls|bail|dowry|compensation|smuggler|smugglers|trafficker|traffickers|kidnapper|"
    "kidnappers|extortion|extorted|debt|debts|loan|loans|mortgage|bond|bonds|bribed|sack|sacks|litre|liter|"
    "kilo|kilogram|barrel|barrels|visa|visas|passport|passports|stolen|stole|robbed|loot|looted|sold|sells|"
    "selling|bought|exports|imports|tax|taxes|taxed|levy|levies|blood money|damages|offering|offered|"
    "severance|pension|pensions|stipend|stipends|savings|weapons|arms|jets|missiles|tanks|military aid|"
    "pocketed|embezzled"
)
REQUIRED = (
    "required|requires|require|needed|needs|need|appeal|appealed|appealing|seeks|seeking|sought|"
    "requested|requests|requesting|requirement|requirements|asks|asked|asking|calls|called"
)
FUNDED = (
    "received|funded|contributed|drawn|drew|drawing|attracted|raised|collected|covered|met|come in|"
    "came in|in hand|"
    "donated|secured|disbursed|mobilised|mobilized|released|provided|"
    "allocated|gave|given"
)

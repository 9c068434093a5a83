"""English words around totals, parts and periods."""

from sitrep.languages.counting import Pairs

TOLLS: Pairs = (
    (
        "killed",
        (
            "death toll|toll|number of dead|number of deaths|number of people killed|body count|"
            "number of bodies|"
            "number of fatalities|number of those killed|confirmed dead|dead number|dead numbered"
        ),
    ),
    (
        "injured",
        (
            "injury toll|number of the injured|number of injured|number of wounded|"
            "number of people injured|number of people wounded|wounded number|wounded numbered|"
            "injured number|injured numbered"
        ),
    ),
    ("missing", "number of missing|number of those missing|number of missing people"),
    ("displaced", "number of people displaced|number of newly displaced|displacement"),
    (
        "idp_stock",
        (
            "number of displaced|number of displaced people|number of displaced persons|number of idps|"
            "number of internally displaced|number of internally displaced people|displaced population|"
            "number of those uprooted in all|number of those displaced in all|"
            "number of people displaced in all|"
            "number of people uprooted in all|number of uprooted people|total number of displaced|"
            "number of internally displaced persons|idp population|internally displaced population"
        ),
    ),
    ("abducted", "number of hostages|number of captives|number of people held|number of abducted"),
    ("detained", "number of detainees|number of arrests|number of people detained|number of those arrested"),
    ("refugees", "number of refugees|refugee population"),
    (
        "casualties",
        "casualty toll|number of casualties|casualty count|civilian toll|number of civilian casualties",
    ),
)
TOTALS = "number|total|tally|count|figure|losses"
RISES = (
    "gone up to|went up to|goes up to|go up to|shot up to|going up to|mounted|mounts|mounting|"
    "rose|risen|rise|rises|rising|raised|raising|bringing|brought|brings|climbed|climbs|climbing|"
    "increased|increasing|grew|grown|jumped|surged|soared|swelled|doubled|tripled|dropped|fell|fallen|"
    "revised|revising|taking|takes|stood|stands|standing|put|puts|putting|totalled|totaled|totalling|"
    "pushing|pushed|reached|reaching|passed|surpassed|exceeded|has reached|now|now number|now numbers"
)
REACHES = (
    "has reached|have reached|had reached|"
    "gone up to|went up to|goes up to|go up to|shot up to|going up to|to|at|reached|reaching|reaches|"
    "passed|surpassed|exceeded|totalled|totaled|hit|is|was|stands at|now number|now numbers|"
    "stood at|now|topped|dead number|dead numbered|wounded number|wounded numbered|injured number|"
    "injured numbered"
)
LINKS = (
    "among them|including|include|includes|included|among whom were|among whom|of whom|of them|"
    "of which|most of them|mostly|mainly|many of them|some of them|all of them|among which|comprising|"
    "both|more than half of them|half of them|the majority of them|as well as among them|namely|"
    "consisting of|made up of|in particular|especially|among the dead|among the wounded|among the injured|"
    "among the victims|among those killed|among those injured|among those wounded|"
    "incl .|incl"
)
PARTING = "of these|of those|of them"
AMONG = "among"
OVERALL = "in all|in total|altogether|all told|now number|now numbers"
COMPARING = (
    "compared with|compared to|up from|down from|against|as against|as compared with|as compared to|"
    "versus|an increase from|a decrease from|a rise from|a drop from|a fall from"
)
AS_OF = (
    "as of|as at|up to and including|current to|current up to|correct to|last updated on|updated to|run to|"
    "runs to|run up to|runs up to|period up to|period to|compiled up to"
)
THIS_YEAR = (
    "so far this year|this year|since the start of the year|since the beginning of the year|"
    "year to date|since the year began|since the start of this year|since the beginning of this year"
)
HALVES = (
    "first half=1-6|second half=7-12|first quarter=1-3|second quarter=4-6|third quarter=7-9|"
    "fourth quarter=10-12|first six months=1-6|first three months=1-3|first nine months=1-9|"
    "last three months=10-12"
)
FIRST_MONTHS = "first"
MONTH_WORD = "months"
SINCE = "since"
RANGES = "between|from"
SPANS = "and|to|until|through|–|-"
WITHIN = "in|during|on|throughout|of|by the end of|late on|early on|over"
SPANS_ALONE = "to|through|–|-"
BOTH = "and"
BARE_DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
NOT_DAYS = "prayers|prayer|mosque|market|sermon|service|mass|school|times|and|or|to|of"
EDGES = "next|every|each|bloody|good|last|start|beginning|end|middle|close|week|days"
LATE = "late|mid|middle|end|close"
DATA_WORDS = "figures|figure|data|numbers|number|count|counts|totals|total|toll|tally|statistics"
SPELL = "in|within|over"
FORMER = "earlier|previous|initial|prior|preliminary|original|former|first"
TOTALS_OF = (
    "toll of|count of|figure of|number of|estimate of|tally of|total of|report of|"
    "reports of|toll|count|figure|estimate"
)
FORMER_FROM = "up from|down from|revised from|raised from|lowered from|corrected from"
OLDER_COUNTS = "toll|death toll|count|figure|figures|tally|number|estimate|estimates|reports|casualty toll"
FORMERLY = "earlier|initially|originally|previously|at first|first"
GAVE = "spoken of|spoke of|put|reported|said|given|gave|counted|announced|confirmed|estimated|listed|told"
DAYS_BEFORE = (
    "the day before|a day before|a day earlier|the previous day|yesterday|the night before|hours earlier|"
    "two days earlier|two days before|a week earlier|the week before|last week|on monday|on tuesday|"
    "on wednesday|on thursday|on friday|on saturday|on sunday"
)
HAD = "had"
RISEN_FROM = "from"
TURNING = "but|later|now|since then|has since|have since|before rising|before it rose"
THAT = "that"
AND_THAT = "and that|but that"
SAME_PERIOD = "the same period|the same months|the same weeks|the same days|that period"
LAST_SPELL = (
    "in the past|in the last|over the past|over the last|during the past|during the last|"
    "in the previous|within the past"
)
OTHER_PERIOD = "last|of|in|a|one|two|the|before"

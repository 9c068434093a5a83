"""English numbers: words, scales, what qualifies them, and what makes a number no count."""

from sitrep.languages.counting import Pairs

NUMBERS = (
    "one=1|two=2|three=3|four=4|five=5|six=6|seven=7|eight=8|nine=9|ten=10|eleven=11|twelve=12|"
    "thirteen=13|fourteen=14|fifteen=15|sixteen=16|seventeen=17|eighteen=18|nineteen=19|twenty=20|"
    "thirty=30|forty=40|fifty=50|sixty=60|seventy=70|eighty=80|ninety=90|half a million=500000|"
    "half a billion=500000000|a quarter of a million=250000|half a dozen=6|"
    "one and a half million=1500000|two and a half million=2500000"
)
SCALES = (
    "hundred=100|dozen=12|score=20|thousand=1000|lakh=100000|lakhs=100000|lac=100000|crore=10000000|"
    "crores=10000000|million=1000000|mn=1000000|m=1000000|k=1000|billion=1000000000|bn=1000000000"
)
VAGUE = (
    "dozens=12|scores=20|hundreds=100|thousands=1000|tens of thousands=10000|"
    "hundreds of thousands=100000|millions=1000000|tens of millions=10000000|several dozen=24|"
    "several hundred=200|several thousand=2000|several hundred thousand=200000|several million=2000000|"
    "a few dozen=24|a few hundred=200|a few thousand=2000|dozens and dozens=24|many hundreds=100|"
    "many thousands=1000|many dozens=12|tens=10"
)
QUALIFIERS: Pairs = (
    (
        "at_least",
        ("at least|no fewer than|no less than|not less than|not fewer than|a minimum of|at the very least"),
    ),
    (
        "more_than",
        (
            "more than|over|above|in excess of|upwards of|upward of|greater than|exceeding|exceeded|"
            "surpassed|surpassing|passed|topped|well over|just over|slightly more than|a little over|"
            "much more than"
        ),
    ),
    (
        "about",
        (
            "about|around|some|approximately|roughly|an estimated|estimated|circa|approx|or so|"
            "in the region of|somewhere around|an average of|estimated that|estimates that|estimate that|"
            "estimates|estimate|estimating"
        ),
    ),
    ("nearly", "nearly|almost|close to|approaching|just under|just short of|well-nigh"),
    ("up_to", "up to|as many as|at most|a maximum of|no more than|not more than"),
    ("fewer_than", "fewer than|less than|under|below"),
)
AFTER: Pairs = (
    ("at_least", "or more|at least"),
    ("about", "or so|approximately"),
)
BETWEEN = "between|from|anywhere between|anywhere from"
RANGE_JOINERS = "and|to|or"
MORE = "more|others|other|additional|further|extra|new"
PERCENTS = "%|per cent|percent|percentage points|percentage|pct|per-cent|percentage point"
DOLLARS = "$|us$|usd|dollars|us dollars|dollar"
CURRENCIES = (
    "€|£|¥|eur|euros|euro|pounds|afghanis|afghani|afn|rupees|roubles|rubles|hryvnia|yuan|yen|gbp|lira"
)
LABELS = (
    "route|highway|article|flight|district|zone|resolution|number|no|page|section|chapter|battalion|"
    "brigade|corps|division|regiment|unit|act|phase|room|gate|road|block|line|level|category|class|war|"
    "ward|sector|group|channel|form|volume|version|area|camp|station|grade|hill|point|operation|tel|"
    "phone|telephone|type|magnitude|temperature|score|figure|table|box"
)
AGES = "aged|age|ages"
RATES = "a day|per day|a week|per week|a month|per month|each day|every day|an hour|per hour|every week"
OWN = "of their|of its|of his|of her|of our|of their own|of its own|of his own|of her own|of our own"

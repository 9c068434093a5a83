"""English."""

from sitrep.languages.acts.english import TELLING
from sitrep.languages.counts.english import COUNTING
from sitrep.languages.language import Language, Script
from sitrep.languages.speech.english import SPEAKING

LANGUAGE = Language(
    code="en",
    name="English",
    script=Script.LATIN,
    digits="0123456789",
    day_first=None,
    stop_words=(
        "the of and to in that is was for with on by from at has have had were are be been it its "
        "an as who "
        "they their this which said not but he she his her will would after"
    ),
    letters="",
    months=(
        "january|jan",
        "february|feb",
        "march|mar",
        "april|apr",
        "may",
        "june|jun",
        "july|jul",
        "august|aug",
        "september|sept|sep",
        "october|oct",
        "november|nov",
        "december|dec",
    ),
    weekdays=(
        "monday|mon",
        "tuesday|tue|tues",
        "wednesday|wed",
        "thursday|thu|thur|thurs",
        "friday|fri",
        "saturday|sat",
        "sunday|sun",
    ),
    relatives=(
        ("today", 0, 0),
        ("tonight", 0, 0),
        ("this morning", 0, 0),
        ("this afternoon", 0, 0),
        ("this evening", 0, 0),
        ("earlier today", 0, 0),
        ("overnight", -1, 0),
        ("last night", -1, -1),
        ("yesterday", -1, -1),
        ("the day before yesterday", -2, -2),
        ("tomorrow", 1, 1),
        ("the day after tomorrow", 2, 2),
        ("this week", -6, 6),
        ("earlier this week", -6, -1),
        ("later this week", 1, 6),
        ("last week", -13, -1),
        ("next week", 1, 13),
        ("this month", -30, 30),
        ("earlier this month", -30, -1),
        ("later this month", 1, 30),
        ("last month", -61, -1),
        ("next month", 1, 61),
        ("recent days", -14, 0),
        ("coming days", 0, 14),
    ),
    numbers=(
        ("one", 1),
        ("a", 1),
        ("an", 1),
        ("two", 2),
        ("three", 3),
        ("four", 4),
        ("five", 5),
        ("six", 6),
        ("seven", 7),
        ("eight", 8),
        ("nine", 9),
        ("ten", 10),
        ("eleven", 11),
        ("twelve", 12),
        ("fourteen", 14),
        ("fifteen", 15),
        ("twenty", 20),
        ("thirty", 30),
    ),
    units=(
        ("hour|hours", 1 / 24),
        ("day|days", 1),
        ("week|weeks", 7),
        ("fortnight", 14),
        ("month|months", 30),
    ),
    ago_before="",
    ago_after="ago|earlier",
    recent="last|past|previous|preceding",
    past=(
        "was|were|had|has|have|did|been|said|told|took|began|came|went|left|made|met|held|hit|"
        "struck|shot|fought|"
        "fell|fled|saw|spoke|wrote|found|gave|broke|brought|became|lost|won|sent|put|set off|read|"
        "blew|rose|drove|"
        "flew|threw|withdrew|overran|since"
    ),
    past_endings=("ed",),
    future=(
        "will|shall|would|going to|scheduled|slated|planned|plans to|expected|due|set to|set for|"
        "deadline|upcoming|"
        "forthcoming|is to|are to|to be held|to begin|to start|to take place|by the end of|"
        "ahead of|until|postponed|"
        "intends to|aims to|hopes to|back to|forward to|extended to|delayed to|delayed until|"
        "moved to|won't|no later than"
    ),
    future_endings=(),
    conjunctions="and|but|while|or",
    auxiliaries="will|shall|would|be|may|might|must|should|can|could|won't|to",
    reporting=(
        "said|says|told|announced|confirmed|reported|stated|added|warned|condemned|called|urged|"
        "claimed|tweeted|"
        "accused|declared|denied|posted|quoted|according|demanded|appealed|welcomed|issued|published"
    ),
    weekday_openers=(
        "on|since|from|late|early|until|till|by|of|by|before|after|and|or|this|last|next|through|for|over"
    ),
    next_words="next|coming|this coming|following",
    last_words="last|previous",
    every_words="every|each|good|black|bloody|palm|easter|ash|holy|shrove|super|cyber|whit",
    since="since|from",
    until="until|till|by|before|through",
    anniversary=(
        "anniversary|anniversaries|commemorate|commemorates|commemorating|commemorated|"
        "commemoration|remembrance|"
        "memory of|birthday"
    ),
    joiners="to|and|through|until|till|or",
    fillers="of|the|in",
    ordinals="st|nd|rd|th",
    published=(
        "published|publish date|published on|published at|publication date|date|date published|"
        "posted|posted on|"
        "post date|posted at|released|release date|issued|first published|created|dated|"
        "date of publication|pubdate|"
        "filed|article date"
    ),
    updated="updated|last updated|update|last modified|modified|updated on|last update|revised|last revised",
    retrieved=(
        "retrieved|accessed|captured|crawled|archived|downloaded|saved|loaded|scraped|printed|"
        "fetched|retrieved on"
    ),
    furniture=(
        "load date|copyright|©|(c)|all rights reserved|updated|last updated|last modified|modified|retrieved|"
        "accessed|captured|"
        "crawled|archived|downloaded|printed|page generated|generated|today is|today's date|"
        "subscribe|newsletter|"
        "version|edition|loaded"
    ),
    captions=(
        "photo|photo by|photograph|picture|pictured|image|file photo|file picture|credit|credits|"
        "photos|caption|"
        "video grab|screengrab|handout|pool|seen in this"
    ),
    year_words="in|since|of|during|from|early|late|mid|year",
    ambiguous="may|mar|march|sat|sun|mon|wed|thu|fri|dec|sep|jan|jun|august|apr|tue",
    appointing=(
        "invited|summoned|called|planned|scheduled|proposed|asked|agreed|promised|pledged|vowed|ordered|offered|"
        "arranged|intended|decided|supposed|expected|prepared|threatened|instructed|requested|set|"
        "accepted|postponed|told|meant|wanted|hoped"
    ),
    appointments=(
        "talks|meeting|meetings|summit|session|sitting|conference|vote|ballot|election|elections|referendum|"
        "negotiations|consultations|dialogue|hearing|trial|ceremony|rally|march|protest|protests|"
        "demonstration|demonstrations|strike|boycott|shutdown|briefing|gathering|inauguration|congress|round|"
        "deadline"
    ),
    inviting="invited|summoned",
    appointed_for="for",
    bound="was|were",
    deed_openers="to",
    not_deeds="the|a|an|its|their|his|her|our|this|that|these|those|all|both|each|it|them|him|us|two|three|four",
    departing="flew|travelled|traveled|went|came|left|arrived|headed|departed|set out|returned|sailed",
    joining="join|attend|meet|hold|take part|participate|begin|start|open|resume|chair|host|lead",
    documents=(
        "statement|press release|news release|release|press statement|communique|communiqué|declaration|"
        "bulletin|situation report|report|sitrep|situation|update|flash update|briefing|brief|press briefing|"
        "digest|newsletter|overview|snapshot|summary|review|note|notice|week|weekly|daily|morning|evening|"
        "remarks|message|speech|address|interview|transcript|press conference|letter|reporting period|period|"
        "covering|events"
    ),
    dating="of|as of|for|dated|issued on|released on|ending|ended|to",
    closing="ending|ended|to|until|through",
    happenings=(
        "massacre|attack|attacks|bombing|bombings|siege|battle|fall|war|coup|revolution|uprising|earthquake|"
        "killing|killings|murder|murders|shooting|crash|genocide|invasion|disaster|explosion|blast|raid|riots|"
        "ambush|offensive|protests|election|elections|referendum|ceasefire|truce|accord|agreement|handover"
    ),
    explaining=(
        "q&a|q & a|questions and answers|question and answer|# questions|# things to know|# facts|"
        "# key facts|what we know|what you need to know|what to know|all you need to know|explainer|"
        "explained|factbox|fact box|fact sheet|backgrounder|obituary|dies at #|dies aged #|dead at #|"
        "has died aged #|in numbers|# years on|# years later|# years after|a history of|"
        "a short history|a brief history|looking back"
    ),
    looking_back=(
        "timeline|chronology|profile|background|who is|who are|who was|who were|why is|why are|"
        "why does|how did|what is|what are|remembering|in memoriam|key dates|key facts|in pictures|"
        "the story of"
    ),
    counting=COUNTING,
    speaking=SPEAKING,
    telling=TELLING,
)

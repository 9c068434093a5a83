"""English words of counts."""

from sitrep.languages.counting import CountWords

COUNTING = CountWords(
    numbers=(
        "one=1|two=2|three=3|four=4|five=5|six=6|seven=7|eight=8|nine=9|ten=10|eleven=11|twelve=12|"
        "thirteen=13|fourteen=14|fifteen=15|sixteen=16|seventeen=17|eighteen=18|nineteen=19|twenty=20|"
        "thirty=30|forty=40|fifty=50|sixty=60|seventy=70|eighty=80|ninety=90|half a million=500000|"
        "half a billion=500000000|a quarter of a million=250000|half a dozen=6|"
        "one and a half million=1500000|two and a half million=2500000"
    ),
    scales=(
        "hundred=100|dozen=12|score=20|thousand=1000|lakh=100000|lakhs=100000|lac=100000|crore=10000000|"
        "crores=10000000|million=1000000|mn=1000000|m=1000000|k=1000|billion=1000000000|bn=1000000000"
    ),
    vague=(
        "dozens=12|scores=20|hundreds=100|thousands=1000|tens of thousands=10000|"
        "hundreds of thousands=100000|millions=1000000|tens of millions=10000000|several dozen=24|"
        "several hundred=200|several thousand=2000|several hundred thousand=200000|"
        "several million=2000000|a few dozen=24|a few hundred=200|a few thousand=2000|"
        "dozens and dozens=24|many hundreds=100|many thousands=1000|many dozens=12|tens=10"
    ),
    qualifiers=(
        (
            "at_least",
            (
                "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|"
                "at the very least"
            ),
        ),
        (
            "more_than",
            (
                "more than|over|above|in excess of|upwards of|upward of|greater than|exceeding|exceeded|"
                "surpassed|surpassing|well over|just over|slightly more than|a little over|much more than"
            ),
        ),
        (
            "about",
            (
                "about|around|some|approximately|roughly|an estimated|estimated|circa|approx|or so|"
                "in the region of|somewhere around|an average of"
            ),
        ),
        ("nearly", "nearly|almost|close to|approaching|just under|just short of|well-nigh"),
        ("up_to", "up to|as many as|at most|a maximum of|no more than|not more than"),
        ("fewer_than", "fewer than|less than|under|below"),
    ),
    after=(
        ("at_least", "or more|at least"),
        ("about", "or so|approximately"),
    ),
    between="between|from|anywhere between|anywhere from",
    range_joiners="and|to|or",
    people=(
        (
            "",
            (
                "people|persons|others|victims|passengers|residents|villagers|inhabitants|worshippers|"
                "mourners|bystanders|pedestrians|shoppers|workers|miners|labourers|laborers|farmers|"
                "fishermen|traders|students|pupils|patients|survivors|lives|souls|individuals|nationals|"
                "citizens|foreigners|protesters|demonstrators|drivers|employees|members|migrants|locals|"
                "guests|commuters|shepherds|herders|relatives|elders|imams|priests|pilgrims|monks|teachers|"
                "clerics|judges|candidates|hostages|captives|human beings|interpreters|tourists|engineers|"
                "contractors|bodies|corpses|sailors|crew|supporters|activists|suspects|deserters|settlers|"
                "smugglers|looters|rioters|staff members|crew members|parents|neighbours|men and women|"
                "widows|believers|jurors|prosecutors|lawyers|mayors|clan members|tribesmen|travellers|"
                "motorists|cattle herders|nomads|tenants|youths|young people|arabs|kurds|turks|serbs|croats|tamils|jews|muslims|christians|hindus|sikhs|shias|shiites|sunnis|tutsis|hutus|hazaras|uzbeks|tajiks|turkmens|britons|poles|swedes|danes|spaniards|filipinos|bosniaks|kosovars|tuaregs|greeks|thais|customers|diners|revellers|spectators|athletes|scientists|"
                "loyalists|partisans|clansmen|volunteers|vendors|churchgoers|brothers|sisters|siblings|sons|daughters|"
                "cousins|kinsmen|porters|truckers|cooks|cleaners|truck drivers|bus drivers|taxi drivers|legislators|"
                "detainees' relatives|officers and men"
            ),
        ),
        ("civilians", "civilians|noncombatants|non-combatants"),
        (
            "children",
            (
                "children|minors|boys|girls|infants|babies|toddlers|schoolchildren|schoolgirls|schoolboys|"
                "youngsters|teenagers"
            ),
        ),
        ("women", "women|mothers|females"),
        ("men", "men|males"),
        ("women children", "women and children|women and minors|children and women|women or children"),
        ("elderly", "elderly people|pensioners"),
        (
            "security_forces",
            (
                "soldiers|troops|servicemen|service members|servicemembers|servicewomen|commandos|marines|"
                "paratroopers|conscripts|recruits|reservists|gendarmes|guardsmen|border guards|generals|"
                "colonels|majors|sergeants|lieutenants|gunners|pilots|security forces|armed forces|"
                "security personnel|personnel|officers|security officers|security guards|government troops|"
                "rangers|cadets|sentries"
            ),
        ),
        ("police", "policemen|police officers|policewomen|constables|police personnel|riot police"),
        ("militia", "militiamen|militia members|militia fighters|paramilitaries|vigilantes|mercenaries"),
        (
            "insurgents",
            (
                "insurgents|militants|rebels|fighters|guerrillas|jihadists|jihadis|extremists|terrorists|"
                "gunmen|combatants|separatists|islamists|bandits"
            ),
        ),
        ("attackers", "attackers|assailants|suicide bombers|bombers"),
        (
            "foreign_forces",
            "foreign troops|foreign soldiers|foreign forces|coalition troops|coalition soldiers",
        ),
        ("peacekeepers", "peacekeepers|blue helmets|un peacekeepers"),
        (
            "aid_workers",
            (
                "aid workers|humanitarian workers|relief workers|humanitarians|humanitarian staff|deminers|"
                "aid agency staff"
            ),
        ),
        (
            "health_workers",
            (
                "health workers|medics|doctors|nurses|paramedics|vaccinators|health staff|medical workers|"
                "medical staff|surgeons|midwives"
            ),
        ),
        ("journalists", "journalists|reporters|media workers|photographers|cameramen"),
        ("officials", "officials|ministers|lawmakers|councillors|officers of state"),
        ("commanders", "commanders|ringleaders"),
        ("rescuers", "rescuers|firefighters|rescue workers|first responders"),
        ("prisoners", "prisoners|inmates|detainees|prisoners of war|pows"),
    ),
    members=(
        (
            "",
            (
                "fulani|masalit|hazara|dinka|nuer|rohingya|tutsi|hutu|druze|yazidi|person|victim|worker|student|resident|villager|passenger|man|driver|teacher|farmer|labourer|"
                "staff|hostage|other|migrant|member|patient|employee|body|life|judge|miner|survivor|guard|"
                "guards|brother|sister|father|son|daughter|wife|husband|uncle|cousin|grandson|granddaughter|"
                "grandfather|nephew|niece"
            ),
        ),
        ("civilians", "civilian"),
        ("children", "child|boy|girl|minor|baby|infant|toddler|teenager"),
        ("women", "woman|mother"),
        (
            "security_forces",
            (
                "soldier|army|military|serviceman|commando|marine|trooper|officer|security|border guard|"
                "conscript|reservist"
            ),
        ),
        ("police", "police|policeman|police officer|constable"),
        ("militia", "militia|militiaman|paramilitary|tribal|pro-government"),
        (
            "insurgents",
            (
                "insurgent|militant|rebel|fighter|guerrilla|jihadist|extremist|terrorist|gunman|separatist|"
                "combatant"
            ),
        ),
        ("attackers", "attacker|assailant|suicide bomber|bomber"),
        ("foreign_forces", "nato|coalition|isaf"),
        ("peacekeepers", "peacekeeper|un peacekeeper"),
        ("aid_workers", "aid worker|humanitarian worker|relief worker|aid|humanitarian|deminer"),
        ("health_workers", "health worker|medic|doctor|nurse|paramedic|vaccinator|medical"),
        ("journalists", "journalist|reporter|photographer|cameraman"),
        ("officials", "official|lawmaker"),
        ("commanders", "commander|ringleader"),
        ("prisoners", "prisoner|inmate|detainee"),
        ("rescuers", "rescuer|firefighter"),
    ),
    units=(
        ("families", "families|households|family|household"),
        ("capitals", "provincial capitals|regional capitals|state capitals|provincial capital"),
        ("districts", "districts|district centres|district centers|district"),
        (
            "facilities",
            (
                "homes|houses|schools|hospitals|clinics|health facilities|health centres|health centers|"
                "health posts|medical facilities|mosques|churches|buildings|residential buildings|bridges|"
                "shelters|shops|power stations|civilian facilities|apartment blocks|apartment buildings|"
                "water points|markets|dwellings|classrooms|facilities|substations"
            ),
        ),
        (
            "incidents",
            (
                "attacks|security incidents|air strikes|airstrikes|drone strikes|air raids|rocket attacks|"
                "missile attacks|bomb attacks|suicide attacks|attacks on health care|attacks on schools|"
                "incidents|security incident|armed attacks|terrorist attacks"
            ),
        ),
    ),
    nouns=(
        ("killed", "deaths|fatalities|dead bodies|martyrs|death|fatality|killings|slayings|dead"),
        ("injured", "injuries|wounds|wounded"),
        ("casualties", "casualties|casualty"),
        ("displaced", "displacements"),
        ("returned", "returns"),
        ("deported", "deportations"),
        ("abducted", "abductions|kidnappings"),
        ("detained", "arrests|detentions"),
        ("new_arrivals", "arrivals|new arrivals"),
        ("asylum_seekers", "asylum claims|asylum applications|asylum requests"),
        ("surrendered", "defections|surrenders"),
    ),
    statuses=(
        ("refugees:refugees", "refugees|refugee"),
        ("asylum_seekers:asylum_seekers", "asylum seekers|asylum-seekers|asylum seeker|asylum-seeker"),
        (
            "idp_stock:idps",
            (
                "idps|internally displaced people|internally displaced persons|internally displaced|"
                "internally displaced men women"
            ),
        ),
        ("returned:returnees", "returnees|returnee"),
        ("deported:deportees", "deportees|deportee"),
        ("evacuated:evacuees", "evacuees|evacuee"),
    ),
    either=(
        (
            "killed",
            (
                "killed|slain|murdered|executed|massacred|assassinated|shot dead|gunned down|beheaded|"
                "martyred|slaughtered|shot and killed|put to death|lynched|burned to death|burnt to death|"
                "stabbed to death|beaten to death|butchered|hacked to death|strangled|stoned to death|clubbed to death|knifed to death|crushed to death|hanged|bombed to death|eliminated"
            ),
        ),
        ("injured", "wounded|injured|hurt|maimed|burned|burnt|hospitalised|hospitalized"),
        (
            "detained",
            "arrested|detained|captured|imprisoned|jailed|taken prisoner|rounded up|taken into custody",
        ),
        ("abducted", "abducted|kidnapped|taken hostage|seized as hostages|held hostage"),
        (
            "displaced",
            (
                "displaced|uprooted|driven from their homes|forced from their homes|forced to flee|"
                "made homeless|forced to leave their homes|newly displaced|internally displaced|"
                "driven out of their homes|forced out of their homes"
            ),
        ),
        ("evacuated", "evacuated|airlifted|flown out"),
        ("deported", "deported|expelled|forcibly returned|forcibly repatriated"),
        ("returned", "repatriated"),
        ("resettled", "resettled"),
        ("reached", "assisted|reached|reached with|provided with|given food|fed"),
        ("targeted", "targeted with|targeted for"),
        (
            "facilities_damaged",
            (
                "destroyed|damaged|torched|burned down|burnt down|set ablaze|set on fire|flattened|levelled|"
                "leveled|looted|struck|razed|burned|burnt|hit|bombed|shelled|ransacked|wrecked|gutted|ruined|demolished|reduced to rubble"
            ),
        ),
        ("capitals_captured", "seized|overran|overrun|taken"),
        ("districts_controlled", "controlled"),
    ),
    governs=(
        (
            "killed",
            (
                "kill|kills|killing|claimed the lives of|claiming the lives of|claim the lives of|"
                "claims the lives of|took the lives of|murder|murdering|executing|execute|massacring|"
                "massacre of|assassinating|cost the lives of|death of|deaths of|killing of|killings of|"
                "murder of|execution of|gunning down|shooting dead|claimed|claims|slaying|"
                "taking the lives of|eliminating|claimed at least|beheading|bodies of|lost the lives of|"
                "among the dead were|among those killed were|among the victims were|the dead included|"
                "the dead include|the victims included|the victims include"
            ),
        ),
        (
            "injured",
            (
                "wound|wounds|wounding|injure|injures|injuring|hurting|maiming|wounding of|"
                "among the wounded were|among the injured were|the wounded included|the injured included"
            ),
        ),
        (
            "detained",
            (
                "arrest|arrests|arresting|detain|detains|detaining|capture|captures|capturing|arrest of|"
                "detention of|capture of|jailing|rounding up|holding captive"
            ),
        ),
        (
            "abducted",
            (
                "abduct|abducts|abducting|kidnap|kidnaps|kidnapping|kidnapping of|abduction of|carried off|"
                "carrying off|carried away|took away|taking away|marched away|led away|snatched|snatching|"
                "dragged away|dragged off|took hostage|taking hostage"
            ),
        ),
        (
            "displaced",
            (
                "displace|displaces|displacing|uproot|uproots|uprooting|displacement of|forcing|forced|drove|"
                "driving|sent fleeing"
            ),
        ),
        ("evacuated", "evacuate|evacuates|evacuating|evacuation of|airlift|airlifting"),
        ("deported", "deport|deports|deporting|deportation of|expulsion of|expelling"),
        ("returned", "repatriate|repatriating|return of|repatriation of"),
        ("resettled", "resettle|resettling|resettlement of"),
        ("refugees", "hosts|host|hosting|shelters refugees"),
        (
            "reached",
            (
                "assisting|helped|help reached|assistance to|aid to|food to|cash to|relief to|rations to|"
                "supplies to|blankets to|tents to|kits to|support to|care to|water to|medicine to|reached|"
                "distributed to|delivered to|provided to|reaching"
            ),
        ),
        ("targeted", "targeting|targets|to reach|to assist|plans to help"),
        (
            "facilities_damaged",
            (
                "destroy|destroys|destroying|damage|damages|damaging|torching|destruction of|flattening|"
                "razing|set fire to|setting fire to"
            ),
        ),
        ("capitals_captured", "capture|captured|seize|seizing|taking|took|hold|holds|overrunning|control of"),
        ("districts_controlled", "control|controls|controlling|hold|holds|control of"),
    ),
    subject=(
        (
            "killed",
            (
                "died|perished|lost their lives|lost his life|lost her life|lose their lives|die|dies|"
                "drowned|suffocated|dying|losing their lives|starved to death|succumbed|froze to death|"
                "bled to death|had their throats cut|had their throats slit|fell in battle|fell in the battle|"
                "fell in combat|fell in action|fell in fighting|fell in the fighting|fell in clashes|"
                "fell in the clashes|fell in an ambush|fell in the ambush|fell in a battle"
            ),
        ),
        (
            "displaced",
            (
                "fled|flee|fleeing|have fled|left their homes|leaving their homes|sought shelter|"
                "abandoned their homes|fled their homes|sought refuge|escaped the fighting|leave their homes|"
                "flee their homes"
            ),
        ),
        (
            "new_arrivals",
            (
                "arrived|crossed|crossed into|crossing into|arrive|arriving|entered|crossed the border|"
                "crossed over|streamed into|poured into"
            ),
        ),
        (
            "returned",
            (
                "returned|went back|gone back|come back|came back|returned home|return|return home|returning|"
                "have returned"
            ),
        ),
        (
            "surrendered",
            (
                "surrendered|surrender|laid down their arms|laid down arms|gave themselves up|defected|"
                "surrendering|deserted|laid down their weapons|turned themselves in"
            ),
        ),
        (
            "missing",
            (
                "disappeared|vanished|went missing|gone missing|unaccounted for|remain missing|"
                "remained missing|are missing|missing"
            ),
        ),
        (
            "in_need",
            (
                "in need|need humanitarian|need assistance|need aid|need help|need food|needed help|"
                "needed aid|require assistance|require aid|require humanitarian|require urgent|need urgent|"
                "need emergency|needing assistance|needing aid|needing help|needed assistance|depend on aid|"
                "depend on humanitarian|rely on aid|rely on humanitarian|needed humanitarian|needed food|"
                "needed urgent|needed emergency|needing food|require food|need shelter|needed shelter|"
                "require emergency|need protection|in urgent need|in dire need|in desperate need|in acute need|in severe need|in extreme need|in critical need|in catastrophic need"
            ),
        ),
        (
            "reached",
            (
                "received food|received aid|received assistance|received cash|received humanitarian|"
                "received medical|received help|received relief|received emergency|received shelter|"
                "were reached|received winter|received hygiene|received water|received rations|receive food"
            ),
        ),
        ("resettled", "have been resettled"),
        ("evacuated", "flown to safety|brought to safety|airlifted out"),
        ("capitals_captured", "fell|fallen|have fallen|had fallen"),
    ),
    states=(
        ("killed", "dead|feared dead|presumed dead|lifeless|to death|fallen"),
        (
            "injured",
            "with wounds|with injuries|with burns|with gunshot wounds|with shrapnel wounds|with bullet wounds",
        ),
        ("missing", "missing|unaccounted for"),
        ("detained", "prisoner|captive"),
        ("abducted", "hostage"),
        ("displaced", "homeless|displaced"),
    ),
    tolls=(
        (
            "killed",
            (
                "death toll|toll|number of dead|number of deaths|number of people killed|body count|"
                "number of fatalities|number of those killed|confirmed dead"
            ),
        ),
        ("injured", "number of injured|number of wounded|number of people injured|number of people wounded"),
        ("missing", "number of missing"),
        ("displaced", "number of displaced|number of people displaced|number of displaced people"),
        ("refugees", "number of refugees|refugee population"),
        (
            "casualties",
            ("casualty toll|number of casualties|casualty count|civilian toll|number of civilian casualties"),
        ),
    ),
    idle=(
        "freed|lost|lose|loses|losing|releases|released|releasing|free|freeing|swapped|exchanged|"
        "exchanging|trained|training|recruited|recruiting|deployed|deploying|employs|employed|employing|"
        "vaccinated|vaccinating|graduated|hired|foiled|repelled|thwarted|repulsed|intercepted|rescued|"
        "rescuing|protested|gathered|attended|sentenced|convicted|voted|tested|registered to vote|"
        "enrolled|enrolling|sentencing|dispatched|sent|recovered from|rebuilt|reopened|repaired|built|"
        "opened|closed|demobilised|demobilized|mobilised|mobilized|elected|nominated|appointed|"
        "interviewed|surveyed|escorted|accommodate|house up to|seats|carrying|carried|"
        "fell ill|fallen ill|fall ill|fallen sick|fell sick|reached by telephone|reached by phone|reached by reporters|contacted"
    ),
    totals="number|total|tally|count|figure|losses",
    rises=(
        "rose|risen|rise|rises|rising|raised|raising|bringing|brought|brings|climbed|climbs|climbing|"
        "increased|increasing|grew|grown|jumped|surged|soared|swelled|doubled|tripled|dropped|fell|"
        "fallen|revised|revising|taking|takes|stood|stands|standing|put|puts|putting|totalled|totaled|"
        "totalling|pushing|pushed|takes|reached|reaching|passed|surpassed|exceeded|has reached|now"
    ),
    reaches=(
        "to|at|reached|reaching|reaches|passed|surpassed|exceeded|totalled|totaled|hit|is|was|stands at|"
        "stood at|now|topped"
    ),
    links=(
        "among them|"
        "including|include|includes|included|among whom were|among whom|of whom|of them|of which|"
        "most of them|mostly|mainly|many of them|some of them|all of them|among which|comprising|both|"
        "more than half of them|half of them|the majority of them|as well as among them|namely|"
        "consisting of|made up of|in particular|especially"
    ),
    comparing=(
        "compared with|compared to|up from|down from|against|as against|as compared with|as compared to|"
        "versus|an increase from|a decrease from|a rise from|a drop from|a fall from"
    ),
    auxiliaries=(
        "was|were|been|being|be|are|is|got|get|getting|became|become|remain|remained|has been|have been"
    ),
    breaks=(
        "said|says|told|when|where|while|whereas|because|although|though|since|whose|which|that|if|but|"
        "announced|reported|claimed that|added|according|stated|unless|until|till|confirmed|denied|"
        "warned|urged|called|wrote|tweeted|however|as|after|before|during|following|amid|despite|hours|so"
    ),
    agents="by",
    prepositions=(
        "in return for|in return|in|on|at|with|from|near|for|to|into|inside|outside|across|around|within|without|between|among|"
        "towards|through|throughout|off|under|over|against|about|along|beyond|behind|via|onto|upon|out|"
        "per|than|like|alongside|up"
    ),
    of="of|of the|of their|of its|of his|of her|of our|of their own|of its own|of his own|of her own|of our own|of these|of those|of all",
    determiners=(
        "the|a|an|their|its|his|her|our|these|those|this|any|all|another|each|every|both|further|"
        "an additional|additional|a further|a total of|another of|the remaining|the other"
    ),
    coordinators="and|or|as well as|plus|&|+|along with|together with",
    lives="lives",
    costs="cost|costs|costing|took|takes|taking|claimed|claims|claiming|claim",
    among="among",
    own="of their|of its|of his|of her|of our|of their own|of its own|of his own|of her own|of our own",
    counting="counted|counts|reported|recorded|documented|spoke of|speaks of|tallied|listed",
    adverbs=(
        "also|reportedly|allegedly|already|later|early|late|still|now|then|there|yesterday|today|tonight|"
        "overnight|again|so far|meanwhile|respectively|alone|here|nationwide|abroad|each|apiece|"
        "immediately|believed|feared|thought|presumed|known|confirmed|critically|seriously|severely|"
        "badly|slightly|as part of|not|have|has|had|to have|having|only|just|instantly|elsewhere|daily|"
        "in total|in all|who|themselves|altogether|monday|tuesday|wednesday|thursday|friday|saturday|"
        "sunday|more than once|forcibly|newly|currently|recently|previously|subsequently|ultimately|"
        "mistakenly|gravely|lightly|fatally|reported|initially|verified|documented|recorded|counted|"
        "mortally|internally|will|would|could|may|might|must|should"
    ),
    more="more|others|other|additional|further|extra|new",
    percents="%|per cent|percent|percentage points|percentage|pct|per-cent|percentage point",
    dollars="$|us$|usd|dollars|us dollars|dollar",
    currencies="€|£|¥|eur|euros|euro|pounds|afghanis|afghani|afn|rupees|roubles|rubles|hryvnia|yuan|yen|gbp|lira",
    labels=(
        "route|highway|article|flight|district|zone|resolution|number|no|page|section|chapter|battalion|"
        "brigade|corps|division|regiment|unit|act|phase|room|gate|road|block|line|level|category|class|"
        "war|ward|sector|group|channel|form|volume|version|area|camp|station|grade|hill|point|operation|"
        "tel|phone|telephone|type|magnitude|temperature|score|chapter|figure|table|box"
    ),
    ages="aged|age|ages",
    required=(
        "required|requires|require|needed|needs|need|appeal|appealed|appealing|seeks|seeking|sought|"
        "requested|requests|requesting|requirement|requirements|asks|asked|asking|calls|called"
    ),
    funded=(
        "received|funded|contributed|donated|secured|disbursed|mobilised|mobilized|released|provided|"
        "allocated|gave|given"
    ),
    as_of="as of|as at|up to and including",
    this_year=(
        "so far this year|this year|since the start of the year|since the beginning of the year|"
        "year to date|since the year began|since the start of this year|since the beginning of this year"
    ),
    halves=(
        "first half=1-6|second half=7-12|first quarter=1-3|second quarter=4-6|third quarter=7-9|"
        "fourth quarter=10-12|first six months=1-6|first three months=1-3|first nine months=1-9|"
        "last three months=10-12"
    ),
    first_months="first",
    month_word="months",
    since="since",
    ranges="between|from",
    spans="and|to|until|through|–|-",
    within="in|during|on|throughout|of|by the end of|late on|early on|over",
    last_spell=(
        "in the past|in the last|over the past|over the last|during the past|during the last|"
        "in the previous|within the past"
    ),
)

"""English verbs and nouns of harm, flight and help that take a count."""

from sitrep.languages.counting import Pairs

NOUNS: Pairs = (
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
)
EITHER: Pairs = (
    (
        "killed",
        (
            "killed|slain|murdered|executed|massacred|assassinated|shot dead|gunned down|beheaded|"
            "martyred|slaughtered|shot and killed|put to death|lynched|burned to death|burnt to death|"
            "stabbed to death|beaten to death|butchered|burned alive|burnt alive|buried alive|"
            "hacked to death|strangled|stoned to death|clubbed to death|knifed to death|"
            "crushed to death|hanged|bombed to death|eliminated"
        ),
    ),
    ("injured", "wounded|injured|hurt|maimed|burned|burnt|hospitalised|hospitalized"),
    ("detained", "arrested|detained|captured|imprisoned|jailed|taken prisoner|rounded up|taken into custody"),
    ("abducted", "abducted|kidnapped|taken hostage|seized as hostages|held hostage"),
    (
        "displaced",
        (
            "driven from|driven out of|forced out of|"
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
            "destroyed|damaged|torched|burned down|burnt down|set ablaze|set on fire|flattened|"
            "levelled|leveled|looted|struck|razed|burned|burnt|hit|bombed|shelled|ransacked|wrecked|"
            "gutted|ruined|demolished|reduced to rubble"
        ),
    ),
    ("capitals_captured", "seized|overran|overrun|taken"),
    ("districts_controlled", "controlled"),
)
GOVERNS: Pairs = (
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
            "displace|displaces|displacing|uproot|uproots|uprooting|displacement of|forcing|forced|"
            "drove|driving|sent fleeing"
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
)
SUBJECT: Pairs = (
    (
        "injured",
        (
            "suffered burns|suffered injuries|suffered wounds|sustained injuries|sustained wounds|"
            "suffered serious injuries|suffered minor injuries|suffered light injuries|sustained burns|"
            "suffered gunshot wounds|suffered shrapnel wounds|sustained serious injuries"
        ),
    ),
    (
        "killed",
        (
            "died|perished|lost their lives|lost his life|lost her life|lose their lives|die|dies|"
            "drowned|suffocated|dying|losing their lives|starved to death|succumbed|froze to death|"
            "bled to death|had their throats cut|had their throats slit|fell in battle|"
            "fell in the battle|fell in combat|fell in action|fell in fighting|fell in the fighting|"
            "did not survive|didn't survive|have not survived|fell in clashes|fell in the clashes|"
            "fell in an ambush|fell in the ambush|fell in a battle"
        ),
    ),
    (
        "displaced",
        (
            "fled|flee|fleeing|have fled|left their homes|leaving their homes|sought shelter|"
            "abandoned their homes|fled their homes|sought refuge|escaped the fighting|"
            "leave their homes|flee their homes"
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
            "returned|went back|gone back|come back|came back|returned home|return|return home|"
            "returning|have returned"
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
            "need some form of|needed some form of|require some form of|need some kind of|needed aid|"
            "require assistance|require aid|require humanitarian|require urgent|need urgent|"
            "need emergency|needing assistance|needing aid|needing help|needed assistance|"
            "depend on aid|depend on humanitarian|rely on aid|rely on humanitarian|needed humanitarian|"
            "needed food|needed urgent|needed emergency|needing food|require food|need shelter|"
            "needed shelter|require emergency|need protection|in urgent need|in dire need|"
            "in desperate need|in acute need|in severe need|in extreme need|in critical need|"
            "in catastrophic need"
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
)
STATES: Pairs = (
    ("killed", "dead|feared dead|presumed dead|lifeless|to death|fallen|had fallen|have fallen"),
    (
        "injured",
        ("with wounds|with injuries|with burns|with gunshot wounds|with shrapnel wounds|with bullet wounds"),
    ),
    ("missing", "missing|unaccounted for"),
    ("detained", "prisoner|captive"),
    ("abducted", "hostage"),
    ("displaced", "homeless|displaced|into flight|from their homes|out of their homes|from their villages"),
)
IDLE = (
    "freed|lost|lose|loses|losing|releases|released|releasing|free|freeing|swapped|exchanged|"
    "exchanging|trained|training|recruited|recruiting|deployed|deploying|employs|employed|employing|"
    "vaccinated|vaccinating|graduated|hired|foiled|repelled|thwarted|repulsed|intercepted|rescued|"
    "rescuing|protested|gathered|attended|sentenced|convicted|voted|tested|registered to vote|enrolled|"
    "enrolling|sentencing|dispatched|sent|recovered from|rebuilt|reopened|repaired|built|opened|closed|"
    "demobilised|demobilized|mobilised|mobilized|elected|nominated|appointed|interviewed|surveyed|"
    "escorted|accommodate|house up to|seats|carrying|carried|fell ill|fallen ill|fall ill|fallen sick|"
    "fell sick|reached by telephone|reached by phone|reached by reporters|contacted"
)
COSTS = "cost|costs|costing|took|takes|taking|claimed|claims|claiming|claim"
COUNTING = "counted|counts|reported|recorded|documented|spoke of|speaks of|tallied|listed"
REQUIRED = (
    "required|requires|require|needed|needs|need|appeal|appealed|appealing|seeks|seeking|sought|"
    "requested|requests|requesting|requirement|requirements|asks|asked|asking|calls|called"
)
FUNDED = (
    "received|funded|contributed|donated|secured|disbursed|mobilised|mobilized|released|provided|"
    "allocated|gave|given"
)

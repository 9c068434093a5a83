"""English nouns and verbs of harm, flight and help that take a count."""

from sitrep.languages.counting import Pairs

NOUNS: Pairs = (
    (
        "killed",
        "deaths|fatalities|dead bodies|martyrs|death|fatality|killings|slayings|murders|executions|dead",
    ),
    (
        "injured",
        (
            "injuries|wounds|wounded|war-wounded|war wounded|walking wounded|gunshot victims|blast victims|"
            "war casualties|gunshot cases|blast cases|"
            "shrapnel cases|gunshot casualties"
        ),
    ),
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
            "fatally shot|fatally wounded|fatally stabbed|fatally injured|mortally wounded|fatally hit|"
            "put out of action|killed|slain|murdered|executed|massacred|assassinated|shot dead|"
            "gunned down|beheaded|"
            "martyred|slaughtered|shot and killed|put to death|lynched|burned to death|burnt to death|"
            "stabbed to death|beaten to death|butchered|burned alive|burnt alive|buried alive|"
            "hacked to death|strangled|stoned to death|clubbed to death|knifed to death|"
            "crushed to death|hanged|bombed to death|eliminated|neutralised|neutralized|liquidated|"
            "mown down|mowed down|found dead|pulled dead|decapitated|blown up|blown apart|"
            "among the dead|among those killed|among the fatalities|among the slain|among the killed|"
            "hacked down|wiped out|done to death|found murdered|found killed|"
            "shot to death|bludgeoned to death|torn apart|burned to ashes"
        ),
    ),
    (
        "injured",
        (
            "hit by shrapnel|hit by bullets|struck by shrapnel|hit by gunfire|wounded|injured|hurt|"
            "maimed|burned|burnt|hospitalised|hospitalized|pulled injured|"
            "pulled out injured|treated for injuries|treated for wounds|treated for gunshot wounds|"
            "treated for burns|treated for shrapnel wounds|treated for bullet wounds|"
            "among the wounded|among the injured|among those wounded|among those injured|among those hurt|"
            "rushed to hospital|rushed to hospitals|taken to hospital|taken to hospitals|"
            "admitted to hospital|"
            "brought to hospital|carried to hospital|sent to hospital|evacuated to hospital|"
            "treated in hospital|being treated in hospital|being treated for|"
            "shot and wounded|shot and injured|lacerated|mutilated|concussed"
        ),
    ),
    (
        "detained",
        (
            "arrested|detained|captured|imprisoned|jailed|taken prisoner|rounded up|taken into custody|"
            "among those arrested|among those detained|among the detained|apprehended|interned|nabbed|"
            "placed under arrest|remanded|incarcerated|made prisoner"
        ),
    ),
    (
        "abducted",
        (
            "among those abducted|among those kidnapped|among the abducted|among the kidnapped|"
            "abducted|kidnapped|taken hostage|seized as hostages|held hostage|taken captive|held captive|"
            "whisked away|spirited away|carried off|carried away|marched away|marched off|herded away|"
            "snatched|dragged away|dragged off|kept hostage|kept captive|held for ransom|taken away by"
        ),
    ),
    (
        "displaced",
        (
            "driven from|driven out of|forced out of|"
            "left homeless|rendered homeless|put to flight|forced into flight|driven into flight|"
            "displaced|uprooted|driven from their homes|forced from their homes|forced to flee|"
            "made homeless|forced to leave their homes|newly displaced|internally displaced|"
            "driven out of their homes|forced out of their homes"
        ),
    ),
    (
        "evacuated",
        (
            "evacuated|airlifted|flown out|bussed out|bused out|ferried out|taken out of|shipped out|"
            "moved to safety"
        ),
    ),
    (
        "deported",
        (
            "deported|expelled|forcibly returned|forcibly repatriated|sent back|pushed back|turned back|"
            "shipped back|"
            "marched back"
        ),
    ),
    ("returned", "repatriated|brought back|brought home|taken back home|brought back home"),
    ("resettled", "resettled"),
    ("reached", "assisted|reached|reached with|provided with|given food|fed"),
    ("targeted", "targeted with|targeted for|targeted to receive|set to receive|due to receive"),
    (
        "facilities_damaged",
        (
            "destroyed|damaged|torched|burned down|burnt down|set ablaze|set on fire|flattened|"
            "levelled|leveled|looted|struck|razed|burned|burnt|hit|bombed|shelled|ransacked|wrecked|"
            "gutted|ruined|demolished|reduced to rubble|put out of action|knocked out|knocked out of action|"
            "put out of service|put out of use|put out of operation|rendered unusable|left in ruins|"
            "flattened by|vandalised|vandalized|pillaged"
        ),
    ),
    ("capitals_captured", "seized|overran|overrun|taken"),
    ("districts_controlled", "controlled"),
)
GOVERNS: Pairs = (
    (
        "killed",
        (
            "martyring|martyrs at least|elimination of|liquidation of|neutralisation of|"
            "neutralization of|slit the throats of|slitting the throats of|cut the throats of|"
            "lost|lose|loses|losing|kill|kills|killing|claimed the lives of|claiming the lives of|"
            "claim the lives of|"
            "claims the lives of|took the lives of|murder|murdering|executing|execute|massacring|"
            "massacre of|assassinating|beheads|butchering|slaughtering|slaughter of|slaughters|liquidating|"
            "neutralising|neutralizing|neutralises|neutralizes|eliminates|assassination of|murders of|"
            "executions of|"
            "lynching|drowning|among the dead are|among those killed are|among the fatalities were|"
            "among the fatalities are|"
            "among the dead was|among the killed were|among the victims are|remains of|claiming|"
            "cost the lives of|death of|deaths of|killing of|killings of|"
            "murder of|execution of|gunning down|shooting dead|claimed|claims|slaying|"
            "taking the lives of|eliminating|claimed at least|beheading|bodies of|lost the lives of|"
            "among the dead were|among those killed were|among the victims were|the dead included|"
            "the dead include|the victims included|the victims include"
        ),
    ),
    (
        "injured",
        (
            "injuries to|injury to|wounds to|wound|wounds|wounding|injure|injures|injuring|hurting|"
            "maiming|wounding of|"
            "among the wounded were|among the injured were|the wounded included|the injured included|"
            "among the wounded are|among the injured are"
        ),
    ),
    (
        "detained",
        (
            "arrest|arrests|arresting|detain|detains|detaining|capture|captures|capturing|arrest of|"
            "detention of|capture of|jailing|rounding up|apprehending|nabbing|round up|rounds up|nabs|nab"
        ),
    ),
    (
        "abducted",
        (
            "abduct|abducts|abducting|kidnap|kidnaps|kidnapping|kidnapping of|abduction of|carried off|"
            "carrying off|carried away|took away|taking away|marched away|led away|snatched|snatching|"
            "dragged away|dragged off|took hostage|taking hostage|took captive|taking captive|"
            "holding captive|"
            "holding hostage|whisking away|spirited away"
        ),
    ),
    (
        "displaced",
        (
            "displace|displaces|displacing|uproot|uproots|uprooting|displacement of|forcing|forced|"
            "drove|driving|sent fleeing"
        ),
    ),
    ("evacuated", "evacuate|evacuates|evacuating|evacuation of|airlift|airlifts|airlifting|flying out"),
    (
        "deported",
        (
            "deport|deports|deporting|deportation of|expulsion of|expelling|sending back|sends back|"
            "pushing back|"
            "turning back"
        ),
    ),
    (
        "returned",
        (
            "repatriate|repatriates|repatriating|return of|repatriation of|bringing back|bringing home|"
            "bring home"
        ),
    ),
    ("resettled", "resettle|resettling|resettlement of"),
    ("refugees", "hosts|host|hosting|shelters refugees"),
    (
        "reached",
        (
            "has reached|have reached|had reached|assisting|helped|help reached|assistance to|aid to|"
            "food to|cash to|relief to|rations to|"
            "supplies to|blankets to|rations for|food for|food rations for|feeding|feeds|feed|meals to|"
            "tents to|kits to|support to|care to|water to|medicine to|reached|"
            "distributed to|delivered to|provided to|reaching"
        ),
    ),
    (
        "targeted",
        (
            "targeting|targets|to reach|to assist|to feed|to help|plans to help|plan to help|to provide for|"
            "to support|to vaccinate|aims to feed|aims to support|aims to help|aim to help|hopes to help"
        ),
    ),
    (
        "facilities_damaged",
        (
            "destroy|destroys|destroying|damage|damages|damaging|torching|destruction of|flattening|"
            "razing|set fire to|setting fire to"
        ),
    ),
    ("capitals_captured", "capture|captured|seize|seizing|taking|took|hold|holds|overrunning|control of"),
    (
        "districts_controlled",
        "run|runs|running|rules|governs|administers|control|controls|controlling|hold|holds|control of",
    ),
)

"""English verbs and nouns of harm, flight and help that take a count."""

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
            "war casualties"
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
    ("deported", "deported|expelled|forcibly returned|forcibly repatriated"),
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
            "martyring|martyrs at least|slit the throats of|slitting the throats of|cut the throats of|"
            "kill|kills|killing|claimed the lives of|claiming the lives of|"
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
    ("deported", "deport|deports|deporting|deportation of|expulsion of|expelling"),
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
    ("districts_controlled", "control|controls|controlling|hold|holds|control of"),
)
SUBJECT: Pairs = (
    (
        "injured",
        (
            "suffered burns|suffered injuries|suffered wounds|sustained injuries|sustained wounds|"
            "suffered serious injuries|suffered minor injuries|suffered light injuries|sustained burns|"
            "suffered gunshot wounds|suffered shrapnel wounds|sustained serious injuries|suffered wounds of|"
            "received injuries|received wounds|suffered serious wounds|suffered severe injuries|"
            "suffered severe burns|sustained minor injuries|sustained gunshot wounds|"
            "sustained shrapnel wounds|"
            "received medical treatment for wounds"
        ),
    ),
    (
        "killed",
        (
            "attained martyrdom|embraced martyrdom|achieved martyrdom|met martyrdom|"
            "fell|died|perished|lost their lives|lost his life|lost her life|lose their lives|die|dies|"
            "drowned|suffocated|dying|losing their lives|starved to death|succumbed|froze to death|"
            "bled to death|had their throats cut|had their throats slit|fell in battle|"
            "fell in the battle|fell in combat|fell in action|fell in fighting|fell in the fighting|"
            "did not survive|didn't survive|have not survived|fell in clashes|fell in the clashes|"
            "fell in an ambush|fell in the ambush|fell in a battle|laid down their lives|"
            "lay down their lives|"
            "gave their lives|laid down his life|gave his life|met their deaths|met their death|lost life|"
            "paid with their lives|succumbed to|succumb|went down with|breathed their last|were lost at sea|"
            "starve to death|freeze to death|burned to death in|did not make it|have perished|passed away"
        ),
    ),
    (
        "displaced",
        (
            "sought safety|lost their homes|fled|flee|fleeing|have fled|left their homes|"
            "leaving their homes|sought shelter|"
            "abandoned their homes|fled their homes|sought refuge|escaped the fighting|"
            "leave their homes|flee their homes|took flight|took to the road|have left their homes|"
            "had left their homes|fled from|deserted their villages|abandoned their villages|"
            "ran for their lives"
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
            "returning|have returned|come home|came home|coming home|gone home|went home|going home|"
            "made their way home|made their way back|gone back to their homes|moved back|"
            "resettled in their villages"
        ),
    ),
    (
        "surrendered",
        (
            "yielded|surrendered|surrender|laid down their arms|laid down arms|gave themselves up|defected|"
            "surrendering|surrenders|gave up their arms|gave up their weapons|handed in their weapons|"
            "handed over their weapons|deserted|laid down their weapons|turned themselves in"
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
            "benefited from|benefitted from|have benefited from|were given food|got aid|got food|"
            "received support|received protection|received seeds|received assistance|received blankets|"
            "received food|received aid|received assistance|received cash|received humanitarian|"
            "received medical|received help|received relief|received emergency|received shelter|"
            "were reached|received winter|received hygiene|received water|received rations|receive food"
        ),
    ),
    ("resettled", "have been resettled"),
    (
        "evacuated",
        (
            "flown to safety|brought to safety|airlifted out|exited|taken to safety|bussed to safety|"
            "left in buses|left by bus"
        ),
    ),
    (
        "idp_stock",
        (
            "remain displaced|remains displaced|remained displaced|remain internally displaced|"
            "remained internally displaced|remains internally displaced|are displaced|are now displaced|"
            "are currently displaced|are internally displaced|are still displaced|"
            "are still internally displaced|"
            "are now internally displaced|are currently internally displaced|still displaced|"
            "still internally displaced|"
            "currently displaced|currently internally displaced|living in displacement|live in displacement|"
            "remain in displacement|in displacement|remain uprooted|is displaced|is internally displaced|"
            "are living in displacement|living as idps|remained in displacement|"
            "were still displaced|were internally displaced|stay displaced|were living in displacement|"
            "in camps for the displaced|in displacement camps|in displacement sites|"
            "in camps for displaced people|"
            "living in camps for the displaced|in idp camps|in idp sites"
        ),
    ),
    (
        "detained",
        (
            "behind bars|in detention|in custody|in police custody|under arrest|"
            "had been held|have been held|are being held|were being held|being held|remain in custody|"
            "remain in detention|languish in prison|languishing in prison|still in detention"
        ),
    ),
    (
        "abducted",
        (
            "in captivity|in the hands of the kidnappers|being held hostage|being held captive|"
            "remain hostage|"
            "remained hostage|remain captive|remained captive|still hostage|in rebel captivity|"
            "still in captivity|remain in captivity|remained in captivity|were being held hostage"
        ),
    ),
    ("capitals_captured", "fell|fallen|have fallen|had fallen"),
)
STATES: Pairs = (
    (
        "killed",
        (
            "confirmed dead|pronounced dead|declared dead|reported dead|dead|feared dead|presumed dead|"
            "lifeless|to death|fallen|had fallen|have fallen"
        ),
    ),
    (
        "injured",
        (
            "with wounds|with injuries|with burns|with gunshot wounds|with shrapnel wounds|"
            "with bullet wounds|"
            "for gunshot wounds|for wounds|for injuries|for burns|for shrapnel wounds|for bullet wounds|"
            "for blast injuries|for blast wounds|for war wounds|for their wounds|for their injuries|"
            "for gunshot injuries|in critical condition|in a critical condition|in serious condition|"
            "in a serious condition|in intensive care|with shrapnel injuries|with blast injuries|"
            "with gunshot injuries|with serious injuries|with severe burns|with minor injuries"
        ),
    ),
    ("missing", "missing|unaccounted for"),
    ("detained", "prisoner|captive"),
    ("abducted", "hostage|as hostages|as captives"),
    ("targeted", "targeted"),
    ("refugees", "as refugees|registered as refugees|living as refugees"),
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
    "handed over|hand over|hands over|handing over|turned over|fell sick|targeted killings|"
    "targeted strikes|targeted attacks|targeted sanctions|targeted raids|"
    "targeted operations|the release of|release of|swap of|exchange of|rescue|rescues|free|rescue of|"
    "released on bail|pardoned|acquitted|reached by telephone|reached by phone|reached by reporters|contacted"
)
VICTIM_VERBS = "left|leaves|leave|leaving|claimed|claims|claiming"
SEPARABLE: Pairs = (
    (
        "evacuated",
        (
            "brought+out of|took+out of|taking+out of|bringing+out of|ferried+out of|flew+out of|"
            "bussed+out of|bused+out of|moved+out of|carried+out of|brought+to safety|took+to safety|"
            "led+to safety|moved+to safety|flew+to safety|ferried+to safety|escorted+out of|helped+out of|"
            "got+out of|ferrying+out of|moving+to safety|led+out of|brought+out|flew+out"
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
    ("returned", "brought+back|brought+home|took+home|flew+home|bringing+home|bringing+back"),
)
SUFFER = "suffered|sustained|received|suffering|sustaining|suffer|incurred"
WOUNDS = "wounds|injuries|burns|concussion|concussions|fractures|bruises|wound|injury"
CAUSES = (
    "cholera|measles|malaria|dengue|ebola|diphtheria|meningitis|typhoid|hepatitis|polio|covid-19|covid|"
    "coronavirus|"
    "mpox|diarrhoea|diarrhea|dysentery|yellow fever|lassa fever|malnutrition|malnourishment|epidemic|"
    "disease|diseases|"
    "infection|infections|influenza|pneumonia|plague|rabies|anthrax|tuberculosis|hepatitis e|virus|"
    "flood|floods|flooding|flash floods|flash flood|floodwaters|landslide|landslides|mudslide|mudslides|"
    "earthquake|earthquakes|quake|tremor|aftershock|aftershocks|tsunami|cyclone|typhoon|hurricane|"
    "tornado|avalanche|"
    "avalanches|sandstorm|wildfire|wildfires|volcanic eruption|heatwave|heat wave|heatwaves|"
    "heatstroke|heat stroke|extreme heat|cold wave|drought|road accident|road accidents|traffic accident|"
    "traffic accidents|road crash|road crashes|car crash|car crashes|bus crash|car accident|"
    "bus accident|train crash|"
    "train derailment|traffic collision|road traffic accident|road traffic accidents|snakebites|"
    "food poisoning|"
    "monsoon rains|heavy rains|torrential rains"
)
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
    "orders|others|metres|meters|kilometres|kilometers|litres|liters|hours|years|quarters|dollars|"
    "errors|doors|"
    "floors|colours|borders|offers|members states|parcels|donkeys|heifers"
)
NOT_FALLEN = (
    "back|behind|short|silent|ill|asleep|out|to|into|under|from|by|below|off|for|apart|foul|through|down|"
    "upon|over"
)
COSTS = "loss of|cost|costs|costing|took|takes|taking|claimed|claims|claiming|claim"
COUNTING = "counted|counts|reported|recorded|documented|spoke of|speaks of|tallied|listed"
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

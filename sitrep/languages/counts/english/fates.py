"""English verbs and states behind a count: what happened to those counted."""

from sitrep.languages.counting import Pairs

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
            "frozen to death|have frozen to death|attained martyrdom|embraced martyrdom|"
            "achieved martyrdom|met martyrdom|"
            "fell|died|perished|lost their lives|lost his life|lost her life|lose their lives|die|dies|"
            "drowned|suffocated|dying|losing their lives|starved to death|succumbed|froze to death|"
            "bled to death|had their throats cut|had their throats slit|fell in battle|"
            "fell in the battle|fell in combat|fell in action|fell in fighting|fell in the fighting|"
            "did not survive|didn't survive|have not survived|fell in clashes|fell in the clashes|"
            "fell in an ambush|fell in the ambush|fell in a battle|laid down their lives|"
            "lay down their lives|"
            "gave their lives|laid down his life|gave his life|met their deaths|met their death|lost life|"
            "paid with their lives|succumbed to|succumb|went down with|breathed their last|were lost at sea|"
            "starve to death|freeze to death|burned to death in|did not make it|never made it out alive|"
            "never made it out|did not make it out|have perished|passed away"
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
            "ran for their lives|took refuge|taken refuge|take refuge|taking refuge|found refuge|"
            "took shelter|"
            "taken shelter|taking shelter|sought sanctuary|found sanctuary|took sanctuary|seek refuge|"
            "seeking refuge|seek shelter|seeking shelter|found shelter|moved out of|left home|leave home|"
            "left their houses|fled home|fled their houses|abandoned their houses"
        ),
    ),
    (
        "new_arrivals",
        (
            "arrived|crossed|crossed into|crossing into|arrive|arriving|entered|crossed the border|"
            "crossed over|streamed into|poured into|trekked into|trekked across|trekked over|streamed across|"
            "streamed over|poured across|poured over|flooded into|flooded across|flocked into|spilled into|"
            "spilled over|waded across|walked across|trudged into|trudged across|made it across|"
            "came across the border|came over the border|slipped across|slipped over|crossed by boat"
        ),
    ),
    (
        "returned",
        (
            "returned|went back|gone back|come back|came back|returned home|return|return home|"
            "returning|have returned|come home|came home|coming home|gone home|went home|going home|"
            "made their way home|made their way back|gone back to their homes|moved back|"
            "resettled in their villages|are back in|are back home|are back at|are back|is back|were back in|"
            "were back home"
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
            "remained missing|are missing|missing|remain unaccounted for|have not been seen|"
            "has not been seen|"
            "not been seen since|have not been heard of|have not been heard from|have not been found|"
            "has not been found|had not been found|were never found|was never found|were not found|"
            "could not be found|are yet to be found|have yet to be found|has yet to be found|"
            "were yet to be found|had yet to be found|is yet to be found|cannot be found|never came back"
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
            "remain in jail|remained in jail|are in jail|still in jail|remain in prison|remained in prison|"
            "remain jailed|behind bars|in detention|in custody|in police custody|under arrest|"
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
            "lifeless|kia|killed in action|to death|fallen|had fallen|have fallen"
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
            "wia|wounded in action|with gunshot injuries|with serious injuries|with severe burns|"
            "with minor injuries"
        ),
    ),
    ("missing", "missing|unaccounted for|mia|missing in action"),
    ("detained", "prisoner|captive"),
    ("abducted", "hostage|as hostages|as captives"),
    ("targeted", "targeted"),
    ("refugees", "as refugees|registered as refugees|living as refugees"),
    ("displaced", "homeless|displaced|into flight|from their homes|out of their homes|from their villages"),
)
REFUGES = (
    "took refuge|taken refuge|take refuge|taking refuge|found refuge|sought refuge|seek refuge|"
    "seeking refuge|"
    "sought shelter|seek shelter|seeking shelter|found shelter|took shelter|taken shelter|"
    "sought sanctuary|found sanctuary|took sanctuary"
)

"""English words of speech."""

from sitrep.languages.refusing import RefusingWords
from sitrep.languages.speaking import SpeakingWords
from sitrep.languages.speech import plans
from sitrep.languages.speech.nations import NATIONS

SPEAKING = SpeakingWords(
    says=(
        "informed|informs|inform|confirm|said|says|told|tells|announced|announces|reported|reports|"
        "confirmed|confirms|claimed|claims|"
        "stated||added|adds|warned|declared|estimated|estimates|noted|tweeted|wrote|insisted|alleged|"
        "acknowledged|admitted|conceded|verified|documented|recorded|counted|maintained|asserted|"
        "explained|posted|revealed|disclosed|registered|tallied|boasted|recalled|counts|records|believes|"
        "believe|accused|accuses|blamed|say|claim|report|estimate|argued|listed|assessed|calculated|"
        "projected|projects|reckoned|reckons|reckon|wrote|reads"
    ),
    puts=(
        "put the toll|put the death toll|put the number|put the figure|put the total|put the count|"
        "puts the toll|puts the death toll|puts the number|puts the figure|puts the total|gave a toll|"
        "gave the toll|gave a figure|gave the figure|put it at|put casualties|put the dead|spoke of|"
        "speaks of|speak of|talks of|talk of|talked of|"
        "spoken of|put its losses|put losses|put that figure|released a report|released its report|"
        "published a report|issued a report|released figures|published figures|released data|"
        "issued figures|said in a report|put the casualty|put out a toll|put out a statement|put out figures|"
        "put out a figure|put out a report|put out a count|put its dead|puts its dead|put their dead|"
        "put its own dead|put its own losses"
    ),
    sayings="saying|adding|insisting|stating|claiming|admitting|conceding",
    cites="according to|citing|quoting|source :|sources :",
    relays="citing|quoting",
    own_counts="count|figure|tally|estimate",
    makers="by|from",
    gives="is|was|are|stands|stood|shows|showed|gives|gave|puts|put|has|had|at|reached|listed|lists",
    latest="own|latest|last|official|current|lower|higher|earlier|previous|initial|preliminary",
    clauses="which|whose|who",
    doing=(
        "gives|runs|has|had|counted|counts|registered|recorded|treated|received|helps|helped|reached|assisted|"
        "hosts|provides|provided|feeds|puts|needs|plans|found"
    ),
    addressing="told|tells|informed|assured",
    refusing=RefusingWords(
        denies="denied|denies|deny|denying|refuted|refutes|refute|refuting",
        withheld=(
            "access|entry|passage|permission|visa|visas|bail|asylum|treatment|care|medical|food|water|"
            "aid|humanitarian|"
            "services|education|permits|permit|rights|boarding|appeal|leave|request|requests|freedom|"
            "contact|parole"
        ),
        doing="ing",
        rejects=(
            "rejected|rejects|reject|rejecting|dismissed|dismisses|dismiss|dismissing|disputed|"
            "disputes|dispute|disputing|"
            "contested|contests|challenged|challenges|contradicted|contradicts"
        ),
        claims=(
            "claim|claims|report|reports|figure|figures|toll|tolls|account|accounts|accusation|"
            "accusations|number|"
            "numbers|allegation|allegations|version|versions|count|statement|statements|assertion|assertions|"
            "suggestion|suggestions|findings|rumours|rumors|video"
        ),
        brands="called|calls|described|describes|branded|brands|termed|labelled|labeled",
        falsehoods=(
            "false|untrue|baseless|unfounded|groundless|fabricated|fabrication|fabrications|propaganda|"
            "fake|lie|lies|"
            "incorrect|inaccurate|no truth|not true|without foundation|disinformation|invention|inventions"
        ),
        rebuttals=(
            "this is a lie|that is a lie|it is a lie|these are lies|this is not true|that is not true|"
            "it is not true|this is false|that is false|it is false|this is untrue|that is untrue|"
            "it is untrue"
        ),
        confirms="confirm|confirmed|verify",
        negations=(
            "not|never|neither|nor|cannot|unable|declined|refused|didn't|doesn't|don't|couldn't|can't|"
            "wouldn't|"
            "hasn't|haven't|hadn't|didn’t|doesn’t|don’t|couldn’t|can’t|wouldn’t|hasn’t|haven’t|hadn’t"
        ),
        modals=(
            "could|can|would|did|does|do|able|either|or|yet|to|was|were|is|are|be|been|being|immediately|"
            "independently|confirm|confirmed|deny|denied|strongly|categorically|again|always|"
            "consistently|vehemently|"
            "firmly|angrily|promptly"
        ),
        passives="was|were|been|be|is|are|being",
        adverbs="independently|immediately|yet|either|repeatedly|also|later|since|strongly|never|not|swiftly|quickly",
        participles="denying|refuting|rejecting|dismissing|disputing",
        relatives="which|who",
        selves="we|i",
    ),
    pronouns="he|she|they|it|who|and",
    whose="its",
    officers=(
        "spokesman|spokeswoman|spokesperson|director|head|chief|secretary|commander|president|chairman|"
        "chairwoman|representative|coordinator|manager|leader|chair"
    ),
    neuters="it",
    perfects="has|have",
    persons=(
        "spokesman|spokeswoman|spokesperson|governor|minister|commander|chief|head|director|official|"
        "officials|officer|president|doctor|doctors|medics|mayor|deputy|resident|residents|witness|"
        "witnesses|elder|elders|villager|villagers|activist|activists|general|colonel|captain|major|"
        "representative|coordinator|adviser|envoy|secretary|surgeon|survivor|leader|lawmaker|nurse|rescuers"
    ),
    auxiliaries="was|were|been|be|is|are|being|have been|has been|had been|to|of|by|as",
    roles=(
        "spokesman|spokeswoman|spokesperson|spokespeople|spokesmen|governor|minister|ministry|commander|"
        "chief|head|director|official|officials|officer|police|army|military|president|doctor|doctors|"
        "medics|mayor|deputy|resident|residents|witness|witnesses|elder|elders|villager|villagers|"
        "activist|activists|statement|report|agency|commission|council|general|colonel|captain|major|"
        "representative|coordinator|member|adviser|envoy|secretary|surgeon|survivor|leader|lawmaker|"
        "teacher|office|monitor|observatory|group|mission|authorities|hospital|department|committee|"
        "network|data|adviser|analyst|nurse|driver|farmer"
    ),
    boundaries=(
        "that|but|while|whereas|although|though|because|after|before|when|where|as|if|which|since|until|"
        "however|who|so|whose|with|amid|despite"
    ),
    contrasts="but|while|whereas|although|though|however|yet|against|;|whilst",
    turns="as|while|but|after|when|whereas|although",
    finds=(
        "found|finds|showed|shows|show|shown|concluded|concludes|indicated|indicates|indicate|"
        "suggested|suggests|"
        "suggest|established"
    ),
    studies=(
        "investigation|investigations|inquiry|inquiries|study|studies|survey|surveys|panel|committee|"
        "commission|"
        "report|reports|review|assessment|assessments|analysis|audit|probe|findings|figures|data|statistics|"
        "records|tally|tallies|bulletin|investigators|researchers|monitors|count|counts|documents|database"
    ),
    not_said="responsibility|credit|victory|lives|life",
    echoes=(
        "statement|statements|communique|message|post|tweet|video|broadcast|release|letter|spokesman|"
        "spokeswoman|spokesperson|group|movement|militia|faction|rebels"
    ),
    deeds_claimed="claimed|claims|claiming",
    deeds="attack|attacks|bombing|bombings|blast|assault|raid|raids|killing|killings|strike|strikes|ambush|shooting",
    admits="admitted|admits",
    admitting="hospital|hospitals|clinic|clinics|ward|wards|centre|center|morgue",
    did="ed",
    done=(
        "fled|saw|got|hid|ran|lost|spoke|lives|lived|works|was|were|had|came|went|took|heard|made|knew|left|"
        "runs|sat|stood|crossed|swam|drove|ran|helps|leads|led|treats|buried|dug"
    ),
    heads="side|command|headquarters|hq|forces|communique|bulletin|statement",
    owning="of",
    indefinite="a|an|one|another|two|three|several|some|other",
    prepositions="in|on|at|for|from|of|with|by|near|to|inside|across|during|under|over",
    determiners="the|a|an|its|their|his|her|one|another|two|several|some",
    articles="the|a|an",
    joins="and",
    fillers=(
        "so|far|has|had|have|also|later|earlier|first|originally|further|then|now|still|yesterday|today|"
        "monday|tuesday|"
        "wednesday|"
        "thursday|friday|saturday|sunday|on|late|early|meanwhile|separately|previously|however|publicly|"
        "initially|immediately|only|alone|itself|himself|herself|themselves|already|since|did|not|never|"
        "not immediately|swiftly|flatly|quickly|repeatedly|would|usually|often|routinely|always|"
        "regularly|normally|generally|typically|strongly|categorically|vehemently|formally|firmly|angrily"
    ),
    manner=(
        "in a statement|in a tweet|on twitter|on telegram|in a message|in a report|in its report|"
        "in a post|at a news conference|by phone|by telephone|on facebook|in an interview|on condition|"
        "in a briefing|at a briefing|on x|in a video|in an update|in its latest|on social media|"
        "in its daily"
    ),
    bodies="agency|organisation|organization|charity|group|aid group|aid agency|relief agency|un agency|ngo",
    kinds=(
        (
            "un",
            (
                "united nations|un|u.n|unama|ocha|unhcr|unicef|wfp|iom|who|ohchr|monusco|minusma|unmiss|"
                "unrwa|world food programme|world health organization|undp|unsmil|hrmmu|un-led|unitams|"
                "unifil|fao|unfpa|unisfa|unmha|world health organisation|high commissioner|"
                "international organization for migration"
            ),
        ),
        (
            "ngo",
            (
                "red cross|red crescent|icrc|msf|doctors without borders|amnesty|human rights watch|"
                "rights group|aid group|aid agency|charity|save the children|norwegian refugee council|"
                "aid groups|rights groups|charities|observatory|monitoring group|watchdog|airwars|acled|"
                "syrian network|white helmets|"
                "oxfam|relief group|rights commission|human rights commission|monitor|monitors|"
                "rights organisation|aid agencies|internal displacement monitoring centre|idmc|"
                "international rescue committee|aid workers|ngo"
            ),
        ),
        (
            "medical",
            (
                "hospital|hospitals|clinic|clinics|doctor|doctors|medics|health ministry|ministry of health|"
                "surgeon|"
                "health official|health officials|medical sources|ambulance|morgue|nurse|health authorities|"
                "health department|emergency services|emergency service|civil defence|rescue services"
            ),
        ),
        (
            "resident",
            (
                "resident|residents|villager|villagers|witness|witnesses|eyewitness|eyewitnesses|survivor|"
                "survivors|relative|relatives|elder|elders|locals|shopkeeper|farmer|driver|community leader"
            ),
        ),
        (
            "media",
            (
                "television|news agency|newspaper|radio|reuters|afp|associated press|broadcaster|state media|"
                "daily|channel|local media|media"
            ),
        ),
        (
            "local_official",
            (
                "governor|mayor|provincial council|district chief|district governor|official|officials|"
                "local authorities|authorities|council member|lawmaker|councillor|administrator|"
                "disaster management|prosecutor|prosecutors|municipality|regional administration"
            ),
        ),
    ),
    nations=NATIONS,
    forces=(
        (
            "government",
            (
                "defence ministry|defense ministry|general command|high command|"
                "ministry of defence|ministry of defense|interior ministry|"
                "ministry of interior|ministry of the interior|home ministry|information ministry|"
                "defence minister|defense minister|interior minister|army|military|police|security forces|"
                "government|national guard|air force|navy|armed forces|general staff|intelligence service|"
                "intelligence agency|national security|border guard|government forces|troops|garrison|"
                "presidency|corps|brigade|battalion|regiment|security sources|security officials|"
                "security source|security official|defence officials|army sources"
            ),
        ),
        (
            "insurgents",
            (
                "rebels|rebel|insurgents|insurgent|militants|militant|separatists|separatist|guerrillas|"
                "jihadists|militia"
            ),
        ),
    ),
    verified="verified|documented|verify|verifies|documents|independently confirmed|corroborated",
    inquired=(
        "after it had|after it|after they had|having|which had|which has|which|whose staff|whose researchers|"
        "whose investigators|who had|based on|on the basis of|drawing on|and had|it had|they had"
    ),
    inquiring="after|following|citing|from|by|through",
    inquires=(
        "spoken to|spoke to|spoken with|spoke with|speaking to|speaking with|talked to|talked with|"
        "talking to|talking with|interviewed|interviewing|interviews with|interviews of|its interviews with|"
        "looked at|looking at|reviewed|reviewing|a review of|analysed|analyzed|analysing|analyzing|"
        "analysis of|an analysis of|examined|examining|checked|checking|studied|studying|geolocated|"
        "geolocating|testimony from|testimonies from|the testimony of|statements from|collected|compared|"
        "comparing|cross-checked|cross-checking|medical records of|met"
    ),
    evidence=(
        "witnesses|witness|eyewitnesses|survivors|survivor|residents|relatives|villagers|victims|doctors|"
        "medics|families|videos|video|footage|images|imagery|pictures|photos|photographs|records|"
        "certificates|graves|testimonies|statements|lists of the dead|registers|people"
    ),
    assessed="assessed|assessment|assesses|assessments",
    estimated="estimate|estimates|estimated|estimating|estimation",
    projected=(
        "projected|projects|projection|projections|forecast|forecasts|could be displaced|"
        "could displace|might displace|may displace|will displace|"
        "might be displaced|may be displaced|will be displaced|expected to|"
        "are likely to|may need|is expected|are expected|will need"
    ),
    planned="plans to|plan to|aims to|planned|intends to|hopes to|planning to|is to reach|aim to|seeks to",
    ahead=plans.AHEAD,
    intents=plans.INTENTS,
    purpose=plans.PURPOSE,
    taking=plans.TAKING,
    leaving=plans.LEAVING,
    room=plans.ROOM,
    rising=plans.RISING,
    driving=plans.DRIVING,
    dreads=plans.DREADS,
    risking=plans.RISKING,
    suffering=plans.SUFFERING,
    blames="blamed on|blaming|blamed|attributed to|accused|accusing|attributing",
    agents="by",
    ones="one of them|another of them|one of those",
)

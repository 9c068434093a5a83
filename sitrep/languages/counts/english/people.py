"""Who and what is counted, in English: people, their groups, families, buildings, attacks."""

from sitrep.languages.counting import Pairs

PEOPLE: Pairs = (
    (
        "",
        (
            "gang members|gangsters|enemies|burkinabe|burundians|people|persons|others|victims|"
            "survivors|lives|souls|individuals|"
            "nationals|citizens|foreigners|"
            "employees|members|migrants|guests|relatives|candidates|human beings|interpreters|contractors|"
            "crew|supporters|suspects|deserters|settlers|smugglers|looters|rioters|staff members|"
            "crew members|men and women|jurors|clan members|tribesmen|youths|auxiliaries|young people|arabs|"
            "kurds|turks|serbs|croats|tamils|jews|muslims|christians|hindus|sikhs|shias|shiites|sunnis|"
            "tutsis|hutus|hazaras|uzbeks|tajiks|turkmens|britons|poles|swedes|danes|spaniards|filipinos|"
            "bosniaks|kosovars|tuaregs|greeks|thais|loyalists|partisans|clansmen|volunteers|kinsmen|sailors|"
            "adults|brothers|sisters|siblings|sons|daughters|cousins|neighbours|neighbors|parents|"
            "detainees' relatives|officers and men|escapees|collaborators|informants|accomplices|"
            "aides|envoys|diplomats|delegates|deputies|consuls|scouts|guides|agents|experts|analysts|"
            "executives|comrades|colleagues|friends|twins|husbands|uncles|aunts|nieces|grandparents|brides|"
            "newlyweds|spies|thieves|criminals|convicts|exiles|immigrants|expatriates|slaves|servants|"
            "bodyguards|wardens|chauffeurs|chefs|poets|sheikhs|chieftains|warlords|tribals|bedouins|"
            "americans|fans|hooligans|disciples|"
            "sympathisers|sympathizers|un bodies|governing bodies|public bodies|local bodies|"
            "international bodies|professional bodies|regulatory bodies|electoral bodies|guards"
        ),
    ),
    (
        "civilians",
        (
            "civilians|noncombatants|non-combatants|passengers|residents|villagers|inhabitants|worshippers|"
            "mourners|bystanders|pedestrians|shoppers|workers|miners|labourers|laborers|farmers|fishermen|"
            "traders|merchants|students|patients|protesters|demonstrators|drivers|locals|commuters|shepherds|"
            "herders|herdsmen|peasants|elders|imams|priests|pilgrims|monks|nuns|teachers|lecturers|"
            "professors|clerics|pastors|judges|tourists|engineers|activists|widows|believers|prosecutors|"
            "lawyers|travellers|travelers|motorists|cattle herders|nomads|tenants|customers|diners|revellers|"
            "spectators|athletes|scientists|vendors|hawkers|shopkeepers|churchgoers|porters|truckers|cooks|"
            "cleaners|truck drivers|bus drivers|taxi drivers|community leaders|social leaders|"
            "religious leaders|farm workers|farmworkers|seminarians|parishioners|festivalgoers|concertgoers|"
            "wedding guests|mayors|townspeople|townsfolk|householders|ordinary people|unarmed people|"
            "holidaymakers|picnickers|missionaries|migrant workers|woodcutters|beekeepers|cobblers|bakers|"
            "tailors"
        ),
    ),
    (
        "children",
        (
            "children|minors|boys|girls|infants|babies|toddlers|schoolchildren|schoolgirls|schoolboys|pupils|"
            "school pupils|newborns|orphans|"
            "youngsters|teenagers|kids|teens"
        ),
    ),
    ("women", "women|mothers|females"),
    ("men", "men|males"),
    ("women children", "women and children|women and minors|children and women|women or children"),
    ("elderly", "elderly people|pensioners"),
    (
        "security_forces",
        (
            "soldiers|jawans|troops|servicemen|service members|servicemembers|servicewomen|commandos|marines|"
            "paratroopers|seamen|naval personnel|airmen|officers and soldiers|special forces|"
            "conscripts|recruits|reservists|gendarmes|guardsmen|border guards|generals|"
            "colonels|majors|sergeants|lieutenants|gunners|pilots|security forces|armed forces|"
            "security personnel|personnel|officers|security officers|security guards|government troops|"
            "rangers|cadets|sentries"
        ),
    ),
    ("police", "cops|policemen|police officers|policewomen|constables|police personnel|riot police"),
    ("militia", "militiamen|militia members|militia fighters|paramilitaries|vigilantes|mercenaries"),
    (
        "insurgents",
        (
            "dissidents|mutineers|irregulars|cadres|operatives|raiders|hijackers|kidnappers|snipers|"
            "insurgents|militants|rebels|fighters|guerrillas|jihadists|jihadis|extremists|terrorists|"
            "gunmen|combatants|separatists|islamists|bandits"
        ),
    ),
    ("attackers", "attackers|assailants|suicide bombers|bombers"),
    ("foreign_forces", "foreign troops|foreign soldiers|foreign forces|coalition troops|coalition soldiers"),
    ("peacekeepers", "peacekeepers|blue helmets|un peacekeepers"),
    (
        "aid_workers",
        (
            "aid workers|humanitarian workers|relief workers|humanitarians|humanitarian staff|deminers|"
            "aid agency staff|un staff|un workers|un employees|un staff members"
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
    (
        "officials",
        (
            "members of parliament|parliamentarians|mps|senators|officials|ministers|lawmakers|councillors|"
            "legislators|officers of state"
        ),
    ),
    ("commanders", "commanders|ringleaders"),
    ("rescuers", "rescuers|firefighters|rescue workers|first responders"),
    ("prisoners", "prisoners|inmates|detainees|prisoners of war|pows"),
)
MEMBERS: Pairs = (
    (
        "",
        (
            "enemy|fulani|masalit|hazara|dinka|nuer|rohingya|tutsi|hutu|druze|yazidi|person|victim|man|staff|"
            "hostage|other|migrant|member|employee|life|survivor|guard|brother|"
            "sister|father|son|daughter|wife|husband|uncle|cousin|grandson|granddaughter|grandfather|"
            "nephew|niece"
        ),
    ),
    (
        "civilians",
        (
            "civilian|worker|student|resident|villager|passenger|driver|teacher|farmer|labourer|patient|"
            "judge|miner|shepherd|fisherman|trader|shopkeeper|pedestrian|bystander|worshipper|protester|"
            "priest|monk|nun|tourist"
        ),
    ),
    ("children", "child|boy|girl|pupil|minor|baby|infant|toddler|teenager"),
    ("women", "woman|mother"),
    (
        "security_forces",
        (
            "soldier|peshmerga|army|military|serviceman|commando|marine|trooper|officer|security|"
            "border guard|conscript|reservist"
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
    (
        "aid_workers",
        (
            "aid worker|humanitarian worker|relief worker|aid|humanitarian|deminer|msf|red cross|"
            "red crescent|"
            "icrc|unrwa|unhcr|unicef|wfp|save the children|oxfam|islamic relief|doctors without borders|ngo|"
            "aid agency|charity"
        ),
    ),
    ("health_workers", "health worker|medic|doctor|nurse|paramedic|vaccinator|medical"),
    ("journalists", "journalist|reporter|photographer|cameraman"),
    ("officials", "official|lawmaker"),
    ("commanders", "commander|ringleader"),
    ("prisoners", "prisoner|inmate|detainee"),
    ("rescuers", "rescuer|firefighter|white helmets|civil defence"),
)
UNITS: Pairs = (
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
            "shooting incidents|bombings|car bombings|suicide bombings|truck bombings|grenade attacks|"
            "ambushes|"
            "shootings|shellings|raids on|"
            "incidents|security incident|armed attacks|terrorist attacks"
        ),
    ),
)
STATUSES: Pairs = (
    ("refugees:refugees", "refugees|refugee"),
    ("killed:", "bodies|corpses|remains|body|corpse|bodies of|remains of|corpses of"),
    ("abducted:", "hostages|captives"),
    ("asylum_seekers:asylum_seekers", "asylum seekers|asylum-seekers|asylum seeker|asylum-seeker"),
    (
        "idp_stock:idps",
        (
            "idps|internally displaced people|internally displaced persons|internally displaced|"
            "internally displaced men women|displaced population"
        ),
    ),
    ("returned:returnees", "returnees|returnee"),
    ("deported:deportees", "deportees|deportee"),
    ("evacuated:evacuees", "evacuees|evacuee"),
)
LIVES = "lives"
VICTIMS = "victims"
PERSON_ENDINGS = "ers|ors|ists|ians|men|women|ees|folk|wives|maids|boys|girls"

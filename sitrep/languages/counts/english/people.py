"""Who and what is counted, in English: people, their groups, families, buildings, attacks."""

from sitrep.languages.counting import Pairs

PEOPLE: Pairs = (
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
            "motorists|cattle herders|nomads|tenants|youths|auxiliaries|young people|arabs|kurds|turks|serbs|"
            "croats|tamils|jews|muslims|christians|hindus|sikhs|shias|shiites|sunnis|tutsis|hutus|"
            "hazaras|uzbeks|tajiks|turkmens|britons|poles|swedes|danes|spaniards|filipinos|bosniaks|"
            "kosovars|tuaregs|greeks|thais|customers|diners|revellers|spectators|athletes|scientists|"
            "loyalists|partisans|clansmen|volunteers|vendors|churchgoers|brothers|sisters|siblings|"
            "sons|daughters|cousins|kinsmen|porters|truckers|cooks|cleaners|truck drivers|bus drivers|"
            "taxi drivers|legislators|detainees' relatives|officers and men"
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
    ("foreign_forces", "foreign troops|foreign soldiers|foreign forces|coalition troops|coalition soldiers"),
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
)
MEMBERS: Pairs = (
    (
        "",
        (
            "fulani|masalit|hazara|dinka|nuer|rohingya|tutsi|hutu|druze|yazidi|person|victim|worker|"
            "student|resident|villager|passenger|man|driver|teacher|farmer|labourer|staff|hostage|"
            "other|migrant|member|patient|employee|body|life|judge|miner|survivor|guard|guards|brother|"
            "sister|father|son|daughter|wife|husband|uncle|cousin|grandson|granddaughter|grandfather|"
            "nephew|niece"
        ),
    ),
    ("civilians", "civilian"),
    ("children", "child|boy|girl|minor|baby|infant|toddler|teenager"),
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
    ("aid_workers", "aid worker|humanitarian worker|relief worker|aid|humanitarian|deminer"),
    ("health_workers", "health worker|medic|doctor|nurse|paramedic|vaccinator|medical"),
    ("journalists", "journalist|reporter|photographer|cameraman"),
    ("officials", "official|lawmaker"),
    ("commanders", "commander|ringleader"),
    ("prisoners", "prisoner|inmate|detainee"),
    ("rescuers", "rescuer|firefighter"),
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
            "incidents|security incident|armed attacks|terrorist attacks"
        ),
    ),
)
STATUSES: Pairs = (
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
)
LIVES = "lives"

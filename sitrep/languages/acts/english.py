"""English words of acts, of the trade and of credits."""

from sitrep.languages.telling import TellingWords

TELLING = TellingWords(
    endings="ings ing edly ers ies ied ed es er ly s e",
    acts=(
        (
            "air",
            (
                "airstrik air_strik air_raid warplan jet dron helicopter gunship airforc bomber plan_bomb "
                "aircraft"
            ),
        ),
        ("strike", "struck strik hit bombard bombardment pound"),
        ("harm", "kill wound injur hurt dead died die death bodi bodies casualt fatalit"),
        ("shelling", "shell mortar artillery rocket missil howitzer barrag"),
        ("blast", "bomb deton explosiv suicid ied mine landmin"),
        ("explosion", "explo explosion blast"),
        (
            "capture",
            (
                "captur overran overrun seiz ent enter retook recaptur retak fallen fall control controll "
                "liberat occup occupy"
            ),
        ),
        ("shooting", "shot shoot gunman gunmen assassinat sniper open_fir"),
        ("ground", "captur overran overrun seiz storm retook recaptur retak ambush clash outpost gunfight"),
        ("abduction", "abduct kidnap hostag captor"),
        ("detention", "arrest detain detention jail sentenc convict trial court"),
        ("prison", "jailbreak prison inmat"),
        ("surrender", "surrender"),
        ("flight", "fled flee displac refuge uproot evacuat exodus"),
        ("return", "deport deportation returne expel repatriat repatriation expulsion"),
        ("relief", "convoy ration flour airdrop relief shipment donat parcel"),
        ("disease", "cholera measl outbreak vaccinat vaccin polio epidemic"),
        ("hunger", "famin hunger starv malnutrition malnourish"),
        ("weather", "flood earthquak quak landslid mudslid cyclon torrent"),
        ("talks", "talk negotiat negotiation summit delegation mediator envoy mediat"),
        ("truce", "ceasefir truc armistic"),
        ("exchange", "swap exchang freed prisoner_exchang"),
        ("sanction", "sanction embargo blacklist"),
        ("vote", "resolution vote veto election ballot"),
        ("protest", "protest demonstrat demonstrator rally"),
        ("infrastructure", "blackout pipelin dam substation electricity grid"),
        ("execution", "execut execution hang behead massacr grav"),
        ("hearing", "tribunal indict indictment prosecutor"),
    ),
    subjects=(
        (
            "school",
            (
                "school pupil student schoolgirl schoolboy schoolchildr teach teacher headteacher "
                "classroom headmast headmistress boarding dormitor campus university lectur"
            ),
        ),
        (
            "hospital",
            (
                "hospital clinic polyclinic ward surgeon doctor maternity ambulanc nurs physician surgery "
                "patient infirmary medic operat_theatre"
            ),
        ),
        ("market", "market trader bazaar stall marketplac shopper shopkeep grocer"),
        (
            "worship",
            (
                "mosque mosqu church imam worshipp priest monastery monk templ cathedral parish prayer "
                "minaret shrin"
            ),
        ),
        ("prison", "prison inmat jail jailbreak warden detaine detention detain"),
        ("port", "port harbour harbor dock quay jetty"),
        (
            "sea",
            (
                "boat ship vessel capsiz drown sank sunk shipwreck naval navy sail sailor flotilla fisherm "
                "fishermen dinghy overturn"
            ),
        ),
        ("air_travel", "airport airfield airlin runway airlift terminal"),
        ("rail", "train railway rail carriag locomotiv railroad"),
        ("bus", "bus minibus coach passeng"),
        ("bridge", "bridg"),
        ("power", "electricity electric substation blackout grid power_plant power_station transformer"),
        ("oil", "oil refinery refin pipelin crud petrol petroleum fuel rig gasolin tanker"),
        ("gas_attack", "sarin chlorin nerv poison chemical gass toxic chok suffocat"),
        ("water", "dam reservoir waterwork aqueduct drinking"),
        (
            "telecom",
            (
                "internet telecom telecommunication offlin network cabl cellphon telephon broadband "
                "connectivity"
            ),
        ),
        ("food", "grain wheat flour bread bakery rice maiz food"),
        ("farm", "farm harvest field crop herd herds cattl shepherd livestock rice_field farmland rustl"),
        ("home", "apartment flat storey tenant residential high_ris dwell rubbl"),
        ("hotel", "hotel guesthous restaurant beach resort caf"),
        ("camp", "camp displac refuge tent shelt idp uproot flee fled exodus"),
        ("migrant", "migrant smuggl traffick migration"),
        ("embassy", "embassy embassi consulat ambassador diplomat envoy"),
        ("parliament", "parliament lawmak mp mps legislator senator deput congressm assembly"),
        (
            "court",
            ("court judg tribunal trial lawy verdict sentenc convict indict prosecutor plead defendant"),
        ),
        ("election", "election ballot vote voter poll candidat turnout runoff electoral"),
        ("sanctions", "sanction embargo blacklist asset_freez"),
        ("council", "council resolution veto draft unanimous unanimously"),
        (
            "talks",
            ("talk negotiat negotiation mediat mediator delegation summit roundtabl dialogu consultation"),
        ),
        ("visit", "visit met meet receiv welcom guest trip travel flew"),
        ("truce", "truc ceasefir armistic lull pause paus cessation no_fire"),
        ("exchange", "swap exchang freed releas prisoner_exchang captiv handov"),
        ("abduction", "abduct kidnap hostag captor whisk ransom"),
        ("grave", "grav buri bury burial funeral mourn bodies exhum cemetery"),
        ("protest", "protest demonstrat demonstrator rally march crowd tear_gas riot"),
        ("police", "polic policemen policeman gendarm gendarmeri constabl"),
        ("base", "base garrison barrack outpost bunker"),
        ("aircraft", "warplan jet aircraft helicopt airstrik air_strik air_raid plan_fir fighter_jet"),
        ("drone", "dron shahed uav quadcopt unmann"),
        ("missile", "missil rocket salvo projectil"),
        ("artillery", "shell artillery mortar howitz bombard bombardment barrag"),
        ("car_bomb", "car vehicl truck pick pickup suicid exploded explod deton"),
        ("mine", "landmin roadsid"),
        ("gunmen", "gunmen gunman motorbik motorcycl rifle assail masked"),
        ("capture", "captur overran overrun storm enter retook retak recaptur withdr"),
        ("surrender", "surrender capitulat lay_down laid_down"),
        ("massacre", "massacr slaughter throat execut execution butcher mutilat"),
        ("fire", "fire blaz burn burnt ablaz flam inferno arson"),
        ("aid", "aid relief convoy lorr truck airdrop consignment"),
        ("disease", "cholera measl outbreak vaccinat vaccin polio epidemic ebola"),
        ("hunger", "famin hunger starv malnutrition malnourish"),
        ("quake", "earthquak quak tremor aftershock"),
        ("flood", "flood landslid mudslid torrent cyclon inundat"),
        ("money", "donor pledg billion fund appeal financ"),
        ("peacekeeping", "peacekeep blue_helmet contingent monusco unifil minusma"),
        ("passport", "passport visa"),
        ("mining", "gold mine miner mining"),
        ("journalist", "journalist cameraman broadcaster newspap"),
        ("looting", "loot pillag plund ransack"),
        ("border", "bord frontier"),
        ("firewood", "firewood"),
    ),
    sides=(
        ("north", "north northern"),
        ("south", "south southern"),
        ("east", "east eastern"),
        ("west", "west western"),
        ("morning", "morn morning dawn sunris"),
        ("noon", "noon midday afternoon"),
        ("evening", "even evening dusk night midnight sunset"),
    ),
    at="in at near around outside on",
    settlements="town villag city camp quart district",
    between="the a an",
    meetings=("met meet talk receiv visit summit telephon phon spok speak sat host"),
    roles=(
        "envoy president minist foreign prim defenc ambassador mediator commission negotiator lead "
        "secretary general chief command king princ"
    ),
    of="of",
    trade=(
        "kill wound injur dead death die people person civilian civilians attack forc troop soldier army "
        "military polic fighter militant insurgent rebel official spokesman spokeswoman minist ministry "
        "govern government province district city town villag region area country capital local provincial "
        "security statement report told tell say add accord late last week month monday tuesday wednesday "
        "thursday friday saturday sunday night morning even afternoon dawn day hour today yesterday least "
        "more than dozen hundr thousand million year ago near northern southern eastern western north "
        "south east west central war conflict group member leader head chief presid operation strik hit "
        "target control includ oth anoth also first second two three four five six seven eight nine ten "
        "under over into during against between around about some many several most new part plac time "
        "house hom famil family families child children women woman men man residen resident wit witness "
        "hospital medic doctor unit nation united international state agency agenc news call want mak take "
        "took left used com cam went going while since before when where there been being its it he she "
        "were was him her them had has have did does could would may might can cannot only still just what "
        "how all any no nor both each few such same own very per cent because until up down out off "
        "through claim respons responsibility confirm deny wednes thurs satur tues january february march "
        "april june july august september october november december aft one day died fell struck reach "
        "open clos among count half back hurt found within says lost staff spok met brought leav without "
        "taken hold end ask sent put need come away thirty third stay den came along began carr numb land "
        "held again set sid side post show pass arriv remain move mov lay liv well twic tim servic old "
        "outsid insid start stand long heard besid way wait turn stood gave enter sixty seventy forty "
        "fifty twelv eleven thirteen fourteen fifteen sixteen twenty toward nam led small past our next "
        "agre abov saw short point late lat let line keep full free every decid whol visit urg warn "
        "suspect stop quiet must made gone form find estimat aim almost run ran large largest itself "
        "himself themselves herself whom those thos whose wher then than you your they who becaus befor "
        "behind beyond across acros near nearby nearly early earli earlier mister rapid foreign prim "
        "general council committee committe deputy commander command brigad offic regional governor mayor "
        "russian ukrainian israeli palestinian american british french german turkish chinese syrian iraqi "
        "iranian saudi egyptian african european arab afghan pakistani indian sudanese ethiopian somali "
        "yemeni lebanes libyan malian nigerian congoles rwandan burmes colombian english western"
    ),
    usual=(
        "bomb shell displac camp aid air shot school fled work road president bus market cross dron raid "
        "burn missil health refuge bord bod right talk prison defenc clinic jet quart lorr fir rocket "
        "rescu port convoy captur fuel fire arm truck record food junta truc station return miss mine "
        "envoy wat water union mission guard flood farm centr center abduct toll teach patient vot home "
        "helicopt blam street shelt militia meet help hand flight drov destroy crowd car clash ceasefir "
        "battl announc agenc explosiv explosion parliament base guns mortar coalition protest emergency "
        "building build house condemn accus weapon vehicl motorcycl motorbik gunm gunmen rebel militant "
        "islamist jihadist offensiv storm seiz ambush fight fought insurgent terrorist humanitarian peac "
        "deal agreement plan"
    ),
    bodies=(
        "ministry of *|department of *|directorate of *|* ministry|* directorate|army|police|military|"
        "governor|mayor|general staff|security council|president's office|defence minister|"
        "defense minister|foreign minister|interior minister|un mission|red cross|red crescent|"
        "civil defence|civil defense"
    ),
    relays="told|report|reports|reported|quoted by|cited by|informed",
    demands=(
        "must|should|shall|ought to|has to|have to|demand|demands|demanded|demanding|call on|calls on|"
        "called on|call for|calls for|called for|calling for|call upon|called upon|urge|urges|urged|urging|"
        "appeal to|appealed to|appeal for|appealed for|insist that|insists that|insisted that|ask the|"
        "asks the|asked the|we want"
    ),
    credits="with|additional|inputs|input|reporting|report|reports|reported|writes|write|credit|source|from|by|and",
)

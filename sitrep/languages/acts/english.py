"""English words of acts, of the trade and of credits."""

from sitrep.languages.telling import TellingWords

TELLING = TellingWords(
    endings="ings ing edly ers ies ied ed es er ly s e",
    acts=(
        ("air", "airstrik air_strik air_raid warplan jet dron helicopter gunship airforc bomber"),
        ("shelling", "shell mortar artillery rocket missil howitzer barrag"),
        ("blast", "bomb deton explosiv suicid ied mine landmin"),
        ("explosion", "explo explosion blast"),
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
    trade=(
        "kill wound injur dead death die people person civilian civilians attack forc troop "
        "soldier army military polic fighter militant insurgent rebel official spokesman "
        "spokeswoman minist ministry govern government province district city town villag region "
        "area country capital local provincial security statement report told tell say add accord "
        "late last week month monday tuesday wednesday thursday friday saturday sunday night "
        "morning even afternoon dawn day hour today yesterday least more than dozen hundr "
        "thousand million year ago near northern southern eastern western north south east west "
        "central war conflict group member leader head chief presid operation strik hit target "
        "control includ oth anoth also first second two three four five six seven eight nine ten "
        "under over into during against between around about some many several most new part plac "
        "time house hom famil family families child children women woman men man residen resident "
        "wit witness hospital medic doctor unit nation united international state agency agenc "
        "news call want mak take took left used com cam went going while since before when where "
        "there been being its it he she were was him her them had has have did does could would "
        "may might can cannot only still just what how all any no nor both each few such same own "
        "very per cent because until up down out off through claim respons responsibility confirm "
        "deny wednes thurs satur tues"
    ),
    bodies=(
        "ministry of *|department of *|directorate of *|* ministry|* directorate|army|police|military|"
        "governor|mayor|general staff|security council|president's office|defence minister|"
        "defense minister|foreign minister|interior minister|un mission|red cross|red crescent|"
        "civil defence|civil defense"
    ),
    relays="told|report|reports|reported|quoted by|cited by|informed",
    credits="with|additional|inputs|input|reporting|report|reports|reported|writes|write|credit|source|from|by|and",
)

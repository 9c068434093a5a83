"""The words around a name that say whether it is a place, and what kind of place."""

from sitrep.model import PlaceKind

# Common nouns of places, as they stand behind a name ("Kunduz province") or before it ("province of Kunduz").
_ADMIN1 = """province provinces provincial oblast oblasts region regions governorate governorates state states
    wilayat wilaya wilayah division divisions muhafazah muhafazat krai provinz provincia gouvernorat"""
_ADMIN2 = """district districts raion raions rayon county counties locality localities township townships
    subdistrict sub-district subdistricts woreda commune communes département hromada hromadas distrito distrikt"""
_TOWN = """city cities town towns village villages capital settlement settlements hamlet hamlets suburb suburbs
    neighbourhood neighborhood municipality ciudad stadt ville camp camps"""
_OTHER = """airport airfield airbase base highway road port harbour harbor bridge border crossing university
    hospital prison jail market bazaar bazar mosque square valley mountains hills river lake island front frontline
    area areas countryside outskirts residents zone corridor stadium dam crossroads peninsula desert garrison
    barracks checkpoint"""

KIND_OF: dict[str, PlaceKind | None] = {
    **dict.fromkeys(_OTHER.split()),
    **dict.fromkeys(_TOWN.split(), PlaceKind.TOWN),
    **dict.fromkeys(_ADMIN2.split(), PlaceKind.ADMIN2),
    **dict.fromkeys(_ADMIN1.split(), PlaceKind.ADMIN1),
}
# Nouns that speak of several names at once: "in Ghor, Farah and Nimroz provinces".
PLURALS = frozenset(word for word in KIND_OF if word.endswith("s"))
HEADS = frozenset(word for word in KIND_OF if KIND_OF[word] is not None)

# Prepositions that a place follows and a person seldom does.
LOCATIVE = frozenset(
    """in at near around outside inside into towards toward across throughout within through via à en dans
    bei nach aus vers hacia desde""".split()
)
# Words that a place may follow, and other nouns too.
LEADING = LOCATIVE | frozenset(
    """from to over of on off against between beyond above along and or for entered entering left leaving reached
    reaching seized seizing captured capturing retook retaken took besieged besieging bombed bombing shelled
    shelling struck hit stormed overran encircled liberated recaptured fled fleeing visited visiting attacked
    attacking controls controlled entire neighbouring neighboring nearby besieging including""".split()
)
# Sides, sizes and ages that stand before a name and belong to it.
QUALIFIERS = frozenset(
    """north south east west northern southern eastern western central upper lower greater old new northeast
    northeastern northwest northwestern southeast southeastern southwest southwestern downtown occupied rural
    city province district region state oblast governorate town village capital""".split()
)
SPEECH = frozenset(
    """said says told tells added noted claimed confirmed denied insisted warned wrote tweeted replied recalled
    explained stressed argued smiled nodded himself herself who whose aged""".split()
)
TITLES = frozenset(
    """mr mrs ms dr prof president minister general gen colonel col major maj captain capt lieutenant lt sergeant
    sgt commander mullah maulvi mawlawi mawlavi sheikh shaikh haji hajji imam ayatollah senator sen governor gov
    ambassador spokesman spokeswoman spokesperson chief judge justice professor engineer sir lord prince princess
    king queen emir amir brigadier admiral marshal deputy qari ustad malik sayed sayyid khan bishop father pope
    herr frau señor monsieur doctor journalist activist chairman secretary son daughter brother wife""".split()
)
# Heads of organisations' names: a name that leads up to one is part of it ("Kabul Times", "Kachin Independence Army").
ORGANISATIONS = frozenset(
    """times post daily weekly herald tribune gazette independent news newspaper tv television radio agency press
    bank airlines airways process agreement agreements accord accords protocol protocols declaration convention pact
    treaty memorandum institute foundation network analysts fc united observer telegraph chronicle journal
    commission union party movement front organisation organization army brigade battalion corps regiment company
    group committee society association federation league alliance coalition congress council forces force
    observatory monitor review today tonight insurance telecom motors trust fund crescent club battalion
    shura voice mail echo format summit""".split()
)
# Bodies that stand before "of" or "in" and a name: "Bank of Khartoum", "Islamic Emirate of Afghanistan".
BODIES = ORGANISATIONS | frozenset(["emirate", "mission", "caliphate", "sons", "eagles", "lions", "defenders", "gulf", "sea", "strait", "bay"])
# Proper nouns of time, which may stand beside a place without belonging to it.
TIMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan feb mar apr jun jul aug sep sept oct nov dec ramadan eid""".split()
)
# Words inside a name that stay small ("Deir ez-Zor", "Sar e Pul", "Khan al-Ahmar").
PARTICLES = frozenset("e i ye al el ul ur ez az as ash ar ad at an de la le du da do of the on and y bin".split())

# Common words that are names of places somewhere: they need a common noun of places beside them.
ORDINARY = frozenset(
    """from can name add more may than make time same project since long free most main were level loop many limit
    content pool meta zone sort never terminal fleet manage reading switch down turn model much bar split normal
    side real look hub along deal principal rest hope best save modern home seen center share area plain bare tell
    union rate care lame sale lack gold trap nice ever salt green meson sole grants human waits alter hang cut loss
    vary compound hit rand worth noisy pipes paste bigger deep vice dual shut sin panic flushing till cope logo lazy
    angle leader hot capital bell trip nails central drag tape hunt bail reservoir rust lakes sector band cascade
    lives gap arena nest roman era gang rain luck dig marshal freedom chop blur shot rapid plymouth federal plot bag
    bear semi superior district begun young trio tone spoken perm retreat surprise mon lemon city spring tiling cube
    eagle postal unity pose lab boom pristine mobile eden tango orange slim independence basing west forest binder
    east pascal billed centre police junction loan car tall lime oasis walker culture liberal oldham forge cork
    diamond crystal market officer dawn confines keen confidence wave vista antique mega merit banning grand buy
    bend concord springs eastern western northern southern north south northeast northwest southeast southwest
    midland gulf interior exterior coast coastal border islands island lake river red blue white black sea nile
    upper lower middle highlands plateau valley mountain march april june july august monday sunday friday king
    queen prince victory friendship republic democratic national general royal crown bak kot dara nawa kang mir bala
    khan khel shahr deh sheikh sayed sultan haji mullah emir amir wali hassan nasir noor nur rural urban special
    garden golden silver temple church bridge castle station harbour port fort point bay beach park mission liberty
    justice order peace war base airport university hospital army navy guard state province region county section
    block centro norte sur este oeste sud nord est ouest san santa santo saint fire water bank branch post press
    chin shan men she how her his but you not all are was has had our its who why what when where here there now
    today also only over under after before between against about above many some any few two three four five six
    seven eight nine ten one hundred meanwhile however nearly around local international world government taliban
    islam jihad hamas hezbollah russian afghan ukrainian media officials people children women security military
    kurd arab turk pashtun tajik uzbek hazara baloch nuer dinka kachin karen rohingya houthi alawite druze
    sunni shia muslim christian jew hindu kayan kayin kokang wa naga zomi""".split()
)
# Given names and surnames that are names of places too: a place only where the words around say so.
PERSONAL = frozenset(
    """kakar ashraf ghani karzai abdullah mohammad muhammad mohammed ahmad ahmed hamid rahman karim farah jordan
    georgia chad victoria santiago washington lincoln jackson houston madison charlotte sydney florence paris
    hamilton wellington nelson lima salem aurora augusta alexandria vladimir ivan roman boris maria marina natalia
    olga anna elena irina tatiana sofia sophia diana julia helena martin peter paul simon michel andre adam david
    daniel george henry jack john james thomas william robert richard charles edward oliver arthur albert victor
    oscar hugo max felix leo lucas samuel benjamin joseph francis anthony patrick kevin brian eric carl karl kurt
    stuart graham gordon douglas russell wilson taylor murray clinton bush obama trump biden palmer austin dallas
    tyler kelly kim lee park chen wang li lin yang zhang wu ho nguyen tran hassan hussein hussain ali omar osman
    othman usman bilal ibrahim ismail ishaq yusuf younis yunus musa isa daud dawood sulaiman suleiman salman saleh
    salim salih said saeed sayed nasser nasir naser khalid khaled walid rashid rasheed hamza jamal kamal jalal latif
    majid mansour mansur nabil qasim qasem rafiq sharif sherzai shinwari wardak zadran zazai noorzai achakzai
    barakzai popal popalzai stanikzai stanekzai ahmadzai yousafzai amin anwar aziz azizi bashir farid faisal fahim
    habib haider haidar hakim hamdan idris jabbar kabir latifi mahmud mahmood massoud masood mehdi mirza murad
    mustafa najib nazari omari qadir rahim rahimi rashidi sabir sadiq safi sardar shah shafiq sohail tahir tariq
    wahid yar yasin yaqub yaqoob zahir zia zubair burhan hemedti dagalo bashar assad aung suu kyi min myint thein
    tun win zaw maung htay soe hlaing nu than saw sai petro petrov ivanov kozlov kuznetsov bohdan taras stepan
    andriy oleh mykola viktor oleksandr serhiy yaroslav danylo pavlo denys maksym anton artem lysenko bondarenko
    salah saleh hadi houthi tawfiq badr malik shukri garang kiir machar lado deng bol akol majok maiwand nadir
    mansoor zaman gul jan wazir agha mangal sarwar akbar ayub afzal akram aslam ilyas imran kareem lal nawaz
    abbas abdul abu bakr baqir jaafar jafar kazim mehmet murtaza qais rami sami tamim wassim ziad
    raza saddam uday basra""".split()
) - {"basra"}

"""German words of speech."""

from sitrep.languages.refusing import RefusingWords
from sitrep.languages.speaking import SpeakingWords
from sitrep.languages.states.german import STATES

SPEAKING = SpeakingWords(
    says=(
        "sagte|sagten|erklärte|erklärten|berichtete|berichteten|meldete|meldeten|behauptete|bestätigte|"
        "schätzt|mitteilte|teilte|gab"
    ),
    whose="ihr|ihre|sein|seine",
    officers="sprecher|sprecherin|direktor|direktorin|leiter|leiterin|chef|chefin|vorsitzender|vorsitzende",
    puts="spricht von|sprechen von|sprach von|sprachen von|meldet|melden|berichtet von|berichten von",
    cites="laut|nach angaben|nach angaben der|nach angaben des|nach angaben von|zufolge|unter berufung auf",
    relays="unter berufung auf",
    refusing=RefusingWords(
        rejects="dementierte|bestritt|wies", claims="die|den|das|angaben|vorwürfe|zurück|dies"
    ),
    pronouns="er|sie|es",
    auxiliaries="wurde|wurden|worden|ist|sind",
    roles=(
        "sprecher|sprecherin|minister|ministerium|verteidigungsministerium|gouverneur|bürgermeister|chef|"
        "kommandeur|general|oberst|polizei|armee|behörden|regierung|ärzte|organisation"
    ),
    boundaries="dass|aber|während|als|wo|nachdem|obwohl|weil",
    contrasts="aber|während|hingegen|;",
    openers="wie|so",
    prepositions="von|in|der|des|für|aus|im|mit|bei|zu",
    determiners="der|die|das|ein|eine|dem|den",
    articles="der|die|das|ein|eine|dem|den|des",
    joins="und",
    fillers="mit|am|auch|gestern|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|hat|haben",
    kinds=(
        ("un", "uno|un|vereinte nationen|vereinten nationen|unhcr|unicef|ocha|iom"),
        (
            "ngo",
            (
                "rotes kreuz|rote kreuz|roten kreuzes|beobachtungsstelle|amnesty|human rights watch|"
                "hilfsorganisation"
            ),
        ),
        ("medical", "krankenhaus|ärzte|gesundheitsministerium|rettungskräfte"),
        ("resident", "anwohner|augenzeugen|bewohner"),
        ("local_official", "gouverneur|bürgermeister|behörden"),
    ),
    states=STATES,
    forces=(
        (
            "government",
            (
                "verteidigungsministerium|armee|militär|polizei|regierung|generalstab|innenministerium|"
                "streitkräfte"
            ),
        ),
        ("insurgents", "rebellen|aufständische|separatisten"),
    ),
    verified="verifiziert|bestätigt|dokumentiert",
    estimated="schätzt|schätzungen|schätzungsweise",
    ones="einer von ihnen|eine von ihnen",
)

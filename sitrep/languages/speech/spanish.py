"""Spanish words of speech."""

from sitrep.languages.refusing import RefusingWords
from sitrep.languages.speaking import SpeakingWords
from sitrep.languages.states.spanish import STATES

SPEAKING = SpeakingWords(
    says=(
        "dijo|informó|afirmó|aseguró|anunció|declaró|confirmó|señaló|indicó|reportó|denunció|estima|estimó|"
        "dijeron|informaron|afirmaron|aseguraron|anunciaron|confirmaron|señalaron|indicaron|reportaron|"
        "denunciaron|precisó|agregó|explicó"
    ),
    whose="su",
    officers="portavoz|director|directora|secretario|secretaria|jefe|jefa|presidente|presidenta|comandante",
    puts=(
        "habla de|hablan de|habló de|hablaron de|hablaba de|da cuenta|dan cuenta|dio cuenta|dieron cuenta|"
        "cifra en|cifró en"
    ),
    cites="según|de acuerdo con|citando a|citando",
    relays="citando a|citando",
    refusing=RefusingWords(
        rejects="negó|negaron|desmintió|rechazó", claims="haber|que|esa|la|acusación|cifra"
    ),
    pronouns="él|ella|ellos",
    auxiliaries="fue|fueron|sido|es|son",
    roles=(
        "portavoz|ministro|ministerio|gobernador|alcalde|jefe|comandante|general|coronel|policía|"
        "ejército|autoridades|gobierno|director|fuentes|médico"
    ),
    boundaries="que|quien|pero|mientras|cuando|donde|tras",
    contrasts="pero|mientras|;",
    openers="así|lo|según|como",
    prepositions="de|del|en|por|para|a|con|al",
    determiners="el|la|los|las|un|una",
    articles="el|la|los|las|un|una",
    joins="y",
    fillers="también|ayer|lunes|martes|miércoles|jueves|viernes|sábado|domingo|ha|han",
    manner="en un comunicado",
    kinds=(
        ("un", "onu|naciones unidas|acnur|unicef|ocha|oim"),
        ("ngo", "cruz roja|ong|amnistía|human rights watch|indepaz|observatorio"),
        ("medical", "hospital|médicos|médico|ministerio de salud"),
        ("resident", "vecinos|testigos|residentes|habitantes"),
        ("local_official", "alcalde|gobernador|autoridades|funcionario|funcionarios|fiscalía|defensoría"),
    ),
    states=STATES,
    forces=(
        ("government", "ejército|ministerio de defensa|policía|gobierno|fuerzas armadas|fuerza pública"),
        ("insurgents", "guerrilla|rebeldes|disidencias"),
    ),
    verified="verificó|verificado|documentó",
    inquired="tras|después de|luego de|con base en|basándose en|a partir de|que",
    inquires=(
        "entrevistar a|entrevistó a|entrevistar|hablar con|habló con|examinar|examinó|analizar|analizó|"
        "revisar|revisó|entrevistas con|entrevistas a|testimonios de|recoger"
    ),
    evidence=(
        "testigos|sobrevivientes|supervivientes|habitantes|familiares|vecinos|médicos|videos|vídeos|imágenes|"
        "fotografías|fotos|testimonios|registros|víctimas"
    ),
    estimated="estima|estimó|estimación",
    ones="uno de ellos|una de ellas|otro de ellos",
)

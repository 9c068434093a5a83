"""Spanish."""

from sitrep.languages.counts.spanish import COUNTING
from sitrep.languages.language import Language, Script
from sitrep.languages.speech.spanish import SPEAKING

LANGUAGE = Language(
    code="es",
    name="Spanish",
    script=Script.LATIN,
    digits="0123456789",
    day_first=True,
    stop_words=(
        "el la los las de del y en un una que por para con se su sus al es ha han no lo como más "
        "fue este esta "
        "entre desde sobre o pero según también tras le les ser era son"
    ),
    letters="ñ¿¡",
    months=(
        "enero|ene",
        "febrero|feb",
        "marzo|mar",
        "abril|abr",
        "mayo|may",
        "junio|jun",
        "julio|jul",
        "agosto|ago",
        "septiembre|setiembre|sept|sep",
        "octubre|oct",
        "noviembre|nov",
        "diciembre|dic",
    ),
    weekdays=("lunes", "martes", "miércoles|miercoles", "jueves", "viernes", "sábado|sabado", "domingo"),
    relatives=(
        ("hoy", 0, 0),
        ("esta mañana", 0, 0),
        ("esta tarde", 0, 0),
        ("esta noche", 0, 0),
        ("ayer", -1, -1),
        ("anoche", -1, -1),
        ("anteayer", -2, -2),
        ("mañana", 1, 1),
        ("pasado mañana", 2, 2),
        ("esta semana", -6, 6),
        ("la semana pasada", -13, -1),
        ("la próxima semana", 1, 13),
        ("este mes", -30, 30),
        ("el mes pasado", -61, -1),
        ("el próximo mes", 1, 61),
        ("los últimos días", -14, 0),
    ),
    numbers=(
        ("un", 1),
        ("una", 1),
        ("dos", 2),
        ("tres", 3),
        ("cuatro", 4),
        ("cinco", 5),
        ("seis", 6),
        ("siete", 7),
        ("ocho", 8),
        ("nueve", 9),
        ("diez", 10),
        ("once", 11),
        ("doce", 12),
        ("quince", 15),
        ("veinte", 20),
    ),
    units=(("hora|horas", 1 / 24), ("día|días|dia|dias", 1), ("semana|semanas", 7), ("mes|meses", 30)),
    ago_before="hace",
    ago_after="atrás|antes",
    recent="últimas|últimos|última|último|pasadas|pasados",
    past=(
        "fue|fueron|ha|han|había|habían|era|eran|estaba|estaban|hubo|dijo|dijeron|murió|murieron|"
        "tuvo|hizo|desde|"
        "atacó|anunció|firmó|mató|llegó|dio|tomó|comenzó|empezó|declaró|informó|confirmó|condenó|advirtió"
    ),
    past_endings=("aron", "ieron", "eron", "ó"),
    future=(
        "será|serán|habrá|habrán|tendrá|tendrán|va a|van a|debe|deben|deberá|deberán|previsto|"
        "prevista|previstos|"
        "programado|programada|plazo|fecha límite|hasta|antes del|próximo|próxima|podría|podrían|"
        "puede|aplazado|"
        "aplazada|celebrará|se espera"
    ),
    future_endings=(
        "ará",
        "erá",
        "irá",
        "arán",
        "erán",
        "irán",
    ),
    conjunctions="y|e|pero|o|mientras",
    auxiliaries="será|serán|habrá|habrán|va a|van a|debe|deben|deberá|deberán|ser|podría|podrían|puede",
    reporting=(
        "dijo|dijeron|declaró|declararon|informó|informaron|anunció|anunciaron|confirmó|"
        "confirmaron|afirmó|advirtió|"
        "condenó|señaló|aseguró|según|acusó|denunció|indicó"
    ),
    weekday_openers="el|este|del|desde|hasta|y|o|al|pasado|próximo|para",
    next_words="próximo|próxima|que viene",
    last_words="pasado|pasada|último",
    every_words="cada|todos los|los",
    since="desde",
    until="hasta|antes del",
    anniversary="aniversario|aniversarios|conmemoración|conmemora|conmemorar|conmemoran|memoria",
    joiners="al|a|y|o|hasta",
    fillers="de|del",
    ordinals="º|o",
    published="publicado|publicado el|publicada|fecha|fecha de publicación|publicada el",
    updated="actualizado|actualizado el|última actualización|modificado|modificado el",
    retrieved="consultado|consultado el|descargado|descargado el|archivado el|recuperado el",
    furniture="copyright|©|todos los derechos reservados|actualizado|consultado|descargado|versión|edición",
    captions="foto|imagen|fotografía|crédito",
    year_words="en|desde|año|de",
    ambiguous="mar|may|ago|ene|sábado",
    appointing=(
        "pidió|pidieron|invitó|invitaron|convocó|convocaron|llamó|propuso|propusieron|prometió|prometieron|"
        "aceptó|aceptaron|decidió|decidieron|acordó|acordaron|ordenó|exigió|amenazó"
    ),
    appointments=(
        "conversaciones|reunión|cumbre|negociaciones|diálogo|elección|elecciones|votación|referendo|huelga|"
        "marcha|manifestación|audiencia|juicio|conferencia|ceremonia"
    ),
    inviting="invitó|invitaron|convocó|convocaron",
    appointed_for="para",
    deed_openers="a|en|de|con|que",
    not_deeds="la|el|los|las|un|una|su|sus",
    deed_endings=("ar", "er", "ir", "arse", "erse", "irse"),
    documents=(
        "comunicado|comunicado de prensa|nota de prensa|declaración|boletín|informe|informe de situación|"
        "parte|reporte|resumen|resumen semanal|semana|actualización|nota|"
        "período|periodo|discurso|entrevista|carta|hechos"
    ),
    dating="del|de|al|de fecha|a",
    closing="al|que termina el",
    happenings=(
        "masacre|ataque|ataques|atentado|atentados|asedio|batalla|caída|guerra|golpe|revolución|terremoto|"
        "asesinato|matanza|genocidio|invasión|explosión|toma|emboscada|acuerdo|tregua|referendo|plebiscito"
    ),
    explaining=(
        "preguntas y respuestas|# preguntas|lo que se sabe|lo que sabemos|qué se sabe|"
        "claves para entender|# claves|obituario|muere a los #|# años después|a # años de"
    ),
    looking_back=(
        "cronología|perfil|quién es|quiénes son|quién era|por qué|qué es|contexto|in memoriam|la historia de"
    ),
    counting=COUNTING,
    speaking=SPEAKING,
)

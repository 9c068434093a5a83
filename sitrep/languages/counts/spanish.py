"""Spanish words of counts."""

from sitrep.languages.counting import CountWords

COUNTING = CountWords(
    numbers=(
        "una=1|dos=2|tres=3|cuatro=4|cinco=5|seis=6|siete=7|ocho=8|nueve=9|diez=10|once=11|doce=12|"
        "trece=13|catorce=14|quince=15|dieciséis=16|diecisiete=17|dieciocho=18|diecinueve=19|veinte=20|"
        "treinta=30|cuarenta=40|cincuenta=50|sesenta=60|una decena=10|una docena=12|una veintena=20|"
        "un centenar=100|cien=100|ciento=100"
    ),
    scales="mil=1000|millón=1000000|millones=1000000",
    vague=(
        "decenas=10|docenas=12|cientos=100|centenares=100|miles=1000|decenas de miles=10000|"
        "cientos de miles=100000"
    ),
    qualifiers=(
        ("at_least", "al menos|por lo menos|no menos de|como mínimo"),
        ("more_than", "más de|más que"),
        ("about", "unos|unas|alrededor de|cerca de unas|aproximadamente"),
        ("nearly", "casi|cerca de"),
        ("up_to", "hasta"),
        ("fewer_than", "menos de"),
    ),
    between="entre|de",
    range_joiners="y|a",
    people=(
        (
            "",
            (
                "personas|persona|víctimas|habitantes|vecinos|pasajeros|otros|otras|integrantes|miembros|"
                "trabajadores|estudiantes|campesinos|indígenas|líderes|migrantes|rehenes|hombres|pescadores|"
                "presos"
            ),
        ),
        ("civilians", "civiles|civil"),
        ("children", "niños|niñas|menores|niño|niña|bebés"),
        ("women", "mujeres|mujer"),
        ("security_forces", "soldados|soldado|militares|militar"),
        ("police", "policías|policía|agentes"),
        ("insurgents", "guerrilleros|guerrillero|rebeldes|insurgentes|combatientes|milicianos|terroristas"),
        ("journalists", "periodistas"),
        ("prisoners", "prisioneros|detenidos|reclusos"),
    ),
    not_people=(
        "cuerpos de policía|cuerpos policiales|cuerpos de bomberos|cuerpos de seguridad|cuerpos de ejército|"
        "cuerpos armados|cuerpos de socorro"
    ),
    anyone="personas",
    spoken_of="habla de|hablan de|habló de|hablaron de|hablaba de|cifra en|cifró en",
    units=(
        ("families", "familias|hogares"),
        ("facilities", "casas|escuelas|hospitales|viviendas"),
    ),
    nouns=(
        ("killed", "muertos|muertes|fallecidos|muerto"),
        ("injured", "heridos|herido|lesionados"),
        ("missing", "desaparecidos"),
    ),
    statuses=(
        ("refugees:refugees", "refugiados|refugiado"),
        ("idp_stock:idps", "desplazados internos|desplazados"),
        ("asylum_seekers:asylum_seekers", "solicitantes de asilo"),
        ("killed:", "cuerpos|cadáveres|cadáver|cuerpos sin vida"),
    ),
    either=(
        ("killed", "asesinadas|asesinados|asesinado|muertas|muertos|muerto|abatidos|masacrados|ejecutados"),
        ("injured", "heridas|heridos|herido"),
        ("displaced", "desplazadas|desplazados|desplazado"),
        ("abducted", "secuestrados|secuestradas|secuestrado"),
        ("detained", "detenidas|detenidos|capturados|capturado|arrestados|arrestadas"),
        ("evacuated", "evacuadas|evacuados"),
        ("deported", "deportados|deportadas"),
    ),
    governs=(
        (
            "killed",
            (
                "mató|mataron|matando|asesinó|asesinaron|causó la muerte de|cobró la vida de|matar|"
                "cuerpos de|cadáveres de|cuerpos sin vida de"
            ),
        ),
        ("injured", "hirió|hirieron|hiriendo"),
        ("abducted", "secuestró|secuestraron"),
        ("detained", "capturó|capturaron|detuvo|detuvieron|arrestó"),
        ("displaced", "desplazó|desplazaron|obligó|obligaron"),
        ("evacuated", "evacuó|evacuaron"),
    ),
    subject=(
        ("killed", "murieron|murió|fallecieron|perdieron la vida|falleció|han muerto"),
        ("displaced", "huyeron|han huido|abandonaron sus hogares"),
        ("surrendered", "se rindieron|se entregaron"),
        ("missing", "desaparecieron|siguen desaparecidas|siguen desaparecidos"),
        ("returned", "regresaron|han regresado"),
        ("in_need", "necesitan ayuda|necesitan asistencia"),
        ("injured", "resultaron heridas|resultaron heridos|resultó herido"),
    ),
    tolls=(
        ("killed", "cifra de muertos|número de muertos|balance"),
        ("injured", "número de heridos"),
    ),
    totals="número|cifra|total",
    rises="subió|aumentó|ascendió|asciende|elevó|eleva|llegó",
    reaches="a|alcanzó|hasta",
    links="incluidos|incluidas|entre ellos|entre ellas|de los cuales|de las cuales|de ellos|entre los que",
    auxiliaries="fueron|fue|sido|han sido|ha sido|están|está|son|quedaron|resultaron|resultó",
    recalling=(
        "absuelto+de/por|absueltos+de/por|absolvió+de/por|condenado+por|condenados+por|condenó+por|"
        "sentenciado+por|sentenció+por|culpable+de/por|culpables+de/por|juicio por|aniversario de|"
        "aniversario del|memoria de|homenaje a|conmemoró|conmemoraron|conmemora|conmemoran|"
        "conmemoración de|conmemoración del|monumento a|película sobre|documental sobre|libro sobre|"
        "novela sobre|indemnizó+por|indemnización+por|disculpas por|disculpó+por|años después|"
        "meses después|décadas después"
    ),
    recalled="conmemorada|conmemorado|conmemoró",
    referring=(
        "condenó|condenaron|condena|denunció|denunciaron|investigación+sobre|investiga|investigan|"
        "enterraron|sepultaron|reivindicó|días después|día después"
    ),
    relating="que|cual|cuales|donde|cuando|quien|quienes",
    ago="hace+años|años antes",
    breaks="que|dijo|según|informó|cuando|donde|mientras|pero|tras|después|anunció|aseguró",
    agents="por",
    prepositions="en|con|contra|desde|para|sobre|durante|a|ante|cerca",
    of="de|del",
    determiners="la|el|los|las|un|estos|sus|su",
    coordinators="y|o|e|así como",
    adverbs=(
        "también|ayer|han|ha|habían|lunes|martes|miércoles|jueves|viernes|sábado|domingo|además|gravemente"
    ),
    more="otros|otras|más|nuevos",
    percents="%|por ciento",
    dollars="$|dólares|usd",
    currencies="€|euros|pesos",
    labels="ruta|artículo|número|página|kilómetro",
    ages="edad",
    since="desde",
    within="en|el",
    grouping=" \u202f\u00a0.",
    free_order=True,
    wards=(("injured", "hospital|hospitales"),),
    origins=(
        "desde|procedentes|provenientes|llegados|llegadas|venidos|"
        "huyendo|huyeron|salieron|deportados|expulsados|retornados|regresaron"
    ),
    goals="a|al|hacia|en|hasta|por",
    modals="podría|podrían|puede|pueden|debería|deberían|podia|podía",
    conditions="si",
    negations="no|nunca|ni",
    attempts=(
        "intentó|intentaron|intentar|amenazó|amenazaron|complot|plan|planes|intento|pretendía|pretendían|"
        "quería|querían|evitar|evitó|sin|negó|negaron"
    ),
    particles="de|a|con|para",
    alive="vivos|vivas|ilesos|ilesas",
    pointing="los|las|esos|estos|sus",
    shares="mitad|tercio|tercios|cuarto|cuartos|mayoría|parte|ninguno|ninguna|quinto|décimo|%|ciento",
    gone="abandonaron|dejaron|salieron|abandonado|salido",
)

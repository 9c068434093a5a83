"""Spanish: only words that English does not have too."""

from sitrep.languages.cues.lists import LanguageCues, Words

CUES = LanguageCues(
    code="es",
    battlefield=Words(
        high=(
            "ataque* aéreo*, bombardeo*, bombarde*, combates, en combate*, un combate, enfrentamiento*, "
            "emboscad*, hostigamiento*, hostigar*, tiroteo*, francotirador*, guerriller*, guerrilla*, "
            "sicario*, hombres armados, artefacto* explosivo*, explosivos, cargas explosivas, coche bomba, "
            "carro bomba, moto bomba, cilindro* bomba, ráfaga* de fusil, disparos de fusil, masacre*, "
            "fusilad*, pis* ... una mina, campo minado, campos minados, mina* antipersonal*, minas "
            "terrestres, cuerpo* sin vida, a tiros, a bala, secuestr*, rehén, rehenes, grupo* armado*, "
            "disidencias, retén ilegal, se tomaron, toma del pueblo, tomaron el control, granada* de, "
            "proyectil*, línea del frente, tropas, contraofensiva*, asedi*, cercado por, lanzagranadas, "
            "asesinad* ... soldado*/policía*/líder*/campesino*"
        ),
        medium=(
            "ataque*, atacaron, atacó, atacad*, soldado*, militares, ejército, fuerzas armadas, fuerza "
            "pública, murieron, murió, muertos, muertas, resultaron heridos/heridas, quedaron "
            "heridos/heridas, quedó herido/herida, heridos, herido, heridas, abatid*, mataron, mató, "
            "matando, asesinad*, asesinato*, asesinaron, rebeldes, insurgentes, explosión, explotó, "
            "estalló, detonó, minas, uniformados, paramilitares, milicia, milicias, milicianos, perdieron "
            "la vida, dieron muerte"
        ),
        low="muert*, víctimas, comandante, armas, bajas, operativo*",
    ),
    diplomacy=Words(
        high=(
            "negociacion*, negociador*, diálogo* de paz, mesa de diálogo, mesa de negociación, acuerdo* de "
            "paz, proceso de paz, cese al fuego, cese el fuego, alto el fuego, tregua*, embajador*, "
            "embajada*, cancillería, canciller, ministro/ministra de exteriores, ministro/ministra de "
            "relaciones exteriores, consejo de seguridad, cumbre, cumbres, mediador*, mediación, sanciones, "
            "canje de prisioneros, intercambio de prisioneros, enviado especial, enviada especial, orden de "
            "captura internacional, relaciones diplomáticas, delegados de paz"
        ),
        medium=(
            "presidente, presidenta, gobierno, congreso, senado, diplomátic*, onu, naciones unidas, unión "
            "europea, otan, elecciones, condenó, condenaron, condena, primer ministro, constitución"
        ),
        low="reunión, reuniones, delegación, ministro*, visita, pidió",
    ),
    humanitarian=Words(
        high=(
            "humanitaria, humanitario, humanitarias, humanitarios, cruz roja, media luna roja, hambre, "
            "hambruna, desnutrición, desnutrid*, sequía*, inundacion*, terremoto*, sismo, deslizamiento* de "
            "tierra, médicos sin fronteras, derechos humanos, defensoría del pueblo, cólera, sarampión, "
            "epidemia*, ayuda alimentaria, inseguridad alimentaria, agua potable, desminado, confinad*, "
            "confinamiento, programa mundial de alimentos, violencia sexual, reclutamiento de niños, "
            "reclutamiento de menores"
        ),
        medium=(
            "médicos, medicinas, medicamentos, escuelas, niños, niñas, alimentos, víveres, electricidad, "
            "ong, vacunas, hospitales, enfermeras, personería, donantes, desabastecimiento, escasez"
        ),
        low="civiles, habitantes, ayuda, ayudas",
    ),
    refugees=Words(
        high=(
            "desplazad*, desplazamiento*, desplazaron, refugiados, refugiadas, refugiado, asilo, deportad*, "
            "deportaciones, deportación, repatriad*, repatriación, acnur, retornad*, huyeron, huyen, "
            "huyendo, han huido, abandonaron sus, albergues, solicitantes de asilo, evacuad*, evacuaron, "
            "evacuación"
        ),
        medium=(
            "frontera, fronteriz*, migrante, migrantes, éxodo, campamento*, migratori*, retorno, salieron "
            "de sus"
        ),
        low="familias, llegaron, llegada",
    ),
    other=Words(
        high=(
            "fútbol, entrenador*, jugador*, goles, campeonato*, película*, cantante*, concierto*, "
            "ciclista*, bolsa de valores, accidente* de tránsito, accidente* de tráfico, accidente* vial*, "
            "volcó, volcar, volcarse, volcamiento, naufragio*, naufragó, descarrilamiento, descarriló, un "
            "rayo, incendio forestal, delantero*, portero, estreno, pronóstico del tiempo, telenovela*"
        ),
        medium=(
            "temporada, torneo, ventas, inversionista*, museo*, turismo, turistas, receta*, cosecha récord"
        ),
        low="mercado",
    ),
)

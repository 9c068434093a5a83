"""German: only words that English does not have too."""

from sitrep.languages.cues.lists import LanguageCues, Words

CUES = LanguageCues(
    code="de",
    battlefield=Words(
        high=(
            "Luftangriff*, Drohnenangriff*, Raketenangriff*, Luftschlag, Luftschläge, Beschuss, beschossen, "
            "Granate, Granaten, Raketenwerfer, Mörser*, Gefecht, Gefechte, Gefechten, Feuergefecht*, "
            "Hinterhalt, Kämpfe, Kämpfen, Kämpfer, Kämpfern, Anschlag, Anschläge, Anschlägen, "
            "Selbstmordanschlag*, Selbstmordattentäter*, Attentat*, Sprengsatz, Sprengsätze, Autobombe*, "
            "Bombenanschlag*, Geisel*, Landmine*, Minenfeld*, Heckenschütze*, Belagerung, belagert*, "
            "eingekesselt*, erobert*, zurückerobert*, eingenommen, Frontlinie, an der Front, Streitkräfte, "
            "Aufständische*, Dschihadist*, Bewaffnete, Bewaffneten, Massaker, erschossen, enthauptet*, "
            "Rakete traf, Rakete schlug, Offensive der, Vormarsch, Gegenoffensive"
        ),
        medium=(
            "Angriff*, angegriffen, griffen ... an, Drohne, Drohnen, Rakete, Raketen, getötet, getöteten, "
            "töteten, tötete, verwundet*, ums Leben, Todesopfer, Soldaten, Soldat, Truppen, Armee, "
            "Rebellen, Miliz, Milizen, Milizionäre*, Panzer, entführt*, Verteidigungsministerium, "
            "abgeschossen, Sprengstoff"
        ),
        low="verletzt, Verletzte, Verletzten, Toten, starben, Waffen, Militär, Kommandeur*, Opfer",
    ),
    diplomacy=Words(
        high=(
            "Verhandlungen, Unterhändler*, Friedensgespräch*, Friedensabkommen*, Friedensprozess*, "
            "Friedensverhandlungen, Waffenruhe*, Waffenstillstand*, Feuerpause*, Botschafter*, Botschaft, "
            "Außenminister*, Außenministerium, Sicherheitsrat*, Gipfeltreffen, Vermittler*, Vermittlung, "
            "Sanktionen, Gefangenenaustausch*, Sondergesandte*, Haftbefehl*"
        ),
        medium=(
            "diplomatisch*, Diplomaten, Regierung, Präsident, Präsidentin, Ministerpräsident*, "
            "Bundeskanzler*, Kanzler, Kanzlerin, Bundesregierung, Vereinten Nationen, Vereinte Nationen, "
            "Europäische* Union, verurteilte, verurteilten, Wahlen, Resolutionsentwurf"
        ),
        low="Treffen, Besuch, Erklärung",
    ),
    humanitarian=Words(
        high=(
            "humanitäre, humanitären, humanitärer, Hilfsorganisation*, Hilfsgüter*, Hilfskonvoi*, "
            "Hilfslieferung*, Hungersnot, Hunger leiden, Unterernährung, unterernährt*, Dürre, "
            "Überschwemmung*, Erdbeben, Rotes Kreuz, Roten Kreuz*, Roter Halbmond, Ärzte ohne Grenzen, "
            "Welternährungsprogramm*, Menschenrechte, Menschenrechtler*, Menschenrechtsverletzungen, "
            "Trinkwasser*, Stromausfall*, Masern, Seuche*, Nahrungsmittelhilfe, Minenräumung, "
            "Kriegsverbrechen"
        ),
        medium=(
            "Krankenhaus, Krankenhäuser, Krankenhäusern, Klinik, Kliniken, Ärzte, Ärztin, Medikamente*, "
            "Lebensmittel*, Schulen, Kinder, Kindern, Strom, Impf*, Spender, Heizung, Patienten"
        ),
        low="Zivilisten, Bewohner*, Einwohner*, Hilfe",
    ),
    refugees=Words(
        high=(
            "Flüchtling*, Geflüchtete*, Flüchtlingslager*, Vertriebene*, vertrieben, Binnenvertriebene*, "
            "geflohen, flohen, fliehen, auf der Flucht, Asylbewerber*, Asylsuchende*, um Asyl, "
            "abgeschoben*, Abschiebung*, Rückkehrer*, Evakuierung*, evakuiert*, Notunterkunft, "
            "Notunterkünfte*, UNHCR zufolge"
        ),
        medium="Grenze, Grenzübergang*, Zelte, Zelten, Migranten, zurückgekehrt, Heimat verlassen",
        low="Familien, Ankunft",
    ),
    other=Words(
        high=(
            "Fußball*, Bundesliga, Weltmeisterschaft*, Meisterschaft*, Torwart, Verkehrsunfall*, "
            "Verkehrsunfälle*, Busunglück*, Zugunglück*, Autounfall*, Blitzschlag*, Blitz getroffen, "
            "entgleist*, Sänger*, Schauspieler*, Konzert*, Kinostart, Wettervorhersage, Börse, Aktienkurs*, "
            "Umsatz, Gewinnwarnung, Spieltag, Stürmer"
        ),
        medium=(
            "Saison, Turnier*, Spieler, Zuschauer, Unternehmen, Anleger, Urlauber*, Ausstellung*, Unfall*, "
            "Sieg über"
        ),
        low="Markt, Firma",
    ),
)

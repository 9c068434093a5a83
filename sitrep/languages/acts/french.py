"""French words of acts, of the trade and of credits."""

from sitrep.languages.telling import TellingWords

TELLING = TellingWords(
    endings="issements issement ations ation ements ement aient antes ante ants ant ees ee es er ir ait e s",
    acts=(
        ("air", "aerien aerienn drone drones helicopt avion chass bombardi"),
        ("strike", "frapp frappe touch vis pilonn bombard"),
        ("harm", "tu tue tuer bless blesse mort morts victim"),
        ("shelling", "obu artiller roquett missil mortier pilonn pilonnag"),
        ("blast", "bomb detonation kamikaz min"),
        ("explosion", "explosion explos"),
        ("shooting", "fusillad abattu sniper tir tireur"),
        ("ground", "embuscad assaut reprend repris captur offensiv affront affrontement"),
        ("abduction", "enlev enlevement otag ravisseur kidnapp"),
        ("detention", "arrest arret deten detention proces condamn tribunal"),
        ("surrender", "redd reddition rendu"),
        ("flight", "fui fuit deplac exod refugi"),
        ("return", "expuls rapatri rapatriement"),
        ("relief", "convoi ration livraison largag"),
        ("disease", "cholera rougeol epidem vaccin"),
        ("hunger", "famin malnutrition faim"),
        ("weather", "inondation seism cyclon"),
        ("talks", "negociation pourparl mediateur sommet"),
        ("truce", "cessez_le treve armistic"),
        ("sanction", "sanction embargo"),
        ("vote", "scrutin election resolution veto"),
        ("protest", "manifestation manifest manifestant"),
    ),
    sides=(
        ("north", "nord"),
        ("south", "sud"),
        ("east", "est"),
        ("west", "ouest"),
        ("morning", "matin matinee aub"),
        ("noon", "midi"),
        ("evening", "soir soiree nuit minuit"),
    ),
    trade=(
        "tuer mort morts blesser attaque attaques force forces armee soldat soldats militaire police "
        "combattant combattants gouvernement province ville village region civils personnes habitants selon "
        "source sources porte parole ministre ministere lundi mardi mercredi jeudi vendredi samedi dimanche "
        "nuit matin soir hier jour jours groupe conflit guerre deux trois quatre cinq moins plus"
    ),
    bodies=(
        "ministere de la *|ministere de l'*|ministere des *|ministere du *|ministre de la *|armee|police|"
        "gendarmerie|gouverneur|maire|etat-major|presidence|croix-rouge|onu"
    ),
    relays="a declare a|a dit a|a confie a|rapporte|selon|cite par",
    demands=(
        "doit|doivent|devra|devront|exige|exigent|exigé|exigeons|réclame|réclament|réclamé|réclamons|"
        "demande|demandent|demandé|demandons|appelle à|appellent à|appelé à|appelons|invite à|sommé de|somme"
    ),
    credits="avec|source|par|et",
)

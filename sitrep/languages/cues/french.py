"""French: only words that English does not have too."""

from sitrep.languages.cues.lists import LanguageCues, Words

CUES = LanguageCues(
    code="fr",
    battlefield=Words(
        high=(
            "frappe* aérienne*, frappes, bombardement*, bombardé*, affrontement*, embuscade*, "
            "tirs d'artillerie, artillerie, obus, roquette*, assaillant*, attentat*, kamikaze*, "
            "s'est emparé*, se sont emparés, emparé*, assiégé*, ligne de front, combattants, "
            "djihadiste*, jihadiste*, mine artisanale, engin explosif, coups de feu, fusillade*, "
            "une mine, des mines, par balles, prise d'otages, positions de l'armée, groupe* armé*, "
            "hommes armés, milicien*"
        ),
        medium=(
            "combats, attaque*, attaqué*, soldats, l'armée, rebelles, insurgés, tués, tuées, tuant, "
            "explosion meurtrière, ministère de la défense, militaires, forces armées, enlevé*, "
            "otages"
        ),
        low="blessés, blessé, morts, commandant, offensive*",
    ),
    diplomacy=Words(
        high=(
            "négociation*, négociateur*, pourparlers, accord de paix, processus de paix, "
            "cessez le feu, trêve, envoyé spécial, ambassadeur*, ambassade*, "
            "ministre des affaires étrangères, conseil de sécurité, sommet, médiation, médiateur*, "
            "échange de prisonniers, sanctions contre, rappelé son ambassadeur, "
            "reconnaissance du gouvernement, mandat d'arrêt, cour pénale internationale"
        ),
        medium=(
            "diplomat*, diplomatique*, condamné*, appelé à, présidence, premier ministre, parlement, "
            "élysée, union européenne, nations unies, onu, otan, cédéao, junte, gouvernement*, "
            "putsch, élections"
        ),
        low="rencontre, réunion, déclaré, ministre*",
    ),
    humanitarian=Words(
        high=(
            "humanitaire*, famine*, malnutrition aiguë, malnutri*, sécheresse*, inondations, séisme*, "
            "tremblement de terre, croix rouge, croissant rouge, médecins sans frontières, "
            "insécurité alimentaire, aide alimentaire, choléra, rougeole, épidémie*, "
            "droits de l'homme, violences sexuelles, exactions, programme alimentaire mondial, "
            "déminage, pénurie*"
        ),
        medium=(
            "hôpital, hôpitaux, dispensaire*, médecins, médicaments, eau potable, électricité, "
            "vaccin*, vivres, écoles, enfants, ong, salaires, soignants, prix du pain, "
            "prix des denrées, donateurs"
        ),
        low="civils, besoin*, habitants, l'aide",
    ),
    refugees=Words(
        high=(
            "réfugiés, réfugiée*, réfugié, déplacés, déplacées, déplacement forcé, "
            "demandeur* d'asile, asile, expulsés, expulsions de, rapatriement*, rapatriés, hcr, "
            "ont fui, fuient, fuyant, camp de réfugiés, camps de réfugiés, camp de déplacés, "
            "évacuation*, évacués, retour des"
        ),
        medium=(
            "frontière*, exode, migratoire*, fui, tentes, ont quitté, regagn*, franchi la frontière, "
            "ont traversé"
        ),
        low="familles, arrivées, arrivés",
    ),
    other=Words(
        high=(
            "coupe du monde, ligue des champions, équipe de, entraîneur*, attaquant*, "
            "milieu de terrain, gardien de but, joueur*, buts, cinéma*, chanteuse*, chanteur*, "
            "chiffre d'affaires, bourse de, téléphone*, logiciel*, météo, match nul, jeux olympiques, "
            "album, accident* de la route, accident* de la circulation, accident de bus, foudre, "
            "déraillement, naufrage d'une pirogue, pirogue ... chaviré, s'est renversé"
        ),
        medium=(
            "saison, tournoi, supporters, entreprise*, ventes, investisseurs, musée*, spectateurs, "
            "degrés, soleil, averses, match, finale, championnat"
        ),
        low="marché, victoire, société",
    ),
)

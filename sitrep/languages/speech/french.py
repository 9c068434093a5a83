"""French words of speech."""

from sitrep.languages.refusing import RefusingWords
from sitrep.languages.speaking import SpeakingWords
from sitrep.languages.states.french import STATES

SPEAKING = SpeakingWords(
    says=(
        "dit|déclaré|annoncé|indiqué|affirmé|rapporté|précisé|confirmé|revendiqué|estime|estimé|assuré|"
        "ajouté|affirme|annonce|indique|expliqué|signalé|raconté|dénombré|recensé|compté|évoqué|déploré|"
        "recense"
    ),
    puts=(
        "fait état|font état|faisait état|faisaient état|fait part|parle de|parlent de|parlait de|"
        "parlaient de|"
        "évoque|évoquent|évoquait|dénombre|dénombrent|déplore|déplorent|avance|avancent|parlé de"
    ),
    whose="son|sa",
    officers=(
        "porte-parole|directeur|directrice|secrétaire|chef|président|présidente|commandant|responsable|"
        "représentant|représentante|coordinateur|coordinatrice"
    ),
    sayings="affirmant|disant|ajoutant|assurant|précisant|indiquant|reconnaissant",
    unvoiced="bilan|chiffre|décompte|nombre|rapport",
    cites="selon|d'après|citant",
    relays="citant",
    refusing=RefusingWords(
        rejects="démenti|nié|rejeté|dément", claims="avoir|ces|cette|toute|l'information|chiffre|bilan"
    ),
    pronouns="il|elle|ils|elles|on|a-t-il|a-t-elle|ont-ils|ont-elles",
    auxiliaries="été|est|sont|était",
    roles=(
        "porte-parole|ministre|ministère|gouverneur|maire|chef|commandant|responsable|responsables|"
        "général|colonel|police|armée|médecin|directeur|source|sources|autorités|gouvernement"
    ),
    boundaries="que|qui|mais|tandis|alors|où|dont|lorsque|quand",
    contrasts="mais|tandis|alors|;",
    openers="a|ont|avait|avaient|comme|l'a|l'ont|l’a|l’ont|ainsi|que|qu'a|qu'ont|ce|selon",
    prepositions="de|du|des|à|dans|en|sur|pour|par|au",
    determiners="le|la|les|un|une|des|l",
    articles="le|la|les|un|une|des|du",
    joins="et",
    fillers="a|ont|avait|avaient|auparavant|déjà|initialement|précédemment|d'abord|ensuite|quant|lui|également|aussi|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier",
    manner="dans un communiqué",
    kinds=(
        ("un", "onu|nations unies|hcr|unicef|ocha|oim|pam|monusco|minusma"),
        ("ngo", "croix-rouge|msf|ong|observatoire|human rights watch|amnesty"),
        ("medical", "hôpital|médecin|médecins|source médicale|sources médicales|ministère de la santé"),
        ("resident", "habitant|habitants|témoin|témoins"),
        ("local_official", "maire|gouverneur|préfet|autorités|responsable|responsables"),
    ),
    states=STATES,
    forces=(
        (
            "government",
            (
                "armée|ministère de la défense|police|gouvernement|état-major|ministère de l'intérieur|"
                "gendarmerie|junte"
            ),
        ),
        ("insurgents", "rebelles|rébellion|insurgés"),
    ),
    verified="vérifié|vérifiés|documenté",
    inquired="après avoir|ayant|sur la base d'|sur la base de|sur la foi de|qui a|qui ont",
    inquires=(
        "interrogé|parlé à|parlé avec|recueilli|examiné|analysé|vérifié|visionné|entretiens avec|"
        "entretiens menés avec|témoignages de|rencontré"
    ),
    evidence=(
        "témoins|témoin|survivants|survivantes|rescapés|habitants|proches|familles|médecins|vidéos|images|"
        "photos|photographies|témoignages|registres|victimes"
    ),
    estimated="estime|estimé|estimation|estimations",
    ones="l'un d'eux|l'un d'entre eux|l'une d'elles|un d'eux|l’un d’eux|l’un d’entre eux|l’une d’elles",
)

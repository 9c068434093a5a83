"""Names of states and of their people, by which an official of another state is told from one at home."""

# Beginnings of English names and adjectives, in alphabetical order; "*" stands for any ending.
NATIONS = (
    "afghan*|albania*|algeria*|american|american-led|angola*|argentin*|armenia*|australia*|austria*|"
    "azerbaijan*|azeri*|bahrain*|bangladesh*|belarus*|belgi*|benin*|bolivia*|bosnia*|botswana*|brazil*|"
    "british|britain|uk|bulgaria*|burkina*|burkinabe|burmese|burundi*|cambodia*|cameroon*|canada|"
    "canadian*|chad|chadian*|chile*|china|chinese|colombia*|congo*|costa rica*|croatia*|cuba*|cyprus|"
    "cypriot*|czech*|danish|denmark|djibouti*|dominican*|dutch|ecuador*|egypt*|emirati*|uae|eritrea*|"
    "estonia*|ethiopia*|finland|finnish|french|france|gabon*|gambia*|georgia*|german*|ghana*|greece|"
    "greek|guatemala*|guinea*|haiti*|hondura*|hungar*|iceland*|india*|indonesia*|iran*|iraq*|irish|"
    "ireland|israel*|italy|italian*|ivorian*|ivory coast|japan*|jordan*|kazakh*|kenya*|kosov*|kuwait*|"
    "kyrgyz*|lao|laos|latvia*|lebanon|lebanese|liberia*|libya*|lithuania*|macedonia*|malagasy|"
    "madagascar|malawi*|malaysia*|mali|malian*|maltese|malta|mauritania*|mexic*|moldova*|mongolia*|"
    "montenegr*|morocc*|mozambi*|myanmar|namibia*|nepal*|netherlands|new zealand|nicaragua*|niger|"
    "nigerien*|nigeria*|north korea*|norway|norwegian*|oman*|pakistan*|palestin*|panama*|paraguay*|"
    "peru*|philippine*|filipino*|poland|polish|portug*|qatar*|romania*|russia*|rwanda*|salvador*|"
    "saudi*|senegal*|serbia*|sierra leone*|singapore*|slovak*|slovenia*|somali*|south africa*|"
    "south korea*|south sudan*|spain|spanish|sri lanka*|sudan*|swedish|sweden|swiss|switzerland|syria*|"
    "taiwan*|tajik*|tanzania*|thai*|togo*|tunisia*|turkey|turkish|turkiye|turkmen*|uganda*|ukrain*|"
    "united states|us|u.s.|uruguay*|uzbek*|venezuela*|vietnam*|yemen*|zambia*|zimbabwe*"
)

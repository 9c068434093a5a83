"""Every language of the codebook tells the themes apart, in its own script."""

from functools import cache

import pytest

from sitrep.analysis.themes import Codebook, compile_codebook, theme_clipping
from sitrep.config.load import load_configuration
from sitrep.config.words import split_phrase
from sitrep.languages.cues.lists import LanguageCues, language_cues
from tests.build import clipping

B, D, H, R, NONE = "battlefield", "diplomacy", "humanitarian", "refugees", "other"

TEXTS = [
    ("ru", B, "Ночью артиллерия обстреляла окраины города. Погибли двое солдат."),
    ("ru", B, "Боевики устроили засаду на колонну войск к северу от Гао."),
    ("ru", D, "В Женеве начались переговоры при участии спецпосланника ООН. Делегации обсудили перемирие."),
    ("ru", D, "Совет Безопасности принял резолюцию, посол Китая воздержался."),
    ("ru", H, "Красный Крест предупреждает о голоде: в больницах нет лекарств."),
    ("ru", H, "Вспышка холеры началась после наводнения, не хватает питьевой воды."),
    ("ru", R, "Тысячи беженцев пересекли границу с Чадом и живут в лагерях."),
    ("ru", R, "За неделю депортировано девять тысяч мигрантов."),
    ("ru", NONE, "Тренер сборной назвал состав на матч чемпионата по футболу."),
    ("uk", B, "Уночі ворог завдав ракетного удару по місту, загинули двоє людей."),
    ("uk", B, "Бригада відбила штурм під Куп'янськом, тривають бої."),
    ("uk", D, "Міністр закордонних справ зустрівся з послом і обговорив санкції."),
    ("uk", D, "Саміт завершився без мирної угоди, переговори триватимуть."),
    ("uk", H, "У лікарні бракує ліків, гуманітарна допомога ще не надійшла."),
    ("uk", H, "Сто тисяч людей без світла й без опалення після негоди, працюють волонтери."),
    ("uk", R, "Сім'ї переселенців прибули до прихистку, триває евакуація із прикордоння."),
    ("uk", R, "Польща подовжила тимчасовий захист для біженців."),
    ("uk", NONE, "Фільм режисерки отримав приз кінофестивалю, прем'єра восени."),
    ("fr", B, "Des hommes armés ont tendu une embuscade à un convoi de l'armée, onze soldats ont été tués."),
    ("fr", B, "Les rebelles se sont emparés de la ville après de violents combats."),
    (
        "fr",
        D,
        "L'envoyé spécial a rencontré le ministre des Affaires étrangères pour relancer les négociations.",
    ),
    ("fr", D, "La junte a rappelé son ambassadeur après les sanctions contre ses chefs."),
    ("fr", H, "La Croix-Rouge alerte sur une pénurie de médicaments dans les hôpitaux."),
    ("fr", H, "La famine menace le nord, selon le Programme alimentaire mondial."),
    ("fr", R, "Plus de dix mille réfugiés ont franchi la frontière en une semaine."),
    ("fr", R, "Les déplacés dorment sous des tentes depuis qu'ils ont fui leurs villages."),
    ("fr", NONE, "L'entraîneur a salué la victoire de son équipe en finale du championnat."),
    ("ar", B, "قصفت المدفعية أحياء المدينة ليلا وقتل ثلاثة جنود."),
    ("ar", B, "اندلعت اشتباكات عنيفة بين الجيش ومسلحين قرب المطار."),
    ("ar", D, "التقى المبعوث الأممي وزير الخارجية لبحث الهدنة."),
    ("ar", D, "أدان مجلس الأمن التصعيد ودعا إلى استئناف المفاوضات."),
    ("ar", H, "حذرت اليونيسف من سوء التغذية بين الأطفال ونقص الدواء في المستشفيات."),
    ("ar", H, "انتشرت الكوليرا بعد الفيضانات والسكان بلا مياه الشرب."),
    ("ar", R, "عبر آلاف اللاجئين الحدود إلى تشاد وأقاموا في مخيمات."),
    ("ar", R, "نزحت مئات العائلات من الريف إلى المدينة."),
    ("ar", NONE, "فاز الفريق في المباراة النهائية وسجل اللاعب هدفين."),
    ("fa", B, "در حمله هوایی شب گذشته در هلمند ده جنگجو کشته شدند."),
    ("fa", B, "افراد مسلح بر یک پاسگاه تیراندازی کردند و دو سرباز زخمی شد."),
    ("fa", D, "نماینده ویژه امریکا با وزیر خارجه در باره روند صلح گفتگو کرد."),
    ("fa", D, "شورای امنیت قطعنامه تازه را تصویب کرد و خواستار آتش‌بس شد."),
    ("fa", H, "صلیب سرخ از کمبود دارو در شفاخانه‌ها خبر داد."),
    ("fa", H, "خشکسالی سبب گرسنگی کودکان شده است."),
    ("fa", R, "ایران هزاران مهاجر را از مرز اسلام قلعه اخراج کرد."),
    ("fa", R, "خانواده‌های بیجاشده در خیمه‌ها زندگی می‌کنند."),
    ("fa", NONE, "تیم ملی فوتبال در مسابقه دیروز دو گل زد."),
    ("ps", B, "په ځانمرګي برید کې څلور سرتېري ووژل شول."),
    ("ps", B, "وسله والو پر پوسته ډزې وکړې او نښته ترې جوړه شوه."),
    ("ps", D, "د سولې خبرې په دوحه کې پیل شوې او پلاوي سره وکتل."),
    ("ps", D, "د بهرنیو چارو وزیر له سفیر سره پر بندیزونو خبرې وکړې."),
    ("ps", H, "په روغتون کې درمل نشته او ماشومان له لوږې کړېږي."),
    ("ps", H, "وچکالۍ او سېلابونو خلک بشري مرستو ته اړ کړي."),
    ("ps", R, "زرګونه کډوال له سرحده راستانه شول."),
    ("ps", R, "بېځایه شوې کورنۍ په خېمو کې اوسېږي."),
    ("ps", NONE, "د فوټبال لوبډلې نړیوال جام ته لار پیدا کړه."),
    ("es", B, "Guerrilleros emboscaron una patrulla en el Catatumbo y murieron cuatro soldados."),
    ("es", B, "Un carro bomba estalló frente a la estación y dejó once heridos, dijo el alcalde."),
    ("es", B, "El ejército bombardeó un campamento en la selva y abatió a un comandante."),
    (
        "es",
        D,
        "Los negociadores reanudaron los diálogos de paz en La Habana con dos embajadores como testigos.",
    ),
    ("es", D, "El Consejo de Seguridad pidió una tregua y el canciller la aceptó."),
    ("es", D, "El presidente nombró un enviado especial para la mesa de diálogo."),
    ("es", H, "La Cruz Roja llevó alimentos y medicinas a tres veredas confinadas."),
    ("es", H, "Sin agua potable ni electricidad, los hospitales atienden un brote de cólera."),
    ("es", H, "La ONG advierte de desnutrición entre los niños por la sequía."),
    ("es", R, "Más de mil personas desplazadas llegaron al albergue del pueblo."),
    ("es", R, "Los refugiados cruzaron la frontera y ACNUR abrió otro campamento."),
    ("es", NONE, "El entrenador presentó a sus jugadores antes del torneo."),
    ("es", NONE, "Un bus volcó en la vía al llano y murieron seis pasajeros."),
    ("pt", B, "Homens armados atacaram a vila de Mocímboa e mataram sete soldados."),
    ("pt", B, "Dois camponeses morreram quando pisaram uma mina perto do quartel."),
    ("pt", B, "O exército bombardeou a base dos rebeldes e fez vinte feridos."),
    ("pt", D, "O governo e os guerrilheiros retomaram as conversações com um mediador em Roma."),
    ("pt", D, "O Conselho de Segurança condenou o golpe e a embaixada fechou."),
    ("pt", H, "A Cruz Vermelha levou medicamentos e água potável aos hospitais."),
    ("pt", H, "As cheias destruíram escolas e a cólera voltou, alertam os médicos."),
    ("pt", R, "Mais de dez mil deslocados fugiram para Pemba em barcos."),
    ("pt", R, "Os refugiados passaram a fronteira e dormem em tendas do Acnur."),
    ("pt", NONE, "O treinador elogiou os jogadores depois dos dois golos."),
    ("pt", NONE, "Um autocarro capotou na estrada e seis turistas morreram."),
    ("de", B, "Bei Kämpfen um den Flughafen wurden neun Soldaten getötet."),
    ("de", B, "Aufständische griffen einen Konvoi der Armee aus dem Hinterhalt an."),
    ("de", B, "Nach dem Beschuss der Vorstadt barg man vier Toten aus einem Keller."),
    ("de", D, "Der Außenminister rief den Botschafter zurück und drohte mit Sanktionen."),
    ("de", D, "Unterhändler beider Seiten vereinbarten eine Waffenruhe von drei Tagen."),
    ("de", D, "Der Sicherheitsrat stimmt am Montag über den Resolutionsentwurf ab."),
    ("de", H, "In den Krankenhäusern fehlen Medikamente, warnt das Rote Kreuz."),
    ("de", H, "Eine Dürre treibt Hunderttausende in die Hungersnot, so die Hilfsorganisation."),
    ("de", H, "Ohne Strom und Heizung harren die Bewohner in Schulen aus."),
    ("de", R, "Tausende Flüchtlinge überquerten die Grenze und schlafen in Zelten."),
    ("de", R, "Die Behörden brachten Vertriebene in einer Notunterkunft unter."),
    ("de", NONE, "Der Torwart hielt im ersten Spiel der Saison einen Elfmeter."),
    ("de", NONE, "Bei einem Busunglück auf der Küstenstraße starben sechs Urlauber."),
]


@cache
def packaged() -> Codebook:
    configured = load_configuration(None).settings
    return compile_codebook(configured.codebook, configured.theatre)


@pytest.mark.parametrize(("code", "theme", "text"), TEXTS)
def test_a_text_gets_its_theme(code: str, theme: str, text: str) -> None:
    themes = theme_clipping(clipping(text), packaged()).themes
    found = themes[0].name if themes else NONE
    assert found == theme, (code, themes)


def test_every_language_has_a_text_for_every_theme() -> None:
    codes = {cues.code for cues in language_cues()}
    assert codes >= {"ar", "de", "es", "fa", "fr", "ps", "pt", "ru", "uk"}
    assert {(code, theme) for code, theme, _ in TEXTS} >= {
        (code, t) for code in codes for t in (B, D, H, R, NONE)
    }


@pytest.mark.parametrize("cues", language_cues(), ids=lambda cues: cues.code)
def test_every_list_is_well_formed_and_no_word_speaks_for_two_themes_highly(cues: LanguageCues) -> None:
    owners: dict[str, str] = {}
    for theme, words in cues.lists().items():
        assert words.high
        assert words.medium
        for level in (words.high, words.medium, words.low):
            for phrase in cues.phrases(level):
                assert split_phrase(phrase)
        for phrase in words.high.split(","):
            assert owners.setdefault(phrase.strip(), str(theme)) == str(theme)


def test_english_words_are_not_foreign_cues() -> None:
    text = "But the mode of the village album was, on Tue, an expulsion of a mine."
    assert theme_clipping(clipping(text), packaged()).themes == ()

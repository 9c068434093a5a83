"""Short texts of our own, on several conflicts and years, from which tests build pages."""

import hashlib

from sitrep.model import Document, Field, Part

BAKHMUT = (
    "Ukrainian units held two streets in the east of the town on Wednesday after a night of shelling, the "
    "regional administration said. Three residents were wounded when a grocery was hit, and the water main "
    "broke in several places."
)
GOMA = (
    "Rebel fighters took the hills above the lake road on Friday, a provincial official told reporters, and "
    "some 4,000 people walked towards the city with what they could carry. Aid workers said that the camps "
    "west of the town had no room left."
)
TIGRAY = (
    "The first food trucks in three weeks reached the regional capital on Monday, the relief agency said. "
    "Drivers described burnt vehicles along the road and checkpoints every few kilometres, and a doctor said "
    "that the hospital was out of insulin."
)
ALEPPO = (
    "Both sides agreed to hold fire for twelve hours from Tuesday noon so that the wounded could be taken "
    "out, the mediators announced. Shells fell on the old market an hour before the pause began, killing a "
    "baker and his son, neighbours said."
)
SUDAN = (
    "Paramilitary forces shelled the army's engineering base in the south of the capital on Sunday, "
    "witnesses "
    "said. Power was out across the river for a fourth day, and volunteers asked for fuel to keep a clinic "
    "running through the night."
)
MALI = (
    "The army said on Thursday that it had repelled an attack on a northern post and lost six soldiers. A "
    "spokesman for the separatists gave a different account and spoke of two captured vehicles and a column "
    "in retreat."
)
RUSSIAN = (
    "В среду обстрелу подверглись три села на севере области, сообщила местная администрация. Ранены двое "
    "жителей, повреждены школа и котельная. Спасатели работали до утра, без света осталось около "
    "тысячи домов."
)
RUSSIAN_TOO = (
    "Колонна с гуманитарной помощью пришла в город в пятницу, рассказали волонтёры. Дорога была "
    "закрыта десять "
    "дней из-за боёв, и в аптеках закончились лекарства. Раненых вывезли на трёх автобусах в соседний район."
)
FRENCH = (
    "Les combats ont repris mardi aux abords de la ville, a indiqué le gouverneur. Quatre civils ont "
    "été blessés "
    "par un tir de mortier et plusieurs familles ont quitté le quartier du marché avant la tombée de la nuit."
)
FRENCH_TOO = (
    "Le couloir humanitaire a été rouvert jeudi après une semaine de blocage, selon les organisations "
    "présentes "
    "sur place. Deux convois de farine ont pu passer, et les malades ont été conduits vers l'hôpital voisin."
)
ARABIC = (
    "قال مسؤول محلي إن القصف استهدف السوق القديم يوم الثلاثاء وأسفر عن مقتل ثلاثة مدنيين وإصابة تسعة آخرين. "
    "وأضاف أن فرق الإنقاذ عملت طوال الليل لإخراج العالقين من تحت الأنقاض في الحي الشرقي من المدينة."
)
ARABIC_TOO = (
    "وصلت قافلة مساعدات إلى المخيم يوم الخميس بعد توقف دام أسبوعين بحسب منظمات الإغاثة. وقالت المنظمات إن "
    "الدقيق والأدوية تكفي لعشرة أيام فقط وإن آلاف الأسر ما زالت تنتظر في العراء."
)
NEWS = (BAKHMUT, GOMA, TIGRAY, ALEPPO, SUDAN, MALI)
TITLES = (
    "Two streets held in the east of the town",
    "Thousands walk to the city as rebels take the hills",
    "Food trucks reach regional capital after three weeks",
    "Twelve-hour pause agreed for the wounded",
    "Engineering base shelled in the south of the capital",
    "Army and separatists differ over northern attack",
)


def document(
    text: str, *, parts: tuple[Part, ...] = (), fields: tuple[Field, ...] = (), body_start: int = 0
) -> Document:
    """Make a document as a reader does."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Document("page.txt", (), digest, "utf-8", "plain", text, parts, fields, body_start)

"""Pashto words of speech."""

from sitrep.languages.refusing import RefusingWords
from sitrep.languages.speaking import SpeakingWords

SPEAKING = SpeakingWords(
    says="وویل|ویلي|وايي|وویلې|اعلان|ویل",
    cites="د وینا له مخې",
    refusing=RefusingWords(rejects="رد", claims="کړه|کړې|ادعا|دا"),
    pronouns="هغه|دی",
    roles="ویاند|وزارت|والي|قوماندان|مشر|چارواکي|پولیس",
    boundaries="چې|خو",
    contrasts="خو|؛",
    prepositions="په|له|ته|کې",
    fillers="هم|پرون|نن",
    kinds=(
        ("un", "ملګري ملتونه|ملګرو ملتونو|یوناما"),
        ("ngo", "سره صلیب"),
        ("medical", "روغتون|ډاکټر|روغتیا وزارت"),
        ("resident", "اوسېدونکي|اوسېدونکو"),
        ("local_official", "والي|ولسوال|چارواکي|چارواکو"),
    ),
    forces=(("government", "دفاع وزارت|کورنیو چارو وزارت|پولیس|پوځ|حکومت|ملي امنیت"),),
)

"""The furniture of news pages, as data: what is on the page and not of the article."""

import re
from typing import NamedTuple


class Rule(NamedTuple):
    """A whole line that is furniture. The pattern is matched from the start, whatever the case of its letters."""

    reason: str
    pattern: str


# Patterns are anchored and bounded, so that the time is linear in the text.
LINE_RULES: tuple[Rule, ...] = (
    Rule(
        "link to another article",
        r"(?:also|must|don.t miss)[ -]{1,2}(?:read|watch|see)\b.{0,220}|(?:read|see|watch)[ -](?:also|more|next|this)\s*(?:[:：|»>→-].{0,220}|$)"
        r"|(?:related(?: (?:articles?|stor(?:y|ies)|news|posts?|content|coverage|topics?|links?))?|recommended|see more|"
        r"more (?:on|from|in|about)(?: this)?(?: stor(?:y|ies))?|you (?:may|might) (?:also )?(?:like|be interested in)|"
        r"trending(?: now)?|most (?:read|popular|viewed)|in case you missed it|editor.s picks?|up next|"
        r"(?:previous|next)(?: (?:article|post|story))?|top stories|latest (?:news|stories|updates))\s*(?:[:：|»>→].{0,220}|$)"
        r"|continue reading\b.{0,60}|read (?:the )?(?:full|original) (?:story|article|report)\b.{0,80}"
        r"|(?:читайте|смотрите|читать|см\.) (?:также|далее|ещё|еще)\b.{0,220}|(?:по теме|материалы по теме)\s*[:：].{0,220}"
        r"|(?:à lire|lire|voir) (?:aussi|également)\b.{0,220}|sur le même (?:sujet|thème)\s*(?:[:：].{0,220}|$)"
        r"|(?:lesen sie (?:auch|mehr)|mehr zum thema|siehe auch)\b.{0,220}|(?:lea|leer|lee|vea) (?:también|más)\b.{0,220}"
        r"|(?:اقرأ|إقرأ|اقرا|شاهد) (?:أيضا|أيضًا|ايضا|أيضاً|المزيد)(?:\W.{0,220}|$)|(?:بیشتر بخوانید|همچنین بخوانید)(?:\W.{0,220}|$)",
    ),
    Rule(
        "advertisement",
        r"\W{0,3}(?:advertisements?|advertorial|sponsored(?: content)?|promoted(?: content)?|ad|publicité|anzeige|werbung|реклама|"
        r"إعلان|اعلان|تبلیغات|publicidad)\W{0,3}$|(?:article|story) continues (?:below|after).{0,60}|skip (?:ad|advertisement)\W{0,3}$",
    ),
    Rule(
        "share bar",
        r"(?:(?:share|tweet|pin(?: it)?|print|e-?mail|copy link|save|like|facebook|twitter|x|whats ?app|telegram|linkedin|reddit|viber|"
        r"messenger|instagram|youtube|pinterest|on|this|article|story|post|link|via|with|friends|to|a|friend|now|поделиться|вконтакте|"
        r"partager|teilen|compartir|مشاركة|شارك|اشتراک‌گذاری|\d{1,6}|shares?)(?!\w)[\s,|/+·•&:]{0,4}){1,14}$"
        r"|listen to (?:this )?(?:article|story)\b.{0,40}|\d{1,3}[ -]min(?:ute)?s?[ -]read\W{0,3}$"
        r"|(?:reading time|estimated read(?:ing)? time|время чтения|temps de lecture|lesezeit)\W.{0,40}"
        r"|(?:views?|просмотров|просмотры|vues)\s*[:：]?\s*[\d.,]+[km]?$|[\d.,]+[km]?\s*(?:views?|shares?|likes?|comments?|просмотр\w{0,3})$"
        r"|(?:text size|font size|a-\s*a\+?|decrease|increase)\b.{0,30}$",
    ),
    Rule(
        "comment box",
        r"\W{0,3}(?:(?:leave|post|write|add|submit) (?:a|your) (?:comment|reply)|comments?|join the (?:conversation|discussion)|"
        r"(?:no|\d{1,5}) (?:comments?|responses|replies)(?: yet)?|comments? (?:are )?closed|your (?:email|name|comment)|e-?mail address|"
        r"комментарии|комментариев|оставить комментарий|добавить комментарий|commentaires?|laisser un commentaire|kommentare?|comentarios?|"
        r"التعليقات|تعليقات|أضف تعليق\w?|اترك تعليقا|نظرات|دیدگاه‌ها)\s*(?:\(\d{1,5}\))?\s*[:：*]{0,2}\W{0,2}$"
        r"|(?:log ?in|sign in|register) to (?:post|leave|reply).{0,60}|your email address will not be published.{0,120}",
    ),
    Rule(
        "sign-up",
        r"(?:subscribe|sign up|register|get our|join our|follow us|like us|find us|download (?:our|the)|get the latest|stay (?:updated|informed|"
        r"tuned|connected)|click here|tap here|enable notifications|support (?:our|us|independent)|donate|become a (?:member|supporter)|"
        r"подписывайтесь|подпишитесь|подписаться|abonnez-vous|inscrivez-vous|suivez-nous|abonnieren|folgen sie uns|newsletter|suscríbete|"
        r"síguenos|تابعنا|تابعونا|اشترك|للاشتراك|ما را دنبال کنید|(?:this site|we|our site|this website) uses? cookies|accept (?:all )?cookies|"
        r"cookie (?:policy|settings)|by (?:continuing|using|clicking|signing))\b.{0,200}",
    ),
    Rule(
        "copyright",
        r"(?:copyright|©|\(c\)\s|all rights reserved|all contents? (?:is |are )?copyright|no part of this|this material may not be|"
        r"terms of (?:use|service)|privacy policy|about us|contact us|все права защищены|tous droits réservés|alle rechte vorbehalten|"
        r"todos los derechos|جميع الحقوق محفوظة|حقوق النشر|تمامی حقوق|کلیه حقوق).{0,200}",
    ),
    Rule(
        "agency credit",
        r"[(\[](?:with (?:additional )?(?:inputs?|reporting|agency|reports?)|inputs?|this (?:story|article|report) (?:has|was)|the (?:content|story|article|"
        r"above article) (?:is|has|was)|(?:additional |further )?(?:reporting|writing|editing|compiled|edited|written|translated) (?:by|from)|"
        r"source\s*:|via |agencies|по материалам|avec |mit material|con información|وكالات)[^()\[\]]{0,200}[)\]]\W{0,2}$"
        r"|(?:with (?:additional )?(?:inputs?|reporting) (?:from|by)|(?:additional|further) reporting (?:by|from)|reporting by|edited by|"
        r"editing by|compiled by|translated by|по материалам|avec l?.?(?:afp|reuters|ap)\b|mit material von|con información de)\s.{1,160}"
        r"|(?-i:(?:-{1,3}|—|–)\s?(?:[A-Z][\w.]{1,14}|[A-Z]{2,6}(?:[/ ][A-Z]{2,6}){1,2})$)"
        r"|[(\[][^\W\d_][^()\[\]]{1,40}[)\]]\.?$",
    ),
    Rule(
        "photo credit",
        r"[(\[]?(?:file )?(?:photo(?:graph)?s?|image|picture|pic|video|illustration|graphic|map|фото|видео|crédit photo|bild|foto|صورة|تصوير|عکس)"
        r"(?: (?:credits?|courtesy|source|by))?\s*[:：/©].{0,160}|[(\[](?:file )?(?:photo|image|picture|pic)s? (?:by|from|courtesy|credits?)\b.{0,160}"
        r"|.{0,120}\b(?:pic(?:ture)?|photo|image)s? (?:credits?|courtesy)\b.{0,60}|(?:representational|representative|file) (?:image|photo|picture)\W{0,3}$",
    ),
    Rule(
        "caption",
        r"(?:file (?:photo )?[-–—:]\s?|caption\s*[:：]|in this (?:file |undated |handout )?(?:photo|image|picture|frame)\b).{0,230}",
    ),
    Rule(
        "navigation",
        r"(?:home|news|world|главная|accueil|startseite|inicio|الرئيسية|خانه)(?:\s?[>»/›|→]\s?[^>»/›|→\s][^>»/›|→]{0,80}){1,8}$"
        r"|(?:home|menu|search|login|log in|skip to (?:main )?content|back to top|main menu|toggle navigation|breaking news|top news|latest|"
        r"главная|меню|поиск|accueil|startseite|الرئيسية)\W{0,2}$",
    ),
    Rule(
        "image name",
        r"[\w%.-]{2,120}[-_]$|[\w%.-]{1,120}\.(?:jpe?g|png|gif|webp|svg)$|!?\[[^\]]{0,120}\]\([^)]{0,300}\.(?:jpe?g|png|gif|webp|svg)[^)]{0,80}\)$|\[(?:image|img|photo)[^\]]{0,80}\]$",
    ),
    Rule(
        "social link",
        r"(?:(?:https?://|www\.|pic\.(?:twitter|x)\.com/|t\.co/)\S{1,230}(?:\s{1,3}|$)){1,6}$|@\w{2,30}$|(?:#\w{2,60}(?:[\s,;]{1,3}|$)){1,20}$",
    ),
    Rule(
        "tag list",
        r"(?:tags?|filed under|posted in|topics?|keywords|labels|теги|метки|mots[- ]clés|schlagwörter|etiquetas|الوسوم|كلمات مفتاحية|برچسب‌ها)\s*[:：].{0,230}",
    ),
    Rule("wire mark", r"(?:ZCZC|NNNN|ENDITEM|\(?ENDS?\)?|-30-|###|\(?MORE\)?|Item)[\s\W]{0,3}$"),
    Rule(
        "time stamp",
        r"(?:live|new|updated?|just now|(?:an?|\d{1,3}) (?:minutes?|mins?|hours?|hrs?|days?) ago)\W{0,2}$",
    ),
)

# Heads of what stands below an article: everything behind them belongs to the page.
TAIL = re.compile(
    r"\W{0,3}(?:leave a (?:comment|reply)|(?:\d{1,5} )?comments?(?: \(\d{1,5}\))?|post a comment|join the conversation|related (?:articles|stories|posts|news)|"
    r"you (?:may|might) also like|recommended(?: for you)?|most read|more stories|комментарии|commentaires|kommentare|comentarios|التعليقات)\W{0,3}$",
    re.IGNORECASE,
)
CATEGORY = re.compile(
    r"(?:categor(?:y|ies)|filed under|posted in|section|topics?|tags?|catégories?|rubriques?|kategorien?|categorías?|"
    r"рубрик[аи]|категори[яи]|категорії|التصنيفات|التصنيف|الأقسام|دسته‌بندی|kategori(?:ler)?)\s*[:：]?$",
    re.IGNORECASE,
)
# At the end of a line; the whole line is a caption when the credit closes it.
PHOTO_CREDIT = re.compile(
    r"[(\[](?:file\s)?(?:(?:AP|AFP|EPA|UN|DoD|U\.S\. \w{1,12})?\s?(?:photo|photograph|image|picture|pic|pics|video|фото|bild|foto|صورة|تصوير)\b[^()\[\]]{0,90}"
    r"|[^()\[\]]{0,60}\b(?:via (?:AP|AFP|Getty|Reuters|X|Telegram)|getty images|handout|file photo|screengrab|shutterstock)[^()\[\]]{0,40}"
    r"|[^\W\d_]\w{0,30}(?:_[^()\[\]_]{1,40}){1,4})[)\]]\.?$"
    r"|(?:photo|image|picture|pic|photograph|фото)(?: credit| courtesy| source)?\s?[:：]\s?[^.:]{2,70}$",
    re.IGNORECASE,
)
# "… the governor said. (SNA)": who reported it, set behind the last sentence.
AGENCY_TAIL = re.compile(
    r"(?<=[.!?…؟。”\"’'»])\s{0,3}[(\[](?:[^\W\d_][\w.’'&-]{0,24}(?:[ /,;]{1,3}[^\W\d_][\w.’'&-]{0,24}){0,4})[)\]]\.?$"
)
_WITH_INPUTS = r"(?:with (?:additional )?(?:inputs?|reporting)|(?:additional |further )?(?:reporting|editing|writing|compiled|translated) by|inputs from)"
INLINE_TAIL = re.compile(r"[(\[]" + _WITH_INPUTS + r"[^()\[\]]{1,160}[)\]]\W?$", re.IGNORECASE)
# "… the valley fell…reports Sample Wire": the credit of a standfirst.
STANDFIRST_CREDIT = re.compile(
    r"\s?(?:\.{0,3}…\.{0,3}|\.{3,6}|,|-{1,2}|–|—)\s{0,2}(?:reports?|writes?|by)\s((?:[^\W\d_][\w.’'&-]{0,24}(?:\s|$)){1,6})$"
)
# Pictures and shortened links that a copied post leaves behind.
SOCIAL_TOKEN = re.compile(r"(?:https?://)?(?:pic\.(?:twitter|x)\.com|t\.co)/\w{1,40}[ \t]?", re.IGNORECASE)
SOCIAL_POST = re.compile(r"\(@\w{1,30}\)")

_SHORT = re.compile(
    "|".join(f"(?P<r{number}>{rule.pattern})" for number, rule in enumerate(LINE_RULES)), re.IGNORECASE
)
_LONGEST = 240


def find_rule(line: str) -> Rule | None:
    """Return the rule by which a whole line is furniture, or None."""
    if len(line) > _LONGEST:
        return None
    match = _SHORT.match(line)
    return LINE_RULES[int(match.lastgroup[1:])] if match and match.lastgroup else None

"""The furniture of news pages, as data: what is on the page and not of the article."""

import re
from typing import NamedTuple


class Rule(NamedTuple):
    """Why a whole line is furniture, and the patterns it is known by, in any case of letters."""

    reason: str
    patterns: tuple[str, ...]


_REST = r".{0,220}"
# What follows a pointer: a mark and another headline, or nothing, or a headline at once.
_POINTED = r"(?:\s*[:：|»>→–-]" + _REST + r"|(?-i:\s+[A-Z“‘\"'].{0,200}(?<![.!”\"]))?$)"
_LISTED = r"\s*(?:[:：|»>→]" + _REST + r"|$)"
_END = r"\W{0,3}$"
_PICTURE_FILE = r"\.(?:jpe?g|png|gif|webp|svg)"
_SHARE_WORDS = (
    r"share|tweet|pin(?: it)?|print|e-?mail|copy link|save|like|facebook|twitter|x|whats ?app|telegram|"
    r"linkedin|"
    r"reddit|viber|messenger|instagram|youtube|pinterest|on|this|article|story|post|link|via|with|"
    r"friends|to|a|"
    r"friend|now|shares?|\d{1,6}|поделиться|вконтакте|одноклассники|partager|teilen|compartir|مشاركة|"
    r"شارك|اشتراک‌گذاری"
)

# Patterns match from the start of a line of 240 signs at most; all are bounded and none nests repeats
# that could share signs, so that the time stays linear.
LINE_RULES: tuple[Rule, ...] = (
    Rule("wire mark", (r"(?:ZCZC|NNNN|ENDITEM|\(?ENDS?\)?|-30-|###|\(MORE\))[\s\W]{0,3}$",)),
    Rule(
        "photo credit",
        (
            (
                r"[(\[]?(?:file )?(?:photo(?:graph)?s?|image|picture|pic|video|illustration|graphic|map|фото|"
                r"видео|"
                r"crédit photo|bild|foto|صورة|تصوير|عکس)(?: (?:credits?|courtesy|source|"
                r"by))?\s*[:：/©].{0,160}"
            ),
            r"[(\[](?:file )?(?:photo|image|picture|pic)s? (?:by|from|courtesy|credits?)\b.{0,160}",
            r".{0,120}\b(?:pic(?:ture)?|photo|image)s? (?:credits?|courtesy)\b.{0,60}$",
            r"(?:representational|representative|file) (?:image|photo|picture)" + _END,
        ),
    ),
    Rule(
        "caption",
        (
            r"(?:file (?:photo )?[-–—:]\s?|caption\s*[:：]).{0,230}",
            r"in this (?:file |undated |handout )?(?:photo|image|picture|frame)\b.{0,230}",
        ),
    ),
    Rule(
        "link to another article",
        (
            r"(?:also|must)[ -](?:read|watch|see)" + _POINTED,
            r"(?:read|see|watch)[ -](?:also|more|next|this)" + _LISTED,
            r"(?:related(?: (?:articles?|stor(?:y|ies)|news|posts?|content|coverage|topics?|links?))?|"
            r"recommended|"
            r"see more|more (?:on|from|in|about)(?: this)?(?: stor(?:y|ies))?|don.t miss|"
            r"you (?:may|might) (?:also )?(?:like|be interested in)|trending(?: now)?|"
            r"most (?:read|popular|viewed)|in case you missed it|editor.s picks?|up next|"
            r"(?:previous|next)(?: (?:article|post|story))?|top stories|latest (?:news|stories|updates))"
            + _LISTED,
            r"continue reading\b.{0,60}$|read (?:the )?(?:full|original) (?:story|article|report)\b.{0,80}$",
            r"(?:читайте|смотрите|см\.) также\b" + _REST + r"|(?:по теме|материалы по теме)\s*[:：]" + _REST,
            r"читать (?:далее|ещё|еще|полностью)" + _LISTED,
            r"(?:à lire|lire|voir) (?:aussi|également)\b\s*[:：]?"
            + _REST
            + r"|sur le même (?:sujet|thème)"
            + _LISTED,
            r"(?:lesen sie (?:auch|mehr)|mehr zum thema|siehe auch)\b" + _REST,
            r"(?:lea|leer|vea|ver) (?:también|más)\s*[:：]" + _REST,
            r"(?:اقرأ|إقرأ|اقرا|شاهد) (?:أيضا|أيضًا|ايضا|أيضاً|المزيد)(?:\W" + _REST + r"|$)",
            r"(?:بیشتر بخوانید|همچنین بخوانید)(?:\W" + _REST + r"|$)",
        ),
    ),
    Rule(
        "advertisement",
        (
            r"\W{0,3}(?:advertisements?|advertorial|sponsored(?: content)?|promoted(?: content)?|ad|"
            r"publicité|"
            r"anzeige|werbung|реклама|إعلان|اعلان|تبلیغات|publicidad)" + _END,
            r"(?:article|story) continues (?:below|after).{0,60}$|skip (?:ad|advertisement)" + _END,
        ),
    ),
    Rule(
        "share bar",
        (
            r"(?:(?:" + _SHARE_WORDS + r")(?!\w)[\s,|/+·•&:]{0,4}){1,14}$",
            r"listen to (?:this )?(?:article|story)\b.{0,40}$|\d{1,3}[ -]min(?:ute)?s?[ -](?:to[ -])?read"
            + _END,
            (
                r"(?:reading time|estimated read(?:ing)? time|время чтения|temps de lecture|"
                r"lesezeit)\s?[:：].{0,40}$"
            ),
            r"(?:views?|просмотров|просмотры|vues)\s*[:：]?\s*[\d.,]{1,12}[km]?$",
            r"[\d.,]{1,12}\s?[km]?\s?(?:views?|shares?|likes?|просмотр\w{0,3})$",
            r"(?:text size|font size)\b.{0,30}$",
        ),
    ),
    Rule(
        "comment box",
        (
            (
                r"\W{0,3}(?:(?:leave|post|write|add|submit) (?:a|your) (?:comment|reply)|comments?|"
                r"join the (?:conversation|discussion)|(?:no|\d{1,5}) (?:comments?|responses|"
                r"replies)(?: yet)?|"
                r"comments? (?:are )?closed|your (?:email|name|comment)|e-?mail address|комментарии|"
                r"комментариев|"
                r"оставить комментарий|добавить комментарий|commentaires?|laisser un commentaire|kommentare?|"
                r"comentarios?|التعليقات|تعليقات|أضف تعليق\w?|اترك تعليقا|نظرات|دیدگاه‌ها)"
                r"\s*(?:\(\d{1,5}\))?\s*[:：*]{0,2}\W{0,2}$"
            ),
            r"(?:log ?in|sign in|register) to (?:post|leave|reply|comment).{0,60}$",
            r"your email address will not be published.{0,120}",
        ),
    ),
    Rule(
        "sign-up",
        (
            r"subscribe(?:\W{0,3}$| (?:to|now|here|for|today)\b" + _REST + r")",
            r"(?:sign up|register) (?:to our|for (?:our|free|the)|here|now|today)\b" + _REST,
            r"(?:get|join|download) our (?:news|app|free|daily|weekly|newsletter|channel|telegram|whats)"
            + _REST,
            r"(?:follow|like|find|join) us (?:on|at|here)\b" + _REST + r"|follow us" + _END,
            r"follow (?:[^\s.]{1,20} ){1,4}on (?:social media|facebook|twitter|telegram|whats ?app|instagram|"
            r"youtube|google news|x)\b" + _REST,
            r"you(?: are|.re)? (?:receiv(?:e|ed|ing)|getting|got) this (?:e-?mail|letter|newsletter|message|"
            r"bulletin|briefing|alert)\b" + _REST,
            r"(?:to|if you (?:want|wish) to) (?:leave|unsubscribe|be (?:taken off|removed)|stop receiving)"
            r"[^.]{0,60}\b(?:list|newsletter|e-?mails?|letter|mailing|bulletin)\b" + _REST,
            r"(?:unsubscribe|manage (?:your )?(?:preferences|subscriptions?)|view (?:this (?:e-?mail )?)?in "
            r"(?:your )?browser)(?:\W|$)" + _REST,
            r"(?:get the latest|stay (?:updated|informed|tuned|connected)|click here|tap here)\b" + _REST,
            r"enable notifications\b"
            + _REST
            + r"|support (?:our (?:journalism|work)|independent journalism)\b"
            + _REST,
            r"donate(?: (?:now|here|today|to (?:us|support)))?" + _END,
            r"become a (?:member|supporter)(?: (?:today|now))?"
            + _END
            + r"|newsletters?(?: sign-?up)?"
            + _END,
            r"(?:this site|we|our site|this website) uses? cookies\b" + _REST,
            r"accept (?:all )?cookies\b" + _REST + r"|cookie (?:policy|settings|preferences)" + _END,
            r"by (?:continuing to (?:use|browse)|using (?:this|our) (?:site|website)|clicking|signing up)\b"
            + _REST,
            r"(?:подписывайтесь|подпишитесь|подписаться) на\b" + _REST,
            r"(?:abonnez-vous|inscrivez-vous|suivez-nous|jetzt abonnieren|folgen sie uns|suscríbete|"
            r"síguenos)\b" + _REST,
            r"(?:تابعنا|تابعونا|للاشتراك|ما را دنبال کنید)\b" + _REST,
        ),
    ),
    Rule(
        "copyright",
        (
            r"(?:©|\(c\)\s?\d{4}|copyright\s{0,2}(?:©|\(c\)|\d{4}|by\b|:))" + _REST + r"|copyright" + _END,
            r"all rights reserved\b"
            + _REST
            + r"|(?:terms of (?:use|service)|privacy policy|about us|contact us)"
            + _END,
            r"(?:no part of this|this) (?:publication|website|material|article|content) may\b" + _REST,
            r"(?:все права защищены|tous droits réservés|alle rechte vorbehalten|todos los derechos "
            r"reservados|"
            r"جميع الحقوق محفوظة|حقوق النشر|تمامی حقوق|کلیه حقوق)" + _REST,
        ),
    ),
    Rule(
        "agency credit",
        (
            (
                r"[(\[](?:with (?:additional )?(?:inputs?|reporting|agency|reports?)|inputs? (?:from|by)|"
                r"(?:this|the|the above) (?:story|article|report|content) (?:has|was|is)|"
                r"(?:additional |further )?(?:reporting|writing|editing|compiled|edited|written|translated) "
                r"(?:by|from)|"
                r"source\s*:|по материалам|avec |mit material|con información|"
                r"وكالات)[^()\[\]]{0,200}[)\]]\W{0,2}$"
            ),
            (
                r"(?:with (?:additional )?(?:inputs?|reporting) (?:from|by)|(?:additional|further) reporting "
                r"(?:by|from)|"
                r"reporting by|edited by|editing by|compiled by|translated by|по материалам|mit material von|"
                r"con información de)\s[^.]{1,120}\.?$"
            ),
            r"(?-i:(?:-{1,3}|—|–)\s?(?:[A-Z][\w.]{1,14}|[A-Z]{2,6}(?:[/ ][A-Z]{2,6}){1,2})$)",
            r"[(\[](?:(?-i:[^\W\d_a-zа-яё])[\w’'&.-]{0,24}(?:[ /,;]{1,3}|(?=[)\]]))){1,5}[)\]]\.?$",
        ),
    ),
    Rule(
        "navigation",
        (
            (
                r"(?:home|news|world|главная|accueil|startseite|inicio|الرئيسية|خانه)"
                r"(?:\s?[>»/›|→]\s?[^>»/›|→\s][^>»/›|→]{0,80}){1,8}$"
            ),
            (
                r"(?:home|menu|search|login|log in|skip to (?:main )?content|back to top|main menu|toggle "
                r"navigation|"
                r"breaking news|top news|latest|главная|меню|поиск|accueil|startseite|الرئيسية)\W{0,2}$"
            ),
        ),
    ),
    Rule(
        "image name",
        (
            r"[\w%.-]{2,120}[-_]$|[\w%.-]{1,120}" + _PICTURE_FILE + r"$|\[(?:image|img|photo)[^\]]{0,80}\]$",
            r"!\[[^\]]{0,120}\]\([^()\s]{0,100}\)$",
        ),
    ),
    Rule(
        "social link",
        (
            r"(?:(?:https?://|www\.|pic\.(?:twitter|x)\.com/|t\.co/)\S{1,230}(?:\s{1,3}|$)){1,6}$",
            r"@\w{2,30}$|(?:#\w{2,60}(?:[\s,;]{1,3}|$)){1,20}$",
        ),
    ),
    Rule(
        "tag list",
        (
            (
                r"(?:tags?|filed under|posted in|topics?|keywords|labels|теги|метки|mots[- ]clés|"
                r"schlagwörter|"
                r"etiquetas|الوسوم|كلمات مفتاحية|برچسب‌ها)\s*[:：].{0,230}"
            ),
        ),
    ),
    Rule(
        "time stamp",
        (r"(?:live|new|updated?|just now|(?:an?|\d{1,3}) (?:minutes?|mins?|hours?|hrs?|days?) ago)\W{0,2}$",),
    ),
)

LONGEST = 240
_ANY = re.compile(
    "|".join(f"(?P<r{number}>{'|'.join(rule.patterns)})" for number, rule in enumerate(LINE_RULES)),
    re.IGNORECASE,
)


def find_rule(line: str) -> Rule | None:
    """Return the rule by which a whole line is furniture, or None."""
    if len(line) > LONGEST:
        return None
    match = _ANY.match(line)
    return LINE_RULES[int(match.lastgroup[1:])] if match and match.lastgroup else None

"""Furniture within and around lines: credits at the end of paragraphs, links of copied posts, page heads."""

import re

# Heads of what stands below an article: everything behind them belongs to the page.
FOOT = re.compile(
    r"\W{0,3}(?:leave a (?:comment|reply)|(?:\d{1,5} )?comments?(?: \(\d{1,5}\))?|post a comment|"
    r"join the conversation|related (?:articles|stories|posts|news)|you (?:may|might) also like|"
    r"recommended(?: for you)?|most read|more stories|комментарии|commentaires|kommentare|comentarios|"
    r"التعليقات)\W{0,3}$",
    re.IGNORECASE,
)
LINKS_FOOT = re.compile(r"\W{0,3}(?:related|you|recommended|most|more)\b", re.IGNORECASE)
# A marker above a line of tags.
CATEGORY = re.compile(
    r"(?:categor(?:y|ies)|filed under|posted in|section|topics?|tags?|catégories?|rubriques?|kategorien?|"
    r"categorías?|рубрик[аи]|категори[яи]|категорії|التصنيفات|التصنيف|الأقسام|دسته‌بندی|"
    r"kategori(?:ler)?)\s*[:：]?$",
    re.IGNORECASE,
)
# At the end of a caption: "(Photo by A. Person/Agency)", "(Agency_A Person_Agency)", "Photo: Agency".
PHOTO_CREDIT = re.compile(
    r"[(\[](?:file\s)?(?:(?:AP|AFP|EPA|UN|DoD|U\.S\. \w{1,12})?\s?"
    r"(?:photo|photograph|image|picture|pic|pics|video|фото|bild|foto|صورة|تصوير)\b[^()\[\]]{0,90}"
    r"|[^()\[\]]{0,60}\b(?:via (?:AP|AFP|Getty|Reuters|X|Telegram)|getty images|handout|file photo|"
    r"screengrab|"
    r"shutterstock)[^()\[\]]{0,40}"
    r"|[^\W\d_][^()\[\]_]{0,40}(?:_[^()\[\]_]{1,40}){1,4})[)\]]\.?$"
    r"|\b(?:photo|image|picture|pic|photograph|фото)(?: credit| courtesy| source)?\s?[:：]\s?[^.:]{2,70}$",
    re.IGNORECASE,
)
_NAME = r"[^\W\d_][\w.’'&-]{0,24}"
# "… the governor said. (SNA)": who reported it, set behind the last sentence.
AGENCY_TAIL = re.compile(
    r"(?<=[.!?…؟。”\"’'»])\s{0,3}[(\[]" + _NAME + r"(?:[ /,;]{1,3}" + _NAME + r"){0,4}[)\]]\.?$"
)
INPUTS_TAIL = re.compile(
    r"[(\[](?:with (?:additional )?(?:inputs?|reporting)|(?:additional |further )?"
    r"(?:reporting|editing|writing|compiled|translated) by|inputs from|"
    r"(?:this|the|the above) (?:content|story|article|report) (?:is|was|has) )[^()\[\]]{1,160}[)\]]\W?$",
    re.IGNORECASE,
)
# "… the valley fell…reports Sample Wire": the credit of a standfirst.
STANDFIRST_CREDIT = re.compile(
    r"\s?(?:\.{0,3}…\.{0,3}|\.{3,6}|,|-{1,2}|–|—)\s{0,2}(?:reports?|writes?)\s((?:"
    + _NAME
    + r"(?:\s|$)){1,6})$"
)
# Below a commentary: who wrote it. What an author said or suffered is news, so the verbs are few.
_TRADE = (
    r"(?:journalist|writer|author|columnist|reporter|analyst|researcher|scholar|professor|lecturer|fellow|"
    r"historian|academic|commentator|contributor|correspondent)s?\b"
)
AUTHOR_NOTE = re.compile(
    r"(?:[*_]{0,2}the (?:author|writer|columnist)s?|(?:[*_]{1,2}|[(\[])(?:[^\W\d_][\w.’'-]{0,20} ){1,4}?) ?"
    r"(?:(?:is|are) an? (?:[\w’'-]{1,20} ){0,4}"
    + _TRADE
    + r"|(?:teach(?:es)?|lectures?|writes?|blogs?|tweets?) "
    r"(?:\w{1,20} ){0,2}(?:at|on|for|about|from|in|\w{1,20}\.)"
    r"|can be (?:reached|contacted|followed)\b)",
    re.IGNORECASE,
)
# Pictures and shortened links that a copied post leaves behind.
SOCIAL_TOKEN = re.compile(r"(?:https?://)?\b(?:pic\.(?:twitter|x)\.com|t\.co)/\w{1,40}[ \t]?", re.IGNORECASE)
# The handle of whoever wrote a copied post.
SOCIAL_POST = re.compile(r"\(@\w{1,30}\)")

"""Which whole lines are furniture, and which lines that look like it are not."""

import pytest

from sitrep.reading.furniture import find_rule

FURNITURE = {
    "link to another article": (
        "ALSO READ: Army and separatists differ",
        "Also Read | Lake road closed",
        "READ MORE: Lake road closed",
        "Read more",
        "Related articles",
        "RELATED: Lake road closed",
        "See also: the bridge",
        "You may also like",
        "Читайте также: дорога закрыта",
        "Lire aussi : la route fermée",
        "Lesen Sie auch: Straße gesperrt",
        "اقرأ أيضا: الطريق مغلق",
    ),
    "advertisement": (
        "Advertisement",
        "- ADVERTISEMENT -",
        "Story continues below this advertisement",
        "Реклама",
    ),
    "share bar": (
        "Share",
        "Share on Facebook",
        "Facebook Twitter WhatsApp Email",
        "5 min read",
        "Share this article",
        "1,204 views",
    ),
    "comment box": (
        "* Comment:",
        "Leave a comment",
        "3 Comments",
        "Your email address will not be published.",
        "Комментарии",
    ),
    "sign-up": (
        "Subscribe to our newsletter",
        "Follow us on Telegram",
        "Click here to read the e-paper",
        "We use cookies to improve this site",
        "Подписывайтесь на наш канал",
        "تابعنا على تلغرام",
    ),
    "copyright": (
        "© 2022 Sample Media",
        "Copyright 2022 Sample Media. All rights reserved.",
        "All rights reserved",
    ),
    "agency credit": (
        "(With inputs from SNA)",
        "(SNA)",
        "(The content is being carried under an arrangement with sample.example)",
        "(Reporting by Ana Example; editing by Bo Writer)",
        "With reporting by Sample Wire",
        "— SNA",
    ),
    "photo credit": (
        "Photo: Ana Example/SNA",
        "(Photo by Ana Example/SNA)",
        "Market hall Pic credits SNA",
        "Image courtesy: Sample Wire",
        "Фото: Пример",
    ),
    "caption": (
        "FILE - Soldiers cross the lake road",
        "In this photo taken on May 3, people wait for bread.",
    ),
    "navigation": ("Home > World > Africa", "Skip to content", "Главная / Мир"),
    "image name": ("Lake-Road-Goma-", "IMG_2031.jpg", "lake-road.webp"),
    "social link": ("pic.twitter.com/AbC123", "https://t.co/AbC123", "#Goma #lake"),
    "tag list": ("Tags: Goma, lake, rebels", "Filed under: World"),
    "wire mark": ("NNNN", "(ENDS)"),
}
PROSE = (
    "He fled.",
    "Read the terms again, the mediator told them.",
    "Related violence rose in the west.",
    "Share prices fell after the raid.",
    "Sharing food was all they could do.",
    "Follow-up strikes hit the port.",
    "More than 30 people died.",
    "World leaders met on Monday.",
    "Like many others, he fled.",
    "Home was a tent.",
    "Photographs show a burnt tank.",
    "Images from the town show smoke.",
    "Pictures of the dead were everywhere.",
    "Comment was not available from the army.",
    "Advertisements for fighters hang in the streets.",
    "Updated maps show the new line.",
    "Copyright law does not help them.",
    "We use the cellar at night.",
    "Click after click, the mine detector went over the road.",
    "— We will not leave",
    "“Share the water,” he said.",
    "45 killed, 120 wounded",
    "Killed: 45",
    "and no one knows",
    "On this day",
    "Save the children now",
    "Support for the army fell.",
    "Donated blood ran out.",
    "Next year may be worse.",
    "File after file was burnt.",
    "Top news agencies left the city.",
    "Latest estimates put the dead at 40.",
    "He wrote to us from Goma in May",
    "Sources close to the talks spoke of a pause.",
    "Подписи собрали за два дня.",
    "Partager le pain était devenu rare.",
    "(He later denied this.)",
    "Ends do not justify means.",
    "Search teams found two bodies.",
    "Videos show the column.",
    "Illustrations of the mine types hang in schools.",
    "Trending upward, the toll passed 40.",
)


@pytest.mark.parametrize(
    ("reason", "line"), [(reason, line) for reason, lines in FURNITURE.items() for line in lines]
)
def test_furniture_is_known_by_its_reason(reason: str, line: str) -> None:
    rule = find_rule(line)
    assert rule is not None
    assert rule.reason == reason


@pytest.mark.parametrize("line", PROSE)
def test_prose_is_no_furniture(line: str) -> None:
    rule = find_rule(line)
    assert rule is None, rule


@pytest.mark.parametrize(
    "unit",
    [
        "share ",
        "1",
        "a_",
        "a-",
        "Home > ",
        "> ",
        "www.a",
        "(photo ",
        "x/",
        "#a ",
        "a.jpg",
        "pic credits",
        "t.co/",
    ],
)
def test_the_worst_lines_take_linear_time(unit: str) -> None:
    for length in (240, 1_000_000):
        line = (unit * (length // len(unit) + 1))[: length - 1] + "!"
        assert find_rule(line) is None or length == 240

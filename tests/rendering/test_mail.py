import re
from dataclasses import replace
from html import unescape

from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.assets import packaged
from sitrep.model import Aside, AsideKind, Item, Section, TimeNote
from sitrep.rendering.labels import load_labels
from sitrep.rendering.mail import MailPages, wrap
from tests.delivery.mail.samples import DAY, blank, brief, excerpt, highlight, mailing, source

NAMES = {
    "attached": True,
    "size": 1_234_567,
    "limit": 5_000_000,
    "leave_url": "",
    "leave_mail": "",
}


@settings(deadline=None)
@given(st.text(max_size=400), st.sampled_from(["", "* ", "[12] "]))
def test_wrapping_changes_nothing_but_line_breaks(text: str, first: str) -> None:
    line = " ".join(text.split())
    wrapped = wrap(line, first)
    assert " ".join(wrapped.split()) == " ".join(f"{first}{line}".split())
    for each in wrapped.splitlines():
        assert len(each) <= 72 or " " not in each.strip().removeprefix(first)


def test_a_megabyte_without_a_space_is_one_line() -> None:
    assert wrap("x" * 1_000_000) == "x" * 1_000_000 + "\n"
    assert len(wrap("x " * 500_000).splitlines()) == 13_889


def test_pages_are_the_same_whenever_they_are_made() -> None:
    names = {**NAMES, "mailing": mailing()}
    folders = [packaged("templates")]
    first = MailPages(folders, brief(), names).make({})
    pages = MailPages(folders, brief(), names)
    assert pages.make({"leave_mail": "leave@example.org"}) != first
    assert pages.make({"leave_mail": ""}) == first


def test_the_fixed_words_of_messages_are_labels() -> None:
    labels = load_labels("en", [packaged("templates")])
    page = MailPages([packaged("templates")], brief(), {**NAMES, "mailing": mailing()}).make({})
    for word in (labels["mail"]["whole"], labels["mail"]["attached"], labels["key_figures"], labels["foot"]):
        assert word.split(".")[0] in " ".join(page.text.split()) or word.upper() in page.text
        assert word in page.html


def test_a_quotation_in_plain_text_shows_what_was_left_out_and_which_days_are_meant() -> None:
    words = "“Nobody sailed on Thursday,” a pilot said, and the quay stayed empty. “We wait”"
    end = words.index("Thursday") + len("Thursday")
    told = replace(excerpt(words), times=(TimeNote(end, "Thursday", DAY, DAY),), clipped_before=True)
    later = replace(excerpt("The lamps were lit", 5000), clipped_after=True)
    made = brief([replace(highlight("x", [1]), excerpts=(told, later))])
    page = MailPages([packaged("templates")], made, {**NAMES, "mailing": mailing()}).make({})
    flat = " ".join(page.text.split())
    assert (
        "“[…] “Nobody sailed on Thursday [20 Apr],” a pilot said, and the quay stayed empty. “We wait” […] "
        "The lamps were lit […]” [1]"
    ) in flat
    close = brief([highlight("“We wait,” a pilot said. “We do”", [1])])
    page = MailPages([packaged("templates")], close, {**NAMES, "mailing": mailing()}).make({})
    assert "“\u200a“We wait,” a pilot said. “We do”\u200a”" in page.text


def test_a_highlight_says_in_both_pages_how_it_stands_and_who_denies_it() -> None:
    asides = (
        Aside(AsideKind.DENIAL, "the <b>harbour</b> & pilots' guild", (excerpt("No boat sank"),), (1,)),
        Aside(AsideKind.COUNT, "a clerk", (excerpt("Two boats sank"),), (1,)),
        Aside(AsideKind.DENIAL, None, (excerpt("All boats are in port"),), (2,)),
        Aside(AsideKind.DENIAL, None, (excerpt("None is missing"),), (3,)),
    )
    item: Item = blank(Item, id="i", excerpts=(excerpt("A boat sank"),), citations=(1,), asides=asides)
    made = replace(
        brief(
            [highlight("A boat sank", [1])],
            figures=(),
            sources=[
                source(1, "Sample Wire", "One", None),
                source(2, "R&D <i>", "Two", None),
                source(3, None, "Three", None),
            ],
        ),
        sections=(Section("battlefield", "Battlefield", (item,), ()),),
    )
    page = MailPages([packaged("templates")], made, {**NAMES, "mailing": mailing()}).make({})
    labels = load_labels("en", [packaged("templates")])
    tag, denies, nobody = labels["tags"][item.support.tag], labels["asides"]["denial"], labels["no_owner"]
    told = f"({tag}; {denies}: the <b>harbour</b> & pilots' guild; {denies}: R&D <i>; {denies}: {nobody})"
    assert f"“A boat sank” [1] {told}" in " ".join(page.text.split())
    shown = re.search(r"\(" + tag + ".*?\\)", page.html)
    assert shown
    assert unescape(shown.group()) == told
    assert not re.search(r"<(?!/?wbr)", shown.group())

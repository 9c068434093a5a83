"""What people decided wins, is marked, and keeps who and why."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sitrep.analysis.copies import mark_copies
from sitrep.briefing.compose import Listings, Provenance, compose_brief
from sitrep.briefing.curation import apply_curation, list_unmerged, merge_articles, notes_of
from sitrep.briefing.rulings import Rulings, resolve_curation
from sitrep.config.curation import parse_curation
from sitrep.config.load import load_configuration
from sitrep.errors import ConfigError
from sitrep.model import Article, Brief, DateBasis, Precision
from sitrep.rendering.render import render_brief
from tests.build import DAY, SETTING, article

SETTINGS = load_configuration(None).settings
THEMES = tuple(SETTINGS.codebook.themes)
RAID = (
    "Gunmen killed nine herders near Kidal on Thursday, the governor said.\n\nTroops closed the road north."
)
TALKS = "Envoys of both sides met in Algiers on Thursday, the host ministry said."
FLIGHT = "Some 4,000 people left Kidal for the border, the refugee agency said."


def rule(text: str, *articles: Article) -> Rulings:
    files = [
        (each.clipping.source.file, each.clipping.source.also, each.clipping.source.sha256)
        for each in articles
    ]
    return resolve_curation(parse_curation(text, Path("desk/curation.yaml"), THEMES), files)


def decide(made: Article, decision: str) -> Article:
    return apply_curation(
        made, rule(f"articles:\n  {made.id}: {{{decision}, by: AB, why: read in full}}\n", made)
    )


def brief(articles: Sequence[Article], rulings: Rulings | None = None, notes: str = "") -> Brief:
    rulings = rulings or Rulings()
    decided = [apply_curation(each, rulings) for each in articles]
    kept = [each for each in decided if not each.decision("exclude")]
    out = [each for each in decided if each.decision("exclude")]
    curation = parse_curation(notes, Path("curation.yaml"), THEMES)
    return compose_brief(
        DAY,
        (*merge_articles(mark_copies(kept), rulings), *out),
        Listings(),
        SETTINGS,
        Provenance("0", "c", "i"),
        replace(SETTING, desk_notes=notes_of(curation.notes, DAY)),
    )


def test_a_day_that_was_set_is_the_only_evidence_that_counts() -> None:
    made = decide(article(RAID), "date: 2020-10-15")
    assert (made.date.day, made.date.earliest, made.date.latest) == (date(2020, 10, 15),) * 3
    assert (made.date.basis, made.date.precision) == (DateBasis.OVERRIDE, Precision.DAY)
    kept = [each for each in made.date.evidence if each.kept]
    assert [(each.text, each.rule, each.start, each.end, each.note) for each in kept] == [
        ("2020-10-15", "override", None, None, "AB: read in full")
    ]
    assert [each.text for each in made.date.evidence if not each.kept] == ["20 April 2023"]


def test_a_day_can_be_taken_away() -> None:
    made = decide(article(RAID), "date: undated")
    assert (made.date.day, made.date.precision, made.date.basis) == (
        None, Precision.UNKNOWN, DateBasis.OVERRIDE,
    )  # fmt: skip


def test_a_new_primary_takes_the_place_of_the_wrong_one() -> None:
    text = f"{RAID}\n\n{FLIGHT}"
    before = article(
        text, themes=("battlefield", "refugees"), passages=["battlefield", None, "refugees"], cues=("Gunmen",)
    )
    made = decide(before, "theme: diplomacy")
    assert [theme.name for theme in made.theming.themes] == ["diplomacy", "refugees"]
    assert made.primary == "diplomacy"
    assert [passage.theme for passage in made.theming.passages] == ["diplomacy", None, "refugees"]
    first = made.theming.passages[0]
    assert (first.rule, first.runner_up) == ("override", "battlefield")
    assert first.evidence == before.theming.passages[0].evidence != ()


def test_a_secondary_that_becomes_primary_changes_places() -> None:
    made = decide(
        article(
            f"{RAID}\n\n{FLIGHT}",
            themes=("battlefield", "refugees"),
            passages=["battlefield", None, "refugees"],
        ),
        "theme: refugees",
    )
    assert [(theme.name, theme.primary) for theme in made.theming.themes] == [
        ("refugees", True), ("battlefield", False),
    ]  # fmt: skip
    assert [passage.theme for passage in made.theming.passages] == ["battlefield", None, "refugees"]


def test_a_list_of_themes_is_the_whole_list() -> None:
    made = decide(
        article(
            f"{RAID}\n\n{FLIGHT}",
            themes=("battlefield", "refugees"),
            passages=["battlefield", None, "refugees"],
        ),
        "themes: [refugees, humanitarian]",
    )
    assert [theme.name for theme in made.theming.themes] == ["refugees", "humanitarian"]
    assert [passage.theme for passage in made.theming.passages] == ["refugees", None, "refugees"]


def test_an_article_without_a_theme_gets_one_with_all_its_passages() -> None:
    made = decide(article(RAID, themes=(), passages=[None, None]), "theme: battlefield")
    assert {passage.theme for passage in made.theming.passages} == {"battlefield"}
    assert made.primary == "battlefield"


def test_other_means_no_theme_and_says_whose_word_that_is() -> None:
    made = decide(article(RAID), "theme: other")
    assert (made.primary, {passage.theme for passage in made.theming.passages}) == (None, {None})
    assert [entry.reason for entry in brief([made]).other] == ["no theme, decided by AB: read in full"]


def test_headline_publisher_and_theatre_are_replaced() -> None:
    made = decide(
        article(RAID, inside=False, publisher="Wrong Wire"),
        "title: Herders killed, publisher: Right Wire, in_theatre: true",
    )
    assert made.clipping.title is not None
    assert (made.clipping.title.text, made.clipping.title.start) == ("Herders killed", None)
    assert made.clipping.publisher is not None
    assert made.clipping.publisher.text == "Right Wire"
    assert (made.theatre.inside, made.theatre.reason) == (True, "decided by AB: read in full")
    assert [mark.field for mark in made.curated] == ["title", "publisher", "in_theatre"]


def test_who_decided_what_stays_apart() -> None:
    raid = article(RAID)
    entry = "articles:\n  a.txt#1:\n    - {date: 2023-04-20, by: AB, why: front page, at: 2023-05-01}\n    - {pin: yes, by: CD, why: grave}\n"
    made = brief([raid], rule(entry, raid))
    assert [(mark.field, mark.value, mark.by, mark.why, mark.at) for mark in made.sources[0].curated] == [
        ("date", "2023-04-20", "AB", "front page", "2023-05-01"),
        ("pin", "yes", "CD", "grave", None),
    ]
    page = render_brief(made, ["md"], templates=None, paper="A4")["brief.md"].decode()
    assert "*reviewed*: dated by AB: front page; pinned by CD: grave." in page
    assert made.sections[0].items[0].reviewed


def test_what_nobody_decided_is_not_marked() -> None:
    raid, talks = article(RAID), article(TALKS, themes=("diplomacy",), file="b.txt")
    made = brief([raid, talks], rule("articles:\n  a.txt#1: {pin: yes, by: AB, why: grave}\n", raid, talks))
    assert {item.theme: item.reviewed for part in made.sections for item in part.items} == {
        "battlefield": True, "diplomacy": False,
    }  # fmt: skip


def test_an_excluded_article_is_listed_with_who_and_why() -> None:
    raid, talks = article(RAID), article(TALKS, themes=("diplomacy",), file="b.txt")
    made = brief(
        [raid, talks], rule("articles:\n  a.txt#1: {exclude: yes, by: AB, why: a hoax}\n", raid, talks)
    )
    assert not made.sections[0].items
    assert [(entry.file, entry.reason) for entry in made.other] == [("a.txt", "excluded by AB: a hoax")]
    assert made.articles_of_day == 2


def test_a_copy_of_what_was_excluded_is_printed_once() -> None:
    copies = [article(RAID + " " + "x" * number, file=f"{number}.txt") for number in (3, 2, 1)]
    made = brief(copies, rule("articles:\n  3.txt#1: {exclude: yes, by: AB, why: stolen}\n", *copies))
    assert [item.citations for item in made.sections[0].items] == [(1, 2)]


def test_a_pinned_article_leads_the_highlights_and_its_section() -> None:
    dull = article("Police found a mine in Gao.", file="z.txt")
    others = [
        article(
            f"Gunmen killed {number} herders near Kidal on Thursday, the governor said.", file=f"{number}.txt"
        )
        for number in range(20, 40)
    ]
    assert not brief([dull, *others]).highlights[0].item.startswith(dull.id)
    made = brief(
        [dull, *others], rule("articles:\n  z.txt#1: {pin: yes, by: AB, why: first of its kind}\n", dull)
    )
    assert made.highlights[0].item.startswith(dull.id)
    assert made.sections[0].items[0].id.startswith(dull.id)


def test_a_merged_article_becomes_a_further_source() -> None:
    raid = article(RAID)
    told = article("Nine herders are dead, a radio station reported on Thursday.", file="b.txt")
    rulings = rule("articles:\n  b.txt#1: {merge_into: a.txt#1, by: AB, why: same event}\n", raid, told)
    made = brief([raid, told], rulings)
    items = [item for part in made.sections for item in part.items]
    assert {item.citations for item in items} == {(1, 2)}
    assert all(excerpt.article == raid.id for item in items for excerpt in item.excerpts)


def test_a_merge_that_the_day_cannot_make_is_told() -> None:
    raid, told = article(RAID), article(TALKS, file="b.txt")
    rulings = rule("articles:\n  b.txt#1: {merge_into: a.txt#1, by: AB, why: same event}\n", raid, told)
    assert not list_unmerged([raid, told], rulings)
    (problem,) = list_unmerged([told], rulings)
    assert problem.what.startswith(f'Line 2: "{raid.id}"')
    assert len(list_unmerged([decide(raid, "exclude: yes"), told], rulings)) == 1
    assert [each.duplicate_of for each in merge_articles([told], rulings)] == [None]


def test_copies_follow_into_the_merged_article() -> None:
    raid, first, second = article(RAID), article(TALKS, file="b.txt"), article(TALKS, file="c.txt")
    rulings = rule("articles:\n  b.txt#1: {merge_into: a.txt#1, by: AB, why: x}\n", raid, first, second)
    merged = merge_articles(
        mark_copies([apply_curation(each, rulings) for each in (raid, first, second)]), rulings
    )
    assert [each.duplicate_of for each in merged] == [None, raid.id, raid.id]
    assert {each.origin for each in merged} == {raid.id}


def test_of_copies_the_one_whose_theme_was_decided_leads() -> None:
    first, second = sorted(
        (article(RAID, file="b.txt"), article(RAID, file="c.txt")), key=lambda each: each.id
    )
    made = decide(second, "theme: diplomacy")
    merged = merge_articles(mark_copies([first, made]), Rulings())
    assert [each.duplicate_of for each in merged] == [second.id, None]


def test_merging_in_a_circle_is_refused() -> None:
    raid, talks = article(RAID), article(TALKS, file="b.txt")
    text = "articles:\n  a.txt#1: {merge_into: b.txt#1, by: AB, why: x}\n  b.txt#1: {merge_into: a.txt#1, by: AB, why: x}\n"
    with pytest.raises(ConfigError, match="line 2: merge_into leads back"):
        rule(text, raid, talks)


def test_one_article_under_two_names_is_refused() -> None:
    raid = article(RAID)
    text = (
        f"articles:\n  {raid.id}: {{pin: yes, by: AB, why: x}}\n  a.txt#1: {{exclude: yes, by: CD, why: y}}\n"
    )
    with pytest.raises(ConfigError, match=r'line 3: "a.txt#1" is the article of line 2'):
        rule(text, raid)


def test_entries_that_mean_no_article_are_named_with_their_lines() -> None:
    raid = article(RAID)
    text = (
        "articles:\n  gone.txt#1: {pin: yes, by: AB, why: x}\n  a.txt#9: {pin: yes, by: AB, why: x}\n"
        "  a.txt#1: {merge_into: away.txt#1, by: AB, why: x}\n  ffffffffffff-1: {exclude: yes, by: AB, why: x}\n"
    )
    rulings = rule(text, raid)
    told = [(problem.file, problem.what[:24]) for problem in rulings.missing({raid.id})]
    assert told == [
        ("curation.yaml", 'Line 2: no article "gone'), ("curation.yaml", 'Line 4: no article "away'),
        ("curation.yaml", 'Line 3: no article "a.tx'), ("curation.yaml", 'Line 5: no article "ffff'),
    ]  # fmt: skip


def test_a_file_is_known_by_its_bare_name_where_no_other_has_it() -> None:
    low, high = article(RAID, file="low/a.txt"), article(TALKS, file="high/b.txt")
    rival = article(FLIGHT, file="top/b.txt")
    rulings = rule(
        "articles:\n  a.txt#1: {pin: yes, by: AB, why: x}\n  b.txt#1: {pin: yes, by: AB, why: x}\n",
        low,
        high,
        rival,
    )
    assert set(rulings.decisions) == {low.id}
    assert [problem.what[:6] for problem in rulings.problems] == ["Line 3"]


NOTES = (
    "notes:\n  - {section: top, text: 'Lines were <b>down</b>.', by: AB, at: 2023-04-21T04:00:00Z}\n"
    "  - {section: diplomacy, text: We count talks., by: CD, day: 2023-04-20}\n"
    "  - {section: diplomacy, text: Another day., by: CD, day: 2023-04-19}\n"
)


def test_notes_of_the_day_are_printed_signed_and_stand_apart_from_what_is_cited() -> None:
    with_notes, without = brief([article(RAID)], notes=NOTES), brief([article(RAID)])
    assert [(note.section, note.by, note.at) for note in with_notes.notes] == [
        ("top", "AB", "2023-04-21T04:00:00Z"), ("diplomacy", "CD", None),
    ]  # fmt: skip
    # Whatever checks quotations and citations sees the same brief as without them.
    assert replace(with_notes, notes=()) == without
    pages = render_brief(with_notes, ["md", "html"], templates=None, paper="A4")
    markdown, page = pages["brief.md"].decode(), pages["brief.html"].decode()
    box = page[page.index('<aside class="note"') : page.index("</aside>")]
    assert "Lines were &lt;b&gt;down&lt;/b&gt;." in box
    assert "AB" in box
    assert "#source-" not in box
    assert "> We count talks.\n>\n> — CD\n" in markdown
    assert "Another day" not in markdown + page

from pathlib import Path

import pytest

from sitrep.model import FieldName
from sitrep.reading.formats import feed
from tests.reading.formats.reading import attempt, body, read, refuse, values

SAMPLES = Path(__file__).parents[2] / "data" / "formats"


def rss(items: str, head: str = "") -> str:
    return f'<?xml version="1.0"?>{head}<rss version="2.0"><channel><title>Sample Radio</title>{items}</channel></rss>'


def test_an_rss_entry_is_a_part_with_its_fields() -> None:
    draft = read(feed, (SAMPLES / "feed.rss").read_bytes())
    assert len(draft.parts) == 2
    assert values(draft) == {
        FieldName.TITLE: "Convoy reaches the hill camp",
        FieldName.PUBLISHER: "Sample Radio News",
        FieldName.BYLINE: "Dora Probe",
        FieldName.DATE: "Sat, 19 Nov 2011 16:20:00 +0300",
        FieldName.URL: "https://radio.example/items/convoy",
        FieldName.LANGUAGE: "en-gb",
    }
    assert body(draft).endswith("said.\n\nThey carried flour & blankets for 900 families.")
    assert FieldName.URL not in values(draft, 1)
    assert FieldName.DATE not in values(draft, 1)


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        ("Hill Dispatch - Asia", "Hill Dispatch"),
        ("World news | The Port Gazette", "The Port Gazette"),
        ("Delta 24: Breaking News", "Delta 24"),
        ("Reuters » World", "Reuters"),
        ("Voices from the hills - and the coast", "Voices from the hills - and the coast"),
        ("Hill Dispatch - Port Gazette", "Hill Dispatch - Port Gazette"),
        ("Sample Radio", "Sample Radio"),
    ],
)
def test_the_section_of_a_feed_is_no_part_of_its_outlet(title: str, outlet: str) -> None:
    text = rss("<item><title>t</title><description>b</description></item>").replace("Sample Radio", title)
    assert values(read(feed, text))[FieldName.PUBLISHER] == outlet


def test_the_category_of_an_entry_tells_opinion() -> None:
    item = "<item><title>t</title><category>World</category><category>Opinion</category></item>"
    assert values(read(feed, rss(item)))[FieldName.GENRE] == "Opinion"
    assert FieldName.GENRE not in values(read(feed, rss(item.replace("Opinion", "Asia"))))


def test_atom_parts_publication_from_update() -> None:
    found = values(read(feed, (SAMPLES / "feed.atom").read_bytes()))
    assert found[FieldName.DATE] == "2013-01-14T08:30:00+01:00"
    assert found[FieldName.UPDATED] == "2013-01-15T09:00:00+01:00"


def test_an_atom_entry_that_states_only_its_update_is_not_dated_by_it() -> None:
    text = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>f</title>'
        "<entry><title>t</title><updated>2013-01-15</updated></entry></feed>"
    )
    found = values(read(feed, text))
    assert FieldName.DATE not in found
    assert found[FieldName.UPDATED] == "2013-01-15"


def test_billion_laughs_and_external_entities_stay_unread() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    for doctype in (
        f'<!DOCTYPE r [<!ENTITY l0 "ha">{laughs}]>',
        '<!DOCTYPE r [<!ENTITY l9 SYSTEM "file:///etc/hostname">]>',
    ):
        draft = read(feed, rss("<item><title>kept &l9;</title><description>b</description></item>", doctype))
        assert len(draft.text) < 300
        assert "kept" in draft.text


def test_a_feed_cut_off_keeps_what_was_there() -> None:
    raw = (SAMPLES / "feed.rss").read_bytes()
    draft = read(feed, raw[: raw.index(b"<title>Clash") + 20])
    assert "Convoy reaches the hill camp" in draft.text
    assert any(not problem.lost for problem in draft.problems)


def test_entries_without_words_are_told() -> None:
    draft = read(feed, rss("<item><link>https://a.example</link></item><item><title>t</title></item>"))
    assert len(draft.parts) == 1
    assert any(problem.lost and "1 entry with neither" in problem.what for problem in draft.problems)


@pytest.mark.parametrize("text", ["<map><site/></map>", "not xml", rss("")])
def test_what_is_no_feed_or_empty_is_a_problem(text: str) -> None:
    refuse(feed, text)


def test_a_declared_encoding_counts() -> None:
    text = '<?xml version="1.0" encoding="koi8-r"?><rss version="2.0"><channel><item><title>Паром</title></item></channel></rss>'
    assert values(read(feed, text.encode("koi8-r")))[FieldName.TITLE] == "Паром"


def test_floods_end() -> None:
    for flood in ("<item>", "<a>", "<", "&#", "<!ENTITY a 'b'>", "<![CDATA[", "<!--", "<item a='b' "):
        attempt(feed, rss(flood * (1_000_000 // len(flood))))


@pytest.mark.parametrize(
    "reference", ["&#xD800;", "&#55296;", "&#x110000;", "&#99999999999;", "&#0;", "&#xFFFFFFFFFF;"]
)
def test_references_to_no_character_are_replaced(reference: str) -> None:
    found = values(read(feed, rss(f"<item><title>a {reference} b &#233;</title></item>")))
    assert found[FieldName.TITLE] == "a \ufffd b é"


def test_a_namespace_that_breaks_the_parser_is_a_problem() -> None:
    refuse(feed, '<rss version="2.0" xmlns:a="two words"><channel><a:item a:b="c"/></channel></rss>')

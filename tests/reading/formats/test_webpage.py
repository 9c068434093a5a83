from pathlib import Path

from sitrep.model import FieldName
from sitrep.reading.formats import webpage
from tests.reading.formats.reading import attempt, body, read, refuse, values

SAMPLE = Path(__file__).parents[2] / "data" / "formats" / "webpage.html"
BODY = (
    "<p>The ferry went down the river at dawn with two hundred people on board, the port office said.</p>" * 3
)


def page(head: str, content: str = f"<article>{BODY}</article>") -> str:
    return f"<html><head>{head}</head><body>{content}</body></html>"


def test_metadata_and_body_stand_in_the_text() -> None:
    draft = read(webpage, SAMPLE.read_bytes())
    assert values(draft) == {
        FieldName.TITLE: "Retiran minas del camino viejo",
        FieldName.PUBLISHER: "Diario de Muestra",
        FieldName.BYLINE: "Clara Ejemplo",
        FieldName.URL: "https://diario.example/2017/06/minas",
        FieldName.DATE: "2017-06-21T09:15:00-05:00",
        FieldName.UPDATED: "2017-06-22T07:00:00-05:00",
        FieldName.LANGUAGE: "es",
    }
    assert body(draft).startswith("Un equipo de desminado retiró once artefactos")
    assert body(draft).count("\n\n") == 2
    assert "Inicio" not in draft.text
    assert "no se lee" not in draft.text


def test_linked_data_of_one_article_wins_over_meta_elements() -> None:
    data = """{"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": "NewsArticle", "headline": "Ferry &amp; fog",
    "datePublished": "1 May 2012", "author": [{"name": "Ida"}, {"name": "Jo"}], "publisher": {"name": "The Pilot"}}]}"""
    head = f'<meta name="date" content="2012-05-09"><script type="application/ld+json">{data}</script>'
    found = values(read(webpage, page(head)))
    assert found[FieldName.DATE] == "1 May 2012"
    assert found[FieldName.TITLE] == "Ferry & fog"
    assert found[FieldName.BYLINE] == "Ida, Jo"
    assert found[FieldName.PUBLISHER] == "The Pilot"


def test_the_plain_name_of_an_outlet_is_read_and_the_address_of_its_profile_is_not() -> None:
    head = '<title>Ferry in fog</title><META NAME="publisher" CONTENT="{}">'
    assert values(read(webpage, page(head.format("River Herald"))))[FieldName.PUBLISHER] == "River Herald"
    profile = head.format("https://social.example/riverherald")
    assert FieldName.PUBLISHER not in values(read(webpage, page(profile)))


def test_linked_data_of_several_articles_date_nothing() -> None:
    data = '[{"@type": "Article", "headline": "a", "datePublished": "2012"}, {"@type": "Article", "headline": "b"}]'
    assert FieldName.DATE not in values(
        read(webpage, page(f'<title>t</title><script type="application/ld+json">{data}</script>'))
    )


def test_times_count_only_where_they_cannot_be_mistaken() -> None:
    one = (
        f'<article><time datetime="2003-04-09">9 April</time>{BODY}</article><aside><time>2004</time></aside>'
    )
    two = f"<article><time>9 April 2003</time>{BODY}<time>10 April 2003</time></article>"
    marked = f'<article><time itemprop="datePublished">9 April 2003</time>{BODY}<time>10 April 2003</time></article>'
    assert values(read(webpage, page("", one)))[FieldName.DATE] == "2003-04-09"
    assert FieldName.DATE not in values(read(webpage, page("<title>t</title>", two)))
    assert values(read(webpage, page("", marked)))[FieldName.DATE] == "9 April 2003"


def test_a_saved_page_states_its_address_and_when_it_was_retrieved() -> None:
    note = "<!--\n Page saved with SingleFile\n url: https://a.example/x\n saved date: Mon Mar 07 2016 10:00:00\n-->"
    found = values(read(webpage, f"<html>{note}<body>{BODY}</body></html>"))
    assert found[FieldName.URL] == "https://a.example/x"
    assert found[FieldName.RETRIEVED] == "Mon Mar 07 2016 10:00:00"


def test_a_page_that_is_no_article_is_read_as_text() -> None:
    draft = read(webpage, "<p>Port shut.<br>Two hurt.<script>x()</script><ul><li>One<li>Two</ul>")
    assert body(draft) == "Port shut.\nTwo hurt.\n\nOne\n\nTwo"


def test_a_truncated_page_is_read_to_where_it_ends() -> None:
    raw = SAMPLE.read_bytes()
    for cut in range(0, len(raw), 97):
        attempt(webpage, raw[:cut])
    assert "once artefactos" in read(webpage, raw[: raw.index(b"\xc2\xabNadie") + 30]).text


def test_hostile_titles_stay_and_folded_lines_are_one() -> None:
    draft = read(webpage, page("<title>a [x](javascript:1)\n| `b` &lt;script&gt;</title>"))
    assert values(draft)[FieldName.TITLE] == "a [x](javascript:1) | `b` <script>"


def test_addresses_of_other_schemes_make_no_field() -> None:
    found = values(read(webpage, page('<title>t</title><link rel="canonical" href="file:///etc/passwd">')))
    assert FieldName.URL not in found


def test_deep_nesting_is_told() -> None:
    draft = read(webpage, "<p>above</p>" + "<div>" * 100_000 + "below")
    assert "above" in draft.text
    assert any("nested too deeply" in problem.what and problem.lost for problem in draft.problems)


def test_nothing_but_markup_is_a_problem() -> None:
    refuse(webpage, "<html><body><script>x</script></body></html>")


def test_a_declared_encoding_counts_where_utf_8_fails() -> None:
    russian = "<meta charset=windows-1251><p>Паром затонул на рассвете, сообщили в порту.</p>"
    draft = read(webpage, russian.encode("cp1251"))
    assert draft.encoding == "cp1251"
    assert "Паром затонул" in draft.text


def test_a_flood_of_angle_brackets_ends() -> None:
    for flood in ("<" * 20_000_000, "<a " * 300_000, "<!--" * 250_000, "<!ENTITY a 'b'>" * 60_000):
        attempt(webpage, flood)


def test_a_visible_byline_is_taken_without_its_by() -> None:
    found = values(read(webpage, page("<title>t</title>", f'<p class="byline">By Ida Muster</p>{BODY}')))
    assert found[FieldName.BYLINE] == "Ida Muster"

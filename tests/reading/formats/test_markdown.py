from sitrep.model import FieldName
from sitrep.reading.formats import markdown
from tests.reading.formats.reading import read, refuse, values


def test_fields_quote_the_front_matter_and_the_body_begins_behind_it() -> None:
    text = '---\ntitle: "Rails cut at Omer"\ndate: 2009-01-11\nauthors: [A. One, B. Two]\n---\nThe rails were cut.\n'
    draft = read(markdown, text)
    assert draft.text == text
    assert draft.parts == ()
    assert draft.text[draft.body_start :] == "The rails were cut.\n"
    assert [(field.name, field.quote.text) for field in draft.fields] == [
        (FieldName.TITLE, "Rails cut at Omer"),
        (FieldName.DATE, "2009-01-11"),
        (FieldName.BYLINE, "A. One"),
        (FieldName.BYLINE, "B. Two"),
    ]


def test_an_unquoted_colon_breaks_the_yaml_but_not_the_reading() -> None:
    draft = read(markdown, "---\ntitle: Omer: rails cut\npubDate: 11 Jan 2009\n---\nBody.\n")
    assert values(draft, None) == {FieldName.TITLE: "Omer: rails cut", FieldName.DATE: "11 Jan 2009"}
    assert draft.text[draft.body_start :] == "Body.\n"
    assert [problem.lost for problem in draft.problems] == [False]


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    for text in (
        "---\nTwo held at the port.\n---\nMore.\n",
        "---\ntitle: never closed\n",
        "No rule at all.\n",
    ):
        draft = read(markdown, text)
        assert (draft.fields, draft.body_start, draft.problems) == ((), 0, ())


def test_an_address_as_source_is_a_url_and_other_schemes_make_no_field() -> None:
    draft = read(markdown, "---\nsource: https://a.example/1\nurl: javascript:alert(1)\n---\nx")
    assert values(draft, None) == {FieldName.URL: "https://a.example/1"}


def test_values_over_lines_and_empty_values() -> None:
    draft = read(markdown, "---\ntitle: >\n  Rails cut\n  at Omer\nauthor:\ndate: ~\nlang: 'en'\n---\nx")
    assert values(draft, None) == {FieldName.TITLE: "Rails cut\n  at Omer", FieldName.LANGUAGE: "en"}


def test_a_swarm_of_brackets_is_harmless() -> None:
    for bomb in ("[" * 30_000, "{a: " * 7_000, "&a [*a]" * 3_000, "'" * 30_000):
        draft = read(markdown, f"---\ntitle: {bomb}\ndate: 2009-01-11\n---\nBody.")
        assert draft.text.endswith("Body.")


def test_an_empty_file_is_a_problem() -> None:
    refuse(markdown, " \n\n")

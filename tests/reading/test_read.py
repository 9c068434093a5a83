import gzip
from pathlib import Path

from sitrep.config.load import load_configuration
from sitrep.model import Document, FieldName, Problem
from sitrep.reading.files import survey_files
from sitrep.reading.read import read_documents

SETTINGS = load_configuration(None).settings.reading
SAMPLES = Path(__file__).parents[1] / "data" / "formats"


def read(root: Path) -> list[Document | Problem]:
    return list(read_documents(survey_files([root], SETTINGS), SETTINGS))


def test_documents_come_in_the_order_of_the_survey_and_twice_the_same() -> None:
    first, second = read(SAMPLES), read(SAMPLES)
    assert first == second
    names = [one.file for one in first if isinstance(one, Document)]
    assert names == [one.file for one in survey_files([SAMPLES], SETTINGS).files]


def test_a_file_that_changes_after_the_survey_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("before")
    (tmp_path / "b.txt").write_text("stays")
    survey = survey_files([tmp_path], SETTINGS)
    (tmp_path / "a.txt").write_text("after")
    changed, kept = read_documents(survey, SETTINGS)
    assert isinstance(changed, Problem)
    assert "changed" in changed.what
    assert isinstance(kept, Document)
    (tmp_path / "a.txt").unlink()
    gone, _ = read_documents(survey, SETTINGS)
    assert isinstance(gone, Problem)


def test_packed_files_under_a_text_name_are_never_unpacked(tmp_path: Path) -> None:
    (tmp_path / "bomb.txt").write_bytes(gzip.compress(b"\0" * 50_000_000))
    (tmp_path / "office.md").write_bytes(b"PK\x03\x04rest")
    (tmp_path / "paper.html").write_bytes(b"%PDF-1.7 rest")
    found = read(tmp_path)
    assert all(isinstance(one, Problem) and one.lost for one in found)
    assert len(found) == 3


def test_a_sidecar_states_fields_outside_the_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Text.")
    (tmp_path / "a.txt.meta.yaml").write_text("retrieved: 2016-05-01T06:00Z\nurl: https://a.example/x\n")
    (document,) = read(tmp_path)
    assert isinstance(document, Document)
    assert [(field.name, field.quote.text, field.quote.start, field.rule) for field in document.fields] == [
        (FieldName.RETRIEVED, "2016-05-01T06:00Z", None, "sidecar"),
        (FieldName.URL, "https://a.example/x", None, "sidecar"),
    ]


def test_a_bad_sidecar_is_told_and_the_document_read(tmp_path: Path) -> None:
    bad = (
        "[",
        "- a",
        "mood: grim",
        "url: javascript:x",
        "retrieved: {a: b}",
        "a: " + "[" * 9000,
        "\x00",
        "x" * 99_999,
    )
    for number, text in enumerate(bad):
        (tmp_path / f"{number}.txt").write_text(f"Text {number}.")
        (tmp_path / f"{number}.txt.meta.yaml").write_text(text)
        (tmp_path / f"{number}.txt.meta.json").write_text(text)
    found = read(tmp_path)
    assert sum(isinstance(one, Document) for one in found) == len(bad)
    assert [one.lost for one in found if isinstance(one, Problem)] == [False] * len(bad) * 2


def test_an_article_limit_is_told(tmp_path: Path) -> None:
    items = "".join(f"<item><title>t{number}</title></item>" for number in range(5))
    (tmp_path / "a.rss").write_text(f"<rss version='2.0'><channel>{items}</channel></rss>")
    (tmp_path / "b.jsonl").write_text('{"title": "t"}\n' * 5)
    few = SETTINGS.model_copy(update={"max_articles": 3})
    found = list(read_documents(survey_files([tmp_path], few), few))
    assert [len(one.parts) for one in found if isinstance(one, Document)] == [3, 3]
    assert sum(isinstance(one, Problem) and one.lost for one in found) == 2


def test_a_reader_that_fails_is_named_and_the_run_goes_on(tmp_path: Path) -> None:
    (tmp_path / "a.rss").write_text(
        "<rss version='2.0'><channel><item><title>t</title></item></channel></rss>"
    )
    (tmp_path / "b.txt").write_text("Two.")
    # A limit that the configuration would refuse makes the feed reader fail.
    broken = SETTINGS.model_copy(update={"max_articles": "three"})
    problem, document = read_documents(survey_files([tmp_path], SETTINGS), broken)
    assert isinstance(problem, Problem)
    assert "feed reader failed (TypeError)" in problem.what
    assert isinstance(document, Document)

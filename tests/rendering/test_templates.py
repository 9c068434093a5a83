from pathlib import Path

import pytest

from sitrep.assets import packaged
from sitrep.errors import TemplateFailure
from sitrep.model import Brief
from sitrep.rendering.render import render_brief
from tests.rendering.briefs import busy_day, empty_day

BRIEF = empty_day()


def _write(folder: Path, **texts: str) -> Path:
    for name, text in texts.items():
        (folder / name.replace("_", ".")).write_text(text, encoding="utf-8")
    return folder


def _markdown(templates: Path, brief: Brief = BRIEF) -> str:
    return render_brief(brief, ["md"], templates=templates, paper="A4")["brief.md"].decode()


def _failure(templates: Path, brief: Brief = BRIEF) -> str:
    with pytest.raises(TemplateFailure) as failure:
        _markdown(templates, brief)
    return str(failure.value)


def test_the_users_template_wins(tmp_path: Path) -> None:
    assert _markdown(_write(tmp_path, brief_md="{{ brief.theatre | md }}: {{ brief.day | day }}\n")) == (
        "Ukraine: 30 October 2022\n"
    )


def test_the_users_files_win_one_by_one(tmp_path: Path) -> None:
    own = "{% macro listed(title, entries) %}## Mine\n{% endmacro %}"
    others = "".join(
        f"{{% macro {name}({words}) %}}{{% endmacro %}}"
        for name, words in (("changes", ""), ("summary", ""), ("item", "item, late=false"))
    )
    _write(tmp_path, parts_md=own + others)

    written = _markdown(tmp_path)

    assert written.count("## Mine") == 3
    assert "**Highlights:**" in written


def test_the_users_style_is_in_the_page(tmp_path: Path) -> None:
    _write(tmp_path, brief_css="body { color: rebeccapurple }")

    page = render_brief(BRIEF, ["html"], templates=tmp_path, paper="A4")["brief.html"].decode()

    assert "rebeccapurple" in page
    assert "masthead {" not in page


def test_the_users_labels_are_printed(tmp_path: Path) -> None:
    labels = (packaged("templates") / "labels" / "en.json").read_text("utf-8")
    (tmp_path / "labels").mkdir()
    (tmp_path / "labels" / "en.json").write_text(
        labels.replace("No items in the period", "Nothing came"), encoding="utf-8"
    )

    assert _markdown(tmp_path).count("Nothing came") == 5


@pytest.mark.parametrize(
    ("template", "line", "told"),
    [
        ("one\ntwo {{ brief.theatre \n", 2, "unexpected end"),
        ("one\n\n{% for x in brief.sections %}\n", 3, "endfor"),
        ("one\n{{ brief.theater }}\n", 2, "theater"),
        ("{{ labels.reprot }}\n", 1, "reprot"),
        ("one\ntwo\nthree {{ nothing }}\n", 3, "nothing"),
        ("one\n{% include 'missing.md' %}\n", 2, "missing.md"),
        ("one\n{{ brief.day | dya }}\n", 2, "dya"),
        ("one\n{{ 1 / 0 }}\n", 2, "division"),
        ("\n{% for x in range(10**9) %}x{% endfor %}\n", 2, "range"),
        ("\n\n{{ ''.__class__.__mro__ }}\n", 3, "unsafe"),
        ("{{ brief.sections.__class__ }}\n", 1, "unsafe"),
        ("{% macro m() %}{{ m() }}{% endmacro %}\n{{ m() }}\n", 1, "without end"),
        ("{% include '../../etc/passwd' %}\n", 1, "passwd"),
    ],
)
def test_an_error_names_file_and_line(tmp_path: Path, template: str, line: int, told: str) -> None:
    message = _failure(_write(tmp_path, brief_md=template))

    assert message.startswith(f"{tmp_path / 'brief.md'}, line {line}: ")
    assert told in message


def test_an_error_in_an_included_template_names_that_one(tmp_path: Path) -> None:
    _write(tmp_path, brief_md="one\n{% include 'mine.md' %}\n", mine_md="a\nb\n{{ absent }}\n")

    assert _failure(tmp_path).startswith(f"{tmp_path / 'mine.md'}, line 3: ")


def test_an_error_in_a_macro_that_the_packaged_page_calls_names_the_macro(tmp_path: Path) -> None:
    parts = (packaged("templates") / "parts.md").read_text("utf-8")
    _write(tmp_path, parts_md=parts.replace("{{ reference.item }}", "{{ reference.itme }}"))

    assert _failure(tmp_path, busy_day()).startswith(f"{tmp_path / 'parts.md'}, line ")


def test_a_template_that_is_not_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "brief.md").write_bytes(b"\xff\xfe\x00")

    assert "brief.md: not UTF-8 text" in _failure(tmp_path)


def test_a_template_cannot_change_the_brief(tmp_path: Path) -> None:
    _write(tmp_path, brief_md="{{ labels.update({'report': 'x'}) }}")

    assert "unsafe" in _failure(tmp_path)


def test_source_text_is_no_template(tmp_path: Path) -> None:
    _write(
        tmp_path,
        brief_md="{% for s in brief.sections %}{% for i in s.items %}{{ i.excerpts[0].text }}{% endfor %}{% endfor %}",
    )

    assert "{{ brief.secret }}" in _markdown(tmp_path, busy_day())

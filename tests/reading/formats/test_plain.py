from sitrep.reading.formats import plain
from tests.reading.formats.reading import read, refuse


def test_the_text_is_the_file() -> None:
    text = "\n  Two ferries, “Ana” and “Bo”, were ﬁxed.\n\n\tNext.\u2028Line \n"
    draft = read(plain, text)
    assert (draft.text, draft.encoding, draft.parts, draft.fields, draft.body_start) == (
        text,
        "utf-8",
        (),
        (),
        0,
    )


def test_white_space_alone_is_a_problem() -> None:
    refuse(plain, " \n\t\n")

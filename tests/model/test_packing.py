"""Articles as bytes, for the way between processes."""

import pickle
from dataclasses import fields, is_dataclass

from hypothesis import given
from hypothesis import strategies as st

from sitrep import model
from sitrep.model import Cue, Problem
from sitrep.model.packing import _REDUCERS, pack, unpack
from tests.build import article

CUES = st.builds(Cue, st.text(), st.integers(0), st.integers(0), st.floats(allow_nan=False), st.text())


def test_an_article_comes_back_as_it_was() -> None:
    made = article("Nine shells fell on the bridge of Malakal.", cues=("shells",), title="Shells on a bridge")
    back = unpack(pack([made, Problem("a.txt", "is empty", "Remove it.")]))
    assert back == [made, Problem("a.txt", "is empty", "Remove it.")]
    assert repr(back[0]) == repr(made)


@given(st.lists(CUES))
def test_cues_come_back_as_they_were(cues: list[Cue]) -> None:
    assert unpack(pack(cues)) == cues


def test_words_that_many_cues_share_are_kept_once() -> None:
    one, other = unpack(
        pack([Cue(f"shell{end}", at, at + 6, 1.5, "body") for at, end in ((3, "s"), (90, "s"))])
    )
    assert one.text is other.text
    assert one.weight is other.weight


def test_it_is_smaller_than_plain_pickling() -> None:
    made = article("Shells fell. " * 50, cues=("Shells",) * 40)
    assert len(pack(made)) < len(pickle.dumps(made, protocol=pickle.HIGHEST_PROTOCOL))


def test_all_that_an_article_holds_is_taken_apart_the_quick_way() -> None:
    for kind in _REDUCERS:
        for field in fields(kind) if is_dataclass(kind) else ():
            named = [value for name, value in vars(model).items() if name in str(field.type)]
            parts = [value for value in named if isinstance(value, type) and is_dataclass(value)]
            assert set(parts) <= _REDUCERS.keys(), (kind, field.name)

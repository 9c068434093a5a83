"""Articles as bytes, for the way between processes: half the time and less memory than plain pickling."""

import gc
import io
import pickle
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from operator import attrgetter
from typing import Any

from sitrep.model.articles import Article, CurationMark
from sitrep.model.dating import DateEvidence, Dating
from sitrep.model.documents import Clipping, Field, Problem, Quote, Removal, Segment, Source
from sitrep.model.figures import Figure, Period
from sitrep.model.places import Place
from sitrep.model.theming import Cue, Passage, Theatre, Theme, Theming

_Reducer = Callable[[Any], tuple[Callable[..., Any], tuple[Any, ...]]]


def pack(value: object) -> bytes:
    """Make bytes of a value, for `unpack` in a process of this program."""
    buffer = io.BytesIO()
    pickler = pickle.Pickler(buffer, protocol=pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _REDUCERS
    pickler.dump(value)
    return buffer.getvalue()


def unpack(data: bytes) -> Any:
    """Return the value that `pack` made bytes of in a process of this program; never bytes from elsewhere."""
    with not_collecting():
        return pickle.loads(data)  # noqa: S301  our own bytes


@contextmanager
def not_collecting() -> Iterator[None]:
    """Put off the search for objects that refer to each other in a circle: articles have none.

    Where millions of objects are made, that search takes as long as the work.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _reducer(kind: type) -> _Reducer:
    """Return what takes an object apart into its class and fields; the default way asks for each by name."""
    if not is_dataclass(kind):
        raise TypeError(f"{kind.__name__} is no dataclass")
    names = [field.name for field in fields(kind)]
    get = attrgetter(*names)
    made: Callable[..., Any] = _cue if kind is Cue else kind
    if len(names) == 1:
        return lambda value: (made, (get(value),))
    return lambda value: (made, get(value))


def _cue(text: str, start: int, end: int, weight: float, field: str) -> Cue:
    """Make a cue whose words and weight are shared with other cues: there are a hundred in an article."""
    return Cue(sys.intern(text), start, end, _WEIGHTS.setdefault(weight, weight), field)


_WEIGHTS: dict[float, float] = {}
_KINDS = (
    *(Article, CurationMark, Clipping, Field, Problem, Quote, Removal, Segment, Source),
    *(DateEvidence, Dating, Figure, Period, Place, Cue, Passage, Theatre, Theme, Theming),
)
_REDUCERS: dict[type, _Reducer] = {kind: _reducer(kind) for kind in _KINDS}

"""Whatever stands in a file, reading answers with documents and problems."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sitrep.model import Problem
from sitrep.reading.formats.base import Context
from sitrep.reading.formats.registry import BY_SUFFIX
from tests.reading.formats.reading import SETTINGS, check

SAMPLES = sorted((Path(__file__).parents[1] / "data" / "formats").iterdir())
PIECES = [
    *(b"<", b">", b"&", b'"', b"'", b"{", b"[", b"]", b"}", b":", b"\n", b"\n\n", b"---\n", b"\0", b"\xff\xfe", b"\xed\xa0\x80"),
    *(b"\\ud800", b"&#xD800;", b"&#0;", b"<![CDATA[", b"]]>", b"<!--", b"<!DOCTYPE", b"=?utf-8?b?", b"\xe2\x80\xae", b"%"),
    *(b"Content-Type: multipart/mixed\n", b"charset=utf-16", b'encoding="utf-7"', b"</item>", b"null", b"\x1f\x8b", b"*x"),
]  # fmt: skip
Edit = tuple[float, int, bytes]


def attempt(suffix: str, data: bytes) -> None:
    result = BY_SUFFIX[suffix].read(data, Context(f"fuzz{suffix}", SETTINGS))
    if isinstance(result, Problem):
        assert result.what
        assert result.remedy
    else:
        check(result)
        assert all(problem.what and problem.remedy for problem in result.problems)


@pytest.mark.parametrize("suffix", sorted(BY_SUFFIX))
@given(data=st.binary(max_size=400))
@settings(deadline=None, max_examples=60)
def test_random_bytes(suffix: str, data: bytes) -> None:
    attempt(suffix, data)


@pytest.mark.parametrize("suffix", sorted(BY_SUFFIX))
@given(pieces=st.lists(st.sampled_from(PIECES) | st.binary(max_size=4), max_size=30))
@settings(deadline=None, max_examples=60)
def test_heaps_of_marks(suffix: str, pieces: Sequence[bytes]) -> None:
    attempt(suffix, b"".join(pieces))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
@given(
    edits=st.lists(
        st.tuples(
            st.floats(min_value=0, max_value=1),
            st.integers(min_value=0, max_value=40),
            st.sampled_from(PIECES) | st.binary(max_size=8),
        ),
        min_size=1,
        max_size=8,
    )
)
@settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.too_slow])
def test_mutated_samples(sample: Path, edits: Sequence[Edit]) -> None:
    data = sample.read_bytes()
    for where, length, piece in edits:
        at = int(where * len(data))
        data = data[:at] + piece + data[at + length :]
    attempt(sample.suffix, data)

"""Numbers of the endnotes: in the order of the first citation, each article one."""

from hypothesis import given
from hypothesis import strategies as st

from sitrep.briefing.numbers import Numbers

ARTICLES = st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=4), max_size=12)


@given(ARTICLES)
def test_each_article_has_one_number_and_none_is_left_out(lines: list[list[str]]) -> None:
    numbers = Numbers()
    told = [numbers.cite(line) for line in lines]
    known = dict(numbers.cited)
    assert sorted(known.values()) == list(range(1, len(known) + 1))
    assert set(known) == {name for line in lines for name in line}
    for line, cited in zip(lines, told, strict=True):
        assert cited == tuple(sorted({known[name] for name in line}))


@given(ARTICLES)
def test_numbers_rise_with_the_first_citation(lines: list[list[str]]) -> None:
    numbers = Numbers()
    for line in lines:
        numbers.cite(line)
    order = list(dict.fromkeys(name for line in lines for name in line))
    assert [name for name, _ in numbers.cited] == order

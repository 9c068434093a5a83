"""What stands beside an item is no item a second time."""

from datetime import date

from sitrep.briefing.items import find_items, gather_texts
from tests.briefing.days import compose, read_day, settings_of

DAY = date(2018, 4, 10)


def test_a_rival_count_beside_an_item_is_no_item_of_its_own() -> None:
    text = (
        "Shells hit a bus station in Kyaukme on Tuesday and killed at least 12 people, a hospital doctor said.\n\n"
        "Mayor Aung Win said on Tuesday that seven people were killed by shells in Kyaukme and nine wounded."
    )
    articles = read_day("MMR", DAY, [("Voice", text)])
    assert len(find_items(gather_texts(articles), settings_of("MMR"))[0]) == 2
    made = compose("MMR", DAY, articles)
    items = [item for part in made.sections for item in (*part.items, *part.more)]
    quoted = [excerpt.text for item in items for excerpt in item.excerpts]
    beside = [excerpt.text for item in items for aside in item.asides for excerpt in aside.excerpts]
    assert any("12 people" in text for text in quoted)
    assert any("seven people" in text for text in [*quoted, *beside])
    assert not {*quoted} & {*beside}
    assert len(made.sources) == 1

"""Of countries that share a name the theatre's is meant; full names mean the country that is called so."""

import pytest

from sitrep.analysis.places import find_places
from tests.build import clipping
from tests.gold.places_scorer import matcher


@pytest.mark.parametrize(
    ("theatre", "text", "countries"),
    [
        ("COD", "Soldiers from Congo and Uganda hunted gunmen on Friday.", ["COD", "UGA"]),
        ("COG", "Trucks crossed from Congo into Gabon.", ["COG", "GAB"]),
        ("RWA", "Traders from Congo sold salt in Burundi.", ["COD", "BDI"]),
        ("COD", "Barges came from the Republic of Congo and from Angola.", ["COG", "AGO"]),
        ("COD", "A ferry of the Republic of the Congo sank.", ["COG"]),
        ("PRK", "Floods struck Korea and Russia.", ["PRK", "RUS"]),
        ("KOR", "Floods struck Korea and Japan.", ["KOR", "JPN"]),
        ("SSD", "Cattle were driven from Sudan to South Sudan.", ["SDN", "SSD"]),
        ("SDN", "Cattle were driven from Sudan to South Sudan.", ["SDN", "SSD"]),
        ("GNB", "A boat from Guinea reached Guinea-Bissau.", ["GIN", "GNB"]),
        ("GNQ", "A boat from Guinea reached Equatorial Guinea.", ["GIN", "GNQ"]),
        ("NER", "Envoys of Niger and Nigeria met.", ["NER", "NGA"]),
    ],
)
def test_the_country_that_a_shared_name_means(theatre: str, text: str, countries: list[str]) -> None:
    found = find_places(clipping(text), matcher(theatre))
    assert [place.country for place in found] == countries

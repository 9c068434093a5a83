"""Options that every test may ask for."""

import pytest
from hypothesis import settings

# A busy machine is no failure: speed is measured in benchmarks/.
settings.register_profile("sitrep", deadline=None)
settings.load_profile("sitrep")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write the golden files anew; review them as a diff"
    )
    parser.addoption(
        "--update-floors",
        action="store_true",
        help="raise the quality floors to what is measured; never lowers",
    )
